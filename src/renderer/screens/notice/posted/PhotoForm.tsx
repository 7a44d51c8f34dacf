/** What is said of a photo that was just picked, before it is added. Keeps no file itself. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { contract } from '../../../../contract/index.ts'
import type { Notice } from '../../../../domain/notice/notice.ts'
import { type InputOf, tell } from '../../../api.ts'
import { TextField } from '../../../forms/Field.tsx'
import { DayField } from '../../../forms/TimeFields.tsx'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { sayFailure } from '../../../text/failures.ts'
import { noticeText } from '../../../text/notice.ts'

export type PhotoFormProps = {
  readonly notice: Notice
  readonly hash: string
  readonly fileName: string
  readonly place: string
  readonly onGone: () => void
}

export function PhotoForm({ notice, hash, fileName, place, onGone }: PhotoFormProps) {
  const today = useToday()
  const [problem, setProblem] = useState<string | null>(null)
  const frame = useRef<HTMLFormElement>(null)
  const form = useForm<InputOf<'notices.addPhoto'>>({
    resolver: zodResolver(contract.notices.addPhoto.input),
    defaultValues: { noticeId: notice.id, hash, fileName, place, takenOn: today, note: '' },
  })
  const add = form.handleSubmit(async (values) => {
    const reply = await tell('notices.addPhoto', values)
    if (reply.ok) onGone()
    else setProblem(sayFailure(reply.failure))
  })
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <form ref={frame} className="notice-act" onSubmit={(event) => void add(event)}>
      <b className="cut">{place === '' ? fileName : `${place}：${fileName}`}</b>
      <div className="field-grid">
        <DayField control={form.control} name="takenOn" label={noticeText.photoDay} />
        <TextField
          control={form.control}
          name="note"
          label={noticeText.photoNote}
          placeholder={noticeText.photoNoteExample}
        />
      </div>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="row row-end">
        <Button onClick={onGone}>{noticeText.cancel}</Button>
        <Button type="primary" htmlType="submit" autoFocus loading={form.formState.isSubmitting}>
          {noticeText.attach}
        </Button>
      </div>
    </form>
  )
}

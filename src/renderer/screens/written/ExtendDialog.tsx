/** Makes the window longer, with the reason; the former end stays on record. */
import { zodResolver } from '@hookform/resolvers/zod'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { contract } from '../../../contract/index.ts'
import { addDays } from '../../../domain/calendar.ts'
import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import { type InputOf, tell } from '../../api.ts'
import { TextField } from '../../forms/Field.tsx'
import { ClockField, DayField } from '../../forms/TimeFields.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { sayFailure } from '../../text/failures.ts'
import { writtenText } from '../../text/written.ts'

const text = writtenText
const proposedDays = 7

export type ExtendDialogProps = { readonly vote: WrittenVote; readonly onClose: () => void }

export function ExtendDialog({ vote, onClose }: ExtendDialogProps) {
  const { message } = App.useApp()
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<InputOf<'writtenVotes.extend'>>({
    resolver: zodResolver(contract.writtenVotes.extend.input),
    defaultValues: {
      writtenVoteId: vote.id,
      untilOn: addDays(vote.untilOn, proposedDays),
      untilTime: vote.untilTime,
      reason: '',
    },
  })
  const extend = form.handleSubmit(async (values) => {
    const reply = await tell('writtenVotes.extend', values)
    if (!reply.ok) return setProblem(sayFailure(reply.failure))
    void message.success(text.extended)
    onClose()
  })
  useKeys({ 'ctrl+enter': () => void extend(), escape: onClose }, { isModal: true })
  return (
    <Modal
      open
      title={text.extendTitle}
      onCancel={onClose}
      footer={
        <div className="row row-end">
          <Button onClick={onClose}>{text.keep}</Button>
          <Button type="primary" loading={form.formState.isSubmitting} onClick={() => void extend()}>
            {text.extendNow}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="second">{text.formerUntil(vote.untilOn, vote.untilTime)}</p>
        <div className="field-grid">
          <DayField control={form.control} name="untilOn" label={text.untilOn} />
          <ClockField control={form.control} name="untilTime" label={text.untilTime} />
        </div>
        <TextField
          control={form.control}
          name="reason"
          label={text.reason}
          placeholder={text.extendExample}
          rows={2}
        />
        {problem !== null && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Modal>
  )
}

/** The three forms of an objection: taking it in, answering it, taking it back. Decides no objection. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { contract } from '../../../../contract/index.ts'
import type { NoticeId } from '../../../../domain/identity.ts'
import { type NoticeObjection, objectionWays } from '../../../../domain/notice/notice.ts'
import { type InputOf, retryBy, tell } from '../../../api.ts'
import { TextField } from '../../../forms/Field.tsx'
import { DayField } from '../../../forms/TimeFields.tsx'
import { Phrases } from '../../../parts/fields/Phrases.tsx'
import { insertPhrase, wordsToKeep } from '../../../parts/fields/phrase-field.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { KeyButton } from '../../../parts/KeyButton.tsx'
import { sayFailure } from '../../../text/failures.ts'
import { noticeText } from '../../../text/notice.ts'
import { partsText } from '../../../text/parts.ts'
import { controlId, placeId } from '../places.ts'

type ObjectionFormProps = { readonly noticeId: NoticeId; readonly onGone: () => void }

export function ObjectionForm({ noticeId, onGone }: ObjectionFormProps) {
  const today = useToday()
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<InputOf<'notices.object'>>({
    resolver: zodResolver(contract.notices.object.input),
    defaultValues: { noticeId, receivedOn: today, byName: '', room: '', way: 'visit', content: '' },
  })
  const { control } = form
  const register = form.handleSubmit(async (values) => {
    const reply = await tell('notices.object', values)
    if (reply.ok) return onGone()
    setProblem(sayFailure(reply.failure))
    retryBy(reply.failure, () => void register())
  })
  return (
    <Act
      confirm={noticeText.register}
      problem={problem}
      isBusy={form.formState.isSubmitting}
      onConfirm={() => void register()}
      onGone={onGone}
    >
      <div className="field-grid">
        <TextField
          control={control}
          name="byName"
          label={noticeText.byName}
          placeholder={noticeText.byNameExample}
        />
        <TextField control={control} name="room" label={noticeText.room} />
        <DayField control={control} name="receivedOn" label={noticeText.receivedOn} />
      </div>
      <Controller
        control={control}
        name="way"
        render={({ field }) => (
          <div className="field">
            <span className="field-label">{noticeText.way}</span>
            <Segmented
              className="notice-ways"
              aria-label={noticeText.way}
              options={objectionWays.map((way) => ({ value: way, label: noticeText.ways[way] }))}
              value={field.value}
              onChange={field.onChange}
            />
          </div>
        )}
      />
      <TextField control={control} name="content" label={noticeText.content} rows={3} />
    </Act>
  )
}

type OfObjectionProps = { readonly objection: NoticeObjection; readonly onGone: () => void }

export function AnswerForm({ objection, onGone }: OfObjectionProps) {
  const today = useToday()
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<InputOf<'notices.answer'>>({
    resolver: zodResolver(contract.notices.answer.input),
    defaultValues: { objectionId: objection.id, on: today, by: '', text: '' },
  })
  const { control } = form
  const answer = form.handleSubmit(async (values) => {
    const reply = await tell('notices.answer', values)
    if (reply.ok) onGone()
    else setProblem(sayFailure(reply.failure))
  })
  return (
    <Act
      confirm={noticeText.answer}
      problem={problem}
      isBusy={form.formState.isSubmitting}
      onConfirm={() => void answer()}
      onGone={onGone}
    >
      <div id={placeId('answer')} className="notice-phrased">
        <TextField
          control={control}
          name="text"
          label={noticeText.answerText}
          hint={noticeText.answerHint}
          rows={3}
        />
        <Phrases
          use="answer"
          onInsert={(phrase) =>
            form.setValue('text', insertPhrase(controlId('answer'), form.getValues('text'), phrase))
          }
          wordsToKeep={() => wordsToKeep(controlId('answer'))}
        />
      </div>
      <div className="field-grid">
        <TextField control={control} name="by" label={noticeText.answerBy} />
        <DayField control={control} name="on" label={noticeText.answerOn} />
      </div>
    </Act>
  )
}

export function TakeBackForm({ objection, onGone }: OfObjectionProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<InputOf<'notices.withdrawObjection'>>({
    resolver: zodResolver(contract.notices.withdrawObjection.input),
    defaultValues: { objectionId: objection.id, reason: '' },
  })
  const takeBack = form.handleSubmit(async (values) => {
    const reply = await tell('notices.withdrawObjection', values)
    if (reply.ok) onGone()
    else setProblem(sayFailure(reply.failure))
  })
  return (
    <Act
      confirm={noticeText.takeBack}
      problem={problem}
      isBusy={form.formState.isSubmitting}
      onConfirm={() => void takeBack()}
      onGone={onGone}
    >
      <TextField
        control={form.control}
        name="reason"
        label={noticeText.takeBackReason}
        placeholder={noticeText.takeBackExample}
      />
    </Act>
  )
}

type ActProps = {
  readonly confirm: string
  readonly problem: string | null
  readonly isBusy: boolean
  readonly onConfirm: () => void
  readonly onGone: () => void
  readonly children: ReactNode
}

/** A form in its frame, with its two buttons; the cursor goes to its first field. */
function Act({ confirm, problem, isBusy, onConfirm, onGone, children }: ActProps) {
  useKeys({ escape: onGone, 'ctrl+enter': onConfirm })
  return (
    <div className="notice-act" ref={goInto}>
      {children}
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="row row-end">
        <Button onClick={onGone}>{noticeText.cancel}</Button>
        <KeyButton
          look="filled"
          label={confirm}
          hint={partsText.keys.ctrlEnter}
          isBusy={isBusy}
          onPress={onConfirm}
        />
      </div>
    </div>
  )
}

const goInto = (frame: HTMLElement | null): void => {
  frame?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
  frame?.scrollIntoView({ block: 'nearest' })
}

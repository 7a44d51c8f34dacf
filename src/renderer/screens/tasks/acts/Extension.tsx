/** 申请延期, its answer, and 恢复办理 after 暂缓: the steps that move a day. Decides no state. */
import { Button } from 'antd'
import { useState } from 'react'
import { addDays } from '../../../../domain/calendar.ts'
import { dayWithinYear } from '../../../../domain/chinese-text.ts'
import type { Day } from '../../../../domain/identity.ts'
import type { Task } from '../../../../domain/task/task.ts'
import { tell } from '../../../api.ts'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { taskActsText } from '../../../text/task-acts.ts'
import { ActFrame, DayField, NameField, useStep, WordsField } from './fields.tsx'

const text = taskActsText

export type ExtensionProps = { readonly task: Task; readonly onGone: () => void }

export function AskExtension({ task, onGone }: ExtensionProps) {
  const today = useToday()
  const [reason, setReason] = useState('')
  const [untilOn, setUntilOn] = useState<Day | null>(null)
  const [by, setBy] = useState(task.responsible === '' ? task.leadUnit : task.responsible)
  const { isBusy, run } = useStep(onGone)
  const after = task.dueOn !== null && task.dueOn > today ? task.dueOn : today
  return (
    <ActFrame
      title={text.acts['ask-extension']}
      hint={task.dueOn === null ? undefined : text.formerDue(dayWithinYear(task.dueOn, today.slice(0, 4)))}
      confirm={text.acts['ask-extension']}
      isReady={reason.trim() !== '' && untilOn !== null}
      isBusy={isBusy}
      onConfirm={() =>
        untilOn !== null &&
        void run(() => tell('tasks.askExtension', { taskId: task.id, untilOn, reason, by }))
      }
      onGone={onGone}
    >
      <WordsField label={text.extensionReason} limit={300} value={reason} isFocused onChange={setReason} />
      <DayField label={text.extensionUntil} value={untilOn} from={addDays(after, 1)} onChange={setUntilOn}>
        {text.quickDays.map(({ label, days }) => (
          <Button key={label} onClick={() => setUntilOn(addDays(after, days))}>
            {label}
          </Button>
        ))}
      </DayField>
      <NameField label={text.byOf.asked} of="people" value={by} onChange={setBy} />
    </ActFrame>
  )
}

export function AnswerExtension({ task, onGone }: ExtensionProps) {
  const today = useToday()
  const [handler, setHandler] = useHandler()
  const [words, setWords] = useState('')
  const { isBusy, run } = useStep(onGone)
  const open = task.extensions.findLast((one) => one.answer === null)
  const answer = (isGranted: boolean) =>
    void run(() => tell('tasks.answerExtension', { taskId: task.id, isGranted, text: words, by: handler }))
  return (
    <ActFrame
      title={text.acts['answer-extension']}
      hint={
        open === undefined
          ? undefined
          : text.extensionAsked(open.askedBy, dayWithinYear(open.untilOn, today.slice(0, 4)), open.reason)
      }
      confirm={text.grant}
      isBusy={isBusy}
      extra={
        <Button disabled={isBusy} onClick={() => answer(false)}>
          {text.refuse}
        </Button>
      }
      onConfirm={() => answer(true)}
      onGone={onGone}
    >
      <WordsField
        label={text.extensionSaid}
        hint={text.optional}
        limit={300}
        value={words}
        isFocused
        onChange={setWords}
      />
      <NameField label={text.byOf.answered} of="people" value={handler} onChange={setHandler} />
    </ActFrame>
  )
}

export function Resume({ task, onGone }: ExtensionProps) {
  const today = useToday()
  const [handler, setHandler] = useHandler()
  const [dueOn, setDueOn] = useState<Day | null>(null)
  const { isBusy, run } = useStep(onGone)
  return (
    <ActFrame
      title={text.acts.resume}
      hint={task.dueOn === null ? undefined : text.formerDue(dayWithinYear(task.dueOn, today.slice(0, 4)))}
      confirm={text.acts.resume}
      isBusy={isBusy}
      onConfirm={() => void run(() => tell('tasks.resume', { taskId: task.id, dueOn, by: handler }))}
      onGone={onGone}
    >
      <DayField label={text.resumeDue} value={dueOn} from={today} onChange={setDueOn}>
        {text.quickDays.map(({ label, days }) => (
          <Button key={label} onClick={() => setDueOn(addDays(today, days))}>
            {label}
          </Button>
        ))}
      </DayField>
      <NameField label={text.by} of="people" value={handler} onChange={setHandler} />
    </ActFrame>
  )
}

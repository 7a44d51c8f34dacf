/** 督办: demands that a task be done by a new day, and takes down what was answered. Makes no paper. */
import { Button } from 'antd'
import { useState } from 'react'
import { addDays } from '../../../../domain/calendar.ts'
import type { Day } from '../../../../domain/identity.ts'
import type { Supervision, Task } from '../../../../domain/task/task.ts'
import { tell } from '../../../api.ts'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { taskActsText } from '../../../text/task-acts.ts'
import { ActFrame, DayField, NameField, useStep, WordsField } from './fields.tsx'

const text = taskActsText

/** 要求 by a day, and who signs. */
export type SupervisionDraft = { readonly demand: string; readonly dueOn: Day | null }

export type SuperviseFieldsProps = {
  readonly value: SupervisionDraft
  readonly onChange: (value: SupervisionDraft) => void
}

export function SuperviseFields({ value, onChange }: SuperviseFieldsProps) {
  const today = useToday()
  const [handler, setHandler] = useHandler()
  const setDay = (dueOn: Day | null) => onChange({ ...value, dueOn })
  return (
    <>
      <WordsField
        label={text.demand}
        hint={text.superviseHint}
        phrases="supervision"
        limit={1000}
        value={value.demand}
        isFocused
        onChange={(demand) => onChange({ ...value, demand })}
      />
      <DayField label={text.newDueOn} value={value.dueOn} from={addDays(today, 1)} onChange={setDay}>
        {text.quickDays.map(({ label, days }) => (
          <Button key={label} onClick={() => setDay(addDays(today, days))}>
            {label}
          </Button>
        ))}
      </DayField>
      <NameField label={text.byOf.ordered} of="people" value={handler} onChange={setHandler} />
    </>
  )
}

export type SuperviseProps = { readonly task: Task; readonly onGone: () => void }

/** A week more is offered. */
const offeredDays = 7

export function Supervise({ task, onGone }: SuperviseProps) {
  const today = useToday()
  const [handler] = useHandler()
  const [draft, setDraft] = useState<SupervisionDraft>({
    demand: text.demandPreset(task.title),
    dueOn: addDays(today, offeredDays),
  })
  const { isBusy, run } = useStep(onGone)
  const { demand, dueOn } = draft
  return (
    <ActFrame
      title={text.acts.supervise}
      confirm={text.superviseNow}
      isReady={demand.trim() !== '' && dueOn !== null}
      isBusy={isBusy}
      onConfirm={() =>
        dueOn !== null &&
        void run(() => tell('tasks.supervise', { taskId: task.id, demand, dueOn, orderedBy: handler }))
      }
      onGone={onGone}
    >
      <SuperviseFields value={draft} onChange={setDraft} />
    </ActFrame>
  )
}

export type AnswerSupervisionProps = {
  readonly supervision: Supervision
  readonly onGone: () => void
}

/** 回复, with the day asked for where an extension was asked. */
export function AnswerSupervision({ supervision, onGone }: AnswerSupervisionProps) {
  const [answer, setAnswer] = useState('')
  const [extensionUntil, setExtensionUntil] = useState<Day | null>(null)
  const { isBusy, run } = useStep(onGone)
  return (
    <ActFrame
      title={text.answer}
      confirm={text.keepAnswer}
      isReady={answer.trim() !== ''}
      isBusy={isBusy}
      onConfirm={() =>
        void run(() =>
          tell('tasks.answerSupervision', { supervisionId: supervision.id, answer, extensionUntil }),
        )
      }
      onGone={onGone}
    >
      <WordsField label={text.answer} limit={1000} value={answer} isFocused onChange={setAnswer} />
      <DayField
        label={text.answerUntil}
        value={extensionUntil}
        from={addDays(supervision.dueOn, 1)}
        onChange={setExtensionUntil}
      />
      <p className="hint">{text.answerExtensionHint}</p>
    </ActFrame>
  )
}

/** 登记办结 with its result and evidence, and 修改 of what is written of a task. Moves no other state. */
import { useState } from 'react'
import { findTaskGaps, type Task } from '../../../../domain/task/task.ts'
import { tell } from '../../../api.ts'
import { type TaskEntry, TaskFields } from '../../../parts/fields/TaskFields.tsx'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { taskActsText } from '../../../text/task-acts.ts'
import { ActFrame, NameField, useStep, useTaskNames, WordsField } from './fields.tsx'

const text = taskActsText

export type FinishProps = { readonly task: Task; readonly onGone: () => void }

export function Finish({ task, onGone }: FinishProps) {
  const [result, setResult] = useState(task.result)
  const [evidence, setEvidence] = useState(task.evidence)
  const [by, setBy] = useState(task.responsible === '' ? task.leadUnit : task.responsible)
  const { isBusy, run } = useStep(onGone)
  return (
    <ActFrame
      title={text.acts.finish}
      confirm={text.finishNow}
      isReady={result.trim() !== ''}
      isBusy={isBusy}
      onConfirm={() => void run(() => tell('tasks.finish', { taskId: task.id, result, evidence, by }))}
      onGone={onGone}
    >
      <WordsField
        label={text.result}
        hint={text.resultHint}
        limit={1000}
        value={result}
        isFocused
        onChange={setResult}
      />
      <WordsField
        label={text.evidence}
        hint={text.evidenceHint}
        limit={1000}
        value={evidence}
        onChange={setEvidence}
      />
      <NameField label={text.byOf.done} of="people" value={by} onChange={setBy} />
    </ActFrame>
  )
}

export function Assign({ task, onGone }: FinishProps) {
  const today = useToday()
  const names = useTaskNames()
  const { title, leadUnit, responsible, assisting, dueOn } = task
  const [entry, setEntry] = useState<TaskEntry>({ title, leadUnit, responsible, assisting, dueOn })
  const [demand, setDemand] = useState(task.demand)
  const { isBusy, run } = useStep(onGone)
  const [firstGap] = findTaskGaps(task)
  return (
    <ActFrame
      title={text.acts.assign}
      confirm={text.keep}
      isReady={entry.title.trim() !== ''}
      isBusy={isBusy}
      onConfirm={() => void run(() => tell('tasks.assign', { taskId: task.id, ...entry, demand }))}
      onGone={onGone}
    >
      <TaskFields
        value={entry}
        onChange={setEntry}
        focus={firstGap ?? 'title'}
        from={today}
        unitNames={names.units}
        peopleNames={names.people}
      />
      <WordsField label={text.demandField} limit={1000} value={demand} onChange={setDemand} />
    </ActFrame>
  )
}

/** 派单, 吹哨 with its response level, 登记认领: to whom and until when. Decides no state. */
import { Segmented } from 'antd'
import { useState } from 'react'
import { type ResponseLevel, responseLevels, type TaskLine } from '../../../../domain/task/task.ts'
import { type OutputOf, tell, useAsk } from '../../../api.ts'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { taskActsText } from '../../../text/task-acts.ts'
import { type DueDraft, DueField, type DueRule, dueDraftFrom, dueRuleOf } from './DueField.tsx'
import { ActFrame, NameField, useStep } from './fields.tsx'

const text = taskActsText

type Rules = OutputOf<'tasks.rules'>

/** Whom it goes to and until when. */
export type DispatchDraft = {
  readonly leadUnit: string
  readonly responsible: string
  readonly assisting: string
  readonly due: DueDraft
  readonly level: ResponseLevel | null
}

export const emptyDispatch: DispatchDraft = {
  leadUnit: '',
  responsible: '',
  assisting: '',
  due: dueDraftFrom(null),
  level: null,
}

/** Until when, once there is somebody to send it to as well; null while something is missing. */
export const readyDue = ({ leadUnit, responsible, due }: DispatchDraft): DueRule | null =>
  leadUnit.trim() === '' && responsible.trim() === '' ? null : dueRuleOf(due)

const sayLevel = (level: ResponseLevel, rules: Rules | undefined): string => {
  if (rules === undefined) return ''
  if (level === 'red') return text.levelHours(rules.redHours)
  if (level === 'orange') return text.levelWorkdays(rules.orangeWorkdays)
  return level === 'yellow' ? text.levelWorkdays(rules.yellowWorkdays) : text.levelAgreed
}

export type DispatchFieldsProps = {
  /** 吹哨 asks how fast. */
  readonly hasLevel: boolean
  /** 认领 instead of 派单. */
  readonly isClaim: boolean
  readonly value: DispatchDraft
  readonly onChange: (value: DispatchDraft) => void
  readonly isFocused?: boolean | undefined
}

export function DispatchFields(props: DispatchFieldsProps) {
  const { hasLevel, isClaim, value, onChange, isFocused = false } = props
  const rules = useAsk('tasks.rules', {}).data
  return (
    <>
      {hasLevel && (
        <div className="tasks-field">
          <span className="tasks-field-name">{text.level}</span>
          <Segmented
            aria-label={text.level}
            options={responseLevels.map((level) => ({ value: level, label: text.levels[level] }))}
            value={value.level ?? 'blue'}
            onChange={(level) => onChange({ ...value, level })}
          />
          <span className="hint">{sayLevel(value.level ?? 'blue', rules)}</span>
        </div>
      )}
      <div className="tasks-pair">
        <NameField
          label={isClaim ? text.branch : text.leadUnit}
          of="units"
          limit={60}
          isFocused={isFocused}
          value={value.leadUnit}
          onChange={(leadUnit) => onChange({ ...value, leadUnit })}
        />
        <NameField
          label={isClaim ? text.claimant : text.responsible}
          of="people"
          value={value.responsible}
          onChange={(responsible) => onChange({ ...value, responsible })}
        />
      </div>
      {!isClaim && (
        <NameField
          label={text.assisting}
          of="units"
          limit={100}
          value={value.assisting}
          onChange={(assisting) => onChange({ ...value, assisting })}
        />
      )}
      <DueField value={value.due} onChange={(due) => onChange({ ...value, due })} />
    </>
  )
}

/** Sends a task out, or has it claimed; the caller shows what comes of it. */
export const sendOut = async (
  task: Pick<TaskLine, 'id' | 'kind'>,
  draft: DispatchDraft,
  due: DueRule,
  by: string,
  isClaim: boolean,
) => {
  const { leadUnit, responsible, assisting } = draft
  if (isClaim) return tell('tasks.claim', { taskId: task.id, leadUnit, responsible, due })
  const level = task.kind === 'whistle' ? (draft.level ?? 'blue') : null
  return tell('tasks.dispatch', { taskId: task.id, leadUnit, responsible, assisting, due, level, by })
}

type Task = OutputOf<'tasks.record'>['task']

/** The note of the 退回 that a new 派单 answers; undefined where it was not sent back. */
const findReturn = ({ notes }: Task) => {
  const last = notes.findLast(
    ({ kind }) => kind === 'returned' || kind === 'dispatched' || kind === 'claimed',
  )
  return last?.kind === 'returned' ? last : undefined
}

export type DispatchProps = {
  readonly task: Task
  readonly isClaim: boolean
  readonly onGone: () => void
}

export function Dispatch({ task, isClaim, onGone }: DispatchProps) {
  const today = useToday()
  const [handler, setHandler] = useHandler()
  const { leadUnit, responsible, assisting, dueOn, level } = task
  const returned = findReturn(task)
  // Who sent it back does not get it again by one press.
  const [draft, setDraft] = useState<DispatchDraft>({
    leadUnit: returned === undefined ? leadUnit : '',
    responsible: returned === undefined ? responsible : '',
    assisting,
    due: dueDraftFrom(dueOn !== null && dueOn >= today ? dueOn : null),
    level,
  })
  const { isBusy, run } = useStep(onGone)
  const due = readyDue(draft)
  return (
    <ActFrame
      title={isClaim ? text.acts.claim : text.acts.dispatch}
      hint={
        returned !== undefined
          ? text.returnedBefore(
              [leadUnit, responsible].filter((name) => name !== '').join('、'),
              returned.text,
            )
          : isClaim
            ? text.claimHint
            : text.dispatchHint
      }
      confirm={isClaim ? text.acts.claim : text.acts.dispatch}
      isReady={due !== null}
      isBusy={isBusy}
      onConfirm={() => due !== null && void run(() => sendOut(task, draft, due, handler, isClaim))}
      onGone={onGone}
    >
      <DispatchFields
        hasLevel={!isClaim && task.kind === 'whistle'}
        isClaim={isClaim}
        value={draft}
        onChange={setDraft}
        isFocused
      />
      {!isClaim && <NameField label={text.byOf.dispatch} of="people" value={handler} onChange={setHandler} />}
    </ActFrame>
  )
}

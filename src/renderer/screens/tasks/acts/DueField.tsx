/** Until when: a day, or so many calendar or working days, with the day that follows and why. Counts no days itself. */
import { InputNumber, Segmented } from 'antd'
import { dayWithinYear } from '../../../../domain/chinese-text.ts'
import type { Day } from '../../../../domain/identity.ts'
import { type InputOf, useAsk } from '../../../api.ts'
import { narrowDigits } from '../../../forms/narrow-digits.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { sayFailure } from '../../../text/failures.ts'
import { taskActsText } from '../../../text/task-acts.ts'
import { DayField } from './fields.tsx'

const text = taskActsText

export type DueRule = InputOf<'tasks.dispatch'>['due']

/** What is being chosen; a day or a number may still be missing. */
export type DueDraft = {
  readonly kind: DueRule['kind']
  readonly on: Day | null
  readonly days: number | null
}

/** A day that was set already, else five working days. */
export const dueDraftFrom = (dueOn: Day | null): DueDraft =>
  dueOn === null ? { kind: 'working', on: null, days: 5 } : { kind: 'day', on: dueOn, days: 5 }

/** The rule that is sent; null while something is missing. */
export const dueRuleOf = ({ kind, on, days }: DueDraft): DueRule | null => {
  if (kind === 'day') return on === null ? null : { kind, on }
  return days === null ? null : { kind, days }
}

const kinds = ['day', 'calendar', 'working'] as const

export type DueFieldProps = { readonly value: DueDraft; readonly onChange: (value: DueDraft) => void }

export function DueField({ value, onChange }: DueFieldProps) {
  const today = useToday()
  const rule = dueRuleOf(value)
  const asked = useAsk('tasks.dueDay', { due: rule ?? { kind: 'calendar', days: 1 } }, rule !== null)
  return (
    <div className="tasks-field">
      <span className="tasks-field-name">{text.due}</span>
      <Segmented
        aria-label={text.due}
        options={kinds.map((kind) => ({ value: kind, label: text.dueKinds[kind] }))}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
      />
      <div className="row">
        {value.kind === 'day' ? (
          <DayField
            label={text.dueKinds.day}
            value={value.on}
            from={today}
            onChange={(on) => onChange({ ...value, on })}
          />
        ) : (
          <InputNumber<number | string>
            controls={false}
            aria-label={value.kind === 'working' ? text.workdays : text.days}
            min={1}
            max={value.kind === 'working' ? 1000 : 3650}
            precision={0}
            parser={narrowDigits}
            value={value.days}
            onChange={(days) => onChange({ ...value, days: days === null ? null : Number(days) })}
          />
        )}
        <span className="tasks-due-result" role="status">
          {rule !== null && asked.data !== undefined && (
            <>
              <b>{text.dueResult(dayWithinYear(asked.data.on, today.slice(0, 4)))}</b>
              <span className="hint">{asked.data.sentence}</span>
            </>
          )}
          {rule !== null && asked.error !== null && (
            <span className="toned tone-crimson">{sayFailure(asked.error.failure)}</span>
          )}
        </span>
      </div>
    </div>
  )
}

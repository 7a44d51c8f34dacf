/** Asks who does a task until when: four fields and the quick days. Saves nothing itself. */
import { Button, Input } from 'antd'
import { useId } from 'react'
import { addDays } from '../../../domain/calendar.ts'
import type { Day } from '../../../domain/identity.ts'
import type { Task } from '../../../domain/task/task.ts'
import { DayInput } from '../../forms/TimeFields.tsx'
import { taskFieldsText } from '../../text/task-fields.ts'
import { NameComplete } from './NameComplete.tsx'
import './task-fields.css'

export type TaskEntry = Pick<Task, 'title' | 'leadUnit' | 'responsible' | 'assisting' | 'dueOn'>
export type TaskField = keyof TaskEntry

export const emptyTask: TaskEntry = { title: '', leadUnit: '', responsible: '', assisting: '', dueOn: null }

export type TaskFieldsProps = {
  readonly value: TaskEntry
  readonly onChange: (value: TaskEntry) => void
  /** The field that the cursor goes to when the fields appear. */
  readonly focus?: TaskField | undefined
  /** The quick days count from here: the day of the meeting, or today. */
  readonly from: Day
  readonly unitNames: readonly string[]
  readonly peopleNames: readonly string[]
  readonly hasTitle?: boolean | undefined
}

export function TaskFields(props: TaskFieldsProps) {
  const { value, onChange, focus, from, hasTitle = true } = props
  const ids = useId()
  const idOf = (field: TaskField): string => `${ids}${field}`
  const named = (field: 'leadUnit' | 'responsible' | 'assisting', names: readonly string[]) => (
    <div className="task-field">
      <label htmlFor={idOf(field)}>{taskFieldsText[field]}</label>
      <NameComplete
        id={idOf(field)}
        value={value[field]}
        onChange={(text) => onChange({ ...value, [field]: text })}
        names={names}
        isFocused={focus === field}
        maxLength={field === 'responsible' ? 40 : 60}
      />
    </div>
  )
  return (
    <div className="task-fields">
      {hasTitle && (
        <div className="task-field task-field-wide">
          <label htmlFor={idOf('title')}>{taskFieldsText.title}</label>
          <Input
            id={idOf('title')}
            value={value.title}
            maxLength={200}
            status={value.title.trim() === '' ? 'warning' : ''}
            autoFocus={focus === 'title'}
            onChange={(event) => onChange({ ...value, title: event.target.value })}
          />
        </div>
      )}
      {named('leadUnit', props.unitNames)}
      {named('responsible', props.peopleNames)}
      {named('assisting', [...props.unitNames, ...props.peopleNames])}
      <div className="task-field">
        <label htmlFor={idOf('dueOn')}>{taskFieldsText.dueOn}</label>
        <DayInput
          ties={{ id: idOf('dueOn') }}
          value={value.dueOn}
          isOptional
          isFocused={focus === 'dueOn'}
          placeholder={taskFieldsText.chooseDay}
          onChange={(day) => onChange({ ...value, dueOn: day === '' ? null : day })}
        />
      </div>
      <div className="row task-field-wide">
        {taskFieldsText.quick.map(({ label, days }) => (
          <Button key={label} onClick={() => onChange({ ...value, dueOn: addDays(from, days) })}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  )
}

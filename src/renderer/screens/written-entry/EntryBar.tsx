/** Who is entering, which reading it is, and the day on which the pile came back. Enters nothing. */
import { Segmented } from 'antd'
import { type Ref, useId } from 'react'
import type { Day } from '../../../domain/identity.ts'
import { useAsk } from '../../api.ts'
import { DayInput } from '../../forms/TimeFields.tsx'
import { NameComplete } from '../../parts/fields/NameComplete.tsx'
import { entryText } from '../../text/written-entry.ts'
import type { EntryPassed } from './entry-queue.ts'

export type EntryBarProps = {
  readonly enteredBy: string
  readonly onEnteredBy: (name: string) => void
  readonly onNamed: () => void
  readonly nameRef: Ref<{ focus: () => void; blur: () => void }>
  readonly pass: EntryPassed
  /** Whether a second person reads each ballot. */
  readonly isDouble: boolean
  readonly onPass: (pass: EntryPassed) => void
  readonly returnedOn: Day
  readonly onReturnedOn: (day: Day) => void
  readonly firstDay: Day
  readonly lastDay: Day
}

export function EntryBar(props: EntryBarProps) {
  const { enteredBy, pass, returnedOn, firstDay, lastDay } = props
  const nameId = useId()
  const dayId = useId()
  const names = (useAsk('people.list', {}).data ?? []).map((person) => person.name)
  return (
    <div className="entry-bar">
      <div className="entry-bar-field">
        <label htmlFor={nameId}>{entryText.enteredBy}</label>
        <NameComplete
          id={nameId}
          inputRef={props.nameRef}
          value={enteredBy}
          onChange={props.onEnteredBy}
          onBlur={props.onNamed}
          names={names}
          maxLength={40}
          placeholder={entryText.enteredByExample}
        />
      </div>
      {props.isDouble && (
        <Segmented
          aria-label={entryText.pass}
          options={[
            { value: 'first' as const, label: entryText.first },
            { value: 'second' as const, label: entryText.second },
          ]}
          value={pass}
          onChange={props.onPass}
        />
      )}
      <div className="entry-bar-field">
        <label htmlFor={dayId}>{entryText.returnedOn}</label>
        <DayInput
          ties={{ id: dayId }}
          value={returnedOn}
          from={firstDay}
          until={lastDay}
          onChange={props.onReturnedOn}
        />
      </div>
    </div>
  )
}

/** Chooses how often a series is held: the kind, then its weekday, place or date. */
import { Select } from 'antd'
import {
  type Recurrence,
  type RecurrenceKind,
  recurrenceKinds,
  type Weekday,
  weekdays,
  weekPlaces,
} from '../../../domain/meeting/series.ts'
import { Field } from '../../forms/Field.tsx'
import { seriesText as text } from '../../text/series.ts'

export type RecurrenceFieldsProps = {
  readonly value: Recurrence
  readonly onChange: (recurrence: Recurrence) => void
}

/** The same rule as another kind, keeping its weekday where both have one. */
const asKind = (value: Recurrence, kind: RecurrenceKind): Recurrence => {
  const weekday: Weekday = 'weekday' in value ? value.weekday : 4
  if (kind === 'monthly-day') return { kind, dayOfMonth: 15 }
  if (kind === 'monthly-weekday') return { kind, place: 'first', weekday }
  return { kind, weekday }
}

const dates = Array.from({ length: 31 }, (_, place) => place + 1)

export function RecurrenceFields({ value, onChange }: RecurrenceFieldsProps) {
  return (
    <div className="series-recurrence field-wide">
      <Field label={text.recurs}>
        {(ties) => (
          <Select
            {...ties}
            value={value.kind}
            options={recurrenceKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
            onChange={(kind: RecurrenceKind) => onChange(asKind(value, kind))}
          />
        )}
      </Field>
      {value.kind === 'monthly-weekday' && (
        <Field label={text.place}>
          {(ties) => (
            <Select
              {...ties}
              value={value.place}
              options={weekPlaces.map((place) => ({ value: place, label: text.placeNames[place] }))}
              onChange={(place) => onChange({ ...value, place })}
            />
          )}
        </Field>
      )}
      {value.kind === 'monthly-day' ? (
        <Field label={text.dayOfMonth} hint={value.dayOfMonth > 28 ? text.dayOfMonthHint : undefined}>
          {(ties) => (
            <Select
              {...ties}
              value={value.dayOfMonth}
              options={dates.map((date) => ({ value: date, label: `${date}日` }))}
              onChange={(dayOfMonth: number) => onChange({ ...value, dayOfMonth })}
            />
          )}
        </Field>
      ) : (
        <Field label={text.weekday}>
          {(ties) => (
            <Select
              {...ties}
              value={value.weekday}
              options={weekdays.map((weekday) => ({ value: weekday, label: text.weekdayNames[weekday] }))}
              onChange={(weekday: Weekday) => onChange({ ...value, weekday })}
            />
          )}
        </Field>
      )}
    </div>
  )
}

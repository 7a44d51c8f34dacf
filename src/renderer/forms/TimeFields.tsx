/** Fields for a day and a clock time that take typed words as well as clicks. Knows no noun. */
import { AutoComplete, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, type RefCallback, useMemo, useState } from 'react'
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form'
import { addMinutes } from '../../domain/calendar.ts'
import { readClock } from '../../domain/clock-words.ts'
import type { ClockTime } from '../../domain/identity.ts'
import { formsText } from '../text/forms.ts'
import { type ControlTies, Field } from './Field.tsx'

/** None of these is the beginning of another, so that nothing is taken for a day before it is typed to its end. */
const dayFormats = [
  'YYYY年M月D日',
  'YYYY年MM月DD日',
  'YYYY-MM-DD',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
  'YYYYMMDD',
  'M月D日',
  'MM月DD日',
  'MM-DD',
  'MM/DD',
  'MM.DD',
]

/** Read once the field is left or Enter is pressed: 2026-11-2 may still become 2026-11-27 before. */
const shortDayFormats = ['YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'M-D', 'M/D', 'M.D']

/** Half hours from eight in the morning to half past nine in the evening. */
const offeredClocks: readonly ClockTime[] = Array.from({ length: 28 }, (_, place) =>
  addMinutes('08:00', place * 30),
)

export type TimeFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>
  readonly name: FieldPath<Values>
  readonly label: string
  readonly hint?: ReactNode
  readonly className?: string | undefined
}

/** A day, kept as `YYYY-MM-DD`; empty or null where none is chosen yet. */
export function DayField<Values extends FieldValues>(props: TimeFieldProps<Values>) {
  const { control, name, label, hint, className } = props
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} hint={hint} error={fieldState.error?.message} className={className}>
          {(ties) => (
            <DayInput
              ties={ties}
              inputRef={field.ref}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
            />
          )}
        </Field>
      )}
    />
  )
}

export type DayInputProps = {
  readonly ties: ControlTies
  readonly inputRef: RefCallback<unknown>
  /** Empty or null while no day is chosen. */
  readonly value: string | null
  readonly onChange: (day: string) => void
  readonly onBlur: () => void
}

export function DayInput({ ties, inputRef, value, onChange, onBlur }: DayInputProps) {
  // A new object on every drawing would put the kept day back over what is being typed.
  const shown = useMemo(() => (value === '' || value === null ? null : dayjs(value)), [value])
  const readShort = (target: EventTarget): void => {
    if (!(target instanceof HTMLInputElement)) return
    const day = dayjs(target.value.normalize('NFKC').trim(), shortDayFormats, true)
    if (day.isValid()) onChange(day.format('YYYY-MM-DD'))
  }
  return (
    <DatePicker
      {...ties}
      ref={inputRef}
      value={shown}
      format={dayFormats}
      // The calendar opens under a resting pointer: the day there must not get into what is being typed.
      previewValue={false}
      allowClear={false}
      placeholder={formsText.dayExample}
      onChange={(day) => onChange(day === null ? '' : day.format('YYYY-MM-DD'))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') readShort(event.target)
      }}
      onBlur={(event) => {
        readShort(event.target)
        onBlur()
      }}
    />
  )
}

/** A clock time, kept as `HH:MM`; what can't be read stays as it was typed, and the form refuses it. */
export function ClockField<Values extends FieldValues>(props: TimeFieldProps<Values>) {
  const { control, name, label, hint, className } = props
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} hint={hint} error={fieldState.error?.message} className={className}>
          {(ties) => (
            <ClockInput
              ties={ties}
              inputRef={field.ref}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
            />
          )}
        </Field>
      )}
    />
  )
}

type ClockInputProps = {
  readonly ties: ControlTies
  readonly inputRef: RefCallback<unknown>
  readonly value: string
  readonly onChange: (clock: string) => void
  readonly onBlur: () => void
}

function ClockInput({ ties, inputRef, value, onChange, onBlur }: ClockInputProps) {
  const [typed, setTyped] = useState(value)
  const isOurs = typed === value || readClock(typed) === value
  return (
    <AutoComplete
      {...ties}
      ref={inputRef}
      className="clock-field"
      value={isOurs ? typed : value}
      options={offeredClocks.map((clock) => ({ value: clock }))}
      showSearch={{ filterOption: false }}
      defaultActiveFirstOption={false}
      placeholder={formsText.clockExample}
      maxLength={20}
      onChange={(text: string) => {
        setTyped(text ?? '')
        onChange(readClock(text ?? '') ?? text ?? '')
      }}
      onBlur={() => {
        setTyped(value)
        onBlur()
      }}
    />
  )
}

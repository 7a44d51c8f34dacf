/** Fields for a day and a clock time that take typed words as well as clicks. Knows no noun. */
import { AutoComplete, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, type RefCallback, useState } from 'react'
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form'
import { addMinutes } from '../../domain/calendar.ts'
import { readClock } from '../../domain/clock-words.ts'
import type { ClockTime } from '../../domain/identity.ts'
import { formsText } from '../text/forms.ts'
import { type ControlTies, Field } from './Field.tsx'

const dayFormats = [
  'YYYY年M月D日',
  'YYYY年MM月DD日',
  'YYYY-MM-DD',
  'YYYY-M-D',
  'YYYY/M/D',
  'YYYY/MM/DD',
  'YYYY.M.D',
  'YYYY.MM.DD',
  'YYYYMMDD',
  'M月D日',
  'MM月DD日',
  'M-D',
  'M/D',
  'M.D',
]

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

/** A day, kept as `YYYY-MM-DD`. */
export function DayField<Values extends FieldValues>(props: TimeFieldProps<Values>) {
  const { control, name, label, hint, className } = props
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} hint={hint} error={fieldState.error?.message} className={className}>
          {(ties) => (
            <DatePicker
              {...ties}
              ref={field.ref}
              value={field.value === '' ? null : dayjs(field.value)}
              format={dayFormats}
              allowClear={false}
              placeholder={formsText.dayExample}
              onChange={(day) => field.onChange(day === null ? '' : day.format('YYYY-MM-DD'))}
              onBlur={field.onBlur}
            />
          )}
        </Field>
      )}
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

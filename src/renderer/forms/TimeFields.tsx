/** Fields for a day and a clock time that take typed words as well as clicks. Knows no noun. */
import { AutoComplete, DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, type RefCallback, useMemo, useState } from 'react'
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form'
import { addMinutes } from '../../domain/calendar.ts'
import { readClock } from '../../domain/clock-words.ts'
import type { ClockTime } from '../../domain/identity.ts'
import { formsText } from '../text/forms.ts'
import { type ControlTies, Field } from './Field.tsx'

dayjs.locale('zh-cn')

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

/** A day as it was typed, full-width signs too; null where it is none. */
const readDay = (typed: string): string | null => {
  const words = typed.normalize('NFKC').replaceAll(' ', '')
  const day = dayjs(words, [...dayFormats, ...shortDayFormats], true)
  return day.isValid() ? day.format('YYYY-MM-DD') : null
}

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

/** The days that the program takes; every other year is a slip. */
const [firstDay, lastDay] = ['1900-01-01', '2199-12-31'] as const

export type DayInputProps = {
  /** Those of its field, or its name where it stands without a visible label. */
  readonly ties: ControlTies | { readonly 'aria-label': string }
  readonly inputRef?: RefCallback<unknown> | undefined
  /** Empty or null while no day is chosen. */
  readonly value: string | null
  /** The first day that can be chosen; any where it is left out. */
  readonly from?: string | undefined
  /** The last day that can be chosen; any where it is left out. */
  readonly until?: string | undefined
  /** True where it may stay without a day: the chosen one can be taken out again. */
  readonly isOptional?: boolean | undefined
  readonly placeholder?: string | undefined
  readonly isFocused?: boolean | undefined
  /** Empty where the day was taken out. */
  readonly onChange: (day: string) => void
  readonly onBlur?: (() => void) | undefined
}

export function DayInput(props: DayInputProps) {
  const { ties, inputRef, value, from = firstDay, until = lastDay, isOptional = false } = props
  const { placeholder, isFocused = false, onChange, onBlur } = props
  // A new object on every drawing would put the kept day back over what is being typed.
  const shown = useMemo(() => (value === '' || value === null ? null : dayjs(value)), [value])
  const [turn, setTurn] = useState(0)
  const fits = (day: string): boolean => day >= from && day <= until
  const readShort = (target: EventTarget): void => {
    if (!(target instanceof HTMLInputElement)) return
    const day = readDay(target.value)
    if (day !== null && day !== value && fits(day)) onChange(day)
    if (target.value === '' && isOptional && shown !== null) onChange('')
  }
  // What is no day, or none that can be chosen, gives way to the day that is kept: the box never says another.
  const showKept = (target: EventTarget): void => {
    if (!(target instanceof HTMLInputElement)) return
    const day = dayjs(target.value, dayFormats, true)
    const isTaken = day.isValid() && fits(day.format('YYYY-MM-DD'))
    if (!(isTaken || (target.value === '' && (isOptional || shown === null)))) setTurn(turn + 1)
  }
  return (
    <DatePicker
      key={turn}
      {...ties}
      ref={inputRef}
      value={shown}
      autoFocus={isFocused && turn === 0}
      format={dayFormats}
      // The calendar opens under a resting pointer: the day there must not get into what is being typed.
      previewValue={false}
      allowClear={isOptional}
      minDate={dayjs(from)}
      maxDate={dayjs(until)}
      placeholder={placeholder ?? formsText.dayExample}
      onChange={(day) => onChange(day === null ? '' : day.format('YYYY-MM-DD'))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') readShort(event.target)
      }}
      onBlur={(event) => {
        readShort(event.target)
        showKept(event.target)
        onBlur?.()
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

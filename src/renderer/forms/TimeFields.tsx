/** Fields for a day and a clock time that take typed words as well as clicks. Knows no noun. */
import { DatePicker, TimePicker } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form'
import { formsText } from '../text/forms.ts'
import { Field } from './Field.tsx'

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
const clockFormats = [
  'HH:mm',
  'H:mm',
  'HH：mm',
  'H：mm',
  'HHmm',
  'HH.mm',
  'H.mm',
  'H点mm',
  'H点',
  'H时mm分',
  'H时',
]

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

/** A clock time, kept as `HH:MM`. */
export function ClockField<Values extends FieldValues>(props: TimeFieldProps<Values>) {
  const { control, name, label, hint, className } = props
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} hint={hint} error={fieldState.error?.message} className={className}>
          {(ties) => (
            <TimePicker
              {...ties}
              ref={field.ref}
              value={field.value === '' ? null : dayjs(`2000-01-01T${field.value}`)}
              format={clockFormats}
              minuteStep={5}
              needConfirm={false}
              showNow={false}
              allowClear={false}
              placeholder={formsText.clockExample}
              onChange={(time) => field.onChange(time === null ? '' : time.format('HH:mm'))}
              onBlur={field.onBlur}
            />
          )}
        </Field>
      )}
    />
  )
}

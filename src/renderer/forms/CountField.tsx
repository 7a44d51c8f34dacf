/** A field for a whole number that may be left empty; what can't be read stays to be put right. Knows no noun. */
import { Input } from 'antd'
import { useState } from 'react'
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form'
import { formsText } from '../text/forms.ts'
import { Field } from './Field.tsx'

export type CountFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>
  readonly name: FieldPath<Values>
  readonly label: string
  readonly hint?: string | undefined
}

/** The number that was typed; null for nothing, NaN for anything else. */
const readCount = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return null
  return /^\d{1,6}$/u.test(plain) ? Number(plain) : Number.NaN
}

const sayCount = (value: number | null): string => (value === null ? '' : String(value))

export function CountField<Values extends FieldValues>(props: CountFieldProps<Values>) {
  const { control, name, label, hint } = props
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const isUnread = Number.isNaN(field.value)
        const problem = isUnread ? formsText.wholeNumber : fieldState.error?.message
        return (
          <Field label={label} hint={hint} error={problem}>
            {(ties) => (
              <CountInput
                ties={ties}
                value={field.value}
                isBad={problem !== undefined}
                onChange={field.onChange}
                onBlur={field.onBlur}
              />
            )}
          </Field>
        )
      }}
    />
  )
}

type CountInputProps = {
  readonly ties: { readonly id: string }
  readonly value: number | null
  readonly isBad: boolean
  readonly onChange: (value: number | null) => void
  readonly onBlur: () => void
}

function CountInput({ ties, value, isBad, onChange, onBlur }: CountInputProps) {
  const [typed, setTyped] = useState(sayCount(value))
  return (
    <Input
      {...ties}
      value={Object.is(readCount(typed), value) ? typed : sayCount(value)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      {...(isBad ? { status: 'error' as const } : {})}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(readCount(event.target.value))
      }}
      onBlur={onBlur}
    />
  )
}

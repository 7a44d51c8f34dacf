/** Takes one whole number in a plain field as wide as its figure. Knows no sum. */
import { Input } from 'antd'
import { readNumber } from '../fields/read-number.ts'

export type FigureInputProps = {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly label?: string | undefined
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly isDisabled?: boolean | undefined
  readonly hasFocus?: boolean | undefined
}

export function FigureInput({ value, onChange, label, id, name, isDisabled, hasFocus }: FigureInputProps) {
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(name === undefined ? {} : { name })}
      className="figure-input"
      inputMode="numeric"
      autoComplete="off"
      autoFocus={hasFocus === true}
      disabled={isDisabled === true}
      value={value ?? ''}
      onFocus={(event) => event.target.select()}
      onChange={(event) => onChange(readNumber(event.target.value))}
    />
  )
}

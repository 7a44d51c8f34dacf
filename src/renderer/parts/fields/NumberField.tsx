/** Takes one whole number in large figures, by keyboard alone. Knows no sum and no rest; it shows the one it is offered. */
import { type CSSProperties, type ReactNode, useEffect, useId, useRef } from 'react'
import type { Choice } from '../../../domain/vote/vote.ts'
import { partsText } from '../../text/parts.ts'
import { ChoiceSign, choiceTones, type Tone } from '../signs.tsx'
import { readNumber } from './read-number.ts'
import '../meeting/counts.css'

export type NumberFieldProps = {
  /** A choice brings its word, sign and colour; other numbers bring their own label. */
  readonly choice?: Choice | undefined
  readonly label?: string | undefined
  readonly icon?: ReactNode
  readonly tone?: Tone | undefined
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  /** Beneath the word: 两人相符, 按余数填入. */
  readonly note?: string | undefined
  /** The rest that stands in the empty field as an offer. */
  readonly offered?: number | undefined
  readonly isDisabled?: boolean | undefined
  /** Turning true moves the cursor here. */
  readonly hasFocus?: boolean | undefined
  readonly name?: string | undefined
}

export function NumberField(props: NumberFieldProps) {
  const { choice, value, onChange, note, offered, isDisabled, hasFocus } = props
  const noteId = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (hasFocus === true) input.current?.focus()
  }, [hasFocus])
  const digits = String(value ?? offered ?? '').length
  const fit: CSSProperties & { readonly '--digits': number } = { '--digits': Math.max(1, digits) }
  const tone = choice === undefined ? (props.tone ?? 'plain') : choiceTones[choice]
  return (
    <label
      className={`number-field tone-${tone}${isDisabled === true ? ' is-disabled' : ''}${digits > 2 ? ' is-long' : ''}`}
      style={fit}
    >
      <span className="number-field-words">
        <span className="number-field-name">
          {choice === undefined ? props.icon : <ChoiceSign choice={choice} />}
          {props.label ?? (choice === undefined ? '' : partsText.choices[choice])}
        </span>
        {note !== undefined && (
          <span id={noteId} className="number-field-note">
            {note}
          </span>
        )}
      </span>
      <span className="number-field-figure">
        <input
          ref={input}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          name={props.name}
          value={value ?? ''}
          placeholder={offered === undefined ? undefined : String(offered)}
          disabled={isDisabled}
          aria-describedby={note === undefined ? undefined : noteId}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onChange(readNumber(event.target.value))}
        />
      </span>
    </label>
  )
}

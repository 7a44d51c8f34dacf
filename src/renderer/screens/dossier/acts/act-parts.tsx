/** What the drawers of all acts share: sending once, a few lines with phrases, who writes it down. Knows no act. */
import { Input } from 'antd'
import { useRef, useState } from 'react'
import type { Failure, Reply } from '../../../../domain/failure.ts'
import { isNotSaved, type OutputOf } from '../../../api.ts'
import { Field } from '../../../forms/Field.tsx'
import { Phrases } from '../../../parts/fields/Phrases.tsx'
import { insertPhrase, wordsToKeep } from '../../../parts/fields/phrase-field.ts'
import { dossierText } from '../../../text/dossier.ts'
import type { Act } from './known-acts.tsx'

const text = dossierText

export type ActProps = {
  readonly known: OutputOf<'topics.dossier'>
  /** Turns to another act, or to none. */
  readonly onTurn: (act: Act | null) => void
}

/** Sends once at a time; a refusal is kept for the drawer to say. */
export function useSending() {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const during = async <Value,>(ask: () => Promise<Reply<Value>>): Promise<Reply<Value> | null> => {
    if (isBusy.current) return null
    isBusy.current = true
    const reply = await ask()
    isBusy.current = false
    setRefusal(reply.ok || isNotSaved(reply.failure) ? null : reply.failure)
    return reply
  }
  return { refusal, during }
}

type WordsFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (words: string) => void
  readonly example?: string | undefined
  readonly limit?: number | undefined
  readonly isFirst?: boolean | undefined
}

/** A few lines, with the phrases for answers beside them. */
export function WordsField({
  label,
  value,
  onChange,
  example,
  limit = 300,
  isFirst = true,
}: WordsFieldProps) {
  return (
    <Field label={label}>
      {(ties) => (
        <>
          <Input.TextArea
            {...ties}
            autoFocus={isFirst}
            value={value}
            maxLength={limit}
            placeholder={example}
            autoSize={{ minRows: 3, maxRows: 10 }}
            onChange={(event) => onChange(event.target.value)}
          />
          <span className="row row-end">
            <Phrases
              use="answer"
              onInsert={(phrase) => onChange(insertPhrase(ties.id, value, phrase))}
              wordsToKeep={() => wordsToKeep(ties.id)}
            />
          </span>
        </>
      )}
    </Field>
  )
}

type HandlerFieldProps = { readonly value: string; readonly onChange: (name: string) => void }

export function HandlerField({ value, onChange }: HandlerFieldProps) {
  return (
    <Field label={text.by}>
      {(ties) => (
        <Input
          {...ties}
          value={value}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

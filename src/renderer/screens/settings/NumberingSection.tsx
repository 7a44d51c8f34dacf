/** 文号 in 设置: the pattern of each kind of paper, the number that comes next, how many were given this year. */
import { WarningFilled } from '@ant-design/icons'
import { Input } from 'antd'
import { useId, useState } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import { isNotSaved, type OutputOf, tell, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { useAutosave } from '../../parts/hooks/use-autosave.ts'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { numberingText } from '../../text/numbering.ts'

const text = numberingText

type Numbering = OutputOf<'documents.numbering'>[number]

export function NumberingSection() {
  const asked = useAsk('documents.numbering', {})
  return (
    <Section title={text.title}>
      <div className="stack stack-tight">
        <p className="hint">{text.hint}</p>
        {asked.error !== null && (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )}
        {asked.error === null && asked.data === undefined && <AskWaiting />}
        {asked.data !== undefined && (
          <ul className="settings-numbers">
            {asked.data.map((numbering) => (
              <NumberingRow
                key={numbering.kind}
                numbering={numbering}
                twin={findTwin(asked.data, numbering)}
              />
            ))}
          </ul>
        )}
        <p className="hint">{text.marks}</p>
      </div>
    </Section>
  )
}

/** Another kind with the same pattern, whose numbers could not be told from this one's. */
const findTwin = (all: readonly Numbering[], { kind, pattern }: Numbering): string | null =>
  all.find((other) => other.kind !== kind && other.pattern === pattern)?.name ?? null

type NumberingRowProps = { readonly numbering: Numbering; readonly twin: string | null }

function NumberingRow({ numbering, twin }: NumberingRowProps) {
  const { kind, name, pattern, nextNumber, usedCount } = numbering
  const noteId = useId()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { value, change, fieldEvents } = useAutosave(pattern, async (typed) => {
    if (typed.trim() === pattern) {
      setRefusal(null)
      return true
    }
    const reply = await tell('documents.setNumbering', { kind, pattern: typed })
    setRefusal(reply.ok || isNotSaved(reply.failure) ? null : reply.failure)
    return reply.ok
  })
  return (
    <li className="settings-number">
      <span className="settings-number-name">{name}</span>
      <Input
        {...fieldEvents}
        aria-label={text.pattern(name)}
        aria-describedby={noteId}
        aria-invalid={refusal === null ? undefined : true}
        status={refusal === null ? '' : 'error'}
        maxLength={60}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      <span id={noteId} className={refusal === null ? 'settings-number-note' : 'field-error'}>
        {refusal === null ? (
          <>
            <span className="hint">{text.next}</span> <b>{nextNumber}</b>
            <span className="hint settings-number-used">{text.used(usedCount)}</span>
            {twin !== null && (
              <span className="settings-number-twin">
                <WarningFilled /> {text.twin(twin)}
              </span>
            )}
          </>
        ) : (
          <>
            <WarningFilled /> {sayFailure(refusal)}
          </>
        )}
      </span>
    </li>
  )
}

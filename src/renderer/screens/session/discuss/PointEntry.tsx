/** Writes down what is said, a line at a time: whose words they are follows the speech, and can be typed. */
import { Checkbox } from 'antd'
import { type RefObject, useId, useRef, useState } from 'react'
import type { MeetingRecord } from '../../../../domain/meeting/meeting-record.ts'
import { findPeople } from '../../../../domain/people/person.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { Keycap } from '../../../parts/Keycap.tsx'
import { sessionText } from '../../../text/session.ts'
import type { PointDraft } from './use-point-draft.ts'

export type PointEntryProps = {
  readonly record: MeetingRecord
  readonly point: PointDraft
  readonly field: RefObject<HTMLTextAreaElement | null>
}

const words = sessionText.point
const mostShown = 4

export function PointEntry({ record, point, field }: PointEntryProps) {
  const [isNaming, setIsNaming] = useState(false)
  const name = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const { speakerName } = point
  const { text, isDissent } = point.value
  const found = isNaming ? findPeople(record.roll, speakerName).slice(0, mostShown) : []
  const listId = useId()

  const nameIt = (chosen: string): void => {
    point.set({ speaker: chosen })
    setIsNaming(false)
    field.current?.focus()
  }
  useKeys(
    {
      enter: (event) => {
        if (event.target === field.current) return void point.write()
        if (event.target !== name.current) return false
        const [first] = found
        nameIt(first?.name ?? speakerName)
      },
    },
    { insideFields: true },
  )
  return (
    <div ref={box} className="point-entry">
      <input
        ref={name}
        className="point-speaker"
        aria-label={words.speaker}
        aria-describedby={found.length > 0 ? listId : undefined}
        placeholder={words.speaker}
        autoComplete="off"
        maxLength={40}
        value={speakerName}
        onFocus={(event) => event.target.select()}
        onBlur={() => setIsNaming(false)}
        onChange={(event) => {
          setIsNaming(true)
          point.set({ speaker: event.target.value === '' ? null : event.target.value })
        }}
      />
      <textarea
        ref={field}
        rows={1}
        className="point-text"
        aria-label={words.text}
        placeholder={words.example}
        autoComplete="off"
        maxLength={2000}
        value={text}
        onChange={(event) => point.set({ text: event.target.value.replaceAll('\n', '') })}
      />
      <Checkbox checked={isDissent} onChange={(event) => point.set({ isDissent: event.target.checked })}>
        {words.dissent}
      </Checkbox>
      <span className="not-narrow">
        <Keycap>{words.stored}</Keycap>
      </span>
      {found.length > 0 && (
        <ul className="point-names" id={listId}>
          {found.map((entry) => (
            <li key={entry.id}>
              <button type="button" onPointerDown={() => nameIt(entry.name)} tabIndex={-1}>
                {entry.name} <span className="hint">{entry.role}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

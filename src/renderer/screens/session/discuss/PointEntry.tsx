/** Writes down what is said, a line at a time: whose words they are follows the speech, and can be typed. */
import { Checkbox } from 'antd'
import { type RefObject, useId, useRef, useState } from 'react'
import { type AgendaItem, currentSpeech } from '../../../../domain/agenda.ts'
import type { MeetingRecord } from '../../../../domain/meeting-record.ts'
import { findPeople } from '../../../../domain/person.ts'
import { tell } from '../../../api.ts'
import { Keycap } from '../../../parts/Keycap.tsx'
import { useKeys } from '../../../parts/use-keys.ts'
import { sessionText } from '../../../text/session.ts'
import { useKept } from '../table/use-kept.ts'
import { useRun } from '../table/use-run.ts'

export type PointEntryProps = {
  readonly record: MeetingRecord
  readonly item: AgendaItem
  readonly field: RefObject<HTMLInputElement | null>
}

type Draft = {
  readonly text: string
  /** null follows who speaks now. */
  readonly speaker: string | null
  readonly isDissent: boolean
}

const empty: Draft = { text: '', speaker: null, isDissent: false }
const words = sessionText.point
const mostShown = 4

export function PointEntry({ record, item, field }: PointEntryProps) {
  const run = useRun()
  const draft = useKept(`point:${item.id}`, empty)
  const [isNaming, setIsNaming] = useState(false)
  const isWriting = useRef(false)
  const name = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const speech = currentSpeech(item)
  const { text, speaker, isDissent } = draft.value
  const speakerName = speaker ?? speech?.speakerName ?? ''
  const found = isNaming ? findPeople(record.roll, speakerName).slice(0, mostShown) : []
  const listId = useId()

  const nameIt = (chosen: string): void => {
    draft.set({ ...draft.value, speaker: chosen })
    setIsNaming(false)
    field.current?.focus()
  }
  const write = async (): Promise<void> => {
    if (text.trim() === '' || isWriting.current) return
    isWriting.current = true
    const trimmed = speakerName.trim()
    const isSpeech = speech !== null && trimmed === speech.speakerName
    const entryId = isSpeech
      ? speech.entryId
      : (record.roll.find((entry) => entry.name === trimmed)?.id ?? null)
    const point = {
      itemId: item.id,
      speechId: isSpeech ? speech.id : null,
      entryId,
      speakerName: trimmed,
      text,
      isDissent,
    }
    draft.set({ text: '', speaker, isDissent: false })
    const written = await run(tell('points.write', point))
    isWriting.current = false
    if (written === null) draft.set(draft.value)
  }
  useKeys(
    {
      enter: (event) => {
        if (event.target === field.current) return void write()
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
          draft.set({ ...draft.value, speaker: event.target.value === '' ? null : event.target.value })
        }}
      />
      <input
        ref={field}
        className="point-text"
        aria-label={words.text}
        placeholder={words.example}
        autoComplete="off"
        maxLength={2000}
        value={text}
        onChange={(event) => draft.set({ ...draft.value, text: event.target.value })}
      />
      <Checkbox
        checked={isDissent}
        onChange={(event) => {
          draft.set({ ...draft.value, isDissent: event.target.checked })
        }}
      >
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

/** Finds who wants to speak by number, name, pinyin or room; one who is not on the roll is taken by name. Queues nobody itself. */
import { useEffect, useRef, useState } from 'react'
import type { RollEntryId } from '../../../../domain/identity.ts'
import type { MeetingRecord } from '../../../../domain/meeting/meeting-record.ts'
import { findPeople } from '../../../../domain/people/person.ts'
import { placeOf } from '../../../parts/attendance/candidates.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { sessionText } from '../../../text/session.ts'

export type PickedSpeaker = { readonly entryId: RollEntryId | null; readonly speakerName: string }

export type SpeakerPickerProps = {
  readonly record: MeetingRecord
  readonly onPick: (picked: PickedSpeaker) => void
  /** True when Enter in the empty box says that all names are in. */
  readonly onClose: (isDone: boolean) => void
}

type Choice = PickedSpeaker & { readonly key: string; readonly label: string; readonly place: string }

const words = sessionText.speech
const mostShown = 5

export function SpeakerPicker({ record, onPick, onClose }: SpeakerPickerProps) {
  const [typed, setTyped] = useState('')
  const [index, setIndex] = useState(0)
  const [hasPicked, setHasPicked] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const other = typed.trim()
  const choices: readonly Choice[] = [
    ...findPeople(record.roll, typed)
      .slice(0, mostShown)
      .map((entry) => ({
        key: String(entry.id),
        entryId: entry.id,
        speakerName: entry.name,
        label: entry.name,
        place: placeOf(entry, record.parties),
      })),
    ...(other === '' || /^\d+$/u.test(other)
      ? []
      : [{ key: 'other', entryId: null, speakerName: other, label: words.pickOther(other), place: '' }]),
  ]
  const at = Math.min(index, Math.max(0, choices.length - 1))
  const take = (choice: Choice | undefined): void => {
    if (choice === undefined) {
      if (other === '') onClose(true)
      return
    }
    onPick({ entryId: choice.entryId, speakerName: choice.speakerName })
    setTyped('')
    setIndex(0)
    setHasPicked(true)
  }
  const atBox =
    (act: () => void) =>
    (event: KeyboardEvent): unknown =>
      event.target === box.current ? act() : false
  useKeys(
    {
      enter: atBox(() => take(choices[at])),
      arrowdown: atBox(() => setIndex(Math.min(choices.length - 1, at + 1))),
      arrowup: atBox(() => setIndex(Math.max(0, at - 1))),
      escape: () => onClose(false),
    },
    { insideFields: true },
  )
  return (
    <div className="speaker-picker">
      <input
        ref={box}
        className="speaker-box"
        aria-label={words.pick}
        placeholder={hasPicked ? words.pickMore : words.pickHint}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setIndex(0)
        }}
        onBlur={(event) => {
          if (event.relatedTarget !== null || document.hasFocus()) onClose(false)
        }}
      />
      {choices.length > 0 && (
        <ul className="speaker-choices">
          {choices.map((choice, place) => (
            <li key={choice.key}>
              <button
                type="button"
                className={place === at ? 'speaker-choice is-chosen' : 'speaker-choice'}
                tabIndex={-1}
                onPointerDown={(event) => {
                  event.preventDefault()
                  take(choice)
                }}
              >
                {choice.label} <span className="second">{choice.place}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

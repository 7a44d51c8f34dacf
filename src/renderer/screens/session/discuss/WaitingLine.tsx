/** Who waits to speak, first come first served, and the search that adds one. */
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import {
  type AgendaItem,
  currentSpeech,
  type Speech,
  waitingSpeeches,
} from '../../../../domain/meeting/agenda.ts'
import type { MeetingRecord } from '../../../../domain/meeting/meeting-record.ts'
import { tell } from '../../../api.ts'
import { placeOf } from '../../../parts/attendance/candidates.ts'
import { UndoToast } from '../../../parts/UndoToast.tsx'
import { sessionText } from '../../../text/session.ts'
import { useRun } from '../table/use-run.ts'
import { type PickedSpeaker, SpeakerPicker } from './SpeakerPicker.tsx'
import { usualSeconds } from './use-point-draft.ts'

export type WaitingLineProps = {
  readonly record: MeetingRecord
  readonly item: AgendaItem
  readonly isPicking: boolean
  /** True leads on to the points, false only closes. */
  readonly onPicked: (isDone: boolean) => void
}

const words = sessionText.speech

export function WaitingLine({ record, item, isPicking, onPicked }: WaitingLineProps) {
  const run = useRun()
  const [gone, setGone] = useState<Speech | null>(null)
  const waiting = waitingSpeeches(item)
  const isGiving = useRef(false)
  const queue = async (picked: PickedSpeaker): Promise<void> => {
    // Names may come faster than the line is drawn.
    const isFree = currentSpeech(item) === null && waiting.length === 0 && !isGiving.current
    if (isFree) {
      isGiving.current = true
      onPicked(true)
    }
    const queued = await run(
      tell('speeches.queue', { itemId: item.id, ...picked, limitSeconds: usualSeconds }),
    )
    // Nobody speaks and nobody waits: the floor is free.
    if (queued !== null && isFree) await run(tell('speeches.begin', { speechId: queued.value }))
    if (isFree) isGiving.current = false
  }
  const withdraw = async (speech: Speech): Promise<void> => {
    if ((await run(tell('speeches.withdraw', { speechId: speech.id }))) !== null) setGone(speech)
  }
  const takeBack = (): void => {
    if (gone === null) return
    const { entryId, speakerName, limitSeconds } = gone
    setGone(null)
    void run(tell('speeches.queue', { itemId: item.id, entryId, speakerName, limitSeconds }))
  }
  const placeFor = (speech: Speech): string => {
    const entry = record.roll.find((one) => one.id === speech.entryId)
    return entry === undefined ? '' : placeOf(entry, record.parties)
  }
  if (waiting.length === 0 && !isPicking && gone === null) return null
  return (
    <section className="session-card session-waiting" aria-label={words.waiting(waiting.length)}>
      <div className="row row-apart">
        <b>{isPicking && waiting.length === 0 ? words.pick : words.waiting(waiting.length)}</b>
        <span className="hint not-narrow">{words.order}</span>
      </div>
      {isPicking && <SpeakerPicker record={record} onPick={queue} onClose={onPicked} />}
      <ol>
        {waiting.map((speech, index) => (
          <li key={speech.id} className="session-waiter">
            <button
              type="button"
              className="session-call"
              title={words.begin(speech.speakerName)}
              onClick={() => void run(tell('speeches.begin', { speechId: speech.id }))}
            >
              <span className="hint">{index + 1}</span>
              <span className="cut">
                <b>{speech.speakerName}</b> <span className="second">{placeFor(speech)}</span>
              </span>
            </button>
            <Button
              type="text"
              icon={<CloseOutlined />}
              title={words.withdrawOf(speech.speakerName)}
              aria-label={words.withdrawOf(speech.speakerName)}
              onClick={() => void withdraw(speech)}
            />
          </li>
        ))}
      </ol>
      {gone !== null && (
        <div className="toast-place">
          <UndoToast
            key={gone.id}
            words={words.withdrawn(gone.speakerName)}
            onUndo={takeBack}
            onGone={() => setGone(null)}
          />
        </div>
      )}
    </section>
  )
}

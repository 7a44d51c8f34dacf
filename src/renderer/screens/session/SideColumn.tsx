/** The right of the chair's table: who speaks and waits, or what a vote gives, and what happened last. */
import { clockOf } from '../../../domain/calendar.ts'
import { tellEvents } from '../../../domain/meeting-events.ts'
import type { MeetingRecord } from '../../../domain/meeting-record.ts'
import { sayEvent } from '../../text/meeting-events.ts'
import { sessionText } from '../../text/session.ts'
import { SpeakerCard } from './discuss/SpeakerCard.tsx'
import { WaitingLine } from './discuss/WaitingLine.tsx'
import type { Table } from './table/use-table.ts'
import { VoteSide } from './vote/VoteSide.tsx'

export type SideColumnProps = {
  readonly table: Table
  /** Whether a speaker is being picked. */
  readonly isPicking: boolean
  readonly onPicked: (isQueued: boolean) => void
  readonly onTurnTimer: () => void
}

export function SideColumn({ table, isPicking, onPicked, onTurnTimer }: SideColumnProps) {
  const { record, item } = table
  const isVoting = item !== null && item.stage === 'vote' && record.meeting.state === 'in-session'
  const hasSpeeches = item !== null && item.stage !== 'vote' && item.stage !== 'resolve'
  return (
    <div className="session-side scrolls">
      {isVoting && <VoteSide table={table} item={item} />}
      {hasSpeeches && (
        <>
          <SpeakerCard record={record} item={item} onTurnTimer={onTurnTimer} />
          <WaitingLine record={record} item={item} isPicking={isPicking} onPicked={onPicked} />
        </>
      )}
      <EventLine record={record} />
    </div>
  )
}

const mostShown = 12

function EventLine({ record }: { readonly record: MeetingRecord }) {
  const { openedAt } = record.meeting
  const events = tellEvents(record)
    .filter(({ at, happening }) => openedAt !== null && at >= openedAt && happening.kind !== 'point')
    .slice(-mostShown)
    .toReversed()
  return (
    <section aria-label={sessionText.events.title}>
      <ol className="event-line">
        {events.map(({ at, happening }) => {
          const words = sayEvent(happening)
          return (
            <li key={`${at} ${words}`}>
              <time>{clockOf(at)}</time> <span>{words}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

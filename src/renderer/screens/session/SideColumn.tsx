/** The right of the chair's table: who speaks and waits, or what a vote gives, and what happened last. */
import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { clockOf } from '../../../domain/calendar.ts'
import { announcedVote } from '../../../domain/meeting/agenda.ts'
import { tellEvents } from '../../../domain/meeting/meeting-events.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { sayEvent } from '../../text/meeting-events.ts'
import { sessionText } from '../../text/session.ts'
import { SpeakerCard } from './discuss/SpeakerCard.tsx'
import { WaitingLine } from './discuss/WaitingLine.tsx'
import { isPreparing, type Table } from './table/use-table.ts'
import { VoteSide } from './vote/result/VoteSide.tsx'

export type SideColumnProps = {
  readonly table: Table
  /** Whether a speaker is being picked. */
  readonly isPicking: boolean
  readonly onPicked: (isDone: boolean) => void
  readonly onStop: () => void
}

export function SideColumn({ table, isPicking, onPicked, onStop }: SideColumnProps) {
  const { record, item } = table
  const isSuspended = record.meeting.state === 'suspended'
  const hasVerdict =
    item !== null &&
    !isSuspended &&
    (item.stage === 'vote' ||
      isPreparing(table) ||
      (item.stage === 'resolve' && announcedVote(item) !== null))
  const hasSpeeches = item !== null && item.stage !== 'vote' && item.stage !== 'resolve'
  return (
    <div className="session-side scrolls">
      {hasVerdict && <VoteSide table={table} item={item} />}
      {hasSpeeches && (
        <>
          <SpeakerCard record={record} item={item} onStop={onStop} />
          <WaitingLine record={record} item={item} isPicking={isPicking} onPicked={onPicked} />
        </>
      )}
      <EventLine record={record} />
    </div>
  )
}

const mostShown = 6

function EventLine({ record }: { readonly record: MeetingRecord }) {
  const [isWhole, setIsWhole] = useState(false)
  const { openedAt } = record.meeting
  const events = tellEvents(record)
    .filter(({ at, happening }) => openedAt !== null && at >= openedAt && happening.kind !== 'point')
    .toReversed()
  const shown = isWhole ? events : events.slice(0, mostShown)
  return (
    <section aria-label={sessionText.events.title}>
      <Button
        type="text"
        className="event-head"
        aria-expanded={isWhole}
        icon={isWhole ? <UpOutlined /> : <DownOutlined />}
        iconPlacement="end"
        onClick={() => setIsWhole(!isWhole)}
      >
        {sessionText.events.count(events.length)}
      </Button>
      <ol className="event-line">
        {shown.map(({ at, happening }) => {
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

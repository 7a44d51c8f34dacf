/** What happened, line by line with its time; a line leads to the passage that tells of it. Orders and words nothing. */
import { useEffect, useRef } from 'react'
import { clockOf } from '../../../domain/calendar.ts'
import type { AgendaItemId } from '../../../domain/identity.ts'
import {
  type MeetingEvent,
  type MeetingHappening,
  tellEvents,
} from '../../../domain/meeting/meeting-events.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { itemAnchor } from '../../../domain/papers/meeting/minutes.ts'
import { sayEvent } from '../../text/meeting-events.ts'
import { minutesText } from '../../text/minutes.ts'
import { useDesk } from './desk.ts'

/** The passage that tells of a happening; things at the door are told in the opening. */
const partFor: Readonly<Record<MeetingHappening['kind'], string | null>> = {
  opened: null,
  closed: null,
  arrived: null,
  left: null,
  excused: null,
  'item-begun': 'heading',
  'item-finished': 'result',
  point: 'views',
  'vote-opened': 'result',
  'vote-announced': 'result',
  'vote-corrected': 'correction',
  'vote-abandoned': 'result',
  'vote-annulled': 'result',
  'resolution-adopted': 'task-1',
  'break-begun': null,
  'break-ended': null,
}

type EventRow = {
  readonly key: string
  readonly clock: string
  readonly words: string
  readonly anchor: string
  readonly isHeading: boolean
}

const rowsOf = (record: MeetingRecord): readonly EventRow[] => {
  const positions = new Map<AgendaItemId, number>(record.agenda.map((item) => [item.id, item.position]))
  const { openedAt } = record.meeting
  const isBefore = ({ at, happening }: MeetingEvent): boolean =>
    happening.kind === 'arrived' && openedAt !== null && at < openedAt
  const events = tellEvents(record)
  const early = events.filter(isBefore)
  const last = early.at(-1)
  const gathered: readonly EventRow[] =
    last === undefined
      ? []
      : [
          {
            key: 'early',
            clock: clockOf(last.at),
            words: minutesText.signedIn(early.length),
            anchor: 'opening',
            isHeading: false,
          },
        ]
  return [
    ...gathered,
    ...events
      .filter((event) => !isBefore(event))
      .map(({ at, itemId, happening }, index): EventRow => {
        const position = itemId === null ? undefined : positions.get(itemId)
        const part = partFor[happening.kind]
        return {
          key: `${index} ${at}`,
          clock: clockOf(at),
          words: sayEvent(happening),
          anchor: position === undefined || part === null ? 'opening' : itemAnchor(position, part),
          isHeading: happening.kind === 'opened' || happening.kind === 'item-begun',
        }
      }),
  ]
}

export type EventLineProps = { readonly onPick: (anchor: string) => void }

export function EventLine({ onPick }: EventLineProps) {
  const { record, litAnchor, focusedAnchor } = useDesk()
  const list = useRef<HTMLOListElement>(null)
  const rows = rowsOf(record)
  useEffect(() => {
    // A line that is being pressed must not move away under the pointer.
    if (focusedAnchor === null || list.current?.contains(document.activeElement) === true) return
    const told = list.current?.querySelector(`[data-anchor="${CSS.escape(focusedAnchor)}"]`)
    told?.scrollIntoView({ block: 'nearest' })
  }, [focusedAnchor])
  return (
    <section className="minutes-events" aria-label={minutesText.events}>
      <div className="minutes-events-head">
        <h2 className="section-title">{minutesText.events}</h2>
        <span className="hint">{minutesText.eventCount(rows.length)}</span>
      </div>
      <ol ref={list} className="minutes-event-list">
        {rows.map(({ key, clock, words, anchor, isHeading }) => (
          <li key={key}>
            <button
              type="button"
              data-anchor={anchor}
              className={[
                'minutes-event',
                isHeading ? 'is-heading' : '',
                anchor === litAnchor && anchor !== 'opening' ? 'is-lit' : '',
              ].join(' ')}
              onClick={() => onPick(anchor)}
            >
              <time>{clock}</time>
              <span>{words}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

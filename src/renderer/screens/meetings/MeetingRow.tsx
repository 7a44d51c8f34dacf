/** One meeting as a line: where it stands, what it is, and what can be done with it. */
import { Button } from 'antd'
import { clockOf } from '../../../domain/calendar.ts'
import { dayInChinese, weekdayInChinese } from '../../../domain/chinese-text.ts'
import { sayEnd } from '../../../domain/clock-words.ts'
import { describeForm, stateAfter } from '../../../domain/meeting/meeting.ts'
import { heldOn } from '../../../domain/papers/meeting/meeting-wording.ts'
import type { OutputOf } from '../../api.ts'
import { pageOf } from '../../parts/meeting/meeting-path.ts'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { meetingsText } from '../../text/meetings.ts'

export type MeetingRowProps = {
  readonly line: OutputOf<'meetings.list'>[number]
  readonly onOpen: () => void
  readonly onCopy: () => void
  readonly onCancel: () => void
}

/** What opening it is called, by where it leads. */
const openWord = ({ state }: MeetingRowProps['line']): string =>
  meetingsText.open[
    state === 'minuted' || state === 'archived' || state === 'cancelled' ? 'look' : pageOf(state)
  ]

export function MeetingRow({ line, onOpen, onCopy, onCancel }: MeetingRowProps) {
  const { name } = describeForm(line.form)
  const title = line.title === '' ? meetingsText.untitled(name) : line.title
  const facts = [
    line.theme === '' ? '' : meetingsText.theme(line.theme),
    line.place,
    line.chairName === '' ? '' : meetingsText.chair(line.chairName),
    line.dueCount === 0 ? '' : meetingsText.due(line.dueCount),
    line.itemCount === 0 ? '' : meetingsText.items(line.itemCount, line.plannedMinutes),
  ].filter((words) => words !== '')
  const day = heldOn(line)
  const start = line.openedAt === null ? line.startTime : clockOf(line.openedAt)
  const end =
    line.openedAt !== null || line.plannedMinutes === 0
      ? ''
      : `–${sayEnd(line.startTime, line.plannedMinutes)}`
  return (
    <li className="meetings-row">
      <StateBadge of="meeting" state={line.state} />
      <div className="meetings-words">
        <h3 className="meetings-title">{title}</h3>
        <p className="hint meetings-facts">
          <time>
            {dayInChinese(day)} {weekdayInChinese(day)} {start}
            {end}
          </time>
          {facts.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </p>
      </div>
      <div className="meetings-acts">
        <Button onClick={onOpen}>{openWord(line)}</Button>
        <Button type="link" onClick={onCopy}>
          {meetingsText.copy}
        </Button>
        {stateAfter(line.state, 'cancel') !== null && (
          <Button type="text" onClick={onCancel}>
            {meetingsText.cancel}
          </Button>
        )}
      </div>
    </li>
  )
}

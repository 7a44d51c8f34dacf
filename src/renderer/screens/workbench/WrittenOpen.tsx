/** The owners' votes in writing that are open now, one line each: what is missing and how long there is. */
import { MailOutlined, RightOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { daysBetween } from '../../../domain/calendar.ts'
import { describeOwnersMissing } from '../../../domain/owners/owners-wording.ts'
import { isWindowOver } from '../../../domain/owners/written-gates.ts'
import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import { useAsk } from '../../api.ts'
import { useNow } from '../../parts/hooks/use-now.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { writtenText } from '../../text/written.ts'

const text = writtenText

export function WrittenOpen() {
  const asked = useAsk('writtenVotes.list', {})
  const open = (asked.data ?? []).filter((line) => line.vote.state === 'open')
  if (open.length === 0) return null
  return (
    <ul className="workbench-written" aria-label={text.workbench.title}>
      {open.map(({ vote }) => (
        <WrittenLine key={vote.id} vote={vote} />
      ))}
    </ul>
  )
}

function WrittenLine({ vote }: { readonly vote: WrittenVote }) {
  const today = useToday()
  const now = new Date(useNow(60_000)).toISOString()
  const read = useAsk('writtenVotes.read', { writtenVoteId: vote.id }).data
  const left = daysBetween(today, vote.untilOn)
  // The matter that lacks most: one ballot can be void for a single matter.
  const missing = (read?.participation ?? [])
    .map(({ lines }) => describeOwnersMissing(lines))
    .find((words) => words !== '')
  const when = isWindowOver(vote, now)
    ? text.isOver
    : left === 0
      ? text.lastDay(vote.untilTime)
      : text.daysLeft(left)
  return (
    <li>
      <Link to={`/written/${vote.id}`} className="workbench-tile workbench-written-line">
        <MailOutlined />
        <span className="workbench-tile-words">
          <span className="workbench-tile-name cut">{vote.title}</span>
          <span className="hint">
            {text.until(vote.untilOn, vote.untilTime)}，{when}
          </span>
        </span>
        <span className={missing === undefined ? 'serif toned tone-jade' : 'serif toned tone-amber'}>
          {read === undefined ? '' : (missing ?? text.allTookPart)}
        </span>
        <RightOutlined />
      </Link>
    </li>
  )
}

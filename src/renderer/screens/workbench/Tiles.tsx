/** Counts what waits: minutes, overdue tasks, tasks due soon, tasks without somebody responsible. */
import { RightOutlined, WarningFilled } from '@ant-design/icons'
import { Link } from 'react-router'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import { describeForm } from '../../../domain/meeting/meeting.ts'
import { listPast } from '../../../domain/meeting/meeting-list.ts'
import { findDueNotices } from '../../../domain/notice/notice-standing.ts'
import { heldOn } from '../../../domain/papers/meeting/meeting-wording.ts'
import { standingOn } from '../../../domain/task.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { pathTo } from '../../parts/meeting-path.ts'
import { useToday } from '../../parts/use-today.ts'
import { workbenchText } from '../../text/workbench.ts'

type TileProps = {
  readonly count: number
  readonly name: string
  readonly detail: string
  readonly path: string
  readonly isLate?: boolean
}

function Tile({ count, name, detail, path, isLate = false }: TileProps) {
  return (
    <li>
      <Link to={path} className={isLate ? 'workbench-tile is-late' : 'workbench-tile'}>
        <span className="workbench-count">{count}</span>
        <span className="workbench-tile-words">
          <span className="workbench-tile-name">
            {isLate && <WarningFilled />} {name}
          </span>
          <span className="hint cut">{detail}</span>
        </span>
        <RightOutlined />
      </Link>
    </li>
  )
}

/** 今天期满, 还有 2 天 or 期满 3 天, with its title. */
const sayDue = ({ notice, standing }: ReturnType<typeof findDueNotices>[number]): string => {
  const { title } = notice.words
  if (standing.kind === 'over') return workbenchText.noticeOver(title, standing.days)
  return workbenchText.noticeDue(title, standing.kind === 'hanging' ? standing.daysLeft : 0)
}

export function Tiles({ lines }: { readonly lines: OutputOf<'meetings.list'> }) {
  const today = useToday()
  const tasks = useAsk('tasks.list', {}).data ?? []
  const due = findDueNotices(useAsk('notices.list', {}).data ?? [], today)
  const toMinute = listPast(lines).filter((line) => line.state === 'closed')
  const oldest = toMinute.at(-1)
  const standings = tasks.map((task) => ({ task, standing: standingOn(task, today) }))
  const overdue = standings.flatMap(({ task, standing }) =>
    standing.kind === 'overdue' ? [{ task, days: standing.days }] : [],
  )
  const soon = standings.flatMap(({ task, standing }) =>
    standing.kind === 'soon' ? [{ task, days: standing.days }] : [],
  )
  const waiting = tasks.filter((task) => task.state === 'to-dispatch')
  const [firstOverdue] = overdue
  const [firstSoon] = soon
  const [firstWaiting] = waiting
  const [firstDue] = due
  const text = workbenchText
  return (
    <ul className="workbench-tiles">
      <Tile
        count={toMinute.length}
        name={text.tiles.minutes}
        detail={
          oldest === undefined
            ? text.noMinutes
            : text.earliest(dayWithinYear(heldOn(oldest), today.slice(0, 4)), describeForm(oldest.form).name)
        }
        path={oldest === undefined ? '/meetings' : pathTo(oldest)}
      />
      <Tile
        count={overdue.length}
        name={text.tiles.overdue}
        detail={
          firstOverdue === undefined
            ? firstSoon === undefined
              ? text.noOverdue
              : text.dueIn(firstSoon.task.title, firstSoon.days)
            : text.overBy(firstOverdue.task.title, firstOverdue.days)
        }
        path="/tasks"
        isLate={overdue.length > 0}
      />
      <Tile
        count={due.length}
        name={text.tiles.notices}
        detail={firstDue === undefined ? text.noNotices : sayDue(firstDue)}
        path={firstDue === undefined ? '/notices' : `/notices/${firstDue.notice.id}`}
      />
      <Tile
        count={waiting.length}
        name={text.tiles.dispatch}
        detail={firstWaiting === undefined ? text.noDispatch : text.undispatched(firstWaiting.title)}
        path="/tasks"
      />
    </ul>
  )
}

/** Counts what waits: minutes, overdue tasks or those due soon, notices, orders to dispatch. */
import { RightOutlined, WarningFilled } from '@ant-design/icons'
import { Link } from 'react-router'
import { daysBetween } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import { describeForm } from '../../../domain/meeting/meeting.ts'
import { listPast } from '../../../domain/meeting/meeting-list.ts'
import { findDueNotices } from '../../../domain/notice/notice-standing.ts'
import { heldOn } from '../../../domain/papers/meeting/meeting-wording.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { everyTask } from '../../parts/every-task.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { pathTo } from '../../parts/meeting/meeting-path.ts'
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
  const counts = useAsk('tasks.counts', { filter: everyTask }).data
  const firstSoon = useAsk('tasks.list', { filter: { ...everyTask, tab: 'soon' }, offset: 0, limit: 1 }).data
    ?.tasks[0]
  const due = findDueNotices(useAsk('notices.list', {}).data ?? [], today)
  const toMinute = listPast(lines).filter((line) => line.state === 'closed')
  const oldest = toMinute.at(-1)
  const overdueCount = counts?.overdue ?? 0
  const soonCount = counts?.soon ?? 0
  const waitingCount = counts?.['to-dispatch'] ?? 0
  const oldestTask = counts?.oldest ?? null
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
      {overdueCount === 0 && firstSoon !== undefined ? (
        <Tile
          count={soonCount}
          name={text.tiles.soon}
          detail={text.dueIn(firstSoon.title, daysBetween(today, firstSoon.dueOn ?? today))}
          path="/tasks?tab=soon"
        />
      ) : (
        <Tile
          count={overdueCount}
          name={text.tiles.overdue}
          detail={oldestTask === null ? text.noOverdue : text.overBy(oldestTask.title, oldestTask.days)}
          path={overdueCount > 0 ? '/tasks?tab=overdue' : '/tasks'}
          isLate={overdueCount > 0}
        />
      )}
      <Tile
        count={due.length}
        name={text.tiles.notices}
        detail={firstDue === undefined ? text.noNotices : sayDue(firstDue)}
        path={firstDue === undefined ? '/notices' : `/notices/${firstDue.notice.id}`}
      />
      <Tile
        count={waitingCount}
        name={text.tiles.dispatch}
        detail={
          waitingCount === 0
            ? text.noDispatch
            : (counts?.urgent ?? 0) > 0
              ? text.urgentCount(counts?.urgent ?? 0)
              : text.noUrgent
        }
        path={waitingCount > 0 ? '/tasks?tab=to-dispatch' : '/tasks'}
      />
    </ul>
  )
}

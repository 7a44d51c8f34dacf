/** Thousands of tasks as a table: only the rows in sight are drawn, and only their pages are asked for. Sorts and filters nothing itself. */
import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { Checkbox } from 'antd'
import { useRef, useState } from 'react'
import type { TaskFilter } from '../../../../contract/tasks.ts'
import type { Day, TaskId } from '../../../../domain/identity.ts'
import type { TaskLine, TaskOrder } from '../../../../domain/task/task.ts'
import { useAsk } from '../../../api.ts'
import { AskFailed } from '../../../parts/Asking.tsx'
import { useShell } from '../../../parts/frame/shell.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { useRowWindow } from '../../../parts/hooks/use-row-window.ts'
import { tasksText } from '../../../text/tasks.ts'
import { isNowhere } from './card-id.ts'
import { TaskRow } from './TaskRow.tsx'
import './table.css'

const text = tasksText

/** As many lines are asked for at once. */
const pageSize = 100

export type Ticks = ReadonlyMap<TaskId, TaskLine>

export type TaskTableProps = {
  readonly filter: TaskFilter
  readonly order: TaskOrder
  readonly today: Day
  readonly openId: TaskId | null
  /** Rows that were ticked; null where there is nothing to do with several at once. */
  readonly ticks: Ticks | null
  readonly onTick: (ticks: Ticks) => void
  readonly onOrder: (order: TaskOrder) => void
  readonly onOpen: (taskId: TaskId) => void
}

export function TaskTable(props: TaskTableProps) {
  const { filter, order, ticks, onTick, onOrder } = props
  const rowHeight = Math.max(47, Math.round(useShell().textSize * 2.6))
  const first = useAsk('tasks.list', { filter, order, offset: 0, limit: pageSize })
  const total = first.data?.total ?? 0
  const { place, from, to, before, after } = useRowWindow(total, rowHeight)
  const [cursor, setCursor] = useState(0)
  /** The row that takes the focus as soon as it is drawn. */
  const wanted = useRef<number | null>(null)
  const pages = Array.from(
    { length: to === from ? 0 : Math.floor((to - 1) / pageSize) - Math.floor(from / pageSize) + 1 },
    (_, index) => Math.floor(from / pageSize) + index,
  )
  const goTo = (next: number) => {
    const element = place.current
    const row = Math.min(Math.max(next, 0), total - 1)
    if (element === null || row < 0) return
    wanted.current = row
    setCursor(row)
    const head = rowHeight
    const top = row * rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeight + head > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight + head - element.clientHeight
    // Already drawn: nothing will be drawn anew.
    const drawn = element.querySelector<HTMLButtonElement>(`[data-row="${row}"] .tasks-open`)
    if (drawn !== null) {
      wanted.current = null
      drawn.focus()
    }
  }
  const step = (by: number) => (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null
    if (row !== null) return goTo(Number(row.getAttribute('data-row')) + by)
    return isNowhere(event) ? goTo(cursor) : false
  }
  const jump = (row: number) => (event: KeyboardEvent) =>
    event.target instanceof Element && event.target.closest('[data-row]') !== null ? goTo(row) : false
  const inSight = Math.max(1, to - from - 14)
  useKeys({
    arrowdown: step(1),
    arrowup: step(-1),
    pagedown: step(inSight),
    pageup: step(-inSight),
    home: jump(0),
    end: jump(total - 1),
  })
  const sortButton = (word: string, next: TaskOrder, label: string, sign: 'up' | 'down' | null) => (
    <button
      type="button"
      className="tasks-sort"
      title={label}
      aria-label={label}
      onClick={() => onOrder(next)}
    >
      {word}
      {sign === 'up' && <CaretUpOutlined />}
      {sign === 'down' && <CaretDownOutlined />}
    </button>
  )
  const isDueOrder = order === 'due' || order === 'due-late'
  const tickAll = (isTicked: boolean) => {
    const lines = first.data?.tasks ?? []
    onTick(isTicked ? new Map(lines.map((line) => [line.id, line])) : new Map())
  }
  if (first.error !== null)
    return <AskFailed failure={first.error.failure} onRetry={() => void first.refetch()} />
  return (
    <div className="tasks-room">
      <div ref={place} className="tasks-rows scrolls">
        <table aria-label={text.table} aria-rowcount={total + 1} aria-busy={first.data === undefined}>
          <thead>
            <tr aria-rowindex={1}>
              {ticks !== null && (
                <th className="tasks-tick">
                  <Checkbox
                    aria-label={text.tickAll}
                    checked={ticks.size > 0 && ticks.size >= Math.min(total, pageSize)}
                    indeterminate={ticks.size > 0 && ticks.size < Math.min(total, pageSize)}
                    onChange={(event) => tickAll(event.target.checked)}
                  />
                </th>
              )}
              <th
                className="tasks-number not-narrow"
                aria-sort={order === 'newest' ? 'descending' : undefined}
              >
                {sortButton(text.heads.number, 'newest', text.sortNewest, order === 'newest' ? 'down' : null)}
              </th>
              <th>{text.heads.title}</th>
              <th className="tasks-kind only-wide">{text.heads.kind}</th>
              <th className="tasks-duty">{text.heads.duty}</th>
              <th className="tasks-state not-narrow">{text.heads.state}</th>
              <th
                className="tasks-due"
                aria-sort={order === 'due' ? 'ascending' : order === 'due-late' ? 'descending' : undefined}
              >
                {sortButton(
                  text.heads.due,
                  order === 'due' ? 'due-late' : 'due',
                  order === 'due' ? text.sortDueLate : text.sortDue,
                  isDueOrder ? (order === 'due' ? 'up' : 'down') : null,
                )}
              </th>
            </tr>
          </thead>
          <tbody>
            <Rest height={before} />
            {pages.map((page) => (
              <PageRows
                key={page}
                {...props}
                page={page}
                from={Math.max(from, page * pageSize)}
                to={Math.min(to, (page + 1) * pageSize)}
                rowHeight={rowHeight}
                cursor={Math.min(cursor, Math.max(0, total - 1))}
                wanted={wanted}
                onCursor={setCursor}
              />
            ))}
            <Rest height={after} />
          </tbody>
        </table>
        {first.data !== undefined && total === 0 && (
          <p className="second tasks-none">{text.nothingHere[filter.tab]}</p>
        )}
      </div>
    </div>
  )
}

/** Stands for the rows that are not drawn. */
function Rest({ height }: { readonly height: number }) {
  return height === 0 ? null : <tr style={{ height }} />
}

type PageRowsProps = TaskTableProps & {
  readonly page: number
  readonly from: number
  readonly to: number
  readonly rowHeight: number
  readonly cursor: number
  readonly wanted: { current: number | null }
  readonly onCursor: (row: number) => void
}

/** The drawn rows of one page of lines. */
function PageRows(props: PageRowsProps) {
  const { filter, order, page, from, to, rowHeight, cursor, wanted, today, openId, ticks } = props
  const asked = useAsk('tasks.list', { filter, order, offset: page * pageSize, limit: pageSize })
  const lines = asked.data?.tasks ?? []
  const tick = (task: TaskLine, isTicked: boolean) => {
    const next = new Map(ticks ?? [])
    if (isTicked) next.set(task.id, task)
    else next.delete(task.id)
    props.onTick(next)
  }
  return Array.from({ length: to - from }, (_, index) => {
    const row = from + index
    const task = lines[row - page * pageSize]
    return task === undefined ? (
      <tr key={row} style={{ height: rowHeight }} aria-rowindex={row + 2}>
        <td colSpan={7} className="hint">
          {asked.data === undefined && text.loadingRow}
        </td>
      </tr>
    ) : (
      <TaskRow
        key={row}
        row={row}
        task={task}
        today={today}
        rowHeight={rowHeight}
        isOpen={task.id === openId}
        isAtCursor={row === cursor}
        isTicked={ticks?.has(task.id) ?? null}
        wanted={wanted}
        onCursor={props.onCursor}
        onTick={tick}
        onOpen={props.onOpen}
      />
    )
  })
}

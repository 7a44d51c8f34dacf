/** The tasks as cards in four columns; a card opens the drawer. Sorts and filters nothing. */
import {
  CheckSquareOutlined,
  InboxOutlined,
  SmileOutlined,
  SyncOutlined,
  TeamOutlined,
  ThunderboltOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { TaskFilter } from '../../../../contract/tasks.ts'
import type { Day, TaskId } from '../../../../domain/identity.ts'
import { standingOn, type TaskLine } from '../../../../domain/task/task.ts'
import { type TaskTab, tabOf, taskTabs } from '../../../../domain/task/task-life.ts'
import { orderKindNames, responseLevelNames, taskStateNames } from '../../../../domain/task/task-wording.ts'
import { maskProposer } from '../../../../domain/topic/proposer.ts'
import { type OutputOf, useAsk } from '../../../api.ts'
import { AskFailed } from '../../../parts/Asking.tsx'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { Badge, DueBadge } from '../../../parts/StateBadge.tsx'
import { tasksText } from '../../../text/tasks.ts'
import { isNowhere, openButtonId } from './card-id.ts'
import './board.css'

const text = tasksText

/** As many cards stand in a column at first, and come with each 再看. */
const step = 40

const signs: Readonly<Record<TaskTab, ComponentType>> = {
  'to-dispatch': InboxOutlined,
  'under-way': SyncOutlined,
  'to-review': SmileOutlined,
  'closed-out': CheckSquareOutlined,
}

const isTab = (tab: TaskFilter['tab']): tab is TaskTab => taskTabs.some((one) => one === tab)

/** The columns that a tab can fill. */
const columnsOf = (tab: TaskFilter['tab']): readonly TaskTab[] => {
  if (isTab(tab)) return [tab]
  return tab === 'all' ? taskTabs : ['to-dispatch', 'under-way']
}

export type TaskBoardProps = {
  readonly filter: TaskFilter
  readonly counts: OutputOf<'tasks.counts'> | undefined
  readonly today: Day
  readonly openId: TaskId | null
  readonly onOpen: (taskId: TaskId) => void
}

/** The cards that are drawn, column by column; empty columns are passed over. */
const drawnCards = (board: HTMLElement): readonly (readonly HTMLElement[])[] =>
  [...board.querySelectorAll('.tasks-column')]
    .map((column) => [...column.querySelectorAll<HTMLElement>('.tasks-card')])
    .filter((cards) => cards.length > 0)

/** The card so many columns across and cards down from the one that has the cursor; the first where none has. */
const findCard = (board: HTMLElement, across: number, down: number): HTMLElement | null => {
  const columns = drawnCards(board)
  const places = columns.flatMap((cards, column) => cards.map((card, row) => ({ card, column, row })))
  const from = places.find(({ card }) => card === document.activeElement)
  if (from === undefined) return columns[0]?.[0] ?? null
  const { column, row } = from
  const cards = columns[Math.min(Math.max(column + across, 0), columns.length - 1)] ?? []
  return cards[Math.min(Math.max(row + down, 0), cards.length - 1)] ?? null
}

export function TaskBoard({ filter, counts, today, openId, onOpen }: TaskBoardProps) {
  const columns = columnsOf(filter.tab)
  const board = useRef<HTMLElement>(null)
  const move = (across: number, down: number) => (event: KeyboardEvent) => {
    const isOnCard = event.target instanceof Element && event.target.closest('.tasks-card') !== null
    if (board.current === null || !(isOnCard || isNowhere(event))) return false
    findCard(board.current, across, down)?.focus()
    return true
  }
  useKeys({
    arrowdown: move(0, 1),
    arrowup: move(0, -1),
    arrowright: move(1, 0),
    arrowleft: move(-1, 0),
  })
  return (
    <section
      ref={board}
      className={columns.length === 1 ? 'tasks-board is-single' : 'tasks-board'}
      aria-label={text.views.board}
    >
      {columns.map((tab) => (
        <Column
          key={tab}
          tab={tab}
          filter={filter}
          count={isTab(filter.tab) || filter.tab === 'all' ? counts?.[tab] : undefined}
          declinedCount={tab === 'closed-out' ? (counts?.declined ?? 0) : 0}
          today={today}
          openId={openId}
          onOpen={onOpen}
        />
      ))}
    </section>
  )
}

type ColumnProps = Omit<TaskBoardProps, 'counts'> & {
  readonly tab: TaskTab
  readonly count: number | undefined
  /** Of these, the ones that nobody did. */
  readonly declinedCount: number
}

function Column({ tab, filter, count, declinedCount, today, openId, onOpen }: ColumnProps) {
  const [limit, setLimit] = useState(step)
  const isOwn = isTab(filter.tab) || filter.tab === 'all'
  const asked = useAsk('tasks.list', { filter: isOwn ? { ...filter, tab } : filter, offset: 0, limit })
  const cards = (asked.data?.tasks ?? []).filter((task) => isOwn || tabOf[task.state] === tab)
  const total = isOwn ? (asked.data?.total ?? count ?? 0) : cards.length
  const rest = (asked.data?.total ?? 0) - (asked.data?.tasks.length ?? 0)
  const Sign = signs[tab]
  return (
    <section className="tasks-column" aria-label={`${text.columns[tab]} ${text.count(total)}`}>
      <h2 className="tasks-column-head">
        <Sign />
        <span className="grow">{text.columns[tab]}</span>
        <span className="tasks-column-count">{text.count(total)}</span>
      </h2>
      {declinedCount > 0 && <p className="hint tasks-none">{text.withDeclined(declinedCount)}</p>}
      <div className="tasks-cards">
        {asked.error !== null && (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )}
        {asked.data !== undefined && cards.length === 0 && (
          <p className="hint tasks-none">{text.emptyColumn}</p>
        )}
        {cards.map((task) => (
          <TaskCard key={task.id} task={task} today={today} isOpen={task.id === openId} onOpen={onOpen} />
        ))}
        {rest > 0 && (
          <Button onClick={() => setLimit(Math.min(limit + step, 1000))}>
            {text.moreCards(Math.min(rest, step))}
          </Button>
        )}
      </div>
    </section>
  )
}

type TaskCardProps = {
  readonly task: TaskLine
  readonly today: Day
  readonly isOpen: boolean
  readonly onOpen: (taskId: TaskId) => void
}

/** 交办 12号 where it was given out, else where it comes from. */
const sourceOf = ({ kind, number }: TaskLine): string =>
  kind === 'resolution' || kind === 'assigned'
    ? text.cardSource(orderKindNames[kind], number)
    : orderKindNames[kind]

function TaskCard({ task, today, isOpen, onOpen }: TaskCardProps) {
  const standing = standingOn(task, today)
  const card = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isOpen])
  return (
    <button
      ref={card}
      type="button"
      id={openButtonId(task.id)}
      className={isOpen ? 'tasks-card is-open' : 'tasks-card'}
      aria-expanded={isOpen}
      onClick={() => onOpen(task.id)}
    >
      <span className="tasks-card-head">
        <span className="tasks-card-source">{sourceOf(task)}</span>
        {standing.kind === 'none' && task.isUrgent ? (
          <Badge tone="amber" icon={<ThunderboltOutlined />}>
            {text.urgent}
          </Badge>
        ) : (
          (standing.kind !== 'none' || task.state !== 'to-dispatch') && (
            <DueBadge standing={standing} state={task.state} />
          )
        )}
      </span>
      <span className="tasks-card-title">{task.title}</span>
      <span className="tasks-card-foot">
        <Person task={task} />
        {task.isUrgent && standing.kind !== 'none' && (
          <span className="tasks-card-word toned tone-amber">
            <ThunderboltOutlined /> {text.urgent}
          </span>
        )}
        {task.level !== null && task.state === 'dispatched' && (
          <span className={`tasks-card-word toned ${task.level === 'red' ? 'tone-cinnabar' : 'tone-amber'}`}>
            {text.response(responseLevelNames[task.level])}
          </span>
        )}
        {(task.state === 'dispatched' || task.state === 'extension-asked') && (
          <span className="tasks-card-word toned tone-indigo">{taskStateNames[task.state]}</span>
        )}
      </span>
    </button>
  )
}

/** Who does it and for which unit; who proposed it while nobody does. */
function Person({ task }: { readonly task: TaskLine }) {
  const doers = [task.responsible, task.leadUnit].filter((name) => name !== '').join('　')
  const { name } = maskProposer({ name: task.proposerName, room: '' })
  if (doers === '' && name === '') return null
  return (
    <span className="tasks-card-person">
      {doers !== '' && task.responsible === '' ? <TeamOutlined /> : <UserOutlined />}
      <span className="cut">{doers === '' ? text.proposedBy(name) : doers}</span>
    </span>
  )
}

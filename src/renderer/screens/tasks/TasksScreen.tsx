/** 事项: what follows from resolutions, by how it stands; one of them open beside the list. */
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { dayOf } from '../../../domain/calendar.ts'
import type { TaskId } from '../../../domain/identity.ts'
import { standingOn, type Task } from '../../../domain/task.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { PaperButtons } from '../../parts/paper/PaperButtons.tsx'
import { Saved } from '../../parts/Saved.tsx'
import { useKeys } from '../../parts/use-keys.ts'
import { useNow } from '../../parts/use-now.ts'
import { tasksText } from '../../text/tasks.ts'
import { TaskDrawer } from './TaskDrawer.tsx'
import { openButtonId, TaskTable } from './TaskTable.tsx'
import './tasks.css'

const filters = ['all', 'to-dispatch', 'in-progress', 'overdue', 'done'] as const
type Filter = (typeof filters)[number]

const isShown = (task: Task, filter: Filter, today: string): boolean => {
  if (filter === 'all') return true
  if (filter === 'overdue') return standingOn(task, today).kind === 'overdue'
  return task.state === filter
}

/** Arrows inside a row of choices move the choice, not the list. */
const isInChoices = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest('.ant-segmented') !== null

export function TasksScreen() {
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const asked = useAsk('tasks.list', {})
  const today = dayOf(new Date(useNow(60_000)).toISOString())
  const [drafts, setDrafts] = useState<Readonly<Record<number, string>>>({})
  const filter = filters.find((one) => one === search.get('filter')) ?? 'all'
  const openId = Number(search.get('task')) as TaskId
  const tasks = asked.data ?? []
  const shown = tasks.filter((task) => isShown(task, filter, today))
  const open = tasks.find((task) => task.id === openId)

  const turnTo = (next: { readonly filter?: Filter; readonly task?: TaskId | null }) => {
    const task = next.task === undefined ? (open?.id ?? null) : next.task
    setSearch(
      {
        ...((next.filter ?? filter) === 'all' ? {} : { filter: next.filter ?? filter }),
        ...(task === null ? {} : { task: String(task) }),
      },
      { replace: true },
    )
  }
  const close = () => {
    turnTo({ task: null })
    if (open !== undefined) document.getElementById(openButtonId(open.id))?.focus()
  }
  const step = (by: 1 | -1) => {
    const focused = shown.findIndex((task) => document.activeElement?.id === openButtonId(task.id))
    const from = focused >= 0 ? focused : shown.findIndex((task) => task.id === open?.id)
    const next = shown[from < 0 ? 0 : Math.min(Math.max(from + by, 0), shown.length - 1)]
    if (next !== undefined) document.getElementById(openButtonId(next.id))?.focus()
  }
  useKeys({
    arrowdown: (event) => (isInChoices(event) ? false : step(1)),
    arrowup: (event) => (isInChoices(event) ? false : step(-1)),
    escape: open === undefined ? undefined : close,
  })

  if (asked.data === undefined || tasks.length === 0) {
    return (
      <Frame title={tasksText.title}>
        {asked.data !== undefined ? (
          <EmptyState
            title={tasksText.empty}
            actions={
              <Button type="primary" onClick={() => void navigate('/meetings')}>
                {tasksText.toMeetings}
              </Button>
            }
          >
            {tasksText.emptyHint}
          </EmptyState>
        ) : asked.error === null ? (
          <AskWaiting />
        ) : (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )}
      </Frame>
    )
  }
  return (
    <Frame title={tasksText.title} subtitle={<Saved />} actions={<LedgerButton />} isBare>
      <div className="tasks-page">
        <div className="tasks-filters">
          <Segmented
            aria-label={tasksText.filter}
            options={filters.map((one) => ({
              value: one,
              label: tasksText.filterCount(
                tasksText.filters[one],
                tasks.filter((task) => isShown(task, one, today)).length,
              ),
            }))}
            value={filter}
            onChange={(chosen) => turnTo({ filter: chosen })}
          />
          <span className="hint gives-way not-narrow">{tasksText.keys}</span>
        </div>
        <TaskTable
          tasks={shown}
          today={today}
          openId={open?.id ?? null}
          emptyWords={tasksText.nothingHere[filter]}
          onOpen={(task) => turnTo({ task: task.id })}
        />
      </div>
      {open !== undefined && (
        <TaskDrawer
          key={open.id}
          task={open}
          today={today}
          draft={drafts[open.id] ?? ''}
          onDraft={(text) => setDrafts({ ...drafts, [open.id]: text })}
          onClose={close}
        />
      )}
    </Frame>
  )
}

/** The ledger as a workbook; its pages and 打印 are on the page of the paper itself. */
function LedgerButton() {
  return (
    <PaperButtons
      subject={{ kind: 'community', year: null }}
      kind="ledger"
      ways={['xlsx']}
      words={tasksText.exportLedger}
    />
  )
}

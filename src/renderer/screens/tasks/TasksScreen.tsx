/** 事项: what follows from resolutions, topics and orders, as a board or a table; one of them open beside it. */
import {
  AppstoreOutlined,
  FilterOutlined,
  PlusOutlined,
  TableOutlined,
  WarningFilled,
} from '@ant-design/icons'
import { Button, Drawer, Dropdown, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { TaskFilter } from '../../../contract/tasks.ts'
import type { TaskId } from '../../../domain/identity.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { everyTask } from '../../parts/every-task.ts'
import { Frame } from '../../parts/frame/Frame.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { PaperRows } from '../../parts/paper/PaperRows.tsx'
import { Section } from '../../parts/Section.tsx'
import { tasksText } from '../../text/tasks.ts'
import { type Leave, LeaveContext } from './acts/leaving.ts'
import { TaskDrawer } from './drawer/TaskDrawer.tsx'
import { BatchDispatch } from './list/BatchDispatch.tsx'
import { focusTask } from './list/card-id.ts'
import { NewOrder } from './list/NewOrder.tsx'
import { PressingList } from './list/PressingList.tsx'
import { TaskBoard } from './list/TaskBoard.tsx'
import { SavedFilters, TaskFilters } from './list/TaskFilters.tsx'
import { TaskTable, type Ticks } from './list/TaskTable.tsx'
import { countConditions, tabsInSight, useTaskView } from './list/use-task-view.ts'
import './tasks.css'

const text = tasksText

/** A paper or a photo lies above the drawer: it is shut first, wherever the cursor is. */
const isDialogOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

export function TasksScreen() {
  const { filter, view, order, taskId, act, isNew, turnTo } = useTaskView()
  const navigate = useNavigate()
  const today = useToday()
  const asked = useAsk('tasks.counts', { filter: { ...filter, tab: 'all' } })
  const conditionCount = countConditions(filter)
  const [ticks, setTicks] = useState<Ticks>(new Map())
  const [isFiltering, setIsFiltering] = useState(false)
  const [opened, setOpened] = useState<'batch' | 'ledgers' | null>(null)
  const counts = asked.data
  const isPressing = filter.tab === 'to-press'

  const leave = useRef<Leave | null>(null)
  // A step with typed words in the drawer is asked before another task takes its place.
  const goOn: Leave = (then) => (leave.current === null ? then() : leave.current(then))
  const open = (id: TaskId) => {
    if (id !== taskId) goOn(() => turnTo({ taskId: id }))
  }
  const close = () =>
    goOn(() => {
      turnTo({ taskId: null })
      if (taskId !== null) focusTask(taskId)
    })
  const show = (next: TaskFilter) => {
    setTicks(new Map())
    turnTo({ filter: next })
  }
  useKeys({
    escape: taskId === null ? undefined : () => (isDialogOpen() ? false : close()),
  })

  const isEmpty = counts !== undefined && counts.all === 0 && conditionCount === 0
  const otherView = view === 'board' ? 'table' : 'board'
  const newButton = (
    <Button
      type={taskId === null && !isPressing ? 'primary' : 'default'}
      icon={<PlusOutlined />}
      onClick={() => turnTo({ isNew: true })}
    >
      {text.newTask}
    </Button>
  )
  return (
    <Frame
      title={text.title}
      isBare
      tellsSaved={taskId !== null}
      actions={
        <>
          {!(isEmpty || isPressing) && (
            <Button
              icon={otherView === 'table' ? <TableOutlined /> : <AppstoreOutlined />}
              onClick={() => turnTo({ view: otherView })}
            >
              {text.toView[otherView]}
            </Button>
          )}
          {!isEmpty && newButton}
          <Dropdown
            trigger={['click']}
            autoFocus
            menu={{
              items: [
                { key: 'ledgers', label: text.ledgers, onClick: () => setOpened('ledgers') },
                ...(isEmpty
                  ? [{ key: 'cases', label: text.cases, onClick: () => void navigate('/cases') }]
                  : []),
                { key: 'rules', label: text.rules, onClick: () => void navigate('/settings?at=supervision') },
              ],
            }}
          >
            <Button aria-haspopup="menu">{text.more}</Button>
          </Dropdown>
        </>
      }
    >
      <div className={taskId === null ? 'tasks-page' : 'tasks-page has-drawer'}>
        {asked.error !== null && (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )}
        {asked.error === null && counts === undefined && <AskWaiting />}
        {isEmpty && (
          <Section>
            <EmptyState
              title={text.empty}
              actions={
                <>
                  {newButton}
                  <Button onClick={() => void navigate('/meetings')}>{text.toMeetings}</Button>
                </>
              }
            >
              {text.emptyHint}
            </EmptyState>
          </Section>
        )}
        {counts !== undefined && !isEmpty && (
          <>
            <div className="tasks-tabs">
              <Segmented
                aria-label={text.tab}
                options={tabsInSight(filter.tab).map((tab) => ({
                  value: tab,
                  label: <TabWord tab={tab} count={counts[tab]} />,
                }))}
                value={filter.tab}
                onChange={(tab) => show(tab === 'to-press' ? { ...everyTask, tab } : { ...filter, tab })}
              />
              {!isPressing && (
                <Button
                  icon={<FilterOutlined />}
                  aria-expanded={isFiltering || conditionCount > 0}
                  onClick={() => {
                    if (conditionCount > 0) show({ ...everyTask, tab: filter.tab })
                    setIsFiltering(!(isFiltering || conditionCount > 0))
                  }}
                >
                  {conditionCount === 0 ? text.filter : text.filterOn(conditionCount)}
                </Button>
              )}
              <Button onClick={() => void navigate('/cases')}>{text.cases}</Button>
              <SavedFilters filter={filter} onFilter={show} />
            </div>
            {!isPressing && (isFiltering || conditionCount > 0) && (
              <TaskFilters filter={filter} isFocused={isFiltering} onFilter={show} />
            )}
            {filter.tab === 'to-dispatch' && view === 'table' && (
              <div className="tasks-batch">
                {ticks.size === 0 ? (
                  <span className="hint">{text.batchHint}</span>
                ) : (
                  <>
                    <b>{text.ticked(ticks.size)}</b>
                    <Button onClick={() => setOpened('batch')}>{text.batch}</Button>
                  </>
                )}
              </div>
            )}
            {isPressing ? (
              <PressingList
                today={today}
                openId={taskId}
                onOpen={open}
                onSupervise={(id) => goOn(() => turnTo({ taskId: id, act: 'supervise' }))}
              />
            ) : view === 'board' ? (
              <TaskBoard filter={filter} counts={counts} today={today} openId={taskId} onOpen={open} />
            ) : (
              <TaskTable
                key={JSON.stringify([filter, order])}
                filter={filter}
                order={order}
                today={today}
                openId={taskId}
                ticks={filter.tab === 'to-dispatch' ? ticks : null}
                onTick={setTicks}
                onOrder={(next) => turnTo({ order: next })}
                onOpen={open}
              />
            )}
            {!isPressing && <p className="hint tasks-keys gives-way not-narrow">{text.keys}</p>}
          </>
        )}
      </div>
      {taskId !== null && (
        <LeaveContext value={leave}>
          <TaskDrawer
            key={`${taskId} ${act ?? ''}`}
            taskId={taskId}
            today={today}
            firstAct={act}
            onClose={close}
          />
        </LeaveContext>
      )}
      {isNew && <NewOrder onMade={open} onClose={() => turnTo({})} />}
      {opened === 'batch' && <Batch ticks={ticks} onTicks={setTicks} onClose={() => setOpened(null)} />}
      {opened === 'ledgers' && <Ledgers onClose={() => setOpened(null)} />}
    </Frame>
  )
}

function TabWord({ tab, count }: { readonly tab: TaskFilter['tab']; readonly count: number }) {
  const isLate = tab === 'overdue' && count > 0
  return (
    <span className={isLate ? 'tasks-tab is-late' : 'tasks-tab'}>
      {isLate && <WarningFilled />} {text.tabCount(text.tabs[tab], count)}
    </span>
  )
}

type BatchProps = {
  readonly ticks: Ticks
  readonly onTicks: (ticks: Ticks) => void
  readonly onClose: () => void
}

function Batch({ ticks, onTicks, onClose }: BatchProps) {
  const { sayNothing } = useWritten()
  return (
    <BatchDispatch
      taskIds={[...ticks.keys()]}
      onDone={() => {
        sayNothing(text.batchDone(ticks.size))
        onTicks(new Map())
        onClose()
      }}
      onClose={onClose}
    />
  )
}

/** 销号台账 and 微心愿台账, with every way to take them along. */
function Ledgers({ onClose }: { readonly onClose: () => void }) {
  return (
    <Drawer open size="min(46rem, 96vw)" title={text.ledgers} onClose={onClose}>
      <PaperRows subject={{ kind: 'community', year: null }} kinds={['ledger', 'wish-ledger']} />
    </Drawer>
  )
}

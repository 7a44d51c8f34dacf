/** Which tasks are looked at and how, kept in the address; board or table is remembered on this computer. Asks nothing. */
import { useSearchParams } from 'react-router'
import type { TaskFilter } from '../../../../contract/tasks.ts'
import type { TaskId } from '../../../../domain/identity.ts'
import { orderKinds, type TaskOrder, taskOrders } from '../../../../domain/task/task.ts'
import { everyTask } from '../../../parts/every-task.ts'
import { type Act, actFrom } from '../drawer/next-act.ts'

const tabsInOrder: readonly TaskFilter['tab'][] = [
  'all',
  'to-dispatch',
  'under-way',
  'overdue',
  'to-review',
  'closed-out',
  'to-press',
]

/** The tabs in sight; 快到期, where its tile on 工作台 leads, only while it is looked at. */
export const tabsInSight = (tab: TaskFilter['tab']): readonly TaskFilter['tab'][] =>
  tab === 'soon' ? tabsInOrder.toSpliced(tabsInOrder.indexOf('overdue') + 1, 0, 'soon') : tabsInOrder

export const taskViews = ['board', 'table'] as const
export type TaskView = (typeof taskViews)[number]

const viewKey = 'tasks-view'

const rememberedView = (): TaskView =>
  taskViews.find((view) => view === window.localStorage.getItem(viewKey)) ?? 'board'

/** How many conditions narrow the tab. */
export const countConditions = (filter: TaskFilter): number =>
  [filter.kind, filter.estateName, filter.leadUnit, filter.words === '' ? null : filter.words].filter(
    (condition) => condition !== null,
  ).length

type Shown = {
  readonly filter: TaskFilter
  readonly view: TaskView
  readonly order: TaskOrder
  readonly taskId: TaskId | null
  /** A step that the drawer begins with. */
  readonly act: Act | null
  /** A new one is being written. */
  readonly isNew: boolean
}

const readShown = (search: URLSearchParams): Shown => {
  const taskId = Number(search.get('task'))
  return {
    filter: {
      ...everyTask,
      tab: tabsInSight('soon').find((tab) => tab === search.get('tab')) ?? 'all',
      kind: orderKinds.find((kind) => kind === search.get('kind')) ?? null,
      estateName: search.get('estate'),
      leadUnit: search.get('unit'),
      words: search.get('words') ?? '',
    },
    view: taskViews.find((view) => view === search.get('view')) ?? rememberedView(),
    order: taskOrders.find((order) => order === search.get('order')) ?? 'due',
    taskId: Number.isSafeInteger(taskId) && taskId > 0 ? (taskId as TaskId) : null,
    act: actFrom(search.get('act')),
    isNew: search.has('new'),
  }
}

const writeShown = ({ filter, view, order, taskId, act, isNew }: Shown): Record<string, string> => ({
  ...(filter.tab === 'all' ? {} : { tab: filter.tab }),
  ...(filter.kind === null ? {} : { kind: filter.kind }),
  ...(filter.estateName === null ? {} : { estate: filter.estateName }),
  ...(filter.leadUnit === null ? {} : { unit: filter.leadUnit }),
  ...(filter.words === '' ? {} : { words: filter.words }),
  ...(view === rememberedView() ? {} : { view }),
  ...(order === 'due' ? {} : { order }),
  ...(taskId === null ? {} : { task: String(taskId) }),
  ...(taskId === null || act === null ? {} : { act }),
  ...(isNew ? { new: '' } : {}),
})

/** What is shown, and the way to show something else; what isn't named stays. */
export function useTaskView(): Shown & { readonly turnTo: (next: Partial<Shown>) => void } {
  const [search, setSearch] = useSearchParams()
  const shown = readShown(search)
  const turnTo = (next: Partial<Shown>) => {
    if (next.view !== undefined) window.localStorage.setItem(viewKey, next.view)
    setSearch(
      writeShown({ ...shown, ...(next.taskId === undefined ? {} : { act: null }), isNew: false, ...next }),
      { replace: true },
    )
  }
  return { ...shown, turnTo }
}

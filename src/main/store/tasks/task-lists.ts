/** Finds, orders, pages and counts tasks in the database, whatever their number. What the rule of supervision asks for is the domain's. */
import { sql } from 'kysely'
import type { CaseId, Day, SupervisionId, TaskId, TopicId } from '../../../domain/identity.ts'
import {
  dueSettingNotes,
  type PressingDays,
  type PressingFacts,
  workingStates,
} from '../../../domain/task/pressing.ts'
import { formsOfWord } from '../../../domain/task/searched-words.ts'
import type { OrderKind, TaskOrder } from '../../../domain/task/task.ts'
import { type TaskState, type TaskTab, tabOf, taskStates } from '../../../domain/task/task-life.ts'
import type { Read } from '../schema/schema.ts'
import { standingTasks } from './tasks.ts'

/** Which tasks: every part narrows. */
export type TaskNarrowing = {
  readonly tab: 'all' | TaskTab | 'overdue' | 'soon'
  readonly kind: OrderKind | null
  readonly estateName: string | null
  readonly leadUnit: string | null
  readonly topicId: TopicId | null
  readonly caseId: CaseId | null
  readonly words: string
  /** One task by itself. */
  readonly taskId?: TaskId
}

/** Due in so many days or fewer is soon, today included. */
const soonDays = 3

const statesOf = (tab: TaskTab): readonly TaskState[] => taskStates.filter((state) => tabOf[state] === tab)
const runningStates: readonly TaskState[] = ['to-dispatch', ...workingStates]
const overStates = statesOf('closed-out')

type TaskQuery = ReturnType<typeof standingTasks>

const narrowTab = (query: TaskQuery, tab: TaskNarrowing['tab'], today: Day): TaskQuery => {
  if (tab === 'all') return query
  if (tab === 'overdue') return query.where('task.state', 'in', runningStates).where('task.dueOn', '<', today)
  if (tab === 'soon')
    return query
      .where('task.state', 'in', runningStates)
      .where('task.dueOn', '>=', today)
      .where('task.dueOn', '<=', sql<string>`date(${today}, ${`+${soonDays} days`})`)
  return query.where('task.state', 'in', statesOf(tab))
}

/** Where words are looked for: number, title, place, unit, person. */
const searchedColumns = [
  'number',
  'title',
  'estateName',
  'place',
  'leadUnit',
  'responsible',
  'assisting',
] as const

const wordsIn = (words: string): readonly string[] => words.split(/\s+/u).filter((part) => part !== '')

/** Tabs that hold most of the tasks of many years. */
const isMost = (tab: TaskNarrowing['tab']): boolean => tab === 'all' || tab === 'closed-out'

const narrow = (read: Read, { tab, ...filter }: TaskNarrowing, today: Day): TaskQuery => {
  const words = wordsIn(filter.words)
  let query = narrowTab(standingTasks(read, { inTableOrder: words.length > 0 && isMost(tab) }), tab, today)
  if (filter.taskId !== undefined) query = query.where('task.id', '=', filter.taskId)
  if (filter.kind !== null) query = query.where('task.kind', '=', filter.kind)
  if (filter.estateName !== null) query = query.where('task.estateName', '=', filter.estateName)
  if (filter.leadUnit !== null) query = query.where('task.leadUnit', '=', filter.leadUnit)
  if (filter.topicId !== null) query = query.where('task.topicId', '=', filter.topicId)
  // A task of a topic belongs to the topic's 专班.
  if (filter.caseId !== null) {
    const { caseId } = filter
    query = query.where((task) =>
      task.or([
        task('task.caseId', '=', caseId),
        task('task.topicId', 'in', (topics) =>
          topics.selectFrom('topic').select('topic.id').where('topic.caseId', '=', caseId),
        ),
      ]),
    )
  }
  for (const word of words)
    query = query.where((task) =>
      task.or(
        formsOfWord(word).flatMap((form) =>
          searchedColumns.map((column) => sql<boolean>`instr(${sql.ref(`task.${column}`)}, ${form}) > 0`),
        ),
      ),
    )
  return query
}

/** The numbers of one page and how many there are in all. */
export const findTasks = async (
  read: Read,
  narrowing: TaskNarrowing,
  order: TaskOrder,
  page: { readonly offset: number; readonly limit: number },
  today: Day,
): Promise<{ readonly ids: TaskId[]; readonly total: number }> => {
  const query = narrow(read, narrowing, today)
  const isOver = sql`task.state in (${sql.join(overStates)})`
  const isOverdue = sql`task.state in (${sql.join(runningStates)}) and task.dueOn < ${today}`
  const rank = sql<number>`case when ${isOver} then 2 when ${isOverdue} then 0 else 1 end`
  const ordered =
    order === 'newest'
      ? query.orderBy('task.id', 'desc')
      : query
          .orderBy(rank)
          // What is over stands newest first, what has no day behind what has one.
          .orderBy(sql`case when ${isOver} then -task.id end`)
          .orderBy(sql`task.dueOn is null`)
          .orderBy('task.dueOn', order === 'due' ? 'asc' : 'desc')
          .orderBy('task.id')
  // Words are looked for once, whole texts being slow to read; everything else is counted from the index alone.
  if (wordsIn(narrowing.words).length > 0) {
    const rows = await ordered.select('task.id').execute()
    const ids = rows.map((row) => row.id as TaskId)
    return { ids: ids.slice(page.offset, page.offset + page.limit), total: ids.length }
  }
  const { total } = await query
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await ordered.select('task.id').limit(page.limit).offset(page.offset).execute()
  return { ids: rows.map((row) => row.id as TaskId), total }
}

/** How many tasks there are of each tab and tile. */
export type TaskCounts = Readonly<
  Record<'all' | TaskTab | 'overdue' | 'soon' | 'urgent' | 'declined', number>
>

const countWhere = (condition: ReturnType<typeof sql>) => sql<number>`coalesce(sum(${condition}), 0)`

/** Counts what fits the other parts of a filter. */
export const countTasks = async (
  read: Read,
  narrowing: Omit<TaskNarrowing, 'tab'>,
  today: Day,
): Promise<TaskCounts> => {
  const inStates = (states: readonly TaskState[]) => sql`task.state in (${sql.join(states)})`
  const soonUntil = sql`date(${today}, ${`+${soonDays} days`})`
  const row = await narrow(read, { ...narrowing, tab: 'all' }, today)
    .select((count) => [
      count.fn.countAll<number>().as('all'),
      countWhere(inStates(statesOf('to-dispatch'))).as('to-dispatch'),
      countWhere(inStates(statesOf('under-way'))).as('under-way'),
      countWhere(inStates(statesOf('to-review'))).as('to-review'),
      countWhere(inStates(overStates)).as('closed-out'),
      countWhere(inStates(['declined'])).as('declined'),
      countWhere(sql`${inStates(runningStates)} and task.dueOn is not null and task.dueOn < ${today}`).as(
        'overdue',
      ),
      countWhere(
        sql`${inStates(runningStates)} and task.dueOn is not null and task.dueOn between ${today} and ${soonUntil}`,
      ).as('soon'),
      countWhere(sql`task.isUrgent and not ${inStates(overStates)}`).as('urgent'),
    ])
    .executeTakeFirstOrThrow()
  return row
}

/** The one that is overdue longest. */
export const findOldest = async (
  read: Read,
  narrowing: Omit<TaskNarrowing, 'tab'>,
  today: Day,
): Promise<{ id: TaskId; title: string; dueOn: Day } | null> => {
  const row = await narrow(read, { ...narrowing, tab: 'overdue' }, today)
    .select(['task.id', 'task.title', 'task.dueOn'])
    .orderBy('task.dueOn')
    .orderBy('task.id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined || row.dueOn === null
    ? null
    : { id: row.id as TaskId, title: row.title, dueOn: row.dueOn }
}

/** The last entry of some kinds; not looked for where the 督办单 is due whatever was done before. */
const lastNote = (kinds: readonly string[], { superviseUntil }: PressingDays) =>
  sql<string | null>`case when task.dueOn > ${superviseUntil} then (
    select max(at) from task_note where task_note.taskId = task.id and task_note.kind in (${sql.join(kinds)})
  ) end`

/** Tasks that the rule may ask something for, with what it looks at. */
export const readPressingFacts = async (
  read: Read,
  narrowing: Omit<TaskNarrowing, 'tab'>,
  days: PressingDays,
): Promise<(PressingFacts & { readonly id: TaskId })[]> => {
  const rows = await narrow(read, { ...narrowing, tab: 'under-way' }, days.today)
    .where('task.state', 'in', workingStates)
    .where((task) =>
      task.or([
        task('task.dueOn', '<=', days.remindUntil),
        task.and([task('task.reportInBy', '<', days.now), task('task.reportedInAt', 'is', null)]),
      ]),
    )
    .select(['task.id', 'task.state', 'task.dueOn', 'task.reportInBy', 'task.reportedInAt'])
    .select([
      lastNote(['reminded'], days).as('remindedAt'),
      lastNote(['pressed', 'supervised'], days).as('pressedAt'),
      lastNote(dueSettingNotes, days).as('dueSetAt'),
    ])
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as TaskId, state: row.state as TaskState }))
}

/** The kinds and states of some tasks that stand. */
export const readKindsAndStates = async (
  read: Read,
  ids: readonly TaskId[],
): Promise<ReadonlyMap<TaskId, { readonly kind: OrderKind; readonly state: TaskState }>> => {
  const rows = await standingTasks(read)
    .where('task.id', 'in', ids.length === 0 ? [0] : ids)
    .select(['task.id', 'task.state', 'task.kind'])
    .execute()
  return new Map(
    rows.map((row) => [row.id as TaskId, { kind: row.kind as OrderKind, state: row.state as TaskState }]),
  )
}

/** Units and people that tasks were given to and estates they lie in, the most often named first. */
export const readUnits = async (
  read: Read,
): Promise<{ leadUnits: string[]; responsible: string[]; estates: string[] }> => {
  const namesIn = async (column: 'leadUnit' | 'responsible' | 'estateName'): Promise<string[]> => {
    const rows = await read
      .selectFrom('task')
      .where(`task.${column}`, '>', '')
      .select(`task.${column} as name`)
      .select((count) => count.fn.countAll<number>().as('count'))
      .groupBy(`task.${column}`)
      .orderBy('count', 'desc')
      .orderBy('name')
      .limit(200)
      .execute()
    return rows.map((row) => row.name)
  }
  return {
    leadUnits: await namesIn('leadUnit'),
    responsible: await namesIn('responsible'),
    estates: await namesIn('estateName'),
  }
}

/** Every 督办 of a task that stands, newest first. */
export const readSupervisions = async (read: Read) => {
  const rows = await standingTasks(read)
    .innerJoin('supervision', 'supervision.taskId', 'task.id')
    .select([
      'supervision.id',
      'supervision.taskId',
      'task.title as taskTitle',
      'supervision.orderedOn',
      'supervision.demand',
    ])
    .orderBy('supervision.orderedOn', 'desc')
    .orderBy('supervision.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as SupervisionId, taskId: row.taskId as TaskId }))
}

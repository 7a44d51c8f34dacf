/** Answers what tasks there are, how they stand and what the rule of supervision asks for. Changes nothing. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf, daysBetween } from '../../../domain/calendar.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import type { TaskId, TopicId } from '../../../domain/identity.ts'
import { closeOutGapSentences, findCloseOutGaps } from '../../../domain/task/close-out.ts'
import { dueDayOf, sayDueDay } from '../../../domain/task/due-day.ts'
import {
  comparePressing,
  type PressingDays,
  type PressingFacts,
  type PressingKind,
  pressingDaysAt,
  pressingOn,
  sayPressing,
} from '../../../domain/task/pressing.ts'
import type { OrderKind, TaskOrder } from '../../../domain/task/task.ts'
import { isTaskOver, type TaskStep, taskLifeCycle } from '../../../domain/task/task-life.ts'
import type { Read } from '../../store/schema/schema.ts'
import {
  countTasks,
  findOldest,
  findTasks,
  readPressingFacts,
  readSupervisions,
  readUnits,
  type TaskNarrowing,
} from '../../store/tasks/task-lists.ts'
import { readLines, readTask } from '../../store/tasks/tasks.ts'
import { readTopic } from '../../store/topics/topics.ts'
import { missing, type Reading } from '../context.ts'
import { readHolidayCalendar } from '../rules.ts'
import { readSupervisionRules } from './rules.ts'

type Filter = Omit<TaskNarrowing, 'tab'>
type Pressed = PressingFacts & { readonly id: TaskId; readonly pressing: PressingKind }

const readPressingDays = async ({ read, now }: Reading): Promise<PressingDays> =>
  pressingDaysAt(now, await readSupervisionRules(read), await readHolidayCalendar(read))

/** What the rule asks for of the tasks that fit, the most urgent first. */
const findPressed = async (read: Read, filter: Filter, days: PressingDays): Promise<readonly Pressed[]> => {
  const facts = await readPressingFacts(read, filter, days)
  return facts
    .flatMap((one) => {
      const pressing = pressingOn(one, days)
      return pressing === null ? [] : [{ ...one, pressing }]
    })
    .toSorted(comparePressing)
}

const inOrder = (pressed: readonly Pressed[], order: TaskOrder): readonly Pressed[] =>
  order === 'newest' ? pressed.toSorted((one, other) => other.id - one.id) : pressed

/** One page of the tasks that fit. */
export const listTasks = async (
  context: Reading,
  { filter: { tab, ...filter }, order, offset, limit }: CheckedInputOf<'tasks.list'>,
): Promise<Reply<OutputOf<'tasks.list'>>> => {
  const { read, now } = context
  if (tab === 'to-press') {
    const pressed = inOrder(await findPressed(read, filter, await readPressingDays(context)), order)
    const ids = pressed.slice(offset, offset + limit).map((one) => one.id)
    return accept({ tasks: await readLines(read, ids), total: pressed.length })
  }
  const { ids, total } = await findTasks(read, { tab, ...filter }, order, { offset, limit }, dayOf(now))
  return accept({ tasks: await readLines(read, ids), total })
}

/** How many there are of each tab and tile, of what fits the other parts of the filter. */
export const tellCounts = async (
  context: Reading,
  { filter: { tab: _, ...filter } }: CheckedInputOf<'tasks.counts'>,
): Promise<Reply<OutputOf<'tasks.counts'>>> => {
  const { read, now } = context
  const today = dayOf(now)
  const oldest = await findOldest(read, filter, today)
  const pressed = await findPressed(read, filter, await readPressingDays(context))
  return accept({
    ...(await countTasks(read, filter, today)),
    'to-press': pressed.length,
    oldest:
      oldest === null
        ? null
        : { taskId: oldest.id, title: oldest.title, days: daysBetween(oldest.dueOn, today) },
  })
}

/** Steps that the life cycle allows of a task of this kind; only a 微心愿 is claimed. */
const stepsOf = (task: { readonly state: string; readonly kind: OrderKind }): TaskStep[] =>
  taskLifeCycle
    .filter((row) => row.from === task.state && (row.step !== 'claim' || task.kind === 'micro-wish'))
    .map((row) => row.step)

const everything: Filter = {
  kind: null,
  estateName: null,
  leadUnit: null,
  topicId: null,
  caseId: null,
  words: '',
}

type Proposer = OutputOf<'tasks.record'>['proposer']

const proposerOf = async (read: Read, topicId: TopicId | null): Promise<Proposer> => {
  const topic = topicId === null ? null : await readTopic(read, topicId)
  if (topic === null) return null
  const { name, room, phone } = topic.proposer
  return name === '' && room === '' && phone === '' ? null : { name, room, phone }
}

/** One task with its thread, its next steps, what is missing before 销号, and what the rule asks for. */
export const tellTask = async (
  context: Reading,
  { taskId }: CheckedInputOf<'tasks.record'>,
): Promise<Reply<OutputOf<'tasks.record'>>> => {
  const { read } = context
  const task = await readTask(read, taskId)
  if (task === null) return missing('task')
  const pressed = await findPressed(read, { ...everything, taskId }, await readPressingDays(context))
  const gaps = isTaskOver(task.state) ? [] : findCloseOutGaps(task)
  return accept({
    task: structuredClone(task) as OutputOf<'tasks.record'>['task'],
    steps: stepsOf(task),
    gaps: gaps.map((code) => ({ code, sentence: closeOutGapSentences[code] })),
    pressing: pressed[0]?.pressing ?? null,
    proposer: await proposerOf(read, task.topicId),
  })
}

/** As many as a person goes through; all of them are counted and listed page by page. */
const mostProposals = 500

/** What the rule asks for today, the most urgent first. */
export const tellPressing = async (context: Reading): Promise<Reply<OutputOf<'tasks.pressing'>>> => {
  const { read, now } = context
  const days = await readPressingDays(context)
  const pressed = (await findPressed(read, everything, days)).slice(0, mostProposals)
  const lines = await readLines(
    read,
    pressed.map((one) => one.id),
  )
  const facts = new Map(pressed.map((one) => [one.id, one]))
  return accept(
    lines.flatMap((task) => {
      const one = facts.get(task.id)
      if (one === undefined) return []
      return [{ task, pressing: one.pressing, sentence: sayPressing(one.pressing, one, dayOf(now)) }]
    }),
  )
}

/** Units, people and estates, for completing what is typed. */
export const tellUnits = async ({ read }: Reading): Promise<Reply<OutputOf<'tasks.units'>>> =>
  accept(await readUnits(read))

/** The last day that follows from a rule and today. */
export const tellDueDay = async (
  { read, now }: Reading,
  { due }: CheckedInputOf<'tasks.dueDay'>,
): Promise<Reply<OutputOf<'tasks.dueDay'>>> => {
  const calendar = await readHolidayCalendar(read)
  const today = dayOf(now)
  return accept({ on: dueDayOf(due, today, calendar), sentence: sayDueDay(due, today, calendar) })
}

/** Every 督办 with its task. */
export const listSupervisions = async ({ read }: Reading): Promise<Reply<OutputOf<'tasks.supervisions'>>> =>
  accept(await readSupervisions(read))

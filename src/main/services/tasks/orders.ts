/** Writes tasks down: from a resolution, a topic or an order; changes their words, takes them back and puts them back. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { CaseId, Day, Instant, ResolutionId, TaskId, TopicId } from '../../../domain/identity.ts'
import { heldOn } from '../../../domain/papers/meeting/meeting-wording.ts'
import type { TopicCategory } from '../../../domain/rules/track.ts'
import { findTaskGaps, type OrderKind, type Task, writeTaskNumber } from '../../../domain/task/task.ts'
import { isTaskDone, taskStateAfter } from '../../../domain/task/task-life.ts'
import { readItem } from '../../store/meetings/agenda.ts'
import { readMeeting } from '../../store/meetings/meetings.ts'
import { findTask, insertTask, insertTaskNotes, nextSequence, updateTasks } from '../../store/tasks/tasks.ts'
import { readTopic } from '../../store/topics/topics.ts'
import { findOpenCase } from '../cases/context.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { findResolutionInHand } from '../meetings/resolution-in-hand.ts'
import { followTasks, moveTopic } from '../topics/moving.ts'
import { findOpen, noteStep, refuseAtRest, sayAssignment } from './context.ts'

/** A task as it is made, whatever it comes from. */
export type OrderEntry = {
  readonly kind: OrderKind
  readonly title: string
  readonly demand: string
  readonly estateName: string
  readonly place: string
  readonly category: TopicCategory | null
  readonly isUrgent: boolean
  readonly topicId: TopicId | null
  readonly caseId: CaseId | null
  readonly resolutionId: ResolutionId | null
  readonly leadUnit: string
  readonly responsible: string
  readonly assisting: string
  readonly dueOn: Day | null
}

/** Makes a task; one with somebody responsible and a day is dispatched at once. The topic is told by the caller. */
export const addOrder = async ({ write, now }: Writing, entry: OrderEntry): Promise<TaskId> => {
  const today = dayOf(now)
  const year = Number(today.slice(0, 4))
  const sequence = await nextSequence(write, 'task', year)
  const dispatched = findTaskGaps(entry).length === 0 ? taskStateAfter('to-dispatch', 'dispatch') : null
  const taskId = await insertTask(write, {
    ...entry,
    isUrgent: entry.isUrgent ? 1 : 0,
    year,
    sequence,
    number: writeTaskNumber(year, sequence),
    state: dispatched ?? 'to-dispatch',
    dispatchedOn: dispatched === null ? null : today,
    createdAt: now,
    withdrawnAt: null,
  })
  await insertTaskNotes(write, [taskId], { kind: 'created', at: now, by: '', text: '' })
  if (dispatched !== null)
    await insertTaskNotes(write, [taskId], {
      kind: 'dispatched',
      at: now,
      by: '',
      text: sayAssignment(entry),
    })
  return taskId
}

/** Refuses a due day before the one on which the order is given: the day of the meeting, or today. */
export const refuseDueBefore = (limit: Day, dueOn: Day | null) =>
  dueOn !== null && dueOn < limit ? refuse({ code: 'day-unfit', problem: 'before', limit }) : null

/** Adds a task to a resolution: it belongs to the item's topic and lies where that lies, else in the meeting's 小区. */
export const addResolutionTask = async (
  context: Writing,
  resolution: { readonly id: ResolutionId; readonly estateName: string; readonly topicId: TopicId | null },
  entry: CheckedInputOf<'tasks.add'>['task'],
): Promise<TaskId> => {
  const topic = resolution.topicId === null ? null : await readTopic(context.write, resolution.topicId)
  return addOrder(context, {
    ...entry,
    kind: 'resolution',
    demand: '',
    estateName: topic === null || topic.estateName === '' ? resolution.estateName : topic.estateName,
    place: topic?.place ?? '',
    // What a resolution is about is filed with its agenda item.
    category: null,
    isUrgent: false,
    topicId: resolution.topicId,
    caseId: null,
    resolutionId: resolution.id,
  })
}

/** A topic that an order is made for: one that nobody screened yet, or that waits for its meeting, is handled by it. */
const takeTopicUp = async (context: Writing, topicId: TopicId, title: string): Promise<Reply<null>> => {
  const topic = await readTopic(context.write, topicId)
  if (topic === null) return missing('topic')
  const resting = await refuseAtRest(context.write, topicId)
  if (resting !== null) return resting
  const { state } = topic
  if (state !== 'collected' && state !== 'listed') return accept(null)
  return moveTopic(context, topicId, 'handle', { by: '', text: title })
}

/** A task without a resolution: 居民点单, 吹哨, 微心愿 or 直接交办; refuses a closed 专班 and a topic that nobody works on. */
export const orderTask = async (
  context: Writing,
  input: CheckedInputOf<'tasks.order'>,
): Promise<Reply<TaskId>> => {
  if (input.topicId !== null) {
    const taken = await takeTopicUp(context, input.topicId, input.title)
    if (!taken.ok) return taken
  }
  if (input.caseId !== null) {
    const found = await findOpenCase(context, input.caseId)
    if (!found.ok) return found
  }
  const taskId = await addOrder(context, {
    ...input,
    resolutionId: null,
    leadUnit: '',
    responsible: '',
    assisting: '',
    dueOn: null,
  })
  await followTasks(context, input.topicId)
  return accept(taskId)
}

/** Adds a task to a resolution after the meeting. */
export const addTask = async (
  context: Writing,
  { resolutionId, task }: CheckedInputOf<'tasks.add'>,
): Promise<Reply<TaskId>> => {
  const found = await findResolutionInHand(context.write, resolutionId, 'addTask')
  if (!found.ok) return found
  const item = await readItem(context.write, found.value.itemId)
  const meeting = await readMeeting(context.write, found.value.meetingId)
  const past = meeting === null ? null : refuseDueBefore(heldOn(meeting), task.dueOn)
  if (past !== null) return past
  const topicId = item?.topicId ?? null
  const taskId = await addResolutionTask(
    context,
    { id: resolutionId, estateName: meeting?.estateName ?? '', topicId },
    task,
  )
  await followTasks(context, topicId)
  return accept(taskId)
}

/** Refuses a new due day that was past when it was given; a day that stays as it was is nobody's mistake now. */
const refusePastDue = async (
  { write, now }: Writing,
  task: Pick<Task, 'dueOn' | 'meetingId'>,
  dueOn: Day | null,
): Promise<ReturnType<typeof refuseDueBefore>> => {
  if (dueOn === task.dueOn) return null
  const meeting = task.meetingId === null ? null : await readMeeting(write, task.meetingId)
  return refuseDueBefore(meeting === null ? dayOf(now) : heldOn(meeting), dueOn)
}

/** Whether others than those who did a finished task would stand as its doers, so that they could verify it themselves. */
const changesDoers = (
  task: Pick<Task, 'state' | 'leadUnit' | 'responsible'>,
  { leadUnit, responsible }: Pick<Task, 'leadUnit' | 'responsible'>,
): boolean => isTaskDone(task.state) && (leadUnit !== task.leadUnit || responsible !== task.responsible)

/** Changes what is written of a task that is not over; one that somebody has keeps somebody and a day, one that is done its doers. */
export const assignTask = async (
  context: Writing,
  { taskId, ...entry }: CheckedInputOf<'tasks.assign'>,
): Promise<Reply<null>> => {
  const found = await findOpen(context.write, taskId, 'assign')
  if (!found.ok) return found
  const { state, dueOn } = found.value
  if (changesDoers(found.value, entry)) return wrongState('task', state, 'reassign')
  // The days rested are added on resuming; a day set meanwhile would have them added twice.
  if (state === 'suspended' && entry.dueOn !== dueOn) return wrongState('task', state, 'reschedule')
  const past = await refusePastDue(context, found.value, entry.dueOn)
  if (past !== null) return past
  const gaps = state === 'to-dispatch' ? [] : findTaskGaps(entry)
  if (gaps.length > 0) return refuse({ code: 'task-gaps', gaps: [...gaps] })
  await updateTasks(context.write, [taskId], entry)
  const text = sayAssignment(entry)
  if (text !== sayAssignment(found.value)) await noteStep(context, taskId, { kind: 'assigned', by: '', text })
  return accept(null)
}

const setWithdrawn = async (
  context: Writing,
  taskId: TaskId,
  wanted: 'withdraw' | 'restore',
  withdrawnAt: Instant | null,
): Promise<Reply<null>> => {
  const { write } = context
  const found = await findTask(write, taskId)
  if (found === null) return missing('task')
  if (found.resolutionId !== null) {
    const resolution = await findResolutionInHand(write, found.resolutionId, wanted)
    if (!resolution.ok) return resolution
  } else if (found.state !== 'to-dispatch') return wrongState('task', found.state, wanted)
  const resting = wanted === 'restore' ? await refuseAtRest(write, found.topicId) : null
  if (resting !== null) return resting
  await updateTasks(write, [taskId], { withdrawnAt })
  await followTasks(context, found.topicId)
  return accept(null)
}

/** Takes back a task that was added by mistake: one of a resolution while its minutes are open, an order while nobody has it. */
export const withdrawTask = (context: Writing, { taskId }: CheckedInputOf<'tasks.withdraw'>) =>
  setWithdrawn(context, taskId, 'withdraw', context.now)

/** Puts a task back. */
export const restoreTask = (context: Writing, { taskId }: CheckedInputOf<'tasks.restore'>) =>
  setWithdrawn(context, taskId, 'restore', null)

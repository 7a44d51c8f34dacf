/** Adopts resolutions, and follows the tasks that come of them. */
import type { CheckedInputOf } from '../../contract/index.ts'
import { addDays, dayOf } from '../../domain/calendar.ts'
import { dayInChinese, endSentence } from '../../domain/chinese-text.ts'
import { writeNumber } from '../../domain/community.ts'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import type { Instant, ResolutionId, SupervisionId, TaskId } from '../../domain/identity.ts'
import { announcedVote, canResolveFrom } from '../../domain/meeting/agenda.ts'
import { stateFromAssignment, type Task, writeTaskNumber } from '../../domain/task.ts'
import { readItem, updateItem } from '../store/agenda.ts'
import { readCommunity } from '../store/communities.ts'
import { readRecord } from '../store/records.ts'
import type { Write } from '../store/schema.ts'
import {
  answerSupervision as answer,
  findResolution,
  findSupervision,
  findTask,
  insertResolution,
  insertSupervision,
  insertTask,
  insertTaskNote,
  nextSequence,
  readTask,
  readTasks,
  reviseResolution,
  updateTask,
} from '../store/tasks.ts'
import { missing, type Reading, type Writing, wrongState } from './context.ts'

type TaskEntry = CheckedInputOf<'tasks.add'>['task']

const addTaskTo = async (
  { write, now }: Writing,
  resolutionId: ResolutionId,
  entry: TaskEntry,
): Promise<TaskId> => {
  const year = Number(dayOf(now).slice(0, 4))
  const sequence = await nextSequence(write, 'task', year)
  return insertTask(write, {
    resolutionId,
    year,
    sequence,
    number: writeTaskNumber(year, sequence),
    ...entry,
    state: stateFromAssignment(entry),
    createdAt: now,
    doneAt: null,
    evidence: '',
    withdrawnAt: null,
  })
}

/** Adopts the words of an item that passed or found consensus; each task becomes a 督办事项. */
export const adoptResolution = async (
  context: Writing,
  input: CheckedInputOf<'resolutions.adopt'>,
): Promise<Reply<ResolutionId>> => {
  const { write, now } = context
  const bare = await readItem(write, input.itemId)
  const record = bare === null ? null : await readRecord(write, bare.meetingId)
  const item = record?.agenda.find((one) => one.id === input.itemId)
  if (record === null || item === undefined) return missing('agendaItem')
  const { state } = record.meeting
  if (state !== 'in-session' && state !== 'closed' && state !== 'adjourned')
    return wrongState('meeting', state, 'adopt')
  if (!canResolveFrom(item.outcome)) return refuse({ code: 'outcome-not-adopted' })
  if (item.resolution !== null) return wrongState('resolution', 'adopted', 'adopt')
  const found = await readCommunity(write)
  if (found === null) return refuse({ code: 'community-missing' })
  const year = Number(dayOf(now).slice(0, 4))
  const sequence = await nextSequence(write, 'resolution', year)
  const resolutionId = await insertResolution(write, {
    meetingId: record.meeting.id,
    agendaItemId: item.id,
    voteId: announcedVote(item)?.id ?? null,
    year,
    sequence,
    number: writeNumber(found.community.numberPattern, year, sequence),
    wording: input.wording,
    track: input.track,
    conditions: input.conditions,
    adoptedAt: now,
    revokedAt: null,
  })
  for (const entry of input.tasks) await addTaskTo(context, resolutionId, entry)
  if (item.outcome === 'adopted' && input.conditions !== '')
    await updateItem(write, item.id, { outcome: 'adopted-with-conditions', outcomeText: input.conditions })
  return accept(resolutionId)
}

const resolutionInHand = async (
  write: Write,
  id: ResolutionId,
  wanted: string,
): Promise<Reply<{ wording: string }>> => {
  const found = await findResolution(write, id)
  if (found === null) return missing('resolution')
  const record = await readRecord(write, found.meetingId)
  const state = record?.meeting.state ?? 'archived'
  if (state === 'minuted' || state === 'archived') return wrongState('meeting', state, wanted)
  return accept(found)
}

/** Changes the words of a resolution before the minutes are finished. */
export const reviseWording = async (
  { write, now }: Writing,
  input: CheckedInputOf<'resolutions.revise'>,
): Promise<Reply<null>> => {
  const found = await resolutionInHand(write, input.resolutionId, 'revise')
  if (!found.ok) return found
  if (found.value.wording === input.wording) return accept(null)
  await reviseResolution(write, input.resolutionId, input.wording, {
    at: now,
    reason: input.reason,
    formerWording: found.value.wording,
  })
  return accept(null)
}

/** All tasks with their threads. */
export const listTasks = async ({ read }: Reading): Promise<Reply<Task[]>> => accept(await readTasks(read))

/** Adds a task to a resolution after the meeting. */
export const addTask = async (
  context: Writing,
  input: CheckedInputOf<'tasks.add'>,
): Promise<Reply<TaskId>> => {
  const found = await resolutionInHand(context.write, input.resolutionId, 'addTask')
  if (!found.ok) return found
  return accept(await addTaskTo(context, input.resolutionId, input.task))
}

const sayAssignment = (entry: TaskEntry): string =>
  [
    entry.leadUnit === '' ? '' : `责任单位：${entry.leadUnit}`,
    entry.responsible === '' ? '' : `责任人：${entry.responsible}`,
    entry.assisting === '' ? '' : `配合：${entry.assisting}`,
    entry.dueOn === null ? '' : `期限：${dayInChinese(entry.dueOn)}`,
  ]
    .filter((part) => part !== '')
    .join('，')

const openTask = async (write: Write, id: TaskId, wanted: string): Promise<Reply<Task>> => {
  const task = await readTask(write, id)
  if (task === null) return missing('task')
  return task.state === 'done' ? wrongState('task', task.state, wanted) : accept(task)
}

/** Sets who is responsible and until when. */
export const assignTask = async (
  { write, now }: Writing,
  input: CheckedInputOf<'tasks.assign'>,
): Promise<Reply<null>> => {
  const { taskId, ...entry } = input
  const found = await openTask(write, taskId, 'assign')
  if (!found.ok) return found
  await updateTask(write, taskId, { ...entry, state: stateFromAssignment(entry) })
  const text = sayAssignment(entry)
  if (text !== sayAssignment(found.value))
    await insertTaskNote(write, taskId, { kind: 'assigned', at: now, text })
  return accept(null)
}

const moveTask = async (
  write: Write,
  taskId: TaskId,
  wanted: string,
  withdrawnAt: Instant | null,
): Promise<Reply<null>> => {
  const found = await findTask(write, taskId)
  if (found === null) return missing('task')
  const resolution = await resolutionInHand(write, found.resolutionId, wanted)
  if (!resolution.ok) return resolution
  await updateTask(write, taskId, { withdrawnAt })
  return accept(null)
}

/** Takes back a task that was added by mistake. */
export const withdrawTask = ({ write, now }: Writing, input: CheckedInputOf<'tasks.withdraw'>) =>
  moveTask(write, input.taskId, 'withdraw', now)

/** Puts a task back. */
export const restoreTask = ({ write }: Writing, input: CheckedInputOf<'tasks.restore'>) =>
  moveTask(write, input.taskId, 'restore', null)

/** Adds a progress note. */
export const noteTask = async (
  { write, now }: Writing,
  { taskId, text }: CheckedInputOf<'tasks.note'>,
): Promise<Reply<null>> => {
  const found = await openTask(write, taskId, 'note')
  if (!found.ok) return found
  await insertTaskNote(write, taskId, { kind: 'progress', at: now, text })
  return accept(null)
}

/** 办结 with its evidence in words. */
export const finishTask = async (
  { write, now }: Writing,
  { taskId, evidence }: CheckedInputOf<'tasks.finish'>,
): Promise<Reply<null>> => {
  const found = await openTask(write, taskId, 'finish')
  if (!found.ok) return found
  if (found.value.state === 'to-dispatch') return wrongState('task', found.value.state, 'finish')
  await updateTask(write, taskId, { state: 'done', doneAt: now, evidence })
  await insertTaskNote(write, taskId, { kind: 'done', at: now, text: evidence })
  return accept(null)
}

/** Takes a done task up again; what was written stays in the thread. */
export const reopenTask = async (
  { write, now }: Writing,
  { taskId, reason }: CheckedInputOf<'tasks.reopen'>,
): Promise<Reply<null>> => {
  const task = await readTask(write, taskId)
  if (task === null) return missing('task')
  if (task.state !== 'done') return wrongState('task', task.state, 'reopen')
  await updateTask(write, taskId, { state: stateFromAssignment(task), doneAt: null, evidence: '' })
  await insertTaskNote(write, taskId, { kind: 'reopened', at: now, text: reason })
  return accept(null)
}

/** 督办: demands that a task be done by a day after today, which takes the place of its due day. */
export const superviseTask = async (
  { write, now }: Writing,
  { taskId, demand, dueOn, orderedBy }: CheckedInputOf<'tasks.supervise'>,
): Promise<Reply<SupervisionId>> => {
  const found = await openTask(write, taskId, 'supervise')
  if (!found.ok) return found
  const task = found.value
  const today = dayOf(now)
  if (dueOn <= today) return refuse({ code: 'day-unfit', problem: 'before', limit: addDays(today, 1) })
  const id = await insertSupervision(write, {
    taskId,
    orderedOn: today,
    orderedBy,
    demand,
    dueOn,
    formerDueOn: task.dueOn,
    answeredOn: null,
    extensionUntil: null,
  })
  await updateTask(write, taskId, { dueOn, state: stateFromAssignment({ ...task, dueOn }) })
  const former = task.dueOn === null ? '' : `，原时限${dayInChinese(task.dueOn)}`
  await insertTaskNote(write, taskId, {
    kind: 'supervised',
    at: now,
    text: `${endSentence(demand)}新时限${dayInChinese(dueOn)}${former}。`,
  })
  return accept(id)
}

/** Writes down the one answer to a 督办; an extension asked for moves no day by itself. */
export const answerSupervision = async (
  { write, now }: Writing,
  input: CheckedInputOf<'tasks.answerSupervision'>,
): Promise<Reply<null>> => {
  const found = await findSupervision(write, input.supervisionId)
  const task = found === null ? null : await readTask(write, found.taskId)
  const supervision = task?.supervisions.find((one) => one.id === input.supervisionId)
  if (task === null || supervision === undefined) return missing('supervision')
  if (supervision.answer !== null) return wrongState('supervision', 'answered', 'answer')
  const { extensionUntil } = input
  if (extensionUntil !== null && extensionUntil <= supervision.dueOn) {
    return refuse({ code: 'day-unfit', problem: 'before', limit: addDays(supervision.dueOn, 1) })
  }
  await answer(write, supervision.id, { on: dayOf(now), text: input.answer, extensionUntil })
  const asked = extensionUntil === null ? '' : `申请延期到${dayInChinese(extensionUntil)}。`
  await insertTaskNote(write, task.id, {
    kind: 'answered',
    at: now,
    text: `${endSentence(input.answer)}${asked}`,
  })
  return accept(null)
}

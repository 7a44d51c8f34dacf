/** Presses what is late: 提醒, 催办, 督办 and its answer. Nothing happens unless somebody asks for it. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { addDays, dayOf } from '../../../domain/calendar.ts'
import { dayInChinese, endSentence } from '../../../domain/chinese-text.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { SupervisionId } from '../../../domain/identity.ts'
import { workingStates } from '../../../domain/task/pressing.ts'
import { findTaskGaps, type Task } from '../../../domain/task/task.ts'
import { taskStateAfter } from '../../../domain/task/task-life.ts'
import { readKindsAndStates } from '../../store/tasks/task-lists.ts'
import { answerSupervision, findSupervision, insertSupervision } from '../../store/tasks/task-parts.ts'
import { insertTaskNotes, readTask } from '../../store/tasks/tasks.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { moveTo, noteStep, type StepNote, sayAssignment, type TaskColumns } from './context.ts'

/** Writes 提醒 or 催办 into the threads of tasks that are under way, all of them or none. */
export const pressTasks = async (
  { write, now }: Writing,
  { taskIds, kind, text, by }: CheckedInputOf<'tasks.press'>,
): Promise<Reply<null>> => {
  const known = await readKindsAndStates(write, taskIds)
  for (const taskId of taskIds) {
    const task = known.get(taskId)
    if (task === undefined) return missing('task')
    if (!workingStates.includes(task.state)) return wrongState('task', task.state, kind)
  }
  const noteKind = kind === 'remind' ? 'reminded' : 'pressed'
  await insertTaskNotes(write, [...known.keys()], { kind: noteKind, at: now, by, text })
  return accept(null)
}

/** A task that waits for its day alone is dispatched by the day that the 督办 sets. */
const afterSupervision = (
  task: Task,
  dueOn: string,
  today: string,
): TaskColumns & { state: Task['state'] } => {
  const dispatched =
    findTaskGaps({ ...task, dueOn }).length === 0 ? taskStateAfter(task.state, 'dispatch') : null
  return dispatched === null
    ? { dueOn, state: task.state }
    : { dueOn, state: dispatched, dispatchedOn: today }
}

/** 督办: demands that a task be done by a day after today, which takes the place of its due day. */
export const superviseTask = async (
  context: Writing,
  { taskId, demand, dueOn, orderedBy }: CheckedInputOf<'tasks.supervise'>,
): Promise<Reply<SupervisionId>> => {
  const { write, now } = context
  const task = await readTask(write, taskId)
  if (task === null) return missing('task')
  if (taskStateAfter(task.state, 'dispatch') === null && !workingStates.includes(task.state))
    return wrongState('task', task.state, 'supervise')
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
  const former = task.dueOn === null ? '' : `，原时限${dayInChinese(task.dueOn)}`
  const text = `${endSentence(demand)}新时限${dayInChinese(dueOn)}${former}。`
  const { state, ...columns } = afterSupervision(task, dueOn, today)
  const supervised: StepNote = { kind: 'supervised', by: orderedBy, text }
  const dispatched: StepNote = {
    kind: 'dispatched',
    by: orderedBy,
    text: sayAssignment({ ...task, dueOn }),
  }
  const notes = state === task.state ? [supervised] : [supervised, dispatched]
  await moveTo(context, task, state, columns, ...notes)
  return accept(id)
}

/** Writes down the one answer to a 督办; an extension asked for moves no day by itself. */
export const answerForSupervision = async (
  context: Writing,
  input: CheckedInputOf<'tasks.answerSupervision'>,
): Promise<Reply<null>> => {
  const { write, now } = context
  const found = await findSupervision(write, input.supervisionId)
  const task = found === null ? null : await readTask(write, found.taskId)
  const supervision = task?.supervisions.find((one) => one.id === input.supervisionId)
  if (task === null || supervision === undefined) return missing('supervision')
  if (supervision.answer !== null) return wrongState('supervision', 'answered', 'answer')
  const { extensionUntil } = input
  if (extensionUntil !== null && extensionUntil <= supervision.dueOn) {
    return refuse({ code: 'day-unfit', problem: 'before', limit: addDays(supervision.dueOn, 1) })
  }
  await answerSupervision(write, supervision.id, { on: dayOf(now), text: input.answer, extensionUntil })
  const asked = extensionUntil === null ? '' : `申请延期到${dayInChinese(extensionUntil)}。`
  await noteStep(context, task.id, { kind: 'answered', by: '', text: `${endSentence(input.answer)}${asked}` })
  return accept(null)
}

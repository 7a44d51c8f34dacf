/** Gives tasks to somebody: 派单, 认领, 收回, 接单, 退回, 不予办理, 报到. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { Day, TaskId } from '../../../domain/identity.ts'
import { type DueRule, dueDayOf, reportInByOf } from '../../../domain/task/due-day.ts'
import { findTaskGaps, type ResponseLevel } from '../../../domain/task/task.ts'
import { taskStateAfter } from '../../../domain/task/task-life.ts'
import { responseLevelNames } from '../../../domain/task/task-wording.ts'
import { readKindsAndStates } from '../../store/tasks/task-lists.ts'
import { insertTaskNotes, readTask, updateTasks } from '../../store/tasks/tasks.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { readHolidayCalendar } from '../rules.ts'
import { findForStep, moveTo, noteStep, sayAssignment, type TaskColumns, takeStep } from './context.ts'
import { readSupervisionRules } from './rules.ts'

type Duty = {
  readonly leadUnit: string
  readonly responsible: string
  readonly assisting: string
  readonly due: DueRule
}

/** The due day of a rule; a day that has passed is refused. */
const dueOnOf = async ({ write, now }: Writing, due: DueRule): Promise<Reply<Day>> => {
  const today = dayOf(now)
  const dueOn = dueDayOf(due, today, await readHolidayCalendar(write))
  return dueOn < today ? refuse({ code: 'day-unfit', problem: 'before', limit: today }) : accept(dueOn)
}

/** Who has it and until when, as columns; refuses where nobody is named. */
const assign = async (
  context: Writing,
  { due, ...duty }: Duty,
): Promise<Reply<Omit<Duty, 'due'> & { readonly dueOn: Day }>> => {
  const day = await dueOnOf(context, due)
  if (!day.ok) return day
  const assigned = { ...duty, dueOn: day.value }
  const gaps = findTaskGaps(assigned)
  return gaps.length > 0 ? refuse({ code: 'task-gaps', gaps: [...gaps] }) : accept(assigned)
}

const responseOf = async (
  { write, now }: Writing,
  level: ResponseLevel | null,
): Promise<Pick<TaskColumns, 'level' | 'reportInBy' | 'reportedInAt'>> => {
  if (level === null) return { level, reportInBy: null, reportedInAt: null }
  const dispatched = { at: now, on: dayOf(now) }
  const reportInBy = reportInByOf(
    level,
    dispatched,
    await readSupervisionRules(write),
    await readHolidayCalendar(write),
  )
  return { level, reportInBy, reportedInAt: null }
}

/** 派单 to one unit or person; of a 吹哨 with the response level, from which the time to report in follows. */
export const dispatchTask = async (
  context: Writing,
  { taskId, level, by, ...duty }: CheckedInputOf<'tasks.dispatch'>,
): Promise<Reply<null>> => {
  const found = await findForStep(context.write, taskId, 'dispatch')
  if (!found.ok) return found
  const { task, to } = found.value
  if (level !== null && task.kind !== 'whistle')
    return refuse({ code: 'order-kind', kind: task.kind, wanted: 'level' })
  const assigned = await assign(context, duty)
  if (!assigned.ok) return assigned
  const response = await responseOf(context, level)
  const columns = { ...assigned.value, ...response, dispatchedOn: dayOf(context.now), dispatchedBy: by }
  const said = level === null ? '' : `，${responseLevelNames[level]}响应`
  const text = `${sayAssignment(assigned.value)}${said}`
  await moveTo(context, task, to, columns, { kind: 'dispatched', by, text })
  return accept(null)
}

/** Several waiting orders dispatched at once, all of them or none; a 吹哨 needs its response level and goes by itself. */
export const dispatchAllTasks = async (
  context: Writing,
  { taskIds, by, ...duty }: CheckedInputOf<'tasks.dispatchAll'>,
): Promise<Reply<null>> => {
  const { write, now } = context
  const known = await readKindsAndStates(write, taskIds)
  for (const taskId of taskIds) {
    const task = known.get(taskId)
    if (task === undefined) return missing('task')
    if (taskStateAfter(task.state, 'dispatch') === null) return wrongState('task', task.state, 'dispatch')
    if (task.kind === 'whistle') return refuse({ code: 'order-kind', kind: task.kind, wanted: 'together' })
  }
  const assigned = await assign(context, duty)
  if (!assigned.ok) return assigned
  const ids: readonly TaskId[] = [...known.keys()]
  await updateTasks(write, ids, {
    ...assigned.value,
    state: 'dispatched',
    dispatchedOn: dayOf(now),
    dispatchedBy: by,
  })
  await insertTaskNotes(write, ids, { kind: 'dispatched', at: now, by, text: sayAssignment(assigned.value) })
  return accept(null)
}

/** 认领 of a 微心愿; who claims it has accepted it. */
export const claimTask = async (
  context: Writing,
  { taskId, ...claim }: CheckedInputOf<'tasks.claim'>,
): Promise<Reply<null>> => {
  const found = await findForStep(context.write, taskId, 'claim')
  if (!found.ok) return found
  const { task, to } = found.value
  if (task.kind !== 'micro-wish') return refuse({ code: 'order-kind', kind: task.kind, wanted: 'claim' })
  const assigned = await assign(context, { ...claim, assisting: task.assisting })
  if (!assigned.ok) return assigned
  const today = dayOf(context.now)
  const columns = { ...assigned.value, dispatchedOn: today, acceptedOn: today }
  const by = claim.responsible === '' ? claim.leadUnit : claim.responsible
  await moveTo(context, task, to, columns, { kind: 'claimed', by, text: sayAssignment(assigned.value) })
  return accept(null)
}

/** What is forgotten of a dispatch that came back; who had it stays written until it is dispatched again. */
const backToDispatch: TaskColumns = {
  dispatchedOn: null,
  dispatchedBy: '',
  acceptedOn: null,
  level: null,
  reportInBy: null,
  reportedInAt: null,
}

/** 收回 what nobody accepted yet. */
export const takeTaskBack = (
  context: Writing,
  { taskId, reason, by }: CheckedInputOf<'tasks.takeBack'>,
): Promise<Reply<null>> =>
  takeStep(context, taskId, 'take-back', backToDispatch, { kind: 'taken-back', by, text: reason })

/** 接单. */
export const acceptTask = (
  context: Writing,
  { taskId, by, text }: CheckedInputOf<'tasks.accept'>,
): Promise<Reply<null>> =>
  takeStep(context, taskId, 'accept', { acceptedOn: dayOf(context.now) }, { kind: 'accepted', by, text })

/** 退回 with the reason. */
export const returnTask = (
  context: Writing,
  { taskId, reason, by }: CheckedInputOf<'tasks.return'>,
): Promise<Reply<null>> =>
  takeStep(context, taskId, 'return', backToDispatch, { kind: 'returned', by, text: reason })

/** 不予办理 with the reason. */
export const declineTask = (
  context: Writing,
  { taskId, reason, by }: CheckedInputOf<'tasks.decline'>,
): Promise<Reply<null>> => takeStep(context, taskId, 'decline', {}, { kind: 'declined', by, text: reason })

/** 报到 after a 吹哨, once, while the work is under way. */
export const reportIn = async (
  context: Writing,
  { taskId, by, text }: CheckedInputOf<'tasks.reportIn'>,
): Promise<Reply<null>> => {
  const { write, now } = context
  const task = await readTask(write, taskId)
  if (task === null) return missing('task')
  if (task.kind !== 'whistle') return refuse({ code: 'order-kind', kind: task.kind, wanted: 'report-in' })
  if (task.reportedInAt !== null) return wrongState('task', 'reported-in', 'report-in')
  if (!['dispatched', 'in-progress', 'extension-asked'].includes(task.state))
    return wrongState('task', task.state, 'report-in')
  await updateTasks(write, [taskId], { reportedInAt: now })
  await noteStep(context, taskId, { kind: 'reported-in', by, text })
  return accept(null)
}

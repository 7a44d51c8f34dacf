/** What follows from a resolution, and where it stands. Knows no clock and no database. */
import { daysBetween } from './calendar.ts'
import type { Day, Instant, MeetingId, ResolutionId, SupervisionId, TaskId, TaskNoteId } from './identity.ts'

export const taskStates = ['to-dispatch', 'in-progress', 'done'] as const
/** 待派单（没有责任人或期限）/ 进行中 / 已办结 */
export type TaskState = (typeof taskStates)[number]

export const taskNoteKinds = ['progress', 'assigned', 'done', 'reopened', 'supervised', 'answered'] as const
/** 进展 / 定责任和期限 / 办结 / 重新办理 / 督办 / 回复督办 */
export type TaskNoteKind = (typeof taskNoteKinds)[number]

/** One entry of the thread; never edited. */
export type TaskNote = {
  readonly id: TaskNoteId
  readonly kind: TaskNoteKind
  readonly at: Instant
  readonly text: string
}

/** 督办: one demand to get a task done by a new day, with what was answered; never edited. */
export type Supervision = {
  readonly id: SupervisionId
  readonly orderedOn: Day
  /** 签发人 */
  readonly orderedBy: string
  readonly demand: string
  /** 新时限 */
  readonly dueOn: Day
  /** The day that had been set before; null where none was. */
  readonly formerDueOn: Day | null
  readonly answer: { readonly on: Day; readonly text: string; readonly extensionUntil: Day | null } | null
}

/** 督办事项 */
export type Task = {
  readonly id: TaskId
  readonly number: string
  readonly resolutionId: ResolutionId
  readonly meetingId: MeetingId
  readonly meetingTitle: string
  readonly title: string
  /** 责任单位 */
  readonly leadUnit: string
  /** 责任人 */
  readonly responsible: string
  /** 配合 */
  readonly assisting: string
  readonly dueOn: Day | null
  readonly state: TaskState
  readonly createdAt: Instant
  readonly doneAt: Instant | null
  /** 佐证 in words */
  readonly evidence: string
  readonly notes: readonly TaskNote[]
  readonly supervisions: readonly Supervision[]
}

/** The day that was agreed in the meeting; a 督办 moves the task's day, never what was agreed. */
export const agreedDueOn = (task: Pick<Task, 'dueOn' | 'supervisions'>): Day | null => {
  const [first] = task.supervisions
  return first === undefined ? task.dueOn : first.formerDueOn
}

/** The number of a task: the year, and its place in the year. */
export const writeTaskNumber = (year: number, sequence: number): string => `〔${year}〕${sequence}号`

/** The agenda title under which a task is reported on. */
export const reportTitle = (task: Pick<Task, 'title'>): string => `通报“${task.title}”办理情况`

/** What must be told before a task can be done: who and until when. */
export const findTaskGaps = (
  task: Pick<Task, 'leadUnit' | 'responsible' | 'dueOn'>,
): readonly ('responsible' | 'dueOn')[] => [
  ...(task.responsible.trim() === '' && task.leadUnit.trim() === '' ? (['responsible'] as const) : []),
  ...(task.dueOn === null ? (['dueOn'] as const) : []),
]

/** The state that follows from what is known: a task without somebody responsible or a day waits. */
export const stateFromAssignment = (task: Pick<Task, 'leadUnit' | 'responsible' | 'dueOn'>): TaskState =>
  findTaskGaps(task).length === 0 ? 'in-progress' : 'to-dispatch'

/** How a due day stands on `today`, in calendar days: left, or overdue by. */
export type DueStanding =
  | { readonly kind: 'none' }
  | { readonly kind: 'left'; readonly days: number }
  | { readonly kind: 'soon'; readonly days: number }
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'done' }

/** Compares the due day with `today`; three days or less are soon, today included. */
export const standingOn = (task: Pick<Task, 'state' | 'dueOn'>, today: Day): DueStanding => {
  if (task.state === 'done') return { kind: 'done' }
  if (task.dueOn === null) return { kind: 'none' }
  const days = daysBetween(today, task.dueOn)
  if (days < 0) return { kind: 'overdue', days: -days }
  return days <= 3 ? { kind: 'soon', days } : { kind: 'left', days }
}

/** What follows from a resolution, a topic or an order, and where it stands. Knows no clock and no database. */
import { daysBetween } from '../calendar.ts'
import { cutTo } from '../chinese-text.ts'
import type {
  CaseId,
  Day,
  ExtensionId,
  Instant,
  MeetingId,
  ResolutionId,
  ReturnVisitId,
  SupervisionId,
  TaskId,
  TaskNoteId,
  TaskPhotoId,
  TopicId,
} from '../identity.ts'
import type { TopicCategory } from '../rules/track.ts'
import { isTaskDone, isTaskOver, type TaskState } from './task-life.ts'

export const orderKinds = ['resolution', 'residents-order', 'whistle', 'micro-wish', 'assigned'] as const
/** 决议交办 / 居民点单 / 吹哨报到 / 微心愿 / 直接交办 */
export type OrderKind = (typeof orderKinds)[number]

/** Orders that follow from no resolution. */
export const freeOrderKinds = ['residents-order', 'whistle', 'micro-wish', 'assigned'] as const

export const responseLevels = ['red', 'orange', 'yellow', 'blue'] as const
/** 红（24 小时）、橙（3 个工作日）、黄（5 个工作日）、蓝（按约定）；时限是设置 */
export type ResponseLevel = (typeof responseLevels)[number]

export const taskNoteKinds = [
  'created',
  'assigned',
  'dispatched',
  'claimed',
  'taken-back',
  'accepted',
  'returned',
  'declined',
  'reported-in',
  'progress',
  'extension-asked',
  'extension-granted',
  'extension-refused',
  'suspended',
  'resumed',
  'reminded',
  'pressed',
  'supervised',
  'answered',
  'done',
  'verified',
  'sent-back',
  'visited',
  'closed-out',
  'reopened',
] as const
/**
 * 登记、定责任和期限、派单、认领、收回、接单、退回、不予办理、报到、进展、申请延期、同意延期、不同意延期、暂缓、恢复、
 * 提醒、催办、督办、回复督办、办结、验收通过、退回重办、回访、销号、重新办理
 */
export type TaskNoteKind = (typeof taskNoteKinds)[number]

/** One entry of the thread; never edited. */
export type TaskNote = {
  readonly id: TaskNoteId
  readonly kind: TaskNoteKind
  readonly at: Instant
  /** Who did it, as far as it was written down. */
  readonly by: string
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

/** 延期申请 with its answer; never edited. */
export type Extension = {
  readonly id: ExtensionId
  readonly askedOn: Day
  readonly askedBy: string
  readonly reason: string
  readonly untilOn: Day
  /** The day that was set when it was asked for. */
  readonly formerDueOn: Day | null
  readonly answer: {
    readonly on: Day
    readonly by: string
    readonly isGranted: boolean
    readonly text: string
  } | null
}

export const visitWays = ['phone', 'door', 'message', 'form'] as const
/** 电话、上门、短信微信、评议表 */
export type VisitWay = (typeof visitWays)[number]

export const satisfactions = ['satisfied', 'fairly', 'dissatisfied'] as const
/** 满意 / 基本满意 / 不满意 */
export type Satisfaction = (typeof satisfactions)[number]

/** How many said what; one visit to one person counts one. */
export type SatisfactionCounts = Readonly<Record<Satisfaction, number>>

/** 回访 or 满意度评议; never edited. */
export type ReturnVisit = {
  readonly id: ReturnVisitId
  readonly on: Day
  readonly by: string
  readonly way: VisitWay
  readonly counts: SatisfactionCounts
  readonly words: string
  /** Whether it was made after the last time the task was done; earlier ones stay and count for nothing. */
  readonly isCurrent: boolean
}

export const taskOrders = ['due', 'due-late', 'newest'] as const
/** 期限近的在前、期限远的在前、编号新的在前 */
export type TaskOrder = (typeof taskOrders)[number]

export const photoStages = ['before', 'after'] as const
/** 办理前 / 办理后 */
export type PhotoStage = (typeof photoStages)[number]

/** 佐证照片; its file lies beside the database. */
export type TaskPhoto = {
  readonly id: TaskPhotoId
  readonly stage: PhotoStage
  readonly hash: string
  readonly fileName: string
  readonly takenOn: Day
  readonly note: string
}

/** 督办事项, as one line of a list. */
export type TaskLine = {
  readonly id: TaskId
  /** 〔2026〕12号; kept when it is reopened. */
  readonly number: string
  readonly kind: OrderKind
  readonly state: TaskState
  readonly title: string
  readonly resolutionId: ResolutionId | null
  readonly meetingId: MeetingId | null
  /** Empty where it comes from no meeting. */
  readonly meetingTitle: string
  readonly topicId: TopicId | null
  readonly topicNumber: string
  readonly topicTitle: string
  readonly caseId: CaseId | null
  readonly caseTitle: string
  readonly category: TopicCategory | null
  readonly estateName: string
  /** 地点 */
  readonly place: string
  /** 牵头（责任）单位 */
  readonly leadUnit: string
  /** 责任人 */
  readonly responsible: string
  /** 配合 */
  readonly assisting: string
  readonly dueOn: Day | null
  readonly isUrgent: boolean
  readonly level: ResponseLevel | null
  readonly createdAt: Instant
  /** 办结: when it was last said to be done; null while it is under way. */
  readonly doneAt: Instant | null
  readonly closedOn: Day | null
  readonly supervisionCount: number
  readonly reopenedCount: number
  /** What the last return visit that counts came to; null where there was none. */
  readonly satisfaction: Satisfaction | null
  /** 提出人 of its topic; empty where it comes from none. */
  readonly proposerName: string
}

/** 督办事项 with its thread. */
export type Task = TaskLine & {
  /** 要求: what is to be done, beyond the title. */
  readonly demand: string
  readonly dispatchedOn: Day | null
  /** 派单人 */
  readonly dispatchedBy: string
  readonly acceptedOn: Day | null
  /** 吹哨: until when the department has to report in; null where no level is set or it is by agreement. */
  readonly reportInBy: Instant | null
  readonly reportedInAt: Instant | null
  /** 办理结果 */
  readonly result: string
  /** 佐证 in words */
  readonly evidence: string
  /** Who said it was done. */
  readonly doneBy: string
  /** 验收人 */
  readonly verifiedBy: string
  readonly verifiedOn: Day | null
  /** 销号人 */
  readonly closedBy: string
  readonly notes: readonly TaskNote[]
  readonly supervisions: readonly Supervision[]
  readonly extensions: readonly Extension[]
  readonly visits: readonly ReturnVisit[]
  readonly photos: readonly TaskPhoto[]
}

/** The day that was agreed in the meeting; 督办 and 延期 move the task's day, never what was agreed. */
export const agreedDueOn = (task: Pick<Task, 'dueOn' | 'supervisions' | 'extensions'>): Day | null => {
  const moves = [
    ...task.supervisions.map((one) => ({ on: one.orderedOn, former: one.formerDueOn })),
    ...task.extensions.flatMap((one) =>
      one.answer?.isGranted === true ? [{ on: one.answer.on, former: one.formerDueOn }] : [],
    ),
  ].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  const [first] = moves
  return first === undefined ? task.dueOn : first.former
}

/** The number of a task: the year, and its place in the year. */
export const writeTaskNumber = (year: number, sequence: number): string => `〔${year}〕${sequence}号`

/** With the words around it an item's title holds no more. */
const longestReported = 190

/** The agenda title under which a task is reported on. */
export const reportTitle = (task: Pick<TaskLine, 'title'>): string =>
  `通报“${cutTo(task.title, longestReported)}”办理情况`

/** What must be told before a task can be dispatched: who and until when. */
export const findTaskGaps = (
  task: Pick<TaskLine, 'leadUnit' | 'responsible' | 'dueOn'>,
): readonly ('responsible' | 'dueOn')[] => [
  ...(task.responsible.trim() === '' && task.leadUnit.trim() === '' ? (['responsible'] as const) : []),
  ...(task.dueOn === null ? (['dueOn'] as const) : []),
]

/** How a due day stands on `today`, in calendar days: left, or overdue by. */
export type DueStanding =
  | { readonly kind: 'none' }
  | { readonly kind: 'left'; readonly days: number }
  | { readonly kind: 'soon'; readonly days: number }
  | { readonly kind: 'overdue'; readonly days: number }
  /** 暂缓: its days do not run. */
  | { readonly kind: 'resting' }
  | { readonly kind: 'done' }

/** Compares the due day with `today`; three days or less are soon, today included. What is done waits for others. */
export const standingOn = (task: Pick<TaskLine, 'state' | 'dueOn'>, today: Day): DueStanding => {
  if (isTaskDone(task.state) || isTaskOver(task.state)) return { kind: 'done' }
  if (task.state === 'suspended') return { kind: 'resting' }
  if (task.dueOn === null) return { kind: 'none' }
  const days = daysBetween(today, task.dueOn)
  if (days < 0) return { kind: 'overdue', days: -days }
  return days <= 3 ? { kind: 'soon', days } : { kind: 'left', days }
}

/** Describes a task force (工作专班) for one long matter, and counts how far it is. Knows no clock and no database. */
import { daysBetween } from '../calendar.ts'
import type { CaseId, CaseMemberId, Day, MilestoneId } from '../identity.ts'
import { type Household, isCounted } from './household.ts'
import { type MoneyEntry, sumMoney } from './money.ts'

export const caseStates = ['open', 'closed'] as const
/** 进行中、已结束 */
export type CaseState = (typeof caseStates)[number]

export const caseSteps = ['enter', 'close', 'reopen'] as const
/** 登记（成员、节点、住户、资金和内容）、结束、重新启动 */
export type CaseMove = (typeof caseSteps)[number]

/** The life of a 专班: from, step, to. */
const caseLifeCycle: readonly {
  readonly from: CaseState
  readonly step: CaseMove
  readonly to: CaseState
}[] = [
  { from: 'open', step: 'enter', to: 'open' },
  { from: 'open', step: 'close', to: 'closed' },
  { from: 'closed', step: 'reopen', to: 'open' },
]

/** The state after a step; null where the table does not allow it. */
export const caseStateAfter = (from: CaseState, step: CaseMove): CaseState | null =>
  caseLifeCycle.find((row) => row.from === from && row.step === step)?.to ?? null

export const memberRoles = ['head', 'deputy', 'member'] as const
/** 组长、副组长、成员 */
export type MemberRole = (typeof memberRoles)[number]

export const memberRoleNames: Readonly<Record<MemberRole, string>> = {
  head: '组长',
  deputy: '副组长',
  member: '成员',
}

/** What is written of a 专班. */
export type CaseWords = {
  readonly title: string
  /** 小区; empty where it concerns none alone. */
  readonly estateName: string
  /** 背景 */
  readonly background: string
  readonly startedOn: Day
}

/** One who works in the 专班, in office; members who left stay on record with the day and the reason. */
export type CaseMember = {
  readonly id: CaseMemberId
  readonly name: string
  readonly unit: string
  readonly role: MemberRole
  readonly contact: string
  readonly joinedOn: Day
  readonly leftOn: Day | null
  readonly leftReason: string
}

/** 节点: something that shall have happened by a day. */
export type Milestone = {
  readonly id: MilestoneId
  readonly title: string
  readonly dueOn: Day
  readonly doneOn: Day | null
  readonly note: string
  /** Taken back as entered by mistake; counts for nothing and stays on record. */
  readonly isWithdrawn: boolean
}

/** 结束 or 重新启动 of a 专班, with the words written then; never edited. */
export type CaseStep = {
  readonly step: 'begin' | 'close' | 'reopen'
  readonly on: Day
  readonly words: string
}

/** 专班 with everything that it keeps. */
export type Case = CaseWords & {
  readonly id: CaseId
  readonly state: CaseState
  /** 总结, of the last time that it was closed; empty while it never was. */
  readonly summary: string
  readonly closedOn: Day | null
  readonly steps: readonly CaseStep[]
  readonly members: readonly CaseMember[]
  /** By day. */
  readonly milestones: readonly Milestone[]
  /** In the order of entry. */
  readonly households: readonly Household[]
  readonly money: readonly MoneyEntry[]
}

/** Work that hangs on a 专班. */
export type CaseWork = {
  readonly topicCount: number
  readonly closedTopicCount: number
  readonly taskCount: number
  readonly closedTaskCount: number
}

/** The figures at the head of a 专班. */
export type CaseCount = {
  readonly milestoneCount: number
  readonly doneMilestoneCount: number
  readonly overdueMilestoneCount: number
  readonly householdCount: number
  readonly closedHouseholdCount: number
  /** 结余, in 分. */
  readonly balance: number
}

/** Milestones that count, by day, then in the order of entry. */
export const standingMilestones = (milestones: readonly Milestone[]): readonly Milestone[] =>
  milestones
    .filter((one) => !one.isWithdrawn)
    .toSorted((one, other) =>
      one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : one.id - other.id,
    )

/** Where a milestone stands on a day; `days` past its day, or until it. */
export type MilestoneStanding =
  | { readonly kind: 'done'; readonly days: number }
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'left'; readonly days: number }

/** 已完成 (so many days late, or 0), 逾期 or 还有几天 on `today`; a milestone is overdue from the day after its own. */
export const standingOfMilestone = (
  { dueOn, doneOn }: Pick<Milestone, 'dueOn' | 'doneOn'>,
  today: Day,
): MilestoneStanding => {
  if (doneOn !== null) return { kind: 'done', days: Math.max(0, daysBetween(dueOn, doneOn)) }
  return today > dueOn
    ? { kind: 'overdue', days: daysBetween(dueOn, today) }
    : { kind: 'left', days: daysBetween(today, dueOn) }
}

/** Those who are in the 专班 now: 组长, 副组长, then members in the order in which they joined. */
export const currentMembers = (members: readonly CaseMember[]): readonly CaseMember[] =>
  members
    .filter((member) => member.leftOn === null)
    .toSorted(
      (one, other) => memberRoles.indexOf(one.role) - memberRoles.indexOf(other.role) || one.id - other.id,
    )

/** 组长; null where none is named. A 专班 has one at most. */
export const headOf = (members: readonly CaseMember[]): CaseMember | null =>
  currentMembers(members).find((member) => member.role === 'head') ?? null

/** Counts how far a 专班 is on a day: 75 of 75 households, milestones done of all, the balance in 分. */
export const countCase = (
  found: Pick<Case, 'milestones' | 'households' | 'money'>,
  today: Day,
): CaseCount => {
  const milestones = standingMilestones(found.milestones)
  const households = found.households.filter(isCounted)
  return {
    milestoneCount: milestones.length,
    doneMilestoneCount: milestones.filter((one) => one.doneOn !== null).length,
    overdueMilestoneCount: milestones.filter((one) => standingOfMilestone(one, today).kind === 'overdue')
      .length,
    householdCount: households.length,
    closedHouseholdCount: households.filter((one) => one.state === 'closed-out').length,
    balance: sumMoney(found.money).balance,
  }
}

/** What is still open when a 专班 is to be closed, as sentences to look at; it may be closed despite them. */
export const findOpenEnds = (
  found: Pick<Case, 'milestones' | 'households' | 'money'>,
  work: CaseWork,
): readonly string[] => {
  const count = countCase(found, '0001-01-01')
  const openMilestones = count.milestoneCount - count.doneMilestoneCount
  const openHouseholds = count.householdCount - count.closedHouseholdCount
  const openTasks = work.taskCount - work.closedTaskCount
  return [
    openMilestones === 0 ? '' : `还有 ${openMilestones} 个节点没有完成`,
    openHouseholds === 0 ? '' : `还有 ${openHouseholds} 户没有销号`,
    openTasks === 0 ? '' : `还有 ${openTasks} 件事项没有销号`,
    count.balance === 0 ? '' : '共管账户还有结余',
  ].filter((sentence) => sentence !== '')
}

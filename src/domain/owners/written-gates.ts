/** Says what still stops a written vote from opening, closing and becoming final, as refusals with their numbers. Knows no database. */
import { addDays, dayOf, instantOf } from '../calendar.ts'
import { dayInChinese } from '../chinese-text.ts'
import type { Failure } from '../failure.ts'
import type { Day, Instant, MatterId } from '../identity.ts'
import { earliestMeetingDay, noticeRules } from '../rules/notice-rule.ts'
import { endOfPeriod, type HolidayCalendar } from '../rules/period.ts'
import type { BallotFigures, WrittenVote } from './written-vote.ts'

type Window = Pick<WrittenVote, 'opensOn' | 'untilOn' | 'untilTime'>

/** Whether the window has ended; its last minute still belongs to it. */
export const isWindowOver = (window: Window, now: Instant): boolean =>
  Date.parse(now) >= Date.parse(instantOf(window.untilOn, window.untilTime)) + 60_000

/** How long owners then have to answer, as it is proposed. */
const windowDays = 14

/** The days that are proposed for a window announced on `announcedOn`: the first that the law allows, then a fortnight. */
export const proposeWindow = (
  announcedOn: Day,
  calendar: HolidayCalendar,
): Pick<WrittenVote, 'opensOn' | 'untilOn'> => {
  const opensOn = earliestMeetingDay(noticeRules['owners-assembly'], announcedOn, calendar)
  return { opensOn, untilOn: addDays(opensOn, windowDays) }
}

/**
 * Warns that a window over a whole estate begins sooner than owners must be told of a 业主大会 when it is announced on
 * `announcedOn`; null where it doesn't, for a building or an entrance, and once it began. A word, never a refusal.
 * @see 物业管理条例第十四条
 */
export const warnOfNotice = (
  vote: Pick<WrittenVote, 'scope' | 'opensOn' | 'state'>,
  announcedOn: Day,
  calendar: HolidayCalendar,
): string | null => {
  const isAhead = vote.state === 'prepared' || vote.state === 'frozen'
  if (!isAhead || vote.scope.kind !== 'estate') return null
  const { name, days, article } = noticeRules['owners-assembly']
  const earliest = earliestMeetingDay(noticeRules['owners-assembly'], announcedOn, calendar)
  if (vote.opensOn >= earliest) return null
  return `${name}要提前 ${days} 天通知全体业主（${article}），今天公告最早${dayInChinese(earliest)}开始；没有公布过的事项不表决。`
}

/** What keeps the window from beginning: its day, or that it ended already. */
export const findOpeningGate = (window: Window, now: Instant): Failure | null => {
  if (dayOf(now) < window.opensOn) return { code: 'window-not-begun', on: window.opensOn }
  return findWindowGate(window, now)
}

/** What keeps something from being done inside the window. */
export const findWindowGate = (window: Window, now: Instant): Failure | null =>
  isWindowOver(window, now) ? { code: 'window-over', on: window.untilOn, time: window.untilTime } : null

/** What keeps a vote from closing: ballots that may still come back, then readings that differ or are missing. */
export const findClosingGate = (
  vote: Window & Pick<WrittenVote, 'isDoubleEntry'>,
  figures: Pick<BallotFigures, 'outstanding' | 'undelivered'>,
  readings: { readonly differenceCount: number; readonly singleCount: number },
  now: Instant,
): Failure | null => {
  const outstandingCount = figures.outstanding.heads + figures.undelivered.heads
  if (outstandingCount > 0 && !isWindowOver(vote, now))
    return { code: 'window-open', on: vote.untilOn, time: vote.untilTime, outstandingCount }
  const singleCount = vote.isDoubleEntry ? readings.singleCount : 0
  const { differenceCount } = readings
  return differenceCount > 0 || singleCount > 0
    ? { code: 'readings-open', differenceCount, singleCount }
    : null
}

/**
 * The last day on which objections to the preliminary result are taken; null where none are.
 * @see 民法典第二百零一条、第二百零三条
 */
export const endOfObjections = (closedOn: Day, days: number, calendar: HolidayCalendar): Day | null =>
  days === 0 ? null : endOfPeriod(closedOn, days, 'day', calendar)

/** What keeps a preliminary result from becoming final: unanswered objections, then the days in which more may come. */
export const findFinalGate = (
  vote: Pick<WrittenVote, 'objectionsUntil'>,
  openObjectionCount: number,
  now: Instant,
): Failure | null => {
  if (openObjectionCount > 0) return { code: 'objections-open', count: openObjectionCount }
  const until = vote.objectionsUntil
  return until !== null && dayOf(now) <= until ? { code: 'objection-period', until } : null
}

/** Refuses a day that lies before `from` or after `to`. */
export const checkDayBetween = (day: Day, from: Day, to: Day): Failure | null => {
  if (day < from) return { code: 'day-unfit', problem: 'before', limit: from }
  return day > to ? { code: 'day-unfit', problem: 'after', limit: to } : null
}

/** What another person already stands for the owner on. */
type StandingAgent = { readonly agentName: string; readonly matterIds: readonly MatterId[] }

/** Refuses a second agent for a matter that one stands for already; no matters named means all of them. */
export const checkOnlyAgent = (
  matterIds: readonly MatterId[],
  standing: readonly StandingAgent[],
): Failure | null => {
  const former = standing.find(
    (one) =>
      one.matterIds.length === 0 ||
      matterIds.length === 0 ||
      one.matterIds.some((matterId) => matterIds.includes(matterId)),
  )
  return former === undefined
    ? null
    : { code: 'proxy-refused', problem: 'second-agent', name: former.agentName, limit: 1 }
}

/**
 * Who may stand for an owner: nobody of the 物业, and each person for so many owners only.
 * @see 民法典第二百七十八条
 */
export const checkAgent = (
  agent: { readonly name: string; readonly isPropertyStaff: boolean; readonly ownerCount: number },
  limit: number | null,
): Failure | null => {
  if (agent.isPropertyStaff)
    return { code: 'proxy-refused', problem: 'property-staff', name: agent.name, limit: 0 }
  return limit !== null && agent.ownerCount >= limit
    ? { code: 'proxy-refused', problem: 'limit', name: agent.name, limit }
    : null
}

/** Elections allow one person to stand for three owners at most. */
const mostProxiesInElection = 3

/** How many owners one person may stand for in this vote. */
export const proxyLimitOf = (vote: Pick<WrittenVote, 'proxyLimit' | 'matters'>): number | null => {
  const isElection = vote.matters.some((matter) => matter.kind === 'candidate')
  if (!isElection) return vote.proxyLimit
  return Math.min(vote.proxyLimit ?? mostProxiesInElection, mostProxiesInElection)
}

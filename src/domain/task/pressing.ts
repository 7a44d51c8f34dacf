/** Decides what the rule of supervision asks for on a day: 提醒, 催办, 督办单, 催报到. Proposes only; the day and the holidays are arguments. */
import { addDays, clockOf, dayOf, daysBetween } from '../calendar.ts'
import { clockInChinese, dayInChinese } from '../chinese-text.ts'
import type { Day, Instant } from '../identity.ts'
import { type HolidayCalendar, isWorkday } from '../rules/period.ts'
import type { TaskLine, TaskNoteKind } from './task.ts'
import type { TaskState } from './task-life.ts'

/** What the rule asks for: 提醒, 催办, 督办单, 催报到. */
export const pressingKinds = ['remind', 'press', 'supervise', 'report-in'] as const
export type PressingKind = (typeof pressingKinds)[number]

/** The rules of supervision and response; the office's own settings. */
export type SupervisionRules = {
  /** 到期前提醒: calendar days before the due day. */
  readonly remindDaysBefore: number
  /** 逾期催办: working days after the due day, and again after as many. */
  readonly pressAfterWorkdays: number
  /** 督办单: working days after the due day. */
  readonly superviseAfterWorkdays: number
  /** 响应时限: red in hours, orange and yellow in working days; blue is agreed on. */
  readonly redHours: number
  readonly orangeWorkdays: number
  readonly yellowWorkdays: number
}

/** What a new program goes by. */
export const presetSupervisionRules: SupervisionRules = {
  remindDaysBefore: 3,
  pressAfterWorkdays: 1,
  superviseAfterWorkdays: 5,
  redHours: 24,
  orangeWorkdays: 3,
  yellowWorkdays: 5,
}

/** The states in which somebody is at work, or should be. */
export const workingStates: readonly TaskState[] = ['dispatched', 'in-progress', 'extension-asked']

/** Entries of a thread that set the due day; a reminder given before is for another day. */
export const dueSettingNotes: readonly TaskNoteKind[] = [
  'assigned',
  'dispatched',
  'claimed',
  'extension-granted',
  'resumed',
  'supervised',
  'reopened',
]

/** What the rule looks at: the task's day and report-in, and when it was last reminded, pressed and given its day. */
export type PressingFacts = {
  readonly state: TaskState
  readonly dueOn: Day | null
  readonly reportInBy: Instant | null
  readonly reportedInAt: Instant | null
  readonly remindedAt: Instant | null
  /** 催办 or 督办. */
  readonly pressedAt: Instant | null
  readonly dueSetAt: Instant | null
}

/** The days that the rule comes to on one day, counted once for all tasks. */
export type PressingDays = {
  readonly now: Instant
  readonly today: Day
  /** Due by then: remind. */
  readonly remindUntil: Day
  /** Due (or pressed last) by then: press. */
  readonly pressUntil: Day
  /** Due by then: 督办单. */
  readonly superviseUntil: Day
  readonly remindDaysBefore: number
}

/** The latest day after which `count` working days have come until and with `today`. */
const dayBefore = (today: Day, count: number, calendar: HolidayCalendar): Day => {
  let day = today
  for (let left = count; left > 0; day = addDays(day, -1)) if (isWorkday(day, calendar)) left -= 1
  return day
}

/** What the rule comes to at an instant. */
export const pressingDaysAt = (
  now: Instant,
  rules: SupervisionRules,
  calendar: HolidayCalendar,
): PressingDays => {
  const today = dayOf(now)
  return {
    now,
    today,
    remindUntil: addDays(today, rules.remindDaysBefore),
    pressUntil: dayBefore(today, rules.pressAfterWorkdays, calendar),
    superviseUntil: dayBefore(today, rules.superviseAfterWorkdays, calendar),
    remindDaysBefore: rules.remindDaysBefore,
  }
}

/** Whether nobody pressed since the working days of the rule came round. */
const isQuiet = ({ pressedAt }: PressingFacts, { pressUntil }: PressingDays): boolean =>
  pressedAt === null || dayOf(pressedAt) <= pressUntil

const isReminded = ({ remindedAt, dueSetAt }: PressingFacts, dueOn: Day, days: PressingDays): boolean => {
  if (remindedAt === null || (dueSetAt !== null && remindedAt < dueSetAt)) return false
  return dayOf(remindedAt) >= addDays(dueOn, -days.remindDaysBefore)
}

/**
 * What the rule asks for: a 督办单 so many working days after the due day; else a push where a report-in is overdue; else 催办
 * so many working days after the due day and again after as many; else one reminder for each due day in the days before it.
 * Nothing is asked while a task rests, or of somebody whose request for more time waits for an answer, but the 督办单.
 */
export const pressingOn = (task: PressingFacts, days: PressingDays): PressingKind | null => {
  if (!workingStates.includes(task.state)) return null
  const { dueOn } = task
  if (dueOn !== null && dueOn <= days.superviseUntil) return 'supervise'
  const isLate = task.reportInBy !== null && task.reportedInAt === null && task.reportInBy < days.now
  if (isLate && isQuiet(task, days)) return 'report-in'
  if (dueOn === null || task.state === 'extension-asked') return null
  if (dueOn <= days.pressUntil) return isQuiet(task, days) ? 'press' : null
  if (dueOn < days.today || dueOn > days.remindUntil) return null
  return isReminded(task, dueOn, days) ? null : 'remind'
}

const ranks: Readonly<Record<PressingKind, number>> = { supervise: 0, 'report-in': 1, press: 2, remind: 3 }

/** The most urgent first: 督办单, 催报到, 催办, 提醒; then the earlier due day. */
export const comparePressing = (
  one: { readonly pressing: PressingKind; readonly dueOn: Day | null },
  other: { readonly pressing: PressingKind; readonly dueOn: Day | null },
): number => {
  const byRank = ranks[one.pressing] - ranks[other.pressing]
  if (byRank !== 0) return byRank
  const [day, otherDay] = [one.dueOn ?? '9999-12-31', other.dueOn ?? '9999-12-31']
  return day < otherDay ? -1 : day > otherDay ? 1 : 0
}

const overdueWords = (dueOn: Day | null, today: Day): string =>
  dueOn === null ? '' : `${dayInChinese(dueOn)}到期，已逾期 ${daysBetween(dueOn, today)} 天`

/** What is proposed, in one sentence. */
export const sayPressing = (
  pressing: PressingKind,
  task: Pick<TaskLine, 'dueOn'> & { readonly reportInBy: Instant | null },
  today: Day,
): string => {
  switch (pressing) {
    case 'supervise':
      return `${overdueWords(task.dueOn, today)}，按规则应当发督办单。`
    case 'press':
      return `${overdueWords(task.dueOn, today)}，按规则应当催办。`
    case 'report-in': {
      const by = task.reportInBy
      const until =
        by === null ? '' : `应当在${dayInChinese(dayOf(by))}${clockInChinese(clockOf(by))}前报到，`
      return `${until}还没有报到，请催一次。`
    }
    case 'remind': {
      const days = task.dueOn === null ? 0 : daysBetween(today, task.dueOn)
      return days === 0 ? '今天到期，提醒一次。' : `还有 ${days} 天到期，提醒一次。`
    }
  }
}

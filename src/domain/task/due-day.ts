/** Counts until when a task is due. The holidays and today are arguments; knows no clock. */
import { addDays, daysBetween, instantOf } from '../calendar.ts'
import { dayInChinese, weekdayInChinese } from '../chinese-text.ts'
import type { Day, Instant } from '../identity.ts'
import { endOfPeriod, type HolidayCalendar, isWorkday } from '../rules/period.ts'
import type { SupervisionRules } from './pressing.ts'
import type { ResponseLevel } from './task.ts'

/** Until when: a day, or so many calendar or working days from today. */
export type DueRule =
  | { readonly kind: 'day'; readonly on: Day }
  | { readonly kind: 'calendar'; readonly days: number }
  | { readonly kind: 'working'; readonly days: number }

/**
 * The last day that follows from a rule and today: today is not counted, and a last day that is a day off moves to the next
 * working day; a day that somebody chose stays as it is.
 * @see 民法典第二百零一条、第二百零三条
 */
export const dueDayOf = (due: DueRule, today: Day, calendar: HolidayCalendar): Day => {
  if (due.kind === 'day') return due.on
  return endOfPeriod(today, due.days, due.kind === 'calendar' ? 'day' : 'workday', calendar)
}

const dayWithWeekday = (day: Day): string => `${dayInChinese(day)}（${weekdayInChinese(day)}）`

/** Why a due day is what it is, in one sentence. */
export const sayDueDay = (due: DueRule, today: Day, calendar: HolidayCalendar): string => {
  const on = dueDayOf(due, today, calendar)
  const said = dayWithWeekday(on)
  if (due.kind === 'day')
    return isWorkday(on, calendar) ? `到${said}为止。` : `到${said}为止，这一天是休息日。`
  if (due.kind === 'calendar') {
    const counted = addDays(today, due.days)
    return counted === on
      ? `今天不算，${due.days} 天，到${said}为止。`
      : `今天不算，${due.days} 天；${dayInChinese(counted)}是休息日，顺延到${said}。`
  }
  const off = daysBetween(today, on) - due.days
  const skipped = off === 0 ? '' : `，其间休息 ${off} 天不算`
  return `今天不算，${due.days} 个工作日${skipped}，到${said}为止。`
}

/** Working days after `from` until and with `to`; 0 where `to` is not later. */
export const countWorkdays = (from: Day, to: Day, calendar: HolidayCalendar): number => {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(day, calendar)) count += 1
  return count
}

/**
 * The due day after a rest (暂缓): as many working days are left after it as were left on the day on which it began, so that
 * a holiday inside or behind the rest takes nothing away; a day that had passed already moves on by the days rested. It
 * never moves back.
 */
export const dueAfterRest = (
  dueOn: Day,
  rest: { readonly from: Day; readonly to: Day },
  calendar: HolidayCalendar,
): Day => {
  const moved =
    dueOn <= rest.from
      ? addDays(dueOn, daysBetween(rest.from, rest.to))
      : endOfPeriod(rest.to, countWorkdays(rest.from, dueOn, calendar), 'workday', calendar)
  return moved > dueOn ? moved : dueOn
}

/**
 * Until when a department has to report in after a 吹哨: red in hours from the dispatch, orange and yellow by the end of a
 * working day, blue as it is agreed on, which is null.
 */
export const reportInByOf = (
  level: ResponseLevel,
  dispatched: { readonly at: Instant; readonly on: Day },
  rules: SupervisionRules,
  calendar: HolidayCalendar,
): Instant | null => {
  const endOf = (workdays: number): Instant =>
    instantOf(endOfPeriod(dispatched.on, workdays, 'workday', calendar), '23:59')
  switch (level) {
    case 'red':
      return new Date(Date.parse(dispatched.at) + rules.redHours * 60 * 60 * 1000).toISOString()
    case 'orange':
      return endOf(rules.orangeWorkdays)
    case 'yellow':
      return endOf(rules.yellowWorkdays)
    case 'blue':
      return null
  }
}

/** Counts periods of law in days and working days. The holidays are an argument; knows no clock. */
import { addDays, weekdayOf } from '../calendar.ts'
import type { Day } from '../identity.ts'

/** Days off by order of the state, and weekend days that are worked instead. */
export type HolidayCalendar = { readonly holidays: ReadonlySet<Day>; readonly workdays: ReadonlySet<Day> }

/** Whether people work on a day: the published exchange days first, then the week. */
export const isWorkday = (day: Day, calendar: HolidayCalendar): boolean => {
  if (calendar.workdays.has(day)) return true
  if (calendar.holidays.has(day)) return false
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6
}

const nextWorkday = (day: Day, calendar: HolidayCalendar): Day =>
  isWorkday(day, calendar) ? day : nextWorkday(addDays(day, 1), calendar)

/**
 * The last day of a period that begins on `start`: the first day is not counted, and a last day that is a day off
 * moves to the next working day.
 * @see 民法典第二百零一条、第二百零三条
 */
export const endOfPeriod = (
  start: Day,
  count: number,
  unit: 'day' | 'workday',
  calendar: HolidayCalendar,
): Day => {
  if (unit === 'day') return nextWorkday(addDays(start, count), calendar)
  let day = start
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkday(day, calendar)) left -= 1
  }
  return day
}

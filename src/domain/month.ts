/** Counts months, and the days that one is drawn with, Monday first. Knows no present day. */
import { addDays, daysBetween, weekdayOf } from './calendar.ts'
import type { Day } from './identity.ts'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The day with a date in a month; `month` is `YYYY-MM`. */
export const dayIn = (month: string, date: number): Day => `${month}-${twoDigits(date)}`

/** How many days a month has; `month` is `YYYY-MM`. */
export const countDaysOf = (month: string): number => daysBetween(`${month}-01`, `${monthAfter(month, 1)}-01`)

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** How many months it is from one to another, both counted and both `YYYY-MM`; 1 where they are the same. */
export const countMonths = (from: string, until: string): number => indexOf(until) - indexOf(from) + 1

/** The month `count` months after (or before, when negative) a month, both `YYYY-MM`. */
export const monthAfter = (month: string, count: number): string => {
  const index = indexOf(month) + count
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${twoDigits((index % 12) + 1)}`
}

/** The weeks in which a month lies, Monday first, with the days of its neighbours that fill them; `month` is `YYYY-MM`. */
export const weeksOf = (month: string): readonly (readonly Day[])[] => {
  const first: Day = `${month}-01`
  const weeks: Day[][] = []
  let day = addDays(first, -((weekdayOf(first) + 6) % 7))
  do {
    const monday = day
    weeks.push(Array.from({ length: 7 }, (_, place) => addDays(monday, place)))
    day = addDays(day, 7)
  } while (day.startsWith(month))
  return weeks
}

/** The same day `count` months on, or the last of a month that is too short for it. */
export const dayInOtherMonth = (day: Day, count: number): Day => {
  const month = monthAfter(day.slice(0, 7), count)
  const date = Math.min(Number(day.slice(8)), countDaysOf(month))
  return dayIn(month, date)
}

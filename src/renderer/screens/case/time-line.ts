/** Lays milestones out along a line of days, so that no two words lie on each other. Draws nothing. */
import { addDays, daysBetween } from '../../../domain/calendar.ts'
import type { Day } from '../../../domain/identity.ts'

/** One thing on the line and the width of its words. */
export type Placed<One> = {
  readonly one: One
  readonly x: number
  /** Which row of words it stands in, from 0; words of one row never touch. */
  readonly row: number
  /** Where its words begin. */
  readonly from: number
}

export type LineOfDays = {
  readonly first: Day
  readonly last: Day
  readonly left: number
  readonly width: number
}

/** The pixel at which a day lies. */
export const placeOfDay = ({ first, last, left, width }: LineOfDays, day: Day): number =>
  left + (daysBetween(first, day) / Math.max(1, daysBetween(first, last))) * width

/** The days that a line spans: from the earliest to the latest, with a little room at both ends. */
export const spanOfDays = (days: readonly Day[]): { readonly first: Day; readonly last: Day } => {
  const sorted = days.toSorted()
  const [first = '2000-01-01'] = sorted
  const last = sorted.at(-1) ?? first
  const room = Math.max(3, Math.round(daysBetween(first, last) * 0.04))
  return { first: addDays(first, -room), last: addDays(last, room) }
}

/** The first days of months within a span, thinned out to at most `most`. */
export const monthsWithin = (first: Day, last: Day, most: number): readonly Day[] => {
  const months: Day[] = []
  let [year = 0, month = 0] = first.split('-').map(Number)
  for (;;) {
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
    const day = `${year}-${String(month).padStart(2, '0')}-01`
    if (day > last) break
    months.push(day)
  }
  const every = Math.max(1, Math.ceil(months.length / most))
  return months.filter((_, place) => place % every === 0)
}

/** Puts each one's words into the first row where they are free; beyond `rows` they are left out (row −1). */
export const layWords = <One>(
  ones: readonly { readonly one: One; readonly x: number; readonly wordWidth: number }[],
  bounds: { readonly left: number; readonly right: number },
  rows: number,
): readonly Placed<One>[] => {
  const ends = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY)
  return ones.map(({ one, x, wordWidth }) => {
    const from = Math.max(bounds.left, Math.min(x - wordWidth / 2, bounds.right - wordWidth))
    const row = ends.findIndex((end) => end + 8 <= from)
    if (row >= 0) ends[row] = from + wordWidth
    return { one, x, row, from }
  })
}

/** Holds the days that somebody enters against the days on which a 公示 could be seen. Knows no store. */
import { dayOf } from '../../../domain/calendar.ts'
import type { Failure } from '../../../domain/failure.ts'
import type { Day, Instant } from '../../../domain/identity.ts'
import type { Notice } from '../../../domain/notice/notice.ts'

/** The earliest of some days. */
const earliestOf = (first: Day, ...others: readonly Day[]): Day => [first, ...others].toSorted()[0] ?? first

/** The latest of some days. */
export const latestOf = (first: Day, ...others: readonly Day[]): Day =>
  [first, ...others].toSorted().at(-1) ?? first

/** A day that lies outside of two days; null where it lies within. */
export const findUnfitDay = (day: Day, from: Day, to: Day): Failure | null => {
  if (day < from) return { code: 'day-unfit', problem: 'before', limit: from }
  return day > to ? { code: 'day-unfit', problem: 'after', limit: to } : null
}

/**
 * The first day on which anything could happen to a posted notice: its first day, or the day on which it was made known
 * where it is to be put up later.
 */
export const seenFrom = (
  { postedOn, postedAt }: Pick<Notice, 'postedOn' | 'postedAt'>,
  now: Instant,
): Day => {
  const made = dayOf(postedAt ?? now)
  return earliestOf(postedOn ?? made, made)
}

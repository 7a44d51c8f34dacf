/** Reads instants as days and clock times in China (UTC+8, no summer time). Knows no present moment. */
import type { ClockTime, Day, Instant } from './identity.ts'

const eightHours = 8 * 60 * 60 * 1000
const oneDay = 24 * 60 * 60 * 1000

const shifted = (at: Instant): Date => new Date(Date.parse(at) + eightHours)

/** The calendar day in China on which an instant falls. */
export const dayOf = (at: Instant): Day => shifted(at).toISOString().slice(0, 10)

/** The wall-clock time in China of an instant, `HH:MM`. */
export const clockOf = (at: Instant): ClockTime => shifted(at).toISOString().slice(11, 16)

/** The wall-clock time in China with seconds, `HH:MM:SS`. */
export const clockWithSecondsOf = (at: Instant): string => shifted(at).toISOString().slice(11, 19)

/** The instant of a wall-clock time on a day in China. */
export const instantOf = (day: Day, time: ClockTime): Instant =>
  new Date(Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}.000Z`) - eightHours).toISOString()

/** The day that lies `count` days after (or before, when negative) a day. */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + count * oneDay).toISOString().slice(0, 10)

/** Days from `from` to `to`; negative when `to` lies earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / oneDay)

/** Day of the week, 0 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00.000Z`).getUTCDay()

/** Whether a text is a calendar day that exists, of the years 1900 to 2199: every other year is a slip, and counting to it takes forever. */
export const isDay = (text: string): boolean => {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/u.test(text)) return false
  const time = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** Whole seconds from one instant to another; never negative. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000))

/** The clock time `minutes` after a clock time, within a day of 24 hours. */
export const addMinutes = (time: ClockTime, minutes: number): ClockTime => {
  const [hours = '0', rest = '0'] = time.split(':')
  const total = (((Number(hours) * 60 + Number(rest) + minutes) % 1440) + 1440) % 1440
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** A span during which something ran; `endedAt` is null while it still runs. */
export type Span = { readonly startedAt: Instant; readonly endedAt: Instant | null }

/**
 * Seconds that `spans` cover until `now`, not counting the time that `breaks` cover; breaks that overlap count once.
 * Clocks that ran backwards count as nothing.
 */
export const countSeconds = (spans: readonly Span[], breaks: readonly Span[], now: Instant): number => {
  const pauses = breaks
    .map((pause) => ({ from: Date.parse(pause.startedAt), to: Date.parse(pause.endedAt ?? now) }))
    .toSorted((one, other) => one.from - other.from)
  return spans.reduce((total, span) => {
    const end = Date.parse(span.endedAt ?? now)
    let counted = Date.parse(span.startedAt)
    let running = 0
    for (const { from, to } of pauses) {
      if (to <= from) continue
      running += Math.max(0, Math.min(from, end) - counted)
      counted = Math.max(counted, to)
    }
    return total + Math.floor((running + Math.max(0, end - counted)) / 1000)
  }, 0)
}

/** Names the months under the lanes as evenly as there is room, and tells where each day lies between known places. Draws nothing. */
import { daysBetween } from '../../../domain/calendar.ts'
import type { Day } from '../../../domain/identity.ts'

export type PlacedTick = { readonly x: number; readonly label: string }

/** Every month is named where there is room, else every second, and so on. */
const monthSteps = [1, 2, 3, 4, 6, 12, 24, 48] as const

export const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01`
const nextMonth = (day: Day): Day => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

/** Between two things whose places are known, days are laid out evenly. */
export const makeScale =
  (anchors: readonly { readonly on: Day; readonly x: number }[]) =>
  (day: Day): number => {
    const at = anchors.findLastIndex((anchor) => anchor.on <= day)
    const [before, after] = [anchors[Math.max(0, at)], anchors[at + 1]]
    if (before === undefined) return 0
    if (after === undefined || at < 0) return before.x
    const span = daysBetween(before.on, after.on)
    return span <= 0 ? before.x : before.x + ((after.x - before.x) * daysBetween(before.on, day)) / span
  }

/** The year is told where it is another than before. */
const nameTicks = (months: readonly Day[], scale: (day: Day) => number): readonly PlacedTick[] =>
  months.map((month, place) => {
    const [year, number] = month.split('-').map(Number)
    const isNamed = months[place - 1]?.slice(0, 4) !== month.slice(0, 4)
    return { x: scale(month), label: isNamed ? `${year}年${number}月` : `${number}月` }
  })

export const placeTicks = (
  first: Day,
  until: Day,
  scale: (day: Day) => number,
  em: number,
  end: number,
): readonly PlacedTick[] => {
  const months: Day[] = []
  for (let month = monthStart(first); month <= until; month = nextMonth(month)) months.push(month)
  const widthOf = (label: string): number =>
    ([...label].reduce((sum, sign) => sum + (/\d/u.test(sign) ? 0.52 : 0.9), 0) + 0.5) * em
  const last = end - 1.3 * em
  const fits = (ticks: readonly PlacedTick[]): boolean =>
    ticks.every((one, place) => one.x + widthOf(one.label) <= (ticks[place + 1]?.x ?? last))
  const inFront = (ticks: readonly PlacedTick[]): readonly PlacedTick[] =>
    ticks.filter((one) => one.x + widthOf(one.label) <= last)
  const found = monthSteps
    .map((step) =>
      inFront(
        nameTicks(
          months.filter((_, place) => place % step === 0),
          scale,
        ),
      ),
    )
    .find(fits)
  return found ?? inFront(nameTicks(months.slice(0, 1), scale))
}

/** 志愿服务积分 as a ledger of entries that are never changed: earned, exchanged, reversed. Knows no clock and no database. */
import type { ActivityId, Day, PersonId, PointsEntryId } from '../identity.ts'

export const pointsKinds = ['activity', 'exchange', 'reversal'] as const
/** 参加活动、兑换、更正 */
export type PointsKind = (typeof pointsKinds)[number]

export const pointsKindNames: Readonly<Record<PointsKind, string>> = {
  activity: '参加活动',
  exchange: '兑换',
  reversal: '更正',
}

/** 志愿服务活动: what was done when and where, for how long, and what it gave each who took part. */
export type Activity = {
  readonly id: ActivityId
  readonly title: string
  readonly on: Day
  readonly place: string
  /** Minutes of service. */
  readonly minutes: number
  /** Points for each who took part. */
  readonly points: number
  readonly people: readonly { readonly personId: PersonId; readonly name: string }[]
}

/** One entry: more than nothing for an activity, less for an exchange, and the contrary for what it reverses. */
export type PointsEntry = {
  readonly id: PointsEntryId
  readonly personId: PersonId
  readonly kind: PointsKind
  readonly points: number
  readonly on: Day
  readonly words: string
  readonly activityId: ActivityId | null
  readonly reversesId: PointsEntryId | null
}

/** The balance of some entries of one person. */
export const balanceOf = (entries: readonly Pick<PointsEntry, 'points'>[]): number =>
  entries.reduce((sum, entry) => sum + entry.points, 0)

/** Whether a balance can bear an entry; it never falls below nothing. */
export const canBearPoints = (balance: number, points: number): boolean => balance + points >= 0

/** Whether an entry was reversed by another one. */
export const isPointsReversed = (
  entry: Pick<PointsEntry, 'id'>,
  entries: readonly Pick<PointsEntry, 'reversesId'>[],
): boolean => entries.some((one) => one.reversesId === entry.id)

/** One volunteer with what was earned, what was exchanged, and what is left. */
export type PointsLine = {
  readonly personId: PersonId
  readonly name: string
  readonly earned: number
  readonly exchanged: number
  readonly balance: number
  readonly minutes: number
  readonly activityCount: number
}

/** Volunteers by what they earned, the most first: who exchanges points loses no place. The same number shares a place, by name. */
export const rankPoints = (
  lines: readonly PointsLine[],
): readonly (PointsLine & { readonly rank: number })[] => {
  const sorted = lines.toSorted(
    (one, other) => other.earned - one.earned || one.name.localeCompare(other.name, 'zh-CN'),
  )
  return sorted.map((line) => ({
    ...line,
    rank: sorted.findIndex((other) => other.earned === line.earned) + 1,
  }))
}

/** 2小时30分, 45分钟, 3小时. */
export const describeMinutes = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest}分钟`
  return rest === 0 ? `${hours}小时` : `${hours}小时${rest}分`
}

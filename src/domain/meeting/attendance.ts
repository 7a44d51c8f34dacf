/** Derives who is in the room from what was recorded at the door. Knows no clock and no database. */
import type { AttendanceEventId, Instant, PartyId, PersonId, RollEntryId } from '../identity.ts'
import type { Room } from '../vote/vote.ts'

export const attendanceKinds = ['arrive', 'leave', 'excuse', 'stand-in'] as const
/** 到会 / 离场 / 请假 / 委托 */
export type AttendanceKind = (typeof attendanceKinds)[number]

/** What was recorded for one member; a withdrawn one (撤销) stays but counts for nothing. */
export type AttendanceEvent = {
  readonly id: AttendanceEventId
  readonly kind: AttendanceKind
  readonly at: Instant
  /** 受托人, only with `stand-in`. */
  readonly standInName: string | null
  /** 请假事由或说明 */
  readonly note: string
  readonly withdrawnAt: Instant | null
}

export const capacities = ['due', 'observer'] as const
/** 应到 / 列席 */
export type Capacity = (typeof capacities)[number]

/** One line of the 应到名册 of a meeting, with the person's words as they were then. */
export type RollEntry = {
  readonly id: RollEntryId
  readonly personId: PersonId
  /** 序号 on the sheet, from 1. */
  readonly number: number
  readonly capacity: Capacity
  readonly name: string
  readonly partyId: PartyId | null
  readonly role: string
  readonly unit: string
  readonly room: string
  readonly phone: string
  readonly pinyin: string
  readonly initials: string
  readonly events: readonly AttendanceEvent[]
}

export const presenceStates = ['not-arrived', 'present', 'stand-in', 'excused', 'left'] as const
/** 未到 / 到会 / 委托到会 / 请假 / 离场 */
export type PresenceState = (typeof presenceStates)[number]

/** Where one member stands at a moment. */
export type Presence = {
  readonly state: PresenceState
  /** Since when; null for 未到. */
  readonly since: Instant | null
  readonly standInName: string | null
  readonly note: string
}

const absent: Presence = { state: 'not-arrived', since: null, standInName: null, note: '' }

const inOrder = (one: AttendanceEvent, other: AttendanceEvent): number =>
  one.at === other.at ? one.id - other.id : one.at < other.at ? -1 : 1

/** The recorded events that count, in order of time. */
export const standingEvents = (entry: Pick<RollEntry, 'events'>): readonly AttendanceEvent[] =>
  entry.events.filter((event) => event.withdrawnAt === null).toSorted(inOrder)

/** Where a member stands at `at`, or after everything recorded when `at` is null. */
export const presenceAt = (entry: Pick<RollEntry, 'events'>, at: Instant | null): Presence => {
  const last = standingEvents(entry)
    .filter((event) => at === null || event.at <= at)
    .at(-1)
  if (last === undefined) return absent
  const common = { since: last.at, note: last.note }
  switch (last.kind) {
    case 'arrive':
      return { ...common, state: 'present', standInName: null }
    case 'stand-in':
      return { ...common, state: 'stand-in', standInName: last.standInName }
    case 'excuse':
      return { ...common, state: 'excused', standInName: null }
    case 'leave':
      return { ...common, state: 'left', standInName: null }
  }
}

/** Whether somebody sits in the member's seat: the member, or the stand-in. */
export const isInRoom = (presence: Pick<Presence, 'state'>): boolean =>
  presence.state === 'present' || presence.state === 'stand-in'

/** Which records may follow a state; arriving again after leaving is allowed, leaving unseen is not. */
export const allowedAttendance: Readonly<Record<PresenceState, readonly AttendanceKind[]>> = {
  'not-arrived': ['arrive', 'stand-in', 'excuse'],
  excused: ['arrive', 'stand-in'],
  present: ['leave', 'stand-in'],
  'stand-in': ['leave', 'arrive'],
  left: ['arrive', 'stand-in'],
}

/** Whether the member, or a stand-in, was in the room at any time. */
export const hasAttended = (entry: Pick<RollEntry, 'events'>): boolean =>
  standingEvents(entry).some((event) => event.kind === 'arrive' || event.kind === 'stand-in')

/** Members who are due; observers are not counted anywhere. */
export const dueEntries = (roll: readonly RollEntry[]): readonly RollEntry[] =>
  roll.filter((entry) => entry.capacity === 'due')

/** Each party at the table with its members due and in the room at a moment. */
export const countParties = <P extends { readonly id: PartyId; readonly name: string }>(
  parties: readonly P[],
  roll: readonly RollEntry[],
  at: Instant | null,
): readonly { partyId: PartyId; name: string; dueCount: number; presentCount: number }[] =>
  parties.map((party) => {
    const members = dueEntries(roll).filter((entry) => entry.partyId === party.id)
    return {
      partyId: party.id,
      name: party.name,
      dueCount: members.length,
      presentCount: members.filter((entry) => isInRoom(presenceAt(entry, at))).length,
    }
  })

/** The room at a moment, as counts for quorum and verdict. */
export const roomAt = <P extends { readonly id: PartyId; readonly name: string }>(
  parties: readonly P[],
  roll: readonly RollEntry[],
  at: Instant | null,
): Room => {
  const due = dueEntries(roll)
  return {
    dueCount: due.length,
    presentCount: due.filter((entry) => isInRoom(presenceAt(entry, at))).length,
    parties: countParties(parties, roll, at),
  }
}

/** 应到、实到、请假、缺席 of a whole meeting, in heads. */
export type AttendanceCount = {
  readonly dueCount: number
  readonly attendedCount: number
  readonly excusedCount: number
  readonly absentCount: number
}

/** Sorts the due members into 实到 (seen at any time), 请假 and 缺席; the three add up to 应到. */
export const sortAttendance = (
  roll: readonly RollEntry[],
): {
  readonly attended: readonly RollEntry[]
  readonly excused: readonly RollEntry[]
  readonly absent: readonly RollEntry[]
  readonly observers: readonly RollEntry[]
} => {
  const due = dueEntries(roll)
  const missing = due.filter((entry) => !hasAttended(entry))
  const isExcused = (entry: RollEntry): boolean => presenceAt(entry, null).state === 'excused'
  return {
    attended: due.filter(hasAttended),
    excused: missing.filter(isExcused),
    absent: missing.filter((entry) => !isExcused(entry)),
    observers: roll.filter((entry) => entry.capacity === 'observer'),
  }
}

/** Counts `sortAttendance` in heads. */
export const countAttendance = (roll: readonly RollEntry[]): AttendanceCount => {
  const sorted = sortAttendance(roll)
  return {
    dueCount: dueEntries(roll).length,
    attendedCount: sorted.attended.length,
    excusedCount: sorted.excused.length,
    absentCount: sorted.absent.length,
  }
}

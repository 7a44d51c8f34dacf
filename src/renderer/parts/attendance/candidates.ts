/** Lists whom the search box means: people on the roll first, then people to be added to it. Records nothing. */

import { clockOf } from '../../../domain/calendar.ts'
import type { Party } from '../../../domain/community.ts'
import {
  allowedAttendance,
  dueEntries,
  isInRoom,
  type Presence,
  presenceAt,
  type RollEntry,
} from '../../../domain/meeting/attendance.ts'
import { findPeople, type Person } from '../../../domain/people/person.ts'
import { partsText } from '../../text/parts.ts'
import { signInText } from '../../text/sign-in.ts'

export type Candidate =
  | { readonly kind: 'entry'; readonly entry: RollEntry }
  | { readonly kind: 'person'; readonly person: Person }

/** Whom `typed` may mean, best first. */
export const findCandidates = (
  roll: readonly RollEntry[],
  people: readonly Person[],
  typed: string,
): readonly Candidate[] => {
  const onRoll = new Set(roll.map((entry) => entry.personId))
  const others = people
    .filter((person) => !onRoll.has(person.id))
    .map((person) => ({ ...person, number: null }))
  // Whoever was typed out whole stays first, so that nobody else is signed in by a number typed twice.
  const isMeant = (entry: RollEntry): boolean =>
    [String(entry.number), entry.name].includes(typed.normalize('NFKC').trim())
  const order = (entry: RollEntry): number => (isMeant(entry) ? 0 : isInRoom(presenceAt(entry, null)) ? 2 : 1)
  const found = findPeople(roll, typed).toSorted((one, other) => order(one) - order(other))
  return [
    ...found.map((entry): Candidate => ({ kind: 'entry', entry })),
    ...findPeople(others, typed).map((person): Candidate => ({ kind: 'person', person })),
  ]
}

/** Who of the roll bears the stand-in's name and sits there already, and for whom the stand-in stands already. */
export const standInClash = (
  roll: readonly RollEntry[],
  entry: RollEntry,
  standInName: string,
): { readonly isHere: boolean; readonly standsFor: string | null } => {
  const name = standInName.trim()
  const isHere = roll.some((one) => one.name === name && presenceAt(one, null).state === 'present')
  const other = roll.find((one) => one.id !== entry.id && presenceAt(one, null).standInName === name)
  return { isHere, standsFor: name === '' ? null : (other?.name ?? null) }
}

/** Role or room, whichever says more: a representative's room, everybody else's role. */
export const placeOf = (
  person: Pick<RollEntry, 'role' | 'unit' | 'room' | 'partyId'>,
  parties: readonly Party[],
): string => {
  const party = parties.find((one) => one.id === person.partyId)?.name ?? ''
  const saysLittle = person.role === '' || (person.role === party && person.room !== '')
  return (saysLittle ? '' : person.role) || person.room || person.unit || person.role
}

/** What stands at the right of a tile: 19:08, 请假, 20:10 走. */
export const timeWords = (presence: Presence): string | undefined => {
  if (presence.since === null) return undefined
  if (presence.state === 'excused') return partsText.presence.excused
  const clock = clockOf(presence.since)
  return presence.state === 'left' ? signInText.leftAt(clock) : clock
}

/** Whether a member may be signed in by Enter. */
export const canArrive = (entry: RollEntry): boolean =>
  allowedAttendance[presenceAt(entry, null).state].includes('arrive')

export type RollGroup = {
  readonly key: string
  readonly name: string
  readonly entries: readonly RollEntry[]
}

/** The roll as rows of tiles: each party at its place, then who has none, then 列席. */
export const groupRoll = (parties: readonly Party[], roll: readonly RollEntry[]): readonly RollGroup[] => {
  const due = dueEntries(roll)
  const known = new Set(parties.map((party) => party.id))
  const groups = [
    ...parties.map((party) => ({
      key: String(party.id),
      name: party.name,
      entries: due.filter((entry) => entry.partyId === party.id),
    })),
    {
      key: 'none',
      name: signInText.noParty,
      entries: due.filter((entry) => entry.partyId === null || !known.has(entry.partyId)),
    },
    {
      key: 'observer',
      name: signInText.observer,
      entries: roll.filter((entry) => entry.capacity === 'observer'),
    },
  ]
  return groups.filter((group) => group.entries.length > 0)
}

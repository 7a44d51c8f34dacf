/** Proposes who is asked to a meeting of a level, and says which of its 参加方 nobody fills. Knows no clock and no database. */
import type { Party } from '../community.ts'
import type { PartyId, PersonId } from '../identity.ts'
import type { Capacity } from '../meeting/attendance.ts'
import { foldSearch, type Person } from '../people/person.ts'
import type { LevelPreset } from './topic-levels.ts'

/** Where somebody sits: what a person and an entry of a roll both tell. */
type Seated = Pick<Person, 'role' | 'unit'> & { readonly partyId: PartyId | null }

/** Somebody known, with the 小区 in which posts are held. */
export type KnownPerson = Pick<Person, 'id' | 'partyId' | 'role' | 'unit' | 'isObserver'> & {
  readonly estateNames: readonly string[]
}

/** Who is asked, each once, in the order of the list of people; and the 参加方 for whom nobody is known. */
export type RollProposal = {
  readonly entries: readonly {
    readonly personId: PersonId
    readonly capacity: Capacity
    /** Sat at the last meeting on the topic; else from the list of people. */
    readonly isFromLast: boolean
  }[]
  readonly unfilled: readonly string[]
}

/** What the roll of a level is proposed from. */
export type RollSources = {
  readonly preset: Pick<LevelPreset, 'parties' | 'eachParty'>
  readonly parties: readonly Party[]
  readonly people: readonly KnownPerson[]
  /** Who was on the roll of the last meeting that took the topic up. */
  readonly last: readonly PersonId[]
  readonly estateName: string
  /** All 小区 of the community by name. */
  readonly estateNames: readonly string[]
}

/** 社区党组织、居委会、职能部门: the words of a preset, one by one. */
export const listSeats = (parties: string): readonly string[] => [
  ...new Set(
    parties
      .split(/[、，,；;。\s]+/u)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

/** Words that mean the same side of the table, and what the party of that side is called. */
const sides: readonly { readonly seat: RegExp; readonly party: RegExp }[] = [
  {
    seat: /^社区(?:$|党|两委|居委|居民委员会|干部|工作)|^居委会|^居民委员会/u,
    party: /^社区|^居委|^居民委员会/u,
  },
  { seat: /业委会|业主委员会/u, party: /业委会|业主委员会/u },
  { seat: /^物业/u, party: /^物业/u },
  { seat: /居民代表|^居民$/u, party: /居民代表|^居民$/u },
]
const offices = /部门|单位/u
const subdistricts = /^(?:街道|镇|乡|街镇)/u
const subdistrictUnit = /街道|镇政府|乡政府|^[^小]{1,8}[镇乡]/u
const branches = /党支部/u
const branchRole = /支部|支书|支委/u

/** Whether somebody of a party, role and unit sits for a word of the preset. */
const takesSeat = (
  seat: string,
  { role, unit }: Pick<Seated, 'role' | 'unit'>,
  partyName: string,
): boolean => {
  const side = sides.find((one) => one.seat.test(seat))
  const folded = foldSearch(seat)
  // 街道物业办 is a department and no 物业: who belongs to no party is known by the role alone.
  if (side !== undefined)
    return side.party.test(partyName) || (partyName === '' && foldSearch(role).includes(folded))
  if ([partyName, role, unit].some((words) => foldSearch(words).includes(folded))) return true
  if (branches.test(seat)) return branchRole.test(`${role} ${unit}`)
  if (partyName !== '' || unit === '') return false
  return subdistricts.test(seat) ? subdistrictUnit.test(unit) : offices.test(seat)
}

const partyNameOf = (parties: readonly Party[], partyId: PartyId | null): string =>
  parties.find((party) => party.id === partyId)?.name ?? ''

/** A party alone, without anybody of it. */
const nobody = { role: '', unit: '' }

/** The seats of a level: those its words name; where each party has to come, also the parties that no word names. */
const seatsOf = ({
  preset,
  parties,
}: Pick<RollSources, 'preset' | 'parties'>): {
  readonly named: readonly string[]
  readonly others: readonly string[]
} => {
  const named = listSeats(preset.parties)
  const others = preset.eachParty
    ? parties
        .map((party) => party.name)
        .filter((name) => !named.some((seat) => takesSeat(seat, nobody, name)))
    : []
  return { named, others }
}

/** Who holds posts, or has a unit, in another 小区 only. */
const isElsewhere = (
  person: KnownPerson,
  { estateName, estateNames }: Pick<RollSources, 'estateName' | 'estateNames'>,
): boolean => {
  if (estateName === '' || person.unit.includes(estateName)) return false
  if (estateNames.some((name) => name !== '' && name !== estateName && person.unit.includes(name)))
    return true
  const held = person.estateNames.filter((name) => name !== '')
  return held.length > 0 && !held.includes(estateName)
}

/**
 * Proposes the roll of a level: for each of its 参加方 those who sat at the last meeting on the topic, and where none of
 * them did, those on the list of people; who is invited to listen only observes. Nobody comes twice.
 */
export const proposeLevelRoll = (sources: RollSources): RollProposal => {
  const { people, parties } = sources
  const last = new Set(sources.last)
  const { named, others } = seatsOf(sources)
  const chosen = new Set<PersonId>()
  const unfilled: string[] = []
  for (const seat of [...named, ...others]) {
    const fitting = people.filter((person) => takesSeat(seat, person, partyNameOf(parties, person.partyId)))
    const known = fitting.filter((person) => last.has(person.id))
    const asked = known.length > 0 ? known : fitting.filter((person) => !isElsewhere(person, sources))
    for (const person of asked) chosen.add(person.id)
    if (asked.length === 0) unfilled.push(seat)
  }
  return {
    entries: people
      .filter((person) => chosen.has(person.id))
      .map((person) => ({
        personId: person.id,
        capacity: person.isObserver ? ('observer' as const) : ('due' as const),
        isFromLast: last.has(person.id),
      }))
      .toSorted((one, other) => Number(one.capacity === 'observer') - Number(other.capacity === 'observer')),
    unfilled,
  }
}

/** The 参加方 of a level who have nobody on a roll; left out are those of parties that are `told` of by name already. */
export const findEmptySeats = (
  { parties: words }: Pick<LevelPreset, 'parties'>,
  parties: readonly Party[],
  roll: readonly Seated[],
  told: readonly string[] = [],
): readonly string[] =>
  listSeats(words).filter(
    (seat) =>
      !roll.some((entry) => takesSeat(seat, entry, partyNameOf(parties, entry.partyId))) &&
      !told.some((name) => takesSeat(seat, nobody, name)),
  )

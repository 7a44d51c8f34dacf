/** Makes the electorate of an owners' vote from the roster: heads, their units and areas, and what stops freezing. Knows no ballot and no database. */
import type { FreezeProblem } from '../failure.ts'
import type { OwnerId } from '../identity.ts'
import { buildingKey, entranceKey, roomKey } from '../roster/roster-rooms.ts'
import type { DwellingKind, DwellingState } from '../roster/roster-unit.ts'
import type { OwnersRuleId } from '../rules/owners-rule.ts'
import type { Measures } from './owners-vote.ts'
import type { FrozenUnit, MatterKind, WrittenScope } from './written-vote.ts'

/** What stands for the owner of the developer's unsold and undelivered units. */
const developerName = '建设单位'
/** What stands for the owner of a unit that the roster names none for. */
const unknownOwnerName = '业主不详'

/** A dwelling of the roster with its owner; `area` in 0.01 m², null while unknown. */
export type RosterUnit = Omit<FrozenUnit, 'area'> & {
  readonly area: number | null
  readonly kind: DwellingKind
  readonly state: DwellingState
  readonly ownerId: OwnerId | null
  /** Names joined by 、 in the order of the roster. */
  readonly names: string
  readonly phone: string
  /** The names as they are typed to find them: `zhangsan lisi` and `zs ls`. */
  readonly pinyin: string
  readonly initials: string
}

/** A head as it would be frozen; an unknown area counts as nothing until it is filled in. */
export type ElectorateHead = {
  readonly ownerIds: readonly OwnerId[]
  readonly names: string
  readonly phone: string
  readonly pinyin: string
  readonly initials: string
  readonly isDeveloper: boolean
  readonly area: number
  readonly units: readonly FrozenUnit[]
}

/** Owners of the same names and different phones; one head each unless they are joined. */
export type AlikeOwners = {
  readonly names: string
  readonly owners: readonly {
    readonly ownerId: OwnerId
    readonly phone: string
    readonly units: readonly FrozenUnit[]
  }[]
  readonly isJoined: boolean
}

/** The electorate in the order in which its ballots are numbered. */
export type Electorate = {
  readonly heads: readonly ElectorateHead[]
  readonly total: Measures
  readonly unitCount: number
  /** Buildings in the scope, parking left out. */
  readonly buildingCount: number
  /** Homes in those buildings that the scope leaves out. */
  readonly outsideCount: number
  /** Parking in the scope, whether counted or not. */
  readonly parkingCount: number
  readonly developerUnitCount: number
  readonly withoutArea: readonly RosterUnit[]
  readonly withoutOwnerCount: number
  readonly alike: readonly AlikeOwners[]
}

const inOrder = (text: string): string => text.replace(/\d+/gu, (figures) => figures.padStart(9, '0'))

/** The text by which places sort as people count them: 2栋 before 10栋, then entrance, then room. */
export const placeOrder = (place: Pick<FrozenUnit, 'building' | 'entrance' | 'room'>): string =>
  [buildingKey(place.building), entranceKey(place.entrance), roomKey(place.room)].map(inOrder).join('\n')

/** 3栋1单元502: a unit as it is printed. */
export const unitName = (unit: Pick<FrozenUnit, 'building' | 'entrance' | 'room'>): string =>
  `${unit.building}${unit.entrance}${unit.room}`

const isInScope = (unit: RosterUnit, scope: WrittenScope): boolean => {
  if (scope.kind === 'estate') return true
  if (unit.building !== scope.building) return false
  return scope.kind === 'building' || unit.entrance === scope.entrance
}

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The names of an owner in any order as one text. */
const namesKey = (names: string): string => names.split('、').toSorted(compareTexts).join('\n')

/** Whether all owners bear the same names, in whatever order. */
export const areNamesAlike = (names: readonly string[]): boolean => new Set(names.map(namesKey)).size <= 1

const isDevelopers = (unit: Pick<RosterUnit, 'state'>): boolean => unit.state !== 'sold'

const headKeyOf = (unit: RosterUnit, joins: ReadonlyMap<OwnerId, number>): string => {
  if (isDevelopers(unit)) return 'developer'
  if (unit.ownerId === null) return `unit ${unit.dwellingId}`
  const mark = joins.get(unit.ownerId)
  return mark === undefined ? `owner ${unit.ownerId}` : `joined ${mark}`
}

const freezeUnit = ({ dwellingId, building, entrance, room, area, areaSource }: RosterUnit): FrozenUnit => ({
  ...{ dwellingId, building, entrance, room, areaSource },
  area: area ?? 0,
})

const groupUnits = (
  units: readonly RosterUnit[],
  keyOf: (unit: RosterUnit) => string,
): ReadonlyMap<string, readonly RosterUnit[]> => {
  const groups = new Map<string, RosterUnit[]>()
  for (const unit of units) {
    const key = keyOf(unit)
    const own = groups.get(key)
    if (own === undefined) groups.set(key, [unit])
    else own.push(unit)
  }
  return groups
}

const headOf = (units: readonly RosterUnit[]): ElectorateHead => {
  const [first] = units
  const isDeveloper = first !== undefined && isDevelopers(first)
  const isUnknown = first === undefined || first.ownerId === null || first.names === ''
  const phones = units.flatMap((unit) => unit.phone.split('、')).filter((phone) => phone !== '')
  return {
    ownerIds: isDeveloper
      ? []
      : [...new Set(units.flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId])))],
    names: isDeveloper ? developerName : isUnknown ? unknownOwnerName : first.names,
    pinyin: isDeveloper ? '' : (first?.pinyin ?? ''),
    initials: isDeveloper ? '' : (first?.initials ?? ''),
    phone: isDeveloper ? '' : [...new Set(phones)].join('、'),
    isDeveloper,
    area: units.reduce((sum, unit) => sum + (unit.area ?? 0), 0),
    units: units.map(freezeUnit),
  }
}

const findAlike = (
  units: readonly RosterUnit[],
  joins: ReadonlyMap<OwnerId, number>,
): readonly AlikeOwners[] => {
  const owned = units.filter((unit) => unit.ownerId !== null && unit.names !== '' && !isDevelopers(unit))
  return [...groupUnits(owned, (unit) => namesKey(unit.names)).values()].flatMap((same) => {
    const owners = [...groupUnits(same, (unit) => String(unit.ownerId)).values()].flatMap((own) => {
      const [first] = own
      if (first === undefined || first.ownerId === null) return []
      return [{ ownerId: first.ownerId, phone: first.phone, units: own.map(freezeUnit) }]
    })
    const marks = new Set(owners.map(({ ownerId }) => joins.get(ownerId)))
    if (owners.length < 2) return []
    return [{ names: same[0]?.names ?? '', owners, isJoined: marks.size === 1 && !marks.has(undefined) }]
  })
}

/**
 * The electorate of a scope: one owner is one head with all units, so is a couple, so is the developer with what is unsold
 * or undelivered; a unit without a known owner is a head of its own. Joined owners carry the same mark.
 * @see 最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释第八条、第九条
 */
export const makeElectorate = (
  roster: readonly RosterUnit[],
  terms: { readonly scope: WrittenScope; readonly countsParking: boolean },
  joins: ReadonlyMap<OwnerId, number>,
): Electorate => {
  const inScope = roster.filter((unit) => isInScope(unit, terms.scope))
  const homes = inScope.filter((unit) => unit.kind !== 'parking')
  const units = inScope
    .filter((unit) => terms.countsParking || unit.kind !== 'parking')
    .map((unit) => ({ unit, order: placeOrder(unit) }))
    .toSorted((one, other) => compareTexts(one.order, other.order))
    .map(({ unit }) => unit)
  const heads = [...groupUnits(units, (unit) => headKeyOf(unit, joins)).values()].map(headOf)
  return {
    heads,
    total: { heads: heads.length, area: heads.reduce((sum, head) => sum + head.area, 0) },
    unitCount: units.length,
    ...measureBuildings(roster, homes),
    parkingCount: inScope.filter((unit) => unit.kind === 'parking').length,
    developerUnitCount: units.filter(isDevelopers).length,
    withoutArea: units.filter((unit) => unit.area === null || unit.area === 0),
    withoutOwnerCount: units.filter((unit) => unit.ownerId === null && !isDevelopers(unit)).length,
    alike: findAlike(units, joins),
  }
}

/** How many buildings the homes stand in, and how many homes of these are left out of the scope. */
const measureBuildings = (
  roster: readonly RosterUnit[],
  homes: readonly RosterUnit[],
): Pick<Electorate, 'buildingCount' | 'outsideCount'> => {
  const buildings = new Set(homes.map((unit) => unit.building))
  const all = roster.filter((unit) => unit.kind !== 'parking' && buildings.has(unit.building))
  return { buildingCount: buildings.size, outsideCount: all.length - homes.length }
}

/**
 * Why the owners asked are not those whom the rule names: a lift is decided in one building or one entrance of it, a home
 * turned into a business by all owners of its building.
 * @see 民法典第二百七十八条、第二百七十九条
 * @see 最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释第十一条
 */
const findScopeProblem = (
  ruleIds: readonly OwnersRuleId[],
  { buildingCount, outsideCount }: Pick<Electorate, 'buildingCount' | 'outsideCount'>,
): { readonly problem: FreezeProblem; readonly count: number } | null => {
  if (ruleIds.includes('elevator') && buildingCount > 1)
    return { problem: 'elevator-too-wide', count: buildingCount }
  if (!ruleIds.includes('owners-unanimous')) return null
  if (buildingCount > 1) return { problem: 'business-too-wide', count: buildingCount }
  return outsideCount > 0 ? { problem: 'business-too-narrow', count: outsideCount } : null
}

/** The first thing that stops freezing, with how many; null when nothing does. */
export const findFreezeProblem = (
  vote: {
    readonly matters: readonly { readonly kind: MatterKind; readonly rule: { readonly id: OwnersRuleId } }[]
    readonly seats: number | null
  },
  electorate: Pick<Electorate, 'buildingCount' | 'outsideCount'> & {
    readonly heads: readonly unknown[]
    readonly withoutArea: readonly unknown[]
  },
): { readonly problem: FreezeProblem; readonly count: number } | null => {
  const { matters, seats } = vote
  const candidateCount = matters.filter((matter) => matter.kind === 'candidate').length
  if (matters.length === 0) return { problem: 'matters-missing', count: 0 }
  if (candidateCount > 0 && candidateCount < matters.length)
    return { problem: 'kinds-mixed', count: candidateCount }
  if (candidateCount > 0 && seats === null) return { problem: 'seats-missing', count: 0 }
  if (candidateCount > 0 && seats !== null && candidateCount < seats)
    return { problem: 'too-few-candidates', count: seats }
  if (electorate.heads.length === 0) return { problem: 'electorate-empty', count: 0 }
  const unfit = findScopeProblem(
    matters.map((matter) => matter.rule.id),
    electorate,
  )
  if (unfit !== null) return unfit
  const missing = electorate.withoutArea.length
  return missing > 0 ? { problem: 'areas-missing', count: missing } : null
}

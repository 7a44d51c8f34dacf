/** Reads one row of a roster as a dwelling with its owners, and names what is wrong with it. Knows no other row. */
import { foldText, isNothing, readArea, readPhones } from './roster-cells.ts'
import { areaSourceOfText, type ColumnMeaning } from './roster-headings.ts'
import { readOwnerNames } from './roster-names.ts'
import {
  actionsOfProblem,
  type RefusedRow,
  type RosterChoice,
  type RosterProblem,
  type RosterProblemKind,
} from './roster-problem.ts'
import {
  buildingKey,
  entranceKey,
  firstOfTwoParts,
  joinFloor,
  type Place,
  readBuilding,
  readPlace,
  roomKey,
} from './roster-rooms.ts'
import type { UnitRow } from './roster-rows.ts'

export const dwellingKinds = ['home', 'shop', 'parking', 'storage', 'other'] as const
export type DwellingKind = (typeof dwellingKinds)[number]
export const dwellingStates = ['sold', 'undelivered', 'unsold'] as const
export type DwellingState = (typeof dwellingStates)[number]
export const areaSources = ['registered', 'measured', 'contract', 'unknown'] as const
export type AreaSource = (typeof areaSources)[number]

/** What a cell said that could not be taken as it stands, kept beside the dwelling. */
export type KeptText = { readonly field: 'phone' | 'area' | 'owner'; readonly text: string }

/** A dwelling as the roster gives it; `area` in 0.01 m² or null, `rows` are the rows that it came from. */
export type RosterDwelling = {
  readonly key: string
  readonly building: string
  readonly entrance: string | null
  readonly room: string
  readonly kind: DwellingKind
  readonly state: DwellingState
  readonly area: number | null
  readonly areaSource: AreaSource
  readonly names: readonly string[]
  readonly phones: readonly string[]
  readonly note: string
  readonly kept: readonly KeptText[]
  readonly rows: readonly { readonly sheet: string; readonly row: number }[]
}

/** What a row comes to: a dwelling with its problems, or a refusal with the problem that keeps it out. */
export type UnitReading =
  | {
      readonly kind: 'taken'
      readonly unit: UnitRow
      readonly dwelling: RosterDwelling
      readonly problems: readonly RosterProblem[]
    }
  | { readonly kind: 'refused'; readonly refused: RefusedRow; readonly problems: readonly RosterProblem[] }

/** What is the same for all rows of one reading. */
export type ReadingTerms = {
  readonly choiceOf: (sheet: string, row: number, kind: RosterProblemKind) => RosterChoice | null
  /** What the first of two bare parts means where the building is known from elsewhere. */
  readonly firstPart: 'building' | 'entrance'
  readonly areaSource: AreaSource
  readonly has: (meaning: ColumnMeaning) => boolean
  readonly needsBuilding: boolean
}

const readKind = (text: string): DwellingKind | null => {
  if (/车位|车库|车场/.test(text)) return 'parking'
  if (/商|铺|门面|门店|写字楼|办公/.test(text)) return 'shop'
  if (/储藏|杂物|仓|地下室/.test(text)) return 'storage'
  if (/住宅|住房|居住|公寓|别墅|洋房/.test(text)) return 'home'
  return null
}

const readState = (text: string): DwellingState | null => {
  if (/未售|待售|未销售|尾盘|库存|开发商/.test(text)) return 'unsold'
  if (/未交|未收房|待交付|未接房/.test(text)) return 'undelivered'
  return isNothing(text) ? null : 'sold'
}

/** Reads where a row's dwelling is, from its own cells first, then from the rows above and the sheet's name. */
export const placeOfUnit = (unit: UnitRow, firstPart: 'building' | 'entrance'): Place | null => {
  const known = unit.building ?? unit.carriedBuilding
  const meaning = known === null ? 'building' : firstPart
  const alone = readPlace(unit.text('room'), meaning)
  const combined = readPlace(unit.text('place'), meaning)
  const room = alone?.room ?? combined?.room
  if (room === undefined) return null
  const floor = /^\d{1,2}$/.exec(foldText(unit.text('floor')).replace(/[层楼Ff]$/, ''))
  const building = unit.building ?? alone?.building ?? combined?.building ?? unit.carriedBuilding
  const carried = building === unit.carriedBuilding ? unit.carriedEntrance : null
  const entrance = unit.entrance ?? alone?.entrance ?? combined?.entrance ?? carried
  return { building, entrance, room: joinFloor(floor?.[0] ?? null, room) }
}

/** Says for a row of the form `3-1102` with a known building whether the first part repeats that building; null for other rows. */
export const repeatsBuilding = (unit: UnitRow): boolean | null => {
  const known = unit.building ?? unit.carriedBuilding
  const first = firstOfTwoParts(unit.text('room')) ?? firstOfTwoParts(unit.text('place'))
  return known === null || first === null ? null : buildingKey(known) === first
}

/** The key under which two rows are the same dwelling. */
const dwellingKey = (place: Place, kind: DwellingKind): string =>
  [
    place.building === null ? '' : buildingKey(place.building),
    place.entrance === null ? '' : entranceKey(place.entrance),
    roomKey(place.room),
    kind === 'parking' ? 'parking' : '',
  ].join('|')

/** Collects the problems of one row and applies the decisions about them. */
const openFindings = (unit: UnitRow, terms: ReadingTerms) => {
  const problems: RosterProblem[] = []
  let leftOut: RosterProblem | null = null
  /** Notes a problem; answers the action to take, and the corrected reading where a person typed one. */
  const find = <Reading>(
    kind: RosterProblemKind,
    shown: { readonly text: string; readonly place: Place | null; readonly names: readonly string[] },
    correct: (text: string) => Reading | null,
  ): { readonly action: RosterProblem['action']; readonly corrected: Reading | null } => {
    const choice = terms.choiceOf(unit.sheet, unit.row, kind)
    const corrected = choice?.action === 'correct' ? correct(choice.text ?? '') : null
    const isCorrectionBad = choice?.action === 'correct' && corrected === null
    const isDecided = choice !== null && !isCorrectionBad
    const action = isDecided ? choice.action : actionsOfProblem[kind][0]
    const problem = {
      sheet: unit.sheet,
      row: unit.row,
      kind,
      ...shown,
      action,
      isDecided,
      isCorrectionBad,
      duplicate: null,
    }
    problems.push(problem)
    if (action === 'leaveOut') leftOut ??= problem
    return { action, corrected }
  }
  return { problems, find, leftOut: (): RosterProblem | null => leftOut }
}

/** Reads one unit row under the given terms; rows in are taken or refused, never dropped. */
export const readUnit = (unit: UnitRow, terms: ReadingTerms): UnitReading => {
  const findings = openFindings(unit, terms)
  const { find } = findings
  const roomText =
    [unit.text('room'), unit.text('place')].map(foldText).find((text) => !isNothing(text)) ?? ''
  const ownerCells = [...unit.texts('owner'), ...unit.texts('coOwner')]
  const owners = ownerCells.map(readOwnerNames)
  const ownerText = ownerCells
    .map(foldText)
    .filter((text) => text !== '')
    .join('、')
  let names = [...new Set(owners.flatMap((owner) => owner.names))]
  let place = placeOfUnit(unit, terms.firstPart)
  const shown = (text: string) => ({ text, place, names })
  if (place === null) {
    const kind = roomText === '' ? 'missingRoom' : 'badRoom'
    const read = (text: string) =>
      readPlace(text, (unit.building ?? unit.carriedBuilding) ? terms.firstPart : 'building')
    const { corrected } = find(kind, shown(roomText), read)
    if (corrected) {
      const building = corrected.building ?? unit.building ?? unit.carriedBuilding
      place = {
        building,
        entrance: corrected.entrance ?? unit.entrance ?? unit.carriedEntrance,
        room: corrected.room,
      }
    }
  } else if (
    place.building === null
      ? terms.needsBuilding
      : unit.isBuildingGuessed && place.building === unit.carriedBuilding
  ) {
    const kind = place.building === null ? 'missingBuilding' : 'guessedBuilding'
    const { corrected } = find(kind, shown(place.building ?? ''), readBuilding)
    if (corrected)
      place = { ...place, building: corrected.building, entrance: corrected.entrance ?? place.entrance }
  }
  const kept: KeptText[] = []
  const remarks = owners.flatMap((owner) => (owner.remark === '' ? [] : [owner.remark]))
  const isUnsold = owners.some((owner) => owner.isUnsold)
  const kind =
    readKind(foldText(unit.text('kind'))) ?? readKind(place?.room ?? '') ?? readKind(unit.sheet) ?? 'home'
  const state = isUnsold ? 'unsold' : (readState(foldText(unit.text('state'))) ?? 'sold')

  const badOwner = owners.find((owner) => owner.badText !== null)?.badText ?? null
  const lacksOwner = names.length === 0 && terms.has('owner') && state === 'sold' && remarks.length === 0
  if (badOwner !== null || (lacksOwner && kind !== 'parking')) {
    const { corrected } = find(
      badOwner === null ? 'missingOwner' : 'badOwner',
      shown(badOwner ?? ownerText),
      (text) => {
        const reading = readOwnerNames(text)
        return reading.names.length === 0 ? null : reading.names
      },
    )
    if (corrected) names = [...corrected]
    else if (badOwner !== null) kept.push({ field: 'owner', text: badOwner })
  }

  const { area, text: areaText } = takeArea(unit, terms, find, shown)
  if (areaText !== null) kept.push({ field: 'area', text: areaText })

  const phoneReadings = [...unit.texts('phone'), ...unit.texts('otherPhone')].map(readPhones)
  let phones = [...new Set(phoneReadings.flatMap((reading) => reading.phones))]
  const badPhone = phoneReadings.find((reading) => reading.badText !== null)?.badText ?? null
  if (badPhone !== null) {
    const { action, corrected } = find('badPhone', shown(badPhone), (text) => {
      const reading = readPhones(text)
      return reading.badText === null ? reading.phones : null
    })
    if (corrected) phones = [...corrected]
    else if (action === 'keepPhoneText') phones = [...phones, badPhone]
    else kept.push({ field: 'phone', text: badPhone })
  }

  const leftOut = findings.leftOut()
  if (leftOut !== null || place === null) {
    const { sheet, row } = unit
    const refused = {
      sheet,
      row,
      kind: leftOut?.kind ?? 'missingRoom',
      text: leftOut?.text ?? roomText,
      place,
    }
    return { kind: 'refused', refused, problems: findings.problems }
  }
  const ownSource = areaSourceOfText(foldText(unit.text('areaSource')))
  const note = [foldText(unit.text('note')), ...remarks].filter((text) => text !== '').join('；')
  const dwelling: RosterDwelling = {
    key: dwellingKey(place, kind),
    building: place.building ?? '',
    entrance: place.entrance,
    room: place.room,
    kind,
    state,
    area,
    areaSource: ownSource === 'unknown' ? terms.areaSource : ownSource,
    names,
    phones,
    note,
    kept,
    rows: [{ sheet: unit.sheet, row: unit.row }],
  }
  return { kind: 'taken', unit, dwelling, problems: findings.problems }
}

type Find = ReturnType<typeof openFindings>['find']

const takeArea = (
  unit: UnitRow,
  terms: ReadingTerms,
  find: Find,
  shown: (text: string) => {
    readonly text: string
    readonly place: Place | null
    readonly names: readonly string[]
  },
): { readonly area: number | null; readonly text: string | null } => {
  const reading = readArea(unit.text('area'))
  if (reading.kind === 'area') return { area: reading.area, text: null }
  if (!terms.has('area')) return { area: null, text: null }
  // The other rows of one merged room repeat the dwelling, whose area stands in the first row.
  if (reading.kind === 'missing' && unit.roomFrom !== null) return { area: null, text: null }
  const text = reading.kind === 'missing' ? '' : reading.text
  const kind = reading.kind === 'missing' ? 'missingArea' : reading.kind === 'bad' ? 'badArea' : 'roundedArea'
  const { action, corrected } = find(kind, shown(text), (typed) => {
    const typedArea = readArea(typed)
    return typedArea.kind === 'area' ? typedArea.area : null
  })
  if (corrected !== null) return { area: corrected, text: null }
  const area = reading.kind === 'rounded' && action === 'takeRounded' ? reading.area : null
  return { area, text: text === '' ? null : text }
}

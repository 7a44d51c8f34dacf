/** Checks a household roster: cells in, dwellings, owners, problems and refused rows out. Knows no file format and no wording. */
import { accept, type Reply, refuse } from '../failure.ts'
import { foldText } from './roster-cells.ts'
import { guessColumns, type HeadingGuess, type SheetColumns } from './roster-columns.ts'
import { areaSourceOfText, type ColumnMeaning, isForeignHeading } from './roster-headings.ts'
import { groupOwners, type OwnerGrouping } from './roster-owner.ts'
import {
  actionsOfProblem,
  indexChoices,
  type RefusedRow,
  type RosterChoice,
  type RosterKindChoice,
  type RosterProblem,
  type RowOfDwelling,
} from './roster-problem.ts'
import { buildingKey } from './roster-rooms.ts'
import { type OtherRow, type SortedSheet, sortRows } from './roster-rows.ts'
import type { RosterSheet } from './roster-sheet.ts'
import {
  placeOfUnit,
  type ReadingTerms,
  type RosterDwelling,
  readUnit,
  repeatsBuilding,
  type UnitReading,
} from './roster-unit.ts'

/** What a person has decided so far: the meaning of columns, and the choices about problems. */
export type RosterDecisions = {
  readonly columns?: readonly SheetColumns[]
  readonly choices?: readonly RosterChoice[]
  /** 同类都这样办: what is done about every problem of a kind whose row has no choice of its own. */
  readonly alike?: readonly RosterKindChoice[]
}

/** How one sheet was read. `examples` holds up to three cells of each column, none of those that concern other matters. */
export type SheetOutline = {
  readonly sheet: string
  readonly isUsed: boolean
  readonly unusedBecause: 'hidden' | 'empty' | 'no-room-column' | null
  readonly headerRows: readonly number[]
  readonly headings: readonly string[]
  readonly columns: readonly ColumnMeaning[]
  readonly examples: readonly (readonly string[])[]
  readonly rowCount: number
  readonly unitRowCount: number
  readonly others: readonly OtherRow[]
  readonly statedTotals: readonly { readonly row: number; readonly area: number }[]
}

/** What an import would find. Rows in are rows taken plus rows refused; areas in 0.01 m². */
export type RosterCheck = OwnerGrouping & {
  readonly sheets: readonly SheetOutline[]
  readonly rowsIn: number
  readonly rowsTaken: number
  readonly rowsRefused: number
  readonly dwellings: readonly RosterDwelling[]
  readonly problems: readonly RosterProblem[]
  readonly refused: readonly RefusedRow[]
  readonly totalArea: number
  readonly dwellingsWithoutAreaCount: number
  readonly coOwnedCount: number
  readonly undecidedCount: number
}

type SheetPlan = {
  readonly outline: SheetOutline
  readonly sorted: SortedSheet | null
  readonly guess: HeadingGuess
}

const noRows: SortedSheet = { units: [], others: [], statedTotals: [] }

/** Identity and account numbers are not shown even for recognising a column. */
const longNumber = /\d{15}/

const examplesOf = (sheet: RosterSheet, guess: HeadingGuess): readonly (readonly string[])[] => {
  const below = sheet.rows.filter((row) => row.row > (guess.headerRows.at(-1) ?? 0)).slice(0, 50)
  return guess.columns.map((meaning, column) =>
    meaning === 'ignored' && isForeignHeading(guess.headings[column] ?? '')
      ? []
      : below
          .map((row) => foldText(row.cells[column] ?? null))
          .filter((text) => text !== '' && !longNumber.test(text))
          .slice(0, 3),
  )
}

const applyColumns = (guessed: HeadingGuess, chosen: SheetColumns): HeadingGuess => {
  const columns = guessed.columns.map((_, at) => chosen.columns[at] ?? 'ignored')
  const last = chosen.lastHeaderRow
  if (last === undefined) return { ...guessed, columns }
  const kept = guessed.headerRows.filter((row) => row < last)
  return { ...guessed, columns, headerRows: last === 0 ? [] : [...kept, last] }
}

/** Decides how each sheet is read: its headings, columns and rows, or why it is left aside. */
const planSheets = (
  sheets: readonly RosterSheet[],
  columns: readonly SheetColumns[],
): readonly SheetPlan[] => {
  let before: HeadingGuess | null = null
  return sheets.map((sheet) => {
    const guessed = guessColumns(sheet, before)
    const chosen = columns.find((each) => each.sheet === sheet.name)
    const guess = chosen ? applyColumns(guessed, chosen) : guessed
    const hasRoom = guess.columns.includes('room') || guess.columns.includes('place')
    const unusedBecause =
      sheet.rows.length === 0 ? 'empty' : sheet.isHidden ? 'hidden' : hasRoom ? null : 'no-room-column'
    if (unusedBecause === null) before = guess
    const sorted = unusedBecause === null ? sortRows(sheet, guess) : null
    const { units, others, statedTotals } = sorted ?? noRows
    const outline = {
      sheet: sheet.name,
      isUsed: sorted !== null,
      unusedBecause,
      headerRows: guess.headerRows,
      headings: guess.headings,
      columns: guess.columns,
      examples: examplesOf(sheet, guess),
      rowCount: sheet.rows.length,
      unitRowCount: units.length,
      others: others.filter((other) => other.role !== 'blank'),
      statedTotals,
    } as const
    return { outline, sorted, guess }
  })
}

/** How the sheets of a file are read under the columns chosen so far, even where none of them names a room yet. */
export const outlineSheets = (
  sheets: readonly RosterSheet[],
  columns: readonly SheetColumns[] = [],
): readonly SheetOutline[] => planSheets(sheets, columns).map((plan) => plan.outline)

const rowOf = (dwelling: RosterDwelling): RowOfDwelling => ({
  sheet: dwelling.rows[0]?.sheet ?? '',
  row: dwelling.rows[0]?.row ?? 0,
  names: dwelling.names,
  phones: dwelling.phones,
  area: dwelling.area,
})

type Taken = Extract<UnitReading, { kind: 'taken' }>

/** Puts the owners of a second row beside those of the first; the first row's area stays unless it has none. */
const joinDwellings = (first: RosterDwelling, second: RosterDwelling): RosterDwelling => ({
  ...first,
  area: first.area ?? second.area,
  names: [...new Set([...first.names, ...second.names])],
  phones: [...new Set([...first.phones, ...second.phones])],
  note: [...new Set([first.note, second.note])].filter((note) => note !== '').join('；'),
  kept: [...first.kept, ...second.kept],
  rows: [...first.rows, ...second.rows],
})

/** Settles rows of one dwelling: the first stays unless a person decided otherwise; each further row is a problem. */
const settleDuplicates = (readings: readonly UnitReading[], choiceOf: ReadingTerms['choiceOf']) => {
  const held = new Map<string, Taken>()
  const refused: RefusedRow[] = []
  const problems: RosterProblem[] = []
  for (const reading of readings) {
    if (reading.kind === 'refused') {
      refused.push(reading.refused)
      problems.push(...reading.problems)
      continue
    }
    const { dwelling, unit } = reading
    const first = held.get(dwelling.key)
    if (!first) {
      held.set(dwelling.key, reading)
      continue
    }
    const { building, entrance, room, names } = dwelling
    const place = { building, entrance, room }
    const choice = choiceOf(unit.sheet, unit.row, 'duplicateUnit')
    const isOneMergedRoom =
      unit.roomFrom !== null &&
      first.dwelling.rows.some((each) => each.sheet === unit.sheet && each.row >= (unit.roomFrom ?? 0))
    const action = choice?.action ?? (isOneMergedRoom ? 'addCoOwners' : actionsOfProblem.duplicateUnit[0])
    const { sheet, row } = unit
    problems.push({
      sheet,
      row,
      kind: 'duplicateUnit',
      text: '',
      place,
      names,
      action,
      isDecided: choice !== null,
      isCorrectionBad: false,
      duplicate: { first: rowOf(first.dwelling), second: rowOf(dwelling) },
    })
    if (action === 'addCoOwners') {
      const own = reading.problems.filter(
        (problem) => problem.kind === 'badPhone' || problem.kind === 'badOwner',
      )
      held.set(dwelling.key, {
        ...first,
        dwelling: joinDwellings(first.dwelling, dwelling),
        problems: [...first.problems, ...own],
      })
    } else if (action === 'replaceFirst') {
      for (const each of first.dwelling.rows)
        refused.push({ ...each, kind: 'duplicateUnit', text: '', place })
      held.set(dwelling.key, reading)
    } else refused.push({ sheet, row, kind: 'duplicateUnit', text: '', place })
  }
  const taken = [...held.values()]
  problems.push(...taken.flatMap((each) => each.problems))
  return { dwellings: taken.map((each) => each.dwelling), problems, refused }
}

/** Names each building as it was first written, so that 3# and 3栋 are one building on screen too. */
const unifyBuildings = (dwellings: readonly RosterDwelling[]): readonly RosterDwelling[] => {
  const names = new Map<string, string>()
  return dwellings.map((dwelling) => {
    const key = buildingKey(dwelling.building)
    const name = names.get(key)
    if (name === undefined) names.set(key, dwelling.building)
    return name === undefined || name === dwelling.building ? dwelling : { ...dwelling, building: name }
  })
}

const sourceOfArea = (guess: HeadingGuess): ReadingTerms['areaSource'] =>
  areaSourceOfText(guess.headings[guess.columns.indexOf('area')] ?? '')

/**
 * Checks a roster under the decisions so far. Rows in are rows taken plus rows refused; areas are integers of 0.01 m²;
 * two rows of one dwelling: the first stays. Refuses a spreadsheet without cells, and one whose sheets name no rooms.
 */
export const checkRoster = (
  sheets: readonly RosterSheet[],
  decisions: RosterDecisions = {},
): Reply<RosterCheck> => {
  if (sheets.every((sheet) => sheet.rows.length === 0)) return refuse({ code: 'spreadsheet-empty' })
  const plans = planSheets(sheets, decisions.columns ?? [])
  if (plans.every((plan) => plan.sorted === null))
    return refuse({ code: 'columns-missing', columns: ['room'] })
  const choiceOf = indexChoices(decisions.choices ?? [], decisions.alike)
  const units = plans.flatMap((plan) => plan.sorted?.units ?? [])
  const repeated = units.map(repeatsBuilding).filter((repeats) => repeats !== null)
  const firstPart = repeated.length > 0 && repeated.every((repeats) => repeats) ? 'building' : 'entrance'
  const needsBuilding = units.some((unit) => placeOfUnit(unit, firstPart)?.building != null)
  const readings = plans.flatMap(({ sorted, guess }) => {
    const areaSource = sourceOfArea(guess)
    const meanings = new Set(guess.columns)
    const terms: ReadingTerms = {
      choiceOf,
      firstPart,
      areaSource,
      needsBuilding,
      has: (meaning) => meanings.has(meaning),
    }
    return (sorted?.units ?? []).map((unit) => readUnit(unit, terms))
  })
  const settled = settleDuplicates(readings, choiceOf)
  const dwellings = unifyBuildings(settled.dwellings)
  const order = new Map(plans.map((plan, at) => [plan.outline.sheet, at]))
  const byRow = (a: { sheet: string; row: number }, b: { sheet: string; row: number }): number =>
    (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || a.row - b.row
  const problems = settled.problems.toSorted(byRow)
  return accept({
    ...groupOwners(dwellings),
    sheets: plans.map((plan) => plan.outline),
    rowsIn: units.length,
    rowsTaken: dwellings.reduce((count, dwelling) => count + dwelling.rows.length, 0),
    rowsRefused: settled.refused.length,
    dwellings,
    problems,
    refused: settled.refused.toSorted(byRow),
    totalArea: dwellings.reduce((sum, dwelling) => sum + (dwelling.area ?? 0), 0),
    dwellingsWithoutAreaCount: dwellings.filter((dwelling) => dwelling.area === null).length,
    coOwnedCount: dwellings.filter((dwelling) => dwelling.names.length > 1).length,
    undecidedCount: problems.filter((problem) => !problem.isDecided).length,
  })
}

/** Sorts the rows of a sheet into titles, headings, totals, notes and rows that describe a dwelling. Decides no problem. */
import { type CellValue, foldText, isNothing, readArea } from './roster-cells.ts'
import { type HeadingGuess, repeatsHeading } from './roster-columns.ts'
import type { ColumnMeaning } from './roster-headings.ts'
import { isPersonName } from './roster-names.ts'
import { readBuilding, readBuildingHeading, readEntrance, readPlace } from './roster-rooms.ts'
import {
  collectMergedValues,
  type FilledCell,
  filledTexts,
  type RosterSheet,
  type SheetRow,
} from './roster-sheet.ts'

/** What a row is; only `unit` rows describe a dwelling. */
export type RowRole = 'title' | 'heading' | 'section' | 'total' | 'note' | 'blank' | 'unit'

/** A row that describes a dwelling, its cells by meaning, with what merged cells and the rows above give to it. */
export type UnitRow = {
  readonly sheet: string
  readonly row: number
  readonly text: (meaning: ColumnMeaning) => CellValue
  readonly texts: (meaning: ColumnMeaning) => readonly CellValue[]
  /** The building and entrance of this row's own cells or of a merged block. */
  readonly building: string | null
  readonly entrance: string | null
  /** The building and entrance that the rows above or the sheet's name give. */
  readonly carriedBuilding: string | null
  readonly carriedEntrance: string | null
  readonly isBuildingGuessed: boolean
  /** The row that this row's merged room cell starts in, where it is one dwelling over several rows. */
  readonly roomFrom: number | null
}

/** A row that describes no dwelling, for showing that nothing was dropped unseen. */
export type OtherRow = {
  readonly row: number
  readonly role: Exclude<RowRole, 'unit'>
  readonly text: string
}

export type SortedSheet = {
  readonly units: readonly UnitRow[]
  readonly others: readonly OtherRow[]
  /** The areas that total rows state, in 0.01 m². */
  readonly statedTotals: readonly { readonly row: number; readonly area: number }[]
}

const totalWords =
  /^.{0,10}(?:合计|总计|小计|共计|累计|总和)|^总(?:建筑)?(?:户数|面积|套数|数)|^共[\d一二三四五六七八九十百千]+[户套]|^户数/
const noteWords =
  /^(?:注|备注|说明|填表|制表|制单|审核|复核|核对|统计|日期|联系|以上|以下|本表|本页|第.{1,3}页|共.{1,3}页|单位|负责人|经办|盖章|\*|※)/

/** Merged cells give their value down in every column but these: an area or a note stands for the whole block once. */
const neverFilledDown = new Set<ColumnMeaning>(['area', 'areaSource', 'note', 'serial', 'ignored'])

type RowCells = {
  readonly own: readonly CellValue[]
  readonly filled: ReadonlyMap<number, FilledCell>
  readonly columns: readonly ColumnMeaning[]
  readonly index: ColumnIndex
}

const cellOf = (cells: RowCells, column: number): CellValue => {
  const own = cells.own[column] ?? null
  if (own !== null && own !== '') return own
  const meaning = cells.columns[column]
  return meaning && !neverFilledDown.has(meaning) ? (cells.filled.get(column)?.value ?? null) : null
}

type ColumnIndex = ReadonlyMap<ColumnMeaning, readonly number[]>

const indexColumns = (columns: readonly ColumnMeaning[]): ColumnIndex =>
  new Map(columns.map((meaning) => [meaning, columns.flatMap((each, at) => (each === meaning ? [at] : []))]))

const noColumns: readonly number[] = []
const columnsOf = (index: ColumnIndex, meaning: ColumnMeaning): readonly number[] =>
  index.get(meaning) ?? noColumns

const dropSpaces = (text: string): string => (/\s/.test(text) ? text.replace(/\s+/g, '') : text)

/** Says what a row under the headings is. */
const decideRole = (row: SheetRow, cells: RowCells): RowRole => {
  const own = row.cells.flatMap((cell, column) => {
    const text = foldText(cell)
    return text === '' || cells.columns[column] === 'serial' ? [] : [{ text, column }]
  })
  const distinct = new Set(own.map((each) => each.text))
  if (own.length === 0) {
    const serial = filledTexts(row).join(' ')
    if (totalWords.test(serial.replace(/\s+/g, ''))) return 'total'
    return /\p{Script=Han}/u.test(serial) ? 'note' : 'blank'
  }
  const all = filledTexts(row).map(dropSpaces)
  const isNoteColumn = (text: string): boolean =>
    columnsOf(cells.index, 'note').some((column) => foldText(row.cells[column] ?? null) === text)
  if (all.some((text) => text.length <= 30 && totalWords.test(text) && !isNoteColumn(text))) return 'total'
  if (repeatsHeading(row, cells.columns)) return 'heading'
  const first = all[0] ?? ''
  const [only] = distinct
  if (distinct.size === 1 && only !== undefined && isSection(only, own[0]?.column, cells)) return 'section'
  const filledIn = (meaning: ColumnMeaning): string => {
    for (const column of columnsOf(cells.index, meaning)) {
      const text = foldText(cellOf(cells, column))
      if (!isNothing(text)) return text
    }
    return ''
  }
  const room = filledIn('room') || filledIn('place')
  if (room !== '') {
    if (noteWords.test(room) || (noteWords.test(first) && readPlace(room) === null)) return 'note'
    return distinct.size === 1 && readPlace(room) === null ? 'note' : 'unit'
  }
  if (noteWords.test(first) || all.some((text) => /^.{2,6}:/.test(text) || text.length > 30)) return 'note'
  const ownTexts = (meaning: ColumnMeaning): boolean =>
    columnsOf(cells.index, meaning).some((column) => !isNothing(foldText(row.cells[column] ?? null)))
  const says = (['owner', 'phone', 'area'] as const).filter(ownTexts)
  if (says.length === 0 && distinct.size === 1) return 'note'
  if (says.length === 0)
    return ownTexts('building') || ownTexts('entrance') || ownTexts('floor') ? 'unit' : 'note'
  if (distinct.size === 1 && only !== undefined) {
    return isPersonName(only.replace(/\s+/g, '')) || /\d/.test(only) ? 'unit' : 'note'
  }
  return 'unit'
}

/** A row that holds nothing but the name of a building or an entrance, which stands for the rows under it. */
const isSection = (text: string, column: number | undefined, cells: RowCells): boolean => {
  const meaning = column === undefined ? undefined : cells.columns[column]
  if (meaning === 'building') return readBuildingHeading(text) !== null
  if (/\d{3,}/.test(text) || text.length > 16) return false
  if (/^第?[\dA-Za-z一二三四五六七八九十]{1,2}单元$/.test(text.replace(/\s+/g, ''))) return true
  return !/^[\dA-Za-z]{1,2}$/.test(text) && readBuildingHeading(text) !== null
}

/** A building column that is nearly full holds no blanks that stand for the building above. */
const fullShare = 0.8

/** Sorts every row of a sheet, carrying building and entrance down from merged cells, section rows and the cells above. */
export const sortRows = (sheet: RosterSheet, guess: HeadingGuess): SortedSheet => {
  const { columns } = guess
  const index = indexColumns(columns)
  const merged = collectMergedValues(sheet)
  const lastHeader = guess.headerRows.at(-1) ?? 0
  const none: ReadonlyMap<number, FilledCell> = new Map()
  const [buildingColumn = -1] = columnsOf(index, 'building')
  const [entranceColumn = -1] = columnsOf(index, 'entrance')
  const [areaColumn = -1] = columnsOf(index, 'area')
  const roomColumn = columnsOf(index, 'room')[0] ?? columnsOf(index, 'place')[0] ?? -1
  const units: UnitRow[] = []
  const others: OtherRow[] = []
  const statedTotals: { row: number; area: number }[] = []
  const sheetBuilding = readBuildingHeading(sheet.name)
  let carried = { building: sheetBuilding?.building ?? null, entrance: sheetBuilding?.entrance ?? null }
  let hasSection = false
  for (const row of sheet.rows) {
    const cells: RowCells = { own: row.cells, filled: merged.get(row.row) ?? none, columns, index }
    const isAbove = row.row <= lastHeader
    const role = isAbove ? (guess.headerRows.includes(row.row) ? 'heading' : 'title') : decideRole(row, cells)
    if (role !== 'unit') {
      others.push({ row: row.row, role, text: filledTexts(row).join(' ') })
      const area = role === 'total' ? readArea(row.cells[areaColumn] ?? null) : null
      if (area?.kind === 'area') statedTotals.push({ row: row.row, area: area.area })
      if (role === 'section') {
        const text = filledTexts(row)[0] ?? ''
        const section = readBuildingHeading(text)
        const entrance = section?.entrance ?? (section ? null : readEntrance(text))
        carried = { building: section?.building ?? carried.building, entrance }
        hasSection = true
      }
      continue
    }
    const named = readBuilding(cellOf(cells, buildingColumn))
    const entrance = readEntrance(cellOf(cells, entranceColumn)) ?? named?.entrance ?? null
    if (named) {
      carried = {
        building: named.building,
        entrance: named.building === carried.building ? carried.entrance : null,
      }
    }
    units.push({
      sheet: sheet.name,
      row: row.row,
      text: (meaning) => cellOf(cells, columnsOf(index, meaning)[0] ?? -1),
      texts: (meaning) => columnsOf(index, meaning).map((column) => cellOf(cells, column)),
      building: named?.building ?? null,
      entrance,
      carriedBuilding: carried.building,
      carriedEntrance: carried.entrance,
      isBuildingGuessed: buildingColumn >= 0 && !named && !hasSection,
      roomFrom: isNothing(foldText(row.cells[roomColumn] ?? null))
        ? (cells.filled.get(roomColumn)?.from ?? null)
        : null,
    })
    if (entrance !== null) carried = { ...carried, entrance }
  }
  const namedCount = units.filter((unit) => unit.building !== null).length
  const isFull = units.length > 0 && namedCount / units.length > fullShare
  return {
    units:
      isFull || units.every((unit) => !unit.isBuildingGuessed)
        ? units
        : units.map((unit) => ({ ...unit, isBuildingGuessed: false })),
    others,
    statedTotals,
  }
}

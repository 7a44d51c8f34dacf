/** The plain cells of a spreadsheet as a roster reads them: rows by their shown numbers, merged cells, texts by column. */
import { type CellValue, foldText } from './roster-cells.ts'

/** One row that holds something; `row` is its number as the spreadsheet shows it. */
export type SheetRow = { readonly row: number; readonly cells: readonly CellValue[] }

/** A block of merged cells; rows as shown, columns from 0. */
export type MergedCells = {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** One sheet of a spreadsheet, empty rows left out. */
export type RosterSheet = {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merges: readonly MergedCells[]
}

/** The value of a cell, taken from the corner of its merged block where it stands in one: for headings. */
export const textAt = (sheet: RosterSheet, row: SheetRow, column: number): CellValue => {
  const own = row.cells[column] ?? null
  if (own !== null && own !== '') return own
  const block = sheet.merges.find(
    (each) =>
      row.row >= each.firstRow &&
      row.row <= each.lastRow &&
      column >= each.firstColumn &&
      column <= each.lastColumn,
  )
  if (!block) return null
  const corner = sheet.rows.find((each) => each.row === block.firstRow)
  return corner?.cells[block.firstColumn] ?? null
}

/** A cell that got its value from the merged block above it, with the row that the block starts in. */
export type FilledCell = { readonly value: CellValue; readonly from: number }

/** Collects what the merged cells of a sheet give to the rows under their first row: row number, then column. */
export const collectMergedValues = (
  sheet: RosterSheet,
): ReadonlyMap<number, ReadonlyMap<number, FilledCell>> => {
  const positions = new Map(sheet.rows.map((row, at) => [row.row, at]))
  const filled = new Map<number, Map<number, FilledCell>>()
  for (const block of sheet.merges) {
    const at = positions.get(block.firstRow)
    const value = at === undefined ? null : (sheet.rows[at]?.cells[block.firstColumn] ?? null)
    if (at === undefined || value === null || value === '') continue
    for (let next = at + 1; (sheet.rows[next]?.row ?? Infinity) <= block.lastRow; next += 1) {
      const row = sheet.rows[next]?.row ?? 0
      const cells = filled.get(row) ?? new Map<number, FilledCell>()
      cells.set(block.firstColumn, { value, from: block.firstRow })
      filled.set(row, cells)
    }
  }
  return filled
}

/** The folded texts of a row that are not empty. */
export const filledTexts = (row: SheetRow): readonly string[] =>
  row.cells.map(foldText).filter((text) => text !== '')

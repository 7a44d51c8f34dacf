/** Guesses what each column of a household roster means, from its heading and from what stands in it. Knows no file. */
import { foldText, isNothing, readArea, readPhones } from './roster-cells.ts'
import {
  type ColumnMeaning,
  columnMeanings,
  type HeadingRule,
  isForeignHeading,
  meaningOfHeading,
  ruleOfHeading,
} from './roster-headings.ts'
import { isPersonName, readOwnerNames } from './roster-names.ts'
import { readPlace } from './roster-rooms.ts'
import { filledTexts, type RosterSheet, type SheetRow, textAt } from './roster-sheet.ts'

/** What the columns of one sheet mean, in the order of the sheet, as a person chose; `lastHeaderRow` only where that was changed too (0: none). */
export type SheetColumns = {
  readonly sheet: string
  readonly columns: readonly ColumnMeaning[]
  readonly lastHeaderRow?: number
}

/** A sheet's headings as found: the rows they stand in, their words, and the meaning of each column. */
export type HeadingGuess = {
  readonly headerRows: readonly number[]
  readonly headings: readonly string[]
  readonly columns: readonly ColumnMeaning[]
}

const columnCountOf = (sheet: RosterSheet): number =>
  sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), 0)

/** Chooses one column for each meaning: the heaviest rule, then the leftmost; a second phone or owner keeps a lesser meaning. */
const settleColumns = (rules: readonly (HeadingRule | null)[]): ColumnMeaning[] => {
  const columns: ColumnMeaning[] = rules.map((rule) => rule?.meaning ?? 'ignored')
  for (const meaning of columnMeanings) {
    if (meaning === 'ignored' || meaning === 'otherPhone' || meaning === 'coOwner' || meaning === 'note')
      continue
    const held = columns.flatMap((found, at) => (found === meaning ? [at] : []))
    const best = held.toSorted((a, b) => (rules[b]?.weight ?? 0) - (rules[a]?.weight ?? 0) || a - b)[0]
    for (const at of held) if (at !== best) columns[at] = meaning === 'phone' ? 'otherPhone' : 'ignored'
  }
  return columns
}

/** The headings of the given rows, a merged heading standing over each of its columns. */
const headingsOf = (sheet: RosterSheet, rows: readonly SheetRow[], width: number): readonly string[][] =>
  Array.from({ length: width }, (_, column) => {
    const parts = rows.map((row) => foldText(textAt(sheet, row, column)).replace(/\s*\n\s*/g, ''))
    return parts.filter((part, at) => part !== '' && parts.indexOf(part) === at)
  })

/** Says whether a row can be the upper one of two heading rows: several short words, and no title over all columns. */
const isUpperHeading = (row: SheetRow): boolean => {
  const texts = new Set(filledTexts(row))
  return texts.size >= 2 && [...texts].every((text) => text.length <= 16 && !/[:]/.test(text))
}

const isWordsOnly = (row: SheetRow): boolean => filledTexts(row).every((text) => !/\d{2}/.test(text))

/** Scores a heading by the meanings that it names; fewer than two that matter are no heading. */
const headingScore = (columns: readonly ColumnMeaning[]): number => {
  const found = new Set(columns.filter((meaning) => meaning !== 'ignored' && meaning !== 'otherPhone'))
  const strong = ['building', 'entrance', 'room', 'place', 'owner', 'phone', 'area'] as const
  const count = strong.filter((meaning) => found.has(meaning)).length
  return count < 2 ? 0 : count * 10 + found.size
}

/** How far down a heading is looked for. */
const headingDepth = 20

/** Finds the heading of a sheet, in one row or two, under any title rows; null where no row reads as one. */
const findHeading = (sheet: RosterSheet): HeadingGuess | null => {
  const width = columnCountOf(sheet)
  let best: { score: number; guess: HeadingGuess } | null = null
  for (const [at, row] of sheet.rows.slice(0, headingDepth).entries()) {
    const next = sheet.rows[at + 1]
    const isPair = next && next.row === row.row + 1 && isUpperHeading(row) && isWordsOnly(next)
    const spans = isPair ? [[row], [row, next]] : [[row]]
    for (const rows of spans) {
      if (rows.some((each) => each.cells.some((cell) => typeof cell === 'number'))) continue
      const parts = headingsOf(sheet, rows, width)
      const columns = settleColumns(parts.map(ruleOfHeading))
      const score = headingScore(columns)
      if (score === 0 || (best && score <= best.score)) continue
      const headings = parts.map((each) => each.join(''))
      best = { score, guess: { headerRows: rows.map((each) => each.row), headings, columns } }
    }
  }
  return best?.guess ?? null
}

/** How many rows are looked at to tell a column by what stands in it. */
const sampleSize = 200

const share = (texts: readonly string[], fits: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(fits).length / texts.length

type ContentRule = { readonly meaning: ColumnMeaning; readonly fits: (texts: readonly string[]) => boolean }

const readsAsPlace = (text: string): boolean => {
  const place = readPlace(text)
  return place !== null && place.building !== null && !/^\d+\.\d+$/.test(text)
}

const contentRules: readonly ContentRule[] = [
  {
    meaning: 'phone',
    fits: (texts) =>
      share(
        texts,
        (text) => /\d{7}/.test(text) && !/^\d{15,}/.test(text) && readPhones(text).badText === null,
      ) > 0.7,
  },
  { meaning: 'place', fits: (texts) => share(texts, readsAsPlace) > 0.7 },
  {
    meaning: 'building',
    fits: (texts) =>
      share(texts, (text) => /^[\dA-Za-z一二三四五六七八九十]{1,3}(?:号?栋|幢|座|号楼|#楼?)$/.test(text)) >
      0.7,
  },
  {
    meaning: 'entrance',
    fits: (texts) =>
      share(texts, (text) => /^[\dA-Za-z一二三四五六七八九十甲乙丙丁]{1,2}(?:单元|门|梯)$/.test(text)) > 0.7,
  },
  {
    meaning: 'room',
    fits: (texts) => share(texts, (text) => /^[A-Za-z]?\d{3,4}[A-Za-z]?(?:室|号|房)?$/.test(text)) > 0.7,
  },
  {
    meaning: 'area',
    fits: (texts) =>
      share(texts, (text) => readArea(text).kind === 'area' && Number.parseFloat(text) >= 10) > 0.7 &&
      share(texts, (text) => /\.\d|㎡|平/.test(text)) > 0.3,
  },
  {
    meaning: 'owner',
    fits: (texts) => share(texts, (text) => readOwnerNames(text).names.some(isPersonName)) > 0.6,
  },
]

/** Tells the columns that no heading named by what stands in them; a meaning that is already there is not given twice. */
const fillFromContent = (
  sheet: RosterSheet,
  headerRows: readonly number[],
  columns: readonly ColumnMeaning[],
  headings: readonly string[],
): readonly ColumnMeaning[] => {
  const filled = [...columns]
  const below = sheet.rows.filter((row) => row.row > (headerRows.at(-1) ?? 0)).slice(0, sampleSize)
  const isFree = (at: number): boolean =>
    filled[at] === 'serial' || (filled[at] === 'ignored' && !isForeignHeading(headings[at] ?? ''))
  const hasRoom = filled.includes('room') || filled.includes('place')
  for (const rule of contentRules) {
    if (filled.includes(rule.meaning) || ((rule.meaning === 'place' || rule.meaning === 'room') && hasRoom))
      continue
    if (rule.meaning === 'room' && filled.includes('place')) continue
    const at = filled.findIndex((meaning, column) => {
      if (
        !isFree(column) &&
        !(rule.meaning === 'place' && (meaning === 'building' || meaning === 'entrance'))
      )
        return false
      const texts = below.map((row) => foldText(row.cells[column] ?? null)).filter((text) => !isNothing(text))
      return texts.length > 0 && rule.fits(texts)
    })
    if (at >= 0) filled[at] = rule.meaning
  }
  return filled
}

/**
 * Guesses the headings and columns of a sheet; a sheet without headings takes those of `before`, the sheet in front of it,
 * when it is as wide, else its columns are told by what stands in them.
 */
export const guessColumns = (sheet: RosterSheet, before: HeadingGuess | null): HeadingGuess => {
  const width = columnCountOf(sheet)
  const found = findHeading(sheet)
  if (found) {
    const columns = fillFromContent(sheet, found.headerRows, found.columns, found.headings)
    return { ...found, columns }
  }
  const none = Array.from({ length: width }, () => '')
  const ignored = none.map((): ColumnMeaning => 'ignored')
  const told = fillFromContent(sheet, [], ignored, none)
  if (before && before.columns.length === width && (told.includes('room') || told.includes('place'))) {
    return { headerRows: [], headings: before.headings, columns: before.columns }
  }
  const first = sheet.rows[0]
  const next = sheet.rows[1]
  if (first && next && filledTexts(first).length >= 2 && !hasDigits(first) && hasDigits(next)) {
    const headings = headingsOf(sheet, [first], width).map((each) => each.join(''))
    const columns = fillFromContent(sheet, [first.row], ignored, headings)
    return { headerRows: [first.row], headings, columns }
  }
  return { headerRows: [], headings: none, columns: told }
}

const hasDigits = (row: SheetRow): boolean => filledTexts(row).some((text) => /\d/.test(text))

/** Says whether a row repeats the headings, as long lists do at the top of each page. */
export const repeatsHeading = (row: SheetRow, columns: readonly ColumnMeaning[]): boolean => {
  if (row.cells.some((cell) => typeof cell === 'number' || (cell !== null && /\d{2}/.test(cell))))
    return false
  let count = 0
  for (const [at, cell] of row.cells.entries()) {
    if (typeof cell === 'number' || cell === null || cell === '') continue
    const meaning = meaningOfHeading([cell])
    if (meaning !== null && meaning === columns[at]) count += 1
  }
  return count >= 2
}

const oftenRepeated: readonly ColumnMeaning[] = ['ignored', 'otherPhone', 'coOwner', 'note']

/** Gives the column `at` a meaning; a column that had it before is left out, where a roster has one such column only. */
export const chooseColumn = (
  columns: readonly ColumnMeaning[],
  at: number,
  meaning: ColumnMeaning,
): readonly ColumnMeaning[] =>
  columns.map((held, column) => {
    if (column === at) return meaning
    return held === meaning && !oftenRepeated.includes(meaning) ? 'ignored' : held
  })

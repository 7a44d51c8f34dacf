/** Reads households from lines that were pasted out of Excel or typed: by headings, else by the look of each cell. Knows no database. */

import type { HouseholdWords } from './household.ts'
import { readMoney } from './money.ts'

/** A household as far as a pasted line tells. */
export type HouseholdLine = HouseholdWords & {
  readonly lineNumber: number
  /** Why the line can't be taken; null for a good one. */
  readonly problem: string | null
}

const columnHeadings = {
  building: /^(?:楼栋|栋|栋号|楼号|幢)$/u,
  entrance: /^(?:单元|单元号)$/u,
  door: /^(?:房号|室|房间|房间号|门牌|门牌号)$/u,
  room: /^(?:楼栋房号|房屋|房屋坐落|地址|住址|户号)$/u,
  householder: /^(?:户主|业主|姓名|户主姓名|业主姓名|产权人)$/u,
  matter: /^(?:事由|事项|情况|问题|欠费情况|备注|说明)$/u,
  owed: /^(?:欠费|欠费金额|金额|欠缴金额|欠款)(?:[(（]?元[)）]?)?$/u,
  number: /^(?:序号|编号)$/u,
} as const
type Heading = keyof typeof columnHeadings

const headingOf = (cell: string): Heading | null =>
  (Object.keys(columnHeadings) as readonly Heading[]).find((heading) =>
    columnHeadings[heading].test(cell.replace(/\s/gu, '')),
  ) ?? null

/** The columns of a heading row; null for a row of values. */
const headingsOf = (cells: readonly string[]): readonly (Heading | null)[] | null => {
  const headings = cells.map(headingOf)
  return headings.filter((heading) => heading !== null).length >= 2 ? headings : null
}

const cellsOf = (line: string): readonly string[] =>
  line.includes('\t')
    ? line.split('\t').map((cell) => cell.trim())
    : line
        .trim()
        .split(/[\s,，;；]+/u)
        .filter((cell) => cell !== '')

const isRoom = (cell: string): boolean =>
  /\d/u.test(cell) && (/[栋幢座楼室号户]|单元/u.test(cell) || /^[\dA-Za-z]+(?:-\d+)+$/u.test(cell))

const withSuffix = (cell: string, suffix: string): string =>
  /^[\dA-Za-z]+$/u.test(cell) ? `${cell}${suffix}` : cell

/** `typed` are the same cells as they were written: a matter keeps its own commas and brackets. */
const byHeadings = (
  headings: readonly (Heading | null)[],
  cells: readonly string[],
  typed: readonly string[],
): HouseholdWords => {
  const at = (heading: Heading): string =>
    (heading === 'matter' ? typed : cells)
      .filter((_, index) => headings[index] === heading)
      .filter((cell) => cell !== '')
      .join(' ')
  const parts = `${withSuffix(at('building'), '栋')}${withSuffix(at('entrance'), '单元')}${at('door')}`
  return {
    room: `${at('room')}${parts}`,
    householder: at('householder'),
    matter: at('matter'),
    owed: at('owed') === '' ? null : readMoney(at('owed')),
  }
}

const byLook = (all: readonly string[], typedAll: readonly string[]): HouseholdWords => {
  const cells = all.filter((cell) => cell !== '')
  const typed = typedAll.filter((_, index) => all[index] !== '')
  const isNumbered = cells.length > 2 && /^\d{1,4}$/u.test(cells[0] ?? '') && isRoom(cells[1] ?? '')
  const left = isNumbered ? cells.slice(1) : cells
  // 7栋 2单元 1102 in cells of their own: the door is a bare number after an entrance.
  const rooms = left.findIndex((cell, index) => {
    const isDoor = index > 0 && isRoom(left[index - 1] ?? '') && /^\d{3,4}[室号户]?$/u.test(cell)
    return !isRoom(cell) && !isDoor
  })
  const roomCount = rooms < 0 ? left.length : rooms
  const rest = left.slice(roomCount)
  const householder = rest.find((cell) => /^[\p{Script=Han}·]{2,8}$/u.test(cell)) ?? ''
  const amountAt = rest.findLastIndex((cell) => readMoney(cell) !== null)
  return {
    room: left.slice(0, roomCount).join(''),
    householder,
    matter: typed
      .slice(cells.length - rest.length)
      .filter((_, index) => rest[index] !== householder && index !== amountAt)
      .join(' '),
    owed: amountAt < 0 ? null : readMoney(rest[amountAt] ?? ''),
  }
}

const problemIn = ({ room, householder, matter }: HouseholdWords): string | null => {
  if (room === '' && householder === '') return '没有房号，也没有户主'
  if ([...room].length > 60) return '房号太长'
  if ([...householder].length > 40) return '户主姓名太长'
  return [...matter].length > 300 ? '事由太长' : null
}

/**
 * Splits pasted lines into households. A first row of headings (楼栋、单元、房号、户主、事由、欠费) names the columns; without
 * one the rooms come first, then the householder, the amount in 元 is the last cell that is a number, and the rest is
 * the matter. `matter` stands in where a line tells none.
 */
export const splitHouseholdLines = (text: string, matter: string): readonly HouseholdLine[] => {
  const lines = text.split(/\r\n|\r|\n/u)
  const headAt = lines.findIndex((line) => headingsOf(cellsOf(line.normalize('NFKC'))) !== null)
  const headings = headAt < 0 ? null : headingsOf(cellsOf((lines[headAt] ?? '').normalize('NFKC')))
  return lines.flatMap((line, index) => {
    const typed = cellsOf(line)
    const cells = typed.map((cell) => cell.normalize('NFKC').trim())
    if (index <= headAt || cells.every((cell) => cell === '')) return []
    const words = headings === null ? byLook(cells, typed) : byHeadings(headings, cells, typed)
    const household = { ...words, matter: words.matter === '' ? matter.trim() : words.matter }
    return [{ ...household, lineNumber: index + 1, problem: problemIn(household) }]
  })
}

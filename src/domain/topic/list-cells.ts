/** Reads single cells of a list of wishes: days, sources, categories, figures. Knows no row. */
import { addDays, isDay } from '../calendar.ts'
import type { Day } from '../identity.ts'
import { foldText } from '../roster/roster-cells.ts'
import { categoryDescriptions, type TopicCategory } from '../rules/track.ts'
import type { TopicSource } from './topic.ts'

const padded = (text: string): string => text.padStart(2, '0')

/** The first day of the count in which spreadsheets keep days, and the figures that are taken for one. */
const spreadsheetStart = '1899-12-30'
const spreadsheetDays = { least: 20_000, most: 80_000 } as const

/** 3/1/26 as spreadsheets write a day, or 26/3/1 as people do: the one whose year lies nearer to the year given. */
const readShortYear = (text: string, year: string): Day | null => {
  const [, first = '', second = '', third = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text) ?? []
  if (first === '') return null
  const distance = (day: Day): number => Math.abs(Number(day.slice(0, 4)) - Number(year))
  const days = [
    `20${padded(third)}-${padded(first)}-${padded(second)}`,
    `20${padded(first)}-${padded(second)}-${padded(third)}`,
  ].filter(isDay)
  return days.toSorted((one, other) => distance(one) - distance(other))[0] ?? null
}

/** A day in any usual way of writing: 2026-3-1, 2026年3月1日, 3月1日 of the year given, 20260301, a spreadsheet's count; null for none. */
export const readDay = (cell: string, year: string): Day | null => {
  const text = foldText(cell).replace(/\s+.*$/u, '')
  const whole =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/u.exec(text) ?? /^(20\d{2})(\d{2})(\d{2})$/u.exec(text)
  const short = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/u.exec(text)
  const parts = whole === null ? (short === null ? null : [year, short[1], short[2]]) : whole.slice(1)
  if (parts !== null) {
    const [years = '', months = '', days = ''] = parts
    const day = `${years}-${padded(months)}-${padded(days)}`
    return isDay(day) ? day : null
  }
  const shortYear = readShortYear(text, year)
  if (shortYear !== null) return shortYear
  const count = /^\d{5}(?:\.\d+)?$/u.test(text) ? Math.trunc(Number(text)) : 0
  return count >= spreadsheetDays.least && count <= spreadsheetDays.most
    ? addDays(spreadsheetStart, count)
    : null
}

const sources: readonly (readonly [TopicSource, RegExp])[] = [
  ['micro-wish', /微?心愿/u],
  ['hotline', /12345|热线|市长/u],
  ['grid-report', /网格/u],
  ['residents-order', /点单/u],
  ['suggestion-box', /意见箱|信箱|建议箱/u],
  ['joint-request', /联名|联合/u],
  ['earlier-meeting', /会议|议事会|上次|协商会/u],
  ['visit', /走访|入户|上门|来访|下沉/u],
  ['call', /来电|电话/u],
]

/** The source that a cell names; null for none. */
export const readSource = (cell: string): TopicSource | null =>
  sources.find(([, words]) => words.test(foldText(cell)))?.[0] ?? null

/** The category that a cell names, whole or by a part of its name of two characters or more; null for none. */
export const readCategory = (cell: string): TopicCategory | null => {
  const text = foldText(cell).replace(/\s+|类$/gu, '')
  if ([...text].length < 2) return null
  const found =
    categoryDescriptions.find(({ name }) => name === text) ??
    categoryDescriptions.find(({ words }) => words?.test(text) === true) ??
    categoryDescriptions.find(({ name }) => name.includes(text))
  return found?.category ?? null
}

/** A count of households or people: 30, 约30户, 1,260户; null for none. */
export const readCount = (cell: string): number | null => {
  const text = foldText(cell).replace(/[\s,]/gu, '')
  const found = /^(?:约|大约|近|共|涉及)?(\d{1,6})(?:余|多)?[户人家个名]?(?:左右)?$/u.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}

/** Whether a cell calls a matter urgent. */
export const readsUrgent = (cell: string): boolean => {
  const text = foldText(cell)
  return /急/u.test(text) && !/不急|不紧急|非紧急|一般/u.test(text) ? true : /^(?:是|√|Y|yes)$/iu.test(text)
}

/** Days off and exchanged working days of a year as published, and how a file of them is read. Knows no file format and no database. */
import { addDays, isDay } from '../calendar.ts'
import type { Day } from '../identity.ts'
import type { HolidayCalendar } from './period.ts'

/** One day that differs from the week: off although a weekday, or worked although a weekend. */
export type HolidayDay = { readonly day: Day; readonly name: string; readonly isWorkday: boolean }

/** The order of one year. */
export type HolidayYear = {
  readonly year: number
  /** The order as it is called: 国务院办公厅关于2026年部分节假日安排的通知. */
  readonly title: string
  /** Where it is from and whether it was compared with the order. */
  readonly note: string
  readonly days: readonly HolidayDay[]
}

/** What is wrong with a file of holidays; `row` counts from 1 where a row is meant. */
export type HolidayProblem = {
  readonly row: number | null
  readonly reason: 'not-read' | 'no-days' | 'bad-day' | 'bad-kind' | 'two-years' | 'twice'
}

/** The calendar that periods are counted with. */
export const calendarOf = (years: readonly Pick<HolidayYear, 'days'>[]): HolidayCalendar => {
  const days = years.flatMap((year) => year.days)
  return {
    holidays: new Set(days.filter((one) => !one.isWorkday).map((one) => one.day)),
    workdays: new Set(days.filter((one) => one.isWorkday).map((one) => one.day)),
  }
}

/** Whether the order of a day's year is known; without it only Saturdays and Sundays count as days off. */
export const isYearKnown = (years: readonly Pick<HolidayYear, 'year'>[], day: Day): boolean =>
  years.some((one) => one.year === Number(day.slice(0, 4)))

const dayFromParts = (year: string, month: string, date: string): Day | null => {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** Reads 2026-1-1, 2026/1/1, 2026年1月1日, and what a spreadsheet makes of a day: 1/1/26, or days since 1899-12-30. */
const readDay = (text: string): Day | null => {
  const words = text.trim()
  const whole = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u.exec(words)
  if (whole !== null) return dayFromParts(whole[1] ?? '', whole[2] ?? '', whole[3] ?? '')
  const short = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/u.exec(words)
  if (short !== null) return dayFromParts(`20${short[3] ?? ''}`, short[1] ?? '', short[2] ?? '')
  return /^[45]\d{4}$/u.test(words) ? addDays('1899-12-30', Number(words)) : null
}

const readKind = (text: string): boolean | null => {
  const word = text.trim()
  if (/上班|补班|工作日|^班$/u.test(word)) return true
  return /放假|休|节假日/u.test(word) ? false : null
}

/** One row of a file: the day, what it is called, 放假 or 上班. */
export type HolidayRow = { readonly row: number; readonly cells: readonly string[] }

export type HolidayReading = { readonly year: HolidayYear } | { readonly problem: HolidayProblem }

const gather = (
  title: string,
  note: string,
  days: readonly (HolidayDay & { readonly row: number | null })[],
): HolidayReading => {
  const [first] = days
  if (first === undefined) return { problem: { row: null, reason: 'no-days' } }
  const year = first.day.slice(0, 4)
  const seen = new Set<Day>()
  for (const { day, row } of days) {
    if (!day.startsWith(`${year}-`)) return { problem: { row, reason: 'two-years' } }
    if (seen.has(day)) return { problem: { row, reason: 'twice' } }
    seen.add(day)
  }
  return {
    year: {
      year: Number(year),
      title: title === '' ? `${year}年节假日安排` : title,
      note,
      days: days
        .map(({ day, name, isWorkday }) => ({ day, name, isWorkday }))
        .toSorted((one, other) => (one.day < other.day ? -1 : 1)),
    },
  }
}

/** Reads the rows of a table: 日期, 名称, 放假 or 上班; rows before the first day are headings. */
export const readHolidayRows = (rows: readonly HolidayRow[]): HolidayReading => {
  const days: (HolidayDay & { readonly row: number })[] = []
  for (const { row, cells } of rows) {
    const [first = '', name = '', kind = ''] = cells.map((cell) => cell.trim())
    const day = readDay(first)
    if (day === null) {
      if (days.length === 0) continue
      return { problem: { row, reason: 'bad-day' } }
    }
    const isWorkday = readKind(kind)
    if (isWorkday === null) return { problem: { row, reason: 'bad-kind' } }
    days.push({ row, day, name, isWorkday })
  }
  return gather('', '', days)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const wordsIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** Reads what a JSON file of the same form as the shipped one holds. */
export const readHolidayJson = (value: unknown): HolidayReading => {
  if (!isRecord(value) || !Array.isArray(value.days)) return { problem: { row: null, reason: 'no-days' } }
  const days: (HolidayDay & { readonly row: number })[] = []
  for (const [place, one] of value.days.entries()) {
    const row = place + 1
    const day = isRecord(one) ? readDay(wordsIn(one.day)) : null
    if (day === null || !isRecord(one)) return { problem: { row, reason: 'bad-day' } }
    if (typeof one.isWorkday !== 'boolean') return { problem: { row, reason: 'bad-kind' } }
    days.push({ row, day, name: wordsIn(one.name), isWorkday: one.isWorkday })
  }
  return gather(wordsIn(value.title), wordsIn(value.note), days)
}

/** Days of a year joined into spans of the same name and kind, in order, for a short list: 春节 2月15日至23日. */
export const joinHolidaySpans = (
  days: readonly HolidayDay[],
): readonly {
  readonly from: Day
  readonly to: Day
  readonly name: string
  readonly isWorkday: boolean
}[] => {
  const spans: { from: Day; to: Day; name: string; isWorkday: boolean }[] = []
  for (const { day, name, isWorkday } of days) {
    const last = spans.at(-1)
    if (
      last !== undefined &&
      last.name === name &&
      last.isWorkday === isWorkday &&
      addDays(last.to, 1) === day
    )
      last.to = day
    else spans.push({ from: day, to: day, name, isWorkday })
  }
  return spans
}

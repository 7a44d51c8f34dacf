/** Writes numbers, days and times as official Chinese papers write them, and keeps text clean. Knows no document. */
import { weekdayOf } from './calendar.ts'
import type { ClockTime, Day } from './identity.ts'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const units = ['', '十', '百', '千'] as const

const digitAt = (value: number): string => digits[value] ?? ''

/** Writes a whole number from 0 to 9999 in words (一, 十二, 一百零五, 二千); others stay in figures. */
export const numberInChinese = (value: number): string => {
  if (!Number.isSafeInteger(value) || value < 0 || value > 9999) return String(value)
  if (value < 10) return digitAt(value)
  const places = [...String(value)].map(Number)
  const words = places.map((digit, index) => {
    const unit = units[places.length - 1 - index] ?? ''
    return digit === 0 ? '零' : `${digitAt(digit)}${unit}`
  })
  const joined = words.join('').replace(/零+$/u, '').replace(/零+/gu, '零')
  return joined.startsWith('一十') ? joined.slice(1) : joined
}

/** The mark before a heading of level 1 to 4, counted from 1: 一、 （一） 1. （1）. */
export const headingMark = (level: 1 | 2 | 3 | 4, position: number): string => {
  switch (level) {
    case 1:
      return `${numberInChinese(position)}、`
    case 2:
      return `（${numberInChinese(position)}）`
    case 3:
      return `${position}.`
    case 4:
      return `（${position}）`
  }
}

const partsOf = (day: Day): { year: number; month: number; date: number } => {
  const [year = '0', month = '0', date = '0'] = day.split('-')
  return { year: Number(year), month: Number(month), date: Number(date) }
}

/** A day as printed: 2026年1月5日, without leading zeros. */
export const dayInChinese = (day: Day): string => {
  const { year, month, date } = partsOf(day)
  return `${year}年${month}月${date}日`
}

/** A day as printed, or the blanks for one that is filled in by hand. */
export const dayOrBlank = (day: Day | null): string =>
  day === null ? '　　　　年　　月　　日' : dayInChinese(day)

/** 南方印象小区西区 and 西区环道 are 南方印象小区西区环道: a place inside another, what both say once. */
export const joinPlaces = (outer: string, inner: string): string => {
  const [whole, part] = [[...outer.trim()], [...inner.trim()]]
  for (let length = Math.min(whole.length, part.length); length > 1; length -= 1) {
    const shared = part.slice(0, length).join('')
    if (whole.slice(-length).join('') === shared) return [...whole, ...part.slice(length)].join('')
  }
  return [...whole, ...part].join('')
}

/** A day in a narrow column, with its year: 2025.11.12. */
export const columnDay = (day: Day): string => day.split('-').map(Number).join('.')

/** A day inside the year that the paper is about (3月13日), with its year when it lies in another. */
export const dayWithinYear = (day: Day, year: string): string => {
  if (!day.startsWith(`${year}-`)) return dayInChinese(day)
  const { month, date } = partsOf(day)
  return `${month}月${date}日`
}

/** The weekday of a day: 星期四. */
export const weekdayInChinese = (day: Day): string => {
  const weekday = weekdayOf(day)
  return `星期${weekday === 0 ? '日' : digitAt(weekday)}`
}

const hourOf = (time: ClockTime): number => Number(time.split(':')[0] ?? '0')

/** The part of the day in which a clock time lies: 凌晨, 上午, 中午, 下午, 晚. */
export const partOfDay = (time: ClockTime): string => {
  const hour = hourOf(time)
  if (hour < 6) return '凌晨'
  if (hour < 12) return '上午'
  if (hour < 13) return '中午'
  return hour < 18 ? '下午' : '晚'
}

/** A clock time in figures of 24 hours: 19时30分, 9时. */
export const clockInChinese = (time: ClockTime): string => {
  const minute = Number(time.split(':')[1] ?? '0')
  return minute === 0 ? `${hourOf(time)}时` : `${hourOf(time)}时${String(minute).padStart(2, '0')}分`
}

/** A clock time as it is told to residents: 上午9时, 下午2时30分, 晚上7时30分. */
export const toldClock = (time: ClockTime): string => {
  const hour = hourOf(time)
  const shown = hour > 12 ? hour - 12 : hour
  const part = partOfDay(time)
  return `${part === '晚' ? '晚上' : part}${clockInChinese(`${shown}:${time.split(':')[1] ?? '00'}`)}`
}

/** Joins a list with 、; an empty list gives an empty text. */
export const joinList = (names: readonly string[]): string => names.join('、')

/** Ends a sentence with 。 unless it already ends with a mark, and once only; an empty text stays empty. */
export const endSentence = (text: string): string => {
  const trimmed = text.trim().replace(/([。！？；])(?:\1|。)+$/u, '$1')
  return trimmed === '' || /[。！？；…”]$/u.test(trimmed)
    ? trimmed
    : `${trimmed.replace(/[，、：,.;:]+$/u, '')}。`
}

/** A clause to stand inside a sentence: the same words without the mark at their end. */
export const asClause = (text: string): string => text.trim().replace(/[。；，、,.;]+$/u, '')

/** A text of at most so many characters, its end left out where it is longer: so that what is copied can be changed where it stands. */
export const cutTo = (text: string, most: number): string => {
  const characters = Array.from(text)
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

/** A title or a question to stand inside a sentence: without any of the marks at its end, asking ones too. */
export const unmarked = (text: string): string => text.trim().replace(/[\s。！？!?；，、：,.;:]+$/u, '')

/** Line feed, vertical tab, form feed, carriage return, next line, line and paragraph separators. */
const lineEnds = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029])

const isDropped = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x7f && code <= 0x9f) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  (code >= 0x200e && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069) ||
  code === 0xfeff ||
  (code >= 0xfdd0 && code <= 0xfdef) ||
  (code & 0xfffe) === 0xfffe

/**
 * The one sanitiser of printed text: line ends become \n, a tab a space; control characters, lone surrogates,
 * marks that turn the writing direction and noncharacters are dropped; every other character stays.
 */
export const cleanText = (text: string): string => {
  let clean = ''
  for (const character of text.replaceAll('\r\n', '\n')) {
    const code = character.codePointAt(0) ?? 0
    if (lineEnds.has(code)) clean += '\n'
    else if (code === 0x09) clean += ' '
    else if (!isDropped(code)) clean += character
  }
  return clean
}

const isHalfWidth = (code: number): boolean => code < 0x2000 && code !== 0xb7 && code !== 0xd7

/** Width of a text in full characters: Latin letters and figures count one half each. */
export const countCells = (text: string): number => {
  let halves = 0
  for (const character of text) halves += isHalfWidth(character.codePointAt(0) ?? 0) ? 1 : 2
  return halves / 2
}

const wordBreaks = new Intl.Segmenter('zh', { granularity: 'word' })

/** Where a title may be broken: between words, never before 的 or a mark that ends something, never after a bracket that opens. */
const titleBreaks = (title: string): readonly number[] => {
  const ends: number[] = []
  let end = 0
  for (const { segment } of wordBreaks.segment(title)) {
    end += [...segment].length
    ends.push(end)
  }
  const characters = [...title]
  return ends.filter(
    (at) =>
      !/[的之、，。；：！？）》”〕]/u.test(characters[at] ?? '的') &&
      !/[（《“〔]/u.test(characters[at - 1] ?? '（'),
  )
}

/** Characters by which a break before a bracket or after a mark may lie off the middle and still be the better one. */
const markBonus = 5.5

/**
 * Breaks a title of more than `cells` characters into lines of about the same length, between words, best before a
 * bracket or after a mark where one is near; a short one stays whole.
 */
export const breakTitle = (title: string, cells = 20): readonly string[] => {
  if (countCells(title) <= cells) return [title]
  const characters = [...title]
  const lineCount = Math.ceil(countCells(title) / cells)
  const aim = Math.ceil(characters.length / lineCount)
  const firstLine = (at: number): string => characters.slice(0, at).join('')
  const costOf = (at: number): number => {
    const isMarked = /[（《“]/u.test(characters[at] ?? '') || /[、，：]/u.test(characters[at - 1] ?? '')
    return Math.abs(at - aim) - (isMarked ? markBonus : 0)
  }
  const [best = aim] = titleBreaks(title)
    .filter(
      (at) =>
        countCells(firstLine(at)) <= cells &&
        countCells(characters.slice(at).join('')) <= cells * (lineCount - 1) &&
        Math.abs(at - aim) <= markBonus,
    )
    .toSorted((one, other) => costOf(one) - costOf(other))
  return [firstLine(best), ...breakTitle(characters.slice(best).join(''), cells)]
}

/** A name for a list of names: two characters are set apart by a full-width space, 周　敏. */
export const spreadName = (name: string): string => {
  const characters = [...name]
  return characters.length === 2 ? characters.join('　') : name
}

/**
 * Lays names in columns of three characters and a space, as many in a line as `cells` characters hold;
 * a longer name takes as many columns as it needs. Answers the lines.
 */
export const layNames = (names: readonly string[], cells: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const name of names) {
    const shown = spreadName(name)
    const width = Math.ceil(countCells(shown))
    const taken = Math.ceil((width + 1) / 4) * 4 - 1
    if (line !== '' && used + 1 + taken > cells) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    if (line !== '') line += '　'
    line += shown + '　'.repeat(Math.max(0, Math.floor(taken - countCells(shown))))
    used += (used === 0 ? 0 : 1) + taken
  }
  if (line !== '') lines.push(line.trimEnd())
  return lines
}

/** Reads where something is: buildings and entrances in a place or a title, written in any way. Knows no roster. */
import { foldText } from '../roster/roster-cells.ts'

/** A building with its entrance where one is written, folded: 4栋 and 4栋2单元. */
export type PlaceParts = { readonly building: string; readonly entrance: string }

const figures = '零一二三四五六七八九'

const tensOf = (text: string): number => (text === '' ? 1 : figures.indexOf(text))

/** 四 → 4, 十二 → 12, 二十 → 20; numbers from 1 to 99, as buildings are numbered. */
const readFigures = (text: string): string => {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text]
  const value = (tens === '0' ? 0 : tensOf(tens ?? '') * 10) + (ones === '' ? 0 : figures.indexOf(ones ?? ''))
  return String(value)
}

const chineseNumber = /[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]/u
const numbered = new RegExp(`(${chineseNumber.source})(?=号?[栋幢座楼]|号院|单元|期|组|[层楼])`, 'gu')

/**
 * Folds a place so that the same place reads the same: 四栋, 4幢, 4 号楼 and ４＃ are all 4栋; blanks and marks fall away.
 */
export const foldPlace = (place: string): string =>
  foldText(place)
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(numbered, (text) => readFigures(text))
    .replace(/(\d+)(?:号[楼栋幢座]|#[楼栋幢座]?|[栋幢座](?:楼|号)?)/gu, '$1栋')
    .replace(/([a-z])(?:号楼|[栋幢座])/gu, '$1栋')
    .replace(/[，。、；：,.;:（）()“”"'！!？?]/gu, '')

/** The building and entrance that a place or a title names; null where it names none. */
export const readPlaceParts = (text: string): PlaceParts | null => {
  const [, building = '', entrance = ''] =
    /((?:\d+|[a-z])栋)(?:第?(\d+)(?:单元|门(?!口)))?/u.exec(foldPlace(text)) ?? []
  return building === '' ? null : { building, entrance: entrance === '' ? '' : `${entrance}单元` }
}

/** A title without the building and entrance that it names, so that only its matter is compared. */
export const withoutPlace = (text: string): string =>
  foldPlace(text).replace(/(?:\d+|[a-z])栋(?:第?\d+(?:单元|门(?!口)))?(?:\d+[层楼])?/gu, ' ')

/** Hides what would name a person in public papers and on shared screens; counts by characters, not code units. */
import { foldText } from './roster/roster-cells.ts'

const characterBounds = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const splitCharacters = (text: string): readonly string[] =>
  Array.from(characterBounds.segment(text), ({ segment }) => segment)

/**
 * Masks a name: 张三 → 张*, 张小三 → 张*三, four or more keep first and last, a single character becomes *. Spaces that only
 * fill a short name (张　三) and invisible signs are no characters; a variant form of a character is one.
 * @see 个人信息保护法第二十五条
 */
export const maskName = (name: string): string => {
  const bare = name
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
  const characters = splitCharacters(bare)
  const first = characters[0] ?? ''
  const last = characters.at(-1) ?? ''
  if (characters.length <= 1) return characters.length === 0 ? '' : '*'
  if (characters.length === 2) return `${first}*`
  return `${first}${'*'.repeat(characters.length - 2)}${last}`
}

/** Masks a phone number: 138****1234, +86 or not; what is no mobile number keeps its last four figures only. */
export const maskPhone = (phone: string): string => {
  const all = phone.normalize('NFKC').replace(/\D/gu, '')
  const figures = /^(?:(?:00)?86|0)(1\d{10})$/u.exec(all)?.[1] ?? all
  if (figures.length < 7) return figures === '' ? '' : '****'
  return figures.length === 11 ? `${figures.slice(0, 3)}****${figures.slice(7)}` : `****${figures.slice(-4)}`
}

/** Masks an ID number: the first three and the last four stay. */
export const maskIdNumber = (number: string): string => {
  const characters = [...number.normalize('NFKC').replace(/\s/gu, '')]
  if (characters.length <= 7) return '*'.repeat(characters.length)
  return `${characters.slice(0, 3).join('')}${'*'.repeat(characters.length - 7)}${characters.slice(-4).join('')}`
}

/** Where the building or the entrance ends, the surer sign first. */
const roomHeads: readonly RegExp[] = [
  /^.*(?:单元|[\da-z一二三四五六七八九十]门)/iu,
  /^.*(?:[栋幢座#]|号楼)/u,
  /^.*(?:楼|号(?=[\da-z]))/iu,
]

/** A short number before a dash is an entrance: 7栋2-1102; a long one is the room itself: 7栋1102-1. */
const entranceBeforeDash = /^-?(?:\d{1,2}-)?/u

/** Masks the room and keeps building and entrance: 7栋2单元1102 → 7栋2单元***, 3-1-502 → 3-1-***. */
export const maskRoom = (room: string): string => {
  const folded = foldText(room).replace(/\s*-\s*/gu, '-')
  for (const [place, sign] of roomHeads.entries()) {
    const head = sign.exec(folded)?.[0]
    if (head === undefined) continue
    const rest = folded.slice(head.length).trim()
    if (rest === '') return folded
    const kept = place === 0 ? /^-?/u.exec(rest) : entranceBeforeDash.exec(rest)
    return `${head}${kept?.[0] ?? ''}***`
  }
  const parts = folded.split('-')
  if (folded === '') return ''
  return [...parts.slice(0, Math.min(2, parts.length - 1)), '***'].join('-')
}

/** Phones joined by 、, each masked. */
export const maskPhones = (phones: string): string =>
  phones
    .split('、')
    .map(maskPhone)
    .filter((masked) => masked !== '')
    .join('、')

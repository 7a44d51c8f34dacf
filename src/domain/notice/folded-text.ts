/** Folds a line for searching and keeps where each sign stood, so that width, case and hidden signs hide nothing. Knows no pattern. */
import { cleanText } from '../chinese-text.ts'

/** A folded line: for each UTF-16 unit of `text` where the sign that it came from begins and ends in the line. */
type FoldedText = {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const hidden = /^[\p{Cf}\p{Default_Ignorable_Code_Point}]$/u
const dash = /^[\u2010-\u2015\u2212\u2500\u2501\uFE58\uFE63]$/u
const blank = /^[\p{Z}\u2800]$/u

/** A Chinese comma parts figures, a plain one may stand inside them. */
const sentenceMark = /^[，：；！？]$/u

const foldSign = (sign: string): string => {
  if (hidden.test(sign)) return ''
  if (blank.test(sign)) return ' '
  if (dash.test(sign)) return '-'
  if (sentenceMark.test(sign)) return sign
  const printed = cleanText(sign)
  return printed === '' ? '' : printed.normalize('NFKC').toLowerCase()
}

/**
 * Folds one line: full-width signs become plain ones, letters small, dashes and blanks one kind each; signs that are not
 * seen, or are dropped in print, fall away.
 */
export const foldLine = (line: string): FoldedText => {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let offset = 0
  for (const sign of line) {
    const folded = foldSign(sign)
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(offset)
      ends.push(offset + sign.length)
    }
    text += folded
    offset += sign.length
  }
  return { text, starts, ends }
}

/** A blank anywhere, and a dot or a dash between two Chinese characters. */
const filling = / |(?<=\p{Script=Han})[.·•・‧∙_-]+(?=\p{Script=Han})/gu

/** The same without what only parts the characters of a name, so that 张　三 and 张·三 read 张三. */
export const squeezeFolded = ({ text, starts, ends }: FoldedText): FoldedText => {
  const dropped = new Set<number>()
  for (const { 0: sign, index } of text.matchAll(filling))
    for (let place = index; place < index + sign.length; place += 1) dropped.add(place)
  const kept = Array.from({ length: text.length }, (_, place) => place).filter((place) => !dropped.has(place))
  return {
    text: text.replaceAll(filling, ''),
    starts: kept.map((place) => starts[place] ?? 0),
    ends: kept.map((place) => ends[place] ?? 0),
  }
}

/** Where a stretch of the folded text, `from` up to `to`, stands in the line. */
export const placeInLine = (
  { starts, ends }: FoldedText,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } => ({
  start: starts[from] ?? 0,
  end: ends[to - 1] ?? 0,
})

/** Folds what is searched and what is typed to the same signs, and keeps where each stood. Knows no database. */

/** One folded sign, a single code point, and which UTF-16 units of the text it came from. */
export type FoldedSign = { readonly sign: string; readonly start: number; readonly end: number }

/** Blanks only fill, hidden signs are not seen, and neither is typed. */
const dropped = /^[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u

/** Signs come again and again, and folding one takes long; forgotten all at once where there are unusually many. */
const known = new Map<string, readonly string[]>()
const mostKnown = 20_000

const foldSign = (sign: string): readonly string[] => {
  const found = known.get(sign)
  if (found !== undefined) return found
  const plain = [...sign.normalize('NFKC').toLowerCase()].filter((one) => !dropped.test(one))
  if (known.size >= mostKnown) known.clear()
  known.set(sign, plain)
  return plain
}

/**
 * Folds a text sign by sign: full-width signs become plain ones, letters small, blanks and hidden signs fall away. What
 * is folded of two texts put together is the two folded texts put together.
 */
export const foldSigns = (text: string): readonly FoldedSign[] => {
  const folded: FoldedSign[] = []
  let start = 0
  for (const sign of text) {
    const end = start + sign.length
    for (const plain of foldSign(sign)) folded.push({ sign: plain, start, end })
    start = end
  }
  return folded
}

/** Common characters, figures and small letters, most of every text, fold to themselves. */
const mayFold = /[^\u4e00-\u9fff0-9a-z]/gu

/** The folded text alone. */
export const foldWords = (text: string): string => text.replace(mayFold, (sign) => foldSign(sign).join(''))

/** The words of what was typed, parted by blanks, each folded and once; all of them must be found. */
export const splitWords = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[\s\p{Z}]+/u)
      .map(foldWords)
      .filter((word) => word !== ''),
  ),
]

/** Writes and reads 校验码, the short code by which a printed paper is found again, and puts it under a paper. Knows no hash function and no database. */
import type { PlainDocument } from '../document.ts'

/** Figures and capital letters without I, L, O and U, which are taken for others. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lookAlikes: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' }

/** Characters that come from the hash; one more checks them. */
const hashedCount = 11
const bitsACharacter = 5

/** Powers of the generator of the field of 32 (x⁵ + x² + 1), which has 31 of them. */
const powers = Array.from({ length: 31 }).reduce<number[]>((list) => {
  const next = (list.at(-1) ?? 0) << 1
  return list.length === 0 ? [1] : [...list, next > 31 ? next ^ 0b100101 : next]
}, [])

const multiply = (one: number, other: number): number =>
  one === 0 || other === 0 ? 0 : (powers[(powers.indexOf(one) + powers.indexOf(other)) % 31] ?? 0)

/**
 * The figure that checks the others: each place has a weight of its own that is not nought, so one wrong character and
 * two that changed places always show.
 */
const checkFigure = (figures: readonly number[]): number =>
  figures.reduce((sum, figure, place) => sum ^ multiply(powers[place + 1] ?? 0, figure), 0)

const inGroups = (characters: string): string => (characters.match(/.{4}/gu) ?? []).join('-')

/** The last character that belongs to the eleven before it. */
const checkCharacter = (hashed: string): string =>
  alphabet[checkFigure([...hashed].map((character) => alphabet.indexOf(character)))] ?? ''

/**
 * 校验码 of a hash: eleven characters of its first 55 bits and one that checks them, as XXXX-XXXX-XXXX; refuses what is
 * not hex of at least 14 digits.
 */
export const writeCheckCode = (hashHex: string): string => {
  if (!/^[0-9a-f]{14,}$/iu.test(hashHex)) throw new Error('not a hash')
  const bits = [...hashHex.slice(0, 14)]
    .map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('')
  const hashed = Array.from(
    { length: hashedCount },
    (_, place) =>
      alphabet[parseInt(bits.slice(place * bitsACharacter, (place + 1) * bitsACharacter), 2)] ?? '',
  ).join('')
  return inGroups(`${hashed}${checkCharacter(hashed)}`)
}

/** Before a code in a QR code, so that one of ours is known from another's. */
const qrMark = 'SFZ'

/** What the QR code holds: the mark, the code, and the hash of the paper's contents; no address. */
const qrTextOf = (code: string, contentHash: string): string =>
  `${qrMark}:${code.replaceAll('-', '')}:${contentHash.toUpperCase()}`

/** A code as it was read, and the hash of the contents in lower-case hex where the text of a QR code was read. */
export type ReadCode = { readonly code: string; readonly contentHash: string | null }

const codeLength = hashedCount + 1
const readShape = new RegExp(`^:?(?:${qrMark}:)?([0-9A-Z]{${codeLength}})(?::([0-9A-F]{64}))?$`, 'u')

/**
 * Reads a typed code or the text of a QR code, whatever its width, case, spaces and dashes, O for 0 and I for 1;
 * `misread` where the check character does not fit, null where it has not the shape of a code.
 */
export const readCheckCode = (text: string): ReadCode | 'misread' | null => {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z:]/gu, '')
  const [, typed, hash] = readShape.exec(plain) ?? []
  if (typed === undefined) return null
  const characters = [...typed].map((character) => lookAlikes[character] ?? character).join('')
  if (checkCharacter(characters.slice(0, hashedCount)) !== characters.at(-1)) return 'misread'
  return { code: inGroups(characters), contentHash: hash?.toLowerCase() ?? null }
}

/** The same paper without its check code; what its contents' hash is taken of. */
export const withoutCheckCode = (paper: PlainDocument): PlainDocument => ({
  ...paper,
  blocks: paper.blocks.filter((block) => block.kind !== 'check-code'),
})

/** The same paper with its check code at the very end, in place of one that was there. */
export const withCheckCode = (
  paper: PlainDocument,
  { code, contentHash }: { readonly code: string; readonly contentHash: string },
): PlainDocument => {
  const bare = withoutCheckCode(paper)
  return {
    ...bare,
    blocks: [
      ...bare.blocks,
      {
        kind: 'check-code',
        code,
        text: qrTextOf(code, contentHash),
        lines: [`校验码：${code}`, '在“四方桌”的“验证”中输入校验码，或扫描左侧二维码，可核对本件。'],
      },
    ],
  }
}

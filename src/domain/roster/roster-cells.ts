/** Reads one cell of a household roster: folds its text, and takes areas and phones out of it. Knows no sheet and no column. */

/** What one cell of a spreadsheet holds: text, a number, or nothing. */
export type CellValue = string | number | null

const fullWidthForms = /[\uFF01-\uFF5E]/g
const spaces = /[\t\v\f\p{Zs}]/gu
const invisible = /[^\P{Cc}\n]|\p{Cf}|[\u2028\u2029]/gu
const dashes = /[\u2010-\u2015\u2212\u2500\u2501\uFE58\uFE63]/g

/** Texts that folding would not change, which are nearly all. */
const alreadyPlain =
  /^(?:[!-&(-<>-~\u4e00-\u9fff、。㎡][ !-~\u4e00-\u9fff、。㎡]*[!-~\u4e00-\u9fff、。㎡]|[!-&(-<>-~\u4e00-\u9fff、。㎡])?$/

/** Writes a number as the spreadsheet shows it, at most 15 significant digits and never as a power of ten. */
export const textFromNumber = (value: number): string => {
  if (!Number.isFinite(value)) return ''
  const plain = String(value)
  if (plain.length <= 15 && !plain.includes('e')) return plain
  const shown = Number(value.toPrecision(15))
  return expandPower(String(shown)) ?? String(shown)
}

/** Folds full-width forms, odd spaces and dashes to their plain forms and trims; characters of names are left alone. */
export const foldText = (value: CellValue): string => {
  if (value === null) return ''
  if (typeof value === 'number') return textFromNumber(value)
  if (alreadyPlain.test(value)) return value
  return value
    .replace(/\r\n?/g, '\n')
    .replace(spaces, ' ')
    .replace(invisible, '')
    .replace(fullWidthForms, (form) => String.fromCharCode(form.charCodeAt(0) - 0xfee0))
    .replace(dashes, '-')
    .replace(/^="?(.*?)"?$/, '$1')
    .trim()
    .replace(/^'/, '')
}

/** Folds a cell and takes every space and line break out of it, for headings and numbers. */
export const squeezeText = (value: CellValue): string => foldText(value).replace(/\s+/g, '')

/** Counts the characters of a text as a reader would, so that a rare character outside the basic plane is one. */
export const countCharacters = (text: string): number => Array.from(text).length

/** Writes `1.9900000001E+10` out as digits when the power of ten hides none, else answers null. */
const expandPower = (text: string): string | null => {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]?\d+)$/i.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', power = ''] = match
  const exponent = Number(power)
  const digits = whole + fraction
  if (exponent < -20 || exponent > 30) return null
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  if (fraction.length > exponent)
    return `${sign}${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`
  return `${sign}${digits}${'0'.repeat(exponent - fraction.length)}`
}

const longestNothing = 8

/** Words that stand where nothing is known yet. */
const nothingWords =
  /^(?:[-/\\.*?]+|无|没有|空|空白|暂无|暂缺|不详|未知|未填|缺|待[定核补查测填确认]+|N\/?A|#N\/A|null|none)$/i

/** Says whether a folded cell text stands for "nothing known": empty, a dash, 无, 待核 and the like. */
export const isNothing = (text: string): boolean =>
  text === '' || (text.length <= longestNothing && nothingWords.test(text.replace(/\s+/g, '')))

/** What an area cell says, in 0.01 m²: an exact area, one rounded from more than two decimals, none, or text that is no area. */
export type AreaReading =
  | { readonly kind: 'area'; readonly area: number }
  | { readonly kind: 'rounded'; readonly area: number; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'bad'; readonly text: string }

/** An area that nobody wrote down; words such as 待核 are kept as text and asked about. */
const emptyArea = /^(?:[-/\\.*]+|无|空|暂无|N\/A|null|none|㎡)$/i
const areaUnit = /(?:㎡|m2|m²|m\^2|平方米|平方公尺|平方|平米|平|米²|米2)$/i
/** No dwelling is larger than a square kilometre; past that the cell holds something else. */
const largestWholeDigits = 6

/**
 * Reads an area as an integer of 0.01 m² from its decimal digits, never through a fraction in binary;
 * refuses zero, signs, ranges and words such as 约90.
 */
export const readArea = (value: CellValue): AreaReading => {
  const shown = foldText(value)
  const squeezed = shown.replace(/\s+/g, '')
  if (squeezed === '' || emptyArea.test(squeezed)) return { kind: 'missing' }
  const bare = squeezed
    .replace(areaUnit, '')
    .replace(/^(?:㎡|面积:?)/, '')
    .replace(/^(\d+)[。·](\d+)$/, '$1.$2')
  if (bare === '') return { kind: 'missing' }
  const plain = expandPower(bare) ?? bare
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/.exec(plain)
  if (!match) return { kind: 'bad', text: shown }
  const whole = (match[1] ?? '').replaceAll(',', '').replace(/^0+(?=\d)/, '')
  const fraction = match[2] ?? ''
  if (whole.length > largestWholeDigits) return { kind: 'bad', text: shown }
  const hundredths = Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'))
  const rest = fraction.slice(2)
  const area = hundredths + (rest !== '' && (rest[0] ?? '0') >= '5' ? 1 : 0)
  if (area === 0) return { kind: 'bad', text: shown }
  return /^0*$/.test(rest) ? { kind: 'area', area } : { kind: 'rounded', area, text: shown }
}

/** Writes an area of 0.01 m² with two decimals, `8826` as `88.26`. */
export const formatArea = (area: number): string =>
  `${Math.trunc(area / 100)}.${String(area % 100).padStart(2, '0')}`

/** A longer cell holds no phones. */
const longestPhones = 200

/** The phones of one cell in plain form, and what of it is no phone. */
export type PhoneReading = { readonly phones: readonly string[]; readonly badText: string | null }

/** Takes one text that should be one phone; answers its plain form or null. */
const readPhone = (text: string): string | null => {
  const expanded = expandFullPhone(text) ?? text
  const digits = expanded
    .replace(/^(?:\+86|0086|\(86\)|\(\+86\)|86(?=-?1[3-9]\d{9}$))/, '')
    .replace(/转/g, '-')
    .replace(/[()]/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  const joined = digits.replaceAll('-', '')
  if (/^1[3-9]\d{9}$/.test(joined)) return joined
  const mobile = /^0(1[3-9]\d{9})$/.exec(joined)
  if (mobile?.[1]) return mobile[1]
  const extension = /^(.*\d{7,8})-(\d{1,5})$/.exec(digits)
  const line = readLandline((extension?.[1] ?? digits).replaceAll('-', ''))
  if (extension && line) return `${line}-${extension[2]}`
  return readLandline(joined)
}

/** Writes a landline with a hyphen after its area code; 400 and 800 numbers and local numbers stay as they are. */
const readLandline = (digits: string): string | null => {
  const withCode = /^(010|02\d|0[3-9]\d{2})([2-8]\d{6,7})$/.exec(digits)
  if (withCode) return `${withCode[1]}-${withCode[2]}`
  return /^(?:[2-8]\d{6,7}|[48]00\d{7})$/.test(digits) ? digits : null
}

/** A mobile number in powers of ten counts only when all its eleven digits are written. */
const expandFullPhone = (text: string): string | null => {
  const match = /^(\d)\.(\d{10})e\+?10$/i.exec(text)
  return match ? `${match[1]}${match[2]}` : null
}

/** Splits two mobile numbers that were written without anything between them. */
const splitJoinedMobiles = (text: string): readonly string[] =>
  /^(?:1[3-9]\d{9}){2,3}$/.test(text) ? (text.match(/\d{11}/g) ?? [text]) : [text]

/**
 * Reads the phones of a cell: mobile numbers, landlines, several of them, with spaces, hyphens, +86 or full-width digits;
 * what is no phone (a digit missing, stars, a power of ten that lost digits) comes back as `badText`.
 */
export const readPhones = (value: CellValue): PhoneReading => {
  const shown = foldText(value)
  if (isNothing(shown) || /^[无未没][电手留登填有联]/.test(shown)) return { phones: [], badText: null }
  if (shown.length > longestPhones) return { phones: [], badText: shown }
  const cleaned = shown.replace(/(?:联系)?(?:电话|手机|固话|座机|宅电)号?码?[:]?/g, ' ').trim()
  const whole = readPhone(cleaned.replace(/\s+/g, ''))
  if (whole) return { phones: [whole], badText: null }
  const phones: string[] = []
  let bad = false
  for (const part of cleaned.split(/[、,，/;；|\n或和&]+/)) {
    const piece = part.trim()
    if (piece === '') continue
    const joined = readPhone(piece.replace(/\s+/g, ''))
    const candidates = joined ? [joined] : piece.split(/\s+/).flatMap(splitJoinedMobiles)
    for (const candidate of candidates) {
      const phone = readPhone(candidate.replace(/\(.*?[^\d()].*?\)|[\p{Script=Han}]+/gu, ''))
      if (phone === null) bad = true
      else if (!phones.includes(phone)) phones.push(phone)
    }
  }
  return { phones, badText: bad || phones.length === 0 ? shown : null }
}

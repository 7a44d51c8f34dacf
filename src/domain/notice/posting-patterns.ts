/** Finds phones, ID numbers and rooms of households in a folded line, and what each is masked to. Knows no roll and no notice. */
import { maskIdNumber, maskPhone, maskRoom } from '../mask.ts'

/** A stretch of a folded line, with what it would be masked to. */
type PatternHit = {
  readonly kind: 'phone' | 'id-number' | 'room'
  readonly from: number
  readonly to: number
  readonly masked: string
}

/** What people put between the figures of a number. */
const gap = '[ ._·•-]{0,3}'

/** Signs between whole groups of figures, as in 138，0000，1234; figure by figure they would part a list. */
const groupMark = '[ ._·•,，、/|:：~()\\[\\]-]{1,3}'

const idNumber = new RegExp(`(?<!\\d)\\d(?:${gap}\\d){16}${gap}[\\dx×х](?!\\d)`, 'gu')
const groupedIdNumber = new RegExp(
  `(?<!\\d)\\d{6}${groupMark}\\d{4}(?:${groupMark})?\\d{4}(?:${groupMark})?\\d{3}[\\dx×х](?!\\d)`,
  'gu',
)
const oldIdNumber = new RegExp(`(?<![\\da-z])\\d(?:${gap}\\d){14}(?![\\da-z])`, 'gu')
const monthAndDay = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
const isIdNumber = new RegExp(`^[1-9]\\d{5}(?:18|19|20)\\d{2}${monthAndDay}\\d{3}[\\dx]$`, 'u')
const isOldIdNumber = new RegExp(`^[1-9]\\d{5}\\d{2}${monthAndDay}\\d{3}$`, 'u')

/** A number that goes on, or is followed by its unit, is an amount. */
const noAmount = '(?!\\d|\\.\\d{1,2}(?!\\d)|%|元|万|亿|平方|㎡|m2|度|吨)'
const mobile = new RegExp(`(?<!\\d)(?:\\+?(?:00)?86${gap}|0)?1${gap}[3-9](?:${gap}\\d){9}${noAmount}`, 'gu')
const groupedMobile = new RegExp(
  `(?<![\\d.])1[3-9]\\d(?:${groupMark}\\d{4}${groupMark}\\d{4}|${groupMark}\\d{8}|\\d{4}${groupMark}\\d{4})${noAmount}`,
  'gu',
)
const spokenFigures = '零〇一幺二三四五六七八九壹贰叁肆伍陆柒捌玖'
const spokenMobile = new RegExp(
  `(?<![${spokenFigures}\\d])[一幺壹1](?:${gap}[${spokenFigures}\\d]){10}(?![${spokenFigures}\\d])`,
  'gu',
)
const spokenSign = new RegExp(`[${spokenFigures}]`, 'u')
const joinedMobiles = /(?<!\d)(?:1[3-9]\d{9}){2,4}(?!\d)/gu
const landline = new RegExp(
  `(?<!\\d)\\(?0(?:10|2\\d|[3-9]\\d{2})\\)?${gap}[2-8]\\d{2,3}${gap}\\d{4}${noAmount}`,
  'gu',
)
/** Without its area code only what is said to be a phone is one. */
const localLine = new RegExp(
  `(?<=(?:电话|座机|固话|热线|致电|拨打|手机|联系方式)[^\\d。；]{0,8})[2-8]\\d{2,3}[ -]?\\d{4}${noAmount}`,
  'gu',
)

const part = '第?(?:\\d{1,3}|[a-z]|[甲乙丙丁]|[一二三四五六七八九十]{1,3})'
const building = `${part} ?(?:栋|幢|座|号楼|#楼?)`
const entrance = `(?:${part} ?(?:单元|门)|[东西南北中]单元)`
/** What follows a figure that counts something is no door. */
const noCount =
  '(?![\\d.]*\\d|\\*|[年月日元万亿千百余多人名位份票个天次件条张套台辆盏根块株棵间家处项米m㎡吨度%]|平方|栋|号楼)'
const oneDoor = `第?(?:\\d{3,4}[a-z]?|[一二三四五六七八九〇零]{3,4})${noCount}`
/** 602、603: doors in a row are hidden together. */
const door = `${oneDoor}(?: ?(?:[、,，/和及与至到~-]|以及) ?${oneDoor})*`
const parted = '[ ,，、·()-]{0,2}'
const rooms: readonly RegExp[] = [
  new RegExp(
    `(?<![\\da-z])${building}${parted}(?:${entrance}|\\d{1,2}(?=-))${parted}(?:\\d{4}(?=户)|${door}(?!户))`,
    'gu',
  ),
  new RegExp(`(?<![\\da-z])${building} ?[·-]? ?${door}(?!户)`, 'gu'),
  new RegExp(`(?<![\\da-z])${building} ?(?:${entrance} ?)?\\d{1,2}(?:楼|层) ?\\d{1,4}(?=号|室|户)`, 'gu'),
  new RegExp(
    `(?<![\\da-z])${building} ?(?:${entrance} ?)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:楼|层) ?[东西南北中左右]边?户`,
    'gu',
  ),
  new RegExp(`(?<![\\da-z])${entrance} ?-? ?(?:\\d{4}(?=户)|${door}(?!户))`, 'gu'),
  /(?<![\d-])\d{1,3} ?- ?\d{1,2} ?- ?\d{3,4}[a-z]?(?![\d-])/gu,
  /(?<![\d-])\d{1,3} ?- ?\d{3,4}(?=室)/gu,
]

const figureRows = ['零一二三四五六七八九', '〇壹贰叁肆伍陆柒捌玖', '〇幺'] as const

/** A number written in words, or partly so, in figures: 一三八 → 138. */
const inFigures = (text: string): string =>
  Array.from(text, (sign) => {
    const row = figureRows.find((one) => one.includes(sign))
    return row === undefined ? sign : row.indexOf(sign)
  }).join('')

const compact = (text: string): string => text.replace(/[^\dx×х]/gu, '').replace(/[×х]$/u, 'x')

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const

/** Whether the last sign of eighteen is the one that follows from the others (GB 11643). */
const fitsCheckFigure = (id: string): boolean =>
  id[17] === '10x98765432'[weights.reduce((sum, weight, place) => sum + weight * Number(id[place]), 0) % 11]

const codeLabel =
  /(?:编号|编码|代码|许可证号?|账号|单号|流水号|序列号|备案号|合同号|发票号|收据号)[^\p{L}\p{N}]{0,2}$/u
const idLabel = /(?:身份|证件|公民)[^，。；]{0,8}$/u

/** A project's or a permit's number often holds a day too; it is said to be one, and its last figure does not fit. */
const isOtherCode = (before: string, id: string): boolean =>
  codeLabel.test(before) && !idLabel.test(before) && !fitsCheckFigure(id)

/** Figures in a row with a point between them are amounts, unless they stand as a phone stands: 138.0000.1234. */
const standsAsPhone = (text: string): boolean => !text.includes('.') || /^\d{3}\D+\d{4}\D+\d{4}$/u.test(text)

type Found = { readonly text: string; readonly from: number; readonly to: number }

/** All places where `pattern` fits and `isRight` agrees; one that it refuses does not hide a later one inside it. */
const findAll = (line: string, pattern: RegExp, isRight: (text: string) => boolean): readonly Found[] => {
  const found: Found[] = []
  const search = new RegExp(pattern)
  for (let match = search.exec(line); match !== null; match = search.exec(line)) {
    const text = match[0]
    if (isRight(text)) found.push({ text, from: match.index, to: match.index + text.length })
    else search.lastIndex = match.index + 1
  }
  return found
}

/** A phone by its figures alone: without the code of the country and a mobile's leading zero. */
const phoneFigures = (phone: string): string => {
  const figures = inFigures(phone.normalize('NFKC')).replace(/\D/gu, '')
  return /^(?:(?:00)?86|0)(1[3-9]\d{9})$/u.exec(figures)?.[1] ?? figures
}

/** All phones in a text, as figures. */
export const phonesIn = (folded: string): readonly string[] =>
  [mobile, landline, localLine, /(?<!\d)[2-8]\d{6,7}(?!\d)/gu].flatMap((pattern) =>
    findAll(folded, pattern, () => true).map(({ text }) => phoneFigures(text)),
  )

/** Whether a phone is one of the office's: the same figures, or those after its area code. */
const isOfOffice = (phone: string, officePhones: readonly string[]): boolean => {
  const figures = phoneFigures(phone)
  return officePhones.some((one) => one === figures || (one.startsWith('0') && one.endsWith(figures)))
}

/** Of hits that overlap the first one stays. */
const firstOnly = (hits: readonly PatternHit[], length: number): readonly PatternHit[] => {
  const taken = new Uint8Array(length)
  return hits.filter(({ from, to }) => {
    if (taken.subarray(from, to).includes(1)) return false
    taken.fill(1, from, to)
    return true
  })
}

/**
 * Finds phones, ID numbers and rooms in a folded line, none of them overlapping; the phones of the office, as figures, are
 * no finding. Amounts, areas, dates and document numbers are none either.
 */
export const findPatterns = (line: string, officePhones: readonly string[]): readonly PatternHit[] => {
  const ids = [
    ...[idNumber, groupedIdNumber].flatMap((pattern) =>
      findAll(line, pattern, (text) => isIdNumber.test(compact(text))),
    ),
    ...findAll(line, oldIdNumber, (text) => isOldIdNumber.test(compact(text))),
  ]
    .filter(({ text, from }) => !isOtherCode(line.slice(0, from), compact(text)))
    .map(({ text, ...place }): PatternHit => {
      return { ...place, kind: 'id-number', masked: maskIdNumber(compact(text).toUpperCase()) }
    })
  const phones = [
    ...[joinedMobiles, mobile, groupedMobile, landline, localLine].flatMap((pattern) =>
      findAll(line, pattern, standsAsPhone),
    ),
    ...findAll(line, spokenMobile, (text) => spokenSign.test(text) && /^1[3-9]/u.test(phoneFigures(text))),
  ]
    .filter(({ text }) => !isOfOffice(text, officePhones))
    .map(
      ({ text, ...place }): PatternHit => ({ ...place, kind: 'phone', masked: maskPhone(inFigures(text)) }),
    )
  const numbers = firstOnly([...ids, ...phones], line.length)
  // A phone behind a room is not one more door.
  const rest = numbers.reduce(
    (text, { from, to }) => text.slice(0, from) + '\0'.repeat(to - from) + text.slice(to),
    line,
  )
  const doors = rooms
    .flatMap((pattern) => findAll(rest, pattern, () => true))
    .map(({ text, ...place }): PatternHit => ({ ...place, kind: 'room', masked: maskRoom(text) }))
  return firstOnly([...numbers, ...doors], line.length)
}

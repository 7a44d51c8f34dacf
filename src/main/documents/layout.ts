/** Every measure and font of printed papers, after GB/T 9704-2012 as house style. Knows no text and no file format. */
import { countCells } from '../../domain/chinese-text.ts'
import type { DocumentLayout, TableColumn } from '../../domain/papers/document.ts'

/** Twips (twentieths of a point) in a millimetre. */
export const twipsOfMillimetres = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** A size of type with its line, in twips. */
type TypeMeasures = { readonly fontSize: number; readonly lineHeight: number }

/** A page and its text: millimetres for the paper, twips for what stands on it. */
export type PageMeasures = {
  readonly width: number
  readonly height: number
  readonly margin: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly fontSize: number
  readonly lineHeight: number
  readonly letterSpacing: number
  /** Lines that a page holds, where the page is a grid. */
  readonly lineCount: number | null
  readonly isNumbered: boolean
  /** Least height of a table row, and of one that is signed in. */
  readonly rowHeight: number
  readonly tallRow: number
  readonly title: TypeMeasures
  readonly cell: TypeMeasures
  /** Blank paper at either side of a cell's text. */
  readonly cellPadding: number
  readonly note: TypeMeasures
}

/** 二号 titles, 小四 in tables and 五号 for small print and for wide tables, on every sheet that is read in the hand. */
const handMeasures = {
  tallRow: 680,
  title: { fontSize: 440, lineHeight: 680 },
  cell: { fontSize: 240, lineHeight: 360 },
  cellPadding: 90,
  note: { fontSize: 210, lineHeight: 290 },
} as const

/**
 * 22 lines of 28 characters: 16 pt, −0.25 pt between characters, lines of 579 twips; tables stand in 12 pt. What hangs on
 * the board is read from two metres: titles of 36 and 56 pt, text of 22 and 34 pt, without a grid.
 */
export const pageMeasures: Readonly<Record<DocumentLayout, PageMeasures>> = {
  official: {
    width: 210,
    height: 297,
    margin: { top: 37, bottom: 35, left: 28, right: 26 },
    fontSize: 320,
    lineHeight: 579,
    letterSpacing: -5,
    lineCount: 22,
    isNumbered: true,
    rowHeight: 480,
    ...handMeasures,
  },
  'table-portrait': {
    width: 210,
    height: 297,
    margin: { top: 25, bottom: 25, left: 20, right: 20 },
    fontSize: 240,
    lineHeight: 440,
    letterSpacing: 0,
    lineCount: null,
    isNumbered: true,
    rowHeight: 480,
    ...handMeasures,
  },
  'table-landscape': {
    width: 297,
    height: 210,
    margin: { top: 22, bottom: 22, left: 20, right: 20 },
    fontSize: 240,
    lineHeight: 440,
    letterSpacing: 0,
    lineCount: null,
    isNumbered: true,
    rowHeight: 480,
    ...handMeasures,
  },
  'table-wide': {
    width: 297,
    height: 210,
    margin: { top: 22, bottom: 22, left: 15, right: 15 },
    fontSize: 210,
    lineHeight: 400,
    letterSpacing: 0,
    lineCount: null,
    isNumbered: true,
    rowHeight: 400,
    ...handMeasures,
    cell: handMeasures.note,
    cellPadding: 40,
  },
  slips: {
    width: 210,
    height: 297,
    margin: { top: 8, bottom: 8, left: 20, right: 20 },
    fontSize: 240,
    lineHeight: 400,
    letterSpacing: 0,
    lineCount: null,
    isNumbered: false,
    rowHeight: 400,
    ...handMeasures,
  },
  'poster-a4': {
    width: 210,
    height: 297,
    margin: { top: 24, bottom: 26, left: 20, right: 20 },
    fontSize: 440,
    lineHeight: 720,
    letterSpacing: 0,
    lineCount: null,
    isNumbered: true,
    rowHeight: 700,
    tallRow: 900,
    title: { fontSize: 720, lineHeight: 1000 },
    cell: { fontSize: 360, lineHeight: 520 },
    cellPadding: 90,
    note: { fontSize: 280, lineHeight: 400 },
  },
  'poster-a3': {
    width: 297,
    height: 420,
    margin: { top: 34, bottom: 36, left: 28, right: 28 },
    fontSize: 680,
    lineHeight: 1100,
    letterSpacing: 0,
    lineCount: null,
    isNumbered: true,
    rowHeight: 1050,
    tallRow: 1300,
    title: { fontSize: 1120, lineHeight: 1540 },
    cell: { fontSize: 540, lineHeight: 780 },
    cellPadding: 90,
    note: { fontSize: 400, lineHeight: 560 },
  },
}

/** The box to tick in a cell, 小二. */
export const boxMeasures = { fontSize: 360 } as const

/** The words on the line where a slip is cut off. */
export const cutLineHeight = 260

/**
 * A bar code beside words: a bar is at least a third of a millimetre wide, so that an office printer and a cheap
 * scanner do; ten bars of blank paper at either side; the words beside it in 四号 and 小四.
 */
export const barcodeMeasures = {
  moduleMillimetres: 0.34,
  quietModules: 10,
  heightMillimetres: 8,
  pixelsAModule: 6,
  column: twipsOfMillimetres(50),
  titleSize: 280,
  titleLine: 380,
  codeSize: 180,
  codeLine: 220,
} as const

/**
 * A QR code with its blank margin of four modules, 20 millimetres wide and so two lines high, and the words beside it:
 * the code in 小四, what it is for in 五号, in every layout.
 */
export const qrMeasures = {
  sideMillimetres: 20,
  quietModules: 4,
  pixelsAModule: 5,
  column: twipsOfMillimetres(22),
  codeSize: 240,
  codeLine: 380,
  noteSize: 210,
  noteLine: 300,
} as const

/**
 * Photos in a paper, in millimetres: two in a row with a gap between them, or one; as high as leaves room for two rows
 * on a page, and with no fewer dots an inch than a coarse screen has.
 */
export const photoMeasures = {
  gap: 6,
  aloneWidth: 110,
  heights: { alone: 82, beside: 72 },
  leastDots: 72,
} as const

/** How much of a sheet one slip of two or of four takes; all of them and a hair leave no room for another. */
export const slipHeights = { 2: 7_920, 4: 3_960 } as const
/** Space at the top of such a slip. */
export const slipTop = 150

/** The space after a title fills up to whole lines of the page, and is no less than this. */
const leastSpaceAfterTitle = 240

/** 四号 page number whose dashes stand seven millimetres below the text, one character from the outer edge. */
export const pageNumberMeasures = {
  fontSize: 280,
  lineHeight: 400,
  belowText: twipsOfMillimetres(7),
  indent: 280,
} as const

/** Width of one full character of the text, in twips. */
export const cellWidth = (page: PageMeasures): number => page.fontSize + page.letterSpacing

/** Width of the text, in twips. */
export const textWidth = (page: PageMeasures): number =>
  twipsOfMillimetres(page.width - page.margin.left - page.margin.right)

/** Full characters that a line holds. */
export const countLineCells = (page: PageMeasures): number => Math.floor(textWidth(page) / cellWidth(page))

/** Space after a title of so many lines, in twips, so that the text below stands on the grid. */
export const spaceAfterTitle = (page: PageMeasures, lineCount: number): number => {
  const used = lineCount * page.title.lineHeight
  const whole = Math.ceil((used + leastSpaceAfterTitle) / page.lineHeight) * page.lineHeight
  return whole - used
}

/** Distance from the lower edge of the sheet to the line of the page number, in twips. */
export const pageNumberFromEdge = (page: PageMeasures): number =>
  twipsOfMillimetres(page.margin.bottom) -
  Math.round(pageNumberMeasures.belowText * (page.margin.bottom / 35)) -
  pageNumberMeasures.lineHeight / 2

/** Widths of columns in twips, by their shares; they add up to `total`. */
export const columnWidths = (
  columns: readonly Pick<TableColumn, 'share'>[],
  total: number,
): readonly number[] => {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map((column) => Math.floor((total * column.share) / shares))
  const rest = total - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}

/** Characters before the names of 出席 and the like: two of indent and the label. */
export const namesIndent = (label: string): { readonly first: number; readonly rest: number } => ({
  first: 2,
  rest: 2 + Math.ceil(countCells(label)),
})

/** Characters between the day under a paper and the right edge. */
export const dayIndent = 4

/** A list cut into rows of so many. */
export const inRows = <One>(list: readonly One[], columns: number): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(list.length / columns) }, (_, index) =>
    list.slice(index * columns, (index + 1) * columns),
  )

/**
 * How far from the right edge 署名 and the day stand, in characters: the day four, the longest name centred over it,
 * and never nearer to the edge than two.
 */
export const closingIndents = (
  signers: readonly string[],
  day: string,
): { readonly signers: readonly number[]; readonly day: number } => {
  const dayWidth = countCells(day)
  const longest = Math.max(0, ...signers.map(countCells))
  const dayRight = Math.max(dayIndent, 2 + (longest - dayWidth) / 2)
  return {
    day: dayRight,
    signers: signers.map((signer) => Math.max(0, dayRight + (dayWidth - countCells(signer)) / 2)),
  }
}

/** Columns in which signers stand: one for up to three, else as many as their names leave room for, at most three. */
export const countSignerColumns = (signers: readonly string[], page: PageMeasures): number => {
  if (signers.length <= 3) return 1
  const longest = Math.max(...signers.map(countCells))
  return Math.min(3, Math.max(1, Math.floor(countLineCells(page) / (longest + 1))))
}

/** Places of the lines to sign on: two in a row, each with a gap after it; twips from the left edge. */
export const signatureStops = (
  width: number,
): { readonly firstEnd: number; readonly second: number; readonly end: number } => ({
  firstEnd: Math.round(width * 0.47),
  second: Math.round(width * 0.53),
  end: width,
})

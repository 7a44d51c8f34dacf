/** Every measure and font of printed papers, after GB/T 9704-2012 as house style. Knows no text and no file format. */
import { countCells } from '../../domain/chinese-text.ts'
import type { DocumentLayout, Face, TableColumn } from '../../domain/papers/document.ts'

/** Twips (twentieths of a point) in a millimetre. */
export const twipsOfMillimetres = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** The face of a title and of a page number, beside the three faces of the text. */
export type PrintedFace = Face | 'title' | 'number'

/** Latin letters and figures of every face. */
export const latinFont = 'Times New Roman'

/** The font that each face asks for, then those that stand in for it, best first. */
export const fontChains: Readonly<Record<PrintedFace, readonly [string, ...string[]]>> = {
  body: ['仿宋_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  black: ['黑体', 'SimHei', 'STHeiti', 'Noto Sans CJK SC', 'Source Han Sans SC'],
  kai: ['楷体_GB2312', '楷体', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  title: [
    '方正小标宋简体',
    '华文中宋',
    'STZhongsong',
    '宋体',
    'SimSun',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
  ],
  number: ['宋体', 'SimSun', 'Noto Serif CJK SC', 'Source Han Serif SC'],
}

/** Fonts that stand in for Times New Roman where it is missing; their letters have the same widths. */
export const latinChain = [latinFont, 'Liberation Serif', 'Tinos', 'Nimbus Roman'] as const

/** Full names under which a browser finds a title's font, best first; bold Song comes last. */
export const titleChain = [
  '方正小标宋简体',
  'FZXiaoBiaoSong-B05S',
  '华文中宋',
  'STZhongsong',
  'NotoSerifCJKsc-Bold',
  'SourceHanSerifSC-Bold',
] as const

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
  /** Least height of a table row. */
  readonly rowHeight: number
}

/** 22 lines of 28 characters: 16 pt, −0.25 pt between characters, lines of 579 twips; tables stand in 12 pt. */
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
  },
}

/** Text of tables, in every layout: 小四. */
export const cellMeasures = {
  fontSize: 240,
  lineHeight: 360,
  tallRow: 680,
  padding: 90,
} as const

/** The box to tick in a cell, 小二. */
export const boxMeasures = { fontSize: 360 } as const

/** Small print, 五号, and the words on the line where a slip is cut off. */
export const noteMeasures = { fontSize: 210, lineHeight: 290, cutLine: 260 } as const

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

/** Half a sheet for one slip of two, with its own space at the top; two of them and a hair leave no room for a third. */
export const halfSheet = { height: 7_920, top: 150 } as const

/** 二号 title lines; the space after them fills up to whole lines of the page. */
export const titleMeasures = { fontSize: 440, lineHeight: 680, leastSpaceAfter: 240 } as const

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
  const used = lineCount * titleMeasures.lineHeight
  const whole = Math.ceil((used + titleMeasures.leastSpaceAfter) / page.lineHeight) * page.lineHeight
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
  const dayRight = Math.max(4, 2 + (longest - dayWidth) / 2)
  return {
    day: dayRight,
    signers: signers.map((signer) => Math.max(0, dayRight + (dayWidth - countCells(signer)) / 2)),
  }
}

/** Places of the lines to sign on: two in a row, each with a gap after it; twips from the left edge. */
export const signatureStops = (
  width: number,
): { readonly firstEnd: number; readonly second: number; readonly end: number } => ({
  firstEnd: Math.round(width * 0.47),
  second: Math.round(width * 0.53),
  end: width,
})

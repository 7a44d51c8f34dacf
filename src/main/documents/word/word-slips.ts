/** Makes what stands side by side in a Word file: words and a bar code or QR code, and parts of a sheet to be cut off. Decides no wording. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block } from '../../../domain/papers/document.ts'
import type { CodeBeside } from '../keeping.ts'
import { barcodeMeasures, qrMeasures, slipHeights, slipTop } from '../layout.ts'
import { writerMarks } from '../repeating.ts'
import { linesOf } from './word-text.ts'

const noEdge = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
export const noEdges = {
  top: noEdge,
  bottom: noEdge,
  left: noEdge,
  right: noEdge,
  insideHorizontal: noEdge,
  insideVertical: noEdge,
} as const

/** A stack of paragraphs beside others. */
type Side = {
  readonly children: readonly Paragraph[]
  readonly width: number
  readonly align?: 'center' | 'top' | 'bottom'
}

const sideAligns = {
  center: VerticalAlignTable.CENTER,
  top: VerticalAlignTable.TOP,
  bottom: VerticalAlignTable.BOTTOM,
} as const

/** The line after a table, which Word asks for. */
const endHeight = 20

/** Stacks of paragraphs in a row that is never broken, without any lines; `height` is exact and counts the end of the table. */
const sideBySide = (
  sides: readonly Side[],
  { padding, height }: { readonly padding?: number; readonly height?: number } = {},
): readonly (Paragraph | Table)[] => [
  new Table({
    rows: [
      new TableRow({
        cantSplit: true,
        ...(height === undefined ? {} : { height: { value: height - endHeight, rule: HeightRule.EXACT } }),
        children: sides.map(
          ({ children, width, align = 'center' }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              verticalAlign: sideAligns[align],
              children: [...children],
            }),
        ),
      }),
    ],
    columnWidths: sides.map((side) => side.width),
    width: { size: sides.reduce((sum, side) => sum + side.width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    ...(padding === undefined ? {} : { margins: { left: padding, right: padding } }),
    borders: noEdges,
  }),
  new Paragraph({ style: 'TableEnd' }),
]

/** Words at the left, the mark of a bar code with its figures at the right. */
export const barcodeStrip = (
  block: Extract<Block, { kind: 'barcode' }>,
  total: number,
): readonly (Paragraph | Table)[] => {
  const { column } = barcodeMeasures
  const words = [
    new Paragraph({ style: 'SlipTitle', children: linesOf(block.title) }),
    ...block.lines.map((line) => new Paragraph({ style: 'TableCell', children: linesOf(line) })),
  ]
  const code = [
    new Paragraph({
      style: 'Barcode',
      children: [new TextRun(`${writerMarks.codeBegin}${block.code}${writerMarks.codeEnd}`)],
    }),
    new Paragraph({ style: 'BarcodeFigures', children: [new TextRun(block.code)] }),
  ]
  return sideBySide([
    { children: words, width: total - column },
    { children: code, width: column },
  ])
}

const codePicture = (text: string): Paragraph =>
  new Paragraph({
    style: 'Barcode',
    alignment: AlignmentType.LEFT,
    children: [new TextRun(`${writerMarks.qrBegin}${text}${writerMarks.qrEnd}`)],
  })

const codeWords = (lines: readonly string[]): readonly Paragraph[] =>
  lines.map(
    (line, index) =>
      new Paragraph({ style: index === 0 ? 'CheckCode' : 'CheckNote', children: linesOf(line) }),
  )

/** A QR code at the left; beside it the code, and what it is for in small print. */
export const checkCodeStrip = (
  block: Extract<Block, { kind: 'check-code' }>,
  total: number,
): readonly (Paragraph | Table)[] => {
  const { column } = qrMeasures
  return sideBySide(
    [
      { children: [codePicture(block.text)], width: column },
      { children: codeWords(block.lines), width: total - column },
    ],
    { padding: 0 },
  )
}

/** The check code at the left of lines that stand at the right; both stay where they would stand alone. */
export const besideStrip = (
  beside: CodeBeside,
  right: readonly Paragraph[],
  total: number,
  height: number,
): readonly (Paragraph | Table)[] => {
  const { column } = qrMeasures
  const picture = codePicture(beside.text)
  const words = codeWords(beside.lines)
  const left: readonly Side[] = beside.isStacked
    ? [{ children: [picture, ...words], width: beside.width, align: 'bottom' }]
    : [
        { children: [picture], width: column, align: 'bottom' },
        { children: words, width: beside.width - column, align: 'bottom' },
      ]
  return sideBySide([...left, { children: right, width: total - beside.width, align: 'top' }], {
    padding: 0,
    ...(beside.height + endHeight <= height ? { height } : {}),
  })
}

/** Half or a quarter of a sheet in a row of its own, with the line to cut along under it. */
export const slipTable = (
  pieces: readonly (Paragraph | Table)[],
  total: number,
  perSheet: keyof typeof slipHeights,
): Table =>
  new Table({
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: slipHeights[perSheet], rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: total, type: WidthType.DXA },
            margins: { top: slipTop, bottom: 0, left: 0, right: 0 },
            children: [...pieces],
          }),
        ],
      }),
    ],
    columnWidths: [total],
    width: { size: total, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 0, right: 0 },
    borders: { ...noEdges, insideHorizontal: { style: BorderStyle.DASHED, size: 4, color: 'auto' } },
  })

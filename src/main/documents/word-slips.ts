/** Makes the parts of slips for a Word file: words beside a bar code, and half a sheet to be cut off. Decides no wording. */
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
import type { Block } from '../../domain/papers/document.ts'
import { barcodeMeasures, halfSheet } from './layout.ts'
import { writerMarks } from './repeating.ts'
import { linesOf } from './word-text.ts'

const noEdge = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noEdges = {
  top: noEdge,
  bottom: noEdge,
  left: noEdge,
  right: noEdge,
  insideHorizontal: noEdge,
  insideVertical: noEdge,
} as const

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
  const side = (children: Paragraph[], width: number): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children,
    })
  return [
    new Table({
      rows: [new TableRow({ cantSplit: true, children: [side(words, total - column), side(code, column)] })],
      columnWidths: [total - column, column],
      width: { size: total, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: noEdges,
    }),
    new Paragraph({ style: 'TableEnd' }),
  ]
}

/** Half a sheet in a row of its own, with the line to cut along under it. */
export const halfSheetTable = (pieces: readonly (Paragraph | Table)[], total: number): Table =>
  new Table({
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: halfSheet.height, rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: total, type: WidthType.DXA },
            margins: { top: halfSheet.top, bottom: 0, left: 0, right: 0 },
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

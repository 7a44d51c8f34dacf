/** Turns the blocks of a plain document into paragraphs and tables of a Word file. Knows no meeting and decides no wording. */
import {
  AlignmentType,
  HeightRule,
  LeaderType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { layNames } from '../../../domain/chinese-text.ts'
import { type Block, slot, type TableColumn } from '../../../domain/papers/document.ts'
import type { PlacedBlock } from '../keeping.ts'
import { labelColon } from '../labels.ts'
import {
  boxMeasures,
  cellWidth,
  columnWidths,
  countLineCells,
  namesIndent,
  type PageMeasures,
  signatureStops,
  textWidth,
} from '../layout.ts'
import { writerMarks } from '../repeating.ts'
import { closingPieces } from './word-closing.ts'
import { photoRow } from './word-photos.ts'
import { barcodeStrip, checkCodeStrip, slipTable } from './word-slips.ts'
import { faceStyles, linesOf, runOf } from './word-text.ts'

export type Piece = Paragraph | Table

/** What is written once and repeated afterwards, in the order in which its marks stand in the file. */
export type Repeated =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'copies'; readonly rows: readonly (readonly string[])[]; readonly perSheet: 1 | 2 | 4 }

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const

const cell = (
  text: string,
  width: number,
  style: 'TableCell' | 'TableHead',
  { align, isBox }: Pick<TableColumn, 'align' | 'isBox'>,
  keepNext = false,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style,
        keepNext,
        ...(style === 'TableHead' || align === 'left' ? {} : { alignment: alignments[align] }),
        children: linesOf(text, isBox === true && style === 'TableCell' ? boxMeasures.fontSize : undefined),
      }),
    ],
  })

const row = (cells: TableCell[], height: number, tableHeader = false): TableRow =>
  new TableRow({
    children: cells,
    cantSplit: true,
    height: { value: height, rule: HeightRule.ATLEAST },
    ...(tableHeader ? { tableHeader } : {}),
  })

const tableOf = (
  rows: TableRow[],
  widths: readonly number[],
  page: PageMeasures,
  keepNext: boolean,
): readonly Piece[] => [
  new Table({
    rows,
    columnWidths: [...widths],
    width: { size: textWidth(page), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: page.cellPadding, right: page.cellPadding },
  }),
  new Paragraph({ style: 'TableEnd', keepNext }),
]

const factTable = (
  block: Extract<Block, { kind: 'facts' }>,
  page: PageMeasures,
  keepsNext: boolean,
): readonly Piece[] => {
  const total = textWidth(page)
  const label = Math.round(total * 0.16)
  const half = Math.floor(total / 2)
  const widths = [label, half - label, label, total - half - label]
  const rows = block.rows.map((facts, place) => {
    const isLastRow = place === block.rows.length - 1
    const keepNext = isLastRow ? keepsNext : block.isWhole === true
    const cells = facts.flatMap((fact, index) => {
      const isLast = index === facts.length - 1
      const width = isLast && index === 0 ? total - label : (widths[2 * index + 1] ?? 0)
      return [
        cell(fact.label, label, 'TableHead', { align: 'center' }, keepNext),
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          ...(isLast && index === 0 ? { columnSpan: 3 } : {}),
          children: [new Paragraph({ style: 'TableCell', keepNext, children: linesOf(fact.value) })],
        }),
      ]
    })
    return row(cells, page.rowHeight)
  })
  return tableOf(rows, widths, page, keepsNext)
}

const namesParagraph = (
  block: Extract<Block, { kind: 'names' }>,
  page: PageMeasures,
  keepNext: boolean,
): Paragraph => {
  const label = `${block.label}${labelColon}`
  const indent = namesIndent(label)
  const lines = layNames(block.names, countLineCells(page) - indent.rest)
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    keepNext,
    indent: {
      left: indent.rest * cellWidth(page),
      hanging: (indent.rest - indent.first) * cellWidth(page),
    },
    children: [new TextRun({ text: label, style: faceStyles.black }), ...linesOf(lines.join('\n'))],
  })
}

const signatureLines = (
  block: Extract<Block, { kind: 'signatures' }>,
  page: PageMeasures,
  keepsNext: boolean,
): readonly Piece[] => {
  const stops = signatureStops(textWidth(page))
  const pairs = Array.from({ length: Math.ceil(block.signers.length / 2) }, (_, index) =>
    block.signers.slice(2 * index, 2 * index + 2),
  )
  return pairs.map(
    ([first, second], place) =>
      new Paragraph({
        alignment: AlignmentType.LEFT,
        keepNext: keepsNext || place < pairs.length - 1,
        tabStops: [
          { type: TabStopType.LEFT, position: stops.firstEnd, leader: LeaderType.UNDERSCORE },
          { type: TabStopType.LEFT, position: stops.second },
          { type: TabStopType.LEFT, position: stops.end, leader: LeaderType.UNDERSCORE },
        ],
        children: [
          new TextRun({ children: [`${first?.label ?? ''}${labelColon}`, new Tab()] }),
          ...(second === undefined
            ? []
            : [new TextRun({ children: [new Tab(), `${second.label}${labelColon}`, new Tab()] })]),
        ],
      }),
  )
}

type TableBlock = Extract<Block, { kind: 'table' }>

const tableRow = (
  { columns, height }: Pick<TableBlock, 'columns' | 'height'>,
  texts: readonly string[],
  widths: readonly number[],
  page: PageMeasures,
  keepNext = false,
): TableRow =>
  row(
    columns.map((column, index) =>
      cell(texts[index] ?? '', widths[index] ?? 0, 'TableCell', column, keepNext),
    ),
    height === 'tall' ? page.tallRow : page.rowHeight,
  )

/** A table whose rows are repeated from one, since making thousands one by one takes seconds; few are made as they are. */
const tablePieces = (
  block: TableBlock,
  page: PageMeasures,
  repeated: Repeated[] | null,
  keepsNext: boolean,
): readonly Piece[] => {
  const total = textWidth(page)
  const widths = columnWidths(block.columns, total)
  const head = block.columns.map((column, index) =>
    cell(column.heading, widths[index] ?? 0, 'TableHead', column),
  )
  // The last row is made by itself where it goes along with what follows.
  const alike = keepsNext ? block.rows.slice(0, -1) : block.rows
  const isRepeated = repeated !== null && alike.length > 0
  if (isRepeated) repeated.push({ kind: 'rows', rows: alike })
  const rows = isRepeated
    ? [
        tableRow(
          block,
          block.columns.map((_, index) => `${index === 0 ? writerMarks.row : ''}${slot(index)}`),
          widths,
          page,
        ),
      ]
    : alike.map((texts) => tableRow(block, texts, widths, page))
  const last = block.rows.slice(alike.length).map((texts) => tableRow(block, texts, widths, page, true))
  return tableOf([row(head, page.rowHeight, true), ...rows, ...last], widths, page, keepsNext)
}

const copiesPieces = (
  block: Extract<Block, { kind: 'copies' }>,
  page: PageMeasures,
  repeated: Repeated[],
): readonly Piece[] => {
  repeated.push({ kind: 'copies', rows: block.rows, perSheet: block.perSheet })
  const pieces = block.pattern.flatMap((one) => piecesOf(placedAlone(one), page, null))
  const mark = new Paragraph(writerMarks.copies)
  const { perSheet } = block
  return [mark, ...(perSheet === 1 ? pieces : [slipTable(pieces, textWidth(page), perSheet)]), mark]
}

/** A block that is set without regard to its neighbours. */
const placedAlone = (block: Block): PlacedBlock => ({
  block,
  keepsNext: false,
  isWhole: false,
  beside: null,
})

/** The pieces of one block; long tables and copies leave a pattern and are noted in `repeated`, which is null inside a pattern. */
export const piecesOf = (
  { block, keepsNext, isWhole, beside }: PlacedBlock,
  page: PageMeasures,
  repeated: Repeated[] | null,
): readonly Piece[] => {
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.indent === 'first-line' ? { style: 'BodyText' } : {}),
          ...(block.align === 'justify' ? {} : { alignment: alignments[block.align] }),
          keepNext: keepsNext,
          keepLines: isWhole,
          children: block.runs.map(runOf),
        }),
      ]
    case 'heading':
      return [
        new Paragraph({
          style: `Heading${block.level}`,
          children: [runOf({ text: block.text, face: 'body' })],
        }),
      ]
    case 'names':
      return [namesParagraph(block, page, keepsNext)]
    case 'table':
      return tablePieces(block, page, repeated, keepsNext)
    case 'facts':
      return factTable(block, page, keepsNext)
    case 'photos':
      return photoRow(block, textWidth(page), keepsNext)
    case 'closing':
      return closingPieces(block, beside, page, keepsNext)
    case 'signatures':
      return signatureLines(block, page, keepsNext)
    case 'blank':
      return Array.from({ length: block.lines }, () => new Paragraph({ keepNext: keepsNext }))
    case 'page-break':
      return [new Paragraph({ style: 'TableEnd', pageBreakBefore: true })]
    case 'note':
      return [new Paragraph({ style: 'Note', keepNext: keepsNext, children: linesOf(block.text) })]
    case 'cut-line':
      return [new Paragraph({ style: 'CutLine', children: linesOf(block.label) })]
    case 'barcode':
      return barcodeStrip(block, textWidth(page))
    case 'check-code':
      return checkCodeStrip(block, textWidth(page))
    case 'copies':
      return repeated === null ? [] : copiesPieces(block, page, repeated)
  }
}

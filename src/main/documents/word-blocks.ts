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
import { dayInChinese, layNames } from '../../domain/chinese-text.ts'
import { type Block, slot, type TableColumn } from '../../domain/papers/document.ts'
import { labelColon } from './labels.ts'
import {
  boxMeasures,
  cellMeasures,
  cellWidth,
  closingIndents,
  columnWidths,
  countLineCells,
  namesIndent,
  type PageMeasures,
  signatureStops,
  textWidth,
} from './layout.ts'
import { writerMarks } from './repeating.ts'
import { barcodeStrip, halfSheetTable } from './word-slips.ts'
import { faceStyles, linesOf, runOf } from './word-text.ts'

export type Piece = Paragraph | Table

/** What is written once and repeated afterwards, in the order in which its marks stand in the file. */
export type Repeated =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'copies'; readonly rows: readonly (readonly string[])[]; readonly perSheet: 1 | 2 }

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
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style,
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

const tableOf = (rows: TableRow[], widths: readonly number[], total: number): readonly Piece[] => [
  new Table({
    rows,
    columnWidths: [...widths],
    width: { size: total, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: cellMeasures.padding, right: cellMeasures.padding },
  }),
  new Paragraph({ style: 'TableEnd' }),
]

const factTable = (block: Extract<Block, { kind: 'facts' }>, page: PageMeasures): readonly Piece[] => {
  const total = textWidth(page)
  const label = Math.round(total * 0.16)
  const half = Math.floor(total / 2)
  const widths = [label, half - label, label, total - half - label]
  const rows = block.rows.map((facts) => {
    const cells = facts.flatMap((fact, index) => {
      const isLast = index === facts.length - 1
      const width = isLast && index === 0 ? total - label : (widths[2 * index + 1] ?? 0)
      return [
        cell(fact.label, label, 'TableHead', { align: 'center' }),
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          ...(isLast && index === 0 ? { columnSpan: 3 } : {}),
          children: [new Paragraph({ style: 'TableCell', children: linesOf(fact.value) })],
        }),
      ]
    })
    return row(cells, page.rowHeight)
  })
  return tableOf(rows, widths, total)
}

const namesParagraph = (block: Extract<Block, { kind: 'names' }>, page: PageMeasures): Paragraph => {
  const label = `${block.label}${labelColon}`
  const indent = namesIndent(label)
  const lines = layNames(block.names, countLineCells(page) - indent.rest)
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    indent: {
      left: indent.rest * cellWidth(page),
      hanging: (indent.rest - indent.first) * cellWidth(page),
    },
    children: [new TextRun({ text: label, style: faceStyles.black }), ...linesOf(lines.join('\n'))],
  })
}

const closing = (block: Extract<Block, { kind: 'closing' }>, page: PageMeasures): readonly Piece[] => {
  const day = dayInChinese(block.day)
  const indents = closingIndents(block.signers, day)
  const line = (text: string, cells: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(cells * cellWidth(page)) },
      keepNext,
      children: linesOf(text),
    })
  return [
    ...Array.from({ length: block.seal ? 2 : 1 }, () => new Paragraph({ keepNext: true })),
    ...block.signers.map((signer, index) => line(signer, indents.signers[index] ?? 0, true)),
    line(day, indents.day, false),
  ]
}

const signatureLines = (
  block: Extract<Block, { kind: 'signatures' }>,
  page: PageMeasures,
): readonly Piece[] => {
  const stops = signatureStops(textWidth(page))
  const pairs = Array.from({ length: Math.ceil(block.signers.length / 2) }, (_, index) =>
    block.signers.slice(2 * index, 2 * index + 2),
  )
  return pairs.map(
    ([first, second]) =>
      new Paragraph({
        alignment: AlignmentType.LEFT,
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
): TableRow =>
  row(
    columns.map((column, index) => cell(texts[index] ?? '', widths[index] ?? 0, 'TableCell', column)),
    height === 'tall' ? cellMeasures.tallRow : page.rowHeight,
  )

/** A table whose rows are repeated from one, since making thousands one by one takes seconds; few are made as they are. */
const tablePieces = (
  block: TableBlock,
  page: PageMeasures,
  repeated: Repeated[] | null,
): readonly Piece[] => {
  const total = textWidth(page)
  const widths = columnWidths(block.columns, total)
  const head = block.columns.map((column, index) =>
    cell(column.heading, widths[index] ?? 0, 'TableHead', column),
  )
  const isRepeated = repeated !== null && block.rows.length > 0
  if (isRepeated) repeated.push({ kind: 'rows', rows: block.rows })
  const rows = isRepeated
    ? [
        tableRow(
          block,
          block.columns.map((_, index) => `${index === 0 ? writerMarks.row : ''}${slot(index)}`),
          widths,
          page,
        ),
      ]
    : block.rows.map((texts) => tableRow(block, texts, widths, page))
  return tableOf([row(head, page.rowHeight, true), ...rows], widths, total)
}

const copiesPieces = (
  block: Extract<Block, { kind: 'copies' }>,
  page: PageMeasures,
  repeated: Repeated[],
): readonly Piece[] => {
  repeated.push({ kind: 'copies', rows: block.rows, perSheet: block.perSheet })
  const pieces = block.pattern.flatMap((one) => piecesOf(one, page, null))
  const mark = new Paragraph(writerMarks.copies)
  return [mark, ...(block.perSheet === 2 ? [halfSheetTable(pieces, textWidth(page))] : pieces), mark]
}

/** The pieces of one block; long tables and copies leave a pattern and are noted in `repeated`, which is null inside a pattern. */
export const piecesOf = (block: Block, page: PageMeasures, repeated: Repeated[] | null): readonly Piece[] => {
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.indent === 'first-line' ? { style: 'BodyText' } : {}),
          ...(block.align === 'justify' ? {} : { alignment: alignments[block.align] }),
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
      return [namesParagraph(block, page)]
    case 'table':
      return tablePieces(block, page, repeated)
    case 'facts':
      return factTable(block, page)
    case 'closing':
      return closing(block, page)
    case 'signatures':
      return signatureLines(block, page)
    case 'blank':
      return Array.from({ length: block.lines }, () => new Paragraph({}))
    case 'page-break':
      return [new Paragraph({ style: 'TableEnd', pageBreakBefore: true })]
    case 'note':
      return [new Paragraph({ style: 'Note', children: linesOf(block.text) })]
    case 'cut-line':
      return [new Paragraph({ style: 'CutLine', children: linesOf(block.label) })]
    case 'barcode':
      return barcodeStrip(block, textWidth(page))
    case 'copies':
      return repeated === null ? [] : copiesPieces(block, page, repeated)
  }
}

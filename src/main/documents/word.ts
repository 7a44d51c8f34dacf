/** Writes a plain document as a Word file. Knows no meeting and decides no wording. */
import {
  AlignmentType,
  Document,
  type Document as DocxDocument,
  Footer,
  HeightRule,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
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
import { type Align, type Block, cleanDocument, type PlainDocument, type Run } from '../../domain/document.ts'
import type { Instant } from '../../domain/identity.ts'
import { stampArchive } from './archive-time.ts'
import { labelColon, pageNumberDash, programName } from './labels.ts'
import {
  cellMeasures,
  cellWidth,
  closingIndents,
  columnWidths,
  countLineCells,
  namesIndent,
  type PageMeasures,
  pageMeasures,
  pageNumberFromEdge,
  pageNumberMeasures,
  signatureStops,
  spaceAfterTitle,
  textWidth,
  twipsOfMillimetres,
} from './layout.ts'
import { escapeMarkup } from './markup.ts'
import { wordFontTable, wordStyles } from './word-styles.ts'

type Piece = Paragraph | Table

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const

const faceStyles = { black: 'FaceBlack', kai: 'FaceKai' } as const

const isAmbiguous = /[“”‘’…—·×°±]/u

/** Marks that Latin and Chinese share are told to be Chinese, or Word draws them from the Latin font. */
const runOf = (run: Run): TextRun =>
  new TextRun({
    text: run.text,
    ...(run.face === 'body' ? {} : { style: faceStyles[run.face] }),
    ...(isAmbiguous.test(run.text) ? { font: { hint: 'eastAsia' } } : {}),
  })

const linesOf = (text: string): TextRun[] =>
  text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index === 0 ? {} : { break: 1 }),
        ...(isAmbiguous.test(line) ? { font: { hint: 'eastAsia' } } : {}),
      }),
  )

const cell = (text: string, width: number, style: 'TableCell' | 'TableHead', align: Align): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style,
        ...(style === 'TableHead' || align === 'left' ? {} : { alignment: alignments[align] }),
        children: linesOf(text),
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

const factTable = (block: Extract<Block, { kind: 'facts' }>, total: number): readonly Piece[] => {
  const label = Math.round(total * 0.16)
  const half = Math.floor(total / 2)
  const widths = [label, half - label, label, total - half - label]
  const rows = block.rows.map((facts) => {
    const cells = facts.flatMap((fact, index) => {
      const isLast = index === facts.length - 1
      const width = isLast && index === 0 ? total - label : (widths[2 * index + 1] ?? 0)
      return [
        cell(fact.label, label, 'TableHead', 'center'),
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          ...(isLast && index === 0 ? { columnSpan: 3 } : {}),
          children: [new Paragraph({ style: 'TableCell', children: linesOf(fact.value) })],
        }),
      ]
    })
    return row(cells, cellMeasures.plainRow)
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

const piecesOf = (block: Block, page: PageMeasures): readonly Piece[] => {
  const total = textWidth(page)
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
    case 'table': {
      const widths = columnWidths(block.columns, total)
      const height = block.height === 'tall' ? cellMeasures.tallRow : cellMeasures.plainRow
      const head = block.columns.map((column, index) =>
        cell(column.heading, widths[index] ?? 0, 'TableHead', 'center'),
      )
      const rows = block.rows.map((texts) =>
        row(
          block.columns.map((column, index) =>
            cell(texts[index] ?? '', widths[index] ?? 0, 'TableCell', column.align),
          ),
          height,
        ),
      )
      return tableOf([row(head, cellMeasures.plainRow, true), ...rows], widths, total)
    }
    case 'facts':
      return factTable(block, total)
    case 'closing':
      return closing(block, page)
    case 'signatures':
      return signatureLines(block, page)
    case 'blank':
      return Array.from({ length: block.lines }, () => new Paragraph({}))
  }
}

const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: alignments[side],
        indent: { [side]: pageNumberMeasures.indent },
        children: [
          new TextRun({
            children: [`${pageNumberDash} `, PageNumber.CURRENT, ` ${pageNumberDash}`],
            font: { hint: 'eastAsia' },
          }),
        ],
      }),
    ],
  })

const wordDocument = (document: PlainDocument): DocxDocument => {
  const page = pageMeasures[document.layout]
  const isWide = page.width > page.height
  const title = document.title.map(
    (line, index) =>
      new Paragraph({
        style: 'Title',
        ...(index === document.title.length - 1
          ? { spacing: { after: spaceAfterTitle(page, document.title.length) } }
          : {}),
        children: [runOf({ text: line, face: 'body' })],
      }),
  )
  return new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twipsOfMillimetres(Math.min(page.width, page.height)),
              height: twipsOfMillimetres(Math.max(page.width, page.height)),
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twipsOfMillimetres(page.margin.top),
              bottom: twipsOfMillimetres(page.margin.bottom),
              left: twipsOfMillimetres(page.margin.left),
              right: twipsOfMillimetres(page.margin.right),
              footer: pageNumberFromEdge(page),
              header: 0,
            },
          },
          ...(page.lineCount === null ? {} : { grid: { type: 'lines', linePitch: page.lineHeight } }),
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [...title, ...document.blocks.flatMap((block) => piecesOf(block, page))],
      },
    ],
  })
}

const coreProperties = (document: PlainDocument, madeAt: Instant): string => {
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeMarkup(madeAt)}</dcterms:${name}>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeMarkup(document.title.join(''))}</dc:title><dc:creator>${programName}</dc:creator>`,
    `<cp:lastModifiedBy>${programName}</cp:lastModifiedBy>${time('created')}${time('modified')}</cp:coreProperties>`,
  ].join('')
}

/** The bytes of a Word file; the same paper and `madeAt` give the same bytes. */
export const writeWord = async (document: PlainDocument, madeAt: Instant): Promise<Uint8Array> => {
  const clean = cleanDocument(document)
  const archive = await Packer.toBuffer(wordDocument(clean), undefined, [
    { path: 'docProps/core.xml', data: coreProperties(clean, madeAt) },
    { path: 'word/styles.xml', data: wordStyles(clean.layout) },
    { path: 'word/fontTable.xml', data: wordFontTable() },
  ])
  return stampArchive(archive, madeAt)
}

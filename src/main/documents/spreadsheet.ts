/** Writes the tables of a plain document as an .xlsx workbook. Knows no meeting and decides no wording. */
import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node'
import { countCells } from '../../domain/chinese-text.ts'
import type { Instant } from '../../domain/identity.ts'
import { type Block, cleanDocument, type PlainDocument } from '../../domain/papers/document.ts'
import { stampArchive } from './archive-time.ts'
import { formulaGuard } from './labels.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

/** A text that a spreadsheet program would read as a formula gets a leading quote mark; every other text stays. */
export const guardCell = (text: string): string =>
  /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `${formulaGuard}${text}` : text

const edges = { borderStyle: 'thin', borderColor: '#000000' } as const

const isWhole = (text: string): boolean => /^(?:0|[1-9]\d{0,8})$/u.test(text)

const cellOf = (text: string, align: 'left' | 'center' | 'right'): CellObject =>
  isWhole(text)
    ? { ...edges, value: Number(text), type: Number, align, alignVertical: 'center' }
    : { ...edges, value: guardCell(text), type: String, align, alignVertical: 'center', wrap: true }

const headOf = (text: string): CellObject => ({
  ...edges,
  value: guardCell(text),
  type: String,
  align: 'center',
  alignVertical: 'center',
  fontWeight: 'bold',
  wrap: true,
})

const widthOf = (table: TableBlock, index: number): number => {
  const texts = [table.columns[index]?.heading ?? '', ...table.rows.map((row) => row[index] ?? '')]
  return Math.min(48, Math.max(8, ...texts.map((text) => Math.ceil(countCells(text) * 2) + 3)))
}

/** 校验码 under the last table, for whoever prints the workbook. */
const checkLine = (document: PlainDocument): string => {
  const mark = document.blocks.find((block) => block.kind === 'check-code')
  return mark?.kind === 'check-code' ? (mark.lines[0] ?? '') : ''
}

const sheetData = (title: string, table: TableBlock, foot: string): SheetData => [
  [
    {
      value: guardCell(title),
      type: String,
      columnSpan: table.columns.length,
      align: 'center',
      alignVertical: 'center',
      fontSize: 16,
      fontWeight: 'bold',
      height: 32,
    },
    ...table.columns.slice(1).map(() => null),
  ],
  table.columns.map((column) => headOf(column.heading)),
  ...table.rows.map((row) => table.columns.map((column, index) => cellOf(row[index] ?? '', column.align))),
  ...(foot === ''
    ? []
    : [
        [
          { value: guardCell(foot), type: String, columnSpan: table.columns.length },
          ...table.columns.slice(1).map(() => null),
        ],
      ]),
]

/** A sheet's name may be neither long nor hold certain marks. */
const sheetName = (words: string): string => words.replace(/[\\/?*[\]:']/gu, '').slice(0, 28)

/** The bytes of a workbook with one sheet a table; the same paper and `madeAt` give the same bytes. */
export const writeSpreadsheet = async (document: PlainDocument, madeAt: Instant): Promise<Uint8Array> => {
  const clean = cleanDocument(document)
  const title = clean.title.join('')
  const tables = clean.blocks.filter((block): block is Block & TableBlock => block.kind === 'table')
  const sheets = tables.map((table, index) => ({
    data: sheetData(title, table, index === tables.length - 1 ? checkLine(clean) : ''),
    sheet: sheetName(table.name ?? `${clean.fileName.paper}${index === 0 ? '' : index + 1}`),
    columns: table.columns.map((_, column) => ({ width: widthOf(table, column) })),
    stickyRowsCount: 2,
    orientation: 'landscape' as const,
  }))
  const archive = await writeExcelFile(sheets, { fontFamily: '宋体', fontSize: 11 }).toBuffer()
  return stampArchive(archive, madeAt)
}

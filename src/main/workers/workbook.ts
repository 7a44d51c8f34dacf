/** Turns the bytes of a spreadsheet file into plain cells, whatever program wrote it. Decides nothing about rosters. */
import * as xlsx from '@e965/xlsx'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import type { CellValue } from '../../domain/roster/roster-cells.ts'
import type { MergedCells, RosterSheet, SheetRow } from '../../domain/roster/roster-sheet.ts'
import { decodeText, readDelimited } from './delimited.ts'
import type { ReadingLimits, ReadingProgress } from './reading-protocol.ts'
import { unpackZip } from './unpacking.ts'

type Watch = (progress: ReadingProgress) => void

const readingOptions = {
  dense: true,
  raw: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
} as const

/** Rows between two reports of progress. */
const reportEvery = 2_000

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

const dateFormats = new Map<string, boolean>()

/** Says whether a number format shows dates; a format is looked at once. */
const showsDate = (format: string): boolean => {
  const known = dateFormats.get(format)
  if (known !== undefined) return known
  const shows = format !== 'General' && xlsx.SSF.is_date(format)
  dateFormats.set(format, shows)
  return shows
}

const cellValue = (cell: xlsx.CellObject): CellValue => {
  const { v, t, z } = cell
  if (v === undefined || v === null) return null
  if (t === 'e') return cell.w ?? '#错误'
  if (typeof v === 'boolean') return v ? '是' : '否'
  if (v instanceof Date) return v.toISOString().slice(0, 10)
  if (typeof v === 'number') {
    // A room such as 3-1-12 that became a date is shown as the date, so that nobody takes its day number for a room.
    return typeof z === 'string' && showsDate(z) ? xlsx.SSF.format(z, v) : v
  }
  return v === '' ? null : v
}

const rowsOf = (sheet: xlsx.DenseWorkSheet): readonly SheetRow[] => {
  const rows: SheetRow[] = []
  for (const [index, cells] of (sheet['!data'] ?? []).entries()) {
    if (!cells) continue
    const values = Array.from(cells, (cell) => (cell ? cellValue(cell) : null))
    while (values.length > 0 && values.at(-1) === null) values.pop()
    if (values.some((value) => value !== null && (typeof value === 'number' || value.trim() !== ''))) {
      rows.push({ row: index + 1, cells: values })
    }
  }
  return rows
}

const mergesOf = (sheet: xlsx.WorkSheet): readonly MergedCells[] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({
    firstRow: s.r + 1,
    lastRow: e.r + 1,
    firstColumn: s.c,
    lastColumn: e.c,
  }))

/** Collects the cells of all sheets, counting rows that hold something. */
const collectSheets = (
  book: xlsx.WorkBook,
  limits: ReadingLimits,
  watch: Watch,
): Reply<readonly RosterSheet[]> => {
  const sheets: RosterSheet[] = []
  let rowCount = 0
  for (const [position, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    if (!sheet || sheet['!type'] === 'chart') continue
    const rows = rowsOf(sheet as xlsx.DenseWorkSheet)
    const reported = Math.floor(rowCount / reportEvery)
    rowCount += rows.length
    if (rowCount > limits.rows) return refuse({ code: 'spreadsheet-too-large', limit: 'rows' })
    if (Math.floor(rowCount / reportEvery) > reported)
      watch({ phase: 'collecting', done: rowCount, total: null })
    const hidden = book.Workbook?.Sheets?.[position]?.Hidden ?? 0
    sheets.push({ name, isHidden: hidden !== 0, rows, merges: mergesOf(sheet) })
  }
  watch({ phase: 'collecting', done: rowCount, total: rowCount })
  return rowCount === 0 ? refuse({ code: 'spreadsheet-empty' }) : accept(sheets)
}

const isLocked = (thrown: unknown): boolean =>
  thrown instanceof Error && /password|encrypt|decrypt/i.test(thrown.message)

/** Lets the library read; what it throws is a locked or a damaged file. */
const readBook = (
  source: Uint8Array | string,
  limits: ReadingLimits,
  watch: Watch,
): Reply<readonly RosterSheet[]> => {
  watch({ phase: 'reading', done: 0, total: null })
  let book: xlsx.WorkBook
  try {
    book = xlsx.read(source, { ...readingOptions, type: typeof source === 'string' ? 'string' : 'array' })
  } catch (thrown) {
    return refuse({ code: isLocked(thrown) ? 'spreadsheet-encrypted' : 'spreadsheet-unreadable' })
  }
  return collectSheets(book, limits, watch)
}

const readZipped = (bytes: Uint8Array, extension: string, limits: ReadingLimits, watch: Watch) => {
  const unpacked = unpackZip(bytes, limits.inflated, (done) =>
    watch({ phase: 'unpacking', done, total: null }),
  )
  if (unpacked.kind === 'too-large') return refuse({ code: 'spreadsheet-too-large', limit: 'inflated' })
  if (unpacked.kind === 'encrypted') return refuse({ code: 'spreadsheet-encrypted' })
  if (unpacked.kind === 'damaged') return refuse({ code: 'spreadsheet-unreadable' })
  const isWorkbook = unpacked.names.some((name) => /(?:^|[\\/])workbook\d*\.(?:xml|bin)$/i.test(name))
  if (!isWorkbook) return refuse({ code: 'spreadsheet-kind', extension })
  return readBook(unpacked.bytes, limits, watch)
}

const readCompound = (bytes: Uint8Array, extension: string, limits: ReadingLimits, watch: Watch) => {
  let names: readonly string[]
  try {
    names = xlsx.CFB.read(bytes, { type: 'array' }).FullPaths
  } catch {
    return refuse({ code: 'spreadsheet-unreadable' })
  }
  if (names.some((name) => /EncryptedPackage$/i.test(name))) return refuse({ code: 'spreadsheet-encrypted' })
  if (!names.some((name) => /\/(?:workbook|book)$/i.test(name)))
    return refuse({ code: 'spreadsheet-kind', extension })
  return readBook(bytes, limits, watch)
}

/** Text may be a web page or XML that an office program saved under the name of a spreadsheet. */
const readText = (
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits,
  watch: Watch,
): Reply<readonly RosterSheet[]> => {
  const extension = extensionOf(name)
  const decoded = decodeText(bytes)
  if (/\0/.test(decoded.slice(0, 4_000)) || decoded.startsWith('%PDF') || decoded.startsWith('{\\rtf')) {
    return refuse({
      code: extension === 'xls' || extension === 'xlsx' ? 'spreadsheet-unreadable' : 'spreadsheet-kind',
      extension,
    })
  }
  const head = decoded.slice(0, 4_000).trimStart()
  if (head.startsWith('<') || /^MIME-Version:/i.test(head)) {
    if (/charset=["']?gb/i.test(head))
      return readBook(new TextDecoder('gb18030').decode(bytes), limits, watch)
    return /<(?:html|table|!doctype|[a-z]*:?workbook|\?xml|\?mso)/i.test(head)
      ? readBook(decoded, limits, watch)
      : refuse({ code: 'spreadsheet-kind', extension })
  }
  watch({ phase: 'reading', done: 0, total: null })
  const rows = readDelimited(decoded, limits.rows)
  if (rows === null) return refuse({ code: 'spreadsheet-too-large', limit: 'rows' })
  if (rows.length === 0) return refuse({ code: 'spreadsheet-empty' })
  watch({ phase: 'collecting', done: rows.length, total: rows.length })
  const sheetName = name.replace(/\.[^.]*$/, '')
  return accept([{ name: sheetName, isHidden: false, rows, merges: [] }])
}

/**
 * Reads the cells of a spreadsheet file by what it is, not by its name: .xlsx, .xls, text with separators, or a web page
 * that bears such a name. Refuses locked, damaged and empty files, other kinds, and what passes the limits.
 */
export const readWorkbook = (
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits,
  watch: Watch,
): Reply<readonly RosterSheet[]> => {
  if (bytes.length > limits.bytes) return refuse({ code: 'spreadsheet-too-large', limit: 'bytes' })
  if (bytes.length === 0) return refuse({ code: 'spreadsheet-empty' })
  const extension = extensionOf(name)
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readZipped(bytes, extension, limits, watch)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return readCompound(bytes, extension, limits, watch)
  if (startsWith(bytes, [0x09]) && [0, 2, 4, 8].includes(bytes[1] ?? -1))
    return readBook(bytes, limits, watch)
  return readText(bytes, name, limits, watch)
}

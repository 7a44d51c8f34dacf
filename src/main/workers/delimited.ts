/** Reads text files as spreadsheets: finds their encoding and separator, and parts them into rows and cells. */
import type { SheetRow } from '../../domain/roster/roster-sheet.ts'

const countReplaced = (text: string): number => text.split('\uFFFD').length - 1

/** Reads bytes as text: by their mark, as UTF-8 where they are valid, else as GB 18030, which holds GBK and GB 2312. */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A UTF-8 file that was cut in the middle of a character is still nearer to UTF-8 than to GBK.
    const asGbk = new TextDecoder('gb18030').decode(bytes)
    const asUtf8 = new TextDecoder('utf-8').decode(bytes)
    return countReplaced(asUtf8) <= countReplaced(asGbk) && countReplaced(asUtf8) <= 2 ? asUtf8 : asGbk
  }
}

const separators = [',', '\t', ';', '|', '，'] as const

/** Finds the separator that parts the first lines into the most even rows. */
const findSeparator = (text: string): string => {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
  const sample = lines.filter((line) => line.trim() !== '').slice(0, 30)
  let best: string = ','
  let bestScore = 0
  for (const separator of separators) {
    const counts = sample.map((line) => line.split(separator).length - 1)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    const score = usual === 0 ? 0 : counts.filter((count) => count === usual).length * 100 + usual
    if (score > bestScore) {
      best = separator
      bestScore = score
    }
  }
  return best
}

/** Takes `="00123"`, with which programs keep a number as text, down to what it shows. */
const plainCell = (cell: string): string => /^="(.*)"$/s.exec(cell)?.[1] ?? cell

/**
 * Parts a delimited text into rows; line breaks inside quotes stay in their cell and empty rows are left out, while row
 * numbers are those that a spreadsheet shows. Answers null past `limit` rows.
 */
export const readDelimited = (source: string, limit: number): readonly SheetRow[] | null => {
  const declared = /^\uFEFF?sep=(.)\r?\n/i.exec(source)
  const text = declared ? source.slice(declared[0].length) : source.replace(/^\uFEFF/, '')
  const separator = declared?.[1] ?? findSeparator(text)
  const rows: SheetRow[] = []
  let cells: string[] = []
  let row = 1
  let at = 0
  const endRow = (): boolean => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells })
    cells = []
    row += 1
    return rows.length <= limit
  }
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at += 1
      while (at < text.length) {
        const quote = text.indexOf('"', at)
        const until = quote < 0 ? text.length : quote
        cell += text.slice(at, until)
        at = until + 1
        if (text[at] !== '"' || quote < 0) break
        cell += '"'
        at += 1
      }
    }
    let end = at
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
    cell += text.slice(at, end)
    at = end
    cells.push(plainCell(cell))
    if (text[at] === separator) {
      at += 1
      if (at < text.length) continue
      cells.push('')
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
    if (!endRow()) return null
  }
  return rows
}

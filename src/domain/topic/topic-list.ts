/** Reads a pasted or imported list as topics: one a line, or columns; nothing that was written is lost. Knows no clock and no database. */

import { cleanText } from '../chinese-text.ts'
import type { Day } from '../identity.ts'
import { splitAgendaLines } from '../meeting/agenda.ts'
import { foldText } from '../roster/roster-cells.ts'
import { readCategory, readCount, readDay, readSource, readsUrgent } from './list-cells.ts'
import { guessColumns, type ListColumn, readHeadings } from './list-columns.ts'
import type { TopicSource, TopicWords } from './topic.ts'

/** A row as it stands in the list: its number from 1, and its cells. */
export type ListRow = { readonly row: number; readonly cells: readonly string[] }

/** What holds for every row that says nothing else. */
export type ListTerms = {
  readonly source: TopicSource
  readonly estateName: string
  readonly receivedOn: Day
  /** A day after this one is not taken. */
  readonly today: Day
}

/** A row read into a topic's words; null with the reason where it can't be taken. */
export type ReadRow = { readonly row: number; readonly words: TopicWords | null; readonly remark: string }

/** As many topics as one list can bring in. */
export const mostTopics = 5000

const limits = { title: 200, description: 4000, short: 40, place: 80, demand: 1000 } as const

const plain = (text: string): string => cleanText(text).replaceAll('\n', ' ').replace(/\s+/gu, ' ').trim()

const withoutOrdinal = (text: string): string => splitAgendaLines(text)[0] ?? ''

/** Lines of text as rows, a line in quotes that a spreadsheet copied kept whole; columns where any line has a tab. */
export const splitPaste = (text: string): readonly ListRow[] => {
  const isTable = text.includes('\t')
  const rows: ListRow[] = []
  let line = ''
  let begin = 1
  const lines = text.split(/\r\n|\r|\n/u)
  const isOpen = (): boolean =>
    isTable && (line.match(/"/gu)?.length ?? 0) % 2 === 1 && /(?:^|\t)"/u.test(line)
  for (const [index, part] of lines.entries()) {
    if (line === '') begin = index + 1
    line = line === '' ? part : `${line}\n${part}`
    // A quote that is never closed is one that was typed; the rest of the list must not end up in one cell.
    if (isOpen() && index - begin < 20 && index < lines.length - 1) continue
    if (line.trim() !== '') rows.push({ row: begin, cells: isTable ? cellsOf(line) : [line] })
    line = ''
  }
  return rows
}

const cellsOf = (line: string): readonly string[] =>
  line.split('\t').map((cell) => {
    const quoted = /^"(.*)"$/su.exec(cell)?.[1]
    return quoted === undefined ? cell : quoted.replaceAll('""', '"')
  })

/** As many whole characters from the beginning as fit; a rare one takes the room of two. */
const beginningOf = (text: string): string => text.slice(0, limits.title).replace(/[\uD800-\uDBFF]$/u, '')

/** The first sentence within the limit, else the first characters. */
const shorten = (text: string): string => {
  const beginning = beginningOf(text)
  const sentence = /^.*?[。！？；]/u.exec(beginning)?.[0] ?? ''
  return sentence.length > 3 ? sentence.replace(/[。；]$/u, '') : beginning
}

/**
 * What was written in one go as a title and a description: words too long for a title stand whole in the description,
 * and their first sentence is the title.
 */
export const splitLongTitle = (whole: string): { readonly title: string; readonly description: string } =>
  whole.length <= limits.title
    ? { title: whole, description: '' }
    : { title: shorten(whole), description: whole }

type Cells = ReadonlyMap<ListColumn, string>

const sortCells = (
  { cells }: ListRow,
  columns: ReadonlyMap<number, ListColumn>,
  names: readonly string[],
): { readonly known: Cells; readonly rest: readonly string[] } => {
  const known = new Map<ListColumn, string>()
  const rest: string[] = []
  for (const [index, cell] of cells.entries()) {
    const text = plain(cell)
    const column = columns.get(index)
    if (text === '') continue
    if (column !== undefined) known.set(column, text)
    else rest.push((names[index] ?? '') === '' ? text : `${names[index] ?? ''}：${text}`)
  }
  return { known, rest }
}

/** Takes the cells of a row one by one; what can't be taken where it stands is kept among `left`. */
const takeCells = (known: Cells) => {
  const left: string[] = []
  const remarks: string[] = []
  const short = (column: ListColumn, name: string, limit: number): string => {
    const text = known.get(column) ?? ''
    if ([...text].length <= limit && text.length <= limit) return text
    left.push(`${name}：${text}`)
    return ''
  }
  const read = <Value>(
    column: ListColumn,
    name: string,
    reading: (cell: string) => Value | null,
  ): Value | null => {
    const text = known.get(column)
    const value = text === undefined ? null : reading(text)
    if (text !== undefined && value === null) left.push(`${name}：${text}`)
    return value
  }
  return { left, remarks, short, read }
}

/** A mobile number among the words. */
const phoneNumber = /(?<!\d)1[3-9]\d{9}(?!\d)/u

const readRow = (
  row: ListRow,
  columns: ReadonlyMap<number, ListColumn>,
  names: readonly string[],
  terms: ListTerms,
): ReadRow => {
  const { known, rest } = sortCells(row, columns, names)
  const whole = withoutOrdinal(known.get('title') ?? '')
  if (whole === '') return { row: row.row, words: null, remark: '这一行没有写议题，没有读。' }
  const { left, remarks, short, read } = takeCells(known)
  const { title, description: full } = splitLongTitle(whole)
  if (full !== '') remarks.push('文字较长，第一句作议题，全文写在情况描述里。')
  if (phoneNumber.test(foldText(whole))) remarks.push('议题里写了电话号码，会印到文书上，请移到电话一栏。')
  const written = read('date', '日期', (cell) => readDay(cell, terms.receivedOn.slice(0, 4)))
  const isAhead = written !== null && written > terms.today
  const receivedOn = written === null || isAhead ? terms.receivedOn : written
  if (known.has('date') && receivedOn !== written)
    remarks.push(
      `日期“${known.get('date') ?? ''}”${isAhead ? '还没有到' : '看不懂'}，按 ${terms.receivedOn} 登记。`,
    )
  if (isAhead) left.push(`日期：${known.get('date') ?? ''}`)
  const demand = short('demand', '诉求', limits.demand)
  const words: Omit<TopicWords, 'description'> = {
    title,
    demand,
    source: read('source', '来源', readSource) ?? terms.source,
    category: read('category', '类别', readCategory),
    urgency: readsUrgent(known.get('urgency') ?? '') ? 'urgent' : 'ordinary',
    estateName: short('estate', '小区', limits.short) || terms.estateName,
    place: short('place', '地点', limits.place),
    householdCount: read('households', '户数', readCount),
    proposer: {
      name: short('name', '提出人', limits.short),
      role: short('role', '身份', limits.short),
      room: short('room', '房号', limits.short),
      phone: short('phone', '电话', limits.short),
      count: Math.min(100_000, Math.max(1, read('signers', '联名人数', readCount) ?? 1)),
    },
    receivedOn,
    receivedBy: short('receivedBy', '受理人', limits.short),
  }
  const description = [full, known.get('description') ?? '', ...left, ...rest]
    .filter((part) => part !== '')
    .join('\n')
  if (description.length > limits.description)
    return { row: row.row, words: null, remark: '这一行文字太长（超过四千字），请分成几条再登记。' }
  return { row: row.row, words: { ...words, description }, remark: remarks.join('') }
}

type Layout = { readonly columns: ReadonlyMap<number, ListColumn>; readonly names: readonly string[] }

/** Most cells show by one sign that something is written in them. */
const visible = /[\p{L}\p{N}]/u

const isBlank = ({ cells }: ListRow): boolean =>
  cells.every((cell) => !visible.test(cell) && plain(cell) === '')

/** Rows above the headings in which they are looked for: a caption, the name of the community, a day. */
const captionRows = 6

/** The headings and what stands above them; a list without headings is laid out by its contents. */
const findLayout = (
  rows: readonly ListRow[],
): { readonly layout: Layout; readonly captions: number; readonly isHeaded: boolean } => {
  for (const [index, { cells }] of rows.slice(0, captionRows).entries()) {
    const columns = readHeadings(cells)
    if (columns !== null)
      return { layout: { columns, names: cells.map(plain) }, captions: index, isHeaded: true }
  }
  const columns = guessColumns(rows.map(({ cells }) => cells.map(foldText)))
  return { layout: { columns, names: [] }, captions: 0, isHeaded: false }
}

/**
 * Reads a list: headings are recognised, without them the longest column is the title; numbering, empty rows and
 * repeated headings fall away, and what fits no field stands in the description. A row that can't be taken says why.
 * Row by row, so that whoever reads a long list may stop between two of them.
 */
export function* readTopicList(list: readonly ListRow[], terms: ListTerms): Generator<ReadRow, void> {
  const rows = list.filter((row) => !isBlank(row))
  const { layout: first, captions, isHeaded } = findLayout(rows)
  let layout = first
  let count = 0
  for (const [index, row] of rows.entries()) {
    const again = isHeaded && index >= captions ? readHeadings(row.cells) : null
    if (again !== null) {
      layout = { columns: again, names: row.cells.map(plain) }
      continue
    }
    if (index >= captions) count += 1
    if (index < captions) yield { row: row.row, words: null, remark: '表头上面的一行，没有当作议题。' }
    else if (count > mostTopics)
      yield { row: row.row, words: null, remark: '一次最多登记五千条，这一行请下一次再登记。' }
    else yield readRow(row, layout.columns, layout.names, terms)
  }
}

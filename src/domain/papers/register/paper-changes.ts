/** Says what changed from one version of a paper to the next, in words of the paper itself. Knows no version number. */
import { dayOrBlank, joinList } from '../../chinese-text.ts'
import type { Block, PlainDocument } from '../document.ts'
import { withoutCheckCode } from './check-code.ts'
import { type Difference, findDifferences, likeness, pairUp } from './text-alignment.ts'

/** One difference: where it stands, what stood there, and what stands there now; one of the two is empty where nothing did. */
export type PaperChange = {
  readonly kind: 'added' | 'removed' | 'changed'
  /** In words: 标题, 正文第3段, 表格第2行“责任人”. */
  readonly place: string
  readonly former: string
  readonly now: string
}

type TableBlock = Extract<Block, { kind: 'table' }>

/** A part of a paper that is held against a part of another: its kind, its place in words, its texts. */
type Part = {
  readonly group: string
  readonly place: string
  readonly text: string
  readonly block: Block | null
}

const change = (place: string, former: string, now: string): PaperChange => ({
  kind: former === '' ? 'added' : now === '' ? 'removed' : 'changed',
  place,
  former,
  now,
})

/** Rows of a whole table that came or went that are told one by one. */
const toldRows = 5

const textOfRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.filter((cell) => cell !== '').join('｜')).join('\n')

/** A part that came or went as a whole; of a long table its first rows, and how many there are. */
const tellPart = ({ block, text }: Part): string =>
  (block?.kind === 'table' || block?.kind === 'copies') && block.rows.length > toldRows
    ? `${textOfRows(block.rows.slice(0, toldRows))}\n……共${block.rows.length}行`
    : text

const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((run) => (run.isStruck === true ? `（划去：${run.text}）` : run.text)).join('')
    case 'heading':
    case 'note':
      return block.text
    case 'names':
      return joinList(block.names)
    case 'table':
      return textOfRows(block.rows)
    case 'facts':
      return block.rows
        .flat()
        .map((fact) => `${fact.label}：${fact.value}`)
        .join('\n')
    case 'photos':
      return block.photos.map(({ hash, caption }) => `${caption}（文件${hash.slice(0, 8)}）`).join('\n')
    case 'closing':
      return [...block.signers, dayOrBlank(block.day)].join(' ')
    case 'signatures':
      return joinList(block.signers.map((signer) => signer.label))
    case 'barcode':
      return [block.title, ...block.lines, block.code].join(' ')
    case 'copies':
      return textOfRows(block.rows)
    case 'cut-line':
    case 'check-code':
    case 'blank':
    case 'page-break':
      return ''
  }
}

/** The kinds of blocks that are counted together when a place is named. */
const groupOf = (block: Block): string =>
  block.kind === 'heading' || block.kind === 'paragraph'
    ? '正文'
    : {
        table: '表格',
        facts: '表格',
        copies: '各份',
        names: '名单',
        photos: '照片',
        closing: '署名',
        signatures: '签名处',
        note: '附注',
        barcode: '条码',
        'cut-line': '',
        'check-code': '',
        blank: '',
        'page-break': '',
      }[block.kind]

const partsOf = (paper: PlainDocument): readonly Part[] => {
  const blocks = withoutCheckCode(paper).blocks.filter((block) => groupOf(block) !== '')
  const totals = new Map<string, number>()
  for (const block of blocks) totals.set(groupOf(block), (totals.get(groupOf(block)) ?? 0) + 1)
  const counts = new Map<string, number>()
  const parts = blocks.map((block): Part => {
    const group = groupOf(block)
    const count = (counts.get(group) ?? 0) + 1
    counts.set(group, count)
    const isOnly = totals.get(group) === 1
    const place =
      group === '正文'
        ? `正文第${count}段`
        : block.kind === 'names'
          ? `“${block.label}”`
          : isOnly
            ? group
            : `${group}${count}`
    return { group, place, text: textOf(block), block }
  })
  return [{ group: '标题', place: '标题', text: paper.title.join(''), block: null }, ...parts]
}

/** Names that came and went; those that stayed are not told again. */
const compareNames = (
  place: string,
  former: readonly string[],
  now: readonly string[],
): readonly PaperChange[] => {
  const gone = former.filter((name) => !now.includes(name))
  const come = now.filter((name) => !former.includes(name))
  if (gone.length === 0 && come.length === 0)
    return [change(`${place}的次序`, joinList(former), joinList(now))]
  return [
    ...(gone.length === 0 ? [] : [change(place, joinList(gone), '')]),
    ...(come.length === 0 ? [] : [change(place, '', joinList(come))]),
  ]
}

type Sheet = { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** Numbers that only count the rows say nothing about a row. */
const isCounting = (heading: string): boolean => heading === '序号'

const rowKey = ({ headings, rows }: Sheet, row: number): string =>
  (rows[row] ?? []).filter((_, column) => !isCounting(headings[column] ?? '')).join('\u0000')

/** Cells of a row under their headings, without those that count the rows. */
const cellsOf = ({ headings, rows }: Sheet, row: number): ReadonlyMap<string, string> =>
  new Map(
    (rows[row] ?? []).flatMap((cell, column) => {
      const heading = headings[column] ?? ''
      return isCounting(heading) ? [] : [[heading === '' ? `第${column + 1}列` : heading, cell] as const]
    }),
  )

const rowText = (sheet: Sheet, row: number): string =>
  [...cellsOf(sheet, row)]
    .filter(([, cell]) => cell !== '')
    .map(([heading, cell]) => `${heading}：${cell}`)
    .join('；')

const areSameRow = (former: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): boolean => {
  const filled = [...now].filter(([heading, cell]) => cell !== '' || (former.get(heading) ?? '') !== '')
  const same = filled.filter(([heading, cell]) => former.get(heading) === cell)
  return filled.length > 0 && 2 * same.length >= filled.length
}

const compareSheets = (place: string, former: Sheet, now: Sheet, rowWord: string): readonly PaperChange[] => {
  const keysOf = (sheet: Sheet): readonly string[] => sheet.rows.map((_, row) => rowKey(sheet, row))
  const nameRow = (row: number): string => `${place}第${row + 1}${rowWord}`
  const changes: PaperChange[] = []
  if (former.headings.join('、') !== now.headings.join('、'))
    changes.push(change(`${place}表头`, joinList(former.headings), joinList(now.headings)))
  for (const difference of findDifferences(keysOf(former), keysOf(now))) {
    const isAlone = difference.former.length === 1 && difference.now.length === 1
    const pairs = pairUp(
      difference,
      (one, other) => isAlone || areSameRow(cellsOf(former, one), cellsOf(now, other)),
    )
    for (const [was, is] of pairs) {
      if (was === null && is !== null) changes.push(change(nameRow(is), '', rowText(now, is)))
      else if (was !== null && is === null) changes.push(change(nameRow(was), rowText(former, was), ''))
      else if (was !== null && is !== null) {
        const before = cellsOf(former, was)
        for (const [heading, cell] of cellsOf(now, is)) {
          const stood = before.get(heading) ?? ''
          if (stood !== cell) changes.push(change(`${nameRow(is)}“${heading}”`, stood, cell))
        }
      }
    }
  }
  return changes
}

const sheetOf = (block: TableBlock): Sheet => ({
  headings: block.columns.map((column) => column.heading),
  rows: block.rows,
})

/** Facts by their labels; one that is written twice counts on. */
const compareFacts = (
  place: string,
  former: Extract<Block, { kind: 'facts' }>,
  now: Extract<Block, { kind: 'facts' }>,
): readonly PaperChange[] => {
  const valuesOf = (block: typeof former): ReadonlyMap<string, string> =>
    new Map(block.rows.flat().map((fact) => [fact.label, fact.value]))
  const [before, after] = [valuesOf(former), valuesOf(now)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((label) => {
    const [was, is] = [before.get(label) ?? '', after.get(label) ?? '']
    return was === is ? [] : [change(`${place}“${label}”`, was, is)]
  })
}

/** What changed within a part that both versions have. */
const comparePart = (former: Part, now: Part): readonly PaperChange[] => {
  const [was, is] = [former.block, now.block]
  if (was?.kind === 'table' && is?.kind === 'table')
    return compareSheets(now.place, sheetOf(was), sheetOf(is), '行')
  if (was?.kind === 'facts' && is?.kind === 'facts') return compareFacts(now.place, was, is)
  if (was?.kind === 'names' && is?.kind === 'names') return compareNames(now.place, was.names, is.names)
  if (was?.kind === 'copies' && is?.kind === 'copies')
    return compareSheets('', { headings: [], rows: was.rows }, { headings: [], rows: is.rows }, '份')
  if (was?.kind === 'closing' && is?.kind === 'closing')
    return [
      ...(joinList(was.signers) === joinList(is.signers)
        ? []
        : [change('署名', joinList(was.signers), joinList(is.signers))]),
      ...(was.day === is.day ? [] : [change('成文日期', dayOrBlank(was.day), dayOrBlank(is.day))]),
    ]
  return [change(now.place, former.text, now.text)]
}

/** How alike two texts must be to be one that was changed, and not one taken out and another put in. */
const alike = 0.35

const areAlike = (former: Part, now: Part, isAlone: boolean): boolean => {
  if (former.group !== now.group || former.block?.kind !== now.block?.kind) return false
  if (former.block?.kind === 'names' && now.block?.kind === 'names')
    return former.block.label === now.block.label
  if (former.block?.kind === 'table' && now.block?.kind === 'table') {
    const [was, is] = [sheetOf(former.block).headings, sheetOf(now.block).headings]
    return isAlone || likeness(was.join(' '), is.join(' ')) >= alike
  }
  if (former.block?.kind === 'paragraph' || former.block?.kind === 'heading')
    return likeness(former.text, now.text) >= alike
  return true
}

/**
 * What changed from `former` to `now`, in the order of the paper: texts by paragraph, tables by row and column, lists
 * of names by name; rows that only moved down in the count, blank lines and the check code are left out.
 */
export const comparePapers = (former: PlainDocument, now: PlainDocument): readonly PaperChange[] => {
  const [was, is] = [partsOf(former), partsOf(now)]
  const keyOf = (part: Part): string =>
    [
      part.group,
      part.block?.kind === 'names' ? part.block.label : '',
      part.block?.kind === 'table' ? sheetOf(part.block).headings.join('｜') : '',
      part.text,
    ].join('\u0000')
  return findDifferences(was.map(keyOf), is.map(keyOf)).flatMap((difference: Difference) => {
    const isAlone = difference.former.length === 1 && difference.now.length === 1
    const partAt = (parts: readonly Part[], place: number | null): Part | null =>
      place === null ? null : (parts[place] ?? null)
    return pairUp(difference, (one, other) => {
      const [before, after] = [was[one], is[other]]
      return before !== undefined && after !== undefined && areAlike(before, after, isAlone)
    }).flatMap(([left, right]) => {
      const [before, after] = [partAt(was, left), partAt(is, right)]
      if (before !== null && after !== null) return comparePart(before, after)
      if (before !== null) return [change(before.place, tellPart(before), '')]
      return after === null ? [] : [change(after.place, '', tellPart(after))]
    })
  })
}

/** Writes the index (居务档案目录) of what was made for one meeting, or by the community in a year. Knows no format and no clock. */
import { breakTitle, dayInChinese } from '../../chinese-text.ts'
import type { Day } from '../../identity.ts'
import { type FileNameParts, type Gap, type PlainDocument, standingLine } from '../document.ts'
import { type PaperKind, paperKinds, paperTraits } from '../paper-kinds.ts'

/** One paper to be kept; `pageCount` is null where nobody counted its pages. */
export type ArchiveEntry = {
  readonly kind: PaperKind
  /** As it is printed over the paper. */
  readonly name: string
  readonly number: string
  readonly version: number
  readonly on: Day
  readonly pageCount: number | null
}

const rank = (entry: Pick<ArchiveEntry, 'kind'>): number => paperKinds.indexOf(entry.kind)

/** Papers as an archive keeps them: by kind in the order of the office's list, then by day; others stay as they stood. */
export const inArchiveOrder = <Entry extends Pick<ArchiveEntry, 'kind' | 'on'>>(
  entries: readonly Entry[],
): readonly Entry[] =>
  entries.toSorted(
    (one, other) => rank(one) - rank(other) || (one.on < other.on ? -1 : one.on > other.on ? 1 : 0),
  )

const nameOf = (entry: ArchiveEntry): string =>
  entry.number === '' ? entry.name : `${entry.name}\n${entry.number}`

/** 决议书 and 协商意见书 are one kind of two names, of which a paper bears one in its title. */
const categoryOf = (entry: ArchiveEntry): string =>
  ['决议书', '协商意见书'].find((name) => entry.kind === 'resolution' && entry.name.endsWith(name)) ??
  paperTraits[entry.kind].name

const sumLine = (entries: readonly ArchiveEntry[]): string => {
  const pages = entries.reduce((sum, entry) => sum + (entry.pageCount ?? 0), 0)
  const isWhole = entries.every((entry) => entry.pageCount !== null)
  return isWhole && entries.length > 0 ? `共${entries.length}件，${pages}页。` : `共${entries.length}件。`
}

/** 居务档案目录 of these papers; `of` is the meeting's whole name, or the community's with the year. */
export const composeArchiveIndex = (
  of: string,
  fileName: Omit<FileNameParts, 'paper'>,
  entries: readonly ArchiveEntry[],
  madeOn: Day,
): PlainDocument => ({
  kind: 'archive-index',
  fileName: { ...fileName, paper: '居务档案目录' },
  layout: 'table-portrait',
  title: [...breakTitle(of, 21), '居务档案目录'],
  blocks: [
    standingLine(`${dayInChinese(madeOn)}整理`, 'right'),
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '序号', share: 1.5, align: 'center' },
        { heading: '名称', share: 7.6, align: 'left' },
        { heading: '类别', share: 3.2, align: 'center' },
        { heading: '日期', share: 4.8, align: 'center' },
        { heading: '页数', share: 1.5, align: 'center' },
        { heading: '备注', share: 2, align: 'center' },
      ],
      rows: inArchiveOrder(entries).map((entry, index) => [
        String(index + 1),
        nameOf(entry),
        categoryOf(entry),
        dayInChinese(entry.on),
        entry.pageCount === null ? '' : String(entry.pageCount),
        entry.version > 1 ? `第${entry.version}版` : '',
      ]),
    },
    standingLine(sumLine(entries), 'left'),
    { kind: 'blank', lines: 1 },
    { kind: 'signatures', signers: [{ label: '整理人（签字）' }, { label: '审核人（签字）' }] },
  ],
})

/** Papers that belong into the archive of a meeting that was held, and were not made yet. */
export const findArchiveGaps = (entries: readonly Pick<ArchiveEntry, 'kind'>[]): readonly Gap[] =>
  (['meeting-notice', 'sign-in-sheet', 'record', 'minutes'] as const)
    .filter((kind) => !entries.some((entry) => entry.kind === kind))
    .map((kind) => ({
      code: 'paper-missing',
      position: null,
      anchor: kind,
      sentence: `还没有制作${paperTraits[kind].name}，目录里没有它`,
    }))

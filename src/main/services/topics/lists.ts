/** Reads pasted text and spreadsheets as lists of topics, with hints at what may be there already. Stores nothing. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import type { Instant } from '../../../domain/identity.ts'
import { textFromNumber } from '../../../domain/roster/roster-cells.ts'
import { indexLikeness } from '../../../domain/topic/likeness.ts'
import type { TopicWords } from '../../../domain/topic/topic.ts'
import {
  type ListRow,
  type ListTerms,
  type ReadRow,
  readTopicList,
  splitPaste,
} from '../../../domain/topic/topic-list.ts'
import type { Read } from '../../store/schema/schema.ts'
import { readingLimits } from '../../workers/reading-protocol.ts'
import { startReading } from '../../workers/roster-reading.ts'
import type { Reading } from '../context.ts'
import { beginTurn } from '../let-others.ts'
import { indexTopics, tellDuplicate } from './duplicates.ts'

type ReadList = OutputOf<'topics.readPaste'>
const hintsARow = 3
type OwnRow = Pick<TopicWords, 'title' | 'place' | 'estateName'> & { readonly row: number }

/** Reads the rows, each held against what is on record and against the rows before it. */
const readList = async (
  { read, now }: { readonly read: Read; readonly now: Instant },
  rows: readonly ListRow[],
  terms: ListTerms,
): Promise<ReadList> => {
  const takeTurn = beginTurn()
  const known = await indexTopics(read, now, takeTurn)
  const own = indexLikeness<OwnRow>()
  const tell = ({ row, words, remark }: ReadRow): ReadList['rows'][number] => {
    if (words === null) return { row, words, remark, duplicates: [] }
    const [earlier] = own.find(words, 1)
    own.add({ row, title: words.title, place: words.place, estateName: words.estateName })
    const hint =
      earlier === undefined ? '' : `可能和第 ${earlier.known.row} 行是同一件事：${earlier.reason}。`
    return {
      row,
      words: structuredClone(words) as ReadList['rows'][number]['words'],
      remark: `${remark}${hint}`,
      duplicates: known.find(words, hintsARow).map(tellDuplicate),
    }
  }
  const told: ReadList['rows'] = []
  for (const row of readTopicList(rows, terms)) {
    told.push(tell(row))
    await takeTurn()
  }
  return { rows: told, refusedCount: told.filter((row) => row.words === null).length }
}

/** Reads pasted text. */
export const readPastedTopics = async (
  { read, now }: Reading,
  { text, ...terms }: CheckedInputOf<'topics.readPaste'>,
): Promise<Reply<ReadList>> =>
  accept(await readList({ read, now }, splitPaste(text), { ...terms, today: dayOf(now) }))

/** Lets the user pick a list and reads it in the worker that reads spreadsheets. */
export const readTopicFile = async (
  { read, now, program }: Reading,
  terms: CheckedInputOf<'topics.readFile'>,
): Promise<Reply<OutputOf<'topics.readFile'>>> => {
  const opened = await program.host.openFile({
    title: '选择议题清单',
    extensions: ['xlsx', 'xls', 'csv', 'et', 'txt'],
    limit: readingLimits.bytes,
  })
  if (!opened.ok) return opened
  const reading = startReading(opened.value)
  const done = await reading.done
  const rows = done.ok ? await reading.rows(readingLimits.rows) : done
  reading.cancel()
  if (!rows.ok) return rows
  const list = rows.value.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => (typeof cell === 'number' ? textFromNumber(cell) : (cell ?? ''))),
  }))
  return accept({
    fileName: opened.value.name,
    ...(await readList({ read, now }, list, { ...terms, today: dayOf(now) })),
  })
}

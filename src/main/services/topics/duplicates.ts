/** Finds topics that may be the same as a new one. Decides nothing. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { addDays, dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import type { Instant } from '../../../domain/identity.ts'
import { indexLikeness, type Likeness, type LikenessIndex } from '../../../domain/topic/likeness.ts'
import type { Read } from '../../store/schema/schema.ts'
import { type LikenessRow, readLikenessRows } from '../../store/topics/topics.ts'
import type { Reading } from '../context.ts'
import { beginTurn, type TakeTurn } from '../let-others.ts'

/** Topics that were over longer ago are not compared with. */
const daysBack = 365
const mostHints = 5

type Duplicate = OutputOf<'topics.duplicates'>[number]

/** The topics that a new one may repeat, ready to be compared with. */
export const indexTopics = async (
  read: Read,
  now: Instant,
  takeTurn: TakeTurn,
): Promise<LikenessIndex<LikenessRow>> => {
  const index = indexLikeness<LikenessRow>()
  for (const row of await readLikenessRows(read, addDays(dayOf(now), -daysBack))) {
    index.add(row)
    await takeTurn()
  }
  return index
}

/** A hint as the window shows it. */
export const tellDuplicate = ({ known, reason }: Likeness<LikenessRow>): Duplicate => {
  const { estateName: _, ...row } = known
  return { ...row, reason }
}

/** Topics that may be the same. */
export const findDuplicates = async (
  { read, now }: Reading,
  { topicId, title, place, estateName }: CheckedInputOf<'topics.duplicates'>,
): Promise<Reply<OutputOf<'topics.duplicates'>>> => {
  const index = await indexTopics(read, now, beginTurn())
  const found = index.find({ title, place, estateName }, mostHints + 1)
  return accept(
    found
      .filter(({ known }) => known.topicId !== topicId)
      .slice(0, mostHints)
      .map(tellDuplicate),
  )
}

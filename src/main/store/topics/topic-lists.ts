/** Reads the lists of topics page by page: which fit the words and the filter, and how many stand under each tab. Writes nothing. */
import { type SqlBool, sql } from 'kysely'
import { foldWords } from '../../../domain/search/folding.ts'
import type { TopicSource } from '../../../domain/topic/topic.ts'
import { type TopicState, type TopicTab, topicStates, topicTabOf } from '../../../domain/topic/topic-life.ts'
import type { Read } from '../schema/schema.ts'
import { withdrawnMark } from './topic-withdrawal.ts'
import { selectTopics, topicFromRow } from './topics.ts'

/** Which topics a list asks for; every part narrows. */
export type TopicFilter = {
  readonly source: TopicSource | null
  readonly estateName: string | null
  /** Words that all have to stand somewhere in a topic, in any number of characters; folded. */
  readonly words: readonly string[]
}

/** What is searched of a topic: everything but the phone. */
const searchedColumns = [
  'number',
  'title',
  'description',
  'demand',
  'place',
  'estateName',
  'proposerName',
  'proposerRoom',
  'receivedBy',
] as const

/** Topics looked through by one statement; more would hold everything else up. */
const topicsAStep = 1000

/** Stands between two texts of a topic and is never folded away, so that no word is found across both. */
const boundary = '\u{FFFF}'

/** Topics in which every word stands somewhere, both sides folded alike; null where no word is asked for. */
const readFitting = async (
  read: Read,
  words: readonly string[],
  takeTurn: () => Promise<void>,
): Promise<readonly number[] | null> => {
  if (words.length === 0) return null
  const columns = sql.join(searchedColumns.map((column) => sql.ref(column)))
  const fitting: number[] = []
  for (let last = 0; ; ) {
    const rows = await read
      .selectFrom('topic')
      .select(['id', sql<string>`concat_ws(${boundary}, ${columns})`.as('text')])
      .where('id', '>', last)
      .orderBy('id')
      .limit(topicsAStep)
      .execute()
    for (const { id, text } of rows) {
      const folded = foldWords(text)
      if (words.every((word) => folded.includes(word))) fitting.push(id)
      last = id
    }
    if (rows.length < topicsAStep) return fitting
    await takeTurn()
  }
}

const narrowed = async (
  read: Read,
  { source, estateName, words }: TopicFilter,
  takeTurn: () => Promise<void>,
) => {
  const fitting = await readFitting(read, words, takeTurn)
  const parts = [
    sql<SqlBool>`topic.state <> ${withdrawnMark}`,
    ...(source === null ? [] : [sql<SqlBool>`topic.source = ${source}`]),
    ...(estateName === null ? [] : [sql<SqlBool>`topic.estateName = ${estateName}`]),
    ...(fitting === null
      ? []
      : [sql<SqlBool>`topic.id IN (SELECT value FROM json_each(${JSON.stringify(fitting)}))`]),
  ]
  return sql<SqlBool>`${sql.join(parts, sql` AND `)}`
}

const statesOf = (tab: TopicTab): readonly TopicState[] =>
  topicStates.filter((state) => topicTabOf[state] === tab)

/** A page of the topics that fit, newest first, with how many fit under each tab and how many of the page's tab are urgent. */
export const readTopicPage = async (
  read: Read,
  tab: TopicTab | 'all',
  filter: TopicFilter,
  page: { readonly offset: number; readonly limit: number },
  takeTurn: () => Promise<void>,
) => {
  const fits = await narrowed(read, filter, takeTurn)
  const rows = await selectTopics(read)
    .where(fits)
    .$if(tab !== 'all', (query) => query.where('topic.state', 'in', statesOf(tab as TopicTab)))
    .orderBy('topic.id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return { topics: rows.map(topicFromRow), counts: await countTopics(read, fits, tab) }
}

const countTopics = async (
  read: Read,
  fits: Awaited<ReturnType<typeof narrowed>>,
  asked: TopicTab | 'all',
) => {
  const rows = await read
    .selectFrom('topic')
    .select((select) => [
      'state',
      select.fn.countAll<number>().as('count'),
      sql<number>`sum(topic.urgency = 'urgent')`.as('urgent'),
    ])
    .where(fits)
    .groupBy('state')
    .execute()
  const counts = { basket: 0, open: 0, closed: 0, all: 0, urgent: 0 }
  for (const row of rows) {
    const tab = topicTabOf[row.state as TopicState]
    counts[tab] += row.count
    counts.all += row.count
    if (asked === 'all' || tab === asked) counts.urgent += row.urgent
  }
  return counts
}

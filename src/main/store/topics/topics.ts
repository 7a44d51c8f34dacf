/** Reads and writes topics; whole lists at once in single statements. The proposer's phone leaves here masked, but for one question. */
import { type SqlBool, sql } from 'kysely'
import type { CaseId, Day, Instant, TopicId } from '../../../domain/identity.ts'
import { maskPhones } from '../../../domain/mask.ts'
import type { LegalTrack } from '../../../domain/rules/legal-track.ts'
import type { TopicCategory } from '../../../domain/rules/track.ts'
import type {
  Topic,
  TopicLevel,
  TopicProcedure,
  TopicSource,
  TopicUrgency,
  TopicWords,
} from '../../../domain/topic/topic.ts'
import type { TaskStanding, TopicState } from '../../../domain/topic/topic-life.ts'
import type { NewRow, Read, Write } from '../schema/schema.ts'
import { withdrawnMark } from './topic-withdrawal.ts'

/** Tasks that count: not taken back, and not of a resolution that was revoked. */
const countedTasks = sql`task.topicId = topic.id AND task.withdrawnAt IS NULL AND NOT EXISTS (
  SELECT 1 FROM resolution WHERE resolution.id = task.resolutionId AND resolution.revokedAt IS NOT NULL)`

/** Topics with what hangs on them counted; those taken back are read by nobody. */
export const selectTopics = (read: Read) =>
  read
    .selectFrom('topic')
    .leftJoin('topic as target', 'target.id', 'topic.mergedIntoId')
    .selectAll('topic')
    .select([
      'target.number as mergedIntoNumber',
      sql<string | null>`(SELECT title FROM task_force WHERE task_force.id = topic.caseId)`.as('caseTitle'),
      sql<number>`(SELECT count(*) FROM topic_note WHERE topicId = topic.id AND step = 'reopen')`.as(
        'reopenedCount',
      ),
      sql<number>`(SELECT count(*) FROM task WHERE ${countedTasks})`.as('taskCount'),
      sql<number>`(SELECT count(*) FROM task WHERE ${countedTasks} AND task.state = 'closed-out')`.as(
        'closedTaskCount',
      ),
      sql<number>`(SELECT count(DISTINCT agenda_item.meetingId) FROM agenda_item
        JOIN meeting ON meeting.id = agenda_item.meetingId AND meeting.openedAt IS NOT NULL
        WHERE agenda_item.topicId = topic.id)`.as('meetingCount'),
    ])
    .where('topic.state', '!=', withdrawnMark)

type TopicRow = Awaited<ReturnType<ReturnType<typeof selectTopics>['executeTakeFirstOrThrow']>>

/** A topic as it was selected, the phone masked. */
export const topicFromRow = (row: TopicRow): Topic => ({
  id: row.id as TopicId,
  number: row.number,
  state: row.state as TopicState,
  level: row.level as TopicLevel | null,
  title: row.title,
  description: row.description,
  demand: row.demand,
  source: row.source as TopicSource,
  category: row.category as TopicCategory | null,
  urgency: row.urgency as TopicUrgency,
  estateName: row.estateName,
  place: row.place,
  householdCount: row.householdCount,
  proposer: {
    name: row.proposerName,
    role: row.proposerRole,
    room: row.proposerRoom,
    phone: maskPhones(row.proposerPhone),
    count: row.proposerCount,
  },
  receivedOn: row.receivedOn,
  receivedBy: row.receivedBy,
  track: row.track as LegalTrack | null,
  procedure: row.procedure as TopicProcedure,
  mergedIntoId: row.mergedIntoId as TopicId | null,
  mergedIntoNumber: row.mergedIntoNumber ?? '',
  transferredTo: row.transferredTo,
  caseId: row.caseId as CaseId | null,
  caseTitle: row.caseTitle ?? '',
  createdAt: row.createdAt,
  closedOn: row.closedOn,
  reopenedCount: row.reopenedCount,
  taskCount: row.taskCount,
  closedTaskCount: row.closedTaskCount,
  meetingCount: row.meetingCount,
})

/** One topic, the phone masked; null where there is none. */
export const readTopic = async (read: Read, id: TopicId): Promise<Topic | null> => {
  const row = await selectTopics(read).where('topic.id', '=', id).executeTakeFirst()
  return row === undefined ? null : topicFromRow(row)
}

/** The whole phone of a proposer; null where there is no such topic. */
export const readProposerPhone = async (read: Read, id: TopicId): Promise<string | null> => {
  const row = await read.selectFrom('topic').select('proposerPhone').where('id', '=', id).executeTakeFirst()
  return row?.proposerPhone ?? null
}

/** The last place taken in a year; 0 before the first. */
export const readLastTopicSequence = async (read: Read, year: number): Promise<number> => {
  const row = await read
    .selectFrom('topic')
    .select((select) => select.fn.max<number | null>('sequence').as('last'))
    .where('year', '=', year)
    .where('sequence', '>', 0)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** The words of a topic in columns. */
export const columnsOfWords = (words: TopicWords) => ({
  title: words.title,
  description: words.description,
  demand: words.demand,
  source: words.source,
  category: words.category,
  urgency: words.urgency,
  estateName: words.estateName,
  place: words.place,
  householdCount: words.householdCount,
  proposerName: words.proposer.name,
  proposerRole: words.proposer.role,
  proposerRoom: words.proposer.room,
  proposerPhone: words.proposer.phone,
  proposerCount: words.proposer.count,
  receivedOn: words.receivedOn,
  receivedBy: words.receivedBy,
})

/** A topic to be kept under its number. */
export type NewTopic = {
  readonly year: number
  readonly sequence: number
  readonly number: string
  readonly words: TopicWords
}

/** As many as are kept by one statement; more would hold everything else up. */
const topicsAStatement = 250

/** Keeps topics, many at once; answers their ids in the order given. */
export const insertTopics = async (
  write: Write,
  topics: readonly NewTopic[],
  createdAt: Instant,
): Promise<TopicId[]> => {
  const ids: TopicId[] = []
  for (let from = 0; from < topics.length; from += topicsAStatement)
    ids.push(...(await insertSome(write, topics.slice(from, from + topicsAStatement), createdAt)))
  return ids
}

const insertSome = async (
  write: Write,
  topics: readonly NewTopic[],
  createdAt: Instant,
): Promise<TopicId[]> => {
  const rows = topics.map(({ year, sequence, number, words }) => ({
    ...{ year, sequence, number },
    ...columnsOfWords(words),
  }))
  const added = await sql<{ id: number }>`
    INSERT INTO topic (year, sequence, number, title, description, demand, source, category, urgency, estateName,
      place, householdCount, proposerName, proposerRole, proposerRoom, proposerPhone, proposerCount, receivedOn,
      receivedBy, state, procedure, createdAt)
    SELECT value ->> 'year', value ->> 'sequence', value ->> 'number', value ->> 'title', value ->> 'description',
      value ->> 'demand', value ->> 'source', value ->> 'category', value ->> 'urgency', value ->> 'estateName',
      value ->> 'place', value ->> 'householdCount', value ->> 'proposerName', value ->> 'proposerRole',
      value ->> 'proposerRoom', value ->> 'proposerPhone', value ->> 'proposerCount', value ->> 'receivedOn',
      value ->> 'receivedBy', 'collected', 'ordinary', ${createdAt}
    FROM json_each(${JSON.stringify(rows)}) ORDER BY key RETURNING id`.execute(write)
  return added.rows.map((row) => row.id as TopicId)
}

/** Writes fields of a topic. */
export const updateTopic = async (
  write: Write,
  id: TopicId,
  row: Partial<Omit<NewRow<'topic'>, 'id'>>,
): Promise<void> => {
  await write.updateTable('topic').set(row).where('id', '=', id).execute()
}

/** Topics merged into this one. */
export const readMergedTopics = async (
  read: Read,
  id: TopicId,
): Promise<{ topicId: TopicId; number: string; title: string }[]> => {
  const rows = await read
    .selectFrom('topic')
    .select(['id', 'number', 'title'])
    .where('mergedIntoId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ topicId: row.id as TopicId, number: row.number, title: row.title }))
}

/** How the tasks of a topic stand. */
export const readTaskStanding = async (read: Read, id: TopicId): Promise<TaskStanding> => {
  const row = await read
    .selectFrom('topic')
    .select([
      sql<number>`(SELECT count(*) FROM task WHERE ${countedTasks}
        AND task.state NOT IN ('closed-out', 'declined'))`.as('open'),
      sql<number>`(SELECT count(*) FROM task WHERE ${countedTasks} AND task.state = 'closed-out')`.as(
        'closed',
      ),
    ])
    .where('topic.id', '=', id)
    .executeTakeFirst()
  return row ?? { open: 0, closed: 0 }
}

/** What a duplicate is told by, of one topic. */
export type LikenessRow = {
  readonly topicId: TopicId
  readonly number: string
  readonly title: string
  readonly place: string
  readonly estateName: string
  readonly state: TopicState
  readonly receivedOn: Day
}

/** Topics that a new one may repeat: none that was merged, and none that was over before a day. */
export const readLikenessRows = async (read: Read, overSince: Day): Promise<LikenessRow[]> => {
  const rows = await read
    .selectFrom('topic')
    .select(['id', 'number', 'title', 'place', 'estateName', 'state', 'receivedOn'])
    .where('state', 'not in', ['merged', withdrawnMark])
    .where(
      sql<SqlBool>`NOT (state = 'closed-out' AND closedOn < ${overSince})
        AND NOT (state = 'refused' AND receivedOn < ${overSince})`,
    )
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, ...row }) => ({ ...row, topicId: id as TopicId, state: row.state as TopicState }))
}

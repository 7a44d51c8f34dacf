/** Takes topics back that were just taken in by mistake: their rows stay, their numbers are free again, no reader sees them. Decides nothing. */
import { type SqlBool, sql } from 'kysely'
import type { TopicId } from '../../../domain/identity.ts'
import type { Read, Write } from '../schema/schema.ts'

/** Stands in place of a state of the life cycle: a topic that was taken back has no life. */
export const withdrawnMark = 'withdrawn'

/** Nothing is tied to a topic, nor ever was. */
const isUntouched = sql<SqlBool>`state = 'collected' AND caseId IS NULL AND track IS NULL
  AND procedure = 'ordinary'
  AND NOT EXISTS (SELECT 1 FROM topic_note WHERE topic_note.topicId = topic.id)
  AND NOT EXISTS (SELECT 1 FROM topic_photo WHERE topic_photo.topicId = topic.id)
  AND NOT EXISTS (SELECT 1 FROM topic_written_vote WHERE topic_written_vote.topicId = topic.id)
  AND NOT EXISTS (SELECT 1 FROM topic AS joined WHERE joined.mergedIntoId = topic.id)
  AND NOT EXISTS (SELECT 1 FROM agenda_item WHERE agenda_item.topicId = topic.id)
  AND NOT EXISTS (SELECT 1 FROM task WHERE task.topicId = topic.id)
  AND NOT EXISTS (SELECT 1 FROM questionnaire WHERE questionnaire.topicId = topic.id)
  AND NOT EXISTS (SELECT 1 FROM document WHERE document.topicId = topic.id)
  AND id NOT IN (SELECT topicId FROM notice WHERE topicId IS NOT NULL)`

/** Which of these still wait as they were taken in: nothing was decided, written, printed or hung on them. */
export const readUntouchedTopics = async (read: Read, ids: readonly TopicId[]): Promise<TopicId[]> => {
  const rows = await read
    .selectFrom('topic')
    .select('id')
    .where(sql<SqlBool>`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .where(isUntouched)
    .execute()
  return rows.map((row) => row.id as TopicId)
}

/** Takes them back; the place below nought keeps each row apart and gives its number to the next topic. */
export const withdrawTopics = async (write: Write, ids: readonly TopicId[]): Promise<void> => {
  await sql`
    UPDATE topic SET state = ${withdrawnMark}, sequence = -id, number = ''
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(write)
}

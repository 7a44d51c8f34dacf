/** Reads and writes what is kept of a topic beside its own row: notes, moves between levels, stages, photos, linked votes. */
import { sql } from 'kysely'
import type {
  Instant,
  MeetingId,
  TopicId,
  TopicMoveId,
  TopicNoteId,
  TopicPhotoId,
  TopicStageId,
  WrittenVoteId,
} from '../../../domain/identity.ts'
import type { MeetingForm } from '../../../domain/meeting/meeting.ts'
import type {
  LevelMove,
  TopicLevel,
  TopicNote,
  TopicNoteKind,
  TopicPhoto,
  TopicStage,
} from '../../../domain/topic/topic.ts'
import type { TopicStep } from '../../../domain/topic/topic-life.ts'
import type { NewRow, Read, Write } from '../schema/schema.ts'

/** Writes notes down, many at once. */
export const insertTopicNotes = async (
  write: Write,
  notes: readonly (Omit<TopicNote, 'id'> & { readonly topicId: TopicId })[],
): Promise<void> => {
  if (notes.length === 0) return
  const rows = notes.map((note) => [
    ...[note.topicId, note.kind, note.at, note.on, note.by, note.text, note.step],
  ])
  await sql`
    INSERT INTO topic_note (topicId, kind, at, onDay, byName, text, step)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
    FROM json_each(${JSON.stringify(rows)}) ORDER BY key`.execute(write)
}

/** The thread of a topic, oldest first. */
export const readTopicNotes = async (read: Read, id: TopicId): Promise<TopicNote[]> => {
  const rows = await read
    .selectFrom('topic_note')
    .selectAll()
    .where('topicId', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as TopicNoteId,
    kind: row.kind as TopicNoteKind,
    at: row.at,
    on: row.onDay,
    by: row.byName,
    text: row.text,
    step: row.step as TopicStep | null,
  }))
}

/** Whether a topic ever came before a meeting. */
export const wasConsultedOn = async (read: Read, id: TopicId): Promise<boolean> =>
  (await read
    .selectFrom('topic_note')
    .select('id')
    .where('topicId', '=', id)
    .where('step', '=', 'consult')
    .executeTakeFirst()) !== undefined

/** Writes 升级 or 退回 down. */
export const insertTopicMove = async (
  write: Write,
  id: TopicId,
  { at, on, from, to, reason, by }: Omit<LevelMove, 'id'>,
): Promise<void> => {
  await write
    .insertInto('topic_move')
    .values({ topicId: id, at, onDay: on, fromLevel: from, toLevel: to, reason, byName: by })
    .execute()
}

/** The moves of a topic, oldest first. */
export const readTopicMoves = async (read: Read, id: TopicId): Promise<LevelMove[]> => {
  const rows = await read
    .selectFrom('topic_move')
    .selectAll()
    .where('topicId', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as TopicMoveId,
    at: row.at,
    on: row.onDay,
    from: row.fromLevel as TopicLevel | null,
    to: row.toLevel as TopicLevel,
    reason: row.reason,
    by: row.byName,
  }))
}

/** Begins stages by their names, in order. */
export const insertTopicStages = async (
  write: Write,
  id: TopicId,
  names: readonly string[],
): Promise<void> => {
  await write
    .insertInto('topic_stage')
    .values(names.map((name, index) => ({ topicId: id, position: index + 1, name, doneOn: null })))
    .execute()
}

/** The stages of a topic in order; none where it has none. */
export const readTopicStages = async (read: Read, id: TopicId): Promise<TopicStage[]> => {
  const rows = await read
    .selectFrom('topic_stage')
    .selectAll()
    .where('topicId', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ topicId: _, ...row }) => ({ ...row, id: row.id as TopicStageId }))
}

/** The topic and place of a stage; null where there is no such stage. */
export const findTopicStage = async (
  read: Read,
  id: TopicStageId,
): Promise<{ topicId: TopicId; position: number } | null> => {
  const row = await read
    .selectFrom('topic_stage')
    .select(['topicId', 'position'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, topicId: row.topicId as TopicId }
}

/** Writes down when and how a stage was done; null where it is open again. */
export const writeTopicStage = async (
  write: Write,
  id: TopicStageId,
  done: { readonly doneOn: string | null; readonly note: string },
): Promise<void> => {
  await write.updateTable('topic_stage').set(done).where('id', '=', id).execute()
}

/** Adds a photo; answers its number. */
export const insertTopicPhoto = async (
  write: Write,
  row: Omit<NewRow<'topic_photo'>, 'id'>,
): Promise<TopicPhotoId> => {
  const added = await write.insertInto('topic_photo').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as TopicPhotoId
}

/** The photos of a topic that were not taken out, in the order added. */
export const readTopicPhotos = async (read: Read, id: TopicId): Promise<TopicPhoto[]> => {
  const rows = await read
    .selectFrom('topic_photo')
    .select(['id', 'hash', 'fileName', 'takenOn', 'note'])
    .where('topicId', '=', id)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as TopicPhotoId }))
}

/** A photo that was not taken out, with the kind of its file. */
export const findTopicPhoto = async (
  read: Read,
  id: TopicPhotoId,
): Promise<{ topicId: TopicId; hash: string; mediaType: string } | null> => {
  const row = await read
    .selectFrom('topic_photo')
    .innerJoin('attachment', 'attachment.hash', 'topic_photo.hash')
    .select(['topic_photo.topicId', 'topic_photo.hash', 'attachment.mediaType'])
    .where('topic_photo.id', '=', id)
    .where('topic_photo.removedAt', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, topicId: row.topicId as TopicId }
}

/** Takes a photo out of its topic; its file stays. */
export const removeTopicPhoto = async (write: Write, id: TopicPhotoId, at: Instant): Promise<void> => {
  await write.updateTable('topic_photo').set({ removedAt: at }).where('id', '=', id).execute()
}

/** Links a written vote to a topic; one that is linked already stays so. */
export const linkWrittenVote = async (
  write: Write,
  topicId: TopicId,
  writtenVoteId: WrittenVoteId,
): Promise<void> => {
  await write
    .insertInto('topic_written_vote')
    .values({ topicId, writtenVoteId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The topics that a written vote is linked to. */
export const readTopicsOfVote = async (read: Read, id: WrittenVoteId): Promise<TopicId[]> => {
  const rows = await read
    .selectFrom('topic_written_vote')
    .select('topicId')
    .where('writtenVoteId', '=', id)
    .orderBy('topicId')
    .execute()
  return rows.map((row) => row.topicId as TopicId)
}

/** The items on which a topic stands at meetings that are still to come or going on, not finished yet. */
export const readComingItems = async (read: Read, id: TopicId): Promise<{ meetingId: MeetingId }[]> => {
  const rows = await read
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meetingId')
    .select('agenda_item.meetingId')
    .where('agenda_item.topicId', '=', id)
    .where('agenda_item.state', '!=', 'finished')
    .where('meeting.state', 'in', ['draft', 'called', 'signing-in', 'in-session', 'suspended'])
    .execute()
  return rows.map((row) => ({ meetingId: row.meetingId as MeetingId }))
}

/** The latest meeting that took the topic up, of one form or of any (null), and where it was; null where there was none. */
export const readLastMeetingOf = async (
  read: Read,
  id: TopicId,
  form: MeetingForm | null,
): Promise<{ meetingId: MeetingId; place: string } | null> => {
  const all = read
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meetingId')
    .select(['agenda_item.meetingId', 'meeting.place'])
    .where('agenda_item.topicId', '=', id)
    .where('meeting.openedAt', 'is not', null)
    .orderBy('meeting.openedAt', 'desc')
  const row = await (form === null ? all : all.where('meeting.form', '=', form)).executeTakeFirst()
  return row === undefined ? null : { ...row, meetingId: row.meetingId as MeetingId }
}

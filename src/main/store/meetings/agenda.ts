/** Reads and writes agenda items, the time spent on them, speeches and points. */

import type { Span } from '../../../domain/calendar.ts'
import type {
  AgendaItemId,
  MeetingId,
  PointId,
  RollEntryId,
  SpeechId,
  TaskId,
  TopicId,
} from '../../../domain/identity.ts'
import type {
  AgendaKind,
  ItemOutcome,
  ItemState,
  Point,
  Speech,
  Stage,
} from '../../../domain/meeting/agenda.ts'
import type { LegalTrack } from '../../../domain/rules/legal-track.ts'
import type { TopicCategory } from '../../../domain/rules/track.ts'
import type { NewRow, Read, Row, Write } from '../schema/schema.ts'

/** An item by itself, without what happened on it. */
export const itemFromRow = (row: Row<'agenda_item'>) => ({
  id: row.id as AgendaItemId,
  position: row.position,
  kind: row.kind as AgendaKind,
  title: row.title,
  presenter: row.presenter,
  plannedMinutes: row.plannedMinutes,
  prompt: row.prompt,
  explanation: row.explanation,
  taskId: row.taskId as TaskId | null,
  topicId: row.topicId as TopicId | null,
  category: row.category as TopicCategory | null,
  track: row.track as LegalTrack | null,
  isExtra: row.isExtra === 1,
  state: row.state as ItemState,
  stage: row.stage as Stage,
  outcome: row.outcome as ItemOutcome | null,
  outcomeText: row.outcomeText,
})
/** 议程项 without votes, speeches and points. */
export type BareItem = ReturnType<typeof itemFromRow> & { readonly meetingId: MeetingId }

/** Items of a meeting in order. */
export const readItems = async (read: Read, meetingId: MeetingId): Promise<BareItem[]> => {
  const rows = await read
    .selectFrom('agenda_item')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...itemFromRow(row), meetingId }))
}

/** One item. */
export const readItem = async (read: Read, id: AgendaItemId): Promise<BareItem | null> => {
  const row = await read.selectFrom('agenda_item').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { ...itemFromRow(row), meetingId: row.meetingId as MeetingId }
}

/** Adds an item; answers its number. */
export const insertItem = async (
  write: Write,
  row: Omit<NewRow<'agenda_item'>, 'id'>,
): Promise<AgendaItemId> => {
  const added = await write.insertInto('agenda_item').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as AgendaItemId
}

/** Writes fields of an item. */
export const updateItem = async (
  write: Write,
  id: AgendaItemId,
  row: Partial<Omit<NewRow<'agenda_item'>, 'id'>>,
): Promise<void> => {
  await write.updateTable('agenda_item').set(row).where('id', '=', id).execute()
}

/** Removes an item on which nothing happened. */
export const deleteItem = async (write: Write, id: AgendaItemId): Promise<void> => {
  await write.deleteFrom('recusal').where('agendaItemId', '=', id).execute()
  await write.deleteFrom('agenda_item').where('id', '=', id).execute()
}

/** Begins a span of time on an item. */
export const beginSpan = async (write: Write, id: AgendaItemId, at: string): Promise<void> => {
  await write.insertInto('agenda_span').values({ agendaItemId: id, startedAt: at, endedAt: null }).execute()
}

/** Ends the span that runs on an item, if any. */
export const endSpan = async (write: Write, id: AgendaItemId, at: string): Promise<void> => {
  await write
    .updateTable('agenda_span')
    .set({ endedAt: at })
    .where('agendaItemId', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

/** Whether an item was ever taken up. */
export const wasBegun = async (read: Read, id: AgendaItemId): Promise<boolean> =>
  (await read.selectFrom('agenda_span').select('id').where('agendaItemId', '=', id).executeTakeFirst()) !==
  undefined

/** Whether anybody spoke on an item, or asked to; also what was taken back stays with it. */
export const wasSpokenOn = async (read: Read, id: AgendaItemId): Promise<boolean> => {
  const speech = await read
    .selectFrom('speech')
    .select('id')
    .where('agendaItemId', '=', id)
    .executeTakeFirst()
  const point = await read.selectFrom('point').select('id').where('agendaItemId', '=', id).executeTakeFirst()
  return speech !== undefined || point !== undefined
}

const ofMeeting = (read: Read, meetingId: MeetingId) =>
  read.selectFrom('agenda_item').select('id').where('meetingId', '=', meetingId)

const byItem = <R extends { readonly agendaItemId: number }, V>(
  rows: readonly R[],
  convert: (row: R) => V,
): ReadonlyMap<number, V[]> => {
  const grouped = new Map<number, V[]>()
  for (const row of rows) {
    const own = grouped.get(row.agendaItemId) ?? []
    own.push(convert(row))
    grouped.set(row.agendaItemId, own)
  }
  return grouped
}

/** Time spent, by item of a meeting. */
export const readSpans = async (read: Read, meetingId: MeetingId): Promise<ReadonlyMap<number, Span[]>> =>
  byItem(
    await read
      .selectFrom('agenda_span')
      .selectAll()
      .where('agendaItemId', 'in', ofMeeting(read, meetingId))
      .orderBy('id')
      .execute(),
    ({ startedAt, endedAt }) => ({ startedAt, endedAt }),
  )

/** Speeches, by item of a meeting, in the order asked for. */
export const readSpeeches = async (
  read: Read,
  meetingId: MeetingId,
): Promise<ReadonlyMap<number, Speech[]>> =>
  byItem(
    await read
      .selectFrom('speech')
      .selectAll()
      .where('agendaItemId', 'in', ofMeeting(read, meetingId))
      .orderBy('id')
      .execute(),
    (row) => ({
      id: row.id as SpeechId,
      entryId: row.rollEntryId as RollEntryId | null,
      speakerName: row.speakerName,
      queuedAt: row.queuedAt,
      startedAt: row.startedAt,
      endedAt: row.endedAt,
      limitSeconds: row.limitSeconds,
      withdrawnAt: row.withdrawnAt,
    }),
  )

/** Points, by item of a meeting, in order of time. */
export const readPoints = async (read: Read, meetingId: MeetingId): Promise<ReadonlyMap<number, Point[]>> =>
  byItem(
    await read
      .selectFrom('point')
      .selectAll()
      .where('agendaItemId', 'in', ofMeeting(read, meetingId))
      .orderBy('id')
      .execute(),
    (row) => ({
      id: row.id as PointId,
      speechId: row.speechId as SpeechId | null,
      entryId: row.rollEntryId as RollEntryId | null,
      speakerName: row.speakerName,
      text: row.text,
      isDissent: row.isDissent === 1,
      at: row.at,
      withdrawnAt: row.withdrawnAt,
    }),
  )

/** Adds a speech to the line; answers its number. */
export const insertSpeech = async (write: Write, row: Omit<NewRow<'speech'>, 'id'>): Promise<SpeechId> => {
  const added = await write.insertInto('speech').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as SpeechId
}

/** One speech with its item. */
export const readSpeech = (read: Read, id: SpeechId): Promise<Row<'speech'> | undefined> =>
  read.selectFrom('speech').selectAll().where('id', '=', id).executeTakeFirst()

/** Writes fields of a speech. */
export const updateSpeech = async (
  write: Write,
  id: SpeechId,
  row: Partial<Omit<NewRow<'speech'>, 'id'>>,
): Promise<void> => {
  await write.updateTable('speech').set(row).where('id', '=', id).execute()
}

/** Ends whatever is being said in a meeting. */
export const endSpeeches = async (write: Write, meetingId: MeetingId, at: string): Promise<void> => {
  await write
    .updateTable('speech')
    .set({ endedAt: at })
    .where('agendaItemId', 'in', ofMeeting(write, meetingId))
    .where('startedAt', 'is not', null)
    .where('endedAt', 'is', null)
    .execute()
}

/** Writes a point down; answers its number. */
export const insertPoint = async (write: Write, row: Omit<NewRow<'point'>, 'id'>): Promise<PointId> => {
  const added = await write.insertInto('point').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as PointId
}

/** The item of a point; undefined when there is no such point or it was withdrawn. */
export const findPoint = (read: Read, id: PointId) =>
  read
    .selectFrom('point')
    .innerJoin('agenda_item', 'agenda_item.id', 'point.agendaItemId')
    .select(['agenda_item.meetingId'])
    .where('point.id', '=', id)
    .where('point.withdrawnAt', 'is', null)
    .executeTakeFirst()

/** Marks a point as withdrawn; it stays. */
export const withdrawPoint = async (write: Write, id: PointId, at: string): Promise<void> => {
  await write.updateTable('point').set({ withdrawnAt: at }).where('id', '=', id).execute()
}

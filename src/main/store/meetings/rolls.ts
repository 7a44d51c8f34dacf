/** Reads and writes the roll of a meeting and what was recorded at the door. */

import type {
  AttendanceEventId,
  MeetingId,
  PartyId,
  PersonId,
  RollEntryId,
} from '../../../domain/identity.ts'
import type {
  AttendanceEvent,
  AttendanceKind,
  Capacity,
  RollEntry,
} from '../../../domain/meeting/attendance.ts'
import type { NewRow, Read, Write } from '../schema/schema.ts'

const readEvents = async (read: Read, meetingId: MeetingId): Promise<Map<number, AttendanceEvent[]>> => {
  const rows = await read
    .selectFrom('attendance_event')
    .innerJoin('roll_entry', 'roll_entry.id', 'attendance_event.rollEntryId')
    .selectAll('attendance_event')
    .where('roll_entry.meetingId', '=', meetingId)
    .orderBy('attendance_event.id')
    .execute()
  const events = new Map<number, AttendanceEvent[]>()
  for (const { rollEntryId, ...row } of rows) {
    const own = events.get(rollEntryId) ?? []
    own.push({ ...row, id: row.id as AttendanceEventId, kind: row.kind as AttendanceKind })
    events.set(rollEntryId, own)
  }
  return events
}

/** The roll of a meeting in the order of the sheet, with everything recorded for each member. */
export const readRoll = async (read: Read, meetingId: MeetingId): Promise<RollEntry[]> => {
  const events = await readEvents(read, meetingId)
  const rows = await read
    .selectFrom('roll_entry')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('number')
    .execute()
  return rows.map(({ meetingId: _, ...row }) => ({
    ...row,
    id: row.id as RollEntryId,
    personId: row.personId as PersonId,
    capacity: row.capacity as Capacity,
    partyId: row.partyId as PartyId | null,
    events: events.get(row.id) ?? [],
  }))
}

/** The meeting and state of one roll entry. */
export const findEntry = async (
  read: Read,
  id: RollEntryId,
): Promise<{ meetingId: MeetingId; name: string } | null> => {
  const row = await read
    .selectFrom('roll_entry')
    .select(['meetingId', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { meetingId: row.meetingId as MeetingId, name: row.name }
}

/** Adds one member to the roll; answers the number. */
export const insertEntry = async (
  write: Write,
  row: Omit<NewRow<'roll_entry'>, 'id'>,
): Promise<RollEntryId> => {
  const added = await write.insertInto('roll_entry').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as RollEntryId
}

/** Writes the place on the sheet and the words of a member. */
export const updateEntry = async (
  write: Write,
  id: RollEntryId,
  row: Partial<Omit<NewRow<'roll_entry'>, 'id'>>,
): Promise<void> => {
  await write.updateTable('roll_entry').set(row).where('id', '=', id).execute()
}

/** Takes a member off the roll; only for one for whom nothing was recorded. */
export const deleteEntry = async (write: Write, id: RollEntryId): Promise<void> => {
  await write.deleteFrom('recusal').where('rollEntryId', '=', id).execute()
  await write.deleteFrom('roll_entry').where('id', '=', id).execute()
}

/** Records what happened at the door. */
export const insertEvent = async (
  write: Write,
  row: Omit<NewRow<'attendance_event'>, 'id' | 'withdrawnAt'>,
): Promise<AttendanceEventId> => {
  const added = await write
    .insertInto('attendance_event')
    .values({ ...row, withdrawnAt: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as AttendanceEventId
}

/** A recorded event with the meeting and member that it belongs to. */
export const findEvent = async (
  read: Read,
  id: AttendanceEventId,
): Promise<(AttendanceEvent & { meetingId: MeetingId; entryId: RollEntryId }) | null> => {
  const row = await read
    .selectFrom('attendance_event')
    .innerJoin('roll_entry', 'roll_entry.id', 'attendance_event.rollEntryId')
    .selectAll('attendance_event')
    .select('meetingId')
    .where('attendance_event.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { rollEntryId, ...event } = row
  return {
    ...event,
    id,
    kind: row.kind as AttendanceKind,
    meetingId: row.meetingId as MeetingId,
    entryId: rollEntryId as RollEntryId,
  }
}

/** Marks an event as withdrawn; it stays. */
export const withdrawEvent = async (write: Write, id: AttendanceEventId, at: string): Promise<void> => {
  await write.updateTable('attendance_event').set({ withdrawnAt: at }).where('id', '=', id).execute()
}

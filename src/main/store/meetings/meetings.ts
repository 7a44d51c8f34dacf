/** Reads and writes meetings, their breaks and passages. */
import type { MeetingId, PersonId, SeriesId } from '../../../domain/identity.ts'
import type { Break, BreakKind, Meeting, MeetingForm, MeetingState } from '../../../domain/meeting/meeting.ts'
import type { MinutesPassage } from '../../../domain/meeting/meeting-record.ts'
import type { AttendanceRule } from '../../../domain/rules/rule.ts'
import type { NewRow, Read, Write } from '../schema/schema.ts'

const selectMeetings = (read: Read) =>
  read
    .selectFrom('meeting')
    .leftJoin('person as chair', 'chair.id', 'meeting.chairId')
    .leftJoin('person as recorder', 'recorder.id', 'meeting.recorderId')
    .selectAll('meeting')
    .select(['chair.name as chairName', 'recorder.name as recorderName'])

type MeetingRow = Awaited<ReturnType<ReturnType<typeof selectMeetings>['executeTakeFirstOrThrow']>>

const meetingFromRow = (row: MeetingRow): Meeting => ({
  id: row.id as MeetingId,
  form: row.form as MeetingForm,
  title: row.title,
  state: row.state as MeetingState,
  rule: JSON.parse(row.rule) as AttendanceRule,
  heldOn: row.heldOn,
  startTime: row.startTime,
  place: row.place,
  estateName: row.estateName,
  chairId: row.chairId as PersonId | null,
  chairName: row.chairName ?? '',
  recorderId: row.recorderId as PersonId | null,
  recorderName: row.recorderName ?? '',
  occasion: row.occasion,
  theme: row.theme,
  seriesId: row.seriesId as SeriesId | null,
  calledAt: row.calledAt,
  openedAt: row.openedAt,
  closedAt: row.closedAt,
  minutedAt: row.minutedAt,
  endReason: row.endReason,
})

/** One meeting. */
export const readMeeting = async (read: Read, id: MeetingId): Promise<Meeting | null> => {
  const row = await selectMeetings(read).where('meeting.id', '=', id).executeTakeFirst()
  return row === undefined ? null : meetingFromRow(row)
}

/** The meetings that run or are broken off for a while: at most one. */
export const readRunningMeeting = async (read: Read): Promise<Meeting | null> => {
  const row = await selectMeetings(read)
    .where('meeting.state', 'in', ['in-session', 'suspended'])
    .executeTakeFirst()
  return row === undefined ? null : meetingFromRow(row)
}

/** All meetings with the size of their roll and agenda, the latest first. */
export const readMeetingLines = async (read: Read) => {
  const rows = await selectMeetings(read)
    .select((select) => [
      select
        .selectFrom('roll_entry')
        .whereRef('roll_entry.meetingId', '=', 'meeting.id')
        .where('capacity', '=', 'due')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('dueCount'),
      select
        .selectFrom('agenda_item')
        .whereRef('agenda_item.meetingId', '=', 'meeting.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('itemCount'),
      select
        .selectFrom('agenda_item')
        .whereRef('agenda_item.meetingId', '=', 'meeting.id')
        .select((sum) => sum.fn.sum<number>('plannedMinutes').as('sum'))
        .as('plannedMinutes'),
    ])
    .orderBy('heldOn', 'desc')
    .orderBy('startTime', 'desc')
    .orderBy('meeting.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id as MeetingId,
    form: row.form as MeetingForm,
    title: row.title,
    state: row.state as MeetingState,
    heldOn: row.heldOn,
    startTime: row.startTime,
    estateName: row.estateName,
    theme: row.theme,
    seriesId: row.seriesId as SeriesId | null,
    openedAt: row.openedAt,
    place: row.place,
    chairName: row.chairName ?? '',
    dueCount: row.dueCount ?? 0,
    itemCount: row.itemCount ?? 0,
    plannedMinutes: row.plannedMinutes ?? 0,
  }))
}

/** Adds a meeting; answers its number. */
export const insertMeeting = async (write: Write, row: Omit<NewRow<'meeting'>, 'id'>): Promise<MeetingId> => {
  const added = await write.insertInto('meeting').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as MeetingId
}

/** Writes fields of a meeting. */
export const updateMeeting = async (
  write: Write,
  id: MeetingId,
  row: Partial<Omit<NewRow<'meeting'>, 'id'>>,
): Promise<void> => {
  await write.updateTable('meeting').set(row).where('id', '=', id).execute()
}

/** Breaks of a meeting, in order. */
export const readBreaks = async (read: Read, id: MeetingId): Promise<Break[]> => {
  const rows = await read
    .selectFrom('meeting_break')
    .select(['kind', 'startedAt', 'endedAt'])
    .where('meetingId', '=', id)
    .orderBy('startedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as BreakKind }))
}

/** Writes a break down. */
export const insertBreak = async (write: Write, id: MeetingId, pause: Break): Promise<void> => {
  await write
    .insertInto('meeting_break')
    .values({ meetingId: id, ...pause })
    .execute()
}

/** Ends the break that is going on. */
export const endBreak = async (write: Write, id: MeetingId, at: string): Promise<void> => {
  await write
    .updateTable('meeting_break')
    .set({ endedAt: at })
    .where('meetingId', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

/** Passages of the minutes in the secretary's own words. */
export const readPassages = (read: Read, id: MeetingId): Promise<MinutesPassage[]> =>
  read
    .selectFrom('minutes_passage')
    .select(['anchor', 'text', 'editedAt'])
    .where('meetingId', '=', id)
    .orderBy('anchor')
    .execute()

/** Writes a passage. */
export const writePassage = async (write: Write, id: MeetingId, passage: MinutesPassage): Promise<void> => {
  const { anchor, text, editedAt } = passage
  await write
    .insertInto('minutes_passage')
    .values({ meetingId: id, anchor, text, editedAt })
    .onConflict((conflict) => conflict.columns(['meetingId', 'anchor']).doUpdateSet({ text, editedAt }))
    .execute()
}

/** Drops a passage, so that the drafted words stand again. */
export const deletePassage = async (write: Write, id: MeetingId, anchor: string): Promise<void> => {
  await write.deleteFrom('minutes_passage').where('meetingId', '=', id).where('anchor', '=', anchor).execute()
}

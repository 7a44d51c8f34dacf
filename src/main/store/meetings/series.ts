/** Reads and writes series of meetings, and which meetings were made from them. */
import type { Day, MeetingId, PersonId, SeriesId } from '../../../domain/identity.ts'
import type { MeetingForm, MeetingState } from '../../../domain/meeting/meeting.ts'
import type {
  MeetingOfSeries,
  OffDayChoice,
  Recurrence,
  Series,
  SeriesState,
  SeriesWords,
} from '../../../domain/meeting/series.ts'
import type { Read, Row, Write } from '../schema/schema.ts'

const seriesFromRow = (row: Row<'meeting_series'>): Omit<Series, 'madeUntil'> => ({
  id: row.id as SeriesId,
  title: row.title,
  form: row.form as MeetingForm,
  recurrence: JSON.parse(row.recurrence) as Recurrence,
  offDays: row.offDays as OffDayChoice,
  startsOn: row.startsOn,
  startTime: row.startTime,
  place: row.place,
  estateName: row.estateName,
  chairId: row.chairId as PersonId | null,
  recorderId: row.recorderId as PersonId | null,
  occasion: row.occasion,
  modelMeetingId: row.modelMeetingId as MeetingId | null,
  themes: JSON.parse(row.themes) as string[],
  state: row.state as SeriesState,
  createdAt: row.createdAt,
})

/** All series, in the order of their making. */
export const readAllSeries = async (read: Read): Promise<Omit<Series, 'madeUntil'>[]> =>
  (await read.selectFrom('meeting_series').selectAll().orderBy('id').execute()).map(seriesFromRow)

/** One series. */
export const readSeries = async (read: Read, id: SeriesId): Promise<Omit<Series, 'madeUntil'> | null> => {
  const row = await read.selectFrom('meeting_series').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : seriesFromRow(row)
}

/** A meeting of a series with what its list tells. */
export type SeriesMeeting = MeetingOfSeries & {
  readonly seriesId: SeriesId
  readonly title: string
  readonly startTime: string
  readonly theme: string
}

/** The meetings that were made from series, of one where it is given, by day. */
export const readMeetingsOfSeries = async (read: Read, id: SeriesId | null): Promise<SeriesMeeting[]> => {
  const rows = await read
    .selectFrom('meeting')
    .select(['id', 'seriesId', 'seriesOn', 'heldOn', 'startTime', 'state', 'title', 'theme'])
    .where('seriesId', 'is not', null)
    .$if(id !== null, (query) => query.where('seriesId', '=', id))
    .orderBy('heldOn')
    .orderBy('id')
    .execute()
  return rows.map(({ id: meetingId, seriesId, seriesOn, state, ...row }) => ({
    ...row,
    id: meetingId as MeetingId,
    seriesId: seriesId as SeriesId,
    seriesOn: (seriesOn ?? row.heldOn) as Day,
    state: state as MeetingState,
  }))
}

const columnsOf = ({ recurrence, themes, ...words }: SeriesWords) => ({
  ...words,
  recurrence: JSON.stringify(recurrence),
  themes: JSON.stringify(themes),
})

/** Adds a series that runs; answers its number. */
export const insertSeries = async (
  write: Write,
  words: SeriesWords,
  createdAt: string,
): Promise<SeriesId> => {
  const added = await write
    .insertInto('meeting_series')
    .values({ ...columnsOf(words), state: 'running', createdAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as SeriesId
}

/** Writes the words of a series. */
export const updateSeriesWords = async (write: Write, id: SeriesId, words: SeriesWords): Promise<void> => {
  await write.updateTable('meeting_series').set(columnsOf(words)).where('id', '=', id).execute()
}

/** Writes where a series stands. */
export const updateSeriesState = async (write: Write, id: SeriesId, state: SeriesState): Promise<void> => {
  await write.updateTable('meeting_series').set({ state }).where('id', '=', id).execute()
}

/** Frees the turns of drafts before they are given out anew, so that no two hold the same meanwhile. */
export const freeTurns = async (write: Write, ids: readonly MeetingId[]): Promise<void> => {
  for (const id of ids)
    await write
      .updateTable('meeting')
      .set({ seriesOn: `free ${id}` })
      .where('id', '=', id)
      .execute()
}

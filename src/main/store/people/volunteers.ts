/** Reads and writes activities of volunteers and their points. Decides no entry. */
import type { ActivityId, Instant, PersonId, PointsEntryId } from '../../../domain/identity.ts'
import type { Activity, PointsEntry, PointsKind, PointsLine } from '../../../domain/people/points.ts'
import type { Read, Row, Write } from '../schema/schema.ts'

const entryFromRow = (row: Row<'points_entry'>): PointsEntry => ({
  id: row.id as PointsEntryId,
  personId: row.personId as PersonId,
  kind: row.kind as PointsKind,
  points: row.points,
  on: row.onDay,
  words: row.words,
  activityId: row.activityId as ActivityId | null,
  reversesId: row.reversesId as PointsEntryId | null,
})

/** Activities with who took part, newest first; those whose points were reversed are left out. */
export const readActivities = async (read: Read): Promise<Activity[]> => {
  const activities = await read
    .selectFrom('activity')
    .selectAll()
    .orderBy('onDay', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const parts = await read
    .selectFrom('points_entry as entry')
    .innerJoin('person', 'person.id', 'entry.personId')
    .leftJoin('points_entry as reversal', 'reversal.reversesId', 'entry.id')
    .select(['entry.activityId', 'entry.personId', 'person.name'])
    .where('entry.kind', '=', 'activity')
    .where('reversal.id', 'is', null)
    .orderBy('entry.id')
    .execute()
  const people = new Map<number, { personId: PersonId; name: string }[]>()
  for (const { activityId, personId, name } of parts) {
    const group = people.get(activityId ?? 0) ?? []
    group.push({ personId: personId as PersonId, name })
    people.set(activityId ?? 0, group)
  }
  return activities.map(({ id, onDay, title, place, minutes, points }) => ({
    ...{ title, place, minutes, points },
    id: id as ActivityId,
    on: onDay,
    people: people.get(id) ?? [],
  }))
}

/** Everybody with entries: sums over what was not reversed. */
export const readPointsLines = async (read: Read): Promise<PointsLine[]> => {
  const rows = await read
    .selectFrom('points_entry as entry')
    .innerJoin('person', 'person.id', 'entry.personId')
    .leftJoin('points_entry as reversal', 'reversal.reversesId', 'entry.id')
    .leftJoin('activity', 'activity.id', 'entry.activityId')
    .select(['entry.personId', 'person.name', 'entry.kind', 'entry.points', 'activity.minutes'])
    .where('entry.kind', '!=', 'reversal')
    .where('reversal.id', 'is', null)
    .orderBy('entry.id')
    .execute()
  const lines = new Map<number, PointsLine>()
  for (const row of rows) {
    const line = lines.get(row.personId) ?? {
      ...{ personId: row.personId as PersonId, name: row.name },
      ...{ earned: 0, exchanged: 0, balance: 0, minutes: 0, activityCount: 0 },
    }
    const isActivity = row.kind === 'activity'
    lines.set(row.personId, {
      ...line,
      earned: line.earned + (isActivity ? row.points : 0),
      exchanged: line.exchanged - (isActivity ? 0 : row.points),
      balance: line.balance + row.points,
      minutes: line.minutes + (row.minutes ?? 0),
      activityCount: line.activityCount + (isActivity ? 1 : 0),
    })
  }
  return [...lines.values()]
}

/** The entries of one person, oldest first. */
export const readEntries = async (read: Read, personId: PersonId): Promise<PointsEntry[]> =>
  (
    await read.selectFrom('points_entry').selectAll().where('personId', '=', personId).orderBy('id').execute()
  ).map(entryFromRow)

/** One entry. */
export const findEntry = async (read: Read, id: PointsEntryId): Promise<PointsEntry | null> => {
  const row = await read.selectFrom('points_entry').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : entryFromRow(row)
}

export const insertActivity = async (
  write: Write,
  { on, ...words }: Omit<Activity, 'id' | 'people'>,
  enteredAt: Instant,
): Promise<ActivityId> => {
  const added = await write
    .insertInto('activity')
    .values({ ...words, onDay: on, enteredAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as ActivityId
}

export const insertEntry = async (
  write: Write,
  { on, ...entry }: Omit<PointsEntry, 'id'>,
  enteredAt: Instant,
): Promise<PointsEntryId> => {
  const added = await write
    .insertInto('points_entry')
    .values({ ...entry, onDay: on, enteredAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as PointsEntryId
}

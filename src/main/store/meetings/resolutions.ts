/** Reads and writes resolutions with what follows from them. */
import type { AgendaItemId, MeetingId, ResolutionId } from '../../../domain/identity.ts'
import type { Resolution } from '../../../domain/resolution.ts'
import type { LegalTrack } from '../../../domain/rules/legal-track.ts'
import type { NewRow, Read, Write } from '../schema/schema.ts'
import { readTasksWhere } from '../tasks/tasks.ts'

/** Resolutions by item of a meeting, with their revisions and tasks. */
export const readResolutions = async (
  read: Read,
  meetingId: MeetingId,
): Promise<ReadonlyMap<number, Resolution>> => {
  const rows = await read
    .selectFrom('resolution')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('revokedAt', 'is', null)
    .orderBy('id')
    .execute()
  const tasks = await readTasksWhere(read, (query) => query.where('resolution.meetingId', '=', meetingId))
  const resolutions = new Map<number, Resolution>()
  for (const row of rows) {
    const revisions = await read
      .selectFrom('resolution_revision')
      .select(['at', 'reason', 'formerWording'])
      .where('resolutionId', '=', row.id)
      .orderBy('id')
      .execute()
    resolutions.set(row.agendaItemId, {
      id: row.id as ResolutionId,
      number: row.number,
      wording: row.wording,
      track: row.track as LegalTrack,
      conditions: row.conditions,
      adoptedAt: row.adoptedAt,
      revisions,
      tasks: tasks.filter((task) => task.resolutionId === row.id),
    })
  }
  return resolutions
}

/** The meeting, item and words of a resolution that stands. */
export const findResolution = async (
  read: Read,
  id: ResolutionId,
): Promise<{ meetingId: MeetingId; itemId: AgendaItemId; number: string; wording: string } | null> => {
  const row = await read
    .selectFrom('resolution')
    .select(['meetingId', 'agendaItemId', 'number', 'wording'])
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    meetingId: row.meetingId as MeetingId,
    itemId: row.agendaItemId as AgendaItemId,
    number: row.number,
    wording: row.wording,
  }
}

/** Adds a resolution; answers its number. */
export const insertResolution = async (
  write: Write,
  row: Omit<NewRow<'resolution'>, 'id'>,
): Promise<ResolutionId> => {
  const added = await write.insertInto('resolution').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as ResolutionId
}

/** Takes a resolution and its tasks out of force after a correction; they stay in the database. */
export const revokeResolution = async (write: Write, itemId: AgendaItemId, at: string): Promise<void> => {
  await write
    .updateTable('resolution')
    .set({ revokedAt: at })
    .where('agendaItemId', '=', itemId)
    .where('revokedAt', 'is', null)
    .execute()
}

/** Changes the words of a resolution and keeps the former ones. */
export const reviseResolution = async (
  write: Write,
  id: ResolutionId,
  wording: string,
  revision: { readonly at: string; readonly reason: string; readonly formerWording: string },
): Promise<void> => {
  await write
    .insertInto('resolution_revision')
    .values({ resolutionId: id, ...revision })
    .execute()
  await write.updateTable('resolution').set({ wording }).where('id', '=', id).execute()
}

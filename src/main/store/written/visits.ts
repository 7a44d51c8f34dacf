/** Reads and writes visits at which no ballot changed hands. */
import type { Day, WrittenVoteId } from '../../../domain/identity.ts'
import type { NewRow, Read, Write } from '../schema/schema.ts'

/** Writes down a visit. */
export const insertVisit = async (write: Write, row: Omit<NewRow<'written_visit'>, 'id'>): Promise<void> => {
  await write.insertInto('written_visit').values(row).execute()
}

/** The latest visit of each ballot of a vote. */
export const readLastVisits = async (
  read: Read,
  id: WrittenVoteId,
): Promise<ReadonlyMap<number, { on: Day; note: string }>> => {
  const rows = await read
    .selectFrom('written_visit')
    .innerJoin('written_ballot', 'written_ballot.id', 'written_visit.ballotId')
    .select(['written_visit.ballotId', 'written_visit.day', 'written_visit.note'])
    .where('written_ballot.writtenVoteId', '=', id)
    .orderBy('written_visit.day')
    .orderBy('written_visit.id')
    .execute()
  return new Map(rows.map((row) => [row.ballotId, { on: row.day, note: row.note }]))
}

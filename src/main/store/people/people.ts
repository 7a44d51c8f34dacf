/** Reads and writes the people who attend. */
import type { Instant, PartyId, PersonId } from '../../../domain/identity.ts'
import type { Person } from '../../../domain/people/person.ts'
import type { NewRow, Read, Row, Write } from '../schema/schema.ts'

const personFromRow = (row: Row<'person'>): Person => ({
  id: row.id as PersonId,
  name: row.name,
  partyId: row.partyId as PartyId | null,
  role: row.role,
  unit: row.unit,
  room: row.room,
  phone: row.phone,
  pinyin: row.pinyin,
  initials: row.initials,
  isObserver: row.isObserver === 1,
})

/** Everybody who is kept, by party and order of entry. */
export const readPeople = async (read: Read): Promise<Person[]> => {
  const rows = await read
    .selectFrom('person')
    .leftJoin('party', 'party.id', 'person.partyId')
    .selectAll('person')
    .where('person.retiredAt', 'is', null)
    .orderBy((order) => order.fn.coalesce('party.position', order.val(1000)))
    .orderBy('person.id')
    .execute()
  return rows.map(personFromRow)
}

/** One person, also when taken off the list. */
export const readPerson = async (read: Read, id: PersonId): Promise<Person | null> => {
  const row = await read.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : personFromRow(row)
}

/** When a person was taken off the list; null who is on it. */
export const readRetiredAt = async (read: Read, id: PersonId): Promise<Instant | null> => {
  const row = await read.selectFrom('person').select('retiredAt').where('id', '=', id).executeTakeFirst()
  return row?.retiredAt ?? null
}

/** Adds a person; answers the number. */
export const insertPerson = async (write: Write, row: Omit<NewRow<'person'>, 'id'>): Promise<PersonId> => {
  const added = await write.insertInto('person').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as PersonId
}

/** Writes what is known of a person. */
export const updatePerson = async (
  write: Write,
  id: PersonId,
  row: Partial<Omit<NewRow<'person'>, 'id'>>,
): Promise<void> => {
  await write.updateTable('person').set(row).where('id', '=', id).execute()
}

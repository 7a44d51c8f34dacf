/** Reads and writes the community and its parties. */
import type { Community, Party } from '../../../domain/community.ts'
import type { PartyId } from '../../../domain/identity.ts'
import { type NameOrder, nameOrders } from '../../../domain/people/name-order.ts'
import type { Read, Write } from '../schema/schema.ts'
import { readSetting, writeSetting } from '../settings.ts'

/** The community; null until it is set up. */
export const readCommunity = async (read: Read): Promise<{ community: Community } | null> => {
  const row = await read.selectFrom('community').selectAll().executeTakeFirst()
  if (row === undefined) return null
  const { id: _, ...community } = row
  return { community }
}

/** The parties at the table, in order. */
export const readParties = async (read: Read): Promise<Party[]> => {
  const rows = await read
    .selectFrom('party')
    .select(['id', 'name', 'position'])
    .where('retiredAt', 'is', null)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as PartyId }))
}

const nameOrderSetting = 'name-order'

/** How the community prints lists of people; by party until it chose. */
export const readNameOrder = async (read: Read): Promise<NameOrder> => {
  const stored = await readSetting(read, nameOrderSetting)
  return nameOrders.find((order) => order === stored) ?? 'party'
}

/** Keeps how lists of people are printed. */
export const writeNameOrder = (write: Write, order: NameOrder): Promise<void> =>
  writeSetting(write, nameOrderSetting, order)

/** Writes the one community. */
export const writeCommunity = async (write: Write, community: Community): Promise<void> => {
  await write
    .insertInto('community')
    .values({ id: 1, ...community })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(community))
    .execute()
}

/** Adds a party, or renames and moves it. */
export const writeParty = async (
  write: Write,
  party: { readonly id: PartyId | null; readonly name: string; readonly position: number },
): Promise<void> => {
  const { id, ...row } = party
  if (id === null)
    await write
      .insertInto('party')
      .values({ ...row, retiredAt: null })
      .execute()
  else await write.updateTable('party').set(row).where('id', '=', id).execute()
}

/** Takes a party from the table; records that name it keep it. */
export const retireParty = async (write: Write, id: PartyId, at: string): Promise<void> => {
  await write.updateTable('party').set({ retiredAt: at }).where('id', '=', id).execute()
}

/** How many people who are kept belong to a party. */
export const countMembers = async (read: Read, id: PartyId): Promise<number> => {
  const row = await read
    .selectFrom('person')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('partyId', '=', id)
    .where('retiredAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

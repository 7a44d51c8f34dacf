/** Reads the names that must not stand on the board, and who acts in office. */
import { indexRoll, type OfficeHolder, type PostingRoll } from '../../../domain/notice/posting-names.ts'
import { readCommunity } from '../people/communities.ts'
import type { Read } from '../schema/schema.ts'

const readHolders = async (read: Read): Promise<readonly OfficeHolder[]> => {
  const rows = await read
    .selectFrom('person')
    .leftJoin('party', 'party.id', 'person.partyId')
    .select(['person.name', 'person.role', 'person.unit', 'party.name as party'])
    .where('person.retiredAt', 'is', null)
    .execute()
  return rows.map(({ name, role, unit, party }) => ({
    name,
    // Who has no role of their own still sits for a party: 业委会.
    offices: role.trim() === '' && unit.trim() === '' ? [party ?? ''] : [role, unit],
  }))
}

/** Everybody on record: owners, people kept or kept before, who was on the roll of a meeting, brought a topic in or is a household of a 专班. */
export const readPostingRoll = async (read: Read): Promise<PostingRoll> => {
  const owners = await read.selectFrom('owner').select('names').distinct().execute()
  const people = await read.selectFrom('person').select('name').distinct().execute()
  const entries = await read.selectFrom('roll_entry').select('name').distinct().execute()
  const proposers = await read.selectFrom('topic').select('proposerName as name').distinct().execute()
  const householders = await read
    .selectFrom('task_force_household')
    .select('householder as name')
    .distinct()
    .execute()
  const estates = await read.selectFrom('estate').select('name').execute()
  const parties = await read.selectFrom('party').select('name').execute()
  const community = (await readCommunity(read))?.community ?? null
  return indexRoll({
    names: [
      ...owners.flatMap(({ names }) => names.split('、')),
      ...people.map(({ name }) => name),
      ...entries.map(({ name }) => name),
      ...[...proposers, ...householders].flatMap(({ name }) => name.split(/[、，,]/u)),
    ],
    holders: [
      ...(await readHolders(read)),
      ...(community === null
        ? []
        : [{ name: community.secretary, offices: ['社区书记', community.partyOrganisation] }]),
    ],
    publicNames: [
      ...(community === null ? [] : [community.name, community.subdistrict, community.partyOrganisation]),
      ...estates.map(({ name }) => name),
      ...parties.map(({ name }) => name),
    ],
  })
}

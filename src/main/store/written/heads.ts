/** Reads the roster as an electorate, and keeps frozen heads, their units and their numbered ballots. Decides nothing. */
import { sql } from 'kysely'
import type { DwellingId, EstateId, HeadId, OwnerId, WrittenVoteId } from '../../../domain/identity.ts'
import type { ElectorateHead, RosterUnit } from '../../../domain/owners/written-electorate.ts'
import type { FrozenUnit, Head } from '../../../domain/owners/written-vote.ts'
import type { AreaSource, DwellingKind, DwellingState } from '../../../domain/roster/roster-unit.ts'
import type { Read, Row, Write } from '../schema/schema.ts'

/** All dwellings of an estate with their owners. */
export const readRosterUnits = async (read: Read, estateId: EstateId): Promise<RosterUnit[]> => {
  const rows = await read
    .selectFrom('dwelling')
    .leftJoin('owner', 'owner.id', 'dwelling.ownerId')
    .select([
      'dwelling.id',
      'dwelling.building',
      'dwelling.entrance',
      'dwelling.room',
      'dwelling.area',
      'dwelling.areaSource',
      'dwelling.kind',
      'dwelling.state',
      'dwelling.ownerId',
      'owner.names',
      'owner.phone',
      'owner.pinyin',
      'owner.initials',
    ])
    .where('dwelling.estateId', '=', estateId)
    .orderBy('dwelling.position')
    .execute()
  return rows.map((row) => ({
    dwellingId: row.id as DwellingId,
    building: row.building,
    entrance: row.entrance,
    room: row.room,
    area: row.area,
    areaSource: row.areaSource as AreaSource,
    kind: row.kind as DwellingKind,
    state: row.state as DwellingState,
    ownerId: row.ownerId as OwnerId | null,
    names: row.names ?? '',
    phone: row.phone ?? '',
    pinyin: row.pinyin ?? '',
    initials: row.initials ?? '',
  }))
}

/** Fills in area, source and state of a dwelling; answers whether there is one. */
export const updateDwelling = async (
  write: Write,
  id: DwellingId,
  row: { readonly area: number; readonly areaSource: AreaSource; readonly state: DwellingState },
): Promise<boolean> => {
  const changed = await write.updateTable('dwelling').set(row).where('id', '=', id).executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Whether a frozen electorate holds dwellings of an import. */
export const isImportFrozen = async (read: Read, importId: number): Promise<boolean> =>
  (await read
    .selectFrom('written_head_unit')
    .innerJoin('dwelling', 'dwelling.id', 'written_head_unit.dwellingId')
    .select('written_head_unit.id')
    .where('dwelling.importId', '=', importId)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Keeps heads and units as they are now, and a ballot for each head, numbered from `firstNumber` in their order. */
export const insertElectorate = async (
  write: Write,
  id: WrittenVoteId,
  heads: readonly ElectorateHead[],
  firstNumber: number,
): Promise<void> => {
  const headRows = heads.map((head) => [
    head.names,
    head.phone,
    JSON.stringify(head.ownerIds),
    head.isDeveloper ? 1 : 0,
    head.area,
    head.pinyin,
    head.initials,
  ])
  await sql`
    INSERT INTO written_head (writtenVoteId, position, names, phone, ownerIds, isDeveloper, isAffected, area,
      pinyin, initials)
    SELECT ${id}, key + 1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, 0, value ->> 4,
      value ->> 5, value ->> 6
    FROM json_each(${JSON.stringify(headRows)}) ORDER BY key`.execute(write)
  // CROSS JOIN keeps the order of the tables: for each unit its head by the index, not the whole list for each head.
  const unitRows = heads.flatMap((head, place) =>
    head.units.map((unit) => [
      ...[place + 1, unit.dwellingId, unit.building, unit.entrance, unit.room, unit.area, unit.areaSource],
    ]),
  )
  await sql`
    INSERT INTO written_head_unit
      (writtenVoteId, headId, dwellingId, position, building, entrance, room, area, areaSource)
    SELECT ${id}, written_head.id, row.value ->> 1, row.key + 1, row.value ->> 2, row.value ->> 3,
      row.value ->> 4, row.value ->> 5, row.value ->> 6
    FROM json_each(${JSON.stringify(unitRows)}) AS row
    CROSS JOIN written_head ON written_head.writtenVoteId = ${id} AND written_head.position = row.value ->> 0
    ORDER BY row.key`.execute(write)
  await sql`
    INSERT INTO written_ballot (writtenVoteId, headId, number, area, state, choices, replacedReason)
    SELECT writtenVoteId, id, position - 1 + ${firstNumber}, area, 'undelivered', '', ''
    FROM written_head WHERE writtenVoteId = ${id} ORDER BY position`.execute(write)
}

/** Takes heads, units and ballots away again; nothing may hang on the ballots yet. */
export const deleteElectorate = async (write: Write, id: WrittenVoteId): Promise<void> => {
  await write.deleteFrom('written_ballot').where('writtenVoteId', '=', id).execute()
  await write.deleteFrom('written_head_unit').where('writtenVoteId', '=', id).execute()
  await write.deleteFrom('written_head').where('writtenVoteId', '=', id).execute()
}

/** Marks whether an owner's exclusive part is occupied. */
export const markHead = async (write: Write, id: HeadId, isAffected: boolean): Promise<void> => {
  await write
    .updateTable('written_head')
    .set({ isAffected: isAffected ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}

/** A frozen head with what only the program needs of it. */
export type KeptHead = Head & Pick<ElectorateHead, 'phone' | 'ownerIds' | 'pinyin' | 'initials'>

const unitFromRow = (row: Row<'written_head_unit'>): FrozenUnit => ({
  dwellingId: row.dwellingId as DwellingId,
  building: row.building,
  entrance: row.entrance,
  room: row.room,
  area: row.area,
  areaSource: row.areaSource as AreaSource,
})

/** The vote of a head; null when there is no such head. */
export const readVoteOfHead = async (read: Read, id: HeadId): Promise<WrittenVoteId | null> => {
  const row = await read
    .selectFrom('written_head')
    .select('writtenVoteId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : (row.writtenVoteId as WrittenVoteId)
}

/** All heads of a vote in the order of their first ballots, or the one named. */
export const readHeads = async (
  read: Read,
  writtenVoteId: WrittenVoteId,
  only: HeadId | null = null,
): Promise<KeptHead[]> => {
  const heads = read.selectFrom('written_head').selectAll().where('writtenVoteId', '=', writtenVoteId)
  const units = read.selectFrom('written_head_unit').selectAll().where('writtenVoteId', '=', writtenVoteId)
  const headRows = await (only === null ? heads : heads.where('id', '=', only)).orderBy('position').execute()
  const unitRows = await (only === null ? units : units.where('headId', '=', only))
    .orderBy('position')
    .execute()
  const unitsOf = new Map<number, FrozenUnit[]>()
  for (const row of unitRows) {
    const own = unitsOf.get(row.headId)
    if (own === undefined) unitsOf.set(row.headId, [unitFromRow(row)])
    else own.push(unitFromRow(row))
  }
  return headRows.map((row) => ({
    id: row.id as HeadId,
    names: row.names,
    phone: row.phone,
    pinyin: row.pinyin,
    initials: row.initials,
    ownerIds: JSON.parse(row.ownerIds) as OwnerId[],
    isDeveloper: row.isDeveloper === 1,
    isAffected: row.isAffected === 1,
    area: row.area,
    units: unitsOf.get(row.id) ?? [],
  }))
}

/** Phones of the heads as the roster had them when they were frozen, joined by 、. */
export const readHeadPhones = async (
  read: Read,
  writtenVoteId: WrittenVoteId,
): Promise<ReadonlyMap<HeadId, string>> => {
  const rows = await read
    .selectFrom('written_head')
    .select(['id', 'phone'])
    .where('writtenVoteId', '=', writtenVoteId)
    .execute()
  return new Map(rows.map((row) => [row.id as HeadId, row.phone]))
}

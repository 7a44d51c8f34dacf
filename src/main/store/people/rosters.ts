/** Reads and writes estates, owners, dwellings and imports. */
import type { DwellingId, EstateId, OwnerId, RosterImportId } from '../../../domain/identity.ts'
import { foldRoom, foldSearch } from '../../../domain/people/person.ts'
import type { AreaSource, DwellingKind, DwellingState } from '../../../domain/roster/roster-unit.ts'
import type { NewRow, Read, Write } from '../schema/schema.ts'

const pageSize = 200
/** SQLite takes 32,766 values a statement; this many rows of the widest table stay well below. */
const rowsAStatement = 500

/** The estate of this name, made where there is none. */
export const ensureEstate = async (write: Write, name: string): Promise<EstateId> => {
  const found = await write.selectFrom('estate').select('id').where('name', '=', name).executeTakeFirst()
  if (found !== undefined) return found.id as EstateId
  const added = await write.insertInto('estate').values({ name }).returning('id').executeTakeFirstOrThrow()
  return added.id as EstateId
}

/** How many dwellings an estate has. */
export const countDwellings = async (read: Read, estateId: EstateId): Promise<number> => {
  const row = await read
    .selectFrom('dwelling')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('estateId', '=', estateId)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Writes down that an import was made. */
export const insertImport = async (
  write: Write,
  row: Omit<NewRow<'roster_import'>, 'id'>,
): Promise<RosterImportId> => {
  const added = await write.insertInto('roster_import').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as RosterImportId
}

const inPortions = <R>(rows: readonly R[]): readonly (readonly R[])[] =>
  Array.from({ length: Math.ceil(rows.length / rowsAStatement) }, (_, place) =>
    rows.slice(place * rowsAStatement, (place + 1) * rowsAStatement),
  )

/** Adds owners; answers their numbers in the order given. */
export const insertOwners = async (
  write: Write,
  rows: readonly Omit<NewRow<'owner'>, 'id'>[],
): Promise<OwnerId[]> => {
  const ids: OwnerId[] = []
  for (const portion of inPortions(rows)) {
    const added = await write.insertInto('owner').values(portion).returning('id').execute()
    ids.push(...added.map((row) => row.id as OwnerId).toSorted((one, other) => one - other))
  }
  return ids
}

/** Adds dwellings. */
export const insertDwellings = async (
  write: Write,
  rows: readonly Omit<NewRow<'dwelling'>, 'id'>[],
): Promise<void> => {
  for (const portion of inPortions(rows)) await write.insertInto('dwelling').values(portion).execute()
}

/** One import. */
export const readImport = (read: Read, id: RosterImportId) =>
  read.selectFrom('roster_import').selectAll().where('id', '=', id).executeTakeFirst()

/** Takes the dwellings and owners of an import away and marks it as undone. */
export const undoImport = async (write: Write, id: RosterImportId, at: string): Promise<void> => {
  await write.deleteFrom('dwelling').where('importId', '=', id).execute()
  await write
    .deleteFrom('owner')
    .where('id', 'not in', (owners) =>
      owners.selectFrom('dwelling').select('ownerId').where('ownerId', 'is not', null),
    )
    .execute()
  await write.updateTable('roster_import').set({ undoneAt: at }).where('id', '=', id).execute()
}

/** All 小区 by name. */
export const readEstateNames = async (read: Read): Promise<string[]> =>
  (await read.selectFrom('estate').select('name').orderBy('id').execute()).map(({ name }) => name)

/** Estates with dwellings, and their size. */
export const readEstates = async (read: Read) => {
  const rows = await read
    .selectFrom('estate')
    .innerJoin('dwelling', 'dwelling.estateId', 'estate.id')
    .select((select) => [
      'estate.id',
      'estate.name',
      select.fn.countAll<number>().as('dwellingCount'),
      select.fn.count<number>('dwelling.ownerId').distinct().as('ownerCount'),
      select.fn.coalesce(select.fn.sum<number>('dwelling.area'), select.val(0)).as('totalArea'),
      select.fn.count<number>('dwelling.area').as('withAreaCount'),
    ])
    .groupBy('estate.id')
    .orderBy('estate.id')
    .execute()
  const places = await read
    .selectFrom('dwelling')
    .select(['estateId', 'building', 'entrance'])
    .where('kind', '!=', 'parking')
    .groupBy(['estateId', 'building', 'entrance'])
    .orderBy((select) => select.fn.min('id'))
    .execute()
  return rows.map(({ withAreaCount, ...row }) => ({
    ...row,
    id: row.id as EstateId,
    withoutAreaCount: row.dwellingCount - withAreaCount,
    buildings: gatherBuildings(places.filter((place) => place.estateId === row.id)),
  }))
}

/** Buildings with their entrances, in the order of the roster. */
const gatherBuildings = (
  places: readonly { readonly building: string; readonly entrance: string }[],
): { building: string; entrances: string[] }[] =>
  [...new Set(places.map((place) => place.building))].map((building) => ({
    building,
    entrances: places
      .filter((place) => place.building === building)
      .flatMap(({ entrance }) => (entrance === '' ? [] : [entrance])),
  }))

/** All imports, newest first. */
export const readImports = async (read: Read) => {
  const rows = await read
    .selectFrom('roster_import')
    .innerJoin('estate', 'estate.id', 'roster_import.estateId')
    .select([
      'roster_import.id',
      'estate.name as estateName',
      'fileName',
      'importedAt',
      'rowCount',
      'takenCount',
      'refusedCount',
      'undoneAt',
    ])
    .orderBy('roster_import.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as RosterImportId }))
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/gu, (sign) => `\\${sign}`)

const selectDwellings = (read: Read, estateId: EstateId, text: string) => {
  const base = read
    .selectFrom('dwelling')
    .leftJoin('owner', 'owner.id', 'dwelling.ownerId')
    .where('dwelling.estateId', '=', estateId)
  const folded = escapeLike(foldSearch(text))
  if (folded === '') return base
  const room = escapeLike(foldRoom(text))
  // 3-502 finds 3-1-502: building and room, the entrance left out.
  const door = /^([^-]+)-([^-]+)$/u.test(room) ? room.replace('-', '-%-') : room
  return base.where((where) =>
    where.or([
      where('owner.names', 'like', `%${escapeLike(text.trim())}%`),
      where('owner.pinyin', 'like', `${folded}%`),
      where('owner.pinyin', 'like', `% ${folded}%`),
      where('owner.initials', 'like', `${folded}%`),
      where('owner.initials', 'like', `% ${folded}%`),
      where('owner.phone', 'like', `%${folded}%`),
      where('dwelling.placeKey', 'like', `${room}%`),
      where('dwelling.placeKey', 'like', `%-${room}`),
      where('dwelling.placeKey', 'like', door),
    ]),
  )
}

/** A page of the dwellings of an estate that fit a search, with how many there are in all. */
export const readDwellings = async (read: Read, estateId: EstateId, text: string, from: number) => {
  const found = selectDwellings(read, estateId, text)
  const { total } = await found
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await found
    .selectAll('dwelling')
    .select(['owner.names', 'owner.phone'])
    .orderBy('dwelling.position')
    .offset(from)
    .limit(pageSize)
    .execute()
  return {
    total,
    dwellings: rows.map((row) => ({
      id: row.id as DwellingId,
      building: row.building,
      entrance: row.entrance,
      room: row.room,
      names: row.names ?? '',
      phone: row.phone ?? '',
      area: row.area,
      areaSource: row.areaSource as AreaSource,
      kind: row.kind as DwellingKind,
      state: row.state as DwellingState,
      note: row.note,
    })),
  }
}

/** The phones of a dwelling's owner; null when there is no such dwelling. */
export const readPhone = async (read: Read, id: DwellingId): Promise<string | null> => {
  const row = await read
    .selectFrom('dwelling')
    .leftJoin('owner', 'owner.id', 'dwelling.ownerId')
    .select('owner.phone')
    .where('dwelling.id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : (row.phone ?? '')
}

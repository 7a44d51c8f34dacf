/** Reads people and dwellings as they are searched; phones are neither searched nor shown. */
import type { EstateId } from '../../../domain/identity.ts'
import type { Read } from '../schema/schema.ts'
import type { SearchRecord } from './record.ts'

/** People on the list. */
export const readPeople = async (read: Read, ids: readonly number[]): Promise<SearchRecord[]> => {
  const rows = await read
    .selectFrom('person')
    .leftJoin('party', 'party.id', 'person.partyId')
    .select(['person.id', 'person.name', 'role', 'unit', 'room', 'party.name as partyName'])
    .where('person.id', 'in', ids)
    .where('person.retiredAt', 'is', null)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.name,
    shown: [row.role, row.unit, row.room],
    hidden: [row.partyName ?? ''],
    isName: true,
    badge: row.partyName === null ? null : { of: 'word', word: row.partyName },
    on: null,
    opens: { page: 'own' },
  }))
}

/** Dwellings by their owners' names and where they are: 3栋1单元502, 3-1-502 and 3-502. */
export const readDwellings = async (read: Read, ids: readonly number[]): Promise<SearchRecord[]> => {
  const rows = await read
    .selectFrom('dwelling')
    .innerJoin('estate', 'estate.id', 'dwelling.estateId')
    .leftJoin('owner', 'owner.id', 'dwelling.ownerId')
    .select([
      'dwelling.id',
      'dwelling.estateId',
      'building',
      'entrance',
      'room',
      'placeKey',
      'owner.names',
      'estate.name as estateName',
    ])
    .where('dwelling.id', 'in', ids)
    .execute()
  return rows.map((row) => {
    const place = `${row.building}${row.entrance}${row.room}`
    const names = row.names ?? ''
    const [first = '', , last] = row.placeKey.split('-')
    return {
      id: row.id,
      title: names === '' ? place : names,
      shown: [names === '' ? '' : place, row.estateName],
      hidden: [row.placeKey, last === undefined ? '' : `${first}-${last}`],
      isName: names !== '',
      badge: null,
      on: null,
      opens: { page: 'dwelling', estateId: row.estateId as EstateId, words: row.placeKey },
    }
  })
}

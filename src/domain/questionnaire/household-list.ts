/** Reads the rooms that a round goes to, as they were typed or pasted, and tells when two spellings are one door. Knows no roster. */
import {
  buildingKey,
  entranceKey,
  type Place,
  readBuildingHeading,
  readPlace,
  roomKey,
} from '../roster/roster-rooms.ts'

/** A door as it is listed. */
export type ListedPlace = { readonly building: string; readonly entrance: string; readonly room: string }

/** The key by which 3栋1单元502, 3-1-502 and 三栋1单元0502 are one door. */
export const placeKeyOf = ({ building, entrance, room }: ListedPlace): string =>
  [building === '' ? '' : buildingKey(building), entrance === '' ? '' : entranceKey(entrance), roomKey(room)]
    .filter((part) => part !== '')
    .join('-')
    .toLowerCase()

const asListed = ({ building, entrance, room }: Place): ListedPlace => ({
  building: building ?? '',
  entrance: entrance ?? '',
  room,
})

/** Rooms in a row share the building and the entrance of the first: 3栋1单元501、502. */
const readRow = (line: string): readonly ListedPlace[] | null => {
  const listed: ListedPlace[] = []
  for (const part of line.split(/[、，,;；\s]+/u).filter((one) => one !== '')) {
    const place = readPlace(part)
    if (place === null) return null
    const own = asListed(place)
    const former = listed.at(-1)
    listed.push(
      own.building === '' && former !== undefined
        ? {
            ...own,
            building: former.building,
            entrance: own.entrance === '' ? former.entrance : own.entrance,
          }
        : own,
    )
  }
  return listed.length === 0 ? null : listed
}

const readLine = (line: string): readonly ListedPlace[] | null => {
  const headed = /^(.{1,20}?)[:：](.+)$/u.exec(line)
  if (headed !== null) {
    const rest = (headed[2] ?? '').split(/[、，,;；\s]+/u).filter((part) => part !== '')
    const places = rest.map((part) => readPlace(`${(headed[1] ?? '').trim()}${part}`))
    return places.length === 0 || places.includes(null)
      ? null
      : places.flatMap((place) => (place === null ? [] : [asListed(place)]))
  }
  const whole = readPlace(line)
  return whole === null ? readRow(line) : [asListed(whole)]
}

/**
 * Reads rooms line by line: one a line, several in a row, or 3栋1单元：501、502; a line that names only a building holds for
 * the lines after it. A door named twice is listed once. Answers the lines that name no room.
 */
export const readTypedPlaces = (
  text: string,
): { readonly places: readonly ListedPlace[]; readonly refused: readonly string[] } => {
  const places = new Map<string, ListedPlace>()
  const refused: string[] = []
  let heading = ''
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const line = raw.normalize('NFKC').trim()
    if (line === '') continue
    const found = readLine(line)
    const building = found === null ? readBuildingHeading(line) : null
    if (building !== null) heading = line
    else if (found === null) refused.push(raw.trim())
    for (const place of found ?? []) {
      const headed =
        place.building === '' && heading !== '' ? readPlace(`${heading}${place.entrance}${place.room}`) : null
      const listed = headed === null ? place : asListed(headed)
      const key = placeKeyOf(listed)
      if (!places.has(key)) places.set(key, listed)
    }
  }
  return { places: [...places.values()], refused }
}

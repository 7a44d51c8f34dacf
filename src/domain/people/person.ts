/** Describes the people who attend and act, and finds them by what a secretary types. Knows no database. */
import type { PartyId, PersonId } from '../identity.ts'

/** 人员: one who attends and acts; owners and residents behind the doors are kept in the roster. */
export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly partyId: PartyId | null
  /** 职务或身份, such as 主任, 楼栋长, 居民代表 */
  readonly role: string
  /** 单位, for people from departments; empty for others. */
  readonly unit: string
  /** Room as it is said, `3栋`, `3-1-1102`; empty when unknown. */
  readonly room: string
  readonly phone: string
  /** Syllables without tones, joined: `wulei`. */
  readonly pinyin: string
  /** First letters of the syllables: `wl`. */
  readonly initials: string
  /** Invited to listen only. */
  readonly isObserver: boolean
}

/** What a search looks at; a roll entry and a person both have it. */
export type Findable = {
  readonly number: number | null
  readonly name: string
  readonly pinyin: string
  readonly initials: string
  readonly room: string
  readonly role: string
}

const foldWidth = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Folds what was typed: width, case, spaces and the apostrophes that input methods put between syllables. */
export const foldSearch = (text: string): string => foldWidth(text).replace(/[\s'’`]/gu, '')

/** Folds a room to its parts joined by hyphens: 3栋1单元502室 and 3-1-502 become the same. */
export const foldRoom = (text: string): string =>
  foldSearch(text)
    .replace(/(栋|幢|座|号楼|#|单元|门)/gu, '-')
    .replace(/(室|号|户)$/u, '')
    .replace(/-+/gu, '-')
    .replace(/-$/u, '')

/** 3-502 finds 3-1-502: building and room, the entrance left out. */
const isSameDoor = (place: string, room: string): boolean => {
  const [building = '', door = '', more] = room.split('-')
  return (
    building !== '' &&
    door !== '' &&
    more === undefined &&
    place.split('-').length === 3 &&
    place.startsWith(`${building}-`) &&
    place.endsWith(`-${door}`)
  )
}

const rank = (entry: Findable, folded: string, room: string): number | null => {
  if (entry.number !== null && String(entry.number) === folded) return 0
  const name = foldSearch(entry.name)
  if (name === folded) return 1
  if (entry.pinyin === folded || entry.initials === folded) return 2
  if (name.startsWith(folded)) return 3
  if (entry.initials.startsWith(folded)) return 4
  if (entry.pinyin.startsWith(folded)) return 5
  const place = foldRoom(entry.room)
  if (place !== '' && place === room) return 6
  const isPlace = place !== '' && /\d/u.test(room)
  if (isPlace && (place.startsWith(`${room}-`) || place.endsWith(`-${room}`) || isSameDoor(place, room)))
    return 7
  if (isPlace && place.startsWith(room)) return 8
  if (name.includes(folded)) return 9
  if (folded.length > 1 && entry.pinyin.includes(folded)) return 10
  if (folded.length > 1 && foldSearch(entry.role).includes(folded)) return 11
  return null
}

/** Finds people by number, name, pinyin, initials, room or role, best first, then in the order given. */
export const findPeople = <Entry extends Findable>(
  entries: readonly Entry[],
  text: string,
): readonly Entry[] => {
  const folded = foldSearch(text)
  if (folded === '') return []
  const room = foldRoom(text)
  return entries
    .map((entry, place) => ({ entry, place, rank: rank(entry, folded, room) }))
    .filter((found): found is typeof found & { rank: number } => found.rank !== null)
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .map((found) => found.entry)
}

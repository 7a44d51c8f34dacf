/** Finds which ballot is meant by what was typed or scanned: its number, its barcode, a name, pinyin or a room. Knows no reading. */
import type { WrittenVoteId } from '../identity.ts'
import { type Findable, findPeople } from '../people/person.ts'
import { readBarcode } from './owners-wording.ts'

/** A ballot as it is looked for; names, pinyin and rooms as the list of ballots joins them. */
export type FindableBallot = {
  readonly number: number
  readonly names: string
  readonly pinyin: string
  readonly initials: string
  readonly rooms: string
}

/** What was meant: one ballot, several to choose from, a number that nobody has, or the barcode of another vote. */
export type MeantBallot<Ballot> =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'ballot'; readonly ballot: Ballot }
  | { readonly kind: 'unknown-number'; readonly number: number }
  | { readonly kind: 'other-vote'; readonly code: string }
  | { readonly kind: 'found'; readonly ballots: readonly Ballot[] }

const foldTyped = (typed: string): string => typed.normalize('NFKC').trim()

/** Reads a scanned barcode, `12-0123`; null for a number alone and for a room such as 3-502, whose last part is shorter. */
export const readScanned = (
  typed: string,
): { readonly writtenVoteId: WrittenVoteId; readonly number: number } | null => {
  const read = /-\d{4,}$/u.test(foldTyped(typed)) ? readBarcode(typed) : null
  if (read === null || read.writtenVoteId === null) return null
  return { writtenVoteId: read.writtenVoteId, number: read.number }
}

const partsOf = (joined: string): readonly string[] =>
  joined.split(/[、,，;；\s]+/u).filter((one) => one !== '')

type Entry<Ballot> = Findable & { readonly ballot: Ballot }

/** Makes what `findMeantBallot` looks through, once for a list of ballots: a line for each owner and each room. */
export const listFindable = <Ballot extends FindableBallot>(
  ballots: readonly Ballot[],
): readonly Entry<Ballot>[] =>
  ballots.flatMap((ballot) => {
    const [names, rooms] = [partsOf(ballot.names), partsOf(ballot.rooms)]
    const [pinyin, initials] = [partsOf(ballot.pinyin), partsOf(ballot.initials)]
    return Array.from({ length: Math.max(names.length, rooms.length, 1) }, (_, place) => ({
      ballot,
      number: null,
      name: names[place] ?? '',
      pinyin: pinyin[place] ?? '',
      initials: initials[place] ?? '',
      room: rooms[place] ?? '',
      role: '',
    }))
  })

/** Answers which ballot of `writtenVoteId` is meant; a number or a barcode means one, other words find several, best first. */
export const findMeantBallot = <Ballot extends FindableBallot>(
  lines: readonly Entry<Ballot>[],
  writtenVoteId: WrittenVoteId,
  typed: string,
): MeantBallot<Ballot> => {
  const text = foldTyped(typed)
  if (text === '') return { kind: 'nothing' }
  const code = readScanned(text)
  if (code !== null && code.writtenVoteId !== writtenVoteId) return { kind: 'other-vote', code: text }
  const number = code?.number ?? (/^\d+$/u.test(text) ? Number(text) : null)
  if (number === null)
    return { kind: 'found', ballots: [...new Set(findPeople(lines, text).map((line) => line.ballot))] }
  const ballot = lines.find((line) => line.ballot.number === number)?.ballot
  return ballot === undefined ? { kind: 'unknown-number', number } : { kind: 'ballot', ballot }
}

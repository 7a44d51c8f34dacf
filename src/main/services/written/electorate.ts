/** Tells the electorate of a written vote as it would be, or is, frozen. Changes nothing. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import { maskPhones } from '../../../domain/mask.ts'
import { type AlikeOwners, type ElectorateHead, unitName } from '../../../domain/owners/written-electorate.ts'
import type { FrozenUnit, WrittenVote } from '../../../domain/owners/written-vote.ts'
import { foldRoom, foldSearch } from '../../../domain/people/person.ts'
import type { Read } from '../../store/schema/schema.ts'
import { readBallotsOfVote } from '../../store/written/ballots.ts'
import { readHeads } from '../../store/written/heads.ts'
import type { Reading } from '../context.ts'
import { findWritten } from './context.ts'
import { makeElectorateOf } from './votes.ts'

const headsAPage = 200

type Told = OutputOf<'writtenVotes.electorate'>
type ShownHead = ElectorateHead & Pick<Told['heads'][number], 'headId' | 'number' | 'isAffected'>

const roomsOf = (units: readonly FrozenUnit[]): string[] => units.map(unitName)

const tellHead = (head: ShownHead): Told['heads'][number] => ({
  headId: head.headId,
  number: head.number,
  ownerIds: [...head.ownerIds],
  names: head.names,
  maskedPhone: maskPhones(head.phone),
  isDeveloper: head.isDeveloper,
  isAffected: head.isAffected,
  area: head.area,
  rooms: roomsOf(head.units),
  areaSources: [...new Set(head.units.map((unit) => unit.areaSource))],
})

const tellAlike = (alike: AlikeOwners): Told['alike'][number] => ({
  names: alike.names,
  owners: alike.owners.map(({ ownerId, phone, units }) => ({
    ownerId,
    maskedPhone: maskPhones(phone),
    rooms: roomsOf(units),
  })),
  isJoined: alike.isJoined,
})

const findHeads = (heads: readonly ShownHead[], text: string): readonly ShownHead[] => {
  const wanted = text.trim()
  if (wanted === '') return heads
  const room = foldRoom(wanted)
  const spelled = foldSearch(wanted)
  const isSpelled = (words: string): boolean => words.split(' ').some((word) => word.startsWith(spelled))
  return heads.filter(
    (head) =>
      head.names.includes(wanted) ||
      (spelled !== '' && (isSpelled(head.pinyin) || isSpelled(head.initials))) ||
      String(head.number ?? '').padStart(4, '0') === wanted.padStart(4, '0') ||
      head.units.some(
        (unit) =>
          unitName(unit).includes(wanted) ||
          foldRoom([unit.building, unit.entrance, unit.room].filter(Boolean).join('-')).startsWith(room),
      ),
  )
}

type Whole = Omit<Told, 'heads' | 'foundCount'> & { readonly shown: readonly ShownHead[] }

const wholeFromRoster = async (read: Read, vote: WrittenVote): Promise<Whole> => {
  const { heads, withoutArea, alike, ...rest } = await makeElectorateOf(read, vote)
  return {
    ...rest,
    shown: heads.map((head) => ({ ...head, headId: null, number: null, isAffected: false })),
    withoutArea: withoutArea.map((unit) => ({
      dwellingId: unit.dwellingId,
      room: unitName(unit),
      names: unit.names,
      state: unit.state,
    })),
    alike: alike.map(tellAlike),
  }
}

const wholeFromFrozen = async (read: Read, vote: WrittenVote): Promise<Whole> => {
  const heads = await readHeads(read, vote.id)
  const numbers = new Map<number, number>()
  for (const ballot of await readBallotsOfVote(read, vote.id))
    if (ballot.replacedOn === null) numbers.set(ballot.headId, ballot.number)
  const ownerless = heads.filter((head) => !head.isDeveloper && head.ownerIds.length === 0)
  return {
    total: { heads: heads.length, area: heads.reduce((sum, head) => sum + head.area, 0) },
    unitCount: heads.reduce((sum, head) => sum + head.units.length, 0),
    buildingCount: new Set(heads.flatMap((head) => head.units.map((unit) => unit.building))).size,
    ...{ outsideCount: 0, parkingCount: 0 },
    developerUnitCount: heads.reduce((sum, head) => sum + (head.isDeveloper ? head.units.length : 0), 0),
    shown: heads.map(({ id, ...head }) => ({ ...head, headId: id, number: numbers.get(id) ?? null })),
    withoutArea: [],
    withoutOwnerCount: ownerless.length,
    alike: [],
  }
}

/** A page of the electorate with its totals and what must be settled first. */
export const tellElectorate = async (
  { read }: Reading,
  { writtenVoteId, text, from }: CheckedInputOf<'writtenVotes.electorate'>,
): Promise<Reply<Told>> => {
  const found = await findWritten(read, writtenVoteId)
  if (!found.ok) return found
  const vote = found.value
  const { shown, ...rest } = await (vote.frozenAt === null
    ? wholeFromRoster(read, vote)
    : wholeFromFrozen(read, vote))
  const fitting = findHeads(shown, text)
  return accept({
    ...rest,
    foundCount: fitting.length,
    heads: fitting.slice(from, from + headsAPage).map(tellHead),
  })
}

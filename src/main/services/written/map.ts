/** Tells where each ballot is: the map of the buildings, and who is still to be visited. Changes nothing. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import type { DwellingId, WrittenBallotId, WrittenVoteId } from '../../../domain/identity.ts'
import { maskPhones } from '../../../domain/mask.ts'
import { placeOrder, unitName } from '../../../domain/owners/written-electorate.ts'
import type { BallotState, Carrier, FrozenUnit } from '../../../domain/owners/written-vote.ts'
import type { Read } from '../../store/schema/schema.ts'
import { type BallotRow, readBallotsOfVote } from '../../store/written/ballots.ts'
import { type KeptHead, readHeads } from '../../store/written/heads.ts'
import { readLastVisits } from '../../store/written/visits.ts'
import { readCarriers } from '../../store/written/votes.ts'
import type { Reading } from '../context.ts'
import { findWritten, isReturned } from './context.ts'

const carrierOf = (
  carriers: readonly Carrier[],
  { building, entrance }: Pick<FrozenUnit, 'building' | 'entrance'>,
): string =>
  (
    carriers.find((one) => one.building === building && one.entrance === entrance) ??
    carriers.find((one) => one.building === building && one.entrance === '')
  )?.name ?? ''

/** Heads with the ballot that counts, in the order of places. */
const readCounted = async (
  read: Read,
  id: WrittenVoteId,
): Promise<readonly { readonly head: KeptHead; readonly ballot: BallotRow }[]> => {
  const ballots = new Map<number, BallotRow>()
  for (const ballot of await readBallotsOfVote(read, id))
    if (ballot.replacedOn === null) ballots.set(ballot.headId, ballot)
  return (await readHeads(read, id)).flatMap((head) => {
    const ballot = ballots.get(head.id)
    return ballot === undefined ? [] : [{ head, ballot }]
  })
}

type Building = OutputOf<'writtenVotes.map'>[number]

/** The buildings with a cell for each unit. */
export const tellMap = async (
  { read }: Reading,
  { writtenVoteId }: CheckedInputOf<'writtenVotes.map'>,
): Promise<Reply<Building[]>> => {
  const found = await findWritten(read, writtenVoteId)
  if (!found.ok) return found
  const carriers = await readCarriers(read, writtenVoteId)
  const cells = (await readCounted(read, writtenVoteId)).flatMap(({ head, ballot }) =>
    head.units.map((unit) => ({ unit, ballot, order: placeOrder(unit) })),
  )
  const buildings = new Map<string, Building>()
  for (const { unit, ballot } of cells.toSorted((one, other) => (one.order < other.order ? -1 : 1))) {
    const building = buildings.get(unit.building) ?? {
      building: unit.building,
      carrierName: namesOfCarriers(carriers, unit.building),
      ...{ returnedCount: 0, unitCount: 0, cells: [] },
    }
    building.unitCount += 1
    if (isReturned(ballot)) building.returnedCount += 1
    building.cells.push({
      ballotId: ballot.id as WrittenBallotId,
      entrance: unit.entrance,
      room: unit.room,
      state: ballot.state as BallotState,
    })
    buildings.set(unit.building, building)
  }
  return accept([...buildings.values()])
}

const namesOfCarriers = (carriers: readonly Carrier[], building: string): string =>
  [...new Set(carriers.flatMap((one) => (one.building === building ? [one.name] : [])))].join('、')

/** Who is still to be visited, by place; each owner once, at the first unit in the building. */
export const tellVisits = async (
  { read }: Reading,
  { writtenVoteId, building }: CheckedInputOf<'writtenVotes.visits'>,
): Promise<Reply<OutputOf<'writtenVotes.visits'>>> => {
  const found = await findWritten(read, writtenVoteId)
  if (!found.ok) return found
  const carriers = await readCarriers(read, writtenVoteId)
  const lastVisits = await readLastVisits(read, writtenVoteId)
  const out = (await readCounted(read, writtenVoteId)).flatMap(({ head, ballot }) => {
    const unit = head.units.find((one) => building === null || one.building === building)
    return unit === undefined || isReturned(ballot) ? [] : [{ head, ballot, unit, order: placeOrder(unit) }]
  })
  return accept(
    out
      .toSorted((one, other) => (one.order < other.order ? -1 : 1))
      .map(({ head, ballot, unit }) => ({
        ballotId: ballot.id as WrittenBallotId,
        number: ballot.number,
        building: unit.building,
        entrance: unit.entrance,
        rooms: roomsInBuilding(head.units, unit.building),
        names: head.names,
        maskedPhone: maskPhones(head.phone),
        dwellingId: unit.dwellingId satisfies DwellingId,
        state: ballot.state as BallotState,
        carrierName: carrierOf(carriers, unit),
        lastVisit: lastVisits.get(ballot.id) ?? null,
      })),
  )
}

/** The rooms of an owner: those of this building without its name, then those elsewhere with theirs. */
const roomsInBuilding = (units: readonly FrozenUnit[], building: string): string =>
  [
    ...units.flatMap((unit) => (unit.building === building ? [`${unit.entrance}${unit.room}`] : [])),
    ...units.flatMap((unit) => (unit.building === building ? [] : [unitName(unit)])),
  ].join('、')

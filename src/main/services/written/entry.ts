/** Takes in what people read from returned ballots: both readings, their differences, and what is put right. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Failure, type Reply, refuse } from '../../../domain/failure.ts'
import type { Day, Instant, WrittenBallotId } from '../../../domain/identity.ts'
import { figuresFrom } from '../../../domain/owners/written-count.ts'
import {
  checkEntry,
  effectiveReading,
  encodeChoices,
  enteredAnew,
  entryUnfit,
  noReadings,
  readingsDiffer,
  type StandingReadings,
} from '../../../domain/owners/written-entry.ts'
import { type EntryPass, entryPasses, type WrittenVote } from '../../../domain/owners/written-vote.ts'
import type { Read, Write } from '../../store/schema/schema.ts'
import {
  type BallotRow,
  endReadings,
  insertDeliveries,
  insertReadings,
  type NewReading,
  type ReadingRow,
  readBallotRows,
  readStanding,
  readStandingDeliveries,
  readStateFigures,
  refreshBallots,
  withdrawDeliveries,
} from '../../store/written/ballots.ts'
import { type KeptProxy, readProxies } from '../../store/written/proxies.ts'
import type { Writing } from '../context.ts'
import { findBallot, findWritten } from './context.ts'

type Wanted = CheckedInputOf<'writtenVotes.enter'>['entries'][number]
type Pass = Exclude<EntryPass, 'settled'>

/** Ballots with what stands of them, for checking many entries at once. */
type Desk = {
  readonly ballots: ReadonlyMap<WrittenBallotId, BallotRow>
  readonly standing: ReadonlyMap<number, StandingReadings<ReadingRow>>
  readonly proxies: readonly KeptProxy[]
}

const layOut = async (read: Read, vote: WrittenVote, entries: readonly Wanted[]): Promise<Desk> => {
  const ballotIds = entries.map((entry) => entry.ballotId)
  const isProxied = entries.some((entry) => entry.proxyId !== null)
  return {
    ballots: await readBallotRows(read, ballotIds),
    standing: await readStanding(read, { ballotIds }),
    proxies: isProxied ? await readProxies(read, vote.id) : [],
  }
}

/** Why a single entry doesn't fit its ballot and its vote, or null. */
const checkAgainstVote = (vote: WrittenVote, today: Day, desk: Desk, entry: Wanted): Failure | null => {
  const ballot = desk.ballots.get(entry.ballotId)
  if (ballot === undefined) return { code: 'not-found', noun: 'writtenBallot' }
  if (ballot.writtenVoteId !== vote.id) return { code: 'ballot-elsewhere' }
  const { number, replacedByNumber } = ballot
  const proxies = desk.proxies.filter((proxy) => proxy.headId === ballot.headId)
  const { matters, seats, opensOn, untilOn } = vote
  return checkEntry({ matters, seats, opensOn, untilOn, today }, { number, replacedByNumber, proxies }, entry)
}

/** Why an entry can't stand beside what was read of its ballot before, or null. */
const checkAgainstReadings = (desk: Desk, entry: Wanted, pass: Pass, enteredBy: string): Failure | null => {
  const ballot = desk.ballots.get(entry.ballotId)
  if (ballot === undefined) return { code: 'not-found', noun: 'writtenBallot' }
  const readings = desk.standing.get(ballot.id) ?? noReadings
  if (readings.settled !== null) return entryUnfit('settled', ballot)
  const former = readings[pass]
  if (former !== null && !entry.replaces) return entryUnfit('already-entered', ballot, 0, former.enteredBy)
  const other = pass === 'first' ? readings.second : readings.first
  return other?.enteredBy === enteredBy ? entryUnfit('same-reader', ballot, 0, enteredBy) : null
}

const findTwice = (desk: Desk, entries: readonly Wanted[]): Failure | null => {
  const seen = new Set<number>()
  for (const { ballotId } of entries) {
    const ballot = desk.ballots.get(ballotId)
    if (ballot !== undefined && seen.has(ballotId)) return entryUnfit('twice', ballot)
    seen.add(ballotId)
  }
  return null
}

type Taken = {
  readonly pass: EntryPass
  readonly by: string
  readonly at: Instant
  /** Why a settled reading says what it says; empty for the two others. */
  readonly reason: string
  /** Why what stood in the same pass ends. */
  readonly endReason: string
}

const readingFrom = (entry: Wanted, taken: Taken): NewReading => ({
  ballotId: entry.ballotId,
  pass: taken.pass,
  choices: encodeChoices(entry.choices),
  voidReason: entry.voidReason,
  voidNote: entry.voidNote,
  proxyId: entry.proxyId,
  returnedOn: entry.returnedOn,
  enteredBy: taken.by,
  at: taken.at,
  reason: taken.reason,
})

/** Keeps checked entries; a ballot that nobody delivered counts as handed on the day that it came back. */
const keepEntries = async (
  write: Write,
  desk: Desk,
  entries: readonly Wanted[],
  taken: Taken,
): Promise<void> => {
  const ended = entries.flatMap((entry) => desk.standing.get(entry.ballotId)?.[taken.pass]?.id ?? [])
  await endReadings(write, ended, taken.at, taken.endReason)
  await insertReadings(
    write,
    entries.map((entry) => readingFrom(entry, taken)),
  )
  await insertDeliveries(
    write,
    entries
      .filter((entry) => desk.ballots.get(entry.ballotId)?.state === 'undelivered')
      .map((entry) => ({
        ballotId: entry.ballotId,
        ...{ way: 'handed', on: entry.returnedOn, carrier: '', noticeOn: null, note: '', isImplied: true },
      })),
  )
  await refreshBallots(
    write,
    entries.map((entry) => entry.ballotId),
  )
}

/** 录入: all entries are taken or none. */
export const enterBallots = async (
  { write, now }: Writing,
  { writtenVoteId, pass, enteredBy, entries }: CheckedInputOf<'writtenVotes.enter'>,
): Promise<Reply<OutputOf<'writtenVotes.enter'>>> => {
  const found = await findWritten(write, writtenVoteId, ['open'], 'enter')
  if (!found.ok) return found
  const vote = found.value
  if (pass === 'second' && !vote.isDoubleEntry) return refuse({ code: 'single-entry' })
  const desk = await layOut(write, vote, entries)
  const twice = findTwice(desk, entries)
  if (twice !== null) return refuse(twice)
  const today = dayOf(now)
  for (const entry of entries) {
    const problem =
      checkAgainstVote(vote, today, desk, entry) ?? checkAgainstReadings(desk, entry, pass, enteredBy)
    if (problem !== null) return refuse(problem)
  }
  await keepEntries(write, desk, entries, {
    ...{ pass, by: enteredBy, at: now, reason: '', endReason: enteredAnew },
  })
  return accept(figuresFrom(await readStateFigures(write, vote.id)))
}

/** Ends readings; a ballot that is left without any is out again, and so is a delivery that only its return told of. */
const takeBack = async (
  write: Write,
  ballotId: WrittenBallotId,
  readings: StandingReadings<ReadingRow>,
  passes: readonly EntryPass[],
  ending: { readonly at: Instant; readonly reason: string },
): Promise<void> => {
  const ended = passes.flatMap((pass) => readings[pass]?.id ?? [])
  await endReadings(write, ended, ending.at, ending.reason)
  if (Object.values(readings).filter((one) => one !== null).length === ended.length) {
    const implied = (await readStandingDeliveries(write, [ballotId])).filter((one) => one.isImplied === 1)
    await withdrawDeliveries(
      write,
      implied.map((one) => one.id),
      ending.at,
    )
  }
  await refreshBallots(write, [ballotId])
}

const readingsOf = async (read: Read, ballotId: WrittenBallotId): Promise<StandingReadings<ReadingRow>> =>
  (await readStanding(read, { ballotIds: [ballotId] })).get(ballotId) ?? noReadings

/** Takes a reading back out. */
export const retractReading = async (
  { write, now }: Writing,
  { ballotId, pass, reason }: CheckedInputOf<'writtenVotes.retract'>,
): Promise<Reply<null>> => {
  const found = await findBallot(write, ballotId, ['open'], 'retract')
  if (!found.ok) return found
  const readings = await readingsOf(write, ballotId)
  if (readings[pass] === null) return refuse(entryUnfit('not-returned', found.value.ballot))
  if (pass !== 'settled' && readings.settled !== null)
    return refuse(entryUnfit('settled', found.value.ballot))
  await takeBack(write, ballotId, readings, [pass], { at: now, reason })
  return accept(null)
}

/** Takes all readings of a ballot back out after closing. */
export const strikeReadings = async (
  { write, now }: Pick<Writing, 'write' | 'now'>,
  ballot: BallotRow,
  reason: string,
): Promise<Reply<null>> => {
  const ballotId = ballot.id as WrittenBallotId
  const readings = await readingsOf(write, ballotId)
  if (effectiveReading(readings) === null) return refuse(entryUnfit('not-returned', ballot))
  await takeBack(write, ballotId, readings, entryPasses, { at: now, reason })
  return accept(null)
}

/** 核定: settles a ballot that two people read differently, or settles it anew. */
export const settleBallot = async (
  { write, now }: Writing,
  { entry, settledBy, reason }: CheckedInputOf<'writtenVotes.settle'>,
): Promise<Reply<null>> => {
  const found = await findBallot(write, entry.ballotId, ['open'], 'settle')
  if (!found.ok) return found
  const { ballot, vote } = found.value
  const desk = await layOut(write, vote, [entry])
  const readings = desk.standing.get(ballot.id) ?? noReadings
  if (!readingsDiffer(readings) && readings.settled === null)
    return refuse(entryUnfit('nothing-to-settle', ballot))
  const problem = checkAgainstVote(vote, dayOf(now), desk, entry)
  if (problem !== null) return refuse(problem)
  await keepEntries(write, desk, [entry], {
    ...{ pass: 'settled', by: settledBy, at: now, reason, endReason: reason },
  })
  return accept(null)
}

/** Puts one ballot right after closing; what was read before stays on record. */
export const keepCorrection = async (
  { write, now }: Pick<Writing, 'write' | 'now'>,
  vote: WrittenVote,
  { entry, correctedBy, reason }: CheckedInputOf<'writtenVotes.correct'>,
): Promise<Reply<null>> => {
  const desk = await layOut(write, vote, [entry])
  const problem = checkAgainstVote(vote, dayOf(now), desk, entry)
  if (problem !== null) return refuse(problem)
  await keepEntries(write, desk, [entry], {
    ...{ pass: 'settled', by: correctedBy, at: now, reason, endReason: reason },
  })
  return accept(null)
}

/** Reads and writes written ballots with their deliveries, visits, proxies and readings; many at once in single statements. */
import { sql } from 'kysely'
import type { Day, DeliveryId, Instant, WrittenBallotId, WrittenVoteId } from '../../../domain/identity.ts'
import type { CompactBallots, StateFigures } from '../../../domain/owners/written-count.ts'
import {
  effectiveReading,
  isReadOnce,
  noReadings,
  readingsDiffer,
  type StandingReadings,
} from '../../../domain/owners/written-entry.ts'
import type { BallotState, DeliveryWay, EntryPass } from '../../../domain/owners/written-vote.ts'
import type { NewRow, Read, Row, Write } from '../schema/schema.ts'

export type BallotRow = Row<'written_ballot'>
export type ReadingRow = Row<'written_reading'>

/** Numbers as one value of a statement, however many they are. */
const among = (ids: readonly number[]) => sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** Ballots by their numbers in the store, in that order of rows. */
export const readBallotRows = async (
  read: Read,
  ids: readonly WrittenBallotId[],
): Promise<ReadonlyMap<WrittenBallotId, BallotRow>> => {
  const rows = await read.selectFrom('written_ballot').selectAll().where('id', 'in', among(ids)).execute()
  return new Map(rows.map((row) => [row.id as WrittenBallotId, row]))
}

/** All ballots of a vote in the order of their numbers. */
export const readBallotsOfVote = (read: Read, id: WrittenVoteId): Promise<BallotRow[]> =>
  read.selectFrom('written_ballot').selectAll().where('writtenVoteId', '=', id).orderBy('number').execute()

/** The readings that stand, by ballot; ballots without any are left out. */
export const readStanding = async (
  read: Read,
  of: { readonly writtenVoteId: WrittenVoteId } | { readonly ballotIds: readonly WrittenBallotId[] },
): Promise<ReadonlyMap<number, StandingReadings<ReadingRow>>> => {
  const standing = read.selectFrom('written_reading').selectAll().where('endedAt', 'is', null)
  const rows = await ('ballotIds' in of
    ? standing.where('ballotId', 'in', among(of.ballotIds))
    : standing.where('ballotId', 'in', (ballots) =>
        ballots.selectFrom('written_ballot').select('id').where('writtenVoteId', '=', of.writtenVoteId),
      )
  ).execute()
  const grouped = new Map<number, StandingReadings<ReadingRow>>()
  for (const row of rows)
    grouped.set(row.ballotId, { ...(grouped.get(row.ballotId) ?? noReadings), [row.pass as EntryPass]: row })
  return grouped
}

/** A reading to be kept. */
export type NewReading = Omit<NewRow<'written_reading'>, 'id' | 'endedAt' | 'endReason'>

/** Keeps readings, many at once. */
export const insertReadings = async (write: Write, readings: readonly NewReading[]): Promise<void> => {
  const rows = readings.map((one) => [
    ...[one.ballotId, one.pass, one.choices, one.voidReason ?? null, one.voidNote, one.proxyId ?? null],
    ...[one.returnedOn, one.enteredBy, one.at, one.reason],
  ])
  await sql`
    INSERT INTO written_reading (ballotId, pass, choices, voidReason, voidNote, proxyId, returnedOn,
      enteredBy, at, reason, endReason)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
      value ->> 7, value ->> 8, value ->> 9, ''
    FROM json_each(${JSON.stringify(rows)}) ORDER BY key`.execute(write)
}

/** Ends readings; what they said stays. */
export const endReadings = async (
  write: Write,
  ids: readonly number[],
  at: Instant,
  reason: string,
): Promise<void> => {
  if (ids.length === 0) return
  await write
    .updateTable('written_reading')
    .set({ endedAt: at, endReason: reason })
    .where('id', 'in', among(ids))
    .execute()
}

/** Writes down deliveries of many ballots at once; answers their numbers. */
export const insertDeliveries = async (
  write: Write,
  deliveries: readonly {
    readonly ballotId: number
    readonly way: DeliveryWay
    readonly on: Day
    readonly carrier: string
    readonly noticeOn: Day | null
    readonly note: string
    readonly isImplied: boolean
  }[],
): Promise<DeliveryId[]> => {
  if (deliveries.length === 0) return []
  const rows = deliveries.map((one) => [
    ...[one.ballotId, one.way, one.on, one.carrier, one.noticeOn, one.note, one.isImplied ? 1 : 0],
  ])
  const added = await sql<{ id: number }>`
    INSERT INTO written_delivery (ballotId, way, day, carrier, noticeOn, note, isImplied)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
    FROM json_each(${JSON.stringify(rows)}) ORDER BY key RETURNING id`.execute(write)
  return added.rows.map((row) => row.id as DeliveryId)
}

/** Deliveries that were not taken back, of these ballots. */
export const readStandingDeliveries = (read: Read, ballotIds: readonly WrittenBallotId[]) =>
  read
    .selectFrom('written_delivery')
    .selectAll()
    .where('ballotId', 'in', among(ballotIds))
    .where('withdrawnAt', 'is', null)
    .execute()

/** Takes deliveries back. */
export const withdrawDeliveries = async (
  write: Write,
  ids: readonly number[],
  at: Instant,
): Promise<void> => {
  if (ids.length === 0) return
  await write.updateTable('written_delivery').set({ withdrawnAt: at }).where('id', 'in', among(ids)).execute()
}

const stateOf = (row: BallotRow, reading: ReadingRow | null, isHandedOut: boolean): BallotState => {
  if (row.replacedOn !== null) return 'replaced'
  if (reading !== null) return reading.voidReason === null ? 'valid' : 'void'
  return isHandedOut ? 'outstanding' : 'undelivered'
}

/** Brings state, counting choices and day of return of these ballots in line with their readings and deliveries. */
export const refreshBallots = async (write: Write, ids: readonly WrittenBallotId[]): Promise<void> => {
  const standing = await readStanding(write, { ballotIds: ids })
  const deliveries = await readStandingDeliveries(write, ids)
  const handedOut = new Set(deliveries.flatMap((one) => (one.way === 'undeliverable' ? [] : [one.ballotId])))
  const rows = [...(await readBallotRows(write, ids)).values()].map((row) => {
    const readings = standing.get(row.id) ?? noReadings
    const reading = effectiveReading<ReadingRow>(readings)
    const state = stateOf(row, reading, handedOut.has(row.id))
    const isCounted = state !== 'replaced'
    return [
      ...[row.id, state, state === 'valid' ? (reading?.choices ?? '') : '', reading?.returnedOn ?? null],
      ...[isCounted && readingsDiffer(readings) ? 1 : 0, isCounted && isReadOnce(readings) ? 1 : 0],
    ]
  })
  await sql`
    UPDATE written_ballot SET state = now.state, choices = now.choices, returnedOn = now.returnedOn,
      differs = now.differs, isReadOnce = now.isReadOnce
    FROM (
      SELECT value ->> 0 AS id, value ->> 1 AS state, value ->> 2 AS choices, value ->> 3 AS returnedOn,
        value ->> 4 AS differs, value ->> 5 AS isReadOnce
      FROM json_each(${JSON.stringify(rows)})
    ) AS now
    WHERE written_ballot.id = now.id`.execute(write)
}

/** How many ballots two people read differently, and how many only one person read. */
export const countUnsettled = async (
  read: Read,
  id: WrittenVoteId,
): Promise<{ readonly differenceCount: number; readonly singleCount: number }> => {
  const countWhere = async (column: 'differs' | 'isReadOnce'): Promise<number> => {
    const row = await read
      .selectFrom('written_ballot')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('writtenVoteId', '=', id)
      .where(sql.ref(column), '=', sql.lit(1))
      .executeTakeFirstOrThrow()
    return row.count
  }
  return { differenceCount: await countWhere('differs'), singleCount: await countWhere('isReadOnce') }
}

/** Ballots that two people read differently, in the order of their numbers. */
export const readDiffering = (read: Read, id: WrittenVoteId): Promise<BallotRow[]> =>
  read
    .selectFrom('written_ballot')
    .selectAll()
    .where('writtenVoteId', '=', id)
    .where(sql.ref('differs'), '=', sql.lit(1))
    .orderBy('number')
    .execute()

/** Heads and area of the ballots by state, of one vote. */
export const readStateFigures = async (read: Read, id: WrittenVoteId): Promise<StateFigures[]> => {
  const rows = await read
    .selectFrom('written_ballot')
    .select((select) => [
      'state',
      select.fn.countAll<number>().as('heads'),
      select.fn.sum<number>('area').as('area'),
    ])
    .where('writtenVoteId', '=', id)
    .groupBy('state')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as BallotState }))
}

/** The valid ballots in compact form, in one row of the database; all of them, or those that are void on some matter. */
export const readCompactBallots = async (
  read: Read,
  id: WrittenVoteId,
  which: 'all' | 'part-void' = 'all',
): Promise<CompactBallots> => {
  const row = await read
    .selectFrom('written_ballot')
    .select([
      sql<string>`json_group_array(area)`.as('areas'),
      sql<string | null>`group_concat(choices, '')`.as('choices'),
    ])
    .where('writtenVoteId', '=', id)
    // Only a valid ballot has choices; the two conditions fit an index each.
    .where(which === 'all' ? sql<boolean>`state = 'valid'` : sql<boolean>`instr(choices, 'v') > 0`)
    .executeTakeFirstOrThrow()
  return { areas: JSON.parse(row.areas) as number[], choices: row.choices ?? '' }
}

/** The counting letters of the owners whose exclusive part is occupied; '' where one gave none. */
export const readAffectedChoices = async (read: Read, id: WrittenVoteId): Promise<string[]> => {
  const rows = await read
    .selectFrom('written_head')
    .innerJoin('written_ballot', 'written_ballot.headId', 'written_head.id')
    .select('written_ballot.choices')
    .where('written_head.writtenVoteId', '=', id)
    .where('written_head.isAffected', '=', 1)
    .where('written_ballot.replacedOn', 'is', null)
    .execute()
  return rows.map((row) => row.choices)
}

/** Gives the head of a ballot a new one under the next number; the former one is kept as replaced. */
export const insertReplacement = async (
  write: Write,
  former: BallotRow,
  replacement: { readonly on: Day; readonly reason: string },
): Promise<{ ballotId: WrittenBallotId; number: number }> => {
  const { highest } = await write
    .selectFrom('written_ballot')
    .select((select) => select.fn.max<number>('number').as('highest'))
    .where('writtenVoteId', '=', former.writtenVoteId)
    .executeTakeFirstOrThrow()
  const number = highest + 1
  await write
    .updateTable('written_ballot')
    .set({
      ...{ state: 'replaced', choices: '', differs: 0, isReadOnce: 0, replacedByNumber: number },
      ...{ replacedOn: replacement.on, replacedReason: replacement.reason },
    })
    .where('id', '=', former.id)
    .execute()
  const { writtenVoteId, headId, area } = former
  const added = await write
    .insertInto('written_ballot')
    .values({
      ...{ writtenVoteId, headId, number, area, state: 'undelivered', choices: '', returnedOn: null },
      ...{ replacedByNumber: null, replacedOn: null, replacedReason: '' },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ballotId: added.id as WrittenBallotId, number }
}

/** Deliveries by their numbers in the store. */
export const readDeliveries = (read: Read, ids: readonly DeliveryId[]) =>
  read.selectFrom('written_delivery').selectAll().where('id', 'in', among(ids)).execute()

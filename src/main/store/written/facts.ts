/** Gathers everything known of one written vote, or of single ballots of it. Decides nothing. */
import { sql } from 'kysely'
import type {
  DeliveryId,
  HeadId,
  MatterId,
  ProxyId,
  WrittenBallotId,
  WrittenVoteId,
} from '../../../domain/identity.ts'
import { figuresFrom } from '../../../domain/owners/written-count.ts'
import { decodeChoices } from '../../../domain/owners/written-entry.ts'
import type {
  BallotState,
  Delivery,
  DeliveryWay,
  Entry,
  EntryPass,
  Visit,
  VoidReason,
  WrittenBallot,
  WrittenFacts,
} from '../../../domain/owners/written-vote.ts'
import { readCommunity } from '../people/communities.ts'
import type { Read, Row } from '../schema/schema.ts'
import { type BallotRow, readBallotsOfVote, readStateFigures } from './ballots.ts'
import { readHeads } from './heads.ts'
import { readCarriers, readObjections, readWrittenVote } from './votes.ts'

const entryFromRow = (row: Row<'written_reading'>): Entry => ({
  choices: decodeChoices(row.choices),
  voidReason: row.voidReason as VoidReason | null,
  voidNote: row.voidNote,
  proxyId: row.proxyId as ProxyId | null,
  enteredBy: row.enteredBy,
  at: row.at,
})

const deliveryFromRow = (row: Row<'written_delivery'>): Delivery => ({
  id: row.id as DeliveryId,
  way: row.way as DeliveryWay,
  on: row.day,
  carrier: row.carrier,
  noticeOn: row.noticeOn,
  note: row.note,
  withdrawnAt: row.withdrawnAt,
})

const visitFromRow = (row: Row<'written_visit'>): Visit => ({
  on: row.day,
  carrier: row.carrier,
  note: row.note,
})

const proxyFromRow = (row: Row<'written_proxy'>): WrittenBallot['proxies'][number] => ({
  id: row.id as ProxyId,
  agentName: row.agentName,
  relation: row.relation,
  matterIds: JSON.parse(row.matterIds) as MatterId[],
  writtenOn: row.writtenOn,
  note: row.note,
  withdrawnAt: row.withdrawnAt,
})

const groupBy = <R>(rows: readonly R[], keyOf: (row: R) => number): ReadonlyMap<number, readonly R[]> => {
  const groups = new Map<number, R[]>()
  for (const row of rows) {
    const own = groups.get(keyOf(row))
    if (own === undefined) groups.set(keyOf(row), [row])
    else own.push(row)
  }
  return groups
}

/** These ballots with everything that happened to them, in the order given. */
export const completeBallots = async (read: Read, rows: readonly BallotRow[]): Promise<WrittenBallot[]> => {
  const amongBallots = sql<number>`(SELECT value FROM json_each(${JSON.stringify(rows.map((row) => row.id))}))`
  const amongHeads = sql<number>`(SELECT value FROM json_each(${JSON.stringify(rows.map((row) => row.headId))}))`
  const readings = groupBy(
    await read
      .selectFrom('written_reading')
      .selectAll()
      .where('ballotId', 'in', amongBallots)
      .orderBy('id')
      .execute(),
    (row) => row.ballotId,
  )
  const deliveries = groupBy(
    await read
      .selectFrom('written_delivery')
      .selectAll()
      .where('ballotId', 'in', amongBallots)
      .orderBy('id')
      .execute(),
    (row) => row.ballotId,
  )
  const visits = groupBy(
    await read
      .selectFrom('written_visit')
      .selectAll()
      .where('ballotId', 'in', amongBallots)
      .orderBy('id')
      .execute(),
    (row) => row.ballotId,
  )
  const proxies = groupBy(
    await read
      .selectFrom('written_proxy')
      .selectAll()
      .where('headId', 'in', amongHeads)
      .orderBy('id')
      .execute(),
    (row) => row.headId,
  )
  return rows.map((row) => {
    const own = readings.get(row.id) ?? []
    const standing = (pass: EntryPass): Row<'written_reading'> | undefined =>
      own.find((reading) => reading.pass === pass && reading.endedAt === null)
    const entryOf = (pass: EntryPass): Entry | null => {
      const reading = standing(pass)
      return reading === undefined ? null : entryFromRow(reading)
    }
    const settled = standing('settled')
    return {
      id: row.id as WrittenBallotId,
      headId: row.headId as HeadId,
      number: row.number,
      state: row.state as BallotState,
      deliveries: (deliveries.get(row.id) ?? []).map(deliveryFromRow),
      visits: (visits.get(row.id) ?? []).map(visitFromRow),
      proxies: (proxies.get(row.headId) ?? []).map(proxyFromRow),
      returnedOn: row.returnedOn,
      first: entryOf('first'),
      second: entryOf('second'),
      settled: settled === undefined ? null : { ...entryFromRow(settled), reason: settled.reason },
      former: own
        .filter((reading) => reading.endedAt !== null)
        .map((reading) => ({
          ...entryFromRow(reading),
          pass: reading.pass as EntryPass,
          reason: reading.endReason,
        })),
      replacedBy:
        row.replacedOn === null || row.replacedByNumber === null
          ? null
          : { number: row.replacedByNumber, on: row.replacedOn, reason: row.replacedReason },
    }
  })
}

/** Everything known of a written vote, for its papers; null when there is none. */
export const readWrittenFacts = async (read: Read, id: WrittenVoteId): Promise<WrittenFacts | null> => {
  const vote = await readWrittenVote(read, id)
  if (vote === null) return null
  const heads = await readHeads(read, id)
  return {
    communityName: (await readCommunity(read))?.community.name ?? '',
    vote,
    figures: figuresFrom(await readStateFigures(read, id)),
    heads: heads.map(({ id: headId, names, isDeveloper, isAffected, area, units }) => ({
      ...{ id: headId, names, isDeveloper, isAffected, area, units },
    })),
    ballots: await completeBallots(read, await readBallotsOfVote(read, id)),
    carriers: await readCarriers(read, id),
    objections: await readObjections(read, id),
  }
}

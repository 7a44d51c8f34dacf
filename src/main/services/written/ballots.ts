/** Tells the ballots of a written vote: all in short, one in full, and those that two people read differently. Changes nothing. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import type { WrittenBallotId, WrittenVoteId } from '../../../domain/identity.ts'
import { maskPhones } from '../../../domain/mask.ts'
import { unitName } from '../../../domain/owners/written-electorate.ts'
import { noReadings } from '../../../domain/owners/written-entry.ts'
import type { BallotState } from '../../../domain/owners/written-vote.ts'
import {
  readBallotRows,
  readBallotsOfVote,
  readDiffering,
  readStanding,
} from '../../store/written/ballots.ts'
import { completeBallots } from '../../store/written/facts.ts'
import { readHeads } from '../../store/written/heads.ts'
import { readProxies } from '../../store/written/proxies.ts'
import { missing, type Reading } from '../context.ts'
import { findWritten } from './context.ts'

/** The ballots that two people read differently. */
export const listDifferences = async (
  { read }: Reading,
  { writtenVoteId }: CheckedInputOf<'writtenVotes.differences'>,
): Promise<Reply<OutputOf<'writtenVotes.differences'>>> => {
  const found = await findWritten(read, writtenVoteId)
  if (!found.ok) return found
  const rows = await readDiffering(read, writtenVoteId)
  if (rows.length === 0) return accept([])
  const heads = new Map((await readHeads(read, writtenVoteId)).map((head) => [head.id, head]))
  const ballots = await completeBallots(read, rows)
  return accept(
    structuredClone(
      ballots.map((ballot) => ({
        ballot,
        names: heads.get(ballot.headId)?.names ?? '',
        rooms: (heads.get(ballot.headId)?.units ?? []).map(unitName),
      })),
    ) as OutputOf<'writtenVotes.differences'>,
  )
}

type Short = OutputOf<'writtenVotes.ballots'>[number]

/** All ballots in short. */
export const listBallots = async (
  { read }: Reading,
  { writtenVoteId }: CheckedInputOf<'writtenVotes.ballots'>,
): Promise<Reply<Short[]>> => {
  const found = await findWritten(read, writtenVoteId)
  if (!found.ok) return found
  const heads = new Map((await readHeads(read, writtenVoteId)).map((head) => [head.id as number, head]))
  const standing = await readStanding(read, { writtenVoteId })
  const proxied = new Set(
    (await readProxies(read, writtenVoteId)).flatMap((one) =>
      one.withdrawnAt === null ? [one.headId as number] : [],
    ),
  )
  return accept(
    (await readBallotsOfVote(read, writtenVoteId)).map((row): Short => {
      const head = heads.get(row.headId)
      const readings = standing.get(row.id) ?? noReadings
      return {
        ballotId: row.id as WrittenBallotId,
        number: row.number,
        names: head?.names ?? '',
        pinyin: head?.pinyin ?? '',
        initials: head?.initials ?? '',
        rooms: (head?.units ?? []).map(unitName).join('、'),
        area: row.area,
        state: row.state as BallotState,
        firstBy: readings.first?.enteredBy ?? null,
        secondBy: readings.second?.enteredBy ?? null,
        isSettled: readings.settled !== null,
        differs: row.differs === 1,
        hasProxy: proxied.has(row.headId),
      }
    }),
  )
}

/** One ballot with everything that happened to it. */
export const tellBallot = async (
  { read }: Reading,
  { ballotId }: CheckedInputOf<'writtenVotes.ballot'>,
): Promise<Reply<OutputOf<'writtenVotes.ballot'>>> => {
  const row = (await readBallotRows(read, [ballotId])).get(ballotId)
  const [ballot] = row === undefined ? [] : await completeBallots(read, [row])
  if (row === undefined || ballot === undefined) return missing('writtenBallot')
  const [head] = await readHeads(read, row.writtenVoteId as WrittenVoteId, ballot.headId)
  return accept(
    structuredClone({
      ballot,
      names: head?.names ?? '',
      maskedPhone: maskPhones(head?.phone ?? ''),
      rooms: (head?.units ?? []).map(unitName),
      units: (head?.units ?? []).map((unit) => ({
        room: unitName(unit),
        area: unit.area,
        areaSource: unit.areaSource,
      })),
      area: row.area,
      isDeveloper: head?.isDeveloper ?? false,
      isAffected: head?.isAffected ?? false,
    }) as OutputOf<'writtenVotes.ballot'>,
  )
}

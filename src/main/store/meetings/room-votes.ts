/** Reads and writes what only some votes have: recusals, objections, party votes, turnout, papers, annulments. */

import type { ElectionBallot } from '../../../domain/choice/election.ts'
import type { OptionsBallot } from '../../../domain/choice/options-vote.ts'
import type { AgendaItemId, MeetingId, PartyId, RollEntryId, VoteId } from '../../../domain/identity.ts'
import type { ChoosingSheet, ElectionSheet, OptionsSheet } from '../../../domain/vote/choosing.ts'
import type { RoomObjection } from '../../../domain/vote/consensus.ts'
import type { PartyVote } from '../../../domain/vote/party-vote.ts'
import { noVoids, type PaperCount, type VoidCounts } from '../../../domain/vote/secret-ballots.ts'
import type { Choice, Recusal } from '../../../domain/vote/vote.ts'
import type { Vote } from '../../../domain/vote/vote-facts.ts'
import type { VoteAnnulment } from '../../../domain/vote/vote-life.ts'
import type { Read, Row, Write } from '../schema/schema.ts'

/** Recusals that stand, by item of a meeting, in the order of the roll. */
export const readRecusals = async (
  read: Read,
  meetingId: MeetingId,
): Promise<ReadonlyMap<number, readonly Recusal[]>> => {
  const rows = await read
    .selectFrom('recusal')
    .innerJoin('roll_entry', 'roll_entry.id', 'recusal.rollEntryId')
    .select(['recusal.agendaItemId', 'recusal.rollEntryId', 'recusal.reason', 'roll_entry.name'])
    .where('roll_entry.meetingId', '=', meetingId)
    .where('recusal.withdrawnAt', 'is', null)
    .orderBy('roll_entry.number')
    .execute()
  const grouped = new Map<number, readonly Recusal[]>()
  for (const row of rows) {
    const recusal = { entryId: row.rollEntryId as RollEntryId, name: row.name, reason: row.reason }
    grouped.set(row.agendaItemId, [...(grouped.get(row.agendaItemId) ?? []), recusal])
  }
  return grouped
}

/** Records a recusal, or the one before again with another reason. */
export const writeRecusal = async (
  write: Write,
  row: { agendaItemId: AgendaItemId; rollEntryId: RollEntryId; reason: string; at: string },
): Promise<void> => {
  await write
    .insertInto('recusal')
    .values({ ...row, withdrawnAt: null })
    .onConflict((conflict) =>
      conflict
        .columns(['agendaItemId', 'rollEntryId'])
        .doUpdateSet({ reason: row.reason, at: row.at, withdrawnAt: null }),
    )
    .execute()
}

/** Takes a recusal back; answers whether there was one. */
export const withdrawRecusal = async (
  write: Write,
  itemId: AgendaItemId,
  entryId: RollEntryId,
  at: string,
): Promise<boolean> => {
  const done = await write
    .updateTable('recusal')
    .set({ withdrawnAt: at })
    .where('agendaItemId', '=', itemId)
    .where('rollEntryId', '=', entryId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

type PaperRow = Pick<Row<'vote_paper'>, 'content' | 'count'>

const optionsBallot = ({ content, count }: PaperRow): OptionsBallot => ({
  ...(JSON.parse(content) as OptionsBallot),
  count,
})

const electionBallot = ({ content, count }: PaperRow): ElectionBallot => ({
  ...(JSON.parse(content) as ElectionBallot),
  weight: { heads: count, area: 0 },
})

/** A sheet as the row keeps it: without its papers, which have their own table. */
type BareSheet = Omit<OptionsSheet, 'ballots'> | Omit<ElectionSheet, 'ballots'>

const sheetFrom = (row: Row<'vote'>, papers: readonly PaperRow[]): ChoosingSheet | null => {
  if (row.choosing === null) return null
  const bare = JSON.parse(row.choosing) as BareSheet
  return bare.kind === 'options'
    ? { ...bare, ballots: papers.map(optionsBallot) }
    : { ...bare, ballots: papers.map(electionBallot) }
}

/** The row's text of a sheet. */
export const textOfSheet = ({ ballots: _, ...bare }: ChoosingSheet): string => JSON.stringify(bare)

const papersFrom = (row: Row<'vote'>): PaperCount => ({
  issued: row.issuedCount,
  returned: row.returnedCount,
  void: row.voidCounts === null ? noVoids : (JSON.parse(row.voidCounts) as VoidCounts),
})

const readAnnulment = async (read: Read, voteId: number): Promise<VoteAnnulment | null> => {
  const row = await read
    .selectFrom('vote_annulment')
    .select(['at', 'reason', 'annulledBy'])
    .where('voteId', '=', voteId)
    .executeTakeFirst()
  return row ?? null
}

/** What a vote has besides its row, its ballots of a roll call and its corrections. */
export const readParticulars = async (
  read: Read,
  row: Row<'vote'>,
): Promise<
  Pick<
    Vote,
    'objections' | 'partyVotes' | 'papers' | 'turnout' | 'choosing' | 'round' | 'annulment' | 'abandonedAt'
  >
> => {
  const objections = await read
    .selectFrom('room_objection')
    .select(['rollEntryId', 'words'])
    .where('voteId', '=', row.id)
    .orderBy('rollEntryId')
    .execute()
  const partyVotes = await read
    .selectFrom('party_vote')
    .select(['partyId', 'rollEntryId', 'choice'])
    .where('voteId', '=', row.id)
    .orderBy('partyId')
    .execute()
  const turnout = await read
    .selectFrom('vote_turnout')
    .select('rollEntryId')
    .where('voteId', '=', row.id)
    .orderBy('rollEntryId')
    .execute()
  const papers = await read
    .selectFrom('vote_paper')
    .select(['content', 'count'])
    .where('voteId', '=', row.id)
    .orderBy('content')
    .execute()
  return {
    objections: objections.map(
      (one): RoomObjection => ({ entryId: one.rollEntryId as RollEntryId, words: one.words }),
    ),
    partyVotes: partyVotes.map(
      (one): PartyVote => ({
        partyId: one.partyId as PartyId,
        choice: one.choice as Choice,
        entryId: one.rollEntryId as RollEntryId,
      }),
    ),
    papers: papersFrom(row),
    turnout: turnout.map((one) => one.rollEntryId as RollEntryId),
    choosing: sheetFrom(row, papers),
    round:
      row.formerVoteId === null
        ? null
        : {
            formerVoteId: row.formerVoteId as VoteId,
            reason: row.roundReason,
            orderedBy: row.roundOrderedBy,
          },
    annulment: await readAnnulment(read, row.id),
    abandonedAt: row.abandonedAt,
  }
}

/** Sets all objections of a consensus. */
export const writeObjections = async (
  write: Write,
  voteId: VoteId,
  objections: readonly RoomObjection[],
): Promise<void> => {
  await write.deleteFrom('room_objection').where('voteId', '=', voteId).execute()
  for (const { entryId, words } of objections)
    await write.insertInto('room_objection').values({ voteId, rollEntryId: entryId, words }).execute()
}

/** Sets what all parties said. */
export const writePartyVotes = async (
  write: Write,
  voteId: VoteId,
  votes: readonly PartyVote[],
): Promise<void> => {
  await write.deleteFrom('party_vote').where('voteId', '=', voteId).execute()
  for (const { partyId, choice, entryId } of votes)
    await write.insertInto('party_vote').values({ voteId, partyId, choice, rollEntryId: entryId }).execute()
}

/** Sets who took a paper. */
export const writeTurnout = async (
  write: Write,
  voteId: VoteId,
  entryIds: readonly RollEntryId[],
): Promise<void> => {
  await write.deleteFrom('vote_turnout').where('voteId', '=', voteId).execute()
  for (const rollEntryId of [...entryIds].toSorted((one, other) => one - other))
    await write.insertInto('vote_turnout').values({ voteId, rollEntryId }).execute()
}

/** Adds papers marked like this, or takes them out; answers whether so many were there to take. */
export const addPapers = async (
  write: Write,
  voteId: VoteId,
  content: string,
  step: number,
): Promise<boolean> => {
  const row = await write
    .selectFrom('vote_paper')
    .select('count')
    .where('voteId', '=', voteId)
    .where('content', '=', content)
    .executeTakeFirst()
  const count = (row?.count ?? 0) + step
  if (count < 0) return false
  if (row === undefined) {
    if (count > 0) await write.insertInto('vote_paper').values({ voteId, content, count }).execute()
    return true
  }
  const kept = write.updateTable('vote_paper').set({ count })
  const gone = write.deleteFrom('vote_paper')
  if (count === 0) await gone.where('voteId', '=', voteId).where('content', '=', content).execute()
  else await kept.where('voteId', '=', voteId).where('content', '=', content).execute()
  return true
}

/** Takes all papers out, before a correction puts others in. */
export const clearPapers = async (write: Write, voteId: VoteId): Promise<void> => {
  await write.deleteFrom('vote_paper').where('voteId', '=', voteId).execute()
}

/** Keeps an annulment. */
export const insertAnnulment = async (
  write: Write,
  voteId: VoteId,
  annulment: VoteAnnulment,
): Promise<void> => {
  await write
    .insertInto('vote_annulment')
    .values({ voteId, ...annulment })
    .execute()
}

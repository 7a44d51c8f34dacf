/** Reads and writes votes, ballots and corrections. */

import type { AgendaItemId, MeetingId, RollEntryId, VoteId } from '../../../domain/identity.ts'
import type { AttendanceRule } from '../../../domain/rules/rule.ts'
import type { ChosenOutcome } from '../../../domain/vote/choosing.ts'
import type { Ballot, Choice, FrozenRoom, Tally, VoteMethod, VoteOutcome } from '../../../domain/vote/vote.ts'
import type { Vote, VoteCorrection } from '../../../domain/vote/vote-facts.ts'
import type { VoteState } from '../../../domain/vote/vote-life.ts'
import type { NewRow, Read, Row, Write } from '../schema/schema.ts'
import { readParticulars } from './room-votes.ts'

const parsed = <Value>(text: string | null): Value | null =>
  text === null ? null : (JSON.parse(text) as Value)

/** A room that was frozen before anybody could be recused has nobody who is. */
const roomFrom = (text: string): FrozenRoom => {
  const room = JSON.parse(text) as Omit<FrozenRoom, 'recused'> & Partial<Pick<FrozenRoom, 'recused'>>
  return { ...room, recused: room.recused ?? [] }
}

const voteFromRow = (
  row: Row<'vote'>,
  ballots: readonly Ballot[],
  corrections: readonly VoteCorrection[],
  particulars: Awaited<ReturnType<typeof readParticulars>>,
): Vote => ({
  ...particulars,
  id: row.id as VoteId,
  question: row.question,
  rule: JSON.parse(row.rule) as AttendanceRule,
  method: row.method as VoteMethod,
  state: row.state as VoteState,
  room: roomFrom(row.room),
  draft: { for: row.forCount, against: row.againstCount, abstain: row.abstainCount },
  ballots,
  tellers: row.tellers,
  scrutineer: row.scrutineer,
  openedAt: row.openedAt,
  announcedAt: row.announcedAt,
  tally: parsed<Tally>(row.tally),
  outcome: parsed<VoteOutcome>(row.outcome),
  chosen: parsed<ChosenOutcome>(row.chosen),
  corrections,
  abandonedReason: row.abandonedReason,
})

const ballotFromRow = (row: Row<'ballot'>): Ballot => ({
  entryId: row.rollEntryId as RollEntryId,
  choice: row.choice as Choice,
})

const correctionFromRow = (row: Row<'vote_correction'>): VoteCorrection => ({
  at: row.at,
  reason: row.reason,
  correctedBy: row.correctedBy,
  formerTally: JSON.parse(row.formerTally) as Tally | null,
  formerOutcome: JSON.parse(row.formerOutcome) as VoteOutcome,
  formerChosen: parsed<ChosenOutcome>(row.formerChosen),
  tally: JSON.parse(row.tally) as Tally | null,
  outcome: JSON.parse(row.outcome) as VoteOutcome,
  chosen: parsed<ChosenOutcome>(row.chosen),
})

const readBallots = (read: Read, id: number) =>
  read.selectFrom('ballot').selectAll().where('voteId', '=', id).orderBy('rollEntryId').execute()

const readCorrections = (read: Read, id: number) =>
  read.selectFrom('vote_correction').selectAll().where('voteId', '=', id).orderBy('id').execute()

const completeVote = async (read: Read, row: Row<'vote'>): Promise<Vote> =>
  voteFromRow(
    row,
    (await readBallots(read, row.id)).map(ballotFromRow),
    (await readCorrections(read, row.id)).map(correctionFromRow),
    await readParticulars(read, row),
  )

/** One vote with the item that it belongs to. */
export const readVote = async (
  read: Read,
  id: VoteId,
): Promise<{ vote: Vote; itemId: AgendaItemId; meetingId: MeetingId } | null> => {
  const row = await read
    .selectFrom('vote')
    .innerJoin('agenda_item', 'agenda_item.id', 'vote.agendaItemId')
    .selectAll('vote')
    .select('agenda_item.meetingId')
    .where('vote.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    vote: await completeVote(read, row),
    itemId: row.agendaItemId as AgendaItemId,
    meetingId: row.meetingId as MeetingId,
  }
}

/** Votes by item of a meeting, in the order opened. */
export const readVotes = async (read: Read, meetingId: MeetingId): Promise<ReadonlyMap<number, Vote[]>> => {
  const rows = await read
    .selectFrom('vote')
    .selectAll()
    .where('agendaItemId', 'in', (items) =>
      items.selectFrom('agenda_item').select('id').where('meetingId', '=', meetingId),
    )
    .orderBy('id')
    .execute()
  const grouped = new Map<number, Vote[]>()
  for (const row of rows) {
    const own = grouped.get(row.agendaItemId) ?? []
    own.push(await completeVote(read, row))
    grouped.set(row.agendaItemId, own)
  }
  return grouped
}

/** Opens a vote; answers its number. */
export const insertVote = async (write: Write, row: Omit<NewRow<'vote'>, 'id'>): Promise<VoteId> => {
  const added = await write.insertInto('vote').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as VoteId
}

/** Writes fields of a vote. */
export const updateVote = async (
  write: Write,
  id: VoteId,
  row: Partial<Omit<NewRow<'vote'>, 'id'>>,
): Promise<void> => {
  await write.updateTable('vote').set(row).where('id', '=', id).execute()
}

/** Writes one member's choice, or takes it back. */
export const writeBallot = async (
  write: Write,
  id: VoteId,
  entryId: RollEntryId,
  choice: Choice | null,
): Promise<void> => {
  if (choice === null) {
    await write.deleteFrom('ballot').where('voteId', '=', id).where('rollEntryId', '=', entryId).execute()
    return
  }
  await write
    .insertInto('ballot')
    .values({ voteId: id, rollEntryId: entryId, choice })
    .onConflict((conflict) => conflict.columns(['voteId', 'rollEntryId']).doUpdateSet({ choice }))
    .execute()
}

/** Keeps a correction with the former result. */
export const insertCorrection = async (
  write: Write,
  id: VoteId,
  correction: VoteCorrection,
): Promise<void> => {
  await write
    .insertInto('vote_correction')
    .values({
      voteId: id,
      at: correction.at,
      reason: correction.reason,
      formerTally: JSON.stringify(correction.formerTally),
      formerOutcome: JSON.stringify(correction.formerOutcome),
      tally: JSON.stringify(correction.tally),
      outcome: JSON.stringify(correction.outcome),
      correctedBy: correction.correctedBy,
      formerChosen: correction.formerChosen === null ? null : JSON.stringify(correction.formerChosen),
      chosen: correction.chosen === null ? null : JSON.stringify(correction.chosen),
    })
    .execute()
}

/** Opens, counts, announces and corrects votes in the room. */
import type { CheckedInputOf } from '../../contract/index.ts'
import { announcedVote, openVote } from '../../domain/agenda.ts'
import { countParties, dueEntries, isInRoom, presenceAt } from '../../domain/attendance.ts'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import type { AgendaItemId, Instant, MeetingId, VoteId } from '../../domain/identity.ts'
import type { MeetingRecord } from '../../domain/meeting-record.ts'
import {
  countRoom,
  decideVote,
  type FrozenRoom,
  type Tally,
  tallyBallots,
  tallyFromDraft,
  type Vote,
  type VoteOutcome,
} from '../../domain/vote.ts'
import { endSpeeches, readItem, updateItem } from '../store/agenda.ts'
import { readMeeting } from '../store/meetings.ts'
import { readRecord } from '../store/records.ts'
import type { Write } from '../store/schema.ts'
import { revokeResolution } from '../store/tasks.ts'
import { insertCorrection, insertVote, readVote, updateVote, writeBallot } from '../store/votes.ts'
import { missing, type Writing, wrongState } from './context.ts'

const freezeRoom = (record: MeetingRecord, at: Instant): FrozenRoom => {
  const due = dueEntries(record.roll)
  return {
    at,
    dueCount: due.length,
    parties: countParties(record.parties, record.roll, null),
    voters: due.flatMap((entry) => {
      const presence = presenceAt(entry, null)
      if (!isInRoom(presence)) return []
      return [
        {
          entryId: entry.id,
          name: entry.name,
          standInName: presence.standInName,
          partyId: entry.partyId,
        },
      ]
    }),
  }
}

/** 开始表决: freezes who is in the room into the vote. */
export const openVoteOnItem = async (
  { write, now }: Writing,
  input: CheckedInputOf<'votes.open'>,
): Promise<Reply<VoteId>> => {
  const bare = await readItem(write, input.itemId)
  const record = bare === null ? null : await readRecord(write, bare.meetingId)
  const item = record?.agenda.find((one) => one.id === input.itemId)
  if (record === null || item === undefined) return missing('agendaItem')
  const { meeting } = record
  if (meeting.state !== 'in-session') return wrongState('meeting', meeting.state, 'openVote')
  if (item.state !== 'current' || item.stage !== 'vote')
    return wrongState('agendaItem', item.stage, 'openVote')
  if (openVote(item) !== null) return refuse({ code: 'vote-open' })
  if (announcedVote(item) !== null || item.outcome !== null)
    return wrongState('agendaItem', 'announced', 'openVote')
  const room = freezeRoom(record, now)
  if (room.voters.length === 0) return refuse({ code: 'nobody-present' })
  await endSpeeches(write, meeting.id, now)
  return accept(
    await insertVote(write, {
      agendaItemId: item.id,
      question: input.question,
      rule: JSON.stringify(meeting.rule),
      method: input.method,
      state: 'open',
      room: JSON.stringify(room),
      forCount: null,
      againstCount: null,
      abstainCount: null,
      tellers: input.tellers,
      scrutineer: input.scrutineer,
      openedAt: now,
      announcedAt: null,
      tally: null,
      outcome: null,
      abandonedReason: null,
    }),
  )
}

type Found = { readonly vote: Vote; readonly itemId: AgendaItemId; readonly meetingId: MeetingId }

const findOpen = async (write: Write, voteId: VoteId, wanted: string): Promise<Reply<Found>> => {
  const found = await readVote(write, voteId)
  if (found === null) return missing('vote')
  if (found.vote.state !== 'open') return wrongState('vote', found.vote.state, wanted)
  const meeting = await readMeeting(write, found.meetingId)
  if (meeting?.state === 'suspended' && wanted !== 'abandon')
    return wrongState('meeting', meeting.state, wanted)
  return accept(found)
}

/** Writes the counted figures as far as they are known. */
export const countVote = async (
  { write }: Writing,
  input: CheckedInputOf<'votes.count'>,
): Promise<Reply<null>> => {
  const found = await findOpen(write, input.voteId, 'count')
  if (!found.ok) return found
  if (found.value.vote.method !== 'counted-hands') return refuse({ code: 'method-mismatch' })
  const { draft } = input
  await updateVote(write, input.voteId, {
    forCount: draft.for,
    againstCount: draft.against,
    abstainCount: draft.abstain,
  })
  return accept(null)
}

/** Writes or takes back one member's choice in a roll call. */
export const chooseInVote = async (
  { write }: Writing,
  input: CheckedInputOf<'votes.choose'>,
): Promise<Reply<null>> => {
  const found = await findOpen(write, input.voteId, 'choose')
  if (!found.ok) return found
  const { vote } = found.value
  if (vote.method !== 'roll-call') return refuse({ code: 'method-mismatch' })
  if (!vote.room.voters.some((voter) => voter.entryId === input.entryId))
    return refuse({ code: 'not-in-room', name: '' })
  await writeBallot(write, vote.id, input.entryId, input.choice)
  return accept(null)
}

const tallyOf = (vote: Vote): Reply<Tally> => {
  if (vote.method === 'roll-call') return tallyBallots(vote.room, vote.ballots)
  const tally = tallyFromDraft(vote.draft)
  return 'code' in tally ? refuse(tally) : accept(tally)
}

/** 宣布结果: computed from the figures; refuses what does not add up. */
export const announceVote = async (
  { write, now }: Writing,
  { voteId }: CheckedInputOf<'votes.announce'>,
): Promise<Reply<VoteOutcome>> => {
  const found = await findOpen(write, voteId, 'announce')
  if (!found.ok) return found
  const { vote, itemId } = found.value
  const tally = tallyOf(vote)
  if (!tally.ok) return tally
  const decided = decideVote(vote.rule, countRoom(vote.room), tally.value)
  if (!decided.ok) return decided
  await updateVote(write, voteId, {
    state: 'announced',
    announcedAt: now,
    tally: JSON.stringify(tally.value),
    outcome: JSON.stringify(decided.value),
  })
  await updateItem(write, itemId, { outcome: decided.value.passed ? 'adopted' : 'rejected' })
  return decided
}

/** Breaks off a vote that was not announced. */
export const abandonVote = async (
  { write }: Writing,
  { voteId, reason }: CheckedInputOf<'votes.abandon'>,
): Promise<Reply<null>> => {
  const found = await findOpen(write, voteId, 'abandon')
  if (!found.ok) return found
  await updateVote(write, voteId, { state: 'abandoned', abandonedReason: reason })
  return accept(null)
}

const correctedTally = (vote: Vote, input: CheckedInputOf<'votes.correct'>): Reply<Tally> => {
  if (vote.method === 'counted-hands') {
    if (input.tally === null || input.ballots.length > 0) return refuse({ code: 'method-mismatch' })
    return accept(input.tally)
  }
  if (input.tally !== null || input.ballots.length === 0) return refuse({ code: 'method-mismatch' })
  const changed = new Map(vote.ballots.map((ballot) => [ballot.entryId, ballot]))
  for (const ballot of input.ballots) {
    if (!changed.has(ballot.entryId)) return refuse({ code: 'not-in-room', name: '' })
    changed.set(ballot.entryId, ballot)
  }
  return tallyBallots(vote.room, [...changed.values()])
}

/** 更正 of an announced result; a resolution that loses its ground is revoked, and stays on record. */
export const correctVote = async (
  { write, now }: Writing,
  input: CheckedInputOf<'votes.correct'>,
): Promise<Reply<VoteOutcome>> => {
  const found = await readVote(write, input.voteId)
  if (found === null) return missing('vote')
  const { vote, itemId, meetingId } = found
  if (vote.state !== 'announced' || vote.tally === null || vote.outcome === null)
    return wrongState('vote', vote.state, 'correct')
  const record = await readRecord(write, meetingId)
  const state = record?.meeting.state ?? 'archived'
  if (state === 'minuted' || state === 'archived') return wrongState('meeting', state, 'correct')
  const tally = correctedTally(vote, input)
  if (!tally.ok) return tally
  const decided = decideVote(vote.rule, countRoom(vote.room), tally.value)
  if (!decided.ok) return decided
  await insertCorrection(write, vote.id, {
    at: now,
    reason: input.reason,
    formerTally: vote.tally,
    formerOutcome: vote.outcome,
    tally: tally.value,
    outcome: decided.value,
  })
  for (const ballot of input.ballots) await writeBallot(write, vote.id, ballot.entryId, ballot.choice)
  await updateVote(write, vote.id, {
    tally: JSON.stringify(tally.value),
    outcome: JSON.stringify(decided.value),
  })
  if (decided.value.passed !== vote.outcome.passed) {
    const outcome = decided.value.passed ? 'adopted' : 'rejected'
    await updateItem(write, itemId, { outcome, outcomeText: '' })
    if (!decided.value.passed) await revokeResolution(write, itemId, now)
  }
  return decided
}

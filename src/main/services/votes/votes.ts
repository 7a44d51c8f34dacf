/** Opens, counts, announces and breaks off votes in the room. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { residentsCommitteeElections } from '../../../domain/choice/election-rules.ts'
import { checkOptions } from '../../../domain/choice/options-vote.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { AgendaItemId, Instant, MeetingId, VoteId } from '../../../domain/identity.ts'
import { latestResult, openVote } from '../../../domain/meeting/agenda.ts'
import { countParties, dueEntries, isInRoom, presenceAt } from '../../../domain/meeting/attendance.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { findPreStudyGap } from '../../../domain/meeting/pre-study.ts'
import { type ChoosingSheet, checkElection, roundAfter } from '../../../domain/vote/choosing.ts'
import {
  type DecidedRoomVote,
  decideRoomVote,
  leavesUndecided,
  methodsFor,
} from '../../../domain/vote/room-vote.ts'
import type { FrozenRoom, Recusal, VoteOutcome } from '../../../domain/vote/vote.ts'
import type { Vote } from '../../../domain/vote/vote-facts.ts'
import { type VoteRound, type VoteStep, voteStateAfter } from '../../../domain/vote/vote-life.ts'
import { endSpeeches, readItem, updateItem } from '../../store/meetings/agenda.ts'
import { readMeeting } from '../../store/meetings/meetings.ts'
import { readRecord } from '../../store/meetings/records.ts'
import { textOfSheet } from '../../store/meetings/room-votes.ts'
import { insertVote, readVote, updateVote, writeBallot } from '../../store/meetings/votes.ts'
import type { Write } from '../../store/schema/schema.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { followItem } from '../topics/moving.ts'

const freezeRoom = (record: MeetingRecord, recusals: readonly Recusal[], at: Instant): FrozenRoom => {
  const due = dueEntries(record.roll)
  const present = due.filter((entry) => isInRoom(presenceAt(entry, null)))
  const isRecused = (entry: { readonly id: number }): boolean =>
    recusals.some((recusal) => recusal.entryId === entry.id)
  return {
    at,
    dueCount: due.length,
    parties: countParties(record.parties, record.roll, null),
    voters: present
      .filter((entry) => !isRecused(entry))
      .map((entry) => ({
        entryId: entry.id,
        name: entry.name,
        standInName: presenceAt(entry, null).standInName,
        partyId: entry.partyId,
      })),
    recused: recusals.filter((recusal) => present.some((entry) => entry.id === recusal.entryId)),
  }
}

type Opening = Pick<
  CheckedInputOf<'votes.open'>,
  'question' | 'method' | 'tellers' | 'scrutineer' | 'choosing'
>

const sheetForElection = (
  setup: Extract<NonNullable<Opening['choosing']>, { kind: 'election' }>,
  former: Vote | null,
): Reply<ChoosingSheet> => {
  const { seats, candidates, entry } = setup
  const rule = residentsCommitteeElections.find((one) => one.id === setup.ruleId)
  if (rule === undefined) return missing('electionRule')
  if (entry === 'hands') return refuse({ code: 'method-mismatch' })
  const checked = checkElection(rule, seats, candidates, former)
  if (!checked.ok) return checked
  const round = roundAfter(former)
  return accept({ kind: 'election', rule, seats, round, candidates, entry, ballots: [], totals: null })
}

/** What there is to choose, as the vote keeps it; a ranked vote needs every paper, and hands can only show one choice. */
const sheetFor = ({ method, choosing }: Opening, former: Vote | null): Reply<ChoosingSheet | null> => {
  if (choosing === null)
    return method === 'options' || method === 'election' ? refuse({ code: 'method-mismatch' }) : accept(null)
  if (choosing.kind !== method) return refuse({ code: 'method-mismatch' })
  if (choosing.kind === 'election') return sheetForElection(choosing, former)
  const { options, settings, entry } = choosing
  const { kind } = settings.method
  if ((kind === 'ranked' && entry !== 'ballots') || (kind !== 'single' && entry === 'hands'))
    return refuse({ code: 'method-mismatch' })
  const checked = checkOptions(options, settings)
  if (!checked.ok) return checked
  return accept({ kind: 'options', options, settings, entry, ballots: [], totals: null, decisions: [] })
}

/** Opens a vote on an item that stands at 表决 in a running meeting, after `former` or as the first. */
export const openOn = async (
  { write, now }: Writing,
  itemId: AgendaItemId,
  opening: Opening,
  round: { readonly former: Vote; readonly kept: VoteRound } | null,
): Promise<Reply<VoteId>> => {
  const bare = await readItem(write, itemId)
  const record = bare === null ? null : await readRecord(write, bare.meetingId)
  const item = record?.agenda.find((one) => one.id === itemId)
  if (record === null || item === undefined) return missing('agendaItem')
  const { meeting } = record
  if (meeting.state !== 'in-session') return wrongState('meeting', meeting.state, 'openVote')
  if (item.state !== 'current' || item.stage !== 'vote')
    return wrongState('agendaItem', item.stage, 'openVote')
  if (openVote(item) !== null) return refuse({ code: 'vote-open' })
  if (item.outcome !== null || (latestResult(item)?.id ?? null) !== (round?.former.id ?? null))
    return wrongState('agendaItem', 'announced', 'openVote')
  const unstudied = findPreStudyGap(record)
  if (unstudied !== null) return refuse({ code: 'pre-study-missing', gap: unstudied })
  if (!methodsFor(meeting.rule).includes(opening.method))
    return refuse({ code: 'method-unfit', method: opening.method, rule: meeting.rule.name })
  const sheet = sheetFor(opening, round?.former ?? null)
  if (!sheet.ok) return sheet
  const room = freezeRoom(record, item.recusals, now)
  if (room.voters.length === 0) return refuse({ code: 'nobody-present' })
  await endSpeeches(write, meeting.id, now)
  return accept(
    await insertVote(write, {
      agendaItemId: item.id,
      question: opening.question,
      rule: JSON.stringify(meeting.rule),
      method: opening.method,
      state: 'open',
      room: JSON.stringify(room),
      tellers: opening.tellers,
      scrutineer: opening.scrutineer,
      openedAt: now,
      choosing: sheet.value === null ? null : textOfSheet(sheet.value),
      formerVoteId: round?.former.id ?? null,
      roundReason: round?.kept.reason ?? '',
      roundOrderedBy: round?.kept.orderedBy ?? '',
    }),
  )
}

/** 开始表决: freezes who is in the room into the vote. */
export const openVoteOnItem = async (
  context: Writing,
  { itemId, ...opening }: CheckedInputOf<'votes.open'>,
): Promise<Reply<VoteId>> => openOn(context, itemId, opening, null)

export type Found = { readonly vote: Vote; readonly itemId: AgendaItemId; readonly meetingId: MeetingId }

/** The vote, if its life cycle allows a step before the result; counting stands still while the meeting rests. */
export const findOpen = async (
  write: Write,
  voteId: VoteId,
  wanted: Extract<VoteStep, 'count' | 'announce' | 'abandon'>,
): Promise<Reply<Found>> => {
  const found = await readVote(write, voteId)
  if (found === null) return missing('vote')
  if (voteStateAfter(found.vote.state, wanted) === null) return wrongState('vote', found.vote.state, wanted)
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
  const { vote } = found.value
  const { draft } = input
  if (vote.method !== 'counted-hands' && vote.method !== 'secret-ballots')
    return refuse({ code: 'method-mismatch' })
  const isEmpty = Object.values(draft).every((count) => count === null)
  if (vote.method === 'secret-ballots' && vote.papers.returned === null && !isEmpty)
    return refuse({ code: 'papers-order', state: 'box-closed' })
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
  const found = await findOpen(write, input.voteId, 'count')
  if (!found.ok) return found
  const { vote } = found.value
  if (vote.method !== 'roll-call') return refuse({ code: 'method-mismatch' })
  if (!vote.room.voters.some((voter) => voter.entryId === input.entryId))
    return refuse({ code: 'not-in-room', name: '' })
  await writeBallot(write, vote.id, input.entryId, input.choice)
  return accept(null)
}

/** The outcome that an announced result gives its item; null where another vote must follow. */
export const outcomeOf = (
  vote: Pick<Vote, 'method' | 'rule'>,
  decided: Pick<DecidedRoomVote, 'outcome' | 'chosen'>,
): 'adopted' | 'rejected' | null =>
  decided.outcome.passed ? 'adopted' : leavesUndecided(vote, decided) ? null : 'rejected'

/** 宣布结果: computed from the figures; refuses what does not add up. */
export const announceVote = async (
  context: Writing,
  { voteId }: CheckedInputOf<'votes.announce'>,
): Promise<Reply<VoteOutcome>> => {
  const { write, now } = context
  const found = await findOpen(write, voteId, 'announce')
  if (!found.ok) return found
  const { vote, itemId } = found.value
  const decided = decideRoomVote(vote)
  if (!decided.ok) return decided
  await updateVote(write, voteId, {
    state: voteStateAfter(vote.state, 'announce') ?? vote.state,
    announcedAt: now,
    ...textsOf(decided.value),
  })
  await updateItem(write, itemId, { outcome: outcomeOf(vote, decided.value) })
  await followItem(context, itemId)
  return accept(decided.value.outcome)
}

/** A result as the row keeps it. */
export const textsOf = ({ tally, outcome, chosen }: DecidedRoomVote) => ({
  tally: tally === null ? null : JSON.stringify(tally),
  outcome: JSON.stringify(outcome),
  chosen: chosen === null ? null : JSON.stringify(chosen),
})

/** Breaks off a vote that was not announced. */
export const abandonVote = async (
  { write, now }: Writing,
  { voteId, reason }: CheckedInputOf<'votes.abandon'>,
): Promise<Reply<null>> => {
  const found = await findOpen(write, voteId, 'abandon')
  if (!found.ok) return found
  await updateVote(write, voteId, { state: 'abandoned', abandonedAt: now, abandonedReason: reason })
  return accept(null)
}

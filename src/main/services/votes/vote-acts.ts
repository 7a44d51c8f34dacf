/** The acts before and after a vote: 回避, 更正, 再次表决 and 宣布无效, each with its reason and its time. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { AgendaItemId, Instant, VoteId } from '../../../domain/identity.ts'
import { canResolveFrom, openVote } from '../../../domain/meeting/agenda.ts'
import { isOver, isRunning, type MeetingState } from '../../../domain/meeting/meeting.ts'
import type { ChosenOutcome } from '../../../domain/vote/choosing.ts'
import { type DecidedRoomVote, decideRoomVote } from '../../../domain/vote/room-vote.ts'
import { announcedResult } from '../../../domain/vote/room-wording.ts'
import type { VoteOutcome } from '../../../domain/vote/vote.ts'
import type { Vote } from '../../../domain/vote/vote-facts.ts'
import { voteStateAfter } from '../../../domain/vote/vote-life.ts'
import { readItem, updateItem } from '../../store/meetings/agenda.ts'
import { readMeeting } from '../../store/meetings/meetings.ts'
import { revokeResolution } from '../../store/meetings/resolutions.ts'
import { readRoll } from '../../store/meetings/rolls.ts'
import {
  addPapers,
  clearPapers,
  insertAnnulment,
  textOfSheet,
  withdrawRecusal as withdrawOnRecord,
  writeObjections,
  writePartyVotes,
  writeRecusal,
} from '../../store/meetings/room-votes.ts'
import { insertCorrection, readVote, readVotes, updateVote, writeBallot } from '../../store/meetings/votes.ts'
import type { Write } from '../../store/schema/schema.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { followItem } from '../topics/moving.ts'
import { contentOf } from './room-votes.ts'
import { type Found, openOn, outcomeOf, textsOf } from './votes.ts'

const mayRecuse = async (write: Write, itemId: AgendaItemId): Promise<Reply<{ meetingId: number }>> => {
  const item = await readItem(write, itemId)
  const meeting = item === null ? null : await readMeeting(write, item.meetingId)
  if (item === null || meeting === null) return missing('agendaItem')
  if (isOver(meeting.state) || meeting.state === 'cancelled')
    return wrongState('meeting', meeting.state, 'recuse')
  const votes = (await readVotes(write, meeting.id)).get(item.id) ?? []
  if (openVote({ votes }) !== null) return refuse({ code: 'vote-open' })
  return accept({ meetingId: meeting.id })
}

/** 回避: recorded before the vote is opened; the person stays in the room and in the quorum, and has no vote on the item. */
export const recuseFromItem = async (
  { write, now }: Writing,
  { itemId, entryId, reason }: CheckedInputOf<'votes.recuse'>,
): Promise<Reply<null>> => {
  const item = await mayRecuse(write, itemId)
  if (!item.ok) return item
  const roll = await readRoll(write, item.value.meetingId as Parameters<typeof readRoll>[1])
  const entry = roll.find((one) => one.id === entryId)
  if (entry === undefined || entry.capacity !== 'due') return missing('rollEntry')
  await writeRecusal(write, { agendaItemId: itemId, rollEntryId: entryId, reason, at: now })
  return accept(null)
}

/** Takes a recusal back before the vote is opened. */
export const withdrawRecusal = async (
  { write, now }: Writing,
  { itemId, entryId }: CheckedInputOf<'votes.withdrawRecusal'>,
): Promise<Reply<null>> => {
  const item = await mayRecuse(write, itemId)
  if (!item.ok) return item
  return (await withdrawOnRecord(write, itemId, entryId, now)) ? accept(null) : missing('recusal')
}

type FoundWithState = Found & { readonly meetingState: MeetingState }

/** An announced vote of a meeting whose minutes are not finished. */
const findAnnounced = async (
  write: Write,
  voteId: VoteId,
  step: 'correct' | 'annul',
): Promise<Reply<FoundWithState>> => {
  const found = await readVote(write, voteId)
  if (found === null) return missing('vote')
  if (voteStateAfter(found.vote.state, step) === null) return wrongState('vote', found.vote.state, step)
  const meetingState = (await readMeeting(write, found.meetingId))?.state ?? 'archived'
  if (meetingState === 'minuted' || meetingState === 'archived')
    return wrongState('meeting', meetingState, step)
  return accept({ ...found, meetingState })
}

/** Whether an item stands on a result that something may have followed from. */
const isAgreedOn = async (write: Write, itemId: AgendaItemId): Promise<boolean> =>
  canResolveFrom((await readItem(write, itemId))?.outcome ?? null)

/** 再次表决: the former vote stays readable; what rested on it is revoked, and the item stands at 表决 again. */
export const openVoteAgain = async (
  context: Writing,
  { voteId, reason, orderedBy, ...opening }: CheckedInputOf<'votes.openAgain'>,
): Promise<Reply<VoteId>> => {
  const { write, now } = context
  const found = await readVote(write, voteId)
  if (found === null) return missing('vote')
  const { vote: former, itemId, meetingId } = found
  const state = voteStateAfter(former.state, 'follow')
  if (state === null) return wrongState('vote', former.state, 'follow')
  const meeting = await readMeeting(write, meetingId)
  if (meeting?.state !== 'in-session') return wrongState('meeting', meeting?.state ?? 'archived', 'openVote')
  if ((await readItem(write, itemId))?.state !== 'current')
    return wrongState('agendaItem', 'waiting', 'openVote')
  const isStruck = await isAgreedOn(write, itemId)
  await revokeResolution(write, itemId, now)
  await updateItem(write, itemId, { outcome: null, outcomeText: '', stage: 'vote' })
  await updateVote(write, voteId, { state })
  await followItem(context, itemId, { isStruck })
  return openOn(context, itemId, opening, { former, kept: { formerVoteId: voteId, reason, orderedBy } })
}

/** The item after its vote was struck: back to 表决 while the meeting runs, else put off with the words why. */
const reopenItem = async (
  write: Write,
  itemId: AgendaItemId,
  meetingState: MeetingState,
  words: string,
): Promise<void> => {
  if (!isRunning(meetingState)) {
    await updateItem(write, itemId, { outcome: 'deferred', outcomeText: words })
    return
  }
  const item = await readItem(write, itemId)
  const state = item?.state === 'finished' ? 'waiting' : (item?.state ?? 'waiting')
  await updateItem(write, itemId, { outcome: null, outcomeText: '', stage: 'vote', state })
}

/** 宣布无效: the verdict is struck; a resolution that rested on it is revoked with its tasks, and all stay on record. */
export const annulVote = async (
  context: Writing,
  { voteId, reason, annulledBy }: CheckedInputOf<'votes.annul'>,
): Promise<Reply<null>> => {
  const { write, now } = context
  const found = await findAnnounced(write, voteId, 'annul')
  if (!found.ok) return found
  const { itemId, meetingState } = found.value
  const isStruck = await isAgreedOn(write, itemId)
  await updateVote(write, voteId, { state: 'annulled' })
  await insertAnnulment(write, voteId, { at: now, reason, annulledBy })
  await revokeResolution(write, itemId, now)
  await reopenItem(write, itemId, meetingState, `表决无效：${reason}`)
  await followItem(context, itemId, { isStruck })
  return accept(null)
}

type Correction = CheckedInputOf<'votes.correct'>
type Figures = Pick<Vote, 'draft' | 'ballots' | 'objections' | 'partyVotes' | 'papers' | 'choosing'>

const mismatch = () => refuse({ code: 'method-mismatch' })
const notInRoom = () => refuse({ code: 'not-in-room', name: '' })

const correctBallots = (vote: Vote, changes: Correction['ballots']): Reply<Partial<Figures>> => {
  const changed = new Map(vote.ballots.map((ballot) => [ballot.entryId, ballot]))
  for (const ballot of changes) {
    if (!changed.has(ballot.entryId)) return notInRoom()
    changed.set(ballot.entryId, ballot)
  }
  return accept({ ballots: [...changed.values()] })
}

const correctParties = (vote: Vote, changes: Correction['partyVotes']): Reply<Partial<Figures>> => {
  const changed = new Map(vote.partyVotes.map((one) => [one.partyId, one]))
  for (const one of changes) {
    const voter = vote.room.voters.find((candidate) => candidate.entryId === one.entryId)
    if (voter?.partyId !== one.partyId) return notInRoom()
    changed.set(one.partyId, one)
  }
  return accept({ partyVotes: [...changed.values()] })
}

const correctChoosing = (
  vote: Vote,
  changes: NonNullable<Correction['choosing']>,
): Reply<Partial<Figures>> => {
  const { choosing } = vote
  const { totals, decisions } = changes
  if (choosing === null || (totals !== null && totals.of !== choosing.kind)) return mismatch()
  if (changes.papers.some(({ paper }) => paper.of !== choosing.kind)) return mismatch()
  const isSingle = choosing.entry === 'ballots'
  if (isSingle ? totals !== null : totals === null || changes.papers.length > 0) return mismatch()
  if (choosing.kind === 'options') {
    const ballots = changes.papers.flatMap(({ paper, count }) =>
      paper.of === 'options' ? [{ ...paper.paper, count }] : [],
    )
    const written = totals?.of === 'options' ? totals.totals : null
    return accept({ choosing: { ...choosing, ballots, totals: written, decisions } })
  }
  const ballots = changes.papers.flatMap(({ paper, count }) =>
    paper.of === 'election' ? [{ ...paper.paper, weight: { heads: count, area: 0 } }] : [],
  )
  const written = totals?.of === 'election' ? totals.totals : null
  return accept({ choosing: { ...choosing, ballots, totals: written } })
}

/** The figures put right, of the kind that the method counts; anything else is refused. */
const correctedFigures = (vote: Vote, input: Correction): Reply<Partial<Figures>> => {
  const { tally, ballots, objections, partyVotes, papers, choosing } = input
  const given = {
    'counted-hands': tally !== null,
    'roll-call': ballots.length > 0,
    consensus: objections !== null,
    'by-party': partyVotes.length > 0,
    papers: papers !== null,
    choosing: choosing !== null,
  }
  const isOnly = (...allowed: readonly (keyof typeof given)[]): boolean =>
    allowed.some((kind) => given[kind]) &&
    Object.entries(given).every(([kind, is]) => !is || allowed.some((one) => one === kind))
  const papersOf = papers === null ? {} : { papers }
  switch (vote.method) {
    case 'counted-hands':
      return isOnly('counted-hands') && tally !== null ? accept({ draft: tally }) : mismatch()
    case 'roll-call':
      return isOnly('roll-call') ? correctBallots(vote, ballots) : mismatch()
    case 'consensus':
      if (!isOnly('consensus') || objections === null) return mismatch()
      return objections.every((one) => vote.room.voters.some((voter) => voter.entryId === one.entryId))
        ? accept({ objections })
        : notInRoom()
    case 'by-party':
      return isOnly('by-party') ? correctParties(vote, partyVotes) : mismatch()
    case 'secret-ballots':
      return isOnly('counted-hands', 'papers')
        ? accept({ ...(tally === null ? {} : { draft: tally }), ...papersOf })
        : mismatch()
    case 'options':
    case 'election': {
      if (!isOnly('choosing', 'papers')) return mismatch()
      const changed = choosing === null ? accept({}) : correctChoosing(vote, choosing)
      return changed.ok ? accept({ ...changed.value, ...papersOf }) : changed
    }
  }
}

const writeFigures = async (write: Write, vote: Vote, input: Correction, figures: Partial<Figures>) => {
  for (const ballot of input.ballots) await writeBallot(write, vote.id, ballot.entryId, ballot.choice)
  if (figures.objections !== undefined) await writeObjections(write, vote.id, figures.objections)
  if (figures.partyVotes !== undefined) await writePartyVotes(write, vote.id, figures.partyVotes)
  if (figures.draft !== undefined && vote.method === 'secret-ballots') {
    const { for: forCount, against: againstCount, abstain: abstainCount } = figures.draft
    await updateVote(write, vote.id, { forCount, againstCount, abstainCount })
  }
  if (figures.papers !== undefined) {
    const { issued, returned } = figures.papers
    const voidCounts = JSON.stringify(figures.papers.void)
    await updateVote(write, vote.id, { issuedCount: issued, returnedCount: returned, voidCounts })
  }
  if (figures.choosing === undefined || figures.choosing === null) return
  await updateVote(write, vote.id, { choosing: textOfSheet(figures.choosing) })
  await clearPapers(write, vote.id)
  for (const { paper, count } of input.choosing?.papers ?? [])
    await addPapers(write, vote.id, contentOf(paper), count)
}

/** What the resolution of an item rests on: the verdict, and who or what was chosen. */
const groundOf = (vote: Vote, decided: DecidedRoomVote): string =>
  JSON.stringify([outcomeOf(vote, decided), chosenOf(decided.chosen)])

const chosenOf = (chosen: ChosenOutcome | null): readonly number[] => {
  if (chosen === null) return []
  if (chosen.kind === 'election') return chosen.outcome.elected
  const { result } = chosen.outcome
  return result.kind === 'decided' || result.kind === 'tie' ? result.taken : []
}

const moveItem = async (
  write: Write,
  found: FoundWithState,
  decided: DecidedRoomVote,
  now: Instant,
): Promise<void> => {
  const { itemId, vote, meetingState } = found
  await revokeResolution(write, itemId, now)
  const outcome = outcomeOf(vote, decided)
  if (outcome === null) await reopenItem(write, itemId, meetingState, '更正以后需要再次表决')
  else await updateItem(write, itemId, { outcome, outcomeText: '' })
}

/** 更正 of an announced result; a resolution that loses its ground is revoked, and stays on record. */
export const correctVote = async (context: Writing, input: Correction): Promise<Reply<VoteOutcome>> => {
  const { write, now } = context
  const found = await findAnnounced(write, input.voteId, 'correct')
  if (!found.ok) return found
  const { vote } = found.value
  const former = announcedResult(vote)
  if (former === null) return wrongState('vote', vote.state, 'correct')
  const figures = correctedFigures(vote, input)
  if (!figures.ok) return figures
  const decided = decideRoomVote({ ...vote, ...figures.value })
  if (!decided.ok) return decided
  await insertCorrection(write, vote.id, {
    at: now,
    reason: input.reason,
    correctedBy: input.correctedBy,
    formerTally: former.tally,
    formerOutcome: former.outcome,
    formerChosen: former.chosen,
    ...decided.value,
  })
  await writeFigures(write, vote, input, figures.value)
  await updateVote(write, vote.id, textsOf(decided.value))
  if (groundOf(vote, decided.value) !== groundOf(vote, former)) {
    const isStruck = await isAgreedOn(write, found.value.itemId)
    await moveItem(write, found.value, decided.value, now)
    await followItem(context, found.value.itemId, { isStruck })
  }
  return accept(decided.value.outcome)
}

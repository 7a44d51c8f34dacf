/** Takes down what comes in during a consensus, a party vote, and votes on paper. Never who marked which paper. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import { seatedParties } from '../../../domain/vote/party-vote.ts'
import { usesPapers } from '../../../domain/vote/room-vote.ts'
import { type PaperVoidReason, paperVoidReasons, sumVoids } from '../../../domain/vote/secret-ballots.ts'
import { choices } from '../../../domain/vote/vote.ts'
import type { Vote } from '../../../domain/vote/vote-facts.ts'
import {
  addPapers,
  textOfSheet,
  writeObjections,
  writePartyVotes,
  writeTurnout,
} from '../../store/meetings/room-votes.ts'
import { updateVote } from '../../store/meetings/votes.ts'
import { missing, type Writing } from '../context.ts'
import { type Found, findOpen } from './votes.ts'

const mismatch = () => refuse({ code: 'method-mismatch' })
const outOfTurn = (state: 'box-closed' | 'box-opened' | 'papers-read') =>
  refuse({ code: 'papers-order', state })
const notInRoom = () => refuse({ code: 'not-in-room', name: '' })

const isVoter = (vote: Vote, entryId: number): boolean =>
  vote.room.voters.some((voter) => voter.entryId === entryId)

const findBy = async (
  { write }: Writing,
  voteId: Vote['id'],
  isMeant: (vote: Vote) => boolean,
): Promise<Reply<Found>> => {
  const found = await findOpen(write, voteId, 'count')
  if (!found.ok) return found
  return isMeant(found.value.vote) ? found : mismatch()
}

/** 提出异议: the same person again replaces the words. */
export const objectInVote = async (
  context: Writing,
  { voteId, entryId, words }: CheckedInputOf<'votes.object'>,
): Promise<Reply<null>> => {
  const found = await findBy(context, voteId, (vote) => vote.method === 'consensus')
  if (!found.ok) return found
  const { vote } = found.value
  if (!isVoter(vote, entryId)) return notInRoom()
  const others = vote.objections.filter((one) => one.entryId !== entryId)
  await writeObjections(context.write, voteId, [...others, { entryId, words }])
  return accept(null)
}

/** Takes an objection back before the result is announced. */
export const withdrawObjection = async (
  context: Writing,
  { voteId, entryId }: CheckedInputOf<'votes.withdrawObjection'>,
): Promise<Reply<null>> => {
  const found = await findBy(context, voteId, (vote) => vote.method === 'consensus')
  if (!found.ok) return found
  const others = found.value.vote.objections.filter((one) => one.entryId !== entryId)
  if (others.length === found.value.vote.objections.length) return missing('objection')
  await writeObjections(context.write, voteId, others)
  return accept(null)
}

/** 一方表态 through somebody of it in the room; null takes it back. */
export const speakForParty = async (
  context: Writing,
  { voteId, partyId, choice, entryId }: CheckedInputOf<'votes.speakForParty'>,
): Promise<Reply<null>> => {
  const found = await findBy(context, voteId, (vote) => vote.method === 'by-party')
  if (!found.ok) return found
  const { vote } = found.value
  const party = seatedParties(vote.room).find((one) => one.partyId === partyId)
  if (party === undefined) return missing('party')
  if (!party.voters.some((voter) => voter.entryId === entryId)) return notInRoom()
  const others = vote.partyVotes.filter((one) => one.partyId !== partyId)
  const said = choice === null ? [] : [{ partyId, choice, entryId }]
  await writePartyVotes(context.write, voteId, [...others, ...said])
  return accept(null)
}

/** 领票: everybody who took a paper; closed once the box is opened, so that no paper is read beside a taker. */
export const markTurnout = async (
  context: Writing,
  { voteId, entryIds }: CheckedInputOf<'votes.markTurnout'>,
): Promise<Reply<null>> => {
  const found = await findBy(context, voteId, usesPapers)
  if (!found.ok) return found
  const { vote } = found.value
  if (vote.papers.returned !== null) return outOfTurn('box-opened')
  if (!entryIds.every((entryId) => isVoter(vote, entryId))) return notInRoom()
  await writeTurnout(context.write, voteId, [...new Set(entryIds)])
  return accept(null)
}

/** Whether anything was read from a paper. */
const isRead = (vote: Vote): boolean =>
  choices.some((choice) => (vote.draft[choice] ?? 0) > 0) ||
  sumVoids(vote.papers.void) > 0 ||
  (vote.choosing !== null && (vote.choosing.ballots.length > 0 || vote.choosing.totals !== null))

/** 发出、收回、作废 as counted; papers are read only after they were counted out of the box. */
export const countPapers = async (
  context: Writing,
  { voteId, papers }: CheckedInputOf<'votes.countPapers'>,
): Promise<Reply<null>> => {
  const found = await findBy(context, voteId, usesPapers)
  if (!found.ok) return found
  const { vote } = found.value
  const voidCount = sumVoids(papers.void)
  if (voidCount > 0 && vote.method !== 'secret-ballots') return mismatch()
  if (papers.returned === null && voidCount > 0) return outOfTurn('box-closed')
  if (papers.returned === null && isRead({ ...vote, papers })) return outOfTurn('papers-read')
  await updateVote(context.write, voteId, {
    issuedCount: papers.issued,
    returnedCount: papers.returned,
    voidCounts: JSON.stringify(papers.void),
  })
  return accept(null)
}

const isVoidReason = (mark: string): mark is PaperVoidReason => paperVoidReasons.some((one) => one === mark)

/** 唱票: one secret paper more or less. */
export const tallyPaper = async (
  context: Writing,
  { voteId, mark, step }: CheckedInputOf<'votes.tallyPaper'>,
): Promise<Reply<null>> => {
  const found = await findBy(context, voteId, (vote) => vote.method === 'secret-ballots')
  if (!found.ok) return found
  const { draft, papers } = found.value.vote
  if (papers.returned === null) return outOfTurn('box-closed')
  if (isVoidReason(mark)) {
    const count = papers.void[mark] + step
    if (count < 0) return missing('paper')
    await updateVote(context.write, voteId, { voidCounts: JSON.stringify({ ...papers.void, [mark]: count }) })
    return accept(null)
  }
  const tally = { for: draft.for ?? 0, against: draft.against ?? 0, abstain: draft.abstain ?? 0 }
  const counted = { ...tally, [mark]: tally[mark] + step }
  if (counted[mark] < 0) return missing('paper')
  await updateVote(context.write, voteId, {
    forCount: counted.for,
    againstCount: counted.against,
    abstainCount: counted.abstain,
  })
  return accept(null)
}

type Paper = CheckedInputOf<'votes.addPaper'>['paper']

/** A paper as its row keeps it: the same marks give the same text, whatever their order. */
export const contentOf = ({ paper }: Paper): string => {
  if (paper.kind !== 'marks') return JSON.stringify(paper)
  if ('chosen' in paper)
    return JSON.stringify({ kind: 'marks', chosen: paper.chosen.toSorted((one, other) => one - other) })
  const marks = paper.marks
    .map(({ option, value }) => ({ option, value }))
    .toSorted((one, other) => one.option - other.option || one.value - other.value)
  return JSON.stringify({ kind: 'marks', marks })
}

const putPaper = async (
  context: Writing,
  { voteId, paper }: CheckedInputOf<'votes.addPaper'>,
  step: 1 | -1,
): Promise<Reply<null>> => {
  const found = await findBy(
    context,
    voteId,
    (vote) => vote.choosing?.entry === 'ballots' && vote.choosing.kind === paper.of,
  )
  if (!found.ok) return found
  if (found.value.vote.papers.returned === null) return outOfTurn('box-closed')
  return (await addPapers(context.write, voteId, contentOf(paper), step)) ? accept(null) : missing('paper')
}

/** 唱票: one paper of a vote among options or an election, without its voter. */
export const addPaper = (context: Writing, input: CheckedInputOf<'votes.addPaper'>): Promise<Reply<null>> =>
  putPaper(context, input, 1)

/** Takes one paper marked like this out again. */
export const removePaper = (
  context: Writing,
  input: CheckedInputOf<'votes.removePaper'>,
): Promise<Reply<null>> => putPaper(context, input, -1)

/** 另选人: puts a name that papers wrote in on the list; refuses a name that stands there, and a rule without write-ins. */
export const addWriteIn = async (
  context: Writing,
  { voteId, label }: CheckedInputOf<'votes.addWriteIn'>,
): Promise<Reply<number>> => {
  const found = await findBy(context, voteId, (vote) => vote.choosing?.kind === 'election')
  if (!found.ok) return found
  const { choosing } = found.value.vote
  if (choosing?.kind !== 'election') return mismatch()
  if (!choosing.rule.writeIns) return refuse({ code: 'candidates-unfit', problem: 'write-in', needed: 0 })
  if (choosing.candidates.some((candidate) => candidate.label === label))
    return refuse({ code: 'candidates-unfit', problem: 'label-twice', needed: 0 })
  const id = Math.max(0, ...choosing.candidates.map((candidate) => candidate.id)) + 1
  const candidates = [...choosing.candidates, { id, label, isWriteIn: true }]
  await updateVote(context.write, voteId, { choosing: textOfSheet({ ...choosing, candidates }) })
  return accept(id)
}

/** Writes the totals of a vote among options or an election, instead of single papers. */
export const writeTotals = async (
  context: Writing,
  { voteId, totals }: CheckedInputOf<'votes.writeTotals'>,
): Promise<Reply<null>> => {
  const found = await findBy(
    context,
    voteId,
    (vote) =>
      vote.choosing !== null &&
      vote.choosing.entry !== 'ballots' &&
      (totals === null || vote.choosing.kind === totals.of),
  )
  if (!found.ok) return found
  const { choosing, papers } = found.value.vote
  if (choosing === null) return mismatch()
  if (choosing.entry === 'totals' && papers.returned === null && totals !== null)
    return outOfTurn('box-closed')
  const figures = totals?.totals ?? null
  if (choosing.kind === 'options' && (figures === null || 'support' in figures))
    await updateVote(context.write, voteId, { choosing: textOfSheet({ ...choosing, totals: figures }) })
  if (choosing.kind === 'election' && (figures === null || 'votes' in figures))
    await updateVote(context.write, voteId, { choosing: textOfSheet({ ...choosing, totals: figures }) })
  return accept(null)
}

/** Writes what people decided about equals. */
export const settleTie = async (
  context: Writing,
  { voteId, decisions }: CheckedInputOf<'votes.settleTie'>,
): Promise<Reply<null>> => {
  const found = await findBy(context, voteId, (vote) => vote.choosing?.kind === 'options')
  if (!found.ok) return found
  const { choosing } = found.value.vote
  if (choosing?.kind !== 'options') return mismatch()
  await updateVote(context.write, voteId, { choosing: textOfSheet({ ...choosing, decisions }) })
  return accept(null)
}

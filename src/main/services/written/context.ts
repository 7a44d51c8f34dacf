/** What the services of written votes share: finding one in the right state, and counting it from the store. */
import { accept, type Reply } from '../../../domain/failure.ts'
import type { WrittenBallotId, WrittenVoteId } from '../../../domain/identity.ts'
import type { Measures, OwnersCounts } from '../../../domain/owners/owners-vote.ts'
import {
  countMatters,
  decideCandidates,
  decideMatters,
  figuresFrom,
} from '../../../domain/owners/written-count.ts'
import { entryUnfit } from '../../../domain/owners/written-entry.ts'
import {
  type BallotFigures,
  type WrittenResult,
  type WrittenState,
  type WrittenStep,
  type WrittenVote,
  writtenStateAfter,
} from '../../../domain/owners/written-vote.ts'
import type { Read } from '../../store/schema/schema.ts'
import {
  type BallotRow,
  countUnsettled,
  readAffectedChoices,
  readBallotRows,
  readCompactBallots,
  readStateFigures,
} from '../../store/written/ballots.ts'
import { readWrittenVote } from '../../store/written/votes.ts'
import { missing, wrongState } from '../context.ts'

/** A written vote, in one of the states where given. */
export const findWritten = async (
  read: Read,
  id: WrittenVoteId,
  states: readonly WrittenState[] | null = null,
  wanted = '',
): Promise<Reply<WrittenVote>> => {
  const vote = await readWrittenVote(read, id)
  if (vote === null) return missing('writtenVote')
  if (states !== null && !states.includes(vote.state)) return wrongState('writtenVote', vote.state, wanted)
  return accept(vote)
}

/** The state after a step, refused where the life cycle does not know it. */
export const stepWritten = (vote: WrittenVote, step: WrittenStep): Reply<WrittenState> => {
  const state = writtenStateAfter(vote.state, step)
  return state === null ? wrongState('writtenVote', vote.state, step) : accept(state)
}

/** A ballot that still counts, with its vote in one of the states. */
export const findBallot = async (
  read: Read,
  id: WrittenBallotId,
  states: readonly WrittenState[],
  wanted: string,
): Promise<Reply<{ readonly ballot: BallotRow; readonly vote: WrittenVote }>> => {
  const ballot = (await readBallotRows(read, [id])).get(id)
  if (ballot === undefined) return missing('writtenBallot')
  const vote = await findWritten(read, ballot.writtenVoteId as WrittenVoteId, states, wanted)
  if (!vote.ok) return vote
  if (ballot.replacedByNumber !== null)
    return { ok: false, failure: entryUnfit('replaced', ballot, ballot.replacedByNumber) }
  return accept({ ballot, vote: vote.value })
}

/** Whether a ballot came back, valid or void. */
export const isReturned = (ballot: Pick<BallotRow, 'state'>): boolean =>
  ballot.state === 'valid' || ballot.state === 'void'

/** How many ballots two people read differently, and how many wait for a second reading; neither where one is enough. */
export const countReadings = async (
  read: Read,
  vote: WrittenVote,
): Promise<{ readonly differenceCount: number; readonly singleCount: number }> =>
  vote.isDoubleEntry ? countUnsettled(read, vote.id) : { differenceCount: 0, singleCount: 0 }

/** The votes of each matter, of valid ballots. */
const countCompact = async (read: Read, vote: WrittenVote): Promise<readonly OwnersCounts[]> =>
  countMatters(vote.matters.length, await readCompactBallots(read, vote.id))

/** What is void of each matter on valid ballots; reads those few ballots only. */
export const countPartVoids = async (read: Read, vote: WrittenVote): Promise<readonly Measures[]> =>
  countMatters(vote.matters.length, await readCompactBallots(read, vote.id, 'part-void')).map(
    (counts) => counts.void,
  )

/** Counts and decides a vote as it stands. */
export const countWritten = async (
  read: Read,
  vote: WrittenVote,
): Promise<Pick<WrittenResult, 'matters' | 'election'> & { readonly figures: BallotFigures }> => {
  const figures = figuresFrom(await readStateFigures(read, vote.id))
  const matters = decideMatters({
    matters: vote.matters,
    electorate: figures.electorate,
    voided: figures.void,
    counts: await countCompact(read, vote),
    affected: await readAffectedChoices(read, vote.id),
  })
  return { figures, matters, election: decideCandidates(vote.matters, vote.seats, matters) }
}

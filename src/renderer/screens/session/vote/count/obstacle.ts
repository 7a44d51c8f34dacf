/** Says what stands between an open count and its announcement, and what would be announced. Decides nothing itself. */
import type { Failure } from '../../../../../domain/failure.ts'
import {
  type DecidedRoomVote,
  decideRoomVote,
  previewRoomVote,
  usesPapers,
} from '../../../../../domain/vote/room-vote.ts'
import { offerRest } from '../../../../../domain/vote/vote.ts'
import type { Vote } from '../../../../../domain/vote/vote-facts.ts'
import { describeLine } from '../../../../../domain/vote/vote-wording.ts'
import { choosingText } from '../../../../text/choosing.ts'
import { sayFailure } from '../../../../text/failures.ts'
import { ballotBoxText, voteText } from '../../../../text/session-vote.ts'

type Counting = { readonly vote: Vote | null }

/** What would be announced now; null while the count does not add up. */
export const decideNow = ({ vote }: Counting): DecidedRoomVote | null => {
  const decided = vote === null ? null : decideRoomVote(vote)
  return decided?.ok === true ? decided.value : null
}

/** Whether all figures agree, so that only people can still be asked about equals. */
export const isCounted = (vote: Vote): boolean => {
  const decided = decideRoomVote(vote)
  return decided.ok || decided.failure.code === 'tie-open'
}

/** Why the result can't be announced now, in a few words; null when it can. */
export const countObstacle = ({ vote }: Counting): string | null => {
  if (vote === null) return null
  const offer = vote.method === 'counted-hands' ? offerRest(vote.draft, vote.room.voters.length) : null
  if (offer !== null) return voteText.fillRestNow(offer.rest)
  if (usesPapers(vote) && vote.papers.issued === null) return ballotBoxText.issueFirst
  if (usesPapers(vote) && vote.papers.returned === null) return ballotBoxText.openFirst
  const decided = decideRoomVote(vote)
  return decided.ok ? null : (lineObstacle(vote) ?? failureWords(vote, decided.failure))
}

/** The first line of figures that does not agree. */
const lineObstacle = (vote: Vote): string | null => {
  const line = previewRoomVote(vote).outcome.lines.find(
    ({ measure, met }) =>
      !met && !['quorum', 'parties', 'agreement', 'no-objection', 'party-agreement'].includes(measure),
  )
  return line === undefined ? null : describeLine(line, null).result
}

const failureWords = (vote: Vote, failure: Failure): string => {
  if (failure.code === 'tie-open') return choosingText.tieOpen
  if (failure.code === 'choices-missing' && vote.choosing !== null) return choosingText.totalsMissing
  return sayFailure(failure)
}

/** The arrangement of a written vote as its operation takes it. Knows no form. */
import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import type { InputOf } from '../../api.ts'

export type Arrangement = InputOf<'writtenVotes.arrange'>

/** What is kept of a vote's title, days and ways. */
export const arrangementOf = (vote: WrittenVote): Arrangement => {
  const { title, organiser, place, contact, explanation, opensOn, untilOn, untilTime } = vote
  const { objectionDays, countsParking, isDoubleEntry, proxyLimit, seats } = vote
  return {
    writtenVoteId: vote.id,
    ...{ title, organiser, place, contact, explanation, opensOn, untilOn, untilTime },
    ...{ objectionDays, countsParking, isDoubleEntry, proxyLimit, seats },
  }
}

/** Joins what several cards of a result say alike. Computes nothing. */
import { clockOf, dayOf } from '../../../domain/calendar.ts'
import type { OutputOf } from '../../api.ts'
import { resultText } from '../../text/written-result.ts'

/** What the window knows of the vote whose result is shown. */
export type WrittenKnown = OutputOf<'writtenVotes.read'>

/** Who counted, who watched, and when the window closed. */
export const countersOf = (vote: WrittenKnown['vote']): string =>
  [
    resultText.tellersLine(vote.tellers, vote.scrutineer),
    vote.closedAt === null ? '' : resultText.closedAt(dayOf(vote.closedAt), clockOf(vote.closedAt)),
  ]
    .filter((words) => words !== '')
    .join('　')

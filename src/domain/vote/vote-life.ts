/** The life cycle of a vote in the room, as a table, and what is kept of its later acts. Knows no clock and no database. */
import type { Instant, VoteId } from '../identity.ts'

export const voteStates = ['open', 'announced', 'followed', 'annulled', 'abandoned'] as const
/** 表决中 / 已宣布 / 已另行表决 / 已宣布无效 / 已中止（未宣布） */
export type VoteState = (typeof voteStates)[number]

export const voteSteps = ['count', 'announce', 'abandon', 'correct', 'follow', 'annul'] as const
/** 计票 / 宣布 / 中止 / 更正 / 再次表决 / 宣布无效 */
export type VoteStep = (typeof voteSteps)[number]

/**
 * From, step, to; a vote that is prepared (its item stands at 表决) has no row yet, and one that is counted is still open.
 * A corrected vote stays announced, with both results.
 */
export const voteLifeCycle: readonly {
  readonly from: VoteState
  readonly step: VoteStep
  readonly to: VoteState
}[] = [
  { from: 'open', step: 'count', to: 'open' },
  { from: 'open', step: 'announce', to: 'announced' },
  { from: 'open', step: 'abandon', to: 'abandoned' },
  { from: 'announced', step: 'correct', to: 'announced' },
  { from: 'announced', step: 'follow', to: 'followed' },
  // A second round that was broken off leaves the first without a successor.
  { from: 'followed', step: 'follow', to: 'followed' },
  { from: 'announced', step: 'annul', to: 'annulled' },
  { from: 'annulled', step: 'follow', to: 'annulled' },
]

/** The state after a step, or null where the life cycle does not allow it. */
export const voteStateAfter = (from: VoteState, step: VoteStep): VoteState | null =>
  voteLifeCycle.find((row) => row.from === from && row.step === step)?.to ?? null

/** 再次表决: which vote this one follows, why, and who ordered it. */
export type VoteRound = {
  readonly formerVoteId: VoteId
  readonly reason: string
  readonly orderedBy: string
}

/** 宣布无效: when, why, and by whom; the result stays readable and counts for nothing. */
export type VoteAnnulment = { readonly at: Instant; readonly reason: string; readonly annulledBy: string }

/** What stands beneath every open vote: who counts, where the page turner stops, and the way to break off. Decides nothing. */
import type { Vote } from '../../../../../domain/vote/vote-facts.ts'
import { voteText } from '../../../../text/session-vote.ts'
import { AbandonVote } from '../AbandonVote.tsx'
import type { Count } from './use-count.ts'

/** What every way of counting is given. */
export type CountProps = {
  /** With what is still on its way to the store. */
  readonly vote: Vote
  readonly count: Count
  /** Enter, once the count is whole. */
  readonly onReady: () => void
}

export function CountFoot({ vote }: { readonly vote: Vote }) {
  return (
    <div className="vote-foot">
      <span className="hint">{voteText.counters(vote.tellers, vote.scrutineer)}</span>
      <span className="hint gives-way not-narrow">{voteText.stopsHere}</span>
      <AbandonVote voteId={vote.id} />
    </div>
  )
}

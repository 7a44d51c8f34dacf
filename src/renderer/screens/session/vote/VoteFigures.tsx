/** The bar and the computed lines of a vote, while it is counted and after. Computes nothing: it shows what the rule gives. */
import {
  countRoom,
  type DraftTally,
  type OutcomeLine,
  previewVote,
  type Tally,
  tallyFromDraft,
  type Vote,
} from '../../../../domain/vote.ts'
import { describeLine, nameThreshold } from '../../../../domain/vote-wording.ts'
import { VerdictLines } from '../../../parts/Verdict.tsx'
import { VoteBar } from '../../../parts/VoteBar.tsx'
import { sessionText } from '../../../text/session.ts'

export type VoteFiguresProps = {
  readonly vote: Vote
  readonly draft: DraftTally
  /** Leaves the counts above the bar out where number fields stand there. */
  readonly isBare?: boolean | undefined
}

export function VoteFigures({ vote, draft, isBare }: VoteFiguresProps) {
  const whole = tallyFromDraft(draft)
  const tally: Tally | null = 'code' in whole ? null : whole
  const counts = { for: draft.for ?? 0, against: draft.against ?? 0, abstain: draft.abstain ?? 0 }
  const { lines } = previewVote(vote.rule, countRoom(vote.room), draft)
  const isWhole = lines.every((line) => line.measure !== 'sum' || line.met) && tally !== null
  const agreement = lines.find((line) => line.measure === 'agreement')
  const present = vote.room.voters.length
  return (
    <>
      <VoteBar
        counts={counts}
        base={agreement?.base ?? present}
        need={agreement?.needed ?? null}
        needWords={
          agreement === undefined
            ? sessionText.vote.noObjection
            : sessionText.vote.needWords(nameThreshold(agreement.threshold), agreement.needed)
        }
        isBare={isBare}
      />
      <VerdictLines
        lines={lines.map((line) => ({ met: standing(line, isWhole), ...describeLine(line, tally) }))}
      />
    </>
  )
}

/** What is not met may still come while votes are missing, except for a room that lacks its quorum. */
const standing = (line: OutcomeLine, isWhole: boolean): boolean | null => {
  if (line.measure === 'sum') return line.met && !isWhole ? null : line.met ? true : null
  if (line.measure === 'agreement' || line.measure === 'no-objection')
    return isWhole ? line.met : line.met && line.measure === 'agreement' ? true : null
  return line.met
}

/** An announced vote: question, figures, what was corrected, and the way to correct it. */
import { Button } from 'antd'
import { useState } from 'react'
import { clockOf } from '../../../../domain/calendar.ts'
import { tallyWords } from '../../../../domain/outcome-wording.ts'
import type { Vote } from '../../../../domain/vote.ts'
import { nameVerdict } from '../../../../domain/vote-wording.ts'
import { VoteCorrectionForm } from '../../../parts/VoteCorrectionForm.tsx'
import { sessionText } from '../../../text/session.ts'
import { Question } from './Question.tsx'
import { VoteFigures } from './VoteFigures.tsx'

const words = sessionText.vote

export type VoteResultProps = {
  readonly vote: Vote
  readonly onDirty: (isDirty: boolean) => void
}

export function VoteResult({ vote, onDirty }: VoteResultProps) {
  const [isCorrecting, setIsCorrecting] = useState(false)
  if (vote.tally === null) return null
  return (
    <>
      <Question vote={vote} />
      {isCorrecting ? (
        <VoteCorrectionForm vote={vote} onDirty={onDirty} onClose={() => setIsCorrecting(false)} />
      ) : (
        <>
          <VoteFigures vote={vote} draft={vote.tally} />
          <Corrections vote={vote} />
          <div className="vote-foot">
            <span className="hint">
              {[
                words.announcedAt(clockOf(vote.announcedAt ?? vote.openedAt)),
                words.counters(vote.tellers, vote.scrutineer),
              ].join('　')}
            </span>
            <Button onClick={() => setIsCorrecting(true)}>{words.correct}</Button>
          </div>
        </>
      )}
    </>
  )
}

export function Corrections({ vote }: { readonly vote: Vote }) {
  if (vote.corrections.length === 0) return null
  return (
    <ul className="vote-corrections">
      {vote.corrections.map((one) => (
        <li key={one.at}>
          <b>{words.corrected(clockOf(one.at), one.reason)}</b>
          <p className="second">
            {words.former}：{tallyWords(one.formerTally)}，{nameVerdict(vote.rule, one.formerOutcome.passed)}
          </p>
          <p>
            {words.now}：{tallyWords(one.tally)}，{nameVerdict(vote.rule, one.outcome.passed)}
          </p>
        </li>
      ))}
    </ul>
  )
}

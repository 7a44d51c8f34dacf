/** An announced vote: question, figures, what was corrected, and the acts on it: 更正, 再次表决, 宣布无效. */
import { Button } from 'antd'
import { useState } from 'react'
import { clockOf } from '../../../../../domain/calendar.ts'
import type { AgendaItem } from '../../../../../domain/meeting/agenda.ts'
import { announcedResult } from '../../../../../domain/vote/room-wording.ts'
import type { Vote } from '../../../../../domain/vote/vote-facts.ts'
import { AnnulDialog } from '../../../../parts/vote/AnnulDialog.tsx'
import { ChosenTable } from '../../../../parts/vote/ChosenTable.tsx'
import { Corrections, FormerVotes } from '../../../../parts/vote/FormerVotes.tsx'
import { AnnouncedLines } from '../../../../parts/vote/OutcomeLines.tsx'
import { VoteCorrectionForm } from '../../../../parts/vote/VoteCorrectionForm.tsx'
import { voteText } from '../../../../text/session-vote.ts'
import type { Table } from '../../table/use-table.ts'
import { Question } from '../Question.tsx'

const words = voteText

export type VoteResultProps = {
  readonly table: Table
  readonly item: AgendaItem
  readonly vote: Vote
  /** Stands above the next vote, which is being prepared already. */
  readonly isFormer?: boolean | undefined
}

export function VoteResult({ table, item, vote, isFormer }: VoteResultProps) {
  const [isCorrecting, setIsCorrecting] = useState(false)
  const [isAnnulling, setIsAnnulling] = useState(false)
  const decided = announcedResult(vote)
  if (decided === null) return null
  return (
    <>
      <Question vote={vote} />
      {isCorrecting ? (
        <VoteCorrectionForm
          vote={vote}
          roll={table.record.roll}
          onDirty={table.setIsCorrecting}
          onClose={() => setIsCorrecting(false)}
        />
      ) : (
        <>
          <AnnouncedLines vote={vote} decided={decided} />
          {vote.choosing !== null && decided.chosen !== null && (
            <ChosenTable sheet={vote.choosing} chosen={decided.chosen} rule={vote.rule} />
          )}
          <Corrections vote={vote} />
          <FormerVotes votes={item.votes} />
          <div className="vote-foot">
            <span className="hint">
              {[
                words.announcedAt(clockOf(vote.announcedAt ?? vote.openedAt)),
                words.counters(vote.tellers, vote.scrutineer),
              ].join('　')}
            </span>
            <span className="row vote-acts">
              <Button onClick={() => setIsCorrecting(true)}>{words.correct}</Button>
              {isFormer !== true && <Button onClick={() => table.again.set(true)}>{words.again.open}</Button>}
              <Button onClick={() => setIsAnnulling(true)}>{words.annul.open}</Button>
            </span>
          </div>
        </>
      )}
      {isAnnulling && <AnnulDialog vote={vote} isRunning onClose={() => setIsAnnulling(false)} />}
    </>
  )
}

/** The votes of an item as they were announced: the one that counts with its 更正 and 宣布无效, and the former ones. Computes no result. */
import { Button } from 'antd'
import { useState } from 'react'
import { type AgendaItem, announcedVote } from '../../../domain/meeting/agenda.ts'
import { announcedResult, resultFigures, resultVerdict } from '../../../domain/vote/room-wording.ts'
import type { Vote } from '../../../domain/vote/vote-facts.ts'
import { AnnulDialog } from '../../parts/vote/AnnulDialog.tsx'
import { ChosenTable } from '../../parts/vote/ChosenTable.tsx'
import { Corrections, FormerVotes } from '../../parts/vote/FormerVotes.tsx'
import { VoteCorrectionForm } from '../../parts/vote/VoteCorrectionForm.tsx'
import { minutesText } from '../../text/minutes.ts'
import { voteText } from '../../text/session-vote.ts'
import { useDesk } from './desk.ts'

export function VoteRows({ item }: { readonly item: AgendaItem }) {
  const vote = announcedVote(item)
  return (
    <>
      {vote !== null && <VoteRow item={item} vote={vote} />}
      <FormerVotes votes={item.votes} />
    </>
  )
}

function VoteRow({ item, vote }: { readonly item: AgendaItem; readonly vote: Vote }) {
  const { canEdit, editor, openEditor, record } = useDesk()
  const [isAnnulling, setIsAnnulling] = useState(false)
  const decided = announcedResult(vote)
  if (decided === null) return null
  const { tally } = decided
  const isOpen = editor?.kind === 'correct' && editor.position === item.position
  const isPlain = vote.method === 'counted-hands' || vote.method === 'roll-call'
  const presentCount = vote.room.voters.length + vote.room.recused.length
  return (
    <div className="minutes-row-box">
      <div className="minutes-row">
        <span className="grow second">
          {tally !== null && isPlain
            ? minutesText.voteLine(presentCount, tally.for, tally.against, tally.abstain)
            : `${resultFigures(vote, decided)}，${resultVerdict(vote, decided)}`}
        </span>
        {canEdit && (
          <>
            <Button
              type="link"
              aria-expanded={isOpen}
              onClick={() => openEditor(isOpen ? null : { kind: 'correct', position: item.position })}
            >
              {minutesText.correct}
            </Button>
            <Button type="link" onClick={() => setIsAnnulling(true)}>
              {voteText.annul.open}
            </Button>
          </>
        )}
      </div>
      {(decided.chosen !== null || vote.corrections.length > 0) && (
        <div className="vote-detail">
          {vote.choosing !== null && decided.chosen !== null && (
            <ChosenTable sheet={vote.choosing} chosen={decided.chosen} rule={vote.rule} />
          )}
          <Corrections vote={vote} />
        </div>
      )}
      {canEdit && isOpen && (
        <div className="minutes-editor">
          <VoteCorrectionForm vote={vote} roll={record.roll} onClose={() => openEditor(null)} />
        </div>
      )}
      {isAnnulling && <AnnulDialog vote={vote} isRunning={false} onClose={() => setIsAnnulling(false)} />}
    </div>
  )
}

/** The announced result of an item, with the way to its 更正. Computes no result. */
import { Button } from 'antd'
import type { AgendaItem } from '../../../domain/agenda.ts'
import type { Vote } from '../../../domain/vote.ts'
import { VoteCorrectionForm } from '../../parts/VoteCorrectionForm.tsx'
import { minutesText } from '../../text/minutes.ts'
import { useDesk } from './desk.ts'

export type VoteRowProps = { readonly item: AgendaItem; readonly vote: Vote }

export function VoteRow({ item, vote }: VoteRowProps) {
  const { canEdit, editor, openEditor } = useDesk()
  const { tally } = vote
  if (tally === null) return null
  const isOpen = editor?.kind === 'correct' && editor.position === item.position
  return (
    <div className="minutes-row-box">
      <div className="minutes-row">
        <span className="grow second">
          {minutesText.voteLine(vote.room.voters.length, tally.for, tally.against, tally.abstain)}
        </span>
        {canEdit && (
          <Button
            type="link"
            aria-expanded={isOpen}
            onClick={() => openEditor(isOpen ? null : { kind: 'correct', position: item.position })}
          >
            {minutesText.correct}
          </Button>
        )}
      </div>
      {canEdit && isOpen && (
        <div className="minutes-editor">
          <VoteCorrectionForm vote={vote} onClose={() => openEditor(null)} />
        </div>
      )}
    </div>
  )
}

/** The question of a vote with the room that was frozen into it, and who is recused. */
import { LockOutlined } from '@ant-design/icons'
import { clockOf } from '../../../../domain/calendar.ts'
import { recusalSentence } from '../../../../domain/vote/room-wording.ts'
import type { Vote } from '../../../../domain/vote/vote-facts.ts'
import { voteText } from '../../../text/session-vote.ts'

export type QuestionProps = {
  readonly vote: Vote
  /** Leaves more room for what is counted beneath. */
  readonly isCompact?: boolean | undefined
}

export function Question({ vote, isCompact }: QuestionProps) {
  const { room } = vote
  const recused = recusalSentence(room.recused)
  const presentCount = room.voters.length + room.recused.length
  return (
    <div className={isCompact === true ? 'session-prompt is-compact' : 'session-prompt'}>
      <div className="row row-apart">
        <span className="hint gives-way">{voteText.question}</span>
        <span className="hint">
          <LockOutlined /> {voteText.locked(presentCount, room.recused.length, clockOf(room.at))}
        </span>
      </div>
      <p className="heading-3 vote-question">{vote.question}</p>
      {recused !== '' && <p className="hint">{recused}</p>}
    </div>
  )
}

/** The question of a vote with the room that was frozen into it. */
import { LockOutlined } from '@ant-design/icons'
import { clockOf } from '../../../../domain/calendar.ts'
import type { Vote } from '../../../../domain/vote.ts'
import { sessionText } from '../../../text/session.ts'

export function Question({ vote }: { readonly vote: Vote }) {
  const { room } = vote
  return (
    <div className="session-prompt">
      <div className="row row-apart">
        <span className="hint gives-way">{sessionText.vote.question}</span>
        <span className="hint">
          <LockOutlined /> {sessionText.vote.locked(room.voters.length, clockOf(room.at))}
        </span>
      </div>
      <p className="heading-3 vote-question">{vote.question}</p>
    </div>
  )
}

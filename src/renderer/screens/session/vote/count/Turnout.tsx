/** 领票: who took a paper, as one list that is closed when the box opens. Never what anybody chose. */
import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { RollEntryId } from '../../../../../domain/identity.ts'
import { voterName } from '../../../../../domain/vote/room-wording.ts'
import { ballotBoxText } from '../../../../text/session-vote.ts'
import type { CountProps } from './CountFoot.tsx'

const words = ballotBoxText

export function Turnout({ vote, count }: Pick<CountProps, 'vote' | 'count'>) {
  const { turnout, room } = vote
  const turn = (entryId: RollEntryId): void =>
    count.markTurnout(
      turnout.includes(entryId) ? turnout.filter((one) => one !== entryId) : [...turnout, entryId],
    )
  return (
    <details className="turnout">
      <summary>{words.turnout(turnout.length)}</summary>
      <p className="hint">{words.turnoutHint}</p>
      <div className="row">
        <Button onClick={() => count.markTurnout(room.voters.map((voter) => voter.entryId))}>
          {words.turnoutAll}
        </Button>
        <Button disabled={turnout.length === 0} onClick={() => count.markTurnout([])}>
          {words.turnoutNone}
        </Button>
      </div>
      <div className="turnout-list">
        {room.voters.map((voter) => {
          const isMarked = turnout.includes(voter.entryId)
          return (
            <button
              key={voter.entryId}
              type="button"
              aria-pressed={isMarked}
              className="choice-button tone-jade"
              onClick={() => turn(voter.entryId)}
            >
              {isMarked && <CheckOutlined />} {voterName(voter)}
            </button>
          )
        })}
      </div>
    </details>
  )
}

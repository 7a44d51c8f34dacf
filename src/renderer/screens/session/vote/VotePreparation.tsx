/** Before a vote: the question as it will be printed, how it is taken, who counts. Opens nothing itself: that is the filled button. */
import { Button, Input, Radio } from 'antd'
import { useId } from 'react'
import type { AgendaItem } from '../../../../domain/agenda.ts'
import { roomAt } from '../../../../domain/attendance.ts'
import { judgeQuorum, voteMethods } from '../../../../domain/vote.ts'
import { describeMissing } from '../../../../domain/vote-wording.ts'
import { WarningBox } from '../../../parts/Verdict.tsx'
import { sessionText } from '../../../text/session.ts'
import { putCursorAtEnd } from '../table/cursor.ts'
import type { QuestionDraft, Table } from '../table/use-table.ts'

export type VotePreparationProps = { readonly table: Table; readonly item: AgendaItem }

const words = sessionText.vote

export function VotePreparation({ table, item }: VotePreparationProps) {
  const { record, question } = table
  const draft = question.value
  const ids = useId()
  const set = (part: Partial<QuestionDraft>): void => question.set({ ...draft, ...part })
  const abandoned = item.votes.findLast((vote) => vote.state === 'abandoned')
  const room = roomAt(record.parties, record.roll, null)
  const missing = judgeQuorum(record.meeting.rule, room)
    .filter((line) => !line.met)
    .map(describeMissing)
  return (
    <div className="vote-preparation">
      {abandoned !== undefined && (
        <p className="second">{words.abandoned(abandoned.abandonedReason ?? '')}</p>
      )}
      <div className="session-prompt">
        <div className="row row-apart">
          <label htmlFor={`${ids}question`} className="hint">
            {words.question}
          </label>
          <span className="hint">{words.nowPresent(room.presentCount)}</span>
        </div>
        <Input.TextArea
          id={`${ids}question`}
          className="vote-question-field"
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={1000}
          autoFocus
          onFocus={(event) => putCursorAtEnd(event.target)}
          value={draft.question}
          status={draft.question.trim() === '' ? 'warning' : ''}
          onChange={(event) => set({ question: event.target.value })}
        />
      </div>
      {missing.length > 0 && (
        <WarningBox title={words.roomTooSmall(missing)}>
          <p>{words.roomTooSmallHint}</p>
        </WarningBox>
      )}
      <Radio.Group
        className="vote-methods"
        aria-label={words.method}
        value={draft.method}
        onChange={(event) => set({ method: event.target.value })}
      >
        {voteMethods.map((method) => (
          <Radio key={method} value={method} className="vote-method">
            <b>{words.methods[method]}</b>
            <span className="hint">{words.methodHints[method]}</span>
          </Radio>
        ))}
      </Radio.Group>
      <div className="row">
        {(['tellers', 'scrutineer'] as const).map((who) => (
          <span key={who} className="vote-counter">
            <label htmlFor={`${ids}${who}`}>{words[who]}</label>
            <Input
              id={`${ids}${who}`}
              value={draft[who]}
              maxLength={who === 'tellers' ? 80 : 40}
              placeholder={words.tellersExample}
              autoComplete="off"
              onChange={(event) => set({ [who]: event.target.value })}
            />
          </span>
        ))}
      </div>
      <Button
        type="link"
        className="session-aside"
        onClick={() => table.outcome.set({ ...table.outcome.value, isOpen: true })}
      >
        {words.noVote}
      </Button>
    </div>
  )
}

/** Before a vote: the question as it will be printed, how it is taken, who is recused, who counts. Opens nothing itself: that is the filled button. */
import { Button, Input } from 'antd'
import { useId } from 'react'
import { type AgendaItem, announcedVote, latestResult } from '../../../../../domain/meeting/agenda.ts'
import { isInRoom, presenceAt, roomAt } from '../../../../../domain/meeting/attendance.ts'
import { roundAfter } from '../../../../../domain/vote/choosing.ts'
import { announcedResult, resultVerdict } from '../../../../../domain/vote/room-wording.ts'
import { judgeQuorum } from '../../../../../domain/vote/vote.ts'
import type { Vote } from '../../../../../domain/vote/vote-facts.ts'
import { describeMissing } from '../../../../../domain/vote/vote-wording.ts'
import { WarningBox } from '../../../../parts/meeting/Verdict.tsx'
import { FormerVotes } from '../../../../parts/vote/FormerVotes.tsx'
import { voteText } from '../../../../text/session-vote.ts'
import { putCursorAtEnd } from '../../table/cursor.ts'
import type { QuestionDraft, Table } from '../../table/use-table.ts'
import { VoteResult } from '../result/VoteResult.tsx'
import { ElectionFields } from './ElectionFields.tsx'
import { MethodChoice } from './MethodChoice.tsx'
import { OptionsFields } from './OptionsFields.tsx'
import { Recusals } from './Recusals.tsx'

export type VotePreparationProps = { readonly table: Table; readonly item: AgendaItem }

const words = voteText

export function VotePreparation({ table, item }: VotePreparationProps) {
  const { record, question } = table
  const draft = question.value
  const ids = useId()
  const set = (part: Partial<QuestionDraft>): void => question.set({ ...draft, ...part })
  const lastVote = item.votes.at(-1)
  const former = latestResult(item)
  const room = roomAt(record.parties, record.roll, null)
  const missing = judgeQuorum(record.meeting.rule, room)
    .filter((line) => !line.met)
    .map(describeMissing)
  const recusedHere = item.recusals.filter((one) => {
    const entry = record.roll.find(({ id }) => id === one.entryId)
    return entry !== undefined && isInRoom(presenceAt(entry, null))
  })
  return (
    <div className="vote-preparation">
      {lastVote?.state === 'abandoned' && (
        <p className="second">{words.abandoned(lastVote.abandonedReason ?? '')}</p>
      )}
      {former !== null && <Former table={table} item={item} />}
      <div className="session-prompt">
        <div className="row row-apart">
          <label htmlFor={`${ids}question`} className="hint">
            {words.question}
          </label>
          <span className="hint">{words.nowPresent(room.presentCount, recusedHere.length)}</span>
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
      {former !== null && <AgainFields draft={draft} isDecided={item.outcome !== null} onChange={set} />}
      {missing.length > 0 && (
        <WarningBox title={words.roomTooSmall(missing)}>
          <p>{words.roomTooSmallHint}</p>
        </WarningBox>
      )}
      <MethodChoice rule={record.meeting.rule} value={draft.method} onChange={(method) => set({ method })} />
      {draft.method === 'options' && (
        <OptionsFields value={draft.choosing} onChange={(choosing) => set({ choosing })} />
      )}
      {draft.method === 'election' && (
        <ElectionFields
          value={draft.choosing}
          round={roundAfter(former)}
          onChange={(choosing) => set({ choosing })}
        />
      )}
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
      <Recusals item={item} roll={record.roll} />
      {item.outcome === null ? (
        <Button
          type="link"
          className="session-aside"
          onClick={() => table.outcome.set({ ...table.outcome.value, isOpen: true })}
        >
          {words.noVote}
        </Button>
      ) : (
        <Button type="link" className="session-aside" onClick={table.again.clear}>
          {words.again.close}
        </Button>
      )}
    </div>
  )
}

/** The result that the next vote follows: standing and open to correction, or struck. */
function Former({ table, item }: VotePreparationProps) {
  const announced = announcedVote(item)
  if (announced === null) return <FormerVotes votes={item.votes} />
  return (
    <details className="former-result">
      <summary>
        <b>{words.again.former}</b>
        {'　'}
        {verdictOf(announced)}
      </summary>
      <div className="stack stack-tight">
        <VoteResult table={table} item={item} vote={announced} isFormer />
      </div>
    </details>
  )
}

const verdictOf = (vote: Vote): string => {
  const decided = announcedResult(vote)
  return decided === null ? '' : resultVerdict(vote, decided)
}

type AgainProps = {
  readonly draft: QuestionDraft
  /** A result stands that the next vote takes the ground from. */
  readonly isDecided: boolean
  readonly onChange: (part: Partial<QuestionDraft>) => void
}

function AgainFields({ draft, isDecided, onChange }: AgainProps) {
  const ids = useId()
  return (
    <div className="vote-inline-form">
      <div className="vote-pair is-wide">
        <label htmlFor={`${ids}reason`}>{words.again.reason}</label>
        <Input
          id={`${ids}reason`}
          maxLength={300}
          autoComplete="off"
          placeholder={words.again.example}
          value={draft.reason}
          status={draft.reason.trim() === '' ? 'warning' : ''}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </div>
      <div className="vote-pair">
        <label htmlFor={`${ids}by`}>{words.again.orderedBy}</label>
        <Input
          id={`${ids}by`}
          maxLength={40}
          autoComplete="off"
          placeholder={words.again.orderedByExample}
          value={draft.orderedBy}
          onChange={(event) => onChange({ orderedBy: event.target.value })}
        />
      </div>
      {isDecided && <p className="hint vote-inline-acts">{words.again.consequence}</p>}
    </div>
  )
}

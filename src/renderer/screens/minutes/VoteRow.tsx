/** The announced result of an item, and its 更正 with the reason. Computes no result; it shows what the rule gives. */
import { Button, Input, Segmented } from 'antd'
import { useId, useState } from 'react'
import type { AgendaItem } from '../../../domain/agenda.ts'
import {
  type Ballot,
  choices,
  countBallots,
  countRoom,
  type DraftTally,
  previewVote,
  type Vote,
} from '../../../domain/vote.ts'
import { describeLine, nameVerdict } from '../../../domain/vote-wording.ts'
import { tell } from '../../api.ts'
import { NumberField } from '../../parts/NumberField.tsx'
import { useKeys } from '../../parts/use-keys.ts'
import { useWritten } from '../../parts/use-written.tsx'
import { VerdictLines } from '../../parts/Verdict.tsx'
import { minutesText } from '../../text/minutes.ts'
import { partsText } from '../../text/parts.ts'
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
      {canEdit && isOpen && <Correct vote={vote} />}
    </div>
  )
}

const holdsAll = (draft: DraftTally): draft is { for: number; against: number; abstain: number } =>
  choices.every((choice) => draft[choice] !== null)

function Correct({ vote }: { readonly vote: Vote }) {
  const { openEditor } = useDesk()
  const { sayRefused } = useWritten()
  const [counted, setCounted] = useState<DraftTally>(
    vote.tally ?? { for: null, against: null, abstain: null },
  )
  const [ballots, setBallots] = useState<readonly Ballot[]>(vote.ballots)
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const ids = useId()
  useKeys({ escape: () => openEditor(null) })
  const isRollCall = vote.method === 'roll-call'
  const draft = isRollCall ? countBallots(ballots) : counted
  const preview = previewVote(vote.rule, countRoom(vote.room), draft)
  const changed = ballots.filter(
    (ballot) => vote.ballots.find((one) => one.entryId === ballot.entryId)?.choice !== ballot.choice,
  )
  const isSame = isRollCall
    ? changed.length === 0
    : choices.every((choice) => draft[choice] === vote.tally?.[choice])
  const isComplete = holdsAll(draft) && preview.lines.every((line) => line.measure !== 'sum' || line.met)
  const isReady = isComplete && !isSame && reason.trim() !== ''
  const flips = isComplete && preview.passed !== vote.outcome?.passed
  const correct = async () => {
    if (isBusy || !holdsAll(draft)) return
    setIsBusy(true)
    const reply = await tell('votes.correct', {
      voteId: vote.id,
      tally: isRollCall ? null : draft,
      ballots: isRollCall ? [...changed] : [],
      reason,
    })
    setIsBusy(false)
    if (reply.ok) openEditor(null)
    else sayRefused(reply.failure)
  }
  const shownTally = holdsAll(draft) ? draft : null
  return (
    <div className="minutes-editor">
      <p className="hint">{minutesText.correctHint}</p>
      {isRollCall ? (
        <RollCall vote={vote} ballots={ballots} onChange={setBallots} />
      ) : (
        <div className="minutes-figures">
          {choices.map((choice, index) => (
            <NumberField
              key={choice}
              choice={choice}
              value={counted[choice]}
              hasFocus={index === 0}
              onChange={(count) => setCounted({ ...counted, [choice]: count })}
            />
          ))}
        </div>
      )}
      <VerdictLines
        lines={preview.lines
          .filter(
            (line) =>
              line.measure === 'sum' || line.measure === 'agreement' || line.measure === 'no-objection',
          )
          .map((line) => ({ met: shownTally === null ? null : line.met, ...describeLine(line, shownTally) }))}
      />
      {isComplete && (
        <p className="second">{`${minutesText.result}：${nameVerdict(vote.rule, preview.passed)}`}</p>
      )}
      {flips && (
        <p className="minutes-warning" role="alert">
          {preview.passed ? minutesText.correctFlipsUp : minutesText.correctFlips}
        </p>
      )}
      <label htmlFor={`${ids}reason`}>{minutesText.correctReason}</label>
      <Input
        id={`${ids}reason`}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="row row-end">
        <span className="hint">
          {isSame ? minutesText.correctSame : reason.trim() === '' ? minutesText.needReason : ''}
        </span>
        <Button onClick={() => openEditor(null)}>{minutesText.cancel}</Button>
        <Button disabled={!isReady} loading={isBusy} onClick={() => void correct()}>
          {minutesText.correctNow}
        </Button>
      </div>
    </div>
  )
}

type RollCallProps = {
  readonly vote: Vote
  readonly ballots: readonly Ballot[]
  readonly onChange: (ballots: readonly Ballot[]) => void
}

function RollCall({ vote, ballots, onChange }: RollCallProps) {
  return (
    <ul className="minutes-roll scrolls">
      {vote.room.voters.map((voter) => (
        <li key={voter.entryId}>
          <span className="grow">{voter.name}</span>
          <Segmented
            aria-label={voter.name}
            options={choices.map((choice) => ({ value: choice, label: partsText.choices[choice] }))}
            value={ballots.find((ballot) => ballot.entryId === voter.entryId)?.choice ?? 'abstain'}
            onChange={(choice) =>
              onChange(
                ballots.map((ballot) => (ballot.entryId === voter.entryId ? { ...ballot, choice } : ballot)),
              )
            }
          />
        </li>
      ))}
    </ul>
  )
}

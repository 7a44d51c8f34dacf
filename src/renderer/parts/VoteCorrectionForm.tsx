/** Corrects an announced result, figures or single ballots, with its reason; old and new are kept. Computes no verdict itself. */
import { Button, Input, Segmented } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import {
  type Ballot,
  choices,
  countBallots,
  countRoom,
  type DraftTally,
  decideVote,
  previewVote,
  tallyFromDraft,
  type Vote,
} from '../../domain/vote.ts'
import { describeLine, nameVerdict } from '../../domain/vote-wording.ts'
import { tell } from '../api.ts'
import { correctionText } from '../text/correction.ts'
import { partsText } from '../text/parts.ts'
import { NumberField } from './NumberField.tsx'
import { useKeys } from './use-keys.ts'
import { useWritten } from './use-written.tsx'
import { VerdictLines, WarningBox } from './Verdict.tsx'
import './counts.css'

export type VoteCorrectionFormProps = {
  readonly vote: Vote
  readonly onClose: () => void
  /** Hears whether something is changed and not yet sent, so that nothing leads away from it. */
  readonly onDirty?: ((isDirty: boolean) => void) | undefined
}

const noFigures: DraftTally = { for: null, against: null, abstain: null }

export function VoteCorrectionForm({ vote, onClose, onDirty }: VoteCorrectionFormProps) {
  const { sayRefused } = useWritten()
  const [figures, setFigures] = useState<DraftTally>(vote.tally ?? noFigures)
  const [ballots, setBallots] = useState<readonly Ballot[]>(vote.ballots)
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const reasonId = useId()
  const isRollCall = vote.method === 'roll-call'
  const tally = isRollCall ? countBallots(ballots) : tallyFromDraft(figures)
  const whole = 'code' in tally ? null : tally
  const room = countRoom(vote.room)
  const decided = whole === null ? null : decideVote(vote.rule, room, whole)
  const outcome = decided?.ok === true ? decided.value : null
  const changed = ballots.filter(
    (ballot) => vote.ballots.find((one) => one.entryId === ballot.entryId)?.choice !== ballot.choice,
  )
  const isSame = isRollCall
    ? changed.length === 0
    : whole !== null && choices.every((choice) => whole[choice] === vote.tally?.[choice])
  const isReady = outcome !== null && !isSame && reason.trim() !== ''
  const isFlipped = outcome !== null && outcome.passed !== vote.outcome?.passed
  const { lines } = previewVote(vote.rule, room, isRollCall ? countBallots(ballots) : figures)

  const correct = async (): Promise<void> => {
    if (!isReady || whole === null || isBusy) return
    setIsBusy(true)
    const reply = await tell('votes.correct', {
      voteId: vote.id,
      tally: isRollCall ? null : whole,
      ballots: isRollCall ? [...changed] : [],
      reason: reason.trim(),
    })
    setIsBusy(false)
    if (reply.ok) onClose()
    else sayRefused(reply.failure)
  }
  const isDirty = !isSame || reason !== ''
  const sayDirty = useRef(onDirty)
  useEffect(() => {
    sayDirty.current = onDirty
    onDirty?.(isDirty)
  })
  useEffect(() => () => sayDirty.current?.(false), [])
  const form = useRef<HTMLElement>(null)
  const goOn = (event: KeyboardEvent): unknown => {
    if (!(event.target instanceof HTMLInputElement) || form.current?.contains(event.target) !== true)
      return false
    if (event.target.id === reasonId) return void correct()
    const fields = [...form.current.querySelectorAll<HTMLInputElement>('input[type="text"]')]
    return fields[fields.indexOf(event.target) + 1]?.focus()
  }
  useKeys({ escape: onClose, enter: goOn }, { insideFields: true })
  const missing = isSame
    ? correctionText.unchanged
    : reason.trim() === ''
      ? correctionText.reasonMissing
      : onDirty !== undefined && isReady
        ? correctionText.sendFirst
        : ''
  return (
    <section ref={form} className="stack correction" aria-label={correctionText.title}>
      <p className="hint">{correctionText.hint}</p>
      {isRollCall ? (
        <ul className="correction-ballots">
          {vote.room.voters.map((voter) => (
            <li key={voter.entryId} className="row row-apart">
              <span>{voter.name}</span>
              <Segmented
                aria-label={voter.name}
                value={ballots.find((one) => one.entryId === voter.entryId)?.choice ?? 'abstain'}
                options={choices.map((value) => ({ value, label: partsText.choices[value] }))}
                onChange={(choice) =>
                  setBallots(ballots.map((one) => (one.entryId === voter.entryId ? { ...one, choice } : one)))
                }
              />
            </li>
          ))}
        </ul>
      ) : (
        <div className="correction-figures">
          {choices.map((choice, index) => (
            <NumberField
              key={choice}
              choice={choice}
              value={figures[choice]}
              hasFocus={index === 0}
              onChange={(value) => setFigures({ ...figures, [choice]: value })}
            />
          ))}
        </div>
      )}
      <VerdictLines
        lines={lines
          .filter((line) => line.measure !== 'quorum' && line.measure !== 'parties')
          .map((line) => ({ met: outcome === null ? null : line.met, ...describeLine(line, whole) }))}
      />
      {outcome !== null && !isSame && (
        <p className="serif">{correctionText.result(nameVerdict(vote.rule, outcome.passed))}</p>
      )}
      {isFlipped && <WarningBox title={outcome.passed ? correctionText.flipsUp : correctionText.flipsDown} />}
      <div className="correction-foot">
        <div className="row">
          <label htmlFor={reasonId}>{correctionText.reason}</label>
          <Input
            id={reasonId}
            className="grow"
            maxLength={300}
            placeholder={correctionText.reasonExample}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <div className="row row-end">
          <span className="hint">{missing}</span>
          <Button onClick={onClose}>{correctionText.cancel}</Button>
          <Button disabled={!isReady} loading={isBusy} onClick={() => void correct()}>
            {correctionText.correct}
          </Button>
        </div>
      </div>
    </section>
  )
}

/** Corrects an announced result by any method, with its reason; old and new are kept. Computes no verdict itself. */
import { Button, Input } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import type { RollEntry } from '../../../domain/meeting/attendance.ts'
import { decideRoomVote, leavesUndecided } from '../../../domain/vote/room-vote.ts'
import { resultVerdict } from '../../../domain/vote/room-wording.ts'
import { draftOf, tallyFromDraft } from '../../../domain/vote/vote.ts'
import type { Vote } from '../../../domain/vote/vote-facts.ts'
import { tell } from '../../api.ts'
import { correctionText } from '../../text/correction.ts'
import { sayFailure } from '../../text/failures.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { useWritten } from '../hooks/use-written.tsx'
import { WarningBox } from '../meeting/Verdict.tsx'
import { ChosenTable } from './ChosenTable.tsx'
import { CorrectionFields } from './CorrectionFields.tsx'
import { correctionInput, isSameCount } from './correction.ts'
import { VoteLines } from './OutcomeLines.tsx'
import '../meeting/counts.css'
import './vote.css'

export type VoteCorrectionFormProps = {
  readonly vote: Vote
  readonly roll: readonly RollEntry[]
  readonly onClose: () => void
  /** Hears whether something is changed and not yet sent, so that nothing leads away from it. */
  readonly onDirty?: ((isDirty: boolean) => void) | undefined
}

const words = correctionText

export function VoteCorrectionForm({ vote, roll, onClose, onDirty }: VoteCorrectionFormProps) {
  const { sayRefused } = useWritten()
  const [corrected, setCorrected] = useState<Vote>(() => ({ ...vote, draft: vote.tally ?? vote.draft }))
  const [reason, setReason] = useState('')
  const [by, setBy] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const ids = useId()
  const decided = decideRoomVote(corrected)
  const outcome = decided.ok ? decided.value.outcome : null
  const isSame = isSameCount(vote, corrected)
  const isReady = decided.ok && !isSame && reason.trim() !== ''
  const isUndecided = decided.ok && leavesUndecided(corrected, decided.value)
  const isFlipped = outcome !== null && !isSame && outcome.passed !== vote.outcome?.passed

  const correct = async (): Promise<void> => {
    if (!isReady || isBusy) return
    setIsBusy(true)
    const input = correctionInput(vote, corrected)
    const reply = await tell('votes.correct', {
      voteId: vote.id,
      ...input,
      reason: reason.trim(),
      correctedBy: by.trim(),
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
    if (event.target.id === `${ids}reason`) return void correct()
    const fields = [...form.current.querySelectorAll<HTMLInputElement>('input[type="text"]')]
    return fields[fields.indexOf(event.target) + 1]?.focus()
  }
  useKeys({ escape: onClose, enter: goOn }, { insideFields: true })
  const missing = isSame
    ? words.unchanged
    : !decided.ok && 'for' in tallyFromDraft(draftOf(corrected))
      ? sayFailure(decided.failure)
      : reason.trim() === ''
        ? words.reasonMissing
        : onDirty !== undefined && isReady
          ? words.sendFirst
          : ''
  const flips = isUndecided ? words.undecided : outcome?.passed === true ? words.flipsUp : words.flipsDown
  return (
    <section ref={form} className="stack correction" aria-label={words.title}>
      <p className="hint">{words.hint}</p>
      <CorrectionFields vote={corrected} roll={roll} onChange={setCorrected} />
      <VoteLines vote={corrected} isBare isRoomLeftOut />
      {decided.ok && !isSame && corrected.choosing !== null && decided.value.chosen !== null && (
        <ChosenTable sheet={corrected.choosing} chosen={decided.value.chosen} rule={vote.rule} />
      )}
      {decided.ok && !isSame && (
        <p className="serif">{words.result(resultVerdict(corrected, decided.value))}</p>
      )}
      {isFlipped && <WarningBox title={flips} />}
      <div className="correction-foot">
        <div className="row">
          <label htmlFor={`${ids}reason`}>{words.reason}</label>
          <Input
            id={`${ids}reason`}
            className="grow"
            maxLength={300}
            autoComplete="off"
            placeholder={words.reasonExample}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <label htmlFor={`${ids}by`}>{words.by}</label>
          <Input
            id={`${ids}by`}
            className="correction-by"
            maxLength={40}
            autoComplete="off"
            placeholder={words.byExample}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
        </div>
        <div className="row row-end">
          <span className="hint">{missing}</span>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button disabled={!isReady} loading={isBusy} onClick={() => void correct()}>
            {words.correct}
          </Button>
        </div>
      </div>
    </section>
  )
}

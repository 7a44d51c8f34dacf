/** What may be done to a ballot before the end: giving out a new one, taking a reading back, taking a delivery back. Decides nothing. */
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { Reply } from '../../../domain/failure.ts'
import type { DeliveryId, WrittenBallotId } from '../../../domain/identity.ts'
import type { EntryPass } from '../../../domain/owners/written-vote.ts'
import { isNotSaved, type OutputOf, tell } from '../../api.ts'
import { DayInput } from '../../forms/TimeFields.tsx'
import { sayFailure } from '../../text/failures.ts'
import { ballotText } from '../../text/written-ballot.ts'
import { useToday } from '../hooks/use-today.ts'
import { useWritten } from '../hooks/use-written.tsx'

export type BallotActsProps = {
  readonly known: OutputOf<'writtenVotes.ballot'>
  readonly vote: OutputOf<'writtenVotes.read'>['vote']
  readonly onOther: (ballotId: WrittenBallotId) => void
}

export function BallotActs({ known, vote, onOther }: BallotActsProps) {
  const today = useToday()
  const [act, setAct] = useState<'replace' | EntryPass | null>(null)
  const [on, setOn] = useState(today)
  const dayId = useId()
  const { ballot } = known
  const gone = () => setAct(null)
  if (ballot.state === 'replaced') return null
  if (act === 'replace')
    return (
      <ReasonForm
        hint={ballotText.replaceHint}
        label={ballotText.replaceReason}
        example={ballotText.replaceExample}
        confirm={ballotText.replaceNow}
        onGone={gone}
        onConfirm={async (reason) => {
          const reply = await tell('writtenVotes.replaceBallot', { ballotId: ballot.id, on, reason })
          if (reply.ok) onOther(reply.value.ballotId)
          return reply
        }}
      >
        <label htmlFor={dayId}>{ballotText.replaceOn}</label>
        <DayInput ties={{ id: dayId }} value={on} from={vote.opensOn} until={today} onChange={setOn} />
      </ReasonForm>
    )
  if (act !== null)
    return (
      <ReasonForm
        label={ballotText.retractReason}
        example={ballotText.retractExample}
        confirm={ballotText.retractNow}
        onGone={gone}
        onConfirm={(reason) => tell('writtenVotes.retract', { ballotId: ballot.id, pass: act, reason })}
      />
    )
  const passes = (['settled', 'second', 'first'] as const).filter((pass) => ballot[pass] !== null)
  return (
    <div className="row">
      {ballot.state !== 'undelivered' && (
        <Button onClick={() => setAct('replace')}>{ballotText.replace}</Button>
      )}
      {passes.slice(0, 1).map((pass) => (
        <Button key={pass} onClick={() => setAct(pass)}>
          {ballotText.retractPass(ballotText.passes[pass])}
        </Button>
      ))}
    </div>
  )
}

type ReasonFormProps = {
  readonly hint?: string | undefined
  readonly label: string
  readonly example: string
  readonly confirm: string
  readonly onConfirm: (reason: string) => Promise<Reply>
  readonly onGone: () => void
  readonly children?: React.ReactNode
}

/** An act that wants its reason; a refusal stands beneath. */
export function ReasonForm({ hint, label, example, confirm, onConfirm, onGone, children }: ReasonFormProps) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const fieldId = useId()
  const go = async (): Promise<void> => {
    if (isBusy || reason.trim() === '') return
    setIsBusy(true)
    const reply = await onConfirm(reason.trim())
    setIsBusy(false)
    if (reply.ok) onGone()
    else if (!isNotSaved(reply.failure)) setProblem(sayFailure(reply.failure))
  }
  return (
    <div className="ballot-form">
      {hint !== undefined && <p className="hint">{hint}</p>}
      {children}
      <label htmlFor={fieldId}>{label}</label>
      <Input
        id={fieldId}
        autoFocus
        maxLength={300}
        placeholder={example}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void go()
        }}
      />
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="row row-end">
        <Button onClick={onGone}>{ballotText.cancel}</Button>
        <Button type="primary" disabled={reason.trim() === ''} loading={isBusy} onClick={() => void go()}>
          {confirm}
        </Button>
      </div>
    </div>
  )
}

export function WithdrawDelivery({ deliveryId }: { readonly deliveryId: DeliveryId }) {
  const { sayRefused } = useWritten()
  const [isBusy, setIsBusy] = useState(false)
  const withdraw = async (): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    const reply = await tell('writtenVotes.withdrawDelivery', { deliveryIds: [deliveryId] })
    setIsBusy(false)
    if (!reply.ok) sayRefused(reply.failure)
  }
  return (
    <Button loading={isBusy} onClick={() => void withdraw()}>
      {ballotText.withdrawDelivery}
    </Button>
  )
}

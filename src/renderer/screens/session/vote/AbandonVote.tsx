/** Breaks off an open vote with its reason; it stays readable. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { VoteId } from '../../../../domain/identity.ts'
import { tell } from '../../../api.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { voteText } from '../../../text/session-vote.ts'
import { useRun } from '../table/use-run.ts'

const words = voteText

export function AbandonVote({ voteId }: { readonly voteId: VoteId }) {
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return <Reason voteId={voteId} onClose={() => setIsOpen(false)} />
  return (
    <Button type="link" className="vote-abandon" onClick={() => setIsOpen(true)}>
      {words.abandon}
    </Button>
  )
}

function Reason({ voteId, onClose }: { readonly voteId: VoteId; readonly onClose: () => void }) {
  const run = useRun()
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  useKeys({ escape: onClose })
  const abandon = async (): Promise<void> => {
    setIsBusy(true)
    await run(tell('votes.abandon', { voteId, reason: reason.trim() }))
    setIsBusy(false)
  }
  return (
    <div className="row vote-reason">
      <Input
        autoFocus
        className="grow"
        aria-label={words.abandonReason}
        placeholder={words.abandonExample}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button disabled={reason.trim() === ''} loading={isBusy} onClick={() => void abandon()}>
        {words.abandonNow}
      </Button>
      <Button type="text" onClick={onClose}>
        {words.goOn}
      </Button>
    </div>
  )
}

/** 宣布无效 of an announced vote: what happens, the reason and who ordered it; its result stays readable. Decides nothing. */
import { Button, Input, type InputRef, Modal } from 'antd'
import { useId, useRef, useState } from 'react'
import type { Vote } from '../../../domain/vote/vote-facts.ts'
import { tell } from '../../api.ts'
import { partsText } from '../../text/parts.ts'
import { voteText } from '../../text/session-vote.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { useWritten } from '../hooks/use-written.tsx'
import { KeyButton } from '../KeyButton.tsx'

export type AnnulDialogProps = {
  readonly vote: Vote
  /** Whether the meeting still runs, so that the item can be voted on again. */
  readonly isRunning: boolean
  readonly onClose: () => void
}

const words = voteText.annul

export function AnnulDialog({ vote, isRunning, onClose }: AnnulDialogProps) {
  const { sayRefused } = useWritten()
  const ids = useId()
  const [reason, setReason] = useState('')
  const [by, setBy] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const isReady = reason.trim() !== '' && by.trim() !== ''
  const byField = useRef<InputRef>(null)
  const annul = async (): Promise<void> => {
    if (by.trim() === '') byField.current?.focus()
    if (!isReady || isBusy) return
    setIsBusy(true)
    const reply = await tell('votes.annul', { voteId: vote.id, reason: reason.trim(), annulledBy: by.trim() })
    setIsBusy(false)
    if (reply.ok) onClose()
    else sayRefused(reply.failure)
  }
  return (
    <Modal open title={words.title} footer={null} closable={false} keyboard={false} centered destroyOnHidden>
      <DialogKeys onConfirm={() => void annul()} onBack={onClose} />
      <div className="stack">
        <p>{isRunning ? words.running : words.over}</p>
        <div className="stack stack-tight">
          <label htmlFor={`${ids}reason`}>{words.reason}</label>
          <Input
            id={`${ids}reason`}
            autoFocus
            maxLength={300}
            autoComplete="off"
            placeholder={words.example}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <label htmlFor={`${ids}by`}>{words.by}</label>
          <Input
            id={`${ids}by`}
            ref={byField}
            maxLength={40}
            autoComplete="off"
            placeholder={words.byExample}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
        </div>
        <div className="row row-end">
          <Button onClick={onClose}>{words.back}</Button>
          <KeyButton
            look="filled"
            label={words.open}
            hint={partsText.keys.enter}
            isDisabled={!isReady}
            isBusy={isBusy}
            onPress={() => void annul()}
          />
        </div>
      </div>
    </Modal>
  )
}

/** Mounted only while the dialog stands, so that the page below gets no key. */
function DialogKeys({ onConfirm, onBack }: { onConfirm: () => void; onBack: () => void }) {
  const enter = (event: KeyboardEvent): unknown =>
    event.target instanceof HTMLElement && event.target.closest('button') !== null ? false : onConfirm()
  useKeys({ enter, escape: onBack }, { isModal: true, insideFields: true })
  return null
}

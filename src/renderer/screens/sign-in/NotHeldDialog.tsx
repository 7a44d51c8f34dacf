/** Asks why the meeting is put off or called off; the reason is printed. Writes nothing itself. */
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { signInText } from '../../text/sign-in.ts'
import type { useSteps } from './use-steps.ts'

export type NotHeldDialogProps = {
  readonly steps: ReturnType<typeof useSteps>
  readonly onBack: () => void
}

export function NotHeldDialog({ steps, onBack }: NotHeldDialogProps) {
  const [reason, setReason] = useState('')
  const words = reason.trim()
  useKeys({ escape: onBack }, { isModal: true })
  return (
    <Modal open title={signInText.notHeldTitle} footer={null} closable={false} keyboard={false} centered>
      <div className="stack">
        <p className="second">{signInText.notHeldHint}</p>
        <Input
          autoFocus
          aria-label={signInText.reason}
          placeholder={signInText.reasonExample}
          value={reason}
          maxLength={300}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="row row-end">
          <Button onClick={onBack}>{signInText.goOn}</Button>
          <Button danger disabled={words === ''} loading={steps.isBusy} onClick={() => steps.cancel(words)}>
            {signInText.cancel}
          </Button>
          <Button
            type="primary"
            disabled={words === ''}
            loading={steps.isBusy}
            onClick={() => steps.adjourn(words)}
          >
            {signInText.adjourn}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

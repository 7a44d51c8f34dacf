/** Takes the frozen electorate back, with its reason. */
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { WrittenVoteId } from '../../../domain/identity.ts'
import { tell } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { sayFailure } from '../../text/failures.ts'
import { writtenText } from '../../text/written.ts'
import { writtenPrepareText } from '../../text/written-prepare.ts'

const text = writtenPrepareText

export type ThawDialogProps = { readonly writtenVoteId: WrittenVoteId; readonly onClose: () => void }

export function ThawDialog({ writtenVoteId, onClose }: ThawDialogProps) {
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const [isBusy, setIsBusy] = useState(false)
  const thaw = async () => {
    if (isBusy) return
    if (reason.trim() === '') return setProblem(writtenText.reasonNeeded)
    setIsBusy(true)
    const reply = await tell('writtenVotes.thaw', { writtenVoteId, reason })
    setIsBusy(false)
    if (!reply.ok) return setProblem(sayFailure(reply.failure))
    void message.success(text.thawed)
    onClose()
  }
  useKeys({ 'ctrl+enter': () => void thaw(), escape: onClose }, { isModal: true })
  return (
    <Modal
      open
      title={text.thawTitle}
      onCancel={onClose}
      footer={
        <div className="row row-end">
          <Button onClick={onClose}>{text.keep}</Button>
          <Button type="primary" loading={isBusy} onClick={() => void thaw()}>
            {text.thaw}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="second">{text.thawWords}</p>
        <Field label={writtenText.reason} error={problem}>
          {(ties) => (
            <Input.TextArea
              {...ties}
              value={reason}
              maxLength={300}
              placeholder={text.thawExample}
              autoSize={{ minRows: 2, maxRows: 6 }}
              onChange={(event) => {
                setReason(event.target.value)
                setProblem(undefined)
              }}
            />
          )}
        </Field>
      </div>
    </Modal>
  )
}

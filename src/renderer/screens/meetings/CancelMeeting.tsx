/** Asks why a meeting is called off, and calls it off. */
import { App, Button, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import { describeForm } from '../../../domain/meeting/meeting.ts'
import { type OutputOf, tell } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { useKeptText } from '../../parts/hooks/use-kept-text.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { Keycap } from '../../parts/Keycap.tsx'
import { sayFailure } from '../../text/failures.ts'
import { meetingsText } from '../../text/meetings.ts'
import { partsText } from '../../text/parts.ts'

export type CancelMeetingProps = {
  readonly line: OutputOf<'meetings.list'>[number]
  readonly onClose: () => void
}

export function CancelMeeting({ line, onClose }: CancelMeetingProps) {
  const { message } = App.useApp()
  const [reason, setReason] = useKeptText(`cancel meeting ${line.id}`)
  const [problem, setProblem] = useState<string | undefined>()
  const isBusy = useRef(false)
  const cancel = async () => {
    if (isBusy.current) return
    if (reason.trim() === '') return setProblem(meetingsText.reasonNeeded)
    isBusy.current = true
    const reply = await tell('meetings.cancel', { meetingId: line.id, reason })
    isBusy.current = false
    if (!reply.ok) return setProblem(sayFailure(reply.failure))
    setReason('')
    void message.success(meetingsText.cancelDone)
    onClose()
  }
  useKeys({ 'ctrl+enter': () => void cancel(), escape: onClose }, { isModal: true })
  return (
    <Modal
      open
      title={meetingsText.cancelTitle(line.title === '' ? describeForm(line.form).name : line.title)}
      onCancel={onClose}
      footer={
        <div className="row row-end">
          <Button onClick={onClose}>{meetingsText.keep}</Button>
          <Button type="primary" onClick={() => void cancel()}>
            {meetingsText.cancel} <Keycap ground="filled">{partsText.keys.ctrlEnter}</Keycap>
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="second">{meetingsText.cancelHint}</p>
        <Field label={meetingsText.reason} error={problem}>
          {(ties) => (
            <Input.TextArea
              {...ties}
              value={reason}
              maxLength={300}
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

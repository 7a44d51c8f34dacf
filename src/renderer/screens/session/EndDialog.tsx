/** Ends the meeting, or puts the rest off: reads out the sentence and wants Enter. Decides nothing itself. */
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { canResolveFrom, openVote } from '../../../domain/agenda.ts'
import type { MeetingRecord } from '../../../domain/meeting-record.ts'
import { tell } from '../../api.ts'
import { AnnounceDialog } from '../../parts/AnnounceDialog.tsx'
import { useKeys } from '../../parts/use-keys.ts'
import { WarningBox } from '../../parts/Verdict.tsx'
import { sessionText } from '../../text/session.ts'
import { useRun } from './table/use-run.ts'

export type EndDialogProps = {
  readonly record: MeetingRecord
  readonly onClose: () => void
  readonly onEnded: () => void
}

const words = sessionText.ending

export function EndDialog({ record, onClose, onEnded }: EndDialogProps) {
  const run = useRun()
  const [isBusy, setIsBusy] = useState(false)
  const { meeting, agenda } = record
  const unfinished = agenda.filter((item) => item.state !== 'finished')
  if (unfinished.length > 0) {
    const isVoteOpen = agenda.some((item) => openVote(item) !== null)
    const titles = unfinished.map((item) => item.title)
    return (
      <Modal open title={words.unfinishedTitle} footer={null} closable={false} keyboard={false} centered>
        <EscapeKey onClose={onClose} />
        <div className="stack">
          <WarningBox title={isVoteOpen ? words.voteOpen : words.unfinished(titles)}>
            {!isVoteOpen && <p>{words.unfinishedHint}</p>}
          </WarningBox>
          {!isVoteOpen && <Adjourn record={record} onEnded={onEnded} />}
          <div className="row row-end">
            <Button autoFocus onClick={onClose}>
              {words.back}
            </Button>
          </div>
        </div>
      </Modal>
    )
  }
  const end = async (): Promise<void> => {
    setIsBusy(true)
    const ended = await run(tell('meetings.close', { meetingId: meeting.id }))
    setIsBusy(false)
    if (ended !== null) onEnded()
  }
  const agreed = agenda.filter((item) => canResolveFrom(item.outcome)).length
  return (
    <AnnounceDialog
      isOpen
      sentence={words.sentence(agenda.length, agreed)}
      confirmLabel={words.confirm}
      backLabel={words.back}
      onConfirm={() => void end()}
      onBack={onClose}
      isBusy={isBusy}
    >
      <details className="session-adjourn">
        <summary>{words.adjourn}</summary>
        <Adjourn record={record} onEnded={onEnded} />
      </details>
    </AnnounceDialog>
  )
}

function EscapeKey({ onClose }: { readonly onClose: () => void }) {
  useKeys({ escape: onClose }, { isModal: true })
  return null
}

function Adjourn({ record, onEnded }: Pick<EndDialogProps, 'record' | 'onEnded'>) {
  const run = useRun()
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const adjourn = async (): Promise<void> => {
    setIsBusy(true)
    const { id: meetingId } = record.meeting
    const done = await run(tell('meetings.adjourn', { meetingId, reason: reason.trim() }))
    setIsBusy(false)
    if (done !== null) onEnded()
  }
  return (
    <div className="row">
      <Input
        className="grow"
        aria-label={words.reason}
        placeholder={words.reasonExample}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button disabled={reason.trim() === ''} loading={isBusy} onClick={() => void adjourn()}>
        {words.adjourn}
      </Button>
    </div>
  )
}

/** Ends the meeting, or puts the rest off: reads out the sentence and wants Enter. Decides nothing itself. */
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { canResolveFrom, openVote } from '../../../domain/meeting/agenda.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { tell } from '../../api.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { AnnounceDialog } from '../../parts/meeting/AnnounceDialog.tsx'
import { WarningBox } from '../../parts/meeting/Verdict.tsx'
import { sessionText } from '../../text/session.ts'
import type { PointDraft } from './discuss/use-point-draft.ts'
import { useRun } from './table/use-run.ts'

export type EndDialogProps = {
  readonly record: MeetingRecord
  /** What is still being typed goes into the record before it closes. */
  readonly point: PointDraft
  readonly onClose: () => void
  readonly onEnded: () => void
}

const words = sessionText.ending

export function EndDialog({ record, point, onClose, onEnded }: EndDialogProps) {
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
          <div className="session-unfinished scrolls">
            <WarningBox title={isVoteOpen ? words.voteOpen : words.unfinished(titles)}>
              {!isVoteOpen && <p>{words.unfinishedHint}</p>}
            </WarningBox>
          </div>
          {!isVoteOpen && <Adjourn record={record} point={point} onEnded={onEnded} />}
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
    const ended =
      (await point.write()) && (await run(tell('meetings.close', { meetingId: meeting.id }))) !== null
    setIsBusy(false)
    if (ended) onEnded()
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
        <Adjourn record={record} point={point} onEnded={onEnded} />
      </details>
    </AnnounceDialog>
  )
}

function EscapeKey({ onClose }: { readonly onClose: () => void }) {
  useKeys({ escape: onClose }, { isModal: true })
  return null
}

function Adjourn({ record, point, onEnded }: Pick<EndDialogProps, 'record' | 'point' | 'onEnded'>) {
  const run = useRun()
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const adjourn = async (): Promise<void> => {
    setIsBusy(true)
    const { id: meetingId } = record.meeting
    const done =
      (await point.write()) &&
      (await run(tell('meetings.adjourn', { meetingId, reason: reason.trim() }))) !== null
    setIsBusy(false)
    if (done) onEnded()
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

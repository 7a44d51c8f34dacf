/** Puts a draft on the board: reads out period and places, or says calmly why not and offers the way all the same. Judges nothing. */
import { Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import type { Failure } from '../../../../domain/failure.ts'
import { tell, useAsk } from '../../../api.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { AnnounceDialog } from '../../../parts/meeting/AnnounceDialog.tsx'
import { sayFailure } from '../../../text/failures.ts'
import { noticeText } from '../../../text/notice.ts'
import type { Known, Override } from '../known.ts'
import { OverrideForm } from './OverrideForm.tsx'

export type PostDialogProps = {
  readonly known: Known
  readonly postedOn: string
  readonly onClose: () => void
}

export function PostDialog({ known, postedOn, onClose }: PostDialogProps) {
  const { notice, findings } = known
  const lastDay = useAsk('notices.lastDay', { kind: notice.kind, postedOn, days: notice.days })
  const [isOverriding, setIsOverriding] = useState(false)
  const [override, setOverride] = useState<Override | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const isSent = useRef(false)
  const post = async (): Promise<void> => {
    if (isSent.current) return
    isSent.current = true
    setIsBusy(true)
    // Once it is posted, the page of what hangs takes the place of this one.
    const reply = await tell('notices.post', { noticeId: notice.id, postedOn, override })
    isSent.current = false
    setIsBusy(false)
    if (!reply.ok) setFailure(reply.failure)
  }
  if (findings.length > 0 && override === null) {
    return isOverriding ? (
      <OverrideForm
        noticeId={notice.id}
        count={findings.length}
        names={namesIn(findings)}
        onGiven={setOverride}
        onBack={() => setIsOverriding(false)}
      />
    ) : (
      <Refused count={findings.length} onBack={onClose} onAnyway={() => setIsOverriding(true)} />
    )
  }
  if (lastDay.data === undefined) return null
  return (
    <AnnounceDialog
      isOpen
      lead={noticeText.postLead}
      sentence={noticeText.postSentence(notice.words.title, notice.places, postedOn, lastDay.data.until)}
      confirmLabel={noticeText.postNow}
      backLabel={noticeText.notYet}
      isBusy={isBusy}
      onConfirm={() => void post()}
      onBack={onClose}
    >
      <p className="second">{lastDay.data.sentence}</p>
      {failure !== null && (
        <p className="field-error" role="alert">
          {sayFailure(failure)}
        </p>
      )}
    </AnnounceDialog>
  )
}

/** Whose names the check found, each once. */
const namesIn = (findings: Known['findings']): readonly string[] => [
  ...new Set(findings.filter(({ kind }) => kind === 'name').map(({ found }) => found)),
]

type RefusedProps = {
  readonly count: number
  readonly onBack: () => void
  readonly onAnyway: () => void
}

function Refused({ count, onBack, onAnyway }: RefusedProps) {
  useKeys({ escape: onBack }, { isModal: true })
  return (
    <Modal
      open
      keyboard={false}
      title={noticeText.refused(count)}
      onCancel={onBack}
      footer={
        <div className="row row-apart">
          <Button type="text" onClick={onAnyway}>
            {noticeText.postAnyway}
          </Button>
          <Button type="primary" autoFocus onClick={onBack}>
            {noticeText.backToMask}
          </Button>
        </div>
      }
    >
      <p>{noticeText.refusedHint}</p>
    </Modal>
  )
}

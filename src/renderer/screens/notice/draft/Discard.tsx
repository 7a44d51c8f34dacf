/** Takes a draft away after asking once; what was posted can't be taken away. */
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { NoticeId } from '../../../../domain/identity.ts'
import { tell } from '../../../api.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { sayFailure } from '../../../text/failures.ts'
import { noticeText } from '../../../text/notice.ts'

export function Discard({ noticeId }: { readonly noticeId: NoticeId }) {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Button type="text" onClick={() => setIsAsking(true)}>
        {noticeText.discard}
      </Button>
      {isAsking && <DiscardDialog noticeId={noticeId} onClose={() => setIsAsking(false)} />}
    </>
  )
}

type DiscardDialogProps = { readonly noticeId: NoticeId; readonly onClose: () => void }

function DiscardDialog({ noticeId, onClose }: DiscardDialogProps) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [isBusy, setIsBusy] = useState(false)
  const discard = async (): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    // The list first: the page of a notice that is gone would only say that it is not there.
    void navigate('/notices')
    const reply = await tell('notices.discard', { noticeId })
    if (!reply.ok) void message.error(sayFailure(reply.failure), 10)
  }
  useKeys({ escape: onClose }, { isModal: true })
  return (
    <Modal
      open
      keyboard={false}
      title={noticeText.discardTitle}
      onCancel={onClose}
      footer={
        <div className="row row-end">
          <Button onClick={onClose}>{noticeText.keep}</Button>
          <Button danger type="primary" loading={isBusy} onClick={() => void discard()}>
            {noticeText.discardNow}
          </Button>
        </div>
      }
    >
      <p>{noticeText.discardHint}</p>
    </Modal>
  )
}

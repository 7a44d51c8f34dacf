/** Leads from a meeting, a task or an owners' vote to its notice; drafts it where there is none yet. Writes no words. */
import { NotificationOutlined } from '@ant-design/icons'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { NoticeKind, NoticeSource } from '../../domain/notice/notice.ts'
import { tell, useAsk } from '../api.ts'
import { isSame } from '../forms/same.ts'
import { sayFailure } from '../text/failures.ts'
import { postText } from '../text/notice.ts'
import { KeyButton } from './KeyButton.tsx'

export type PostButtonProps = {
  readonly kind: NoticeKind
  readonly source: NoticeSource
  readonly label: string
}

export function PostButton({ kind, source, label }: PostButtonProps) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [isBusy, setIsBusy] = useState(false)
  const isSent = useRef(false)
  const notices = useAsk('notices.list', {}).data
  const known = notices?.find(
    (notice) => notice.kind === kind && notice.state !== 'withdrawn' && isSame(notice.source, source),
  )
  const go = async (): Promise<void> => {
    if (known !== undefined) return void navigate(`/notices/${known.id}`)
    if (isSent.current) return
    isSent.current = true
    setIsBusy(true)
    const reply = await tell('notices.draft', { kind, source })
    isSent.current = false
    setIsBusy(false)
    if (reply.ok) void navigate(`/notices/${reply.value}`)
    else void message.error(sayFailure(reply.failure), 10)
  }
  return (
    <KeyButton
      icon={<NotificationOutlined />}
      label={known === undefined ? label : postText.look}
      isBusy={isBusy}
      isDisabled={notices === undefined}
      onPress={() => void go()}
    />
  )
}

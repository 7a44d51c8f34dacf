/** One notice at the posting desk: a draft to be written and checked, or what hangs, hung or was taken down. */
import { useState } from 'react'
import { useParams } from 'react-router'
import type { NoticeId } from '../../../domain/identity.ts'
import type { PaperSize } from '../../../domain/papers/paper-kinds.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { PaperTabs } from '../../parts/frame/PaperTabs.tsx'
import { noticeText } from '../../text/notice.ts'
import { DraftDesk } from './draft/DraftDesk.tsx'
import type { Known } from './known.ts'
import { PostedDesk } from './posted/PostedDesk.tsx'
import './notice.css'

export function NoticeScreen() {
  const noticeId = Number(useParams().noticeId) as NoticeId
  const asked = useAsk('notices.read', { noticeId })
  if (asked.data === undefined) {
    return (
      <Frame title={noticeText.title}>
        <PaperTabs />
        {asked.error === null ? (
          <AskWaiting />
        ) : (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )}
      </Frame>
    )
  }
  return <NoticeDesk key={noticeId} known={asked.data} />
}

/** The size that was chosen for the draft is the one that is printed once it hangs. */
function NoticeDesk({ known }: { readonly known: Known }) {
  const [size, setSize] = useState<PaperSize>('page')
  return known.notice.state === 'drafted' ? (
    <DraftDesk known={known} size={size} onSize={setSize} />
  ) : (
    <PostedDesk known={known} size={size} onSize={setSize} />
  )
}

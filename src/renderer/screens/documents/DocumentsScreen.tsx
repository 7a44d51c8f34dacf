/** 文书: what can be made, and everything that was made. Makes nothing itself. */
import { Navigate, useSearchParams } from 'react-router'
import type { MeetingId } from '../../../domain/identity.ts'
import { paperKinds } from '../../../domain/papers/paper-kinds.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { PaperTabs } from '../../parts/frame/PaperTabs.tsx'
import { paperPath } from '../../parts/paper/paper-path.ts'
import { documentsText } from '../../text/documents.ts'
import { MadeList } from './MadeList.tsx'
import { NewPaper } from './NewPaper.tsx'
import './documents.css'

export function DocumentsScreen() {
  const [search] = useSearchParams()
  const asked = useAsk('documents.list', {})
  const list = asked.data
  const meetingId = Number(search.get('meeting'))
  // Where a paper of a meeting was found before there were papers of everything.
  if (Number.isSafeInteger(meetingId) && meetingId > 0) {
    const kind = paperKinds.find((one) => one === search.get('kind')) ?? 'minutes'
    const subject = { kind: 'meeting', meetingId: meetingId as MeetingId } as const
    return <Navigate replace to={paperPath({ subject, kind })} />
  }
  return (
    <Frame
      title={documentsText.title}
      subtitle={list === undefined || list.length === 0 ? undefined : documentsText.count(list.length)}
    >
      <PaperTabs />
      <NewPaper />
      {list === undefined && asked.error === null && <AskWaiting />}
      {list === undefined && asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      {list !== undefined && <MadeList list={list} />}
    </Frame>
  )
}

/** 文书: every paper that was written, by meeting; one of them as pages when the address names it. */
import { useSearchParams } from 'react-router'
import type { MeetingId } from '../../../domain/identity.ts'
import { documentKinds } from '../../../domain/meeting/meeting-record.ts'
import { PaperList } from './PaperList.tsx'
import { PaperPage } from './PaperPage.tsx'
import './documents.css'

export function DocumentsScreen() {
  const [search, setSearch] = useSearchParams()
  const meetingId = Number(search.get('meeting'))
  const kind = documentKinds.find((one) => one === search.get('kind')) ?? 'minutes'
  if (!Number.isSafeInteger(meetingId) || meetingId <= 0) return <PaperList />
  return (
    <PaperPage
      meetingId={meetingId as MeetingId}
      kind={kind}
      onChoose={(chosen) => setSearch({ meeting: String(meetingId), kind: chosen }, { replace: true })}
    />
  )
}

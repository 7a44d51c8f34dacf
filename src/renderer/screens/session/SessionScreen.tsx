/** 开会: the chair's table. Leads elsewhere when the meeting does not stand here. */
import { Navigate, useParams } from 'react-router'
import type { MeetingId } from '../../../domain/identity.ts'
import { isRunning } from '../../../domain/meeting.ts'
import { useAsk } from '../../api.ts'
import { pathTo } from '../../parts/meeting-path.ts'
import { UnopenedMeeting } from '../../parts/UnopenedMeeting.tsx'
import { sessionText } from '../../text/session.ts'
import { SessionTable } from './SessionTable.tsx'

export function SessionScreen() {
  const meetingId = Number(useParams().meetingId) as MeetingId
  const asked = useAsk('meetings.record', { meetingId })
  if (asked.data === undefined) {
    const failure = asked.error?.failure ?? null
    return (
      <UnopenedMeeting title={sessionText.title} failure={failure} onRetry={() => void asked.refetch()} />
    )
  }
  const { meeting } = asked.data
  if (isRunning(meeting.state)) return <SessionTable key={meeting.id} record={asked.data} />
  const page = meeting.state === 'called' ? 'sign-in' : undefined
  return <Navigate to={pathTo(meeting, page)} replace />
}

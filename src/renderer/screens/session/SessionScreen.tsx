/** 开会: the chair's table. Leads elsewhere when the meeting does not stand here. */
import { Navigate, useParams } from 'react-router'
import type { MeetingId } from '../../../domain/identity.ts'
import { isRunning } from '../../../domain/meeting/meeting.ts'
import { useAsk } from '../../api.ts'
import { UnopenedMeeting } from '../../parts/frame/UnopenedMeeting.tsx'
import { pathTo } from '../../parts/meeting/meeting-path.ts'
import { sessionText } from '../../text/session.ts'
import { SessionTable } from './SessionTable.tsx'

export function SessionScreen() {
  const meetingId = Number(useParams().meetingId) as MeetingId
  const asked = useAsk('meetings.record', { meetingId })
  const isHere = asked.data !== undefined && isRunning(asked.data.meeting.state)
  // Nobody is led elsewhere by what was known of the meeting before.
  if (asked.data === undefined || (!isHere && asked.isFetching)) {
    const failure = asked.error?.failure ?? null
    return (
      <UnopenedMeeting title={sessionText.title} failure={failure} onRetry={() => void asked.refetch()} />
    )
  }
  const { meeting } = asked.data
  if (isHere) return <SessionTable key={meeting.id} record={asked.data} />
  const page = meeting.state === 'called' ? 'sign-in' : undefined
  return <Navigate to={pathTo(meeting, page)} replace />
}

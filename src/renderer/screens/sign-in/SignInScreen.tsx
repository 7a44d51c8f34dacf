/** 签到: who is here, by one search box. Leads on to 开会 once the quorum is there; computes no quorum. */
import { Button } from 'antd'
import { Navigate, useNavigate, useParams } from 'react-router'
import type { MeetingId } from '../../../domain/identity.ts'
import { isRunning } from '../../../domain/meeting/meeting.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { fullTitle } from '../../../domain/papers/meeting/meeting-wording.ts'
import { useAsk } from '../../api.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { MeetingFrame } from '../../parts/frame/MeetingFrame.tsx'
import { UnopenedMeeting } from '../../parts/frame/UnopenedMeeting.tsx'
import { useNow } from '../../parts/hooks/use-now.ts'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { signInText } from '../../text/sign-in.ts'
import { sayOtherDay } from './other-day.ts'
import { SignInDesk } from './SignInDesk.tsx'
import { useSteps } from './use-steps.ts'

export function SignInScreen() {
  const meetingId = Number(useParams().meetingId) as MeetingId
  const asked = useAsk('meetings.record', { meetingId })
  const isHere = asked.data?.meeting.state === 'signing-in'
  // Nobody is led elsewhere by what was known of the meeting before.
  if (asked.data === undefined || (!isHere && asked.isFetching)) {
    const failure = asked.error?.failure ?? null
    return <UnopenedMeeting title={signInText.title} failure={failure} onRetry={() => void asked.refetch()} />
  }
  const { state } = asked.data.meeting
  if (isRunning(state)) return <Navigate to={`/meetings/${meetingId}/session`} replace />
  if (state === 'draft') return <Navigate to={`/meetings/${meetingId}/prepare`} replace />
  if (state === 'cancelled') return <Navigate to="/meetings" replace />
  if (state === 'called') return <NotBegun record={asked.data} />
  if (state !== 'signing-in') return <Navigate to={`/meetings/${meetingId}/minutes`} replace />
  return <SignInDesk record={asked.data} />
}

function NotBegun({ record }: { readonly record: MeetingRecord }) {
  const { meeting } = record
  const navigate = useNavigate()
  const steps = useSteps(meeting.id)
  const otherDay = sayOtherDay(meeting, new Date(useNow()).toISOString())
  return (
    <MeetingFrame
      title={fullTitle(record)}
      badge={<StateBadge of="meeting" state={meeting.state} />}
      onBack={() => void navigate('/meetings')}
    >
      <EmptyState
        title={signInText.beginTitle}
        actions={
          <>
            <Button type="primary" autoFocus onClick={steps.begin} loading={steps.isBusy}>
              {signInText.begin}
            </Button>
            <Button onClick={() => void navigate('/meetings')}>{signInText.backToList}</Button>
          </>
        }
      >
        {signInText.beginHint(meeting.place, meeting.startTime)}
        {otherDay !== null && <p>{otherDay}</p>}
      </EmptyState>
    </MeetingFrame>
  )
}

/** Moves the meeting on from signing in: begun, opened, put off or called off. Says a refusal, decides none. */
import { App } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Reply } from '../../../domain/failure.ts'
import type { MeetingId } from '../../../domain/identity.ts'
import { isNotSaved, tell } from '../../api.ts'
import { sayFailure } from '../../text/failures.ts'

export function useSteps(meetingId: MeetingId) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [isBusy, setIsBusy] = useState(false)
  const take = async (step: Promise<Reply<null>>, next: string | null): Promise<void> => {
    setIsBusy(true)
    const reply = await step
    setIsBusy(false)
    if (!reply.ok) {
      if (!isNotSaved(reply.failure)) void message.error(sayFailure(reply.failure))
    } else if (next !== null) await navigate(next)
  }
  return {
    isBusy,
    begin: () => void take(tell('meetings.beginSignIn', { meetingId }), null),
    open: () => void take(tell('meetings.open', { meetingId }), `/meetings/${meetingId}/session`),
    adjourn: (reason: string) =>
      void take(tell('meetings.adjourn', { meetingId, reason }), `/meetings/${meetingId}/minutes`),
    cancel: (reason: string) => void take(tell('meetings.cancel', { meetingId, reason }), '/meetings'),
  }
}

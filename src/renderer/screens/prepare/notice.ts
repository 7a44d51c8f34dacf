/** The three steps between draft and signing in, each taken only after everything typed is written. */
import type { Reply } from '../../../domain/failure.ts'
import type { MeetingId } from '../../../domain/identity.ts'
import { tell, useSaving } from '../../api.ts'

const nextTask = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, 0))

/** Settles when no command is under way; what a step held back is sent when it is left. */
const whenWritten = async (): Promise<void> => {
  await nextTask()
  if (useSaving.getState().saving.kind !== 'saving') return
  await new Promise<void>((resolve) => {
    const stop = useSaving.subscribe(({ saving }) => {
      if (saving.kind === 'saving') return
      stop()
      resolve()
    })
  })
}

/** 完成准备: the notice stands. */
export const callMeeting = async (meetingId: MeetingId): Promise<Reply<null>> => {
  await whenWritten()
  return tell('meetings.call', { meetingId })
}

/** 撤回通知 */
export const recallMeeting = async (meetingId: MeetingId): Promise<Reply<null>> => {
  await whenWritten()
  return tell('meetings.recall', { meetingId })
}

/** 去签到 */
export const beginSignIn = async (meetingId: MeetingId): Promise<Reply<null>> => {
  await whenWritten()
  return tell('meetings.beginSignIn', { meetingId })
}

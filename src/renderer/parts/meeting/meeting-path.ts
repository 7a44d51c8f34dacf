/** Tells which page a meeting stands at. Knows no rule. */
import { isOver, isRunning, type Meeting, type MeetingState } from '../../../domain/meeting/meeting.ts'

export type MeetingPage = 'prepare' | 'sign-in' | 'session' | 'minutes'

/** The page on which a meeting in this state goes on; a cancelled one is only looked at. */
export const pageOf = (state: MeetingState): MeetingPage => {
  if (state === 'signing-in') return 'sign-in'
  if (isRunning(state)) return 'session'
  return isOver(state) ? 'minutes' : 'prepare'
}

/** The address of that page. */
export const pathTo = (meeting: Pick<Meeting, 'id' | 'state'>, page = pageOf(meeting.state)): string =>
  `/meetings/${meeting.id}/${page}`

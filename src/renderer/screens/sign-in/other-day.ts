/** Says that today is not the day for which the meeting was called. Refuses nothing. */
import { dayOf } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { Instant } from '../../../domain/identity.ts'
import type { Meeting } from '../../../domain/meeting/meeting.ts'
import { signInText } from '../../text/sign-in.ts'

/** 这次会议定在11月26日，今天是11月22日; null on the day itself. */
export const sayOtherDay = ({ heldOn }: Pick<Meeting, 'heldOn'>, now: Instant): string | null => {
  const today = dayOf(now)
  if (today === heldOn) return null
  const year = today.slice(0, 4)
  return signInText.otherDay(dayWithinYear(heldOn, year), dayWithinYear(today, year))
}

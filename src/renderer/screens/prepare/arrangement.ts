/** The arrangement of a meeting as its operation takes it. Knows no form. */
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import type { InputOf } from '../../api.ts'

export type Arrangement = InputOf<'meetings.arrange'>

/** What is kept of a meeting's form, time, place and people. */
export const arrangementOf = ({ meeting }: Pick<MeetingRecord, 'meeting'>): Arrangement => {
  const { form, title, heldOn, startTime, place, estateName, chairId, recorderId, occasion } = meeting
  return {
    meetingId: meeting.id,
    ...{ form, title, heldOn, startTime, place, estateName, chairId, recorderId, occasion },
  }
}

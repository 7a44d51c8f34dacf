/** Leads back into the meeting that was left open, and says where it stopped. */
import { useNavigate } from 'react-router'
import { clockOf } from '../../../domain/calendar.ts'
import { numberInChinese } from '../../../domain/chinese-text.ts'
import type { MeetingId } from '../../../domain/identity.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { currentItem } from '../../../domain/meeting/next-step.ts'
import { useAsk } from '../../api.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { pathTo } from '../../parts/meeting/meeting-path.ts'
import { OpenMeetingCard } from '../../parts/meeting/OpenMeetingCard.tsx'
import { workbenchText } from '../../text/workbench.ts'

const sayPlace = ({ agenda }: MeetingRecord): string => {
  const item = currentItem(agenda)
  if (item !== null) return workbenchText.leftOpenAt(numberInChinese(item.position), item.title)
  return agenda.some((one) => one.state === 'finished')
    ? workbenchText.leftOpenAfter
    : workbenchText.leftOpenBefore
}

export function LeftOpen({ meetingId }: { readonly meetingId: MeetingId }) {
  const navigate = useNavigate()
  const record = useAsk('meetings.record', { meetingId }).data
  const interruption = useAsk('application.status', {}).data?.interruption ?? null
  const goOn = () => {
    if (record !== undefined) void navigate(pathTo(record.meeting))
  }
  useKeys({ 'ctrl+enter': goOn })
  if (record === undefined) return null
  const details = [
    sayPlace(record),
    record.meeting.state === 'suspended' ? workbenchText.resting : '',
    interruption?.meetingId === meetingId ? workbenchText.brokenOff(clockOf(interruption.startedAt)) : '',
    workbenchText.allKept,
  ].filter((words) => words !== '')
  return (
    <OpenMeetingCard
      title={workbenchText.leftOpen(record.meeting.title)}
      detail={details.join('，')}
      onContinue={goOn}
    />
  )
}

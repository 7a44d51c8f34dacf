/** Puts an open task on the agenda of a meeting that is being prepared. Prepares no meeting. */
import { Button, Select } from 'antd'
import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { dayInChinese } from '../../../../domain/chinese-text.ts'
import type { MeetingId } from '../../../../domain/identity.ts'
import { isBeingPrepared } from '../../../../domain/meeting/meeting.ts'
import type { Task } from '../../../../domain/task/task.ts'
import { tell, useAsk } from '../../../api.ts'
import { useWritten } from '../../../parts/hooks/use-written.tsx'
import { taskActsText } from '../../../text/task-acts.ts'

export type OfferToMeetingProps = { readonly task: Task; readonly onGone: () => void }

export function OfferToMeeting({ task, onGone }: OfferToMeetingProps) {
  const navigate = useNavigate()
  const { sayDone, sayRefused } = useWritten()
  const meetings = (useAsk('meetings.list', {}).data ?? []).filter((line) => isBeingPrepared(line.state))
  const [chosen, setChosen] = useState<MeetingId | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const fieldId = useId()
  const meetingId = chosen ?? meetings.at(-1)?.id ?? null
  const record = useAsk(
    'meetings.record',
    { meetingId: meetingId ?? (1 as MeetingId) },
    meetingId !== null,
  ).data
  const isThere = record?.agenda.some((item) => item.taskId === task.id) ?? false
  const goPrepare = () => {
    if (meetingId !== null) void navigate(`/meetings/${meetingId}/prepare`)
  }
  const offer = async () => {
    if (isBusy || meetingId === null) return
    setIsBusy(true)
    const reply = await tell('agenda.addTasks', { meetingId, taskIds: [task.id] })
    setIsBusy(false)
    if (!reply.ok) return sayRefused(reply.failure)
    const title = meetings.find((line) => line.id === meetingId)?.title ?? ''
    sayDone(taskActsText.offered(title), { label: taskActsText.goPrepare, onPress: goPrepare })
    onGone()
  }
  if (meetingId === null) {
    return (
      <div className="tasks-act">
        <p>{taskActsText.offerNone}</p>
        <div className="row row-end">
          <Button onClick={onGone}>{taskActsText.cancel}</Button>
          <Button type="primary" onClick={() => void navigate('/meetings')}>
            {taskActsText.toMeetings}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="tasks-act">
      <label htmlFor={fieldId}>{taskActsText.offerWhich}</label>
      <Select
        id={fieldId}
        value={meetingId}
        onChange={setChosen}
        options={meetings.map((line) => ({
          value: line.id,
          label: `${dayInChinese(line.heldOn)} ${line.title}`,
        }))}
      />
      {isThere && <p className="hint">{taskActsText.offerAlready}</p>}
      <div className="row row-end">
        <Button onClick={onGone}>{taskActsText.cancel}</Button>
        <Button type="primary" disabled={isThere} loading={isBusy} onClick={() => void offer()}>
          {taskActsText.offerNow}
        </Button>
      </div>
    </div>
  )
}

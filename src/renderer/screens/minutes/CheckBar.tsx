/** The check line: what is done, the first gap by name, and the one filled button that leads on. Judges nothing itself. */
import { CheckOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { stateAfter } from '../../../domain/meeting/meeting.ts'
import type { Gap } from '../../../domain/papers/document.ts'
import { checkMinutes } from '../../../domain/papers/meeting/document-check.ts'
import { isConsultation } from '../../../domain/vote/vote-wording.ts'
import { tell } from '../../api.ts'
import { BottomBar } from '../../parts/frame/MeetingFrame.tsx'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { PostButton } from '../../parts/PostButton.tsx'
import { PackButton } from '../../parts/paper/PackButton.tsx'
import { MetSign } from '../../parts/signs.tsx'
import { minutesText } from '../../text/minutes.ts'
import { postText } from '../../text/notice.ts'
import { useDesk } from './desk.ts'

const sayWayTo = ({ code }: Gap, isCouncil: boolean): string =>
  code === 'item-without-resolution'
    ? minutesText.goToResolution(isCouncil)
    : (minutesText.goTo[code] ?? minutesText.goToPlace)

export type CheckBarProps = { readonly onGo: (gap: Gap) => void }

export function CheckBar({ onGo }: CheckBarProps) {
  const { record, canEdit } = useDesk()
  const { sayRefused } = useWritten()
  const [isBusy, setIsBusy] = useState(false)
  const checks = checkMinutes(record)
  const gaps = checks.flatMap((check) => check.gaps)
  const [first] = gaps
  if (!canEdit) return <FinishedBar />
  const doneCount = checks.filter((check) => check.gaps.length === 0).length
  const finish = async () => {
    if (isBusy) return
    setIsBusy(true)
    const reply = await tell('meetings.finishMinutes', { meetingId: record.meeting.id })
    setIsBusy(false)
    if (!reply.ok) sayRefused(reply.failure)
  }
  return (
    <BottomBar
      right={
        first === undefined ? (
          <KeyButton look="filled" label={minutesText.finish} isBusy={isBusy} onPress={() => void finish()} />
        ) : (
          <>
            <KeyButton
              look="inline"
              label={minutesText.finish}
              isDisabled
              describedBy="minutes-gap"
              onPress={() => undefined}
            />
            <KeyButton
              look="filled"
              label={sayWayTo(first, isConsultation(record.meeting.rule))}
              onPress={() => onGo(first)}
            />
          </>
        )
      }
    >
      <div className="minutes-checks" role="status">
        <b className="no-break">{minutesText.check(doneCount, checks.length)}</b>
        {checks
          .filter((check) => check.gaps.length === 0)
          .map((check) => (
            <span key={check.name} className="minutes-check-done">
              <MetSign met word={check.name} />
            </span>
          ))}
        {first !== undefined && (
          <span id="minutes-gap" className="minutes-gap">
            <ExclamationCircleOutlined /> {first.sentence}
            {gaps.length > 1 && (
              <span className="minutes-gap-more">{minutesText.moreGaps(gaps.length - 1)}</span>
            )}
          </span>
        )}
      </div>
    </BottomBar>
  )
}

function FinishedBar() {
  const { record } = useDesk()
  const [isReopening, setIsReopening] = useState(false)
  const { meeting } = record
  const isMinuted = meeting.state === 'minuted'
  if (isReopening && isMinuted) return <ReopenBar onGone={() => setIsReopening(false)} />
  return (
    <BottomBar
      right={
        <>
          {stateAfter(meeting.state, 'reopen-minutes') !== null && (
            <KeyButton look="inline" label={minutesText.reopen} onPress={() => setIsReopening(true)} />
          )}
          {stateAfter(meeting.state, 'archive') !== null && <ArchiveButton />}
          <PostMeetingButton />
          <PackButton meetingId={meeting.id} kind="archive" look="filled" />
        </>
      }
    >
      <span className="minutes-finished tone-jade toned">
        <CheckOutlined /> {isMinuted ? minutesText.minuted : minutesText.archived}
      </span>
    </BottomBar>
  )
}

/** A deciding meeting posts its resolution, one that consults its result. */
function PostMeetingButton() {
  const navigate = useNavigate()
  const { record } = useDesk()
  const { id, rule } = record.meeting
  const resolutions = record.agenda.flatMap((item) => item.resolution ?? [])
  const [only, more] = resolutions
  const ofMeeting = { kind: 'meeting', meetingId: id } as const
  if (isConsultation(rule) || only === undefined)
    return <PostButton kind="consultation-result" source={ofMeeting} label={postText.post} />
  // Of several the secretary picks one at the desk.
  if (more !== undefined)
    return <KeyButton label={postText.post} onPress={() => void navigate('/notices?new=resolution')} />
  const source = { kind: 'resolution', resolutionId: only.id, meetingId: id } as const
  return <PostButton kind="resolution" source={source} label={postText.post} />
}

function ArchiveButton() {
  const { record } = useDesk()
  const { sayRefused } = useWritten()
  const archive = async () => {
    const reply = await tell('meetings.archive', { meetingId: record.meeting.id })
    if (!reply.ok) sayRefused(reply.failure)
  }
  return <KeyButton look="inline" label={minutesText.archive} onPress={() => void archive()} />
}

function ReopenBar({ onGone }: { readonly onGone: () => void }) {
  const { record } = useDesk()
  const { sayRefused } = useWritten()
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const reopen = async () => {
    if (isBusy || reason.trim() === '') return
    setIsBusy(true)
    const reply = await tell('meetings.reopenMinutes', { meetingId: record.meeting.id, reason })
    setIsBusy(false)
    if (!reply.ok) sayRefused(reply.failure)
  }
  return (
    <BottomBar
      right={
        <>
          <KeyButton look="inline" label={minutesText.cancel} onPress={onGone} />
          <KeyButton
            look="filled"
            label={minutesText.reopenNow}
            isDisabled={reason.trim() === ''}
            isBusy={isBusy}
            onPress={() => void reopen()}
          />
        </>
      }
    >
      <Input
        className="minutes-reason"
        autoFocus
        maxLength={300}
        aria-label={minutesText.reopenReason}
        placeholder={minutesText.reopenReason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onGone()
        }}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void reopen()
        }}
      />
    </BottomBar>
  )
}

/** The line above the chair's table: title, state, attendance, time, clock. Computes no quorum. */
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { clockOf, secondsBetween } from '../../../domain/calendar.ts'
import { roomAt } from '../../../domain/meeting/attendance.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { judgeQuorum } from '../../../domain/vote/vote.ts'
import { MeetingFrame } from '../../parts/frame/MeetingFrame.tsx'
import { Saved } from '../../parts/frame/Saved.tsx'
import { useNow } from '../../parts/hooks/use-now.ts'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { sessionText } from '../../text/session.ts'

export type SessionFrameProps = {
  readonly record: MeetingRecord
  readonly bar: ReactNode
  readonly children: ReactNode
}

export function SessionFrame({ record, bar, children }: SessionFrameProps) {
  const { meeting, parties, roll } = record
  const navigate = useNavigate()
  const now = new Date(useNow()).toISOString()
  const room = roomAt(parties, roll, null)
  const met = judgeQuorum(meeting.rule, room).every((line) => line.met)
  const minutes = Math.floor(secondsBetween(meeting.openedAt ?? now, now) / 60)
  return (
    <MeetingFrame
      title={meeting.title}
      badge={<StateBadge of="meeting" state={meeting.state} />}
      saved={<Saved />}
      attendance={{ present: room.presentCount, due: room.dueCount, met }}
      timing={sessionText.openedFor(minutes)}
      clock={clockOf(now)}
      onBack={() => void navigate('/')}
      isBare
      bar={bar}
    >
      {children}
    </MeetingFrame>
  )
}

/** How one thing of the month view is called, drawn and opened. Knows no day. */
import {
  AuditOutlined,
  CheckCircleFilled,
  FlagOutlined,
  NotificationOutlined,
  TeamOutlined,
  WarningFilled,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Day } from '../../../domain/identity.ts'
import { describeForm } from '../../../domain/meeting/meeting.ts'
import { standingOn } from '../../../domain/task/task.ts'
import type { OutputOf } from '../../api.ts'
import { pathTo } from '../../parts/meeting/meeting-path.ts'
import { Badge, DueBadge, StateBadge } from '../../parts/StateBadge.tsx'
import type { Tone } from '../../parts/signs.tsx'
import { calendarText as text } from '../../text/calendar.ts'

export type MonthEntry = OutputOf<'calendar.month'>['entries'][number]

export type EntryLook = {
  readonly key: string
  readonly tone: Tone
  readonly icon: ReactNode
  readonly title: string
  /** What it is, beside the title in the list of a day: a time, 公示到期. */
  readonly note: string
  readonly badge: ReactNode
  readonly path: string
}

/** Everything that the screen needs to show and open an entry. */
export const lookOf = (entry: MonthEntry, today: Day): EntryLook => {
  if (entry.kind === 'meeting') {
    const title = entry.title === '' ? describeForm(entry.form).name : entry.title
    return {
      key: `meeting ${entry.meetingId}`,
      tone: 'indigo',
      icon: <TeamOutlined />,
      title: text.themed(title, entry.theme),
      note: entry.startTime,
      badge: <StateBadge of="meeting" state={entry.state} />,
      path: pathTo({ id: entry.meetingId, state: entry.state }),
    }
  }
  if (entry.kind === 'notice') {
    return {
      key: `notice ${entry.noticeId} ${entry.edge}`,
      tone: 'slate',
      icon: <NotificationOutlined />,
      title: entry.title,
      note: '',
      badge: (
        <Badge tone="slate" icon={<NotificationOutlined />}>
          {entry.edge === 'first' ? text.firstDay : text.lastDay}
        </Badge>
      ),
      path: `/notices/${entry.noticeId}`,
    }
  }
  if (entry.kind === 'task') {
    const standing = standingOn({ state: entry.state, dueOn: entry.on }, today)
    const isOverdue = standing.kind === 'overdue'
    return {
      key: `task ${entry.taskId}`,
      tone: isOverdue ? 'crimson' : 'amber',
      icon: isOverdue ? <WarningFilled /> : <AuditOutlined />,
      title: entry.title,
      note: entry.responsible,
      badge: <DueBadge standing={standing} state={entry.state} />,
      path: `/tasks?task=${entry.taskId}`,
    }
  }
  return {
    key: `milestone ${entry.caseId} ${entry.on} ${entry.title}`,
    tone: 'jade',
    icon: entry.isReached ? <CheckCircleFilled /> : <FlagOutlined />,
    title: entry.title,
    note: entry.caseTitle,
    badge: (
      <Badge tone="jade" icon={<FlagOutlined />}>
        {entry.isReached ? text.milestoneReached : text.milestone}
      </Badge>
    ),
    path: `/cases/${entry.caseId}`,
  }
}

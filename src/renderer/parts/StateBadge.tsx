/** Shows a state as one word, one sign and one colour family; every state of the domain has its own. Decides no state. */
import {
  AuditOutlined,
  CheckOutlined,
  ClockCircleOutlined,
  CloseOutlined,
  CoffeeOutlined,
  CommentOutlined,
  EditOutlined,
  ExportOutlined,
  HourglassOutlined,
  InboxOutlined,
  LockOutlined,
  LoginOutlined,
  MailOutlined,
  MergeOutlined,
  NotificationOutlined,
  PaperClipOutlined,
  PauseOutlined,
  QuestionCircleOutlined,
  RiseOutlined,
  RollbackOutlined,
  ScheduleOutlined,
  SendOutlined,
  SmileOutlined,
  StopOutlined,
  SyncOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  WarningFilled,
} from '@ant-design/icons'
import type { ComponentType, ReactNode } from 'react'
import type { ItemOutcome } from '../../domain/meeting/agenda.ts'
import type { MeetingState } from '../../domain/meeting/meeting.ts'
import { writtenStateNames } from '../../domain/owners/owners-wording.ts'
import type { WrittenState } from '../../domain/owners/written-vote.ts'
import type { DueStanding } from '../../domain/task/task.ts'
import type { TaskState } from '../../domain/task/task-life.ts'
import { taskStateNames } from '../../domain/task/task-wording.ts'
import type { TopicState } from '../../domain/topic/topic-life.ts'
import { topicStateNames } from '../../domain/topic/topic-wording.ts'
import { partsText } from '../text/parts.ts'
import type { Tone } from './signs.tsx'
import './signs.css'

export type BadgeProps = {
  readonly tone?: Tone | undefined
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** Any other word that needs the shape of a state badge. */
export function Badge({ tone = 'plain', icon, children }: BadgeProps) {
  return (
    <span className={`badge tone-${tone}`}>
      {icon}
      <span>{children}</span>
    </span>
  )
}

type Look = readonly [Tone, ComponentType]

const meetingLooks: Readonly<Record<MeetingState, Look>> = {
  draft: ['plain', EditOutlined],
  called: ['indigo', MailOutlined],
  'signing-in': ['cinnabar', LoginOutlined],
  'in-session': ['cinnabar', NotificationOutlined],
  suspended: ['amber', CoffeeOutlined],
  closed: ['amber', EditOutlined],
  minuted: ['jade', CheckOutlined],
  archived: ['slate', InboxOutlined],
  cancelled: ['plum', StopOutlined],
  adjourned: ['indigo', RollbackOutlined],
}

const outcomeLooks: Readonly<Record<ItemOutcome, Look>> = {
  adopted: ['jade', CheckOutlined],
  'adopted-with-conditions': ['jade', PaperClipOutlined],
  rejected: ['plum', CloseOutlined],
  consensus: ['jade', CheckOutlined],
  disagreement: ['slate', PauseOutlined],
  deferred: ['amber', HourglassOutlined],
  referred: ['indigo', RiseOutlined],
  withdrawn: ['slate', RollbackOutlined],
  informed: ['slate', CheckOutlined],
  discussed: ['slate', CommentOutlined],
}

const taskLooks: Readonly<Record<TaskState, Look>> = {
  'to-dispatch': ['amber', InboxOutlined],
  dispatched: ['indigo', SendOutlined],
  'in-progress': ['indigo', SyncOutlined],
  'extension-asked': ['amber', HourglassOutlined],
  suspended: ['slate', PauseOutlined],
  'to-verify': ['indigo', AuditOutlined],
  'to-review': ['indigo', SmileOutlined],
  'closed-out': ['slate', CheckOutlined],
  declined: ['slate', StopOutlined],
}

const writtenLooks: Readonly<Record<WrittenState, Look>> = {
  prepared: ['plain', EditOutlined],
  frozen: ['indigo', LockOutlined],
  open: ['cinnabar', MailOutlined],
  preliminary: ['amber', HourglassOutlined],
  final: ['jade', CheckOutlined],
  annulled: ['plum', StopOutlined],
}

const topicLooks: Readonly<Record<TopicState, Look>> = {
  collected: ['amber', QuestionCircleOutlined],
  listed: ['indigo', UnorderedListOutlined],
  merged: ['slate', MergeOutlined],
  transferred: ['slate', ExportOutlined],
  refused: ['slate', StopOutlined],
  scheduled: ['indigo', ScheduleOutlined],
  'in-consultation': ['cinnabar', TeamOutlined],
  decided: ['jade', CheckOutlined],
  implementing: ['jade', SyncOutlined],
  reviewed: ['indigo', SmileOutlined],
  'closed-out': ['slate', CheckOutlined],
}

export type StateBadgeProps =
  | { readonly of: 'meeting'; readonly state: MeetingState; readonly word?: string | undefined }
  | { readonly of: 'outcome'; readonly state: ItemOutcome; readonly word?: string | undefined }
  | { readonly of: 'task'; readonly state: TaskState; readonly word?: string | undefined }
  | { readonly of: 'topic'; readonly state: TopicState; readonly word?: string | undefined }
  | { readonly of: 'written'; readonly state: WrittenState; readonly word?: string | undefined }

/** `word` replaces the usual word where a rule has its own, as 通过 for 达成协商意见. */
export function StateBadge(props: StateBadgeProps) {
  const [tone, Icon, word] = lookOf(props)
  return (
    <Badge tone={tone} icon={<Icon />}>
      {props.word ?? word}
    </Badge>
  )
}

function lookOf(props: StateBadgeProps): readonly [Tone, ComponentType, string] {
  if (props.of === 'meeting') return [...meetingLooks[props.state], partsText.meetingStates[props.state]]
  if (props.of === 'outcome') return [...outcomeLooks[props.state], partsText.outcomes[props.state]]
  if (props.of === 'topic') return [...topicLooks[props.state], topicStateNames[props.state]]
  if (props.of === 'written') return [...writtenLooks[props.state], writtenStateNames[props.state]]
  return [...taskLooks[props.state], taskStateNames[props.state]]
}

export type DueBadgeProps = {
  readonly standing: DueStanding
  /** Shown instead where no day runs any more. */
  readonly state: TaskState
}

/** More than three days jade, three or less amber, past crimson; a state where no day runs. */
export function DueBadge({ standing, state }: DueBadgeProps) {
  if (standing.kind === 'done' || standing.kind === 'resting') return <StateBadge of="task" state={state} />
  if (standing.kind === 'none') return <Badge icon={<ClockCircleOutlined />}>{partsText.noDueDay}</Badge>
  if (standing.kind === 'overdue') {
    return (
      <Badge tone="crimson" icon={<WarningFilled />}>
        {partsText.overdueBy(standing.days)}
      </Badge>
    )
  }
  return (
    <Badge tone={standing.kind === 'soon' ? 'amber' : 'jade'} icon={<ClockCircleOutlined />}>
      {standing.days === 0 ? partsText.dueToday : partsText.dueIn(standing.days)}
    </Badge>
  )
}

/** The acts on a dossier by name and sign, and which of them its facts allow. Knows no life cycle. */
import {
  AuditOutlined,
  BellOutlined,
  CheckOutlined,
  CommentOutlined,
  EditOutlined,
  FileSyncOutlined,
  FormOutlined,
  LinkOutlined,
  NotificationOutlined,
  OrderedListOutlined,
  PhoneOutlined,
  RightOutlined,
  RiseOutlined,
  RollbackOutlined,
  ScheduleOutlined,
  SendOutlined,
  SyncOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { OutputOf } from '../../../api.ts'
import { dossierText } from '../../../text/dossier.ts'

const text = dossierText

export const mainActs = [
  'screen',
  'schedule',
  'go-meeting',
  'order',
  'note',
  'review',
  'reply',
  'close-out',
  'level-up',
  'level-down',
  'decide',
  'implement',
  'consult-again',
  'reopen',
  'screen-again',
  'words',
  'stages',
  'link-vote',
  'notice',
] as const
export type Act = (typeof mainActs)[number]

export const actWords: Readonly<Record<Act, string>> = {
  ...text.acts,
  'level-up': text.levelUp,
  'level-down': text.levelDown,
  decide: text.decide,
  implement: text.implement,
  'consult-again': text.consultAgain,
  reopen: text.reopen,
  'screen-again': text.screenAgain,
  words: text.words,
  stages: text.begin,
  'link-vote': text.linkVote,
}

export const actIcons: Readonly<Record<Act, ReactNode>> = {
  screen: <AuditOutlined />,
  schedule: <ScheduleOutlined />,
  'go-meeting': <RightOutlined />,
  order: <SendOutlined />,
  note: <EditOutlined />,
  review: <BellOutlined />,
  reply: <PhoneOutlined />,
  'close-out': <CheckOutlined />,
  'level-up': <RiseOutlined />,
  'level-down': <RollbackOutlined />,
  decide: <CheckOutlined />,
  implement: <SyncOutlined />,
  'consult-again': <CommentOutlined />,
  reopen: <FileSyncOutlined />,
  'screen-again': <AuditOutlined />,
  words: <FormOutlined />,
  stages: <OrderedListOutlined />,
  'link-vote': <LinkOutlined />,
  notice: <NotificationOutlined />,
}

/** What may be done with this topic beside reading it, as its steps and facts tell. */
export const findActs = ({ topic, steps, up, downs, stages }: OutputOf<'topics.dossier'>): readonly Act[] => {
  const isClosed = topic.state === 'closed-out'
  const isSettledElsewhere = topic.state === 'merged'
  const isUnderWay =
    !isClosed && topic.state !== 'collected' && !isSettledElsewhere && topic.state !== 'refused'
  const may = (isAllowed: boolean, act: Act): readonly Act[] => (isAllowed ? [act] : [])
  return [
    ...may(up !== null, 'level-up'),
    ...may(downs.length > 0, 'level-down'),
    ...may(topic.state === 'collected', 'screen'),
    ...may(
      steps.includes('schedule') || topic.state === 'scheduled' || topic.state === 'in-consultation',
      'schedule',
    ),
    ...may(steps.includes('decide'), 'decide'),
    ...may(isUnderWay && topic.state !== 'transferred', 'order'),
    ...may(steps.includes('implement'), 'implement'),
    ...may(!isClosed, 'note'),
    ...may(steps.includes('consult-again'), 'consult-again'),
    ...may(steps.includes('review'), 'review'),
    ...may(topic.state !== 'collected', 'reply'),
    ...may(steps.includes('close-out'), 'close-out'),
    ...may(steps.includes('reopen'), 'reopen'),
    ...may(steps.includes('screen-again'), 'screen-again'),
    ...may(isUnderWay || isClosed, 'notice'),
    ...may(isUnderWay, 'link-vote'),
    ...may(isUnderWay && stages.length === 0, 'stages'),
    ...may(!isClosed, 'words'),
  ]
}

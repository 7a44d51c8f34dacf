/** How a notice stands, as one word, one sign and one colour. Decides no period. */
import {
  CheckOutlined,
  ClockCircleOutlined,
  EditOutlined,
  InboxOutlined,
  NotificationOutlined,
  RollbackOutlined,
  WarningFilled,
} from '@ant-design/icons'
import { noticeStateNames } from '../../domain/notice/notice-life.ts'
import type { NoticeStanding } from '../../domain/notice/notice-standing.ts'
import { noticesText } from '../text/notices.ts'
import { Badge } from './StateBadge.tsx'

/** More than three days jade, three or less amber, past its last day crimson. */
export function NoticeBadge({ standing }: { readonly standing: NoticeStanding }) {
  switch (standing.kind) {
    case 'drafted':
      return <Badge icon={<EditOutlined />}>{noticeStateNames.drafted}</Badge>
    case 'ahead':
      return (
        <Badge tone="indigo" icon={<NotificationOutlined />}>
          {noticesText.ahead(standing.days)}
        </Badge>
      )
    case 'hanging':
      return (
        <Badge tone={standing.daysLeft > 3 ? 'jade' : 'amber'} icon={<ClockCircleOutlined />}>
          {noticesText.daysLeft(standing.daysLeft)}
        </Badge>
      )
    case 'over':
      return (
        <Badge tone="crimson" icon={<WarningFilled />}>
          {noticesText.overBy(standing.days)}
        </Badge>
      )
    case 'withdrawn':
      return (
        <Badge tone="plum" icon={<RollbackOutlined />}>
          {noticeStateNames.withdrawn}
        </Badge>
      )
    case 'ended':
      return (
        <Badge tone="jade" icon={<CheckOutlined />}>
          {noticeStateNames.ended}
        </Badge>
      )
    case 'archived':
      return (
        <Badge tone="slate" icon={<InboxOutlined />}>
          {noticeStateNames.archived}
        </Badge>
      )
  }
}

/** Says in one line how a posted notice stands: its days, what is left of them, or why it was taken down. Decides no day. */
import { ClockCircleOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { dayOf } from '../../../../domain/calendar.ts'
import type { NoticeStanding } from '../../../../domain/notice/notice-standing.ts'
import { useAsk } from '../../../api.ts'
import { noticeText } from '../../../text/notice.ts'
import type { Known } from '../known.ts'

export type PostedLineProps = {
  readonly known: Known
  readonly standing: NoticeStanding
  readonly isWaiting: boolean
}

export function PostedLine({ known, standing, isWaiting }: PostedLineProps) {
  const { notice } = known
  const words = wordsFor(known, standing)
  const notices = useAsk('notices.list', {}).data ?? []
  const later = notices.find((one) => one.formerId === notice.id)
  return (
    <span className="notice-check" role="status">
      <b className={standing.kind === 'over' ? 'toned tone-crimson' : undefined}>{words}</b>
      {notice.postedOn !== null && notice.until !== null && (
        <span className="second">{noticeText.span(notice.postedOn, notice.until)}</span>
      )}
      {isWaiting && notice.until !== null && (
        <span className="hint">
          <ClockCircleOutlined /> {noticeText.waiting(notice.until)}
        </span>
      )}
      {later !== undefined && (
        <span className="hint">
          {noticeText.later}
          <Link to={`/notices/${later.id}`}>{noticeText.laterLink}</Link>
        </span>
      )}
      {notice.formerId !== null && (
        <span className="hint">
          {noticeText.former}
          <Link to={`/notices/${notice.formerId}`}>{noticeText.formerLink}</Link>
        </span>
      )}
    </span>
  )
}

const wordsFor = ({ notice }: Known, standing: NoticeStanding): string => {
  switch (standing.kind) {
    case 'ahead':
      return noticeText.ahead(standing.days)
    case 'hanging':
      return noticeText.remaining(standing.daysLeft)
    case 'over':
      return noticeText.overSince(standing.days)
    case 'withdrawn':
      return notice.withdrawn === null
        ? noticeText.withdrawDone
        : noticeText.withdrawnLine(notice.withdrawn.on, notice.withdrawn.reason)
    case 'ended':
      return notice.endedAt === null ? noticeText.endDone : noticeText.endedLine(dayOf(notice.endedAt))
    case 'archived':
      return noticeText.nothingLeft
    case 'drafted':
      return ''
  }
}

/** One notice in the list: its kind, title, places, days, objections, and how it stands. Decides no period. */
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { Notice } from '../../../domain/notice/notice.ts'
import { noticeTraits } from '../../../domain/notice/notice-kinds.ts'
import { findOpenObjections, type NoticeStanding } from '../../../domain/notice/notice-standing.ts'
import { NoticeBadge } from '../../parts/NoticeBadge.tsx'
import { MetSign } from '../../parts/signs.tsx'
import { noticesText } from '../../text/notices.ts'

export type NoticeRowProps = {
  readonly notice: Notice
  readonly standing: NoticeStanding
  readonly today: string
  /** The one whose next step is the filled button of the page. */
  readonly isNext: boolean
}

export function NoticeRow({ notice, standing, today, isNext }: NoticeRowProps) {
  const navigate = useNavigate()
  const path = `/notices/${notice.id}`
  const kind = noticeTraits[notice.kind].name
  const title = notice.words.title === '' ? noticesText.untitled(kind) : notice.words.title
  return (
    <li className="notices-row">
      <Link className="notices-open" to={path}>
        <span className="notices-badge">
          <NoticeBadge standing={standing} />
        </span>
        <span className="notices-words">
          <span className="notices-title">{title}</span>
          <span className="notices-facts">
            <span>{kind}</span>
            <span>{daysOf(notice, today)}</span>
            <span>{noticesText.places(notice.places)}</span>
          </span>
        </span>
      </Link>
      <Objections notice={notice} />
      {standing.kind === 'over' && (
        <Button
          type={isNext ? 'primary' : 'default'}
          aria-label={noticesText.settleOf(title)}
          onClick={() => void navigate(path)}
        >
          {noticesText.settle}
        </Button>
      )}
    </li>
  )
}

const daysOf = ({ postedOn, until, days, state, withdrawn }: Notice, today: string): string => {
  const year = today.slice(0, 4)
  if (withdrawn !== null) return noticesText.withdrawnOn(withdrawn.on, year, withdrawn.reason)
  if (state === 'drafted')
    return postedOn === null ? noticesText.days(days) : noticesText.planned(postedOn, year)
  return postedOn === null || until === null
    ? noticesText.days(days)
    : noticesText.span(postedOn, until, year)
}

function Objections({ notice }: { readonly notice: Notice }) {
  const count = notice.objections.filter((objection) => objection.withdrawn === null).length
  if (notice.state === 'drafted') return null
  if (count === 0) return <span className="notices-objections hint">{noticesText.noObjections}</span>
  const open = findOpenObjections(notice).length
  return (
    <span className={open === 0 ? 'notices-objections tone-jade' : 'notices-objections tone-amber'}>
      <MetSign met={open === 0} word={noticesText.objections(count, open)} />
    </span>
  )
}

/** 公示期满: how a notice stands on a day, what is to be done with it next, and where its words may come from. Knows no clock. */
import { daysBetween } from '../calendar.ts'
import type { Day } from '../identity.ts'
import type { Notice, NoticeKind, NoticeSource } from './notice.ts'

/** How a notice stands on a day; a count of 0 days left is its last day. */
export type NoticeStanding =
  | { readonly kind: 'drafted' }
  | { readonly kind: 'ahead'; readonly days: number }
  | { readonly kind: 'hanging'; readonly daysLeft: number }
  | { readonly kind: 'over'; readonly days: number }
  | { readonly kind: 'withdrawn' | 'ended' | 'archived' }

/** From how many days before its end a notice is said to be due. */
const soonDays = 3

/** Where a notice stands on `today`: not yet on the board, on it with the days left, or past its last day by so many days. */
export const standingOfNotice = (
  { state, postedOn, until }: Pick<Notice, 'state' | 'postedOn' | 'until'>,
  today: Day,
): NoticeStanding => {
  if (state === 'drafted') return { kind: 'drafted' }
  if (state !== 'posted') return { kind: state }
  if (postedOn !== null && today < postedOn) return { kind: 'ahead', days: daysBetween(today, postedOn) }
  const daysLeft = until === null ? 0 : daysBetween(today, until)
  return daysLeft < 0 ? { kind: 'over', days: -daysLeft } : { kind: 'hanging', daysLeft }
}

/** The notices that end within three days, or should have been ended, the earliest first. */
export const findDueNotices = (
  notices: readonly Notice[],
  today: Day,
): readonly { readonly notice: Notice; readonly standing: NoticeStanding }[] =>
  notices
    .map((notice) => ({ notice, standing: standingOfNotice(notice, today) }))
    .filter(
      ({ standing }) =>
        standing.kind === 'over' || (standing.kind === 'hanging' && standing.daysLeft <= soonDays),
    )
    .toSorted((one, other) => ((one.notice.until ?? '') < (other.notice.until ?? '') ? -1 : 1))

/** The objections that still want an answer: neither answered nor taken back. */
export const findOpenObjections = ({ objections }: Pick<Notice, 'objections'>): Notice['objections'] =>
  objections.filter((objection) => objection.answer === null && objection.withdrawn === null)

export type NoticeStep = 'print' | 'photo' | 'answer' | 'wait' | 'end' | 'archive' | 'nothing'

/** The next proper step of what is or was on the board; `isPrinted` tells whether any of its papers went to the printer. */
export const nextNoticeStep = (notice: Notice, today: Day, isPrinted: boolean): NoticeStep => {
  const standing = standingOfNotice(notice, today)
  if (standing.kind === 'archived' || standing.kind === 'drafted') return 'nothing'
  if (findOpenObjections(notice).length > 0) return 'answer'
  if (standing.kind === 'withdrawn' || standing.kind === 'ended') return 'archive'
  if (standing.kind === 'over') return 'end'
  if (!isPrinted) return 'print'
  return notice.photos.length === 0 && standing.kind === 'hanging' ? 'photo' : 'wait'
}

/** What the words of each kind may be drafted from; `none` where they are written from nothing. */
export const sourcesOfNotice: Readonly<Record<NoticeKind, readonly NoticeSource['kind'][]>> = {
  'consultation-result': ['meeting', 'resolution', 'none'],
  resolution: ['meeting', 'resolution', 'none'],
  progress: ['task', 'none'],
  disclosure: ['none', 'meeting', 'resolution', 'task'],
  accounts: ['none'],
  'pre-announcement': ['written-vote'],
  'vote-result': ['written-vote'],
  announcement: ['none', 'meeting'],
  appeal: ['none', 'meeting'],
}

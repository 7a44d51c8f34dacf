/** How many days ahead people are told, with the law's floor, and which days follow from it. Knows no clock; the holidays are an argument. */
import { addDays } from '../calendar.ts'
import { dayInChinese, dayWithinYear, weekdayInChinese } from '../chinese-text.ts'
import type { Day } from '../identity.ts'
import { describeForm, type MeetingForm } from '../meeting/meeting.ts'
import { endOfPeriod, type HolidayCalendar } from './period.ts'

/** Days between a notice and what it is for; `law` can't be undercut, `practice` and `setting` may. */
export type NoticeRule = {
  readonly id: string
  /** What the notice is for: 居民会议. */
  readonly name: string
  readonly days: number
  readonly standing: 'law' | 'practice' | 'setting'
  /** Ahead of a meeting, or how long a paper stays on the board. */
  readonly kind: 'ahead' | 'posted'
  readonly article: string
  /** What else the rule says; empty where nothing. */
  readonly remark: string
}

/**
 * Notices that the law or practice counts in days.
 * @see 居民委员会组织法（2025年修订）第二十六条、第三十四条；物业管理条例第十四条
 */
export const noticeRules = {
  'residents-assembly': {
    id: 'residents-assembly',
    name: '居民会议',
    days: 10,
    standing: 'law',
    kind: 'ahead',
    article: '《中华人民共和国城市居民委员会组织法》第二十六条',
    remark: '遇有紧急情况的除外',
  },
  'owners-assembly': {
    id: 'owners-assembly',
    name: '业主大会会议',
    days: 15,
    standing: 'law',
    kind: 'ahead',
    article: '《物业管理条例》第十四条',
    remark: '没有公布过的事项不表决',
  },
  'owners-committee': {
    id: 'owners-committee',
    name: '业委会会议',
    days: 7,
    standing: 'practice',
    kind: 'ahead',
    article: '通行做法，以当地规定和本小区议事规则为准',
    remark: '',
  },
  consultation: {
    id: 'consultation',
    name: '四方议事会等协商会议',
    days: 3,
    standing: 'setting',
    kind: 'ahead',
    article: '法律没有规定天数，由社区自己定',
    remark: '',
  },
  disclosure: {
    id: 'disclosure',
    name: '居务公开（含协商事项和落实情况）',
    days: 15,
    standing: 'law',
    kind: 'posted',
    article: '《中华人民共和国城市居民委员会组织法》第三十四条',
    remark: '',
  },
} as const satisfies Readonly<Record<string, NoticeRule>>

/** The notice that a form of meeting asks for: law for 居民会议, practice for 业委会会议, the community's own elsewhere. */
export const noticeRuleForForm = (form: MeetingForm): NoticeRule => {
  if (form === 'residents-assembly' || form === 'owners-committee') return noticeRules[form]
  const { name, noticeDays } = describeForm(form)
  return { ...noticeRules.consultation, id: form, name, days: noticeDays }
}

/**
 * The first day for a meeting when the notice is given on `givenOn`: that day is not counted, and where the law sets
 * the days a last one that is a day off moves to the next working day.
 * @see 民法典第二百零一条、第二百零三条
 */
export const earliestMeetingDay = (
  rule: Pick<NoticeRule, 'days' | 'standing'>,
  givenOn: Day,
  calendar: HolidayCalendar,
): Day =>
  rule.standing === 'law' && rule.days > 0
    ? endOfPeriod(givenOn, rule.days, 'day', calendar)
    : addDays(givenOn, rule.days)

/** The last day on which the notice for a meeting on `heldOn` may be given. */
export const latestNoticeDay = (
  rule: Pick<NoticeRule, 'days' | 'standing'>,
  heldOn: Day,
  calendar: HolidayCalendar,
): Day => {
  let day = addDays(heldOn, -rule.days)
  while (earliestMeetingDay(rule, day, calendar) > heldOn) day = addDays(day, -1)
  return day
}

/** The last day on the board of a paper posted on `postedOn` for `days`, never fewer than the law's. */
export const lastPostedDay = (postedOn: Day, days: number, calendar: HolidayCalendar): Day =>
  endOfPeriod(postedOn, Math.max(days, noticeRules.disclosure.days), 'day', calendar)

/** A notice rule in one sentence. */
export const describeNotice = (rule: NoticeRule): string => {
  const verb = rule.standing === 'law' ? '应当' : '一般'
  const remark = rule.remark === '' ? '' : `，${rule.remark}`
  if (rule.kind === 'posted') return `${rule.name}：公示时间不少于 ${rule.days} 天${remark}。`
  return rule.days === 0
    ? `${rule.name}：不要求提前通知。`
    : `${rule.name}：${verb}提前 ${rule.days} 天通知${remark}。`
}

const sayDay = (day: Day, from: Day): string =>
  `${dayWithinYear(day, from.slice(0, 4))}（${weekdayInChinese(day)}）`

/** What the rule means for a notice given or a paper posted on a day. */
export const exampleNotice = (rule: NoticeRule, on: Day, calendar: HolidayCalendar): string =>
  rule.kind === 'posted'
    ? `${dayInChinese(on)}贴出，公示到 ${sayDay(lastPostedDay(on, rule.days, calendar), on)}。`
    : `${dayInChinese(on)}通知，最早 ${sayDay(earliestMeetingDay(rule, on, calendar), on)}开会。`

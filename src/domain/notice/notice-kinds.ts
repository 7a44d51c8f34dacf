/** Names the kinds of 公示 and says how long each must hang, by law, practice or setting. Knows no holiday and no clock. */
import type { Day } from '../identity.ts'
import type { NoticePaperKind } from '../papers/paper-kinds.ts'
import type { WrittenPaperKind } from '../papers/written/written-paper-kinds.ts'
import { type NoticeRule, noticeRules } from '../rules/notice-rule.ts'
import { endOfPeriod, type HolidayCalendar } from '../rules/period.ts'
import type { NoticeKind } from './notice.ts'

/** What holds for every notice of a kind. */
type NoticeTraits = {
  readonly name: string
  /** How many days a new draft proposes. */
  readonly defaultDays: number
  /** Fewer days are refused. */
  readonly floorDays: number
  readonly standing: NoticeRule['standing']
  /** Where the floor is written; empty where the community sets it. */
  readonly article: string
  /** The paper that is put up. */
  readonly paperKind:
    | Extract<NoticePaperKind, 'notice' | 'appeal'>
    | Extract<WrittenPaperKind, 'pre-announcement' | 'result-notice'>
}

const ofAffairs = {
  defaultDays: noticeRules.disclosure.days,
  floorDays: noticeRules.disclosure.days,
  standing: 'law',
  article: noticeRules.disclosure.article,
  paperKind: 'notice',
} as const

/**
 * The kinds of 公示: 居务, with what was consulted on and how it was carried out, hang fifteen days at least, and so does
 * what an 业主大会 is told beforehand; the other lengths are settings.
 * @see 居民委员会组织法（2025年修订）第三十四条；物业管理条例第十四条
 */
export const noticeTraits: Readonly<Record<NoticeKind, NoticeTraits>> = {
  'consultation-result': { ...ofAffairs, name: '协商结果公示' },
  resolution: { ...ofAffairs, name: '决议公示' },
  progress: { ...ofAffairs, name: '落实情况公示' },
  disclosure: { ...ofAffairs, name: '居务公开' },
  accounts: { ...ofAffairs, name: '收支公示' },
  'pre-announcement': {
    name: '业主大会会前公告',
    defaultDays: noticeRules['owners-assembly'].days,
    floorDays: noticeRules['owners-assembly'].days,
    standing: 'law',
    article: noticeRules['owners-assembly'].article,
    paperKind: 'pre-announcement',
  },
  'vote-result': {
    name: '业主表决结果公示',
    defaultDays: 7,
    floorDays: 1,
    standing: 'setting',
    article: '',
    paperKind: 'result-notice',
  },
  announcement: {
    name: '公告',
    defaultDays: 7,
    floorDays: 1,
    standing: 'setting',
    article: '',
    paperKind: 'notice',
  },
  appeal: {
    name: '倡议书',
    defaultDays: 30,
    floorDays: 1,
    standing: 'setting',
    article: '',
    paperKind: 'appeal',
  },
}

/** Whether the words of a kind are composed from an owners' written vote, so that they can't be edited at the desk. */
export const isComposedKind = (kind: NoticeKind): boolean =>
  kind === 'pre-announcement' || kind === 'vote-result'

/**
 * The fewest days of a notice; a 业主表决结果公示 hangs as long as objections to the vote are taken, `objectionDays` of the
 * vote, which is null for every other notice.
 */
export const floorDaysOf = (kind: NoticeKind, objectionDays: number | null): number =>
  Math.max(noticeTraits[kind].floorDays, objectionDays ?? 0)

/**
 * The last day on the board of a notice put up on `postedOn` for `days`: the first day is not counted, and a last day that
 * is a day off moves to the next working day.
 * @see 民法典第二百零一条、第二百零三条
 */
export const lastDayOnBoard = (postedOn: Day, days: number, calendar: HolidayCalendar): Day =>
  endOfPeriod(postedOn, days, 'day', calendar)

/** The floor as a sentence: 公示时间不少于 15 天（……第三十四条）。 */
export const sayFloor = (kind: NoticeKind, objectionDays: number | null): string => {
  const { name, standing, article } = noticeTraits[kind]
  const days = floorDaysOf(kind, objectionDays)
  if (standing === 'law') return `${name}：公示时间不少于 ${days} 天（${article}）。`
  return objectionDays !== null && days === objectionDays
    ? `${name}：公示时间不少于异议期的 ${days} 天。`
    : `${name}：法律没有规定天数，由社区自己定，不少于 ${days} 天。`
}

/** Series that many communities hold, ready to be taken over and changed. Knows no clock and no database. */
import type { MeetingForm } from './meeting.ts'
import type { Recurrence, SeriesWords } from './series.ts'

/** A ready series: all that does not depend on the place. */
export type SeriesPattern = Pick<
  SeriesWords,
  'title' | 'form' | 'recurrence' | 'offDays' | 'startTime' | 'occasion' | 'themes'
> & { readonly key: 'opinions' | 'joint' | 'party-joint' | 'themed' | 'council' | 'home-talk' }

const pattern = (
  key: SeriesPattern['key'],
  form: MeetingForm,
  title: string,
  recurrence: Recurrence,
  more: Partial<Pick<SeriesPattern, 'startTime' | 'occasion' | 'themes'>> = {},
): SeriesPattern => ({
  key,
  form,
  title,
  recurrence,
  offDays: 'next-workday',
  startTime: '15:00',
  occasion: '',
  themes: [],
  ...more,
})

/** Themes of a year to begin with, one a month; each place writes its own. */
export const yearThemes: readonly string[] = [
  '春节前安全和困难帮扶',
  '邻里守望和独居老人',
  '物业服务和收费公开',
  '绿化和环境卫生',
  '停车和非机动车充电',
  '防汛和屋面外墙隐患',
  '暑期青少年活动',
  '消防通道和楼道清理',
  '养老助餐和适老改造',
  '公共收益和维修资金',
  '冬季取暖和用气安全',
  '全年议事回顾和来年心愿',
]

/** The ready patterns, in the order in which they are offered. */
export const seriesPatterns: readonly SeriesPattern[] = [
  pattern(
    'opinions',
    'opinions-meeting',
    '社情民意请进来',
    { kind: 'monthly-day', dayOfMonth: 15 },
    { occasion: '听取居民意见建议', themes: yearThemes },
  ),
  pattern('joint', 'joint-meeting', '联席会议', {
    kind: 'monthly-weekday',
    place: 'first',
    weekday: 4,
  }),
  pattern('party-joint', 'party-joint-meeting', '党建联席会议', {
    kind: 'monthly-weekday',
    place: 'last',
    weekday: 5,
  }),
  pattern(
    'council',
    'four-party-council',
    '四方议事会',
    { kind: 'fortnightly', weekday: 4 },
    { startTime: '19:30' },
  ),
  pattern(
    'themed',
    'dialogue-meeting',
    '主题恳谈会',
    { kind: 'monthly-day', dayOfMonth: 20 },
    { themes: yearThemes },
  ),
  pattern('home-talk', 'home-talk', '拉家常会', { kind: 'weekly', weekday: 3 }, { startTime: '19:00' }),
]

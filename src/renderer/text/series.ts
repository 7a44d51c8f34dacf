/** Every sentence of 固定会议. */
import { dayInChinese, dayWithinYear, weekdayInChinese } from '../../domain/chinese-text.ts'
import type { Day } from '../../domain/identity.ts'
import type {
  Occurrence,
  OffDayChoice,
  Recurrence,
  RecurrenceKind,
  SeriesState,
  Weekday,
  WeekPlace,
} from '../../domain/meeting/series.ts'
import type { SeriesPattern } from '../../domain/meeting/series-patterns.ts'

const weekdayNames: Readonly<Record<Weekday, string>> = {
  0: '周日',
  1: '周一',
  2: '周二',
  3: '周三',
  4: '周四',
  5: '周五',
  6: '周六',
}

const placeNames: Readonly<Record<WeekPlace, string>> = {
  first: '第一个',
  second: '第二个',
  third: '第三个',
  fourth: '第四个',
  last: '最后一个',
}

/** 每两周的周四；每月15日；每月最后一个周五. */
const sayRecurrence = (recurrence: Recurrence): string => {
  if (recurrence.kind === 'weekly') return `每${weekdayNames[recurrence.weekday]}`
  if (recurrence.kind === 'fortnightly') return `每两周的${weekdayNames[recurrence.weekday]}`
  if (recurrence.kind === 'monthly-day') return `每月${recurrence.dayOfMonth}日`
  return `每月${placeNames[recurrence.place]}${weekdayNames[recurrence.weekday]}`
}

export const seriesText = {
  newSeries: '新建固定会议',
  all: '定好的会议',
  empty: '还没有固定会议',
  emptyHint: '每周例会、每月联席会、一月一主题，定一次，会议草稿按日子建好。',
  patterns: '现成的样子',
  patternsHint: '选一个再改；日子、地点、主题都可以换。',
  patternHints: {
    opinions: '一月一主题，请居民来说',
    joint: '党组织、居委会、业委会、物业定期碰头',
    'party-joint': '驻区单位一起商量',
    council: '四方议事会隔周开',
    themed: '每月一个主题',
    'home-talk': '每周到院子里坐坐',
  } satisfies Record<SeriesPattern['key'], string>,
  states: { running: '进行中', paused: '已暂停', ended: '已结束' } satisfies Record<SeriesState, string>,
  sayRecurrence,
  kinds: {
    weekly: '每周',
    fortnightly: '每两周',
    'monthly-day': '每月几日',
    'monthly-weekday': '每月第几个周几',
  } satisfies Record<RecurrenceKind, string>,
  weekdayNames,
  placeNames,
  offDays: {
    'next-workday': '顺延到下一个工作日',
    'leave-out': '这一次不开',
  } satisfies Record<OffDayChoice, string>,

  facts: {
    held: (count: number) => `开过 ${count} 次`,
    drafts: (count: number) => `草稿 ${count} 份`,
    until: (day: Day) => `建到${dayInChinese(day)}`,
    themes: (count: number) => (count === 1 ? '有主题' : '一月一主题'),
  },
  next: (day: Day, today: Day, clock: string, theme: string) =>
    `下一次：${dayWithinYear(day, today.slice(0, 4))}（${weekdayInChinese(day)}）${clock}${theme === '' ? '' : `，主题“${theme}”`}`,
  noNext: '还没有建好下一次。',
  openNext: '去准备',
  more: '往后再建',
  moreOf: (title: string) => `往后再建${title}`,
  made: (count: number) => (count === 0 ? '这些日子都已经有了' : `建好 ${count} 份草稿`),
  change: '改',
  changeOf: (title: string) => `改${title}`,
  pause: '暂停',
  pauseOf: (title: string) => `暂停${title}`,
  resume: '继续',
  resumeOf: (title: string) => `继续${title}`,
  end: '结束',
  endOf: (title: string) => `结束${title}`,
  paused: (title: string) => `已暂停“${title}”`,
  resumed: (title: string) => `“${title}”继续`,
  endTitle: (title: string) => `结束“${title}”`,
  endHint: '以后不再建会议。开过的和已经通知的不变。',
  endDrafts: (count: number) => `没有通知的 ${count} 份草稿一起取消`,
  endDraftsHint: '不取消的，留在会议列表里照常准备。',
  keep: '不结束了',
  ended: (count: number) => (count === 0 ? '已结束' : `已结束，取消草稿 ${count} 份`),

  drawerNew: '新建固定会议',
  drawerChange: (title: string) => `改“${title}”`,
  title: '会议名称',
  form: '会议形式',
  recurs: '多久开一次',
  weekday: '星期几',
  place: '第几个',
  dayOfMonth: '几日',
  dayOfMonthHint: '短的月份没有这一天，就在最后一天。',
  offDay: '遇到放假',
  startsOn: '从哪天起',
  startTime: '开始时间',
  where: '地点',
  estateName: '小区',
  chair: '主持人',
  recorder: '记录人',
  occasion: '缘由',
  occasionHint: '写进会议通知的第一句，可以不填。',
  model: '应到名册照哪次会议',
  modelNone: '先空着',
  modelLine: (title: string, day: Day, count: number) => `${dayInChinese(day)} ${title}（${count} 人）`,
  themes: '主题',
  themesHint: '一行一个：十二行就是一月到十二月；只写一行，每次都是它；空着没有主题。',
  takeThemes: '填上现成的十二个主题',
  until: '先建到哪天',
  preview: (count: number) => `会建好 ${count} 次会议的草稿`,
  previewMore: (count: number) => `还有 ${count} 次`,
  turn: ({ on, heldOn }: Occurrence) =>
    `${dayInChinese(heldOn)} ${weekdayInChinese(heldOn)}${on === heldOn ? '' : `（${dayInChinese(on)}休息，顺延）`}`,
  unknownYear: (year: number) => `还没有 ${year} 年的放假安排，那一年只按周末推算。`,
  submitNew: (count: number) => (count === 0 ? '建好' : `建好 ${count} 份草稿`),
  submitChange: '改好',
  changeHint: '只动还没有通知的草稿：原来和固定会议一样的地方跟着改，另外写过的不动。',
  begun: (count: number) => `固定会议定好了，建好 ${count} 份草稿`,
  changed: (changed: number, cancelled: number) =>
    cancelled === 0
      ? changed === 0
        ? '改好了，没有要跟着改的草稿'
        : `改好了，${changed} 份草稿跟着改`
      : `改好了，${changed} 份草稿跟着改，取消空草稿 ${cancelled} 份`,
} as const

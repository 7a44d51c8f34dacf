/** The words of the figures of a year. */
import type { StatisticsGroup } from '../../domain/statistics/figures.ts'

const groups: Readonly<Record<StatisticsGroup, string>> = {
  topics: '议题',
  'topic-sources': '议题来源',
  'topic-categories': '议题类别',
  'topic-months': '逐月收到和销号',
  tasks: '事项',
  'task-kinds': '事项种类',
  'close-out-days': '销号用时',
  satisfaction: '满意度',
  meetings: '会议',
  'meeting-forms': '会议形式',
  votes: '表决',
  estates: '各小区',
  units: '各责任单位',
}

export const statisticsText = {
  title: '统计',
  year: (year: number) => `${year}年`,
  yearLabel: '年份',
  estateLabel: '小区',
  unitLabel: '责任单位',
  everyEstate: '全部小区',
  everyUnit: '全部单位',
  yearly: '打印年度汇总',
  print: '打印本页',
  groups,
  percent: (percent: number): string => `${percent}%`,
  /** Beside a count: / 108，93%; a share never without its base. */
  ofBase: (base: number, percent: number): string => `/ ${base}，${percent}%`,
  head: {
    'topic-all': '收到议题',
    'topic-closed': '议题销号',
    'task-all': '交办事项',
    'task-closed': '事项销号',
    'task-overdue': '逾期事项',
    'satisfaction-content': '满意和基本满意',
    'meeting-all': '召开会议',
    'vote-passed': '表决通过',
  } as Readonly<Record<string, string>>,
  attendance: '到会',
  attendanceOf: (attended: number, due: number) => `${attended}/${due} 人次`,
  median: '销号用时中位数',
  medianDays: (days: number) => `${days} 天`,
  opens: '看名单',
  figureOf: (label: string, part: string): string => `${label}，${part}`,
  drawing: '正在画图…',
  empty: (year: number) => `${year}年还没有可统计的`,
  emptyHere: (year: number) => `这样选，${year}年没有可统计的`,
  emptyHereHint: '会议和议题不分责任单位；选了单位只数它的事项。可以放宽再看。',
  toAll: '看全部',
  none: '—',
  emptyHint: '登记了议题、开了会、交办了事项，这里就有数字。',
  toTopics: '去登记议题',
  list: (label: string, part: string, total: number, measure: string) =>
    label === part ? `${label} ${total} ${measure}` : `${label}：${part} ${total} ${measure}`,
  more: (count: number, measure: string) => `再看 ${count} ${measure}`,
  /** 会议 by 次, 表决 by 项, 议题 and 事项 by 件. */
  measureOf: (key: string): string =>
    /^(?:estate-)?meeting/u.test(key) ? '次' : key.startsWith('vote') ? '项' : '件',
  printedScope: (year: number, estateName: string, leadUnit: string): string =>
    `${year}年，${estateName === '' ? '全部小区' : estateName}，${leadUnit === '' ? '全部单位' : leadUnit}`,
  printedOn: (day: string) => `截至 ${day}`,
} as const

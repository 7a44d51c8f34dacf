/** Invented people and numbers for the parts page. */
import type { Measure } from '../../parts/meeting/MeasureBar.tsx'
import type { PersonTileProps } from '../../parts/meeting/PersonTile.tsx'
import type { QuorumStripProps } from '../../parts/meeting/QuorumStrip.tsx'

const measures: readonly Measure[] = [
  {
    name: '户数',
    countWords: '9 / 14 户',
    count: 9,
    base: 14,
    need: 10,
    met: false,
    standing: '还差 1 户',
    requirement: '参与须达到三分之二',
    needWords: '须 10 户',
  },
  {
    name: '面积',
    countWords: '972.40 / 1,387.20 ㎡',
    count: 97240,
    base: 138720,
    need: 92480,
    met: true,
    standing: '达到',
    requirement: '参与须达到三分之二',
    needWords: '须 924.80 ㎡',
  },
]

const quorum: QuorumStripProps = {
  measures: [
    {
      name: '人数',
      requirement: '应到 36，过半数须到 19',
      count: 22,
      base: 36,
      need: 19,
      met: true,
      standing: '已到 22，达到',
    },
  ],
  parties: {
    name: '四方',
    requirement: '每一方都要有人到会',
    met: false,
    standing: '还差 1 方',
    chips: [
      { name: '党组织', count: 5, met: true },
      { name: '业委会', count: 4, met: true },
      { name: '物业', count: 0, met: false },
      { name: '代表', count: 13, met: true },
    ],
  },
}

const largeQuorum: QuorumStripProps = {
  measures: [
    {
      name: '人数',
      requirement: '应到 67，须到 45',
      count: 41,
      base: 67,
      need: 45,
      met: false,
      standing: '还差 4 人',
    },
  ],
}

const people: readonly PersonTileProps[] = [
  { number: 9, name: '彭志强', place: '委员', state: 'not-arrived' },
  { number: 7, name: '李建国', place: '主任', state: 'present', time: '19:08' },
  { number: 24, name: '郭伟', place: '郭小军代', state: 'stand-in', time: '19:12' },
  { number: 12, name: '黄卫东', place: '委员', state: 'excused', time: '请假' },
  { number: 30, name: '谢芬', place: '7栋', state: 'left', time: '20:10 走' },
  { number: 14, name: '吴磊', place: '项目经理', state: 'not-arrived', isSelected: true },
]

const page = `<!doctype html><html lang="zh-CN"><body style="margin:0"><div style="width:794px;height:1123px;padding:140px 98px;box-sizing:border-box;font:21px/37px serif"><h1 style="font-size:29px;text-align:center">会议纪要</h1><p style="text-indent:2em">2026年3月12日晚，南方印象小区四方议事会（第三次）在小区党群服务站二楼召开。</p></div></body></html>`

export const samples = {
  measures,
  quorum,
  largeQuorum,
  people,
  page,
  votes: [
    { for: 21, against: 4, abstain: 3 },
    { for: 13, against: 12, abstain: 3 },
    { for: 19, against: 5, abstain: 2 },
  ],
  facts: [
    { name: '牵头', value: '和苑社区居委会' },
    { name: '事项', value: '5 件，已销号 4 件' },
    { name: '公示', value: '已满 15 天，无异议' },
  ],
  preparations: [
    { words: '会议通知 36 人', met: true },
    { words: '议程 3 项，55 分钟', met: true },
    { words: '应到名册 36 人', met: true },
    { words: '会议包已打印', met: true },
    { words: '车位收支表未附', met: false },
  ],
  lines: [
    { met: true, name: '票数相符', sentence: '21 + 4 + 3 = 28，与在场人数一致', result: '相符' },
    { met: true, name: '到会要求', sentence: '应到 36，过半数须 19 人，到会 28 人', result: '达到' },
    { met: false, name: '同意要求', sentence: '到会 28，过半数须 15 票，同意 13 票', result: '还差 2 票' },
    { met: null, name: '各方到会', sentence: '还没有填完', result: '未知' },
  ],
} as const

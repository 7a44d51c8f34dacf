/** One made-up meeting (scenario A) as plain facts, for every test of papers. Knows no store. */

import { instantOf } from '../../src/domain/calendar.ts'
import type { Community, Party } from '../../src/domain/community.ts'
import type { Id } from '../../src/domain/identity.ts'
import type { AgendaItem } from '../../src/domain/meeting/agenda.ts'
import type { AttendanceEvent, RollEntry } from '../../src/domain/meeting/attendance.ts'
import type { MeetingRecord } from '../../src/domain/meeting/meeting-record.ts'
import { consultationRule, presetHouseRule } from '../../src/domain/rules/rule.ts'
import type { Task } from '../../src/domain/task/task.ts'
import { noPapers } from '../../src/domain/vote/secret-ballots.ts'
import { countRoom, decideVote, type FrozenRoom, type Tally } from '../../src/domain/vote/vote.ts'
import type { Vote } from '../../src/domain/vote/vote-facts.ts'
import { bareTask } from '../builders.ts'

export const id = <Noun extends string>(value: number): Id<Noun> => value as Id<Noun>

const day = '2026-03-12'
/** An instant on the evening of the meeting. */
export const evening = (clock: string): string => instantOf(day, clock)

export const community: Community = {
  name: '和苑社区',
  subdistrict: '清河街道',
  partyOrganisation: '和苑社区党委',
  secretary: '周敏',
  contact: '唐小莉　0731-00000000',
  numberPattern: '和苑议〔{年}〕{序}号',
}

export const parties: readonly Party[] = [
  { id: id(1), name: '社区', position: 1 },
  { id: id(2), name: '业委会', position: 2 },
  { id: id(3), name: '物业', position: 3 },
  { id: id(4), name: '居民代表', position: 4 },
]

const arrive = (clock: string): AttendanceEvent => ({
  id: id(1),
  kind: 'arrive',
  at: evening(clock),
  standInName: null,
  note: '',
  withdrawnAt: null,
})

const attending =
  '周敏 唐小莉 邓建平 贺兰英 孙立民 龙艳 李建国 陈素芬 彭志强 肖丽萍 单晓燕 吴磊 彭丽 何玉珍 罗海波 王兰 刘德顺 欧阳静 易春生 谭桂香 郭伟 文小红 胡正华 蒋美玲 谢芬 汤国良 袁志明 夏冬梅'.split(
    ' ',
  )
const excused = ['黄卫东', '杨学军', '廖长庚']
const missing = ['曾小平', '解庆', '覃文', '卜一凡', '区志']

const entry = (number: number, name: string, events: readonly AttendanceEvent[]): RollEntry => ({
  id: id(number),
  personId: id(number),
  number,
  capacity: 'due',
  name,
  partyId: id(number <= 5 ? 1 : number <= 10 ? 2 : number <= 14 ? 3 : 4),
  role: number === 1 ? '党委书记' : number <= 5 ? '工作人员' : number === 7 ? '主任' : '',
  unit: number === 1 ? '和苑社区' : number > 10 && number <= 14 ? '物业公司' : '',
  room: number > 14 ? `${(number % 7) + 1}栋${1 + (number % 2)}单元${300 + number}室` : '',
  phone: number % 3 === 0 ? '13800001234' : '',
  pinyin: '',
  initials: '',
  events,
})

const observer = (number: number, name: string, unit: string): RollEntry => ({
  ...entry(number, name, [arrive('19:25')]),
  capacity: 'observer',
  partyId: null,
  role: '',
  unit,
  room: '',
})

export const roll: readonly RollEntry[] = [
  ...attending.map((name, index) => entry(index + 1, name, [arrive(name === '王兰' ? '19:50' : '19:20')])),
  ...excused.map((name, index) =>
    entry(attending.length + index + 1, name, [{ ...arrive('18:00'), kind: 'excuse', note: '出差' }]),
  ),
  ...missing.map((name, index) => entry(attending.length + excused.length + index + 1, name, [])),
  observer(37, '贺志平', '街道物业办'),
  observer(38, '唐文', '交警中队'),
]

const rule = consultationRule(presetHouseRule('和苑社区', '2026-01-01'))

const room: FrozenRoom = {
  at: evening('19:57'),
  dueCount: 36,
  parties: parties.map((party) => ({ partyId: party.id, name: party.name, dueCount: 9, presentCount: 7 })),
  voters: attending.map((name, index) => ({
    entryId: id(index + 1),
    name,
    standInName: null,
    partyId: id(1 + (index % 4)),
  })),
  recused: [],
}

/** An announced vote of the sample with these figures; refuses nothing, so give figures that add up. */
export const aVote = (tally: Tally, more: Partial<Vote> = {}): Vote => {
  const decided = decideVote(more.rule ?? rule, countRoom(more.room ?? room), tally)
  return {
    id: id(1),
    question: '是否同意按方案一增设停车位130个，并将方案提交全体业主书面表决？',
    rule,
    method: 'counted-hands',
    state: 'announced',
    room,
    draft: tally,
    ballots: [],
    objections: [],
    partyVotes: [],
    papers: noPapers,
    turnout: [],
    choosing: null,
    tellers: '唐小莉、邓建平',
    scrutineer: '刘德顺',
    openedAt: evening('19:57'),
    announcedAt: evening('20:00'),
    tally,
    outcome: decided.ok ? decided.value : null,
    chosen: null,
    corrections: [],
    round: null,
    annulment: null,
    abandonedAt: null,
    abandonedReason: null,
    ...more,
  }
}

/** A task of the sample's resolution. */
export const aTask = (more: Partial<Task>): Task => ({
  ...bareTask,
  id: id(1),
  number: '和苑议〔2026〕3号-1',
  resolutionId: id(1),
  meetingId: id(1),
  meetingTitle: '四方议事会（第三次）',
  title: '发布表决事项公告',
  leadUnit: '业委会',
  responsible: '李建国',
  assisting: '',
  dueOn: '2026-03-13',
  state: 'in-progress',
  createdAt: evening('20:03'),
  doneAt: null,
  ...more,
})

const item = (position: number, more: Partial<AgendaItem>): AgendaItem => ({
  id: id(position),
  position,
  kind: 'discuss',
  title: '',
  presenter: '',
  plannedMinutes: 20,
  prompt: '',
  explanation: '',
  taskId: null,
  topicId: null,
  category: null,
  track: null,
  isExtra: false,
  state: 'finished',
  stage: 'resolve',
  outcome: null,
  outcomeText: '',
  spans: [],
  speeches: [],
  points: [],
  recusals: [],
  votes: [],
  resolution: null,
  ...more,
})

const point = (clock: string, speakerName: string, text: string, isDissent = false) => ({
  id: id<'point'>(1),
  speechId: null,
  entryId: null,
  speakerName,
  text,
  isDissent,
  at: evening(clock),
  withdrawnAt: null,
})

const agenda: readonly AgendaItem[] = [
  item(1, {
    kind: 'inform',
    title: '通报上次协商事项办理情况',
    presenter: '物业公司',
    explanation: '车棚拆除已经办结，公示期满，没有异议；东门路灯因配件未到逾期，会议要求3月13日前换灯到位。',
    outcome: 'informed',
  }),
  item(2, {
    kind: 'vote',
    title: '增设停车位方案',
    presenter: '业委会主任李建国',
    outcome: 'adopted',
    points: [
      point('19:43', '谭桂香', '夜间停车缺口大，增设车位应当先保证消防通道畅通'),
      point('19:46', '吴磊', '保留花园东侧的休息长凳'),
      point('19:49', '彭志强', '收费和出租办法一并写明', true),
    ],
    votes: [aVote({ for: 21, against: 4, abstain: 3 })],
    resolution: {
      id: id(1),
      number: '和苑议〔2026〕3号',
      wording: '按方案一增设停车位130个，提交全体业主书面表决。',
      track: 'owners',
      conditions: '',
      adoptedAt: evening('20:03'),
      revisions: [],
      tasks: [
        aTask({}),
        aTask({
          id: id(2),
          title: '绘制车位平面图和消防通道划线图',
          leadUnit: '物业公司',
          responsible: '吴磊',
          assisting: '社区',
          dueOn: '2026-03-20',
        }),
      ],
    },
  }),
  item(3, {
    title: '东门路灯与人行道',
    outcome: 'consensus',
    explanation: '东门人行道有三处破损。',
    resolution: {
      id: id(2),
      number: '和苑议〔2026〕4号',
      wording: '由物业公司牵头，先修补破损路面，5月31日前完成，费用从公共收益中列支并向业主公布。',
      track: 'consultation',
      conditions: '',
      adoptedAt: evening('20:12'),
      revisions: [],
      tasks: [],
    },
  }),
]

/** The third 四方议事会 of 南方印象小区, over and ready for its papers. */
export const sampleMeeting: MeetingRecord = {
  community,
  parties,
  roll,
  agenda,
  breaks: [],
  preStudy: null,
  passages: [],
  documents: [],
  nameOrder: 'party',
  meeting: {
    id: id(1),
    form: 'four-party-council',
    title: '四方议事会（第三次）',
    state: 'closed',
    rule,
    heldOn: day,
    startTime: '19:30',
    place: '小区党群服务站二楼',
    estateName: '南方印象小区',
    chairId: id(1),
    chairName: '周敏',
    recorderId: id(2),
    recorderName: '唐小莉',
    occasion: '为协商解决小区停车难问题',
    calledAt: instantOf('2026-03-06', '10:00'),
    openedAt: evening('19:30'),
    closedAt: evening('20:21'),
    minutedAt: null,
    theme: '',
    seriesId: null,
    endReason: '',
  },
}

/** The sample with one agenda item changed. */
export const withItem = (position: number, more: Partial<AgendaItem>): MeetingRecord => ({
  ...sampleMeeting,
  agenda: sampleMeeting.agenda.map((one) => (one.position === position ? { ...one, ...more } : one)),
})

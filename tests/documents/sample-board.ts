/** Made-up notices, an appeal and a year of one community as plain facts, for every test of their papers. Knows no store. */
import { dayOf, instantOf } from '../../src/domain/calendar.ts'
import type { Notice, NoticeObjection } from '../../src/domain/notice/notice.ts'
import type { NoticeFacts } from '../../src/domain/papers/board/notice-words.ts'
import type { ArchiveEntry } from '../../src/domain/papers/year/archive-index.ts'
import {
  heldMeetings,
  standingVotes,
  type YearFacts,
  type YearMeeting,
  type YearVote,
} from '../../src/domain/papers/year/year-facts.ts'
import type { CountedTask, CountedTopic, StatisticsFacts } from '../../src/domain/statistics/statistics.ts'
import type { Task } from '../../src/domain/task/task.ts'
import { aTask, community, id } from './sample-meeting.ts'

const objection = (number: number, more: Partial<NoticeObjection>): NoticeObjection => ({
  id: id(number),
  receivedOn: '2026-03-16',
  byName: '谭桂香',
  room: '3栋1单元502',
  way: 'visit',
  content: '车位划线占用了3栋门前的消防通道。',
  answer: null,
  withdrawn: null,
  ...more,
})

export const aNotice = (more: Partial<Notice> = {}): Notice => ({
  id: id(1),
  kind: 'consultation-result',
  state: 'posted',
  source: { kind: 'meeting', meetingId: id(1) },
  number: '和苑示〔2026〕5号',
  words: {
    title: '关于南方印象小区增设停车位协商结果的公示',
    basis:
      '2026年3月12日，南方印象小区四方议事会（第三次）应到36人，实到28人，就增设停车位等事项进行协商，达成协商意见。现公示如下：',
    body: [
      '一、协商事项和结果',
      '（一）增设停车位方案。同意21人，反对4人，弃权3人，达成协商意见：按方案一增设停车位130个，提交全体业主书面表决。',
      '（二）东门路灯与人行道。与会各方达成一致意见：由物业公司先修补破损路面，2026年5月31日前完成。',
      '二、责任和时限',
      '由业委会发布表决事项公告，物业公司绘制车位平面图和消防通道划线图，3月20日前完成。',
    ].join('\n'),
    salutation: '',
    call: '',
    feedback: '对公示内容有意见的，请在公示期内到和苑社区居民委员会反映，也可以电话反映。',
    receiver: '唐小莉',
    contact: '0731-00000000',
    signers: ['和苑社区居民委员会'],
  },
  places: ['南方印象小区东门公告栏', '3栋一楼大厅', '7栋一楼大厅'],
  days: 15,
  draftedAt: instantOf('2026-03-12', '21:00'),
  postedOn: '2026-03-13',
  until: '2026-03-30',
  postedAt: instantOf('2026-03-13', '09:00'),
  documentId: id(1),
  override: null,
  extensions: [],
  withdrawn: null,
  endedAt: null,
  archivedAt: null,
  formerId: null,
  objections: [],
  photos: [],
  ...more,
})

/** A notice on the board with one objection answered, one open and one taken back. */
export const noticeFacts: NoticeFacts = {
  community,
  notice: aNotice({
    objections: [
      objection(1, {
        answer: {
          on: '2026-03-18',
          by: '周敏',
          text: '已请消防救援站现场核对，划线移至花园东侧，不占消防通道。',
        },
      }),
      objection(2, { byName: '王𬀩', room: '7栋2单元301', way: 'phone', content: '希望先公布收费标准。' }),
      objection(3, {
        byName: '欧阳静',
        room: '',
        way: 'written',
        content: '重复登记。',
        withdrawn: { at: instantOf('2026-03-19', '10:00'), reason: '和第1件是同一件事' },
      }),
    ],
  }),
}

/** The same notice before it has a day. */
export const draftFacts: NoticeFacts = {
  community,
  notice: aNotice({
    state: 'drafted',
    number: '',
    postedOn: null,
    until: null,
    postedAt: null,
    documentId: null,
  }),
}

export const appealFacts: NoticeFacts = {
  community,
  notice: aNotice({
    kind: 'appeal',
    number: '和苑倡〔2026〕1号',
    words: {
      title: '共同拆除车棚、腾出生命通道倡议书',
      basis:
        '小区内自搭车棚120处，占用消防通道，多次影响救护车、消防车通行。为了大家的安全，经四方议事会协商，我们倡议：',
      body: [
        '主动拆。自搭车棚的住户在6月30日前自行拆除，需要帮忙的请告诉楼栋长。',
        '党员带头拆。',
        '有序停。拆除后按划线停车，不占消防通道。',
      ].join('\n'),
      salutation: '南华二村、三村全体居民',
      call: '安全通道就是生命通道，请大家一起行动起来！',
      feedback: '',
      receiver: '唐小莉',
      contact: '0731-00000000',
      signers: [
        '和苑社区居民委员会',
        '中共和苑社区委员会',
        '南华二村业主委员会',
        '南华三村业主委员会',
        '和苑物业服务中心',
      ],
    },
    postedOn: '2026-06-05',
    until: '2026-07-06',
    days: 30,
  }),
}

const meeting = (number: number, on: string, more: Partial<YearMeeting>): YearMeeting => ({
  id: id(number),
  title: '南方印象小区四方议事会',
  form: 'four-party-council',
  state: 'minuted',
  on,
  isOpened: true,
  estateName: '南方印象小区',
  dueCount: 36,
  attendedCount: 28,
  ...more,
})

const parking = { category: 'parking', estateName: '南方印象小区' } as const

const yearTasks: readonly Task[] = [
  aTask({
    ...parking,
    state: 'to-verify',
    doneAt: instantOf('2026-03-13', '17:00'),
    result: '公告已张贴，照片3张。',
  }),
  aTask({
    ...parking,
    id: id(2),
    title: '绘制车位平面图和消防通道划线图',
    leadUnit: '物业公司',
    responsible: '吴磊',
  }),
  aTask({
    id: id(3),
    title: '修补东门人行道',
    leadUnit: '物业公司',
    responsible: '王𬀩',
    dueOn: '2026-11-23',
  }),
  aTask({ id: id(4), title: '更换东门路灯', leadUnit: '物业公司', responsible: '吴磊', dueOn: '2026-12-31' }),
  aTask({
    id: id(5),
    title: '联系街道认领微项目资金',
    leadUnit: '',
    responsible: '',
    dueOn: null,
    state: 'to-dispatch',
  }),
]

export const ledgerTasks: readonly Task[] = yearTasks

const yearMeetings: readonly YearMeeting[] = [
  meeting(1, '2026-01-15', { attendedCount: 30 }),
  meeting(2, '2026-03-12', {}),
  meeting(3, '2026-05-20', {
    form: 'residents-representatives',
    title: '和苑社区第二次居民代表会议',
    dueCount: 61,
    attendedCount: 47,
  }),
  meeting(4, '2026-08-02', { state: 'adjourned', isOpened: false, attendedCount: 11 }),
  meeting(5, '2026-09-09', { state: 'cancelled', isOpened: false, attendedCount: 0 }),
  meeting(6, '2026-11-18', { state: 'closed', dueCount: 36, attendedCount: 25 }),
]

const yearVotes: readonly YearVote[] = [
  {
    id: id(1),
    question: '是否同意',
    meetingId: id(1),
    ruleId: 'consultation',
    state: 'announced',
    isPassed: true,
  },
  {
    id: id(2),
    question: '是否同意',
    meetingId: id(2),
    ruleId: 'consultation',
    state: 'followed',
    isPassed: false,
  },
  {
    id: id(3),
    question: '是否同意',
    meetingId: id(2),
    ruleId: 'consultation',
    state: 'announced',
    isPassed: true,
  },
  {
    id: id(4),
    question: '是否同意',
    meetingId: id(3),
    ruleId: 'residents-representatives',
    state: 'announced',
    isPassed: true,
  },
  {
    id: id(5),
    question: '是否同意',
    meetingId: id(3),
    ruleId: 'residents-representatives',
    state: 'announced',
    isPassed: false,
  },
  {
    id: id(6),
    question: '是否同意',
    meetingId: id(6),
    ruleId: 'consultation',
    state: 'annulled',
    isPassed: true,
  },
]

const countTask = (task: Task, more: Partial<CountedTask> = {}): CountedTask => ({
  ...{ id: task.id, number: task.number, title: task.title, kind: task.kind, state: task.state },
  ...{ estateName: task.estateName, leadUnit: task.leadUnit, createdOn: dayOf(task.createdAt) },
  ...{
    dueOn: task.dueOn,
    closedOn: task.closedOn,
    satisfaction: null,
    answerCount: 0,
    wasDissatisfied: false,
  },
  ...more,
})

const topic = (number: number, more: Partial<CountedTopic>): CountedTopic => ({
  id: id(number),
  number: `议题〔2026〕${number}号`,
  title: `议题${number}`,
  state: 'implementing',
  source: 'residents-order',
  category: 'parking',
  estateName: '南方印象小区',
  receivedOn: '2026-02-03',
  closedOn: null,
  ...more,
})

const yearTopics: readonly CountedTopic[] = [
  topic(1, { state: 'closed-out', closedOn: '2026-05-08' }),
  topic(2, { source: 'grid-report', receivedOn: '2026-02-20' }),
  topic(3, { source: 'call', state: 'merged' }),
  topic(4, { source: 'call', category: null, state: 'refused', estateName: '' }),
  topic(5, { source: 'micro-wish', category: 'micro-project', state: 'closed-out', closedOn: '2026-03-02' }),
]

/** Figures of the year as the screen counts them, at the end of the day of its papers. */
const yearStatistics: StatisticsFacts = {
  year: 2026,
  today: '2026-11-22',
  topics: yearTopics,
  tasks: yearTasks.map((task) => countTask(task)),
  meetings: heldMeetings({ meetings: yearMeetings }),
  votes: standingVotes({ votes: yearVotes }).map(({ id, meetingId, question, isPassed }) => ({
    ...{ id, meetingId, title: question, on: '2026-03-12', estateName: '', isPassed },
  })),
}

export const yearFacts: YearFacts = {
  community,
  statistics: yearStatistics,
  meetings: yearMeetings,
  votes: yearVotes,
  resolutions: [
    { meetingId: id(1), track: 'consultation', ruleId: 'consultation' },
    { meetingId: id(2), track: 'owners', ruleId: 'consultation' },
    { meetingId: id(3), track: 'residents', ruleId: 'residents-representatives' },
  ],
  items: [
    { meetingId: id(1), kind: 'inform' },
    { meetingId: id(1), kind: 'vote' },
    { meetingId: id(2), kind: 'vote' },
    { meetingId: id(2), kind: 'discuss' },
    { meetingId: id(3), kind: 'vote' },
    { meetingId: id(3), kind: 'vote' },
    { meetingId: id(6), kind: 'discuss' },
    { meetingId: id(5), kind: 'discuss' },
  ],
  writtenVotes: [
    {
      title: '南方印象小区增设停车位书面征求意见',
      state: 'final',
      opensOn: '2026-04-01',
      untilOn: '2026-05-10',
      isElection: false,
      matterCount: 2,
      passedCount: 1,
    },
    {
      title: '万家城小区业主委员会换届选举',
      state: 'preliminary',
      opensOn: '2026-10-08',
      untilOn: '2026-11-20',
      isElection: true,
      matterCount: 9,
      passedCount: null,
    },
  ],
  notices: [
    noticeFacts.notice,
    aNotice({ id: id(2), kind: 'disclosure', number: '和苑示〔2026〕6号' }),
    appealFacts.notice,
  ],
}

export const archiveEntries: readonly ArchiveEntry[] = [
  {
    kind: 'minutes',
    name: '南方印象小区四方议事会（第三次）会议纪要',
    number: '和苑纪〔2026〕3号',
    version: 2,
    on: '2026-03-13',
    pageCount: 4,
  },
  {
    kind: 'meeting-notice',
    name: '关于召开南方印象小区四方议事会（第三次）的通知',
    number: '和苑通〔2026〕7号',
    version: 1,
    on: '2026-03-06',
    pageCount: 2,
  },
  {
    kind: 'sign-in-sheet',
    name: '南方印象小区四方议事会（第三次）签到表',
    number: '',
    version: 1,
    on: '2026-03-12',
    pageCount: null,
  },
]

/** One made-up topic through seven 议事, four 联动 and one 听证, with all that its volume can show. Knows no store. */
import { instantOf } from '../../src/domain/calendar.ts'
import type { Day, TopicPhotoId } from '../../src/domain/identity.ts'
import type { ItemOutcome } from '../../src/domain/meeting/agenda.ts'
import type { MeetingForm } from '../../src/domain/meeting/meeting.ts'
import type { Notice } from '../../src/domain/notice/notice.ts'
import { indexRoll } from '../../src/domain/notice/posting-names.ts'
import type { DossierPaperFacts } from '../../src/domain/papers/topic/dossier-paper.ts'
import { consultationRule } from '../../src/domain/rules/rule.ts'
import type { DossierMeeting } from '../../src/domain/topic/dossier.ts'
import type { LevelMove, Topic, TopicLevel, TopicNote } from '../../src/domain/topic/topic.ts'
import { formOfLevel } from '../../src/domain/topic/topic-levels.ts'
import { countRoom, decideVote, type Tally } from '../../src/domain/vote/vote.ts'
import { aFrozenRoom, aMeeting, anItem, aResolution, aVote, bareTask, house } from '../builders.ts'
import { aNotice } from './sample-board.ts'
import { aTask, community, id } from './sample-meeting.ts'

export const topic: Topic = {
  id: id(1),
  number: '议题〔2025〕17号',
  state: 'implementing',
  level: 'deliberation',
  title: '智慧微循环：打通消防通道',
  description:
    '南门消防通道长期被外来车辆占用，去年冬天7栋有一次救护车进不来。网格员多次劝导，开走又来。居民提出划线、装道闸、限时停放。',
  demand: '把消防通道打通，外来车辆有地方停。',
  source: 'grid-report',
  category: null,
  urgency: 'urgent',
  estateName: '南方印象小区',
  place: '南门至7栋',
  householdCount: 1260,
  proposer: { name: '刘小芳', role: '网格员', room: '7栋2单元1102', phone: '138****4321', count: 1 },
  receivedOn: '2025-04-28',
  receivedBy: '唐小莉',
  track: 'consultation',
  procedure: 'ordinary',
  mergedIntoId: null,
  mergedIntoNumber: '',
  transferredTo: '',
  caseId: null,
  caseTitle: '',
  createdAt: '2025-04-28T02:00:00.000Z',
  closedOn: null,
  reopenedCount: 0,
  taskCount: 2,
  closedTaskCount: 1,
  meetingCount: 12,
}

const levelNames = { deliberation: '议事', linkage: '联动', hearing: '听证' } as const
const ordinals = ['一', '二', '三', '四', '五', '六', '七'] as const

type Sitting = {
  readonly level: TopicLevel
  readonly on: Day
  readonly points: readonly string[]
  readonly dissent?: string
  readonly outcome: ItemOutcome
  readonly outcomeText: string
  readonly tally?: Tally
}

const sittings: readonly Sitting[] = [
  {
    level: 'deliberation',
    on: '2025-05-08',
    points: ['先摸清外来车辆从哪里来', '通道上不能再停'],
    outcome: 'discussed',
    outcomeText: '由网格员和物业用两周摸底',
  },
  {
    level: 'deliberation',
    on: '2025-05-22',
    points: ['摸底：高峰时外来车辆43辆', '商户卸货占去一半'],
    outcome: 'discussed',
    outcomeText: '和商户约定卸货时间',
  },
  {
    level: 'deliberation',
    on: '2025-06-12',
    points: ['物业没有执法权', '要请交警和城管一起来'],
    outcome: 'referred',
    outcomeText: '涉及交警、城管和沿街单位',
  },
  {
    level: 'linkage',
    on: '2025-06-19',
    points: ['交警：公共道路部分可以划线', '城管：占道经营一并整治'],
    outcome: 'discussed',
    outcomeText: '各单位两周内提出办法',
  },
  {
    level: 'linkage',
    on: '2025-07-10',
    points: ['先有居民自己的停车公约，再谈执法'],
    outcome: 'discussed',
    outcomeText: '先由小区定公约',
  },
  {
    level: 'deliberation',
    on: '2025-07-24',
    points: ['公约写明通道不停车、临停二十分钟'],
    outcome: 'consensus',
    outcomeText: '公约文本',
  },
  {
    level: 'deliberation',
    on: '2025-08-14',
    points: ['公约试行三周，夜里仍有车停'],
    dissent: '装道闸会影响亲友来访',
    outcome: 'referred',
    outcomeText: '须联合执法',
  },
  {
    level: 'linkage',
    on: '2025-09-11',
    points: ['交警、城管、物业每周联合巡查一次'],
    outcome: 'discussed',
    outcomeText: '巡查一个月看效果',
  },
  {
    level: 'linkage',
    on: '2025-10-15',
    points: ['单向进出还是双向进出，各方意见不一'],
    dissent: '单向要多绕四百米',
    outcome: 'referred',
    outcomeText: '路线有分歧，提交听证',
  },
  {
    level: 'hearing',
    on: '2025-11-12',
    points: ['听取沿街商户、7栋和9栋住户、交警、法律顾问的意见', '临停二十分钟够卸货'],
    dissent: '希望雨天放宽',
    outcome: 'adopted',
    outcomeText: '',
    tally: { for: 22, against: 2, abstain: 2 },
  },
  {
    level: 'deliberation',
    on: '2025-12-10',
    points: ['划线、道闸、公示牌分给谁办'],
    outcome: 'consensus',
    outcomeText: '分工',
  },
  {
    level: 'deliberation',
    on: '2026-01-14',
    points: ['群众提出两处补划'],
    outcome: 'discussed',
    outcomeText: '检查黄线与临停区',
  },
]

const wording = '外来车辆分时段单向进出，消防通道划黄线，临时停放不超过二十分钟。'

const countAt = (index: number): number =>
  sittings.slice(0, index + 1).filter((one) => one.level === sittings[index]?.level).length

const meetingOf = (sitting: Sitting, index: number): DossierMeeting => {
  const { level, on, points, dissent, outcome, outcomeText, tally } = sitting
  const form: MeetingForm = formOfLevel[level]
  const rule = consultationRule(house)
  const at = (clock: string): string => instantOf(on, clock)
  const room = { ...aFrozenRoom(30, 26), at: at('20:00') }
  const decided = tally === undefined ? null : decideVote(rule, countRoom(room), tally)
  const item = anItem(1, tally === undefined ? 'discuss' : 'vote', {
    id: id(index + 1),
    topicId: topic.id,
    title: '智慧微循环：打通消防通道',
    state: 'finished',
    stage: 'resolve',
    outcome,
    outcomeText,
    spans: [{ startedAt: at('19:40'), endedAt: at('20:20') }],
    points: [...points, ...(dissent === undefined ? [] : [dissent])].map((text, place) => ({
      id: id(place + 1),
      speechId: null,
      entryId: null,
      speakerName: '成员3',
      text,
      isDissent: text === dissent,
      at: at('19:50'),
      withdrawnAt: null,
    })),
    votes:
      tally === undefined || decided === null || !decided.ok
        ? []
        : [
            aVote({
              question: '是否同意外来车辆分时段单向进出，通道划黄线，临停二十分钟？',
              rule,
              state: 'announced',
              room,
              tally,
              outcome: decided.value,
              openedAt: at('20:00'),
              announcedAt: at('20:10'),
            }),
          ],
    resolution:
      tally === undefined
        ? null
        : aResolution({
            number: '和苑议〔2025〕26号',
            wording,
            adoptedAt: at('20:15'),
            conditions: '施工期间留出救护车通道',
          }),
  })
  const builder = aMeeting()
    .withRoll(30)
    .withObservers(2)
    .withPresent(26)
    .withItems(item)
    .as({
      id: id(index + 1),
      form,
      title: `${levelNames[level]}协商会（第${ordinals[countAt(index) - 1] ?? ''}次）`,
      state: 'archived',
      heldOn: on,
      calledAt: at('09:00'),
      openedAt: at('19:30'),
      closedAt: at('20:30'),
      place: '小区党群服务站二楼',
      chairName: '周敏',
    })
  const built = builder.record()
  return {
    record: { ...built, community },
    item,
    level,
  }
}

const move = (on: Day, from: TopicLevel | null, to: TopicLevel, reason: string): LevelMove => ({
  id: id(Number(on.slice(5).replace('-', ''))),
  at: instantOf(on, '21:00'),
  on,
  from,
  to,
  reason,
  by: '周敏',
})

const note = (on: Day, more: Partial<TopicNote>): TopicNote => ({
  id: id(Number(on.slice(5).replace('-', ''))),
  kind: 'step',
  at: instantOf(on, '10:00'),
  on,
  by: '周敏',
  text: '',
  step: null,
  ...more,
})

const notice: Notice = {
  ...aNotice({}),
  id: id(9),
  state: 'ended',
  number: '和苑示〔2025〕8号',
  words: { ...aNotice({}).words, title: '关于打通消防通道协商结果的公示' },
  places: ['南门公示栏', '7栋大厅'],
  postedOn: '2025-11-13',
  until: '2025-11-28',
  objections: [
    {
      id: id(1),
      receivedOn: '2025-11-20',
      byName: '张小三',
      room: '7栋2单元1102',
      way: 'written',
      content: '张小三家门口的黄线划得太宽。',
      answer: { on: '2025-11-24', by: '居委会', text: '按标准宽度四米划线，不能再窄。' },
      withdrawn: null,
    },
  ],
}

export const dossierFacts: DossierPaperFacts = {
  community,
  topic,
  known: {
    roll: indexRoll({ names: ['张小三', '刘小芳'], holders: [], publicNames: [community.name] }),
    officePhones: [],
  },
  notes: [
    note('2025-04-29', { step: 'list', text: '多户反映，关系消防安全，列为议题，从议事协商开始。' }),
    note('2025-11-13', { kind: 'words', text: '听证结果已经通报各方。' }),
    note('2025-12-11', { step: 'implement', text: '按协商意见交办。' }),
    note('2025-12-12', { kind: 'reply', text: '已经电话告诉提出人。' }),
  ],
  moves: [
    move('2025-04-29', null, 'deliberation', '先在小区和网格议'),
    move('2025-06-12', 'deliberation', 'linkage', '涉及多单位'),
    move('2025-07-10', 'linkage', 'deliberation', '先定公约'),
    move('2025-08-14', 'deliberation', 'linkage', '须联合执法'),
    move('2025-10-15', 'linkage', 'hearing', '路线有分歧'),
    move('2025-11-12', 'hearing', 'deliberation', '交回落实'),
  ],
  stages: [],
  photos: [
    { id: 1 as TopicPhotoId, hash: 'a', fileName: '南门.jpg', takenOn: '2025-04-28', note: '占用通道的情形' },
    { id: 2 as TopicPhotoId, hash: 'b', fileName: '黄线.jpg', takenOn: '2025-12-20', note: '划好的黄线' },
  ],
  merged: [{ topicId: id(5), number: '议题〔2025〕21号', title: '7栋门口乱停车' }],
  meetings: sittings.map(meetingOf),
  writtenVotes: [],
  notices: [notice],
  tasks: [
    aTask({
      ...bareTask,
      id: id(31),
      number: '〔2025〕88号',
      title: '划消防通道黄线和临停区',
      kind: 'resolution',
      state: 'closed-out',
      leadUnit: '物业公司',
      responsible: '吴磊',
      assisting: '社区',
      dispatchedOn: '2025-12-11',
      dispatchedBy: '周敏',
      acceptedOn: '2025-12-12',
      dueOn: '2025-12-25',
      doneAt: instantOf('2025-12-22', '16:00'),
      result: '黄线180米、临停区6处已经划好',
      evidence: '照片4张',
      verifiedOn: '2025-12-24',
      verifiedBy: '唐小莉',
      closedOn: '2025-12-30',
      closedBy: '唐小莉',
      satisfaction: 'satisfied',
      visits: [
        {
          id: id(1),
          on: '2025-12-28',
          by: '刘网格',
          way: 'door',
          counts: { satisfied: 11, fairly: 1, dissatisfied: 0 },
          words: '张小三提出夜里照明要加。',
          isCurrent: true,
        },
      ],
    }),
    aTask({
      ...bareTask,
      id: id(32),
      number: '〔2025〕89号',
      title: '安装入口道闸',
      state: 'in-progress',
      leadUnit: '物业公司',
      responsible: '吴磊',
      assisting: '',
      dispatchedOn: '2025-12-11',
      acceptedOn: '2025-12-12',
      dueOn: '2026-01-20',
      supervisionCount: 1,
      supervisions: [
        {
          id: id(1),
          orderedOn: '2026-01-26',
          orderedBy: '周敏',
          demand: '写明到货日期',
          dueOn: '2026-02-10',
          formerDueOn: '2026-01-20',
          answer: { on: '2026-01-28', text: '道闸2月5日到货', extensionUntil: null },
        },
      ],
    }),
  ],
  documents: [],
  questionnaires: [
    {
      id: id(1),
      title: '外来车辆停放征求意见',
      kind: 'slips',
      state: 'closed',
      on: '2025-10-20',
      closedOn: '2025-10-30',
      replyCount: 310,
      resultLine: '收回318份（发出400份），第1题选“单向进出”的最多：214份，占69.0%（214/310）',
    },
  ],
}

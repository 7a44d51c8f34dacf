/** Writes the paper that gives a task to somebody: 交办单, 居民点单派单, 吹哨派单 or 微心愿认领单. Knows no format and no clock. */
import { clockOf, dayOf } from '../../calendar.ts'
import { clockInChinese, dayInChinese, endSentence, joinPlaces, unmarked } from '../../chinese-text.ts'
import type { Instant } from '../../identity.ts'
import { maskName, maskRoom } from '../../mask.ts'
import type { OrderKind } from '../../task/task.ts'
import { responseLevelNames } from '../../task/task-wording.ts'
import { blankDay, blankLines, type Fact, type PlainDocument, paragraph } from '../document.ts'
import { committeeName, numberLine } from '../meeting/meeting-wording.ts'
import type { PaperTerms } from '../paper-subject.ts'
import { addressee, dutyFacts, sourceFact, type TaskFacts, taskFileName } from './task-facts.ts'

/** How each kind of order speaks: what it is called, what it asks for, and who takes it on. */
type OrderWords = {
  readonly name: string
  readonly title: string
  readonly opening: string
  readonly givenOn: string
  readonly taker: string
}

const handedOver = {
  name: '交办单',
  title: '事项交办单',
  givenOn: '交办日期',
  taker: '签收',
} as const

const orderWords: Readonly<Record<OrderKind, OrderWords>> = {
  resolution: {
    ...handedOver,
    opening: '根据会议形成的意见，现将下列事项交由你方办理，请按要求抓好落实，并按时反馈。',
  },
  assigned: { ...handedOver, opening: '现将下列事项交由你方办理，请按要求抓好落实，并按时反馈。' },
  'residents-order': {
    name: '居民点单派单',
    title: '居民点单派单',
    opening: '居民反映了下列事项，现派你方办理。请接单后按要求抓好落实，办结后按时反馈。',
    givenOn: '派单日期',
    taker: '接单',
  },
  whistle: {
    name: '吹哨派单',
    title: '吹哨报到派单',
    opening: '下列事项需要你单位到场处置，请按响应级别按时报到，并反馈办理情况。',
    givenOn: '吹哨日期',
    taker: '报到',
  },
  'micro-wish': {
    name: '微心愿认领单',
    title: '微心愿认领单',
    opening: '居民提出了下列微心愿，由你方认领。请在时限内帮助实现，并反馈办理结果。',
    givenOn: '派单日期',
    taker: '认领',
  },
}

const demandWords = ({ task }: TaskFacts): string => {
  const until = task.dueOn === null ? '按期' : `在${dayInChinese(task.dueOn)}前`
  const own = endSentence(task.demand)
  return `${own}请${until}办结，并书面报送办理情况和佐证材料。确有困难不能按期办结的，在期限届满前说明原因，申请延期。`
}

/** What the matter is: the resolution's words, or what the residents said, without their names. */
const matterFacts = ({ resolution, topic, task }: TaskFacts): readonly (readonly Fact[])[] => {
  if (resolution !== null) return [[{ label: '议定内容', value: endSentence(resolution.wording) }]]
  const place = joinPlaces(task.estateName, task.place)
  const told =
    topic === null
      ? ''
      : [
          topic.description,
          topic.demand === '' || topic.demand === task.demand ? '' : `诉求：${topic.demand}`,
        ]
          .filter((part) => part !== '')
          .map(endSentence)
          .join('\n')
  return [
    ...(place === '' ? [] : [[{ label: '地点', value: place }]]),
    ...(told === '' ? [] : [[{ label: '反映内容', value: told }]]),
    // A department works with the community, not with who spoke up.
    ...(topic === null || topic.proposerName === '' || task.kind === 'whistle'
      ? []
      : [
          [
            { label: '提出人', value: `${maskName(topic.proposerName)}${maskedRoom(topic.proposerRoom)}` },
            { label: '提出日期', value: dayInChinese(topic.receivedOn) },
          ],
        ]),
  ]
}

const maskedRoom = (room: string): string => (room === '' ? '' : `（${maskRoom(room)}）`)

/** 2026年3月13日10时30分; the end of a day is the day itself. */
const untilWords = (by: Instant): string => {
  const clock = clockOf(by)
  return `${dayInChinese(dayOf(by))}${clock === '23:59' ? '' : clockInChinese(clock)}`
}

const responseFacts = ({ task }: TaskFacts): readonly (readonly Fact[])[] => {
  if (task.kind !== 'whistle') return []
  const by = task.reportInBy
  const until = by === null ? '按约定' : `${untilWords(by)}前`
  return [
    [
      { label: '响应级别', value: task.level === null ? '' : `${responseLevelNames[task.level]}响应` },
      { label: '报到时限', value: task.level === null ? '' : until },
    ],
  ]
}

/** Room for who takes the order on, with what is known of the report-in or the claim. */
const takerFacts = ({ task }: TaskFacts, taker: string): readonly Fact[] => {
  const reported = task.reportedInAt
  if (task.kind === 'micro-wish')
    return [
      { label: '认领人', value: task.responsible },
      { label: '认领日期', value: task.acceptedOn === null ? blankDay : dayInChinese(task.acceptedOn) },
    ]
  if (task.kind === 'whistle' && reported !== null)
    return [
      { label: '报到人', value: '' },
      { label: '报到时间', value: `${dayInChinese(dayOf(reported))}${clockInChinese(clockOf(reported))}` },
    ]
  return [
    { label: `${taker}人`, value: '' },
    { label: taker === '报到' ? '报到时间' : `${taker}日期`, value: blankDay },
  ]
}

const dutyOf = ({ task }: TaskFacts): readonly (readonly Fact[])[] =>
  task.kind === 'micro-wish' ? [[{ label: '认领单位', value: task.leadUnit }]] : dutyFacts(task)

/** The order of a task, worded by its kind, with room for 签发, the taker, 办理情况, 佐证 and 审核; residents are named in masked form only. */
export const composeDispatchOrder = (facts: TaskFacts, terms: PaperTerms): PlainDocument => {
  const { community, task } = facts
  const words = orderWords[task.kind]
  return {
    kind: 'dispatch-order',
    fileName: taskFileName(facts, words.name, terms.madeOn),
    layout: 'table-portrait',
    title: [`${community.name}${words.title}`],
    blocks: [
      ...numberLine(terms.number).slice(0, 1),
      addressee(task),
      paragraph(words.opening),
      {
        kind: 'facts',
        rows: [
          [
            { label: '编号', value: `事项${task.number}` },
            { label: words.givenOn, value: dayInChinese(task.dispatchedOn ?? dayOf(task.createdAt)) },
          ],
          [sourceFact(facts)],
          ...matterFacts(facts),
          [{ label: '事项', value: unmarked(task.title) }],
          [{ label: '要求', value: demandWords(facts) }],
          ...responseFacts(facts),
          ...dutyOf(facts),
          [
            { label: '协办', value: task.assisting },
            { label: '时限', value: task.dueOn === null ? '' : dayInChinese(task.dueOn) },
          ],
          [
            { label: '签发人', value: task.dispatchedBy },
            { label: '签发日期', value: blankDay },
          ],
          takerFacts(facts, words.taker),
          [{ label: '办理情况', value: blankLines(facts.topic === null ? 4 : 3) }],
          [{ label: '佐证材料', value: blankLines(facts.topic === null ? 2 : 1) }],
          [{ label: '审核意见', value: `${blankLines(2)}\n审核人（签字）：　　　　　　　　　${blankDay}` }],
        ],
      },
      { kind: 'closing', signers: [committeeName(community)], day: terms.madeOn, seal: true },
    ],
  }
}

/** 会议准备：什么还缺、通知够不够提前。 */
import { expect, test } from 'vitest'
import type { AgendaItemId, MeetingId, PartyId, PersonId, RollEntryId } from '../identity.ts'
import { consultationRule, legalRules, presetHouseRule } from '../rules/rule.ts'
import type { AgendaItem } from './agenda.ts'
import type { RollEntry } from './attendance.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { findNoticeShortage, findPreparationGaps, listPreparations, missingParties } from './preparation.ts'

const today = '2026-03-09'
const calendar = { holidays: new Set<string>(), workdays: new Set<string>() }

const aMember = (number: number, partyId: number): RollEntry => ({
  id: number as RollEntryId,
  personId: number as PersonId,
  number,
  capacity: 'due',
  name: `成员${number}`,
  partyId: partyId as PartyId,
  role: '',
  unit: '',
  room: '',
  phone: '',
  pinyin: '',
  initials: '',
  events: [],
})

const anItem: AgendaItem = {
  id: 1 as AgendaItemId,
  position: 1,
  kind: 'discuss',
  title: '增设停车位方案',
  presenter: '',
  plannedMinutes: 25,
  prompt: '',
  explanation: '',
  taskId: null,
  topicId: null,
  category: null,
  track: null,
  isExtra: false,
  state: 'waiting',
  stage: 'introduce',
  outcome: null,
  outcomeText: '',
  spans: [],
  speeches: [],
  points: [],
  recusals: [],
  votes: [],
  resolution: null,
}

const aRecord = (
  change: Partial<MeetingRecord['meeting']> = {},
  rest: Partial<Omit<MeetingRecord, 'meeting'>> = {},
): MeetingRecord => ({
  community: {
    name: '和苑社区',
    subdistrict: '',
    partyOrganisation: '',
    secretary: '',
    contact: '',
    numberPattern: '',
  },
  parties: [
    { id: 1 as PartyId, name: '社区', position: 1 },
    { id: 2 as PartyId, name: '物业', position: 2 },
  ],
  meeting: {
    id: 1 as MeetingId,
    form: 'four-party-council',
    title: '四方议事会',
    state: 'draft',
    rule: consultationRule(presetHouseRule('和苑社区', '2026-01-01')),
    heldOn: '2026-03-12',
    startTime: '19:30',
    place: '二楼',
    estateName: '',
    chairId: 1 as PersonId,
    chairName: '周敏',
    recorderId: 2 as PersonId,
    recorderName: '唐小莉',
    occasion: '',
    calledAt: null,
    openedAt: null,
    closedAt: null,
    minutedAt: null,
    theme: '',
    seriesId: null,
    endReason: '',
    ...change,
  },
  roll: [aMember(1, 1), aMember(2, 2)],
  agenda: [anItem],
  breaks: [],
  preStudy: null,
  passages: [],
  documents: [],
  nameOrder: 'party',
  ...rest,
})

const sentences = (record: MeetingRecord): readonly string[] =>
  findPreparationGaps(record, today, calendar).map((gap) => gap.sentence)

test('都齐了就什么也不缺', () => {
  expect(findPreparationGaps(aRecord(), today, calendar)).toEqual([])
})

test('缺的按五步的次序说，必须的在前', () => {
  const empty = aRecord(
    { title: ' ', place: '', chairId: null, chairName: '', recorderId: null, recorderName: '' },
    { roll: [], agenda: [] },
  )
  expect(sentences(empty)).toEqual([
    '还没有会议名称',
    '还没有会议地点',
    '还没有主持人',
    '还没有应到人员',
    '还没有议程',
    '还没有记录人',
  ])
})

test('规则要求每一方到会而有一方没有人，只提醒，不拦住', () => {
  const record = aRecord({}, { roll: [aMember(1, 1)] })
  expect(missingParties(record)).toEqual(['物业'])
  expect(findPreparationGaps(record, today, calendar)).toEqual([
    { step: 'roll', isNeeded: false, sentence: '物业没有人参加，规则要求每一方都到会' },
  ])
})

test.each([
  ['four-party-council', '2026-03-12', null],
  ['four-party-council', '2026-03-11', '四方议事会要提前 3 天通知，离开会只有 2 天'],
  ['four-party-council', '2026-03-09', '四方议事会要提前 3 天通知，会议就在今天'],
  ['bench-meeting', '2026-03-09', null],
  ['residents-assembly', '2026-03-19', null],
  ['residents-assembly', '2026-03-18', '居民会议依法要提前 10 天通知，今天通知最早 3月19日开会'],
  ['owners-committee', '2026-03-15', '业委会会议要提前 7 天通知，离开会只有 6 天'],
  ['bench-meeting', '2026-03-08', '会议日期已经过去'],
] as const)('%s 在 %s 开：%s', (form, heldOn, said) => {
  expect(findNoticeShortage({ form, heldOn, state: 'draft' }, today, calendar)).toBe(said)
})

test('第十天是休息日，顺延到下一个工作日，那一天才算够', () => {
  const shortage = (heldOn: string) =>
    findNoticeShortage({ form: 'residents-assembly', heldOn, state: 'draft' }, '2026-03-11', calendar)
  expect(shortage('2026-03-21')).toBe('居民会议依法要提前 10 天通知，今天通知最早 3月23日开会')
  expect(shortage('2026-03-23')).toBeNull()
})

test('居民代表会议要表决的，没有前置研究就缺一样；只通报的不用', () => {
  const rule = legalRules.find((one) => one.id === 'residents-representatives')
  if (rule === undefined) throw new Error('no rule')
  const of = (rest: Partial<Omit<MeetingRecord, 'meeting'>> = {}) =>
    aRecord({ form: 'residents-representatives', rule }, rest)
  const heldBack = {
    kind: 'held',
    heldOn: today,
    organisation: '和苑社区党委',
    conclusion: 'held-back',
    opinion: '',
    materials: '',
    recordedAt: '2026-03-09T01:00:00.000Z',
  } as const
  expect(sentences(of())).toEqual(['还没有记录党组织前置研究'])
  expect(sentences(of({ preStudy: heldBack }))).toEqual(['党组织的意见是暂不提交会议'])
  expect(sentences(of({ preStudy: { ...heldBack, conclusion: 'agreed' } }))).toEqual([])
  expect(sentences(of({ agenda: [{ ...anItem, kind: 'inform' }] }))).toEqual([])
  expect(
    listPreparations(of())
      .filter((one) => !one.met)
      .map((one) => one.words),
  ).toEqual(['会议通知还没发', '党组织前置研究还没有记录'])
})

test('通知发出以后不再提醒提前几天', () => {
  expect(
    findNoticeShortage({ form: 'residents-assembly', heldOn: today, state: 'called' }, today, calendar),
  ).toBeNull()
})

test('准备情况五样，通知发出才齐', () => {
  const standing = (record: MeetingRecord) => listPreparations(record).map((one) => one.met)
  expect(standing(aRecord())).toEqual([false, true, true, true, true])
  expect(standing(aRecord({ state: 'called' }))).toEqual([true, true, true, true, true])
  expect(listPreparations(aRecord())[1]?.words).toBe('议程 1 项，25 分钟')
})

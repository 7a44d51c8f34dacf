/** 规则、放假安排和党组织前置研究：一问一答，从窗口问到资料库。 */

import * as xlsx from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../src/contract/index.ts'
import type { MeetingId } from '../../src/domain/identity.ts'
import type { HolidayProblem } from '../../src/domain/rules/holiday.ts'
import type { OpenedFile } from '../../src/main/host.ts'
import {
  addPeople,
  atDoor,
  leadToVote,
  openTable,
  openVote,
  prepare,
  setUp,
  storyCommunity,
  storyDay,
  storyHouse,
  type Table,
} from './round-table.ts'

const watched = () => openTable({ isWatched: true })

const aRule = (more: Partial<InputOf<'rules.adoptHouseRule'>> = {}): InputOf<'rules.adoptHouseRule'> => ({
  ...storyHouse,
  body: 'consultation',
  name: '和苑社区议事规则（修订）',
  wording: '没有人反对，才算达成协商意见。',
  inForceFrom: '2026-06-01',
  agreement: 'no-objection',
  ...more,
})

const copiesOf = async (table: Table, body: 'consultation' | 'owners-committee' = 'consultation') =>
  (await table.ask('rules.houseRules', {})).filter((copy) => copy.body === body)

describe('本社区规则', () => {
  it('设立社区时有了第一版，业委会会议也有一版；都不是法律', async () => {
    const table = await watched()
    await setUp(table)
    expect(await copiesOf(table)).toMatchObject([
      { name: '和苑社区议事规则', inForceFrom: '2026-01-01', inForceUntil: null },
    ])
    expect(await copiesOf(table, 'owners-committee')).toMatchObject([
      { name: '业主委员会议事规则', quorum: 'majority', agreement: 'majority-of-all' },
    ])
    expect(await table.ask('communities.get', {})).toMatchObject({
      houseRule: storyHouse,
      committeeRule: { name: '业主委员会议事规则' },
    })
  })

  it('不写规则就用程序拟的；改社区名称，还没开过会的话规则名称跟着改', async () => {
    const table = await watched()
    const parties = [
      { id: null, name: '社区' },
      { id: null, name: '物业' },
    ]
    await table.ask('communities.setUp', {
      community: { ...storyCommunity, name: '和' },
      parties,
      houseRule: null,
    })
    const kept = (await table.ask('communities.get', {}))?.parties ?? []
    await table.ask('communities.setUp', {
      community: storyCommunity,
      parties: kept.map(({ id, name }) => ({ id, name })),
      houseRule: null,
    })
    expect(await copiesOf(table)).toMatchObject([{ name: '和苑社区议事规则', inForceFrom: storyDay }])
  })

  it('新增一版，前一版到前一天为止；会议用开会那天的一版，已经有的会议不变', async () => {
    const table = await watched()
    const seats = await prepare(table)
    const id = await table.ask('rules.adoptHouseRule', aRule({ inForceFrom: '2026-03-14' }))
    expect(await copiesOf(table)).toMatchObject([
      { inForceFrom: '2026-01-01', inForceUntil: '2026-03-13' },
      { id, inForceFrom: '2026-03-14', inForceUntil: null, wording: '没有人反对，才算达成协商意见。' },
    ])
    const ruleOf = async (meetingId: typeof seats.meetingId) =>
      (await table.ask('meetings.record', { meetingId })).meeting.rule
    expect((await ruleOf(seats.meetingId)).name).toBe('和苑社区议事规则')
    // A 四方议事会 is proposed for three days later, when the new copy stands; a bench meeting for today.
    const later = await table.ask('meetings.draft', { form: 'four-party-council' })
    expect(await ruleOf(later)).toMatchObject({
      name: '和苑社区议事规则（修订）',
      agreement: { kind: 'no-objection' },
    })
    const today = await table.ask('meetings.draft', { form: 'bench-meeting' })
    expect((await ruleOf(today)).name).toBe('和苑社区议事规则')
    const copied = await table.ask('meetings.copy', { meetingId: seats.meetingId })
    expect((await ruleOf(copied)).name).toBe('和苑社区议事规则（修订）')
    expect((await table.ask('communities.get', {}))?.houseRule.name).toBe('和苑社区议事规则')
  })

  it('业委会会议按自己的一版开', async () => {
    const table = await watched()
    await setUp(table)
    await table.ask(
      'rules.adoptHouseRule',
      aRule({
        body: 'owners-committee',
        name: '南方印象业委会议事规则',
        inForceFrom: '2026-03-01',
        quorum: 'two-thirds',
        eachParty: false,
        agreement: 'majority-of-all',
      }),
    )
    const meetingId = await table.ask('meetings.draft', { form: 'owners-committee' })
    const { rule, heldOn } = (await table.ask('meetings.record', { meetingId })).meeting
    expect(rule).toMatchObject({
      id: 'owners-committee',
      source: 'house',
      article: '南方印象业委会议事规则',
      quorum: { numerator: 2, denominator: 3, strict: false },
      agreement: { base: 'due' },
    })
    expect(heldOn).toBe('2026-03-19')
    expect(
      await table.refused('meetings.setRule', {
        meetingId,
        quorum: 'none',
        eachParty: false,
        agreement: 'majority',
      }),
    ).toMatchObject({ code: 'wrong-state' })
  })

  it('新的一版不晚于现行的，不收；文字可以改，起用日期和人数不跟着改', async () => {
    const table = await watched()
    await setUp(table)
    expect(await table.refused('rules.adoptHouseRule', aRule({ inForceFrom: '2026-01-01' }))).toEqual({
      code: 'house-rule-order',
      inForceFrom: '2026-01-01',
    })
    const [first] = await copiesOf(table)
    if (first === undefined) throw new Error('no rule')
    const words = { name: '和苑社区协商规则', wording: '第一条……' }
    await table.ask('rules.rewordHouseRule', { houseRuleId: first.id, ...words })
    expect(await copiesOf(table)).toEqual([{ ...first, ...words }])
    const missing = { houseRuleId: 99 as never }
    expect(await table.refused('rules.rewordHouseRule', { ...missing, ...words })).toEqual({
      code: 'not-found',
      noun: 'houseRule',
    })
    expect(await table.refused('rules.withdrawHouseRule', missing)).toMatchObject({ code: 'not-found' })
  })

  it('刚写的一版可以撤回，前一版接着用；用着的、只剩一版的不能撤', async () => {
    const table = await watched()
    await setUp(table)
    const before = await copiesOf(table)
    const houseRuleId = await table.ask('rules.adoptHouseRule', aRule())
    await table.ask('rules.withdrawHouseRule', { houseRuleId })
    expect(await copiesOf(table)).toEqual(before)
    const only = before[0]?.id ?? (0 as never)
    expect(await table.refused('rules.withdrawHouseRule', { houseRuleId: only })).toMatchObject({
      code: 'wrong-state',
      noun: 'houseRule',
    })
  })

  it('没有社区不收规则；设立以后，不从社区资料里改规则', async () => {
    const table = await watched()
    expect(await table.refused('rules.adoptHouseRule', aRule())).toEqual({ code: 'community-missing' })
    await setUp(table)
    const parties = (await table.ask('communities.get', {}))?.parties ?? []
    expect(
      await table.refused('communities.setUp', {
        community: storyCommunity,
        parties: parties.map(({ id, name }) => ({ id, name })),
        houseRule: { ...storyHouse, eachParty: false },
      }),
    ).toMatchObject({ code: 'wrong-state', noun: 'houseRule' })
  })
})

describe('放假安排', () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
  const csv = '日期,名称,类型\n2027-01-01,元旦,放假\n2027-01-02,元旦,放假\n2027-01-03,元旦,上班\n'
  const sheet = (): Uint8Array => {
    const book = xlsx.utils.book_new()
    const rows = csv
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), '放假')
    return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  }
  const json = JSON.stringify({
    year: 2027,
    title: '2027年安排',
    note: '样子',
    days: [{ day: '2027-01-01', name: '元旦', isWorkday: false }],
  })

  it('自带 2026 年的', async () => {
    const table = await watched()
    const [year] = await table.ask('rules.holidays', {})
    expect(year).toMatchObject({
      year: 2026,
      isShipped: true,
      fileName: '',
      title: '国务院办公厅关于2026年部分节假日安排的通知',
    })
    expect(year?.days).toHaveLength(39)
  })

  it.each([
    ['放假.csv', () => bytesOf(csv), 3],
    ['放假.xlsx', sheet, 3],
    ['放假.json', () => bytesOf(json), 1],
  ] as const)('读 %s，看过再导入，能删掉', async (name, bytes, count) => {
    const file: OpenedFile = { name, bytes: bytes() }
    const table = await openTable({ isWatched: true, chosen: () => file })
    const chosen = await table.ask('rules.chooseHolidays', {})
    expect(chosen).toMatchObject({ fileName: name, holidays: { year: 2027 } })
    expect(chosen.holidays.days).toHaveLength(count)
    expect((await table.ask('rules.holidays', {})).map((one) => one.year)).toEqual([2026])
    await table.ask('rules.importHolidays', chosen)
    expect((await table.ask('rules.holidays', {})).map((one) => [one.year, one.isShipped])).toEqual([
      [2027, false],
      [2026, true],
    ])
    await table.ask('rules.removeHolidays', { year: 2027 })
    expect(await table.refused('rules.removeHolidays', { year: 2027 })).toEqual({
      code: 'not-found',
      noun: 'holidayYear',
    })
  })

  it('导入的 2026 年代替自带的，删掉以后自带的又回来', async () => {
    const table = await watched()
    const [shipped] = await table.ask('rules.holidays', {})
    const holidays = {
      year: 2026,
      title: '改过的',
      note: '',
      days: [{ day: '2026-01-01', name: '元旦', isWorkday: false }],
    }
    await table.ask('rules.importHolidays', { fileName: '改.csv', holidays })
    expect(await table.ask('rules.holidays', {})).toEqual([
      { ...holidays, isShipped: false, fileName: '改.csv' },
    ])
    await table.ask('rules.removeHolidays', { year: 2026 })
    expect(await table.ask('rules.holidays', {})).toEqual([shipped])
    expect(await table.refused('rules.removeHolidays', { year: 2026 })).toMatchObject({ code: 'not-found' })
  })

  it.each<readonly [string, string, HolidayProblem | string]>([
    ['坏的.json', '{', { row: null, reason: 'not-read' }],
    ['空的.json', '{"days":[]}', { row: null, reason: 'no-days' }],
    ['缺类型.csv', '2027-01-01,元旦,\n', { row: 1, reason: 'bad-kind' }],
    ['空表.csv', '', 'spreadsheet-empty'],
    ['文字.txt', '今天放假', { row: null, reason: 'no-days' }],
  ])('%s 读不出来，说清为什么', async (name, text, problem) => {
    const table = await openTable({ isWatched: true, chosen: () => ({ name, bytes: bytesOf(text) }) })
    const failure = await table.refused('rules.chooseHolidays', {})
    if (typeof problem === 'string') expect(failure.code).toBe(problem)
    else expect(failure).toEqual({ code: 'holidays-unreadable', problem })
  })

  it('没有选文件；日期不在一年里、同一天写两次都不收', async () => {
    const table = await watched()
    expect(await table.refused('rules.chooseHolidays', {})).toEqual({ code: 'nothing-chosen' })
    const day = { day: '2027-01-01', name: '元旦', isWorkday: false }
    for (const days of [[day, day], [{ ...day, day: '2026-12-31' }]])
      expect(
        await table.refused('rules.importHolidays', {
          fileName: '',
          holidays: { year: 2027, title: '2027年安排', note: '', days },
        }),
      ).toMatchObject({ code: 'invalid-input' })
  })
})

/** The words of a paper as its pages show them. */
const paperOf = async (
  table: Table,
  meetingId: MeetingId,
  kind: 'meeting-notice' | 'record',
): Promise<string> => {
  const subject = { kind: 'meeting', meetingId } as const
  const { papers } = await table.ask('documents.preview', { subject, kind, size: 'page', anchor: null })
  return papers.map(({ page }) => page.replace(/<[^>]*>/gu, '')).join('')
}

describe('党组织前置研究', () => {
  const held = {
    heldOn: '2026-03-05',
    organisation: '和苑社区党委',
    conclusion: 'agreed',
    opinion: '',
    materials: '党委会议记录',
  } as const

  it('居民代表会议有表决事项：不记不能发通知，记了才行，印在通知和记录里', async () => {
    const table = await watched()
    const { meetingId } = await prepare(table, { form: 'residents-representatives' })
    const missing = { code: 'pre-study-missing', gap: 'missing' }
    expect(await table.refused('meetings.call', { meetingId })).toEqual(missing)
    await table.ask('rules.recordPreStudy', { meetingId, ...held, conclusion: 'held-back' })
    expect(await table.refused('meetings.call', { meetingId })).toEqual({ ...missing, gap: 'held-back' })
    await table.ask('rules.clearPreStudy', { meetingId })
    expect(await table.refused('meetings.call', { meetingId })).toEqual(missing)
    await table.ask('rules.recordPreStudy', { meetingId, ...held })
    await table.ask('meetings.call', { meetingId })
    expect((await table.ask('meetings.record', { meetingId })).preStudy).toMatchObject({
      kind: 'held',
      ...held,
    })
    expect(await paperOf(table, meetingId, 'meeting-notice')).toContain(
      '已由和苑社区党委于2026年3月5日前置研究',
    )
    expect(await table.refused('rules.clearPreStudy', { meetingId })).toMatchObject({ code: 'wrong-state' })
  })

  it('写明不需要的原因也可以；原因写进记录，不写进通知', async () => {
    const table = await watched()
    const { meetingId } = await prepare(table, { form: 'residents-assembly' })
    await table.ask('rules.waivePreStudy', { meetingId, reason: '只是推选监票人' })
    await table.ask('meetings.call', { meetingId })
    expect(await paperOf(table, meetingId, 'meeting-notice')).not.toContain('前置研究')
    expect(await paperOf(table, meetingId, 'record')).toContain(
      '未经社区党组织前置研究，原因是只是推选监票人',
    )
  })

  it('只通报的会议不用；会上临时要表决的，先补记再表决', async () => {
    const table = await watched()
    const seats = await prepare(table, { form: 'residents-representatives', kinds: ['inform'] })
    await table.ask('meetings.call', { meetingId: seats.meetingId })
    table.at('19:10')
    await table.ask('meetings.beginSignIn', { meetingId: seats.meetingId })
    for (const entryId of seats.entryIds) await atDoor(table, entryId, 'arrive')
    table.at('19:30')
    await table.ask('meetings.open', { meetingId: seats.meetingId })
    const [itemId] = await table.ask('agenda.add', {
      meetingId: seats.meetingId,
      kind: 'vote',
      titles: ['公约'],
    })
    if (itemId === undefined) throw new Error('no item')
    await leadToVote(table, itemId)
    expect(
      await table.refused('votes.open', {
        itemId,
        question: '是否同意公约？',
        method: 'counted-hands',
        tellers: '',
        scrutineer: '',
      } as InputOf<'votes.open'>),
    ).toEqual({ code: 'pre-study-missing', gap: 'missing' })
    await table.ask('rules.waivePreStudy', { meetingId: seats.meetingId, reason: '临时事项，会后补报' })
    await openVote(table, itemId)
  })

  it('协商会议不用记；以后的日期、已经结束的会议、没有的会议都不收', async () => {
    const table = await watched()
    const { meetingId } = await prepare(table)
    expect(
      await table.refused('rules.recordPreStudy', { meetingId, ...held, heldOn: '2026-03-13' }),
    ).toMatchObject({ code: 'time-outside-meeting' })
    await table.ask('meetings.call', { meetingId })
    await table.ask('meetings.cancel', { meetingId, reason: '下雨' })
    for (const refusal of [
      await table.refused('rules.recordPreStudy', { meetingId, ...held }),
      await table.refused('rules.waivePreStudy', { meetingId, reason: '不需要' }),
    ])
      expect(refusal).toMatchObject({ code: 'wrong-state', noun: 'meeting' })
    const nobody = 99 as never
    for (const refusal of [
      await table.refused('rules.recordPreStudy', { meetingId: nobody, ...held }),
      await table.refused('rules.waivePreStudy', { meetingId: nobody, reason: '不需要' }),
      await table.refused('rules.clearPreStudy', { meetingId: nobody }),
    ])
      expect(refusal).toEqual({ code: 'not-found', noun: 'meeting' })
  })
})

describe('议题的类别和路径', () => {
  it('记在议程上，复制会议时跟着走；没有的议程、整理完的会议不收', async () => {
    const table = await watched()
    const { meetingId, itemIds } = await prepare(table, { kinds: ['vote'] })
    const [itemId = 0 as never] = itemIds
    await table.ask('agenda.setTrack', { itemId, category: 'parking', track: 'consultation' })
    const filed = async (of: typeof meetingId) =>
      (await table.ask('meetings.record', { meetingId: of })).agenda.map(({ category, track }) => [
        category,
        track,
      ])
    expect(await filed(meetingId)).toEqual([['parking', 'consultation']])
    const copied = await table.ask('meetings.copy', { meetingId })
    expect(await filed(copied)).toEqual([['parking', 'consultation']])
    await table.ask('agenda.setTrack', { itemId, category: null, track: null })
    expect(await filed(meetingId)).toEqual([[null, null]])
    const nothing = { category: null, track: null }
    expect(await table.refused('agenda.setTrack', { itemId: 99 as never, ...nothing })).toMatchObject({
      code: 'not-found',
    })
    await table.ask('meetings.call', { meetingId })
    await table.ask('meetings.cancel', { meetingId, reason: '下雨' })
    expect(await table.refused('agenda.setTrack', { itemId, ...nothing })).toMatchObject({
      code: 'wrong-state',
    })
  })

  it('人还没有录入，也能先看规则', async () => {
    const table = await watched()
    expect(await table.ask('rules.houseRules', {})).toEqual([])
    await setUp(table)
    await addPeople(table, 1)
    expect(await table.ask('rules.houseRules', {})).toHaveLength(2)
  })
})

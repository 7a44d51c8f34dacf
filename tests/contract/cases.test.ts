import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../src/contract/index.ts'
import type { CaseId, HouseholdId } from '../../src/domain/identity.ts'
import { openTable, setUp, storyDay, type Table } from './round-table.ts'

const words = {
  title: '建设一、二村办证',
  estateName: '建设一村',
  background: '75户住了35年没有产权证',
  startedOn: '2026-01-05',
}
const lead = { name: '组长甲', unit: '街道办事处', contact: '0731-00000001' }

const beginCase = async (table: Table): Promise<CaseId> => {
  await setUp(table)
  return table.ask('cases.begin', { words, head: lead })
}

const householdsOf = async (table: Table, caseId: CaseId) =>
  (await table.ask('cases.read', { caseId })).found.households

const addHouseholds = (table: Table, caseId: CaseId, count: number) =>
  table.ask('cases.addHouseholds', {
    caseId,
    households: Array.from({ length: count }, (_, place) => ({
      room: `${(place % 5) + 1}栋1单元${101 + place}`,
      householder: `住户${place + 1}`,
      matter: '产权证未办',
      owed: 100_000 + place,
    })),
  })

const closeOut = (householdIds: readonly HouseholdId[]): InputOf<'cases.moveHouseholds'> => ({
  householdIds: [...householdIds],
  step: 'close-out',
  on: storyDay,
  by: '经办人乙',
  words: '证已发到本人',
})

describe('专班', () => {
  test('75 户逐户销号，到 75／75；销错的撤得回来，写明原因', async () => {
    const table = await openTable()
    const caseId = await beginCase(table)
    expect(await addHouseholds(table, caseId, 75)).toEqual({ addedCount: 75, skippedCount: 0 })
    expect(await addHouseholds(table, caseId, 75)).toEqual({ addedCount: 0, skippedCount: 75 })
    const ids = (await householdsOf(table, caseId)).map((one) => one.id)
    await table.ask('cases.moveHouseholds', closeOut(ids))
    const [line] = await table.ask('cases.list', {})
    expect(line?.figures).toMatchObject({ householdCount: 75, closedHouseholdCount: 75 })
    const [first] = ids
    if (first === undefined) throw new Error('no household')
    const back = { ...closeOut([first]), step: 'reopen', words: '' } as const
    expect(await table.refused('cases.moveHouseholds', back)).toEqual({ code: 'reason-missing' })
    await table.ask('cases.moveHouseholds', { ...back, words: '证上姓名有误' })
    expect(await table.ask('cases.householdSteps', { householdId: first })).toMatchObject([
      { step: 'close-out', words: '证已发到本人' },
      { step: 'reopen', words: '证上姓名有误' },
    ])
    expect((await table.ask('cases.list', {}))[0]?.figures.closedHouseholdCount).toBe(74)
  })

  test('几户里有一户不能销号，就一户也不销', async () => {
    const table = await openTable({ isWatched: true })
    const caseId = await beginCase(table)
    await addHouseholds(table, caseId, 3)
    const ids = (await householdsOf(table, caseId)).map((one) => one.id)
    await table.ask('cases.moveHouseholds', closeOut(ids.slice(0, 1)))
    expect(await table.refused('cases.moveHouseholds', closeOut(ids))).toMatchObject({ code: 'wrong-state' })
    expect((await table.ask('cases.list', {}))[0]?.figures.closedHouseholdCount).toBe(1)
    expect(
      await table.refused('cases.moveHouseholds', { ...closeOut(ids.slice(1)), on: '2026-03-13' }),
    ).toEqual({ code: 'day-unfit', problem: 'after', limit: storyDay })
    expect(await table.refused('cases.moveHouseholds', closeOut([999_999 as HouseholdId]))).toMatchObject({
      code: 'not-found',
    })
  })

  test('销号以后不能改写，撤出清单的不计入户数，记录还在', async () => {
    const table = await openTable({ isWatched: true })
    const caseId = await beginCase(table)
    await addHouseholds(table, caseId, 2)
    const [one, other] = await householdsOf(table, caseId)
    if (one === undefined || other === undefined) throw new Error('no households')
    await table.ask('cases.moveHouseholds', closeOut([one.id]))
    const household = { room: '9栋101', householder: '改名', matter: '', owed: null }
    expect(await table.refused('cases.changeHousehold', { householdId: one.id, household })).toMatchObject({
      code: 'wrong-state',
    })
    await table.ask('cases.changeHousehold', { householdId: other.id, household })
    await table.ask('cases.moveHouseholds', {
      ...closeOut([other.id]),
      step: 'withdraw',
      words: '不在范围内',
    })
    expect((await table.ask('cases.list', {}))[0]?.figures).toMatchObject({ householdCount: 1 })
    expect(await householdsOf(table, caseId)).toHaveLength(2)
  })

  test('共管资金按分相加，支出超过结余不收，更正是另一笔', async () => {
    const table = await openTable({ isWatched: true })
    const caseId = await beginCase(table)
    const entry = {
      on: storyDay,
      words: '归集物业费',
      counterparty: 'collector',
      supervisedBy: '监管人丙',
    } as const
    await table.ask('cases.enterMoney', { caseId, money: { ...entry, kind: 'planned', amount: 298_000_000 } })
    const collectedId = await table.ask('cases.enterMoney', {
      caseId,
      money: { ...entry, kind: 'collected', amount: 10_000_050 },
    })
    expect(
      await table.refused('cases.enterMoney', {
        caseId,
        money: { ...entry, kind: 'paid', amount: 10_000_051 },
      }),
    ).toEqual({ code: 'balance-short', balance: 10_000_050, amount: 10_000_051 })
    const paidId = await table.ask('cases.enterMoney', {
      caseId,
      money: { ...entry, kind: 'paid', amount: 10_000_050 },
    })
    const correction = { entryId: collectedId, on: storyDay, reason: '登记重复' }
    expect(await table.refused('cases.reverseMoney', correction)).toMatchObject({ code: 'balance-short' })
    await table.ask('cases.reverseMoney', { ...correction, entryId: paidId })
    await table.ask('cases.reverseMoney', correction)
    expect(await table.refused('cases.reverseMoney', correction)).toMatchObject({ code: 'wrong-state' })
    expect((await table.ask('cases.list', {}))[0]?.figures.balance).toBe(0)
    expect((await table.ask('cases.read', { caseId })).found.money).toHaveLength(5)
  })

  test('组长只有一个；结束以后不再登记，重新启动写明原因', async () => {
    const table = await openTable({ isWatched: true })
    const caseId = await beginCase(table)
    const member = { name: '成员丁', unit: '小区党支部', contact: '', joinedOn: '2026-01-06' }
    expect(
      await table.refused('cases.addMembers', { caseId, members: [{ ...member, role: 'head' }] }),
    ).toEqual({ code: 'second-head', name: '组长甲' })
    const [memberId] = await table.ask('cases.addMembers', {
      caseId,
      members: [{ ...member, role: 'deputy' }],
    })
    if (memberId === undefined) throw new Error('no member')
    expect(
      await table.refused('cases.changeMember', { memberId, member: { ...member, role: 'head' } }),
    ).toMatchObject({ code: 'second-head' })
    await table.ask('cases.endMembership', { memberId, on: storyDay, reason: '调离' })
    await table.ask('cases.restoreMember', { memberId })
    const [milestoneId] = await table.ask('cases.addMilestones', {
      caseId,
      milestones: [{ title: '入户调查', dueOn: '2026-02-01', doneOn: null, note: '' }],
    })
    if (milestoneId === undefined) throw new Error('no milestone')
    expect((await table.ask('cases.list', {}))[0]?.figures.overdueMilestoneCount).toBe(1)
    await table.ask('cases.withdrawMilestone', { milestoneId })
    await table.ask('cases.restoreMilestone', { milestoneId })
    await table.ask('cases.changeMilestone', {
      milestoneId,
      milestone: { title: '入户调查', dueOn: '2026-02-01', doneOn: '2026-02-03', note: '' },
    })
    await table.ask('cases.close', { caseId, on: storyDay, summary: '全部办结。' })
    expect(await table.refused('cases.change', { caseId, words })).toMatchObject({ code: 'wrong-state' })
    expect(
      await table.refused('cases.reopen', { caseId, on: '2026-03-11', reason: '又有新情况' }),
    ).toMatchObject({ code: 'day-unfit' })
    await table.ask('cases.reopen', { caseId, on: storyDay, reason: '又有新情况' })
    const { found } = await table.ask('cases.read', { caseId })
    expect(found.steps.map((one) => one.step)).toEqual(['begin', 'close', 'reopen'])
    await table.ask('cases.change', { caseId, words: { ...words, title: '办证' } })
  })

  test('成立和加入的日子不能还没到，加入不能晚于离开，成立不能晚于结束', async () => {
    const table = await openTable({ isWatched: true })
    const caseId = await beginCase(table)
    const tomorrow = '2026-03-13'
    const ahead = { code: 'day-unfit', problem: 'after', limit: storyDay }
    const begin = (startedOn: string) => ({ words: { ...words, startedOn }, head: null })
    expect(await table.refused('cases.begin', begin(tomorrow))).toEqual(ahead)
    await table.ask('cases.begin', begin(storyDay))
    const change = (startedOn: string) => ({ caseId, words: { ...words, startedOn } })
    expect(await table.refused('cases.change', change(tomorrow))).toEqual(ahead)
    const member = { name: '成员丁', unit: '小区党支部', role: 'member', contact: '' } as const
    const joined = (joinedOn: string) => ({ ...member, joinedOn })
    expect(
      await table.refused('cases.addMembers', { caseId, members: [joined(storyDay), joined(tomorrow)] }),
    ).toEqual(ahead)
    const [memberId] = await table.ask('cases.addMembers', { caseId, members: [joined('2026-01-06')] })
    if (memberId === undefined) throw new Error('no member')
    const put = (joinedOn: string) => ({ memberId, member: joined(joinedOn) })
    expect(await table.refused('cases.changeMember', put(tomorrow))).toEqual(ahead)
    await table.ask('cases.endMembership', { memberId, on: '2026-02-01', reason: '调离' })
    expect(await table.refused('cases.changeMember', put('2026-02-02'))).toEqual({
      ...ahead,
      limit: '2026-02-01',
    })
    await table.ask('cases.changeMember', put('2026-02-01'))
    await table.ask('cases.close', { caseId, on: '2026-03-01', summary: '办完了。' })
    await table.ask('cases.reopen', { caseId, on: storyDay, reason: '又有新情况' })
    expect(await table.refused('cases.change', change('2026-03-02'))).toEqual({
      ...ahead,
      limit: '2026-03-01',
    })
  })

  test('报告和台账里没有全名、房号和单户欠费', async () => {
    const table = await openTable()
    const caseId = await beginCase(table)
    await addHouseholds(table, caseId, 75)
    const ids = (await householdsOf(table, caseId)).map((one) => one.id)
    await table.ask('cases.moveHouseholds', closeOut(ids))
    const subject = { kind: 'case', caseId } as const
    for (const kind of ['case-report', 'case-ledger'] as const) {
      const shown = await table.ask('documents.preview', { subject, kind, size: 'page', anchor: null })
      const page = shown.papers[0]?.page ?? ''
      expect(page).toContain('75')
      expect(page).not.toMatch(/住户\d/u)
      expect(page).not.toMatch(/单元1\d\d/u)
      expect(page).not.toContain('1,000.07')
    }
    const [made] = await table.ask('documents.make', {
      subject,
      kind: 'case-ledger',
      size: 'page',
      despiteGaps: true,
    })
    expect(made).toMatchObject({ version: 1, isNew: true })
    expect((await table.ask('documents.list', {}))[0]).toMatchObject({ subject, occasionTitle: words.title })
  })

  test('联合倡议书从专班写起：专班、成员单位和居委会署名，组长是联系人', async () => {
    const table = await openTable()
    const caseId = await beginCase(table)
    const noticeId = await table.ask('notices.draft', {
      kind: 'appeal',
      source: { kind: 'none' },
      topicId: null,
      caseId,
    })
    const { notice } = await table.ask('notices.read', { noticeId })
    expect(notice.words.signers).toEqual(['建设一、二村办证工作专班', '街道办事处', '和苑社区居民委员会'])
    expect(notice.words).toMatchObject({ receiver: '组长甲', contact: '0731-00000001' })
    expect(notice.words.basis).toContain('75户住了35年没有产权证')
  })
})

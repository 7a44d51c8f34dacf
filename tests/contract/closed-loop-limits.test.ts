/** What the closed loop must not be talked into: judging one's own work, days out of order or out of reach, sums that no number holds. */
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../src/contract/index.ts'
import type { CaseId, Day, HouseholdId, TopicId } from '../../src/domain/identity.ts'
import { sayFailure } from '../../src/renderer/text/failures.ts'
import { openTable, setUp, storyDay, type Table } from './round-table.ts'
import {
  acceptOne,
  closeOne,
  dispatchOne,
  finishOne,
  orderOne,
  verifyOne,
  visitOne,
  wholeTask,
} from './task-table.ts'
import { collectAndList, dossierOf, finishTask, screen, setUpWithPeople } from './topic-table.ts'

const begin = async (table: Table): Promise<CaseId> => {
  await setUp(table)
  const words = { title: '办证专班', estateName: '', background: '', startedOn: '2026-03-01' }
  return table.ask('cases.begin', { words, head: null })
}

describe('自己不能验自己办的', () => {
  it('承办单位不能验收、销号自己办的', async () => {
    const table = await openTable()
    await setUp(table)
    const taskId = await orderOne(table, { kind: 'micro-wish' })
    const due = { kind: 'working', days: 3 } as const
    await table.ask('tasks.claim', { taskId, leadUnit: '第一党支部', responsible: '', due })
    await finishOne(table, taskId, { by: '' })
    const own = { taskId, text: '', by: '第一 党支部' }
    expect(await table.refused('tasks.verify', own)).toMatchObject({ code: 'same-person', wanted: 'verify' })
    await verifyOne(table, taskId)
    await visitOne(table, taskId, 'satisfied')
    expect(await table.refused('tasks.closeOut', own)).toMatchObject({ wanted: 'close-out' })
    await closeOne(table, taskId)
  })

  it('办结以后不能换责任人，再由原来的人验收；别的还能改，退回重办以后能换', async () => {
    const table = await openTable()
    await setUp(table)
    const taskId = await orderOne(table)
    await dispatchOne(table, taskId)
    await acceptOne(table, taskId)
    await finishOne(table, taskId, { by: '' })
    const { demand, leadUnit, responsible, dueOn } = await wholeTask(table, taskId)
    const entry = { taskId, title: '疏通下水管', demand, leadUnit, responsible, assisting: '', dueOn }
    const failure = await table.refused('tasks.assign', { ...entry, responsible: '经办人丙' })
    expect(failure).toMatchObject({ code: 'wrong-state', state: 'to-verify', wanted: 'reassign' })
    expect(sayFailure(failure)).toContain('不能换责任单位和责任人')
    await table.ask('tasks.assign', entry)
    expect(await table.refused('tasks.verify', { taskId, text: '', by: '经办人甲' })).toMatchObject({
      code: 'same-person',
    })
    await table.ask('tasks.sendBack', { taskId, reason: '没有通', by: '网格员乙' })
    await table.ask('tasks.assign', { ...entry, responsible: '经办人丙' })
  })
})

describe('日子', () => {
  it('暂缓的时候不改期限，停的日子恢复时只补一次', async () => {
    const table = await openTable()
    await setUp(table)
    const taskId = await orderOne(table)
    await dispatchOne(table, taskId)
    await acceptOne(table, taskId)
    await table.ask('tasks.suspend', { taskId, reason: '等材料', by: '' })
    const { title, demand, leadUnit, responsible, dueOn } = await wholeTask(table, taskId)
    const entry = { taskId, title, demand, leadUnit, responsible, assisting: '业委会', dueOn }
    const failure = await table.refused('tasks.assign', { ...entry, dueOn: '2026-04-01' })
    expect(failure).toMatchObject({ code: 'wrong-state', state: 'suspended', wanted: 'reschedule' })
    expect(sayFailure(failure)).toContain('不能改期限，恢复办理时可以另定一天')
    await table.ask('tasks.assign', entry)
    table.at('09:00', '2026-03-16')
    await table.ask('tasks.resume', { taskId, dueOn: null, by: '' })
    expect((await wholeTask(table, taskId)).dueOn).toBe('2026-03-24')
    await table.ask('tasks.suspend', { taskId, reason: '又等', by: '' })
    await table.ask('tasks.resume', { taskId, dueOn: null, by: '' })
    expect((await wholeTask(table, taskId)).dueOn).toBe('2026-03-24')
  })

  it('年份写错的日子不收，不会数到天荒地老', async () => {
    const table = await openTable()
    await setUp(table)
    const taskId = await orderOne(table)
    const duty = { leadUnit: '物业公司', responsible: '', assisting: '', level: null, by: '' }
    for (const on of ['9999-12-31', '2200-01-01', '0206-03-20'])
      expect(
        await table.refused('tasks.dispatch', { taskId, ...duty, due: { kind: 'day', on } }),
      ).toMatchObject({
        code: 'invalid-input',
        problems: [{ message: '期限应当是一个真实的日期，在1900年到2199年之间' }],
      })
    await table.ask('tasks.dispatch', { taskId, ...duty, due: { kind: 'day', on: '2199-12-31' } })
    await acceptOne(table, taskId)
    await table.ask('tasks.suspend', { taskId, reason: '等材料', by: '' })
    table.at('09:00', '2026-03-20')
    await table.ask('tasks.resume', { taskId, dueOn: null, by: '' })
  })

  it('收到过议题的年份，统计都打得开', async () => {
    const table = await openTable()
    await collectAndList(table, '路灯', { receivedOn: '1989-06-30' })
    const { years } = await table.ask('statistics.scopes', {})
    expect(years).toEqual([1989])
    for (const year of years) await table.ask('statistics.year', { year, estateName: '', leadUnit: '' })
  })
})

describe('专班', () => {
  it('一笔笔加起来记不下的不收，专班照样打得开，账还是准的', async () => {
    const table = await openTable()
    const caseId = await begin(table)
    const words = { on: storyDay, words: '归集', counterparty: 'owners', supervisedBy: '财政所' } as const
    const enter = (amount: number): InputOf<'cases.enterMoney'> => ({
      caseId,
      money: { ...words, kind: 'collected', amount },
    })
    for (let entry = 0; entry < 10; entry += 1) await table.ask('cases.enterMoney', enter(10_000_000_000_000))
    const failure = await table.refused('cases.enterMoney', enter(1))
    expect(failure).toMatchObject({ code: 'invalid-input', problems: [{ path: 'money.amount' }] })
    expect(sayFailure(failure)).toContain('超过一万亿元')
    const [line = expect.fail('no case')] = await table.ask('cases.list', {})
    expect(line.figures.balance).toBe(100_000_000_000_000)
  })

  it('离开的日子不能写到明天', async () => {
    const table = await openTable()
    const caseId = await begin(table)
    const entry = { name: '组员甲', unit: '', role: 'member', contact: '', joinedOn: '2026-03-01' } as const
    const [memberId = expect.fail('nobody')] = await table.ask('cases.addMembers', {
      caseId,
      members: [entry],
    })
    const leaving = { memberId, reason: '调动' }
    expect(await table.refused('cases.endMembership', { ...leaving, on: '2026-03-13' })).toEqual({
      code: 'day-unfit',
      problem: 'after',
      limit: storyDay,
    })
    await table.ask('cases.endMembership', { ...leaving, on: storyDay })
  })

  it('一户的下一步不能早于上一步', async () => {
    const table = await openTable()
    const caseId = await begin(table)
    const household = { householder: '', matter: '办证', owed: null }
    const rooms = ['1-1-101', '1-1-102']
    await table.ask('cases.addHouseholds', {
      caseId,
      households: rooms.map((room) => ({ ...household, room })),
    })
    const { households } = (await table.ask('cases.read', { caseId })).found
    const [first = expect.fail('no household'), second = expect.fail('no household')] = households
    const move = (
      households: readonly { readonly id: HouseholdId }[],
      step: 'close-out' | 'reopen',
      on: Day,
    ): InputOf<'cases.moveHouseholds'> => ({
      ...{ householdIds: households.map(({ id }) => id), step, on, by: '', words: '证已领到' },
    })
    await table.ask('cases.moveHouseholds', move([first], 'close-out', '2026-03-10'))
    expect(await table.refused('cases.moveHouseholds', move([first], 'reopen', '2026-03-09'))).toEqual({
      code: 'day-unfit',
      problem: 'before',
      limit: '2026-03-10',
    })
    await table.ask('cases.moveHouseholds', move([first], 'reopen', '2026-03-10'))
    expect(
      await table.refused('cases.moveHouseholds', move([second, first], 'close-out', '2026-03-09')),
    ).toMatchObject({ limit: '2026-03-10' })
    await table.ask('cases.moveHouseholds', move([second], 'close-out', '2026-03-09'))
  })
})

describe('两个窗口同时按', () => {
  /** Sends both at once; one is done, the other is told what came before. */
  const both = async (table: Table, one: readonly [string, unknown], other: readonly [string, unknown]) => {
    const replies = await Promise.all([table.send(...one), table.send(...other)])
    const failures = replies.flatMap((reply) => (reply.ok ? [] : [reply.failure]))
    expect(failures, JSON.stringify(replies)).toHaveLength(1)
    for (const failure of failures) {
      expect(failure).toMatchObject({ code: 'wrong-state' })
      expect(sayFailure(failure)).toMatch(/^\p{Script=Han}.*。$/u)
    }
  }

  it('接单、验收、销号、并入、结束专班，只成一边，另一边说得出原因', async () => {
    const table = await openTable()
    const caseId = await begin(table)
    const taskId = await orderOne(table)
    await dispatchOne(table, taskId)
    const accept = ['tasks.accept', { taskId, by: '', text: '' }] as const
    await both(table, accept, accept)
    await finishOne(table, taskId)
    const verify = ['tasks.verify', { taskId, text: '', by: '网格员乙' }] as const
    await both(table, verify, verify)
    await visitOne(table, taskId, 'satisfied')
    const close = ['tasks.closeOut', { taskId, by: '书记甲', text: '' }] as const
    await both(table, close, close)
    const [one, other] = [await collectAndList(table, '路灯'), await collectAndList(table, '路灯')]
    const merge = (topicId: TopicId, intoId: TopicId) =>
      [
        'topics.screen',
        { topicId, by: '', screening: { decision: 'merge', intoId, reason: '相同' } },
      ] as const
    await both(table, merge(one, other), merge(other, one))
    const closeCase = ['cases.close', { caseId, on: storyDay, summary: '办完了' }] as const
    await both(table, closeCase, [
      'cases.addMembers',
      {
        caseId,
        members: [{ name: '组员甲', unit: '', role: 'member', contact: '', joinedOn: storyDay }],
      },
    ])
    expect(table.logged).toEqual([])
  })
})

describe('事项还在办的议题', () => {
  it('会议取消以后回到已立项，不能不受理、转交或者并入，办完了才行', async () => {
    const table = await openTable()
    await setUpWithPeople(table)
    const target = await collectAndList(table, '小区亮化')
    const topicId = await collectAndList(table, '路灯不亮')
    const meetingId = await table.ask('topics.draftMeeting', { topicId })
    const taskId = await orderOne(table, { topicId })
    await table.ask('meetings.cancel', { meetingId, reason: '改期' })
    expect((await dossierOf(table, topicId)).topic.state).toBe('listed')
    expect((await dossierOf(table, topicId)).steps).not.toContain('refuse')
    for (const screening of [
      { decision: 'refuse', reason: '无关' },
      { decision: 'transfer', to: '城管', reason: '职责' },
      { decision: 'merge', intoId: target, reason: '相同' },
    ] as const)
      expect(await table.refused('topics.screen', { topicId, screening, by: '' })).toEqual({
        code: 'tasks-open',
        count: 1,
      })
    await dispatchOne(table, taskId)
    await finishTask(table, taskId)
    await screen(table, topicId, { decision: 'merge', intoId: target, reason: '相同' })
  })

  it('并入以后，收回的、不予办理的和销号的单子都不能再拿出来办', async () => {
    const table = await openTable()
    await setUpWithPeople(table)
    const target = await collectAndList(table, '小区亮化')
    const topicId = await collectAndList(table, '路灯不亮')
    const meetingId = await table.ask('topics.draftMeeting', { topicId })
    const [taken, declined, closed] = [
      await orderOne(table, { topicId }),
      await orderOne(table, { topicId }),
      await orderOne(table, { topicId }),
    ]
    await table.ask('meetings.cancel', { meetingId, reason: '改期' })
    await table.ask('tasks.withdraw', { taskId: taken })
    await table.ask('tasks.decline', { taskId: declined, reason: '重复', by: '' })
    await dispatchOne(table, closed)
    await finishTask(table, closed)
    await screen(table, topicId, { decision: 'merge', intoId: target, reason: '相同' })
    const merged = { code: 'wrong-state', noun: 'topic', state: 'merged', wanted: 'order' }
    expect(await table.refused('tasks.restore', { taskId: taken })).toEqual(merged)
    for (const taskId of [declined, closed])
      expect(await table.refused('tasks.reopen', { taskId, reason: '再办', by: '' })).toEqual(merged)
  })
})

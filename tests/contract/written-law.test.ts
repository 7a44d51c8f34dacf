/** Holds what the law asks of owners' written votes: whose vote it is, who may sign, what is told before closing. */
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../src/contract/index.ts'
import type { MatterId } from '../../src/domain/identity.ts'
import type { PaperChoice } from '../../src/domain/owners/owners-vote.ts'
import { writtenPaperKinds } from '../../src/domain/papers/written/written-paper-kinds.ts'
import { openTable, type Table } from './round-table.ts'
import {
  type Desk,
  draftVote,
  enter,
  entryOf,
  hand,
  numbered,
  openVote,
  parking,
  plainHomes,
} from './written-table.ts'

describe('该由谁表决', () => {
  it('加装电梯不能问整个小区，住宅改经营要问本幢：锁定不了，说得出为什么', async () => {
    const table = await openTable({ isWatched: true })
    const askOf = async (
      ruleId: 'elevator' | 'owners-unanimous',
      scope: InputOf<'writtenVotes.draft'>['scope'],
    ) => {
      const { writtenVoteId } = await draftVote(table, { matters: [{ ...parking, ruleId }], scope })
      return table.send('writtenVotes.freeze', { writtenVoteId })
    }
    const building = { kind: 'building', building: '1栋' } as const
    expect(await askOf('elevator', { kind: 'estate' })).toMatchObject({
      failure: { code: 'freeze-blocked', problem: 'elevator-too-wide', count: 2 },
    })
    expect(await askOf('owners-unanimous', { kind: 'estate' })).toMatchObject({
      failure: { code: 'freeze-blocked', problem: 'business-too-wide', count: 2 },
    })
    expect(await askOf('elevator', building)).toMatchObject({ ok: true, value: { ballotCount: 10 } })
    expect(await askOf('owners-unanimous', building)).toMatchObject({ ok: true, value: { ballotCount: 10 } })
  })
})

const appoint = (desk: Desk, number: number, agentName: string, matterIds: readonly MatterId[] = []) => ({
  ballotId: numbered(desk, number),
  ...{ agentName, relation: '', isPropertyStaff: false, note: '', writtenOn: '2026-03-12' },
  matterIds: [...matterIds],
})

describe('委托', () => {
  it('一个事项只能委托一人：要换人先终止；不同的事项可以各托一人', async () => {
    const table = await openTable({ isWatched: true })
    const desk = await openVote(table, { sketches: plainHomes(4) })
    const [first, second] = desk.matterIds
    if (first === undefined || second === undefined) return expect.fail('two matters')
    const proxyId = await table.ask('writtenVotes.appointProxy', appoint(desk, 1, '刘十一'))
    const already = { code: 'proxy-refused', problem: 'second-agent', name: '刘十一', limit: 1 }
    expect(await table.refused('writtenVotes.appointProxy', appoint(desk, 1, '赵十二'))).toEqual(already)
    expect(await table.refused('writtenVotes.appointProxy', appoint(desk, 1, '刘十一'))).toEqual(already)
    expect(await table.refused('writtenVotes.appointProxy', appoint(desk, 1, '赵十二', [second]))).toEqual(
      already,
    )
    await table.ask('writtenVotes.withdrawProxy', { proxyId })
    await table.ask('writtenVotes.appointProxy', appoint(desk, 1, '赵十二', [second]))
    await table.ask('writtenVotes.appointProxy', appoint(desk, 1, '刘十一', [first]))
  })

  it('受托人交回票以后终止委托：签过的照算，还能复录、核定，截止得了；终止以后交回的不算', async () => {
    const table = await openTable({ isWatched: true })
    const desk = await openVote(table, {
      sketches: plainHomes(3),
      ways: { isDoubleEntry: true },
      matters: [parking],
    })
    const { writtenVoteId } = desk
    const ballotId = numbered(desk, 1)
    await hand(desk, desk.ballotIds)
    const proxyId = await table.ask('writtenVotes.appointProxy', appoint(desk, 1, '刘十一'))
    await enter(desk, [entryOf(ballotId, ['for'], { proxyId })])
    await table.ask('writtenVotes.withdrawProxy', { proxyId })
    await enter(desk, [entryOf(ballotId, ['against'], { proxyId })], 'second')
    await table.ask('writtenVotes.settle', {
      ...{ entry: entryOf(ballotId, ['for'], { proxyId }), settledBy: '丙', reason: '看票' },
    })
    table.at('09:00', '2026-03-14')
    const later = entryOf(ballotId, ['for'], { proxyId, returnedOn: '2026-03-13' })
    expect(
      await table.refused('writtenVotes.settle', { entry: later, settledBy: '丙', reason: '看票' }),
    ).toMatchObject({ code: 'entry-unfit', problem: 'proxy-unfit', number: 1 })
    table.at('18:01', '2026-03-20')
    const closed = await table.ask('writtenVotes.close', { writtenVoteId, tellers: '甲', scrutineer: '' })
    expect(closed.figures.valid.heads).toBe(1)
  })

  it('写在交票以后的委托，管不了已经交回的票', async () => {
    const table = await openTable()
    const desk = await openVote(table, { sketches: plainHomes(3), matters: [parking] })
    table.at('09:00', '2026-03-14')
    const proxyId = await table.ask('writtenVotes.appointProxy', {
      ...{ ...appoint(desk, 1, '刘十一'), writtenOn: '2026-03-14' },
    })
    const entries = [entryOf(numbered(desk, 1), ['for'], { proxyId })]
    expect(
      await table.refused('writtenVotes.enter', {
        ...{ writtenVoteId: desk.writtenVoteId, pass: 'first', enteredBy: '甲', entries },
      }),
    ).toMatchObject({ code: 'entry-unfit', problem: 'proxy-unfit' })
  })
})

it('锁定以后有人提异议，解除锁定改名册，照样答复得了', async () => {
  const table = await openTable({ isWatched: true })
  const { writtenVoteId } = await draftVote(table)
  await table.ask('writtenVotes.freeze', { writtenVoteId })
  const objectionId = await table.ask('writtenVotes.object', {
    ...{ writtenVoteId, name: '户1', text: '面积少了', on: '2026-03-12' },
  })
  await table.ask('writtenVotes.thaw', { writtenVoteId, reason: '改面积' })
  await table.ask('writtenVotes.answerObjection', {
    ...{ objectionId, answer: '已按登记簿改正', isUpheld: true, on: '2026-03-12' },
  })
})

it('同一事项只有一轮再次征求：按两下不会变成两轮，宣布无效以后才能另起', async () => {
  const table = await openTable({ isWatched: true })
  const { writtenVoteId, matterIds } = await draftVote(table, { sketches: plainHomes(2) })
  await table.ask('writtenVotes.annul', { writtenVoteId, by: '周敏', reason: '事项写错' })
  const again = { writtenVoteId, matterIds: [...matterIds], by: '周敏', reason: '重新征求' }
  const second = await table.ask('writtenVotes.beginRound', again)
  expect(await table.refused('writtenVotes.beginRound', again)).toEqual({
    ...{ code: 'round-begun', title: '增设停车位书面征求意见（第二轮）' },
  })
  await table.ask('writtenVotes.annul', { writtenVoteId: second, by: '周敏', reason: '不办了' })
  await table.ask('writtenVotes.beginRound', again)
})

it('无法送达的公告不会还没贴，也不会贴在开始以前', async () => {
  const table = await openTable({ isWatched: true })
  const desk = await openVote(table, { sketches: plainHomes(3) })
  const deliver = (noticeOn: string) =>
    table.send('writtenVotes.deliver', {
      ...{ writtenVoteId: desk.writtenVoteId, ballotIds: [numbered(desk, 1)], way: 'undeliverable' },
      ...{ on: '2026-03-12', carrier: '', noticeOn, note: '' },
    })
  expect(await deliver('2026-03-13')).toMatchObject({ failure: { code: 'day-unfit', limit: '2026-03-12' } })
  expect(await deliver('2026-03-11')).toMatchObject({ failure: { code: 'day-unfit', limit: '2026-03-12' } })
  expect(await deliver('2026-03-12')).toMatchObject({ ok: true })
})

/** Everything that the window and the papers tell while it runs, but for single ballots that somebody holds in the hand. */
const tellAll = async (table: Table, desk: Desk): Promise<string> => {
  const { writtenVoteId } = desk
  const told: unknown[] = []
  for (const name of ['list', 'read', 'map', 'visits', 'ballots', 'electorate'] as const) {
    const which = name === 'list' ? {} : { writtenVoteId }
    const more = name === 'visits' ? { building: null } : name === 'electorate' ? { text: '', from: 0 } : {}
    told.push(await table.send(`writtenVotes.${name}`, { ...which, ...more }))
  }
  const subject = { kind: 'written-vote', writtenVoteId, building: null, ballotId: null } as const
  for (const kind of writtenPaperKinds)
    told.push(await table.send('documents.preview', { subject, kind, size: 'page', anchor: null }))
  told.push(await table.send('meetings.list', {}), await table.send('documents.list', {}))
  return JSON.stringify(told)
}

const runWith = async (choice: PaperChoice): Promise<string> => {
  const table = await openTable()
  const desk = await openVote(table, { sketches: plainHomes(12), matters: [parking] })
  await hand(desk, desk.ballotIds)
  const entries = desk.ballotIds.slice(0, 7).map((ballotId) => entryOf(ballotId, [choice]))
  await enter(desk, entries)
  await table.ask('writtenVotes.peek', { writtenVoteId: desk.writtenVoteId })
  return tellAll(table, desk)
}

it('截止以前，页面和文书里看不出同意多还是反对多：全部同意和全部反对一个字不差', async () => {
  const agreeing = await runWith('for')
  expect(agreeing).toContain('"ok":true')
  expect(await runWith('against')).toBe(agreeing)
})

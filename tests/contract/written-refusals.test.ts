/** Tries what must not work in an owners' written vote: every refusal has its reason, changes nothing and leaves no journal row. */
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../src/contract/index.ts'
import { addPeople, openTable, type Table } from './round-table.ts'
import {
  afterEnd,
  arrangement,
  candidate,
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

const watched = (): Promise<Table> => openTable({ isWatched: true })
const small = { sketches: plainHomes(4), matters: [parking] } as const

/** Tries to enter what must be refused. */
const refusedEntry = (
  desk: Desk,
  entries: InputOf<'writtenVotes.enter'>['entries'],
  pass: 'first' | 'second' = 'first',
  enteredBy = '甲',
) => desk.table.refused('writtenVotes.enter', { writtenVoteId: desk.writtenVoteId, pass, enteredBy, entries })

const delivery = (desk: Desk, number: number): InputOf<'writtenVotes.deliver'> => ({
  ...{ writtenVoteId: desk.writtenVoteId, ballotIds: [numbered(desk, number)], way: 'handed' },
  ...{ on: '2026-03-12', carrier: '', noticeOn: null, note: '' },
})

/** A vote that was closed with one ballot returned and one objection taken. */
const closedVote = async (table: Table): Promise<Desk> => {
  const desk = await openVote(table, small)
  await enter(desk, [entryOf(numbered(desk, 1), ['for'])])
  table.at(...afterEnd)
  await table.ask('writtenVotes.close', { writtenVoteId: desk.writtenVoteId, tellers: '甲', scrutineer: '' })
  return desk
}

describe('准备', () => {
  it('没有社区、没有小区都不能起草', async () => {
    const table = await watched()
    const wanted = { estateId: 1 as never, scope: { kind: 'estate' } } as const
    expect(await table.refused('writtenVotes.draft', wanted)).toEqual({ code: 'community-missing' })
    await draftVote(table)
    expect(await table.refused('writtenVotes.draft', { ...wanted, estateId: 99 as never })).toEqual({
      ...{ code: 'not-found', noun: 'estate' },
    })
  })

  it('没有事项、没有名额、候选人不够、没有业主：说得出差什么', async () => {
    const table = await watched()
    const { writtenVoteId } = await draftVote(table, { ...small, matters: [] })
    const freeze = () => table.refused('writtenVotes.freeze', { writtenVoteId })
    expect(await freeze()).toMatchObject({ code: 'freeze-blocked', problem: 'matters-missing' })
    const matters = ['赵一', '钱二'].map(candidate)
    expect(
      await table.refused('writtenVotes.setMatters', { writtenVoteId, matters: [parking, ...matters] }),
    ).toMatchObject({ problem: 'kinds-mixed' })
    await table.ask('writtenVotes.setMatters', { writtenVoteId, matters })
    expect(await freeze()).toMatchObject({ problem: 'seats-missing' })
    await table.ask('writtenVotes.arrange', arrangement(writtenVoteId, { seats: 3 }))
    expect(await freeze()).toMatchObject({ problem: 'too-few-candidates', count: 3 })
    const elsewhere = await draftVote(table, { ...small, scope: { kind: 'building', building: '9栋' } })
    expect(
      await table.refused('writtenVotes.freeze', { writtenVoteId: elsewhere.writtenVoteId }),
    ).toMatchObject({ problem: 'electorate-empty' })
  })

  it('截止在开始之前不行；锁定以后只能改日子和地点', async () => {
    const table = await watched()
    const { writtenVoteId } = await draftVote(table, small)
    expect(
      await table.refused('writtenVotes.arrange', arrangement(writtenVoteId, { untilOn: '2026-03-11' })),
    ).toEqual({ code: 'window-unfit' })
    await table.ask('writtenVotes.freeze', { writtenVoteId })
    await table.ask('writtenVotes.arrange', arrangement(writtenVoteId, { untilOn: '2026-03-28' }))
    const wrong = { code: 'wrong-state', noun: 'writtenVote', state: 'frozen' }
    for (const ways of [
      { title: '别的' },
      { countsParking: true },
      { isDoubleEntry: true },
      { proxyLimit: 1 },
    ])
      expect(
        await table.refused('writtenVotes.arrange', arrangement(writtenVoteId, ways)),
        JSON.stringify(ways),
      ).toMatchObject(wrong)
    expect(await table.refused('writtenVotes.setMatters', { writtenVoteId, matters: [] })).toMatchObject(
      wrong,
    )
    expect(await table.refused('writtenVotes.freeze', { writtenVoteId })).toMatchObject(wrong)
  })

  it('姓名不同的业主不能合并，别的小区的也不能', async () => {
    const table = await watched()
    const { writtenVoteId, estate } = await draftVote(table, small)
    const [one = expect.fail(), other = expect.fail()] = [...estate.ownerIds.values()]
    const join = { writtenVoteId, isJoined: true }
    expect(await table.refused('writtenVotes.joinOwners', { ...join, ownerIds: [one, other] })).toEqual({
      code: 'names-differ',
    })
    expect(
      await table.refused('writtenVotes.joinOwners', { ...join, ownerIds: [one, 999 as never] }),
    ).toEqual({ code: 'not-found', noun: 'owner' })
  })

  it('没到公布的开始日期不能开始，过了截止也不能', async () => {
    const table = await watched()
    const early = await draftVote(table, { ...small, ways: { opensOn: '2026-03-13' } })
    const { writtenVoteId } = early
    await table.ask('writtenVotes.freeze', { writtenVoteId })
    expect(await table.refused('writtenVotes.open', { writtenVoteId })).toEqual({
      ...{ code: 'window-not-begun', on: '2026-03-13' },
    })
    table.at(...afterEnd)
    expect(await table.refused('writtenVotes.open', { writtenVoteId })).toEqual({
      ...{ code: 'window-over', on: '2026-03-20', time: '18:00' },
    })
  })
})

describe('送达', () => {
  it('没有开始不能送；日子不能在开始之前、截止之后和明天；无法送达要有公告日期', async () => {
    const table = await watched()
    const desk = await openVote(table, { ...small, ways: { opensOn: '2026-03-10' } })
    const refused = (otherwise: Partial<InputOf<'writtenVotes.deliver'>>) =>
      table.refused('writtenVotes.deliver', { ...delivery(desk, 1), ...otherwise })
    expect(await refused({ on: '2026-03-09' })).toEqual({
      ...{ code: 'day-unfit', problem: 'before', limit: '2026-03-10' },
    })
    expect(await refused({ on: '2026-03-13' })).toEqual({
      ...{ code: 'day-unfit', problem: 'after', limit: '2026-03-12' },
    })
    expect(await refused({ way: 'undeliverable' })).toEqual({ code: 'notice-day-missing' })
    expect(await refused({ ballotIds: [999 as never] })).toEqual({
      ...{ code: 'not-found', noun: 'writtenBallot' },
    })
    const other = await openVote(table, small)
    expect(await refused({ ballotIds: [numbered(other, 1)] })).toEqual({ code: 'ballot-elsewhere' })
  })

  it('收回了的票，送达不能撤；撤过的不能再撤', async () => {
    const table = await watched()
    const desk = await openVote(table, small)
    const { deliveryIds } = await hand(desk, [numbered(desk, 1), numbered(desk, 2)])
    await table.ask('writtenVotes.withdrawDelivery', { deliveryIds: deliveryIds.slice(1) })
    expect(
      await table.refused('writtenVotes.withdrawDelivery', { deliveryIds: deliveryIds.slice(1) }),
    ).toMatchObject({ code: 'wrong-state', noun: 'delivery' })
    await enter(desk, [entryOf(numbered(desk, 1), ['for'])])
    expect(
      await table.refused('writtenVotes.withdrawDelivery', { deliveryIds: deliveryIds.slice(0, 1) }),
    ).toMatchObject({ code: 'entry-unfit', problem: 'returned', number: 1 })
  })

  it('换发过的旧票不能送、不能录、不能再换；没送达的不用换', async () => {
    const table = await watched()
    const desk = await openVote(table, small)
    const replacement = { ballotId: numbered(desk, 1), on: '2026-03-12', reason: '遗失' }
    expect(await table.refused('writtenVotes.replaceBallot', replacement)).toMatchObject({
      ...{ code: 'entry-unfit', problem: 'undelivered' },
    })
    await hand(desk, [numbered(desk, 1)])
    await table.ask('writtenVotes.replaceBallot', replacement)
    const replaced = { code: 'entry-unfit', problem: 'replaced', number: 1, limit: 5 }
    expect(await table.refused('writtenVotes.replaceBallot', replacement)).toMatchObject(replaced)
    expect(await table.refused('writtenVotes.deliver', delivery(desk, 1))).toMatchObject(replaced)
    expect(await refusedEntry(desk, [entryOf(numbered(desk, 1), ['for'])])).toMatchObject(replaced)
    table.at(...afterEnd)
    expect(
      await table.refused('writtenVotes.replaceBallot', { ...replacement, ballotId: numbered(desk, 2) }),
    ).toMatchObject({ code: 'window-over' })
  })

  it('物业工作人员不能受托：自己说的、名册上写的都一样；选举一人最多三位', async () => {
    const table = await watched()
    const desk = await openVote(table, {
      ...{ sketches: plainHomes(5), ways: { seats: 1 } },
      matters: ['赵一', '钱二'].map(candidate),
    })
    await addPeople(table, 4)
    const appoint = (number: number, agentName: string, isPropertyStaff = false) => ({
      ballotId: numbered(desk, number),
      ...{ agentName, relation: '', isPropertyStaff, matterIds: [], writtenOn: '2026-03-12', note: '' },
    })
    const staff = { code: 'proxy-refused', problem: 'property-staff' }
    // The third of the four parties is the 物业.
    expect(await table.refused('writtenVotes.appointProxy', appoint(1, '成员丙3'))).toMatchObject(staff)
    expect(await table.refused('writtenVotes.appointProxy', appoint(1, '某人', true))).toMatchObject(staff)
    for (const number of [1, 2, 3]) await table.ask('writtenVotes.appointProxy', appoint(number, '成员丁4'))
    expect(await table.refused('writtenVotes.appointProxy', appoint(4, '成员丁4'))).toEqual({
      ...{ code: 'proxy-refused', problem: 'limit', name: '成员丁4', limit: 3 },
    })
    table.at(...afterEnd)
    const late = { ...appoint(4, '别人'), writtenOn: '2026-03-21' }
    expect(await table.refused('writtenVotes.appointProxy', late)).toEqual({
      ...{ code: 'day-unfit', problem: 'after', limit: '2026-03-20' },
    })
    // A paper that lay beside the ballot is found when it is entered.
    await table.ask('writtenVotes.appointProxy', appoint(4, '别人'))
  })
})

describe('录入', () => {
  it('每一种录不进去的票都说出票号和原因，一批里有一张不行就一张也不录', async () => {
    const table = await watched()
    const desk = await openVote(table, { sketches: plainHomes(4), ways: { opensOn: '2026-03-11' } })
    const ballotId = numbered(desk, 2)
    const fine = entryOf(numbered(desk, 1), ['for', 'for'])
    const both = ['for', 'against'] as const
    const cases: readonly [Parameters<typeof entryOf>[1], Parameters<typeof entryOf>[2], object][] = [
      [['for'], {}, { problem: 'choices-count', limit: 2 }],
      [both, { voidReason: 'unsigned' }, { problem: 'void-with-choices' }],
      [both, { proxyId: 99 as never }, { problem: 'proxy-unfit' }],
      [both, { returnedOn: '2026-03-10' }, { code: 'day-unfit', problem: 'before', limit: '2026-03-11' }],
      [both, { returnedOn: '2026-03-13' }, { code: 'day-unfit', problem: 'after', limit: '2026-03-12' }],
    ]
    for (const [choices, otherwise, problem] of cases)
      expect(await refusedEntry(desk, [fine, entryOf(ballotId, choices, otherwise)])).toMatchObject(problem)
    expect(await refusedEntry(desk, [fine, fine])).toMatchObject({ problem: 'twice', number: 1 })
    expect(await refusedEntry(desk, [fine], 'second', '乙')).toEqual({ code: 'single-entry' })
    const other = await openVote(table, small)
    expect(await refusedEntry(desk, [fine, entryOf(numbered(other, 1), both)])).toEqual({
      code: 'ballot-elsewhere',
    })
    await enter(desk, [fine])
    expect(await refusedEntry(desk, [fine])).toMatchObject({
      ...{ problem: 'already-entered', number: 1, name: '甲' },
    })
    table.at('09:00', '2026-03-21')
    const late = { returnedOn: '2026-03-21' }
    expect(await refusedEntry(desk, [entryOf(ballotId, both, late)])).toMatchObject({ problem: 'late' })
    await enter(desk, [entryOf(ballotId, [], { ...late, voidReason: 'late' })])
  })

  it('委托书没写的事项只能记为无效；别人的委托不能用', async () => {
    const table = await watched()
    const desk = await openVote(table, { sketches: plainHomes(4) })
    const proxyId = await table.ask('writtenVotes.appointProxy', {
      ...{ ballotId: numbered(desk, 1), agentName: '刘十一', relation: '', isPropertyStaff: false },
      ...{ matterIds: desk.matterIds.slice(0, 1), writtenOn: '2026-03-12', note: '' },
    })
    const entry = (number: number) => entryOf(numbered(desk, number), ['for', 'for'], { proxyId })
    expect(await refusedEntry(desk, [entry(1)])).toMatchObject({ problem: 'proxy-uncovered', limit: 2 })
    expect(await refusedEntry(desk, [entry(2)])).toMatchObject({ problem: 'proxy-unfit', number: 2 })
  })

  it('选的人多于名额的票只能作废', async () => {
    const table = await watched()
    const desk = await openVote(table, {
      ...{ sketches: plainHomes(4), ways: { seats: 1 } },
      matters: ['赵一', '钱二'].map(candidate),
    })
    const ballotId = numbered(desk, 1)
    expect(await refusedEntry(desk, [entryOf(ballotId, ['for', 'for'])])).toMatchObject({
      ...{ problem: 'too-many-chosen', limit: 1 },
    })
    await enter(desk, [entryOf(ballotId, [], { voidReason: 'too-many' })])
  })

  it('复录要换人；核定过的要先撤回核定；没有不同不用核定', async () => {
    const table = await watched()
    const desk = await openVote(table, { ...small, ways: { isDoubleEntry: true } })
    const ballotId = numbered(desk, 1)
    const settle = { entry: entryOf(ballotId, ['for']), settledBy: '丙', reason: '看过原票' }
    expect(await table.refused('writtenVotes.settle', settle)).toMatchObject({
      problem: 'nothing-to-settle',
    })
    await enter(desk, [entryOf(ballotId, ['for'])])
    expect(await refusedEntry(desk, [entryOf(ballotId, ['for'])], 'second', '甲')).toMatchObject({
      ...{ problem: 'same-reader', name: '甲' },
    })
    await enter(desk, [entryOf(ballotId, ['against'])], 'second')
    await table.ask('writtenVotes.settle', settle)
    const settled = { code: 'entry-unfit', problem: 'settled', number: 1 }
    expect(await refusedEntry(desk, [entryOf(ballotId, ['for'], { replaces: true })])).toMatchObject(settled)
    const retraction = { ballotId, reason: '再看一遍' }
    expect(await table.refused('writtenVotes.retract', { ...retraction, pass: 'first' })).toMatchObject(
      settled,
    )
    await table.ask('writtenVotes.retract', { ...retraction, pass: 'settled' })
    expect(await table.refused('writtenVotes.retract', { ...retraction, pass: 'settled' })).toMatchObject({
      problem: 'not-returned',
    })
  })
})

describe('截止以后', () => {
  it('除了更正、异议、定稿、宣布无效，什么也动不了', async () => {
    const table = await watched()
    const desk = await closedVote(table)
    const { writtenVoteId } = desk
    const ballotId = numbered(desk, 2)
    const wrong = { code: 'wrong-state', noun: 'writtenVote', state: 'preliminary' }
    const tries: readonly [Parameters<Table['send']>[0], unknown][] = [
      ['writtenVotes.arrange', arrangement(writtenVoteId)],
      ['writtenVotes.setMatters', { writtenVoteId, matters: [] }],
      ['writtenVotes.freeze', { writtenVoteId }],
      ['writtenVotes.thaw', { writtenVoteId, reason: '重来' }],
      ['writtenVotes.open', { writtenVoteId }],
      ['writtenVotes.peek', { writtenVoteId }],
      ['writtenVotes.assignCarriers', { writtenVoteId, carriers: [] }],
      ['writtenVotes.deliver', delivery(desk, 2)],
      ['writtenVotes.visit', { ballotId, on: '2026-03-12', carrier: '', note: '无人' }],
      ['writtenVotes.retract', { ballotId: numbered(desk, 1), pass: 'first', reason: '录错' }],
      ['writtenVotes.replaceBallot', { ballotId, on: '2026-03-12', reason: '遗失' }],
      ['writtenVotes.extend', { writtenVoteId, untilOn: '2026-04-01', untilTime: '18:00', reason: '再等' }],
      ['writtenVotes.close', { writtenVoteId, tellers: '', scrutineer: '' }],
      [
        'writtenVotes.enter',
        { writtenVoteId, pass: 'first', enteredBy: '甲', entries: [entryOf(ballotId, ['for'])] },
      ],
      ['writtenVotes.settle', { entry: entryOf(ballotId, ['for']), settledBy: '丙', reason: '看过' }],
      [
        'writtenVotes.appointProxy',
        {
          ...{ ballotId, agentName: '刘十一', relation: '', isPropertyStaff: false },
          ...{ matterIds: [], writtenOn: '2026-03-12', note: '' },
        },
      ],
      [
        'writtenVotes.beginRound',
        { writtenVoteId, matterIds: [...desk.matterIds], by: '居委会', reason: '再来' },
      ],
    ]
    for (const [name, input] of tries)
      expect(await table.send(name, input), name).toMatchObject({ ok: false, failure: wrong })
  })

  it('异议：过了期限不收，答过不改，没答完不定稿；定稿以后只剩宣布无效', async () => {
    const table = await watched()
    const desk = await closedVote(table)
    const { writtenVoteId } = desk
    table.at('09:00', '2026-04-02')
    const objection = { writtenVoteId, name: '李四', text: '票数不对' }
    expect(await table.refused('writtenVotes.object', { ...objection, on: '2026-04-01' })).toEqual({
      ...{ code: 'objection-period', until: '2026-03-27' },
    })
    expect(await table.refused('writtenVotes.object', { ...objection, on: '2026-03-19' })).toMatchObject({
      ...{ code: 'day-unfit', problem: 'before' },
    })
    const objectionId = await table.ask('writtenVotes.object', { ...objection, on: '2026-03-26' })
    expect(await table.refused('writtenVotes.finalize', { writtenVoteId })).toEqual({
      ...{ code: 'objections-open', count: 1 },
    })
    const answer = { objectionId, answer: '已核对原票', isUpheld: false, on: '2026-04-02' }
    await table.ask('writtenVotes.answerObjection', answer)
    expect(await table.refused('writtenVotes.answerObjection', answer)).toMatchObject({
      ...{ code: 'wrong-state', noun: 'objection' },
    })
    await table.ask('writtenVotes.finalize', { writtenVoteId })
    const final = { code: 'wrong-state', noun: 'writtenVote', state: 'final' }
    expect(
      await table.refused('writtenVotes.correct', {
        ...{ entry: entryOf(numbered(desk, 1), ['against']), correctedBy: '丙', reason: '看错' },
      }),
    ).toMatchObject(final)
    expect(await table.refused('writtenVotes.object', { ...objection, on: '2026-03-26' })).toMatchObject(
      final,
    )
    await table.ask('writtenVotes.annul', { writtenVoteId, by: '居委会', reason: '程序有误' })
    expect(
      await table.refused('writtenVotes.annul', { writtenVoteId, by: '居委会', reason: '程序有误' }),
    ).toMatchObject({ state: 'annulled' })
  })
})

/** Plays owners' written votes from the roster to the final result, with every operation, and holds the figures against what was done. */
import { describe, expect, it } from 'vitest'
import { behindTheBack } from '../store/files.ts'
import { CARRIERS } from './carriers.ts'
import { openTable } from './round-table.ts'
import {
  afterEnd,
  ballotIdsOf,
  candidate,
  draftVote,
  enter,
  entryOf,
  hand,
  numbered,
  openVote,
  parking,
  plainHomes,
  type Sketch,
} from './written-table.ts'

/** An estate with everything that a roster may hold; 30 heads. */
const mixed: readonly Sketch[] = [
  { place: ['10栋', '1单元', '101'], owner: '孙七', area: 9000 },
  { place: ['2栋', '2单元', '1001'], owner: '周八', area: 8000 },
  { place: ['2栋', '2单元', '201'], owner: '吴九、郑十', area: 8000 },
  { place: ['2栋', '1单元', '101'], owner: '李四', phone: '13800000001', area: 12_000 },
  { place: ['10栋', '1单元', '102'], owner: '李四', phone: '13800000001', area: 3000 },
  { place: ['2栋', '1单元', '102'], owner: '王五', phone: '13800000002', area: 7000 },
  { place: ['2栋', '1单元', '201'], owner: '王五', phone: '13800000003', area: 7000 },
  { place: ['2栋', '1单元', '202'], owner: '建设公司', state: 'unsold', area: 5000 },
  { place: ['10栋', '1单元', '201'], owner: null, state: 'undelivered', area: 5000 },
  { place: ['10栋', '1单元', '202'], owner: null, area: null },
  { place: ['地下', '', 'B1'], owner: '李四', phone: '13800000001', kind: 'parking', area: 1200 },
  { place: ['地下', '', 'B2'], owner: '车主', kind: 'parking', area: 1200 },
  ...Array.from(
    { length: 23 },
    (_, index): Sketch => ({
      place: ['11栋', '1单元', `${index + 1}01`],
      owner: `住户${index + 1}`,
      area: 10_000,
    }),
  ),
]

describe('书面征求意见', () => {
  it.each(CARRIERS)(
    '从名册到最终结果：锁定、送达、录入、延长、截止、异议、更正、定稿、再来一轮（$name）',
    async ({ open }) => {
      const table = await openTable({ open, isWatched: true })
      const draft = await draftVote(table, { sketches: mixed })
      const { writtenVoteId, estate } = draft
      const [first] = await table.ask('writtenVotes.list', {})
      expect(first).toMatchObject({
        vote: { state: 'prepared', estateName: '南方印象小区' },
        figures: { electorate: { heads: 0, area: 0 } },
      })

      const whole = await table.ask('writtenVotes.electorate', { writtenVoteId, text: '', from: 0 })
      expect(whole).toMatchObject({
        total: { heads: 31, area: 294_000 },
        ...{ unitCount: 33, parkingCount: 2, developerUnitCount: 2, foundCount: 31, withoutOwnerCount: 1 },
        withoutArea: [{ room: '10栋1单元202', names: '' }],
        alike: [{ names: '王五', isJoined: false, owners: [{ rooms: ['2栋1单元102'] }, {}] }],
      })
      expect(whole.heads.map((head) => head.names).slice(0, 8)).toEqual([
        ...['李四', '王五', '王五', '建设单位', '吴九、郑十', '周八', '孙七', '业主不详'],
      ])
      expect(whole.heads[0]).toMatchObject({ area: 15_000, rooms: ['2栋1单元101', '10栋1单元102'] })

      expect(await table.refused('writtenVotes.freeze', { writtenVoteId })).toEqual({
        ...{ code: 'freeze-blocked', problem: 'areas-missing', count: 1 },
      })
      await table.ask('writtenVotes.correctDwelling', {
        dwellingId: whole.withoutArea[0]?.dwellingId ?? expect.fail('no unit'),
        ...{ area: 6000, areaSource: 'measured', state: 'sold' },
      })
      const alike = whole.alike[0]?.owners.map((owner) => owner.ownerId) ?? []
      await table.ask('writtenVotes.joinOwners', { writtenVoteId, ownerIds: alike, isJoined: true })
      const spelled = { writtenVoteId, text: 'yez', from: 0 }
      expect((await table.ask('writtenVotes.electorate', spelled)).foundCount).toBe(28)
      const joined = await table.ask('writtenVotes.electorate', { writtenVoteId, text: '王五', from: 0 })
      expect(joined).toMatchObject({ total: { heads: 30, area: 300_000 }, foundCount: 1 })
      expect(joined.heads[0]).toMatchObject({ area: 14_000, maskedPhone: '138****0002、138****0003' })

      expect(await table.ask('writtenVotes.freeze', { writtenVoteId })).toEqual({ ballotCount: 30 })
      await table.ask('writtenVotes.thaw', { writtenVoteId, reason: '面积有误' })
      await table.ask('writtenVotes.freeze', { writtenVoteId })
      const frozen = await table.ask('writtenVotes.electorate', { writtenVoteId, text: '', from: 0 })
      expect(frozen.heads.map((head) => head.number)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
      expect(frozen.total).toEqual({ heads: 30, area: 300_000 })
      await table.ask('writtenVotes.markAffected', {
        headId: frozen.heads[5]?.headId ?? expect.fail('no head'),
        isAffected: true,
      })
      await table.ask('writtenVotes.object', {
        ...{ writtenVoteId, name: '李四', text: '面积少记了', on: '2026-03-12' },
      })
      await table.ask('writtenVotes.assignCarriers', {
        writtenVoteId,
        carriers: [
          { building: '2栋', entrance: '', name: '胡正华' },
          { building: '11栋', entrance: '1单元', name: '罗小川' },
        ],
      })
      await table.ask('writtenVotes.open', { writtenVoteId })
      const desk = { ...draft, ballotIds: await ballotIdsOf(table, writtenVoteId) }

      expect((await hand(desk, desk.ballotIds.slice(0, 28))).deliveredCount).toBe(28)
      await table.ask('writtenVotes.deliver', {
        ...{ writtenVoteId, ballotIds: [numbered(desk, 29)], way: 'undeliverable', on: '2026-03-12' },
        ...{ carrier: '胡正华', noticeOn: '2026-03-12', note: '' },
      })
      const again = await hand(desk, [numbered(desk, 28), numbered(desk, 29)])
      expect(again).toMatchObject({ deliveredCount: 1 })
      await table.ask('writtenVotes.withdrawDelivery', { deliveryIds: again.deliveryIds })
      await table.ask('writtenVotes.visit', {
        ...{ ballotId: numbered(desk, 1), on: '2026-03-12', carrier: '胡正华', note: '无人' },
      })
      const visits = await table.ask('writtenVotes.visits', { writtenVoteId, building: '2栋' })
      expect(visits[0]).toMatchObject({
        ...{ names: '李四', number: 1, rooms: '1单元101、10栋1单元102', maskedPhone: '138****0001' },
        ...{ carrierName: '胡正华', lastVisit: { on: '2026-03-12', note: '无人' } },
      })

      const yes = ['for', 'for'] as const
      const figures = await enter(desk, [
        ...desk.ballotIds.slice(0, 20).map((ballotId) => entryOf(ballotId, yes)),
        entryOf(numbered(desk, 21), [], { voidReason: 'unsigned' }),
        entryOf(numbered(desk, 22), ['against', 'void']),
        entryOf(numbered(desk, 30), ['abstain', 'for']),
      ])
      expect(figures).toMatchObject({
        electorate: { heads: 30, area: 300_000 },
        issued: { heads: 29 },
        returned: { heads: 23 },
        valid: { heads: 22 },
        void: { heads: 1, area: 10_000 },
        outstanding: { heads: 6 },
        undelivered: { heads: 1 },
      })
      const read = await table.ask('writtenVotes.read', { writtenVoteId })
      expect(read.participation.map(({ lines }) => lines.map((line) => [line.count, line.needed]))).toEqual([
        [
          [22, 20],
          [220_000, 200_000],
        ],
        [
          [21, 20],
          [210_000, 200_000],
        ],
      ])
      expect(JSON.stringify(read)).not.toContain('agreement":{"for')
      expect(read.vote.results).toEqual([])
      const map = await table.ask('writtenVotes.map', { writtenVoteId })
      expect(map.map((one) => [one.building, one.unitCount, one.returnedCount, one.carrierName])).toEqual([
        ['2栋', 6, 6, '胡正华'],
        ['10栋', 4, 4, ''],
        ['11栋', 23, 16, '罗小川'],
      ])
      const peeked = await table.ask('writtenVotes.peek', { writtenVoteId })
      expect(peeked.matters[0]?.outcome).toMatchObject({
        counts: { for: { heads: 20 }, against: { heads: 1 }, abstain: { heads: 1 }, void: { heads: 1 } },
        passed: true,
      })

      expect(
        await table.refused('writtenVotes.close', { writtenVoteId, tellers: '甲', scrutineer: '丙' }),
      ).toEqual({ code: 'window-open', on: '2026-03-20', time: '18:00', outstandingCount: 7 })
      table.at('17:00', '2026-03-20')
      await table.ask('writtenVotes.extend', {
        ...{ writtenVoteId, untilOn: '2026-03-25', untilTime: '18:00', reason: '还有七张票没有收回' },
      })
      table.at('18:05', '2026-03-25')
      expect(
        await table.refused('writtenVotes.extend', {
          ...{ writtenVoteId, untilOn: '2026-03-30', untilTime: '18:00', reason: '再等等' },
        }),
      ).toEqual({ code: 'window-over', on: '2026-03-25', time: '18:00' })
      const closed = await table.ask('writtenVotes.close', {
        ...{ writtenVoteId, tellers: '甲、乙', scrutineer: '丙' },
      })
      expect(closed).toMatchObject({
        kind: 'preliminary',
        by: '甲、乙',
        figures: { returned: { heads: 23 } },
      })
      expect(closed.matters.map((matter) => matter.outcome.passed)).toEqual([true, true])
      const after = await table.ask('writtenVotes.read', { writtenVoteId })
      // Seven days after 25 March is a Wednesday, before 清明.
      expect(after.vote).toMatchObject({
        ...{ state: 'preliminary', objectionsUntil: '2026-04-01', extensions: [{ formerOn: '2026-03-20' }] },
      })
      expect(await table.refused('writtenVotes.finalize', { writtenVoteId })).toEqual({
        ...{ code: 'objections-open', count: 1 },
      })
      await table.ask('writtenVotes.answerObjection', {
        objectionId: after.objections[0]?.id ?? expect.fail('no objection'),
        ...{ answer: '以登记簿为准', isUpheld: false, on: '2026-03-25' },
      })
      expect(await table.refused('writtenVotes.finalize', { writtenVoteId })).toEqual({
        ...{ code: 'objection-period', until: '2026-04-01' },
      })
      const corrected = await table.ask('writtenVotes.correct', {
        entry: entryOf(numbered(desk, 20), ['against', 'for']),
        ...{ correctedBy: '丙', reason: '录入时看错了一项' },
      })
      expect(corrected).toMatchObject({ kind: 'corrected', reason: '录入时看错了一项' })
      expect(corrected.matters[0]?.outcome.counts.against).toEqual({ heads: 2, area: 20_000 })
      const changed = await table.ask('writtenVotes.ballot', { ballotId: numbered(desk, 20) })
      expect(changed.ballot).toMatchObject({
        first: { choices: ['for', 'for'], enteredBy: '甲' },
        settled: { choices: ['against', 'for'], enteredBy: '丙', reason: '录入时看错了一项' },
      })

      table.at('09:00', '2026-04-02')
      const final = await table.ask('writtenVotes.finalize', { writtenVoteId })
      expect(final).toMatchObject({ kind: 'final', matters: corrected.matters, figures: corrected.figures })
      const { vote } = await table.ask('writtenVotes.read', { writtenVoteId })
      expect(vote.results.map((result) => result.kind)).toEqual(['preliminary', 'corrected', 'final'])
      expect(vote.results[0]).toEqual(closed)

      await table.ask('writtenVotes.annul', { writtenVoteId, by: '居委会', reason: '送达程序有误' })
      const annulled = await table.ask('writtenVotes.read', { writtenVoteId })
      expect(annulled.vote).toMatchObject({
        state: 'annulled',
        annulled: { by: '居委会', reason: '送达程序有误' },
      })
      expect(annulled.vote.results).toEqual(vote.results)
      const round = await table.ask('writtenVotes.beginRound', {
        ...{
          writtenVoteId,
          matterIds: draft.matterIds.slice(0, 1),
          by: '业主委员会',
          reason: '重新征求意见',
        },
      })
      expect((await table.ask('writtenVotes.read', { writtenVoteId: round })).vote).toMatchObject({
        ...{ state: 'prepared', roundOf: writtenVoteId, roundBy: '业主委员会', roundReason: '重新征求意见' },
        title: '增设停车位书面征求意见（第二轮）',
        matters: [{ question: parking.question, rule: { id: 'owners-special' } }],
      })
      expect(estate.dwellingIds).toHaveLength(mixed.length)
      expect(table.logged).toEqual([])
    },
  )

  it('双人录入：两遍不同要核定，核定过的才能截止', async () => {
    const table = await openTable({ isWatched: true })
    const desk = await openVote(table, {
      sketches: plainHomes(4),
      ways: { isDoubleEntry: true },
      matters: [parking],
    })
    await hand(desk, desk.ballotIds)
    await enter(
      desk,
      desk.ballotIds.map((ballotId) => entryOf(ballotId, ['for'])),
    )
    const { writtenVoteId } = desk
    expect(await table.ask('writtenVotes.read', { writtenVoteId })).toMatchObject({
      ...{ singleEntryCount: 4, differenceCount: 0 },
    })
    await enter(
      desk,
      [
        entryOf(numbered(desk, 1), ['for']),
        entryOf(numbered(desk, 2), ['against']),
        entryOf(numbered(desk, 3), [], { voidReason: 'unsigned' }),
      ],
      'second',
    )
    const closing = { writtenVoteId, tellers: '甲', scrutineer: '丙' }
    expect(await table.refused('writtenVotes.close', closing)).toEqual({
      ...{ code: 'readings-open', differenceCount: 2, singleCount: 1 },
    })
    const differences = await table.ask('writtenVotes.differences', { writtenVoteId })
    expect(differences.map((one) => [one.ballot.number, one.names, one.rooms])).toEqual([
      [2, '户2', ['1栋1单元201']],
      [3, '户3', ['1栋1单元301']],
    ])
    await table.ask('writtenVotes.settle', {
      entry: entryOf(numbered(desk, 2), ['against']),
      ...{ settledBy: '丙', reason: '看过原票' },
    })
    await table.ask('writtenVotes.settle', {
      entry: entryOf(numbered(desk, 3), [], { voidReason: 'unsigned' }),
      ...{ settledBy: '丙', reason: '看过原票' },
    })
    await enter(desk, [entryOf(numbered(desk, 4), ['for'])], 'second')
    expect(await table.ask('writtenVotes.read', { writtenVoteId })).toMatchObject({
      ...{ singleEntryCount: 0, differenceCount: 0 },
      figures: { valid: { heads: 3 }, void: { heads: 1 } },
    })
    const closed = await table.ask('writtenVotes.close', closing)
    expect(closed.matters[0]?.outcome.counts).toMatchObject({ for: { heads: 2 }, against: { heads: 1 } })
  })

  it('录错了票号：撤回以后又是未收回，读过什么还查得到', async () => {
    const table = await openTable({ isWatched: true })
    const desk = await openVote(table, { matters: [parking] })
    const ballotId = numbered(desk, 3)
    await enter(desk, [entryOf(ballotId, ['for'])])
    await enter(desk, [entryOf(ballotId, ['against'], { replaces: true })])
    expect((await table.ask('writtenVotes.ballot', { ballotId })).ballot).toMatchObject({
      ...{ state: 'valid', returnedOn: '2026-03-12', first: { choices: ['against'] } },
      former: [{ pass: 'first', choices: ['for'], reason: '重新录入' }],
      deliveries: [{ way: 'handed', on: '2026-03-12', withdrawnAt: null }],
    })
    await table.ask('writtenVotes.retract', { ballotId, pass: 'first', reason: '票号录错了' })
    const { ballot } = await table.ask('writtenVotes.ballot', { ballotId })
    expect(ballot).toMatchObject({ state: 'undelivered', first: null, returnedOn: null })
    expect(ballot.former.map((entry) => entry.reason)).toEqual(['重新录入', '票号录错了'])
    expect(ballot.deliveries[0]?.withdrawnAt).not.toBeNull()
  })

  it('截止以后发现录错了票号：把没有收回的那张撤下来，暂时结果另出一份', async () => {
    const table = await openTable({ isWatched: true })
    const desk = await openVote(table, { matters: [parking], ways: { isDoubleEntry: true } })
    await hand(desk, [numbered(desk, 2)])
    for (const pass of ['first', 'second'] as const)
      await enter(
        desk,
        [1, 2].map((number) => entryOf(numbered(desk, number), ['for'])),
        pass,
      )
    table.at(...afterEnd)
    const { writtenVoteId } = desk
    await table.ask('writtenVotes.close', { writtenVoteId, tellers: '甲', scrutineer: '丙' })
    const strike = (number: number) => ({
      ...{ ballotId: numbered(desk, number), correctedBy: '丙', reason: '是第 0007 号票，录错了' },
    })
    const struck = await table.ask('writtenVotes.strike', strike(1))
    expect(struck).toMatchObject({
      ...{ kind: 'corrected', by: '丙', reason: '是第 0007 号票，录错了' },
      figures: { issued: { heads: 1 }, returned: { heads: 1 }, undelivered: { heads: 11 } },
    })
    expect((await table.ask('writtenVotes.strike', strike(2))).figures).toMatchObject({
      ...{ issued: { heads: 1 }, outstanding: { heads: 1 }, returned: { heads: 0 } },
    })
    expect(await table.refused('writtenVotes.strike', strike(2))).toMatchObject({
      ...{ code: 'entry-unfit', problem: 'not-returned' },
    })
    await table.ask('writtenVotes.correct', {
      entry: entryOf(numbered(desk, 7), ['for']),
      ...{ correctedBy: '丙', reason: '录成了第 0001 号票' },
    })
    const { vote, figures } = await table.ask('writtenVotes.read', { writtenVoteId })
    expect(figures).toMatchObject({ issued: { heads: 2 }, returned: { heads: 1 }, outstanding: { heads: 1 } })
    expect(vote.results.map((result) => result.figures.returned.heads)).toEqual([2, 1, 0, 1])
    const { ballot } = await table.ask('writtenVotes.ballot', { ballotId: numbered(desk, 1) })
    expect(ballot.former.map((entry) => [entry.pass, entry.reason])).toEqual([
      ['first', '是第 0007 号票，录错了'],
      ['second', '是第 0007 号票，录错了'],
    ])
  })

  it('换发：旧票和读过的意见都留着，只有新票算数', async () => {
    const table = await openTable({ isWatched: true })
    const desk = await openVote(table, { matters: [parking] })
    await enter(desk, [entryOf(numbered(desk, 5), ['against'])])
    const given = await table.ask('writtenVotes.replaceBallot', {
      ...{ ballotId: numbered(desk, 5), on: '2026-03-12', reason: '业主更改意见' },
    })
    expect(given.number).toBe(13)
    const figures = await enter(desk, [entryOf(given.ballotId, ['for'])])
    expect(figures).toMatchObject({
      ...{ electorate: { heads: 12 }, valid: { heads: 1, area: 10_000 }, replacedCount: 1 },
    })
    expect((await table.ask('writtenVotes.ballot', { ballotId: numbered(desk, 5) })).ballot).toMatchObject({
      ...{ state: 'replaced', first: { choices: ['against'] } },
      replacedBy: { number: 13, on: '2026-03-12', reason: '业主更改意见' },
    })
    const peeked = await table.ask('writtenVotes.peek', { writtenVoteId: desk.writtenVoteId })
    expect(peeked.matters[0]?.outcome.counts).toMatchObject({ for: { heads: 1 }, against: { heads: 0 } })
  })

  it('委托：只管写明的事项，一人最多代理几位，终止以后不能再用', async () => {
    const table = await openTable({ isWatched: true })
    const desk = await openVote(table, { ways: { proxyLimit: 2 } })
    const appoint = (number: number, matterIds: readonly (typeof desk.matterIds)[number][] = []) => ({
      ballotId: numbered(desk, number),
      ...{ agentName: '刘十一', relation: '邻居', isPropertyStaff: false },
      ...{ matterIds: [...matterIds], writtenOn: '2026-03-12', note: '' },
    })
    const proxyId = await table.ask('writtenVotes.appointProxy', appoint(1, desk.matterIds.slice(0, 1)))
    await enter(desk, [entryOf(numbered(desk, 1), ['for', 'void'], { proxyId })])
    await table.ask('writtenVotes.appointProxy', appoint(2))
    expect(await table.refused('writtenVotes.appointProxy', appoint(3))).toEqual({
      ...{ code: 'proxy-refused', problem: 'limit', name: '刘十一', limit: 2 },
    })
    await table.ask('writtenVotes.withdrawProxy', { proxyId })
    expect(
      await table.refused('writtenVotes.appointProxy', appoint(3)),
      '签过的票还算他代理的',
    ).toMatchObject({ problem: 'limit' })
    const reason = '不是这张票'
    await table.ask('writtenVotes.retract', { ballotId: numbered(desk, 1), pass: 'first', reason })
    await table.ask('writtenVotes.appointProxy', appoint(3))
    const ballots = await table.ask('writtenVotes.ballots', { writtenVoteId: desk.writtenVoteId })
    expect(ballots.map((ballot) => ballot.hasProxy)).toEqual([
      ...[false, true, true],
      ...Array.from({ length: 9 }, () => false),
    ])
    expect(ballots[0]).toMatchObject({ state: 'undelivered', firstBy: null, pinyin: 'yezhu', initials: 'yz' })
  })

  it('选举：按得票多少当选，末位相同的不当选，再投一轮', async () => {
    const table = await openTable({ isWatched: true })
    const desk = await openVote(table, {
      sketches: plainHomes(9),
      ways: { seats: 2, objectionDays: 0 },
      matters: ['赵一', '钱二', '孙三'].map(candidate),
    })
    const { writtenVoteId } = desk
    await enter(
      desk,
      desk.ballotIds.map((ballotId, at) =>
        entryOf(ballotId, ['for', at < 5 ? 'for' : 'against', at < 5 ? 'against' : 'abstain']),
      ),
    )
    expect((await table.ask('writtenVotes.peek', { writtenVoteId })).election).toMatchObject({
      ...{ seats: 2, elected: desk.matterIds.slice(0, 2), tied: [], openSeats: 0 },
    })
    table.at(...afterEnd)
    const closed = await table.ask('writtenVotes.close', { writtenVoteId, tellers: '', scrutineer: '' })
    expect(closed).toMatchObject({ by: '周敏', election: { elected: desk.matterIds.slice(0, 2) } })
    await table.ask('writtenVotes.finalize', { writtenVoteId })

    const tied = await openVote(table, {
      sketches: plainHomes(9),
      ways: { seats: 2, objectionDays: 0, untilOn: '2026-04-20' },
      matters: ['赵一', '钱二', '孙三'].map(candidate),
    })
    await enter(
      tied,
      tied.ballotIds.map((ballotId, at) =>
        entryOf(ballotId, [
          at < 8 ? 'for' : 'against',
          at < 4 || at === 8 ? 'for' : 'against',
          at >= 4 ? 'for' : 'abstain',
        ]),
      ),
    )
    expect((await table.ask('writtenVotes.peek', { writtenVoteId: tied.writtenVoteId })).election).toEqual({
      ...{ seats: 2, elected: tied.matterIds.slice(0, 1), tied: tied.matterIds.slice(1), openSeats: 1 },
    })
    await table.ask('writtenVotes.annul', { writtenVoteId: tied.writtenVoteId, by: '居委会', reason: '重来' })
    const round = await table.ask('writtenVotes.beginRound', {
      ...{ writtenVoteId: tied.writtenVoteId, matterIds: [...tied.matterIds], by: '居委会', reason: '重来' },
    })
    expect((await table.ask('writtenVotes.read', { writtenVoteId: round })).vote.seats).toBe(2)
  })

  it('表决票印过以后解锁再锁定，印过的票号不再用；没有印过就从头编', async () => {
    const table = await openTable()
    const { writtenVoteId } = await draftVote(table, { sketches: plainHomes(3) })
    const numbers = async () => {
      await table.ask('writtenVotes.freeze', { writtenVoteId })
      const ballots = await table.ask('writtenVotes.ballots', { writtenVoteId })
      return ballots.map((ballot) => ballot.number)
    }
    expect(await numbers()).toEqual([1, 2, 3])
    await table.ask('writtenVotes.thaw', { writtenVoteId, reason: '面积有误' })
    expect(await numbers()).toEqual([1, 2, 3])
    await table.ask('documents.make', {
      subject: { kind: 'written-vote', writtenVoteId, building: null, ballotId: null },
      kind: 'ballot',
      size: 'page',
      despiteGaps: false,
    })
    await table.ask('writtenVotes.thaw', { writtenVoteId, reason: '面积有误' })
    expect(await numbers()).toEqual([4, 5, 6])
  })

  it('一幢、一个单元的业主：只有他们有票', async () => {
    const table = await openTable()
    const building = await openVote(table, {
      ...{ sketches: mixed.filter((one) => one.area !== null), scope: { kind: 'building', building: '2栋' } },
    })
    expect(
      (await table.ask('writtenVotes.read', { writtenVoteId: building.writtenVoteId })).figures.electorate,
    ).toEqual({
      ...{ heads: 6, area: 47_000 },
    })
    const entrance = await openVote(table, {
      sketches: mixed.filter((one) => one.area !== null),
      scope: { kind: 'entrance', building: '2栋', entrance: '2单元' },
      matters: [{ ...parking, ruleId: 'elevator' }],
    })
    expect(
      (await table.ask('writtenVotes.read', { writtenVoteId: entrance.writtenVoteId })).figures.electorate
        .heads,
    ).toBe(2)
  })

  it('锁定以后名册再改，锁定的人数和面积一分不变；用着的导入不能撤销', async () => {
    const table = await openTable({ isWatched: true })
    const desk = await openVote(table)
    const former = await table.ask('writtenVotes.read', { writtenVoteId: desk.writtenVoteId })
    await table.ask('writtenVotes.correctDwelling', {
      dwellingId: desk.estate.dwellingIds[0] ?? expect.fail('no dwelling'),
      ...{ area: 99_999, areaSource: 'contract', state: 'unsold' },
    })
    behindTheBack(table.file, (raw) => raw.exec(`UPDATE owner SET names = '改过的名字'`))
    expect((await table.ask('writtenVotes.read', { writtenVoteId: desk.writtenVoteId })).figures).toEqual(
      former.figures,
    )
    const told = await table.ask('writtenVotes.electorate', {
      ...{ writtenVoteId: desk.writtenVoteId, text: '户1', from: 0 },
    })
    expect(told.heads[0]).toMatchObject({ names: '户1', area: 10_000 })
    expect(await table.refused('rosters.undo', { importId: desk.estate.importId as never })).toEqual({
      code: 'import-in-use',
    })
  })
})

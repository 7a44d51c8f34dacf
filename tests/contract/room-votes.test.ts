/** Plays the votes in the room beyond hands and roll call over every carrier: consensus, parties, secret papers, options, and the acts on them. */
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../src/contract/index.ts'
import type { VoteId } from '../../src/domain/identity.ts'
import { noVoids } from '../../src/domain/vote/secret-ballots.ts'
import { CARRIERS } from './carriers.ts'
import {
  atDoor,
  countAndAnnounce,
  itemOf,
  leadToVote,
  openTable,
  openVote,
  prepare,
  type Seats,
  signIn,
  type Table,
} from './round-table.ts'
import { linesOf } from './task-table.ts'

type Opening = Omit<InputOf<'votes.open'>, 'itemId'>
type Item = Seats['itemIds'][number]

const asked = (method: Opening['method'], choosing: Opening['choosing'] = null): Opening => ({
  question: '是否同意增设停车位？',
  method,
  tellers: '成员乙2',
  scrutineer: '成员丙3',
  choosing,
})

const atVote = async (
  form: 'four-party-council' | 'residents-representatives' = 'four-party-council',
  open = CARRIERS[0]?.open,
): Promise<{ table: Table; seats: Seats; itemId: Item }> => {
  const table = await openTable({ isWatched: true, ...(open === undefined ? {} : { open }) })
  const seats = await prepare(table, { kinds: ['vote'], form })
  if (form !== 'four-party-council')
    await table.ask('rules.waivePreStudy', { meetingId: seats.meetingId, reason: '已经研究过' })
  await signIn(table, seats, 2)
  table.at('19:30')
  await table.ask('meetings.open', { meetingId: seats.meetingId })
  const [itemId = expect.fail('no item')] = seats.itemIds
  await leadToVote(table, itemId)
  return { table, seats, itemId }
}

const voteOf = async (table: Table, seats: Seats, itemId: Item, voteId: VoteId) =>
  (await itemOf(table, seats, itemId)).votes.find((vote) => vote.id === voteId) ?? expect.fail('no vote')

const task = { title: '公告', leadUnit: '业委会', responsible: '李建国', assisting: '', dueOn: '2026-03-13' }

const adopt = async (table: Table, itemId: Item): Promise<void> => {
  await table.ask('agenda.moveStage', { itemId, to: 'resolve' })
  await table.ask('resolutions.adopt', {
    itemId,
    wording: '增设停车位。',
    track: 'consultation',
    conditions: '',
    tasks: [task],
  })
}

const recordText = async (
  table: Table,
  seats: Seats,
  kind: 'record' | 'minutes' | 'resolution' = 'record',
) => {
  const subject = { kind: 'meeting', meetingId: seats.meetingId } as const
  const { papers } = await table.ask('documents.preview', { subject, kind, size: 'page', anchor: null })
  return papers
    .map(({ page }) => page)
    .join('')
    .replace(/<[^>]*>/gu, '')
}

const papers = (issued: number | null, returned: number | null, voids: Partial<typeof noVoids> = {}) => ({
  issued,
  returned,
  void: { ...noVoids, ...voids },
})

describe.each(CARRIERS)('over $name', ({ open }) => {
  it('无记名：发票、开箱、唱票，三个等式都对上才能宣布，按到会人数算', async () => {
    const { table, seats, itemId } = await atVote('four-party-council', open)
    const voteId = await table.ask('votes.open', { itemId, ...asked('secret-ballots') })
    await table.ask('votes.markTurnout', { voteId, entryIds: seats.entryIds.slice(0, 6).toReversed() })
    expect(await table.refused('votes.tallyPaper', { voteId, mark: 'for', step: 1 })).toEqual({
      code: 'papers-order',
      state: 'box-closed',
    })
    await table.ask('votes.countPapers', { voteId, papers: papers(6, 5) })
    for (let paper = 0; paper < 3; paper += 1)
      await table.ask('votes.tallyPaper', { voteId, mark: 'for', step: 1 })
    await table.ask('votes.tallyPaper', { voteId, mark: 'against', step: 1 })
    await table.ask('votes.tallyPaper', { voteId, mark: 'against', step: 1 })
    await table.ask('votes.tallyPaper', { voteId, mark: 'against', step: -1 })
    expect(await table.refused('votes.announce', { voteId })).toEqual({
      code: 'ballots-mismatch',
      of: 'valid',
      counted: 4,
      expected: 5,
    })
    await table.ask('votes.tallyPaper', { voteId, mark: 'several-marks', step: 1 })
    // Three of six in the room: a void paper and one that never came back are not 同意.
    const outcome = await table.ask('votes.announce', { voteId })
    expect(outcome.passed).toBe(false)
    expect(outcome.lines).toMatchObject([
      { measure: 'turnout', count: 6, base: 6, met: true },
      { measure: 'issued', count: 6, base: 6, returned: 5, met: true },
      { measure: 'returned', count: 5, valid: 4, void: 1, met: true },
      { measure: 'valid', count: 4, base: 4, met: true },
      { measure: 'quorum', count: 6 },
      { measure: 'parties' },
      { measure: 'agreement', count: 3, base: 6, needed: 4, met: false },
    ])
    expect(await itemOf(table, seats, itemId)).toMatchObject({ outcome: 'rejected' })
    const text = await recordText(table, seats)
    expect(text).toContain('发出6张，收回5张，有效4张，作废1张，同意3票，反对1票，弃权0票')
    expect(text).toContain('发出6张 = 收回5张 + 未收回1张')
    expect(text).not.toContain('成员甲1（同意')
    expect(table.logged).toEqual([])
  })

  it('一致同意：问有无异议，没有就是全体同意；有异议，改为举手，两次都印', async () => {
    const { table, seats, itemId } = await atVote('residents-representatives', open)
    const first = await table.ask('votes.open', { itemId, ...asked('consensus') })
    const [objector = expect.fail('nobody')] = seats.entryIds
    await table.ask('votes.object', { voteId: first, entryId: objector, words: '费用没有写清' })
    expect(await table.ask('votes.announce', { voteId: first })).toMatchObject({ passed: false })
    expect(await itemOf(table, seats, itemId)).toMatchObject({ outcome: null, stage: 'vote' })
    expect(await table.refused('votes.open', { itemId, ...asked('counted-hands') })).toMatchObject({
      code: 'wrong-state',
    })
    const second = await table.ask('votes.openAgain', {
      voteId: first,
      ...asked('counted-hands'),
      reason: '有异议，改为举手表决',
      orderedBy: '周敏',
    })
    expect(await countAndAnnounce(table, second, [5, 1, 0])).toMatchObject({ passed: true })
    const item = await itemOf(table, seats, itemId)
    expect(item.votes.map((vote) => [vote.state, vote.tally])).toEqual([
      ['followed', null],
      ['announced', { for: 5, against: 1, abstain: 0 }],
    ])
    expect(item.outcome).toBe('adopted')
    const text = await recordText(table, seats)
    expect(text).toContain('1人提出异议（成员甲1）')
    expect(text).toContain('未能一致同意，改为计票表决')
    expect(text).toContain('周敏决定，再次表决，原因：有异议，改为举手表决。')
    expect(await recordText(table, seats, 'minutes')).toContain('第二次表决，经举手表决')
  })

  it('各方各一票：到会的每一方都表态才能宣布，超过半数的方同意就达成', async () => {
    const { table, seats, itemId } = await atVote('four-party-council', open)
    const voteId = await table.ask('votes.open', { itemId, ...asked('by-party') })
    const { room } = await voteOf(table, seats, itemId, voteId)
    const parties = room.parties.map((party) => party.partyId)
    const speak = (place: number, choice: 'for' | 'against' | 'abstain' | null) =>
      table.ask('votes.speakForParty', {
        voteId,
        partyId: parties[place] ?? expect.fail('no party'),
        choice,
        entryId: seats.entryIds[place] ?? expect.fail('nobody'),
      })
    await speak(0, 'for')
    await speak(1, 'for')
    await speak(2, 'against')
    expect(await table.refused('votes.announce', { voteId })).toEqual({ code: 'choices-missing', count: 1 })
    await speak(3, 'for')
    expect(await table.ask('votes.announce', { voteId })).toMatchObject({ passed: true })
    const vote = await voteOf(table, seats, itemId, voteId)
    expect(vote.tally).toEqual({ for: 3, against: 1, abstain: 0 })
    expect(await recordText(table, seats)).toContain('同意3方（社区、业委会、居民代表），反对1方（物业）')
    const corrected = await table.ask('votes.correct', {
      voteId,
      tally: null,
      ballots: [],
      partyVotes: [0, 1].map((place) => ({
        partyId: parties[place] ?? expect.fail('no party'),
        choice: 'abstain' as const,
        entryId: seats.entryIds[place] ?? expect.fail('nobody'),
      })),
      reason: '记错了两方',
      correctedBy: '周敏',
    })
    expect(corrected.passed).toBe(false)
    expect(await recordText(table, seats)).toContain('更正原因：记错了两方，更正人：周敏。')
  })

  it('多方案排序：一张一张录，不记谁投的，每一轮都印', async () => {
    const { table, seats, itemId } = await atVote('four-party-council', open)
    const voteId = await table.ask('votes.open', {
      itemId,
      ...asked('options', {
        kind: 'options',
        options: ['甲案', '乙案', '丙案'].map((label, index) => ({ id: index + 1, label, cost: null })),
        settings: {
          method: { kind: 'ranked', tieRule: 'earlier-rounds' },
          take: 1,
          budget: null,
          decision: 'most',
          base: 'voting',
          blank: 'abstain',
        },
        entry: 'ballots',
      }),
    })
    const add = (...order: readonly number[]) =>
      table.ask('votes.addPaper', {
        voteId,
        paper: {
          of: 'options',
          paper: { kind: 'marks', marks: order.map((option, index) => ({ option, value: index + 1 })) },
        },
      })
    await table.ask('votes.countPapers', { voteId, papers: papers(6, 6) })
    for (const order of [
      [1, 2],
      [2, 1],
      [1, 3],
      [3, 2],
      [2, 3],
      [2, 1],
    ])
      await add(...order)
    const settled = await table.ask('votes.announce', { voteId })
    expect(settled.passed).toBe(true)
    const vote = await voteOf(table, seats, itemId, voteId)
    expect(vote.chosen).toMatchObject({
      kind: 'options',
      outcome: { result: { kind: 'decided', taken: [2] } },
    })
    const text = await recordText(table, seats)
    expect(text).toContain('第1轮')
    expect(text).toContain('达成协商意见，采用“乙案”')
    expect(text).not.toContain('通过')
  })
})

describe('回避', () => {
  it('回避的人算到会，不算表决人，印在记录里；表决开着的时候不能改', async () => {
    const { table, seats, itemId } = await atVote()
    const [recused = expect.fail('nobody'), other = expect.fail('nobody')] = seats.entryIds
    await table.ask('votes.recuse', { itemId, entryId: recused, reason: '是施工单位负责人' })
    await table.ask('votes.recuse', { itemId, entryId: other, reason: '记错' })
    await table.ask('votes.withdrawRecusal', { itemId, entryId: other })
    expect(await table.refused('votes.withdrawRecusal', { itemId, entryId: other })).toEqual({
      code: 'not-found',
      noun: 'recusal',
    })
    const voteId = await openVote(table, itemId)
    expect(await table.refused('votes.recuse', { itemId, entryId: other, reason: '晚了' })).toEqual({
      code: 'vote-open',
    })
    const outcome = await countAndAnnounce(table, voteId, [3, 2, 0])
    expect(outcome.lines).toMatchObject([
      { measure: 'voters', count: 5, base: 5, recused: 1 },
      { measure: 'quorum', count: 6, base: 8 },
      { measure: 'parties', count: 4 },
      { measure: 'agreement', base: 5, of: 'voters', needed: 3, met: true },
    ])
    const text = await recordText(table, seats)
    expect(text).toContain('回避：回避1人：成员甲1（是施工单位负责人）。')
    expect(text).toContain('在场6人，回避1人，参加表决5人')
    expect(await recordText(table, seats, 'minutes')).toContain('表决时在场6人，其中回避1人')
  })

  it('回避的人不能记名投票，不能提异议', async () => {
    const { table, seats, itemId } = await atVote()
    const [entryId = expect.fail('nobody')] = seats.entryIds
    await table.ask('votes.recuse', { itemId, entryId, reason: '利害关系' })
    const voteId = await openVote(table, itemId, 'roll-call')
    expect(await table.refused('votes.choose', { voteId, entryId, choice: 'for' })).toMatchObject({
      code: 'not-in-room',
    })
    await table.ask('votes.abandon', { voteId, reason: '改问异议' })
    const asking = await table.ask('votes.open', { itemId, ...asked('consensus') })
    expect(await table.refused('votes.object', { voteId: asking, entryId, words: '' })).toMatchObject({
      code: 'not-in-room',
    })
    expect(await table.ask('votes.announce', { voteId: asking })).toMatchObject({ passed: true })
    expect((await voteOf(table, seats, itemId, asking)).tally).toEqual({ for: 5, against: 0, abstain: 0 })
  })

  it('列席的人和不在名册上的人谈不上回避；撤掉的议程项把回避一起带走', async () => {
    const { table, seats, itemId } = await atVote()
    expect(await table.refused('votes.recuse', { itemId, entryId: 999 as never, reason: '无' })).toEqual({
      code: 'not-found',
      noun: 'rollEntry',
    })
    const [extra = expect.fail('no item')] = await table.ask('agenda.add', {
      meetingId: seats.meetingId,
      kind: 'vote',
      titles: ['另一件'],
    })
    const [entryId = expect.fail('nobody')] = seats.entryIds
    await table.ask('votes.recuse', { itemId: extra, entryId, reason: '利害关系' })
    await table.ask('agenda.remove', { itemId: extra })
  })
})

describe('再次表决和宣布无效', () => {
  const adopted = async () => {
    const opened = await atVote()
    const voteId = await openVote(opened.table, opened.itemId)
    await countAndAnnounce(opened.table, voteId, [4, 1, 1])
    await adopt(opened.table, opened.itemId)
    return { ...opened, voteId }
  }

  it('再次表决：原来的决议和任务失效，原来的结果还在，印两次', async () => {
    const { table, seats, itemId, voteId } = await adopted()
    const again = await table.ask('votes.openAgain', {
      voteId,
      ...asked('counted-hands'),
      reason: '有人没有听清事项',
      orderedBy: '周敏',
    })
    expect(await itemOf(table, seats, itemId)).toMatchObject({
      outcome: null,
      resolution: null,
      stage: 'vote',
    })
    expect(await linesOf(table)).toEqual([])
    await countAndAnnounce(table, again, [2, 4, 0])
    const item = await itemOf(table, seats, itemId)
    expect(item.outcome).toBe('rejected')
    expect(item.votes.map((vote) => [vote.state, vote.tally?.for, vote.round?.formerVoteId ?? null])).toEqual(
      [
        ['followed', 4, null],
        ['announced', 2, voteId],
      ],
    )
    const text = await recordText(table, seats)
    expect(text).toContain('第一次表决事项')
    expect(text).toContain('第二次表决事项')
    expect(text).toContain('同意4人，反对1人，弃权1人')
    expect(text).toContain('同意2人，反对4人，弃权0人')
    expect(
      await table.refused('votes.correct', {
        voteId,
        tally: { for: 6, against: 0, abstain: 0 },
        ballots: [],
        reason: '晚了',
      }),
    ).toMatchObject({ code: 'wrong-state', noun: 'vote', state: 'followed' })
  })

  it('第二轮中止以后，还能再开一轮，前一次的结果不会自己活过来', async () => {
    const { table, seats, itemId, voteId } = await adopted()
    const second = await table.ask('votes.openAgain', {
      voteId,
      ...asked('counted-hands'),
      reason: '重新表决',
      orderedBy: '',
    })
    table.at('20:15')
    await table.ask('votes.abandon', { voteId: second, reason: '停电' })
    const item = await itemOf(table, seats, itemId)
    expect(item).toMatchObject({ outcome: null, stage: 'vote' })
    expect(item.votes[1]).toMatchObject({ state: 'abandoned', abandonedReason: '停电' })
    expect(item.votes[1]?.abandonedAt).not.toBeNull()
    expect(await recordText(table, seats)).toContain('本次表决20时15分中止')
    const third = await table.ask('votes.openAgain', {
      voteId,
      ...asked('counted-hands'),
      reason: '来电以后再表决',
      orderedBy: '',
    })
    await countAndAnnounce(table, third, [6, 0, 0])
    expect(await itemOf(table, seats, itemId)).toMatchObject({ outcome: 'adopted' })
  })

  it('宣布无效：结论划去，决议和任务失效，结果照样印出来，要重新表决', async () => {
    const { table, seats, itemId, voteId } = await adopted()
    await table.ask('votes.annul', { voteId, reason: '有人冒名', annulledBy: '周敏' })
    const item = await itemOf(table, seats, itemId)
    expect(item).toMatchObject({ outcome: null, stage: 'vote', resolution: null, state: 'current' })
    expect(item.votes[0]).toMatchObject({
      state: 'annulled',
      tally: { for: 4, against: 1, abstain: 1 },
      annulment: { reason: '有人冒名', annulledBy: '周敏' },
    })
    expect(await linesOf(table)).toEqual([])
    const text = await recordText(table, seats)
    expect(text).toContain('同意4人，反对1人，弃权1人')
    expect(text).toContain('表决结论：达成协商意见（已宣布无效）。')
    expect(text).toContain('周敏宣布本次表决无效，结果不作数，原因：有人冒名。')
    expect(await table.refused('votes.annul', { voteId, reason: '再来', annulledBy: '' })).toMatchObject({
      code: 'wrong-state',
    })
    const again = await table.ask('votes.openAgain', {
      voteId,
      ...asked('roll-call'),
      reason: '前次表决无效',
      orderedBy: '周敏',
    })
    for (const entryId of seats.entryIds.slice(0, 6))
      await table.ask('votes.choose', { voteId: again, entryId, choice: 'for' })
    await table.ask('votes.announce', { voteId: again })
    await adopt(table, itemId)
    expect(await recordText(table, seats, 'resolution')).toContain('再次表决，原因：前次表决无效。')
  })

  it('散会以后宣布无效，这一项改为暂缓，纪要还能核对完成；核对完成以后不能再改', async () => {
    const { table, seats, itemId, voteId } = await adopted()
    await table.ask('agenda.finish', { itemId })
    await table.ask('meetings.close', { meetingId: seats.meetingId })
    await table.ask('votes.annul', { voteId, reason: '程序有误', annulledBy: '' })
    expect(await itemOf(table, seats, itemId)).toMatchObject({
      outcome: 'deferred',
      outcomeText: '表决无效：程序有误',
      resolution: null,
    })
    await table.ask('meetings.finishMinutes', { meetingId: seats.meetingId })
    expect(await recordText(table, seats, 'minutes')).toContain('该议题暂缓，原因是表决无效：程序有误')
    expect(await table.refused('votes.annul', { voteId, reason: '再来', annulledBy: '' })).toMatchObject({
      code: 'wrong-state',
    })
  })

  it('开会中，已经结束的一项宣布无效，要再拿出来才能散会', async () => {
    const { table, seats, itemId, voteId } = await adopted()
    await table.ask('agenda.finish', { itemId })
    await table.ask('votes.annul', { voteId, reason: '程序有误', annulledBy: '' })
    expect(await table.refused('meetings.close', { meetingId: seats.meetingId })).toMatchObject({
      code: 'items-unfinished',
    })
    await table.ask('agenda.begin', { itemId })
    expect(await itemOf(table, seats, itemId)).toMatchObject({ state: 'current', stage: 'vote' })
  })
})

describe('不该的都拒绝，什么也不留', () => {
  it('法律规定计票的会议不能各方各一票', async () => {
    const { table, itemId } = await atVote('residents-representatives')
    expect(await table.refused('votes.open', { itemId, ...asked('by-party') })).toMatchObject({
      code: 'method-unfit',
      method: 'by-party',
    })
  })

  it('方式和操作要配得上', async () => {
    const { table, seats, itemId } = await atVote()
    const [entryId = expect.fail('nobody')] = seats.entryIds
    expect(await table.refused('votes.open', { itemId, ...asked('options') })).toEqual({
      code: 'method-mismatch',
    })
    const voteId = await openVote(table, itemId)
    const mismatch = { code: 'method-mismatch' }
    expect(await table.refused('votes.object', { voteId, entryId, words: '' })).toEqual(mismatch)
    expect(await table.refused('votes.markTurnout', { voteId, entryIds: [entryId] })).toEqual(mismatch)
    expect(await table.refused('votes.countPapers', { voteId, papers: papers(1, 1) })).toEqual(mismatch)
    expect(await table.refused('votes.tallyPaper', { voteId, mark: 'for', step: 1 })).toEqual(mismatch)
    expect(await table.refused('votes.writeTotals', { voteId, totals: null })).toEqual(mismatch)
    expect(await table.refused('votes.settleTie', { voteId, decisions: [] })).toEqual(mismatch)
    const { room } = await voteOf(table, seats, itemId, voteId)
    const partyId = room.parties[0]?.partyId ?? expect.fail('no party')
    expect(await table.refused('votes.speakForParty', { voteId, partyId, choice: 'for', entryId })).toEqual(
      mismatch,
    )
    expect(
      await table.refused('votes.addPaper', { voteId, paper: { of: 'options', paper: { kind: 'abstain' } } }),
    ).toEqual(mismatch)
  })

  it('别的一方的人不能代表这一方', async () => {
    const { table, seats, itemId } = await atVote()
    const voteId = await table.ask('votes.open', { itemId, ...asked('by-party') })
    const { room } = await voteOf(table, seats, itemId, voteId)
    const partyId = room.parties[0]?.partyId ?? expect.fail('no party')
    const other = seats.entryIds[1] ?? expect.fail('nobody')
    expect(
      await table.refused('votes.speakForParty', { voteId, partyId, choice: 'for', entryId: other }),
    ).toMatchObject({ code: 'not-in-room' })
  })

  it('开了箱，领票名单就不能改；唱了票，收回的数不能清空', async () => {
    const { table, seats, itemId } = await atVote()
    const voteId = await table.ask('votes.open', { itemId, ...asked('secret-ballots') })
    expect(
      await table.refused('votes.count', { voteId, draft: { for: 1, against: 0, abstain: 0 } }),
    ).toMatchObject({ code: 'papers-order' })
    await table.ask('votes.countPapers', { voteId, papers: papers(6, 6) })
    expect(
      await table.refused('votes.markTurnout', { voteId, entryIds: [...seats.entryIds.slice(0, 1)] }),
    ).toEqual({ code: 'papers-order', state: 'box-opened' })
    await table.ask('votes.count', { voteId, draft: { for: 6, against: 0, abstain: 0 } })
    expect(await table.refused('votes.countPapers', { voteId, papers: papers(6, null) })).toEqual({
      code: 'papers-order',
      state: 'papers-read',
    })
    await table.ask('votes.countPapers', { voteId, papers: papers(7, 6) })
    expect(await table.refused('votes.announce', { voteId })).toMatchObject({ of: 'issued' })
    await table.ask('votes.countPapers', { voteId, papers: papers(5, 6) })
    expect(await table.refused('votes.announce', { voteId })).toMatchObject({ of: 'returned' })
    await table.ask('votes.countPapers', { voteId, papers: papers(6, 6) })
    expect(await table.refused('votes.tallyPaper', { voteId, mark: 'signed', step: -1 })).toEqual({
      code: 'not-found',
      noun: 'paper',
    })
    await table.ask('votes.announce', { voteId })
    const corrected = await table.ask('votes.correct', {
      voteId,
      tally: { for: 5, against: 0, abstain: 0 },
      ballots: [],
      papers: papers(6, 6, { unreadable: 1 }),
      reason: '一张看不清',
      correctedBy: '周敏',
    })
    expect(corrected.passed).toBe(true)
    expect(await recordText(table, seats)).toContain('发出6张，收回6张，有效5张，作废1张，同意5票')
  })

  it('更正只收这种方式的数', async () => {
    const { table, itemId } = await atVote()
    const voteId = await openVote(table, itemId)
    await countAndAnnounce(table, voteId, [4, 1, 1])
    const base = { voteId, tally: null, ballots: [], reason: '试试' }
    for (const wrong of [
      { ...base, objections: [] },
      { ...base, papers: papers(6, 6) },
      { ...base, tally: { for: 6, against: 0, abstain: 0 }, objections: [] },
      base,
    ])
      expect(await table.refused('votes.correct', wrong)).toEqual({ code: 'method-mismatch' })
  })
})

describe('方案和选举', () => {
  const single = (entry: 'totals' | 'hands') => ({
    kind: 'options' as const,
    options: ['甲案', '乙案'].map((label, index) => ({ id: index + 1, label, cost: null })),
    settings: {
      method: { kind: 'single' as const },
      take: 1,
      budget: null,
      decision: 'most' as const,
      base: 'voting' as const,
      blank: 'abstain' as const,
    },
    entry,
  })
  const totals = (first: number, second: number) => ({
    of: 'options' as const,
    totals: {
      valid: first + second,
      abstain: 0,
      void: 0,
      support: [
        { option: 1, support: first },
        { option: 2, support: second },
      ],
    },
  })

  it('举手选方案：票数相同不能宣布，定了再投一轮才能，第二轮接着第一轮', async () => {
    const { table, seats, itemId } = await atVote()
    const voteId = await table.ask('votes.open', { itemId, ...asked('options', single('hands')) })
    await table.ask('votes.writeTotals', { voteId, totals: totals(3, 2) })
    expect(await table.refused('votes.announce', { voteId })).toEqual({
      code: 'sum-mismatch',
      counted: 5,
      present: 6,
    })
    await table.ask('votes.writeTotals', { voteId, totals: totals(3, 3) })
    expect(await table.refused('votes.announce', { voteId })).toEqual({
      code: 'tie-open',
      labels: ['甲案', '乙案'],
    })
    await table.ask('votes.settleTie', {
      voteId,
      decisions: [{ place: { kind: 'cut' }, among: [1, 2], picked: [], by: 'second-round' }],
    })
    expect(await table.ask('votes.announce', { voteId })).toMatchObject({ passed: false })
    expect(await itemOf(table, seats, itemId)).toMatchObject({ outcome: null, stage: 'vote' })
    const again = await table.ask('votes.openAgain', {
      voteId,
      ...asked('options', single('hands')),
      reason: '两个方案票数相同',
      orderedBy: '周敏',
    })
    await table.ask('votes.writeTotals', { voteId: again, totals: totals(4, 2) })
    expect(await table.ask('votes.announce', { voteId: again })).toMatchObject({ passed: true })
    const text = await recordText(table, seats)
    expect(text).toContain('票数相同，再投一轮')
    expect(text).toContain('采用“甲案”')
  })

  it('抽签定了先后就能宣布；更正换了方案，决议失效', async () => {
    const { table, seats, itemId } = await atVote()
    const voteId = await table.ask('votes.open', { itemId, ...asked('options', single('totals')) })
    expect(await table.refused('votes.writeTotals', { voteId, totals: totals(3, 3) })).toMatchObject({
      code: 'papers-order',
    })
    await table.ask('votes.countPapers', { voteId, papers: papers(6, 6) })
    await table.ask('votes.writeTotals', { voteId, totals: totals(3, 3) })
    await table.ask('votes.settleTie', {
      voteId,
      decisions: [{ place: { kind: 'cut' }, among: [1, 2], picked: [2], by: 'lot' }],
    })
    expect(await table.ask('votes.announce', { voteId })).toMatchObject({ passed: true })
    await adopt(table, itemId)
    await table.ask('votes.correct', {
      voteId,
      tally: null,
      ballots: [],
      choosing: { papers: [], totals: totals(4, 2), decisions: [] },
      reason: '少记一票',
      correctedBy: '',
    })
    expect(await itemOf(table, seats, itemId)).toMatchObject({ outcome: 'adopted', resolution: null })
    const text = await recordText(table, seats)
    expect(text).toContain('原宣布：')
    expect(text).toContain('采用“甲案”')
  })

  it('选举：按名单录票，缺额要另行投票', async () => {
    const { table, seats, itemId } = await atVote('residents-representatives')
    const election = (labels: readonly string[], seatsCount: number, firstId = 1) => ({
      kind: 'election' as const,
      ruleId: 'residents-committee-representatives',
      seats: seatsCount,
      candidates: labels.map((label, index) => ({ id: firstId + index, label, isWriteIn: false })),
      entry: 'ballots' as const,
    })
    expect(
      await table.refused('votes.open', {
        itemId,
        ...asked('election', { ...election(['张甲', '李乙', '王丙'], 2), ruleId: 'owners-committee' }),
      }),
    ).toMatchObject({ code: 'not-found', noun: 'electionRule' })
    const voteId = await table.ask('votes.open', {
      itemId,
      ...asked('election', election(['张甲', '李乙', '王丙'], 2)),
    })
    await table.ask('votes.countPapers', { voteId, papers: papers(6, 6) })
    const add = (of: VoteId, ...chosen: readonly number[]) =>
      table.ask('votes.addPaper', {
        voteId: of,
        paper: { of: 'election', paper: { kind: 'marks', chosen: [...chosen] } },
      })
    for (const chosen of [[1, 2], [1, 2], [1, 3], [1, 3], [1], [2]]) await add(voteId, ...chosen)
    await table.ask('votes.announce', { voteId })
    const vote = await voteOf(table, seats, itemId, voteId)
    expect(vote.chosen).toMatchObject({ kind: 'election', outcome: { elected: [1], next: { seats: 1 } } })
    expect(await itemOf(table, seats, itemId)).toMatchObject({ outcome: null, stage: 'vote' })
    expect(await table.refused('votes.addWriteIn', { voteId, label: '赵丁' })).toMatchObject({
      code: 'wrong-state',
    })
    const again = await table.ask('votes.openAgain', {
      voteId,
      ...asked('election', election(['李乙', '王丙'], 1, 2)),
      reason: '还缺一名',
      orderedBy: '',
    })
    await table.ask('votes.countPapers', { voteId: again, papers: papers(6, 6) })
    const written = await table.ask('votes.addWriteIn', { voteId: again, label: '赵丁' })
    expect(await table.refused('votes.addWriteIn', { voteId: again, label: '赵丁' })).toMatchObject({
      code: 'candidates-unfit',
      problem: 'label-twice',
    })
    for (const chosen of [[2], [2], [2], [2], [3], [written]]) await add(again, ...chosen)
    expect(await table.ask('votes.announce', { voteId: again })).toMatchObject({ passed: true })
    const text = await recordText(table, seats)
    expect(text).toContain('张甲当选，还有1个名额另行投票')
    expect(text).toContain('李乙当选')
    expect(text).toContain('赵丁（另选）')
  })
})

describe('选举再来一次', () => {
  const ruleId = 'residents-committee-representatives'
  const election = (labels: readonly string[], seatsCount: number) =>
    asked('election', {
      kind: 'election',
      ...{ ruleId, seats: seatsCount, entry: 'ballots' },
      candidates: labels.map((label, index) => ({ id: index + 1, label, isWriteIn: false })),
    })
  const again = { reason: '票没有发齐', orderedBy: '周敏' }

  const electOnce = async (papersChosen: readonly (readonly number[])[]) => {
    const { table, seats, itemId } = await atVote('residents-representatives')
    const voteId = await table.ask('votes.open', { itemId, ...election(['张甲', '李乙', '王丙'], 2) })
    const count = papersChosen.length
    await table.ask('votes.countPapers', { voteId, papers: papers(6, count) })
    for (const chosen of papersChosen)
      await table.ask('votes.addPaper', {
        ...{ voteId, paper: { of: 'election', paper: { kind: 'marks', chosen: [...chosen] } } },
      })
    await table.ask('votes.announce', { voteId })
    return { table, seats, itemId, voteId }
  }
  const roundOf = async ({ table, seats, itemId }: Awaited<ReturnType<typeof electOnce>>) => {
    const { choosing } = (await itemOf(table, seats, itemId)).votes.at(-1) ?? expect.fail('no vote')
    return choosing?.kind === 'election' ? choosing.round : null
  }

  it('宣布无效以后重选仍是第一轮，要过半数，差额名单也照查', async () => {
    const held = await electOnce([[1, 2], [1, 2], [1, 3], [1, 3], [1], [2]])
    const { table, voteId } = held
    await table.ask('votes.annul', { voteId, reason: '票没有发齐', annulledBy: '周敏' })
    expect(
      await table.refused('votes.openAgain', { voteId, ...election(['张甲', '李乙'], 2), ...again }),
    ).toMatchObject({ code: 'candidates-unfit', problem: 'too-few' })
    await table.ask('votes.openAgain', { voteId, ...election(['张甲', '李乙', '王丙'], 2), ...again })
    expect(await roundOf(held)).toBe(1)
  })

  it('收回的票不过半，全部重选，仍是第一轮', async () => {
    const held = await electOnce([[1, 2], [1, 2], [1]])
    await held.table.ask('votes.openAgain', {
      ...{ voteId: held.voteId, ...election(['张甲', '李乙', '王丙'], 2), ...again },
    })
    expect(await roundOf(held)).toBe(1)
  })

  it('第二轮只补剩下的名额，姓名不能重', async () => {
    const held = await electOnce([[1, 2], [1, 2], [1, 3], [1, 3], [1], [2]])
    const { table, voteId } = held
    const refusedWith = async (labels: readonly string[], seatsCount: number) =>
      table.refused('votes.openAgain', { voteId, ...election(labels, seatsCount), ...again })
    expect(await refusedWith(['李乙', '王丙'], 2)).toEqual({
      ...{ code: 'candidates-unfit', problem: 'seats-over', needed: 1 },
    })
    expect(await refusedWith(['李乙', '李乙'], 1)).toMatchObject({ problem: 'label-twice' })
    await table.ask('votes.openAgain', { voteId, ...election(['李乙', '王丙'], 1), ...again })
    expect(await roundOf(held)).toBe(2)
  })
})

describe('有异议以后', () => {
  it('可以不再表决，写明保留分歧；也可以把异议收回再宣布', async () => {
    const { table, seats, itemId } = await atVote('residents-representatives')
    const [entryId = expect.fail('nobody')] = seats.entryIds
    const voteId = await table.ask('votes.open', { itemId, ...asked('consensus') })
    await table.ask('votes.object', { voteId, entryId, words: '一' })
    await table.ask('votes.object', { voteId, entryId, words: '费用没有写清' })
    await table.ask('votes.withdrawObjection', { voteId, entryId })
    expect(await table.refused('votes.withdrawObjection', { voteId, entryId })).toEqual({
      code: 'not-found',
      noun: 'objection',
    })
    await table.ask('votes.object', { voteId, entryId, words: '费用没有写清' })
    await table.ask('votes.announce', { voteId })
    await table.ask('agenda.conclude', { itemId, outcome: 'disagreement', text: '费用分摊' })
    expect(await itemOf(table, seats, itemId)).toMatchObject({ outcome: 'disagreement' })
    const corrected = await table.ask('votes.correct', {
      voteId,
      tally: null,
      ballots: [],
      objections: [],
      reason: '听错了，没有人提异议',
      correctedBy: '周敏',
    })
    expect(corrected.passed).toBe(true)
    expect(await itemOf(table, seats, itemId)).toMatchObject({ outcome: 'adopted', outcomeText: '' })
  })
})

describe('到场和离场', () => {
  it('表决开着的时候来去不改这一次，只改下一次；受托人走了，代的一票也没了', async () => {
    const { table, seats, itemId } = await atVote()
    const [first = expect.fail('nobody')] = seats.entryIds
    const proxy = seats.entryIds[6] ?? expect.fail('nobody')
    await atDoor(table, proxy, 'stand-in', '黄梅')
    const voteId = await table.ask('votes.open', { itemId, ...asked('secret-ballots') })
    await atDoor(table, first, 'leave')
    await atDoor(table, proxy, 'leave')
    const vote = await voteOf(table, seats, itemId, voteId)
    expect(vote.room.voters).toHaveLength(7)
    await table.ask('votes.countPapers', { voteId, papers: papers(7, 7) })
    await table.ask('votes.count', { voteId, draft: { for: 3, against: 4, abstain: 0 } })
    await table.ask('votes.announce', { voteId })
    const again = await table.ask('votes.openAgain', {
      voteId,
      ...asked('secret-ballots'),
      reason: '再议以后重投',
      orderedBy: '周敏',
    })
    const { room } = await voteOf(table, seats, itemId, again)
    expect(room.voters.map((voter) => voter.entryId)).toEqual(seats.entryIds.slice(1, 6))
  })
})

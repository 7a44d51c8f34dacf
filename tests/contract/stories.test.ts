/** Plays whole meetings over every carrier, from an empty folder to followed tasks, and holds what comes out against what was done. */
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { meetingPaperKinds } from '../../src/domain/papers/paper-kinds.ts'
import { writePapers } from '../../src/main/demo/paper-writing.ts'
import { CARRIERS } from './carriers.ts'
import {
  atDoor,
  countAndAnnounce,
  evening,
  itemOf,
  leadToVote,
  openMeeting,
  openTable,
  openVote,
  prepare,
  type Seats,
  setUp,
  signIn,
  storyCommunity,
  storyDay,
  storyHouse,
  type Table,
} from './round-table.ts'
import { acceptOne, firstTask, linesOf } from './task-table.ts'

const finishInform = async (table: Table, seats: Seats): Promise<void> => {
  const [itemId = expect.fail('no item')] = seats.itemIds
  await table.ask('agenda.begin', { itemId })
  await table.ask('agenda.finish', { itemId })
}

const task = {
  title: '发布表决事项公告',
  leadUnit: '业委会',
  responsible: '李建国',
  assisting: '社区',
  dueOn: '2026-03-13',
}

describe.each(CARRIERS)('over $name', { timeout: 60_000 }, ({ open }) => {
  it('从空的资料夹到办结的事项，一场会开到底', async () => {
    const table = await openTable({ open, isWatched: true })
    expect(await table.ask('communities.get', {})).toBeNull()
    const seats = await prepare(table)
    expect(await table.ask('communities.get', {})).toMatchObject({
      community: storyCommunity,
      houseRule: storyHouse,
    })
    await signIn(table, seats, 2)
    table.at('19:30')
    await table.ask('meetings.open', { meetingId: seats.meetingId })
    await finishInform(table, seats)

    const [, voted = expect.fail('no item'), discussed = expect.fail('no item')] = seats.itemIds
    await leadToVote(table, voted)
    table.at('19:57')
    const voteId = await openVote(table, voted)
    expect(await countAndAnnounce(table, voteId, [4, 1, 1])).toMatchObject({ passed: true })
    const outcome = await table.ask('votes.correct', {
      voteId,
      tally: { for: 5, against: 1, abstain: 0 },
      ballots: [],
      reason: '弃权多记了一票',
    })
    expect(outcome.passed).toBe(true)
    await table.ask('agenda.moveStage', { itemId: voted, to: 'resolve' })
    await table.ask('resolutions.adopt', {
      itemId: voted,
      wording: '增设停车位，方案提交全体业主书面表决。',
      track: 'owners',
      conditions: '',
      tasks: [task],
    })
    await table.ask('agenda.finish', { itemId: voted })

    await table.ask('agenda.begin', { itemId: discussed })
    const speechId = await table.ask('speeches.queue', {
      itemId: discussed,
      entryId: seats.entryIds[2] ?? null,
      speakerName: '成员丙3',
      limitSeconds: 180,
    })
    await table.ask('speeches.begin', { speechId })
    await table.ask('points.write', {
      itemId: discussed,
      speechId,
      entryId: seats.entryIds[2] ?? null,
      speakerName: '成员丙3',
      text: '三盏路灯不亮',
      isDissent: false,
    })
    await table.ask('speeches.end', { speechId })
    await table.ask('agenda.conclude', { itemId: discussed, outcome: 'deferred', text: '等配件到货' })
    await table.ask('agenda.finish', { itemId: discussed })
    table.at('20:21')
    await table.ask('meetings.close', { meetingId: seats.meetingId })
    await table.ask('meetings.finishMinutes', { meetingId: seats.meetingId })

    const subject = { kind: 'meeting', meetingId: seats.meetingId } as const
    for (const kind of meetingPaperKinds) {
      const written = await writePapers(table, { subject, kind })
      expect(written.map((one) => existsSync(one.path))).toEqual([true])
      const { papers } = await table.ask('documents.preview', { subject, kind, size: 'page', anchor: null })
      expect(papers.map(({ page }) => page.includes('南方印象小区'))).toEqual([true])
    }
    const record = await table.ask('meetings.record', { meetingId: seats.meetingId })
    expect(record.meeting.state).toBe('minuted')
    expect(record.documents).toHaveLength(meetingPaperKinds.length)
    expect(record.agenda.map((item) => [item.state, item.outcome])).toEqual([
      ['finished', 'informed'],
      ['finished', 'adopted'],
      ['finished', 'deferred'],
    ])
    expect(record.agenda[1]?.votes).toMatchObject([
      {
        state: 'announced',
        tally: { for: 5, against: 1, abstain: 0 },
        room: { dueCount: 8 },
        corrections: [{ formerTally: { for: 4, against: 1, abstain: 1 }, reason: '弃权多记了一票' }],
      },
    ])
    expect(record.agenda[1]?.resolution).toMatchObject({ number: '和苑议〔2026〕1号', tasks: [task] })

    const found = await firstTask(table)
    await acceptOne(table, found.id)
    await table.ask('tasks.note', { taskId: found.id, text: '公告已经拟好' })
    await table.ask('tasks.finish', { taskId: found.id, result: '公告已贴', evidence: '照片存档' })
    const done = await firstTask(table)
    expect(done).toMatchObject({ state: 'to-verify', result: '公告已贴', evidence: '照片存档' })
    expect(done.notes.map((note) => note.kind)).toEqual([
      'created',
      'dispatched',
      'accepted',
      'progress',
      'done',
    ])
    const [ledger = expect.fail('no ledger')] = await writePapers(table, {
      subject: { kind: 'community', year: null },
      kind: 'ledger',
      format: 'xlsx',
    })
    expect(existsSync(ledger.path)).toBe(true)
    await table.ask('meetings.archive', { meetingId: seats.meetingId })
    expect(table.logged).toEqual([])
  })

  it('记名逐个：一人一票，改过再宣布，更正只动那几张', async () => {
    const table = await openTable({ open, isWatched: true })
    const seats = await openMeeting(table, { kinds: ['vote'] })
    const [itemId = expect.fail('no item')] = seats.itemIds
    await leadToVote(table, itemId)
    const voteId = await openVote(table, itemId, 'roll-call')
    const present = seats.entryIds.slice(0, 6)
    for (const entryId of present.slice(0, 5))
      await table.ask('votes.choose', { voteId, entryId, choice: 'for' })
    expect(await table.refused('votes.announce', { voteId })).toEqual({ code: 'choices-missing', count: 1 })
    const [first = expect.fail('nobody'), , , , , sixth = expect.fail('nobody')] = present
    await table.ask('votes.choose', { voteId, entryId: first, choice: null })
    await table.ask('votes.choose', { voteId, entryId: first, choice: 'against' })
    await table.ask('votes.choose', { voteId, entryId: sixth, choice: 'abstain' })
    expect(await table.ask('votes.announce', { voteId })).toMatchObject({ passed: true })
    const corrected = await table.ask('votes.correct', {
      voteId,
      tally: null,
      ballots: [
        { entryId: present[1] ?? first, choice: 'against' },
        { entryId: sixth, choice: 'against' },
      ],
      reason: '听错了两个人',
    })
    expect(corrected.passed).toBe(false)
    const { votes, outcome } = await itemOf(table, seats, itemId)
    expect(outcome).toBe('rejected')
    expect(votes[0]).toMatchObject({
      tally: { for: 3, against: 3, abstain: 0 },
      corrections: [{ formerTally: { for: 4, against: 1, abstain: 1 } }],
    })
    expect(votes[0]?.ballots.map((ballot) => ballot.choice)).toEqual([
      'against',
      'against',
      'for',
      'for',
      'for',
      'against',
    ])
  })

  it('改了什么，窗口就听到哪几个名词；被拒绝的和只问不改的，什么也听不到', async () => {
    const table = await openTable({ open })
    await setUp(table)
    await expect.poll(() => table.heard).toEqual(['communities', 'rules', 'people', 'meetings', 'documents'])
    await table.ask('meetings.list', {})
    await table.refused('people.retire', { personId: 999 as never })
    await table.ask('application.setFontSize', { fontSize: 20 })
    await expect
      .poll(() => table.heard)
      .toEqual(['communities', 'rules', 'people', 'meetings', 'documents', 'application'])
  })
})

describe('进了表决的人', () => {
  const atVote = async (): Promise<{ table: Table; seats: Seats; itemId: Seats['itemIds'][number] }> => {
    const table = await openTable({ isWatched: true })
    const seats = await openMeeting(table, { kinds: ['vote'] })
    const [itemId = expect.fail('no item')] = seats.itemIds
    await leadToVote(table, itemId)
    return { table, seats, itemId }
  }

  it('表决开始后来的人不进这次表决，离开的人也不出去', async () => {
    const { table, seats, itemId } = await atVote()
    const voteId = await openVote(table, itemId)
    await atDoor(table, seats.entryIds[6] ?? expect.fail('nobody'), 'arrive')
    await atDoor(table, seats.entryIds[0] ?? expect.fail('nobody'), 'leave')
    await table.ask('votes.count', { voteId, draft: { for: 6, against: 1, abstain: 0 } })
    expect(await table.refused('votes.announce', { voteId })).toEqual({
      code: 'sum-mismatch',
      counted: 7,
      present: 6,
    })
    await table.ask('votes.count', { voteId, draft: { for: 4, against: 1, abstain: 1 } })
    expect(await table.ask('votes.announce', { voteId })).toMatchObject({ passed: true })
    const { votes } = await itemOf(table, seats, itemId)
    expect(votes[0]?.room.voters.map((voter) => voter.entryId)).toEqual(seats.entryIds.slice(0, 6))
  })

  it('晚到的人不能在记名表决里投票', async () => {
    const { table, seats, itemId } = await atVote()
    const voteId = await openVote(table, itemId, 'roll-call')
    const late = seats.entryIds[6] ?? expect.fail('nobody')
    await atDoor(table, late, 'arrive')
    expect(await table.refused('votes.choose', { voteId, entryId: late, choice: 'for' })).toMatchObject({
      code: 'not-in-room',
    })
  })

  it('委托到会算一票，记着代谁', async () => {
    const { table, seats, itemId } = await atVote()
    await atDoor(table, seats.entryIds[6] ?? expect.fail('nobody'), 'stand-in', '黄梅')
    const voteId = await openVote(table, itemId)
    expect(await countAndAnnounce(table, voteId, [7, 0, 0])).toMatchObject({ passed: true })
    const { votes } = await itemOf(table, seats, itemId)
    expect(votes[0]?.room.voters.at(-1)).toMatchObject({ name: '成员庚7', standInName: '黄梅' })
  })

  it('列席的人在场也不算票', async () => {
    const { table, seats, itemId } = await atVote()
    const [guest = expect.fail('nobody')] = await table.ask('people.add', {
      people: [{ name: '交警', partyId: null, role: '', unit: '', room: '', phone: '', isObserver: true }],
    })
    const entryId = await table.ask('meetings.addToRoll', {
      meetingId: seats.meetingId,
      personId: guest,
      capacity: 'observer',
    })
    await atDoor(table, entryId, 'arrive')
    await openVote(table, itemId)
    const { votes } = await itemOf(table, seats, itemId)
    expect(votes[0]?.room).toMatchObject({ dueCount: 8 })
    expect(votes[0]?.room.voters).toHaveLength(6)
  })

  it('中止的表决留着原因，再开一次重新冻结在场的人', async () => {
    const { table, seats, itemId } = await atVote()
    const first = await openVote(table, itemId)
    await atDoor(table, seats.entryIds[6] ?? expect.fail('nobody'), 'arrive')
    await table.ask('votes.abandon', { voteId: first, reason: '有人刚到' })
    const second = await openVote(table, itemId)
    await countAndAnnounce(table, second, [7, 0, 0])
    const { votes } = await itemOf(table, seats, itemId)
    expect(votes.map((vote) => [vote.state, vote.room.voters.length, vote.abandonedReason])).toEqual([
      ['abandoned', 6, '有人刚到'],
      ['announced', 7, null],
    ])
  })

  it('会上用的规则是那一天的：后来改了社区的规则，已经开的会不变', async () => {
    const { table, seats, itemId } = await atVote()
    await table.ask('rules.adoptHouseRule', {
      ...storyHouse,
      body: 'consultation',
      wording: '没有人反对才算数。',
      inForceFrom: storyDay,
      agreement: 'no-objection',
    })
    expect((await table.ask('communities.get', {}))?.houseRule.agreement).toBe('no-objection')
    const voteId = await openVote(table, itemId)
    expect(await countAndAnnounce(table, voteId, [4, 2, 0])).toMatchObject({ passed: true })
    expect((await itemOf(table, seats, itemId)).votes[0]?.rule.agreement.kind).toBe('share')
  })
})

describe('更正让结果翻过来', () => {
  const adopted = async (): Promise<{
    table: Table
    seats: Seats
    itemId: Seats['itemIds'][number]
    voteId: never
  }> => {
    const table = await openTable({ isWatched: true })
    const seats = await openMeeting(table, { kinds: ['vote'] })
    const [itemId = expect.fail('no item')] = seats.itemIds
    await leadToVote(table, itemId)
    const voteId = await openVote(table, itemId)
    await countAndAnnounce(table, voteId, [4, 1, 1])
    await table.ask('agenda.moveStage', { itemId, to: 'resolve' })
    await table.ask('resolutions.adopt', {
      itemId,
      wording: '增设停车位。',
      track: 'consultation',
      conditions: '先划消防通道',
      tasks: [task],
    })
    return { table, seats, itemId, voteId: voteId as never }
  }
  const correct = (table: Table, voteId: never, counts: { for: number; against: number; abstain: number }) =>
    table.ask('votes.correct', { voteId, tally: counts, ballots: [], reason: '记反了' })

  it('不通过了：决议和任务失效，结论里不再留着附带的条件', async () => {
    const { table, seats, itemId, voteId } = await adopted()
    expect(await itemOf(table, seats, itemId)).toMatchObject({
      outcome: 'adopted-with-conditions',
      outcomeText: '先划消防通道',
    })
    expect((await correct(table, voteId, { for: 1, against: 4, abstain: 1 })).passed).toBe(false)
    expect(await itemOf(table, seats, itemId)).toMatchObject({
      outcome: 'rejected',
      outcomeText: '',
      resolution: null,
    })
    expect(await linesOf(table)).toEqual([])
  })

  it('又通过了：要重新写决议，文号往下数，原来的还在库里', async () => {
    const { table, seats, itemId, voteId } = await adopted()
    await correct(table, voteId, { for: 1, against: 4, abstain: 1 })
    await correct(table, voteId, { for: 5, against: 0, abstain: 1 })
    expect(await itemOf(table, seats, itemId)).toMatchObject({ outcome: 'adopted', resolution: null })
    await table.ask('resolutions.adopt', {
      itemId,
      wording: '增设停车位。',
      track: 'consultation',
      conditions: '',
      tasks: [],
    })
    const item = await itemOf(table, seats, itemId)
    expect(item.resolution?.number).toBe('和苑议〔2026〕2号')
    expect(item.votes[0]?.corrections).toHaveLength(2)
  })

  it('还是通过：决议不动', async () => {
    const { table, seats, itemId, voteId } = await adopted()
    await correct(table, voteId, { for: 6, against: 0, abstain: 0 })
    expect(await itemOf(table, seats, itemId)).toMatchObject({
      outcome: 'adopted-with-conditions',
      resolution: { number: '和苑议〔2026〕1号' },
    })
  })
})

describe('文书', { timeout: 60_000 }, () => {
  it('没有变就还是那一份，变了就是下一版', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table)
    const write = () =>
      writePapers(table, { subject: { kind: 'meeting', meetingId }, kind: 'meeting-notice' })
    const [first] = await write()
    expect(await write()).toEqual([first])
    await table.ask('agenda.add', { meetingId, kind: 'inform', titles: ['新的一项'] })
    const [second] = await write()
    expect(second?.path).not.toBe(first?.path)
    const { documents } = await table.ask('meetings.record', { meetingId })
    expect(documents.map((document) => document.version)).toEqual([1, 2])
  })

  it('会议到哪一步都看得到每一种文书，没有一种会让程序出错', async () => {
    const table = await openTable()
    const look = async (seats: Seats): Promise<void> => {
      const subject = { kind: 'meeting', meetingId: seats.meetingId } as const
      for (const kind of meetingPaperKinds)
        await table.ask('documents.preview', { subject, kind, size: 'page', anchor: null })
    }
    await setUp(table)
    const meetingId = await table.ask('meetings.draft', { form: 'bench-meeting' })
    await look({ meetingId, personIds: [], entryIds: [], itemIds: [] })
    const seats = await prepare(table, { kinds: ['vote'] })
    await look(seats)
    await signIn(table, seats)
    await look(seats)
    await table.ask('meetings.open', { meetingId: seats.meetingId })
    const [itemId = expect.fail('no item')] = seats.itemIds
    await leadToVote(table, itemId)
    const voteId = await openVote(table, itemId)
    await look(seats)
    await table.ask('votes.abandon', { voteId, reason: '重数' })
    await table.ask('meetings.adjourn', { meetingId: seats.meetingId, reason: '停电' })
    await look(seats)
    expect(table.logged).toEqual([])
  })
})

it('散会以后的时间：休息不算，各项只算自己的', async () => {
  const table = await openTable()
  const seats = await openMeeting(table, { kinds: ['inform', 'inform'] })
  const [one = expect.fail('no item'), two = expect.fail('no item')] = seats.itemIds
  table.at('19:35')
  await table.ask('agenda.begin', { itemId: one })
  table.at('19:40')
  await table.ask('meetings.suspend', { meetingId: seats.meetingId })
  table.at('19:50')
  await table.ask('meetings.resume', { meetingId: seats.meetingId })
  table.at('19:55')
  await table.ask('agenda.begin', { itemId: two })
  table.at('20:00')
  await table.ask('agenda.finish', { itemId: two })
  await table.ask('agenda.begin', { itemId: one })
  await table.ask('agenda.finish', { itemId: one })
  const record = await table.ask('meetings.record', { meetingId: seats.meetingId })
  expect(record.breaks).toMatchObject([
    { kind: 'break', startedAt: evening('19:40:01'), endedAt: evening('19:50:01') },
  ])
  expect(record.agenda[0]?.spans).toHaveLength(2)
  expect(record.agenda[1]?.spans).toMatchObject([
    { startedAt: evening('19:55:01'), endedAt: evening('20:00:01') },
  ])
})

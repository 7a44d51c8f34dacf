/** Tries what must not work, step by step through a meeting: every refusal has its reason, changes nothing and leaves no journal row. */
import { describe, expect, it } from 'vitest'
import { CARRIERS } from './carriers.ts'
import {
  addPeople,
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
import { acceptOne, closeOne, dispatchOne, linesOf, verifyOne, visitOne } from './task-table.ts'

type Id = Seats['itemIds'][number]
const first = <Value>(list: readonly Value[]): Value => list[0] ?? expect.fail('nothing there')
const watched = (): Promise<Table> => openTable({ isWatched: true })

/** A running meeting with one item to vote on, at 表决. */
const atVote = async (): Promise<{ table: Table; seats: Seats; itemId: Id }> => {
  const table = await watched()
  const seats = await openMeeting(table, { kinds: ['vote'] })
  const itemId = first(seats.itemIds)
  await leadToVote(table, itemId)
  return { table, seats, itemId }
}

const adoption = (itemId: Id) => ({
  itemId,
  wording: '增设停车位。',
  track: 'consultation' as const,
  conditions: '',
  tasks: [],
})

describe('设立社区和人员', () => {
  it('没有社区就不能起草会议', async () => {
    const table = await watched()
    expect(await table.refused('meetings.draft', { form: 'bench-meeting' })).toEqual({
      code: 'community-missing',
    })
  })

  it('还有人的一方不能去掉，说出还有几个人', async () => {
    const table = await watched()
    await setUp(table)
    await addPeople(table, 5)
    const parties = (await table.ask('communities.get', {}))?.parties ?? []
    const rest = parties.slice(1).map(({ id, name }) => ({ id, name }))
    expect(
      await table.refused('communities.setUp', {
        community: storyCommunity,
        parties: rest,
        houseRule: storyHouse,
      }),
    ).toEqual({ code: 'party-in-use', name: '社区', peopleCount: 2 })
  })

  it('不存在的一方：设立时、加人时、改人时都说找不到', async () => {
    const table = await watched()
    await setUp(table)
    const [personId] = await addPeople(table, 1)
    const person = {
      name: '吴磊',
      partyId: 99 as never,
      role: '',
      unit: '',
      room: '',
      phone: '',
      isObserver: false,
    }
    const missing = { code: 'not-found', noun: 'party' }
    expect(await table.refused('people.add', { people: [person] })).toEqual(missing)
    expect(await table.refused('people.change', { personId: personId ?? (1 as never), person })).toEqual(
      missing,
    )
    const parties = [
      { id: 99 as never, name: '社区' },
      { id: null, name: '物业' },
    ]
    expect(
      await table.refused('communities.setUp', { community: storyCommunity, parties, houseRule: storyHouse }),
    ).toMatchObject({ code: expect.stringMatching(/not-found|party-in-use/u) })
  })

  it('回到名单的人，原来的一方已经不在了，就不属于哪一方', async () => {
    const table = await watched()
    await setUp(table)
    const personId = first(await addPeople(table, 1))
    await table.ask('people.retire', { personId })
    const parties = ((await table.ask('communities.get', {}))?.parties ?? []).slice(1)
    await table.ask('communities.setUp', {
      community: storyCommunity,
      parties: parties.map(({ id, name }) => ({ id, name })),
      houseRule: storyHouse,
    })
    await table.ask('people.restore', { personId })
    expect(await table.ask('people.list', {})).toMatchObject([{ id: personId, partyId: null }])
  })

  it('同一方不能出现两次', async () => {
    const table = await watched()
    await setUp(table)
    const parties = (await table.ask('communities.get', {}))?.parties ?? []
    const twice = [
      ...parties.map(({ id, name }) => ({ id, name })),
      { id: first(parties).id, name: '社区又一次' },
    ]
    expect(
      await table.refused('communities.setUp', {
        community: storyCommunity,
        parties: twice,
        houseRule: storyHouse,
      }),
    ).toMatchObject({ code: 'invalid-input' })
  })
})

describe('筹备', () => {
  it('没有主持人、没有应到人员、没有议程，都不能发通知', async () => {
    const table = await watched()
    const seats = await prepare(table, { kinds: [] })
    const { meetingId } = seats
    expect(await table.refused('meetings.call', { meetingId })).toEqual({ code: 'agenda-empty' })
    await table.ask('agenda.add', { meetingId, kind: 'inform', titles: ['通报'] })
    await table.ask('meetings.setRoll', {
      meetingId,
      entries: [{ personId: first(seats.personIds), capacity: 'observer' }],
    })
    expect(await table.refused('meetings.call', { meetingId })).toEqual({ code: 'roll-empty' })
    const words = { title: '', heldOn: storyDay, startTime: '19:30', place: '', estateName: '', occasion: '' }
    await table.ask('meetings.arrange', {
      meetingId,
      form: 'four-party-council',
      ...words,
      chairId: null,
      recorderId: null,
    })
    expect(await table.refused('meetings.call', { meetingId })).toEqual({ code: 'chair-missing' })
  })

  it('法律的规则不能改', async () => {
    const table = await watched()
    const { meetingId } = await prepare(table, { form: 'residents-representatives' })
    expect(
      await table.refused('meetings.setRule', {
        meetingId,
        quorum: 'none',
        eachParty: false,
        agreement: 'majority',
      }),
    ).toMatchObject({ code: 'wrong-state', noun: 'meeting' })
  })

  it('名册上不能有两个一样的人，也不能有不存在的人', async () => {
    const table = await watched()
    const { meetingId, personIds } = await prepare(table)
    const entry = { personId: first(personIds), capacity: 'due' as const }
    expect(await table.refused('meetings.setRoll', { meetingId, entries: [entry, entry] })).toMatchObject({
      code: 'already-on-roll',
    })
    const nobody = { personId: 999 as never, capacity: 'due' as const }
    expect(await table.refused('meetings.setRoll', { meetingId, entries: [entry, nobody] })).toEqual({
      code: 'not-found',
      noun: 'person',
    })
    expect(
      await table.refused('meetings.addToRoll', { meetingId, personId: first(personIds), capacity: 'due' }),
    ).toEqual({ code: 'already-on-roll', name: '成员甲1' })
  })

  it('通知后请了假的人不能从名册上抹掉；撤销了也还留着他的登记', async () => {
    const table = await watched()
    const seats = await prepare(table)
    const { meetingId } = seats
    await table.ask('meetings.call', { meetingId })
    const eventId = await atDoor(table, first(seats.entryIds), 'excuse')
    const others = seats.personIds.slice(1).map((personId) => ({ personId, capacity: 'due' as const }))
    const gone = () => table.refused('meetings.setRoll', { meetingId, entries: others })
    expect(await gone()).toMatchObject({ code: 'attendance-order', name: '成员甲1', state: 'excused' })
    await table.ask('attendance.withdraw', { eventId })
    expect(await gone()).toMatchObject({ code: 'attendance-order', name: '成员甲1', state: 'not-arrived' })
    const all = seats.personIds.map((personId) => ({ personId, capacity: 'due' as const }))
    await table.ask('meetings.setRoll', { meetingId, entries: all.toReversed() })
  })

  it('离开名单的人不能再加进名册', async () => {
    const table = await watched()
    const { meetingId } = await prepare(table)
    const [personId = expect.fail('nobody')] = await addPeople(table, 1)
    await table.ask('people.retire', { personId })
    expect(await table.refused('meetings.addToRoll', { meetingId, personId, capacity: 'due' })).toEqual({
      code: 'not-found',
      noun: 'person',
    })
  })
})

describe('签到和开会', () => {
  it('没有人到，不能开会', async () => {
    const table = await watched()
    const seats = await prepare(table)
    await signIn(table, seats, seats.entryIds.length)
    expect(await table.refused('meetings.open', { meetingId: seats.meetingId })).toEqual({
      code: 'nobody-present',
    })
  })

  it('人数不够、有一方没来，不能开会，并且说出还差什么', async () => {
    const table = await watched()
    const seats = await prepare(table)
    await signIn(table, seats, 5)
    expect(await table.refused('meetings.open', { meetingId: seats.meetingId })).toEqual({
      code: 'quorum-missing',
      missing: ['还差 2 人到会', '居民代表还没有人到会'],
    })
    for (const entryId of seats.entryIds.slice(4, 7)) await atDoor(table, entryId, 'arrive')
    expect(await table.refused('meetings.open', { meetingId: seats.meetingId })).toEqual({
      code: 'quorum-missing',
      missing: ['居民代表还没有人到会'],
    })
    await atDoor(table, seats.entryIds[3] ?? expect.fail('nobody'), 'stand-in', '黄梅')
    await table.ask('meetings.open', { meetingId: seats.meetingId })
  })

  it('一场没散，另一场开不了', async () => {
    const table = await watched()
    await openMeeting(table)
    const other = await prepare(table, { kinds: ['inform'] })
    await signIn(table, other)
    expect(await table.refused('meetings.open', { meetingId: other.meetingId })).toEqual({
      code: 'another-meeting-open',
      title: '四方议事会',
    })
  })

  it('接不上的登记：没来就走、到了又到、请了假又请', async () => {
    const table = await watched()
    const seats = await prepare(table)
    await signIn(table, seats, 2)
    const present = first(seats.entryIds)
    const away = seats.entryIds[7] ?? expect.fail('nobody')
    const refuse = async (entryId: typeof present, kind: 'arrive' | 'leave' | 'excuse') =>
      table.refused('attendance.record', { entryId, kind, at: null, standInName: '', note: '' })
    expect(await refuse(away, 'leave')).toEqual({
      code: 'attendance-order',
      name: '成员辛8',
      state: 'not-arrived',
    })
    expect(await refuse(present, 'arrive')).toMatchObject({ code: 'attendance-order', state: 'present' })
    expect(await refuse(present, 'excuse')).toMatchObject({ code: 'attendance-order', state: 'present' })
    await atDoor(table, away, 'excuse')
    expect(await refuse(away, 'excuse')).toMatchObject({ code: 'attendance-order', state: 'excused' })
  })

  it('委托要写受托人；时间不能在以后，也不能在上一次登记之前', async () => {
    const table = await watched()
    const seats = await prepare(table)
    await signIn(table, seats, 1)
    const away = seats.entryIds[7] ?? expect.fail('nobody')
    const base = { entryId: away, at: null, standInName: '', note: '' }
    expect(await table.refused('attendance.record', { ...base, kind: 'stand-in' })).toMatchObject({
      code: 'invalid-input',
      problems: [{ path: 'standInName', message: '请填写受托人' }],
    })
    const outside = { code: 'time-outside-meeting' }
    expect(
      await table.refused('attendance.record', { ...base, kind: 'arrive', at: evening('23:59') }),
    ).toEqual(outside)
    const leave = { ...base, entryId: first(seats.entryIds), kind: 'leave' as const }
    expect(await table.refused('attendance.record', { ...leave, at: evening('18:00') })).toEqual(outside)
  })

  it('只能撤销最后一次登记，撤销过的不能再撤', async () => {
    const table = await watched()
    const seats = await prepare(table)
    await signIn(table, seats, 1)
    const entryId = seats.entryIds[7] ?? expect.fail('nobody')
    const arrived = await atDoor(table, entryId, 'arrive')
    const left = await atDoor(table, entryId, 'leave')
    expect(await table.refused('attendance.withdraw', { eventId: arrived })).toEqual({
      code: 'attendance-order',
      name: '成员辛8',
      state: 'left',
    })
    await table.ask('attendance.withdraw', { eventId: left })
    await table.ask('attendance.withdraw', { eventId: arrived })
    expect(await table.refused('attendance.withdraw', { eventId: arrived })).toEqual({
      code: 'not-found',
      noun: 'attendanceEvent',
    })
  })
})

describe('门口', () => {
  it('改时间是一步：改不成就还是原来的', async () => {
    const table = await watched()
    const seats = await prepare(table)
    table.at('19:00')
    await table.ask('meetings.call', { meetingId: seats.meetingId })
    await table.ask('meetings.beginSignIn', { meetingId: seats.meetingId })
    const entryId = first(seats.entryIds)
    const arrive = { entryId, kind: 'arrive' as const, at: null, standInName: '', note: '' }
    table.at('19:10')
    const eventId = await table.ask('attendance.record', arrive)
    const late = await table.refused('attendance.correctTime', { eventId, at: evening('23:00') })
    expect(late).toEqual({ code: 'time-outside-meeting' })
    const corrected = await table.ask('attendance.correctTime', { eventId, at: evening('19:05') })
    const { roll } = await table.ask('meetings.record', { meetingId: seats.meetingId })
    const standing = first(roll).events.filter((event) => event.withdrawnAt === null)
    expect(standing).toMatchObject([{ id: corrected, kind: 'arrive', at: evening('19:05') }])
  })

  it('新来的人：数应到的会上列席，不数的会上应到', async () => {
    const table = await watched()
    const seats = await prepare(table)
    await table.ask('meetings.call', { meetingId: seats.meetingId })
    await table.ask('meetings.beginSignIn', { meetingId: seats.meetingId })
    await table.ask('attendance.registerNewcomer', { meetingId: seats.meetingId, name: '解小虎' })
    const { roll, meeting } = await table.ask('meetings.record', { meetingId: seats.meetingId })
    const newcomer = roll.at(-1)
    expect(newcomer).toMatchObject({
      name: '解小虎',
      capacity: meeting.rule.quorum === null ? 'due' : 'observer',
    })
    expect(newcomer?.events).toHaveLength(1)
  })
})

describe.each(CARRIERS)('表决，over $name', ({ open }) => {
  it('票数不相符不能宣布；开着一次不能再开一次；宣布不能按两下', async () => {
    const table = await openTable({ open, isWatched: true })
    const seats = await openMeeting(table, { kinds: ['vote'] })
    const itemId = first(seats.itemIds)
    await leadToVote(table, itemId)
    const voteId = await openVote(table, itemId)
    const again = {
      itemId,
      question: '再来一次',
      method: 'counted-hands' as const,
      tellers: '',
      scrutineer: '',
    }
    expect(await table.refused('votes.open', again)).toEqual({ code: 'vote-open' })
    expect(await table.refused('votes.announce', { voteId })).toEqual({ code: 'choices-missing', count: 3 })
    await table.ask('votes.count', { voteId, draft: { for: 4, against: 1, abstain: null } })
    expect(await table.refused('votes.announce', { voteId })).toEqual({ code: 'choices-missing', count: 1 })
    await table.ask('votes.count', { voteId, draft: { for: 4, against: 1, abstain: 0 } })
    expect(await table.refused('votes.announce', { voteId })).toEqual({
      code: 'sum-mismatch',
      counted: 5,
      present: 6,
    })
    await table.ask('votes.count', { voteId, draft: { for: 4, against: 1, abstain: 1 } })
    await table.ask('votes.announce', { voteId })
    const over = { code: 'wrong-state', noun: 'vote', state: 'announced' }
    expect(await table.refused('votes.announce', { voteId })).toMatchObject(over)
    expect(
      await table.refused('votes.count', { voteId, draft: { for: 6, against: 0, abstain: 0 } }),
    ).toMatchObject(over)
    expect(await table.refused('votes.abandon', { voteId, reason: '后悔' })).toMatchObject(over)
    expect(await table.refused('votes.open', again)).toMatchObject({ code: 'wrong-state' })
  })

  it('两下同时按下去，只算一次', async () => {
    const table = await openTable({ open })
    const seats = await openMeeting(table, { kinds: ['vote'] })
    const itemId = first(seats.itemIds)
    await leadToVote(table, itemId)
    const question = { itemId, question: '增设？', method: 'counted-hands', tellers: '', scrutineer: '' }
    const opened = await Promise.all([table.send('votes.open', question), table.send('votes.open', question)])
    expect(opened.map((reply) => (reply.ok ? 'ok' : reply.failure.code)).toSorted()).toEqual([
      'ok',
      'vote-open',
    ])
    const voteId = first((await itemOf(table, seats, itemId)).votes).id
    await table.ask('votes.count', { voteId, draft: { for: 6, against: 0, abstain: 0 } })
    const announced = await Promise.all([1, 2, 3].map(() => table.send('votes.announce', { voteId })))
    expect(announced.map((reply) => (reply.ok ? 'ok' : reply.failure.code)).toSorted()).toEqual([
      'ok',
      'wrong-state',
      'wrong-state',
    ])
  })
})

describe('表决', () => {
  it('没到表决阶段不能开，开着时不能换项、换阶段、下结论、散会、改期', async () => {
    const table = await watched()
    const seats = await openMeeting(table, { kinds: ['vote', 'vote'] })
    const [itemId = expect.fail('no item'), other = expect.fail('no item')] = seats.itemIds
    const question = {
      itemId,
      question: '增设？',
      method: 'counted-hands' as const,
      tellers: '',
      scrutineer: '',
    }
    expect(await table.refused('votes.open', question)).toMatchObject({
      code: 'wrong-state',
      noun: 'agendaItem',
    })
    await leadToVote(table, itemId)
    await openVote(table, itemId)
    const open = { code: 'vote-open' }
    const { meetingId } = seats
    expect(await table.refused('agenda.begin', { itemId: other })).toEqual(open)
    expect(await table.refused('agenda.moveStage', { itemId, to: 'discuss' })).toEqual(open)
    expect(await table.refused('agenda.moveStage', { itemId, to: 'resolve' })).toEqual(open)
    expect(await table.refused('agenda.conclude', { itemId, outcome: 'deferred', text: '下次' })).toEqual(
      open,
    )
    expect(await table.refused('agenda.finish', { itemId })).toEqual(open)
    expect(await table.refused('meetings.close', { meetingId })).toEqual(open)
    expect(await table.refused('meetings.adjourn', { meetingId, reason: '停电' })).toEqual(open)
  })

  it('休息的时候不能计票，也不能宣布；继续以后票数还在', async () => {
    const { table, seats, itemId } = await atVote()
    const voteId = await openVote(table, itemId)
    const draft = { for: 4, against: 1, abstain: 1 }
    await table.ask('votes.count', { voteId, draft })
    const { meetingId } = seats
    await table.ask('meetings.suspend', { meetingId })
    const paused = { code: 'wrong-state', noun: 'meeting', state: 'suspended' }
    expect(await table.refused('votes.count', { voteId, draft })).toMatchObject(paused)
    expect(await table.refused('votes.announce', { voteId })).toMatchObject(paused)
    await table.ask('meetings.resume', { meetingId })
    expect((await table.ask('votes.announce', { voteId })).passed).toBe(true)
  })

  it('进了表决的签到不能撤销，登记也不能补到表决开始以前', async () => {
    const { table, seats, itemId } = await atVote()
    const { roll } = await table.ask('meetings.record', { meetingId: seats.meetingId })
    const eventId = first(first(roll).events).id
    table.at('19:57')
    const voteId = await openVote(table, itemId)
    const frozen = { code: 'wrong-state', noun: 'attendanceEvent', state: 'frozen' }
    table.at('20:00')
    expect(await table.refused('attendance.withdraw', { eventId })).toMatchObject(frozen)
    const late = {
      entryId: seats.entryIds[6] ?? expect.fail('nobody'),
      kind: 'arrive' as const,
      standInName: '',
      note: '',
    }
    const early = { ...late, at: evening('19:50') }
    expect(await table.refused('attendance.record', early)).toEqual({ code: 'time-outside-meeting' })
    await table.ask('attendance.record', { ...late, at: evening('19:59') })
    await countAndAnnounce(table, voteId, [6, 0, 0])
    expect(await table.refused('attendance.withdraw', { eventId })).toMatchObject(frozen)
  })

  it('中止的表决不再冻结签到', async () => {
    const { table, seats, itemId } = await atVote()
    const { roll } = await table.ask('meetings.record', { meetingId: seats.meetingId })
    const voteId = await openVote(table, itemId)
    await table.ask('votes.abandon', { voteId, reason: '重数人' })
    await table.ask('attendance.withdraw', { eventId: first(first(roll).events).id })
  })

  it('举手的不能逐个记，逐个记的不能填数', async () => {
    const { table, seats, itemId } = await atVote()
    const hands = await openVote(table, itemId)
    const entryId = first(seats.entryIds)
    const mismatch = { code: 'method-mismatch' }
    expect(await table.refused('votes.choose', { voteId: hands, entryId, choice: 'for' })).toEqual(mismatch)
    await table.ask('votes.abandon', { voteId: hands, reason: '改记名' })
    const voteId = await openVote(table, itemId, 'roll-call')
    expect(await table.refused('votes.count', { voteId, draft: { for: 6, against: 0, abstain: 0 } })).toEqual(
      mismatch,
    )
  })

  it('更正：举手的只收数，不收票；票数不相符不收；没宣布的不能更正', async () => {
    const { table, seats, itemId } = await atVote()
    const voteId = await openVote(table, itemId)
    const right = { voteId, tally: { for: 5, against: 1, abstain: 0 }, ballots: [], reason: '记错了' }
    expect(await table.refused('votes.correct', right)).toMatchObject({ code: 'wrong-state', state: 'open' })
    await countAndAnnounce(table, voteId, [4, 1, 1])
    const mismatch = { code: 'method-mismatch' }
    expect(await table.refused('votes.correct', { ...right, tally: null })).toEqual(mismatch)
    const ballots = [{ entryId: first(seats.entryIds), choice: 'for' as const }]
    expect(await table.refused('votes.correct', { ...right, ballots })).toEqual(mismatch)
    expect(
      await table.refused('votes.correct', { ...right, tally: { for: 5, against: 1, abstain: 1 } }),
    ).toMatchObject({ code: 'sum-mismatch', counted: 7, present: 6 })
  })

  it('更正：记名的只收票，不收数；不在场的票不收', async () => {
    const { table, seats, itemId } = await atVote()
    const voteId = await openVote(table, itemId, 'roll-call')
    for (const entryId of seats.entryIds.slice(0, 6))
      await table.ask('votes.choose', { voteId, entryId, choice: 'for' })
    await table.ask('votes.announce', { voteId })
    const changed = { entryId: first(seats.entryIds), choice: 'against' as const }
    const right = { voteId, tally: null, ballots: [changed], reason: '听错了' }
    const mismatch = { code: 'method-mismatch' }
    expect(await table.refused('votes.correct', { ...right, ballots: [] })).toEqual(mismatch)
    const tally = { for: 0, against: 6, abstain: 0 }
    expect(await table.refused('votes.correct', { ...right, tally })).toEqual(mismatch)
    const stranger = { entryId: seats.entryIds[7] ?? expect.fail('nobody'), choice: 'for' as const }
    expect(await table.refused('votes.correct', { ...right, ballots: [stranger] })).toMatchObject({
      code: 'not-in-room',
    })
    await table.ask('votes.correct', right)
  })

  it('纪要核对完就不能再更正', async () => {
    const { table, seats, itemId } = await atVote()
    const voteId = await openVote(table, itemId)
    await countAndAnnounce(table, voteId, [1, 4, 1])
    await table.ask('agenda.moveStage', { itemId, to: 'resolve' })
    await table.ask('agenda.finish', { itemId })
    await table.ask('meetings.close', { meetingId: seats.meetingId })
    await table.ask('meetings.finishMinutes', { meetingId: seats.meetingId })
    expect(
      await table.refused('votes.correct', {
        voteId,
        tally: { for: 4, against: 1, abstain: 1 },
        ballots: [],
        reason: '记反了',
      }),
    ).toMatchObject({ code: 'wrong-state', noun: 'meeting', state: 'minuted' })
  })
})

describe('议程项', () => {
  it('开会前不能开始；没轮到的不能换阶段、下结论、结束', async () => {
    const table = await watched()
    const seats = await prepare(table, { kinds: ['discuss', 'discuss'] })
    const itemId = first(seats.itemIds)
    expect(await table.refused('agenda.begin', { itemId })).toMatchObject({
      code: 'wrong-state',
      noun: 'meeting',
    })
    await signIn(table, seats)
    await table.ask('meetings.open', { meetingId: seats.meetingId })
    const waiting = { code: 'wrong-state', noun: 'agendaItem', state: 'waiting' }
    expect(await table.refused('agenda.moveStage', { itemId, to: 'discuss' })).toMatchObject(waiting)
    expect(await table.refused('agenda.conclude', { itemId, outcome: 'discussed', text: '' })).toMatchObject(
      waiting,
    )
    expect(await table.refused('agenda.finish', { itemId })).toMatchObject(waiting)
  })

  it('没有结论不能结束，也不能跳过表决；通过只能由表决得出；暂缓要写原因', async () => {
    const { table, seats, itemId } = await atVote()
    const wrong = { code: 'wrong-state', noun: 'agendaItem' }
    expect(await table.refused('agenda.finish', { itemId })).toMatchObject(wrong)
    expect(await table.refused('agenda.moveStage', { itemId, to: 'resolve' })).toMatchObject(wrong)
    for (const outcome of ['adopted', 'adopted-with-conditions', 'rejected', 'informed'] as const)
      expect(await table.refused('agenda.conclude', { itemId, outcome, text: '' })).toMatchObject(wrong)
    expect(await table.refused('agenda.conclude', { itemId, outcome: 'deferred', text: ' ' })).toEqual({
      code: 'reason-missing',
    })
    expect(await table.refused('meetings.close', { meetingId: seats.meetingId })).toEqual({
      code: 'items-unfinished',
      positions: [1],
    })
  })

  it('通报没有表决，也没有决议', async () => {
    const table = await watched()
    const seats = await openMeeting(table, { kinds: ['inform'] })
    const itemId = first(seats.itemIds)
    await table.ask('agenda.begin', { itemId })
    for (const to of ['discuss', 'vote', 'resolve'] as const)
      expect(await table.refused('agenda.moveStage', { itemId, to })).toMatchObject({ code: 'wrong-state' })
    expect(await table.refused('resolutions.adopt', adoption(itemId))).toEqual({
      code: 'outcome-not-adopted',
    })
  })

  it('宣布过的不能再下别的结论；写过决议的也不能', async () => {
    const { table, itemId } = await atVote()
    await countAndAnnounce(table, await openVote(table, itemId), [4, 1, 1])
    const deferred = { itemId, outcome: 'deferred' as const, text: '下次' }
    expect(await table.refused('agenda.conclude', deferred)).toMatchObject({
      code: 'wrong-state',
      state: 'announced',
    })
    await table.ask('agenda.moveStage', { itemId, to: 'resolve' })
    await table.ask('resolutions.adopt', adoption(itemId))
    expect(await table.refused('resolutions.adopt', adoption(itemId))).toMatchObject({
      code: 'wrong-state',
      noun: 'resolution',
    })
  })

  it('达成一致写了决议，就不能再改成暂缓', async () => {
    const table = await watched()
    const seats = await openMeeting(table, { kinds: ['discuss'] })
    const itemId = first(seats.itemIds)
    await table.ask('agenda.begin', { itemId })
    await table.ask('agenda.conclude', { itemId, outcome: 'consensus', text: '' })
    await table.ask('resolutions.adopt', adoption(itemId))
    expect(
      await table.refused('agenda.conclude', { itemId, outcome: 'deferred', text: '下次' }),
    ).toMatchObject({ code: 'wrong-state', noun: 'resolution' })
    expect(await itemOf(table, seats, itemId)).toMatchObject({
      outcome: 'consensus',
      resolution: { number: expect.any(String) },
    })
  })

  it('开始过的不能删、不能换类型，放下了也一样', async () => {
    const table = await watched()
    const seats = await openMeeting(table, { kinds: ['vote', 'discuss'] })
    const [itemId = expect.fail('no item'), other = expect.fail('no item')] = seats.itemIds
    await leadToVote(table, itemId)
    await table.ask('agenda.begin', { itemId: other })
    const words = { title: '增设停车位', presenter: '', plannedMinutes: 20, prompt: '', explanation: '' }
    const wrong = { code: 'wrong-state', noun: 'agendaItem' }
    expect(await table.refused('agenda.change', { itemId, kind: 'discuss', ...words })).toMatchObject(wrong)
    expect(await table.refused('agenda.remove', { itemId })).toMatchObject(wrong)
    await table.ask('agenda.change', { itemId, kind: 'vote', ...words })
  })

  it('有人说过话的不能删', async () => {
    const table = await watched()
    const seats = await openMeeting(table, { kinds: ['discuss', 'discuss'] })
    const [itemId = expect.fail('no item'), other = expect.fail('no item')] = seats.itemIds
    const said = { speechId: null, entryId: null, speakerName: '谭桂香', text: '先划线', isDissent: false }
    await table.ask('points.write', { itemId, ...said })
    await table.ask('speeches.queue', {
      itemId: other,
      entryId: null,
      speakerName: '谭桂香',
      limitSeconds: 180,
    })
    for (const each of [itemId, other])
      expect(await table.refused('agenda.remove', { itemId: each })).toMatchObject({ code: 'wrong-state' })
  })
})

describe('照此再开一次', () => {
  const titlesOf = async (table: Table, meetingId: Seats['meetingId']) =>
    (await table.ask('meetings.record', { meetingId })).agenda.map((item) => [item.position, item.title])

  it('没开过的会议程全都照抄；开过的只带上没有结果的和保留分歧、暂缓、提交上一级的', async () => {
    const table = await watched()
    const seats = await prepare(table, { kinds: ['inform', 'discuss', 'vote'] })
    const { meetingId, itemIds } = seats
    const early = await table.ask('meetings.copy', { meetingId })
    expect(await titlesOf(table, early)).toEqual([
      [1, 'inform事项'],
      [2, 'discuss事项'],
      [3, 'vote事项'],
    ])
    await signIn(table, seats)
    await table.ask('meetings.open', { meetingId })
    const [heard, put] = [first(itemIds), itemIds[1] ?? expect.fail('no second item')]
    await table.ask('agenda.begin', { itemId: heard })
    await table.ask('agenda.finish', { itemId: heard })
    await table.ask('agenda.begin', { itemId: put })
    await table.ask('agenda.conclude', { itemId: put, outcome: 'deferred', text: '等业主看过方案' })
    const later = await table.ask('meetings.copy', { meetingId })
    expect(await titlesOf(table, later)).toEqual([
      [1, 'discuss事项'],
      [2, 'vote事项'],
    ])
  })
})

describe('发言', () => {
  it('要点只能记在这一项的发言下', async () => {
    const table = await watched()
    const seats = await openMeeting(table, { kinds: ['discuss', 'discuss'] })
    const [itemId = expect.fail('no item'), other = expect.fail('no item')] = seats.itemIds
    await table.ask('agenda.begin', { itemId })
    const speech = { entryId: null, speakerName: '谭桂香', limitSeconds: 180 }
    const speechId = await table.ask('speeches.queue', { itemId, ...speech })
    const said = { entryId: null, speakerName: '谭桂香', text: '先划线', isDissent: false }
    const missing = { code: 'not-found', noun: 'speech' }
    expect(await table.refused('points.write', { itemId, speechId: 999 as never, ...said })).toEqual(missing)
    expect(await table.refused('points.write', { itemId: other, speechId, ...said })).toEqual(missing)
    expect(await table.refused('points.write', { itemId, speechId, ...said, entryId: 999 as never })).toEqual(
      {
        code: 'not-found',
        noun: 'rollEntry',
      },
    )
    await table.ask('points.write', { itemId, speechId, ...said })
  })

  it('没轮到就不能结束，说完就不能再开始、延长、撤回', async () => {
    const table = await watched()
    const seats = await openMeeting(table, { kinds: ['discuss'] })
    const itemId = first(seats.itemIds)
    await table.ask('agenda.begin', { itemId })
    const speechId = await table.ask('speeches.queue', {
      itemId,
      entryId: null,
      speakerName: '谭桂香',
      limitSeconds: 180,
    })
    const wrong = { code: 'wrong-state', noun: 'speech' }
    expect(await table.refused('speeches.end', { speechId })).toMatchObject(wrong)
    await table.ask('speeches.begin', { speechId })
    expect(await table.refused('speeches.begin', { speechId })).toMatchObject(wrong)
    expect(await table.refused('speeches.withdraw', { speechId })).toMatchObject(wrong)
    await table.ask('speeches.extend', { speechId, seconds: 60 })
    await table.ask('speeches.end', { speechId })
    expect(await table.refused('speeches.end', { speechId })).toMatchObject(wrong)
    expect(await table.refused('speeches.extend', { speechId, seconds: 60 })).toMatchObject(wrong)
  })
})

describe('会议的每一步都按次序', () => {
  it('哪一步不该走，就说现在在哪里', async () => {
    const table = await watched()
    const seats = await prepare(table, { kinds: ['inform'] })
    const { meetingId } = seats
    const withReason = { meetingId, reason: '改期' }
    const steps = {
      call: () => table.send('meetings.call', { meetingId }),
      recall: () => table.send('meetings.recall', { meetingId }),
      beginSignIn: () => table.send('meetings.beginSignIn', { meetingId }),
      open: () => table.send('meetings.open', { meetingId }),
      suspend: () => table.send('meetings.suspend', { meetingId }),
      resume: () => table.send('meetings.resume', { meetingId }),
      close: () => table.send('meetings.close', { meetingId }),
      cancel: () => table.send('meetings.cancel', withReason),
      adjourn: () => table.send('meetings.adjourn', withReason),
      finishMinutes: () => table.send('meetings.finishMinutes', { meetingId }),
      reopenMinutes: () => table.send('meetings.reopenMinutes', withReason),
      archive: () => table.send('meetings.archive', { meetingId }),
    } as const
    type Step = keyof typeof steps
    const expectOnly = async (state: string, ...allowed: readonly Step[]): Promise<void> => {
      for (const step of Object.keys(steps) as Step[]) {
        if (allowed.includes(step)) continue
        expect(await steps[step](), `${step} while ${state}`).toMatchObject({
          ok: false,
          failure: { code: 'wrong-state', noun: 'meeting', state },
        })
      }
    }
    const take = async (step: Step): Promise<void> => expect(await steps[step]()).toMatchObject({ ok: true })

    await expectOnly('draft', 'call', 'cancel')
    await take('call')
    await take('recall')
    await take('call')
    await expectOnly('called', 'recall', 'beginSignIn', 'cancel')
    await take('beginSignIn')
    await expectOnly('signing-in', 'open', 'cancel', 'adjourn')
    for (const entryId of seats.entryIds) await atDoor(table, entryId, 'arrive')
    await take('open')
    await expectOnly('in-session', 'suspend', 'close', 'adjourn')
    const itemId = first(seats.itemIds)
    await table.ask('agenda.begin', { itemId })
    await table.ask('agenda.finish', { itemId })
    await take('suspend')
    await expectOnly('suspended', 'resume', 'close', 'adjourn')
    await take('resume')
    await take('close')
    await expectOnly('closed', 'finishMinutes')
    await take('finishMinutes')
    await expectOnly('minuted', 'reopenMinutes', 'archive')
    await take('reopenMinutes')
    await take('finishMinutes')
    await take('archive')
    await expectOnly('archived')
  })

  it('纪要没写全不能核对完成，并且说出差什么', async () => {
    const { table, seats, itemId } = await atVote()
    await countAndAnnounce(table, await openVote(table, itemId), [4, 1, 1])
    await table.ask('agenda.moveStage', { itemId, to: 'resolve' })
    await table.ask('agenda.finish', { itemId })
    await table.ask('meetings.close', { meetingId: seats.meetingId })
    expect(await table.refused('meetings.finishMinutes', { meetingId: seats.meetingId })).toEqual({
      code: 'document-gaps',
      gaps: ['第一项没有写决议或协商意见'],
    })
  })
})

describe('事项', () => {
  it('没有责任人和期限的、没有接单的不能办结；销号的不能再派、再记、再办结；没销号的不能重办', async () => {
    const { table, itemId } = await atVote()
    await countAndAnnounce(table, await openVote(table, itemId), [4, 1, 1])
    const task = { title: '公告', leadUnit: '', responsible: '', assisting: '', dueOn: null }
    await table.ask('resolutions.adopt', { ...adoption(itemId), tasks: [task] })
    const { id: taskId } = first(await linesOf(table))
    const wrong = { code: 'wrong-state', noun: 'task' }
    const finish = { taskId, result: '已贴', evidence: '照片存档' }
    expect(await table.refused('tasks.finish', finish)).toMatchObject({ ...wrong, state: 'to-dispatch' })
    const assigned = { taskId, demand: '', ...task, responsible: '李建国', dueOn: '2026-03-13' }
    await table.ask('tasks.assign', assigned)
    expect(await table.refused('tasks.finish', finish)).toMatchObject({ ...wrong, state: 'to-dispatch' })
    await dispatchOne(table, taskId)
    await acceptOne(table, taskId)
    expect(await table.refused('tasks.reopen', { taskId, reason: '没贴牢' })).toMatchObject(wrong)
    await table.ask('tasks.finish', finish)
    expect(await table.refused('tasks.finish', finish)).toMatchObject({ ...wrong, state: 'to-verify' })
    expect(await table.refused('tasks.reopen', { taskId, reason: '没贴牢' })).toMatchObject(wrong)
    await verifyOne(table, taskId)
    await visitOne(table, taskId, 'satisfied')
    await closeOne(table, taskId)
    expect(await table.refused('tasks.assign', assigned)).toMatchObject(wrong)
    expect(await table.refused('tasks.note', { taskId, text: '又' })).toMatchObject(wrong)
    await table.ask('tasks.reopen', { taskId, reason: '没贴牢' })
    expect(first(await linesOf(table))).toMatchObject({ state: 'in-progress', doneAt: null })
  })
})

describe('误加的事项', () => {
  it('整理完以前可以去掉，也可以放回来；整理完以后不能', async () => {
    const { table, seats, itemId } = await atVote()
    await countAndAnnounce(table, await openVote(table, itemId), [4, 1, 1])
    const task = {
      title: '公告',
      leadUnit: '业委会',
      responsible: '李建国',
      assisting: '',
      dueOn: '2026-03-13',
    }
    await table.ask('resolutions.adopt', { ...adoption(itemId), tasks: [task] })
    const { id: taskId } = first(await linesOf(table))
    await table.ask('tasks.withdraw', { taskId })
    expect(await linesOf(table)).toEqual([])
    expect(await table.refused('tasks.note', { taskId, text: '贴好了' })).toMatchObject({ code: 'not-found' })
    await table.ask('tasks.restore', { taskId })
    expect(await linesOf(table)).toHaveLength(1)
    const { meetingId } = seats
    await table.ask('agenda.moveStage', { itemId, to: 'resolve' })
    await table.ask('agenda.finish', { itemId })
    await table.ask('meetings.close', { meetingId })
    await table.ask('meetings.finishMinutes', { meetingId })
    expect(await table.refused('tasks.withdraw', { taskId })).toMatchObject({
      code: 'wrong-state',
      noun: 'meeting',
    })
  })
})

describe('打开文书所在的文件夹', () => {
  it.each(['/etc/passwd', '../../四方桌.sqlite', '文书/没有的.docx', ''])(
    '不在文书文件夹里的不开：%s',
    async (path) => {
      const table = await watched()
      const reply = await table.send('documents.reveal', { path })
      expect(reply).toMatchObject({
        ok: false,
        failure: { code: path === '' ? 'invalid-input' : 'not-found' },
      })
    },
  )
})

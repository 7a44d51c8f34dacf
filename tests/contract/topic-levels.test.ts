/** Plays a small form of scenario D: one topic through seven 议事, four 联动 and one 听证 meeting, on one dossier. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/calendar.ts'
import type { AgendaItemId, Day, MeetingId, PersonId, TopicId } from '../../src/domain/identity.ts'
import { topicLevels } from '../../src/domain/topic/topic.ts'
import { openTable, setUp, storyDay, type Table } from './round-table.ts'
import { collect, collectAndList, conclude, dossierOf, openDrafted, setUpWithPeople } from './topic-table.ts'

/** Holds one meeting of the topic's level on a day, concluded without a vote. */
const holdMeeting = async (
  table: Table,
  topicId: TopicId,
  people: readonly PersonId[],
  heldOn: Day,
  lead: (itemId: AgendaItemId) => Promise<unknown>,
): Promise<void> => {
  table.at('09:00', heldOn)
  const meetingId = await table.ask('topics.draftMeeting', { topicId })
  const [itemId = expect.fail('no item')] = await openDrafted(table, meetingId, people, heldOn)
  await lead(itemId)
  await table.ask('agenda.finish', { itemId })
  await table.ask('meetings.close', { meetingId })
}

const discussed = (table: Table) => (itemId: AgendaItemId) => conclude(table, itemId, 'deferred', '再听意见')

const voted = (table: Table) => async (itemId: AgendaItemId) => {
  await table.ask('agenda.begin', { itemId })
  await table.ask('agenda.moveStage', { itemId, to: 'discuss' })
  await table.ask('agenda.moveStage', { itemId, to: 'vote' })
  const voteId = await table.ask('votes.open', {
    itemId,
    question: '是否同意外来车辆分时段单向进出？',
    method: 'counted-hands',
    tellers: '成员乙2',
    scrutineer: '',
  })
  await table.ask('votes.count', { voteId, draft: { for: 6, against: 1, abstain: 1 } })
  await table.ask('votes.announce', { voteId })
  await table.ask('agenda.moveStage', { itemId, to: 'resolve' })
  await table.ask('resolutions.adopt', {
    itemId,
    wording: '外来车辆分时段单向进出，通道划黄线，临停20分钟',
    track: 'consultation',
    conditions: '',
    tasks: [
      { title: '入口道闸安装', leadUnit: '物业公司', responsible: '', assisting: '', dueOn: '2026-08-30' },
    ],
  })
}

describe('三级协商在一份档案里', () => {
  it('七次议事、四次联动、一次听证，升级和退回都有原因', async () => {
    const table = await openTable()
    const people = await setUpWithPeople(table)
    const topicId = await collectAndList(table, '智慧微循环：打通消防通道', {
      householdCount: 1260,
      category: 'public-road-parking',
    })
    const to = (level: (typeof topicLevels)[number], reason: string) =>
      table.ask('topics.moveLevel', { topicId, to: level, reason, by: '周敏' })
    let day = storyDay
    const hold = async (count: number, lead = discussed(table)): Promise<void> => {
      for (let held = 0; held < count; held += 1) {
        day = addDays(day, 7)
        await holdMeeting(table, topicId, people, day, lead)
      }
    }
    await hold(3)
    await to('linkage', '涉及多个单位')
    await hold(2)
    await to('deliberation', '先定公约')
    await hold(2)
    await to('linkage', '须联合执法')
    await hold(2)
    await to('hearing', '路线有分歧')
    const atHearing = await dossierOf(table, topicId)
    expect(atHearing.up).toBeNull()
    expect(atHearing.downs.map((one) => one.name)).toEqual(['联动协商会', '议事协商会'])
    await hold(1, voted(table))
    expect((await dossierOf(table, topicId)).topic.state).toBe('implementing')
    await to('deliberation', '交回落实')
    await hold(2)

    const { topic, lane, moves, timeline, up, downs, tasks } = await dossierOf(table, topicId)
    expect(topic).toMatchObject({ level: 'deliberation', meetingCount: 12, state: 'implementing' })
    const countOf = (level: string) => lane.filter((one) => one.level === level && one.isHeld).length
    expect(topicLevels.map(countOf)).toEqual([7, 4, 1])
    expect(lane.filter((one) => one.isDeciding).map((one) => one.level)).toEqual(['hearing'])
    expect(lane.map((one) => one.on)).toEqual(lane.map((one) => one.on).toSorted())
    expect(lane.filter((one) => one.level === 'deliberation').at(-1)?.title).toBe(
      '南方印象小区议事协商会（第七次）',
    )
    expect(moves.map((move) => [move.from, move.to])).toEqual([
      [null, 'deliberation'],
      ['deliberation', 'linkage'],
      ['linkage', 'deliberation'],
      ['deliberation', 'linkage'],
      ['linkage', 'hearing'],
      ['hearing', 'deliberation'],
    ])
    expect(up?.level).toBe('linkage')
    expect(downs).toEqual([])
    expect(tasks).toMatchObject([{ title: '入口道闸安装', leadUnit: '物业公司', state: 'dispatched' }])
    const meetings = timeline.filter((entry) => entry.kind === 'meeting')
    expect(meetings).toHaveLength(12)
    expect(meetings.filter((entry) => entry.figures !== null)).toMatchObject([
      {
        title: '南方印象小区听证协商会',
        badge: '达成协商意见',
        text: '外来车辆分时段单向进出，通道划黄线，临停20分钟',
        figures: { present: 8, for: 6, against: 1, abstain: 1 },
        level: 'hearing',
      },
    ])
    expect(timeline.map((entry) => entry.title)).toContain('升级到听证协商')
    expect(timeline.map((entry) => entry.title)).toContain('退回议事协商')
    const days = timeline.map((entry) => entry.on)
    expect(days).toEqual(days.toSorted().toReversed())
    expect(JSON.stringify(timeline)).not.toContain('13800138000')
  }, 60_000)

  it('不能跳级，不能升到原来的一级，不写原因不行，没有立项和已销号的不行', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const fresh = await collect(table, '停车难')
    const move = { to: 'linkage', reason: '涉及多个单位', by: '' } as const
    expect(await table.refused('topics.moveLevel', { topicId: fresh, ...move })).toMatchObject({
      code: 'wrong-state',
      state: 'collected',
      wanted: 'move-level',
    })
    const topicId = await collectAndList(table, '楼道堆物')
    for (const to of ['hearing', 'deliberation'] as const)
      expect(await table.refused('topics.moveLevel', { topicId, ...move, to })).toMatchObject({
        wanted: 'skip-level',
      })
    expect(await table.refused('topics.moveLevel', { topicId, ...move, reason: ' ' })).toMatchObject({
      code: 'invalid-input',
    })
    await table.ask('topics.moveLevel', { topicId, ...move })
    expect(await table.refused('topics.moveLevel', { topicId, ...move })).toMatchObject({
      wanted: 'skip-level',
    })
  })

  it('层级的预设可以改，下一次会议照新的；三个层级缺一个、重一个都不行', async () => {
    const table = await openTable()
    await setUp(table)
    const levels = await table.ask('topics.levels', {})
    expect(levels.map((one) => one.name)).toEqual(['议事协商会', '联动协商会', '听证协商会'])
    const [first = expect.fail('no level')] = levels
    expect(await table.refused('topics.setLevels', { levels: [first, first, first] })).toMatchObject({
      code: 'invalid-input',
    })
    const changed = { ...first, name: '小区议事会', noticeDays: 5, quorum: 'none', eachParty: false } as const
    await table.ask('topics.setLevels', { levels: [...levels.slice(1), changed] })
    expect((await table.ask('topics.levels', {})).map((one) => one.name)).toEqual([
      '小区议事会',
      '联动协商会',
      '听证协商会',
    ])
    const topicId = await collectAndList(table, '楼道堆物', { estateName: '' })
    const meetingId = await table.ask('topics.draftMeeting', { topicId })
    expect((await table.ask('meetings.record', { meetingId })).meeting).toMatchObject({
      title: '小区议事会',
      heldOn: addDays(storyDay, 5),
      rule: { quorum: null, eachParty: false, name: '和苑社区议事规则' },
    })
  })

  it('升到联动，起草的会已经拟好名册：上次到会的和名册里的部门；移出的不会自己回来，缺的说出来', async () => {
    const table = await openTable()
    const people = await setUpWithPeople(table)
    const [seventh = expect.fail('nobody')] = people.slice(6)
    const offices = await table.ask('people.add', {
      people: ['贺甲乙', '唐甲乙'].map((name) => ({
        ...{ name, partyId: null, role: '民警', unit: '交警中队', room: '', phone: '' },
        isObserver: false,
      })),
    })
    const topicId = await collectAndList(table, '打通消防通道')
    const rollOf = async (meetingId: MeetingId) =>
      (await table.ask('meetings.record', { meetingId })).roll.map((entry) => entry.personId)
    const first = await table.ask('topics.draftMeeting', { topicId })
    expect((await rollOf(first)).toSorted()).toEqual([...people].toSorted())
    const came = people.filter((id) => id !== seventh)
    const [itemId = expect.fail('no item')] = await openDrafted(table, first, came, storyDay)
    await conclude(table, itemId, 'referred', '涉及多个单位')
    await table.ask('agenda.finish', { itemId })
    await table.ask('meetings.close', { meetingId: first })
    await table.ask('topics.moveLevel', { topicId, to: 'linkage', reason: '涉及多个单位', by: '周敏' })

    const told = await table.ask('topics.levelRoll', { topicId, level: 'linkage' })
    expect(
      told.people
        .filter((one) => one.isFromLast)
        .map((one) => one.personId)
        .toSorted(),
    ).toEqual(came.toSorted())
    expect(told.unfilled).toEqual([])
    const second = await table.ask('topics.draftMeeting', { topicId })
    expect((await rollOf(second)).toSorted()).toEqual([...came, ...offices].toSorted())
    expect(told.people.map((one) => one.personId)).toEqual(await rollOf(second))

    const kept = came.slice(0, 6)
    const [next = expect.fail('no item')] = await openDrafted(table, second, kept, addDays(storyDay, 7))
    await conclude(table, next, 'deferred', '再听意见')
    await table.ask('agenda.finish', { itemId: next })
    await table.ask('meetings.close', { meetingId: second })
    expect(await rollOf(await table.ask('topics.draftMeeting', { topicId }))).toEqual(kept)
    expect(await table.ask('topics.levelRoll', { topicId, level: 'linkage' })).toMatchObject({
      unfilled: ['职能部门', '有关单位'],
    })
    expect((await table.ask('topics.levelRoll', { topicId, level: 'hearing' })).unfilled).toContain(
      '法律顾问',
    )
  })
})

/** Stories of series of meetings: made ahead, changed, paused and ended, with what each takes up from the one before. */
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../src/contract/index.ts'
import type { MeetingId } from '../../src/domain/identity.ts'
import { yearThemes } from '../../src/domain/meeting/series-patterns.ts'
import { posted } from './notice-table.ts'
import { openMeeting, openTable, prepare, setUp, signIn, storyDay, type Table } from './round-table.ts'
import { collect, collectAndList, dossierOf } from './topic-table.ts'

type Words = InputOf<'series.begin'>['words']

/** A weekly council on Thursdays; the story day is one. */
const weekly: Words = {
  title: '四方议事例会',
  form: 'four-party-council',
  recurrence: { kind: 'weekly', weekday: 4 },
  offDays: 'next-workday',
  startsOn: storyDay,
  startTime: '19:30',
  place: '小区党群服务站二楼',
  estateName: '南方印象小区',
  chairId: null,
  recorderId: null,
  occasion: '',
  modelMeetingId: null,
  themes: [],
}

const daysOf = async (table: Table, ids: readonly MeetingId[]) => {
  const lines = new Map((await table.ask('meetings.list', {})).map((line) => [line.id, line]))
  return ids.map((id) => lines.get(id)?.heldOn)
}

describe('固定会议', () => {
  it('生成到某天，再生成一次什么也不多；名称接着编号，主题按月', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const words = {
      ...weekly,
      title: '社情民意请进来',
      form: 'opinions-meeting' as const,
      themes: [...yearThemes],
    }
    const { seriesId, meetingIds } = await table.ask('series.begin', { words, until: '2026-04-02' })
    expect(await daysOf(table, meetingIds)).toEqual(['2026-03-12', '2026-03-19', '2026-03-26', '2026-04-02'])
    expect(await table.ask('series.generate', { seriesId, until: '2026-04-02' })).toEqual([])
    expect(await table.ask('series.generate', { seriesId, until: '2026-04-10' })).toHaveLength(1)
    const [first, second] = meetingIds
    const last = meetingIds.at(-1)
    if (first === undefined || second === undefined || last === undefined) expect.fail('no meetings')
    const one = await table.ask('meetings.record', { meetingId: first })
    const other = await table.ask('meetings.record', { meetingId: last })
    expect([one.meeting.title, one.meeting.theme]).toEqual(['社情民意请进来', yearThemes[2]])
    expect([other.meeting.title, other.meeting.theme]).toEqual(['社情民意请进来（第四次）', yearThemes[3]])
    expect(one.meeting.seriesId).toBe(seriesId)
    // A turn that was called off is not made again.
    await table.ask('meetings.cancel', { meetingId: second, reason: '当天停电' })
    expect(await table.ask('series.generate', { seriesId, until: '2026-04-10' })).toEqual([])
    expect(await table.ask('series.list', {})).toMatchObject([
      { id: seriesId, state: 'running', draftCount: 4, heldCount: 0, next: { heldOn: '2026-03-12' } },
    ])
  })

  it('名册照一次会议来；改了固定会议只动没有通知的草稿，写过的字不动', async () => {
    const table = await openTable()
    const model = await prepare(table, { dueCount: 5 })
    const [chairId = null] = model.personIds
    const words = { ...weekly, startsOn: '2026-03-19', modelMeetingId: model.meetingId, chairId }
    const { seriesId, meetingIds } = await table.ask('series.begin', { words, until: '2026-04-09' })
    const [called, moved, kept, last] = meetingIds
    if (called === undefined || moved === undefined || kept === undefined || last === undefined)
      expect.fail('four meetings')
    const record = await table.ask('meetings.record', { meetingId: called })
    expect([record.roll.length, record.meeting.chairId]).toEqual([5, chairId])
    await table.ask('agenda.add', { meetingId: called, kind: 'discuss', titles: ['停车'] })
    await table.ask('meetings.call', { meetingId: called })
    await table.ask('agenda.add', { meetingId: kept, kind: 'discuss', titles: ['凉亭'] })
    const { meeting } = await table.ask('meetings.record', { meetingId: kept })
    await table.ask('meetings.arrange', {
      meetingId: kept,
      form: meeting.form,
      title: meeting.title,
      heldOn: meeting.heldOn,
      startTime: meeting.startTime,
      place: '凉亭',
      estateName: meeting.estateName,
      chairId: meeting.chairId,
      recorderId: meeting.recorderId,
      occasion: meeting.occasion,
    })
    const changed = await table.ask('series.change', {
      seriesId,
      words: { ...words, title: '周五议事', recurrence: { kind: 'weekly', weekday: 5 }, place: '社区会议室' },
    })
    expect(changed).toEqual({ changedCount: 3, cancelledCount: 0 })
    expect(await daysOf(table, meetingIds)).toEqual(['2026-03-19', '2026-03-20', '2026-03-27', '2026-04-03'])
    const told = await Promise.all(
      [called, moved, kept].map(
        async (meetingId) => (await table.ask('meetings.record', { meetingId })).meeting,
      ),
    )
    expect(told.map(({ title, place }) => `${title} ${place}`)).toEqual([
      '四方议事例会 小区党群服务站二楼',
      '周五议事（第二次） 社区会议室',
      '周五议事（第三次） 凉亭',
    ])
    expect((await table.ask('meetings.record', { meetingId: kept })).agenda).toHaveLength(1)
  })

  it('开得少了，空着的草稿取消，写了议程的留在原来的日子', async () => {
    const table = await openTable()
    await setUp(table)
    const { seriesId, meetingIds } = await table.ask('series.begin', { words: weekly, until: '2026-04-02' })
    const last = meetingIds.at(-1) ?? expect.fail('no meeting')
    await table.ask('agenda.add', { meetingId: last, kind: 'discuss', titles: ['凉亭'] })
    const words = { ...weekly, recurrence: { kind: 'monthly-day' as const, dayOfMonth: 12 } }
    expect(await table.ask('series.change', { seriesId, words })).toEqual({
      changedCount: 3,
      cancelledCount: 1,
    })
    const states = (await table.ask('meetings.list', {})).map(({ heldOn, state }) => `${heldOn} ${state}`)
    expect(states.toSorted()).toEqual([
      '2026-03-12 draft',
      '2026-03-26 cancelled',
      '2026-04-02 draft',
      '2026-04-13 draft',
    ])
  })

  it('暂停了不生成，结束时草稿一起取消；过了的步骤不能再做', async () => {
    const table = await openTable()
    await setUp(table)
    const { seriesId } = await table.ask('series.begin', { words: weekly, until: '2026-03-26' })
    await table.ask('series.pause', { seriesId })
    expect(await table.refused('series.generate', { seriesId, until: '2026-06-01' })).toMatchObject({
      code: 'wrong-state',
      noun: 'series',
    })
    expect(await table.refused('series.pause', { seriesId })).toMatchObject({ code: 'wrong-state' })
    await table.ask('series.resume', { seriesId })
    expect(await table.ask('series.end', { seriesId, isCancelling: true })).toEqual({ cancelledCount: 3 })
    expect(await table.refused('series.change', { seriesId, words: weekly })).toMatchObject({
      code: 'wrong-state',
    })
    await table.ask('series.resume', { seriesId })
    expect(await table.ask('series.generate', { seriesId, until: '2026-03-26' })).toHaveLength(3)
    expect(
      await table.refused('series.begin', {
        words: { ...weekly, chairId: 999 as NonNullable<Words['chairId']> },
        until: '2026-03-26',
      }),
    ).toEqual({ code: 'not-found', noun: 'person' })
    expect(
      await table.refused('series.begin', { words: { ...weekly, title: ' ' }, until: '2026-03-26' }),
    ).toMatchObject({ code: 'invalid-input', problems: [{ path: 'words.title', message: '请填写会议名称' }] })
  })
})

describe('下一次的议程', () => {
  it('给出上次未完、逾期事项和等着的议题，放进去一次就不再给', async () => {
    const table = await openTable({ isWatched: true })
    const seats = await openMeeting(table, { kinds: ['discuss', 'discuss'] })
    const [settled, left] = seats.itemIds
    if (settled === undefined || left === undefined) expect.fail('two items')
    await table.ask('agenda.begin', { itemId: settled })
    await table.ask('agenda.conclude', { itemId: settled, outcome: 'consensus', text: '' })
    const resolutionId = await table.ask('resolutions.adopt', {
      itemId: settled,
      wording: '更换东门路灯。',
      track: 'consultation',
      conditions: '',
      tasks: [
        { title: '更换路灯', leadUnit: '物业', responsible: '尹亮', assisting: '', dueOn: '2026-03-16' },
      ],
    })
    expect(resolutionId).toBeGreaterThan(0)
    await table.ask('agenda.begin', { itemId: left })
    await table.ask('agenda.conclude', { itemId: left, outcome: 'deferred', text: '资料不齐' })
    await table.ask('agenda.finish', { itemId: left })
    await table.ask('meetings.close', { meetingId: seats.meetingId })
    table.at('09:00', '2026-03-19')
    const topicId = await collectAndList(table, '凉亭漏雨', {
      urgency: 'urgent',
      description: '谭甲乙来电13800138000说凉亭漏雨',
    })
    const meetingId = await table.ask('meetings.copy', { meetingId: seats.meetingId })
    // The copy itself took over what was left open.
    const copied = await table.ask('meetings.record', { meetingId })
    expect(copied.agenda.map((item) => item.title)).toEqual(['discuss事项'])
    await table.ask('agenda.remove', { itemId: copied.agenda[0]?.id ?? expect.fail('no item') })

    const offers = await table.ask('agenda.offers', { meetingId })
    expect(offers.leftOpen).toEqual([
      {
        itemId: left,
        title: 'discuss事项',
        meetingTitle: '四方议事会',
        heldOn: storyDay,
        outcome: 'deferred',
      },
    ])
    expect(offers.tasks.map((task) => task.title)).toEqual(['更换路灯'])
    expect(offers.topics.map((topic) => topic.title)).toEqual(['凉亭漏雨'])

    const topicIds = offers.topics.map((topic) => topic.id)
    const taskIds = offers.tasks.map((task) => task.id)
    expect(await table.ask('agenda.carryOver', { meetingId, itemIds: [left, left] })).toHaveLength(1)
    expect(await table.ask('agenda.addTasks', { meetingId, taskIds: [...taskIds, ...taskIds] })).toHaveLength(
      1,
    )
    expect(await table.ask('agenda.addTopics', { meetingId, topicIds, kind: 'discuss' })).toHaveLength(1)
    // A second press adds nothing.
    expect(await table.ask('agenda.carryOver', { meetingId, itemIds: [left] })).toEqual([])
    expect(await table.ask('agenda.addTasks', { meetingId, taskIds })).toEqual([])
    expect(await table.ask('agenda.addTopics', { meetingId, topicIds, kind: 'discuss' })).toEqual([])
    expect(await table.ask('agenda.offers', { meetingId })).toEqual({ leftOpen: [], tasks: [], topics: [] })

    const { agenda } = await table.ask('meetings.record', { meetingId })
    expect(agenda.map((item) => [item.kind, item.title, item.topicId])).toEqual([
      ['discuss', 'discuss事项', null],
      ['inform', '通报“更换路灯”办理情况', null],
      ['discuss', '凉亭漏雨', topicId],
    ])
    const taken = agenda.at(-1) ?? expect.fail('no item')
    expect(`${taken.presenter}${taken.explanation}`).toBe('谭*乙来电138****8000说凉亭漏雨。')
    expect((await dossierOf(table, topicId)).topic.state).toBe('scheduled')
    await table.ask('agenda.remove', { itemId: taken.id })
    expect((await dossierOf(table, topicId)).topic.state).toBe('listed')
  })

  it('没有审定的议题、开过的会议、不存在的议程都不行', async () => {
    const table = await openTable()
    const seats = await prepare(table)
    const topicId = await collect(table, '路灯不亮')
    const { meetingId } = seats
    expect(
      await table.refused('agenda.addTopics', { meetingId, topicIds: [topicId], kind: 'discuss' }),
    ).toMatchObject({
      code: 'wrong-state',
      noun: 'topic',
    })
    const [own] = seats.itemIds
    if (own === undefined) expect.fail('no item')
    expect(await table.refused('agenda.carryOver', { meetingId, itemIds: [own] })).toEqual({
      code: 'not-found',
      noun: 'agendaItem',
    })
    await table.ask('meetings.cancel', { meetingId, reason: '改期' })
    for (const verb of ['agenda.carryOver', 'agenda.addTopics'] as const) {
      const input =
        verb === 'agenda.carryOver'
          ? { meetingId, itemIds: [own] }
          : { meetingId, topicIds: [topicId], kind: 'discuss' }
      expect(await table.send(verb, input)).toMatchObject({
        ok: false,
        failure: { code: 'wrong-state', noun: 'meeting' },
      })
    }
  })

  it('照此再开一次，没议完的议题还连着卷宗', async () => {
    const table = await openTable()
    const topicId = await (async () => {
      await setUp(table)
      return collectAndList(table, '凉亭漏雨')
    })()
    const { meetingId } = await prepare(table, { kinds: [] })
    await table.ask('agenda.addTopics', { meetingId, topicIds: [topicId], kind: 'vote' })
    const again = await table.ask('meetings.copy', { meetingId })
    const { agenda } = await table.ask('meetings.record', { meetingId: again })
    expect(agenda.map((item) => [item.title, item.kind, item.topicId])).toEqual([
      ['凉亭漏雨', 'vote', topicId],
    ])
  })
})

describe('月历', () => {
  it('一个月里的会议、事项期限、公示、专班节点、放假和调休', async () => {
    const table = await openTable()
    const seats = await prepare(table)
    await table.ask('meetings.setTheme', { meetingId: seats.meetingId, theme: '停车' })
    await signIn(table, seats)
    expect(
      await table.refused('meetings.setTheme', { meetingId: seats.meetingId, theme: '绿化' }),
    ).toMatchObject({ code: 'wrong-state', noun: 'meeting' })
    const topicId = await collectAndList(table, '路灯不亮')
    const taskId = await table.ask('topics.order', { topicId, title: '修路灯', demand: '' })
    await table.ask('tasks.assign', {
      taskId,
      title: '修路灯',
      demand: '',
      leadUnit: '物业',
      responsible: '尹亮',
      assisting: '',
      dueOn: '2026-04-03',
    })
    const caseId = await table.ask('cases.begin', {
      words: { title: '消防专班', estateName: '', background: '', startedOn: storyDay },
      head: null,
    })
    await table.ask('cases.addMilestones', {
      caseId,
      milestones: [
        { title: '摸底', dueOn: '2026-03-10', doneOn: '2026-03-09', note: '' },
        { title: '招标', dueOn: '2026-03-25', doneOn: null, note: '' },
        { title: '复工', dueOn: '2026-06-01', doneOn: null, note: '' },
      ],
    })
    const noticeId = await posted(table)
    const month = await table.ask('calendar.month', { month: '2026-03' })
    expect(month.entries).toMatchObject([
      {
        kind: 'meeting',
        on: storyDay,
        meetingId: seats.meetingId,
        startTime: '19:30',
        state: 'signing-in',
        theme: '停车',
      },
      // A day of the last week, though in April.
      { kind: 'task', on: '2026-04-03', taskId, title: '修路灯', responsible: '尹亮' },
      { kind: 'milestone', on: '2026-03-09', caseId, title: '摸底', caseTitle: '消防专班', isReached: true },
      { kind: 'milestone', on: '2026-03-25', caseId, title: '招标', isReached: false },
      { kind: 'notice', on: storyDay, noticeId, edge: 'first', state: 'posted' },
      { kind: 'notice', on: '2026-03-27', noticeId, edge: 'last' },
    ])
    const spring = await table.ask('calendar.month', { month: '2026-02' })
    expect(spring.entries).toEqual([])
    expect(spring.holidays.some((one) => one.name === '春节' && !one.isWorkday)).toBe(true)
    expect(spring.holidays.some((one) => one.isWorkday)).toBe(true)
    expect(await table.refused('calendar.month', { month: '2026-13' })).toMatchObject({
      code: 'invalid-input',
    })
  })
})

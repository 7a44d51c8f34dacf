/** Follows topics from their first word to their close-out: taken in, screened, consulted on level by level, ordered, reviewed. */
import { describe, expect, it } from 'vitest'
import { openTable, setUp, storyDay, type Table } from './round-table.ts'
import {
  collect,
  collectAndList,
  conclude,
  dossierOf,
  doTask,
  finishTask,
  openDrafted,
  screen,
  setUpWithPeople,
  wordsOf,
} from './topic-table.ts'

const everything = { source: null, estateName: null, words: '', offset: 0, limit: 100 } as const
const basketOf = (table: Table) => table.ask('topics.list', { ...everything, tab: 'basket' })

describe('收进来', () => {
  it('一行就是一个议题，编号按收到的年份连着排，电话打码', async () => {
    const table = await openTable()
    await setUp(table)
    const first = await collect(table, '4栋2单元路灯不亮')
    await collect(table, '门口停车难', { receivedOn: '2025-12-30' })
    const all = await table.ask('topics.collectAll', {
      topics: [wordsOf('健身器材生锈'), wordsOf('楼道堆物', { urgency: 'urgent' })],
    })
    const { topics, total, counts } = await basketOf(table)
    expect(topics.map((topic) => [topic.number, topic.title])).toEqual([
      ['议题〔2026〕3号', '楼道堆物'],
      ['议题〔2026〕2号', '健身器材生锈'],
      ['议题〔2025〕1号', '门口停车难'],
      ['议题〔2026〕1号', '4栋2单元路灯不亮'],
    ])
    expect(topics.map((topic) => topic.id)).toEqual([all[1], all[0], expect.anything(), first])
    expect(total).toBe(4)
    expect(counts).toEqual({ basket: 4, open: 0, closed: 0, all: 4, urgent: 1 })
    expect(new Set(topics.map((topic) => topic.proposer.phone))).toEqual(new Set(['138****8000']))
  })

  it('还没到的日子不收；一批里有一条不对，整批都不收', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const failure = await table.refused('topics.collectAll', {
      topics: [wordsOf('路灯不亮'), wordsOf('停车难', { receivedOn: '2026-03-13' })],
    })
    expect(failure).toEqual({ code: 'day-unfit', problem: 'after', limit: storyDay })
    expect((await basketOf(table)).total).toBe(0)
  })

  it('改内容时打了码的电话原样留着，看全号要记一笔，列表和档案里都没有全号', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const topicId = await collect(table, '路灯不亮')
    const [topic] = (await basketOf(table)).topics
    const proposer = topic?.proposer ?? expect.fail('no proposer')
    await table.ask('topics.reword', { topicId, words: wordsOf('路灯三天不亮', { proposer }) })
    expect(await table.ask('topics.showPhone', { topicId })).toBe('13800138000')
    await table.ask('topics.reword', {
      topicId,
      words: wordsOf('路灯三天不亮', { proposer: { ...proposer, phone: '13900139000' } }),
    })
    expect(await table.ask('topics.showPhone', { topicId })).toBe('13900139000')
    const told = JSON.stringify([await basketOf(table), await dossierOf(table, topicId)])
    expect(told).toContain('139****9000')
    expect(told).not.toContain('13900139000')
  })

  it('按来源、小区和任意几个字找，百分号不是通配', async () => {
    const table = await openTable()
    await setUp(table)
    await collect(table, '路灯不亮', { source: 'micro-wish' })
    await collect(table, '停车难', { estateName: '西区', place: '北门100%坡道' })
    const titles = async (more: Partial<Parameters<typeof basketInput>[0]>) =>
      (await table.ask('topics.list', basketInput(more))).topics.map((topic) => topic.title)
    expect(await titles({ source: 'micro-wish' })).toEqual(['路灯不亮'])
    expect(await titles({ estateName: '西区' })).toEqual(['停车难'])
    expect(await titles({ words: '车' })).toEqual(['停车难'])
    expect(await titles({ words: '灯 谭' })).toEqual(['路灯不亮'])
    expect(await titles({ words: '１号' })).toEqual(['路灯不亮'])
    expect(await titles({ words: '0%' })).toEqual(['停车难'])
    expect(await titles({ words: '%亮' })).toEqual([])
    await collect(table, '智慧微循环：打通消防通道')
    expect(await titles({ words: '智慧微循环：打通消防通道' })).toEqual(['智慧微循环：打通消防通道'])
    expect(await titles({ words: '循环:打通' })).toEqual(['智慧微循环：打通消防通道'])
    expect(await titles({ words: '138' })).toEqual([])
  })

  it('几千条里找几个字，和逐条翻一遍一样；一个词不跨两栏', async () => {
    const table = await openTable()
    await setUp(table)
    const matters = ['路灯不亮', '停车 难', '晾衣架', 'ＡＢ门禁', '书架少']
    const all = Array.from({ length: 2300 }, (_, place) =>
      wordsOf(`${matters[place % matters.length] ?? ''}第${place}件`, {
        place: place % 7 === 0 ? '灯塔路' : '',
        description: place % 11 === 0 ? '架子坏了' : '',
      }),
    )
    await table.ask('topics.collectAll', { topics: all })
    const fold = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')
    for (const words of ['架', '停车难', 'ab', '99', '架 灯塔', '书架 99', '件架', '没有的']) {
      const wanted = all.flatMap(({ title, place, description }, index) => {
        const texts = [`议题〔2026〕${index + 1}号`, title, place, description].map(fold)
        return words.split(' ').every((word) => texts.some((text) => text.includes(word))) ? [title] : []
      })
      const listed = await table.ask('topics.list', { ...basketInput({ words }), limit: 1000 })
      expect(listed.total, words).toBe(wanted.length)
      expect(listed.topics.map(({ title }) => title)).toEqual(wanted.toReversed().slice(0, 1000))
    }
  })
})

const basketInput = (more: {
  readonly source?: 'micro-wish' | null
  readonly estateName?: string | null
  readonly words?: string
}) => ({ ...everything, tab: 'all' as const, ...more })

describe('审定', () => {
  it('微心愿直接办理，办完回访满意、销号，议题跟着销号；反悔了重新办理，编号不变', async () => {
    const table = await openTable()
    await setUp(table)
    const topicId = await collect(table, '给独居老人换灯泡', { source: 'micro-wish', demand: '换成声控的' })
    const { taskId } = await screen(table, topicId, { decision: 'handle', reason: '小事快办' })
    if (taskId === null) return expect.fail('no order')
    const { task } = await table.ask('tasks.record', { taskId })
    expect(task).toMatchObject({ kind: 'micro-wish', state: 'to-dispatch', demand: '换成声控的', topicId })
    expect((await dossierOf(table, topicId)).topic).toMatchObject({ state: 'implementing', taskCount: 1 })
    expect(await table.refused('topics.advance', { topicId, step: 'review', text: '', by: '' })).toEqual({
      code: 'tasks-open',
      count: 1,
    })
    await doTask(table, taskId)
    const closed = (await dossierOf(table, topicId)).topic
    expect(closed).toMatchObject({ state: 'closed-out', closedOn: storyDay, closedTaskCount: 1 })
    await table.ask('tasks.reopen', { taskId, reason: '又坏了', by: '周敏' })
    const again = (await dossierOf(table, topicId)).topic
    expect(again).toMatchObject({ state: 'implementing', closedOn: null, reopenedCount: 1 })
    expect(again.number).toBe(closed.number)
  })

  it('一批一起办理，一条一单；有一条不在待审定里，一条也不办', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const topicIds = await table.ask('topics.collectAll', {
      topics: [wordsOf('修路灯', { source: 'residents-order' }), wordsOf('清杂物')],
    })
    const refusedId = await collect(table, '要求减免水费')
    await screen(table, refusedId, { decision: 'refuse', reason: '不属于社区职责' })
    expect(await table.refused('topics.handleAll', { topicIds: [...topicIds, refusedId], by: '' })).toEqual({
      code: 'wrong-state',
      noun: 'topic',
      state: 'refused',
      wanted: 'handle',
    })
    const taskIds = await table.ask('topics.handleAll', { topicIds: [...topicIds, ...topicIds], by: '周敏' })
    expect(taskIds).toHaveLength(2)
    const kinds = await Promise.all(taskIds.map((taskId) => table.ask('tasks.record', { taskId })))
    expect(kinds.map(({ task }) => task.kind)).toEqual(['residents-order', 'assigned'])
  })

  it('并入：两边都记下，反馈和销号一并告诉被并入的提出人；并入自己、并入已并入的都不行', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const main = await collectAndList(table, '4栋路灯不亮')
    const second = await collect(table, '四栋的路灯坏了')
    const third = await collect(table, '四栋路灯三天没亮')
    const into = (intoId: typeof main) => ({ decision: 'merge' as const, intoId, reason: '同一件事' })
    expect(
      await table.refused('topics.screen', { topicId: main, screening: into(main), by: '' }),
    ).toMatchObject({ code: 'wrong-state', wanted: 'merge-into' })
    await screen(table, second, into(main))
    expect(
      await table.refused('topics.screen', { topicId: third, screening: into(second), by: '' }),
    ).toMatchObject({ code: 'wrong-state', state: 'merged', wanted: 'merge-into' })
    expect(
      await table.refused('topics.screen', { topicId: main, screening: into(second), by: '' }),
    ).toMatchObject({ code: 'wrong-state', state: 'merged', wanted: 'merge-into' })
    const merged = await dossierOf(table, second)
    expect(merged.topic).toMatchObject({
      state: 'merged',
      mergedIntoId: main,
      mergedIntoNumber: '议题〔2026〕1号',
    })
    expect((await dossierOf(table, main)).merged).toMatchObject([{ topicId: second }])
    await table.ask('topics.reply', {
      topicId: main,
      on: storyDay,
      way: 'phone',
      text: '周五前修好',
      by: '周敏',
    })
    expect((await dossierOf(table, second)).notes.at(-1)).toMatchObject({
      kind: 'reply',
      text: '随议题〔2026〕1号一并反馈。电话反馈：周五前修好',
    })
    await screen(table, second, { decision: 'screen-again', reason: '不是一盏灯' })
    expect((await dossierOf(table, second)).topic).toMatchObject({ state: 'collected', mergedIntoId: null })
    expect((await dossierOf(table, main)).merged).toEqual([])
  })

  it('转交有去处，之后可以销号；不予受理要有原因，可以重新审定', async () => {
    const table = await openTable()
    await setUp(table)
    const topicId = await collect(table, '外卖车乱停')
    await screen(table, topicId, { decision: 'transfer', to: '城管中队', reason: '市政道路' })
    expect((await dossierOf(table, topicId)).topic).toMatchObject({
      state: 'transferred',
      transferredTo: '城管中队',
    })
    await table.ask('topics.closeOut', { topicId, text: '城管已答复', by: '周敏' })
    const other = await collect(table, '要求减免水费')
    expect(
      await table.refused('topics.screen', {
        topicId: other,
        screening: { decision: 'refuse', reason: '' },
        by: '',
      }),
    ).toMatchObject({ code: 'invalid-input' })
    await screen(table, other, { decision: 'refuse', reason: '不属于社区职责' })
    await screen(table, other, { decision: 'screen-again', reason: '补了材料' })
    expect((await dossierOf(table, other)).topic.state).toBe('collected')
  })

  it('同一条命令按了两次，第二次说已经做过', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const topicId = await collect(table, '路灯不亮')
    const screening = { decision: 'list', level: 'deliberation', reason: '' } as const
    await screen(table, topicId, screening)
    expect(await table.refused('topics.screen', { topicId, screening, by: '' })).toEqual({
      code: 'wrong-state',
      noun: 'topic',
      state: 'listed',
      wanted: 'list',
    })
  })
})

describe('上会、形成意见、交办、评议、销号', () => {
  it('一级会议上达成一致，决议交办，办完待评议，再销号', async () => {
    const table = await openTable()
    const people = await setUpWithPeople(table)
    const topicId = await collectAndList(table, '楼道堆物', { householdCount: 28, demand: '清理干净' })
    const meetingId = await table.ask('topics.draftMeeting', { topicId })
    const drafted = await table.ask('meetings.record', { meetingId })
    expect(drafted.meeting).toMatchObject({
      form: 'deliberation-meeting',
      title: '南方印象小区议事协商会',
      heldOn: '2026-03-15',
      rule: { id: 'consultation', eachParty: true },
    })
    expect(drafted.agenda).toMatchObject([{ title: '楼道堆物', topicId, kind: 'vote' }])
    expect((await dossierOf(table, topicId)).topic.state).toBe('scheduled')
    expect(await table.refused('topics.draftMeeting', { topicId })).toMatchObject({
      code: 'wrong-state',
      wanted: 'draft-meeting',
    })

    const [itemId] = await openDrafted(table, meetingId, people, '2026-03-15')
    if (itemId === undefined) return expect.fail('no item')
    await table.ask('agenda.begin', { itemId })
    expect((await dossierOf(table, topicId)).topic.state).toBe('in-consultation')
    await table.ask('agenda.conclude', { itemId, outcome: 'consensus', text: '' })
    expect((await dossierOf(table, topicId)).topic.state).toBe('decided')
    const resolutionId = await table.ask('resolutions.adopt', {
      itemId,
      wording: '一周内清理楼道',
      track: 'consultation',
      conditions: '',
      tasks: [
        { title: '清理楼道', leadUnit: '物业公司', responsible: '吴磊', assisting: '', dueOn: '2026-03-22' },
      ],
    })
    expect(resolutionId).toBeGreaterThan(0)
    const implementing = await dossierOf(table, topicId)
    expect(implementing.topic).toMatchObject({ state: 'implementing', taskCount: 1, meetingCount: 1 })
    expect(implementing.lane).toMatchObject([
      { level: 'deliberation', isHeld: true, isDeciding: true, on: '2026-03-15' },
    ])
    const [task] = implementing.tasks
    await finishTask(table, task?.taskId ?? expect.fail('no task'), '2026-03-15')
    expect((await dossierOf(table, topicId)).topic.state).toBe('reviewed')
    await table.ask('topics.closeOut', { topicId, text: '居民满意', by: '周敏' })
    const closed = await dossierOf(table, topicId)
    expect(closed.topic).toMatchObject({ state: 'closed-out', closedOn: '2026-03-15' })
    expect(closed.steps).toEqual(['reopen'])
    const told = closed.timeline.map((entry) => entry.title)
    expect(told.at(-1)).toBe('网格发现，登记为议题〔2026〕1号')
    expect(told).toContain('南方印象小区议事协商会')
    expect(closed.timeline.find((entry) => entry.kind === 'meeting')).toMatchObject({
      badge: '达成一致意见',
      text: '一周内清理楼道',
      level: 'deliberation',
    })
    await table.ask('topics.reopen', { topicId, reason: '又堆上了', by: '周敏' })
    expect((await dossierOf(table, topicId)).topic).toMatchObject({
      state: 'implementing',
      closedOn: null,
      number: '议题〔2026〕1号',
    })
  })

  it('从议程上拿下来、会议取消，议题回到已立项；讨论了没有结果，留在协商中', async () => {
    const table = await openTable()
    const people = await setUpWithPeople(table)
    const topicId = await collectAndList(table, '停车难')
    const stateOf = async () => (await dossierOf(table, topicId)).topic.state
    const first = await table.ask('topics.draftMeeting', { topicId })
    const { agenda } = await table.ask('meetings.record', { meetingId: first })
    await table.ask('agenda.remove', { itemId: agenda[0]?.id ?? expect.fail('no item') })
    expect(await stateOf()).toBe('listed')

    const second = await table.ask('topics.draftMeeting', { topicId })
    expect(await stateOf()).toBe('scheduled')
    await table.ask('meetings.cancel', { meetingId: second, reason: '下雨' })
    expect(await stateOf()).toBe('listed')
    expect((await dossierOf(table, topicId)).lane).toEqual([])

    const third = await table.ask('topics.draftMeeting', { topicId })
    const [itemId] = await openDrafted(table, third, people, storyDay)
    await conclude(table, itemId ?? expect.fail('no item'), 'deferred', '先看方案')
    expect(await stateOf()).toBe('in-consultation')
    await table.ask('agenda.finish', { itemId: itemId ?? expect.fail('no item') })
    await table.ask('meetings.close', { meetingId: third })
    expect(await stateOf()).toBe('in-consultation')
    await table.ask('topics.draftMeeting', { topicId })
    expect(await stateOf()).toBe('in-consultation')
  })

  it('会开到一半改期，没有讨论到的议题回到已立项', async () => {
    const table = await openTable()
    const people = await setUpWithPeople(table)
    const [first, second] = [await collectAndList(table, '停车难'), await collectAndList(table, '楼道堆物')]
    const meetingId = await table.ask('topics.draftMeeting', { topicId: first })
    await table.ask('agenda.addTopics', { meetingId, topicIds: [second], kind: 'discuss' })
    const [itemId] = await openDrafted(table, meetingId, people, storyDay)
    await table.ask('agenda.begin', { itemId: itemId ?? expect.fail('no item') })
    await table.ask('meetings.adjourn', { meetingId, reason: '停电' })
    expect((await dossierOf(table, first)).topic.state).toBe('in-consultation')
    expect((await dossierOf(table, second)).topic.state).toBe('listed')
  })

  it('表决宣布无效，已经形成的意见收回，议题回到协商中', async () => {
    const table = await openTable()
    const people = await setUpWithPeople(table)
    const topicId = await collectAndList(table, '增设停车位')
    const meetingId = await table.ask('topics.draftMeeting', { topicId })
    const [itemId = expect.fail('no item')] = await openDrafted(table, meetingId, people, storyDay)
    await table.ask('agenda.begin', { itemId })
    await table.ask('agenda.moveStage', { itemId, to: 'discuss' })
    await table.ask('agenda.moveStage', { itemId, to: 'vote' })
    const voteId = await table.ask('votes.open', {
      itemId,
      question: '是否同意增设停车位？',
      method: 'counted-hands',
      tellers: '成员乙2',
      scrutineer: '',
    })
    await table.ask('votes.count', { voteId, draft: { for: 7, against: 1, abstain: 0 } })
    await table.ask('votes.announce', { voteId })
    const decided = await dossierOf(table, topicId)
    expect(decided.topic.state).toBe('decided')
    expect(decided.timeline.find((entry) => entry.figures !== null)).toMatchObject({
      kind: 'meeting',
      badge: '达成协商意见',
      figures: { present: 8, for: 7, against: 1, abstain: 0 },
    })
    await table.ask('votes.annul', { voteId, reason: '漏发一票', annulledBy: '周敏' })
    expect((await dossierOf(table, topicId)).topic.state).toBe('in-consultation')
  })
})

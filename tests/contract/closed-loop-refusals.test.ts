/** The closed loop as somebody clumsy or hostile would use it: struck votes, closed and merged things, days to come. */
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../src/contract/index.ts'
import type { Day, TaskId } from '../../src/domain/identity.ts'
import {
  countAndAnnounce,
  leadToVote,
  openTable,
  openVote,
  setUp,
  storyDay,
  type Table,
} from './round-table.ts'
import { acceptOne, dispatchOne, everyTask, linesOf, orderOne, wholeTask } from './task-table.ts'
import {
  collect,
  collectAndList,
  dossierOf,
  finishTask,
  openDrafted,
  screen,
  setUpWithPeople,
  wordsOf,
} from './topic-table.ts'

const ahead: Day = '2026-03-13'
const tooFar = { code: 'day-unfit', problem: 'after', limit: storyDay }
const stateOf = async (table: Table, topicId: Parameters<typeof dossierOf>[1]): Promise<string> =>
  (await dossierOf(table, topicId)).topic.state

/** A topic that was voted on, carried out and closed task by task while its meeting still goes on. */
const carriedOut = async (table: Table) => {
  const people = await setUpWithPeople(table)
  const topicId = await collectAndList(table, '北门停车')
  const meetingId = await table.ask('topics.draftMeeting', { topicId })
  const [itemId = expect.fail('no item')] = await openDrafted(table, meetingId, people, storyDay)
  await leadToVote(table, itemId)
  const voteId = await openVote(table, itemId)
  await countAndAnnounce(table, voteId, [6, 1, 1])
  await table.ask('resolutions.adopt', {
    ...{ itemId, wording: '同意划线', track: 'consultation', conditions: '' },
    tasks: [{ title: '划线', leadUnit: '物业公司', responsible: '吴磊', assisting: '', dueOn: '2026-03-20' }],
  })
  const [line = expect.fail('no task')] = await linesOf(table, { topicId })
  return { topicId, voteId, itemId, taskId: line.id }
}

const annul = { reason: '计票人不符合规定', annulledBy: '周敏' }

describe('表决不算数了', () => {
  it('已销号的议题跟着回到协商中，它的事项和督办都不再算', async () => {
    const table = await openTable()
    const { topicId, voteId, taskId } = await carriedOut(table)
    await table.ask('tasks.supervise', { taskId, demand: '抓紧', dueOn: '2026-03-25', orderedBy: '周敏' })
    await finishTask(table, taskId)
    await table.ask('topics.closeOut', { topicId, text: '', by: '周敏' })
    expect(await table.ask('tasks.supervisions', {})).toHaveLength(1)
    await table.ask('votes.annul', { voteId, ...annul })
    const { topic, notes } = await dossierOf(table, topicId)
    expect(topic).toMatchObject({ state: 'in-consultation', closedOn: null, taskCount: 0 })
    expect(notes.slice(-2).map((note) => note.step)).toEqual(['reopen', 'consult-again'])
    expect(await table.ask('tasks.supervisions', {})).toEqual([])
    expect(await table.refused('tasks.reopen', { taskId, reason: '再办', by: '' })).toMatchObject({
      code: 'not-found',
    })
  })

  it('更正成没有通过，待评议的议题也回来', async () => {
    const table = await openTable()
    const { topicId, voteId, taskId } = await carriedOut(table)
    await finishTask(table, taskId)
    expect(await stateOf(table, topicId)).toBe('reviewed')
    await table.ask('votes.correct', {
      ...{ voteId, reason: '抄错了', correctedBy: '周敏', tally: { for: 1, against: 6, abstain: 1 } },
      ...{ ballots: [], objections: null, partyVotes: [], papers: null, choosing: null },
    })
    expect(await stateOf(table, topicId)).toBe('in-consultation')
  })

  it('再次表决的时候，落实中的议题回到协商中', async () => {
    const table = await openTable()
    const { topicId, voteId } = await carriedOut(table)
    expect(await stateOf(table, topicId)).toBe('implementing')
    await table.ask('votes.openAgain', {
      ...{ voteId, reason: '有人没有听清', orderedBy: '主持人', question: '是否同意划线？' },
      ...{ method: 'counted-hands', tellers: '成员乙2', scrutineer: '' },
    })
    expect(await stateOf(table, topicId)).toBe('in-consultation')
  })
})

describe('已经了结的，不能再开单子', () => {
  const free = { kind: 'assigned', title: '修一修', caseId: null } as const

  it('并入了的、不受理的、转交了的议题', async () => {
    const table = await openTable()
    await setUp(table)
    const into = await collect(table, '主议题')
    for (const screening of [
      { decision: 'merge', intoId: into, reason: '同一件' },
      { decision: 'refuse', reason: '不归社区' },
      { decision: 'transfer', to: '城管', reason: '职责' },
    ] as const) {
      const topicId = await collect(table, `${screening.decision}的`)
      await screen(table, topicId, screening)
      await expect(orderOne(table, { ...free, topicId })).rejects.toThrow(/"wanted":"order"/u)
      expect(await stateOf(table, topicId)).not.toBe('implementing')
    }
  })

  it('还没有审定的议题开了单子，就是直接办理', async () => {
    const table = await openTable()
    await setUp(table)
    const topicId = await collect(table, '灯坏了')
    await orderOne(table, { ...free, topicId })
    expect(await stateOf(table, topicId)).toBe('implementing')
    expect(
      await table.refused('topics.screen', {
        ...{ topicId, by: '' },
        screening: { decision: 'refuse', reason: '不办' },
      }),
    ).toMatchObject({ code: 'wrong-state' })
  })

  it('已经结束的专班不收事项和议题', async () => {
    const table = await openTable()
    await setUp(table)
    const caseId = await table.ask('cases.begin', {
      words: { title: '办证专班', estateName: '', background: '', startedOn: '2026-03-01' },
      head: null,
    })
    await table.ask('cases.close', { caseId, on: storyDay, summary: '完了' })
    const topicId = await collect(table, '办证')
    const closed = { code: 'wrong-state', noun: 'case', state: 'closed' }
    expect(await table.refused('topics.setCase', { topicId, caseId })).toMatchObject(closed)
    await expect(orderOne(table, { ...free, caseId })).rejects.toThrow(/"noun":"case"/u)
  })
})

describe('还没有到的日子', () => {
  it('专班的资金、完成的节点、结束和重新启动都不能写到明天', async () => {
    const table = await openTable()
    await setUp(table)
    const caseId = await table.ask('cases.begin', {
      words: { title: '办证专班', estateName: '', background: '', startedOn: '2026-03-01' },
      head: null,
    })
    const money = { amount: 100, words: '首付', counterparty: 'owners', supervisedBy: '周敏' } as const
    const enter = (kind: 'planned' | 'collected', on: Day) => ({ caseId, money: { ...money, kind, on } })
    expect(await table.refused('cases.enterMoney', enter('collected', ahead))).toEqual(tooFar)
    await table.ask('cases.enterMoney', enter('planned', ahead))
    const entryId = await table.ask('cases.enterMoney', enter('collected', storyDay))
    expect(await table.refused('cases.reverseMoney', { entryId, on: ahead, reason: '写错' })).toEqual(tooFar)
    const milestone = { title: '测绘', dueOn: '2026-03-20', note: '' }
    const milestones = [
      { ...milestone, doneOn: null },
      { ...milestone, doneOn: ahead },
    ]
    expect(await table.refused('cases.addMilestones', { caseId, milestones })).toEqual(tooFar)
    expect(await table.refused('cases.close', { caseId, on: ahead, summary: '完了' })).toEqual(tooFar)
    await table.ask('cases.close', { caseId, on: storyDay, summary: '完了' })
    expect(await table.refused('cases.reopen', { caseId, on: ahead, reason: '又来' })).toEqual(tooFar)
  })

  it('志愿活动和兑换', async () => {
    const table = await openTable()
    const [personId = expect.fail('nobody')] = await setUpWithPeople(table)
    const activity = { title: '清扫', place: '', minutes: 60, points: 10, personIds: [personId] }
    expect(await table.refused('volunteers.hold', { ...activity, on: ahead })).toEqual(tooFar)
    await table.ask('volunteers.hold', { ...activity, on: storyDay })
    const exchange = { personId, points: 5, words: '毛巾' }
    expect(await table.refused('volunteers.exchange', { ...exchange, on: ahead })).toEqual(tooFar)
  })

  it('固定会议一次最多生成两年，写错的年份不会做出几千次', async () => {
    const table = await openTable()
    await setUp(table)
    const words: InputOf<'series.begin'>['words'] = {
      title: '周会',
      form: 'bench-meeting',
      recurrence: { kind: 'weekly', weekday: 1 },
      offDays: 'next-workday',
      startsOn: storyDay,
      startTime: '19:30',
      place: '',
      estateName: '',
      chairId: null,
      recorderId: null,
      occasion: '',
      modelMeetingId: null,
      themes: [],
    }
    expect(await table.refused('series.begin', { words, until: '2106-12-31' })).toEqual({
      code: 'day-unfit',
      problem: 'after',
      limit: '2028-03-12',
    })
    const { seriesId } = await table.ask('series.begin', { words, until: '2026-04-01' })
    expect(await table.refused('series.generate', { seriesId, until: '2106-12-31' })).toMatchObject({
      code: 'day-unfit',
    })
  })
})

describe('期限', () => {
  const inWork = async (table: Table): Promise<TaskId> => {
    const taskId = await orderOne(table)
    await dispatchOne(table, taskId)
    await acceptOne(table, taskId)
    return taskId
  }

  it('同意延期不会把督办以后更晚的期限提前', async () => {
    const table = await openTable()
    await setUp(table)
    const taskId = await inWork(table)
    await table.ask('tasks.askExtension', { taskId, untilOn: '2026-03-22', reason: '等材料', by: '' })
    await table.ask('tasks.supervise', { taskId, demand: '抓紧', dueOn: '2026-03-30', orderedBy: '周敏' })
    await table.ask('tasks.answerExtension', { taskId, isGranted: true, text: '', by: '周敏' })
    expect((await wholeTask(table, taskId)).dueOn).toBe('2026-03-30')
  })

  it('督办定了日子就算派出的，办理记录里有派单', async () => {
    const table = await openTable()
    await setUp(table)
    const taskId = await orderOne(table)
    const { title, demand } = await wholeTask(table, taskId)
    await table.ask('tasks.assign', {
      ...{ taskId, title, demand, dueOn: null },
      ...{ leadUnit: '物业公司', responsible: '吴磊', assisting: '' },
    })
    await table.ask('tasks.supervise', { taskId, demand: '抓紧', dueOn: '2026-03-30', orderedBy: '周敏' })
    const { state, notes } = await wholeTask(table, taskId)
    expect(state).toBe('dispatched')
    expect(notes.map((note) => note.kind).slice(-2)).toEqual(['supervised', 'dispatched'])
  })
})

describe('公示里的名字', () => {
  it('提出人和专班里的户主，没有同意就不能贴出去', async () => {
    const table = await openTable()
    await setUp(table)
    await collect(table, '灯坏了')
    const caseId = await table.ask('cases.begin', {
      words: { title: '清欠专班', estateName: '', background: '', startedOn: '2026-03-01' },
      head: null,
    })
    await table.ask('cases.addHouseholds', {
      caseId,
      households: [{ room: '1栋101', householder: '欧阳甲丙', matter: '欠费', owed: 100 }],
    })
    const noticeId = await table.ask('notices.draft', { kind: 'announcement', source: { kind: 'none' } })
    const { notice } = await table.ask('notices.read', { noticeId })
    const body = '谭甲乙反映的路灯已经修好。欧阳甲丙户已经缴清。'
    const { places, days } = notice
    await table.ask('notices.edit', {
      ...{ noticeId, places: [...places], days, postedOn: null },
      words: { ...notice.words, signers: [...notice.words.signers], title: '办理情况', body },
    })
    const { findings } = await table.ask('notices.read', { noticeId })
    expect(findings.map((finding) => finding.found)).toEqual(['谭甲乙', '欧阳甲丙'])
  })
})

describe('写给外面看的', () => {
  const personal = '谭甲乙家门口的灯坏了，电话13800138000，住4栋2单元301'

  it('交办单不印提出人的名字、电话和房号；回访时电话只遮一次', async () => {
    const table = await openTable()
    await setUp(table)
    const topicId = await collect(table, '灯坏了', { description: personal })
    const { taskId } = await screen(table, topicId, { decision: 'handle', reason: '' })
    if (taskId === null) expect.fail('no task')
    const { papers } = await table.ask('documents.preview', {
      ...{ subject: { kind: 'task', taskId }, kind: 'dispatch-order', size: 'page', anchor: null },
    })
    const page = papers.map((paper) => paper.page).join('')
    expect(page).toContain('家门口的灯坏了')
    for (const words of ['谭甲乙', '13800138000', '单元301']) expect(page).not.toContain(words)
    const { proposer } = await table.ask('tasks.record', { taskId })
    expect(proposer?.phone).toBe('138****8000')
  })

  it('不予办理的事项，公示里不说已办结', async () => {
    const table = await openTable()
    await setUp(table)
    const topicId = await collect(table, '拆围墙')
    const { taskId } = await screen(table, topicId, { decision: 'handle', reason: '' })
    if (taskId === null) expect.fail('no task')
    await table.ask('tasks.decline', { taskId, reason: '没有依据', by: '周敏' })
    const noticeId = await table.ask('notices.draft', {
      ...{ kind: 'disclosure', source: { kind: 'none' }, topicId },
    })
    const { notice } = await table.ask('notices.read', { noticeId })
    expect(notice.words.body).toContain('交办事项1件，已办结0件：拆围墙（不予办理）')
  })

  it('再长的议题，抄到议程、问卷和公示里都还能改', async () => {
    const table = await openTable()
    await setUp(table)
    const topicId = await collectAndList(table, '𬀩'.repeat(200), {
      ...{ description: '情'.repeat(4000), demand: '求'.repeat(1000), place: '处'.repeat(80) },
    })
    const meetingId = await table.ask('topics.draftMeeting', { topicId })
    const taskId = await orderOne(table, { title: '任'.repeat(200) })
    await table.ask('agenda.addTasks', { meetingId, taskIds: [taskId] })
    const { agenda } = await table.ask('meetings.record', { meetingId })
    for (const { id, kind, title, presenter, plannedMinutes, prompt, explanation } of agenda)
      await table.ask('agenda.change', {
        ...{ itemId: id, kind, title, presenter, plannedMinutes, prompt, explanation },
      })
    const questionnaireId = await table.ask('questionnaires.draft', { kind: 'slips', topicId, title: '' })
    const { questionnaire } = await table.ask('questionnaires.read', { questionnaireId })
    const { title, explanation, estateName, scope } = questionnaire
    await table.ask('questionnaires.arrange', {
      ...{ questionnaireId, topicId },
      words: { title, explanation, estateName, scope, fromOn: null, untilOn: null, issuedCount: null },
    })
    const noticeId = await table.ask('notices.draft', {
      ...{ kind: 'disclosure', source: { kind: 'none' }, topicId },
    })
    const { words, places, days } = (await table.ask('notices.read', { noticeId })).notice
    await table.ask('notices.edit', {
      ...{ noticeId, places: [...places], days, postedOn: null },
      words: { ...words, signers: [...words.signers] },
    })
  })
})

describe('一次做很多', () => {
  it('长的命令中间让别的先走，做完了才算数', async () => {
    const table = await openTable()
    await setUp(table)
    const topics = Array.from({ length: 1500 }, (_, place) =>
      wordsOf(`心愿${place}`, { source: 'micro-wish' }),
    )
    const topicIds = await table.ask('topics.collectAll', { topics })
    let turns = 0
    const ticking = setInterval(() => {
      turns += 1
    }, 1)
    const handling = table.ask('topics.handleAll', { topicIds, by: '周敏' })
    const counting = table.ask('tasks.counts', { filter: everyTask })
    expect(await handling).toHaveLength(1500)
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(3)
    expect([0, 1500]).toContain((await counting).all)
  })

  it('没做完就关掉程序，先做完再关', async () => {
    const table = await openTable()
    await setUp(table)
    const topics = Array.from({ length: 600 }, (_, place) => wordsOf(`心愿${place}`))
    const topicIds = await table.ask('topics.collectAll', { topics })
    const handling = table.ask('topics.handleAll', { topicIds, by: '周敏' })
    await table.close()
    expect(await handling).toHaveLength(600)
  })
})

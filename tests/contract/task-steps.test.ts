/** Says what every step of a task does and what it refuses: orders, time, reports, reviews, photos, supervision. */
import { describe, expect, it } from 'vitest'
import type { CaseId, TaskId, TopicId } from '../../src/domain/identity.ts'
import { aPhoto } from './notice-table.ts'
import { openTable, setUp } from './round-table.ts'
import {
  acceptOne,
  closeOne,
  dispatchOne,
  everyTask,
  finishOne,
  linesOf,
  orderOne,
  reviewedOne,
  verifyOne,
  visitOne,
  wholeTask,
} from './task-table.ts'

const wrong = (state: string, wanted: string) => ({ code: 'wrong-state', noun: 'task', state, wanted })

describe('派单', () => {
  it('没有人、没有日子、日子过了都派不出去；收回、退回以后重新派', async () => {
    const table = await openTable({ isWatched: true })
    const taskId = await orderOne(table)
    const order = {
      taskId,
      leadUnit: '',
      responsible: '',
      assisting: '',
      due: { kind: 'day', on: '2026-03-20' },
      level: null,
      by: '书记甲',
    } as const
    expect(await table.refused('tasks.dispatch', order)).toEqual({ code: 'task-gaps', gaps: ['responsible'] })
    expect(
      await table.refused('tasks.dispatch', {
        ...order,
        leadUnit: '物业',
        due: { kind: 'day', on: '2026-03-11' },
      }),
    ).toEqual({ code: 'day-unfit', problem: 'before', limit: '2026-03-12' })
    await dispatchOne(table, taskId)
    await table.ask('tasks.takeBack', { taskId, reason: '派错了', by: '书记甲' })
    expect(await wholeTask(table, taskId)).toMatchObject({ state: 'to-dispatch', dispatchedOn: null })
    await dispatchOne(table, taskId, { leadUnit: '业委会' })
    await table.ask('tasks.return', { taskId, reason: '不归我管', by: '经办人甲' })
    await dispatchOne(table, taskId)
    await acceptOne(table, taskId)
    expect(await table.refused('tasks.takeBack', { taskId, reason: '晚了', by: '' })).toEqual(
      wrong('in-progress', 'take-back'),
    )
    await table.ask('tasks.return', { taskId, reason: '办不了', by: '经办人甲' })
    const task = await wholeTask(table, taskId)
    expect(task).toMatchObject({ state: 'to-dispatch', acceptedOn: null, leadUnit: '物业公司' })
    expect(task.notes.map((note) => [note.kind, note.by, note.text]).slice(2, 3)).toEqual([
      ['taken-back', '书记甲', '派错了'],
    ])
    const { taskId: _, level: _level, by: _by, due: _due, ...nobody } = order
    await dispatchOne(table, taskId)
    expect(
      await table.refused('tasks.assign', { taskId, title: '疏通', demand: '', ...nobody, dueOn: null }),
    ).toEqual({ code: 'task-gaps', gaps: ['responsible', 'dueOn'] })
  })

  it('一次派多件，有一件派不了就一件都不派；吹哨的要单独派', async () => {
    const table = await openTable({ isWatched: true })
    const taskIds = [await orderOne(table), await orderOne(table)]
    const together = {
      leadUnit: '物业公司',
      responsible: '',
      assisting: '',
      due: { kind: 'working', days: 3 },
      by: '',
    } as const
    const whistle = await orderOne(table, { kind: 'whistle' })
    expect(await table.refused('tasks.dispatchAll', { ...together, taskIds: [...taskIds, whistle] })).toEqual(
      { code: 'order-kind', kind: 'whistle', wanted: 'together' },
    )
    expect(
      await table.refused('tasks.dispatchAll', { ...together, taskIds: [...taskIds, 99 as TaskId] }),
    ).toEqual({ code: 'not-found', noun: 'task' })
    await table.ask('tasks.dispatchAll', { ...together, taskIds })
    for (const taskId of taskIds)
      expect(await wholeTask(table, taskId)).toMatchObject({
        state: 'dispatched',
        leadUnit: '物业公司',
        dueOn: '2026-03-17',
      })
    expect(await table.refused('tasks.dispatchAll', { ...together, taskIds })).toEqual(
      wrong('dispatched', 'dispatch'),
    )
  })

  it('微心愿由支部认领，认领就算接单；别的单子不能认领', async () => {
    const table = await openTable({ isWatched: true })
    const claim = {
      leadUnit: '第二党支部',
      responsible: '党员丙',
      due: { kind: 'calendar', days: 10 },
    } as const
    const wish = await orderOne(table, { kind: 'micro-wish', title: '换一盏感应灯' })
    expect((await table.ask('tasks.record', { taskId: wish })).steps).toContain('claim')
    await table.ask('tasks.claim', { taskId: wish, ...claim })
    expect(await wholeTask(table, wish)).toMatchObject({
      state: 'in-progress',
      leadUnit: '第二党支部',
      dueOn: '2026-03-23',
      acceptedOn: '2026-03-12',
    })
    const order = await orderOne(table)
    expect((await table.ask('tasks.record', { taskId: order })).steps).not.toContain('claim')
    expect(await table.refused('tasks.claim', { taskId: order, ...claim })).toEqual({
      code: 'order-kind',
      kind: 'residents-order',
      wanted: 'claim',
    })
  })

  it('单子记在没有的议题、专班上，记不成；没派出去的可以收回登记再放回来', async () => {
    const table = await openTable({ isWatched: true })
    const order = {
      ...everyTask,
      kind: 'assigned',
      title: '打扫',
      demand: '',
      estateName: '',
      place: '',
    } as const
    const { tab: _, leadUnit: _unit, words: _words, ...entry } = order
    const whole = { ...entry, category: null, isUrgent: false }
    expect(await table.refused('tasks.order', { ...whole, topicId: 9 as TopicId })).toMatchObject({
      noun: 'topic',
    })
    expect(await table.refused('tasks.order', { ...whole, caseId: 9 as CaseId })).toMatchObject({
      noun: 'case',
    })
    const taskId = await table.ask('tasks.order', whole)
    await table.ask('tasks.withdraw', { taskId })
    expect(await linesOf(table)).toEqual([])
    expect(await table.refused('tasks.record', { taskId })).toMatchObject({ code: 'not-found' })
    await table.ask('tasks.restore', { taskId })
    await dispatchOne(table, taskId)
    expect(await table.refused('tasks.withdraw', { taskId })).toEqual(wrong('dispatched', 'withdraw'))
  })
})

describe('吹哨报到', () => {
  it('橙色响应三个工作日，过时没有报到要催，催过当天不再问，报到一次', async () => {
    const table = await openTable({ isWatched: true })
    const taskId = await orderOne(table, { kind: 'whistle', title: '清理消防通道' })
    await dispatchOne(table, taskId, {
      level: 'orange',
      leadUnit: '城管',
      due: { kind: 'day', on: '2026-05-01' },
    })
    expect(await wholeTask(table, taskId)).toMatchObject({
      level: 'orange',
      reportInBy: '2026-03-17T15:59:00.000Z',
      reportedInAt: null,
    })
    table.at('09:00', '2026-03-17')
    expect(await table.ask('tasks.pressing', {})).toEqual([])
    table.at('09:00', '2026-03-18')
    expect(await table.ask('tasks.pressing', {})).toMatchObject([
      { pressing: 'report-in', sentence: '应当在2026年3月17日23时59分前报到，还没有报到，请催一次。' },
    ])
    await table.ask('tasks.press', { taskIds: [taskId], kind: 'press', text: '请今天报到', by: '书记甲' })
    expect(await table.ask('tasks.pressing', {})).toEqual([])
    await table.ask('tasks.reportIn', { taskId, by: '城管丁', text: '到场两人' })
    expect((await wholeTask(table, taskId)).reportedInAt).not.toBeNull()
    expect(await table.refused('tasks.reportIn', { taskId, by: '', text: '' })).toEqual(
      wrong('reported-in', 'report-in'),
    )
    const order = await orderOne(table)
    expect(await table.refused('tasks.reportIn', { taskId: order, by: '', text: '' })).toMatchObject({
      code: 'order-kind',
    })
    expect(
      await table.refused('tasks.dispatch', {
        taskId: order,
        leadUnit: '物业',
        responsible: '',
        assisting: '',
        due: { kind: 'day', on: '2026-03-20' },
        level: 'red',
        by: '',
      }),
    ).toMatchObject({ code: 'order-kind', wanted: 'level' })
  })
})

describe('时间', () => {
  it('申请延期，不同意的期限不动，同意的顺延；办结时还没有答复的不再答复', async () => {
    const table = await openTable({ isWatched: true })
    const taskId = await orderOne(table)
    await dispatchOne(table, taskId)
    await acceptOne(table, taskId)
    const ask = { taskId, untilOn: '2026-03-27', reason: '等配件', by: '经办人甲' }
    expect(await table.refused('tasks.askExtension', { ...ask, untilOn: '2026-03-20' })).toEqual({
      code: 'day-unfit',
      problem: 'before',
      limit: '2026-03-21',
    })
    await table.ask('tasks.askExtension', ask)
    expect(await table.refused('tasks.askExtension', ask)).toEqual(wrong('extension-asked', 'ask-extension'))
    await table.ask('tasks.answerExtension', { taskId, isGranted: false, text: '先借配件', by: '书记甲' })
    expect(await wholeTask(table, taskId)).toMatchObject({ state: 'in-progress', dueOn: '2026-03-20' })
    await table.ask('tasks.askExtension', ask)
    await table.ask('tasks.answerExtension', { taskId, isGranted: true, text: '', by: '书记甲' })
    expect(await wholeTask(table, taskId)).toMatchObject({ dueOn: '2026-03-27' })
    await table.ask('tasks.askExtension', { ...ask, untilOn: '2026-03-30' })
    await finishOne(table, taskId)
    const task = await wholeTask(table, taskId)
    expect(task).toMatchObject({ state: 'to-verify', dueOn: '2026-03-27' })
    expect(task.extensions.map((one) => [one.formerDueOn, one.untilOn, one.answer?.isGranted])).toEqual([
      ['2026-03-20', '2026-03-27', false],
      ['2026-03-20', '2026-03-27', true],
      ['2026-03-27', '2026-03-30', false],
    ])
  })

  it('暂缓的日子不算，恢复时可以另定一天', async () => {
    const table = await openTable({ isWatched: true })
    const taskId = await orderOne(table)
    await dispatchOne(table, taskId)
    await acceptOne(table, taskId)
    await table.ask('tasks.suspend', { taskId, reason: '等审批', by: '书记甲' })
    expect(await table.refused('tasks.finish', { taskId, result: '好', evidence: '', by: '' })).toEqual(
      wrong('suspended', 'finish'),
    )
    table.at('09:00', '2026-03-26')
    expect(await linesOf(table, { tab: 'overdue' })).toEqual([])
    await table.ask('tasks.resume', { taskId, dueOn: null, by: '书记甲' })
    expect((await wholeTask(table, taskId)).dueOn).toBe('2026-04-03')
    await table.ask('tasks.suspend', { taskId, reason: '又等', by: '' })
    expect(await table.refused('tasks.resume', { taskId, dueOn: '2026-03-25', by: '' })).toMatchObject({
      code: 'day-unfit',
    })
    await table.ask('tasks.resume', { taskId, dueOn: '2026-05-06', by: '' })
    expect((await wholeTask(table, taskId)).dueOn).toBe('2026-05-06')
  })

  it('跨过国庆的单子：放假不催，上班第一天催，第五个工作日提督办单，只问不做', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    table.at('09:00', '2026-09-28')
    const taskId = await orderOne(table)
    await dispatchOne(table, taskId, { due: { kind: 'working', days: 2 } })
    expect((await wholeTask(table, taskId)).dueOn).toBe('2026-09-30')
    const pressing = async () => (await table.ask('tasks.record', { taskId })).pressing
    expect(await pressing()).toBe('remind')
    await table.ask('tasks.press', { taskIds: [taskId], kind: 'remind', text: '', by: '书记甲' })
    expect(await pressing()).toBeNull()
    const asked: (string | null)[] = []
    for (const day of [
      '2026-10-01',
      '2026-10-04',
      '2026-10-07',
      '2026-10-08',
      '2026-10-12',
      '2026-10-13',
      '2026-10-14',
    ]) {
      table.at('09:00', day)
      asked.push(await pressing())
    }
    expect(asked).toEqual([null, null, null, 'press', 'press', 'supervise', 'supervise'])
    const counts = await table.ask('tasks.counts', { filter: everyTask })
    expect(counts).toMatchObject({ all: 1, 'under-way': 1, overdue: 1, soon: 0, 'to-press': 1 })
    expect(counts.oldest).toEqual({ taskId, title: '疏通4栋2单元下水管', days: 14 })
    expect((await linesOf(table, { tab: 'to-press' })).map((line) => line.id)).toEqual([taskId])
    expect((await wholeTask(table, taskId)).notes.map((note) => note.kind)).toEqual([
      'created',
      'dispatched',
      'reminded',
    ])
    await table.ask('tasks.supervise', {
      taskId,
      demand: '三天内办完',
      dueOn: '2026-10-19',
      orderedBy: '书记甲',
    })
    expect(await pressing()).toBeNull()
    table.at('09:00', '2026-10-17')
    expect(await pressing()).toBe('remind')
  })
})

describe('验收、回访和销号', () => {
  it('承办人自己不能验收，也不能销号；缺什么说什么', async () => {
    const table = await openTable({ isWatched: true })
    const taskId = await orderOne(table)
    await dispatchOne(table, taskId)
    await acceptOne(table, taskId)
    await finishOne(table, taskId, { evidence: '' })
    expect(await table.refused('tasks.verify', { taskId, text: '', by: ' 经办人 甲' })).toEqual({
      code: 'same-person',
      wanted: 'verify',
      name: '经办人 甲',
    })
    expect(await table.refused('tasks.visit', { ...visit, taskId })).toEqual(wrong('to-verify', 'visit'))
    await table.ask('tasks.sendBack', { taskId, reason: '没通', by: '网格员乙' })
    await finishOne(table, taskId, { evidence: '' })
    await verifyOne(table, taskId)
    expect(await table.refused('tasks.closeOut', { taskId, by: '书记甲', text: '' })).toEqual({
      code: 'close-out-blocked',
      gaps: ['evidence', 'visit'],
    })
    expect((await table.ask('tasks.record', { taskId })).gaps.map((gap) => gap.code)).toEqual([
      'evidence',
      'visit',
    ])
    await visitOne(table, taskId, 'fairly')
    expect(await table.refused('tasks.closeOut', { taskId, by: '书记甲', text: '' })).toEqual({
      code: 'close-out-blocked',
      gaps: ['evidence'],
    })
  })

  const visit = {
    on: '2026-03-12',
    way: 'form',
    counts: { satisfied: 5, fairly: 0, dissatisfied: 5 },
    words: '',
    by: '网格员乙',
  } as const

  it('评议一半不满意就重新办理，销号以后也一样；没有人评价不算回访', async () => {
    const table = await openTable({ isWatched: true })
    const taskId = await reviewedOne(table)
    const nobody = { satisfied: 0, fairly: 0, dissatisfied: 0 }
    expect(await table.refused('tasks.visit', { ...visit, taskId, counts: nobody })).toEqual({
      code: 'visit-empty',
    })
    expect(await table.refused('tasks.visit', { ...visit, taskId, on: '2026-03-13' })).toMatchObject({
      code: 'day-unfit',
      problem: 'after',
    })
    expect(await table.refused('tasks.visit', { ...visit, taskId, on: '2026-03-11' })).toMatchObject({
      code: 'day-unfit',
      problem: 'before',
    })
    expect(await table.refused('tasks.closeOut', { taskId, by: '经办人甲', text: '' })).toMatchObject({
      code: 'close-out-blocked',
    })
    expect(
      await table.ask('tasks.visit', {
        ...visit,
        taskId,
        counts: { satisfied: 6, fairly: 0, dissatisfied: 5 },
      }),
    ).toEqual({ isReopened: false })
    expect(await table.refused('tasks.closeOut', { taskId, by: '经办人甲', text: '' })).toMatchObject({
      code: 'same-person',
      wanted: 'close-out',
    })
    await closeOne(table, taskId)
    expect(await table.ask('tasks.visit', { ...visit, taskId })).toEqual({ isReopened: true })
    expect(await wholeTask(table, taskId)).toMatchObject({
      state: 'in-progress',
      closedOn: null,
      closedBy: '',
      verifiedOn: null,
      reopenedCount: 1,
      visits: [{ isCurrent: false }, { isCurrent: false }],
    })
  })

  it('办理后的照片就是佐证；销号以后不能再加；去掉的不算', async () => {
    const table = await openTable({ chosen: () => ({ name: '办理后.jpg', bytes: aPhoto() }) })
    const taskId = await orderOne(table)
    await dispatchOne(table, taskId)
    await acceptOne(table, taskId)
    const { hash, fileName } = await table.ask('tasks.choosePhoto', {})
    const photo = { taskId, stage: 'after', hash, fileName, takenOn: '2026-03-12', note: '' } as const
    const photoId = await table.ask('tasks.addPhoto', photo)
    expect((await table.ask('tasks.photo', { photoId })).address).toMatch(/^data:image\/jpeg;base64,/u)
    await finishOne(table, taskId, { evidence: '' })
    await verifyOne(table, taskId)
    await visitOne(table, taskId, 'satisfied')
    await table.ask('tasks.removePhoto', { photoId })
    expect(await table.refused('tasks.closeOut', { taskId, by: '书记甲', text: '' })).toMatchObject({
      gaps: ['evidence'],
    })
    expect(await table.refused('tasks.photo', { photoId })).toMatchObject({ noun: 'taskPhoto' })
    expect(await table.refused('tasks.addPhoto', { ...photo, takenOn: '2026-03-13' })).toMatchObject({
      code: 'day-unfit',
    })
    expect(await table.refused('tasks.addPhoto', { ...photo, hash: 'f'.repeat(64) })).toEqual({
      code: 'photo-missing',
    })
    await table.ask('tasks.addPhoto', photo)
    await closeOne(table, taskId)
    expect(await table.refused('tasks.addPhoto', photo)).toEqual(wrong('closed-out', 'photo'))
    expect((await wholeTask(table, taskId)).photos).toHaveLength(1)
  })

  it('不予办理要有原因，可以重新办理；催办只催办着的', async () => {
    const table = await openTable({ isWatched: true })
    const taskId = await orderOne(table)
    expect(
      await table.refused('tasks.press', { taskIds: [taskId], kind: 'press', text: '', by: '' }),
    ).toEqual(wrong('to-dispatch', 'press'))
    await table.ask('tasks.decline', { taskId, reason: '不属于社区', by: '书记甲' })
    expect(await table.refused('tasks.note', { taskId, text: '又', by: '' })).toEqual(
      wrong('declined', 'note'),
    )
    expect(await table.ask('tasks.counts', { filter: everyTask })).toMatchObject({
      'closed-out': 1,
      declined: 1,
    })
    await table.ask('tasks.reopen', { taskId, reason: '居民补了材料', by: '' })
    expect(await wholeTask(table, taskId)).toMatchObject({ state: 'to-dispatch', number: '〔2026〕1号' })
  })
})

describe('两个窗口', () => {
  it('同一件事两边一起按：一边成了，另一边说现在不能，什么都不丢', async () => {
    const table = await openTable({ isWatched: true })
    const taskId = await orderOne(table)
    await dispatchOne(table, taskId)
    await acceptOne(table, taskId)
    const finish = { taskId, evidence: '照片', by: '经办人甲' }
    const replies = [
      await table.send('tasks.finish', { ...finish, result: '左边办好' }),
      await table.send('tasks.finish', { ...finish, result: '右边办好' }),
    ]
    expect(replies.map((reply) => reply.ok)).toEqual([true, false])
    expect(await wholeTask(table, taskId)).toMatchObject({ result: '左边办好', state: 'to-verify' })
  })
})

describe('规则和筛选', () => {
  it('提醒、催办、督办、响应的日子可以改，改了就按新的', async () => {
    const table = await openTable({ isWatched: true })
    const rules = await table.ask('tasks.rules', {})
    expect(rules).toEqual({
      remindDaysBefore: 3,
      pressAfterWorkdays: 1,
      superviseAfterWorkdays: 5,
      redHours: 24,
      orangeWorkdays: 3,
      yellowWorkdays: 5,
    })
    const taskId = await orderOne(table)
    await dispatchOne(table, taskId)
    expect((await table.ask('tasks.record', { taskId })).pressing).toBeNull()
    await table.ask('tasks.setRules', { ...rules, remindDaysBefore: 10, redHours: 2 })
    expect((await table.ask('tasks.record', { taskId })).pressing).toBe('remind')
    const whistle = await orderOne(table, { kind: 'whistle' })
    await dispatchOne(table, whistle, { level: 'red' })
    const { reportInBy, notes } = await wholeTask(table, whistle)
    expect(Date.parse(reportInBy ?? '') - Date.parse(notes[1]?.at ?? '')).toBe(2 * 60 * 60 * 1000)
  })

  it('存下的筛选原样放回，各部分都起作用', async () => {
    const table = await openTable({ isWatched: true })
    const filters = [
      { name: '物业逾期', filter: { ...everyTask, tab: 'overdue', leadUnit: '物业公司' } as const },
    ]
    await table.ask('tasks.saveFilters', { filters })
    expect(await table.ask('tasks.filters', {})).toEqual(filters)
    const drain = await orderOne(table)
    const lamp = await orderOne(table, {
      kind: 'assigned',
      title: '更换（东门）路灯',
      estateName: '惠丰苑',
      isUrgent: true,
    })
    await dispatchOne(table, lamp, { leadUnit: '业委会', responsible: '经办人丙' })
    const found = async (filter: Parameters<typeof linesOf>[1]) =>
      (await linesOf(table, filter)).map((line) => line.id)
    expect(await found({ kind: 'assigned' })).toEqual([lamp])
    expect(await found({ estateName: '南方印象小区' })).toEqual([drain])
    expect(await found({ leadUnit: '业委会' })).toEqual([lamp])
    expect(await found({ words: '下水' })).toEqual([drain])
    expect(await found({ words: '路灯 经办人丙' })).toEqual([lamp])
    expect(await found({ words: '路灯 下水' })).toEqual([])
    expect(await found({ words: '(东门)' })).toEqual([lamp])
    expect(await found({ words: '(2026)2号' })).toEqual([lamp])
    expect(await found({ tab: 'to-dispatch' })).toEqual([drain])
    expect(await table.ask('tasks.counts', { filter: { ...everyTask, words: '路灯' } })).toMatchObject({
      all: 1,
      urgent: 1,
      'under-way': 1,
      'to-dispatch': 0,
    })
    expect(await table.ask('tasks.units', {})).toEqual({
      leadUnits: ['业委会'],
      responsible: ['经办人丙'],
      estates: ['南方印象小区', '惠丰苑'],
    })
    const pages: TaskId[] = []
    for (const offset of [0, 1, 2]) {
      const page = await table.ask('tasks.list', { filter: everyTask, offset, limit: 1 })
      expect(page.total).toBe(2)
      pages.push(...page.tasks.map((line) => line.id))
    }
    expect(pages).toEqual([lamp, drain])
  })
})

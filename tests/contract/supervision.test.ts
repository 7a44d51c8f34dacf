/** Presses tasks that are late over the operations, takes down the answers, and makes the papers that go with them. */
import { describe, expect, it } from 'vitest'
import type { SupervisionId, TaskId } from '../../src/domain/identity.ts'
import type { MeetingPaperKind } from '../../src/domain/papers/paper-kinds.ts'
import { CARRIERS } from './carriers.ts'
import { minuteOne, resolveOne } from './resolved.ts'
import { openTable, type Table } from './round-table.ts'
import { acceptOne, dispatchOne, finishOne, firstTask } from './task-table.ts'

const task = {
  title: '发布表决事项公告',
  leadUnit: '业委会',
  responsible: '李建国',
  assisting: '社区',
  dueOn: '2026-03-13',
}

/** A resolution with one task. */
const withTask = async (
  table: Table,
  entry: Partial<Omit<typeof task, 'dueOn'>> & { readonly dueOn?: string | null } = {},
): Promise<TaskId> => {
  await resolveOne(table, [{ ...task, ...entry }])
  return (await firstTask(table)).id
}

const taskOf = firstTask

const supervise = (table: Table, taskId: TaskId, dueOn = '2026-03-20') =>
  table.ask('tasks.supervise', { taskId, demand: '请尽快贴出公告', dueOn, orderedBy: '周敏' })

describe.each(CARRIERS)('over $name', ({ open }) => {
  it('逾期的事项督办一次：期限换成新的，原来的留着，经过里记一条，回复一次', async () => {
    const table = await openTable({ open, isWatched: true })
    const taskId = await withTask(table)
    table.at('09:00', '2026-03-17')
    const supervisionId = await supervise(table, taskId)
    expect(await taskOf(table)).toMatchObject({
      dueOn: '2026-03-20',
      state: 'dispatched',
      supervisions: [
        {
          id: supervisionId,
          orderedOn: '2026-03-17',
          orderedBy: '周敏',
          demand: '请尽快贴出公告',
          dueOn: '2026-03-20',
          formerDueOn: '2026-03-13',
          answer: null,
        },
      ],
    })
    expect((await taskOf(table)).notes.at(-1)).toMatchObject({
      kind: 'supervised',
      text: '请尽快贴出公告。新时限2026年3月20日，原时限2026年3月13日。',
    })

    table.at('10:00', '2026-03-18')
    const answer = { supervisionId, answer: '等街道盖章', extensionUntil: '2026-03-25' }
    await table.ask('tasks.answerSupervision', answer)
    const answered = await taskOf(table)
    expect(answered.supervisions[0]?.answer).toEqual({
      on: '2026-03-18',
      text: '等街道盖章',
      extensionUntil: '2026-03-25',
    })
    expect(answered.dueOn).toBe('2026-03-20')
    expect(answered.notes.at(-1)).toMatchObject({
      kind: 'answered',
      text: '等街道盖章。申请延期到2026年3月25日。',
    })
    expect(await table.refused('tasks.answerSupervision', answer)).toMatchObject({
      code: 'wrong-state',
      noun: 'supervision',
    })
  })
})

describe('督办不能这样下', () => {
  it('新的期限要在今天以后', async () => {
    const table = await openTable({ isWatched: true })
    const taskId = await withTask(table)
    table.at('09:00', '2026-03-17')
    const order = { taskId, demand: '快办', orderedBy: '' }
    for (const dueOn of ['2026-03-16', '2026-03-17'])
      expect(await table.refused('tasks.supervise', { ...order, dueOn })).toEqual({
        code: 'day-unfit',
        problem: 'before',
        limit: '2026-03-18',
      })
    await table.ask('tasks.supervise', { ...order, dueOn: '2026-03-18' })
  })

  it('办结了的和没有的事项不能督办，没有的督办不能回复', async () => {
    const table = await openTable({ isWatched: true })
    const taskId = await withTask(table)
    await acceptOne(table, taskId)
    await finishOne(table, taskId)
    const order = { demand: '快办', dueOn: '2026-03-20', orderedBy: '' }
    expect(await table.refused('tasks.supervise', { ...order, taskId })).toMatchObject({
      code: 'wrong-state',
      state: 'to-verify',
    })
    expect(await table.refused('tasks.supervise', { ...order, taskId: 99 as TaskId })).toMatchObject({
      code: 'not-found',
    })
    const answer = { supervisionId: 99 as SupervisionId, answer: '好', extensionUntil: null }
    expect(await table.refused('tasks.answerSupervision', answer)).toEqual({
      code: 'not-found',
      noun: 'supervision',
    })
  })

  it('申请延到的日子要比督办的期限晚', async () => {
    const table = await openTable({ isWatched: true })
    const supervisionId = await supervise(table, await withTask(table))
    expect(
      await table.refused('tasks.answerSupervision', {
        supervisionId,
        answer: '来不及',
        extensionUntil: '2026-03-20',
      }),
    ).toEqual({ code: 'day-unfit', problem: 'before', limit: '2026-03-21' })
  })

  it('没有期限的事项督办以后，有了责任人就算派出去；办结以后还能补记回复', async () => {
    const table = await openTable({ isWatched: true })
    const taskId = await withTask(table, { dueOn: null })
    expect((await taskOf(table)).state).toBe('to-dispatch')
    const supervisionId = await supervise(table, taskId)
    expect(await taskOf(table)).toMatchObject({
      state: 'dispatched',
      dispatchedOn: '2026-03-12',
      supervisions: [{ formerDueOn: null }],
    })
    await acceptOne(table, taskId)
    await finishOne(table, taskId)
    await table.ask('tasks.answerSupervision', { supervisionId, answer: '办好了', extensionUntil: null })
    expect((await taskOf(table)).supervisions[0]?.answer?.text).toBe('办好了')
  })
})

describe('事项的文书', () => {
  it('交办单和督办单各有文号，督办单写着交办单的文号和逾期天数', async () => {
    const table = await openTable({ isWatched: true })
    const taskId = await withTask(table)
    const ofTask = { subject: { kind: 'task', taskId }, size: 'page', despiteGaps: false } as const
    const [dispatch = expect.fail('nothing made')] = await table.ask('documents.make', {
      ...ofTask,
      kind: 'dispatch-order',
    })
    expect(dispatch.number).toBe('和苑交〔2026〕1号')
    table.at('09:00', '2026-03-17')
    const supervisionId = await supervise(table, taskId)
    const [order = expect.fail('nothing made')] = await table.ask('documents.make', {
      subject: { kind: 'supervision', supervisionId },
      kind: 'supervision-order',
      size: 'page',
      despiteGaps: false,
    })
    expect(order.number).toBe('和苑督〔2026〕1号')
    const { page, listed } = await table.ask('documents.page', { documentId: order.documentId })
    for (const words of [dispatch.number, order.number, '逾期4天', '李建国', '2026年3月20日', '周敏'])
      expect(page).toContain(words)
    expect(listed.occasionTitle).toBe('发布表决事项公告')
    expect(listed.document.code).not.toBeNull()
  })

  it('督办改了期限，会议的纪要、记录和协商意见书还是当时议定的期限，不出新的一版；任务清单写新的期限', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await minuteOne(table, [task])
    const make = (kind: MeetingPaperKind) =>
      table.ask('documents.make', {
        subject: { kind: 'meeting', meetingId },
        kind,
        size: 'page',
        despiteGaps: true,
      })
    const agreed = ['minutes', 'record', 'resolution'] as const
    for (const kind of [...agreed, 'task-list'] as const) await make(kind)
    table.at('09:00', '2026-03-16')
    const { id: taskId } = await taskOf(table)
    await supervise(table, taskId, '2026-03-25')
    for (const kind of agreed) expect(await make(kind)).toMatchObject([{ version: 1, isNew: false }])
    expect(await make('task-list')).toMatchObject([{ version: 2, isNew: true }])
  })

  it('没有责任人和时限的先说缺什么，也可以照做；评议表办结了才齐', async () => {
    const table = await openTable({ isWatched: true })
    const taskId = await withTask(table, { leadUnit: '', responsible: '', dueOn: null })
    const wanted = { subject: { kind: 'task', taskId }, kind: 'dispatch-order', size: 'page' } as const
    expect(await table.refused('documents.make', { ...wanted, despiteGaps: false })).toEqual({
      code: 'document-gaps',
      gaps: ['没有责任单位和责任人', '没有时限'],
    })
    expect(await table.ask('documents.make', { ...wanted, despiteGaps: true })).toHaveLength(1)
    await table.ask('tasks.assign', { taskId, demand: '', ...task })
    await dispatchOne(table, taskId)
    await acceptOne(table, taskId)
    const form = { ...wanted, kind: 'satisfaction-form', despiteGaps: false } as const
    expect(await table.refused('documents.make', form)).toMatchObject({
      gaps: ['事项还没有办结，没有办理结果'],
    })
    await finishOne(table, taskId, { result: '公告已贴，照片存档' })
    const [made = expect.fail('nothing made')] = await table.ask('documents.make', form)
    const { page, listed } = await table.ask('documents.page', { documentId: made.documentId })
    expect(page).toContain('公告已贴，照片存档')
    expect(listed.document).toMatchObject({ number: '', code: null })
  })
})

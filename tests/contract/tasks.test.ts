/** Leads orders from 点单 to 销号 over the operations, and says what is refused on the way. */
import { describe, expect, it } from 'vitest'
import type { TaskId } from '../../src/domain/identity.ts'
import { CARRIERS } from './carriers.ts'
import { openTable } from './round-table.ts'
import {
  acceptOne,
  closeOne,
  dispatchOne,
  finishOne,
  linesOf,
  orderOne,
  reviewedOne,
  verifyOne,
  visitOne,
  wholeTask,
} from './task-table.ts'

describe.each(CARRIERS)('over $name', ({ open }) => {
  it('点单、派单、接单、办结、核实、回访不满意、同号重办、再办结、回访满意、销号', async () => {
    const table = await openTable({ open, isWatched: true })
    const taskId = await orderOne(table)
    expect(await wholeTask(table, taskId)).toMatchObject({
      number: '〔2026〕1号',
      kind: 'residents-order',
      state: 'to-dispatch',
    })
    await dispatchOne(table, taskId)
    await acceptOne(table, taskId)
    await table.ask('tasks.note', { taskId, text: '已约疏通车', by: '经办人甲' })
    await finishOne(table, taskId)
    await verifyOne(table, taskId)
    expect(await visitOne(table, taskId, 'dissatisfied', { words: '又堵了' })).toEqual({ isReopened: true })
    const again = await wholeTask(table, taskId)
    expect(again).toMatchObject({
      number: '〔2026〕1号',
      state: 'in-progress',
      result: '',
      doneAt: null,
      satisfaction: null,
      reopenedCount: 1,
      visits: [{ isCurrent: false, words: '又堵了' }],
    })
    expect(again.notes.map((note) => note.kind)).toEqual([
      'created',
      'dispatched',
      'accepted',
      'progress',
      'done',
      'verified',
      'visited',
      'reopened',
    ])
    expect(again.notes.find((note) => note.kind === 'done')?.text).toBe('下水管已疏通。佐证：现场照片存档。')
    await finishOne(table, taskId, { result: '换了一段管子' })
    await verifyOne(table, taskId)
    expect(await visitOne(table, taskId, 'satisfied')).toEqual({ isReopened: false })
    await closeOne(table, taskId)
    expect(await wholeTask(table, taskId)).toMatchObject({
      number: '〔2026〕1号',
      state: 'closed-out',
      closedOn: '2026-03-12',
      closedBy: '书记甲',
      satisfaction: 'satisfied',
    })
  })
})

describe('列表', () => {
  it('逾期的在前，办完的在后', async () => {
    const table = await openTable()
    const closed = await reviewedOne(table)
    await visitOne(table, closed, 'satisfied')
    await closeOne(table, closed)
    const late = await orderOne(table)
    await dispatchOne(table, late, { due: { kind: 'day', on: '2026-03-14' } })
    const soon = await orderOne(table)
    await dispatchOne(table, soon, { due: { kind: 'day', on: '2026-03-18' } })
    const none = await orderOne(table)
    table.at('09:00', '2026-03-17')
    expect((await linesOf(table)).map((line) => line.id)).toEqual([
      late,
      soon,
      none,
      closed,
    ] satisfies TaskId[])
    expect((await linesOf(table, { tab: 'overdue' })).map((line) => line.id)).toEqual([late])
  })
})

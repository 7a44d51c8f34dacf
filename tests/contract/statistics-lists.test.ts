/** Holds every figure of 统计 against the list that it opens, over random topics, tasks and days: borders of years, leap days, empty years. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topicSources } from '../../src/domain/topic/topic.ts'
import { openTable, setUp, type Table } from './round-table.ts'
import {
  acceptOne,
  closeOne,
  dispatchOne,
  finishOne,
  orderOne,
  verifyOne,
  visitOne,
  wholeTask,
} from './task-table.ts'
import { wordsOf } from './topic-table.ts'

const runs = Number(process.env.STATISTICS_RUNS ?? 3)

/** Opens the list behind every figure of a year, page by page; answers the counts by key. */
const openAll = async (
  table: Table,
  scope: { readonly year: number; readonly estateName: string; readonly leadUnit: string },
): Promise<ReadonlyMap<string, number>> => {
  const { figures } = await table.ask('statistics.year', scope)
  for (const { key, label, part, count, base } of figures) {
    const seen: string[] = []
    for (let offset = 0; offset <= count; offset += 7) {
      const behind = await table.ask('statistics.behind', { ...scope, key, offset, limit: 7 })
      expect(behind).toMatchObject({ label, part, total: count })
      seen.push(...behind.lines.map((line) => line.key))
    }
    expect(new Set(seen).size, key).toBe(count)
    if (base !== null) expect(count, key).toBeLessThanOrEqual(base)
  }
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length)
  return new Map(figures.map(({ key, count }) => [key, count]))
}

const days = ['2024-02-29', '2025-12-31', '2026-01-01', '2026-03-11', '2026-03-12'] as const
const made = fc.record({
  receivedOn: fc.constantFrom(...days),
  source: fc.constantFrom(...topicSources),
  category: fc.constantFrom(null, 'parking' as const, 'other' as const),
  estateName: fc.constantFrom('', '南苑', '不分小区', '南苑:北', '%'),
  leadUnit: fc.constantFrom('物业公司', '未定责任单位', '城管 中队', 'a:b'),
  act: fc.constantFrom('leave', 'list', 'refuse', 'merge', 'handle', 'dispatch', 'decline', 'close', 'redo'),
})

describe('统计', () => {
  it('每个数字都等于它打开的清单，分小区、分单位也一样', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(made, { minLength: 4, maxLength: 14 }), async (all) => {
        const table = await openTable()
        await setUp(table)
        const intoId = await table.ask('topics.collect', { words: wordsOf('并入的去处') })
        for (const { act, leadUnit, ...words } of all) {
          const topicId = await table.ask('topics.collect', { words: wordsOf('路灯', words) })
          const screen = (screening: object) =>
            table.send('topics.screen', { topicId, by: '', screening: { reason: '原因', ...screening } })
          if (act === 'list') await screen({ decision: 'list', level: 'deliberation' })
          if (act === 'refuse') await screen({ decision: 'refuse' })
          if (act === 'merge') await screen({ decision: 'merge', intoId })
          if (['leave', 'list', 'refuse', 'merge'].includes(act)) continue
          const { taskId } = await table.ask('topics.screen', {
            ...{ topicId, by: '', screening: { decision: 'handle', reason: '' } },
          })
          if (taskId === null || act === 'handle') continue
          if (act === 'decline') await table.ask('tasks.decline', { taskId, reason: '重复', by: '' })
          if (act === 'decline') continue
          await dispatchOne(table, taskId, { leadUnit })
          if (act === 'dispatch') continue
          await acceptOne(table, taskId)
          await finishOne(table, taskId)
          await verifyOne(table, taskId)
          await visitOne(table, taskId, act === 'redo' ? 'dissatisfied' : 'satisfied')
          if (act === 'close') await closeOne(table, taskId)
        }
        table.at('09:00', '2026-03-30')
        const { years, estates, leadUnits } = await table.ask('statistics.scopes', {})
        for (const year of [...years, 2031]) {
          const figures = await openAll(table, { year, estateName: '', leadUnit: '' })
          const own = all.filter(({ receivedOn }) => Number(receivedOn.slice(0, 4)) === year).length
          expect(figures.get('topic-all')).toBe(own + (year === 2026 ? 1 : 0))
        }
        for (const estateName of estates) await openAll(table, { year: 2026, estateName, leadUnit: '' })
        for (const leadUnit of leadUnits) await openAll(table, { year: 2026, estateName: '', leadUnit })
        expect(table.logged).toEqual([])
        await table.close()
      }),
      { numRuns: runs, seed: 20_261_123, endOnFailure: true },
    )
  })

  it('退回来、还没有重新派的，不记在退回的单位头上', async () => {
    const table = await openTable()
    await setUp(table)
    const taskId = await orderOne(table)
    await dispatchOne(table, taskId, { leadUnit: '城管中队' })
    const scope = { year: 2026, estateName: '', leadUnit: '' }
    expect((await openAll(table, scope)).get('unit-tasks:城管中队')).toBe(1)
    await table.ask('tasks.return', { taskId, reason: '不归城管管', by: '' })
    const figures = await openAll(table, scope)
    expect(figures.get('unit-tasks:城管中队') ?? 0).toBe(0)
    expect(figures.get('unit-tasks:')).toBe(1)
    expect(figures.get('task-all')).toBe(1)
  })

  it('一年从中国时间的元旦零点算起：跨年夜的单子、会上的事都归到那一年', async () => {
    const table = await openTable()
    await setUp(table)
    table.at('23:58', '2027-12-31')
    const last = await orderOne(table)
    table.at('00:00', '2028-01-01')
    const first = await orderOne(table)
    expect((await wholeTask(table, last)).number).toContain('2027')
    expect((await wholeTask(table, first)).number).toContain('2028')
    for (const year of [2027, 2028]) {
      const figures = await openAll(table, { year, estateName: '', leadUnit: '' })
      expect(figures.get('task-all')).toBe(1)
    }
    table.at('09:00', '2028-02-29')
    await table.ask('topics.collect', { words: wordsOf('闰日', { receivedOn: '2028-02-29' }) })
    const leap = await openAll(table, { year: 2028, estateName: '', leadUnit: '' })
    expect(leap.get('topic-month:2028-02')).toBe(1)
    const nothing = await openAll(table, { year: 2030, estateName: '', leadUnit: '' })
    expect([...nothing.values()].every((count) => count === 0)).toBe(true)
    const { attendance, medianDays } = await table.ask('statistics.year', {
      ...{ year: 2030, estateName: '', leadUnit: '' },
    })
    expect({ attendance, medianDays }).toEqual({ attendance: { attended: 0, due: 0 }, medianDays: null })
  })
})

/** Takes wishes in, lets them be claimed and closed out, and reads what the 微心愿台账 says of them. */
import { describe, expect, it } from 'vitest'
import { openTable, setUp, type Table } from './round-table.ts'
import { closeOne, finishOne, linesOf, orderOne, verifyOne, visitOne } from './task-table.ts'
import { wordsOf } from './topic-table.ts'

const ledgerOf = async (table: Table): Promise<string> => {
  const { papers } = await table.ask('documents.preview', {
    subject: { kind: 'community', year: 2026 },
    kind: 'wish-ledger',
    size: 'page',
    anchor: null,
  })
  return papers[0]?.page ?? expect.fail('没有台账')
}

describe('微心愿台账', () => {
  it('二十个心愿认领、办成、回访、销号了十七个；议题和单子都算，并入的不算，名字遮住', async () => {
    const table = await openTable()
    await setUp(table)
    expect(await ledgerOf(table)).toContain('共0件')
    const topicIds = await table.ask('topics.collectAll', {
      topics: Array.from({ length: 20 }, (_, place) =>
        wordsOf(`第${place + 1}个心愿`, { source: 'micro-wish' }),
      ),
    })
    const [merged = expect.fail('no topic'), ...others] = topicIds
    await table.ask('topics.handleAll', { topicIds: others, by: '周敏' })
    await table.ask('topics.screen', {
      topicId: merged,
      screening: { decision: 'merge', intoId: others[0] ?? expect.fail('no topic'), reason: '同一件事' },
      by: '周敏',
    })
    await orderOne(table, { kind: 'micro-wish', title: '另写的心愿' })
    const wishes = (await linesOf(table, { kind: 'micro-wish' })).map((line) => line.id)
    expect(wishes).toHaveLength(20)
    for (const taskId of wishes.slice(0, 17)) {
      const due = { kind: 'calendar', days: 10 } as const
      await table.ask('tasks.claim', { taskId, leadUnit: '第二党支部', responsible: '党员丙', due })
      await finishOne(table, taskId, { by: '党员丙' })
      await verifyOne(table, taskId)
      await visitOne(table, taskId, 'satisfied')
      await closeOne(table, taskId)
    }
    const page = await ledgerOf(table)
    expect(page).toContain('共20件，已销号17件，销号率85%')
    expect(page).toContain('第二党支部党员丙')
    expect(page).toContain('另写的心愿')
    expect(page).toContain('谭*乙')
    expect(page).not.toContain('谭甲乙')
    expect(page).not.toContain('第1个心愿')
  })
})

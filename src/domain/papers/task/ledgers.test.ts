/** Says what the 销号台账 and the 微心愿台账 hold, column by column. */
import { describe, expect, it } from 'vitest'
import { aTask, community, id } from '../../../../tests/documents/sample-meeting.ts'
import type { PlainDocument } from '../document.ts'
import { composeLedger, findLedgerGaps } from './ledger.ts'
import { composeWishLedger, sayWishes, type Wish } from './wish-ledger.ts'

const tableOf = (paper: PlainDocument) => {
  const table = paper.blocks.find((block) => block.kind === 'table')
  return table?.kind === 'table' ? table : expect.fail('没有表')
}

const cellsOf = (paper: PlainDocument, row: number): Readonly<Record<string, string>> => {
  const table = tableOf(paper)
  return Object.fromEntries(
    table.columns.map(({ heading }, place) => [heading, table.rows[row]?.[place] ?? '']),
  )
}

describe('销号台账', () => {
  const closed = aTask({
    number: '〔2026〕3号',
    state: 'closed-out',
    category: 'parking',
    estateName: '南方印象小区',
    place: '4栋',
    assisting: '社区',
    demand: '逐单元张贴',
    dispatchedOn: '2025-12-30',
    doneAt: '2026-03-17T02:00:00.000Z',
    result: '已张贴',
    closedOn: '2026-03-19',
    closedBy: '周敏',
    satisfaction: 'fairly',
    reopenedCount: 1,
    visits: [
      {
        id: id(1),
        on: '2026-03-18',
        by: '网格员乙',
        way: 'phone',
        counts: { satisfied: 0, fairly: 1, dissatisfied: 0 },
        words: '',
        isCurrent: true,
      },
    ],
  })

  it('各列都有：措施、进度、状态灯、最近进展、回访、满意度、销号人、销号日', () => {
    expect(cellsOf(composeLedger(community, [closed], '2026-03-20'), 0)).toEqual({
      序号: '1',
      事项: '发布表决事项公告\n〔2026〕3号',
      来源会议: '四方议事会（第三次）',
      类别: '增设车位',
      小区楼栋: '南方印象小区\n4栋',
      责任单位: '业委会',
      责任人: '李建国',
      交办日: '2025年\n12月30日',
      时限: '3月13日',
      措施: '逐单元张贴',
      进度: '已销号',
      状态灯: '√ 已销号',
      最近进展: '已张贴',
      办结日: '3月17日',
      回访: '3月18日',
      满意度: '基本满意',
      销号人: '周敏',
      销号日: '3月19日',
      备注: '重新办理1次\n配合：社区',
    })
  })

  it('没有会议的写从哪里来，暂缓、不予办理的灯不同，了结的不再说缺什么', () => {
    const bare = { meetingTitle: '', meetingId: null, resolutionId: null, dueOn: null } as const
    const tasks = [
      aTask({ ...bare, kind: 'residents-order', state: 'suspended', dueOn: '2026-03-01' }),
      aTask({ ...bare, id: id(2), kind: 'micro-wish', state: 'declined' }),
    ]
    const ledger = composeLedger(community, tasks, '2026-03-20')
    expect(cellsOf(ledger, 0)).toMatchObject({ 来源会议: '居民点单', 状态灯: '‖ 暂缓' })
    expect(cellsOf(ledger, 1)).toMatchObject({ 来源会议: '微心愿', 状态灯: '× 不予办理' })
    expect(findLedgerGaps(tasks)).toEqual([])
  })
})

describe('微心愿台账', () => {
  const wish = (more: Partial<Wish> = {}): Wish => ({
    number: '议题〔2026〕1号',
    title: '换一盏感应灯',
    proposerName: '谭桂香',
    origin: '南方印象小区4栋',
    receivedOn: '2026-03-01',
    claimants: ['第二党支部党员丙'],
    dueOn: '2026-03-20',
    doneOn: '2026-03-18',
    satisfaction: 'satisfied',
    closedOn: '2026-03-19',
    standing: '已销号',
    ...more,
  })
  const hundred = Array.from({ length: 100 }, (_, place) =>
    wish(place < 89 ? {} : { closedOn: null, standing: '落实中' }),
  )

  it.each([
    [89, 100, '共100件，已销号89件，销号率89%'],
    [2, 3, '共3件，已销号2件，销号率66.66%'],
    [99_999, 100_000, '共100000件，已销号99999件，销号率99.99%'],
    [3, 3, '共3件，已销号3件，销号率100%'],
    [0, 0, '共0件'],
  ])('%i 件里的 %i 件', (closed, all, said) => {
    const wishes = Array.from({ length: all }, (_, place) => ({
      closedOn: place < closed ? '2026-03-19' : null,
    }))
    expect(sayWishes(wishes)).toBe(said)
  })

  it('一行一个心愿，提出人遮住，没销号的写现在怎样', () => {
    const paper = composeWishLedger(community, 2026, hundred, '2026-03-31')
    expect(JSON.stringify(paper)).not.toContain('谭桂香')
    expect(JSON.stringify(paper)).toContain('截至2026年3月31日，共100件，已销号89件，销号率89%')
    expect(cellsOf(paper, 0)).toMatchObject({
      心愿: '换一盏感应灯\n议题〔2026〕1号',
      提出人: '谭*香',
      小区楼栋: '南方印象小区4栋',
      认领: '第二党支部党员丙',
      满意度: '满意',
      销号: '2026.3.19',
    })
    expect(cellsOf(paper, 99).销号).toBe('落实中')
  })
})

/** The yearly report says what there is none of in words, and of how many answers a share of satisfaction is. */
import { describe, expect, test } from 'vitest'
import { yearFacts } from '../../../../tests/documents/sample-board.ts'
import type { CountedTask } from '../../statistics/statistics.ts'
import type { YearFacts } from './year-facts.ts'
import { composeYearlyReport } from './yearly-report.ts'

const wordsOf = (facts: Partial<YearFacts>): string =>
  composeYearlyReport({ ...yearFacts, ...facts })
    .blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text) : []))
    .join('\n')

const [aTask] = yearFacts.statistics.tasks
if (aTask === undefined) throw new Error('没有事项')

const withTasks = (...tasks: readonly Partial<CountedTask>[]): string =>
  wordsOf({
    statistics: { ...yearFacts.statistics, tasks: tasks.map((task) => ({ ...aTask, ...task })) },
  })

const open = { state: 'in-progress', closedOn: null, dueOn: '2026-12-31' } as const
const late = { ...open, dueOn: '2026-10-01' } as const
const closed = { state: 'closed-out', closedOn: '2026-11-01', dueOn: '2026-11-02' } as const

describe('年度汇总里没有的事', () => {
  test('一件都没有销号、没有逾期、全部销号，都说成话', () => {
    expect(withTasks(open, open)).toContain('应销号2件，都还没有销号，都没有逾期。')
    expect(withTasks(open)).toContain('应销号1件，还没有销号，没有逾期。')
    expect(withTasks(late, closed)).toContain('已销号1件，销号率50%；没有销号的1件，已逾期。')
    expect(withTasks(open, late, closed)).toContain('没有销号的2件，其中逾期1件。')
    expect(withTasks(closed, closed)).toContain('应销号2件，已全部销号。')
  })

  test('书面表决一项都没有通过、全部通过', () => {
    const [vote] = yearFacts.writtenVotes
    if (vote === undefined) throw new Error('没有书面表决')
    const told = (matterCount: number, passedCount: number): string =>
      wordsOf({ writtenVotes: [{ ...vote, isElection: false, matterCount, passedCount }] })
    expect(told(2, 0)).toContain('已有最终结果的表决事项2项，都没有通过。')
    expect(told(2, 2)).toContain('业主共同决定全部通过。')
    expect(told(1, 1)).toContain('业主共同决定通过。')
    expect(told(3, 1)).toContain('业主共同决定通过1项。')
  })
})

test('满意率写着收到多少人次的评价、按哪一次评议算', () => {
  const asked = { ...closed, satisfaction: 'satisfied', answerCount: 2 } as const
  expect(withTasks(asked, asked, asked)).toContain(
    '收到评价6人次；按每件最后一次评议计算，满意和基本满意3件，满意率100%。',
  )
})

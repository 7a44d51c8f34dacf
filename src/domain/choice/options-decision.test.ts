/** Decides choices among options: most, majority, menus within a budget, ties at the cut, second rounds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OutcomeLine } from '../vote/vote.ts'
import { countOptions } from './options-ballot.ts'
import { decideOptions, prepareSecondRound } from './options-decision.ts'
import {
  checkOptions,
  type Option,
  type OptionsCount,
  type OptionsOutcome,
  type OptionsSettings,
  type TieDecision,
} from './options-vote.ts'

const pickOne: OptionsSettings = {
  method: { kind: 'single' },
  take: 1,
  budget: null,
  decision: 'most',
  base: 'voting',
  blank: 'void',
}
const menu: OptionsSettings = { ...pickOne, method: { kind: 'approval' }, take: null, budget: 100 }

const optionsOf = (costs: readonly (number | null)[]): Option[] =>
  costs.map((cost, place) => ({ id: place + 1, label: `方案${'甲乙丙丁戊己'[place] ?? ''}`, cost }))

const counted = (support: readonly number[], abstain = 0, marking?: number): OptionsCount => {
  const sum = marking ?? support.reduce((all, one) => all + one, 0)
  return {
    valid: sum + abstain,
    marking: sum,
    abstain,
    void: 0,
    voids: [],
    support: support.map((one, place) => ({ option: place + 1, support: one })),
    rankings: [],
  }
}

const decided = (
  settings: OptionsSettings,
  count: OptionsCount,
  more: {
    costs?: readonly (number | null)[]
    present?: number
    quorum?: readonly OutcomeLine[]
    decisions?: readonly TieDecision[]
  } = {},
): OptionsOutcome =>
  decideOptions({
    options: optionsOf(more.costs ?? count.support.map(() => null)),
    settings,
    count,
    presentCount: more.present ?? count.valid,
    quorum: more.quorum ?? [],
    decisions: more.decisions ?? [],
  })

const cut = (among: readonly number[], picked: readonly number[]): TieDecision => ({
  place: { kind: 'cut' },
  among,
  picked,
  by: 'lot',
})

describe('选一个', () => {
  it('得票最多的选定', () => {
    expect(decided(pickOne, counted([4, 9, 3])).result).toEqual({ kind: 'decided', taken: [2], cost: 0 })
  })

  it('并列第一不排先后：报出来由人决定', () => {
    const open = decided(pickOne, counted([9, 9, 3]))
    expect(open.result).toEqual({
      kind: 'tie',
      tie: { place: { kind: 'cut' }, among: [1, 2], pick: 1, support: 9 },
      taken: [],
    })
    const settled = decided(pickOne, counted([9, 9, 3]), { decisions: [cut([2, 1], [2])] })
    expect(settled.result).toEqual({ kind: 'decided', taken: [2], cost: 0 })
    expect(settled.lines.map(({ leftOut }) => leftOut)).toEqual(['tie', null, 'fewer-votes'])
  })

  it('更正以后不再相同，原来的决定不算，单列出来', () => {
    const decision = cut([1, 2], [2])
    const { result, unusedDecisions } = decided(pickOne, counted([10, 9, 3]), { decisions: [decision] })
    expect(result).toEqual({ kind: 'decided', taken: [1], cost: 0 })
    expect(unusedDecisions).toEqual([decision])
  })

  it('没有人选：没有结果', () => {
    expect(decided(pickOne, counted([0, 0], 5)).result).toEqual({ kind: 'none', reason: 'nobody-voted' })
  })

  it('到会不够：票再多也没有结果', () => {
    const quorum: OutcomeLine[] = [{ measure: 'parties', count: 3, base: 4, missing: ['物业'], met: false }]
    const { result, lines } = decided(pickOne, counted([9, 1]), { quorum })
    expect(result).toEqual({ kind: 'none', reason: 'not-quorate' })
    expect(lines.map(({ leftOut }) => leftOut)).toEqual(['no-result', 'no-result'])
  })
})

describe('要过半数', () => {
  const majority: OptionsSettings = { ...pickOne, decision: 'majority' }
  it.each<[string, OptionsSettings, OptionsCount, number, OptionsOutcome['result']]>([
    ['20 票里 11 票：选定', majority, counted([11, 9]), 20, { kind: 'decided', taken: [1], cost: 0 }],
    ['恰好一半：不算', majority, counted([10, 9, 1]), 20, { kind: 'second-round', between: [1, 2] }],
    ['弃权算在有效票里', majority, counted([10, 8], 3), 21, { kind: 'second-round', between: [1, 2] }],
    [
      '按到会人数算',
      { ...majority, base: 'present' },
      counted([11, 9]),
      22,
      { kind: 'second-round', between: [1, 2] },
    ],
    ['第二名并列的一同进入', majority, counted([8, 6, 6]), 20, { kind: 'second-round', between: [1, 2, 3] }],
    ['第一名并列，只有他们进入', majority, counted([8, 8, 4]), 20, { kind: 'second-round', between: [1, 2] }],
    ['只有一个方案有票', majority, counted([8, 0], 12), 20, { kind: 'none', reason: 'no-majority' }],
  ])('%s', (_name, settings, count, present, result) => {
    expect(decided(settings, count, { present }).result).toEqual(result)
  })

  it('排序投票的胜者也要过半数', () => {
    const settings: OptionsSettings = { ...majority, method: { kind: 'ranked', tieRule: 'lot' } }
    const count: OptionsCount = {
      ...counted([6, 5, 2], 8),
      rankings: [
        { order: [1], count: 6 },
        { order: [2], count: 5 },
        { order: [3, 1], count: 2 },
      ],
    }
    const outcome = decided(settings, count)
    expect(outcome.lines.map(({ support, place }) => [support, place])).toEqual([
      [8, 1],
      [5, 2],
      [2, 3],
    ])
    expect(outcome.result).toEqual({ kind: 'second-round', between: [1, 2] })
    expect(decided({ ...settings, decision: 'most' }, count).result).toEqual({
      kind: 'decided',
      taken: [1],
      cost: 0,
    })
  })
})

describe('预算内的菜单', () => {
  it('按得票往下选，余款不够的跳过，接着看后面的', () => {
    const outcome = decided(menu, counted([20, 18, 15, 9], 0, 20), { costs: [60, 50, 30, 10] })
    expect(outcome.result).toEqual({ kind: 'decided', taken: [1, 3, 4], cost: 100 })
    expect(outcome.lines[1]).toMatchObject({ taken: false, leftOut: 'budget', moneyLeft: 40 })
  })

  it('并列而都装得下：都选', () => {
    const outcome = decided(menu, counted([20, 18, 18], 0, 20), { costs: [40, 30, 30] })
    expect(outcome.result).toEqual({ kind: 'decided', taken: [1, 2, 3], cost: 100 })
  })

  it('并列而只装得下一部分：由人排先后，后面的等着', () => {
    const support = counted([20, 18, 18, 3], 0, 20)
    const costs = [40, 40, 50, 10]
    const open = decided(menu, support, { costs })
    expect(open.result).toEqual({
      kind: 'tie',
      tie: { place: { kind: 'cut' }, among: [2, 3], pick: 2, support: 18 },
      taken: [1],
    })
    expect(open.lines.map(({ leftOut }) => leftOut)).toEqual([null, 'undecided', 'undecided', 'undecided'])
    const settled = decided(menu, support, { costs, decisions: [cut([2, 3], [3, 2])] })
    expect(settled.result).toEqual({ kind: 'decided', taken: [1, 3, 4], cost: 100 })
    expect(settled.lines[1]?.leftOut).toBe('budget')
  })

  it('并列里装不下的，不进抽签', () => {
    const outcome = decided(menu, counted([9, 9, 9]), { costs: [120, 50, 50] })
    expect(outcome.result).toEqual({ kind: 'decided', taken: [2, 3], cost: 100 })
    expect(outcome.lines[0]).toMatchObject({ leftOut: 'budget', moneyLeft: 100 })
  })

  it('没有人要的不选，哪怕不花钱', () => {
    const outcome = decided(menu, counted([9, 0]), { costs: [10, 0] })
    expect(outcome.result).toEqual({ kind: 'decided', taken: [1], cost: 10 })
    expect(outcome.lines[1]?.leftOut).toBe('no-support')
  })

  it('要过半数的菜单：不过半数的不看', () => {
    const settings: OptionsSettings = { ...menu, decision: 'majority' }
    const outcome = decided(settings, counted([12, 11, 10], 0, 20), { costs: [90, 20, 5] })
    expect(outcome.result).toEqual({ kind: 'decided', taken: [1], cost: 90 })
    expect(outcome.lines.map(({ leftOut }) => leftOut)).toEqual([null, 'budget', 'no-majority'])
  })

  it('一个也装不下', () => {
    expect(decided(menu, counted([9, 3]), { costs: [101, 200] }).result).toEqual({
      kind: 'none',
      reason: 'nothing-fits',
    })
  })

  it('前两名入选，第二名并列三个：再取一个', () => {
    const settings: OptionsSettings = { ...menu, take: 2, budget: null }
    expect(decided(settings, counted([9, 6, 6, 6])).result).toMatchObject({
      kind: 'tie',
      tie: { among: [2, 3, 4], pick: 1 },
      taken: [1],
    })
  })
})

it('打分的平均是整数之比，零分的票也在里面', () => {
  const settings: OptionsSettings = { ...pickOne, method: { kind: 'score', maxScore: 10 } }
  const count = countOptions(optionsOf([null, null]), settings, [
    { kind: 'marks', marks: [{ option: 1, value: 10 }], count: 2 },
    { kind: 'marks', marks: [{ option: 2, value: 7 }], count: 1 },
    { kind: 'abstain', count: 3 },
  ])
  expect(decided(settings, count).lines.map(({ average }) => average)).toEqual([
    { numerator: 20, denominator: 3 },
    { numerator: 7, denominator: 3 },
  ])
})

describe('第二轮', () => {
  it('前两名之间，得票多的选定', () => {
    const settings: OptionsSettings = { ...pickOne, decision: 'majority' }
    const outcome = decided(settings, counted([8, 6, 5]))
    const next = prepareSecondRound(optionsOf([null, null, null]), settings, outcome)
    expect(next?.options.map(({ id }) => id)).toEqual([1, 2])
    expect(next?.settings).toEqual(pickOne)
  })

  it('并列的几个之间，取剩下的个数、用剩下的钱', () => {
    const outcome = decided(menu, counted([20, 18, 18], 0, 20), { costs: [40, 40, 50] })
    const next = prepareSecondRound(optionsOf([40, 40, 50]), menu, outcome)
    expect(next?.options.map(({ id }) => id)).toEqual([2, 3])
    expect(next?.settings).toMatchObject({ method: { kind: 'approval' }, budget: 60, take: null })
  })

  it('有结果的没有第二轮', () => {
    expect(prepareSecondRound(optionsOf([null, null]), pickOne, decided(pickOne, counted([2, 1])))).toBeNull()
  })
})

/** A vote of four options with ticks, costs and settings that the program accepts. */
const anyChoice = fc
  .record({
    costs: fc.array(fc.nat(60), { minLength: 2, maxLength: 5 }),
    papers: fc.array(fc.subarray([1, 2, 3, 4, 5]), { minLength: 1, maxLength: 20 }),
    take: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    budget: fc.option(fc.nat(150), { nil: null }),
    decision: fc.constantFrom('most' as const, 'majority' as const),
  })
  .map(({ costs, papers, take, budget, decision }) => {
    const settings: OptionsSettings = {
      ...pickOne,
      method: { kind: 'approval' },
      take,
      budget,
      decision,
      blank: 'abstain',
    }
    const options = optionsOf(costs)
    const ballots = papers.map((paper) => ({
      kind: 'marks' as const,
      marks: paper.filter((id) => id <= costs.length).map((option) => ({ option, value: 1 })),
      count: 1,
    }))
    return { options, settings, ballots }
  })
  .filter(({ options, settings }) => checkOptions(options, settings).ok)

const decideBallots = (
  {
    options,
    settings,
    ballots,
  }: { options: Option[]; settings: OptionsSettings; ballots: Parameters<typeof countOptions>[2] },
  decisions: readonly TieDecision[] = [],
): OptionsOutcome => {
  const count = countOptions(options, settings, ballots)
  return decideOptions({ options, settings, count, presentCount: count.valid, quorum: [], decisions })
}

describe('对任何一次选择', () => {
  it('选定的不超个数不超预算，未选的各有原因，选定的支持数不低于没有预算原因而未选的', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const { settings } = choice
        const { lines, result } = decideBallots(choice)
        const taken = lines.filter((line) => line.taken)
        expect(taken.length).toBeLessThanOrEqual(settings.take ?? lines.length)
        const cost = taken.reduce((sum, line) => sum + (line.cost ?? 0), 0)
        expect(cost).toBeLessThanOrEqual(settings.budget ?? cost)
        for (const line of lines) expect(line.taken).toBe(line.leftOut === null)
        if (result.kind === 'decided') expect(result.cost).toBe(cost)
        const least = Math.min(...taken.map(({ support }) => support))
        for (const line of lines) if (line.leftOut === 'fewer-votes') expect(line.support).toBeLessThan(least)
      }),
      { numRuns: 2000 },
    )
  })

  it('方案印在票上的先后不影响结果', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const one = decideBallots(choice).result
        const other = decideBallots({ ...choice, options: choice.options.toReversed() }).result
        expect(other.kind).toBe(one.kind)
        if (one.kind === 'decided' && other.kind === 'decided')
          expect(other.taken.toSorted()).toEqual(one.taken.toSorted())
        if (one.kind === 'tie' && other.kind === 'tie')
          expect(other.tie.among.toSorted()).toEqual(one.tie.among.toSorted())
      }),
      { numRuns: 1000 },
    )
  })

  it('人决定了，相同的就有先后：决定完总有结果', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const decisions: TieDecision[] = []
        for (let asked = 0; asked <= choice.options.length; asked += 1) {
          const { result, unusedDecisions } = decideBallots(choice, decisions)
          expect(unusedDecisions).toEqual([])
          if (result.kind !== 'tie') return
          const { place, among, pick } = result.tie
          decisions.push({ place, among, picked: among.slice(0, pick), by: 'lot' })
        }
        expect.unreachable('每个方案最多进一次抽签')
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['single', 'approval'] as const)('%s：多一张只投胜者的票，胜者仍然胜出', (kind) => {
    fc.assert(
      fc.property(
        fc.array(fc.subarray([1, 2, 3, 4], { minLength: 1, maxLength: kind === 'single' ? 1 : 4 }), {
          minLength: 1,
        }),
        (papers) => {
          const options = optionsOf([null, null, null, null])
          const settings: OptionsSettings = { ...pickOne, method: { kind } }
          const ballots = papers.map((paper) => ({
            kind: 'marks' as const,
            marks: paper.map((option) => ({ option, value: 1 })),
            count: 1,
          }))
          const { result } = decideBallots({ options, settings, ballots })
          fc.pre(result.kind === 'decided')
          const winner = result.kind === 'decided' ? (result.taken[0] ?? 0) : 0
          const more = { kind: 'marks' as const, marks: [{ option: winner, value: 1 }], count: 1 }
          expect(decideBallots({ options, settings, ballots: [...ballots, more] }).result).toEqual(result)
        },
      ),
    )
  })
})

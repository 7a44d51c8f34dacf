/** Counts ranked ballots against hand-worked cases, a second count written without the first, and what must always hold. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOptions } from './options-ballot.ts'
import type { Option, OptionId, OptionsBallot, OptionsCount, TieDecision, TieRule } from './options-vote.ts'
import { countRanked, type RankedCount } from './ranked-count.ts'

const optionsOf = (count: number): Option[] =>
  Array.from({ length: count }, (_, place) => ({ id: place + 1, label: `方案${place + 1}`, cost: null }))

const rank = (order: readonly OptionId[], count = 1): OptionsBallot => ({
  kind: 'marks',
  marks: order.map((option, place) => ({ option, value: place + 1 })),
  count,
})

const settings = { method: { kind: 'ranked', tieRule: 'earlier-rounds' }, blank: 'abstain' } as const

const counted = (optionCount: number, ballots: readonly OptionsBallot[]): OptionsCount =>
  countOptions(optionsOf(optionCount), settings, ballots)

const ranked = (
  optionCount: number,
  ballots: readonly OptionsBallot[],
  decisions: readonly TieDecision[] = [],
  tieRule: TieRule = 'earlier-rounds',
): RankedCount => countRanked(optionsOf(optionCount), tieRule, counted(optionCount, ballots), decisions)

describe('逐轮计票', () => {
  it('第一轮就过半数：一轮结束', () => {
    const { rounds, winner } = ranked(3, [rank([1, 2], 5), rank([2], 2), rank([3, 1], 2)])
    expect([winner, rounds.length]).toEqual([1, 1])
  })

  it('第一轮领先的，票数转来之后可能落后', () => {
    const { rounds, winner } = ranked(3, [rank([1], 8), rank([2, 3], 7), rank([3, 2], 5)])
    expect(winner).toBe(2)
    expect(rounds).toEqual([
      {
        round: 1,
        support: [
          { option: 1, support: 8 },
          { option: 2, support: 7 },
          { option: 3, support: 5 },
        ],
        active: 20,
        exhausted: 0,
        eliminated: [3],
        reason: { kind: 'fewest' },
      },
      {
        round: 2,
        support: [
          { option: 1, support: 8 },
          { option: 2, support: 12 },
        ],
        active: 20,
        exhausted: 0,
        eliminated: [],
        reason: null,
      },
    ])
  })

  it('所排方案都已淘汰的票不再计入，半数按还在计的票算', () => {
    const { rounds, winner } = ranked(3, [rank([1], 4), rank([2], 3), rank([3], 2)])
    expect(winner).toBe(1)
    expect(rounds.map(({ active, exhausted }) => [active, exhausted])).toEqual([
      [9, 0],
      [7, 2],
    ])
  })

  it('没有得票的几个方案一并淘汰，不用抽签', () => {
    const { rounds } = ranked(5, [rank([1, 2], 4), rank([2, 1], 4), rank([3, 2], 3)])
    expect(rounds[0]?.eliminated).toEqual([4, 5])
    expect(rounds[0]?.reason).toEqual({ kind: 'together', next: 3 })
  })

  it('票数相同的比前一轮', () => {
    const ballots = [rank([1], 6), rank([2], 5), rank([3], 4), rank([4, 3], 1)]
    const { rounds, winner } = ranked(4, ballots)
    expect(rounds[1]?.eliminated).toEqual([3])
    expect(rounds[1]?.reason).toEqual({ kind: 'earlier-round', round: 1, among: [2, 3] })
    expect(winner).toBe(1)
  })

  it('前几轮也相同的由人决定；决定了才往下计', () => {
    const ballots = [rank([1], 5), rank([2, 3], 3), rank([3, 2], 3)]
    const open = ranked(3, ballots)
    expect(open.winner).toBeNull()
    expect(open.tie).toEqual({ place: { kind: 'elimination', round: 1 }, among: [2, 3], pick: 1, support: 3 })
    const decision: TieDecision = {
      place: { kind: 'elimination', round: 1 },
      among: [3, 2],
      picked: [3],
      by: 'lot',
    }
    const settled = ranked(3, ballots, [decision])
    expect(settled.winner).toBe(2)
    expect(settled.rounds[0]?.reason).toEqual({ kind: 'decided', by: 'lot', among: [2, 3] })
    expect(settled.decisions).toEqual([decision])
  })

  it.each<[string, Partial<TieDecision>]>([
    ['不是这一轮', { place: { kind: 'elimination', round: 2 } }],
    ['不是这几个方案', { among: [1, 2, 3] }],
    ['选了别的方案', { picked: [1] }],
    ['选了两个', { picked: [2, 3] }],
    ['一个也没有选', { picked: [] }],
  ])('不合这次相同的决定不算：%s', (_name, change) => {
    const decision: TieDecision = {
      place: { kind: 'elimination', round: 1 },
      among: [2, 3],
      picked: [3],
      by: 'lot',
      ...change,
    }
    expect(ranked(3, [rank([1], 5), rank([2, 3], 3), rank([3, 2], 3)], [decision]).tie).not.toBeNull()
  })
})

/** Ballots of up to `optionCount` options, whole or in part, some blank. */
const someBallots = (optionCount: number, most = 14) =>
  fc
    .array(
      fc.shuffledSubarray(
        Array.from({ length: optionCount }, (_, place) => place + 1),
        { minLength: 0 },
      ),
      { minLength: 1, maxLength: most },
    )
    .filter((orders) => orders.some((order) => order.length > 0))

const anElection = fc
  .integer({ min: 2, max: 6 })
  .chain((optionCount) =>
    fc.record({ optionCount: fc.constant(optionCount), orders: someBallots(optionCount) }),
  )

/**
 * The rule told a second time over single papers in piles, without any function of the program. `choose` stands for the
 * people who draw the lot. With `isOneByOne` nobody ever leaves together with another.
 */
const countByPiles = (
  optionCount: number,
  orders: readonly (readonly number[])[],
  tieRule: TieRule,
  isOneByOne: boolean,
  choose: (among: readonly number[]) => number,
): number => {
  let still = Array.from({ length: optionCount }, (_, place) => place + 1)
  const past: Record<number, number>[] = []
  while (true) {
    const piles: Record<number, number[][]> = {}
    for (const name of still) piles[name] = []
    for (const order of orders) {
      const top = order.filter((name) => still.includes(name))[0]
      if (top !== undefined) piles[top]?.push([...order])
    }
    const heights: Record<number, number> = {}
    for (const name of still) heights[name] = piles[name]?.length ?? 0
    past.unshift(heights)
    const height = (name: number, at = 0): number => past[at]?.[name] ?? 0
    const all = still.map((name) => height(name)).reduce((one, other) => one + other, 0)
    const won = still.filter((name) => height(name) > all - height(name))
    if (won[0] !== undefined) return won[0]
    const ascending = [...still].sort((one, other) => height(one) - height(other))
    const bottom = ascending.filter((name) => height(name) === height(ascending[0] ?? 0))
    const above = ascending[bottom.length]
    if (
      !isOneByOne &&
      bottom.length > 1 &&
      above !== undefined &&
      height(bottom[0] ?? 0) * bottom.length < height(above)
    ) {
      still = still.filter((name) => !bottom.includes(name))
      continue
    }
    let out = bottom
    if (tieRule === 'earlier-rounds')
      for (let at = 1; at < past.length && out.length > 1; at += 1) {
        const floor = Math.min(...out.map((name) => height(name, at)))
        out = out.filter((name) => height(name, at) === floor)
      }
    const leaver = out.length === 1 ? (out[0] ?? 0) : choose(out)
    still = still.filter((name) => name !== leaver)
  }
}

/** Settles every tie of the program with `choose` until a winner stands. */
const settle = (
  optionCount: number,
  orders: readonly (readonly number[])[],
  tieRule: TieRule,
  choose: (among: readonly number[]) => number,
): RankedCount => {
  const decisions: TieDecision[] = []
  const ballots = orders.map((order) => rank(order))
  for (;;) {
    const result = ranked(optionCount, ballots, decisions, tieRule)
    if (result.tie === null) return result
    const { place, among } = result.tie
    decisions.push({ place, among, picked: [choose(among)], by: 'lot' })
  }
}

const pickers: readonly ((among: readonly number[]) => number)[] = [
  (among) => Math.min(...among),
  (among) => Math.max(...among),
  (among) => among.toSorted((one, other) => one - other)[Math.trunc(among.length / 2)] ?? 0,
]

describe('对任何一次排序投票', () => {
  it('另写的一种数法得出同一个胜者，2,000 例', () => {
    fc.assert(
      fc.property(
        anElection,
        fc.constantFrom<TieRule>('earlier-rounds', 'lot'),
        fc.constantFrom(...pickers),
        ({ optionCount, orders }, tieRule, choose) => {
          expect(settle(optionCount, orders, tieRule, choose).winner).toBe(
            countByPiles(optionCount, orders, tieRule, false, choose),
          )
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('一并淘汰与逐个淘汰，抽签抽出任何结果都一样', () => {
    fc.assert(
      fc.property(anElection, ({ optionCount, orders }) => {
        const together = ranked(
          optionCount,
          orders.map((order) => rank(order)),
          [],
          'lot',
        )
        fc.pre(together.tie === null)
        const one = countByPiles(optionCount, orders, 'lot', true, (among) => Math.min(...among))
        const other = countByPiles(optionCount, orders, 'lot', true, (among) => Math.max(...among))
        // A lot inside a group that leaves together, one by one, may not reach beyond that group.
        expect([one, other]).toEqual([together.winner, together.winner])
      }),
      { numRuns: 1000 },
    )
  })

  it('每一轮：还在计的票 + 不再计入的票 + 弃权票 = 有效票，各方案之和 = 还在计的票', () => {
    fc.assert(
      fc.property(anElection, fc.constantFrom(...pickers), ({ optionCount, orders }, choose) => {
        const { valid, abstain } = counted(
          optionCount,
          orders.map((order) => rank(order)),
        )
        const { rounds } = settle(optionCount, orders, 'earlier-rounds', choose)
        let before = 0
        for (const { support, active, exhausted } of rounds) {
          expect(active + exhausted + abstain).toBe(valid)
          expect(support.reduce((sum, line) => sum + line.support, 0)).toBe(active)
          expect(exhausted).toBeGreaterThanOrEqual(before)
          before = exhausted
        }
      }),
    )
  })

  it('票的先后不影响任何一轮', () => {
    fc.assert(
      fc.property(anElection, fc.nat(), ({ optionCount, orders }, turn) => {
        const ballots = orders.map((order) => rank(order))
        const at = turn % ballots.length
        const turned = [...ballots.slice(at), ...ballots.slice(0, at)].toReversed()
        expect(counted(optionCount, turned)).toEqual(counted(optionCount, ballots))
        expect(ranked(optionCount, turned)).toEqual(ranked(optionCount, ballots))
      }),
    )
  })

  it('方案印在票上的先后不影响胜者', () => {
    fc.assert(
      fc.property(anElection, ({ optionCount, orders }) => {
        const count = counted(
          optionCount,
          orders.map((order) => rank(order)),
        )
        const forwards = countRanked(optionsOf(optionCount), 'earlier-rounds', count, [])
        const backwards = countRanked(optionsOf(optionCount).toReversed(), 'earlier-rounds', count, [])
        expect(backwards.winner).toBe(forwards.winner)
        expect(backwards.tie?.among.toSorted()).toEqual(forwards.tie?.among.toSorted())
      }),
    )
  })

  it('每轮至少淘汰一个，淘汰的票数不多于留下的任何一个', () => {
    fc.assert(
      fc.property(anElection, fc.constantFrom(...pickers), ({ optionCount, orders }, choose) => {
        const { rounds } = settle(optionCount, orders, 'earlier-rounds', choose)
        for (const { support, eliminated } of rounds.slice(0, -1)) {
          expect(eliminated.length).toBeGreaterThan(0)
          const out = support.filter(({ option }) => eliminated.includes(option))
          const kept = support.filter(({ option }) => !eliminated.includes(option))
          expect(Math.max(...out.map((line) => line.support))).toBeLessThanOrEqual(
            Math.min(...kept.map((line) => line.support)),
          )
        }
      }),
    )
  })

  it('只多一张把胜者排第一的票，第一轮已过半数的胜者仍然胜出', () => {
    fc.assert(
      fc.property(anElection, ({ optionCount, orders }) => {
        const ballots = orders.map((order) => rank(order))
        const { winner, rounds } = ranked(optionCount, ballots)
        fc.pre(winner !== null && rounds.length === 1)
        expect(ranked(optionCount, [...ballots, rank([winner ?? 0])]).winner).toBe(winner)
      }),
    )
  })
})

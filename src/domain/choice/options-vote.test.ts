/** Settings that make sense, ballots that are void and why, totals that ballots can add up to. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOptions, countOptionsTotals, judgeOptionsBallot } from './options-ballot.ts'
import {
  checkOptions,
  type Option,
  type OptionMark,
  type OptionsBallot,
  type OptionsMethod,
  type OptionsSettings,
  type OptionsTotals,
} from './options-vote.ts'

const options: readonly Option[] = [
  { id: 1, label: '立体车库', cost: 500_000_00 },
  { id: 2, label: '划线车位', cost: 30_000_00 },
  { id: 3, label: '错时停车', cost: 0 },
]

const pickOne: OptionsSettings = {
  method: { kind: 'single' },
  take: 1,
  budget: null,
  decision: 'most',
  base: 'voting',
  blank: 'void',
}

describe('方案和选法合不合', () => {
  it.each<[string, readonly Option[], Partial<OptionsSettings>, string | null]>([
    ['三个方案选一个', options, {}, null],
    ['只有一个方案', options.slice(0, 1), {}, 'too-few'],
    ['有方案没有名称', [...options, { id: 4, label: ' ', cost: 0 }], {}, 'label-missing'],
    ['两个方案同名', [...options, { id: 4, label: '立体车库 ', cost: 0 }], {}, 'label-twice'],
    ['两个方案同号', [...options, { id: 1, label: '不改', cost: 0 }], {}, 'number-twice'],
    ['费用不是整数分', [...options, { id: 4, label: '不改', cost: 0.5 }], {}, 'cost-unfit'],
    ['预算是负数', options, { budget: -1 }, 'budget-unfit'],
    ['有预算而缺费用', [...options, { id: 4, label: '不改', cost: null }], { budget: 1 }, 'cost-missing'],
    ['限选零项', options, { method: { kind: 'several', limit: 0 } }, 'limit-unfit'],
    ['限选比方案多', options, { method: { kind: 'several', limit: 4 } }, 'limit-unfit'],
    ['最高零分', options, { method: { kind: 'score', maxScore: 0 } }, 'score-unfit'],
    ['选出四个', options, { take: 4 }, 'take-unfit'],
    ['既不限个数也没有预算', options, { take: null }, 'take-missing'],
    ['不限个数，过半数的都选', options, { take: null, decision: 'majority' }, null],
    ['排序投票选两个', options, { take: 2, method: { kind: 'ranked', tieRule: 'lot' } }, 'ranked-takes-one'],
    [
      '打分要求过半数',
      options,
      { decision: 'majority', method: { kind: 'score', maxScore: 10 } },
      'score-majority',
    ],
  ])('%s', (_name, list, change, problem) => {
    const reply = checkOptions(list, { ...pickOne, ...change })
    expect(reply).toEqual(
      problem === null
        ? { ok: true, value: null }
        : { ok: false, failure: { code: 'options-unfit', problem } },
    )
  })
})

const several: OptionsMethod = { kind: 'several', limit: 2 }
const ranking: OptionsMethod = { kind: 'ranked', tieRule: 'earlier-rounds' }
const scoring: OptionsMethod = { kind: 'score', maxScore: 10 }
const ticks = (...marked: number[]): OptionMark[] => marked.map((option) => ({ option, value: 1 }))
const values = (...all: number[]): OptionMark[] => all.map((value, place) => ({ option: place + 1, value }))

describe('一张票有效没有', () => {
  it.each<[string, OptionsMethod, OptionMark[], string]>([
    ['单选一个', { kind: 'single' }, ticks(2), 'marks'],
    ['单选两个', { kind: 'single' }, ticks(1, 2), 'too-many-marks'],
    ['限选少选', several, ticks(1), 'marks'],
    ['限选多选', several, ticks(1, 2, 3), 'too-many-marks'],
    ['赞成全部', { kind: 'approval' }, ticks(1, 2, 3), 'marks'],
    ['没有填写', { kind: 'approval' }, [], 'no-mark'],
    ['票上没有的方案', { kind: 'approval' }, ticks(9), 'unknown-option'],
    ['同一方案两次', { kind: 'approval' }, ticks(1, 1), 'option-twice'],
    ['勾不是一个勾', { kind: 'approval' }, [{ option: 1, value: 2 }], 'mark-unfit'],
    ['只排前两名', ranking, values(2, 1), 'marks'],
    ['名次重复', ranking, values(1, 1), 'rank-twice'],
    ['名次跳号', ranking, values(1, 3), 'rank-skipped'],
    ['名次从第二名排起', ranking, [{ option: 1, value: 2 }], 'rank-skipped'],
    ['名次不是整数', ranking, [{ option: 1, value: 0.5 }], 'mark-unfit'],
    ['打分在范围里', scoring, values(0, 10, 7), 'marks'],
    ['打分超出', scoring, values(11), 'score-out-of-range'],
    ['打负分', scoring, values(-1), 'score-out-of-range'],
    ['打半分', scoring, values(7.5), 'score-out-of-range'],
  ])('%s', (_name, method, marks, expected) => {
    const judged = judgeOptionsBallot(options, { method, blank: 'void' }, { kind: 'marks', marks, count: 1 })
    expect(judged.kind === 'void' ? judged.reason : judged.kind).toBe(expected)
  })

  it('没有填写的票，也可以定为弃权', () => {
    const blank: OptionsBallot = { kind: 'marks', marks: [], count: 3 }
    const settings = { method: several, blank: 'abstain' } as const
    expect(judgeOptionsBallot(options, settings, blank)).toEqual({ kind: 'abstain' })
    expect(countOptions(options, settings, [blank])).toMatchObject({ valid: 3, abstain: 3, marking: 0 })
  })

  it('监票人判的无效票带着原因计数', () => {
    const ballots: OptionsBallot[] = [
      { kind: 'void', reason: 'unreadable', count: 2 },
      { kind: 'marks', marks: [], count: 1 },
      { kind: 'abstain', count: 4 },
    ]
    expect(countOptions(options, pickOne, ballots)).toMatchObject({
      valid: 4,
      void: 3,
      voids: [
        { reason: 'no-mark', count: 1 },
        { reason: 'unreadable', count: 2 },
      ],
    })
  })
})

const totals = (valid: number, abstain: number, support: readonly number[], voided = 0): OptionsTotals => ({
  valid,
  abstain,
  void: voided,
  support: support.map((one, place) => ({ option: place + 1, support: one })),
})

describe('汇总录入的票数合不合', () => {
  it.each<[string, OptionsMethod, OptionsTotals, string | null]>([
    ['单选：合计加弃权等于有效票', { kind: 'single' }, totals(20, 2, [9, 6, 3]), null],
    ['单选：多出一票', { kind: 'single' }, totals(20, 2, [9, 6, 4]), 'all-over'],
    ['单选：少一票', { kind: 'single' }, totals(20, 2, [9, 6, 2]), 'all-under'],
    ['弃权比有效票多', { kind: 'single' }, totals(2, 3, [0, 0, 0]), 'abstain-over'],
    ['限选：每个不超过填了的票', several, totals(20, 2, [19, 0, 0]), 'one-over'],
    ['限选：合计不超过两倍', several, totals(20, 2, [18, 18, 1]), 'all-over'],
    ['限选：刚好两倍', several, totals(20, 2, [18, 9, 9]), null],
    ['赞成：合计至少一票一个', { kind: 'approval' }, totals(20, 2, [9, 8, 0]), 'all-under'],
    ['打分：不超过满分', scoring, totals(2, 0, [21, 0, 0]), 'one-over'],
    ['打分：可以全是零分', scoring, totals(2, 0, [0, 0, 0]), null],
    ['负数', { kind: 'single' }, totals(2, 0, [3, -1, 0]), 'not-whole'],
    ['不认识的方案', { kind: 'single' }, totals(2, 0, [1, 0, 0, 1]), 'unknown'],
  ])('%s', (_name, method, figures, problem) => {
    const reply = countOptionsTotals(options, { method }, figures)
    expect(reply.ok ? null : reply.failure.code === 'totals-unfit' && reply.failure.problem).toBe(problem)
  })

  it('排序投票没有逐张的票就不能计', () => {
    expect(countOptionsTotals(options, { method: ranking }, totals(1, 0, [1]))).toEqual({
      ok: false,
      failure: { code: 'method-mismatch' },
    })
  })
})

const someBallots = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('marks' as const),
      marks: fc.array(
        fc.record({ option: fc.integer({ min: 1, max: 4 }), value: fc.integer({ min: 0, max: 4 }) }),
        {
          maxLength: 4,
        },
      ),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({ kind: fc.constant('abstain' as const), count: fc.integer({ min: 1, max: 3 }) }),
    fc.record({
      kind: fc.constant('void' as const),
      reason: fc.constantFrom('unreadable' as const, 'not-issued' as const),
      count: fc.integer({ min: 1, max: 3 }),
    }),
  ),
  { maxLength: 20 },
)
const methods = fc.constantFrom<OptionsMethod>({ kind: 'single' }, several, { kind: 'approval' }, ranking, {
  kind: 'score',
  maxScore: 4,
})

describe('对任何一堆票', () => {
  it('先后不影响计数，合计等于收回的票', () => {
    fc.assert(
      fc.property(
        someBallots,
        methods,
        fc.constantFrom('void' as const, 'abstain' as const),
        (ballots, method, blank) => {
          const count = countOptions(options, { method, blank }, ballots)
          expect(countOptions(options, { method, blank }, ballots.toReversed())).toEqual(count)
          expect(count.valid + count.void).toBe(ballots.reduce((sum, ballot) => sum + ballot.count, 0))
          expect(count.marking + count.abstain).toBe(count.valid)
          expect(count.voids.reduce((sum, line) => sum + line.count, 0)).toBe(count.void)
        },
      ),
    )
  })

  it('逐张计出来的票数，汇总录入总是收的', () => {
    fc.assert(
      fc.property(someBallots, methods, (ballots, method) => {
        fc.pre(method.kind !== 'ranked')
        const count = countOptions(options, { method, blank: 'void' }, ballots)
        const { valid, abstain, void: voided, support } = count
        const reply = countOptionsTotals(options, { method }, { valid, abstain, void: voided, support })
        expect(reply).toEqual({ ok: true, value: { ...count, voids: [] } })
      }),
    )
  })

  it('同样的票合在一起记，和一张一张记一样', () => {
    fc.assert(
      fc.property(someBallots, methods, (ballots, method) => {
        const single = ballots.flatMap((ballot) =>
          Array.from({ length: ballot.count }, () => ({ ...ballot, count: 1 })),
        )
        const settings = { method, blank: 'void' } as const
        expect(countOptions(options, settings, single)).toEqual(countOptions(options, settings, ballots))
      }),
    )
  })
})

/** Elections by heads and by heads and area: who is elected, ties at the last seat, seats left, against a second exact count. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Measures } from '../owners/owners-vote.ts'
import {
  type Candidate,
  checkCandidates,
  type ElectionBallot,
  type ElectionOutcome,
  type ElectionRule,
  type ElectionTotals,
} from './election.ts'
import { countElection, countElectionTotals, judgeElectionBallot } from './election-ballot.ts'
import { decideElection } from './election-decision.ts'
import { ownersCommitteeElection, residentsCommitteeElections } from './election-rules.ts'

const candidatesOf = (count: number, writeIns = 0): Candidate[] =>
  Array.from({ length: count + writeIns }, (_, place) => ({
    id: place + 1,
    label: `候选人${'甲乙丙丁戊己庚辛'[place] ?? ''}`,
    isWriteIn: place >= count,
  }))

const [residents = ownersCommitteeElection] = residentsCommitteeElections
const marks = (chosen: readonly number[], heads = 1, area = 0): ElectionBallot => ({
  kind: 'marks',
  chosen,
  weight: { heads, area },
})

describe('候选人名单', () => {
  it.each<[string, Partial<ElectionRule>, number, Candidate[], string | null]>([
    ['差额一人', {}, 5, candidatesOf(6), null],
    ['等额：规则不许', {}, 5, candidatesOf(5), 'too-few'],
    ['等额：规则允许', { extraCandidates: 0 }, 5, candidatesOf(5), null],
    ['另选人不算候选人', {}, 5, candidatesOf(5, 1), 'too-few'],
    ['不能另选而有另选人', { writeIns: false }, 1, candidatesOf(2, 1), 'write-in'],
    ['没有名额', {}, 0, candidatesOf(2), 'seats-unfit'],
    ['没有姓名', {}, 1, [...candidatesOf(2), { id: 9, label: '', isWriteIn: false }], 'label-missing'],
    ['同名', {}, 1, [...candidatesOf(2), { id: 9, label: '候选人甲', isWriteIn: false }], 'label-twice'],
    ['同号', {}, 1, [...candidatesOf(2), { id: 1, label: '候选人丙', isWriteIn: false }], 'number-twice'],
  ])('%s', (_name, change, seats, candidates, problem) => {
    const reply = checkCandidates({ ...residents, ...change }, seats, candidates)
    expect(reply.ok ? null : reply.failure.code === 'candidates-unfit' && reply.failure.problem).toBe(problem)
  })
})

describe('一张选票有效没有', () => {
  it.each<[string, readonly number[], Partial<ElectionRule>, string]>([
    ['刚好选满', [1, 2], {}, 'marks'],
    ['少选', [1], {}, 'marks'],
    ['多选', [1, 2, 3], {}, 'too-many-marks'],
    ['同一人两次', [1, 1], {}, 'candidate-twice'],
    ['不认识的人', [9], {}, 'unknown-candidate'],
    ['另选他人', [4], {}, 'marks'],
    ['不能另选而另选', [4], { writeIns: false }, 'write-in-refused'],
    ['没有填写算弃权', [], {}, 'abstain'],
    ['没有填写算无效', [], { blank: 'void' }, 'no-mark'],
  ])('%s', (_name, chosen, change, expected) => {
    const judged = judgeElectionBallot({ ...residents, ...change }, 2, candidatesOf(3, 1), marks(chosen))
    expect(judged.kind === 'void' ? judged.reason : judged.kind).toBe(expected)
  })
})

/** Decides from votes a candidate: `valid` ballots of `electorate` who may vote. */
const decide = (
  rule: ElectionRule,
  seats: number,
  votes: readonly Measures[],
  valid: Measures,
  electorate: Measures,
  round: 1 | 2 = 1,
): ElectionOutcome =>
  decideElection({
    rule,
    seats,
    round,
    candidates: candidatesOf(votes.length),
    count: {
      returned: valid,
      valid,
      marking: valid,
      abstain: { heads: 0, area: 0 },
      void: { heads: 0, area: 0 },
      voids: [],
      votes: votes.map((one, place) => ({ candidate: place + 1, votes: one })),
    },
    electorate,
    presentCount: null,
  })

const heads = (...all: number[]): Measures[] => all.map((one) => ({ heads: one, area: 0 }))
const people = (count: number): Measures => ({ heads: count, area: 0 })

describe('居委会选举', () => {
  it('过半数的按得票当选，满额为止', () => {
    const outcome = decide(residents, 2, heads(60, 80, 70), people(100), people(150))
    expect(outcome.elected).toEqual([2, 3])
    expect(outcome.next).toBeNull()
    expect(
      outcome.lines.map(({ candidate, place, result, qualified }) => [candidate, place, result, qualified]),
    ).toEqual([
      [2, 1, 'elected', true],
      [3, 2, 'elected', true],
      [1, 3, 'not-elected', true],
    ])
  })

  it('恰好一半不是过半数', () => {
    const outcome = decide(residents, 1, heads(50, 40), people(100), people(150))
    expect(outcome.elected).toEqual([])
    expect(outcome.lines[0]?.measures[0]).toMatchObject({ count: 50, base: 100, needed: 51, met: false })
  })

  it('参加的不过半数：选举无效', () => {
    const outcome = decide(residents, 1, heads(75, 0), people(75), people(150))
    expect(outcome.quorumMet).toBe(false)
    expect(outcome.elected).toEqual([])
    expect(outcome.next).toMatchObject({ reason: 'quorum', seats: 1, candidates: [1, 2] })
  })

  it('最后名额票数相同：在他们中再选一次', () => {
    const outcome = decide(residents, 2, heads(80, 60, 60, 10), people(100), people(150))
    expect(outcome.elected).toEqual([1])
    expect(outcome.next).toEqual({ reason: 'tie', seats: 1, candidates: [2, 3], isListShort: false })
    expect(outcome.lines.map(({ result }) => result)).toEqual(['elected', 'tied', 'tied', 'not-elected'])
  })

  it('票数相同而名额够：都当选', () => {
    expect(decide(residents, 2, heads(60, 60, 10), people(100), people(150)).elected).toEqual([1, 2])
  })

  it('达到的人不足：其余的人按得票取足差额再选，并列的一同进入', () => {
    const outcome = decide(residents, 3, heads(80, 40, 30, 30, 30, 5), people(100), people(150))
    expect(outcome.elected).toEqual([1])
    expect(outcome.next).toEqual({
      reason: 'too-few',
      seats: 2,
      candidates: [2, 3, 4, 5],
      isListShort: false,
    })
  })

  it('其余的人不够差额：说明要另提', () => {
    const outcome = decide(residents, 2, heads(80, 40), people(100), people(150))
    expect(outcome.next).toEqual({ reason: 'too-few', seats: 1, candidates: [2], isListShort: true })
  })

  it('第二次投票按第二次的门槛：三分之一以上', () => {
    const outcome = decide(residents, 1, heads(34, 33), people(100), people(150), 2)
    expect(outcome.elected).toEqual([1])
    expect(decide(residents, 1, heads(33, 32), people(100), people(150), 2).elected).toEqual([])
  })

  it('无效票算在收回的选票里', () => {
    const outcome = decideElection({
      rule: residents,
      seats: 1,
      round: 1,
      candidates: candidatesOf(2),
      count: countElection(residents, 1, candidatesOf(2), [
        marks([1], 50),
        marks([2], 30),
        marks([1, 2], 20),
      ]),
      electorate: people(150),
      presentCount: null,
    })
    expect(outcome.count.voids).toEqual([{ reason: 'too-many-marks', weight: people(20) }])
    expect(outcome.lines[0]?.measures[0]).toMatchObject({ count: 50, base: 100, met: false })
  })

  it.each<[ElectionRule['base'], number]>([
    ['valid', 80],
    ['returned', 100],
    ['present', 110],
    ['electorate', 150],
  ])('基数可以是 %s', (base, expected) => {
    const { lines } = decideElection({
      rule: { ...residents, base },
      seats: 1,
      round: 1,
      candidates: candidatesOf(2),
      count: countElection(residents, 1, candidatesOf(2), [marks([1], 80), marks([1, 2], 20)]),
      electorate: people(150),
      presentCount: 110,
    })
    expect(lines[0]?.measures[0]?.base).toBe(expected)
  })

  it('程序自带的居委会数字都是设置，不是法律', () => {
    for (const rule of residentsCommitteeElections)
      expect([
        rule.quorum?.source,
        rule.agreement?.source,
        rule.secondAgreement?.source,
        rule.extraSource,
        rule.orderSource,
      ]).toEqual(['U', 'U', 'U', 'U', 'U'])
  })
})

describe('业委会选举', () => {
  const total: Measures = { heads: 600, area: 5_400_000 }
  const took: Measures = { heads: 400, area: 3_600_000 }

  it('人数够而面积恰好一半：不当选', () => {
    const votes = [
      { heads: 300, area: 1_800_000 },
      { heads: 201, area: 1_800_001 },
    ]
    const outcome = decide(ownersCommitteeElection, 1, votes, took, total)
    expect(outcome.elected).toEqual([2])
    expect(outcome.lines[0]?.qualified).toBe(false)
  })

  it('参加表决的面积差一点不到三分之二：选举无效', () => {
    const short = { heads: 400, area: 3_599_999 }
    const outcome = decide(ownersCommitteeElection, 1, [short, short], short, total)
    expect(outcome.quorum.map(({ met }) => met)).toEqual([true, false])
    expect(outcome.elected).toEqual([])
  })

  it('人数相同比面积；设置为只比人数时就是相同', () => {
    const votes = [
      { heads: 250, area: 2_000_000 },
      { heads: 250, area: 2_000_001 },
    ]
    expect(decide(ownersCommitteeElection, 1, votes, took, total).elected).toEqual([2])
    const byHeads: ElectionRule = { ...ownersCommitteeElection, order: 'heads' }
    expect(decide(byHeads, 1, votes, took, total).next).toMatchObject({ reason: 'tie', candidates: [1, 2] })
  })

  it('面积到千亿（0.01㎡）仍然一分不差', () => {
    const votes = [
      { heads: 3, area: 50_000_000_001 },
      { heads: 3, area: 50_000_000_000 },
    ]
    const all: Measures = { heads: 5, area: 100_000_000_000 }
    expect(decide(ownersCommitteeElection, 2, votes, all, all).elected).toEqual([1])
  })
})

const totals = (valid: number, votes: readonly number[], abstain = 0): ElectionTotals => ({
  valid: people(valid),
  abstain: people(abstain),
  void: people(0),
  votes: votes.map((one, place) => ({ candidate: place + 1, votes: people(one) })),
})

describe('汇总录入的票数合不合', () => {
  it.each<[string, ElectionTotals, string | null]>([
    ['两个名额，合计不超过两倍', totals(10, [10, 6, 4]), null],
    ['合计超过两倍', totals(10, [10, 6, 5]), 'all-over'],
    ['一个人比填了的票多', totals(10, [10, 6, 4], 1), 'one-over'],
    ['合计比填了的票少', totals(10, [4, 3, 2]), 'all-under'],
    ['弃权太多', totals(10, [0, 0, 0], 11), 'abstain-over'],
    ['负数', totals(10, [12, -1, 0]), 'not-whole'],
    ['不认识的人', totals(10, [5, 5, 5, 1]), 'unknown'],
  ])('%s', (_name, figures, problem) => {
    const reply = countElectionTotals(2, candidatesOf(3), figures)
    expect(reply.ok ? null : reply.failure.code === 'totals-unfit' && reply.failure.problem).toBe(problem)
  })

  it('面积也要合', () => {
    const figures: ElectionTotals = {
      valid: { heads: 1, area: 100 },
      abstain: { heads: 0, area: 0 },
      void: { heads: 0, area: 0 },
      votes: [{ candidate: 1, votes: { heads: 1, area: 101 } }],
    }
    expect(countElectionTotals(1, candidatesOf(2), figures)).toEqual({
      ok: false,
      failure: { code: 'totals-unfit', problem: 'one-over', label: '候选人甲', counted: 101, allowed: 100 },
    })
  })
})

const anElection = fc.record({
  seats: fc.integer({ min: 1, max: 4 }),
  papers: fc.array(
    fc.record({
      chosen: fc.subarray([1, 2, 3, 4, 5, 6]),
      area: fc.integer({ min: 1, max: 100_000_000 }),
    }),
    { minLength: 1, maxLength: 25 },
  ),
  away: fc.nat(8),
  isOwners: fc.boolean(),
})
type AnElection = typeof anElection extends fc.Arbitrary<infer One> ? One : never

const run = ({ seats, papers, away, isOwners }: AnElection): ElectionOutcome => {
  const rule = isOwners ? ownersCommitteeElection : residents
  const candidates = candidatesOf(6)
  const count = countElection(
    rule,
    seats,
    candidates,
    papers.map(({ chosen, area }) => marks(chosen, 1, area)),
  )
  const area = papers.reduce((sum, paper) => sum + paper.area, 0)
  return decideElection({
    rule,
    seats,
    round: 1,
    candidates,
    count,
    electorate: { heads: papers.length + away, area: area + away * 50_000_000 },
    presentCount: null,
  })
}

/** Who must be elected, told a second time in big integers: all shares reached, and fewer than the seats ahead or equal. */
const electAgain = ({ seats, papers, away, isOwners }: AnElection): number[] => {
  const good = papers.filter(({ chosen }) => chosen.length <= seats)
  const sumArea = (some: typeof papers): bigint => some.reduce((sum, { area }) => sum + BigInt(area), 0n)
  const allHeads = BigInt(papers.length + away)
  const allArea = sumArea(papers) + BigInt(away) * 50_000_000n
  const enough = isOwners
    ? BigInt(good.length) * 3n >= allHeads * 2n && sumArea(good) * 3n >= allArea * 2n && good.length > 0
    : BigInt(papers.length) * 2n > allHeads
  if (!enough) return []
  const reached = [1, 2, 3, 4, 5, 6]
    .map((id) => {
      const own = good.filter(({ chosen }) => chosen.includes(id))
      return { id, heads: BigInt(own.length), area: sumArea(own) }
    })
    .filter(({ heads: own, area }) =>
      isOwners
        ? own * 2n > BigInt(good.length) && area * 2n > sumArea(good)
        : own * 2n > BigInt(papers.length),
    )
  return reached
    .filter((one) => {
      const notBehind = reached.filter(
        (other) =>
          other.id !== one.id &&
          (other.heads > one.heads || (other.heads === one.heads && (!isOwners || other.area >= one.area))),
      )
      return notBehind.length < seats
    })
    .map(({ id }) => id)
}

describe('对任何一次选举', () => {
  it('当选的人与另写的一种数法一致', () => {
    fc.assert(
      fc.property(anElection, (election) => {
        expect(run(election).elected.toSorted()).toEqual(electAgain(election))
      }),
      { numRuns: 2000 },
    )
  })

  it('选票的先后不影响结果；当选、余额、票数总是相合', () => {
    fc.assert(
      fc.property(anElection, (election) => {
        const outcome = run(election)
        expect(run({ ...election, papers: election.papers.toReversed() })).toEqual(outcome)
        const { count, elected, next, seats, lines } = outcome
        expect(elected.length + (next?.seats ?? 0)).toBe(seats)
        expect(count.valid.heads + count.void.heads).toBe(election.papers.length)
        expect(count.returned.area).toBe(election.papers.reduce((sum, { area }) => sum + area, 0))
        for (const line of lines) expect(line.result === 'elected').toBe(elected.includes(line.candidate))
      }),
    )
  })
})

/** Counts votes against the vectors of the field, against a count written a second time, and against what must never happen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aFrozenRoom, fourParties, house, id } from '../../../tests/builders.ts'
import type { Reply } from '../failure.ts'
import {
  type AttendanceRule,
  committeeRule,
  consultationRule,
  legalRules,
  ruleFor,
  type Threshold,
} from '../rules/rule.ts'
import {
  type Ballot,
  choices,
  countBallots,
  decideVote,
  draftOf,
  judgeQuorum,
  offerRest,
  previewVote,
  type Room,
  sumTally,
  type Tally,
  tallyBallots,
  tallyFromDraft,
} from './vote.ts'

const room = (dueCount: number, presentCount: number, parties: Room['parties'] = []): Room => ({
  dueCount,
  presentCount,
  parties,
})

const decided = <Value>(reply: Reply<Value>): Value => {
  if (!reply.ok) throw new Error(reply.failure.code)
  return reply.value
}

const consultation = consultationRule({ ...house, eachParty: false })
const representatives = ruleFor('residents-representatives', house)

/** The same question asked a second time, in BigInt fractions and without any function of the program. */
const isReached = ({ numerator, denominator, strict }: Threshold, count: number, base: number): boolean => {
  const left = BigInt(count) * BigInt(denominator)
  const right = BigInt(base) * BigInt(numerator)
  return strict ? left > right : left >= right
}
const passesByHand = (rule: AttendanceRule, present: Room, tally: Tally): boolean => {
  const isQuorate = rule.quorum === null || isReached(rule.quorum, present.presentCount, present.dueCount)
  const areAllThere = !rule.eachParty || present.parties.every((party) => party.presentCount > 0)
  const { agreement } = rule
  const isAgreed =
    agreement.kind === 'no-objection'
      ? tally.against === 0 && tally.for > 0
      : isReached(
          agreement.threshold,
          tally.for,
          agreement.base === 'due' ? present.dueCount : present.presentCount,
        )
  return isQuorate && areAllThere && isAgreed
}

const rules: readonly AttendanceRule[] = [
  ...legalRules,
  consultationRule(house),
  consultation,
  consultationRule({ ...house, quorum: 'none', eachParty: false, agreement: 'no-objection' }),
  committeeRule({ ...house, quorum: 'two-thirds', eachParty: false, agreement: 'majority-of-all' }),
]

/** A rule, a room whose parties add up to it, and a tally that fits. */
const anyVote = fc
  .record({
    rule: fc.constantFrom(...rules),
    parties: fc.array(fc.record({ present: fc.nat(60), away: fc.nat(60) }), { minLength: 1, maxLength: 6 }),
    forShare: fc.double({ min: 0, max: 1, noNaN: true }),
    againstShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ rule, parties, forShare, againstShare }) => {
    const presentCount = parties.reduce((sum, party) => sum + party.present, 0)
    const dueCount = parties.reduce((sum, party) => sum + party.present + party.away, 0)
    const agreeing = Math.round(forShare * presentCount)
    const against = Math.round(againstShare * (presentCount - agreeing))
    return {
      rule,
      room: room(
        dueCount,
        presentCount,
        parties.map((party, index) => ({ name: `第${index + 1}方`, presentCount: party.present })),
      ),
      tally: { for: agreeing, against, abstain: presentCount - agreeing - against },
    }
  })
  .filter(({ room: { presentCount } }) => presentCount > 0)

describe('判定一次表决', () => {
  it.each<[string, AttendanceRule, Room, Tally, boolean]>([
    [
      '67 人 45 人到会 23 票：通过',
      representatives,
      room(67, 45),
      { for: 23, against: 20, abstain: 2 },
      true,
    ],
    ['45 人到会 22 票：不过半', representatives, room(67, 45), { for: 22, against: 3, abstain: 20 }, false],
    ['44 人到会：票再多也不算', representatives, room(67, 44), { for: 44, against: 0, abstain: 0 }, false],
    ['恰好一半同意：不过半数', consultation, room(28, 28), { for: 14, against: 10, abstain: 4 }, false],
    ['弃权算在到会人数里', consultation, room(28, 28), { for: 13, against: 0, abstain: 15 }, false],
    ['一个人的会，一票就过', consultation, room(1, 1), { for: 1, against: 0, abstain: 0 }, true],
  ])('%s', (_name, rule, present, tally, passed) => {
    expect(decided(decideVote(rule, present, tally)).passed).toBe(passed)
  })

  it('全体成员的三分之二：59 票不够 90 人的 60 票，60 票够', () => {
    const rule = ruleFor('collective-members', house)
    const passes = (agreeing: number): boolean =>
      decided(decideVote(rule, room(90, 75), { for: agreeing, against: 75 - agreeing, abstain: 0 })).passed
    expect([passes(59), passes(60)]).toEqual([false, true])
  })

  it.each<[string, Tally, boolean]>([
    ['没有人反对', { for: 5, against: 0, abstain: 2 }, true],
    ['有一个人反对', { for: 6, against: 1, abstain: 0 }, false],
    ['人人弃权，不算一致', { for: 0, against: 0, abstain: 7 }, false],
  ])('无异议规则：%s', (_name, tally, passed) => {
    const rule = consultationRule({ ...house, eachParty: false, agreement: 'no-objection' })
    expect(decided(decideVote(rule, room(7, 7), tally)).passed).toBe(passed)
  })

  it.each<[string, Tally, number]>([
    ['少一票', { for: 21, against: 4, abstain: 2 }, 27],
    ['多一票', { for: 21, against: 4, abstain: 4 }, 29],
    ['有负数，合计却对', { for: 30, against: -4, abstain: 2 }, 28],
    ['有半票，合计却对', { for: 20.5, against: 4.5, abstain: 3 }, 28],
  ])('票数不相符就不判定：%s', (_name, tally, counted) => {
    expect(decideVote(consultation, room(36, 28), tally)).toEqual({
      ok: false,
      failure: { code: 'sum-mismatch', counted, present: 28 },
    })
  })

  it('没有人在场就不判定', () => {
    expect(decideVote(consultation, room(36, 0), { for: 0, against: 0, abstain: 0 })).toEqual({
      ok: false,
      failure: { code: 'nobody-present' },
    })
  })

  it('一方没有人到会，票数再多也达不成，并且说出是哪一方', () => {
    const parties = fourParties.map(({ name }) => ({ name, presentCount: name === '物业' ? 0 : 9 }))
    const outcome = decided(
      decideVote(consultationRule(house), room(36, 27, parties), { for: 27, against: 0, abstain: 0 }),
    )
    expect(outcome.passed).toBe(false)
    expect(outcome.lines.filter((line) => !line.met)).toEqual([
      { measure: 'parties', count: 3, base: 4, missing: ['物业'], met: false },
    ])
  })

  it('判定的每一行都带着两个数和还要的数', () => {
    expect(
      decided(decideVote(representatives, room(67, 45), { for: 23, against: 20, abstain: 2 })).lines,
    ).toEqual([
      { measure: 'sum', count: 45, base: 45, met: true },
      {
        measure: 'quorum',
        count: 45,
        base: 67,
        threshold: { numerator: 2, denominator: 3, strict: false },
        needed: 45,
        met: true,
      },
      {
        measure: 'agreement',
        count: 23,
        base: 45,
        of: 'present',
        threshold: { numerator: 1, denominator: 2, strict: true },
        needed: 23,
        met: true,
      },
    ])
  })

  it('没有应到的人，到会要求不算达到', () => {
    expect(judgeQuorum(representatives, room(0, 0))).toMatchObject([{ measure: 'quorum', met: false }])
  })
})

describe('和另写一遍的计票相同', () => {
  it('任何规则、任何到会、任何票数', () => {
    fc.assert(
      fc.property(anyVote, ({ rule, room: present, tally }) => {
        const outcome = decided(decideVote(rule, present, tally))
        expect(outcome.passed).toBe(passesByHand(rule, present, tally))
        expect(outcome.passed).toBe(outcome.lines.every((line) => line.met))
        expect(previewVote(rule, present, tally)).toEqual(outcome)
      }),
      { numRuns: 5000 },
    )
  })

  it('把一张反对改成同意，从来不会把通过变成不通过，也不会让任何一行变差', () => {
    fc.assert(
      fc.property(
        anyVote.filter(({ tally }) => tally.against > 0),
        ({ rule, room: present, tally }) => {
          const better = { ...tally, for: tally.for + 1, against: tally.against - 1 }
          const before = decided(decideVote(rule, present, tally))
          const after = decided(decideVote(rule, present, better))
          expect(before.passed && !after.passed).toBe(false)
          expect(after.lines.map((line) => line.measure)).toEqual(before.lines.map((line) => line.measure))
          for (const [place, line] of before.lines.entries())
            expect(line.met && after.lines[place]?.met === false).toBe(false)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('多来一个投同意的人，从来不会把通过变成不通过', () => {
    fc.assert(
      fc.property(
        anyVote.filter((vote) => vote.room.presentCount < vote.room.dueCount),
        ({ rule, room: present, tally }) => {
          const fuller = { ...present, presentCount: present.presentCount + 1 }
          const before = decided(decideVote(rule, present, tally)).passed
          const after = decided(decideVote(rule, fuller, { ...tally, for: tally.for + 1 })).passed
          expect(before && !after).toBe(false)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('记名逐个', () => {
  const anyBallots = fc
    .array(fc.constantFrom(...choices), { minLength: 1, maxLength: 80 })
    .map((chosen) => chosen.map((choice, index): Ballot => ({ entryId: id(index + 1), choice })))
  const shuffled = anyBallots.chain((ballots) =>
    fc.tuple(
      fc.constant(ballots),
      fc.shuffledSubarray([...ballots], { minLength: ballots.length, maxLength: ballots.length }),
    ),
  )

  it('票的先后从不影响结果，合计总等于在场人数', () => {
    fc.assert(
      fc.property(shuffled, ([ballots, mixed]) => {
        const frozen = aFrozenRoom(ballots.length, ballots.length)
        const tally = decided(tallyBallots(frozen, ballots))
        expect(decided(tallyBallots(frozen, mixed))).toEqual(tally)
        expect(sumTally(tally)).toBe(ballots.length)
        for (const choice of choices)
          expect(tally[choice]).toBe(ballots.filter((ballot) => ballot.choice === choice).length)
      }),
    )
  })

  it('还有人没有表态就不能合计，并且说出还差几人', () => {
    const two: readonly Ballot[] = [
      { entryId: id(1), choice: 'for' },
      { entryId: id(3), choice: 'abstain' },
    ]
    expect(tallyBallots(aFrozenRoom(9, 5), two)).toEqual({
      ok: false,
      failure: { code: 'choices-missing', count: 3 },
    })
  })

  it('不在场的人的票混进来，票数就不相符，宣布不了', () => {
    const ballots = [1, 2, 3].map((entryId): Ballot => ({ entryId: id(entryId), choice: 'for' }))
    const tally = decided(tallyBallots(aFrozenRoom(4, 2), ballots))
    expect(decideVote(consultation, room(4, 2), tally)).toMatchObject({
      ok: false,
      failure: { code: 'sum-mismatch' },
    })
  })

  it('草稿显示的是已经逐个表态的票', () => {
    const ballots: readonly Ballot[] = [{ entryId: id(1), choice: 'against' }]
    const draft = { for: 7, against: 7, abstain: 7 }
    expect(draftOf({ method: 'roll-call', ballots, draft })).toEqual(countBallots(ballots))
    expect(draftOf({ method: 'counted-hands', ballots, draft })).toEqual(draft)
  })
})

describe('举手计数', () => {
  it.each([
    ['两个数填了，补第三个', { for: 21, against: 4, abstain: null }, { choice: 'abstain', rest: 3 }],
    ['零也是一个数', { for: null, against: 0, abstain: 0 }, { choice: 'for', rest: 28 }],
    ['剩下的是零', { for: 28, against: null, abstain: 0 }, { choice: 'against', rest: 0 }],
    ['已经超过在场人数，不补', { for: 27, against: 4, abstain: null }, null],
    ['空着两个，不补', { for: 21, against: null, abstain: null }, null],
    ['都填了，不补', { for: 21, against: 4, abstain: 3 }, null],
  ])('第三个数：%s', (_name, draft, offered) => {
    expect(offerRest(draft, 28)).toEqual(offered)
  })

  it('空着的数不当作零', () => {
    expect(tallyFromDraft({ for: 28, against: null, abstain: null })).toEqual({
      code: 'choices-missing',
      count: 2,
    })
    expect(tallyFromDraft({ for: 28, against: 0, abstain: 0 })).toEqual({ for: 28, against: 0, abstain: 0 })
  })

  it('没填完时先看到的判定不会说通过', () => {
    expect(previewVote(consultation, room(28, 28), { for: 21, against: null, abstain: 3 }).passed).toBe(false)
  })
})

/** Holds the rule book against the law's own numbers: what 以上 and 过半数 include, and which rule a body decides under. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attendanceRuleIds,
  consultationRule,
  countNeeded,
  isThresholdMet,
  legalRules,
  presetCommitteeRule,
  presetHouseRule,
  ruleFor,
  type Threshold,
} from './rule.ts'

const moreThanHalf: Threshold = { numerator: 1, denominator: 2, strict: true }
const halfOrMore: Threshold = { numerator: 1, denominator: 2, strict: false }
const twoThirds: Threshold = { numerator: 2, denominator: 3, strict: false }
const threeQuarters: Threshold = { numerator: 3, denominator: 4, strict: false }

describe('至少要多少', () => {
  it.each([
    ['1572 户三分之二以上参加', twoThirds, 1572, 1048],
    ['1048 户过半数同意', moreThanHalf, 1048, 525],
    ['1048 户四分之三以上同意', threeQuarters, 1048, 786],
    ['2077 户三分之二以上参加', twoThirds, 2077, 1385],
    ['1385 户过半数同意', moreThanHalf, 1385, 693],
    ['1385 户四分之三以上同意', threeQuarters, 1385, 1039],
    ['一个单元 14 户三分之二以上参加', twoThirds, 14, 10],
    ['10 户四分之三以上同意', threeQuarters, 10, 8],
    ['67 名居民代表三分之二以上到会', twoThirds, 67, 45],
    ['45 人过半数同意', moreThanHalf, 45, 23],
    ['2 人过半数是全部', moreThanHalf, 2, 2],
    ['1 人过半数', moreThanHalf, 1, 1],
    ['3 人三分之二以上', twoThirds, 3, 2],
  ])('%s', (_name, threshold, base, needed) => {
    expect(countNeeded(threshold, base)).toBe(needed)
  })

  it.each([
    ['恰好一半不是过半数', moreThanHalf, 14, 28, false],
    ['一半多一人是过半数', moreThanHalf, 15, 28, true],
    ['恰好一半是半数以上', halfOrMore, 14, 28, true],
    ['恰好三分之二是三分之二以上', twoThirds, 200, 300, true],
    ['差一人不到三分之二', twoThirds, 199, 300, false],
    ['44 人不到 67 人的三分之二', twoThirds, 44, 67, false],
  ])('%s', (_name, threshold, count, base, met) => {
    expect(isThresholdMet(threshold, count, base)).toBe(met)
  })

  const anyShare = fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.boolean())
    .filter(([numerator, denominator]) => numerator <= denominator)
    .map(([numerator, denominator, strict]): Threshold => ({ numerator, denominator, strict }))

  it('要求的数目正好是第一个达到门槛的整数，大到一亿人也一样', () => {
    fc.assert(
      fc.property(anyShare, fc.integer({ min: 1, max: 100_000_000 }), (threshold, base) => {
        const needed = countNeeded(threshold, base)
        expect(isThresholdMet(threshold, needed, base)).toBe(true)
        expect(isThresholdMet(threshold, needed - 1, base)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('一万平方公里以 0.01 ㎡ 计，乘以 4 还是精确的整数', () => {
    const tenThousandSquareKilometres = 10_000 * 1_000_000 * 100
    expect(tenThousandSquareKilometres).toBe(10 ** 12)
    expect(Number.isSafeInteger(tenThousandSquareKilometres * 4)).toBe(true)
    // The last base of which three quarters are taken in plain numbers; the next ones are taken in big integers.
    const last = Math.floor(Number.MAX_SAFE_INTEGER / 4)
    expect(Number.isSafeInteger(last * 4)).toBe(true)
    expect(Number.isSafeInteger((last + 1) * 4)).toBe(false)
    for (const base of [last - 1, last, last + 1, last + 2, Number.MAX_SAFE_INTEGER]) {
      const needed = Number((BigInt(base) * 3n + 3n) / 4n)
      expect(countNeeded(threeQuarters, base)).toBe(needed)
      expect(isThresholdMet(threeQuarters, needed, base)).toBe(true)
      expect(isThresholdMet(threeQuarters, needed - 1, base)).toBe(false)
    }
  })

  it('没有小数参与判定：和大整数分数的结果相同，直到最大的整数', () => {
    const anyBase = fc.oneof(
      fc.maxSafeNat(),
      fc.integer({ min: Math.floor(Number.MAX_SAFE_INTEGER / 20), max: Number.MAX_SAFE_INTEGER }),
      fc.nat(5000),
    )
    fc.assert(
      fc.property(anyShare, anyBase, fc.integer({ min: -2, max: 2 }), (threshold, base, beside) => {
        const { numerator, denominator, strict } = threshold
        const [top, bottom] = [BigInt(numerator) * BigInt(base), BigInt(denominator)]
        const needed = strict ? top / bottom + 1n : (top + bottom - 1n) / bottom
        expect(countNeeded(threshold, base)).toBe(Number(needed))
        const count = Math.min(Math.max(Number(needed) + beside, 0), base)
        expect(isThresholdMet(threshold, count, base)).toBe(BigInt(count) >= needed)
      }),
      { numRuns: 5000 },
    )
  })

  it('底数不是整数就不判定', () => {
    expect(() => countNeeded(twoThirds, Number.NaN)).toThrow()
    expect(() => countNeeded(twoThirds, 90.5)).toThrow()
    expect(() => isThresholdMet(twoThirds, 60.5, 90)).toThrow()
  })
})

describe('规则书', () => {
  const shares = legalRules.map(({ id, quorum, agreement }) => [id, quorum, agreement] as const)
  const halfOfPresent = { kind: 'share', base: 'present', threshold: moreThanHalf }

  it.each([
    ['residents-representatives', twoThirds, halfOfPresent],
    ['residents-assembly', moreThanHalf, halfOfPresent],
    ['villagers-assembly', moreThanHalf, halfOfPresent],
    ['villagers-assembly-households', twoThirds, halfOfPresent],
    ['villagers-representatives', twoThirds, halfOfPresent],
    ['villagers-group', twoThirds, halfOfPresent],
    ['collective-members', twoThirds, { kind: 'share', base: 'due', threshold: twoThirds }],
  ] as const)('%s 的到会和同意要求', (id, quorum, agreement) => {
    expect(shares.find(([each]) => each === id)).toEqual([id, quorum, agreement])
  })

  it('法律里的每一条都写明出处、施行日期，并且只有读过原文的才算法律', () => {
    for (const rule of legalRules) {
      expect(rule.source).toBe('V')
      expect(rule.article).toMatch(/^《中华人民共和国.+》第.+条/u)
      expect(rule.inForceFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
    }
  })

  it('每个编号都找得到自己的规则，协商用社区自己的', () => {
    const house = presetHouseRule('和苑社区', '2026-01-01')
    for (const id of attendanceRuleIds) expect(ruleFor(id, house).id).toBe(id)
    expect(ruleFor('consultation', house)).toMatchObject({ source: 'house', article: '和苑社区议事规则' })
    expect(ruleFor('owners-committee', presetCommitteeRule('2026-01-01'))).toMatchObject({
      source: 'house',
      quorum: moreThanHalf,
      agreement: { kind: 'share', base: 'due', threshold: moreThanHalf },
    })
  })

  it.each([
    ['majority', 'majority', moreThanHalf, halfOfPresent],
    ['none', 'majority', null, halfOfPresent],
    ['majority', 'no-objection', moreThanHalf, { kind: 'no-objection' }],
    ['two-thirds', 'majority-of-all', twoThirds, { kind: 'share', base: 'due', threshold: moreThanHalf }],
  ] as const)('社区议事规则：到会 %s，同意 %s', (quorum, agreement, wantedQuorum, wantedAgreement) => {
    const rule = consultationRule({
      name: '和苑社区议事规则',
      inForceFrom: '2026-01-01',
      quorum,
      eachParty: true,
      agreement,
    })
    expect(rule).toMatchObject({ quorum: wantedQuorum, agreement: wantedAgreement, eachParty: true })
  })
})

/** Counts compact ballots against a slow and plain count, and decides matters and candidates. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatterId } from '../identity.ts'
import { ownersRules } from '../rules/owners-rule.ts'
import { addMeasures, type OwnersCounts } from './owners-vote.ts'
import {
  countMatters,
  decideCandidates,
  decideMatters,
  figuresFrom,
  judgeMatterParticipation,
} from './written-count.ts'
import { decodeChoices } from './written-entry.ts'
import type { Matter, MatterKind } from './written-vote.ts'

const matter = (id: number, kind: MatterKind = 'proposal', rule = ownersRules['owners-special']): Matter => ({
  ...{ id: id as MatterId, position: id, kind, question: `事项${id}`, explanation: '', rule },
})
const ballots = (matterCount: number) =>
  fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.array(fc.constantFrom('f', 'a', 'b', 'v'), { minLength: matterCount, maxLength: matterCount }),
    ),
    { maxLength: 60 },
  )

describe('按事项计票', () => {
  it('和一张一张数出来的一样，次序不要紧，合计等于收回的有效票', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((count) => fc.tuple(fc.constant(count), ballots(count))),
        ([count, list]) => {
          const compact = (ordered: typeof list) => ({
            areas: ordered.map(([area]) => area),
            choices: ordered.map(([, letters]) => letters.join('')).join(''),
          })
          const counts = countMatters(count, compact(list))
          expect(countMatters(count, compact(list.toReversed()))).toEqual(counts)
          for (const [at, own] of counts.entries()) {
            const plain = (choice: keyof OwnersCounts) => {
              const those = list.filter(([, letters]) => decodeChoices(letters.join(''))[at] === choice)
              return { heads: those.length, area: those.reduce((sum, [area]) => sum + area, 0) }
            }
            expect(own).toEqual({
              ...{
                for: plain('for'),
                against: plain('against'),
                abstain: plain('abstain'),
                void: plain('void'),
              },
            })
            expect(Object.values(own).reduce(addMeasures)).toEqual({
              ...{ heads: list.length, area: list.reduce((sum, [area]) => sum + area, 0) },
            })
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('字母和票对不上就不数', () => {
    expect(() => countMatters(2, { areas: [1], choices: 'f' })).toThrow(RangeError)
    expect(() => countMatters(1, { areas: [1], choices: 'x' })).toThrow(RangeError)
    expect(() => countMatters(1, { areas: [1], choices: '同' })).toThrow(RangeError)
    expect(countMatters(2, { areas: [], choices: '' })).toHaveLength(2)
  })

  it('整张作废的票算进每个事项的无效，不算参与；本项无效的只在这一项不算参与', () => {
    const counts = countMatters(2, { areas: [100, 100, 100], choices: 'fffvff' })
    const matters = [matter(1), matter(2)]
    const electorate = { heads: 4, area: 400 }
    const results = decideMatters({
      ...{ matters, electorate, voided: { heads: 1, area: 100 }, counts, affected: [] },
    })
    expect(results.map(({ outcome }) => [outcome.participating.heads, outcome.counts.void.heads])).toEqual([
      [3, 1],
      [2, 2],
    ])
    expect(results.map(({ outcome }) => outcome.passed)).toEqual([true, false])
    expect(
      judgeMatterParticipation(
        matters,
        { electorate, valid: { heads: 3, area: 300 } },
        counts.map((one) => one.void),
      ).map(({ lines }) => lines.map((line) => line.met)),
    ).toEqual([
      [true, true],
      [false, false],
    ])
  })

  it('加装电梯：占用了专有部分的业主有一个不同意就不通过', () => {
    const rule = ownersRules.elevator
    const decide = (affected: readonly string[]) =>
      decideMatters({
        ...{ matters: [matter(1, 'proposal', rule)], electorate: { heads: 4, area: 400 } },
        ...{ voided: { heads: 0, area: 0 }, affected },
        counts: countMatters(1, { areas: [100, 100, 100, 100], choices: 'fffa' }),
      })[0]?.outcome
    expect(decide(['f', 'f'])?.passed).toBe(true)
    expect(decide(['f', 'a'])?.lines.at(-1)).toMatchObject({
      asked: 'affected',
      count: 1,
      base: 2,
      met: false,
    })
    expect(decide(['f', ''])?.passed).toBe(false)
  })
})

describe('票的去向', () => {
  it('应发 = 发出 + 未送达，发出 = 收回 + 未收回，收回 = 有效 + 作废，换发的旧票另算', () => {
    const figures = figuresFrom([
      { state: 'valid', heads: 378, area: 3_421_860 },
      { state: 'void', heads: 6, area: 50_000 },
      { state: 'outstanding', heads: 187, area: 1_700_000 },
      { state: 'undelivered', heads: 29, area: 228_140 },
      { state: 'replaced', heads: 3, area: 30_000 },
    ])
    expect(figures).toMatchObject({
      ...{ electorate: { heads: 600, area: 5_400_000 }, issued: { heads: 571 }, returned: { heads: 384 } },
      ...{ outstanding: { heads: 187 }, undelivered: { heads: 29 }, replacedCount: 3 },
    })
    expect(figuresFrom([]).electorate).toEqual({ heads: 0, area: 0 })
  })
})

describe('选举', () => {
  const general = ownersRules['owners-general']
  const elect = (seats: number, choices: readonly string[], areas = choices.map(() => 100)) => {
    const count = choices[0]?.length ?? 0
    const matters = Array.from({ length: count }, (_, at) => matter(at + 1, 'candidate', general))
    const electorate = { heads: choices.length, area: areas.reduce((sum, area) => sum + area, 0) }
    const results = decideMatters({
      ...{ matters, electorate, voided: { heads: 0, area: 0 }, affected: [] },
      counts: countMatters(count, { areas, choices: choices.join('') }),
    })
    return decideCandidates(matters, seats, results)
  }

  it('过半数的按票数当选，名额满了为止', () => {
    expect(elect(2, ['fff', 'fff', 'ffa', 'faa'])).toEqual({
      ...{ seats: 2, elected: [1, 2], tied: [], openSeats: 0 },
    })
  })

  it('末位票数相同的都不当选；没有过半数的不占名额', () => {
    expect(elect(2, ['fff', 'fff', 'fff', 'faa'])).toEqual({
      ...{ seats: 2, elected: [1], tied: [2, 3], openSeats: 1 },
    })
    expect(elect(2, ['ffa', 'faa', 'fab', 'aaa'])).toEqual({
      ...{ seats: 2, elected: [1], tied: [], openSeats: 1 },
    })
  })

  it('不是选举就没有当选人', () => {
    expect(decideCandidates([matter(1)], null, [])).toBeNull()
    expect(decideCandidates([matter(1)], 3, [])).toBeNull()
  })
})

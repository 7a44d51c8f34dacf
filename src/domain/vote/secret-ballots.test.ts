import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consultationRule, legalRules, presetHouseRule } from '../rules/rule.ts'
import {
  decideSecretVote,
  noVoids,
  paperVoidReasons,
  previewSecretVote,
  type SecretFigures,
  sumVoids,
} from './secret-ballots.ts'
import type { Room } from './vote.ts'

const rule = consultationRule({ ...presetHouseRule('和苑社区', '2026-01-01'), eachParty: false })
const representatives = legalRules.find((one) => one.id === 'residents-representatives') ?? rule
const room = (dueCount: number, presentCount: number, recusedCount = 0): Room => ({
  dueCount,
  presentCount,
  recusedCount,
  parties: [],
})
const figures = (
  issued: number | null,
  returned: number | null,
  tally: readonly [number, number, number] | null,
  voidCount = 0,
  turnoutCount = 0,
): SecretFigures => ({
  draft:
    tally === null
      ? { for: null, against: null, abstain: null }
      : { for: tally[0], against: tally[1], abstain: tally[2] },
  papers: { issued, returned, void: { ...noVoids, unreadable: voidCount } },
  turnoutCount,
})

describe('无记名票', () => {
  it('按到会人数算：67人代表会，到会45人，23票同意才通过，作废和没收回的都不算同意', () => {
    const asked = room(67, 45)
    const passed = decideSecretVote(representatives, asked, figures(45, 44, [23, 20, 0], 1))
    expect(passed).toMatchObject({ ok: true, value: { outcome: { passed: true } } })
    const missed = decideSecretVote(representatives, asked, figures(45, 44, [22, 20, 0], 2))
    expect(missed).toMatchObject({ ok: true, value: { outcome: { passed: false } } })
    if (!missed.ok) throw new Error(missed.failure.code)
    expect(missed.value.outcome.lines.at(-1)).toMatchObject({ count: 22, base: 45, needed: 23 })
  })

  it('回避的人不发票，基数也不算他', () => {
    const decided = decideSecretVote(rule, room(8, 6, 1), figures(5, 5, [3, 2, 0]))
    expect(decided).toMatchObject({ ok: true, value: { outcome: { passed: true } } })
    expect(decideSecretVote(rule, room(8, 6, 1), figures(6, 6, [3, 3, 0]))).toEqual({
      ok: false,
      failure: { code: 'ballots-mismatch', of: 'issued', counted: 6, expected: 5 },
    })
  })

  it.each([
    ['没有写发出几张', figures(null, 6, [6, 0, 0]), { code: 'choices-missing', count: 1 }],
    ['没有写收回几张', figures(6, null, [6, 0, 0]), { code: 'choices-missing', count: 1 }],
    ['没有唱票', figures(6, 6, null), { code: 'choices-missing', count: 3 }],
    [
      '领票的人和发出的不一样',
      figures(6, 6, [6, 0, 0], 0, 5),
      { code: 'ballots-mismatch', of: 'turnout', counted: 5, expected: 6 },
    ],
    ['收回比发出多', figures(5, 6, [6, 0, 0]), { of: 'returned', counted: 6, expected: 5 }],
    ['作废比收回多', figures(6, 3, [0, 0, 0], 4), { of: 'void', counted: 4, expected: 3 }],
    ['有效票没计完', figures(6, 6, [4, 1, 0]), { of: 'valid', counted: 5, expected: 6 }],
    ['有效票计多了', figures(6, 6, [5, 1, 1]), { of: 'valid', counted: 7, expected: 6 }],
  ])('%s，不能宣布', (_name, counted, failure) => {
    expect(decideSecretVote(rule, room(8, 6), counted)).toMatchObject({ ok: false, failure })
  })

  it('没有人在场不能宣布', () => {
    expect(decideSecretVote(rule, room(8, 0), figures(0, 0, [0, 0, 0]))).toMatchObject({
      failure: { code: 'nobody-present' },
    })
  })

  it('作废按原因记，加起来是作废的张数', () => {
    expect(sumVoids({ ...noVoids, 'no-mark': 1, signed: 2 })).toBe(3)
    expect(paperVoidReasons).toHaveLength(Object.keys(noVoids).length)
  })

  it('只要宣布得了，发出、收回、有效三个等式都成立，反对改成同意不会变坏', () => {
    const choice = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(choice, choice, choice, choice, choice, (agree, against, abstain, voided, outstanding) => {
        const returned = agree + against + abstain + voided
        const present = returned + outstanding
        if (present === 0) return
        const asked = room(present + 3, present)
        const of = (tally: readonly [number, number, number]) =>
          decideSecretVote(rule, asked, figures(present, returned, tally, voided))
        const decided = of([agree, against, abstain])
        if (!decided.ok) throw new Error(decided.failure.code)
        const { lines } = decided.value.outcome
        const issuedLine = lines.find((line) => line.measure === 'issued')
        const returnedLine = lines.find((line) => line.measure === 'returned')
        const validLine = lines.find((line) => line.measure === 'valid')
        expect(issuedLine).toMatchObject({ count: present, returned })
        expect((returnedLine?.valid ?? 0) + (returnedLine?.void ?? 0)).toBe(returned)
        expect(validLine).toMatchObject({ count: agree + against + abstain, base: returnedLine?.valid })
        if (against === 0 || !decided.value.outcome.passed) return
        const turned = of([agree + 1, against - 1, abstain])
        expect(turned.ok && turned.value.outcome.passed).toBe(true)
      }),
    )
  })

  it('没写完的时候，怎么也不算通过', () => {
    expect(previewSecretVote(rule, room(8, 6), figures(6, null, [6, 0, 0])).passed).toBe(false)
  })
})

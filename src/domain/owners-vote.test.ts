/** Votes of owners: two measures, two thresholds, exact integers. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideOwnersVote, type OwnerBallot, type VotingUnit } from './owners-vote.ts'

const flat = (owner: string, area = 9000): VotingUnit => ({
  id: owner,
  area,
  owner,
  isDeveloper: false,
  isParking: false,
})
const estate = (count: number): VotingUnit[] => Array.from({ length: count }, (_, place) => flat(`o${place}`))
const vote = (from: number, count: number, choice: OwnerBallot['choice']): OwnerBallot[] =>
  Array.from({ length: count }, (_, place) => ({ owner: `o${from + place}`, choice }))

describe('南方印象小区 600 户 54,000 ㎡, a special matter', () => {
  it.each([
    [400, 300, true],
    [400, 299, false],
    [399, 399, false],
  ])('%i take part and %i agree: passes %s', (participating, agreeing, passes) => {
    const ballots = [...vote(0, agreeing, 'for'), ...vote(agreeing, participating - agreeing, 'against')]
    expect(decideOwnersVote('special', estate(600), ballots).passed).toBe(passes)
  })
})

it('a second ballot of the same owner counts for nothing', () => {
  const once = decideOwnersVote('general', estate(9), vote(0, 6, 'for'))
  const twice = decideOwnersVote('general', estate(9), [...vote(0, 6, 'for'), ...vote(0, 6, 'against')])
  expect(twice).toEqual(once)
})

const anEstate = fc
  .array(fc.record({ owner: fc.nat(12), area: fc.integer({ min: 1, max: 30_000 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((units) => units.map((unit, place) => ({ ...flat(`o${unit.owner}`, unit.area), id: String(place) })))
const someBallots = fc.uniqueArray(
  fc.record({
    owner: fc.nat(14).map((number) => `o${number}`),
    choice: fc.constantFrom('for' as const, 'against' as const, 'abstain' as const, 'void' as const),
  }),
  { selector: (ballot) => ballot.owner },
)

/** A second count in fractions of big integers, written without the first one. */
const countAgain = (
  special: boolean,
  units: readonly VotingUnit[],
  ballots: readonly OwnerBallot[],
): boolean => {
  let totalArea = 0n
  let partArea = 0n
  let forArea = 0n
  const owners = [...new Set(units.map((unit) => unit.owner))]
  const chosen = new Map(ballots.map((ballot) => [ballot.owner, ballot.choice]))
  for (const unit of units) {
    const choice = chosen.get(unit.owner)
    totalArea += BigInt(unit.area)
    if (choice !== undefined && choice !== 'void') partArea += BigInt(unit.area)
    if (choice === 'for') forArea += BigInt(unit.area)
  }
  const heads = BigInt(owners.length)
  const part = BigInt(owners.filter((owner) => !['void', undefined].includes(chosen.get(owner))).length)
  const agree = BigInt(owners.filter((owner) => chosen.get(owner) === 'for').length)
  const quorum = part * 3n >= heads * 2n && partArea * 3n >= totalArea * 2n && part > 0n
  const enough = special
    ? agree * 4n >= part * 3n && forArea * 4n >= partArea * 3n
    : agree * 2n > part && forArea * 2n > partArea
  return quorum && enough
}

describe('for any estate and any ballots', () => {
  it('the result equals an independent exact count', () => {
    fc.assert(
      fc.property(anEstate, someBallots, fc.boolean(), (units, ballots, special) => {
        const outcome = decideOwnersVote(special ? 'special' : 'general', units, ballots)
        expect(outcome.passed).toBe(countAgain(special, units, ballots))
      }),
      { numRuns: 2000 },
    )
  })

  it('the order of the ballots never matters', () => {
    fc.assert(
      fc.property(anEstate, someBallots, (units, ballots) => {
        const forwards = decideOwnersVote('special', units, ballots)
        expect(decideOwnersVote('special', units, ballots.toReversed())).toEqual(forwards)
      }),
    )
  })

  it('turning 反对 into 同意 never makes it worse', () => {
    fc.assert(
      fc.property(anEstate, someBallots, (units, ballots) => {
        const before = decideOwnersVote('general', units, ballots)
        const turned = ballots.map((ballot) =>
          ballot.choice === 'against' ? { ...ballot, choice: 'for' as const } : ballot,
        )
        const after = decideOwnersVote('general', units, turned)
        expect(before.passed && !after.passed).toBe(false)
      }),
    )
  })
})

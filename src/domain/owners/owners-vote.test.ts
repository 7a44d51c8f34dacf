/** Votes of owners: two measures, two thresholds, exact integers. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownersRules } from '../rules/owners-rule.ts'
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
    expect(decideOwnersVote(ownersRules['owners-special'], estate(600), ballots).passed).toBe(passes)
  })
})

it('a second ballot of the same owner counts for nothing', () => {
  const once = decideOwnersVote(ownersRules['owners-general'], estate(9), vote(0, 6, 'for'))
  const twice = decideOwnersVote(ownersRules['owners-general'], estate(9), [
    ...vote(0, 6, 'for'),
    ...vote(0, 6, 'against'),
  ])
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

/** The same with parking and with a developer, who holds sold dwellings too. */
const aDevelopedEstate = anEstate.chain((units) =>
  fc
    .array(fc.record({ isDeveloper: fc.boolean(), isParking: fc.boolean() }), {
      minLength: units.length,
      maxLength: units.length,
    })
    .map((kinds) =>
      units.map((unit, place) => ({
        ...unit,
        isParking: kinds[place]?.isParking === true && place % 3 === 0,
        isDeveloper: kinds[place]?.isDeveloper === true && unit.owner === 'o0',
      })),
    ),
)
const aRule = fc.constantFrom(...Object.values(ownersRules))
const shuffled = <Item>(items: readonly Item[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })

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
        const outcome = decideOwnersVote(
          ownersRules[special ? 'owners-special' : 'owners-general'],
          units,
          ballots,
        )
        expect(outcome.passed).toBe(countAgain(special, units, ballots))
      }),
      { numRuns: 2000 },
    )
  })

  it('the order of ballots and of units never matters', () => {
    fc.assert(
      fc.property(
        aRule,
        aDevelopedEstate.chain((units) => fc.tuple(fc.constant(units), shuffled(units))),
        someBallots.chain((ballots) => fc.tuple(fc.constant(ballots), shuffled(ballots))),
        (rule, [units, mixedUnits], [ballots, mixedBallots]) => {
          const outcome = decideOwnersVote(rule, units, ballots)
          expect(decideOwnersVote(rule, mixedUnits, mixedBallots)).toEqual(outcome)
        },
      ),
    )
  })

  it('sums equal the roll', () => {
    fc.assert(
      fc.property(aRule, aDevelopedEstate, someBallots, (rule, units, ballots) => {
        const { total, participating, counts } = decideOwnersVote(rule, units, ballots)
        const dwellings = units.filter((unit) => !unit.isParking)
        const everyone = [...new Set(dwellings.map((unit) => unit.owner))]
        expect(total.area).toBe(dwellings.reduce((sum, unit) => sum + unit.area, 0))
        for (const measure of ['heads', 'area'] as const) {
          const { for: agreeing, against, abstain, void: voided } = counts
          expect(participating[measure]).toBe(agreeing[measure] + against[measure] + abstain[measure])
          expect(participating[measure] + voided[measure]).toBeLessThanOrEqual(total[measure])
        }
        const returned = new Set(ballots.map((ballot) => ballot.owner))
        const missing = everyone.filter((owner) => !returned.has(owner))
        const all = decideOwnersVote(rule, units, [
          ...ballots,
          ...missing.map((owner) => ({ owner, choice: 'abstain' as const })),
        ])
        for (const measure of ['heads', 'area'] as const)
          expect(all.participating[measure] + all.counts.void[measure]).toBe(total[measure])
      }),
    )
  })

  it('turning 反对 into 同意 never makes a verdict or a line worse', () => {
    fc.assert(
      fc.property(
        aRule,
        aDevelopedEstate,
        someBallots,
        fc.func(fc.boolean()),
        (rule, units, ballots, isTurned) => {
          const before = decideOwnersVote(rule, units, ballots)
          const turned = ballots.map((ballot) =>
            ballot.choice === 'against' && isTurned(ballot.owner)
              ? { ...ballot, choice: 'for' as const }
              : ballot,
          )
          const after = decideOwnersVote(rule, units, turned)
          expect(before.passed && !after.passed).toBe(false)
          expect(after.lines).toHaveLength(before.lines.length)
          for (const [place, line] of before.lines.entries()) {
            expect(line.met && after.lines[place]?.met === false).toBe(false)
            expect(after.lines[place]).toMatchObject({ asked: line.asked, base: line.base })
            expect(after.lines[place]?.count).toBeGreaterThanOrEqual(line.count)
          }
        },
      ),
    )
  })

  it('an owner with parking counts the same as one without', () => {
    fc.assert(
      fc.property(aRule, aDevelopedEstate, someBallots, fc.nat(16), (rule, units, ballots, number) => {
        const parking = { ...flat(`o${number}`, 1320), id: '车位', isParking: true }
        const developers = { ...parking, id: '人防车位', isDeveloper: true }
        const outcome = decideOwnersVote(rule, units, ballots)
        expect(decideOwnersVote(rule, [...units, parking, developers], ballots)).toEqual(outcome)
      }),
    )
  })

  it('the developer is one head however the unsold dwellings are cut', () => {
    fc.assert(
      fc.property(
        aRule,
        anEstate,
        someBallots,
        fc.integer({ min: 2, max: 60 }),
        (rule, sold, ballots, parts) => {
          const unsold = (id: number, area: number): VotingUnit => ({
            ...flat('建设单位', area),
            id: `d${id}`,
            isDeveloper: true,
          })
          const withDeveloper = [...ballots, { owner: '建设单位', choice: 'for' as const }]
          const whole = decideOwnersVote(rule, [...sold, unsold(0, parts * 5000)], withDeveloper)
          const cut = Array.from({ length: parts }, (_, place) => unsold(place, 5000))
          expect(decideOwnersVote(rule, [...sold, ...cut], withDeveloper)).toEqual(whole)
          expect(whole.total.heads).toBe(decideOwnersVote(rule, sold, ballots).total.heads + 1)
        },
      ),
    )
  })

  it('a dwelling that the developer keeps belongs to the same head as the unsold ones', () => {
    const unsold = { ...flat('建设单位'), id: 'd1', isDeveloper: true }
    const kept = { ...flat('建设单位'), id: 'd2' }
    for (const units of [
      [unsold, kept],
      [kept, unsold],
    ]) {
      const outcome = decideOwnersVote(ownersRules['owners-general'], units, vote(0, 0, 'for'))
      expect(outcome.total).toEqual({ heads: 1, area: 18_000 })
      const agreed = decideOwnersVote(ownersRules['owners-general'], units, [
        { owner: '建设单位', choice: 'for' },
      ])
      expect(agreed.counts.for).toEqual({ heads: 1, area: 18_000 })
    }
  })
})

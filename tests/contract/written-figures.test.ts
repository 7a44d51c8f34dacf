/** Drives an owners' written vote with random commands: after each of them the figures add up, and equal a recount of single ballots. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { OutputOf } from '../../src/contract/index.ts'
import type { PaperChoice } from '../../src/domain/owners/owners-vote.ts'
import { openTable } from './round-table.ts'
import { type Desk, enter, entryOf, hand, openVote, type Sketch } from './written-table.ts'

const homes: readonly Sketch[] = [3100, 4700, 5900, 7300, 8900, 10_100, 12_700].map((area, place) => ({
  ...{ place: ['1栋', '1单元', `${place + 1}01`], owner: `户${place + 1}`, area },
}))

const choice = fc.constantFrom<PaperChoice>('for', 'against', 'abstain', 'void')
const place = fc.nat({ max: 20 })
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('deliver' as const), place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), place }) },
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ kind: fc.constant('enter' as const), place, pass: fc.constantFrom('first', 'second') },
      ...{ choices: fc.tuple(choice, choice), isVoid: fc.boolean(), replaces: fc.boolean() },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('retract' as const), place },
      pass: fc.constantFrom('first', 'second', 'settled'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('settle' as const), place, choices: fc.tuple(choice, choice) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace' as const), place }) },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

const take = async (desk: Desk, one: Step): Promise<void> => {
  const { table, writtenVoteId } = desk
  const ballots = await table.ask('writtenVotes.ballots', { writtenVoteId })
  const ballotId = ballots[one.place % ballots.length]?.ballotId ?? expect.fail('no ballot')
  switch (one.kind) {
    case 'deliver':
      await hand(desk, [ballotId]).catch(() => undefined)
      return
    case 'withdraw': {
      const { ballot } = await table.ask('writtenVotes.ballot', { ballotId })
      const deliveryIds = ballot.deliveries.map((delivery) => delivery.id).slice(-1)
      await table.send('writtenVotes.withdrawDelivery', { deliveryIds })
      return
    }
    case 'enter': {
      const otherwise = { replaces: one.replaces, ...(one.isVoid ? { voidReason: 'unsigned' as const } : {}) }
      await enter(
        desk,
        [entryOf(ballotId, one.isVoid ? [] : one.choices, otherwise)],
        one.pass as 'first' | 'second',
      ).catch(() => undefined)
      return
    }
    case 'retract':
      await table.send('writtenVotes.retract', { ballotId, pass: one.pass, reason: '录错' })
      return
    case 'settle':
      await table.send('writtenVotes.settle', {
        ...{ entry: entryOf(ballotId, one.choices), settledBy: '丙', reason: '看过' },
      })
      return
    case 'replace':
      await table.send('writtenVotes.replaceBallot', { ballotId, on: '2026-03-12', reason: '遗失' })
  }
}

/** Recounts from single ballots, each with what was read from it, and holds everything told against it. */
const holdAgainstBallots = async ({ table, writtenVoteId }: Desk): Promise<void> => {
  const { figures, differenceCount, singleEntryCount } = await table.ask('writtenVotes.read', {
    writtenVoteId,
  })
  const { matters } = await table.ask('writtenVotes.peek', { writtenVoteId })
  const ballots: OutputOf<'writtenVotes.ballot'>[] = []
  for (const { ballotId } of await table.ask('writtenVotes.ballots', { writtenVoteId }))
    ballots.push(await table.ask('writtenVotes.ballot', { ballotId }))
  const counted = ballots.filter(({ ballot }) => ballot.state !== 'replaced')
  const sum = (list: typeof ballots) => ({
    heads: list.length,
    area: list.reduce((area, one) => area + one.area, 0),
  })
  const reading = ({ ballot }: (typeof ballots)[number]) => ballot.settled ?? ballot.first ?? ballot.second
  expect(sum(counted)).toEqual({ heads: 7, area: 52_700 })
  expect(new Set(counted.map(({ ballot }) => ballot.headId)).size).toBe(7)
  const handed = (one: (typeof ballots)[number]) =>
    one.ballot.deliveries.some((delivery) => delivery.withdrawnAt === null)
  const returned = counted.filter((one) => reading(one) !== null)
  expect(figures).toEqual({
    electorate: sum(counted),
    issued: sum(counted.filter((one) => handed(one) || reading(one) !== null)),
    returned: sum(returned),
    valid: sum(returned.filter((one) => reading(one)?.voidReason === null)),
    void: sum(returned.filter((one) => reading(one)?.voidReason !== null)),
    outstanding: sum(counted.filter((one) => handed(one) && reading(one) === null)),
    undelivered: sum(counted.filter((one) => !handed(one) && reading(one) === null)),
    replacedCount: ballots.length - counted.length,
  })
  expect(figures.issued.area + figures.undelivered.area).toBe(figures.electorate.area)
  expect(figures.returned.heads + figures.outstanding.heads).toBe(figures.issued.heads)
  expect(figures.valid.area + figures.void.area).toBe(figures.returned.area)
  for (const [at, { outcome }] of matters.entries()) {
    const chose = (wanted: PaperChoice) =>
      sum(
        returned.filter(
          (one) => (reading(one)?.voidReason === null ? reading(one)?.choices[at] : 'void') === wanted,
        ),
      )
    expect(outcome.counts).toEqual({
      ...{ for: chose('for'), against: chose('against'), abstain: chose('abstain'), void: chose('void') },
    })
  }
  const unsettled = counted.filter(({ ballot }) => ballot.settled === null)
  const bySecond = unsettled.filter(({ ballot }) => ballot.first !== null && ballot.second !== null)
  expect(differenceCount).toBe(
    bySecond.filter(
      ({ ballot }) =>
        JSON.stringify([ballot.first?.choices, ballot.first?.voidReason]) !==
        JSON.stringify([ballot.second?.choices, ballot.second?.voidReason]),
    ).length,
  )
  expect(singleEntryCount).toBe(
    unsettled.filter(({ ballot }) => (ballot.first === null) !== (ballot.second === null)).length,
  )
}

it('不论怎样送达、录入、撤回、核定、换发，发出、收回、有效、作废总是合得上', async () => {
  const table = await openTable()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const desk = await openVote(table, { sketches: homes, ways: { isDoubleEntry: true } })
      for (const one of steps) await take(desk, one)
      await holdAgainstBallots(desk)
    }),
    { numRuns: 30 },
  )
  expect(table.logged).toEqual([])
}, 120_000)

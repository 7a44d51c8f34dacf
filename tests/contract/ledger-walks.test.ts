/** Enters and corrects money and points at random: every sum is that of its entries to the 分, counted by exact integers, and nothing goes below nought. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openTable, setUp, storyDay } from './round-table.ts'
import { setUpWithPeople } from './topic-table.ts'

const runs = Number(process.env.WALK_RUNS ?? 8)
const amount = fc.oneof(
  fc.constantFrom(1, 10, 29, 33, 99, 100, 101, 10_000_000_000_000, 9_999_999_999_999),
  fc.integer({ min: 1, max: 1_000_000_000 }),
)
const money = fc.oneof(
  fc.record({
    act: fc.constant('enter' as const),
    kind: fc.constantFrom('planned', 'collected', 'paid'),
    amount,
  }),
  fc.record({ act: fc.constant('reverse' as const), entryId: fc.integer({ min: 1, max: 25 }) }),
)

it('专班的钱：每次都等于各笔之和，一分不差；结余不为负；更正一次抵掉一笔', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(money, { minLength: 10, maxLength: 40 }), async (all) => {
      const table = await openTable()
      await setUp(table)
      const words = { title: '办证专班', estateName: '', background: '', startedOn: storyDay }
      const caseId = await table.ask('cases.begin', { words, head: null })
      const entry = { on: storyDay, words: '一笔', counterparty: 'owners', supervisedBy: '财政所' } as const
      for (const one of all) {
        const reply = await (one.act === 'enter'
          ? table.send('cases.enterMoney', {
              caseId,
              money: { ...entry, kind: one.kind, amount: one.amount },
            })
          : table.send('cases.reverseMoney', { entryId: one.entryId, on: storyDay, reason: '写错' }))
        if (!reply.ok)
          expect(['balance-short', 'invalid-input', 'wrong-state', 'not-found']).toContain(reply.failure.code)
        const { found } = await table.ask('cases.read', { caseId })
        const sumOf = (kind: string): bigint =>
          found.money.reduce(
            (sum, { kind: own, amount: each }) => (own === kind ? sum + BigInt(each) : sum),
            0n,
          )
        const [line = expect.fail('no case')] = await table.ask('cases.list', {})
        expect(BigInt(line.figures.balance)).toBe(sumOf('collected') - sumOf('paid'))
        expect(line.figures.balance).toBeGreaterThanOrEqual(0)
        for (const own of found.money) {
          expect(Number.isSafeInteger(own.amount)).toBe(true)
          const reversals = found.money.filter(({ reversesId }) => reversesId === own.id)
          expect(reversals.length).toBeLessThanOrEqual(1)
          for (const reversal of reversals) expect(reversal.amount).toBe(-own.amount)
        }
      }
      expect(table.logged).toEqual([])
      await table.close()
    }),
    { numRuns: runs, seed: 20_261_123, endOnFailure: true },
  )
})

const person = fc.nat(2)
const points = fc.oneof(
  fc.record({
    act: fc.constant('hold' as const),
    people: fc.array(person, { minLength: 1 }),
    points: fc.nat(20),
  }),
  fc.record({ act: fc.constant('exchange' as const), who: person, points: fc.integer({ min: 1, max: 25 }) }),
  fc.record({ act: fc.constant('reverse' as const), entryId: fc.integer({ min: 1, max: 30 }) }),
)

it('积分：余额总等于各笔之和，从不为负，榜上的和本子上的一样', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(points, { minLength: 10, maxLength: 40 }), async (all) => {
      const table = await openTable()
      const people = (await setUpWithPeople(table)).slice(0, 3)
      const idOf = (place: number) => people[place] ?? expect.fail('nobody')
      for (const one of all) {
        const words = { on: storyDay, words: '毛巾' }
        const reply =
          one.act === 'hold'
            ? await table.send('volunteers.hold', {
                ...{ title: '清扫', on: storyDay, place: '', minutes: 60, points: one.points },
                personIds: one.people.map(idOf),
              })
            : one.act === 'exchange'
              ? await table.send('volunteers.exchange', {
                  personId: idOf(one.who),
                  points: one.points,
                  ...words,
                })
              : await table.send('volunteers.reverse', { entryId: one.entryId, on: storyDay, reason: '写错' })
        if (!reply.ok) expect(['points-short', 'wrong-state', 'not-found']).toContain(reply.failure.code)
        const ranking = await table.ask('volunteers.ranking', {})
        for (const personId of people) {
          const entries = await table.ask('volunteers.entries', { personId })
          const sum = entries.reduce((total, each) => total + each.points, 0)
          const line = ranking.find((each) => each.personId === personId)
          expect(sum).toBeGreaterThanOrEqual(0)
          expect(line?.balance ?? 0).toBe(sum)
          if (line !== undefined) expect(line.earned - line.exchanged).toBe(line.balance)
        }
      }
      expect(table.logged).toEqual([])
      await table.close()
    }),
    { numRuns: runs, seed: 20_261_123, endOnFailure: true },
  )
})

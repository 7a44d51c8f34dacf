/** Holds the sample community against the figures that the manual and the pictures of it tell. */
import { describe, expect, it } from 'vitest'
import type { WrittenVoteId } from '../../src/domain/identity.ts'
import { openTable, type Table } from './round-table.ts'

const openSample = async (): Promise<Table> => {
  const table = await openTable()
  await table.ask('application.enterDemo', {})
  return table
}

const outcomeOf = async (table: Table, writtenVoteId: WrittenVoteId) => {
  const { vote } = await table.ask('writtenVotes.read', { writtenVoteId })
  return vote.results.at(-1)?.matters[0]?.outcome
}

describe('演示社区里的书面征求意见', () => {
  it('增设停车位到了第九天：六百位业主，还差二十二人、1,781.40 平方米参与', async () => {
    const table = await openSample()
    const [parking = expect.fail('no written vote')] = await table.ask('writtenVotes.list', {})
    const writtenVoteId = parking.vote.id
    expect(parking.vote).toMatchObject({ state: 'open', opensOn: '2026-03-04', untilOn: '2026-03-18' })
    expect(parking.figures).toMatchObject({
      electorate: { heads: 600, area: 5_400_000 },
      issued: { heads: 571 },
      returned: { heads: 384 },
      valid: { heads: 378, area: 3_421_860 },
      void: { heads: 6 },
      outstanding: { heads: 187 },
      undelivered: { heads: 29 },
      replacedCount: 1,
    })
    const read = await table.ask('writtenVotes.read', { writtenVoteId })
    expect(read).toMatchObject({ differenceCount: 2 })
    expect(read.singleEntryCount).toBeGreaterThan(0)
    const { matters } = await table.ask('writtenVotes.peek', { writtenVoteId })
    expect(matters[0]?.outcome.counts).toMatchObject({
      for: { heads: 296, area: 2_690_430 },
      against: { heads: 58 },
      abstain: { heads: 24 },
    })
    const electorate = await table.ask('writtenVotes.electorate', { writtenVoteId, text: '', from: 0 })
    expect(electorate).toMatchObject({ unitCount: 624, developerUnitCount: 6 })
    const visits = await table.ask('writtenVotes.visits', { writtenVoteId, building: '5栋' })
    expect(visits.filter((one) => one.lastVisit !== null)).toHaveLength(7)
    expect(visits.every((one) => one.carrierName === '胡正华')).toBe(true)
  })

  it('十四户的单元加装电梯：十户参与，八户同意，已定', async () => {
    const table = await openSample()
    const [, elevator = expect.fail('no second vote')] = await table.ask('writtenVotes.list', {})
    expect(elevator.vote.state).toBe('final')
    expect(await outcomeOf(table, elevator.vote.id)).toMatchObject({
      total: { heads: 14 },
      participating: { heads: 10 },
      counts: { for: { heads: 8 }, against: { heads: 2 } },
      passed: true,
    })
  })

  it('没有一户的面积、业主要补，也没有一个记录在未来', async () => {
    const table = await openSample()
    const { estates, imports } = await table.ask('rosters.estates', {})
    expect(estates.map((estate) => estate.name)).toEqual(['建设二村', '南方印象小区'])
    expect(estates.every((estate) => estate.withoutAreaCount === 0)).toBe(true)
    expect(imports.every((one) => one.refusedCount === 0 && one.importedAt < '2026-03-12')).toBe(true)
    expect(table.logged).toEqual([])
  })
})

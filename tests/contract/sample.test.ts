/** Holds the sample community against the figures that the manual and the pictures of it tell. */
import { describe, expect, it } from 'vitest'
import type { WrittenVoteId } from '../../src/domain/identity.ts'
import { openTable, type Table } from './round-table.ts'

const parkingFigures = {
  electorate: { heads: 600, area: 5_400_000 },
  issued: { heads: 571 },
  returned: { heads: 384 },
  valid: { heads: 378, area: 3_421_860 },
  void: { heads: 6 },
  outstanding: { heads: 187 },
  undelivered: { heads: 29 },
  replacedCount: 1,
}

const checkParking = async (table: Table, writtenVoteId: WrittenVoteId): Promise<void> => {
  const read = await table.ask('writtenVotes.read', { writtenVoteId })
  expect(read.vote).toMatchObject({ state: 'open', opensOn: '2026-03-04', untilOn: '2026-03-18' })
  expect(read).toMatchObject({ figures: parkingFigures, differenceCount: 2 })
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
}

const checkElevator = async (table: Table, writtenVoteId: WrittenVoteId): Promise<void> => {
  const { vote } = await table.ask('writtenVotes.read', { writtenVoteId })
  expect(vote.state).toBe('final')
  expect(vote.results.at(-1)?.matters[0]?.outcome).toMatchObject({
    total: { heads: 14 },
    participating: { heads: 10 },
    counts: { for: { heads: 8 }, against: { heads: 2 } },
    passed: true,
  })
}

describe('演示社区里的公示', () => {
  it('一份撤下重贴，有一条异议答复了；一份今天期满；一份几家联名的倡议书', async () => {
    const table = await openTable()
    await table.ask('application.enterDemo', {})
    const notices = (await table.ask('notices.list', {})).filter((notice) => notice.state !== 'archived')
    expect(notices.map(({ kind, state, number }) => [kind, state, number])).toEqual([
      ['progress', 'posted', '和苑示〔2026〕3号'],
      ['consultation-result', 'posted', '和苑示〔2026〕2号'],
      ['appeal', 'posted', '和苑倡〔2026〕1号'],
      ['consultation-result', 'withdrawn', '和苑示〔2026〕1号'],
    ])
    const [progress, result, appeal, withdrawn] = notices
    expect(progress?.until).toBe('2026-03-12')
    expect(appeal?.words.signers).toHaveLength(3)
    expect(result).toMatchObject({
      formerId: withdrawn?.id,
      objections: [{ answer: { by: '唐小莉（居委）' } }],
    })
    expect(result?.places).toHaveLength(2)
    expect(withdrawn?.withdrawn?.reason).toContain('户数写错')
    expect(notices.every((notice) => notice.override === null)).toBe(true)
    expect(result?.words.body).not.toContain('通过')
  })
})

describe('演示社区里的书面征求意见', () => {
  it('增设停车位到了第九天，六百位业主还差二十二人；加装电梯十四户，八户同意，已定', async () => {
    const table = await openTable()
    await table.ask('application.enterDemo', {})
    const votes = await table.ask('writtenVotes.list', {})
    const called = (title: string) => votes.find(({ vote }) => vote.title === title)
    const parking = called('增设停车位书面征求意见')
    const elevator = called('3栋2单元加装电梯书面征求意见')
    if (parking === undefined || elevator === undefined) expect.fail('the sample is not whole')
    expect(votes).toHaveLength(3)
    await checkParking(table, parking.vote.id)
    await checkElevator(table, elevator.vote.id)
    const { estates } = await table.ask('rosters.estates', {})
    expect(estates.map((estate) => estate.name)).toEqual(['南方印象小区西区', '建设二村', '南方印象小区'])
    expect(table.logged).toEqual([])
  })
})

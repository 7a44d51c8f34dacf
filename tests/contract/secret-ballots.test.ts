/** Looks through everything that is kept of a vote on paper, all tables and the journal, for a way from a voter to a choice. */
import { describe, expect, it } from 'vitest'
import { noVoids } from '../../src/domain/vote/secret-ballots.ts'
import { dumpTables } from '../store/files.ts'
import { leadToVote, openMeeting, openTable, type Seats, type Table } from './round-table.ts'

type Dump = ReturnType<typeof dumpTables>
type Seat = Seats['entryIds'][number]

const ranking = {
  kind: 'options' as const,
  options: ['甲案', '乙案', '丙案'].map((label, index) => ({ id: index + 1, label, cost: null })),
  settings: {
    method: { kind: 'ranked' as const, tieRule: 'earlier-rounds' as const },
    take: 1,
    budget: null,
    decision: 'most' as const,
    base: 'voting' as const,
    blank: 'abstain' as const,
  },
  entry: 'ballots' as const,
}

/** One after the other comes for a paper; the box is opened; the papers are read; the result is announced. */
const play = async (
  takers: (seats: readonly Seat[]) => readonly Seat[],
  read: (table: Table, voteId: never) => Promise<void>,
  method: 'secret-ballots' | 'options' = 'secret-ballots',
): Promise<{ dump: Dump; seats: Seats; voteId: number }> => {
  const table = await openTable()
  const seats = await openMeeting(table, { kinds: ['vote'] })
  const [itemId = expect.fail('no item')] = seats.itemIds
  await leadToVote(table, itemId)
  const voteId = await table.ask('votes.open', {
    itemId,
    question: '是否同意？',
    method,
    tellers: '',
    scrutineer: '',
    choosing: method === 'options' ? ranking : null,
  })
  const came: Seat[] = []
  for (const seat of takers(seats.entryIds.slice(0, 6))) {
    came.push(seat)
    await table.ask('votes.markTurnout', { voteId, entryIds: [...came] })
  }
  await table.ask('votes.countPapers', { voteId, papers: { issued: 6, returned: 6, void: noVoids } })
  await read(table, voteId as never)
  await table.ask('votes.announce', { voteId })
  const dump = dumpTables(table.file)
  await table.close()
  return { dump, seats, voteId }
}

const tally = async (table: Table, voteId: never): Promise<void> => {
  for (const mark of ['for', 'for', 'against', 'for', 'abstain', 'for'] as const)
    await table.ask('votes.tallyPaper', { voteId, mark, step: 1 })
}

const readPapers =
  (orders: readonly (readonly number[])[]) =>
  async (table: Table, voteId: never): Promise<void> => {
    for (const order of orders) {
      const marks = order.map((option, index) => ({ option, value: index + 1 }))
      await table.ask('votes.addPaper', { voteId, paper: { of: 'options', paper: { kind: 'marks', marks } } })
    }
  }

const without = (dump: Dump, ...tables: readonly string[]): Partial<Dump> =>
  Object.fromEntries(Object.entries(dump).filter(([table]) => !tables.includes(table)))

describe('无记名票：从人找不到票', () => {
  it('谁先来领票、谁后来，库里和日志里一个字节也看不出', async () => {
    const forward = await play((seats) => seats, tally)
    const backward = await play((seats) => seats.toReversed(), tally)
    expect(backward.dump).toEqual(forward.dump)
  })

  it('领票的日志里没有人，唱票的日志里没有人，领票表里没有时间', async () => {
    const { dump, seats } = await play((seats) => seats, tally)
    const rows = (dump.journal ?? []) as readonly { operation: string; input: string }[]
    const marks = rows.filter((row) => row.operation === 'votes.markTurnout')
    expect(marks).toHaveLength(6)
    for (const row of marks) expect(Object.keys(JSON.parse(row.input) as object)).toEqual(['voteId'])
    const readings = rows.filter((row) => row.operation === 'votes.tallyPaper')
    expect(readings).toHaveLength(6)
    for (const row of readings)
      expect(Object.keys(JSON.parse(row.input) as object).toSorted()).toEqual(['mark', 'step', 'voteId'])
    const turnout = (dump.vote_turnout ?? []) as readonly object[]
    expect(turnout.map((row) => Object.keys(row).toSorted())).toEqual(
      turnout.map(() => ['rollEntryId', 'voteId']),
    )
    expect(turnout).toEqual(
      seats.entryIds.slice(0, 6).map((rollEntryId) => expect.objectContaining({ rollEntryId })),
    )
    // The names of everybody in the room are frozen in the vote, beside totals only.
    expect(dump.ballot).toEqual([])
    expect(dump.party_vote).toEqual([])
    expect(dump.room_objection).toEqual([])
  })

  it('一张一张录的票，同样的合在一起，先录后录看不出', async () => {
    const orders = [
      [1, 2],
      [2, 1],
      [1, 3],
      [3, 2],
      [2, 3],
      [2, 1],
    ]
    const forward = await play((seats) => seats, readPapers(orders), 'options')
    const backward = await play((seats) => seats, readPapers(orders.toReversed()), 'options')
    // The journal keeps the order in which papers came out of the mixed box, which is nobody's order.
    expect(without(backward.dump, 'journal')).toEqual(without(forward.dump, 'journal'))
    const papers = (forward.dump.vote_paper ?? []) as readonly { content: string; count: number }[]
    expect(papers.map((row) => Object.keys(row).toSorted())).toEqual(
      papers.map(() => ['content', 'count', 'voteId']),
    )
    expect(papers.reduce((sum, row) => sum + row.count, 0)).toBe(6)
    expect(papers).toHaveLength(5)
    for (const row of papers) expect(row.content).not.toMatch(/entry|roll|name|成员/u)
  })
})

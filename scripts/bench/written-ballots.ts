/** P2: returned paper ballots entered in batches through dispatch, beside bare better-sqlite3 writing the same rows. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import Bare from 'better-sqlite3'
import { instantOf } from '../../src/domain/calendar.ts'
import type { WrittenBallotId, WrittenVoteId } from '../../src/domain/identity.ts'
import { createDispatch } from '../../src/main/dispatch.ts'
import { type Bench, checkEqual, type Figure, median, sayTime, takeTurns } from './measure.ts'
import { benchDay, entryAt, lettersAt, openEstate, openWindow } from './written-estate.ts'

const ballotCount = 5000
const batchSize = 500
const matterCount = 3
const reader = '甲'
const enteredAt = instantOf(benchDay, '10:00')

/** Every round enters ballots for the first time, so each has a vote of its own; two more are not measured. */
const voteCountFor = (rounds: number): number => rounds + 2

type Window = { readonly writtenVoteId: WrittenVoteId; readonly ballotIds: readonly WrittenBallotId[] }
type Batch = {
  readonly input: string
  readonly rows: readonly { readonly id: number; readonly letters: string }[]
}

const batchesOf = (ids: readonly WrittenBallotId[]): readonly (readonly WrittenBallotId[])[] =>
  Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, batch) =>
    ids.slice(batch * batchSize, (batch + 1) * batchSize),
  )

const inputOf = ({ writtenVoteId }: Window, ids: readonly WrittenBallotId[], batch: number) => ({
  ...{ writtenVoteId, pass: 'first', enteredBy: reader },
  entries: ids.map((id, place) => entryAt(id, batch * batchSize + place, matterCount)),
})

/** The same rows by prepared statements, a transaction a batch; `end` is the last hash of the journal. */
const openBeside = (file: string, said: (batch: number, window: Window) => Batch) => {
  const raw = new Bare(file)
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  const addReading = raw.prepare(
    `INSERT INTO written_reading (ballotId, pass, choices, voidReason, voidNote, proxyId, returnedOn, enteredBy,
       at, reason, endReason) VALUES (?, 'first', ?, NULL, '', NULL, ?, ?, ?, '', '')`,
  )
  const setBallot = raw.prepare(
    `UPDATE written_ballot SET state = 'valid', choices = ?, returnedOn = ?, differs = 0, isReadOnce = 1
     WHERE id = ?`,
  )
  const addRow = raw.prepare(
    'INSERT INTO journal (at, who, operation, input, previousHash, hash) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const operation = 'writtenVotes.enter'
  const who = raw.prepare<[], string>('SELECT secretary FROM community').pluck().get() ?? ''
  let end = raw.prepare<[], string>('SELECT hash FROM journal ORDER BY id DESC LIMIT 1').pluck().get() ?? ''
  const keep = raw.transaction(({ input, rows }: Batch) => {
    for (const { id, letters } of rows) {
      addReading.run(id, letters, benchDay, reader, enteredAt)
      setBallot.run(letters, benchDay, id)
    }
    const hash = createHash('sha256')
      .update(JSON.stringify([end, enteredAt, who, operation, input]))
      .digest('hex')
    addRow.run(enteredAt, who, operation, input, end, hash)
    end = hash
  })
  return {
    raw,
    enter: (window: Window): void => {
      for (let batch = 0; batch < ballotCount / batchSize; batch += 1) keep(said(batch, window))
    },
  }
}

const tables = ['written_ballot', 'written_reading', 'written_delivery', 'journal'] as const

const dump = (file: string): Readonly<Record<string, unknown>> => {
  const raw = new Bare(file, { readonly: true })
  const hashOf = (table: string): string => {
    const hash = createHash('sha256')
    for (const row of raw.prepare(`SELECT * FROM ${table} ORDER BY id`).raw().iterate())
      hash.update(JSON.stringify(row))
    return hash.digest('hex')
  }
  const found = Object.fromEntries(tables.map((table) => [table, hashOf(table)]))
  raw.close()
  return found
}

/** Measures P2. */
export const measureBallots = async ({ folder, rounds, say }: Bench): Promise<readonly Figure[]> => {
  const ownFolder = path.join(folder, 'p2')
  const { house, player, estateId } = await openEstate(ownFolder, ballotCount)
  const windows: Window[] = []
  for (let vote = 0; vote < voteCountFor(rounds); vote += 1)
    windows.push(await openWindow(player, estateId, matterCount))
  const copy = path.join(folder, 'p2-beside.sqlite')
  const copied = await house.store.copyTo(copy)
  if (!copied.ok) throw new Error(copied.failure.code)

  const windowOf = (round: number): Window => {
    const window = windows[round]
    if (window === undefined) throw new Error(`no vote for round ${round}`)
    return window
  }
  const dispatch = createDispatch({
    house: () => house,
    now: () => enteredAt,
    log: (line) => void process.stderr.write(`${line}\n`),
    tellChanged: () => undefined,
  })
  // What people typed is there before either begins; for the journal's text that is the contract's order of fields.
  const prepared = windows.map((window) => {
    const batches = batchesOf(window.ballotIds)
    return batches.map((ids, batch) => {
      const input = inputOf(window, ids, batch)
      const entries = input.entries.map((entry) => ({ ...entry, replaces: false }))
      return {
        input,
        text: JSON.stringify({ ...input, entries }),
        rows: ids.map((id, place) => ({ id, letters: lettersAt(batch * batchSize + place, matterCount) })),
      }
    })
  })
  const preparedAt = (round: number) => prepared[round] ?? []
  const beside = openBeside(copy, (batch, window) => {
    const found = preparedAt(windows.indexOf(window))[batch]
    if (found === undefined) throw new Error(`no batch ${batch}`)
    return { input: found.text, rows: found.rows }
  })
  const samples = await takeTurns(rounds, {
    ours: async (round) => {
      for (const { input } of preparedAt(round)) {
        const reply = await dispatch('writtenVotes.enter', input)
        if (!reply.ok) throw new Error(JSON.stringify(reply.failure))
      }
    },
    beside: (round) => beside.enter(windowOf(round)),
  })
  const { file } = house.store
  await house.store.close()
  beside.raw.close()
  checkEqual('P2', dump(file), dump(copy))

  const batchCount = ballotCount / batchSize
  const rowCount = 2 * ballotCount + batchCount
  say(
    `P2: ${ballotCount} ballots of ${matterCount} matters in ${batchCount} durable batches; rows written are a ` +
      `reading and the ballot's state each, and a journal row a batch: ${rowCount}; all tables equal at the end`,
  )
  const [ours, bare] = [median(samples.ours), median(samples.beside)]
  const rate = (milliseconds: number, count: number): number => Math.floor((count / milliseconds) * 1000)
  return [
    {
      id: 'P2',
      work: `${ballotCount} paper ballots in batches of ${batchSize}`,
      ours: sayTime(ours),
      beside: `${sayTime(bare)} better-sqlite3`,
      ratio: ours / bare,
      goal: '≤ 2×',
      isMet: ours / bare <= 2,
      raw: { ours: samples.ours, 'better-sqlite3': samples.beside },
    },
    {
      id: 'P2',
      work: 'rows written a second',
      ours: `${rate(ours, rowCount)} (${rate(ours, ballotCount)} ballots)`,
      beside: `${rate(bare, rowCount)}`,
      ratio: null,
      goal: '≥ 20000',
      isMet: rate(ours, rowCount) >= 20_000,
      raw: {},
    },
  ]
}

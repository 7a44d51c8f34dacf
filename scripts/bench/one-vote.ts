/** P1: one counted vote through dispatch, durable and with its journal row, beside the same SQL on node:sqlite. */
import { mkdirSync, writeSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { InputOf } from '../../src/contract/index.ts'
import type { VoteId } from '../../src/domain/identity.ts'
import { openHouse } from '../../src/main/app.ts'
import { createPlayer } from '../../src/main/demo/player.ts'
import { playSample } from '../../src/main/demo/sample.ts'
import { createDispatch, type House } from '../../src/main/dispatch.ts'
import { createNoHost } from '../../src/main/hosts/no-host.ts'
import { type Bench, checkEqual, type Figure, median, sayTime, takeTurns } from './measure.ts'
import { listen, type Said } from './statements.ts'
import { countFrom, countSyncs, countTo } from './syncs.ts'

const day = '2026-03-12'
const databaseName = '四方桌.sqlite'

/** Opens the program on a folder without a window. */
export const openBare = async (folder: string): Promise<House> => {
  mkdirSync(folder, { recursive: true })
  const opened = await openHouse({
    directory: folder,
    documentsDirectory: folder,
    host: createNoHost({ documentsDirectory: folder }),
    now: () => new Date().toISOString(),
    log: (line) => void process.stderr.write(`${line}\n`),
  })
  if (!opened.ok) throw new Error(`not opened: ${opened.failure.code}`)
  return opened.value
}

type Draft = InputOf<'votes.count'>['draft']
const drafts: readonly Draft[] = [
  { for: 20, against: 5, abstain: 3 },
  { for: 21, against: 4, abstain: 3 },
]
const draftOf = (turn: number): Draft => drafts[turn % 2] ?? { for: 0, against: 0, abstain: 0 }

/** Counts again and again on the open vote of a community that was played up to its counting. */
const openCounter = async (folder: string) => {
  const house = await openBare(folder)
  const played = await playSample(house, day, () => undefined, 'counting')
  if (!played.ok) throw new Error(played.failure.code)
  const player = createPlayer(house, () => undefined)
  const [latest] = await player.ask('meetings.list', {})
  if (latest === undefined) throw new Error('no meeting')
  const record = await player.ask('meetings.record', { meetingId: latest.id })
  const vote = record.agenda.flatMap((item) => item.votes).find((one) => one.state === 'open')
  if (vote === undefined) throw new Error('no open vote')
  const dispatch = createDispatch({
    house: () => house,
    now: () => new Date().toISOString(),
    log: (line) => void process.stderr.write(`${line}\n`),
    tellChanged: () => undefined,
  })
  const count = async (turn: number): Promise<void> => {
    const reply = await dispatch('votes.count', { voteId: vote.id, draft: draftOf(turn) })
    if (!reply.ok) throw new Error(reply.failure.code)
  }
  return { house, count, voteId: vote.id }
}

type Value = string | number | null

/** The recorded statements, each prepared once, in a database of their own. */
const openBeside = (file: string, said: readonly (readonly Said[])[]) => {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
  const prepared = said.map((statements) =>
    statements.map((one) => ({ ...one, statement: database.prepare(one.sql) })),
  )
  return {
    database,
    count: (turn: number): void => {
      for (const { statement, values, isReading } of prepared[turn % prepared.length] ?? []) {
        if (isReading) statement.all(...(values as Value[]))
        else statement.run(...(values as Value[]))
      }
    },
  }
}

const votesInARound = 20

const stateOf = (database: DatabaseSync, voteId: VoteId) => ({
  vote: database.prepare('SELECT forCount, againstCount, abstainCount FROM vote WHERE id = ?').get(voteId),
  journal: database.prepare('SELECT count(*) AS rows, max(input) AS last FROM journal').get(),
})

/** Measures P1. */
export const measureOneVote = async ({ folder, rounds, say }: Bench): Promise<readonly Figure[]> => {
  const ownFolder = path.join(folder, 'p1')
  const { house, count, voteId } = await openCounter(ownFolder)
  await count(0)
  const copy = path.join(folder, 'p1-beside.sqlite')
  const copied = await house.store.copyTo(copy)
  if (!copied.ok) throw new Error(copied.failure.code)
  // Recorded on a copy too: what is listened to has its own cost and leaves rows.
  const said = [await listen(() => count(0)), await listen(() => count(1))]
  const beside = openBeside(copy, said)
  beside.count(0)
  beside.count(1)
  say(`P1: ${said[0]?.length} statements a vote, BEGIN and COMMIT included`)
  const samples = await takeTurns(rounds, {
    ours: async () => {
      for (let turn = 0; turn < votesInARound; turn += 1) await count(turn)
    },
    beside: () => {
      for (let turn = 0; turn < votesInARound; turn += 1) beside.count(turn)
    },
  })
  await house.store.close()
  const own = new DatabaseSync(path.join(ownFolder, databaseName))
  checkEqual('P1', stateOf(own, voteId), stateOf(beside.database, voteId))
  own.close()
  beside.database.close()

  const commits = 50
  const syncs = countSyncs(folder, ['scripts/bench.ts', '--commits', String(commits), '--data', ownFolder])
  say(
    syncs === null
      ? 'P1: syncs not counted, strace is not there'
      : `P1: ${syncs} syncs in ${commits} commits (strace)`,
  )
  const [ours, bare] = [median(samples.ours) / votesInARound, median(samples.beside) / votesInARound]
  return [
    {
      id: 'P1',
      work: 'one vote recorded, durable, with its journal row',
      ours: sayTime(ours),
      beside: `${sayTime(bare)} node:sqlite`,
      ratio: ours / bare,
      goal: '≤ 1.5×',
      isMet: ours / bare <= 1.5,
      raw: { 'ours, 20 votes': samples.ours, 'node:sqlite, 20 votes': samples.beside },
    },
    {
      id: 'P1',
      work: 'syncs a commit',
      ours: syncs === null ? 'not counted' : String(syncs / commits),
      beside: '–',
      ratio: null,
      goal: 'exactly 1',
      isMet: syncs === commits,
      raw: {},
    },
  ]
}

/** Records so many votes between two printed words, for whoever traces this process. */
export const recordVotes = async (folder: string, commits: number): Promise<void> => {
  const { house, count } = await openCounter(folder)
  for (let turn = 0; turn < 5; turn += 1) await count(turn)
  writeSync(1, `${countFrom}\n`)
  for (let turn = 0; turn < commits; turn += 1) await count(turn)
  writeSync(1, `${countTo}\n`)
  await house.store.close()
}

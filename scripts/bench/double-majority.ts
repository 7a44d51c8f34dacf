/** P3: every matter of a large vote counted and decided from the store, beside the same in SQL; and one ballot's new tally. */
import path from 'node:path'
import Bare from 'better-sqlite3'
import { instantOf } from '../../src/domain/calendar.ts'
import type { WrittenVoteId } from '../../src/domain/identity.ts'
import type { Measures } from '../../src/domain/owners/owners-vote.ts'
import { figuresFrom, judgeMatterParticipation } from '../../src/domain/owners/written-count.ts'
import { createDispatch, type House } from '../../src/main/dispatch.ts'
import { countPartVoids, countWritten, findWritten } from '../../src/main/services/written/context.ts'
import { readStateFigures } from '../../src/main/store/written/ballots.ts'
import { type Bench, checkEqual, type Figure, median, percentile, sayTime, takeTurns } from './measure.ts'
import { benchDay, choiceLetters, entryAt, openEstate, openWindow } from './written-estate.ts'

const ownerCount = 10_000
const matterCount = 20
const batchSize = 1000

/** Votes by choice of one matter, and whether it passed. */
type Decided = { readonly counts: readonly Measures[]; readonly passed: boolean }

const readVote = async (house: House, id: WrittenVoteId) => {
  const found = await findWritten(house.store.db, id)
  if (!found.ok) throw new Error(found.failure.code)
  return found.value
}

const countOwn = async (house: House, id: WrittenVoteId): Promise<readonly Decided[]> => {
  const { matters } = await countWritten(house.store.db, await readVote(house, id))
  return matters.map(({ outcome: { counts, passed } }) => ({
    counts: [counts.for, counts.against, counts.abstain, counts.void],
    passed,
  }))
}

type Sums = Readonly<Record<`${'heads' | 'area'}${'F' | 'A' | 'B' | 'V'}` | 'passed', number>>

const decidedFrom = (row: Sums): Decided => ({
  counts: [
    { heads: row.headsF, area: row.areaF },
    { heads: row.headsA, area: row.areaA },
    { heads: row.headsB, area: row.areaB },
    { heads: row.headsV, area: row.areaV },
  ],
  passed: row.passed === 1,
})

/** Thresholds by the rule's own numbers, crosswise; both measures take part and agree. */
const decide = (counted: string): string => {
  const sums = choiceLetters.map(
    (letter) =>
      `coalesce(sum(heads) FILTER (WHERE letter = '${letter}'), 0) AS heads${letter.toUpperCase()}, ` +
      `coalesce(sum(area) FILTER (WHERE letter = '${letter}'), 0) AS area${letter.toUpperCase()}`,
  )
  const met = (measure: 'heads' | 'area'): string => {
    const takingPart = `(${measure}F + ${measure}A + ${measure}B)`
    const asked = `rule ->> '$.agreement.threshold`
    const side = `${measure}F * (${asked}.denominator') - (${asked}.numerator') * ${takingPart}`
    return `${takingPart} * 3 >= 2 * total.${measure} AND (${side}) >= (${asked}.strict')`
  }
  return `
    WITH total AS MATERIALIZED (SELECT count(*) AS heads, sum(area) AS area FROM written_ballot
        WHERE writtenVoteId = :vote AND state <> 'replaced'),
      counted AS (${counted}),
      sums AS (SELECT position, ${sums.join(', ')} FROM counted GROUP BY position)
    SELECT sums.*, ${met('heads')} AND ${met('area')} AS passed
    FROM sums, total JOIN written_matter ON writtenVoteId = :vote AND written_matter.position = sums.position
    ORDER BY sums.position`
}

const fromTheSameTable = decide(`
  SELECT place.value AS position, substr(choices, place.value, 1) AS letter, count(*) AS heads, sum(area) AS area
  FROM written_ballot, json_each(:places) AS place WHERE writtenVoteId = :vote AND state = 'valid'
  GROUP BY 1, 2`)

const fromItsOwnTable = decide(`
  SELECT position, letter, count(*) AS heads, sum(area) AS area FROM choice WHERE writtenVoteId = :vote
  GROUP BY position, letter`)

const openBeside = (file: string, vote: WrittenVoteId) => {
  const raw = new Bare(file)
  const places = JSON.stringify(Array.from({ length: matterCount }, (_, place) => place + 1))
  raw.exec(`
    CREATE TABLE choice (writtenVoteId INTEGER, position INTEGER, letter TEXT, area INTEGER);
    INSERT INTO choice SELECT writtenVoteId, place.value, substr(choices, place.value, 1), area
      FROM written_ballot, json_each('${places}') AS place WHERE state = 'valid';
    CREATE INDEX choice_counted ON choice (writtenVoteId, position, letter, area);
    ANALYZE`)
  const prepare = (sql: string): (() => readonly Decided[]) => {
    const statement = raw.prepare<[{ vote: number; places: string }], Sums>(sql)
    return () => statement.all({ vote, places }).map(decidedFrom)
  }
  return { raw, same: prepare(fromTheSameTable), own: prepare(fromItsOwnTable) }
}

/** The goal's share and, for a machine that others use too, the middle. */
const sayOften = (samples: readonly number[]): string =>
  `${sayTime(percentile(samples, 95))} (median ${sayTime(median(samples))})`

/** Measures P3. */
export const measureDoubleMajority = async ({ folder, rounds, say }: Bench): Promise<readonly Figure[]> => {
  const { house, player, estateId } = await openEstate(path.join(folder, 'p3'), ownerCount)
  const { writtenVoteId, ballotIds } = await openWindow(player, estateId, matterCount)
  for (let from = 0; from < ownerCount; from += batchSize)
    await player.ask('writtenVotes.enter', {
      ...{ writtenVoteId, pass: 'first', enteredBy: '甲' },
      entries: ballotIds
        .slice(from, from + batchSize)
        .map((id, place) => entryAt(id, from + place, matterCount)),
    })
  const copy = path.join(folder, 'p3-beside.sqlite')
  const copied = await house.store.copyTo(copy)
  if (!copied.ok) throw new Error(copied.failure.code)
  const beside = openBeside(copy, writtenVoteId)

  const own = await countOwn(house, writtenVoteId)
  checkEqual('P3', own, beside.same())
  checkEqual('P3', own, beside.own())
  const samples = await takeTurns(rounds, {
    ours: async () => void (await countOwn(house, writtenVoteId)),
    same: () => void beside.same(),
    own: () => void beside.own(),
  })

  const dispatch = createDispatch({
    house: () => house,
    now: () => instantOf(benchDay, '12:00'),
    log: (line) => void process.stderr.write(`${line}\n`),
    tellChanged: () => undefined,
  })
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await dispatch(name, input)
    if (!reply.ok) throw new Error(JSON.stringify(reply.failure))
    return reply.value
  }
  // One ballot read anew changes the tally; timed is its counting, and apart from it the window's whole question.
  const tallies: number[] = []
  const questions: number[] = []
  const vote = await readVote(house, writtenVoteId)
  for (const [turn, ballotId] of ballotIds.slice(0, Math.max(rounds, 100)).entries()) {
    await ask('writtenVotes.enter', {
      ...{ writtenVoteId, pass: 'first', enteredBy: '甲' },
      entries: [{ ...entryAt(ballotId, turn + 1, matterCount), replaces: true }],
    })
    const startedAt = performance.now()
    const figures = figuresFrom(await readStateFigures(house.store.db, writtenVoteId))
    const voids = await countPartVoids(house.store.db, vote)
    const tally = judgeMatterParticipation(vote.matters, figures, voids)
    const countedAt = performance.now()
    await ask('writtenVotes.read', { writtenVoteId })
    tallies.push(countedAt - startedAt)
    questions.push(performance.now() - countedAt)
    if (turn % 10 > 0) continue
    const { matters } = await countWritten(house.store.db, vote)
    const recounted = matters.map(({ matterId, outcome }) => ({
      matterId,
      lines: outcome.lines.filter((line) => line.asked === 'participation'),
    }))
    checkEqual('P3 tally', tally, recounted)
  }
  await house.store.close()
  beside.raw.close()

  const p95 = {
    ours: percentile(samples.ours, 95),
    same: percentile(samples.same, 95),
    own: percentile(samples.own, 95),
  }
  const tally = percentile(tallies, 95)
  say(
    `P3: in SQL ${sayTime(p95.same)} over the same table, ${sayTime(p95.own)} over a table of its own with a row a ` +
      'choice and an index for it; the faster one stands beside; counts and verdicts equal',
  )
  say(
    `P3: the new tally equals a whole recount; with vote, readings and objections, as the window asks for it ` +
      `(writtenVotes.read): ${sayOften(questions)}`,
  )
  const fastest = Math.min(p95.same, p95.own)
  return [
    {
      id: 'P3',
      work: `${ownerCount} owners × ${matterCount} matters counted from the store, p95`,
      ours: sayOften(samples.ours),
      beside: `${sayTime(fastest)} SQL`,
      ratio: p95.ours / fastest,
      goal: '≤ 15 ms',
      isMet: p95.ours <= 15,
      raw: { ours: samples.ours, 'SQL, same table': samples.same, 'SQL, own table': samples.own },
    },
    {
      id: 'P3',
      work: "one ballot's new tally of all matters, p95",
      ours: sayOften(tallies),
      beside: '–',
      ratio: null,
      goal: '≤ 2 ms',
      isMet: tally <= 2,
      raw: { tally: tallies, 'writtenVotes.read': questions },
    },
  ]
}

/** Measures the goals of speed side by side: `npm run bench -- --only P1 --raw`. Prints a missed goal as missed. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureDoubleMajority } from './bench/double-majority.ts'
import { type Bench, type Figure, fewestRounds } from './bench/measure.ts'
import { measureOneVote, recordVotes } from './bench/one-vote.ts'
import { measurePapers } from './bench/papers.ts'
import { measureSearch } from './bench/search.ts'
import { measureBallots } from './bench/written-ballots.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    raw: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '25' },
    data: { type: 'string', default: os.tmpdir() },
    commits: { type: 'string' },
  },
  strict: true,
})

const benchmarks: readonly {
  readonly id: string
  readonly measure: (bench: Bench) => Promise<readonly Figure[]>
}[] = [
  { id: 'P1', measure: measureOneVote },
  { id: 'P2', measure: measureBallots },
  { id: 'P3', measure: measureDoubleMajority },
  { id: 'P5', measure: measurePapers },
  { id: 'P6', measure: measureSearch },
]

const columns = ['id', 'work', 'ours', 'beside', 'ratio', 'goal', ''] as const

const rowOf = (figure: Figure): readonly string[] => [
  figure.id,
  figure.work,
  figure.ours,
  figure.beside,
  figure.ratio === null ? '–' : `${figure.ratio.toFixed(2)}×`,
  figure.goal,
  figure.isMet ? 'met' : 'missed',
]

const printTable = (figures: readonly Figure[]): void => {
  const rows = [columns, ...figures.map(rowOf)]
  const widths = columns.map((_, place) => Math.max(...rows.map((row) => (row[place] ?? '').length)))
  for (const row of rows)
    process.stdout.write(
      `${row
        .map((cell, place) => cell.padEnd(widths[place] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    )
}

const measureAll = async (): Promise<void> => {
  const rounds = Number(values.rounds)
  const wanted = benchmarks.filter(({ id }) => values.only.length === 0 || values.only.includes(id))
  if (wanted.length === 0 || !(rounds >= fewestRounds)) {
    const known = benchmarks.map(({ id }) => id).join('、')
    process.stderr.write(
      `只有这些项目：${known}；轮数至少 ${fewestRounds}。例如：npm run bench -- --only P1 --raw\n`,
    )
    process.exit(1)
  }
  const folder = mkdtempSync(path.join(values.data, 'sifangzhuo-bench-'))
  const figures: Figure[] = []
  try {
    for (const { measure } of wanted)
      figures.push(
        ...(await measure({
          folder,
          place: values.data,
          rounds,
          say: (line) => void process.stdout.write(`${line}\n`),
        })),
      )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (values.raw)
    for (const { id, raw } of figures)
      for (const [name, samples] of Object.entries(raw))
        process.stdout.write(`${id} ${name}, ms: ${samples.map((sample) => sample.toFixed(3)).join(' ')}\n`)
  printTable(figures)
}

if (values.commits === undefined) await measureAll()
else await recordVotes(values.data, Number(values.commits))

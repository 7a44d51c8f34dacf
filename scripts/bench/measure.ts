/** Times two ways of doing the same, turn by turn in one run, and says how they compare. Knows no work. */

/** One line of the table: a goal, what was measured beside what, and the samples it comes from. */
export type Figure = {
  readonly id: string
  readonly work: string
  readonly ours: string
  readonly beside: string
  readonly ratio: number | null
  readonly goal: string
  readonly isMet: boolean
  /** Milliseconds, by name. */
  readonly raw: Readonly<Record<string, readonly number[]>>
}

/** What a benchmark is given: a folder of its own on the disk that is measured, and how often to take turns. */
export type Bench = {
  readonly folder: string
  /** Where something stays for later runs; the folder goes with this one. */
  readonly place: string
  readonly rounds: number
  readonly say: (line: string) => void
}

/** Fewer samples say little of a median. */
export const fewestRounds = 15

const ordered = (samples: readonly number[]): readonly number[] =>
  samples.toSorted((one, other) => one - other)

/** The sample that so many of a hundred do not exceed. */
export const percentile = (samples: readonly number[], share: number): number => {
  const sorted = ordered(samples)
  return sorted[Math.max(0, Math.ceil((sorted.length * share) / 100) - 1)] ?? Number.NaN
}

export const median = (samples: readonly number[]): number => percentile(samples, 50)

/** A time as it is read: three figures that matter. */
export const sayTime = (milliseconds: number): string =>
  milliseconds >= 1000
    ? `${(milliseconds / 1000).toPrecision(3)} s`
    : `${milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(3)} ms`

type Turn = (round: number) => Promise<void> | void

const time = async (turn: Turn, round: number): Promise<number> => {
  const startedAt = performance.now()
  await turn(round)
  return performance.now() - startedAt
}

/** Runs each way once a round, the first to begin changing with the round; two rounds before do not count. */
export const takeTurns = async <Name extends string>(
  rounds: number,
  ways: Readonly<Record<Name, Turn>>,
): Promise<Record<Name, number[]>> => {
  const names = Object.keys(ways) as Name[]
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  const unmeasured = 2
  for (let round = -unmeasured; round < Math.max(rounds, fewestRounds); round += 1) {
    const turns = round % 2 === 0 ? names : names.toReversed()
    for (const name of turns) {
      const taken = await time(ways[name], round + unmeasured)
      if (round >= 0) samples[name].push(taken)
    }
  }
  return samples
}

/** Stops the run where two ways do not come to the same; a comparison of different results means nothing. */
export const checkEqual = (what: string, ours: unknown, beside: unknown): void => {
  const [one, other] = [JSON.stringify(ours), JSON.stringify(beside)]
  if (one !== other) throw new Error(`${what}: ${one?.slice(0, 300)} is not ${other?.slice(0, 300)}`)
}

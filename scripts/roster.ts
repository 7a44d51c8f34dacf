/** Prints as JSON what an import of a roster file would find; decides nothing that the import does not. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Reply } from '../src/domain/failure.ts'
import type { RosterProblem } from '../src/domain/roster/roster-problem.ts'
import { describeReadingFailure } from '../src/domain/roster/roster-wording.ts'
import { type RosterReading, startReading } from '../src/main/workers/roster-reading.ts'

/** How many problems are fetched at once. */
const pageSize = 5_000

const takeProblems = async (
  reading: RosterReading,
  count: number,
): Promise<Reply<readonly RosterProblem[]>> => {
  const problems: RosterProblem[] = []
  while (problems.length < count) {
    const page = await reading.take('problems', problems.length, pageSize)
    if (!page.ok) return page
    problems.push(...page.value)
  }
  return { ok: true, value: problems }
}

/** Reads and checks one file without any decision of a person, in the form of the samples' expected results. */
const describeRoster = async (name: string, bytes: Uint8Array): Promise<Reply> => {
  const reading = startReading({ name, bytes })
  try {
    const checked = await reading.done.then((read) => (read.ok ? reading.check() : read))
    if (!checked.ok) return checked
    const summary = checked.value
    const problems = await takeProblems(reading, summary.problemCount)
    if (!problems.ok) return problems
    const found = {
      file: name,
      dataRows: summary.rowsIn,
      units: summary.dwellingCount,
      totalArea: summary.totalArea / 100,
      unitsWithoutArea: summary.dwellingsWithoutAreaCount,
      owners: summary.ownerCount,
      coOwnedUnits: summary.coOwnedCount,
      problems: problems.value.map(({ row, kind }) => ({ row, kind })),
    }
    return { ok: true, value: found }
  } finally {
    reading.cancel()
  }
}

const fail = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

const [path] = process.argv.slice(2)
if (path === undefined) fail('请写明名册文件：npm run roster -- 文件')
else {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) fail(`找不到或读不了这个文件：${path}`)
  else {
    const reply = await describeRoster(basename(path), bytes)
    if (reply.ok) process.stdout.write(`${JSON.stringify(reply.value, null, 1)}\n`)
    else fail(describeReadingFailure(reply.failure) ?? `读取名册时出错（${reply.failure.code}）。`)
  }
}

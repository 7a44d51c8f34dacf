/** Runs every check in order, from format to stories, and closes with the totals. `--fast` leaves out dead code, documents, workers, build and stories. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ended, findTool, runNode } from './steps.ts'

/** What one step found; a step without single tests counts as one. */
type Outcome = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly names: readonly string[]
}
type Step = { readonly name: string; readonly isFast: boolean; readonly run: () => Promise<Outcome> }

const isFast = process.argv.includes('--fast')
const isStrict = process.env.REQUIRE_ALL === '1'
const reports = mkdtempSync(join(tmpdir(), 'sifangzhuo-test-'))

const readJson = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined

const runOnce = async (words: readonly string[]): Promise<Outcome> => {
  const ended = await runNode(words, { isShown: false })
  return concludeOne(ended)
}

const concludeOne = ({ code, said }: Ended): Outcome => {
  if (code !== 0) console.log(said)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, names: [] }
}

type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

const runVitest = async (): Promise<Outcome> => {
  const file = join(reports, 'vitest.json')
  const words = [findTool('vitest'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const ended = await runNode(
    [...words, ...(isFast ? ['--exclude', 'tests/documents/**', '--exclude', 'tests/workers/**'] : [])],
    {
      isShown: true,
    },
  )
  const report = readJson(file) as VitestReport | undefined
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0, names: [] }
  const names = report.testResults
    .flatMap((result) => result.assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName)
  // A file that fails to load has no tests of its own to fail.
  const brokenCount = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = Math.max(report.numFailedTests + brokenCount, ended.code === 0 ? 0 : 1)
  return { passed: report.numPassedTests, failed, skipped: names.length, names }
}

type PlaywrightReport = {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

const runStories = async (): Promise<Outcome> => {
  const file = join(reports, 'stories.json')
  const ended = await runNode([findTool('@playwright/test', 'playwright'), 'test', '--reporter=line,json'], {
    isShown: true,
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  const report = readJson(file) as PlaywrightReport | undefined
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0, names: [] }
  const { expected, unexpected, flaky, skipped } = report.stats
  const failed = Math.max(unexpected + flaky, ended.code === 0 ? 0 : 1)
  return {
    passed: expected,
    failed,
    skipped,
    names: skipped > 0 ? [`${skipped} 个故事（没有浏览器，或者缺少样本名册）`] : [],
  }
}

const steps: readonly Step[] = [
  {
    name: '格式与写法 format, lint',
    isFast: true,
    run: () => runOnce([findTool('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings']),
  },
  {
    name: '分层 layers',
    isFast: true,
    run: () =>
      runOnce([
        findTool('dependency-cruiser', 'depcruise'),
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err',
        'src',
      ]),
  },
  { name: '类型 types', isFast: true, run: () => runOnce([findTool('typescript', 'tsc'), '--build']) },
  { name: '无用代码 dead code', isFast: false, run: () => runOnce([findTool('knip')]) },
  { name: '规则、存储、约定、文书 unit, store, contract, documents', isFast: true, run: runVitest },
  {
    name: '生成 build',
    isFast: false,
    run: () => runOnce([findTool('electron-vite'), 'build', '--logLevel', 'error']),
  },
  { name: '故事 stories', isFast: false, run: runStories },
]

const outcomes: (Outcome & { readonly name: string; readonly seconds: number })[] = []
for (const step of steps.filter((one) => !isFast || one.isFast)) {
  console.log(`\n── ${step.name}`)
  const startedAt = performance.now()
  const outcome = await step.run()
  outcomes.push({ ...outcome, name: step.name, seconds: (performance.now() - startedAt) / 1000 })
}
rmSync(reports, { recursive: true, force: true })

const sum = (part: 'passed' | 'failed' | 'skipped'): number =>
  outcomes.reduce((total, one) => total + one[part], 0)
console.log('')
for (const { name, passed, failed, skipped, seconds, names } of outcomes) {
  const mark = failed > 0 ? '✗' : skipped > 0 ? '○' : '✓'
  console.log(`${mark} ${name}: ${passed} / ${failed} / ${skipped}  (${seconds.toFixed(1)} s)`)
  for (const skippedName of names) console.log(`    跳过 skipped: ${skippedName}`)
}
const isRefusingSkips = isStrict && sum('skipped') > 0
if (isRefusingSkips) console.log('REQUIRE_ALL=1：不允许跳过。')
console.log(
  `${sum('passed')} passed, ${sum('failed') + (isRefusingSkips ? 1 : 0)} failed, ${sum('skipped')} skipped`,
)
process.exit(sum('failed') > 0 || isRefusingSkips ? 1 : 0)

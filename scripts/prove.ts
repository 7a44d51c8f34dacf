/** Counts random votes by the program and by a second, independent count: `npm run prove -- --count 1000000 --seed 7`. */
import { parseArgs } from 'node:util'
import { proveCounts } from './proof/compare.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000000' }, seed: { type: 'string' } },
  strict: true,
})
const count = Number(values.count)
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed)
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write('次数和种子要写成整数，例如：npm run prove -- --count 100000 --seed 7\n')
  process.exit(1)
}
process.stdout.write(`seed ${seed}\n`)
const startedAt = performance.now()
const proof = proveCounts(count, seed, (done) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${count}`)
})
if (process.stderr.isTTY) process.stderr.write('\r')
if (proof.smallest !== null) process.stdout.write(`${proof.smallest}\n`)
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
process.stdout.write(`${proof.ownersCount} of them owners' votes, ${seconds} s\n`)
process.stdout.write(`${proof.equalCount} equal, ${proof.differCount} differ (seed ${seed})\n`)
process.exit(proof.differCount === 0 ? 0 : 1)

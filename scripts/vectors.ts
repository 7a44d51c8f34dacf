/** Runs every vector file of a folder through the program's own rules: `npm run vectors -- DIR`. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runVector, type Vector } from './vector.ts'

const directory = process.argv[2]
if (directory === undefined) {
  process.stderr.write('请写明放计票样例的文件夹，例如：npm run vectors -- samples/votes\n')
  process.exit(1)
}

const files = readdirSync(directory)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
let passed = 0
let failed = 0
for (const file of files) {
  for (const vector of JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as Vector[]) {
    const differences = runVector(vector)
    if (differences.length === 0) passed += 1
    else {
      failed += 1
      process.stdout.write(`${file} ${vector.name}: ${differences.join('; ')}\n`)
    }
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

/** Runs every vector of a folder through the program's own rules: `npm run vectors -- DIR`. */
import { existsSync } from 'node:fs'
import { runVector } from './vectors/answers.ts'
import { findVectors } from './vectors/files.ts'
import { readVector } from './vectors/shapes.ts'

const place = process.argv[2]
if (place === undefined || !existsSync(place)) {
  if (place !== undefined) process.stderr.write(`没有这个文件夹：${place}\n`)
  process.stderr.write('请写明放计票样例的文件夹，例如：npm run vectors -- samples/votes\n')
  process.exit(1)
}

let passed = 0
let failed = 0
for (const found of findVectors(place)) {
  const read = 'problem' in found ? found : readVector(found.value)
  const differences = 'problem' in read ? [read.problem] : runVector(read.vector)
  if (differences.length === 0) passed += 1
  else {
    failed += 1
    const where = [found.file, found.name].filter((part) => part !== '').join(' ')
    process.stdout.write(`${where}: ${differences.join('; ')}\n`)
  }
}
if (passed + failed === 0) process.stderr.write(`这个文件夹里没有样例文件（.json）：${place}\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

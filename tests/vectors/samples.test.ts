/** Holds the program's rules against the counting vectors of the field. */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runVector } from '../../scripts/vectors/answers.ts'
import { findVectors } from '../../scripts/vectors/files.ts'
import { readVector } from '../../scripts/vectors/shapes.ts'

const samples = fileURLToPath(new URL('../../../shared/samples/votes/', import.meta.url))

describe('the counting vectors', () => {
  if (!existsSync(samples)) {
    it('lie beside the repository', (test) => {
      if (process.env.REQUIRE_ALL === '1') throw new Error('the vectors are missing')
      test.skip('the vectors are not beside the repository')
    })
    return
  }
  for (const file of readdirSync(samples).filter((name) => name.endsWith('.json'))) {
    const vectors = findVectors(`${samples}${file}`)
    it(`${file}: all ${vectors.length} come out as expected`, () => {
      expect(vectors.length).toBeGreaterThan(0)
      const wrong = vectors.flatMap((found) => {
        const read = 'problem' in found ? found : readVector(found.value)
        const differences = 'problem' in read ? [read.problem] : runVector(read.vector)
        return differences.map((difference) => `${found.name}: ${difference}`)
      })
      expect(wrong).toEqual([])
    })
  }
})

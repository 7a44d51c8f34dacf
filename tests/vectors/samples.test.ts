/** Holds the program's rules against the counting vectors of the field. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runVector, type Vector } from '../../scripts/vector.ts'

const samples = new URL('../../../shared/samples/votes/', import.meta.url)

describe('the counting vectors', () => {
  if (!existsSync(samples)) {
    it('lie beside the repository', (test) => {
      if (process.env.REQUIRE_ALL === '1') throw new Error('the vectors are missing')
      test.skip('the vectors are not beside the repository')
    })
    return
  }
  for (const file of readdirSync(samples).filter((name) => name.endsWith('.json'))) {
    const vectors = JSON.parse(readFileSync(new URL(file, samples), 'utf8')) as Vector[]
    it(`${file}: all ${vectors.length} come out as expected`, () => {
      expect(vectors.length).toBeGreaterThan(0)
      const wrong = vectors.flatMap((vector) =>
        runVector(vector).map((difference) => `${vector.name}: ${difference}`),
      )
      expect(wrong).toEqual([])
    })
  }
})

/** Holds the masks against the vectors of the field. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { maskIdNumber, maskName, maskPhone, maskRoom } from './mask.ts'

const vectors = new URL('../../../shared/samples/votes/masks.json', import.meta.url)
const masks: Readonly<Record<string, (value: string) => string>> = {
  name: maskName,
  mobile: maskPhone,
  idCard: maskIdNumber,
  room: maskRoom,
}

type Vector = { name: string; field: string; value: string; expect: { masked: string } }

it('every mask of the vectors comes out as they say', (test) => {
  if (!existsSync(vectors)) {
    if (process.env.REQUIRE_ALL === '1') throw new Error('the vectors are missing')
    test.skip('the vectors are not beside the repository')
  }
  const cases = JSON.parse(readFileSync(vectors, 'utf8')) as readonly Vector[]
  expect(cases.length).toBeGreaterThan(0)
  for (const vector of cases) {
    expect(masks[vector.field]?.(vector.value), vector.name).toBe(vector.expect.masked)
  }
})

it.each([
  ['刘', '*'],
  ['', ''],
  ['司马𬀩', '司*𬀩'],
])('the name %s is masked as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

it.each([
  ['0731-28001234', '****1234'],
  ['１９９００００１２３４', '199****1234'],
  ['', ''],
])('the phone %s is masked as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

/** Two windows write on one form: what either changed stands. */
import { expect, test } from 'vitest'
import { isSame, joinChanges } from './same.ts'

const base = {
  place: '一楼',
  occasion: '',
  parties: [{ id: null, name: '物业' }],
  rule: { quorum: 'none', each: true },
}

test('values are the same by what they hold', () => {
  expect(isSame(base, structuredClone(base))).toBe(true)
  expect(isSame(base, { ...base, occasion: '停车' })).toBe(false)
  expect(isSame([1, 2], [1, 2, 3])).toBe(false)
})

test('a field changed in one window is taken over, a field changed here stays', () => {
  const theirs = { ...base, occasion: '停车', rule: { quorum: 'majority', each: true } }
  const ours = { ...base, place: '二楼', rule: { quorum: 'none', each: false } }
  expect(joinChanges(base, theirs, ours)).toEqual({
    ...base,
    place: '二楼',
    occasion: '停车',
    rule: { quorum: 'majority', each: false },
  })
})

test('where both changed one field, or a list, ours stands', () => {
  const theirs = { ...base, place: '三楼', parties: [] }
  const ours = { ...base, place: '二楼', parties: [...base.parties, { id: null, name: '社区' }] }
  expect(joinChanges(base, theirs, ours)).toEqual(ours)
})

/** Masks at their edges; the vectors of the field are held in tests/vectors. */
import { expect, it } from 'vitest'
import { maskIdNumber, maskName, maskPhone, maskRoom } from './mask.ts'

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

it.each([
  ['7栋2单元1102室', '7栋2单元***'],
  ['３－１－５０２', '3-1-***'],
])('the room %s is masked as %s', (room, masked) => {
  expect(maskRoom(room)).toBe(masked)
})

it('an ID number keeps its first three and last four', () => {
  expect(maskIdNumber('43020319900101123X')).toBe('430***********123X')
})

import { expect, test } from 'vitest'
import { placeKeyOf, readTypedPlaces } from './household-list.ts'
import { placeOfHousehold } from './questionnaire.ts'

const read = (text: string) => {
  const { places, refused } = readTypedPlaces(text)
  return { places: places.map(placeOfHousehold), refused }
}

test('一行一户，几种写法是同一户的只列一次', () => {
  expect(read('3栋1单元502\n3-1-502\n三栋1单元0502室\n4栋201')).toEqual({
    places: ['3栋1单元502', '4栋201'],
    refused: [],
  })
})

test('一行几户，后面的跟前面的同栋同单元', () => {
  expect(read('3栋1单元501、502、2单元101').places).toEqual(['3栋1单元501', '3栋1单元502', '3栋2单元101'])
  expect(read('5栋：101、102 103').places).toEqual(['5栋101', '5栋102', '5栋103'])
})

test('单独一行的楼栋管后面的各行', () => {
  expect(read('3栋\n101\n102\n4栋2单元\n301').places).toEqual(['3栋101', '3栋102', '4栋2单元301'])
})

test('认不出房号的行原样退回，不丢', () => {
  expect(read('3栋101\n门卫老李\n\n')).toEqual({ places: ['3栋101'], refused: ['门卫老李'] })
})

test('查找用的键不分写法', () => {
  expect(placeKeyOf({ building: '3栋', entrance: '1单元', room: '502' })).toBe('3-1-502')
  expect(placeKeyOf({ building: 'A座', entrance: '', room: '0502' })).toBe('a-502')
})

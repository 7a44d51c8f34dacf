/** 手写的时间和用时怎样读。 */
import { describe, expect, test } from 'vitest'
import { readClock, readMinutes, sayEnd } from './clock-words.ts'

describe('开始时间照人的写法读', () => {
  test.each([
    ['15:00', '15:00'],
    ['１５：００', '15:00'],
    ['1530', '15:30'],
    ['930', '09:30'],
    ['9.05', '09:05'],
    ['19', '19:00'],
    ['下午3点', '15:00'],
    ['晚上7点半', '19:30'],
    ['晚上七点一刻', '19:15'],
    ['上午十一点', '11:00'],
    ['中午1点', '13:00'],
    ['下午 15:20', '15:20'],
    ['8时5分', '08:05'],
    ['中午12点', '12:00'],
  ])('%s 是 %s', (typed, clock) => {
    expect(readClock(typed)).toBe(clock)
  })

  test.each(['', '25:00', '1575', '下午', '吃过饭', '15:3'])('“%s”读不出来', (typed) => {
    expect(readClock(typed)).toBeNull()
  })
})

test('用时读全角数字和单位，读不出来不当成零', () => {
  expect(['１５', '15', ' 20分钟', '5分', ''].map(readMinutes)).toEqual([15, 15, 20, 5, 0])
  expect(['半小时', '1.5', '-3'].map(readMinutes)).toEqual([Number.NaN, Number.NaN, Number.NaN])
})

test('过了半夜写次日', () => {
  expect([sayEnd('19:30', 90), sayEnd('23:30', 45), sayEnd('23:30', 30)]).toEqual([
    '21:00',
    '次日00:15',
    '次日00:00',
  ])
})

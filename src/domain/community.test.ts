/** Numbers papers by the community's own pattern. */
import { describe, expect, it } from 'vitest'
import { numberPatternOf, presetNumberPattern, presetParties, writeNumber } from './community.ts'

describe('文号', () => {
  it.each([
    ['和苑议〔{年}〕{序}号', 2026, 12, '和苑议〔2026〕12号'],
    ['{年}年第{序}号', 2026, 1, '2026年第1号'],
    ['{年}{年}-{序}', 2026, 3, '20262026-3'],
    ['$&〔{年}〕{序}号', 2026, 3, '$&〔2026〕3号'],
  ])('%s', (pattern, year, sequence, number) => {
    expect(writeNumber(pattern, year, sequence)).toBe(number)
  })

  it.each([
    ['和苑社区', '和苑议〔{年}〕{序}号'],
    ['杨柳村', '杨柳村议〔{年}〕{序}号'],
    ['社区社区', '社区议〔{年}〕{序}号'],
  ])('为%s提议的格式', (name, pattern) => {
    expect(presetNumberPattern(name)).toBe(pattern)
  })

  it.each([
    ['和苑议〔{年}〕{序}号', '和苑交〔{年}〕{序}号'],
    ['议和里议[{年}]{序}号', '议和里交[{年}]{序}号'],
    ['和苑〔{年}〕第{序}号', '和苑交〔{年}〕第{序}号'],
    ['{年}年第{序}号', '交{年}年第{序}号'],
    ['', '交'],
  ])('照%s编交办单的号', (pattern, own) => {
    expect(numberPatternOf(pattern, '交')).toBe(own)
  })
})

it('四方是社区、业委会、物业、居民代表', () => {
  expect(presetParties).toEqual(['社区', '业委会', '物业', '居民代表'])
})

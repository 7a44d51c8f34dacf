/** 打进去的和写着的，折成一样的再比。 */
import { describe, expect, test } from 'vitest'
import { foldSigns, foldWords, splitWords } from './folding.ts'

describe('折叠', () => {
  test('全角变半角，大写变小写，空白和看不见的去掉', () => {
    expect(foldWords('Ａ座　３栋 １单元')).toBe('a座3栋1单元')
    expect(foldWords('张\u200b三\ufeff')).toBe('张三')
    expect(foldWords('㎡（％）')).toBe('m2(%)')
  })

  test('基本平面以外的字算一个字，原来的位置记得住', () => {
    expect(foldSigns('吴𬀩３')).toEqual([
      { sign: '吴', start: 0, end: 1 },
      { sign: '𬀩', start: 1, end: 3 },
      { sign: '3', start: 3, end: 4 },
    ])
  })

  test('常用字、数字和小写字母折了还是自己，逐字折和整段折一样', () => {
    const range = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, place) => String.fromCodePoint(from + place)).join('')
    const kept = `${range(0x4e00, 0x9fff)}${range(0x30, 0x39)}${range(0x61, 0x7a)}`
    const signsOf = (text: string) =>
      foldSigns(text)
        .map(({ sign }) => sign)
        .join('')
    expect(signsOf(kept)).toBe(kept)
    expect(foldWords(kept)).toBe(kept)
    const others = `${range(0x20, 0x2ff)}${range(0x2000, 0x33ff)}${range(0xf900, 0xfaff)}${range(0xff00, 0xffef)}`
    expect(foldWords(others)).toBe(signsOf(others))
  })

  test('两段合起来折，等于分开折再合', () => {
    const parts = ['３－１', '－502室', 'e\u0301']
    expect(foldWords(parts.join(''))).toBe(parts.map(foldWords).join(''))
  })
})

test('空格隔开的是几个词，全角空格也算，重复的只要一个', () => {
  expect(splitWords(' 李明　3栋 ３栋 ')).toEqual(['李明', '3栋'])
  expect(splitWords(' \u200b ')).toEqual([])
})

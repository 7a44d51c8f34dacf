/** Tables of cells as offices write them: areas, phones, folding. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  countCharacters,
  foldText,
  formatArea,
  isNothing,
  readArea,
  readPhones,
  textFromNumber,
} from './roster-cells.ts'

describe('面积读成 0.01 平方米的整数', () => {
  test.each([
    ['126.5㎡', 12650],
    ['126.50平方米', 12650],
    ['126.5 m2', 12650],
    ['126.5M²', 12650],
    ['126.5平米', 12650],
    ['１２６．５', 12650],
    ['１，２３４．５６㎡', 123456],
    ['1,234.56', 123456],
    ['88', 8800],
    ['88.', 8800],
    ['088.26', 8826],
    [143.66, 14366],
    [62.35, 6235],
    [88.259999999999991, 8826],
    [0.1 + 0.2, 30],
    ['="88.26"', 8826],
    ["'88.26", 8826],
    ['88。26', 8826],
    ['1.2650E+2', 12650],
  ] as const)('%s', (cell, area) => {
    expect(readArea(cell)).toEqual({ kind: 'area', area })
  })
  test.each(['', ' ', null, '-', '—', '——', '/', '无', '㎡', 'N/A'])('没有面积：%s', (cell) => {
    expect(readArea(cell).kind).toBe('missing')
  })
  test.each([
    '约90',
    '待核',
    '不详',
    '90左右',
    '90多',
    '126,5',
    '126.5+10',
    '80-90',
    '-88',
    '0',
    '0.00',
    0,
    'abc',
    '#REF!',
    '1234567',
    '12.3.4',
    '9 0平方米多',
  ])('不是确定的面积：%s', (cell) => {
    expect(readArea(cell).kind).toBe('bad')
  })
  test.each([
    ['89.125', 8913],
    ['89.1249', 8912],
    [89.9999, 9000],
  ] as const)('超过两位小数要说明：%s', (cell, area) => {
    expect(readArea(cell)).toMatchObject({ kind: 'rounded', area })
  })
  it('任何两位小数的面积都一分不差', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.constantFrom('', '㎡', ' 平方米'),
        (area, unit) => {
          expect(readArea(formatArea(area) + unit)).toEqual({ kind: 'area', area })
          expect(readArea(area / 100)).toEqual({ kind: 'area', area })
          const grouped = formatArea(area).replace(/\B(?=(\d{3})+\.)/g, ',')
          expect(readArea(grouped)).toEqual({ kind: 'area', area })
        },
      ),
    )
  })
})

describe('电话', () => {
  test.each([
    [19900000001, ['19900000001']],
    ['199 0000 0001', ['19900000001']],
    ['199-0000-0001', ['19900000001']],
    ['+86 199 0000 0001', ['19900000001']],
    ['0086-19900000001', ['19900000001']],
    ['8619900000001', ['19900000001']],
    ['019900000001', ['19900000001']],
    ['１９９０００００００１', ['19900000001']],
    ['1.9900000001E+10', ['19900000001']],
    ['0731-82345678', ['0731-82345678']],
    ['0731 82345678', ['0731-82345678']],
    ['073182345678', ['0731-82345678']],
    ['(0731)82345678', ['0731-82345678']],
    ['（0731）82345678', ['0731-82345678']],
    ['0731-82345678-801', ['0731-82345678-801']],
    ['0731-82345678转801', ['0731-82345678-801']],
    ['010-62345678', ['010-62345678']],
    ['82345678', ['82345678']],
    ['400-123-4567', ['4001234567']],
    ['19900000001、19900000002', ['19900000001', '19900000002']],
    ['19900000001/0731-82345678', ['19900000001', '0731-82345678']],
    ['19900000001 19900000002', ['19900000001', '19900000002']],
    ['19900000001\n19900000002', ['19900000001', '19900000002']],
    ['1990000000119900000002', ['19900000001', '19900000002']],
    ['19900000001、19900000001', ['19900000001']],
    ['手机：19900000001', ['19900000001']],
    ['19900000001（儿子）', ['19900000001']],
    ['', []],
    ['无', []],
    ['—', []],
    [null, []],
  ] as const)('%s', (cell, phones) => {
    expect(readPhones(cell)).toEqual({ phones, badText: null })
  })
  test.each([
    1990000020,
    '1990000020',
    '199000000011',
    '199****0001',
    '1.99E+10',
    '12900000001',
    '不便提供',
    '1234',
  ])('不完整：%s', (cell) => {
    expect(readPhones(cell)).toEqual({ phones: [], badText: String(cell) })
  })
  it('几个号码里有一个不完整，好的留下，整格报出来', () => {
    expect(readPhones('19900000001、1990000002')).toEqual({
      phones: ['19900000001'],
      badText: '19900000001、1990000002',
    })
  })
})

describe('折算文字', () => {
  test.each([
    ['３－１－１１０２', '3-1-1102'],
    ['张　三', '张 三'],
    [' 3栋\u00a0', '3栋'],
    ['1\u200b01', '101'],
    ['3—1', '3-1'],
    ['第一行\r\n第二行', '第一行\n第二行'],
    ['𬀩明', '𬀩明'],
    ['﨑', '﨑'],
  ])('%s', (cell, text) => {
    expect(foldText(cell)).toBe(text)
  })
  it('数写成表格显示的样子，不写成乘方', () => {
    expect(textFromNumber(19900000001)).toBe('19900000001')
    expect(textFromNumber(1e21)).toBe(`1${'0'.repeat(21)}`)
    expect(textFromNumber(101)).toBe('101')
  })
  it('生僻字按一个字数', () => {
    expect(countCharacters('𬀩明')).toBe(2)
  })
  it('任何文字折算两次和折算一次一样', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('３', '－', '　', ' ', '张', '𬀩', '\n', '"', 'a', '，') }),
        (text) => {
          expect(foldText(foldText(text))).toBe(foldText(text))
        },
      ),
    )
  })
  it('认得表示没有的写法', () => {
    expect(['', '-', '/', '无', '暂无'].every(isNothing)).toBe(true)
    expect(isNothing('吴')).toBe(false)
  })
})

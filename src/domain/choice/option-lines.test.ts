/** Pasted options and amounts of money, as secretaries write them. */
import { describe, expect, it } from 'vitest'
import { readMoney, readOptionLines } from './option-lines.ts'

describe('粘贴的方案', () => {
  it('一行一个方案，去掉序号和空行', () => {
    expect(readOptionLines('1. 修路面\n\n（二）装门禁\r\n3、补种树')).toEqual([
      { label: '修路面', cost: null },
      { label: '装门禁', cost: null },
      { label: '补种树', cost: null },
    ])
  })

  it('从表格粘贴的第二列、写了单位的金额，是费用', () => {
    expect(readOptionLines('修路面\t30000\n装门禁，1.25万元\n补种树 800.5元')).toEqual([
      { label: '修路面', cost: 3_000_000 },
      { label: '装门禁', cost: 1_250_000 },
      { label: '补种树', cost: 80_050 },
    ])
  })

  it('名称里的数字不是费用', () => {
    expect(readOptionLines('增设车位 130\n装 3 盏灯')).toEqual([
      { label: '增设车位 130', cost: null },
      { label: '装 3 盏灯', cost: null },
    ])
  })
})

describe('金额', () => {
  it.each([
    ['3000', 300_000],
    ['12.50', 1250],
    ['１２．５元', 1250],
    ['1,200', 120_000],
    ['0', 0],
    ['0.07', 7],
    ['1.234567万', 1_234_567],
  ])('%s', (text, cents) => {
    expect(readMoney(text)).toBe(cents)
  })

  it.each(['', '面议', '12.345', '-3', '1e5', '元'])('%s 不是金额', (text) => {
    expect(readMoney(text)).toBe(null)
  })
})

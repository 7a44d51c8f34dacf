/** Holds the finding of ballots against what people type and scanners send. */
import { describe, expect, it } from 'vitest'
import type { WrittenVoteId } from '../identity.ts'
import { findMeantBallot, listFindable, readScanned } from './ballot-search.ts'

const ballots = [
  { number: 7, names: '张三、李四', pinyin: 'zhangsan lisi', initials: 'zs ls', rooms: '3栋1单元1102' },
  {
    number: 123,
    names: '王小五',
    pinyin: 'wangxiaowu',
    initials: 'wxw',
    rooms: '3栋2单元301、5栋1单元502',
  },
  { number: 1102, names: '赵六', pinyin: 'zhaoliu', initials: 'zl', rooms: '8栋1单元201' },
]
const lines = listFindable(ballots)
const meant = (typed: string) => {
  const found = findMeantBallot(lines, 12 as WrittenVoteId, typed)
  if (found.kind === 'ballot') return found.ballot.number
  return found.kind === 'found' ? found.ballots.map((ballot) => ballot.number) : found.kind
}

describe('按编号、条码、姓名、拼音、房号找表决票', () => {
  it('编号不必写前面的零，全角数字也认', () => {
    expect(meant('7')).toBe(7)
    expect(meant('0123')).toBe(123)
    expect(meant(' １２３ ')).toBe(123)
  })
  it('条码指明是哪一次征求意见，别的一次不认', () => {
    expect(readScanned('12-0123')).toEqual({ writtenVoteId: 12, number: 123 })
    expect(readScanned('3-502')).toBeNull()
    expect(meant('12-0123')).toBe(123)
    expect(meant('11-0123')).toBe('other-vote')
  })
  it('没有这个编号时说没有，不猜相近的', () => {
    expect(meant('124')).toBe('unknown-number')
    expect(meant('12-0124')).toBe('unknown-number')
    expect(meant('')).toBe('nothing')
  })
  it('姓名、拼音、房号都能找，共有人和第二套房也能找', () => {
    expect(meant('李四')).toEqual([7])
    expect(meant('ls')).toEqual([7])
    expect(meant('wangx')).toEqual([123])
    expect(meant('5栋502')).toEqual([123])
    expect(meant('3栋1102')).toEqual([7])
    expect(meant('3-2-301')).toEqual([123])
    expect(meant('没有这个人')).toEqual([])
  })
})

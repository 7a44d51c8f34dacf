/** 提出人在卡片、抽屉和卷宗里一个样：姓名和房号打星号。 */
import { expect, it } from 'vitest'
import { maskProposer } from './proposer.ts'

it('姓名和房号遮住，身份和已经遮住的电话不动，没有写的还是空', () => {
  expect(maskProposer({ name: '谭甲乙', role: '居民', room: '4栋2单元301', phone: '138****8000' })).toEqual({
    name: '谭*乙',
    role: '居民',
    room: '4栋2单元***',
    phone: '138****8000',
  })
  expect(maskProposer({ name: '', room: '' })).toEqual({ name: '', room: '' })
})

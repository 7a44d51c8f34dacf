/** Names by strokes: surnames first, one given character before two, compound and rare surnames in their place. */
import { describe, expect, test } from 'vitest'
import { compareByStrokes, inNameOrder } from './name-order.ts'

const sorted = (names: string): string => names.split(' ').toSorted(compareByStrokes).join(' ')

describe('按姓氏笔画排名单', () => {
  test('姓氏笔画少的在前：丁二画、王四画、李七画、陈七画、赵九画、曾十二画、解十三画', () => {
    expect(sorted('解庆 赵敏 曾小平 李建国 王兰 丁一')).toBe('丁一 王兰 李建国 赵敏 曾小平 解庆')
  })

  test('单、仇、查这样的姓按字的笔画排，不看读音', () => {
    expect(sorted('查良 单晓燕 仇大力')).toBe('仇大力 单晓燕 查良')
  })

  test('同姓的，单名在前，双名在后，再按名字的笔画', () => {
    expect(sorted('王一明 王晓 王丁 王建国')).toBe('王丁 王晓 王一明 王建国')
  })

  test('复姓按整个姓排', () => {
    expect(sorted('欧阳静 欧强 王兰 司马光')).toBe('王兰 司马光 欧强 欧阳静')
  })

  test('生僻字𬀩（八画）排在丁之后、敏之前，名字不断开', () => {
    expect(sorted('王敏 王𬀩 王丁')).toBe('王丁 王𬀩 王敏')
    expect([...sorted('王敏 王𬀩 王丁')]).toContain('𬀩')
  })

  test('各方次序照名册不动', () => {
    const roll = [{ name: '赵敏' }, { name: '丁一' }]
    expect(inNameOrder(roll, 'party')).toBe(roll)
    expect(inNameOrder(roll, 'stroke').map((one) => one.name)).toEqual(['丁一', '赵敏'])
  })
})

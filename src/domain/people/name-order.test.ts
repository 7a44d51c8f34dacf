/** Names by strokes: surnames first, one given character before two, compound and rare surnames in their place. */
import { describe, expect, test } from 'vitest'
import { compareByStrokes, inNameOrder } from './name-order.ts'

const sorted = (names: string): string => names.split(' ').toSorted(compareByStrokes).join(' ')

describe('按姓氏笔画排名单', () => {
  test('姓氏笔画少的在前：丁二画、王四画、李七画、陈七画、赵九画、曾十二画、解十三画', () => {
    expect(sorted('解庆 赵敏 曾小平 李建国 王兰 丁一')).toBe('丁一 王兰 李建国 赵敏 曾小平 解庆')
  })

  test('笔画照现在的写法数，陈、邱、郑、黄不多算；笔画一样多的，起笔横竖撇点折', () => {
    expect(sorted('周敏 唐小莉 李建国 陈素芬 吴𬀩 何玉珍 秦艳英 欧阳德顺')).toBe(
      '李建国 吴𬀩 何玉珍 陈素芬 欧阳德顺 周敏 秦艳英 唐小莉',
    )
    expect(sorted('彭一 郑一 梁一 黄一 郭一 孟一 邱一')).toBe('邱一 郑一 孟一 郭一 黄一 梁一 彭一')
  })

  test('不常见的姓排在笔画一样多的常见姓后面', () => {
    expect(sorted('李一 佘一 武一 邵一')).toBe('李一 邵一 佘一 武一')
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

/** Folds places, and finds topics that may be the same by two characters and more. */
import { describe, expect, it } from 'vitest'
import { indexLikeness, type Likened } from './likeness.ts'
import { foldPlace, readPlaceParts } from './topic-place.ts'

describe('地点的各种写法', () => {
  it.each([
    ['4栋', '4栋'],
    ['4幢', '4栋'],
    ['四栋', '4栋'],
    ['4号楼', '4栋'],
    ['４＃', '4栋'],
    ['4#楼', '4栋'],
    ['十二栋', '12栋'],
    ['二十一栋3单元', '21栋3单元'],
    ['A栋', 'a栋'],
    ['4 栋 2 单元', '4栋2单元'],
    ['四栋二单元', '4栋2单元'],
    ['北门', '北门'],
    ['第一次会议', '第一次会议'],
  ])('%s 就是 %s', (written, folded) => expect(foldPlace(written)).toBe(folded))

  it('题目里写的楼栋也认得', () => {
    expect(readPlaceParts('四栋二单元楼道灯不亮')).toEqual({ building: '4栋', entrance: '2单元' })
    expect(readPlaceParts('路灯不亮')).toBeNull()
  })
})

const topic = (title: string, place = '', estateName = ''): Likened => ({ title, place, estateName })
const indexOf = (known: readonly Likened[]) => {
  const index = indexLikeness<Likened>()
  for (const one of known) index.add(one)
  return index
}
const hints = (wanted: Likened, ...known: readonly Likened[]): readonly string[] =>
  indexOf(known)
    .find(wanted, 5)
    .map((one) => `${one.known.title}：${one.reason}`)

describe('可能是同一件事', () => {
  it('两个字的词，同一个地方', () => {
    expect(hints(topic('路灯不亮', '4栋2单元'), topic('楼道路灯坏了', '四幢二单元'))).toEqual([
      '楼道路灯坏了：同在“4栋2单元”，都提到“路灯”',
    ])
    expect(hints(topic('停车'), topic('停车难'))).toEqual(['停车难：都提到“停车”'])
  })

  it('地点写在题目里也算', () => {
    expect(hints(topic('4号楼电梯经常坏'), topic('希望维修4栋的电梯'))).toEqual([
      '希望维修4栋的电梯：同在“4栋”，都提到“电梯”',
    ])
  })

  it('同一个单元里，一个字相同也提一句', () => {
    expect(hints(topic('四栋二单元的路灯坏了'), topic('4栋2单元楼道灯不亮'))).toEqual([
      '4栋2单元楼道灯不亮：同在“4栋2单元”，都提到“灯”',
    ])
    expect(hints(topic('四栋二单元漏水'), topic('4栋2单元楼道灯不亮'))).toEqual([])
    expect(hints(topic('四栋的路灯坏了'), topic('4栋楼道灯不亮'))).toEqual([])
  })

  it('写的一样', () => {
    expect(hints(topic('给独居老人换灯泡'), topic('给独居老人换灯泡'))).toEqual([
      '给独居老人换灯泡：写的一样',
    ])
  })

  it('不同的楼栋、不同的小区不是同一件', () => {
    expect(hints(topic('路灯不亮', '4栋'), topic('路灯不亮', '5栋'))).toEqual([])
    expect(hints(topic('路灯不亮', '', '东区'), topic('路灯不亮', '', '西区'))).toEqual([])
    expect(hints(topic('路灯不亮', '4栋1单元'), topic('路灯不亮', '4栋2单元'))).toEqual([])
  })

  it('只有“希望”“小区”“解决”一样的不提', () => {
    expect(hints(topic('希望解决小区停车问题'), topic('希望解决小区漏水问题'))).toEqual([])
    expect(hints(topic('关于4栋的问题'), topic('请求增加路灯', '4栋'))).toEqual([])
  })

  it('最像的在前，最多五条', () => {
    const known = [topic('电动车充电'), topic('电动车充电桩不够'), topic('充电桩不够用'), topic('健身器材')]
    expect(hints(topic('电动车充电桩不够'), ...known)[0]).toBe('电动车充电桩不够：写的一样')
    const many = Array.from({ length: 30 }, () => topic('路灯不亮'))
    expect(hints(topic('路灯不亮'), ...many)).toHaveLength(5)
  })

  it('空的题目、只有标点和数字的题目，不出错也不提', () => {
    for (const title of ['', '？？', '12345', ' ', '的'])
      expect(hints(topic(title), topic('路灯不亮'))).toEqual([])
  })

  it('五千条里找五千次，不多算', () => {
    const matters = [
      '路灯不亮',
      '电梯异响',
      '楼道堆物',
      '下水堵塞',
      '停车占道',
      '外墙脱落',
      '噪音扰民',
      '垃圾清运',
    ]
    const all = Array.from({ length: 5000 }, (_, index) =>
      topic(`${matters[index % matters.length] ?? ''}${index}`, `${(index % 40) + 1}栋`),
    )
    const index = indexOf(all)
    let found = 0
    for (const one of all.slice(0, 500)) found += index.find(one, 3).length
    expect(found).toBe(1500)
  })
})

/** Puts names in the order that a community prints them in: by party as on the roll, or by strokes. Knows no meeting and no database. */
import { surnameOf } from '../roster/roster-names.ts'

export const nameOrders = ['party', 'stroke'] as const
/** 各方次序 / 姓氏笔画 */
export type NameOrder = (typeof nameOrders)[number]

/**
 * Common surnames by their strokes as written today, from two on; of as many strokes by the first ones: 横竖撇点折.
 * The collator counts some as they were written before, such as 陈 and 黄, and knows no first stroke.
 */
const surnamesByStrokes: readonly string[] = [
  '丁卜刁',
  '于万马',
  '王井韦支尤车戈贝牛毛仇卞文方尹孔邓',
  '甘艾古左石龙卢叶申田史冉丘付白乐包邝冯兰宁司皮',
  '邢吉朴成毕曲吕朱乔伍任华伊向全庄刘齐闫羊关江池汤安祁许阮孙牟纪',
  '麦花严芦苏杜李杨肖时吴岑邱何佟余谷邹应冷辛闵汪沙沈宋迟张陆陈邵',
  '武苗范林杭郁欧尚明易罗和季岳金周冼庞郑单宗官郎房屈孟',
  '封项赵郝荣胡柯查柳钟段侯俞饶施姜娄洪宣祝费姚贺骆',
  '秦袁耿聂莫贾夏顾柴党钱倪殷徐翁凌栾高郭唐浦涂陶桑',
  '黄梅曹龚盛常崔符麻康章阎梁',
  '彭葛董蒋韩喻程傅焦舒鲁童曾温游谢',
  '靳蓝蒲蒙雷路詹鲍解',
  '蔡裴管廖谭翟熊',
  '樊颜潘',
  '霍',
]
const places = new Map([...surnamesByStrokes.join('')].map((surname, place) => [surname, place]))

const strokes = new Intl.Collator('zh-u-co-stroke')
/** The first character of each number of strokes for the collator, from three on. */
const firstOfStrokes = [...'三不世丞両並临乘乾傅催像僵儒優叢']

/** Where a surname stands among the common ones; another one stands behind those of as many strokes. */
const placeOf = (surname: string): number => {
  const known = places.get([...surname][0] ?? '')
  if (known !== undefined) return known
  const rank = firstOfStrokes.filter((first) => strokes.compare(first, surname) <= 0).length
  return [...surnamesByStrokes.slice(0, rank + 1).join('')].length - 0.5
}

/** Compares two names by the strokes of their surnames, then one given character before two, then by the given characters. */
export const compareByStrokes = (one: string, other: string): number => {
  const surnames = [surnameOf(one), surnameOf(other)] as const
  const givens = [one.slice(surnames[0].length), other.slice(surnames[1].length)] as const
  return (
    placeOf(surnames[0]) - placeOf(surnames[1]) ||
    strokes.compare(...surnames) ||
    [...givens[0]].length - [...givens[1]].length ||
    strokes.compare(...givens)
  )
}

/** A list of people in this order; 各方次序 leaves it as it stands on the roll. */
export const inNameOrder = <One extends { readonly name: string }>(
  list: readonly One[],
  order: NameOrder,
): readonly One[] =>
  order === 'party' ? list : list.toSorted((one, other) => compareByStrokes(one.name, other.name))

/** Puts names in the order that a community prints them in: by party as on the roll, or by strokes. Knows no meeting and no database. */
import { surnameOf } from '../roster/roster-names.ts'

export const nameOrders = ['party', 'stroke'] as const
/** 各方次序 / 姓氏笔画 */
export type NameOrder = (typeof nameOrders)[number]

const strokes = new Intl.Collator('zh-u-co-stroke')

/** Compares two names by the strokes of their surnames, then one given character before two, then by the given characters. */
export const compareByStrokes = (one: string, other: string): number => {
  const surnames = [surnameOf(one), surnameOf(other)] as const
  const givens = [one.slice(surnames[0].length), other.slice(surnames[1].length)] as const
  return (
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

/** Compares plain values, and joins changes made in two places. Knows no form. */

/** Compares plain data (texts, numbers, lists, records) by what it holds. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  const first: Readonly<Record<string, unknown>> = { ...one }
  const second: Readonly<Record<string, unknown>> = { ...other }
  return keys.every((key) => Object.hasOwn(second, key) && isSame(first[key], second[key]))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Joins `ours` and `theirs`, both grown from `base`, field by field; where both changed one, ours stands. */
export const joinChanges = <Value>(base: Value, theirs: Value, ours: Value): Value => {
  if (isSame(ours, base)) return theirs
  if (!isRecord(base) || !isRecord(theirs) || !isRecord(ours)) return ours
  return Object.fromEntries(
    Object.keys(ours).map((key) => [key, joinChanges(base[key], theirs[key], ours[key])]),
  ) as Value
}

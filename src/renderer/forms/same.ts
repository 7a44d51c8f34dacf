/** Tells whether two plain values hold the same. Knows no form. */

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

/** Compares plain values, joins changes made in two places, and lists them. Knows no form. */

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

export type Change = { readonly path: string; readonly value: unknown }

/** The single values in which `after` differs from `before`, by dotted path; null where a list or a record has another shape. */
export const listChanges = (before: unknown, after: unknown, path = ''): readonly Change[] | null => {
  if (isSame(before, after)) return []
  const isDeep = (value: unknown): value is object => typeof value === 'object' && value !== null
  if (!isDeep(before) || !isDeep(after)) return [{ path, value: after }]
  const [old, now] = [Object.entries(before), Object.entries(after)]
  const isLike = old.length === now.length && now.every(([key]) => Object.hasOwn(before, key))
  if (!isLike || Array.isArray(before) !== Array.isArray(after)) return null
  const were = new Map(old)
  const parts = now.map(([key, value]) =>
    listChanges(were.get(key), value, path === '' ? key : `${path}.${key}`),
  )
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? [])
}

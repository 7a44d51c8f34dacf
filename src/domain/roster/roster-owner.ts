/** Groups dwellings under their owners: the same names and the same phone are one owner. Knows no file. */
import type { RosterDwelling } from './roster-unit.ts'

/** One person, couple or company behind one or more dwellings; `dwellings` are positions in the list of dwellings. */
export type RosterOwner = {
  readonly names: readonly string[]
  readonly phones: readonly string[]
  readonly dwellings: readonly number[]
}

/** Owners of the same names that a person should look at: `owners` are positions in the list of owners. */
export type SameNames = { readonly names: readonly string[]; readonly owners: readonly number[] }

export type OwnerGrouping = {
  readonly owners: readonly RosterOwner[]
  /** Same names, different phones: perhaps one owner; proposed, never merged silently. */
  readonly possibleSameOwners: readonly SameNames[]
  /** Owners that were grouped by their names alone, since none of their dwellings has a phone. */
  readonly groupedByNamesOnly: readonly number[]
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The names of an owner in any order as one text, so that 张三、李四 and 李四、张三 are one couple. */
const namesKey = (names: readonly string[]): string => names.toSorted(compareTexts).join('\n')

/** The phones of a dwelling with what its phone cell said besides, so that two unreadable phones stay two. */
const phonesKey = (dwelling: RosterDwelling): string => {
  const kept = dwelling.kept.flatMap((text) => (text.field === 'phone' ? [text.text] : []))
  return [...dwelling.phones, ...kept].toSorted(compareTexts).join('\n')
}

/** Groups dwellings by owner; a dwelling without owner belongs to none. */
export const groupOwners = (dwellings: readonly RosterDwelling[]): OwnerGrouping => {
  const groups = new Map<
    string,
    { names: readonly string[]; phones: readonly string[]; key: string; dwellings: number[] }
  >()
  for (const [position, dwelling] of dwellings.entries()) {
    if (dwelling.names.length === 0) continue
    const key = namesKey(dwelling.names)
    const whole = `${key}\n\n${phonesKey(dwelling)}`
    const group = groups.get(whole)
    if (group) group.dwellings.push(position)
    else groups.set(whole, { names: dwelling.names, phones: dwelling.phones, key, dwellings: [position] })
  }
  const byNames = new Map<string, number[]>()
  const groupedByNamesOnly: number[] = []
  const owners = [...groups.values()].map(({ names, phones, key, dwellings: held }, position) => {
    const same = byNames.get(key)
    if (same) same.push(position)
    else byNames.set(key, [position])
    if (phones.length === 0 && held.length > 1) groupedByNamesOnly.push(position)
    return { names, phones, dwellings: held }
  })
  const possibleSameOwners = [...byNames.values()]
    .filter((positions) => positions.length > 1)
    .map((positions) => ({ names: owners[positions[0] ?? 0]?.names ?? [], owners: positions }))
  return { owners, possibleSameOwners, groupedByNamesOnly }
}

/** Finds what two lists of texts have in common, in order, also where they are long. Knows no paper. */

/** A text of the former list and one of the new that are the same, by their places. */
type Match = { readonly former: number; readonly now: number }

/** Tables of lengths larger than this are not filled; lines that stand once lead the way instead. */
const largestTable = 250_000

const placesOfSingles = (texts: readonly string[], from: number, to: number): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  for (let place = from; place < to; place += 1) {
    const text = texts[place] ?? ''
    if (places.has(text)) repeated.add(text)
    places.set(text, place)
  }
  for (const text of repeated) places.delete(text)
  return places
}

/** The longest run of matches that ascends in both lists; they ascend in `former` already. */
const longestAscent = (matches: readonly Match[]): readonly Match[] => {
  const ends: number[] = []
  const before: number[] = []
  for (const [index, match] of matches.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((matches[ends[middle] ?? 0]?.now ?? 0) < match.now) low = middle + 1
      else high = middle
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = index
  }
  const ascent: Match[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const match = matches[index]
    if (match !== undefined) ascent.push(match)
  }
  return ascent.reverse()
}

type Stretch = { readonly from: number; readonly to: number }

/** The longest common subsequence, by its table. */
const matchByTable = (
  former: readonly string[],
  now: readonly string[],
  left: Stretch,
  right: Stretch,
): readonly Match[] => {
  const width = right.to - right.from + 1
  const lengths = new Uint32Array((left.to - left.from + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = left.to - left.from - 1; row >= 0; row -= 1) {
    for (let column = width - 2; column >= 0; column -= 1) {
      lengths[row * width + column] =
        former[left.from + row] === now[right.from + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const matches: Match[] = []
  let row = 0
  let column = 0
  while (row < left.to - left.from && column < width - 1) {
    if (former[left.from + row] === now[right.from + column]) {
      matches.push({ former: left.from + row, now: right.from + column })
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return matches
}

const matchStretch = (
  former: readonly string[],
  now: readonly string[],
  left: Stretch,
  right: Stretch,
): readonly Match[] => {
  const begin: Match[] = []
  const end: Match[] = []
  let { from: leftFrom, to: leftTo } = left
  let { from: rightFrom, to: rightTo } = right
  while (leftFrom < leftTo && rightFrom < rightTo && former[leftFrom] === now[rightFrom]) {
    begin.push({ former: leftFrom, now: rightFrom })
    leftFrom += 1
    rightFrom += 1
  }
  while (leftFrom < leftTo && rightFrom < rightTo && former[leftTo - 1] === now[rightTo - 1]) {
    leftTo -= 1
    rightTo -= 1
    end.push({ former: leftTo, now: rightTo })
  }
  end.reverse()
  const middle = matchMiddle(former, now, { from: leftFrom, to: leftTo }, { from: rightFrom, to: rightTo })
  return [...begin, ...middle, ...end]
}

const matchMiddle = (
  former: readonly string[],
  now: readonly string[],
  left: Stretch,
  right: Stretch,
): readonly Match[] => {
  if (left.from === left.to || right.from === right.to) return []
  if ((left.to - left.from) * (right.to - right.from) <= largestTable)
    return matchByTable(former, now, left, right)
  const singles = placesOfSingles(now, right.from, right.to)
  const matches = [...placesOfSingles(former, left.from, left.to)].flatMap(([text, place]) => {
    const found = singles.get(text)
    return found === undefined ? [] : [{ former: place, now: found }]
  })
  const anchors = longestAscent(matches.sort((one, other) => one.former - other.former))
  if (anchors.length === 0) return []
  const found: Match[] = []
  let leftFrom = left.from
  let rightFrom = right.from
  for (const anchor of [...anchors, { former: left.to, now: right.to }]) {
    const isEnd = anchor.former === left.to
    for (const match of matchStretch(
      former,
      now,
      { from: leftFrom, to: anchor.former },
      { from: rightFrom, to: anchor.now },
    ))
      found.push(match)
    if (!isEnd) found.push(anchor)
    leftFrom = anchor.former + 1
    rightFrom = anchor.now + 1
  }
  return found
}

/** Two stretches of places between texts that both lists have; never both empty. */
export type Difference = { readonly former: readonly number[]; readonly now: readonly number[] }

const placesFrom = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index)

/**
 * Where two lists of texts differ: the places of each list between what both have in the same order. Of long lists the
 * texts that stand once are lined up first, so that thousands of rows take no longer than a blink.
 */
export const findDifferences = (former: readonly string[], now: readonly string[]): readonly Difference[] => {
  const matches = matchStretch(former, now, { from: 0, to: former.length }, { from: 0, to: now.length })
  const differences: Difference[] = []
  let leftFrom = 0
  let rightFrom = 0
  for (const match of [...matches, { former: former.length, now: now.length }]) {
    if (match.former > leftFrom || match.now > rightFrom)
      differences.push({
        former: placesFrom(leftFrom, match.former),
        now: placesFrom(rightFrom, match.now),
      })
    leftFrom = match.former + 1
    rightFrom = match.now + 1
  }
  return differences
}

/** Pairs of characters that stand together in a text, each with how often. */
const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>()
  const characters = [...`^${text}$`]
  for (let place = 1; place < characters.length; place += 1) {
    const pair = `${characters[place - 1] ?? ''}${characters[place] ?? ''}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** How alike two texts are, from 0 to 1: the share of neighbouring characters that both have. */
export const likeness = (one: string, other: string): number => {
  if (one === other) return 1
  const [left, right] = [pairsOf(one), pairsOf(other)]
  let shared = 0
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0)
  return (2 * shared) / ([...one].length + [...other].length + 2)
}

/** How far ahead a partner is looked for. */
const farthest = 30

/**
 * Pairs what was with what became of it, in order: each former place with the first new one that `isAlike` takes; what
 * finds no partner stands alone beside null.
 */
export const pairUp = (
  { former, now }: Difference,
  isAlike: (former: number, now: number) => boolean,
): readonly (readonly [former: number | null, now: number | null])[] => {
  const pairs: (readonly [number | null, number | null])[] = []
  let next = 0
  for (const place of former) {
    const found = now.findIndex(
      (one, index) => index >= next && index < next + farthest && isAlike(place, one),
    )
    if (found < 0) {
      pairs.push([place, null])
      continue
    }
    for (const added of now.slice(next, found)) pairs.push([null, added])
    pairs.push([place, now[found] ?? null])
    next = found + 1
  }
  for (const added of now.slice(next)) pairs.push([null, added])
  return pairs
}

/** Finds topics that may be the same: by place and by words of two characters and more. A hint with its reason, never a decision. */
import { foldPlace, type PlaceParts, readPlaceParts, withoutPlace } from './topic-place.ts'

/** What a topic is compared by. */
export type Likened = { readonly title: string; readonly place: string; readonly estateName: string }

/** A topic that may be the same, with the reason in words. */
export type Likeness<Known> = { readonly known: Known; readonly reason: string }

/** Words that stand in every second wish and say nothing of its matter. */
const commonWords =
  /希望|建议|请求|要求|反映|申请|咨询|关于|解决|处理|协调|帮忙|帮助|需要|问题|情况|事项|事宜|议题|心愿|我们|我家|大家|居民|业主|住户|小区|社区|物业|楼栋|单元|附近|里面|旁边|门口|能够|能否|可以|是否|尽快|及时|一下|一个|一些|有点|有人|没有|比较|非常|经常|长期|多次|现在|目前|已经|进行|以及|或者|因为|所以|影响|存在|出现|增加|增设|安装|加强|改善|维修|管理/gu

/** Characters that join words and belong to none of them. */
const joining = /[的了在是和与及或对把被给让也都很不再又就还会要我您你他她它们]/gu

/** What is left of a title's matter, in pieces between which no word can lie. */
const piecesOf = (title: string): readonly string[] =>
  withoutPlace(title)
    .replace(commonWords, ' ')
    .replace(joining, ' ')
    .split(/[^\p{Script=Han}a-z0-9]+/u)

const runsOf = (title: string): readonly string[] => piecesOf(title).filter((run) => [...run].length > 1)

/** The single characters of a matter: 楼道灯不亮 and 路灯坏了 share 灯, which says enough at one entrance. */
const signsOf = (title: string): ReadonlySet<string> =>
  new Set(piecesOf(title).flatMap((piece) => piece.match(/\p{Script=Han}/gu) ?? []))

const pairsIn = (run: string): readonly string[] => {
  const characters = [...run]
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}

/** The two-character words of a title, each once; a title of common words only keeps those. */
const pairsOf = (title: string): ReadonlySet<string> => {
  const pairs = new Set(runsOf(title).flatMap(pairsIn))
  if (pairs.size > 0) return pairs
  return new Set(
    withoutPlace(title)
      .split(/[^\p{Script=Han}a-z0-9]+/u)
      .flatMap(pairsIn),
  )
}

type Prepared<Known> = {
  readonly known: Known
  readonly words: string
  readonly pairs: ReadonlySet<string>
  readonly signs: ReadonlySet<string>
  readonly estate: string
  readonly place: string
  readonly parts: PlaceParts | null
}

const prepare = <Known extends Likened>(known: Known): Prepared<Known> => ({
  known,
  words: foldPlace(known.title),
  pairs: pairsOf(known.title),
  signs: signsOf(known.title),
  estate: known.estateName.trim(),
  place: foldPlace(known.place),
  parts: readPlaceParts(known.place) ?? readPlaceParts(known.title),
})

/** Whether both name a place and the places differ; one that names none may be anywhere. */
const isElsewhere = (one: Prepared<unknown>, other: Prepared<unknown>): boolean => {
  if (one.estate !== '' && other.estate !== '' && one.estate !== other.estate) return true
  if (one.parts === null || other.parts === null) return false
  if (one.parts.building !== other.parts.building) return true
  const { entrance } = one.parts
  return entrance !== '' && other.parts.entrance !== '' && entrance !== other.parts.entrance
}

/** The place that both name, as it is shown; empty where they share none. */
const sharedPlace = (one: Prepared<unknown>, other: Prepared<unknown>): string => {
  if (one.parts !== null && other.parts !== null) {
    const both = one.parts.entrance === other.parts.entrance ? one.parts.entrance : ''
    return `${one.parts.building}${both}`
  }
  return one.place !== '' && one.place === other.place ? one.place : ''
}

/** The entrance that a topic names, with its building; empty where it names none. */
const entranceOf = ({ parts }: Prepared<unknown>): string =>
  parts === null || parts.entrance === '' ? '' : `${parts.building}${parts.entrance}`

const countShared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let count = 0
  for (const word of one) if (other.has(word)) count += 1
  return count
}

/** Shared pairs that follow on one another in a title are one word again: 路灯、灯坏 become 路灯坏. */
const joinPairs = (title: string, shared: ReadonlySet<string>): readonly string[] => {
  const words: string[] = []
  for (const run of runsOf(title)) {
    let word = ''
    for (const pair of pairsIn(run)) {
      if (shared.has(pair)) word = word === '' ? pair : `${word}${[...pair][1] ?? ''}`
      else if (word !== '') {
        words.push(word)
        word = ''
      }
    }
    if (word !== '') words.push(word)
  }
  return [...new Set(words)].toSorted((one, other) => [...other].length - [...one].length)
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、')

const reasonFor = (place: string, words: readonly string[], isSame: boolean): string =>
  [
    place === '' ? '' : `同在“${place}”`,
    isSame ? '写的一样' : words.length === 0 ? '' : `都提到${quoted(words)}`,
  ]
    .filter((part) => part !== '')
    .join('，')

/** How alike two sets of words are, from 0 to 1 (Dice). */
const shareOf = (sharedCount: number, one: number, other: number): number =>
  one + other === 0 ? 0 : (2 * sharedCount) / (one + other)

/** The share of words from which two matters are taken for one, with a common place and without one. */
const alikeAtPlace = 0.25
const alikeAnywhere = 0.5
/** What a common place adds where several are alike. */
const placeWeight = 0.5

type Scored<Known> = { readonly other: Prepared<Known>; readonly score: number; readonly isSame: boolean }

/** How alike two topics are of which `sharedCount` words are the same; null where they are not. */
const score = <Known extends Likened>(
  one: Prepared<Likened>,
  other: Prepared<Known>,
  sharedCount: number,
): Scored<Known> | null => {
  const byWords = shareOf(sharedCount, one.pairs.size, other.pairs.size)
  const entrance = entranceOf(one)
  const share =
    entrance === '' || entrance !== entranceOf(other)
      ? byWords
      : Math.max(byWords, shareOf(countShared(one.signs, other.signs), one.signs.size, other.signs.size))
  if (share < alikeAtPlace || isElsewhere(one, other)) return null
  const isSame = one.words !== '' && one.words === other.words
  const isPlaced = sharedPlace(one, other) !== ''
  if (!isSame && !isPlaced && share < alikeAnywhere) return null
  return { other, isSame, score: (isSame ? 1 : share) + (isPlaced ? placeWeight : 0) }
}

const tell = <Known extends Likened>(
  one: Prepared<Likened>,
  { other, isSame }: Scored<Known>,
): Likeness<Known> => {
  const shared = new Set([...one.pairs].filter((pair) => other.pairs.has(pair)))
  const words =
    shared.size > 0
      ? joinPairs(one.known.title, shared)
      : [...one.signs].filter((sign) => other.signs.has(sign))
  return { known: other.known, reason: reasonFor(sharedPlace(one, other), words.slice(0, 2), isSame) }
}

/** Topics to compare with, found through their words so that thousands are compared in no time. */
export type LikenessIndex<Known extends Likened> = {
  /** Those most alike first, at most `limit`. */
  readonly find: (wanted: Likened, limit: number) => readonly Likeness<Known>[]
  readonly add: (known: Known) => void
}

/** Begins an index; what is known is added one by one, since thousands take a while. */
export const indexLikeness = <Known extends Likened>(): LikenessIndex<Known> => {
  const prepared: Prepared<Known>[] = []
  const byPair = new Map<string, number[]>()
  const byEntrance = new Map<string, number[]>()
  const note = (index: Map<string, number[]>, key: string): void => {
    const places = index.get(key)
    if (places === undefined) index.set(key, [prepared.length])
    else places.push(prepared.length)
  }
  const add = (known: Known): void => {
    const one = prepare(known)
    for (const pair of one.pairs) note(byPair, pair)
    const entrance = entranceOf(one)
    if (entrance !== '') note(byEntrance, entrance)
    prepared.push(one)
  }
  const find = (wanted: Likened, limit: number): readonly Likeness<Known>[] => {
    const one = prepare(wanted)
    const counts = new Map<number, number>()
    for (const pair of one.pairs)
      for (const index of byPair.get(pair) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1)
    for (const index of byEntrance.get(entranceOf(one)) ?? []) if (!counts.has(index)) counts.set(index, 0)
    const scored: Scored<Known>[] = []
    for (const [index, count] of counts) {
      const other = prepared[index]
      const alike = other === undefined ? null : score(one, other, count)
      if (alike !== null) scored.push(alike)
    }
    return scored
      .toSorted((first, second) => second.score - first.score)
      .slice(0, limit)
      .map((alike) => tell(one, alike))
  }
  return { find, add }
}

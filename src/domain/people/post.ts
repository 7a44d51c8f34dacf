/** Posts that people hold for an area and a term: 网格员, 楼栋长, 三长制. Knows no clock and no database. */
import { addDays } from '../calendar.ts'
import type { Day, PersonId, PostId } from '../identity.ts'
import { type Findable, findPeople, foldRoom } from './person.ts'

export const postKinds = [
  'grid-worker',
  'building-lead',
  'group-lead',
  'neighbour-lead',
  'representative',
  'party-member',
  'volunteer',
] as const
/** 网格员、楼栋长、组长、邻长、居民代表、党员、志愿者 */
export type PostKind = (typeof postKinds)[number]

export const postKindNames: Readonly<Record<PostKind, string>> = {
  'grid-worker': '网格员',
  'building-lead': '楼栋长',
  'group-lead': '组长',
  'neighbour-lead': '邻长',
  representative: '居民代表',
  'party-member': '党员',
  volunteer: '志愿者',
}

/** Kinds of which every building needs one, and of which every entrance does. */
const kindsOfBuildings: readonly PostKind[] = ['building-lead', 'group-lead']
const kindsOfEntrances: readonly PostKind[] = ['neighbour-lead']

/** Where a post is held: 小区, 楼栋, 单元, or a grid; empty where it is wider than that. */
export type PostArea = {
  readonly estateName: string
  readonly building: string
  readonly entrance: string
  /** 网格 */
  readonly grid: string
}

/** What is written of a post. */
export type PostWords = PostArea & {
  readonly kind: PostKind
  readonly from: Day
  /** The last day of the term; null where it has none. */
  readonly until: Day | null
}

/** One term of one person in one post; ended ones stay with the day, the reason and who came after. */
export type Post = PostWords & {
  readonly id: PostId
  readonly personId: PersonId
  readonly name: string
  readonly pinyin: string
  readonly initials: string
  readonly phone: string
  readonly endedOn: Day | null
  readonly endedReason: string
  readonly successorName: string
}

/** A place as the roster knows it. */
export type KnownEntrance = {
  readonly estateName: string
  readonly building: string
  readonly entrance: string
}

/** Whether a post is held on a day. */
export const isHeld = (post: Pick<Post, 'endedOn'>): boolean => post.endedOn === null

/** 福鑫南郡 7栋 2单元; the grid for a 网格员. */
export const describeArea = ({ estateName, building, entrance, grid }: PostArea): string =>
  [estateName, withWord(building, '栋'), withWord(entrance, '单元'), grid]
    .filter((word) => word !== '')
    .join(' ')

/** A bare number gets its word: 7 → 7栋. */
export const withWord = (text: string, word: '栋' | '单元'): string =>
  /^[\dA-Za-z]+$/u.test(text.trim()) ? `${text.trim()}${word}` : text.trim()

/** Building and entrance without their words, so that 7栋 and 7 are one place. */
const placeKey = (text: string): string => foldRoom(text).replace(/-+$/u, '')
const buildingKey = ({ estateName, building }: Pick<PostArea, 'estateName' | 'building'>): string =>
  `${estateName.trim()}\t${placeKey(building)}`
const entranceKey = (area: Omit<PostArea, 'grid'>): string =>
  `${buildingKey(area)}\t${placeKey(area.entrance)}`

/** Days before the end of a term on which it is told of. */
export const warnedDays = 60

/** Where a term stands: without end, so many days left, running out within sixty days, or past its last day. */
export type TermStanding = 'open' | 'running' | 'ending' | 'over'

/** Tells where the term of a post stands on a day; its last day still belongs to it. */
export const standingOfTerm = ({ until }: Pick<Post, 'until'>, today: Day): TermStanding => {
  if (until === null) return 'open'
  if (until < today) return 'over'
  return until <= addDays(today, warnedDays) ? 'ending' : 'running'
}

/** Posts held whose terms are past or run out within sixty days, the earliest first. */
export const endingPosts = (posts: readonly Post[], today: Day): readonly Post[] =>
  posts
    .filter((post) => isHeld(post) && ['ending', 'over'].includes(standingOfTerm(post, today)))
    .toSorted((one, other) => ((one.until ?? '') < (other.until ?? '') ? -1 : 1))

/** A place without anybody in a post that its 小区 has elsewhere. */
export type PostGap = { readonly kind: PostKind; readonly area: PostArea }

const byNumber = new Intl.Collator('zh-CN', { numeric: true })

/**
 * 5栋没有组长: buildings, and entrances for 邻长, without anybody. Only kinds that somebody holds in the 小区 are asked
 * for, over the places of the roster and those where any post is held.
 */
export const findPostGaps = (posts: readonly Post[], known: readonly KnownEntrance[]): readonly PostGap[] => {
  const held = posts.filter(isHeld)
  const places = [...known, ...held].filter(
    ({ estateName, building }) => estateName !== '' && building !== '',
  )
  const gapsOf = (
    kinds: readonly PostKind[],
    keyOf: (area: Omit<PostArea, 'grid'>) => string,
    areas: readonly Omit<PostArea, 'grid'>[],
  ): readonly PostGap[] => {
    const unique = [...new Map(areas.map((area) => [keyOf(area), area])).values()]
    return kinds.flatMap((kind) => {
      const own = held.filter((post) => post.kind === kind)
      const estates = new Set(own.map((post) => post.estateName.trim()))
      const taken = new Set(own.map(keyOf))
      return unique
        .filter((area) => estates.has(area.estateName.trim()) && !taken.has(keyOf(area)))
        .map(({ estateName, building, entrance }) => ({
          kind,
          area: { estateName, building, entrance, grid: '' },
        }))
    })
  }
  const buildings = places.map(({ estateName, building }) => ({ estateName, building, entrance: '' }))
  const entrances = places.filter(({ entrance }) => entrance !== '')
  return [
    ...gapsOf(kindsOfBuildings, buildingKey, buildings),
    ...gapsOf(kindsOfEntrances, entranceKey, entrances),
  ].toSorted((one, other) => byNumber.compare(describeArea(one.area), describeArea(other.area)))
}

/** Posts held in one building, or nowhere in particular. */
export type PostGroup = {
  readonly estateName: string
  readonly building: string
  readonly posts: readonly Post[]
}

/** Posts by 小区 and building, each by kind and then by entrance; those of no building come first. */
export const groupPosts = (posts: readonly Post[]): readonly PostGroup[] => {
  const groups = new Map<string, Post[]>()
  for (const post of posts) {
    const key = buildingKey(post)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [post])
    else group.push(post)
  }
  return [...groups.values()]
    .flatMap((members) => {
      const [first] = members
      if (first === undefined) return []
      const sorted = members.toSorted(
        (one, other) =>
          postKinds.indexOf(one.kind) - postKinds.indexOf(other.kind) ||
          byNumber.compare(one.entrance, other.entrance) ||
          one.id - other.id,
      )
      return [{ estateName: first.estateName, building: withWord(first.building, '栋'), posts: sorted }]
    })
    .toSorted((one, other) =>
      byNumber.compare(`${one.estateName} ${one.building}`, `${other.estateName} ${other.building}`),
    )
}

const findableOf = (post: Post): Findable & { readonly post: Post } => ({
  post,
  number: null,
  name: post.name,
  pinyin: post.pinyin,
  initials: post.initials,
  room: [withWord(post.building, '栋'), withWord(post.entrance, '单元')].join(''),
  role: `${postKindNames[post.kind]} ${post.estateName} ${post.grid}`,
})

/** Finds posts by name (two characters are enough), pinyin, initials, place or kind, best first. */
export const findPosts = (posts: readonly Post[], text: string): readonly Post[] =>
  findPeople(posts.map(findableOf), text).map(({ post }) => post)

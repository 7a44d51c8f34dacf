/** Who may ask for a meeting, as the law has it. Calls none. */
import { countNeeded, type Threshold } from './rule.ts'

/** One way in which a meeting must be called when it is asked for. */
export type Convening = {
  readonly id: string
  /** 居民会议 */
  readonly body: string
  /** Who asks, as a share of a group. */
  readonly askers: readonly {
    readonly group: string
    readonly unit: '人' | '户'
    readonly share: Threshold
  }[]
  /** What else holds; empty where nothing. */
  readonly remark: string
  readonly article: string
}

const atLeast = (numerator: number, denominator: number): Threshold => ({
  numerator,
  denominator,
  strict: false,
})

/** @see 居民委员会组织法（2025年修订）第二十六条、第二十八条；物业管理条例第十三条 */
export const convenings: readonly Convening[] = [
  {
    id: 'residents-assembly',
    body: '居民会议',
    askers: [
      { group: '居民', unit: '人', share: atLeast(1, 10) },
      { group: '户的代表', unit: '户', share: atLeast(1, 10) },
      { group: '居民代表', unit: '人', share: atLeast(1, 3) },
    ],
    remark: '',
    article: '《中华人民共和国城市居民委员会组织法》第二十六条',
  },
  {
    id: 'residents-representatives',
    body: '居民代表会议',
    askers: [{ group: '居民代表', unit: '人', share: atLeast(1, 5) }],
    remark: '每半年至少召开一次',
    article: '《中华人民共和国城市居民委员会组织法》第二十八条',
  },
  {
    id: 'owners-assembly',
    body: '业主大会临时会议',
    askers: [{ group: '业主', unit: '人', share: atLeast(20, 100) }],
    remark: '由业委会组织召开',
    article: '《物业管理条例》第十三条',
  },
]

const shareWords = (share: Threshold): string =>
  share.denominator === 100
    ? `百分之${share.numerator === 20 ? '二十' : share.numerator}`
    : `${{ 3: '三', 5: '五', 10: '十' }[share.denominator] ?? share.denominator}分之一`

/** Who may ask for it, in one sentence. */
export const describeConvening = (one: Convening): string => {
  const askers = one.askers.map((asker) => `${shareWords(asker.share)}以上的${asker.group}`).join('，或者')
  return `${askers}提议的，应当召集${one.body}${one.remark === '' ? '' : `；${one.remark}`}。`
}

/** How many must ask, on the community's own numbers of each group; groups of unknown size are left out. */
export const exampleConvening = (one: Convening, sizes: Readonly<Record<string, number>>): string =>
  one.askers
    .flatMap(({ group, unit, share }) => {
      const size = sizes[group] ?? 0
      return size === 0 ? [] : [`${group} ${size} ${unit}，至少 ${countNeeded(share, size)} ${unit}提议`]
    })
    .join('；')

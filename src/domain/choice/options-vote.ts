/** Holds what a choice among options is and whether it can be asked so. Counts and decides nothing; knows no voter and no clock. */
import { accept, type OptionsProblem, type Reply, refuse } from '../failure.ts'
import type { OutcomeLine } from '../vote/vote.ts'

export const optionsKinds = ['single', 'several', 'approval', 'ranked', 'score'] as const
/** 单选 / 限选 / 赞成投票（选几项都可以）/ 排序 / 打分 */
export type OptionsKind = (typeof optionsKinds)[number]

/** The number of an option inside its vote; row numbers and printed numbers both serve. */
export type OptionId = number

/** 方案: one of the things to choose from; `cost` in 分, null where it costs nothing or nobody asks. */
export type Option = { readonly id: OptionId; readonly label: string; readonly cost: number | null }

export const tieRules = ['earlier-rounds', 'lot'] as const
/** How equal last places of a ranked count are told apart: earlier rounds from the latest back, then a lot; or a lot at once. */
export type TieRule = (typeof tieRules)[number]

/** How a ballot is marked. */
export type OptionsMethod =
  | { readonly kind: 'single' }
  /** At most `limit` marks. */
  | { readonly kind: 'several'; readonly limit: number }
  | { readonly kind: 'approval' }
  | { readonly kind: 'ranked'; readonly tieRule: TieRule }
  /** Whole points from 0 to `maxScore`; an option without points gets 0. */
  | { readonly kind: 'score'; readonly maxScore: number }

/** What the vote asks for. */
export type OptionsSettings = {
  readonly method: OptionsMethod
  /** Options to be taken at most; null: as many as have support and fit the budget. */
  readonly take: number | null
  /** Money for all options taken together, in 分; null: no limit. */
  readonly budget: number | null
  /** The most votes are enough, or more than half are needed. */
  readonly decision: 'most' | 'majority'
  /** Half of whom: valid ballots (abstentions included), or all who are present. */
  readonly base: 'voting' | 'present'
  /** A ballot without any mark is void, or abstains. */
  readonly blank: 'void' | 'abstain'
}

/** One mark: 1 for a tick, the rank from 1, or the points. */
export type OptionMark = { readonly option: OptionId; readonly value: number }

export const optionsVoidReasons = [
  'no-mark',
  'too-many-marks',
  'option-twice',
  'unknown-option',
  'mark-unfit',
  'rank-twice',
  'rank-skipped',
  'score-out-of-range',
  'marks-and-abstention',
  'unreadable',
  'not-issued',
] as const
/** Why a ballot is void; the last three are seen by the tellers on paper only. */
export type OptionsVoidReason = (typeof optionsVoidReasons)[number]

/** 票: one ballot, or `count` ballots that are marked alike. Says nothing of who cast it. */
export type OptionsBallot =
  | { readonly kind: 'marks'; readonly marks: readonly OptionMark[]; readonly count: number }
  | { readonly kind: 'abstain'; readonly count: number }
  | { readonly kind: 'void'; readonly reason: OptionsVoidReason; readonly count: number }

/** What a ballot turns out to be once it is judged. */
export type JudgedBallot =
  | { readonly kind: 'marks' }
  | { readonly kind: 'abstain' }
  | { readonly kind: 'void'; readonly reason: OptionsVoidReason }

/** Figures that tellers wrote down instead of single ballots; `support` are votes, or points for scores. */
export type OptionsTotals = {
  readonly valid: number
  readonly abstain: number
  readonly void: number
  readonly support: readonly { readonly option: OptionId; readonly support: number }[]
}

/** Equal rankings together, best first, without the options left blank. */
export type Ranking = { readonly order: readonly OptionId[]; readonly count: number }

/** The counted ballots; valid = marking + abstain. */
export type OptionsCount = {
  readonly valid: number
  /** Valid ballots that mark something. */
  readonly marking: number
  readonly abstain: number
  readonly void: number
  readonly voids: readonly { readonly reason: OptionsVoidReason; readonly count: number }[]
  /** In the order of the options: votes, points, or first choices of a ranked vote. */
  readonly support: readonly { readonly option: OptionId; readonly support: number }[]
  /** Ranked votes only. */
  readonly rankings: readonly Ranking[]
}

/** Where a tie stands: last place of a ranked round (1, 2 …), or the cut between taken and left out. */
export type TiePlace = { readonly kind: 'elimination'; readonly round: number } | { readonly kind: 'cut' }

/** Equals whom people must tell apart: `pick` of them are to be named, in order. */
export type Tie = {
  readonly place: TiePlace
  readonly among: readonly OptionId[]
  /** Elimination: 1, the one to leave. Cut: how many to take. With a budget: all of them, in order of preference. */
  readonly pick: number
  /** What all of them have: votes or points. */
  readonly support: number
}

export const tieSettlements = ['lot', 'agreement', 'second-round'] as const
/** 抽签、当场商定、再投一轮 */
export type TieSettlement = (typeof tieSettlements)[number]

/** What people decided about a tie. It counts only for exactly this tie. */
export type TieDecision = {
  readonly place: TiePlace
  readonly among: readonly OptionId[]
  readonly picked: readonly OptionId[]
  readonly by: TieSettlement
}

/** Why options left in a round: fewest; equal but together below the next; fewer in an earlier round; by lot or agreement. */
export type EliminationReason =
  | { readonly kind: 'fewest' }
  /** Their sum is below the next option: in whichever order they leave, the result is the same. */
  | { readonly kind: 'together'; readonly next: number }
  | { readonly kind: 'earlier-round'; readonly round: number; readonly among: readonly OptionId[] }
  | { readonly kind: 'decided'; readonly by: TieSettlement; readonly among: readonly OptionId[] }

/** One round of a ranked count; active + exhausted + abstentions = valid ballots. */
export type RankedRound = {
  readonly round: number
  /** Options still in, in the order of the options. */
  readonly support: readonly { readonly option: OptionId; readonly support: number }[]
  readonly active: number
  readonly exhausted: number
  /** Empty in the last round. */
  readonly eliminated: readonly OptionId[]
  readonly reason: EliminationReason | null
}

/** Why an option is not taken. */
export type LeftOutReason =
  | 'fewer-votes'
  | 'no-support'
  | 'no-majority'
  | 'budget'
  | 'tie'
  | 'eliminated'
  | 'undecided'
  | 'no-result'

/** One option with what it reached; the order is that of the options, `place` is shared by equals. */
export type OptionLine = {
  readonly option: OptionId
  readonly label: string
  readonly cost: number | null
  /** Votes or points; of a ranked vote the votes of the last round that it was in. */
  readonly support: number
  readonly place: number
  /** Exact average of points, over the ballots that mark something; null for other methods. */
  readonly average: { readonly numerator: number; readonly denominator: number } | null
  /** More than half, where asked for. */
  readonly majority: { readonly base: number; readonly needed: number; readonly met: boolean } | null
  readonly taken: boolean
  readonly leftOut: LeftOutReason | null
  /** Money left when the option's turn came, in 分; null without a budget or where its turn never came. */
  readonly moneyLeft: number | null
}

/** What comes of the vote. */
export type OptionsResult =
  | { readonly kind: 'decided'; readonly taken: readonly OptionId[]; readonly cost: number }
  | { readonly kind: 'tie'; readonly tie: Tie; readonly taken: readonly OptionId[] }
  | { readonly kind: 'second-round'; readonly between: readonly OptionId[] }
  | {
      readonly kind: 'none'
      readonly reason: 'nobody-voted' | 'no-majority' | 'not-quorate' | 'nothing-fits'
    }

/** The decided vote; screen and print show the same lines and rounds. */
export type OptionsOutcome = {
  readonly count: OptionsCount
  readonly presentCount: number
  /** 到会要求 and 各方到会 of the meeting's rule, from judgeQuorum. */
  readonly quorum: readonly OutcomeLine[]
  readonly lines: readonly OptionLine[]
  readonly rounds: readonly RankedRound[]
  readonly result: OptionsResult
  /** The decisions that the count needed, in the order of use. */
  readonly decisions: readonly TieDecision[]
  /** Decisions that fit no tie of this count, such as after a correction: to be shown and dropped. */
  readonly unusedDecisions: readonly TieDecision[]
}

/** Whether a figure is a whole number from 0. */
export const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** Whether something stands in a list twice. */
export const hasTwice = (values: readonly (string | number)[]): boolean =>
  new Set(values).size < values.length

const optionsProblem = (options: readonly Option[], settings: OptionsSettings): OptionsProblem | null => {
  const { method, take, budget } = settings
  const labels = options.map(({ label }) => label.trim())
  const isMenu = budget !== null || take !== 1
  if (options.length < 2) return 'too-few'
  if (labels.includes('')) return 'label-missing'
  if (hasTwice(labels)) return 'label-twice'
  if (hasTwice(options.map(({ id }) => id))) return 'number-twice'
  if (options.some(({ cost }) => cost !== null && !isWhole(cost))) return 'cost-unfit'
  if (budget !== null && !isWhole(budget)) return 'budget-unfit'
  if (budget !== null && options.some(({ cost }) => cost === null)) return 'cost-missing'
  if (
    method.kind === 'several' &&
    !(isWhole(method.limit) && method.limit > 0 && method.limit <= options.length)
  )
    return 'limit-unfit'
  if (
    method.kind === 'score' &&
    !(isWhole(method.maxScore) && method.maxScore > 0 && method.maxScore <= 1000)
  )
    return 'score-unfit'
  if (take !== null && !(isWhole(take) && take > 0 && take <= options.length)) return 'take-unfit'
  if (take === null && budget === null && settings.decision === 'most') return 'take-missing'
  if (method.kind === 'ranked' && isMenu) return 'ranked-takes-one'
  if (method.kind === 'score' && settings.decision === 'majority') return 'score-majority'
  return null
}

/**
 * Whether these options can be voted on as asked. Refuses fewer than two options, doubled names, a budget without every
 * cost, limits beyond the list, a ranked menu, and half of points.
 */
export const checkOptions = (options: readonly Option[], settings: OptionsSettings): Reply<null> => {
  const problem = optionsProblem(options, settings)
  return problem === null ? accept(null) : refuse({ code: 'options-unfit', problem })
}

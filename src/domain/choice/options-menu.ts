/** Takes options by their support while number and money last, and tells equals at the cut. Counts nothing itself. */
import type {
  LeftOutReason,
  OptionId,
  OptionsResult,
  OptionsSettings,
  Tie,
  TieDecision,
} from './options-vote.ts'
import { findDecision } from './ranked-count.ts'

/** What a way of choosing comes to: the result, why others are left out, and the money at each one's turn. */
export type Selection = {
  readonly result: OptionsResult
  readonly leftOut: ReadonlyMap<OptionId, LeftOutReason>
  readonly moneyLeft: ReadonlyMap<OptionId, number>
  readonly used: readonly TieDecision[]
}

/** 方案 with what it costs and how many support it. */
export type Supported = { readonly id: OptionId; readonly cost: number; readonly support: number }

/** Puts equals together, the most support first. */
export const groupBySupport = (candidates: readonly Supported[]): readonly (readonly Supported[])[] => {
  const heights = [...new Set(candidates.map(({ support }) => support))].toSorted((one, other) => other - one)
  return heights.map((height) => candidates.filter(({ support }) => support === height))
}

const sumCosts = (candidates: readonly Supported[]): number =>
  candidates.reduce((sum, { cost }) => sum + cost, 0)

/**
 * Goes down the support, equals together, and takes what the number and the money still allow; what doesn't fit is left
 * out, and the next is looked at. Equals that can't all be taken are a tie, never an order.
 */
export const takeBySupport = (
  candidates: readonly Supported[],
  settings: OptionsSettings,
  decisions: readonly TieDecision[],
): Selection => {
  const taken: Supported[] = []
  const leftOut = new Map<OptionId, LeftOutReason>()
  const moneyLeft = new Map<OptionId, number>()
  const used: TieDecision[] = []
  const budget = settings.budget ?? Number.POSITIVE_INFINITY
  const places = settings.take ?? candidates.length
  let tie: Tie | null = null
  const offer = (candidate: Supported, reasonWhenFull: LeftOutReason): void => {
    const money = budget - sumCosts(taken)
    if (settings.budget !== null) moneyLeft.set(candidate.id, money)
    if (taken.length >= places) leftOut.set(candidate.id, reasonWhenFull)
    else if (candidate.cost > money) leftOut.set(candidate.id, 'budget')
    else taken.push(candidate)
  }
  for (const group of groupBySupport(candidates)) {
    if (tie !== null) {
      for (const { id } of group) leftOut.set(id, 'undecided')
      continue
    }
    const money = budget - sumCosts(taken)
    const free = places - taken.length
    const fitting = group.filter(({ cost }) => cost <= money)
    if (free <= 0 || (fitting.length <= free && sumCosts(fitting) <= money)) {
      // What can never fit is offered before its equals are taken, so that both are told the same money.
      for (const candidate of [...group.filter((one) => !fitting.includes(one)), ...fitting])
        offer(candidate, 'fewer-votes')
      continue
    }
    for (const candidate of group) if (!fitting.includes(candidate)) offer(candidate, 'fewer-votes')
    const asked: Tie = {
      place: { kind: 'cut' },
      among: fitting.map(({ id }) => id),
      pick: settings.budget === null ? free : fitting.length,
      support: group[0]?.support ?? 0,
    }
    const decision = findDecision(decisions, asked)
    if (decision === null) {
      tie = asked
      for (const { id } of fitting) leftOut.set(id, 'undecided')
      continue
    }
    used.push(decision)
    const rest = fitting.filter(({ id }) => !decision.picked.includes(id))
    const named = decision.picked.flatMap((id) => fitting.filter((one) => one.id === id))
    for (const candidate of [...named, ...rest]) offer(candidate, 'tie')
  }
  const takenIds = taken.map(({ id }) => id)
  if (tie !== null) return { result: { kind: 'tie', tie, taken: takenIds }, leftOut, moneyLeft, used }
  const result: OptionsResult =
    taken.length === 0
      ? { kind: 'none', reason: 'nothing-fits' }
      : { kind: 'decided', taken: takenIds, cost: sumCosts(taken) }
  return { result, leftOut, moneyLeft, used }
}

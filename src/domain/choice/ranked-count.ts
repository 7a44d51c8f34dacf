/** Counts ranked ballots round by round until one option has more than half of those still counting. Draws no lots itself. */
import type {
  EliminationReason,
  Option,
  OptionId,
  OptionsCount,
  RankedRound,
  Tie,
  TieDecision,
  TiePlace,
  TieRule,
} from './options-vote.ts'

/** The rounds as far as they can be counted: up to a winner, or to a tie that people must settle. */
export type RankedCount = {
  readonly rounds: readonly RankedRound[]
  readonly winner: OptionId | null
  readonly tie: Tie | null
  readonly decisions: readonly TieDecision[]
}

const isSameSet = (one: readonly OptionId[], other: readonly OptionId[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id))

/** The latest decision that settles exactly this tie: same place, same options, as many named as asked, none of them twice. */
export const findDecision = (decisions: readonly TieDecision[], tie: Tie): TieDecision | null =>
  decisions.findLast(
    ({ place, among, picked }) =>
      isSamePlace(place, tie.place) &&
      isSameSet(among, tie.among) &&
      picked.length === tie.pick &&
      new Set(picked).size === picked.length &&
      picked.every((id) => tie.among.includes(id)),
  ) ?? null

const isSamePlace = (one: TiePlace, other: TiePlace): boolean =>
  one.kind === 'cut' || other.kind === 'cut' ? one.kind === other.kind : one.round === other.round

type Support = ReadonlyMap<OptionId, number>

/** The first choice still in of every ranking; a ballot without any is exhausted. */
const countFirst = (
  count: OptionsCount,
  remaining: readonly OptionId[],
): { support: Support; active: number } => {
  const stillIn = new Set(remaining)
  const support = new Map(remaining.map((id) => [id, 0]))
  let active = 0
  for (const ranking of count.rankings) {
    const first = ranking.order.find((id) => stillIn.has(id))
    if (first === undefined) continue
    support.set(first, (support.get(first) ?? 0) + ranking.count)
    active += ranking.count
  }
  return { support, active }
}

const supportIn = (support: Support, id: OptionId): number => support.get(id) ?? 0

const lowest = (ids: readonly OptionId[], support: Support): readonly OptionId[] => {
  const least = Math.min(...ids.map((id) => supportIn(support, id)))
  return ids.filter((id) => supportIn(support, id) === least)
}

type Leaving =
  | {
      readonly leaving: readonly OptionId[]
      readonly reason: EliminationReason
      readonly used: TieDecision | null
    }
  | { readonly tie: Tie }

const whoLeaves = (
  remaining: readonly OptionId[],
  history: readonly Support[],
  tieRule: TieRule,
  decisions: readonly TieDecision[],
): Leaving => {
  const support = history.at(-1) ?? new Map()
  const last = lowest(remaining, support)
  if (last.length === 1) return { leaving: last, reason: { kind: 'fewest' }, used: null }
  const others = remaining.filter((id) => !last.includes(id)).map((id) => supportIn(support, id))
  const sum = last.reduce((all, id) => all + supportIn(support, id), 0)
  const next = Math.min(...others)
  if (others.length > 0 && sum < next)
    return { leaving: last, reason: { kind: 'together', next }, used: null }
  let among = last
  if (tieRule === 'earlier-rounds') {
    for (let round = history.length - 1; round >= 1; round -= 1) {
      among = lowest(among, history[round - 1] ?? new Map())
      if (among.length === 1)
        return { leaving: among, reason: { kind: 'earlier-round', round, among: last }, used: null }
    }
  }
  const tie: Tie = {
    place: { kind: 'elimination', round: history.length },
    among,
    pick: 1,
    support: supportIn(support, last[0] ?? 0),
  }
  const decision = findDecision(decisions, tie)
  if (decision === null) return { tie }
  return { leaving: decision.picked, reason: { kind: 'decided', by: decision.by, among }, used: decision }
}

/**
 * 排序投票: each round counts the first choice still in on every ballot; more than half of these wins. Otherwise the option
 * with the fewest leaves: equals whose sum is below the next option leave together, for no order of leaving changes the
 * result; other equals are told apart by earlier rounds from the latest back if the rule says so, then by people.
 */
export const countRanked = (
  options: readonly Option[],
  tieRule: TieRule,
  count: OptionsCount,
  decisions: readonly TieDecision[],
): RankedCount => {
  const rounds: RankedRound[] = []
  const history: Support[] = []
  const used: TieDecision[] = []
  let remaining = options.map(({ id }) => id)
  for (;;) {
    const { support, active } = countFirst(count, remaining)
    history.push(support)
    const figures = {
      round: history.length,
      support: remaining.map((id) => ({ option: id, support: supportIn(support, id) })),
      active,
      exhausted: count.marking - active,
    }
    const winner = remaining.find((id) => supportIn(support, id) * 2 > active) ?? null
    if (winner !== null || active === 0) {
      rounds.push({ ...figures, eliminated: [], reason: null })
      return { rounds, winner, tie: null, decisions: used }
    }
    const step = whoLeaves(remaining, history, tieRule, decisions)
    if ('tie' in step) {
      rounds.push({ ...figures, eliminated: [], reason: null })
      return { rounds, winner: null, tie: step.tie, decisions: used }
    }
    if (step.used !== null) used.push(step.used)
    rounds.push({ ...figures, eliminated: step.leaving, reason: step.reason })
    remaining = remaining.filter((id) => !step.leaving.includes(id))
  }
}

/** Decides a counted choice among options: what is taken, what is tied, what goes to a second round. Knows no voter and no clock. */

import { countNeeded, isThresholdMet, type Threshold } from '../rules/rule.ts'
import type { OutcomeLine } from '../vote/vote.ts'
import { groupBySupport, type Selection, type Supported, takeBySupport } from './options-menu.ts'
import type {
  LeftOutReason,
  Option,
  OptionId,
  OptionLine,
  OptionsCount,
  OptionsOutcome,
  OptionsSettings,
  RankedRound,
  TieDecision,
} from './options-vote.ts'
import { countRanked, type RankedCount } from './ranked-count.ts'

const moreThanHalf: Threshold = { numerator: 1, denominator: 2, strict: true }

/** A vote among options as it stands when the ballots are counted. */
export type CountedOptions = {
  readonly options: readonly Option[]
  readonly settings: OptionsSettings
  readonly count: OptionsCount
  readonly presentCount: number
  /** From judgeQuorum; empty where the rule asks for nobody. */
  readonly quorum: readonly OutcomeLine[]
  readonly decisions: readonly TieDecision[]
}

const firstTwo = (candidates: readonly Supported[]): readonly OptionId[] => {
  const [first = [], second = []] = groupBySupport(candidates.filter(({ support }) => support > 0))
  return (first.length > 1 ? first : [...first, ...second]).map(({ id }) => id)
}

const selectBySupport = (counted: CountedOptions, candidates: readonly Supported[]): Selection => {
  const { settings } = counted
  const leftOut = new Map<OptionId, LeftOutReason>()
  const nothing = { leftOut, moneyLeft: new Map<OptionId, number>(), used: [] }
  const base = baseOf(counted)
  const eligible: Supported[] = []
  for (const candidate of candidates) {
    if (candidate.support === 0) leftOut.set(candidate.id, 'no-support')
    else if (settings.decision === 'majority' && !isThresholdMet(moreThanHalf, candidate.support, base))
      leftOut.set(candidate.id, 'no-majority')
    else eligible.push(candidate)
  }
  if (eligible.length > 0) {
    const selection = takeBySupport(eligible, settings, counted.decisions)
    return { ...selection, leftOut: new Map([...leftOut, ...selection.leftOut]) }
  }
  const between = firstTwo(candidates)
  if (between.length === 0) return { ...nothing, result: { kind: 'none', reason: 'nobody-voted' } }
  if (settings.take === 1 && settings.budget === null && between.length > 1)
    return { ...nothing, result: { kind: 'second-round', between } }
  return { ...nothing, result: { kind: 'none', reason: 'no-majority' } }
}

const baseOf = ({ settings, count, presentCount }: CountedOptions): number =>
  settings.base === 'present' ? presentCount : count.valid

type Standing = { readonly support: number; readonly stayed: number }

/** Votes of each option in the last round that it was in, and how long it stayed; the winner one round longer. */
const standingsOf = (
  rounds: readonly RankedRound[],
  winner: OptionId | null,
): ReadonlyMap<OptionId, Standing> => {
  const standings = new Map<OptionId, Standing>()
  for (const { round, support } of rounds)
    for (const line of support)
      standings.set(line.option, {
        support: line.support,
        stayed: line.option === winner ? round + 1 : round,
      })
  return standings
}

/** Places shared by equals: who stayed longer goes first, then who has more. */
const placesOf = (standings: ReadonlyMap<OptionId, Standing>): ReadonlyMap<OptionId, number> =>
  new Map(
    [...standings].map(([id, own]) => {
      const before = [...standings.values()].filter(
        ({ support, stayed }) => stayed > own.stayed || (stayed === own.stayed && support > own.support),
      )
      return [id, before.length + 1]
    }),
  )

const selectRanked = (
  counted: CountedOptions,
  ranked: RankedCount,
  standings: ReadonlyMap<OptionId, Standing>,
): Selection => {
  const { winner, tie } = ranked
  const ids = counted.options.map(({ id }) => id)
  const leftOut = new Map<OptionId, LeftOutReason>(ids.map((id) => [id, 'eliminated']))
  const common = { leftOut, moneyLeft: new Map<OptionId, number>(), used: ranked.decisions }
  if (tie !== null) {
    for (const { option } of ranked.rounds.at(-1)?.support ?? []) leftOut.set(option, 'undecided')
    return { ...common, result: { kind: 'tie', tie, taken: [] } }
  }
  if (winner === null) return { ...common, result: { kind: 'none', reason: 'nobody-voted' } }
  const support = standings.get(winner)?.support ?? 0
  if (counted.settings.decision === 'majority' && !isThresholdMet(moreThanHalf, support, baseOf(counted))) {
    const places = placesOf(standings)
    leftOut.set(winner, 'no-majority')
    const between = ids.filter((id) => (places.get(id) ?? 0) <= 2 && (standings.get(id)?.support ?? 0) > 0)
    return {
      ...common,
      result:
        between.length > 1 ? { kind: 'second-round', between } : { kind: 'none', reason: 'no-majority' },
    }
  }
  leftOut.delete(winner)
  const cost = counted.options.find(({ id }) => id === winner)?.cost ?? 0
  return { ...common, result: { kind: 'decided', taken: [winner], cost } }
}

const linesOf = (
  counted: CountedOptions,
  standings: ReadonlyMap<OptionId, Standing>,
  selection: Selection,
): readonly OptionLine[] => {
  const { options, settings, count } = counted
  const places = placesOf(standings)
  const base = baseOf(counted)
  const { result } = selection
  const taken = result.kind === 'decided' || result.kind === 'tie' ? result.taken : []
  return options.map(({ id, label, cost }) => {
    const support = standings.get(id)?.support ?? 0
    const isTaken = taken.includes(id)
    return {
      option: id,
      label,
      cost,
      support,
      place: places.get(id) ?? options.length,
      average: settings.method.kind === 'score' ? { numerator: support, denominator: count.marking } : null,
      majority:
        settings.decision === 'majority'
          ? {
              base,
              needed: countNeeded(moreThanHalf, base),
              met: isThresholdMet(moreThanHalf, support, base),
            }
          : null,
      taken: isTaken,
      leftOut: isTaken ? null : (selection.leftOut.get(id) ?? 'no-result'),
      moneyLeft: selection.moneyLeft.get(id) ?? null,
    }
  })
}

const nobody = (reason: 'nobody-voted' | 'not-quorate'): Selection => ({
  result: { kind: 'none', reason },
  leftOut: new Map(),
  moneyLeft: new Map(),
  used: [],
})

/**
 * Decides a counted choice: the most votes or points, or more than half of valid ballots or of those present; a menu goes
 * down the support while number and money last; a ranked vote counts its rounds. Equals at the cut are a tie until people
 * decide; without more than half the first two (equals of the second too) go to a second round. Nothing is taken while the
 * meeting lacks its quorum. Expects options that checkOptions accepts.
 */
export const decideOptions = (counted: CountedOptions): OptionsOutcome => {
  const { options, settings, count, presentCount, quorum, decisions } = counted
  const { method } = settings
  const ranked =
    method.kind === 'ranked' && count.marking > 0
      ? countRanked(options, method.tieRule, count, decisions)
      : null
  const standings =
    ranked === null
      ? new Map(count.support.map(({ option, support }) => [option, { support, stayed: 0 }]))
      : standingsOf(ranked.rounds, ranked.winner)
  const select = (): Selection => {
    if (quorum.some((line) => !line.met)) return nobody('not-quorate')
    if (count.marking === 0) return nobody('nobody-voted')
    if (ranked !== null) return selectRanked(counted, ranked, standings)
    return selectBySupport(
      counted,
      options.map(({ id, cost }) => ({ id, cost: cost ?? 0, support: standings.get(id)?.support ?? 0 })),
    )
  }
  const selection = select()
  const used = selection.used
  return {
    count,
    presentCount,
    quorum,
    lines: linesOf(counted, standings, selection),
    rounds: ranked?.rounds ?? [],
    result: selection.result,
    decisions: used,
    unusedDecisions: decisions.filter((decision) => !used.includes(decision)),
  }
}

/**
 * The options and settings of a second round: between the first two, where the most votes then decide; or among equals at
 * the cut, for the places and the money left. Null where nothing is left to vote on, and for equals that leave a ranked
 * round before the last two.
 */
export const prepareSecondRound = (
  options: readonly Option[],
  settings: OptionsSettings,
  outcome: OptionsOutcome,
): { readonly options: readonly Option[]; readonly settings: OptionsSettings } | null => {
  const { result } = outcome
  const among = (ids: readonly OptionId[]): readonly Option[] => options.filter(({ id }) => ids.includes(id))
  const one: OptionsSettings = {
    ...settings,
    method: { kind: 'single' },
    take: 1,
    budget: null,
    decision: 'most',
  }
  if (result.kind === 'second-round') return { options: among(result.between), settings: one }
  if (result.kind !== 'tie') return null
  const { tie } = result
  if (tie.place.kind === 'elimination') {
    const stillIn = outcome.rounds.at(-1)?.support.length ?? 0
    return tie.among.length === stillIn ? { options: among(tie.among), settings: one } : null
  }
  if (settings.budget === null && tie.pick === 1) return { options: among(tie.among), settings: one }
  const spent = options.reduce((sum, { id, cost }) => sum + (result.taken.includes(id) ? (cost ?? 0) : 0), 0)
  return {
    options: among(tie.among),
    settings: {
      ...one,
      method: settings.budget === null ? { kind: 'several', limit: tie.pick } : { kind: 'approval' },
      take: settings.take === null ? null : Math.min(settings.take - result.taken.length, tie.among.length),
      budget: settings.budget === null ? null : settings.budget - spent,
    },
  }
}

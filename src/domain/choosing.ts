/** Holds what a vote among options or candidates asks and what its papers say. Counts nothing by itself; knows no voter. */
import type { Candidate, ElectionBallot, ElectionOutcome, ElectionRule, ElectionTotals } from './election.ts'
import type {
  Option,
  OptionsBallot,
  OptionsOutcome,
  OptionsSettings,
  OptionsTotals,
  TieDecision,
} from './options-vote.ts'

export const choosingEntries = ['ballots', 'totals', 'hands'] as const
/** 逐张录入 / 汇总录入 / 举手: how the choices come in; ballots one by one without a voter, totals of papers, or hands. */
export type ChoosingEntry = (typeof choosingEntries)[number]

/** 多方案择优: options, how they are chosen, and what came in; equal papers are kept together, in no order of time. */
export type OptionsSheet = {
  readonly kind: 'options'
  readonly options: readonly Option[]
  readonly settings: OptionsSettings
  readonly entry: ChoosingEntry
  readonly ballots: readonly OptionsBallot[]
  readonly totals: OptionsTotals | null
  /** What people decided about equals, by lot or agreement. */
  readonly decisions: readonly TieDecision[]
}

/** 选举: candidates, seats and the rule of the day, and what came in. */
export type ElectionSheet = {
  readonly kind: 'election'
  readonly rule: ElectionRule
  readonly seats: number
  readonly round: 1 | 2
  readonly candidates: readonly Candidate[]
  readonly entry: ChoosingEntry
  readonly ballots: readonly ElectionBallot[]
  readonly totals: ElectionTotals | null
}

export type ChoosingSheet = OptionsSheet | ElectionSheet

/** What was announced of a vote among options or candidates. */
export type ChosenOutcome =
  | { readonly kind: 'options'; readonly outcome: OptionsOutcome }
  | { readonly kind: 'election'; readonly outcome: ElectionOutcome }

/** What was taken or who was elected, in the order in which it is named. */
export const chosenLabels = (chosen: ChosenOutcome): readonly string[] => {
  if (chosen.kind === 'options')
    return chosen.outcome.lines.filter((line) => line.taken).map((line) => line.label)
  return chosen.outcome.lines.filter((line) => line.result === 'elected').map((line) => line.label)
}

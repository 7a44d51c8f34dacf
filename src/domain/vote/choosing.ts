/** Holds what a vote among options or candidates asks and what its papers say. Counts nothing by itself; knows no voter. */
import type {
  Candidate,
  ElectionBallot,
  ElectionOutcome,
  ElectionRule,
  ElectionTotals,
} from '../choice/election.ts'
import { checkCandidates } from '../choice/election.ts'
import type {
  Option,
  OptionsBallot,
  OptionsOutcome,
  OptionsSettings,
  OptionsTotals,
  TieDecision,
} from '../choice/options-vote.ts'
import { type Reply, refuse } from '../failure.ts'
import type { VoteState } from './vote-life.ts'

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

/** The vote that an election follows. */
type FormerElection = {
  readonly state: VoteState
  readonly choosing: ChoosingSheet | null
  readonly chosen: ChosenOutcome | null
}

/**
 * The round of an election that follows a former vote: the second only for the seats that a tie or too few qualified
 * candidates left; an annulled election, and one in which too few took part, is held again as it was.
 */
export const roundAfter = (former: FormerElection | null): 1 | 2 => {
  if (former?.choosing?.kind !== 'election') return 1
  const next = former.chosen?.kind === 'election' ? former.chosen.outcome.next : null
  if (former.state === 'annulled' || next?.reason === 'quorum') return former.choosing.round
  return next === null ? 1 : 2
}

/**
 * Whether seats and candidates fit the round: the rule's differential list in the first; in the second no more seats than
 * were left, and any list of somebody, because equals may be fewer than the rule asks for.
 */
export const checkElection = (
  rule: ElectionRule,
  seats: number,
  candidates: readonly Candidate[],
  former: FormerElection | null,
): Reply<null> => {
  if (roundAfter(former) === 1) return checkCandidates(rule, seats, candidates)
  const left = former?.chosen?.kind === 'election' ? (former.chosen.outcome.next?.seats ?? seats) : seats
  if (seats < 1 || seats > left)
    return refuse({
      code: 'candidates-unfit',
      problem: seats < 1 ? 'seats-unfit' : 'seats-over',
      needed: left,
    })
  // Names that the first round wrote in are put up like the others now.
  const putUp = candidates.map((one) => (rule.writeIns ? { ...one, isWriteIn: false } : one))
  return checkCandidates({ ...rule, extraCandidates: 0 }, 1, putUp)
}

/** What was taken or who was elected, in the order in which it is named. */
export const chosenLabels = (chosen: ChosenOutcome): readonly string[] => {
  if (chosen.kind === 'options')
    return chosen.outcome.lines.filter((line) => line.taken).map((line) => line.label)
  return chosen.outcome.lines.filter((line) => line.result === 'elected').map((line) => line.label)
}

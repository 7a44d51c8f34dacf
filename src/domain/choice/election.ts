/** Holds what an election is and whether its list of candidates fits. Counts nothing; knows no voter and no clock. */
import { accept, type CandidatesProblem, type Reply, refuse } from '../failure.ts'
import type { Measures } from '../owners/owners-vote.ts'
import type { Threshold } from '../rules/rule.ts'
import { hasTwice, isWhole } from './options-vote.ts'

/** Where a number of an election stands: text of the law, a local rule, practice, or a setting that somebody must check. */
export type ElectionSource = 'V' | 'L' | 'P' | 'U'

/** Of whom a candidate needs a share: valid ballots, all returned ones (void too), those present, or all who may vote. */
export type ElectionBase = 'valid' | 'returned' | 'present' | 'electorate'

/** A share that is asked for, with where it stands. */
export type ElectionShare = {
  readonly threshold: Threshold
  readonly article: string
  readonly source: ElectionSource
}

/** The rule of an election as data; a vote keeps the copy of its day. */
export type ElectionRule = {
  readonly id: string
  readonly name: string
  /** What is elected: 业主委员会委员. */
  readonly office: string
  /** Who elects, as printed: 业主. */
  readonly electors: string
  /** Heads alone, or heads and exclusive area, each of which must reach every share. */
  readonly measures: 'heads' | 'heads-and-area'
  /** Share of all who may vote that must take part; null where none is asked. */
  readonly quorum: ElectionShare | null
  /** Which ballots take part: valid ones only, or void ones as well. */
  readonly takingPart: 'valid' | 'returned'
  /** Share that each candidate needs; null in a round where the most votes are enough. */
  readonly agreement: ElectionShare | null
  readonly base: ElectionBase
  /** The same two for a second round. */
  readonly secondAgreement: ElectionShare | null
  readonly secondBase: ElectionBase
  /** 差额: candidates beyond the seats at least; 0 allows an equal list. */
  readonly extraCandidates: number
  readonly extraSource: ElectionSource
  /** With equal heads the larger area goes first, or equal heads are a tie. */
  readonly order: 'heads-then-area' | 'heads'
  readonly orderSource: ElectionSource
  /** 另选人 may be written in. */
  readonly writeIns: boolean
  /** A ballot without any mark is void, or abstains. */
  readonly blank: 'void' | 'abstain'
}

/** The number of a candidate inside the election. */
export type CandidateId = number

/** 候选人, or 另选人 whom ballots wrote in. */
export type Candidate = { readonly id: CandidateId; readonly label: string; readonly isWriteIn: boolean }

export const electionVoidReasons = [
  'no-mark',
  'too-many-marks',
  'candidate-twice',
  'unknown-candidate',
  'write-in-refused',
  'unreadable',
  'not-issued',
] as const
/** Why a ballot is void; the last two are seen by the tellers on paper only. */
export type ElectionVoidReason = (typeof electionVoidReasons)[number]

/** 选票: one ballot, or several marked alike with their heads and area (0.01 m²; 0 where only heads count). */
export type ElectionBallot =
  | { readonly kind: 'marks'; readonly chosen: readonly CandidateId[]; readonly weight: Measures }
  | { readonly kind: 'abstain'; readonly weight: Measures }
  | { readonly kind: 'void'; readonly reason: ElectionVoidReason; readonly weight: Measures }

/** What a ballot turns out to be once it is judged. */
export type JudgedElectionBallot =
  | { readonly kind: 'marks' }
  | { readonly kind: 'abstain' }
  | { readonly kind: 'void'; readonly reason: ElectionVoidReason }

/** Figures that tellers wrote down instead of single ballots. */
export type ElectionTotals = {
  readonly valid: Measures
  readonly abstain: Measures
  readonly void: Measures
  readonly votes: readonly { readonly candidate: CandidateId; readonly votes: Measures }[]
}

/** The counted ballots; valid = marking + abstain, returned = valid + void. */
export type ElectionCount = {
  readonly returned: Measures
  readonly valid: Measures
  readonly marking: Measures
  readonly abstain: Measures
  readonly void: Measures
  readonly voids: readonly { readonly reason: ElectionVoidReason; readonly weight: Measures }[]
  /** In the order of the candidates. */
  readonly votes: readonly { readonly candidate: CandidateId; readonly votes: Measures }[]
}

/** One measure of one share, with what it needs. */
export type ElectionMeasure = {
  readonly measure: 'heads' | 'area'
  readonly count: number
  readonly base: number
  readonly threshold: Threshold
  readonly needed: number
  readonly met: boolean
}

/** One candidate with votes, what they reach and what comes of it; `place` is shared by equals. */
export type CandidateLine = {
  readonly candidate: CandidateId
  readonly label: string
  readonly isWriteIn: boolean
  readonly votes: Measures
  readonly place: number
  /** Empty where the most votes are enough. */
  readonly measures: readonly ElectionMeasure[]
  /** Every measure is met, and somebody voted for the candidate. */
  readonly qualified: boolean
  readonly result: 'elected' | 'tied' | 'not-elected'
}

/** What must follow: another round for the seats left, or the whole election again. */
export type NextRound = {
  /** Equal votes at the last seat; too few qualified; too few took part. */
  readonly reason: 'tie' | 'too-few' | 'quorum'
  readonly seats: number
  readonly candidates: readonly CandidateId[]
  /** Fewer candidates than the rule asks for: others must be put up first. */
  readonly isListShort: boolean
}

/** The decided election. */
export type ElectionOutcome = {
  readonly seats: number
  readonly round: 1 | 2
  readonly count: ElectionCount
  readonly electorate: Measures
  readonly presentCount: number | null
  /** Empty where nobody asks how many take part. */
  readonly quorum: readonly ElectionMeasure[]
  readonly quorumMet: boolean
  /** By place, equals in the order of the list. */
  readonly lines: readonly CandidateLine[]
  /** By place. */
  readonly elected: readonly CandidateId[]
  readonly next: NextRound | null
}

/**
 * 差额: whether a list fits the seats and the rule's number of candidates beyond them; an equal list where the rule's number
 * is 0. Write-ins don't count as put up. Refuses unnamed and doubled candidates.
 */
export const checkCandidates = (
  rule: Pick<ElectionRule, 'extraCandidates' | 'writeIns'>,
  seats: number,
  candidates: readonly Candidate[],
): Reply<null> => {
  const needed = seats + rule.extraCandidates
  const problem = candidatesProblem(rule, seats, candidates)
  return problem === null ? accept(null) : refuse({ code: 'candidates-unfit', problem, needed })
}

const candidatesProblem = (
  rule: Pick<ElectionRule, 'extraCandidates' | 'writeIns'>,
  seats: number,
  candidates: readonly Candidate[],
): CandidatesProblem | null => {
  const labels = candidates.map(({ label }) => label.trim())
  if (!isWhole(seats) || seats < 1) return 'seats-unfit'
  if (labels.includes('')) return 'label-missing'
  if (hasTwice(labels)) return 'label-twice'
  if (hasTwice(candidates.map(({ id }) => id))) return 'number-twice'
  if (!rule.writeIns && candidates.some(({ isWriteIn }) => isWriteIn)) return 'write-in'
  if (candidates.filter(({ isWriteIn }) => !isWriteIn).length < seats + rule.extraCandidates) return 'too-few'
  return null
}

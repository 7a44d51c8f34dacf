/** Decides a counted election: who is elected, who is equal at the last seat, and what must follow. Knows no voter and no clock. */

import { type Measures, noMeasures } from '../owners/owners-vote.ts'
import { countNeeded, isThresholdMet } from '../rules/rule.ts'
import type {
  Candidate,
  CandidateId,
  CandidateLine,
  ElectionBase,
  ElectionCount,
  ElectionMeasure,
  ElectionOutcome,
  ElectionRule,
  ElectionShare,
  NextRound,
} from './election.ts'

/** An election as it stands when the ballots are counted. */
export type CountedElection = {
  readonly rule: ElectionRule
  /** Seats of this round. */
  readonly seats: number
  readonly round: 1 | 2
  readonly candidates: readonly Candidate[]
  readonly count: ElectionCount
  /** All who may vote. */
  readonly electorate: Measures
  /** Heads in the room; null where nobody met. */
  readonly presentCount: number | null
}

const measuresOf = (rule: Pick<ElectionRule, 'measures'>): readonly ('heads' | 'area')[] =>
  rule.measures === 'heads' ? ['heads'] : ['heads', 'area']

const judgeShare = (
  rule: Pick<ElectionRule, 'measures'>,
  { threshold }: ElectionShare,
  reached: Measures,
  base: Measures,
): readonly ElectionMeasure[] =>
  measuresOf(rule).map((measure) => ({
    measure,
    count: reached[measure],
    base: base[measure],
    threshold,
    needed: countNeeded(threshold, base[measure]),
    met: base[measure] > 0 && isThresholdMet(threshold, reached[measure], base[measure]),
  }))

const baseFor = (base: ElectionBase, { count, electorate, presentCount }: CountedElection): Measures => {
  switch (base) {
    case 'valid':
      return count.valid
    case 'returned':
      return count.returned
    case 'electorate':
      return electorate
    case 'present':
      return presentCount === null ? count.returned : { heads: presentCount, area: count.returned.area }
  }
}

/** The lines that ask how many take part: heads, then area; none where no share is asked. */
export const judgeElectionQuorum = (
  rule: Pick<ElectionRule, 'measures' | 'quorum' | 'takingPart'>,
  count: Pick<ElectionCount, 'valid' | 'returned'>,
  electorate: Measures,
): readonly ElectionMeasure[] =>
  rule.quorum === null ? [] : judgeShare(rule, rule.quorum, count[rule.takingPart], electorate)

type Standing = Omit<CandidateLine, 'place' | 'result'>

/** Below 0 where the first goes before the second; 0 for equals. */
const compareVotes = (rule: ElectionRule, one: Measures, other: Measures): number => {
  const byHeads = other.heads - one.heads
  const isAreaAsked = rule.measures === 'heads-and-area' && rule.order === 'heads-then-area'
  return byHeads !== 0 || !isAreaAsked ? byHeads : other.area - one.area
}

const groupEquals = (rule: ElectionRule, ordered: readonly Standing[]): readonly (readonly Standing[])[] => {
  const groups: Standing[][] = []
  for (const standing of ordered) {
    const [first] = groups.at(-1) ?? []
    if (first !== undefined && compareVotes(rule, first.votes, standing.votes) === 0)
      groups.at(-1)?.push(standing)
    else groups.push([standing])
  }
  return groups
}

const fillSeats = (
  rule: ElectionRule,
  seats: number,
  ordered: readonly Standing[],
): { readonly elected: readonly CandidateId[]; readonly tied: readonly CandidateId[] } => {
  const elected: CandidateId[] = []
  for (const group of groupEquals(
    rule,
    ordered.filter(({ qualified }) => qualified),
  )) {
    const ids = group.map(({ candidate }) => candidate)
    const free = seats - elected.length
    if (free === 0) break
    if (ids.length > free) return { elected, tied: ids }
    elected.push(...ids)
  }
  return { elected, tied: [] }
}

const planNext = (
  { rule, seats }: CountedElection,
  ordered: readonly Standing[],
  elected: readonly CandidateId[],
  tied: readonly CandidateId[],
): NextRound | null => {
  const free = seats - elected.length
  if (free === 0) return null
  if (tied.length > 0) return { reason: 'tie', seats: free, candidates: tied, isListShort: false }
  const wanted = free + rule.extraCandidates
  const next: CandidateId[] = []
  for (const group of groupEquals(
    rule,
    ordered.filter(({ candidate }) => !elected.includes(candidate)),
  )) {
    if (next.length >= wanted) break
    next.push(...group.map(({ candidate }) => candidate))
  }
  return { reason: 'too-few', seats: free, candidates: next, isListShort: next.length < wanted }
}

/**
 * Decides an election in exact integers: nobody is elected unless enough take part; then those who reach the share, in every
 * measure, are elected in the order of their votes as far as the seats go. Equals at the last seat go to a second round
 * among themselves; seats left without anybody who reached the share go to a second round of the next candidates, as many as
 * the rule's differential asks, equals of the last one included.
 * @see 民法典第二百七十八条
 */
export const decideElection = (counted: CountedElection): ElectionOutcome => {
  const { rule, seats, round, candidates, count, electorate, presentCount } = counted
  const quorum = judgeElectionQuorum(rule, count, electorate)
  const quorumMet = quorum.every((line) => line.met)
  const share = round === 1 ? rule.agreement : rule.secondAgreement
  const base = baseFor(round === 1 ? rule.base : rule.secondBase, counted)
  const votesOf = new Map(count.votes.map((line) => [line.candidate, line.votes]))
  const ordered = candidates
    .map(({ id, label, isWriteIn }): Standing => {
      const votes = votesOf.get(id) ?? noMeasures
      const measures = share === null ? [] : judgeShare(rule, share, votes, base)
      const qualified = votes.heads > 0 && measures.every(({ met }) => met)
      return { candidate: id, label, isWriteIn, votes, measures, qualified }
    })
    .toSorted((one, other) => compareVotes(rule, one.votes, other.votes))
  const { elected, tied } = quorumMet ? fillSeats(rule, seats, ordered) : { elected: [], tied: [] }
  const again: NextRound = {
    reason: 'quorum',
    seats,
    candidates: candidates.map(({ id }) => id),
    isListShort: false,
  }
  return {
    seats,
    round,
    count,
    electorate,
    presentCount,
    quorum,
    quorumMet,
    lines: ordered.map((standing) => ({
      ...standing,
      place: ordered.filter(({ votes }) => compareVotes(rule, votes, standing.votes) < 0).length + 1,
      result: elected.includes(standing.candidate)
        ? 'elected'
        : tied.includes(standing.candidate)
          ? 'tied'
          : 'not-elected',
    })),
    elected,
    next: quorumMet ? planNext(counted, ordered, elected, tied) : again,
  }
}

/** Judges the ballots of an election and counts them by heads and area. Decides nobody's seat; knows no voter. */

import { accept, type Reply, refuse, type TotalsProblem } from '../failure.ts'
import { addMeasures, type Measures, noMeasures } from '../owners/owners-vote.ts'
import {
  type Candidate,
  type CandidateId,
  type ElectionBallot,
  type ElectionCount,
  type ElectionRule,
  type ElectionTotals,
  type ElectionVoidReason,
  electionVoidReasons,
  type JudgedElectionBallot,
} from './election.ts'
import { hasTwice, isWhole } from './options-vote.ts'

const isMeasures = ({ heads, area }: Measures): boolean => isWhole(heads) && isWhole(area)
const subtract = (one: Measures, other: Measures): Measures => ({
  heads: one.heads - other.heads,
  area: one.area - other.area,
})
const sum = (all: readonly Measures[]): Measures => all.reduce(addMeasures, noMeasures)

/** Judges one ballot: more names than seats, a name twice or unknown make it void; fewer names than seats are fine. */
export const judgeElectionBallot = (
  rule: Pick<ElectionRule, 'writeIns' | 'blank'>,
  seats: number,
  candidates: readonly Candidate[],
  ballot: ElectionBallot,
): JudgedElectionBallot => {
  if (ballot.kind === 'void') return { kind: 'void', reason: ballot.reason }
  if (ballot.kind === 'abstain') return { kind: 'abstain' }
  const { chosen } = ballot
  const known = candidates.filter(({ id }) => chosen.includes(id))
  if (chosen.length === 0)
    return rule.blank === 'abstain' ? { kind: 'abstain' } : { kind: 'void', reason: 'no-mark' }
  if (hasTwice(chosen)) return { kind: 'void', reason: 'candidate-twice' }
  if (known.length < chosen.length) return { kind: 'void', reason: 'unknown-candidate' }
  if (chosen.length > seats) return { kind: 'void', reason: 'too-many-marks' }
  if (!rule.writeIns && known.some(({ isWriteIn }) => isWriteIn))
    return { kind: 'void', reason: 'write-in-refused' }
  return { kind: 'marks' }
}

/** Counts ballots by heads and area. Their order never matters. */
export const countElection = (
  rule: Pick<ElectionRule, 'writeIns' | 'blank'>,
  seats: number,
  candidates: readonly Candidate[],
  ballots: readonly ElectionBallot[],
): ElectionCount => {
  const votes = new Map<CandidateId, Measures>()
  const voids = new Map<ElectionVoidReason, Measures>()
  let marking = noMeasures
  let abstain = noMeasures
  for (const ballot of ballots) {
    const judged = judgeElectionBallot(rule, seats, candidates, ballot)
    if (judged.kind === 'void')
      voids.set(judged.reason, addMeasures(voids.get(judged.reason) ?? noMeasures, ballot.weight))
    if (judged.kind === 'abstain') abstain = addMeasures(abstain, ballot.weight)
    if (judged.kind !== 'marks' || ballot.kind !== 'marks') continue
    marking = addMeasures(marking, ballot.weight)
    for (const id of ballot.chosen) votes.set(id, addMeasures(votes.get(id) ?? noMeasures, ballot.weight))
  }
  const voidLines = electionVoidReasons.flatMap((reason) => {
    const weight = voids.get(reason)
    return weight === undefined ? [] : [{ reason, weight }]
  })
  const voided = sum(voidLines.map(({ weight }) => weight))
  const valid = addMeasures(marking, abstain)
  return {
    returned: addMeasures(valid, voided),
    valid,
    marking,
    abstain,
    void: voided,
    voids: voidLines,
    votes: candidates.map(({ id }) => ({ candidate: id, votes: votes.get(id) ?? noMeasures })),
  }
}

type Misfit = {
  readonly problem: TotalsProblem
  readonly label: string
  readonly counted: number
  readonly allowed: number
}

const findMisfit = (
  seats: number,
  candidates: readonly Candidate[],
  totals: ElectionTotals,
  measure: 'heads' | 'area',
): Misfit | null => {
  const marking = totals.valid[measure] - totals.abstain[measure]
  const misfit = (problem: TotalsProblem, counted: number, allowed: number, label = ''): Misfit => ({
    problem,
    label,
    counted,
    allowed,
  })
  if (marking < 0) return misfit('abstain-over', totals.abstain[measure], totals.valid[measure])
  for (const { candidate, votes } of totals.votes) {
    const label = candidates.find(({ id }) => id === candidate)?.label ?? ''
    if (votes[measure] > marking) return misfit('one-over', votes[measure], marking, label)
  }
  const all = totals.votes.reduce((total, { votes }) => total + votes[measure], 0)
  if (all > seats * marking) return misfit('all-over', all, seats * marking)
  return all < marking ? misfit('all-under', all, marking) : null
}

/**
 * Takes figures written down by tellers as a count. Refuses figures that no ballots add up to: each name at most the valid
 * ballots that don't abstain, all names together between that number and the seats times it, by heads and by area.
 */
export const countElectionTotals = (
  seats: number,
  candidates: readonly Candidate[],
  totals: ElectionTotals,
): Reply<ElectionCount> => {
  const refuseTotals = (misfit: Misfit) => refuse({ code: 'totals-unfit', ...misfit })
  const figures = [totals.valid, totals.abstain, totals.void, ...totals.votes.map(({ votes }) => votes)]
  if (!figures.every(isMeasures))
    return refuseTotals({ problem: 'not-whole', label: '', counted: 0, allowed: 0 })
  const written = totals.votes.map(({ candidate }) => candidate)
  const isKnown = written.every((one) => candidates.some(({ id }) => id === one))
  if (!isKnown || hasTwice(written))
    return refuseTotals({ problem: 'unknown', label: '', counted: 0, allowed: 0 })
  const misfit =
    findMisfit(seats, candidates, totals, 'heads') ?? findMisfit(seats, candidates, totals, 'area')
  if (misfit !== null) return refuseTotals(misfit)
  const votes = new Map(totals.votes.map((line) => [line.candidate, line.votes]))
  return accept({
    returned: addMeasures(totals.valid, totals.void),
    valid: totals.valid,
    marking: subtract(totals.valid, totals.abstain),
    abstain: totals.abstain,
    void: totals.void,
    voids: [],
    votes: candidates.map(({ id }) => ({ candidate: id, votes: votes.get(id) ?? noMeasures })),
  })
}

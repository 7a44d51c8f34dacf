/** Judges the ballots of a choice among options and counts them, single or as written totals. Decides nothing; knows no voter. */
import { accept, type Reply, refuse, type TotalsProblem } from '../failure.ts'
import {
  hasTwice,
  isWhole,
  type JudgedBallot,
  type Option,
  type OptionId,
  type OptionsBallot,
  type OptionsCount,
  type OptionsMethod,
  type OptionsSettings,
  type OptionsTotals,
  type OptionsVoidReason,
  optionsVoidReasons,
} from './options-vote.ts'

const judgeValues = (method: OptionsMethod, values: readonly number[]): OptionsVoidReason | null => {
  if (method.kind === 'score') {
    return values.every((value) => isWhole(value) && value <= method.maxScore) ? null : 'score-out-of-range'
  }
  if (method.kind === 'ranked') {
    if (!values.every((value) => Number.isSafeInteger(value) && value > 0)) return 'mark-unfit'
    if (hasTwice(values)) return 'rank-twice'
    return values.every((value) => value <= values.length) ? null : 'rank-skipped'
  }
  return values.every((value) => value === 1) ? null : 'mark-unfit'
}

const marksAllowed = (method: OptionsMethod, optionCount: number): number => {
  if (method.kind === 'single') return 1
  return method.kind === 'several' ? method.limit : optionCount
}

/**
 * Judges one ballot: too many marks, an option twice or unknown, a rank twice or left out in between, points out of range
 * make it void. Fewer marks or ranks than allowed are fine; a ballot without marks is what the settings say.
 */
export const judgeOptionsBallot = (
  options: readonly Option[],
  settings: Pick<OptionsSettings, 'method' | 'blank'>,
  ballot: OptionsBallot,
): JudgedBallot => {
  if (ballot.kind !== 'marks')
    return ballot.kind === 'void' ? { kind: 'void', reason: ballot.reason } : { kind: 'abstain' }
  const { marks } = ballot
  const marked = marks.map(({ option }) => option)
  if (marks.length === 0)
    return settings.blank === 'abstain' ? { kind: 'abstain' } : { kind: 'void', reason: 'no-mark' }
  if (marked.some((id) => options.every((option) => option.id !== id)))
    return { kind: 'void', reason: 'unknown-option' }
  if (hasTwice(marked)) return { kind: 'void', reason: 'option-twice' }
  if (marks.length > marksAllowed(settings.method, options.length))
    return { kind: 'void', reason: 'too-many-marks' }
  const reason = judgeValues(
    settings.method,
    marks.map(({ value }) => value),
  )
  return reason === null ? { kind: 'marks' } : { kind: 'void', reason }
}

const addTo = <Key>(sums: Map<Key, number>, key: Key, value: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + value)
}

/** Counts ballots into votes, points or rankings. Their order never matters, and the result holds no single ballot's place. */
export const countOptions = (
  options: readonly Option[],
  settings: Pick<OptionsSettings, 'method' | 'blank'>,
  ballots: readonly OptionsBallot[],
): OptionsCount => {
  const { method } = settings
  const sums = new Map<OptionId, number>()
  const voids = new Map<OptionsVoidReason, number>()
  const rankings = new Map<string, number>()
  let marking = 0
  let abstain = 0
  for (const ballot of ballots) {
    const judged = judgeOptionsBallot(options, settings, ballot)
    if (judged.kind === 'void') addTo(voids, judged.reason, ballot.count)
    if (judged.kind === 'abstain') abstain += ballot.count
    if (judged.kind !== 'marks' || ballot.kind !== 'marks') continue
    marking += ballot.count
    for (const { option, value } of ballot.marks) {
      const support = method.kind === 'score' ? value : method.kind === 'ranked' && value > 1 ? 0 : 1
      addTo(sums, option, support * ballot.count)
    }
    if (method.kind !== 'ranked') continue
    const order = ballot.marks.toSorted((one, other) => one.value - other.value).map(({ option }) => option)
    addTo(rankings, order.join(','), ballot.count)
  }
  const voidLines = optionsVoidReasons.flatMap((reason) => {
    const count = voids.get(reason) ?? 0
    return count > 0 ? [{ reason, count }] : []
  })
  return {
    valid: marking + abstain,
    marking,
    abstain,
    void: voidLines.reduce((sum, { count }) => sum + count, 0),
    voids: voidLines,
    support: options.map(({ id }) => ({ option: id, support: sums.get(id) ?? 0 })),
    rankings: [...rankings]
      .filter(([, count]) => count > 0)
      .map(([order, count]) => ({ order: order.split(',').map(Number), count }))
      .toSorted((one, other) => other.count - one.count || (one.order.join() < other.order.join() ? -1 : 1)),
  }
}

type Misfit = {
  readonly problem: TotalsProblem
  readonly label: string
  readonly counted: number
  readonly allowed: number
}

const findMisfit = (
  options: readonly Option[],
  method: Exclude<OptionsMethod, { kind: 'ranked' }>,
  totals: OptionsTotals,
): Misfit | null => {
  const figures = [totals.valid, totals.abstain, totals.void, ...totals.support.map(({ support }) => support)]
  const marking = totals.valid - totals.abstain
  const all = totals.support.reduce((sum, { support }) => sum + support, 0)
  const misfit = (problem: TotalsProblem, counted: number, allowed: number, label = ''): Misfit => ({
    problem,
    label,
    counted,
    allowed,
  })
  if (!figures.every(isWhole)) return misfit('not-whole', 0, 0)
  const known = new Set(options.map(({ id }) => id))
  const written = totals.support.map(({ option }) => option)
  if (hasTwice(written) || written.some((id) => !known.has(id))) return misfit('unknown', 0, 0)
  if (marking < 0) return misfit('abstain-over', totals.abstain, totals.valid)
  const mostForOne = method.kind === 'score' ? marking * method.maxScore : marking
  for (const { option, support } of totals.support) {
    const label = options.find(({ id }) => id === option)?.label ?? ''
    if (support > mostForOne) return misfit('one-over', support, mostForOne, label)
  }
  const mostForAll = mostForOne * marksAllowed(method, options.length)
  if (all > mostForAll) return misfit('all-over', all, mostForAll)
  if (method.kind !== 'score' && all < marking) return misfit('all-under', all, marking)
  return null
}

/**
 * Takes figures written down by tellers as a count. Refuses figures that no ballots add up to: single choice sums to the
 * valid ballots without abstentions; otherwise each at most that number, all together between it and the limit times it.
 * Ranked votes need their ballots and are refused.
 */
export const countOptionsTotals = (
  options: readonly Option[],
  settings: Pick<OptionsSettings, 'method'>,
  totals: OptionsTotals,
): Reply<OptionsCount> => {
  const { method } = settings
  if (method.kind === 'ranked') return refuse({ code: 'method-mismatch' })
  const misfit = findMisfit(options, method, totals)
  if (misfit !== null) return refuse({ code: 'totals-unfit', ...misfit })
  const written = new Map(totals.support.map(({ option, support }) => [option, support]))
  return accept({
    valid: totals.valid,
    marking: totals.valid - totals.abstain,
    abstain: totals.abstain,
    void: totals.void,
    voids: [],
    support: options.map(({ id }) => ({ option: id, support: written.get(id) ?? 0 })),
    rankings: [],
  })
}

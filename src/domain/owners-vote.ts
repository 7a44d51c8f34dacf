/** Counts a vote of owners by heads and by exclusive area, and decides it. Knows no clock and no database. */
import { countNeeded, isThresholdMet, type Threshold } from './rule.ts'

export const ownersMatters = ['general', 'special'] as const
/** 一般事项（民法典第二百七十八条第一款第一至五、九项）/ 特别事项（第六至八项） */
export type OwnersMatter = (typeof ownersMatters)[number]

export const paperChoices = ['for', 'against', 'abstain', 'void'] as const
/** 同意、反对、弃权、无效票 */
export type PaperChoice = (typeof paperChoices)[number]

/** One dwelling as the vote counts it; `area` in 0.01 m². */
export type VotingUnit = {
  readonly id: string
  readonly area: number
  readonly owner: string
  /** Unsold or undelivered units of the developer are one head together. */
  readonly isDeveloper: boolean
  /** Parking is not counted, neither as a head nor as area. */
  readonly isParking: boolean
}

/** A returned ballot; it is an owner's and covers all the owner's units. */
export type OwnerBallot = { readonly owner: string; readonly choice: PaperChoice }

/** Heads, and area in 0.01 m². */
export type Measures = { readonly heads: number; readonly area: number }

/** One measure of one threshold with what it needs and lacks. */
export type MeasureLine = {
  readonly measure: 'heads' | 'area'
  readonly asked: 'participation' | 'agreement'
  readonly count: number
  readonly base: number
  readonly threshold: Threshold
  readonly needed: number
  readonly met: boolean
}

/** The counted vote with a line a measure. */
export type OwnersOutcome = {
  readonly total: Measures
  readonly participating: Measures
  readonly counts: Readonly<Record<PaperChoice, Measures>>
  readonly lines: readonly MeasureLine[]
  readonly quorumMet: boolean
  readonly passed: boolean
}

const nothing: Measures = { heads: 0, area: 0 }
const add = (one: Measures, other: Measures): Measures => ({
  heads: one.heads + other.heads,
  area: one.area + other.area,
})

/** Two thirds by heads and by area must take part. */
export const ownersQuorum: Threshold = { numerator: 2, denominator: 3, strict: false }

/** What must agree of those taking part: more than half, or three quarters and more. */
export const ownersAgreement: Readonly<Record<OwnersMatter, Threshold>> = {
  general: { numerator: 1, denominator: 2, strict: true },
  special: { numerator: 3, denominator: 4, strict: false },
}

const developerHead = '建设单位\n'

/** The electorate: each owner one head with areas summed, the developer one head, parking left out. */
export const countElectorate = (units: readonly VotingUnit[]): ReadonlyMap<string, number> => {
  const areas = new Map<string, number>()
  for (const unit of units) {
    if (unit.isParking) continue
    const head = unit.isDeveloper ? developerHead : unit.owner
    areas.set(head, (areas.get(head) ?? 0) + unit.area)
  }
  return areas
}

const headOf = (units: readonly VotingUnit[]): ReadonlyMap<string, string> =>
  new Map(units.map((unit) => [unit.owner, unit.isDeveloper ? developerHead : unit.owner]))

const lineOf = (
  measure: 'heads' | 'area',
  asked: 'participation' | 'agreement',
  threshold: Threshold,
  count: Measures,
  base: Measures,
): MeasureLine => ({
  measure,
  asked,
  count: count[measure],
  base: base[measure],
  threshold,
  needed: countNeeded(threshold, base[measure]),
  met: base[measure] > 0 && isThresholdMet(threshold, count[measure], base[measure]),
})

/**
 * Counts and decides a vote of owners, in exact integers by cross multiplication. Abstentions take part; void ballots
 * and ballots that were not returned do not. A second ballot of one owner, and one of nobody on the roll, count for
 * nothing here: they are settled before counting.
 * @see 民法典第二百七十八条
 * @see 最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释第八条、第九条
 */
export const decideOwnersVote = (
  matter: OwnersMatter,
  units: readonly VotingUnit[],
  ballots: readonly OwnerBallot[],
): OwnersOutcome => {
  const electorate = countElectorate(units)
  const heads = headOf(units)
  const counts: Record<PaperChoice, Measures> = {
    for: nothing,
    against: nothing,
    abstain: nothing,
    void: nothing,
  }
  const counted = new Set<string>()
  for (const ballot of ballots) {
    const head = heads.get(ballot.owner)
    const area = head === undefined ? undefined : electorate.get(head)
    if (head === undefined || area === undefined || counted.has(head)) continue
    counted.add(head)
    counts[ballot.choice] = add(counts[ballot.choice], { heads: 1, area })
  }
  const total = [...electorate.values()].reduce((sum, area) => add(sum, { heads: 1, area }), nothing)
  const participating = add(add(counts.for, counts.against), counts.abstain)
  const lines = (['heads', 'area'] as const).flatMap((measure) => [
    lineOf(measure, 'participation', ownersQuorum, participating, total),
    lineOf(measure, 'agreement', ownersAgreement[matter], counts.for, participating),
  ])
  const quorumMet = lines.every((line) => line.asked !== 'participation' || line.met)
  return { total, participating, counts, lines, quorumMet, passed: lines.every((line) => line.met) }
}

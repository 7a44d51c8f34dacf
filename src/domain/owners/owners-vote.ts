/** Counts a vote of owners by heads and by exclusive area, and decides it. Knows no clock and no database. */
import type { OwnersRule } from '../rules/owners-rule.ts'
import { countNeeded, isThresholdMet, type Threshold } from '../rules/rule.ts'

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
  /** Whether the base is those taking part, or all owners. */
  readonly of: 'participating' | 'all'
  readonly count: number
  readonly base: number
  readonly threshold: Threshold
  readonly needed: number
  readonly met: boolean
}

/** Owners whose exclusive part is occupied, and how many of them agree; all must. */
export type AffectedLine = {
  readonly measure: 'heads'
  readonly asked: 'affected'
  readonly count: number
  readonly base: number
  readonly met: boolean
}

export type OwnersLine = MeasureLine | AffectedLine

/** The votes of one matter by choice. */
export type OwnersCounts = Readonly<Record<PaperChoice, Measures>>

/** The counted vote with a line a measure; `quorumMet` tells of participation alone. */
export type OwnersOutcome = {
  readonly total: Measures
  readonly participating: Measures
  readonly counts: OwnersCounts
  readonly lines: readonly OwnersLine[]
  readonly quorumMet: boolean
  readonly passed: boolean
}

/** How many owners' exclusive parts are occupied, and how many of those owners agree. */
export type Affected = { readonly heads: number; readonly agreeing: number }

export const noMeasures: Measures = { heads: 0, area: 0 }

/** Adds two measures. */
export const addMeasures = (one: Measures, other: Measures): Measures => ({
  heads: one.heads + other.heads,
  area: one.area + other.area,
})

const lineOf = (
  measure: 'heads' | 'area',
  asked: MeasureLine['asked'],
  threshold: Threshold,
  count: Measures,
  base: Measures,
  of: MeasureLine['of'],
): MeasureLine => ({
  measure,
  asked,
  of,
  count: count[measure],
  base: base[measure],
  threshold,
  needed: countNeeded(threshold, base[measure]),
  met: base[measure] > 0 && isThresholdMet(threshold, count[measure], base[measure]),
})

/** The lines that ask who takes part, before anything is known of choices: heads, then area; none where no share is asked. */
export const judgeParticipation = (
  rule: Pick<OwnersRule, 'participation'>,
  total: Measures,
  participating: Measures,
): readonly MeasureLine[] => {
  const { participation } = rule
  if (participation === null) return []
  return (['heads', 'area'] as const).map((measure) =>
    lineOf(measure, 'participation', participation, participating, total, 'all'),
  )
}

/**
 * Decides a counted vote of owners in exact integers by cross multiplication. Abstentions take part, void votes do not.
 * @see 民法典第二百七十八条、第二百七十九条
 */
export const judgeOwners = (
  rule: OwnersRule,
  total: Measures,
  counts: OwnersCounts,
  affected: Affected = { heads: 0, agreeing: 0 },
): OwnersOutcome => {
  const participating = addMeasures(addMeasures(counts.for, counts.against), counts.abstain)
  const asked = judgeParticipation(rule, total, participating)
  const { base, threshold } = rule.agreement
  const agreementBase = base === 'all' ? total : participating
  const lines: readonly OwnersLine[] = (['heads', 'area'] as const).flatMap((measure) => [
    ...asked.filter((line) => line.measure === measure),
    lineOf(measure, 'agreement', threshold, counts.for, agreementBase, base),
  ])
  const withAffected: readonly OwnersLine[] =
    rule.affectedMustAgree && affected.heads > 0
      ? [
          ...lines,
          {
            measure: 'heads',
            asked: 'affected',
            count: affected.agreeing,
            base: affected.heads,
            met: affected.agreeing === affected.heads,
          },
        ]
      : lines
  return {
    total,
    participating,
    counts,
    lines: withAffected,
    quorumMet: asked.every((line) => line.met),
    passed: withAffected.every((line) => line.met),
  }
}

const developerHead = '建设单位\n'

/** Names the head of an owner: whoever holds an unsold or undelivered dwelling is the developer, in all dwellings. */
const headNamer = (units: readonly VotingUnit[]): ((owner: string) => string) => {
  const developers = new Set(
    units.filter((unit) => unit.isDeveloper && !unit.isParking).map((unit) => unit.owner),
  )
  return (owner) => (developers.has(owner) ? developerHead : owner)
}

/** The electorate: each owner one head with areas summed, the developer one head, parking left out. */
export const countElectorate = (units: readonly VotingUnit[]): ReadonlyMap<string, number> => {
  const headOf = headNamer(units)
  const areas = new Map<string, number>()
  for (const unit of units) {
    if (unit.isParking) continue
    const head = headOf(unit.owner)
    areas.set(head, (areas.get(head) ?? 0) + unit.area)
  }
  return areas
}

/**
 * Counts and decides a vote of owners from their units and ballots. A second ballot of one owner, and one of nobody on
 * the roll, count for nothing here: they are settled before counting.
 * @see 民法典第二百七十八条
 * @see 最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释第八条、第九条
 */
export const decideOwnersVote = (
  rule: OwnersRule,
  units: readonly VotingUnit[],
  ballots: readonly OwnerBallot[],
): OwnersOutcome => {
  const electorate = countElectorate(units)
  const headOf = headNamer(units)
  const counts: Record<PaperChoice, Measures> = {
    for: noMeasures,
    against: noMeasures,
    abstain: noMeasures,
    void: noMeasures,
  }
  const counted = new Set<string>()
  for (const ballot of ballots) {
    const head = headOf(ballot.owner)
    const area = electorate.get(head)
    if (area === undefined || counted.has(head)) continue
    counted.add(head)
    counts[ballot.choice] = addMeasures(counts[ballot.choice], { heads: 1, area })
  }
  const total = [...electorate.values()].reduce(
    (sum, area) => addMeasures(sum, { heads: 1, area }),
    noMeasures,
  )
  return judgeOwners(rule, total, counts)
}

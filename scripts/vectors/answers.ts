/** Puts one vector through the functions that the program uses, and names the fields in which the answer differs. */
import { maskIdNumber, maskName, maskPhone, maskRoom } from '../../src/domain/mask.ts'
import { decideOwnersVote, judgeOwners, type Measures } from '../../src/domain/owners/owners-vote.ts'
import { formatArea } from '../../src/domain/roster/roster-cells.ts'
import { type OwnersRule, type OwnersRuleId, ownersRules } from '../../src/domain/rules/owners-rule.ts'
import { endOfPeriod } from '../../src/domain/rules/period.ts'
import {
  type AttendanceRule,
  type AttendanceRuleId,
  type HouseRule,
  presetCommitteeRule,
  presetHouseRule,
  ruleFor,
} from '../../src/domain/rules/rule.ts'
import { decideVote, judgeQuorum } from '../../src/domain/vote/vote.ts'
import {
  type AttendanceVector,
  areaFrom,
  type MaskVector,
  type OwnersVector,
  type PeriodVector,
  type Vector,
} from './shapes.ts'

type Answer = Readonly<Record<string, unknown>>

const ruleDay = '2026-01-01'

/** The law asks for nothing but the meeting itself; a vector of a community's own rule brings its wording. */
const houseRuleOf = ({ rule, house }: AttendanceVector): HouseRule => {
  const preset: HouseRule =
    rule === 'owners-committee'
      ? presetCommitteeRule(ruleDay)
      : { ...presetHouseRule('本社区', ruleDay), quorum: 'none', eachParty: false }
  return {
    ...preset,
    quorum: house?.quorum ?? preset.quorum,
    eachParty: house?.eachParty ?? preset.eachParty,
    agreement: house?.agreement ?? preset.agreement,
  }
}

const attendanceRule = (vector: AttendanceVector): AttendanceRule => {
  const byHousehold = vector.households || vector.counted === 'households'
  const id: AttendanceRuleId =
    vector.rule === 'villagers-assembly' && byHousehold ? 'villagers-assembly-households' : vector.rule
  return ruleFor(id, houseRuleOf(vector))
}

const answerAttendance = (vector: AttendanceVector): Answer => {
  const { votes } = vector
  const present = vector.present ?? votes.for + votes.against + (votes.abstain ?? 0) + votes.void
  // Who is there and says nothing stays among those present; so does who hands in a void ballot.
  const abstain =
    votes.abstain === undefined
      ? Math.max(0, present - votes.for - votes.against)
      : votes.abstain + votes.void
  const rule = attendanceRule(vector)
  const room = {
    dueCount: vector.members,
    presentCount: present,
    parties: vector.parties.map((party) => ({
      name: party.name,
      presentCount: party.present ?? party.presentCount ?? 0,
    })),
  }
  const decided = decideVote(rule, room, { for: votes.for, against: votes.against, abstain })
  return {
    quorumMet: judgeQuorum(rule, room).every((line) => line.met),
    passed: decided.ok && decided.value.passed,
    refused: decided.ok ? null : decided.failure.code,
  }
}

const ownersRule = (vector: OwnersVector): OwnersRule | null => {
  const id = vector.matter ?? vector.rule
  return id !== undefined && Object.hasOwn(ownersRules, id) ? ownersRules[id as OwnersRuleId] : null
}

const sayMeasures = ({ heads, area }: Measures) => ({ heads, area: formatArea(area) })

const answerOwners = (vector: OwnersVector): Answer => {
  const rule = ownersRule(vector)
  if (rule === null) return {}
  const counted = decideOwnersVote(rule, vector.units, vector.ballots)
  const affected = [
    ...new Set(vector.units.filter((unit) => unit.isAffected && !unit.isParking).map((unit) => unit.owner)),
  ]
  const agreeing = affected.filter(
    (owner) => vector.ballots.find((ballot) => ballot.owner === owner)?.choice === 'for',
  )
  const { total, counts, ...outcome } = judgeOwners(rule, counted.total, counted.counts, {
    heads: affected.length,
    agreeing: agreeing.length,
  })
  return {
    total: sayMeasures(total),
    participating: sayMeasures(outcome.participating),
    for: sayMeasures(counts.for),
    against: sayMeasures(counts.against),
    abstain: sayMeasures(counts.abstain),
    void: sayMeasures(counts.void),
    quorumMet: outcome.quorumMet,
    passed: outcome.passed,
  }
}

const answerPeriod = (vector: PeriodVector): Answer => {
  const calendar = { holidays: new Set(vector.holidays), workdays: new Set(vector.workdays) }
  return { end: endOfPeriod(vector.start, vector.days, vector.unit, calendar) }
}

const masks = { name: maskName, mobile: maskPhone, idcard: maskIdNumber, room: maskRoom } as const
const answerMask = (vector: MaskVector): Answer => ({ masked: masks[vector.field](vector.value) })

const answer = (vector: Vector): Answer => {
  switch (vector.kind) {
    case 'owners-vote':
      return answerOwners(vector)
    case 'attendance-vote':
      return answerAttendance(vector)
    case 'period':
      return answerPeriod(vector)
    case 'mask':
      return answerMask(vector)
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Walks what is expected, in whatever order it is written; what is not expected may be anything. */
const compare = (field: string, given: unknown, wanted: unknown): readonly string[] => {
  if (isRecord(wanted) && isRecord(given))
    return Object.entries(wanted).flatMap(([part, value]) => compare(`${field}.${part}`, given[part], value))
  const isSame =
    given === wanted ||
    (field.endsWith('.area') && areaFrom(given) !== null && areaFrom(given) === areaFrom(wanted))
  if (isSame) return []
  if (given === undefined) return [`${field}: the program gives no such field`]
  return [`${field}: ${JSON.stringify(given)}, expected ${JSON.stringify(wanted)}`]
}

/** The fields in which the program's answer differs from the expected one; empty when it agrees. */
export const runVector = (vector: Vector): readonly string[] => {
  if (vector.kind === 'owners-vote' && ownersRule(vector) === null)
    return [`matter: no such matter ${JSON.stringify(vector.matter ?? vector.rule ?? null)}`]
  const given = answer(vector)
  return Object.entries(vector.expect).flatMap(([field, wanted]) => compare(field, given[field], wanted))
}

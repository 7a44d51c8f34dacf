/** Puts one counting vector through the functions that the program uses, and names where the answer differs. */
import { maskIdNumber, maskName, maskPhone, maskRoom } from '../src/domain/mask.ts'
import { decideOwnersVote, type OwnersMatter, type PaperChoice } from '../src/domain/owners-vote.ts'
import { endOfPeriod } from '../src/domain/period.ts'
import { readArea } from '../src/domain/roster-cells.ts'
import { type AttendanceRuleId, legalRules } from '../src/domain/rule.ts'
import { decideVote, judgeQuorum, type Tally } from '../src/domain/vote.ts'

type Expected = Readonly<Record<string, unknown>>
export type Vector = { readonly name: string } & (
  | {
      readonly kind: 'attendance-vote'
      readonly rule: AttendanceRuleId
      readonly members: number
      readonly present: number
      readonly votes: Tally
      readonly expect: Expected
    }
  | {
      readonly kind: 'owners-vote'
      readonly matter: OwnersMatter
      readonly units: readonly {
        readonly id: string
        readonly area: string
        readonly owner: string
        readonly kind?: string
        readonly parking?: boolean
        readonly developer?: boolean
      }[]
      readonly ballots: readonly { readonly owner: string; readonly choice: PaperChoice }[]
      readonly expect: Expected
    }
  | {
      readonly kind: 'period'
      readonly start: string
      readonly days: number
      readonly unit: 'day' | 'workday'
      readonly holidays: readonly string[]
      readonly workdays: readonly string[]
      readonly expect: Expected
    }
  | {
      readonly kind: 'mask'
      readonly field: keyof typeof masks
      readonly value: string
      readonly expect: Expected
    }
)

const masks = { name: maskName, mobile: maskPhone, idCard: maskIdNumber, room: maskRoom } as const

const areaOf = (text: string): number => {
  const reading = readArea(text)
  if (reading.kind !== 'area') throw new Error(`not an area: ${text}`)
  return reading.area
}

const sayArea = (area: number): string => `${Math.trunc(area / 100)}.${String(area % 100).padStart(2, '0')}`
const sayMeasures = ({ heads, area }: { readonly heads: number; readonly area: number }) => ({
  heads,
  area: sayArea(area),
})

const answer = (vector: Vector): Expected => {
  switch (vector.kind) {
    case 'attendance-vote': {
      const rule = legalRules.find((one) => one.id === vector.rule)
      if (rule === undefined) return { quorumMet: `no rule ${vector.rule}` }
      const room = { dueCount: vector.members, presentCount: vector.present, parties: [] }
      const decided = decideVote(rule, room, vector.votes)
      return {
        quorumMet: judgeQuorum(rule, room).every((line) => line.met),
        passed: decided.ok ? decided.value.passed : decided.failure.code,
      }
    }
    case 'owners-vote': {
      const units = vector.units.map((unit) => ({
        id: unit.id,
        area: areaOf(unit.area),
        owner: unit.owner,
        isDeveloper: unit.developer === true,
        isParking: unit.parking === true || unit.kind === 'parking',
      }))
      const outcome = decideOwnersVote(vector.matter, units, vector.ballots)
      const { counts, quorumMet, passed } = outcome
      return {
        total: sayMeasures(outcome.total),
        participating: sayMeasures(outcome.participating),
        for: sayMeasures(counts.for),
        against: sayMeasures(counts.against),
        abstain: sayMeasures(counts.abstain),
        void: sayMeasures(counts.void),
        quorumMet,
        passed,
      }
    }
    case 'period': {
      const calendar = { holidays: new Set(vector.holidays), workdays: new Set(vector.workdays) }
      return { end: endOfPeriod(vector.start, vector.days, vector.unit, calendar) }
    }
    case 'mask':
      return { masked: masks[vector.field](vector.value) }
  }
}

/** The fields in which the program's answer differs from the expected one; empty when it agrees. */
export const runVector = (vector: Vector): readonly string[] => {
  const given = answer(vector)
  return Object.entries(vector.expect)
    .filter(([field, wanted]) => JSON.stringify(given[field]) !== JSON.stringify(wanted))
    .map(([field, wanted]) => `${field} ${JSON.stringify(given[field])}, expected ${JSON.stringify(wanted)}`)
}

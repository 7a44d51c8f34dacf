/** The tables of the rule book, holidays and party pre-studies. Knows no SQL text. */
import type { Generated } from 'kysely'

export type HouseRuleTable = {
  id: Generated<number>
  body: string
  name: string
  wording: string
  quorum: string
  eachParty: 0 | 1
  agreement: string
  inForceFrom: string
  inForceUntil: string | null
  adoptedAt: string
}
export type HolidayYearTable = {
  year: number
  title: string
  note: string
  /** The days of the order: JSON. */
  days: string
  fileName: string
  importedAt: string
}
export type PartyPreStudyTable = {
  meetingId: number
  kind: string
  heldOn: string | null
  organisation: string
  conclusion: string | null
  opinion: string
  materials: string
  reason: string
  recordedAt: string
}

export type RuleBookSchema = {
  house_rule: HouseRuleTable
  holiday_year: HolidayYearTable
  party_pre_study: PartyPreStudyTable
}

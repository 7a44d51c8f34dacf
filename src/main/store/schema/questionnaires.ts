/** The tables of questionnaires and opinion rounds. Knows no SQL text. */
import type { Generated } from 'kysely'

export type QuestionnaireTable = {
  id: Generated<number>
  kind: string
  state: string
  topicId: number | null
  title: string
  explanation: string
  estateName: string
  scope: string
  fromOn: string | null
  untilOn: string | null
  issuedCount: number | null
  /** Question[]: JSON. */
  questions: string
  createdAt: string
  discardedAt: string | null
}
export type QuestionnaireEventTable = {
  id: Generated<number>
  questionnaireId: number
  step: string
  at: string
  reason: string
}
export type QuestionnaireHouseholdTable = {
  id: Generated<number>
  questionnaireId: number
  position: number
  building: string
  entrance: string
  room: string
  /** Building, entrance and room folded for searching: 3-1-502. */
  placeKey: string
}
export type OpinionTable = {
  id: Generated<number>
  questionnaireId: number
  number: number
  householdId: number | null
  outcome: string
  /** Answer[]: JSON. */
  answers: string
  slipCount: number
  onDay: string
  carrier: string
  enteredAt: string
  withdrawnAt: string | null
  withdrawReason: Generated<string>
}

export type QuestionnairesSchema = {
  questionnaire: QuestionnaireTable
  questionnaire_event: QuestionnaireEventTable
  questionnaire_household: QuestionnaireHouseholdTable
  opinion: OpinionTable
}

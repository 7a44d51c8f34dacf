/** The tables of 专班 (task_force, because case is a word of SQL). Knows no SQL text. */
import type { Generated } from 'kysely'

export type TaskForceTable = {
  id: Generated<number>
  title: string
  estateName: string
  background: string
  startedOn: string
  state: string
  summary: Generated<string>
  closedOn: string | null
}
export type TaskForceStepTable = {
  id: Generated<number>
  caseId: number
  step: string
  onDay: string
  words: string
  at: string
}
export type TaskForceMemberTable = {
  id: Generated<number>
  caseId: number
  name: string
  unit: string
  role: string
  contact: string
  joinedOn: string
  leftOn: string | null
  leftReason: Generated<string>
}
export type TaskForceMilestoneTable = {
  id: Generated<number>
  caseId: number
  title: string
  dueOn: string
  doneOn: string | null
  note: string
  withdrawnAt: string | null
}
export type TaskForceHouseholdTable = {
  id: Generated<number>
  caseId: number
  room: string
  householder: string
  matter: string
  /** In 分. */
  owed: number | null
  state: string
  onDay: string | null
  byName: Generated<string>
  words: Generated<string>
}
export type TaskForceHouseholdStepTable = {
  id: Generated<number>
  householdId: number
  step: string
  onDay: string
  byName: string
  words: string
  at: string
}
export type TaskForceMoneyTable = {
  id: Generated<number>
  caseId: number
  kind: string
  /** In 分; below nothing for an entry that reverses another. */
  amount: number
  onDay: string
  words: string
  counterparty: string
  supervisedBy: string
  reversesId: number | null
  enteredAt: string
}

export type CasesSchema = {
  task_force: TaskForceTable
  task_force_step: TaskForceStepTable
  task_force_member: TaskForceMemberTable
  task_force_milestone: TaskForceMilestoneTable
  task_force_household: TaskForceHouseholdTable
  task_force_household_step: TaskForceHouseholdStepTable
  task_force_money: TaskForceMoneyTable
}

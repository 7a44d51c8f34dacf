/** Reads and writes 专班 with what hangs on them. Decides no step. */
import type {
  Case,
  CaseMember,
  CaseState,
  CaseStep,
  CaseWork,
  MemberRole,
  Milestone,
} from '../../domain/case/case.ts'
import type { Household, HouseholdMove, HouseholdState, HouseholdStep } from '../../domain/case/household.ts'
import type { Counterparty, MoneyEntry, MoneyKind } from '../../domain/case/money.ts'
import type {
  CaseId,
  CaseMemberId,
  Day,
  HouseholdId,
  Instant,
  MilestoneId,
  MoneyEntryId,
  TaskId,
  TopicId,
} from '../../domain/identity.ts'
import { isTaskOver, type TaskState } from '../../domain/task/task-life.ts'
import type { TopicState } from '../../domain/topic/topic-life.ts'
import type { NewRow, Read, Row, Write } from './schema/schema.ts'

const memberFromRow = (row: Row<'task_force_member'>): CaseMember => ({
  id: row.id as CaseMemberId,
  name: row.name,
  unit: row.unit,
  role: row.role as MemberRole,
  contact: row.contact,
  joinedOn: row.joinedOn,
  leftOn: row.leftOn,
  leftReason: row.leftReason,
})

const milestoneFromRow = (row: Row<'task_force_milestone'>): Milestone => ({
  id: row.id as MilestoneId,
  title: row.title,
  dueOn: row.dueOn,
  doneOn: row.doneOn,
  note: row.note,
  isWithdrawn: row.withdrawnAt !== null,
})

const householdFromRow = (row: Row<'task_force_household'>, stepCount: number): Household => ({
  id: row.id as HouseholdId,
  room: row.room,
  householder: row.householder,
  matter: row.matter,
  owed: row.owed,
  state: row.state as HouseholdState,
  on: row.onDay,
  by: row.byName,
  words: row.words,
  stepCount,
})

const moneyFromRow = (row: Row<'task_force_money'>): MoneyEntry => ({
  id: row.id as MoneyEntryId,
  kind: row.kind as MoneyKind,
  amount: row.amount,
  on: row.onDay,
  words: row.words,
  counterparty: row.counterparty as Counterparty,
  supervisedBy: row.supervisedBy,
  reversesId: row.reversesId as MoneyEntryId | null,
})

const byCase = <One extends { readonly caseId: number }, Made>(
  rows: readonly One[],
  make: (row: One) => Made,
): ReadonlyMap<number, readonly Made[]> => {
  const groups = new Map<number, Made[]>()
  for (const row of rows) {
    const group = groups.get(row.caseId)
    if (group === undefined) groups.set(row.caseId, [make(row)])
    else group.push(make(row))
  }
  return groups
}

const fetchCases = async (read: Read, id: CaseId | null): Promise<Case[]> => {
  const rows = await read
    .selectFrom('task_force')
    .selectAll()
    .$if(id !== null, (query) => query.where('id', '=', id))
    .orderBy('state', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const of = rows.map((row) => row.id)
  if (of.length === 0) return []
  const [steps, members, milestones, households, moves, money] = await Promise.all([
    read.selectFrom('task_force_step').selectAll().where('caseId', 'in', of).orderBy('id').execute(),
    read.selectFrom('task_force_member').selectAll().where('caseId', 'in', of).orderBy('id').execute(),
    read
      .selectFrom('task_force_milestone')
      .selectAll()
      .where('caseId', 'in', of)
      .orderBy('dueOn')
      .orderBy('id')
      .execute(),
    read.selectFrom('task_force_household').selectAll().where('caseId', 'in', of).orderBy('id').execute(),
    read
      .selectFrom('task_force_household_step as step')
      .innerJoin('task_force_household as household', 'household.id', 'step.householdId')
      .where('household.caseId', 'in', of)
      .select(['step.householdId', (select) => select.fn.countAll<number>().as('count')])
      .groupBy('step.householdId')
      .execute(),
    read.selectFrom('task_force_money').selectAll().where('caseId', 'in', of).orderBy('id').execute(),
  ])
  const stepCounts = new Map(moves.map((row) => [row.householdId, row.count]))
  const stepsOf = byCase(
    steps,
    (row): CaseStep => ({ step: row.step as CaseStep['step'], on: row.onDay, words: row.words }),
  )
  const membersOf = byCase(members, memberFromRow)
  const milestonesOf = byCase(milestones, milestoneFromRow)
  const householdsOf = byCase(households, (row) => householdFromRow(row, stepCounts.get(row.id) ?? 0))
  const moneyOf = byCase(money, moneyFromRow)
  return rows.map((row) => ({
    id: row.id as CaseId,
    title: row.title,
    estateName: row.estateName,
    background: row.background,
    startedOn: row.startedOn,
    state: row.state as CaseState,
    summary: row.summary,
    closedOn: row.closedOn,
    steps: stepsOf.get(row.id) ?? [],
    members: membersOf.get(row.id) ?? [],
    milestones: milestonesOf.get(row.id) ?? [],
    households: householdsOf.get(row.id) ?? [],
    money: moneyOf.get(row.id) ?? [],
  }))
}

/** All 专班, those under way first, then newest first. */
export const readCases = (read: Read): Promise<readonly Case[]> => fetchCases(read, null)

/** One 专班 with everything that it keeps. */
export const readCase = async (read: Read, id: CaseId): Promise<Case | null> =>
  (await fetchCases(read, id))[0] ?? null

/** A topic of a 专班, as one line. */
export type CaseTopic = {
  readonly id: TopicId
  readonly number: string
  readonly title: string
  readonly state: TopicState
}
/** A task of a 专班, of its own or of one of its topics, as one line. */
export type CaseTask = {
  readonly id: TaskId
  readonly number: string
  readonly title: string
  readonly state: TaskState
  readonly leadUnit: string
  readonly dueOn: Day | null
}

/** Topics that belong to a 专班, newest first. */
export const readCaseTopics = async (read: Read, id: CaseId): Promise<CaseTopic[]> => {
  const rows = await read
    .selectFrom('topic')
    .select(['id', 'number', 'title', 'state'])
    .where('caseId', '=', id)
    .where('state', '!=', 'merged')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as TopicId, state: row.state as TopicState }))
}

/** Tasks that belong to a 专班 or to one of its topics, the first due first; those taken back are left out. */
export const readCaseTasks = async (read: Read, id: CaseId): Promise<CaseTask[]> => {
  const rows = await read
    .selectFrom('task')
    .leftJoin('topic', 'topic.id', 'task.topicId')
    .select(['task.id', 'task.number', 'task.title', 'task.state', 'task.leadUnit', 'task.dueOn'])
    .where('task.withdrawnAt', 'is', null)
    .where((where) => where.or([where('task.caseId', '=', id), where('topic.caseId', '=', id)]))
    .orderBy((order) => order.fn.coalesce('task.dueOn', order.val('9999')))
    .orderBy('task.id')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as TaskId, state: row.state as TaskState }))
}

/** Counts what hangs on a 专班: a task declined is over and not closed out, so it counts for nothing. */
export const countWork = (topics: readonly CaseTopic[], tasks: readonly CaseTask[]): CaseWork => {
  const counted = tasks.filter((task) => task.state !== 'declined')
  return {
    topicCount: topics.length,
    closedTopicCount: topics.filter((topic) => topic.state === 'closed-out').length,
    taskCount: counted.length,
    closedTaskCount: counted.filter((task) => isTaskOver(task.state)).length,
  }
}

/** Adds a 专班; answers its number. */
export const insertCase = async (
  write: Write,
  row: Pick<Row<'task_force'>, 'title' | 'estateName' | 'background' | 'startedOn'>,
): Promise<CaseId> => {
  const added = await write
    .insertInto('task_force')
    .values({ ...row, state: 'open', closedOn: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as CaseId
}

/** Writes what is known of a 专班. */
export const updateCase = async (
  write: Write,
  id: CaseId,
  row: Partial<Omit<NewRow<'task_force'>, 'id'>>,
): Promise<void> => {
  await write.updateTable('task_force').set(row).where('id', '=', id).execute()
}

/** Keeps that a 专班 was begun, closed or reopened. */
export const insertCaseStep = async (
  write: Write,
  caseId: CaseId,
  step: CaseStep,
  at: Instant,
): Promise<void> => {
  const { on, ...rest } = step
  await write
    .insertInto('task_force_step')
    .values({ caseId, ...rest, onDay: on, at })
    .execute()
}

/** A member with the 专班 it belongs to. */
export const findMember = async (
  read: Read,
  id: CaseMemberId,
): Promise<{ readonly member: CaseMember; readonly caseId: CaseId } | null> => {
  const row = await read.selectFrom('task_force_member').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { member: memberFromRow(row), caseId: row.caseId as CaseId }
}

export const insertMember = async (
  write: Write,
  caseId: CaseId,
  member: Omit<CaseMember, 'id' | 'leftOn' | 'leftReason'>,
): Promise<CaseMemberId> => {
  const added = await write
    .insertInto('task_force_member')
    .values({ caseId, ...member, leftOn: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as CaseMemberId
}

export const updateMember = async (
  write: Write,
  id: CaseMemberId,
  row: Partial<Omit<CaseMember, 'id'>>,
): Promise<void> => {
  await write.updateTable('task_force_member').set(row).where('id', '=', id).execute()
}

/** A milestone with the 专班 it belongs to. */
export const findMilestone = async (
  read: Read,
  id: MilestoneId,
): Promise<{ readonly milestone: Milestone; readonly caseId: CaseId } | null> => {
  const row = await read
    .selectFrom('task_force_milestone')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { milestone: milestoneFromRow(row), caseId: row.caseId as CaseId }
}

export const insertMilestone = async (
  write: Write,
  caseId: CaseId,
  milestone: Omit<Milestone, 'id' | 'isWithdrawn'>,
): Promise<MilestoneId> => {
  const added = await write
    .insertInto('task_force_milestone')
    .values({ caseId, ...milestone, withdrawnAt: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as MilestoneId
}

export const updateMilestone = async (
  write: Write,
  id: MilestoneId,
  row: Partial<Omit<NewRow<'task_force_milestone'>, 'id' | 'caseId'>>,
): Promise<void> => {
  await write.updateTable('task_force_milestone').set(row).where('id', '=', id).execute()
}

/** Households by their numbers, each with the 专班 it belongs to. */
export const findHouseholds = async (
  read: Read,
  ids: readonly HouseholdId[],
): Promise<
  readonly { readonly id: HouseholdId; readonly caseId: CaseId; readonly state: HouseholdState }[]
> => {
  const rows = await read
    .selectFrom('task_force_household')
    .select(['id', 'caseId', 'state'])
    .where('id', 'in', [...ids])
    .execute()
  return rows.map((row) => ({
    id: row.id as HouseholdId,
    caseId: row.caseId as CaseId,
    state: row.state as HouseholdState,
  }))
}

export const insertHousehold = async (
  write: Write,
  caseId: CaseId,
  words: Pick<Household, 'room' | 'householder' | 'matter' | 'owed'>,
): Promise<void> => {
  await write
    .insertInto('task_force_household')
    .values({ caseId, ...words, state: 'open', onDay: null })
    .execute()
}

export const updateHousehold = async (
  write: Write,
  id: HouseholdId,
  words: Pick<Household, 'room' | 'householder' | 'matter' | 'owed'>,
): Promise<void> => {
  await write.updateTable('task_force_household').set(words).where('id', '=', id).execute()
}

/** Writes the state that a household came to, and keeps the step. */
export const moveHouseholdTo = async (
  write: Write,
  id: HouseholdId,
  state: HouseholdState,
  { step, on, by, words }: HouseholdMove,
  at: Instant,
): Promise<void> => {
  await write
    .updateTable('task_force_household')
    .set({ state, onDay: on, byName: by, words })
    .where('id', '=', id)
    .execute()
  await write
    .insertInto('task_force_household_step')
    .values({ householdId: id, step, onDay: on, byName: by, words, at })
    .execute()
}

/** The steps of a household, oldest first. */
export const readHouseholdSteps = async (
  read: Read,
  id: HouseholdId,
): Promise<(HouseholdMove & { readonly at: Instant })[]> => {
  const rows = await read
    .selectFrom('task_force_household_step')
    .selectAll()
    .where('householdId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    step: row.step as HouseholdStep,
    on: row.onDay,
    by: row.byName,
    words: row.words,
    at: row.at,
  }))
}

/** The 专班 that an entry belongs to; null where there is no such entry. */
export const findMoneyCase = async (read: Read, id: MoneyEntryId): Promise<CaseId | null> => {
  const row = await read
    .selectFrom('task_force_money')
    .select('caseId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : (row.caseId as CaseId)
}

export const insertMoney = async (
  write: Write,
  caseId: CaseId,
  { on, ...entry }: Omit<MoneyEntry, 'id'>,
  enteredAt: Instant,
): Promise<MoneyEntryId> => {
  const added = await write
    .insertInto('task_force_money')
    .values({ caseId, ...entry, onDay: on, enteredAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as MoneyEntryId
}

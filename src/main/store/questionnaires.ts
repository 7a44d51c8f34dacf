/** Reads and writes questionnaires with their households and what was answered. Decides nothing. */
import { dayOf } from '../../domain/calendar.ts'
import type { Day, OpinionHouseholdId, OpinionId, QuestionnaireId, TopicId } from '../../domain/identity.ts'
import { countOpinions } from '../../domain/questionnaire/opinion-count.ts'
import { tellResultLine } from '../../domain/questionnaire/opinion-wording.ts'
import type {
  Answer,
  Opinion,
  OpinionHousehold,
  OpinionOutcome,
  Question,
  Questionnaire,
  QuestionnaireEvent,
  QuestionnaireFacts,
  QuestionnaireKind,
  QuestionnaireWords,
  TopicQuestionnaire,
} from '../../domain/questionnaire/questionnaire.ts'
import type { QuestionnaireState, QuestionnaireStep } from '../../domain/questionnaire/questionnaire-life.ts'
import type { NewRow, Read, Row, Write } from './schema/schema.ts'

const rowsAStatement = 500

const opinionFromRow = (row: Row<'opinion'>): Opinion => ({
  id: row.id as OpinionId,
  number: row.number,
  householdId: row.householdId as OpinionHouseholdId | null,
  outcome: row.outcome as OpinionOutcome,
  answers: JSON.parse(row.answers) as Answer[],
  slipCount: row.slipCount,
  on: row.onDay,
  carrier: row.carrier,
  enteredAt: row.enteredAt,
  withdrawn: row.withdrawnAt === null ? null : { at: row.withdrawnAt, reason: row.withdrawReason },
})

const householdFromRow = (row: Row<'questionnaire_household'>): OpinionHousehold => ({
  id: row.id as OpinionHouseholdId,
  building: row.building,
  entrance: row.entrance,
  room: row.room,
})

const selectQuestionnaires = (read: Read) =>
  read
    .selectFrom('questionnaire')
    .leftJoin('topic', 'topic.id', 'questionnaire.topicId')
    .selectAll('questionnaire')
    .select(['topic.number as topicNumber', 'topic.title as topicTitle'])
    .where('discardedAt', 'is', null)

type JoinedRow = Row<'questionnaire'> & {
  readonly topicNumber: string | null
  readonly topicTitle: string | null
}

const questionnaireFromRow = (row: JoinedRow, events: readonly QuestionnaireEvent[]): Questionnaire => ({
  id: row.id as QuestionnaireId,
  kind: row.kind as QuestionnaireKind,
  state: row.state as QuestionnaireState,
  topicId: row.topicId as TopicId | null,
  topicNumber: row.topicNumber ?? '',
  topicTitle: row.topicTitle ?? '',
  title: row.title,
  explanation: row.explanation,
  estateName: row.estateName,
  scope: row.scope,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
  issuedCount: row.issuedCount,
  questions: JSON.parse(row.questions) as Question[],
  createdAt: row.createdAt,
  events,
})

const readEvents = async (read: Read, id: number): Promise<readonly QuestionnaireEvent[]> => {
  const rows = await read
    .selectFrom('questionnaire_event')
    .selectAll()
    .where('questionnaireId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(({ step, at, reason }) => ({
    step: step as QuestionnaireStep,
    at,
    on: dayOf(at),
    reason,
  }))
}

/** One questionnaire; null where there is none or its draft was taken away. */
export const readQuestionnaire = async (read: Read, id: QuestionnaireId): Promise<Questionnaire | null> => {
  const row = await selectQuestionnaires(read).where('questionnaire.id', '=', id).executeTakeFirst()
  return row === undefined ? null : questionnaireFromRow(row, await readEvents(read, id))
}

/** Its households in the order of the list. */
export const readOpinionHouseholds = async (
  read: Read,
  id: QuestionnaireId,
): Promise<readonly OpinionHousehold[]> => {
  const rows = await read
    .selectFrom('questionnaire_household')
    .selectAll()
    .where('questionnaireId', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(householdFromRow)
}

/** Everything entered, in the order of the numbers, withdrawn ones too. */
export const readOpinions = async (read: Read, id: QuestionnaireId): Promise<readonly Opinion[]> => {
  const rows = await read
    .selectFrom('opinion')
    .selectAll()
    .where('questionnaireId', '=', id)
    .orderBy('number')
    .execute()
  return rows.map(opinionFromRow)
}

const completeFacts = async (read: Read, questionnaire: Questionnaire): Promise<QuestionnaireFacts> => ({
  questionnaire,
  households: await readOpinionHouseholds(read, questionnaire.id),
  opinions: await readOpinions(read, questionnaire.id),
})

/** Everything that is known of one questionnaire. */
export const readQuestionnaireFacts = async (
  read: Read,
  id: QuestionnaireId,
): Promise<QuestionnaireFacts | null> => {
  const questionnaire = await readQuestionnaire(read, id)
  return questionnaire === null ? null : completeFacts(read, questionnaire)
}

/** All questionnaires with their facts, newest first; of one topic where it is named. */
export const readAllQuestionnaires = async (
  read: Read,
  topicId: TopicId | null,
): Promise<readonly QuestionnaireFacts[]> => {
  const rows = await selectQuestionnaires(read)
    .$if(topicId !== null, (rest) => rest.where('questionnaire.topicId', '=', topicId ?? 0))
    .orderBy('questionnaire.id', 'desc')
    .execute()
  const facts: QuestionnaireFacts[] = []
  for (const row of rows)
    facts.push(await completeFacts(read, questionnaireFromRow(row, await readEvents(read, row.id))))
  return facts
}

/** What the dossier of a topic tells of its questionnaires, oldest first. */
export const readQuestionnairesOfTopic = async (
  read: Read,
  topicId: TopicId,
): Promise<readonly TopicQuestionnaire[]> => {
  const all = await readAllQuestionnaires(read, topicId)
  return all.toReversed().map((facts) => {
    const { id, title, kind, state, events, createdAt } = facts.questionnaire
    const result = countOpinions(facts)
    return {
      id,
      title,
      kind,
      state,
      on: events.find(({ step }) => step === 'open')?.on ?? dayOf(createdAt),
      closedOn: state === 'closed' ? (events.findLast(({ step }) => step === 'close')?.on ?? null) : null,
      replyCount: result.answeredCount,
      resultLine: tellResultLine(kind, result),
    }
  })
}

/** Adds a draft; answers its number. */
export const insertQuestionnaire = async (
  write: Write,
  draft: QuestionnaireWords & {
    readonly kind: QuestionnaireKind
    readonly topicId: TopicId | null
    readonly questions: readonly Question[]
    readonly createdAt: string
  },
): Promise<QuestionnaireId> => {
  const added = await write
    .insertInto('questionnaire')
    .values({ ...draft, state: 'drafted', questions: JSON.stringify(draft.questions), discardedAt: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as QuestionnaireId
}

/** Writes fields of a questionnaire. */
export const updateQuestionnaire = async (
  write: Write,
  id: QuestionnaireId,
  row: Partial<Omit<NewRow<'questionnaire'>, 'id'>>,
): Promise<void> => {
  await write.updateTable('questionnaire').set(row).where('id', '=', id).execute()
}

/** Writes down a step that was taken. */
export const insertQuestionnaireEvent = async (
  write: Write,
  row: Omit<NewRow<'questionnaire_event'>, 'id'>,
): Promise<void> => {
  await write.insertInto('questionnaire_event').values(row).execute()
}

/** Adds households that are not listed yet, behind the others; answers how many came in. */
export const insertOpinionHouseholds = async (
  write: Write,
  id: QuestionnaireId,
  places: readonly {
    readonly building: string
    readonly entrance: string
    readonly room: string
    readonly placeKey: string
  }[],
): Promise<number> => {
  const listed = await write
    .selectFrom('questionnaire_household')
    .select(['placeKey', 'position'])
    .where('questionnaireId', '=', id)
    .execute()
  const known = new Set(listed.map(({ placeKey }) => placeKey))
  const last = Math.max(0, ...listed.map(({ position }) => position))
  const added = places
    .filter(({ placeKey }) => {
      const isNew = !known.has(placeKey)
      known.add(placeKey)
      return isNew
    })
    .map((place, index) => ({ ...place, questionnaireId: id, position: last + index + 1 }))
  for (let at = 0; at < added.length; at += rowsAStatement)
    await write
      .insertInto('questionnaire_household')
      .values(added.slice(at, at + rowsAStatement))
      .execute()
  return added.length
}

/** One household with the questionnaire that it belongs to, and how often it was entered. */
export const findOpinionHousehold = async (read: Read, id: OpinionHouseholdId) => {
  const row = await read
    .selectFrom('questionnaire_household')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { visitCount } = await read
    .selectFrom('opinion')
    .select((select) => select.fn.countAll<number>().as('visitCount'))
    .where('householdId', '=', id)
    .executeTakeFirstOrThrow()
  return {
    questionnaireId: row.questionnaireId as QuestionnaireId,
    household: householdFromRow(row),
    visitCount,
  }
}

/** Takes households off the list: one, or all of a questionnaire. */
export const deleteOpinionHouseholds = async (
  write: Write,
  where: { readonly questionnaireId: QuestionnaireId } | { readonly householdId: OpinionHouseholdId },
): Promise<void> => {
  const rows = write.deleteFrom('questionnaire_household')
  if ('householdId' in where) await rows.where('id', '=', where.householdId).execute()
  else await rows.where('questionnaireId', '=', where.questionnaireId).execute()
}

/** How many entries there are, withdrawn ones too, and the number that comes next. */
export const countEntries = async (
  read: Read,
  id: QuestionnaireId,
): Promise<{ readonly total: number; readonly nextNumber: number }> => {
  const row = await read
    .selectFrom('opinion')
    .select((select) => [
      select.fn.countAll<number>().as('total'),
      select.fn.max<number | null>('number').as('last'),
    ])
    .where('questionnaireId', '=', id)
    .executeTakeFirstOrThrow()
  return { total: row.total, nextNumber: (row.last ?? 0) + 1 }
}

/** How many slips came back and on which day the first, withdrawn ones left out. */
export const countReturned = async (
  read: Read,
  id: QuestionnaireId,
): Promise<{ readonly slips: number; readonly firstOn: Day | null }> => {
  const row = await read
    .selectFrom('opinion')
    .select((select) => [
      select.fn.coalesce(select.fn.sum<number>('slipCount'), select.val(0)).as('slips'),
      select.fn.min<string | null>('onDay').as('firstOn'),
    ])
    .where('questionnaireId', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { slips: Number(row.slips), firstOn: row.firstOn }
}

/** Adds an entry; answers its row. */
export const insertOpinion = async (
  write: Write,
  row: Omit<NewRow<'opinion'>, 'id' | 'answers' | 'withdrawnAt' | 'withdrawReason'> & {
    readonly answers: readonly Answer[]
  },
): Promise<OpinionId> => {
  const added = await write
    .insertInto('opinion')
    .values({ ...row, answers: JSON.stringify(row.answers), withdrawnAt: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as OpinionId
}

/** What stands for one household among its own entries. */
export const readOpinionsOfHousehold = async (
  read: Read,
  id: OpinionHouseholdId,
): Promise<readonly Opinion[]> => {
  const rows = await read
    .selectFrom('opinion')
    .selectAll()
    .where('householdId', '=', id)
    .orderBy('number')
    .execute()
  return rows.map(opinionFromRow)
}

/** One entry with the questionnaire that it belongs to. */
export const findOpinion = async (read: Read, id: OpinionId) => {
  const row = await read.selectFrom('opinion').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined
    ? null
    : { questionnaireId: row.questionnaireId as QuestionnaireId, opinion: opinionFromRow(row) }
}

/** Takes an entry back. */
export const withdrawOpinion = async (
  write: Write,
  id: OpinionId,
  { at, reason }: { readonly at: string; readonly reason: string },
): Promise<void> => {
  await write
    .updateTable('opinion')
    .set({ withdrawnAt: at, withdrawReason: reason })
    .where('id', '=', id)
    .execute()
}

/** Homes and shops of an estate by their doors, of some buildings or of all; parking and what nobody bought is no household. */
export const readHomesOfEstate = async (
  read: Read,
  estateId: number,
  buildings: readonly string[],
): Promise<readonly { building: string; entrance: string; room: string }[]> =>
  read
    .selectFrom('dwelling')
    .select(['building', 'entrance', 'room'])
    .where('estateId', '=', estateId)
    .where('kind', 'not in', ['parking', 'storage'])
    .where('state', '=', 'sold')
    .$if(buildings.length > 0, (rest) => rest.where('building', 'in', buildings))
    .orderBy('position')
    .execute()

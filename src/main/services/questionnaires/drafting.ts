/** Drafts questionnaires: words, questions, households, opened, closed and opened again. What is missing is the domain's to say. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { cutTo } from '../../../domain/chinese-text.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { QuestionnaireId } from '../../../domain/identity.ts'
import {
  type ListedPlace,
  placeKeyOf,
  readTypedPlaces,
} from '../../../domain/questionnaire/household-list.ts'
import type { Question, Questionnaire } from '../../../domain/questionnaire/questionnaire.ts'
import { findQuestionnaireGaps } from '../../../domain/questionnaire/questionnaire-gaps.ts'
import {
  countEntries,
  countReturned,
  deleteOpinionHouseholds,
  findOpinionHousehold,
  insertOpinionHouseholds,
  insertQuestionnaire,
  insertQuestionnaireEvent,
  readHomesOfEstate,
  readOpinionHouseholds,
  readQuestionnaire,
  updateQuestionnaire,
} from '../../store/questionnaires.ts'
import type { Read } from '../../store/schema/schema.ts'
import { readTopic } from '../../store/topics/topics.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { findForStep, refuseOver } from './finding.ts'

const keyed = (places: readonly ListedPlace[]) =>
  places.map(({ building, entrance, room }) => ({
    building,
    entrance,
    room,
    placeKey: placeKeyOf({ building, entrance, room }),
  }))

/** Drafts one; of a topic it takes the title, the estate and what was written over. */
export const draftQuestionnaire = async (
  { write, now }: Writing,
  { kind, topicId, title }: CheckedInputOf<'questionnaires.draft'>,
): Promise<Reply<QuestionnaireId>> => {
  const topic = topicId === null ? null : await readTopic(write, topicId)
  if (topicId !== null && topic === null) return missing('topic')
  return accept(
    await insertQuestionnaire(write, {
      kind,
      topicId,
      title: title === '' ? cutTo(topic?.title ?? '', 120) : title,
      explanation: cutTo(topic?.description ?? '', 2000),
      estateName: topic?.estateName ?? '',
      scope: topic?.place ?? '',
      fromOn: null,
      untilOn: null,
      issuedCount: null,
      questions: [],
      createdAt: now,
    }),
  )
}

/** Drafts a new one with the words, questions and households of another. */
export const copyQuestionnaire = async (
  { write, now }: Writing,
  { questionnaireId }: CheckedInputOf<'questionnaires.copy'>,
): Promise<Reply<QuestionnaireId>> => {
  const former = await readQuestionnaire(write, questionnaireId)
  if (former === null) return missing('questionnaire')
  const { kind, topicId, title, explanation, estateName, scope, questions } = former
  const id = await insertQuestionnaire(write, {
    ...{ kind, topicId, title, explanation, estateName, scope, questions },
    fromOn: null,
    untilOn: null,
    issuedCount: null,
    createdAt: now,
  })
  await insertOpinionHouseholds(write, id, keyed(await readOpinionHouseholds(write, questionnaireId)))
  return accept(id)
}

/** Changes what is written on it. */
export const arrangeQuestionnaire = async (
  { write }: Writing,
  { questionnaireId, words, topicId }: CheckedInputOf<'questionnaires.arrange'>,
): Promise<Reply<null>> => {
  const found = await findForStep(write, questionnaireId, 'arrange')
  if (!found.ok) return found
  if (topicId !== null && (await readTopic(write, topicId)) === null) return missing('topic')
  const { fromOn, untilOn, issuedCount } = words
  const { slips, firstOn } = await countReturned(write, questionnaireId)
  const over = found.value.kind === 'slips' ? refuseOver(issuedCount, slips) : null
  if (over !== null) return over
  if (fromOn !== null && firstOn !== null && firstOn < fromOn)
    return refuse({ code: 'day-unfit', problem: 'after', limit: firstOn })
  if (found.value.state === 'open' && fromOn !== null && untilOn !== null && untilOn < fromOn)
    return refuse({ code: 'window-unfit' })
  await updateQuestionnaire(write, questionnaireId, { ...words, topicId })
  return accept(null)
}

const gapsOf = async (
  read: Read,
  questionnaire: Questionnaire,
  questions: readonly Question[] = questionnaire.questions,
): Promise<readonly string[]> => {
  const households = await readOpinionHouseholds(read, questionnaire.id)
  return findQuestionnaireGaps(questionnaire, questions, households.length).map(({ sentence }) => sentence)
}

/** Sets all questions; none of them changes once an answer was entered. */
export const askQuestions = async (
  { write }: Writing,
  { questionnaireId, questions }: CheckedInputOf<'questionnaires.ask'>,
): Promise<Reply<null>> => {
  const found = await findForStep(write, questionnaireId, 'ask')
  if (!found.ok) return found
  if ((await countEntries(write, questionnaireId)).total > 0) return refuse({ code: 'questions-fixed' })
  const plain = questions.map((question) => ({
    ...question,
    options: question.kind === 'words' ? [] : question.options,
    mostChosen: question.kind === 'multiple' ? question.mostChosen : null,
  }))
  if (found.value.state === 'open') {
    const gaps = await gapsOf(write, found.value, plain)
    if (gaps.length > 0) return refuse({ code: 'questionnaire-gaps', gaps })
  }
  await updateQuestionnaire(write, questionnaireId, { questions: JSON.stringify(plain) })
  return accept(null)
}

/** Lists the households of a round from the roster or as typed. */
export const listHouseholds = async (
  { write }: Writing,
  { questionnaireId, from }: CheckedInputOf<'questionnaires.listHouseholds'>,
): Promise<Reply<OutputOf<'questionnaires.listHouseholds'>>> => {
  const found = await findForStep(write, questionnaireId, 'list-households')
  if (!found.ok) return found
  if (found.value.kind === 'slips') return wrongState('questionnaire', 'slips', 'list-households')
  if (from.kind === 'roster') {
    const homes = await readHomesOfEstate(write, from.estateId, from.buildings)
    if (homes.length === 0) return missing('dwelling')
    const addedCount = await insertOpinionHouseholds(write, questionnaireId, keyed(homes))
    return accept({ addedCount, refused: [] })
  }
  const { places, refused } = readTypedPlaces(from.text)
  const addedCount = await insertOpinionHouseholds(write, questionnaireId, keyed(places))
  return accept({ addedCount, refused: [...refused] })
}

/** Takes one household off the list. */
export const dropHousehold = async (
  { write }: Writing,
  { householdId }: CheckedInputOf<'questionnaires.dropHousehold'>,
): Promise<Reply<null>> => {
  const found = await findOpinionHousehold(write, householdId)
  if (found === null) return missing('opinionHousehold')
  const questionnaire = await findForStep(write, found.questionnaireId, 'list-households')
  if (!questionnaire.ok) return questionnaire
  if (found.visitCount > 0) return refuse({ code: 'household-visited' })
  await deleteOpinionHouseholds(write, { householdId })
  return accept(null)
}

/** Takes all households off the list. */
export const clearHouseholds = async (
  { write }: Writing,
  { questionnaireId }: CheckedInputOf<'questionnaires.clearHouseholds'>,
): Promise<Reply<null>> => {
  const found = await findForStep(write, questionnaireId, 'list-households')
  if (!found.ok) return found
  if ((await countEntries(write, questionnaireId)).total > 0) return refuse({ code: 'household-visited' })
  await deleteOpinionHouseholds(write, { questionnaireId })
  return accept(null)
}

/** Takes a draft away. */
export const discardQuestionnaire = async (
  { write, now }: Writing,
  { questionnaireId }: CheckedInputOf<'questionnaires.discard'>,
): Promise<Reply<null>> => {
  const found = await findForStep(write, questionnaireId, 'discard')
  if (!found.ok) return found
  await updateQuestionnaire(write, questionnaireId, { discardedAt: now })
  return accept(null)
}

/** Begins to take answers. */
export const openQuestionnaire = async (
  { write, now }: Writing,
  { questionnaireId }: CheckedInputOf<'questionnaires.open'>,
): Promise<Reply<null>> => {
  const found = await findForStep(write, questionnaireId, 'open')
  if (!found.ok) return found
  const gaps = await gapsOf(write, found.value)
  if (gaps.length > 0) return refuse({ code: 'questionnaire-gaps', gaps })
  await updateQuestionnaire(write, questionnaireId, { state: 'open' })
  await insertQuestionnaireEvent(write, { questionnaireId, step: 'open', at: now, reason: '' })
  return accept(null)
}

/** Ends the taking of answers. */
export const closeQuestionnaire = async (
  { write, now }: Writing,
  { questionnaireId }: CheckedInputOf<'questionnaires.close'>,
): Promise<Reply<null>> => {
  const found = await findForStep(write, questionnaireId, 'close')
  if (!found.ok) return found
  await updateQuestionnaire(write, questionnaireId, { state: 'closed' })
  await insertQuestionnaireEvent(write, { questionnaireId, step: 'close', at: now, reason: '' })
  return accept(null)
}

/** Takes answers again. */
export const reopenQuestionnaire = async (
  { write, now }: Writing,
  { questionnaireId, reason }: CheckedInputOf<'questionnaires.reopen'>,
): Promise<Reply<null>> => {
  const found = await findForStep(write, questionnaireId, 'reopen')
  if (!found.ok) return found
  await updateQuestionnaire(write, questionnaireId, { state: 'open' })
  await insertQuestionnaireEvent(write, { questionnaireId, step: 'reopen', at: now, reason })
  return accept(null)
}

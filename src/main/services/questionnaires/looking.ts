/** Shows questionnaires with their counts, their households and what was entered. Changes nothing. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import { foldRoom } from '../../../domain/people/person.ts'
import { placeKeyOf } from '../../../domain/questionnaire/household-list.ts'
import {
  countOpinions,
  type OpinionResult,
  type QuestionCount,
  standingOpinions,
} from '../../../domain/questionnaire/opinion-count.ts'
import { describeReach, tellResultLine } from '../../../domain/questionnaire/opinion-wording.ts'
import {
  type OpinionHousehold,
  placeOfHousehold,
  type QuestionnaireFacts,
} from '../../../domain/questionnaire/questionnaire.ts'
import { findQuestionnaireGaps } from '../../../domain/questionnaire/questionnaire-gaps.ts'
import { countEntries, readAllQuestionnaires, readQuestionnaireFacts } from '../../store/questionnaires.ts'
import { missing, type Reading } from '../context.ts'

const stateOrder = { open: 0, drafted: 1, closed: 2 } as const

/** All of them, those under way first. */
export const listQuestionnaires = async (
  { read }: Reading,
  { topicId }: CheckedInputOf<'questionnaires.list'>,
): Promise<Reply<OutputOf<'questionnaires.list'>>> => {
  const all = await readAllQuestionnaires(read, topicId)
  const lines = all.map((facts) => {
    const { questions, ...questionnaire } = facts.questionnaire
    const { id, kind, state, title, topicTitle, estateName, fromOn, untilOn } = questionnaire
    const result = countOpinions(facts)
    const { targetCount, returnedCount, answeredCount } = result
    return {
      ...{ id, kind, state, title, topicId: questionnaire.topicId, topicTitle, estateName, fromOn, untilOn },
      ...{ targetCount, returnedCount, answeredCount, questionCount: questions.length },
      resultLine: tellResultLine(kind, result),
    }
  })
  return accept(lines.toSorted((one, other) => stateOrder[one.state] - stateOrder[other.state]))
}

type ShownResult = OutputOf<'questionnaires.read'>['result']

const shownCount = ({ question, base, counts, words }: QuestionCount): ShownResult['questions'][number] => ({
  question: { ...question, options: [...question.options] },
  base,
  counts: [...counts],
  words: words.map((one) => ({ ...one })),
})

const shownResult = (result: OpinionResult): ShownResult => ({
  ...result,
  questions: result.questions.map(shownCount),
  buildings: result.buildings.map((building) => ({
    ...building,
    questions: building.questions.map(shownCount),
  })),
})

/** One with what it lacks and its counts. */
export const tellQuestionnaire = async (
  { read }: Reading,
  { questionnaireId }: CheckedInputOf<'questionnaires.read'>,
): Promise<Reply<OutputOf<'questionnaires.read'>>> => {
  const facts = await readQuestionnaireFacts(read, questionnaireId)
  if (facts === null) return missing('questionnaire')
  const { questionnaire, households } = facts
  const result = countOpinions(facts)
  const { total, nextNumber } = await countEntries(read, questionnaireId)
  return accept({
    questionnaire,
    gaps: findQuestionnaireGaps(questionnaire, questionnaire.questions, households.length).map((gap) => ({
      ...gap,
    })),
    areQuestionsFixed: total > 0,
    householdCount: households.length,
    nextNumber,
    result: shownResult(result),
    reach: describeReach(questionnaire.kind, result),
  })
}

/** 3-502 finds 3-1-502 too: building and room, the entrance left out. */
const fits = (household: OpinionHousehold, folded: string): boolean => {
  const key = placeKeyOf(household)
  const [building = '', door = '', more] = folded.split('-')
  return (
    key.startsWith(folded) ||
    key.endsWith(`-${folded}`) ||
    (door !== '' && more === undefined && key.startsWith(`${building}-`) && key.endsWith(`-${door}`))
  )
}

const householdLines = (
  { households, opinions }: QuestionnaireFacts,
  shown: readonly OpinionHousehold[],
): OutputOf<'questionnaires.households'>['households'] => {
  const standing = standingOpinions(opinions)
  const visits = new Map<number, { count: number; on: string }>()
  for (const { householdId, withdrawn, on } of opinions)
    if (householdId !== null && withdrawn === null)
      visits.set(householdId, { count: (visits.get(householdId)?.count ?? 0) + 1, on })
  return households
    .filter((household) => shown.includes(household))
    .map((household) => ({
      id: household.id,
      place: placeOfHousehold(household),
      building: household.building,
      outcome: standing.get(household.id)?.outcome ?? null,
      on: visits.get(household.id)?.on ?? null,
      visitCount: visits.get(household.id)?.count ?? 0,
    }))
}

/** Households of a round that fit a search. */
export const findHouseholds = async (
  { read }: Reading,
  { questionnaireId, text, only, offset, limit }: CheckedInputOf<'questionnaires.households'>,
): Promise<Reply<OutputOf<'questionnaires.households'>>> => {
  const facts = await readQuestionnaireFacts(read, questionnaireId)
  if (facts === null) return missing('questionnaire')
  const standing = standingOpinions(facts.opinions)
  const folded = foldRoom(text)
  const wanted = facts.households.filter((household) => {
    const outcome = standing.get(household.id)?.outcome ?? null
    if (only === 'waiting' && outcome !== null) return false
    if (only === 'absent' && outcome !== 'absent') return false
    return folded === '' || fits(household, folded)
  })
  const page = wanted.slice(offset, offset + limit)
  return accept({ households: householdLines(facts, page), total: wanted.length })
}

/** What was entered, newest first. */
export const listOpinions = async (
  { read }: Reading,
  { questionnaireId, offset, limit }: CheckedInputOf<'questionnaires.opinions'>,
): Promise<Reply<OutputOf<'questionnaires.opinions'>>> => {
  const facts = await readQuestionnaireFacts(read, questionnaireId)
  if (facts === null) return missing('questionnaire')
  const places = new Map(facts.households.map((one) => [one.id, placeOfHousehold(one)]))
  const standing = new Set([...standingOpinions(facts.opinions).values()].map(({ id }) => id))
  const newest = facts.opinions.toReversed().slice(offset, offset + limit)
  return accept({
    total: facts.opinions.length,
    opinions: newest.map(({ householdId, answers, ...opinion }) => ({
      ...opinion,
      answers: answers.map(({ options, words }) => ({ options: [...options], words })),
      place: householdId === null ? '' : (places.get(householdId) ?? ''),
      isStanding: opinion.withdrawn === null && (householdId === null || standing.has(opinion.id)),
    })),
  })
}

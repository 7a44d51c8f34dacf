/** Counts what was answered: how many were reached, and each option beside its base. Draws no conclusion; knows no clock. */
import { buildingKey } from '../roster/roster-rooms.ts'
import {
  hasAnswer,
  type Opinion,
  type OpinionHousehold,
  type OpinionOutcome,
  type Question,
  type QuestionnaireFacts,
} from './questionnaire.ts'

/** Groups smaller than this are not broken down in print. */
export const leastGroup = 3

export type QuestionCount = {
  readonly question: Question
  /** Who answered this question: the base of its shares. */
  readonly base: number
  /** One figure for each option, in their order. */
  readonly counts: readonly number[]
  /** What was written, alike words once, in the order of the text so that no round of visits shows. */
  readonly words: readonly { readonly text: string; readonly count: number }[]
}

/** One building of a round: how many of its households were asked, and how each question was answered there. */
export type BuildingCount = {
  readonly building: string
  readonly householdCount: number
  readonly answeredCount: number
  readonly questions: readonly QuestionCount[]
}

export type OpinionResult = {
  /** 发出份数, or the households to be asked; null where nobody counted. */
  readonly targetCount: number | null
  /** Slips that came back, or households that were visited. */
  readonly returnedCount: number
  /** Slips with at least one answer, or households that said something. */
  readonly answeredCount: number
  readonly blankCount: number
  readonly absentCount: number
  readonly declinedCount: number
  readonly questions: readonly QuestionCount[]
  /** By building in the order of the list; empty for slips. */
  readonly buildings: readonly BuildingCount[]
}

/** The opinion that counts for each household: its last answer, else what came of the last visit; withdrawn ones count nothing. */
export const standingOpinions = (opinions: readonly Opinion[]): ReadonlyMap<number, Opinion> => {
  const standing = new Map<number, Opinion>()
  for (const opinion of opinions) {
    if (opinion.withdrawn !== null || opinion.householdId === null) continue
    const former = standing.get(opinion.householdId)
    const isKept = former?.outcome === 'answered' && opinion.outcome !== 'answered'
    if (!isKept) standing.set(opinion.householdId, opinion)
  }
  return standing
}

const countWords = (
  place: number,
  opinions: readonly Opinion[],
): readonly { readonly text: string; readonly count: number }[] => {
  const counts = new Map<string, number>()
  for (const { answers, slipCount } of opinions) {
    const text = answers[place]?.words ?? ''
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + slipCount)
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .toSorted((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1))
}

const countQuestion = (question: Question, place: number, opinions: readonly Opinion[]): QuestionCount => {
  const counts = question.options.map(() => 0)
  let base = 0
  for (const { answers, slipCount } of opinions) {
    const answer = answers[place]
    if (answer === undefined || (answer.options.length === 0 && answer.words === '')) continue
    base += slipCount
    for (const number of answer.options) counts[number - 1] = (counts[number - 1] ?? 0) + slipCount
  }
  return { question, base, counts, words: countWords(place, opinions) }
}

const countQuestions = (
  questions: readonly Question[],
  opinions: readonly Opinion[],
): readonly QuestionCount[] => questions.map((question, place) => countQuestion(question, place, opinions))

const sumSlips = (opinions: readonly Opinion[]): number =>
  opinions.reduce((sum, { slipCount }) => sum + slipCount, 0)

/** Households with what stands for them, by building in the order of the list. */
export const groupByBuilding = (
  households: readonly OpinionHousehold[],
): readonly { readonly building: string; readonly households: readonly OpinionHousehold[] }[] => {
  const groups = new Map<string, { building: string; households: OpinionHousehold[] }>()
  for (const household of households) {
    const key = buildingKey(household.building)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { building: household.building, households: [household] })
    else group.households.push(household)
  }
  return [...groups.values()]
}

/** Counts a questionnaire: slips by how many there are of each, a round by households, each once. */
export const countOpinions = ({ questionnaire, households, opinions }: QuestionnaireFacts): OpinionResult => {
  const { kind, questions, issuedCount } = questionnaire
  if (kind === 'slips') {
    const standing = opinions.filter(({ withdrawn }) => withdrawn === null)
    const answered = standing.filter(hasAnswer)
    return {
      targetCount: issuedCount,
      returnedCount: sumSlips(standing),
      answeredCount: sumSlips(answered),
      blankCount: sumSlips(standing) - sumSlips(answered),
      absentCount: 0,
      declinedCount: 0,
      questions: countQuestions(questions, answered),
      buildings: [],
    }
  }
  const standing = standingOpinions(opinions)
  const of = (some: readonly OpinionHousehold[], outcome: OpinionOutcome): readonly Opinion[] =>
    some.flatMap(({ id }) => {
      const opinion = standing.get(id)
      return opinion?.outcome === outcome ? [opinion] : []
    })
  const answered = of(households, 'answered')
  return {
    targetCount: households.length,
    returnedCount: standing.size,
    answeredCount: answered.length,
    blankCount: 0,
    absentCount: of(households, 'absent').length,
    declinedCount: of(households, 'declined').length,
    questions: countQuestions(questions, answered),
    buildings: groupByBuilding(households).map((group) => {
      const here = of(group.households, 'answered')
      return {
        building: group.building,
        householdCount: group.households.length,
        answeredCount: here.length,
        questions: countQuestions(questions, here),
      }
    }),
  }
}

const addCounts = (one: QuestionCount, other: QuestionCount): QuestionCount => ({
  question: one.question,
  base: one.base + other.base,
  counts: one.counts.map((count, place) => count + (other.counts[place] ?? 0)),
  words: [],
})

const joinBuildings = (buildings: readonly BuildingCount[]): BuildingCount => ({
  building: buildings.map(({ building }) => building).join('、'),
  householdCount: buildings.reduce((sum, { householdCount }) => sum + householdCount, 0),
  answeredCount: buildings.reduce((sum, { answeredCount }) => sum + answeredCount, 0),
  questions: buildings
    .map(({ questions }) => questions)
    .reduce((sum, questions) =>
      sum.map((count, place) => {
        const other = questions[place]
        return other === undefined ? count : addCounts(count, other)
      }),
    ),
})

const isTooSmall = ({ questions }: BuildingCount): boolean =>
  questions.some(({ base, question }) => question.kind !== 'words' && base > 0 && base < leastGroup)

/**
 * Buildings as they may be printed: one of which fewer than three households answered a question is told together with
 * others, so that nobody's answer can be read or worked out; none at all where that leaves a single group too small.
 * @see 个人信息保护法第二十五条
 */
export const printableBuildings = (buildings: readonly BuildingCount[]): readonly BuildingCount[] => {
  const isSmall = (building: BuildingCount): boolean => isTooSmall(building)
  if (!buildings.some(isSmall)) return buildings.filter(({ householdCount }) => householdCount > 0)
  const rest = buildings.filter((building) => !isSmall(building))
  const joined = buildings.filter(isSmall)
  // One small building alone would follow from the whole less the others.
  const bySize = rest.toSorted((one, other) => one.answeredCount - other.answeredCount)
  while (bySize.length > 0 && (joined.length < 2 || isTooSmall(joinBuildings(joined)))) {
    const smallest = bySize.shift()
    if (smallest !== undefined) joined.push(smallest)
  }
  const whole = joinBuildings(buildings.filter((building) => joined.includes(building)))
  const kept = rest.filter((building) => !joined.includes(building))
  return isTooSmall(whole) ? [] : [...kept, whole]
}

/** Reads what is typed from a slip, key by key, and says why an answer can't be taken. Keeps nothing. */
import type { Answer, OpinionOutcome, Question, QuestionnaireKind } from './questionnaire.ts'

/** Why what was entered can't be taken. */
export type AnswerProblem =
  /** As many answers as questions. */
  | 'answers-count'
  /** There is no option of this number. */
  | 'no-option'
  | 'one-only'
  | 'too-many'
  | 'twice'
  /** Words at a question of options, or options at one of words. */
  | 'other-kind'
  /** A household without a word: then it was not at home, or declined. */
  | 'empty'
  /** Slips are not visits: nobody is absent on them. */
  | 'outcome'
  | 'answers-without-answer'
  | 'household-missing'
  | 'household-given'
  | 'batch'

/** An entry that was refused, with the question it is about, counted from 1; 0 for the whole of it. */
export type AnswerRefusal = { readonly problem: AnswerProblem; readonly position: number }

export const blankAnswer: Answer = { options: [], words: '' }

const numbersIn = (typed: string, optionCount: number): readonly number[] | null => {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return []
  if (!/^[\d\s,，、.;+/-]+$/u.test(text)) return null
  const groups = text.split(/[^\d]+/u).filter((group) => group !== '')
  // With fewer than ten options figures that run together are single numbers: 13 is 1 and 3.
  const figures = optionCount < 10 ? groups.flatMap((group) => [...group]) : groups
  return figures.map(Number)
}

const checkNumbers = (question: Question, numbers: readonly number[]): AnswerProblem | null => {
  if (numbers.some((number) => number < 1 || number > question.options.length)) return 'no-option'
  if (new Set(numbers).size < numbers.length) return 'twice'
  if (question.kind === 'single' && numbers.length > 1) return 'one-only'
  const { mostChosen } = question
  return question.kind === 'multiple' && mostChosen !== null && numbers.length > mostChosen
    ? 'too-many'
    : null
}

/**
 * Reads what was typed at a question: numbers of options (1, 1 3, 1,3, or 13 where there are fewer than ten), or words.
 * Nothing, or a single 0, leaves the question out. Refuses a number without an option and more than may be ticked.
 */
export const readAnswer = (
  question: Question,
  typed: string,
):
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly problem: AnswerProblem } => {
  if (question.kind === 'words')
    return { ok: true, answer: { options: [], words: typed.trim().replace(/\s+/gu, ' ') } }
  const numbers = numbersIn(typed, question.options.length)
  if (numbers === null) return { ok: false, problem: 'no-option' }
  if (numbers.length === 1 && numbers[0] === 0) return { ok: true, answer: blankAnswer }
  const problem = checkNumbers(question, numbers)
  return problem === null
    ? { ok: true, answer: { options: numbers.toSorted((one, other) => one - other), words: '' } }
    : { ok: false, problem }
}

const checkAnswer = (question: Question, { options, words }: Answer): AnswerProblem | null => {
  if (question.kind === 'words') return options.length > 0 ? 'other-kind' : null
  if (words !== '') return 'other-kind'
  return checkNumbers(question, options)
}

/** What is entered at one go, before it has a number. */
export type OpinionEntry = {
  readonly householdId: number | null
  readonly outcome: OpinionOutcome
  readonly answers: readonly Answer[]
  readonly slipCount: number
}

const whole = (problem: AnswerProblem): AnswerRefusal => ({ problem, position: 0 })

/** Why an entry can't be taken; null when it can. A blank slip is taken and counted apart, a blank household is not. */
export const findAnswerRefusal = (
  kind: QuestionnaireKind,
  questions: readonly Question[],
  entry: OpinionEntry,
): AnswerRefusal | null => {
  const isVisit = kind === 'door-to-door'
  if (isVisit && entry.householdId === null) return whole('household-missing')
  if (!isVisit && entry.householdId !== null) return whole('household-given')
  if (isVisit && entry.slipCount !== 1) return whole('batch')
  if (!isVisit && entry.outcome !== 'answered') return whole('outcome')
  if (entry.outcome !== 'answered') return entry.answers.length === 0 ? null : whole('answers-without-answer')
  if (entry.answers.length !== questions.length) return whole('answers-count')
  for (const [index, question] of questions.entries()) {
    const problem = checkAnswer(question, entry.answers[index] ?? blankAnswer)
    if (problem !== null) return { problem, position: index + 1 }
  }
  const isEmpty = entry.answers.every(({ options, words }) => options.length === 0 && words === '')
  return isVisit && isEmpty ? whole('empty') : null
}

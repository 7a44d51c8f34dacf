/** Finds what a questionnaire lacks before it can be opened, in words that a secretary reads. Knows no clock. */
import type { Question, QuestionnaireKind, QuestionnaireWords } from './questionnaire.ts'

/** Something that must be written before a questionnaire is opened; `position` counts questions from 1, null for the rest. */
export type QuestionnaireGap = {
  readonly field: 'title' | 'questions' | 'households' | 'days'
  readonly position: number | null
  readonly sentence: string
}

const leastOptions = 2

const findQuestionGaps = (question: Question, position: number): readonly QuestionnaireGap[] => {
  const gap = (sentence: string): QuestionnaireGap => ({ field: 'questions', position, sentence })
  const nth = `第${position}题`
  if (question.title.trim() === '') return [gap(`${nth}没有写题目`)]
  if (question.kind === 'words') return []
  const options = question.options.map((option) => option.trim())
  if (options.filter((option) => option !== '').length < leastOptions)
    return [gap(`${nth}至少要有${leastOptions}个选项`)]
  const empty = options.indexOf('')
  if (empty >= 0) return [gap(`${nth}的选项${empty + 1}没有写`)]
  const twice = options.findIndex((option, place) => options.indexOf(option) !== place)
  if (twice >= 0) return [gap(`${nth}有两个选项都是“${options[twice] ?? ''}”`)]
  const { mostChosen } = question
  return question.kind === 'multiple' && mostChosen !== null && mostChosen > options.length
    ? [gap(`${nth}最多选${mostChosen}项，选项只有${options.length}个`)]
    : []
}

/** What keeps a questionnaire from being opened, first things first: title, days, questions, and the households of a round. */
export const findQuestionnaireGaps = (
  {
    kind,
    title,
    fromOn,
    untilOn,
  }: Pick<QuestionnaireWords, 'title' | 'fromOn' | 'untilOn'> & {
    readonly kind: QuestionnaireKind
  },
  questions: readonly Question[],
  householdCount: number,
): readonly QuestionnaireGap[] => [
  ...(title.trim() === '' ? [{ field: 'title', position: null, sentence: '没有写标题' } as const] : []),
  ...(fromOn !== null && untilOn !== null && untilOn < fromOn
    ? [{ field: 'days', position: null, sentence: '截止日期早于开始日期' } as const]
    : []),
  ...(questions.length === 0
    ? [{ field: 'questions', position: null, sentence: '还没有题目' } as const]
    : questions.flatMap((question, index) => findQuestionGaps(question, index + 1))),
  ...(kind === 'door-to-door' && householdCount === 0
    ? [{ field: 'households', position: null, sentence: '还没有应征求意见的户' } as const]
    : []),
]

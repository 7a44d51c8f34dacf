/** Says in Chinese how many were reached and what most chose, the same for the screen and for print. Calls nothing passed. */
import { joinList, unmarked } from '../chinese-text.ts'
import { shareText } from '../choice/figure-wording.ts'
import { leastGroup, type OpinionResult, type QuestionCount } from './opinion-count.ts'
import type { QuestionnaireKind } from './questionnaire.ts'

/** 份 of slips, 户 of a round. */
export const unitOf = (kind: QuestionnaireKind): string => (kind === 'slips' ? '份' : '户')

/** A share that never stands without its base: 72.3%（60/83）. */
export const shareWithBase = (count: number, base: number): string =>
  base === 0 ? '—' : `${shareText(count, base)}（${count}/${base}）`

/** How many were reached, in one sentence: 发出120份，收回85份，收回率70.8%，其中有效83份、空白2份。 */
export const describeReach = (kind: QuestionnaireKind, result: OpinionResult): string => {
  const { targetCount, returnedCount, answeredCount } = result
  if (kind === 'slips') {
    const issued = targetCount === null ? '' : `发出${targetCount}份，`
    const rate =
      targetCount === null || targetCount < returnedCount || targetCount === 0
        ? ''
        : `，收回率${shareText(returnedCount, targetCount)}`
    const valid =
      result.blankCount === 0 ? '，都有效' : `，其中有效${answeredCount}份、空白${result.blankCount}份`
    return `${issued}收回${returnedCount}份${rate}${returnedCount === 0 ? '' : valid}。`
  }
  const target = targetCount ?? 0
  const waiting = target - returnedCount
  return [
    `应征求${target}户，已走访${returnedCount}户，占${shareText(returnedCount, target)}`,
    returnedCount === 0
      ? ''
      : `其中${joinList(
          [
            `表达意见${answeredCount}户`,
            result.absentCount === 0 ? '' : `不在家${result.absentCount}户`,
            result.declinedCount === 0 ? '' : `拒答${result.declinedCount}户`,
          ].filter((part) => part !== ''),
        )}`,
    waiting === 0 ? '每户都已走到' : `还有${waiting}户没有走到`,
  ]
    .filter((part) => part !== '')
    .join('；')
    .concat('。')
}

/** The option or options that most chose at a question; null where nobody answered, or it asks for words. */
export const mostChosenOf = ({ question, counts }: QuestionCount): readonly string[] | null => {
  const most = Math.max(0, ...counts)
  if (most === 0) return null
  return question.options.filter((_, place) => counts[place] === most)
}

/** What most chose at the first question with options, as a clause; empty where too few answered to say so. */
const leadingLine = (kind: QuestionnaireKind, questions: readonly QuestionCount[]): string => {
  const place = questions.findIndex(({ question }) => question.kind !== 'words')
  const first = questions[place]
  const chosen = first === undefined ? null : mostChosenOf(first)
  if (first === undefined || chosen === null || first.base < leastGroup) return ''
  const most = Math.max(...first.counts)
  const names = chosen.map((option) => `“${unmarked(option)}”`).join('和')
  return `第${place + 1}题选${names}的${chosen.length > 1 ? '一样' : '最'}多：${most}${unitOf(kind)}，占${shareWithBase(most, first.base)}`
}

/** One line for a list or a dossier: how many came back and what most chose; empty before the first answer. */
export const tellResultLine = (kind: QuestionnaireKind, result: OpinionResult): string => {
  const { targetCount, returnedCount, answeredCount, questions } = result
  if (returnedCount === 0) return ''
  const reach =
    kind === 'slips'
      ? `收回${returnedCount}份${targetCount === null ? '' : `（发出${targetCount}份）`}`
      : `${targetCount ?? 0}户中${answeredCount}户表达意见`
  const leading = leadingLine(kind, questions)
  return leading === '' ? reach : `${reach}，${leading}`
}

/** What a result is and is not: it stands on every result sheet. */
export const opinionStanding =
  '本表只反映征求到的意见，供协商和决策参考，不是表决，不产生决定的效力；依法应当由居民会议或者业主共同决定的事项，另行依法表决。'

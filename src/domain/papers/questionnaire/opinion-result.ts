/** Writes 征求意见结果表: how many were reached and what was answered, each share with its base. No vote; knows no clock. */
import { dayInChinese, headingMark, joinList, unmarked } from '../../chinese-text.ts'
import { shareText } from '../../choice/figure-wording.ts'
import {
  type BuildingCount,
  countOpinions,
  leastGroup,
  type OpinionResult,
  printableBuildings,
  type QuestionCount,
} from '../../questionnaire/opinion-count.ts'
import { describeReach, opinionStanding, unitOf } from '../../questionnaire/opinion-wording.ts'
import {
  type QuestionnaireKind,
  questionKindNames,
  questionnaireKindNames,
} from '../../questionnaire/questionnaire.ts'
import {
  type Block,
  type Fact,
  type Gap,
  heading,
  type PlainDocument,
  paragraph,
  type TableColumn,
} from '../document.ts'
import { maskWritten } from '../mask-written.ts'
import { committeeName } from '../meeting/meeting-wording.ts'
import type { PaperTerms } from '../paper-subject.ts'
import { type QuestionnairePaperFacts, questionnaireFileName, titleWith } from './questionnaire-facts.ts'

/** Nothing can be told before the first answer. */
export const findResultGaps = (facts: QuestionnairePaperFacts): readonly Gap[] =>
  countOpinions(facts).returnedCount > 0
    ? []
    : [
        {
          code: 'questionnaire-answers',
          position: null,
          anchor: 'answers',
          sentence: '还没有登记答复',
        },
      ]

const optionColumns = (kind: QuestionnaireKind): readonly TableColumn[] => [
  { heading: '编号', share: 1.2, align: 'center' },
  { heading: '选项', share: 5.6, align: 'left' },
  { heading: `${unitOf(kind)}数`, share: 1.8, align: 'right' },
  { heading: '基数', share: 1.8, align: 'right' },
  { heading: '占比', share: 2.6, align: 'right' },
]

const wordColumns = (kind: QuestionnaireKind): readonly TableColumn[] => [
  { heading: '序号', share: 1.2, align: 'center' },
  { heading: '意见', share: 10, align: 'left' },
  { heading: `${unitOf(kind)}数`, share: 1.8, align: 'right' },
]

const wordRows = (
  words: QuestionCount['words'],
  { known }: QuestionnairePaperFacts,
): readonly (readonly string[])[] =>
  words.map(({ text, count }, index) => [String(index + 1), maskWritten(text, known), String(count)])

const questionBlocks = (
  facts: QuestionnairePaperFacts,
  { question, base, counts, words }: QuestionCount,
  index: number,
): readonly Block[] => {
  const { kind } = facts.questionnaire
  const unit = unitOf(kind)
  const title = heading(
    1,
    `${headingMark(1, index + 1)}${unmarked(question.title)}（${questionKindNames[question.kind]}）`,
  )
  if (base === 0) return [title, paragraph('没有人回答这一题。')]
  if (question.kind === 'words')
    return [
      title,
      paragraph(`写了意见的${base}${unit}，照写的话列出，电话、房号和姓名已经隐去。`),
      {
        kind: 'table',
        height: 'plain',
        name: `第${index + 1}题 ${unmarked(question.title)}`,
        columns: wordColumns(kind),
        rows: wordRows(words, facts),
      },
    ]
  if (base < leastGroup) return [title, paragraph(`回答这一题的不足${leastGroup}${unit}，不分列。`)]
  const most = question.mostChosen === null ? '' : `（最多${question.mostChosen}项）`
  const several = question.kind === 'multiple' ? `一${unit}可以选几项${most}，各项占比之和可以超过100%。` : ''
  return [
    title,
    paragraph(`有${base}${unit}回答了这一题，占比以此为基数。${several}`),
    {
      kind: 'table',
      height: 'plain',
      name: `第${index + 1}题 ${unmarked(question.title)}`,
      columns: optionColumns(kind),
      rows: question.options.map((option, place) => [
        String(place + 1),
        unmarked(option),
        String(counts[place] ?? 0),
        String(base),
        shareText(counts[place] ?? 0, base),
      ]),
    },
  ]
}

/** 第1题：赞成12、不赞成3. */
const buildingWords = ({ questions }: BuildingCount): string =>
  questions
    .map(({ question, counts, base }, index) => {
      if (question.kind === 'words' || base === 0) return ''
      const each = question.options.map((option, place) => `${unmarked(option)}${counts[place] ?? 0}`)
      return `第${index + 1}题：${joinList(each)}`
    })
    .filter((words) => words !== '')
    .join('；')

const buildingBlocks = (result: OpinionResult): readonly Block[] => {
  if (result.buildings.length < 2) return []
  const title = heading(1, `${headingMark(1, result.questions.length + 1)}各楼栋的情况`)
  const buildings = printableBuildings(result.buildings)
  if (buildings.length === 0) return [title, paragraph(`表达意见的不足${leastGroup}户，不分列。`)]
  const isJoined = buildings.length < result.buildings.length
  return [
    title,
    ...(isJoined
      ? [paragraph(`回答不足${leastGroup}户的楼栋和别的楼栋合并列出，不让人看出是哪一户的意见。`)]
      : []),
    {
      kind: 'table',
      height: 'plain',
      name: '各楼栋',
      columns: [
        { heading: '楼栋', share: 2.2, align: 'left' },
        { heading: '应征求', share: 1.6, align: 'right' },
        { heading: '表达\n意见', share: 1.4, align: 'right' },
        { heading: '占应\n征求', share: 2.2, align: 'right' },
        { heading: '各题的户数', share: 6.2, align: 'left' },
      ],
      rows: buildings.map((building) => [
        building.building === '' ? '不分楼栋' : building.building,
        String(building.householdCount),
        String(building.answeredCount),
        shareText(building.answeredCount, building.householdCount),
        buildingWords(building),
      ]),
    },
  ]
}

const spanWords = ({ questionnaire }: QuestionnairePaperFacts): string => {
  const { events, fromOn, untilOn, state } = questionnaire
  const from = fromOn ?? events.find(({ step }) => step === 'open')?.on ?? null
  const closedOn = state === 'closed' ? (events.findLast(({ step }) => step === 'close')?.on ?? null) : null
  const until = closedOn ?? untilOn
  if (from === null) return ''
  return until === null ? `${dayInChinese(from)}起` : `${dayInChinese(from)}至${dayInChinese(until)}`
}

const factRows = (facts: QuestionnairePaperFacts, result: OpinionResult): readonly (readonly Fact[])[] => {
  const { kind, estateName, scope, topicTitle, topicNumber } = facts.questionnaire
  const where = [estateName, scope].filter((words) => words.trim() !== '').join('，')
  return [
    [{ label: '方式', value: questionnaireKindNames[kind] }],
    [{ label: '时间', value: spanWords(facts) }],
    ...(where === '' ? [] : [[{ label: '范围', value: where }]]),
    ...(topicTitle === '' ? [] : [[{ label: '议题', value: `${topicNumber}　${unmarked(topicTitle)}` }]]),
    [{ label: '情况', value: describeReach(kind, result) }],
  ]
}

/**
 * 征求意见结果表: reached, counted, listed, with what it is not. While answers still come in it is a result for the time
 * being and says so.
 */
export const composeOpinionResult = (facts: QuestionnairePaperFacts, terms: PaperTerms): PlainDocument => {
  const { questionnaire, community } = facts
  const result = countOpinions(facts)
  const isOver = questionnaire.state === 'closed'
  return {
    kind: 'opinion-result',
    fileName: questionnaireFileName(facts, '征求意见结果表', terms.madeOn),
    layout: 'table-portrait',
    title: [...titleWith(questionnaire.title, '征求意见结果表', 21), ...(isOver ? [] : ['（暂时结果）'])],
    blocks: [
      { kind: 'facts', rows: factRows(facts, result) },
      paragraph(opinionStanding),
      ...(isOver ? [] : [paragraph(`征求还没有结束，以上和以下各数截至${dayInChinese(terms.madeOn)}。`)]),
      ...result.questions.flatMap((count, index) => questionBlocks(facts, count, index)),
      ...buildingBlocks(result),
      { kind: 'closing', signers: [committeeName(community)], day: terms.madeOn, seal: true },
    ],
  }
}

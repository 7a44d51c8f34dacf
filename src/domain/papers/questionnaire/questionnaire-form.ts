/** Writes the blank form of a questionnaire: a slip to tick, or the list of a round by building. Names nobody; knows no clock. */
import {
  breakTitle,
  countCells,
  dayInChinese,
  endSentence,
  headingMark,
  unmarked,
} from '../../chinese-text.ts'
import { groupByBuilding } from '../../questionnaire/opinion-count.ts'
import { type Question, questionKindNames } from '../../questionnaire/questionnaire.ts'
import { findQuestionnaireGaps } from '../../questionnaire/questionnaire-gaps.ts'
import {
  type Block,
  blankLines,
  emptyBox,
  type Gap,
  heading,
  type PlainDocument,
  paragraph,
  paragraphs,
  standingLine,
  type TableColumn,
} from '../document.ts'
import { committeeName } from '../meeting/meeting-wording.ts'
import type { PaperTerms } from '../paper-subject.ts'
import { type QuestionnairePaperFacts, questionnaireFileName, titleWith } from './questionnaire-facts.ts'

/** What is missing before anything is asked, with the place where it can be written. */
export const findFormGaps = ({ questionnaire, households }: QuestionnairePaperFacts): readonly Gap[] =>
  findQuestionnaireGaps(questionnaire, questionnaire.questions, households.length).map((gap) => ({
    code: `questionnaire-${gap.field}`,
    position: gap.position,
    anchor: gap.field,
    sentence: gap.sentence,
  }))

const howToTick = ({ kind, mostChosen }: Question): string => {
  if (kind === 'words') return ''
  const most = mostChosen === null ? '' : `，最多选${mostChosen}项`
  return `（${questionKindNames[kind]}${most}）`
}

/** Options on one line while all of them are short, else one a line, each behind its box and its number. */
const optionLines = (options: readonly string[], lineCells: number): readonly string[] => {
  const boxed = options.map((option, index) => `${emptyBox} ${index + 1}. ${unmarked(option)}`)
  const oneLine = boxed.join('　　')
  return countCells(oneLine) <= lineCells ? [oneLine] : boxed
}

/** Two characters of the 28 of a line are its indent. */
const optionCells = 26

const questionBlocks = (question: Question, index: number): readonly Block[] => {
  const title = heading(3, `${headingMark(3, index + 1)}${unmarked(question.title)}${howToTick(question)}`)
  if (question.kind === 'words')
    return [title, { kind: 'facts', isWhole: true, rows: [[{ label: '意见', value: blankLines(5) }]] }]
  return [title, ...optionLines(question.options, optionCells).map((line) => paragraph(line))]
}

/** Until when and where to a slip is handed in; empty while no day is set. */
const handIn = ({ untilOn }: QuestionnairePaperFacts['questionnaire']): string =>
  untilOn === null ? '' : `请在${dayInChinese(untilOn)}前交给网格员，或者投入意见箱。`

const composeSlip = (facts: QuestionnairePaperFacts, terms: PaperTerms): PlainDocument => {
  const { questionnaire, community } = facts
  const { title, explanation, questions } = questionnaire
  return {
    kind: 'questionnaire-form',
    fileName: questionnaireFileName(facts, '问卷', terms.madeOn),
    layout: 'official',
    title: breakTitle(title.trim()),
    blocks: [
      ...paragraphs(explanation === '' ? '' : endSentence(explanation)),
      paragraph(
        `本问卷不记名，不用写姓名、房号和电话。请在方框内打“√”。答卷只用来征求意见，不是表决。${handIn(questionnaire)}`,
      ),
      ...paragraphs(community.contact.trim() === '' ? '' : `联系电话：${community.contact.trim()}。`),
      standingLine(`${committeeName(community)}　${dayInChinese(terms.madeOn)}`, 'right'),
      ...questions.flatMap(questionBlocks),
    ],
  }
}

/** Numbers of the options behind their boxes, three a line. */
const boxesOf = (question: Question): string =>
  question.kind === 'words' ? '' : question.options.map((_, index) => `${emptyBox}${index + 1}`).join('　')

const visitColumns = (questions: readonly Question[]): readonly TableColumn[] => [
  { heading: '序号', share: 1.1, align: 'center' },
  { heading: '房号', share: 2.6, align: 'left' },
  ...questions.map((question, index) => ({
    heading: `第${index + 1}题`,
    share: question.kind === 'words' ? 4 : Math.max(1.8, question.options.length * 0.95),
    align: question.kind === 'words' ? ('left' as const) : ('center' as const),
  })),
  { heading: '没有表态', share: 2.4, align: 'center' },
  { heading: '走访日期', share: 1.9, align: 'center' },
  { heading: '入户人', share: 1.9, align: 'center' },
]

/** A question in one line above the lists: its words and the numbers of its options. */
const questionLine = (question: Question, index: number): string => {
  const options = question.options.map((option, place) => `${place + 1}. ${unmarked(option)}`).join('；')
  const asked = `${headingMark(3, index + 1)}${unmarked(question.title)}${howToTick(question)}`
  return options === '' ? asked : `${asked}　${options}`
}

const composeRoundList = (facts: QuestionnairePaperFacts, terms: PaperTerms): PlainDocument => {
  const { questionnaire, households } = facts
  const { title, explanation, questions } = questionnaire
  const columns = visitColumns(questions)
  return {
    kind: 'questionnaire-form',
    fileName: questionnaireFileName(facts, '入户征求意见登记表', terms.madeOn),
    layout: 'table-landscape',
    title: titleWith(title, '入户征求意见登记表', 30),
    blocks: [
      ...paragraphs(explanation === '' ? '' : endSentence(explanation)),
      ...questions.map((question, index) => paragraph(questionLine(question, index))),
      paragraph(
        '一户登记一份，只写房号，不写姓名和电话；在选项编号前的方框内打“√”。住户不在家或者不愿意表态的，在“没有表态”一栏打“√”。',
      ),
      ...groupByBuilding(households).flatMap((group, place): readonly Block[] => [
        ...(place === 0 ? [] : [{ kind: 'page-break' as const }]),
        heading(1, group.building === '' ? '入户名单' : group.building),
        standingLine(`共${group.households.length}户`, 'left'),
        {
          kind: 'table',
          columns,
          height: 'tall',
          rows: group.households.map(({ entrance, room }, index) => [
            String(index + 1),
            `${entrance}${room}`,
            ...questions.map(boxesOf),
            `${emptyBox}不在家\n${emptyBox}拒答`,
            '',
            '',
          ]),
        },
      ]),
      {
        kind: 'note',
        text: '登记表只用来征求意见，不是表决；录入以后由社区保管，不得张贴和外传。',
      },
    ],
  }
}

/** 问卷: the blank slip to be ticked, or for 入户征求意见 the list of households by building, nobody named. */
export const composeQuestionnaireForm = (facts: QuestionnairePaperFacts, terms: PaperTerms): PlainDocument =>
  facts.questionnaire.kind === 'slips' ? composeSlip(facts, terms) : composeRoundList(facts, terms)

/** Writes the form on which residents say how a task was done (满意度评议表), without their names. Knows no format and no clock. */
import { dayOf } from '../../calendar.ts'
import { dayInChinese, endSentence, unmarked } from '../../chinese-text.ts'
import { addAnswers, countAnswers } from '../../task/satisfaction.ts'
import { isTaskDone } from '../../task/task-life.ts'
import { type Block, blankDay, blankLines, emptyBox, type Fact, type PlainDocument } from '../document.ts'
import type { PaperTerms } from '../paper-subject.ts'
import { shareWords } from '../written/written-paper-words.ts'
import { sourceFact, type TaskFacts, taskFileName } from './task-facts.ts'

/** 办理质量、办理时效、服务态度: what points are given for, with what is meant. */
const dimensions: readonly (readonly [string, string])[] = [
  ['办理质量', '事情是否办成、办好'],
  ['办理时效', '是否在时限内办结'],
  ['服务态度', '沟通、反馈是否及时'],
]

const points = ['5分', '4分', '3分', '2分', '1分'] as const

const pointsTable: Block = {
  kind: 'table',
  height: 'plain',
  columns: [
    { heading: '评议维度', share: 2.6, align: 'center' },
    { heading: '说明', share: 5, align: 'left' },
    ...points.map((heading) => ({ heading, share: 1.4, align: 'center' as const, isBox: true as const })),
  ],
  rows: dimensions.map(([name, meaning]) => [name, meaning, ...points.map(() => emptyBox)]),
}

/** What was done, in the words with which the task was closed; empty lines to write on while it is not. */
const resultWords = ({ task }: TaskFacts): string =>
  isTaskDone(task.state) && task.result !== '' ? endSentence(task.result) : blankLines(3)

/** Fewer answers are not told apart in print. */
const smallestGroup = 3

/** What was answered since the task was last done; nothing while nobody answered. */
const countedFacts = ({ task }: TaskFacts): readonly (readonly Fact[])[] => {
  const counts = addAnswers(task.visits.filter((visit) => visit.isCurrent).map((visit) => visit.counts))
  const all = countAnswers(counts)
  if (all === 0) return []
  const { satisfied, fairly, dissatisfied } = counts
  const told =
    all < smallestGroup
      ? `共${all}人，不足${smallestGroup}人，不分项公布`
      : `满意${satisfied}人，基本满意${fairly}人，不满意${dissatisfied}人，共${all}人；满意和基本满意占${shareWords(satisfied + fairly, all)}`
  return [[{ label: '已收评价', value: told }]]
}

/** 满意度评议表: 满意、基本满意 or 不满意 on the whole, points by dimension, an opinion, and whether the task may be closed. */
export const composeSatisfactionForm = (facts: TaskFacts, terms: PaperTerms): PlainDocument => {
  const { community, task, resolution } = facts
  const choices = ['满意', '基本满意', '不满意'].map((choice) => `${emptyBox} ${choice}`).join('　　　　')
  return {
    kind: 'satisfaction-form',
    fileName: taskFileName(facts, '满意度评议表', terms.madeOn),
    layout: 'table-portrait',
    title: [`${community.name}满意度评议表`],
    blocks: [
      {
        kind: 'facts',
        rows: [
          [
            { label: '编号', value: `事项${task.number}` },
            resolution === null ? sourceFact(facts) : { label: '来源决议', value: resolution.number },
          ],
          [{ label: '事项', value: unmarked(task.title) }],
          [
            { label: '承办单位', value: task.leadUnit },
            { label: '责任人', value: task.responsible },
          ],
          [
            { label: '时限', value: task.dueOn === null ? '' : dayInChinese(task.dueOn) },
            { label: '办结日期', value: task.doneAt === null ? '' : dayInChinese(dayOf(task.doneAt)) },
          ],
          [{ label: '办理结果', value: resultWords(facts) }],
          ...countedFacts(facts),
          [{ label: '总体评价', value: choices }],
        ],
      },
      { kind: 'blank', lines: 1 },
      pointsTable,
      { kind: 'blank', lines: 1 },
      {
        kind: 'facts',
        rows: [
          [{ label: '意见建议', value: blankLines(5) }],
          [
            {
              label: '是否同意\n销号',
              value: `${emptyBox} 同意销号　　　　${emptyBox} 不同意销号，理由：`,
            },
          ],
          [{ label: '评议日期', value: blankDay }],
        ],
      },
      {
        kind: 'note',
        text: '说明：不用写姓名。总体评价选一项，各个维度各选一个分值，在方框内打“√”；填好后交社区工作人员或者投入意见箱。',
      },
    ],
  }
}

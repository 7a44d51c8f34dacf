/** Writes the 督办单 that presses a task. Knows no format and no clock. */
import { daysBetween } from '../../calendar.ts'
import { asClause, dayInChinese, endSentence, unmarked } from '../../chinese-text.ts'
import type { Supervision } from '../../task/task.ts'
import { blankDay, blankLines, emptyBox, type Fact, type PlainDocument, paragraph } from '../document.ts'
import { committeeName, numberLine } from '../meeting/meeting-wording.ts'
import type { PaperTerms } from '../paper-subject.ts'
import { addressee, dutyFacts, sourceFact, type TaskFacts, taskFileName } from './task-facts.ts'

/** 逾期4天, or how long the former day still was away, on the day of the order. */
const overdueWords = ({ formerDueOn, orderedOn }: Supervision): string => {
  if (formerDueOn === null) return '原来没有定时限'
  const days = daysBetween(formerDueOn, orderedOn)
  if (days > 0) return `逾期${days}天`
  return days === 0 ? '当日到期' : `未逾期，距时限${-days}天`
}

const supervisionReason = ({ task }: TaskFacts, supervision: Supervision): string => {
  const { formerDueOn, orderedOn } = supervision
  const days = formerDueOn === null ? 0 : daysBetween(formerDueOn, orderedOn)
  const matter = `你方承办的“${unmarked(task.title)}”`
  const former = formerDueOn === null ? '' : `，时限为${dayInChinese(formerDueOn)}`
  const late = days > 0 ? `，到${dayInChinese(orderedOn)}已逾期${days}天，尚未办结` : '，尚未办结'
  return `${matter}${former}${late}。现予督办，请按下列要求办理，在${dayInChinese(supervision.dueOn)}前办结并书面回复。`
}

const approvalFacts: readonly Fact[] = [
  {
    label: '延期审批',
    value: `${emptyBox}同意　　${emptyBox}不同意\n审批人（签字）：　　　　　　　　　${blankDay}`,
  },
]

const answerFacts = ({ answer }: Supervision): readonly (readonly Fact[])[] => {
  const reason = `${emptyBox}不申请　　${emptyBox}申请延期到${blankDay}\n理由：`
  if (answer === null) {
    return [
      [{ label: '回复', value: blankLines(4) }],
      [
        { label: '回复人', value: '' },
        { label: '回复日期', value: blankDay },
      ],
      [{ label: '延期申请', value: reason }],
      approvalFacts,
    ]
  }
  const asked = answer.extensionUntil === null ? '不申请' : `申请延期到${dayInChinese(answer.extensionUntil)}`
  return [
    [{ label: '回复', value: endSentence(answer.text) }],
    [
      { label: '回复人', value: '' },
      { label: '回复日期', value: dayInChinese(answer.on) },
    ],
    [{ label: '延期申请', value: asked }],
    ...(answer.extensionUntil === null ? [] : [approvalFacts]),
  ]
}

/** 督办单: how late the task is by the calendar on the day of the order, what is demanded until when, and the answer. */
export const composeSupervisionOrder = (
  facts: TaskFacts,
  supervision: Supervision,
  terms: PaperTerms,
): PlainDocument => {
  const { community, task, dispatchNumber } = facts
  const place = task.supervisions.findIndex((one) => one.id === supervision.id) + 1
  const again = place > 1 ? `（第${place}次）` : ''
  return {
    kind: 'supervision-order',
    fileName: taskFileName(facts, `督办单${again}`, supervision.orderedOn),
    layout: 'table-portrait',
    title: [`${community.name}事项督办单`],
    blocks: [
      ...numberLine(terms.number).slice(0, 1),
      addressee(facts.task),
      paragraph(supervisionReason(facts, supervision)),
      {
        kind: 'facts',
        rows: [
          [
            { label: '原单号', value: dispatchNumber === '' ? `事项${task.number}` : dispatchNumber },
            { label: '督办日期', value: dayInChinese(supervision.orderedOn) },
          ],
          [sourceFact(facts)],
          [{ label: '事项', value: unmarked(task.title) }],
          ...dutyFacts(facts.task),
          [
            {
              label: '原时限',
              value: supervision.formerDueOn === null ? '' : dayInChinese(supervision.formerDueOn),
            },
            { label: '逾期天数', value: overdueWords(supervision) },
          ],
          [{ label: '督办要求', value: endSentence(supervision.demand) }],
          [
            { label: '新时限', value: dayInChinese(supervision.dueOn) },
            { label: '签发人', value: asClause(supervision.orderedBy) },
          ],
          [
            { label: '签收人', value: '' },
            { label: '签收日期', value: blankDay },
          ],
          ...answerFacts(supervision),
        ],
      },
      { kind: 'closing', signers: [committeeName(community)], day: supervision.orderedOn, seal: true },
    ],
  }
}

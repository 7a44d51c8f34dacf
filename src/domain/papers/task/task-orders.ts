/** Writes the 交办单 that gives a task to somebody and the 督办单 that presses it. Knows no format and no clock. */
import { dayOf, daysBetween } from '../../calendar.ts'
import { asClause, dayInChinese, endSentence, unmarked } from '../../chinese-text.ts'
import type { Day } from '../../identity.ts'
import type { Supervision } from '../../task.ts'
import {
  type Block,
  blankDay,
  blankLines,
  emptyBox,
  type Fact,
  type PlainDocument,
  paragraph,
  standingLine,
} from '../document.ts'
import { committeeName, numberLine } from '../meeting/meeting-wording.ts'
import type { PaperTerms } from '../paper-subject.ts'
import { dutyHolder, type TaskFacts, taskFileName } from './task-facts.ts'

const dayOrNone = (day: Day | null): string => (day === null ? '' : dayInChinese(day))

/** 和苑议〔2026〕3号，2026年3月12日四方议事会（第三次） */
const sourceWords = ({ resolution }: TaskFacts): string =>
  [resolution.number, `${dayInChinese(resolution.heldOn)}${resolution.meetingTitle}`]
    .filter((words) => words !== '')
    .join('，')

const addressee = (facts: TaskFacts): Block =>
  standingLine(`${dutyHolder(facts.task) === '' ? '　　　　　　' : dutyHolder(facts.task)}：`, 'left')

const dutyFacts = ({ task }: TaskFacts): readonly (readonly Fact[])[] => [
  [
    { label: '牵头单位', value: task.leadUnit },
    { label: '责任人', value: task.responsible },
  ],
]

const demandOf = ({ task }: TaskFacts): string => {
  const until = task.dueOn === null ? '按期' : `在${dayInChinese(task.dueOn)}前`
  return `请${until}办结，并书面报送办理情况和佐证材料。确有困难不能按期办结的，在期限届满前说明原因，申请延期。`
}

/** 交办单: the task, who has it and until when, with room for 签发, 签收, 办理情况, 佐证 and 审核. */
export const composeDispatchOrder = (facts: TaskFacts, terms: PaperTerms): PlainDocument => {
  const { community, task, resolution } = facts
  return {
    kind: 'dispatch-order',
    fileName: taskFileName(facts, '交办单', terms.madeOn),
    layout: 'table-portrait',
    title: [`${community.name}事项交办单`],
    blocks: [
      ...numberLine(terms.number).slice(0, 1),
      addressee(facts),
      paragraph('根据会议形成的意见，现将下列事项交由你方办理，请按要求抓好落实，并按时反馈。'),
      {
        kind: 'facts',
        rows: [
          [
            { label: '编号', value: `事项${task.number}` },
            { label: '交办日期', value: dayInChinese(dayOf(task.createdAt)) },
          ],
          [{ label: '来源决议', value: sourceWords(facts) }],
          [{ label: '议定内容', value: endSentence(resolution.wording) }],
          [{ label: '事项', value: unmarked(task.title) }],
          [{ label: '要求', value: demandOf(facts) }],
          ...dutyFacts(facts),
          [
            { label: '协办', value: task.assisting },
            { label: '时限', value: dayOrNone(task.dueOn) },
          ],
          [
            { label: '签发人', value: '' },
            { label: '签发日期', value: blankDay },
          ],
          [
            { label: '签收人', value: '' },
            { label: '签收日期', value: blankDay },
          ],
          [{ label: '办理情况', value: blankLines(4) }],
          [{ label: '佐证材料', value: blankLines(2) }],
          [{ label: '审核意见', value: `${blankLines(2)}\n审核人（签字）：　　　　　　　　　${blankDay}` }],
        ],
      },
      { kind: 'closing', signers: [committeeName(community)], day: terms.madeOn, seal: true },
    ],
  }
}

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
      addressee(facts),
      paragraph(supervisionReason(facts, supervision)),
      {
        kind: 'facts',
        rows: [
          [
            { label: '原单号', value: dispatchNumber === '' ? `事项${task.number}` : dispatchNumber },
            { label: '督办日期', value: dayInChinese(supervision.orderedOn) },
          ],
          [{ label: '来源决议', value: sourceWords(facts) }],
          [{ label: '事项', value: unmarked(task.title) }],
          ...dutyFacts(facts),
          [
            { label: '原时限', value: dayOrNone(supervision.formerDueOn) },
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

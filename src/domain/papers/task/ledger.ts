/** Writes the 销号台账 over all tasks of a community. Knows no format and no clock. */
import { dayOf } from '../../calendar.ts'
import { dayInChinese, dayWithinYear } from '../../chinese-text.ts'
import type { Community } from '../../community.ts'
import type { Day } from '../../identity.ts'
import { categoryDescriptions, guessCategory } from '../../rules/track.ts'
import { findTaskGaps, standingOn, type Task } from '../../task/task.ts'
import { isTaskOver } from '../../task/task-life.ts'
import { orderKindNames, satisfactionNames, taskStateNames } from '../../task/task-wording.ts'
import { type Gap, type PlainDocument, standingLine } from '../document.ts'

/** 状态灯 as a sign and words, since a printed sheet has no colours. */
const standingWords = (task: Task, today: Day): string => {
  const standing = standingOn(task, today)
  switch (standing.kind) {
    case 'done':
      if (task.state === 'declined') return '× 不予办理'
      return task.state === 'closed-out' ? '√ 已销号' : '√ 已办结'
    case 'overdue':
      return `▲ 逾期${standing.days}天`
    case 'soon':
      return standing.days === 0 ? '● 今天到期' : `● 剩${standing.days}天`
    case 'left':
      return `○ 剩${standing.days}天`
    case 'resting':
      return '‖ 暂缓'
    case 'none':
      return task.state === 'to-dispatch' ? '□ 待派单' : '○ 未定时限'
  }
}

/** What was done, else the last progress. */
export const lastProgress = (task: Pick<Task, 'notes' | 'result'>): string =>
  task.result === '' ? (task.notes.findLast((note) => note.kind === 'progress')?.text ?? '') : task.result

/** The matter's category as a narrow column takes it: the first of the matters that it names. */
export const categoryWords = ({ category, title }: Pick<Task, 'category' | 'title'>): string => {
  const known = category ?? guessCategory(title)
  const name = categoryDescriptions.find((one) => one.category === known)?.name ?? ''
  return name.split('、')[0] ?? ''
}

const remarks = (task: Task): string =>
  [
    task.reopenedCount === 0 ? '' : `重新办理${task.reopenedCount}次`,
    task.supervisions.length === 0 ? '' : `督办${task.supervisions.length}次`,
    task.assisting === '' ? '' : `配合：${task.assisting}`,
  ]
    .filter((remark) => remark !== '')
    .join('\n')

/** A day of the ledger's own year without the year, since nineteen columns are narrow. */
const dayWords = (day: Day | null, today: Day): string =>
  day === null ? '' : dayWithinYear(day, today.slice(0, 4)).replace('年', '年\n')

/** What waits to be dispatched was given to nobody yet. */
const givenOn = ({ dispatchedOn, state, createdAt }: Task): Day | null =>
  dispatchedOn ?? (state === 'to-dispatch' ? null : dayOf(createdAt))

/** 销号台账: every task of the community as it stands on `today`. */
export const composeLedger = (community: Community, tasks: readonly Task[], today: Day): PlainDocument => ({
  kind: 'ledger',
  fileName: { on: today, place: community.name, occasion: '', paper: '销号台账' },
  layout: 'table-wide',
  title: [`${community.name}督办事项销号台账`],
  blocks: [
    standingLine(`截至${dayInChinese(today)}，共${tasks.length}件`, 'right'),
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '序号', share: Math.max(9.6, 3 + 2.6 * String(tasks.length).length), align: 'center' },
        { heading: '事项', share: 26, align: 'left' },
        { heading: '来源会议', share: 13, align: 'left' },
        { heading: '类别', share: 9.2, align: 'center' },
        { heading: '小区楼栋', share: 16.4, align: 'center' },
        { heading: '责任单位', share: 13, align: 'center' },
        { heading: '责任人', share: 12.6, align: 'center' },
        { heading: '交办日', share: 16.4, align: 'center' },
        { heading: '时限', share: 16.4, align: 'center' },
        { heading: '措施', share: 12.6, align: 'left' },
        { heading: '进度', share: 9.2, align: 'center' },
        { heading: '状态灯', share: 11, align: 'center' },
        { heading: '最近进展', share: 17, align: 'left' },
        { heading: '办结日', share: 16.4, align: 'center' },
        { heading: '回访', share: 16.4, align: 'center' },
        { heading: '满意度', share: 12.6, align: 'center' },
        { heading: '销号人', share: 12.6, align: 'center' },
        { heading: '销号日', share: 16.4, align: 'center' },
        { heading: '备注', share: 11, align: 'left' },
      ],
      rows: tasks.map((task, index) => [
        String(index + 1),
        `${task.title}\n${task.number}`,
        task.meetingTitle === '' ? orderKindNames[task.kind] : task.meetingTitle,
        categoryWords(task),
        [task.estateName, task.place].filter((part) => part !== '').join('\n'),
        task.leadUnit,
        task.responsible,
        dayWords(givenOn(task), today),
        dayWords(task.dueOn, today),
        task.demand,
        taskStateNames[task.state],
        standingWords(task, today),
        lastProgress(task),
        dayWords(task.doneAt === null ? null : dayOf(task.doneAt), today),
        dayWords(task.visits.at(-1)?.on ?? null, today),
        task.satisfaction === null ? '' : satisfactionNames[task.satisfaction],
        task.closedBy,
        dayWords(task.closedOn, today),
        remarks(task),
      ]),
    },
    {
      kind: 'note',
      text: `没有写年份的日期是${today.slice(0, 4)}年。状态灯：√ 已办结、已销号　○ 按期办理　● 三日内到期　▲ 逾期未办结　‖ 暂缓　□ 待派单（没有责任人或者时限）　× 不予办理`,
    },
  ],
})

const missingWords = { responsible: '没有责任单位和责任人', dueOn: '没有时限' } as const

/** Tasks of the ledger without anybody responsible or a day. */
export const findLedgerGaps = (tasks: readonly Task[]): readonly Gap[] =>
  tasks
    .filter((task) => !isTaskOver(task.state))
    .flatMap((task) =>
      findTaskGaps(task).map((gap) => ({
        code: `task-${gap}`,
        position: null,
        anchor: `task-${task.id}`,
        sentence: `“${task.title}”${missingWords[gap]}`,
      })),
    )

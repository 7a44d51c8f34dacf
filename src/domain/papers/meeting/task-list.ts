/** Writes what follows from meetings as tables: 任务清单 of one meeting, 销号台账 over all. Knows no format and no clock. */
import { dayOf } from '../../calendar.ts'
import { dayInChinese } from '../../chinese-text.ts'
import type { Community } from '../../community.ts'
import type { Day, TaskId } from '../../identity.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import { findTaskGaps, standingOn, type Task, type TaskState } from '../../task.ts'
import { type Block, type Gap, type PlainDocument, standingLine } from '../document.ts'
import { fileNameParts, fullTitle } from './meeting-wording.ts'

/** 待派单、进行中、已办结 */
export const taskStateNames: Readonly<Record<TaskState, string>> = {
  'to-dispatch': '待派单',
  'in-progress': '进行中',
  done: '已办结',
}

const dueWords = (task: Pick<Task, 'dueOn'>): string => (task.dueOn === null ? '' : dayInChinese(task.dueOn))

const lastProgress = (task: Pick<Task, 'notes' | 'evidence' | 'state'>): string => {
  if (task.state === 'done' && task.evidence !== '') return task.evidence
  return task.notes.findLast((note) => note.kind === 'progress')?.text ?? ''
}

const progressWords = (task: Task): string => {
  const last = lastProgress(task)
  return last === '' ? taskStateNames[task.state] : `${taskStateNames[task.state]}：${last}`
}

/** Tasks as a table: the five columns of a division of work, or all eight of a 任务清单. */
export const taskTable = (tasks: readonly Task[], extent: 'short' | 'full'): Block => ({
  kind: 'table',
  height: 'plain',
  columns:
    extent === 'short'
      ? [
          { heading: '序号', share: 1.4, align: 'center' },
          { heading: '任务', share: 5, align: 'left' },
          { heading: '责任单位', share: 2.4, align: 'center' },
          { heading: '责任人', share: 1.9, align: 'center' },
          { heading: '配合', share: 2.2, align: 'center' },
          { heading: '时限', share: 4.6, align: 'center' },
        ]
      : [
          { heading: '序号', share: 1.4, align: 'center' },
          { heading: '任务', share: 5.6, align: 'left' },
          { heading: '来源', share: 4.6, align: 'left' },
          { heading: '责任单位', share: 2.4, align: 'center' },
          { heading: '责任人', share: 1.9, align: 'center' },
          { heading: '配合', share: 2.4, align: 'center' },
          { heading: '时限', share: 4.4, align: 'center' },
          { heading: '进度', share: 4.4, align: 'left' },
        ],
  rows: tasks.map((task, index) => {
    const head = [String(index + 1), task.title]
    const duty = [task.leadUnit, task.responsible, task.assisting, dueWords(task)]
    return extent === 'short' ? [...head, ...duty] : [...head, task.number, ...duty, progressWords(task)]
  }),
})

/** All tasks of a meeting in the order of its agenda. */
export const tasksOf = (record: Pick<MeetingRecord, 'agenda'>): readonly Task[] =>
  record.agenda.flatMap((item) => item.resolution?.tasks ?? [])

const sourceOf = (record: MeetingRecord, task: Task): string => {
  const item = record.agenda.find((one) => one.resolution?.id === task.resolutionId)
  return item === undefined ? task.number : `${item.resolution?.number ?? ''}\n${item.title}`.trim()
}

/** 任务清单 of one meeting on a sheet that lies on its side. */
export const composeTaskList = (record: MeetingRecord): PlainDocument => {
  const tasks = tasksOf(record)
  return {
    kind: 'task-list',
    fileName: fileNameParts(record, '任务清单'),
    layout: 'table-landscape',
    title: [`${fullTitle(record)}任务清单`],
    blocks: [
      taskTable(
        tasks.map((task) => ({ ...task, number: sourceOf(record, task) })),
        'full',
      ),
    ],
  }
}

/** 状态灯 as a sign and words, since a printed sheet has no colours. */
const standingWords = (task: Task, today: Day): string => {
  const standing = standingOn(task, today)
  switch (standing.kind) {
    case 'done':
      return '√ 已办结'
    case 'overdue':
      return `▲ 逾期${standing.days}天`
    case 'soon':
      return standing.days === 0 ? '● 今天到期' : `● 剩${standing.days}天`
    case 'left':
      return `○ 剩${standing.days}天`
    case 'none':
      return task.state === 'to-dispatch' ? '□ 待派单' : '○ 未定时限'
  }
}

/** Where a task comes from: the category of its topic and the 小区 of its meeting; empty where none is known. */
export type TaskOrigin = { readonly categoryName: string; readonly estateName: string }

const noOrigin: TaskOrigin = { categoryName: '', estateName: '' }

const remarks = (task: Task): string =>
  [
    task.supervisions.length === 0 ? '' : `督办${task.supervisions.length}次`,
    task.assisting === '' ? '' : `配合：${task.assisting}`,
  ]
    .filter((remark) => remark !== '')
    .join('\n')

/** 销号台账: every task of the community as it stands on `today`. */
export const composeLedger = (
  community: Community,
  tasks: readonly Task[],
  today: Day,
  origins: ReadonlyMap<TaskId, TaskOrigin> = new Map(),
): PlainDocument => ({
  kind: 'ledger',
  fileName: { on: today, place: community.name, occasion: '', paper: '销号台账' },
  layout: 'table-landscape',
  title: [`${community.name}督办事项销号台账`],
  blocks: [
    standingLine(`截至${dayInChinese(today)}，共${tasks.length}件`, 'right'),
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '序号', share: 2.4, align: 'center' },
        { heading: '事项', share: 8.6, align: 'left' },
        { heading: '来源会议', share: 7.2, align: 'left' },
        { heading: '类别', share: 4, align: 'center' },
        { heading: '小区', share: 4, align: 'center' },
        { heading: '责任单位', share: 4, align: 'center' },
        { heading: '责任人', share: 4.8, align: 'center' },
        { heading: '交办日', share: 6.8, align: 'center' },
        { heading: '时限', share: 6.8, align: 'center' },
        { heading: '状态', share: 5.4, align: 'center' },
        { heading: '最近进展', share: 7, align: 'left' },
        { heading: '办结日', share: 6.8, align: 'center' },
        { heading: '备注', share: 4.6, align: 'left' },
      ],
      rows: tasks.map((task, index) => {
        const origin = origins.get(task.id) ?? noOrigin
        return [
          String(index + 1),
          `${task.title}\n${task.number}`,
          task.meetingTitle,
          origin.categoryName,
          origin.estateName,
          task.leadUnit,
          task.responsible,
          dayInChinese(dayOf(task.createdAt)),
          dueWords(task),
          standingWords(task, today),
          lastProgress(task),
          task.doneAt === null ? '' : dayInChinese(dayOf(task.doneAt)),
          remarks(task),
        ]
      }),
    },
    {
      kind: 'note',
      text: '状态：√ 已办结　○ 按期办理　● 三日内到期　▲ 逾期未办结　□ 待派单（没有责任人或者时限）',
    },
  ],
})

const missingWords = { responsible: '没有责任单位和责任人', dueOn: '没有时限' } as const

/** Tasks of the ledger without anybody responsible or a day. */
export const findLedgerGaps = (tasks: readonly Task[]): readonly Gap[] =>
  tasks
    .filter((task) => task.state !== 'done')
    .flatMap((task) =>
      findTaskGaps(task).map((gap) => ({
        code: `task-${gap}`,
        position: null,
        anchor: `task-${task.id}`,
        sentence: `“${task.title}”${missingWords[gap]}`,
      })),
    )

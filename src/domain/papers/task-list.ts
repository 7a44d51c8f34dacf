/** Writes what follows from meetings as tables: 任务清单 of one meeting, 销号台账 over all. Knows no format and no clock. */
import { dayOf } from '../calendar.ts'
import { dayInChinese } from '../chinese-text.ts'
import type { Community } from '../community.ts'
import type { Day } from '../identity.ts'
import type { MeetingRecord } from '../meeting/meeting-record.ts'
import { standingOn, type Task, type TaskState } from '../task.ts'
import { type Block, type PlainDocument, standingLine } from './document.ts'
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
          { heading: '序号', share: 1.7, align: 'center' },
          { heading: '任务', share: 5.4, align: 'left' },
          { heading: '责任单位', share: 2.4, align: 'center' },
          { heading: '责任人', share: 1.9, align: 'center' },
          { heading: '配合', share: 2.2, align: 'center' },
          { heading: '时限', share: 3.9, align: 'center' },
        ]
      : [
          { heading: '序号', share: 1.7, align: 'center' },
          { heading: '任务', share: 6, align: 'left' },
          { heading: '来源', share: 4.6, align: 'left' },
          { heading: '责任单位', share: 2.6, align: 'center' },
          { heading: '责任人', share: 1.9, align: 'center' },
          { heading: '配合', share: 2.4, align: 'center' },
          { heading: '时限', share: 3.9, align: 'center' },
          { heading: '进度', share: 4, align: 'left' },
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

const standingWords = (task: Task, today: Day): string => {
  const standing = standingOn(task, today)
  const overdue = standing.kind === 'overdue' ? `（逾期${standing.days}天）` : ''
  return `${taskStateNames[task.state]}${overdue}`
}

/** 销号台账: every task of the community as it stands on `today`. */
export const composeLedger = (community: Community, tasks: readonly Task[], today: Day): PlainDocument => ({
  kind: 'ledger',
  fileName: { on: today, place: community.name, occasion: '', paper: '销号台账' },
  layout: 'table-landscape',
  title: [`${community.name}督办事项销号台账`],
  blocks: [
    standingLine(`截至${dayInChinese(today)}`, 'right'),
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '序号', share: 1.6, align: 'center' },
        { heading: '编号', share: 2.4, align: 'left' },
        { heading: '事项', share: 5, align: 'left' },
        { heading: '来源会议', share: 3.4, align: 'left' },
        { heading: '责任单位', share: 2.2, align: 'center' },
        { heading: '责任人', share: 1.9, align: 'center' },
        { heading: '配合', share: 2, align: 'center' },
        { heading: '交办日', share: 2.7, align: 'center' },
        { heading: '时限', share: 2.7, align: 'center' },
        { heading: '状态', share: 2.7, align: 'center' },
        { heading: '最近进展', share: 3.6, align: 'left' },
        { heading: '办结日', share: 2.7, align: 'center' },
      ],
      rows: tasks.map((task, index) => [
        String(index + 1),
        task.number,
        task.title,
        task.meetingTitle,
        task.leadUnit,
        task.responsible,
        task.assisting,
        dayInChinese(dayOf(task.createdAt)),
        dueWords(task),
        standingWords(task, today),
        lastProgress(task),
        task.doneAt === null ? '' : dayInChinese(dayOf(task.doneAt)),
      ]),
    },
  ],
})

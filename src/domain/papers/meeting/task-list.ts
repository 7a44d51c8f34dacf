/** Writes what follows from one meeting as a table, its 任务清单. Knows no format and no clock. */
import { dayInChinese } from '../../chinese-text.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import type { Task } from '../../task/task.ts'
import { taskStateNames } from '../../task/task-wording.ts'
import type { Block, PlainDocument } from '../document.ts'
import { lastProgress } from '../task/ledger.ts'
import { fileNameParts, fullTitle } from './meeting-wording.ts'

const dueWords = (task: Pick<Task, 'dueOn'>): string => (task.dueOn === null ? '' : dayInChinese(task.dueOn))

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

/** Finds tasks and leads them through their life, for stories of what comes of orders. Knows no paper. */
import { expect } from 'vitest'
import type { InputOf, OutputOf } from '../../src/contract/index.ts'
import type { TaskId } from '../../src/domain/identity.ts'
import type { Table } from './round-table.ts'

/** Every task. */
export const everyTask: InputOf<'tasks.list'>['filter'] = {
  tab: 'all',
  kind: null,
  estateName: null,
  leadUnit: null,
  topicId: null,
  caseId: null,
  words: '',
}

/** The lines that fit, all of everything where nothing narrows. */
export const linesOf = async (
  table: Table,
  filter: Partial<InputOf<'tasks.list'>['filter']> = {},
): Promise<OutputOf<'tasks.list'>['tasks']> =>
  (await table.ask('tasks.list', { filter: { ...everyTask, ...filter }, offset: 0, limit: 1000 })).tasks

/** One task with its thread. */
export const wholeTask = async (table: Table, taskId: TaskId): Promise<OutputOf<'tasks.record'>['task']> =>
  (await table.ask('tasks.record', { taskId })).task

/** All tasks with their threads. */
export const wholeTasks = async (table: Table): Promise<readonly OutputOf<'tasks.record'>['task'][]> => {
  const tasks: OutputOf<'tasks.record'>['task'][] = []
  for (const { id } of await linesOf(table)) tasks.push(await wholeTask(table, id))
  return tasks
}

/** The one task there is, or the first. */
export const firstTask = async (table: Table): Promise<OutputOf<'tasks.record'>['task']> => {
  const [line = expect.fail('no task')] = await linesOf(table)
  return wholeTask(table, line.id)
}

/** An order that waits to be dispatched. */
export const orderOne = (table: Table, more: Partial<InputOf<'tasks.order'>> = {}): Promise<TaskId> =>
  table.ask('tasks.order', {
    kind: 'residents-order',
    title: '疏通4栋2单元下水管',
    demand: '',
    estateName: '南方印象小区',
    place: '4栋2单元',
    category: null,
    isUrgent: false,
    topicId: null,
    caseId: null,
    ...more,
  })

type Dispatch = InputOf<'tasks.dispatch'>

/** 派单 to the 物业, due on a day. */
export const dispatchOne = (table: Table, taskId: TaskId, more: Partial<Dispatch> = {}): Promise<null> =>
  table.ask('tasks.dispatch', {
    taskId,
    leadUnit: '物业公司',
    responsible: '经办人甲',
    assisting: '',
    due: { kind: 'day', on: '2026-03-20' },
    level: null,
    by: '书记甲',
    ...more,
  })

/** 接单 by the doer. */
export const acceptOne = (table: Table, taskId: TaskId): Promise<null> =>
  table.ask('tasks.accept', { taskId, by: '经办人甲', text: '' })

/** 办结 by the doer. */
export const finishOne = (
  table: Table,
  taskId: TaskId,
  more: Partial<InputOf<'tasks.finish'>> = {},
): Promise<null> =>
  table.ask('tasks.finish', {
    taskId,
    result: '下水管已疏通',
    evidence: '现场照片存档',
    by: '经办人甲',
    ...more,
  })

/** 核实 by somebody else. */
export const verifyOne = (table: Table, taskId: TaskId, by = '网格员乙'): Promise<null> =>
  table.ask('tasks.verify', { taskId, text: '', by })

/** 回访 of one person. */
export const visitOne = (
  table: Table,
  taskId: TaskId,
  answer: 'satisfied' | 'fairly' | 'dissatisfied',
  more: Partial<InputOf<'tasks.visit'>> = {},
) =>
  table.ask('tasks.visit', {
    taskId,
    on: '2026-03-12',
    way: 'phone',
    counts: { satisfied: 0, fairly: 0, dissatisfied: 0, [answer]: 1 },
    words: '',
    by: '网格员乙',
    ...more,
  })

/** An order that was done and verified, and waits for the return visit. */
export const reviewedOne = async (
  table: Table,
  more: Partial<InputOf<'tasks.order'>> = {},
): Promise<TaskId> => {
  const taskId = await orderOne(table, more)
  await dispatchOne(table, taskId)
  await acceptOne(table, taskId)
  await finishOne(table, taskId)
  await verifyOne(table, taskId)
  return taskId
}

/** 销号 by somebody else. */
export const closeOne = (table: Table, taskId: TaskId, by = '书记甲'): Promise<null> =>
  table.ask('tasks.closeOut', { taskId, by, text: '' })

/** What may be asked about the tasks that follow from resolutions. */
import { z } from 'zod'
import { day, done, id, neededWords, nothing, words } from './fields.ts'
import { command, query } from './operation.ts'
import { task } from './records.ts'
import { taskEntry } from './votes.ts'

const touches = ['tasks', 'meetings', 'documents'] as const

export const tasks = {
  /** All tasks with their threads, the earliest due day first, done ones last. */
  list: query({ input: nothing, output: z.array(task) }),
  /** Adds a task to a resolution after the meeting. */
  add: command({
    input: z.strictObject({ resolutionId: id<'resolution'>(), task: taskEntry }),
    output: id<'task'>(),
    touches,
  }),
  /** Sets who is responsible and until when. */
  assign: command({
    input: z.strictObject({
      taskId: id<'task'>(),
      title: neededWords('任务', 200),
      leadUnit: words('责任单位', 60),
      responsible: words('责任人', 40),
      assisting: words('配合', 100),
      dueOn: day('期限').nullable(),
    }),
    output: done,
    touches,
  }),
  /** Takes back a task that was added by mistake, before the minutes are finished; it stays in the database. */
  withdraw: command({ input: z.strictObject({ taskId: id<'task'>() }), output: done, touches }),
  /** Puts a task back that was taken back. */
  restore: command({ input: z.strictObject({ taskId: id<'task'>() }), output: done, touches }),
  /** Adds a progress note. */
  note: command({
    input: z.strictObject({ taskId: id<'task'>(), text: neededWords('进展', 1000) }),
    output: done,
    touches,
  }),
  /** 办结 with its evidence in words. */
  finish: command({
    input: z.strictObject({ taskId: id<'task'>(), evidence: neededWords('办理结果和佐证', 1000) }),
    output: done,
    touches,
  }),
  /** Takes a done task up again with the reason. */
  reopen: command({
    input: z.strictObject({ taskId: id<'task'>(), reason: neededWords('原因', 300) }),
    output: done,
    touches,
  }),
  /** 督办: demands that a task be done by a new day; a 督办单 is made for it. */
  supervise: command({
    input: z.strictObject({
      taskId: id<'task'>(),
      demand: neededWords('督办要求', 1000),
      dueOn: day('新的期限'),
      orderedBy: words('签发人', 40),
    }),
    output: id<'supervision'>(),
    touches,
  }),
  /** Writes down what was answered to a 督办. */
  answerSupervision: command({
    input: z.strictObject({
      supervisionId: id<'supervision'>(),
      answer: neededWords('回复', 1000),
      /** 延期申请: the day asked for; null where none is asked. */
      extensionUntil: day('申请延到').nullable(),
    }),
    output: done,
    touches,
  }),
}

/** What may be asked about a month: what begins, ends or falls due on its days. */
import { z } from 'zod'
import { meetingForms, meetingStates } from '../domain/meeting/meeting.ts'
import { noticeStates } from '../domain/notice/notice.ts'
import { taskStates } from '../domain/task/task-life.ts'
import { id } from './fields.ts'
import { query } from './operation.ts'

const on = z.string()

/** One thing on a day; what it opens follows from its kind. */
const calendarEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('meeting'),
    on,
    meetingId: id<'meeting'>(),
    form: z.enum(meetingForms),
    title: z.string(),
    state: z.enum(meetingStates),
    startTime: z.string(),
    theme: z.string(),
  }),
  z.strictObject({
    kind: z.literal('notice'),
    on,
    noticeId: id<'notice'>(),
    title: z.string(),
    state: z.enum(noticeStates),
    /** Its first or its last day on the board. */
    edge: z.enum(['first', 'last']),
  }),
  z.strictObject({
    kind: z.literal('task'),
    on,
    taskId: id<'task'>(),
    title: z.string(),
    state: z.enum(taskStates),
    responsible: z.string(),
  }),
  z.strictObject({
    kind: z.literal('milestone'),
    on,
    caseId: id<'case'>(),
    title: z.string(),
    caseTitle: z.string(),
    isReached: z.boolean(),
  }),
])

export const calendar = {
  /** What stands on the days of a month and of the weeks that it begins and ends in: meetings by their time, notices, tasks that are not over, milestones. */
  month: query({
    input: z.strictObject({
      month: z
        .string('请选择月份')
        .regex(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/u, '月份应当写成 2026-03 的样子'),
    }),
    output: z.strictObject({
      entries: z.array(calendarEntry),
      /** Published days off and days worked instead. */
      holidays: z.array(z.strictObject({ day: z.string(), name: z.string(), isWorkday: z.boolean() })),
    }),
  }),
}

/** What may be asked about the figures of a year, and the list behind each of them. */
import { z } from 'zod'
import { statisticsGroups } from '../domain/statistics/figures.ts'
import { id, neededWords, nothing, wholeNumber, words } from './fields.ts'
import { query } from './operation.ts'

const count = z.int().min(0)
const scope = {
  year: wholeNumber('年份', 1900, 2199),
  /** 小区; empty for all. */
  estateName: words('小区', 40),
  /** 责任单位; empty for all. */
  leadUnit: words('责任单位', 60),
} as const

export const statistics = {
  /** Years that have something to count, the newest first, with the estates and units to narrow to. */
  scopes: query({
    input: nothing,
    output: z.strictObject({
      years: z.array(z.int()),
      estates: z.array(z.string()),
      leadUnits: z.array(z.string()),
    }),
  }),
  /** The figures of a year. A share never comes without its base. */
  year: query({
    input: z.strictObject(scope),
    output: z.strictObject({
      year: z.int(),
      today: z.string(),
      figures: z.array(
        z.strictObject({
          key: z.string(),
          group: z.enum(statisticsGroups),
          label: z.string(),
          part: z.string(),
          count,
          base: count.nullable(),
        }),
      ),
      attendance: z.strictObject({ attended: count, due: count }),
      /** The middle of the days from the making of a task to its close-out; null where none is closed out. */
      medianDays: z.int().nullable(),
    }),
  }),
  /** The list behind a figure, newest first. */
  behind: query({
    input: z.strictObject({
      ...scope,
      key: neededWords('数字', 120),
      offset: wholeNumber('起始', 0, 10_000_000),
      limit: wholeNumber('条数', 1, 500),
    }),
    output: z.strictObject({
      label: z.string(),
      part: z.string(),
      total: count,
      lines: z.array(
        z.strictObject({
          /** Names the line within its list. */
          key: z.string(),
          link: z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('topic'), topicId: id<'topic'>() }),
            z.strictObject({ kind: z.literal('task'), taskId: id<'task'>() }),
            z.strictObject({ kind: z.literal('meeting'), meetingId: id<'meeting'>() }),
          ]),
          number: z.string(),
          title: z.string(),
          detail: z.string(),
          state: z.string(),
          on: z.string(),
        }),
      ),
    }),
  }),
}

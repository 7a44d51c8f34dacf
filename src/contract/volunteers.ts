/** What may be asked about the activities of volunteers and their points. */
import { z } from 'zod'
import { type Activity, pointsKinds } from '../domain/people/points.ts'
import { day, id, neededWords, nothing, wholeNumber, words } from './fields.ts'
import { command, query } from './operation.ts'

const touches = ['volunteers', 'documents'] as const
const count = z.int().min(0)

const activity: z.ZodType<Activity, Activity> = z.strictObject({
  id: id<'activity'>(),
  title: z.string(),
  on: z.string(),
  place: z.string(),
  minutes: count,
  points: count,
  people: z.array(z.strictObject({ personId: id<'person'>(), name: z.string() })),
}) as unknown as z.ZodType<Activity, Activity>

export const volunteers = {
  /** Everybody with points, by balance. */
  ranking: query({
    input: nothing,
    output: z.array(
      z.strictObject({
        personId: id<'person'>(),
        name: z.string(),
        earned: count,
        exchanged: count,
        balance: count,
        minutes: count,
        activityCount: count,
        rank: count,
      }),
    ),
  }),
  /** Activities, newest first, with who took part. */
  activities: query({ input: nothing, output: z.array(activity) }),
  /** The entries of one person, newest first. */
  entries: query({
    input: z.strictObject({ personId: id<'person'>() }),
    output: z.array(
      z.strictObject({
        id: id<'pointsEntry'>(),
        kind: z.enum(pointsKinds),
        points: z.int(),
        on: z.string(),
        words: z.string(),
        isReversed: z.boolean(),
      }),
    ),
  }),
  /** Enters an activity with who took part; each earns its points. */
  hold: command({
    input: z.strictObject({
      title: neededWords('活动', 100),
      on: day('活动日期'),
      place: words('地点', 80),
      minutes: wholeNumber('服务时长', 0, 24 * 60 * 30),
      points: wholeNumber('每人积分', 0, 10_000),
      personIds: z.array(id<'person'>()).min(1, '请选参加的人').max(2000, '一次最多两千人'),
    }),
    output: id<'activity'>(),
    touches,
  }),
  /** 兑换; refused with `points-short` beyond the balance. */
  exchange: command({
    input: z.strictObject({
      personId: id<'person'>(),
      points: wholeNumber('积分', 1, 1_000_000),
      on: day('兑换日期'),
      words: neededWords('兑换什么', 200),
    }),
    output: id<'pointsEntry'>(),
    touches,
  }),
  /** Corrects an entry by one of its own that cancels it; refused where the balance would fall below nothing. */
  reverse: command({
    input: z.strictObject({
      entryId: id<'pointsEntry'>(),
      on: day('更正日期'),
      reason: neededWords('更正的原因', 200),
    }),
    output: id<'pointsEntry'>(),
    touches,
  }),
}

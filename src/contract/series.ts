/** What may be asked about series of meetings: how they recur, and the drafts that are made from them. */
import { z } from 'zod'
import { meetingForms, meetingStates } from '../domain/meeting/meeting.ts'
import {
  offDayChoices,
  type Recurrence,
  type SeriesWords,
  seriesStates,
  type Weekday,
  weekPlaces,
} from '../domain/meeting/series.ts'
import {
  clockTime,
  day,
  done,
  id,
  instant,
  neededWords,
  nothing,
  oneOf,
  wholeNumber,
  words,
} from './fields.ts'
import { command, query } from './operation.ts'

const touches = ['series', 'meetings'] as const
const count = z.int().min(0)
const onSeries = z.strictObject({ seriesId: id<'series'>() })
const weekday = wholeNumber('星期', 0, 6) as unknown as z.ZodType<Weekday, Weekday>

const recurrence: z.ZodType<Recurrence, Recurrence> = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('weekly'), weekday }),
    z.strictObject({ kind: z.literal('fortnightly'), weekday }),
    z.strictObject({ kind: z.literal('monthly-day'), dayOfMonth: wholeNumber('日期', 1, 31) }),
    z.strictObject({ kind: z.literal('monthly-weekday'), place: oneOf('第几个', weekPlaces), weekday }),
  ],
  '请选择多久开一次',
)

/** What the secretary writes of a series. */
export const seriesWords = z.strictObject({
  title: neededWords('会议名称', 60),
  form: oneOf('会议形式', meetingForms),
  recurrence,
  offDays: oneOf('遇放假', offDayChoices),
  startsOn: day('从哪天起'),
  startTime: clockTime('开始时间'),
  place: words('地点', 80),
  estateName: words('小区', 40),
  chairId: id<'person'>().nullable(),
  recorderId: id<'person'>().nullable(),
  occasion: words('缘由', 500),
  modelMeetingId: id<'meeting'>().nullable(),
  themes: z.array(words('主题', 60)).max(12, '一年最多十二个主题'),
}) satisfies z.ZodType<SeriesWords>

const seriesLine = z.strictObject({
  id: id<'series'>(),
  title: z.string(),
  form: z.enum(meetingForms),
  recurrence,
  offDays: z.enum(offDayChoices),
  startsOn: z.string(),
  startTime: z.string(),
  place: z.string(),
  estateName: z.string(),
  chairId: id<'person'>().nullable(),
  recorderId: id<'person'>().nullable(),
  occasion: z.string(),
  modelMeetingId: id<'meeting'>().nullable(),
  themes: z.array(z.string()),
  state: z.enum(seriesStates),
  createdAt: instant,
  /** The last day of its meetings that were made; null before the first. */
  madeUntil: z.string().nullable(),
  heldCount: count,
  /** Drafts that were not called yet. */
  draftCount: count,
  /** The next meeting of it that is still to be held. */
  next: z
    .strictObject({
      meetingId: id<'meeting'>(),
      title: z.string(),
      state: z.enum(meetingStates),
      heldOn: z.string(),
      startTime: z.string(),
      theme: z.string(),
    })
    .nullable(),
})

const until = day('生成到哪天')

export const series = {
  /** All series, those that run first. */
  list: query({ input: nothing, output: z.array(seriesLine) }),
  /** Begins a series and makes the drafts of its meetings until a day. */
  begin: command({
    input: z.strictObject({ words: seriesWords, until }),
    output: z.strictObject({ seriesId: id<'series'>(), meetingIds: z.array(id<'meeting'>()) }),
    touches,
  }),
  /** Changes a series: drafts that were not called follow in all that was not written otherwise in them; an empty one for which the new rule has no turn is cancelled. */
  change: command({
    input: z.strictObject({ seriesId: id<'series'>(), words: seriesWords }),
    output: z.strictObject({ changedCount: count, cancelledCount: count }),
    touches: [...touches, 'documents'],
  }),
  /** Makes the drafts that are still missing until a day; never two for one turn, and none on a day that has one. */
  generate: command({
    input: z.strictObject({ seriesId: id<'series'>(), until }),
    output: z.array(id<'meeting'>()),
    touches,
  }),
  /** 暂停: no more drafts are made until it goes on; those made stay. */
  pause: command({ input: onSeries, output: done, touches }),
  /** Goes on with a paused or an ended series. */
  resume: command({ input: onSeries, output: done, touches }),
  /** Ends a series; its drafts that were not called are cancelled where this is asked for. */
  end: command({
    input: z.strictObject({
      seriesId: id<'series'>(),
      isCancelling: z.boolean('未通知的草稿是否取消应当是开或关'),
    }),
    output: z.strictObject({ cancelledCount: count }),
    touches,
  }),
}

/** Which days a series of meetings falls on, and what a meeting of it takes over. The holidays are an argument; knows no clock and no database. */
import { addDays, weekdayOf } from '../calendar.ts'
import type { ClockTime, Day, Instant, MeetingId, PersonId, SeriesId } from '../identity.ts'
import { countDaysOf, dayIn, monthAfter } from '../month.ts'
import { type HolidayCalendar, isWorkday } from '../rules/period.ts'
import type { MeetingForm, MeetingState } from './meeting.ts'

/** Days of the week as people count them, Monday first; 0 is Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 0] as const
export type Weekday = (typeof weekdays)[number]

export const weekPlaces = ['first', 'second', 'third', 'fourth', 'last'] as const
/** 第一个、第二个、第三个、第四个、最后一个: which of its weekdays in a month. */
export type WeekPlace = (typeof weekPlaces)[number]

export const recurrenceKinds = ['weekly', 'fortnightly', 'monthly-day', 'monthly-weekday'] as const
export type RecurrenceKind = (typeof recurrenceKinds)[number]

/** 每周、每两周、每月几日、每月第几个星期几. */
export type Recurrence =
  | { readonly kind: 'weekly'; readonly weekday: Weekday }
  | { readonly kind: 'fortnightly'; readonly weekday: Weekday }
  /** In a month that is too short, its last day. */
  | { readonly kind: 'monthly-day'; readonly dayOfMonth: number }
  | { readonly kind: 'monthly-weekday'; readonly place: WeekPlace; readonly weekday: Weekday }

export const offDayChoices = ['next-workday', 'leave-out'] as const
/** 遇放假: 顺延到下一个工作日 / 这一次不开 */
export type OffDayChoice = (typeof offDayChoices)[number]

export const seriesStates = ['running', 'paused', 'ended'] as const
/** 进行中、已暂停、已结束 */
export type SeriesState = (typeof seriesStates)[number]

export const seriesSteps = ['generate', 'change', 'pause', 'resume', 'end'] as const
/** 生成会议、修改、暂停、恢复、结束 */
export type SeriesStep = (typeof seriesSteps)[number]

/** The life of a series: from, step, to. */
const seriesLifeCycle: readonly {
  readonly from: SeriesState
  readonly step: SeriesStep
  readonly to: SeriesState
}[] = [
  { from: 'running', step: 'generate', to: 'running' },
  { from: 'running', step: 'change', to: 'running' },
  { from: 'running', step: 'pause', to: 'paused' },
  { from: 'running', step: 'end', to: 'ended' },
  { from: 'paused', step: 'change', to: 'paused' },
  { from: 'paused', step: 'resume', to: 'running' },
  { from: 'paused', step: 'end', to: 'ended' },
  { from: 'ended', step: 'resume', to: 'running' },
]

/** The state after a step; null where the table does not allow it. */
export const seriesStateAfter = (from: SeriesState, step: SeriesStep): SeriesState | null =>
  seriesLifeCycle.find((row) => row.from === from && row.step === step)?.to ?? null

/** What the secretary writes of a series. */
export type SeriesWords = {
  readonly title: string
  readonly form: MeetingForm
  readonly recurrence: Recurrence
  readonly offDays: OffDayChoice
  readonly startsOn: Day
  readonly startTime: ClockTime
  readonly place: string
  readonly estateName: string
  readonly chairId: PersonId | null
  readonly recorderId: PersonId | null
  readonly occasion: string
  /** The meeting whose 应到名册 each new one takes over; null for an empty roll. */
  readonly modelMeetingId: MeetingId | null
  /** 一月一主题: line 1 for January and so on; a single line stands for every month, an empty one for none. */
  readonly themes: readonly string[]
}

/** 固定会议 */
export type Series = SeriesWords & {
  readonly id: SeriesId
  readonly state: SeriesState
  readonly createdAt: Instant
  /** The last day of its meetings that were made; null before the first. */
  readonly madeUntil: Day | null
}

/** One turn of a series: the day that the rule names, and the day on which it is held. */
export type Occurrence = { readonly on: Day; readonly heldOn: Day }

const dayInMonth = (
  month: string,
  recurrence: Exclude<Recurrence, { readonly kind: 'weekly' | 'fortnightly' }>,
): Day => {
  const length = countDaysOf(month)
  if (recurrence.kind === 'monthly-day') return dayIn(month, Math.min(recurrence.dayOfMonth, length))
  const first = 1 + ((recurrence.weekday - weekdayOf(`${month}-01`) + 7) % 7)
  const place = weekPlaces.indexOf(recurrence.place)
  const last = first + 28 <= length ? first + 28 : first + 21
  return dayIn(month, recurrence.place === 'last' ? last : first + place * 7)
}

/** The days that the rule names from `startsOn` to `until`, both included, holidays not looked at. */
export const namedDays = (recurrence: Recurrence, startsOn: Day, until: Day): readonly Day[] => {
  const days: Day[] = []
  if (recurrence.kind === 'weekly' || recurrence.kind === 'fortnightly') {
    const step = recurrence.kind === 'weekly' ? 7 : 14
    const first = addDays(startsOn, (recurrence.weekday - weekdayOf(startsOn) + 7) % 7)
    for (let day = first; day <= until; day = addDays(day, step)) days.push(day)
    return days
  }
  for (let month = startsOn.slice(0, 7); month <= until.slice(0, 7); month = monthAfter(month, 1)) {
    const day = dayInMonth(month, recurrence)
    if (day >= startsOn && day <= until) days.push(day)
  }
  return days
}

/** Whether no meeting is held on a day: a published day off, or a weekend that the rule itself did not ask for. */
const isOff = (day: Day, recurrence: Recurrence, calendar: HolidayCalendar): boolean =>
  calendar.holidays.has(day) || (recurrence.kind === 'monthly-day' && !isWorkday(day, calendar))

/** Further than any run of days off lasts. */
const lookAhead = 62

/**
 * The turns whose named day lies between `startsOn` and `until`: a day off moves to the next working day or is left
 * out; a moved one gives way where the rule's own next turn falls on the same day.
 */
export const listOccurrences = (
  series: Pick<SeriesWords, 'recurrence' | 'offDays' | 'startsOn'>,
  until: Day,
  calendar: HolidayCalendar,
): readonly Occurrence[] => {
  const { recurrence, offDays, startsOn } = series
  const named = namedDays(recurrence, startsOn, addDays(until, lookAhead))
  const regular = new Set(named.filter((day) => !isOff(day, recurrence, calendar)))
  const taken = new Set<Day>()
  const turns: Occurrence[] = []
  for (const on of named) {
    if (on > until) break
    if (regular.has(on)) {
      turns.push({ on, heldOn: on })
      continue
    }
    if (offDays === 'leave-out') continue
    let heldOn = on
    while (!isWorkday(heldOn, calendar) || calendar.holidays.has(heldOn)) heldOn = addDays(heldOn, 1)
    if (regular.has(heldOn) || taken.has(heldOn)) continue
    taken.add(heldOn)
    turns.push({ on, heldOn })
  }
  return turns
}

/** A meeting that was made from a series: the turn that it stands for, and where it is. */
export type MeetingOfSeries = {
  readonly id: MeetingId
  readonly seriesOn: Day
  readonly heldOn: Day
  readonly state: MeetingState
}

/** The turns for which a meeting has still to be made, from `today` on: none twice, and none on a day that has one already. */
export const findMissing = (
  turns: readonly Occurrence[],
  made: readonly MeetingOfSeries[],
  today: Day,
): readonly Occurrence[] => {
  const turnsMade = new Set(made.map((meeting) => meeting.seriesOn))
  const daysTaken = new Set(
    made.filter((meeting) => meeting.state !== 'cancelled').map((meeting) => meeting.heldOn),
  )
  return turns.filter(({ on, heldOn }) => heldOn >= today && !turnsMade.has(on) && !daysTaken.has(heldOn))
}

/** The drafts of a series that a change of it may still touch: not called, not begun, not past. */
export const findUntouched = (made: readonly MeetingOfSeries[], today: Day): readonly MeetingOfSeries[] =>
  made
    .filter((meeting) => meeting.state === 'draft' && meeting.heldOn >= today)
    .toSorted((one, other) => (one.seriesOn < other.seriesOn ? -1 : 1))

/** How long a turn stands for, in days, less one. */
const spans: Readonly<Record<RecurrenceKind, number>> = {
  weekly: 6,
  fortnightly: 13,
  'monthly-day': 30,
  'monthly-weekday': 30,
}

/** Until when a changed rule gives turns to the drafts of a series: to the end of the last one's week or month. */
export const endOfDrafts = (drafts: readonly MeetingOfSeries[], recurrence: Recurrence, today: Day): Day => {
  const last = [today, ...drafts.map((draft) => draft.heldOn)].toSorted().at(-1) ?? today
  return addDays(last, spans[recurrence.kind])
}

/**
 * What a changed rule makes of the drafts: one whose turn still stands keeps it, and the day it was moved to; the
 * others take the free turns in order; those left over have none.
 */
export const redateDrafts = (
  turns: readonly Occurrence[],
  made: readonly MeetingOfSeries[],
  today: Day,
): readonly { readonly id: MeetingId; readonly turn: Occurrence | null }[] => {
  const drafts = findUntouched(made, today)
  const movable = new Set(drafts.map((draft) => draft.id))
  const fixed = made.filter((meeting) => !movable.has(meeting.id))
  const open = findMissing(turns, fixed, today)
  const kept = new Map(open.map((turn) => [turn.on, turn]))
  const keeps = new Set(drafts.filter((draft) => kept.has(draft.seriesOn)).map((draft) => draft.seriesOn))
  const free = open.filter((turn) => !keeps.has(turn.on))
  const taken = free.values()
  return drafts.map((draft) => {
    const own = kept.get(draft.seriesOn)
    if (own === undefined) return { id: draft.id, turn: taken.next().value ?? null }
    const isMoved = draft.heldOn !== draft.seriesOn && draft.heldOn !== own.heldOn
    return { id: draft.id, turn: isMoved ? { on: own.on, heldOn: draft.heldOn } : own }
  })
}

/** The theme of a meeting on a day; empty for none. */
export const themeOn = (themes: readonly string[], day: Day): string =>
  (themes.length === 1 ? themes[0] : themes[Number(day.slice(5, 7)) - 1]) ?? ''

/** The furthest day that meetings are generated to at once: two years on; a mistyped year would make thousands. */
export const furthestDay = (startsOn: Day, today: Day): Day =>
  addDays(startsOn > today ? startsOn : today, 731)

/** Lets the drafts of a series follow it where it changes or ends. Touches nothing that was called or begun. */
import type { OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import type { MeetingId, SeriesId } from '../../../domain/identity.ts'
import { type Meeting, ruleForForm } from '../../../domain/meeting/meeting.ts'
import {
  endOfDrafts,
  findUntouched,
  listOccurrences,
  type Occurrence,
  redateDrafts,
  type Series,
  type SeriesWords,
  themeOn,
} from '../../../domain/meeting/series.ts'
import { readItems } from '../../store/meetings/agenda.ts'
import { readMeeting, updateMeeting } from '../../store/meetings/meetings.ts'
import { deleteEntry, readRoll } from '../../store/meetings/rolls.ts'
import { freeTurns, readMeetingsOfSeries } from '../../store/meetings/series.ts'
import { readCommunity } from '../../store/people/communities.ts'
import type { Write } from '../../store/schema/schema.ts'
import type { Writing } from '../context.ts'
import { readHolidayCalendar, readHousesOn } from '../rules.ts'
import { copyRoll } from './meeting-drafts.ts'
import { cancelMeeting } from './meetings.ts'

const followed = ['form', 'startTime', 'place', 'estateName', 'chairId', 'recorderId', 'occasion'] as const

/** The words that a draft takes over: those in which it was still like its series. */
const wordsFor = (draft: Meeting, former: SeriesWords, words: SeriesWords, turn: Occurrence | null) => {
  const taken = Object.fromEntries(
    followed.filter((field) => draft[field] === former[field]).map((field) => [field, words[field]]),
  ) as Partial<Pick<SeriesWords, (typeof followed)[number]>>
  const title = draft.title.startsWith(former.title)
    ? `${words.title}${draft.title.slice(former.title.length)}`
    : draft.title
  const heldOn = turn?.heldOn ?? draft.heldOn
  const theme =
    draft.theme === themeOn(former.themes, draft.heldOn) ? themeOn(words.themes, heldOn) : draft.theme
  return { ...taken, title, heldOn, theme }
}

const peopleOf = async (write: Write, meetingId: MeetingId): Promise<string> =>
  (await readRoll(write, meetingId))
    .map((entry) => `${entry.personId} ${entry.capacity}`)
    .toSorted()
    .join('\n')

/** Gives a draft the roll of the new model, where its own is still that of the former one or empty. */
const followModel = async (
  write: Write,
  meetingId: MeetingId,
  former: SeriesWords,
  words: SeriesWords,
): Promise<void> => {
  if (words.modelMeetingId === null || words.modelMeetingId === former.modelMeetingId) return
  const own = await peopleOf(write, meetingId)
  const likeFormer = former.modelMeetingId === null ? '' : await peopleOf(write, former.modelMeetingId)
  if (own !== '' && own !== likeFormer) return
  for (const entry of await readRoll(write, meetingId)) await deleteEntry(write, entry.id)
  await copyRoll(write, words.modelMeetingId, meetingId)
}

/** Cancels a draft with the reason and frees its turn, so that the series can make it anew. */
const letGo = async (context: Writing, meetingId: MeetingId, reason: string): Promise<void> => {
  await cancelMeeting(context, { meetingId, reason })
  await updateMeeting(context.write, meetingId, { seriesId: null, seriesOn: null })
}

/**
 * Lets drafts follow a changed series. One for which the new rule has no turn is cancelled with the reason where
 * nothing stands on its agenda; else it stays on its day.
 */
export const followSeries = async (
  context: Writing,
  former: Omit<Series, 'madeUntil'>,
  words: SeriesWords,
): Promise<OutputOf<'series.change'>> => {
  const { write, now } = context
  const today = dayOf(now)
  const made = await readMeetingsOfSeries(write, former.id)
  const drafts = findUntouched(made, today)
  const turns = listOccurrences(
    words,
    endOfDrafts(drafts, words.recurrence, today),
    await readHolidayCalendar(write),
  )
  const found = await readCommunity(write)
  await freeTurns(
    write,
    drafts.map((draft) => draft.id),
  )
  let changedCount = 0
  let cancelledCount = 0
  for (const { id, turn } of redateDrafts(turns, made, today)) {
    const seriesOn = turn?.on ?? made.find((meeting) => meeting.id === id)?.seriesOn ?? today
    const draft = await readMeeting(write, id)
    if (draft === null || found === null) continue
    const next = wordsFor(draft, former, words, turn)
    const { house, committee } = await readHousesOn(write, found.community.name, next.heldOn)
    const rule =
      next.form === undefined || next.form === draft.form
        ? draft.rule
        : ruleForForm(next.form, house, committee)
    await updateMeeting(write, id, { ...next, seriesOn, rule: JSON.stringify(rule) })
    await followModel(write, id, former, words)
    if (turn === null && (await readItems(write, id)).length === 0) {
      await letGo(context, id, '固定会议改了开会的日子')
      cancelledCount += 1
    } else changedCount += 1
  }
  return { changedCount, cancelledCount }
}

/** Cancels the drafts of a series that were not called; answers how many. */
export const cancelDrafts = async (context: Writing, seriesId: SeriesId, reason: string): Promise<number> => {
  const drafts = findUntouched(await readMeetingsOfSeries(context.write, seriesId), dayOf(context.now))
  for (const { id } of drafts) await letGo(context, id, reason)
  return drafts.length
}

/** Keeps series of meetings: begins, changes, pauses and ends them, and makes the drafts of their meetings. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { Day, MeetingId, SeriesId } from '../../../domain/identity.ts'
import { ruleForForm } from '../../../domain/meeting/meeting.ts'
import { nextTitle } from '../../../domain/meeting/meeting-list.ts'
import {
  findMissing,
  furthestDay,
  listOccurrences,
  type SeriesState,
  type SeriesStep,
  type SeriesWords,
  seriesStateAfter,
  themeOn,
} from '../../../domain/meeting/series.ts'
import { readMeeting, readMeetingLines } from '../../store/meetings/meetings.ts'
import {
  insertSeries,
  readAllSeries,
  readMeetingsOfSeries,
  readSeries,
  updateSeriesState,
  updateSeriesWords,
} from '../../store/meetings/series.ts'
import { readCommunity } from '../../store/people/communities.ts'
import { readPeople, readPerson } from '../../store/people/people.ts'
import type { Write } from '../../store/schema/schema.ts'
import { missing, type Reading, type Writing, wrongState } from '../context.ts'
import { readHolidayCalendar, readHousesOn } from '../rules.ts'
import { copyRoll, insertDraft } from './meeting-drafts.ts'
import { cancelDrafts, followSeries } from './series-drafts.ts'

const stateRanks: Readonly<Record<SeriesState, number>> = { running: 0, paused: 1, ended: 2 }

/** All series, those that run first, each with the meeting that comes next. */
export const listSeries = async ({ read, now }: Reading): Promise<Reply<OutputOf<'series.list'>>> => {
  const today = dayOf(now)
  const meetings = await readMeetingsOfSeries(read, null)
  const lines = (await readAllSeries(read)).map((series) => {
    const own = meetings.filter((meeting) => meeting.seriesId === series.id)
    const standing = own.filter((meeting) => meeting.state !== 'cancelled')
    const next = standing.find(
      (meeting) => (meeting.state === 'draft' || meeting.state === 'called') && meeting.heldOn >= today,
    )
    return {
      ...series,
      themes: [...series.themes],
      madeUntil: own.at(-1)?.heldOn ?? null,
      heldCount: standing.filter((meeting) => meeting.state !== 'draft' && meeting.state !== 'called').length,
      draftCount: standing.filter((meeting) => meeting.state === 'draft').length,
      next:
        next === undefined
          ? null
          : {
              meetingId: next.id,
              title: next.title,
              state: next.state,
              heldOn: next.heldOn,
              startTime: next.startTime,
              theme: next.theme,
            },
    }
  })
  return accept(lines.toSorted((one, other) => stateRanks[one.state] - stateRanks[other.state]))
}

const checkWords = async (write: Write, words: SeriesWords): Promise<Reply<null>> => {
  if ((await readCommunity(write)) === null) return refuse({ code: 'community-missing' })
  for (const personId of [words.chairId, words.recorderId])
    if (personId !== null && (await readPerson(write, personId)) === null) return missing('person')
  if (words.modelMeetingId !== null && (await readMeeting(write, words.modelMeetingId)) === null)
    return missing('meeting')
  return accept(null)
}

const makeDrafts = async (
  { write, now }: Writing,
  seriesId: SeriesId,
  words: SeriesWords,
  until: Day,
): Promise<MeetingId[]> => {
  const found = await readCommunity(write)
  if (found === null) return []
  const turns = listOccurrences(words, until, await readHolidayCalendar(write))
  const people = new Set((await readPeople(write)).map((person) => person.id))
  const kept = (id: SeriesWords['chairId']): SeriesWords['chairId'] =>
    id !== null && people.has(id) ? id : null
  const titles = (await readMeetingLines(write)).map((line) => line.title)
  const made: MeetingId[] = []
  for (const turn of findMissing(turns, await readMeetingsOfSeries(write, seriesId), dayOf(now))) {
    const { house, committee } = await readHousesOn(write, found.community.name, turn.heldOn)
    const title = nextTitle(words.title, titles)
    titles.push(title)
    const meetingId = await insertDraft(write, {
      form: words.form,
      title,
      rule: ruleForForm(words.form, house, committee),
      heldOn: turn.heldOn,
      startTime: words.startTime,
      place: words.place,
      estateName: words.estateName,
      chairId: kept(words.chairId),
      recorderId: kept(words.recorderId),
      occasion: words.occasion,
      theme: themeOn(words.themes, turn.heldOn),
      seriesId,
      seriesOn: turn.on,
    })
    if (words.modelMeetingId !== null) await copyRoll(write, words.modelMeetingId, meetingId)
    made.push(meetingId)
  }
  return made
}

const refuseFar = ({ now }: Writing, startsOn: Day, until: Day) => {
  const today = dayOf(now)
  const limit = furthestDay(startsOn, today)
  return until > limit ? refuse({ code: 'day-unfit', problem: 'after', limit }) : null
}

/** Begins a series and makes its drafts until a day, two years on at most. */
export const beginSeries = async (
  context: Writing,
  { words, until }: CheckedInputOf<'series.begin'>,
): Promise<Reply<OutputOf<'series.begin'>>> => {
  const checked = await checkWords(context.write, words)
  if (!checked.ok) return checked
  const far = refuseFar(context, words.startsOn, until)
  if (far !== null) return far
  const seriesId = await insertSeries(context.write, words, context.now)
  return accept({ seriesId, meetingIds: await makeDrafts(context, seriesId, words, until) })
}

/** Makes the drafts that are still missing until a day, two years on at most. */
export const generateMeetings = async (
  context: Writing,
  { seriesId, until }: CheckedInputOf<'series.generate'>,
): Promise<Reply<MeetingId[]>> => {
  const series = await readSeries(context.write, seriesId)
  if (series === null) return missing('series')
  if (seriesStateAfter(series.state, 'generate') === null)
    return wrongState('series', series.state, 'generate')
  const far = refuseFar(context, series.startsOn, until)
  return far ?? accept(await makeDrafts(context, seriesId, series, until))
}

/** Changes a series; its drafts that were not called follow. */
export const changeSeries = async (
  context: Writing,
  { seriesId, words }: CheckedInputOf<'series.change'>,
): Promise<Reply<OutputOf<'series.change'>>> => {
  const { write } = context
  const former = await readSeries(write, seriesId)
  if (former === null) return missing('series')
  if (seriesStateAfter(former.state, 'change') === null) return wrongState('series', former.state, 'change')
  const checked = await checkWords(write, words)
  if (!checked.ok) return checked
  await updateSeriesWords(write, seriesId, words)
  return accept(await followSeries(context, former, words))
}

const moveSeries = async ({ write }: Writing, seriesId: SeriesId, step: SeriesStep): Promise<Reply<null>> => {
  const series = await readSeries(write, seriesId)
  if (series === null) return missing('series')
  const to = seriesStateAfter(series.state, step)
  if (to === null) return wrongState('series', series.state, step)
  await updateSeriesState(write, seriesId, to)
  return accept(null)
}

/** 暂停: no more drafts until it goes on. */
export const pauseSeries = (context: Writing, { seriesId }: CheckedInputOf<'series.pause'>) =>
  moveSeries(context, seriesId, 'pause')

/** Goes on with a paused or an ended series. */
export const resumeSeries = (context: Writing, { seriesId }: CheckedInputOf<'series.resume'>) =>
  moveSeries(context, seriesId, 'resume')

/** Ends a series, and cancels its drafts where this is asked for. */
export const endSeries = async (
  context: Writing,
  { seriesId, isCancelling }: CheckedInputOf<'series.end'>,
): Promise<Reply<OutputOf<'series.end'>>> => {
  const ended = await moveSeries(context, seriesId, 'end')
  if (!ended.ok) return ended
  if (!isCancelling) return accept({ cancelledCount: 0 })
  return accept({ cancelledCount: await cancelDrafts(context, seriesId, '固定会议已经结束') })
}

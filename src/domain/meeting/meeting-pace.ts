/** Says how long items have taken and when the meeting will end. Knows no present moment and no database. */

import { countSeconds, instantOf } from '../calendar.ts'
import type { Instant } from '../identity.ts'
import type { AgendaItem } from './agenda.ts'
import { sumMinutes } from './agenda.ts'
import type { Break } from './meeting.ts'
import type { MeetingRecord } from './meeting-record.ts'

/** Seconds for which an item has been dealt with until `now`, breaks not counted. */
export const countItemSeconds = (
  item: Pick<AgendaItem, 'spans'>,
  breaks: readonly Break[],
  now: Instant,
): number => countSeconds(item.spans, breaks, now)

/** When the meeting will end, and how many minutes before (or, negative, after) what the agenda planned. */
export type Pace = { readonly endsAt: Instant; readonly earlyMinutes: number }

/**
 * Estimates the end from `now`: what is left of the current item, and the planned minutes of all that wait.
 * The plan counts from the arranged start and leaves out 临时议题.
 */
export const estimateEnd = (
  record: Pick<MeetingRecord, 'meeting' | 'agenda' | 'breaks'>,
  now: Instant,
): Pace => {
  const { meeting, agenda, breaks } = record
  const left = agenda.reduce((seconds, item) => {
    if (item.state === 'finished') return seconds
    const used = countItemSeconds(item, breaks, now)
    return seconds + Math.max(0, item.plannedMinutes * 60 - used)
  }, 0)
  const endsAt = new Date(Date.parse(now) + left * 1000).toISOString()
  const planned =
    Date.parse(instantOf(meeting.heldOn, meeting.startTime)) +
    sumMinutes(agenda.filter((item) => !item.isExtra)) * 60_000
  return { endsAt, earlyMinutes: Math.round((planned - Date.parse(endsAt)) / 60_000) }
}

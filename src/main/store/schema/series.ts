/** The table of series of meetings. Knows no SQL text. */
import type { Generated } from 'kysely'

export type MeetingSeriesTable = {
  id: Generated<number>
  title: string
  form: string
  /** How it recurs: JSON. */
  recurrence: string
  offDays: string
  startsOn: string
  startTime: string
  place: string
  estateName: string
  chairId: number | null
  recorderId: number | null
  occasion: string
  modelMeetingId: number | null
  /** Lines: JSON. */
  themes: string
  state: string
  createdAt: string
}

export type SeriesSchema = { meeting_series: MeetingSeriesTable }

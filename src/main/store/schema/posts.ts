/** The tables of posts, activities and points. Knows no SQL text. */
import type { Generated } from 'kysely'

export type PostTable = {
  id: Generated<number>
  personId: number
  kind: string
  estateName: string
  building: string
  entrance: string
  grid: string
  fromDay: string
  untilDay: string | null
  endedOn: string | null
  endedReason: Generated<string>
  successorId: number | null
}
export type ActivityTable = {
  id: Generated<number>
  title: string
  onDay: string
  place: string
  minutes: number
  points: number
  enteredAt: string
}
export type PointsEntryTable = {
  id: Generated<number>
  personId: number
  kind: string
  points: number
  onDay: string
  words: string
  activityId: number | null
  reversesId: number | null
  enteredAt: string
}

export type PostsSchema = {
  post: PostTable
  activity: ActivityTable
  points_entry: PointsEntryTable
}

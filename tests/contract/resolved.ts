/** A meeting that resolved one thing by vote, for stories of what comes after. Knows no paper. */
import { expect } from 'vitest'
import type { InputOf } from '../../src/contract/index.ts'
import { countAndAnnounce, leadToVote, openMeeting, openVote, type Seats, type Table } from './round-table.ts'

type Entries = InputOf<'resolutions.adopt'>['tasks']

/** The wording of the one resolution. */
export const resolvedWording = '按方案一增设停车位。'

/** A meeting in session whose one vote was won 5 to 1 and resolved, with these tasks. */
export const resolveOne = async (table: Table, tasks: Entries = []): Promise<Seats> => {
  const seats = await openMeeting(table, { kinds: ['vote'] })
  const [itemId = expect.fail('no item')] = seats.itemIds
  await leadToVote(table, itemId)
  await countAndAnnounce(table, await openVote(table, itemId), [5, 1, 0])
  await table.ask('agenda.moveStage', { itemId, to: 'resolve' })
  await table.ask('resolutions.adopt', {
    itemId,
    wording: resolvedWording,
    track: 'consultation',
    conditions: '',
    tasks,
  })
  return seats
}

/** The same meeting, closed and minuted. */
export const minuteOne = async (table: Table, tasks: Entries = []): Promise<Seats> => {
  const seats = await resolveOne(table, tasks)
  const [itemId = expect.fail('no item')] = seats.itemIds
  await table.ask('agenda.finish', { itemId })
  table.at('20:21')
  await table.ask('meetings.close', { meetingId: seats.meetingId })
  await table.ask('meetings.finishMinutes', { meetingId: seats.meetingId })
  return seats
}

/** Keeps activities of volunteers and their points. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { ActivityId, PersonId, PointsEntryId } from '../../../domain/identity.ts'
import {
  balanceOf,
  canBearPoints,
  isPointsReversed,
  type PointsEntry,
  rankPoints,
} from '../../../domain/people/points.ts'
import { readPerson } from '../../store/people/people.ts'
import {
  findEntry,
  insertActivity,
  insertEntry,
  readActivities,
  readEntries,
  readPointsLines,
} from '../../store/people/volunteers.ts'
import { missing, type Reading, refuseAhead, type Writing, wrongState } from '../context.ts'
import { findServing } from './people.ts'

/** Everybody with points, by balance. */
export const tellRanking = async ({ read }: Reading): Promise<Reply<OutputOf<'volunteers.ranking'>>> =>
  accept([...rankPoints(await readPointsLines(read))])

/** Activities with who took part. */
export const listActivities = async ({ read }: Reading): Promise<Reply<OutputOf<'volunteers.activities'>>> =>
  accept(await readActivities(read))

/** The entries of one person, newest first. */
export const listEntries = async (
  { read }: Reading,
  { personId }: CheckedInputOf<'volunteers.entries'>,
): Promise<Reply<OutputOf<'volunteers.entries'>>> => {
  const entries = await readEntries(read, personId)
  return accept(
    entries.toReversed().map((entry) => ({
      ...{ id: entry.id, kind: entry.kind, points: entry.points, on: entry.on, words: entry.words },
      isReversed: isPointsReversed(entry, entries),
    })),
  )
}

/** Enters an activity that was held by today; each who took part earns its points once. */
export const holdActivity = async (
  context: Writing,
  { personIds, ...words }: CheckedInputOf<'volunteers.hold'>,
): Promise<Reply<ActivityId>> => {
  const { write, now } = context
  const ahead = refuseAhead(context, words.on)
  if (ahead !== null) return ahead
  for (const personId of new Set(personIds)) {
    const found = await findServing(write, personId, words.on)
    if (!found.ok) return found
  }
  const activityId = await insertActivity(write, words, now)
  for (const personId of new Set(personIds))
    await insertEntry(
      write,
      {
        ...{ personId, activityId, reversesId: null },
        ...{ kind: 'activity', points: words.points, on: words.on, words: words.title },
      },
      now,
    )
  return accept(activityId)
}

const enter = async (context: Writing, entry: Omit<PointsEntry, 'id'>): Promise<Reply<PointsEntryId>> => {
  const { write, now } = context
  const ahead = refuseAhead(context, entry.on)
  if (ahead !== null) return ahead
  const person = await readPerson(write, entry.personId)
  if (person === null) return missing('person')
  const balance = balanceOf(await readEntries(write, entry.personId))
  if (!canBearPoints(balance, entry.points))
    return refuse({ code: 'points-short', name: person.name, balance, points: Math.abs(entry.points) })
  return accept(await insertEntry(write, entry, now))
}

/** 兑换. */
export const exchangePoints = (
  context: Writing,
  { personId, points, on, words }: CheckedInputOf<'volunteers.exchange'>,
): Promise<Reply<PointsEntryId>> =>
  enter(context, {
    ...{ personId, on, words, kind: 'exchange', points: -points },
    ...{ activityId: null, reversesId: null },
  })

/** Corrects an entry by one that cancels it. */
export const reversePoints = async (
  context: Writing,
  { entryId, on, reason }: CheckedInputOf<'volunteers.reverse'>,
): Promise<Reply<PointsEntryId>> => {
  const entry = await findEntry(context.write, entryId)
  if (entry === null) return missing('pointsEntry')
  const entries = await readEntries(context.write, entry.personId as PersonId)
  if (entry.kind === 'reversal' || isPointsReversed(entry, entries))
    return wrongState('pointsEntry', 'reversed', 'reverse')
  if (on < entry.on) return refuse({ code: 'day-unfit', problem: 'before', limit: entry.on })
  return enter(context, {
    ...{ personId: entry.personId, on, words: reason, kind: 'reversal', points: -entry.points },
    ...{ activityId: null, reversesId: entryId },
  })
}

/** Reads records of every noun as they are searched and shown as a line. What was withdrawn, discarded or taken off is not read. */
import { dayOf } from '../../../domain/calendar.ts'
import type { SearchNoun } from '../../../domain/search/search.ts'
import type { TaskState } from '../../../domain/task/task-life.ts'
import type { TopicState } from '../../../domain/topic/topic-life.ts'
import type { Read } from '../schema/schema.ts'
import { withdrawnMark } from '../topics/topic-withdrawal.ts'
import { readMeetings, readResolutions, readWrittenVotes } from './meeting-records.ts'
import { readCases, readDocuments, readNotices, readQuestionnaires } from './paper-records.ts'
import type { SearchRecord } from './record.ts'
import { readDwellings, readPeople } from './roster-records.ts'

const readTopics = async (read: Read, ids: readonly number[]): Promise<SearchRecord[]> => {
  const rows = await read
    .selectFrom('topic')
    .selectAll()
    .where('id', 'in', ids)
    .where('state', '!=', withdrawnMark)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    shown: [row.number, row.estateName, row.place],
    hidden: [row.description, row.demand, row.proposerName, row.transferredTo],
    isName: false,
    badge: { of: 'topic', state: row.state as TopicState },
    on: row.receivedOn,
    opens: { page: 'own' },
  }))
}

const readTasks = async (read: Read, ids: readonly number[]): Promise<SearchRecord[]> => {
  const rows = await read
    .selectFrom('task')
    .leftJoin('resolution', 'resolution.id', 'task.resolutionId')
    .selectAll('task')
    .where('task.id', 'in', ids)
    .where('task.withdrawnAt', 'is', null)
    .where('resolution.revokedAt', 'is', null)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    shown: [row.number, row.responsible === '' ? row.leadUnit : row.responsible, row.place],
    hidden: [row.leadUnit, row.assisting, row.demand, row.estateName, row.result],
    isName: false,
    badge: { of: 'task', state: row.state as TaskState },
    on: dayOf(row.createdAt),
    opens: { page: 'own' },
  }))
}

const readers: Readonly<
  Record<SearchNoun, (read: Read, ids: readonly number[]) => Promise<readonly SearchRecord[]>>
> = {
  topics: readTopics,
  meetings: readMeetings,
  resolutions: readResolutions,
  tasks: readTasks,
  documents: readDocuments,
  people: readPeople,
  dwellings: readDwellings,
  cases: readCases,
  notices: readNotices,
  questionnaires: readQuestionnaires,
  writtenVotes: readWrittenVotes,
}

/** The records of these numbers that can be found, in the order of the numbers. */
export const readSearchRecords = async (
  read: Read,
  noun: SearchNoun,
  ids: readonly number[],
): Promise<readonly SearchRecord[]> => {
  if (ids.length === 0) return []
  const records = new Map((await readers[noun](read, ids)).map((record) => [record.id, record]))
  return ids.flatMap((id) => records.get(id) ?? [])
}

/** Reads what the figures of a year are counted from, in a handful of queries whatever the year held. Counts nothing. */
import { dayOf } from '../../domain/calendar.ts'
import type { Day, TaskId, TopicId } from '../../domain/identity.ts'
import { heldMeetings, standingVotes } from '../../domain/papers/year/year-facts.ts'
import type { TopicCategory } from '../../domain/rules/track.ts'
import type { CountedTask, CountedTopic, StatisticsFacts } from '../../domain/statistics/statistics.ts'
import { countAnswers, satisfactionOf } from '../../domain/task/satisfaction.ts'
import type { OrderKind } from '../../domain/task/task.ts'
import type { TaskState } from '../../domain/task/task-life.ts'
import type { TopicSource } from '../../domain/topic/topic.ts'
import type { TopicState } from '../../domain/topic/topic-life.ts'
import { readYearMeetings, readYearVotes } from './meetings/year-meetings.ts'
import type { Read } from './schema/schema.ts'
import { withdrawnMark } from './topics/topic-withdrawal.ts'

const readTopics = async (read: Read, year: number): Promise<readonly CountedTopic[]> => {
  const rows = await read
    .selectFrom('topic')
    .select(['id', 'number', 'title', 'state', 'source', 'category', 'estateName', 'receivedOn', 'closedOn'])
    .where('receivedOn', '>=', `${year}-01-01`)
    .where('receivedOn', '<=', `${year}-12-31`)
    .where('state', '!=', withdrawnMark)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...row,
    id: row.id as TopicId,
    state: row.state as TopicState,
    source: row.source as TopicSource,
    category: row.category as TopicCategory | null,
  }))
}

/** The tasks that were made in a year and stand. */
const tasksOfYear = (read: Read, year: number) =>
  read
    .selectFrom('task')
    .leftJoin('resolution', 'resolution.id', 'task.resolutionId')
    .where('task.withdrawnAt', 'is', null)
    .where('resolution.revokedAt', 'is', null)
    .where('task.year', '=', year)

type Answers = Pick<CountedTask, 'satisfaction' | 'answerCount' | 'wasDissatisfied'>

/** What was answered at the return visits of a year's tasks, by task. */
const readAnswers = async (read: Read, year: number): Promise<ReadonlyMap<number, Answers>> => {
  const visits = await tasksOfYear(read, year)
    .innerJoin('return_visit', 'return_visit.taskId', 'task.id')
    .select(['taskId', 'satisfied', 'fairly', 'dissatisfied', 'isCurrent'])
    .orderBy('return_visit.id')
    .execute()
  const answers = new Map<number, Answers>()
  for (const { taskId, isCurrent, ...counts } of visits) {
    const satisfaction = satisfactionOf(counts)
    const before = answers.get(taskId) ?? nobodyAsked
    answers.set(taskId, {
      // The latest visit that counts stands for the task.
      satisfaction: isCurrent === 1 ? satisfaction : before.satisfaction,
      answerCount: before.answerCount + (isCurrent === 1 ? countAnswers(counts) : 0),
      wasDissatisfied: before.wasDissatisfied || satisfaction === 'dissatisfied',
    })
  }
  return answers
}

const nobodyAsked: Answers = { satisfaction: null, answerCount: 0, wasDissatisfied: false }

const readTasks = async (
  read: Read,
  year: number,
  between: () => Promise<void>,
): Promise<readonly CountedTask[]> => {
  const answers = await readAnswers(read, year)
  await between()
  const rows = await tasksOfYear(read, year)
    .select([
      ...(['task.id', 'task.number', 'task.title', 'task.kind', 'task.state', 'task.estateName'] as const),
      ...(['task.leadUnit', 'task.createdAt', 'task.dueOn', 'task.closedOn'] as const),
    ])
    .orderBy('task.id')
    .execute()
  return rows.map(({ createdAt, ...row }) => ({
    ...row,
    ...(answers.get(row.id) ?? nobodyAsked),
    id: row.id as TaskId,
    kind: row.kind as OrderKind,
    state: row.state as TaskState,
    // Sent back or not sent out yet: no unit has it, though the last one is kept for the next 派单.
    leadUnit: row.state === 'to-dispatch' ? '' : row.leadUnit,
    createdOn: dayOf(createdAt),
  }))
}

/** What a year is counted from, as of `today`; `between` runs between the larger parts, so that others have their turn. */
export const readStatistics = async (
  read: Read,
  year: number,
  today: Day,
  between: () => Promise<void>,
): Promise<StatisticsFacts> => {
  const tasks = await readTasks(read, year, between)
  await between()
  const meetings = heldMeetings({ meetings: await readYearMeetings(read, year) })
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const votes = standingVotes({ votes: await readYearVotes(read, year) })
  return {
    year,
    today,
    topics: await readTopics(read, year),
    tasks,
    meetings,
    votes: votes.flatMap(({ id, meetingId, question, isPassed }) => {
      const meeting = byId.get(meetingId)
      if (meeting === undefined) return []
      return [{ id, meetingId, title: question, on: meeting.on, estateName: meeting.estateName, isPassed }]
    }),
  }
}

const namesIn = (rows: readonly { readonly name: string }[]): string[] =>
  [...new Set(rows.map((row) => row.name))].filter((name) => name !== '')

/** Years that hold topics, tasks or meetings, the newest first, with the estates and units they name. */
export const readStatisticsScopes = async (
  read: Read,
): Promise<{ readonly years: number[]; readonly estates: string[]; readonly leadUnits: string[] }> => {
  const standing = read.selectFrom('topic').where('state', '!=', withdrawnMark)
  const topics = await standing.select('receivedOn').distinct().execute()
  const meetings = await read.selectFrom('meeting').select('heldOn').distinct().execute()
  const tasks = await read.selectFrom('task').select('year').distinct().execute()
  const years = [
    ...topics.map((row) => Number(row.receivedOn.slice(0, 4))),
    ...meetings.map((row) => Number(row.heldOn.slice(0, 4))),
    ...tasks.map((row) => row.year),
  ]
  const estates = [
    ...(await standing.select('estateName as name').distinct().execute()),
    ...(await read.selectFrom('task').select('estateName as name').distinct().execute()),
    ...(await read.selectFrom('meeting').select('estateName as name').distinct().execute()),
  ]
  const units = await read.selectFrom('task').select('leadUnit as name').distinct().execute()
  return {
    years: [...new Set(years)].filter((year) => year > 0).toSorted((one, other) => other - one),
    estates: namesIn(estates),
    leadUnits: namesIn(units),
  }
}

/** Answers the figures of a year and the lists behind them. What is counted is the domain's. */
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts'
import { dayOf } from '../../domain/calendar.ts'
import { accept, type Reply } from '../../domain/failure.ts'
import { tellFigures } from '../../domain/statistics/figures.ts'
import {
  daysToClose,
  medianDaysToClose,
  narrowStatistics,
  type StatisticsFacts,
  type StatisticsLine,
  stateOfLine,
  sumAttendance,
} from '../../domain/statistics/statistics.ts'
import type { Read } from '../store/schema/schema.ts'
import { readStatistics, readStatisticsScopes } from '../store/statistics.ts'
import { missing, type Reading } from './context.ts'
import { letOthers } from './let-others.ts'

type Scope = Pick<CheckedInputOf<'statistics.year'>, 'year' | 'estateName' | 'leadUnit'>

const narrowed = async (read: Read, scope: Scope, now: string): Promise<StatisticsFacts> => {
  const facts = await readStatistics(read, scope.year, dayOf(now), letOthers)
  // Reading and counting a large year are two steps of the main thread.
  await letOthers()
  return narrowStatistics(facts, scope)
}

/** What there is to narrow to. */
export const tellScopes = async ({ read }: Reading): Promise<Reply<OutputOf<'statistics.scopes'>>> =>
  accept(await readStatisticsScopes(read))

/** The figures of a year. */
export const tellYear = async (
  { read, now }: Reading,
  scope: CheckedInputOf<'statistics.year'>,
): Promise<Reply<OutputOf<'statistics.year'>>> => {
  const facts = await narrowed(read, scope, now)
  return accept({
    year: facts.year,
    today: facts.today,
    figures: tellFigures(facts).map(({ lines, ...figure }) => ({ ...figure, count: lines.length })),
    attendance: sumAttendance(facts.meetings),
    medianDays: medianDaysToClose(facts.tasks),
  })
}

type Line = OutputOf<'statistics.behind'>['lines'][number]

const sayTask = (task: Extract<StatisticsLine, { noun: 'task' }>['task']): string => {
  const days = daysToClose(task)
  return [task.leadUnit, days === null ? '' : days === 0 ? '当天销号' : `用${days}天销号`]
    .filter((part) => part !== '')
    .join('，')
}

const keyOf = (line: StatisticsLine): string => {
  switch (line.noun) {
    case 'topic':
      return `topic:${line.topic.id}`
    case 'task':
      return `task:${line.task.id}`
    case 'meeting':
      return `meeting:${line.meeting.id}`
    case 'vote':
      return `vote:${line.vote.id}`
  }
}

const lineOf = (line: StatisticsLine): Line => {
  const [key, state] = [keyOf(line), stateOfLine(line)]
  switch (line.noun) {
    case 'topic': {
      const { id, number, title, estateName, receivedOn } = line.topic
      return {
        key,
        link: { kind: 'topic', topicId: id },
        number,
        title,
        detail: estateName,
        state,
        on: receivedOn,
      }
    }
    case 'task': {
      const { id, number, title, createdOn } = line.task
      return {
        key,
        link: { kind: 'task', taskId: id },
        number,
        title,
        detail: sayTask(line.task),
        state,
        on: createdOn,
      }
    }
    case 'meeting': {
      const { id, title, estateName, on } = line.meeting
      return {
        key,
        link: { kind: 'meeting', meetingId: id },
        number: '',
        title,
        detail: estateName,
        state,
        on,
      }
    }
    case 'vote': {
      const { meetingId, title, estateName, on } = line.vote
      return { key, link: { kind: 'meeting', meetingId }, number: '', title, detail: estateName, state, on }
    }
  }
}

/** The list behind a figure, newest first. */
export const tellBehind = async (
  { read, now }: Reading,
  { key, offset, limit, ...scope }: CheckedInputOf<'statistics.behind'>,
): Promise<Reply<OutputOf<'statistics.behind'>>> => {
  const figure = tellFigures(await narrowed(read, scope, now)).find((one) => one.key === key)
  if (figure === undefined) return missing('figure')
  const lines = figure.lines
    .map(lineOf)
    .toSorted((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0))
  return accept({
    label: figure.label,
    part: figure.part,
    total: lines.length,
    lines: lines.slice(offset, offset + limit),
  })
}

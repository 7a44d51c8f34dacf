/** What the figures of a year are counted from, and what is told of a list of it. Knows no clock and no database. */
import { daysBetween } from '../calendar.ts'
import type { Day, MeetingId, TaskId, TopicId, VoteId } from '../identity.ts'
import type { MeetingForm } from '../meeting/meeting.ts'
import type { TopicCategory } from '../rules/track.ts'
import type { OrderKind, Satisfaction } from '../task/task.ts'
import type { TaskState } from '../task/task-life.ts'
import { taskStateNames } from '../task/task-wording.ts'
import type { TopicSource } from '../topic/topic.ts'
import type { TopicState } from '../topic/topic-life.ts'
import { topicStateNames } from '../topic/topic-wording.ts'

/** A topic as far as it is counted. */
export type CountedTopic = {
  readonly id: TopicId
  readonly number: string
  readonly title: string
  readonly state: TopicState
  readonly source: TopicSource
  readonly category: TopicCategory | null
  readonly estateName: string
  readonly receivedOn: Day
  readonly closedOn: Day | null
}

/** A task as far as it is counted; `satisfaction` is what the return visits that count came to. */
export type CountedTask = {
  readonly id: TaskId
  readonly number: string
  readonly title: string
  readonly kind: OrderKind
  readonly state: TaskState
  readonly estateName: string
  readonly leadUnit: string
  readonly createdOn: Day
  readonly dueOn: Day | null
  readonly closedOn: Day | null
  readonly satisfaction: Satisfaction | null
  /** How many people answered at the visits that count. */
  readonly answerCount: number
  /** Whether people were once dissatisfied, so that it was done again. */
  readonly wasDissatisfied: boolean
}

/** A meeting that was opened, with how many of those due came. */
export type CountedMeeting = {
  readonly id: MeetingId
  readonly title: string
  readonly form: MeetingForm
  readonly on: Day
  readonly estateName: string
  readonly dueCount: number
  readonly attendedCount: number
}

/** A vote in a room whose result stands. */
export type CountedVote = {
  readonly id: VoteId
  readonly meetingId: MeetingId
  readonly title: string
  readonly on: Day
  readonly estateName: string
  readonly isPassed: boolean
}

/** What a year is counted from: topics received, tasks made, meetings held and votes announced in it. */
export type StatisticsFacts = {
  readonly year: number
  readonly today: Day
  readonly topics: readonly CountedTopic[]
  readonly tasks: readonly CountedTask[]
  readonly meetings: readonly CountedMeeting[]
  readonly votes: readonly CountedVote[]
}

/** What a year is narrowed to; empty for all. */
export type StatisticsScope = { readonly estateName: string; readonly leadUnit: string }

/** One line of the list behind a figure. */
export type StatisticsLine =
  | { readonly noun: 'topic'; readonly topic: CountedTopic }
  | { readonly noun: 'task'; readonly task: CountedTask }
  | { readonly noun: 'meeting'; readonly meeting: CountedMeeting }
  | { readonly noun: 'vote'; readonly vote: CountedVote }

/** Narrows the facts to one 小区 and one 责任单位; a unit has tasks only. */
export const narrowStatistics = (facts: StatisticsFacts, scope: StatisticsScope): StatisticsFacts => {
  const isHere = ({ estateName }: { readonly estateName: string }): boolean =>
    scope.estateName === '' || estateName === scope.estateName
  const hasUnit = scope.leadUnit !== ''
  return {
    ...facts,
    topics: hasUnit ? [] : facts.topics.filter(isHere),
    tasks: facts.tasks.filter((task) => isHere(task) && (!hasUnit || task.leadUnit === scope.leadUnit)),
    meetings: hasUnit ? [] : facts.meetings.filter(isHere),
    votes: hasUnit ? [] : facts.votes.filter(isHere),
  }
}

/** Days from the making of a task to its close-out; null while it is not closed out. */
export const daysToClose = ({
  createdOn,
  closedOn,
}: Pick<CountedTask, 'createdOn' | 'closedOn'>): number | null =>
  closedOn === null ? null : daysBetween(createdOn, closedOn)

/** The middle of the days to close-out, the lower one of two; null where nothing is closed out. */
export const medianDaysToClose = (tasks: readonly CountedTask[]): number | null => {
  const days = tasks
    .map(daysToClose)
    .filter((count) => count !== null)
    .toSorted((one, other) => one - other)
  return days[Math.floor((days.length - 1) / 2)] ?? null
}

/** 到会: how many of those due came, over all meetings. */
export const sumAttendance = (
  meetings: readonly Pick<CountedMeeting, 'dueCount' | 'attendedCount'>[],
): { readonly attended: number; readonly due: number } => ({
  attended: meetings.reduce((sum, meeting) => sum + meeting.attendedCount, 0),
  due: meetings.reduce((sum, meeting) => sum + meeting.dueCount, 0),
})

/** A share in whole percent, rounded half up by integers; null where there is nothing to share. 89 of 100 is 89. */
export const wholePercent = (count: number, base: number): number | null =>
  base === 0 ? null : Math.floor((count * 200 + base) / (base * 2))

/** The state of a line in words. */
export const stateOfLine = (line: StatisticsLine): string => {
  switch (line.noun) {
    case 'topic':
      return topicStateNames[line.topic.state]
    case 'task':
      return taskStateNames[line.task.state]
    case 'meeting':
      return `到会${line.meeting.attendedCount}人，应到${line.meeting.dueCount}人`
    case 'vote':
      return line.vote.isPassed ? '通过' : '未通过'
  }
}

/** Counts what a community did in a year: every figure is the length of a list that can be opened. Knows no clock and no database. */
import type { Day } from '../identity.ts'
import { describeForm } from '../meeting/meeting.ts'
import { categoryDescriptions, guessCategory } from '../rules/track.ts'
import { orderKinds, satisfactions, standingOn } from '../task/task.ts'
import { orderKindNames, satisfactionNames } from '../task/task-wording.ts'
import { topicSourceNames, topicSources } from '../topic/topic.ts'
import {
  type CountedMeeting,
  type CountedTask,
  type CountedTopic,
  type CountedVote,
  daysToClose,
  type StatisticsFacts,
  type StatisticsLine,
} from './statistics.ts'

export const statisticsGroups = [
  'topics',
  'topic-sources',
  'topic-categories',
  'topic-months',
  'tasks',
  'task-kinds',
  'close-out-days',
  'satisfaction',
  'meetings',
  'meeting-forms',
  'votes',
  'estates',
  'units',
] as const
/** 议题、来源、类别、逐月、事项、单子种类、销号用时、满意度、会议、会议形式、表决、小区、单位 */
export type StatisticsGroup = (typeof statisticsGroups)[number]

/** One figure: how many, out of how many where it is a share, and the list behind it. */
export type StatisticsFigure = {
  /** Names the figure within the year: task-closed, topic-source:call, unit-closed:物业公司. */
  readonly key: string
  readonly group: StatisticsGroup
  /** What the figure is of: 来电, 物业公司; the same for the several figures of one row. */
  readonly label: string
  /** Which of the row: 收到, 销号, 逾期. */
  readonly part: string
  /** What it is a share of; null where it is none. */
  readonly base: number | null
  readonly lines: readonly StatisticsLine[]
}

/** Rows of what names no 小区 or no 责任单位, so that rows add up to all. */
const unnamedEstate = '不分小区'
export const unnamedUnit = '未定责任单位'

const ofTopics = (topics: readonly CountedTopic[]): readonly StatisticsLine[] =>
  topics.map((topic) => ({ noun: 'topic', topic }))
const ofTasks = (tasks: readonly CountedTask[]): readonly StatisticsLine[] =>
  tasks.map((task) => ({ noun: 'task', task }))
const ofMeetings = (meetings: readonly CountedMeeting[]): readonly StatisticsLine[] =>
  meetings.map((meeting) => ({ noun: 'meeting', meeting }))
const ofVotes = (votes: readonly CountedVote[]): readonly StatisticsLine[] =>
  votes.map((vote) => ({ noun: 'vote', vote }))

/** Topics that the house took on: neither merged into another nor refused or transferred. */
const isTakenOn = ({ state }: CountedTopic): boolean =>
  state !== 'merged' && state !== 'refused' && state !== 'transferred'
const isClosedTopic = ({ state }: CountedTopic): boolean => state === 'closed-out'
/** Tasks that can be closed out: all but those declined. */
const canClose = ({ state }: CountedTask): boolean => state !== 'declined'
const isClosedTask = ({ state }: CountedTask): boolean => state === 'closed-out'
const isAsked = ({ satisfaction }: CountedTask): boolean => satisfaction !== null
const isContent = ({ satisfaction }: CountedTask): boolean =>
  satisfaction === 'satisfied' || satisfaction === 'fairly'
const isOverdue =
  (today: Day) =>
  (task: CountedTask): boolean =>
    // Most are not yet due or long done; only the others are looked at closely.
    task.dueOn !== null && task.dueOn < today && standingOn(task, today).kind === 'overdue'

/** Bands of days from the making of a task to its close-out, the last one open. */
export const closeOutBands: readonly { readonly name: string; readonly most: number }[] = [
  { name: '3天以内', most: 3 },
  { name: '4至7天', most: 7 },
  { name: '8至15天', most: 15 },
  { name: '16至30天', most: 30 },
  { name: '31至90天', most: 90 },
  { name: '90天以上', most: Number.POSITIVE_INFINITY },
]

/** Names of one field in their order, with what each of them has; what names nothing comes last. */
const byName = <Name extends string>(
  field: Name,
  ...lists: readonly (readonly Readonly<Record<Name, string>>[])[]
): readonly string[] =>
  [...new Set(lists.flat().map((one) => one[field]))].toSorted((one, other) =>
    one === '' ? 1 : other === '' ? -1 : one.localeCompare(other, 'zh'),
  )

const topicFigures = ({ topics }: StatisticsFacts): readonly StatisticsFigure[] => {
  const takenOn = topics.filter(isTakenOn)
  // As the dossier shows it: the category that was chosen, else the one that its words look like.
  const categories = new Map(
    topics.map(({ id, category, title }) => [id, category ?? guessCategory(title) ?? 'other']),
  )
  const whole = (key: string, part: string, found: readonly CountedTopic[], base: number | null) => ({
    ...{ key: `topic-${key}`, group: 'topics' as const, label: '议题', part, base },
    lines: ofTopics(found),
  })
  return [
    whole('all', '收到', topics, null),
    whole('taken', '受理', takenOn, topics.length),
    whole('closed', '销号', takenOn.filter(isClosedTopic), takenOn.length),
    ...topicSources.map((source) => {
      const found = topics.filter((topic) => topic.source === source)
      return {
        ...{
          key: `topic-source:${source}`,
          group: 'topic-sources' as const,
          part: '收到',
          base: topics.length,
        },
        ...{ label: topicSourceNames[source], lines: ofTopics(found) },
      }
    }),
    ...categoryDescriptions.map(({ category, name }) => {
      const found = topics.filter(({ id }) => categories.get(id) === category)
      return {
        ...{ key: `topic-category:${category}`, group: 'topic-categories' as const, part: '收到' },
        ...{ label: name, base: topics.length, lines: ofTopics(found) },
      }
    }),
  ]
}

const monthFigures = ({ year, topics }: StatisticsFacts): readonly StatisticsFigure[] =>
  Array.from({ length: 12 }, (_, place) => `${year}-${String(place + 1).padStart(2, '0')}`).flatMap(
    (month, place) => {
      const label = `${place + 1}月`
      const inMonth = (day: Day | null): boolean => day?.startsWith(month) === true
      return [
        {
          ...{ key: `topic-month:${month}`, group: 'topic-months' as const, label, part: '收到', base: null },
          lines: ofTopics(topics.filter((topic) => inMonth(topic.receivedOn))),
        },
        {
          ...{
            key: `topic-closed-month:${month}`,
            group: 'topic-months' as const,
            label,
            part: '销号',
            base: null,
          },
          lines: ofTopics(topics.filter((topic) => inMonth(topic.closedOn))),
        },
      ]
    },
  )

const taskFigures = ({ tasks, today }: StatisticsFacts): readonly StatisticsFigure[] => {
  const closable = tasks.filter(canClose)
  const closed = tasks.filter(isClosedTask)
  const spans = closed.map((task) => ({ task, days: daysToClose(task) }))
  const asked = tasks.filter(isAsked)
  const content = asked.filter(isContent)
  const whole = (key: string, part: string, found: readonly CountedTask[], base: number | null) => ({
    ...{ key: `task-${key}`, group: 'tasks' as const, label: '事项', part, base },
    lines: ofTasks(found),
  })
  return [
    whole('all', '交办', tasks, null),
    whole('closed', '销号', closed, closable.length),
    whole('overdue', '逾期', tasks.filter(isOverdue(today)), closable.length),
    ...orderKinds.flatMap((kind) => {
      const found = tasks.filter((task) => task.kind === kind)
      const row = { group: 'task-kinds' as const, label: orderKindNames[kind] }
      return [
        { ...row, key: `task-kind:${kind}`, part: '交办', base: tasks.length, lines: ofTasks(found) },
        {
          ...{ ...row, key: `task-kind-closed:${kind}`, part: '销号', base: found.filter(canClose).length },
          lines: ofTasks(found.filter(isClosedTask)),
        },
      ]
    }),
    ...closeOutBands.map(({ name, most }, place) => {
      const least = closeOutBands[place - 1]?.most ?? Number.NEGATIVE_INFINITY
      const found = spans
        .filter(({ days }) => days !== null && days > least && days <= most)
        .map(({ task }) => task)
      return {
        ...{ key: `close-out-days:${place}`, group: 'close-out-days' as const, label: name, part: '销号' },
        ...{ base: closed.length, lines: ofTasks(found) },
      }
    }),
    {
      ...{
        key: 'satisfaction-content',
        group: 'satisfaction' as const,
        label: '满意和基本满意',
        part: '评议',
      },
      ...{ base: asked.length, lines: ofTasks(content) },
    },
    ...satisfactions.map((satisfaction) => ({
      ...{ key: `satisfaction:${satisfaction}`, group: 'satisfaction' as const, part: '评议' },
      ...{ label: satisfactionNames[satisfaction], base: asked.length },
      lines: ofTasks(asked.filter((task) => task.satisfaction === satisfaction)),
    })),
    {
      // An answer of 不满意 counts no more once the task is done again; that it was given stays told.
      ...{ key: 'satisfaction-reopened', group: 'satisfaction' as const, label: '不满意后重新办理' },
      ...{ part: '评议', base: null, lines: ofTasks(tasks.filter((task) => task.wasDissatisfied)) },
    },
  ]
}

const meetingFigures = ({ meetings, votes }: StatisticsFacts): readonly StatisticsFigure[] => {
  const forms = [...new Set(meetings.map((meeting) => meeting.form))]
  return [
    {
      ...{ key: 'meeting-all', group: 'meetings' as const, label: '会议', part: '召开', base: null },
      lines: ofMeetings(meetings),
    },
    ...forms.map((form) => ({
      ...{
        key: `meeting-form:${form}`,
        group: 'meeting-forms' as const,
        part: '召开',
        base: meetings.length,
      },
      ...{ label: describeForm(form).name, lines: ofMeetings(meetings.filter((one) => one.form === form)) },
    })),
    {
      ...{ key: 'vote-all', group: 'votes' as const, label: '表决', part: '宣布', base: null },
      lines: ofVotes(votes),
    },
    {
      ...{ key: 'vote-passed', group: 'votes' as const, label: '表决', part: '通过', base: votes.length },
      lines: ofVotes(votes.filter((vote) => vote.isPassed)),
    },
  ]
}

const groupBy = <Name extends string, One extends Readonly<Record<Name, string>>>(
  field: Name,
  list: readonly One[],
): ((name: string) => readonly One[]) => {
  const groups = new Map<string, One[]>()
  for (const one of list) {
    const group = groups.get(one[field])
    if (group === undefined) groups.set(one[field], [one])
    else group.push(one)
  }
  return (name) => groups.get(name) ?? []
}

const estateFigures = ({ topics, tasks, meetings }: StatisticsFacts): readonly StatisticsFigure[] => {
  const names = byName('estateName', topics, tasks, meetings)
  // Where no estate is named at all there is nothing to tell apart.
  if (names.every((name) => name === '')) return []
  const topicsIn = groupBy('estateName', topics)
  const tasksIn = groupBy('estateName', tasks)
  const meetingsIn = groupBy('estateName', meetings)
  return names.flatMap((name) => {
    const row = { group: 'estates' as const, label: name === '' ? unnamedEstate : name, base: null }
    const own = tasksIn(name)
    return [
      { ...row, key: `estate-topics:${name}`, part: '议题', lines: ofTopics(topicsIn(name)) },
      { ...row, key: `estate-meetings:${name}`, part: '会议', lines: ofMeetings(meetingsIn(name)) },
      { ...row, key: `estate-tasks:${name}`, part: '交办', lines: ofTasks(own) },
      {
        ...{ ...row, key: `estate-closed:${name}`, part: '销号', base: own.filter(canClose).length },
        lines: ofTasks(own.filter(isClosedTask)),
      },
    ]
  })
}

const unitFigures = ({ tasks, today }: StatisticsFacts): readonly StatisticsFigure[] => {
  const tasksOf = groupBy('leadUnit', tasks)
  return byName('leadUnit', tasks).flatMap((name) => {
    const own = tasksOf(name)
    const asked = own.filter(isAsked)
    const base = own.filter(canClose).length
    const row = { group: 'units' as const, label: name === '' ? unnamedUnit : name }
    return [
      { ...row, key: `unit-tasks:${name}`, part: '交办', base: null, lines: ofTasks(own) },
      { ...row, key: `unit-closed:${name}`, part: '销号', base, lines: ofTasks(own.filter(isClosedTask)) },
      {
        ...{ ...row, key: `unit-overdue:${name}`, part: '逾期', base },
        lines: ofTasks(own.filter(isOverdue(today))),
      },
      {
        ...{ ...row, key: `unit-content:${name}`, part: '满意', base: asked.length },
        lines: ofTasks(asked.filter(isContent)),
      },
    ]
  })
}

/** All figures of a year, in order of their groups; those of sources, categories and bands stand there with nothing, too. */
export const tellFigures = (facts: StatisticsFacts): readonly StatisticsFigure[] => [
  ...topicFigures(facts),
  ...monthFigures(facts),
  ...taskFigures(facts),
  ...meetingFigures(facts),
  ...estateFigures(facts),
  ...unitFigures(facts),
]

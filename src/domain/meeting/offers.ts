/** What the meeting before, open tasks and waiting topics offer to an agenda, and in which order. Knows no clock and no database. */
import { asClause, cutTo, endSentence } from '../chinese-text.ts'
import type { Day } from '../identity.ts'
import { maskName, maskPhone } from '../mask.ts'
import { standingOn, type TaskLine } from '../task/task.ts'
import { isTaskOver } from '../task/task-life.ts'
import type { Topic } from '../topic/topic.ts'
import type { TopicState } from '../topic/topic-life.ts'
import { type AgendaItem, isLeftOpen } from './agenda.ts'
import { isOver, type Meeting } from './meeting.ts'

type Standing = Pick<AgendaItem, 'title' | 'taskId' | 'topicId'>
type Held = Pick<Meeting, 'id' | 'form' | 'state' | 'heldOn' | 'startTime' | 'estateName' | 'seriesId'>

const beginsAt = (meeting: Pick<Meeting, 'heldOn' | 'startTime'>): string =>
  `${meeting.heldOn} ${meeting.startTime}`

/** The meeting that came before: of the same series, else of the same form and 小区; only one that is over. */
export const findMeetingBefore = <Line extends Held>(lines: readonly Line[], meeting: Held): Line | null => {
  const earlier = lines
    .filter((line) => line.id !== meeting.id && isOver(line.state) && beginsAt(line) < beginsAt(meeting))
    .toSorted((one, other) => (beginsAt(one) < beginsAt(other) ? 1 : -1))
  return (
    earlier.find((line) => meeting.seriesId !== null && line.seriesId === meeting.seriesId) ??
    earlier.find(
      (line) => line.form === meeting.form && line.estateName.trim() === meeting.estateName.trim(),
    ) ??
    null
  )
}

/** Whether an item of another meeting stands on this agenda already: the same topic, or the same words. */
export const standsOn = (agenda: readonly Standing[], item: Pick<AgendaItem, 'title' | 'topicId'>): boolean =>
  agenda.some(
    (one) =>
      (item.topicId !== null && one.topicId === item.topicId) || one.title.trim() === item.title.trim(),
  )

/** 上次未完: items of the meeting before that came to nothing; reports on tasks are offered with the tasks. */
export const offerLeftOpen = <Item extends Standing & Pick<AgendaItem, 'outcome'>>(
  items: readonly Item[],
  agenda: readonly Standing[],
): readonly Item[] =>
  items.filter((item) => isLeftOpen(item.outcome) && item.taskId === null && !standsOn(agenda, item))

const byKeys = <Line>(keysOf: (line: Line) => readonly (string | number)[]) => {
  return (one: Line, other: Line): number => {
    const keys = keysOf(other)
    for (const [place, key] of keysOf(one).entries()) {
      const beside = keys[place] ?? key
      if (key !== beside) return key < beside ? -1 : 1
    }
    return 0
  }
}

const dueRanks = { overdue: 0, soon: 1, left: 2, none: 2, resting: 3, done: 3 } as const
const isElsewhere = (estateName: string, meeting: Pick<Meeting, 'estateName'>): 0 | 1 =>
  estateName === '' || meeting.estateName.trim() === '' || estateName === meeting.estateName.trim() ? 0 : 1

/** Tasks that are not over: overdue ones first, then due soon, then the rest; the meeting's own 小区 before others. */
export const offerTasks = <Line extends Pick<TaskLine, 'id' | 'state' | 'dueOn' | 'estateName'>>(
  tasks: readonly Line[],
  meeting: Pick<Meeting, 'estateName'>,
  agenda: readonly Standing[],
  today: Day,
): readonly Line[] =>
  tasks
    .filter((task) => !isTaskOver(task.state) && !agenda.some((item) => item.taskId === task.id))
    .toSorted(
      byKeys((task) => [
        dueRanks[standingOn(task, today).kind],
        isElsewhere(task.estateName, meeting),
        task.dueOn ?? '9999-12-31',
        task.id,
      ]),
    )

/** States in which a topic waits for a meeting: 已立项、待上会、协商中. */
export const waitingTopicStates = [
  'listed',
  'scheduled',
  'in-consultation',
] as const satisfies readonly TopicState[]

const isWaiting = (state: TopicState): boolean => waitingTopicStates.some((waiting) => waiting === state)

/** Topics that wait: urgent ones first, the meeting's own 小区 before others, those on no agenda yet before the rest. */
export const offerTopics = <
  Line extends Pick<Topic, 'id' | 'state' | 'urgency' | 'estateName' | 'receivedOn'>,
>(
  topics: readonly Line[],
  meeting: Pick<Meeting, 'estateName'>,
  agenda: readonly Standing[],
): readonly Line[] =>
  topics
    .filter((topic) => isWaiting(topic.state) && !agenda.some((item) => item.topicId === topic.id))
    .toSorted(
      byKeys((topic) => [
        topic.urgency === 'urgent' ? 0 : 1,
        isElsewhere(topic.estateName, meeting),
        topic.state === 'scheduled' ? 1 : 0,
        topic.receivedOn,
        topic.id,
      ]),
    )

/** As long as the explanation of an item may be. */
const longestExplanation = 4000

/**
 * The explanation of an item from the words of its topic. Who brought it in is never named: where the words do, the
 * name and the whole phone, which is known apart, are masked.
 * @see 个人信息保护法第二十五条
 */
export const explainTopic = (
  topic: Pick<Topic, 'description' | 'demand' | 'place' | 'householdCount' | 'proposer'>,
  phone: string,
): string => {
  const { name } = topic.proposer
  const hide = (words: string): string => {
    const nameless = name.trim().length < 2 ? words : words.replaceAll(name.trim(), maskName(name))
    return phone.trim().length < 7 ? nameless : nameless.replaceAll(phone.trim(), maskPhone(phone))
  }
  const place = asClause(topic.place)
  const told = [
    topic.description.trim() === '' ? '' : endSentence(hide(topic.description)),
    topic.demand.trim() === '' ? '' : `诉求：${endSentence(hide(topic.demand))}`,
    place === '' ? '' : `地点：${hide(place)}。`,
    topic.householdCount === null || topic.householdCount === 0 ? '' : `涉及${topic.householdCount}户。`,
  ]
    .filter((words) => words !== '')
    .join('')
  return cutTo(told, longestExplanation)
}

/** Reads the wishes of a year: topics that came in as 微心愿 with their tasks, and orders written without a topic. Counts nothing. */
import { addDays, dayOf, instantOf } from '../../../domain/calendar.ts'
import { joinPlaces } from '../../../domain/chinese-text.ts'
import type { Day, TaskId } from '../../../domain/identity.ts'
import type { Wish } from '../../../domain/papers/task/wish-ledger.ts'
import type { TaskLine } from '../../../domain/task/task.ts'
import { isTaskOver } from '../../../domain/task/task-life.ts'
import { taskStateNames } from '../../../domain/task/task-wording.ts'
import type { TopicState } from '../../../domain/topic/topic-life.ts'
import { topicStateNames } from '../../../domain/topic/topic-wording.ts'
import type { Read } from '../schema/schema.ts'
import { readLines, standingTasks } from '../tasks/tasks.ts'
import { withdrawnMark } from './topic-withdrawal.ts'

const originOf = ({ estateName, place }: { readonly estateName: string; readonly place: string }): string =>
  joinPlaces(estateName, place)

const claimantOf = ({ leadUnit, responsible }: TaskLine): string =>
  [leadUnit, responsible].filter((part) => part !== '').join('')

/** How a wish stands: as the first of its tasks that is not over, else as its topic. */
const standingWords = (state: TopicState, lines: readonly TaskLine[]): string => {
  const open = lines.find((line) => !isTaskOver(line.state))
  return open === undefined ? topicStateNames[state] : taskStateNames[open.state]
}

const latestOf = (days: readonly (Day | null)[]): Day | null =>
  days.includes(null) ? null : (days.toSorted().at(-1) ?? null)

/** What the tasks of a wish came to: done when all are, due by the latest, as content as the least content. */
const standingOf = (
  lines: readonly TaskLine[],
): Pick<Wish, 'claimants' | 'dueOn' | 'doneOn' | 'satisfaction'> => {
  const said = lines.map((line) => line.satisfaction)
  return {
    claimants: [...new Set(lines.map(claimantOf).filter((name) => name !== ''))],
    dueOn:
      lines
        .map((line) => line.dueOn)
        .toSorted()
        .at(-1) ?? null,
    doneOn: latestOf(lines.map((line) => (line.doneAt === null ? null : dayOf(line.doneAt)))),
    satisfaction:
      (['dissatisfied', 'fairly', 'satisfied'] as const).find((answer) => said.includes(answer)) ?? null,
  }
}

/** Wishes that came in during a year, or ever where it is null, in the order in which they came. */
export const readWishes = async (read: Read, year: number | null): Promise<Wish[]> => {
  const [first, last] = year === null ? ['1900-01-01', '2199-12-31'] : [`${year}-01-01`, `${year}-12-31`]
  const topics = await read
    .selectFrom('topic')
    .where('source', '=', 'micro-wish')
    .where('state', 'not in', ['merged', withdrawnMark])
    .where('receivedOn', '>=', first)
    .where('receivedOn', '<=', last)
    .select([
      'id',
      'number',
      'title',
      'proposerName',
      'estateName',
      'place',
      'receivedOn',
      'state',
      'closedOn',
    ])
    .execute()
  const found = await standingTasks(read)
    .where((task) =>
      task.or([
        task('task.topicId', 'in', (wishes) =>
          wishes
            .selectFrom('topic')
            .select('topic.id')
            .where('topic.source', '=', 'micro-wish')
            .where('topic.receivedOn', '>=', first)
            .where('topic.receivedOn', '<=', last),
        ),
        task.and([
          task('task.topicId', 'is', null),
          task('task.kind', '=', 'micro-wish'),
          task('task.createdAt', '>=', instantOf(first, '00:00')),
          task('task.createdAt', '<', instantOf(addDays(last, 1), '00:00')),
        ]),
      ]),
    )
    .orderBy('task.id')
    .select('task.id')
    .execute()
  const lines = await readLines(
    read,
    found.map((row) => row.id as TaskId),
  )
  const ofTopics = new Map<number | null, TaskLine[]>()
  for (const line of lines) ofTopics.set(line.topicId, [...(ofTopics.get(line.topicId) ?? []), line])
  const wishes: Wish[] = topics.map((topic) => ({
    number: topic.number,
    title: topic.title,
    proposerName: topic.proposerName,
    origin: originOf(topic),
    receivedOn: topic.receivedOn,
    ...standingOf(ofTopics.get(topic.id) ?? []),
    closedOn: topic.closedOn,
    standing: standingWords(topic.state as TopicState, ofTopics.get(topic.id) ?? []),
  }))
  const ordered: Wish[] = (ofTopics.get(null) ?? []).map((line) => ({
    number: line.number,
    title: line.title,
    proposerName: '',
    origin: originOf(line),
    receivedOn: dayOf(line.createdAt),
    ...standingOf([line]),
    closedOn: line.closedOn,
    standing: taskStateNames[line.state],
  }))
  return [...wishes, ...ordered].toSorted((one, other) =>
    one.receivedOn < other.receivedOn ? -1 : one.receivedOn > other.receivedOn ? 1 : 0,
  )
}

/** Follows one task of the sample through its life at given days. Nobody in it is a real person. */
import type { InputOf, OutputOf } from '../../../contract/index.ts'
import { addDays } from '../../../domain/calendar.ts'
import type { Day, NoticeId, TaskId, TopicId } from '../../../domain/identity.ts'
import type { Satisfaction } from '../../../domain/task/task.ts'
import type { Player } from '../player.ts'

/** All tasks, as a filter narrows nothing. */
export const everyTask: InputOf<'tasks.list'>['filter'] = {
  ...{ tab: 'all', kind: null, estateName: null, leadUnit: null, topicId: null, caseId: null, words: '' },
}

/** The task of a title. */
export const findTask = async (
  player: Player,
  title: string,
): Promise<OutputOf<'tasks.list'>['tasks'][number] | undefined> => {
  const { tasks } = await player.ask('tasks.list', {
    filter: { ...everyTask, words: title },
    offset: 0,
    limit: 10,
  })
  return tasks.find((task) => task.title === title)
}

/** How a task is brought to its end. */
export type Ending = {
  /** Who did it. */
  readonly by: string
  readonly result: string
  readonly evidence: string
  readonly verifiedBy: string
  readonly visitedBy: string
  readonly satisfaction: Satisfaction
  readonly words: string
  readonly closedBy: string
}

/** Plans that the proposer is told and the topic is closed out on a day. */
export const planTopicEnd = (player: Player, topicOf: () => TopicId, on: Day, text: string): void => {
  player.plan([
    {
      on,
      time: '10:30',
      play: async () => {
        await player.ask('topics.reply', { topicId: topicOf(), on, way: 'slip', text, by: '唐小莉' })
        await player.ask('topics.closeOut', { topicId: topicOf(), text: '', by: '周敏' })
      },
    },
  ])
}

/** Plans that a notice is put away on the day after its last one. */
export const planNoticeEnd = (player: Player, noticeId: NoticeId, until: Day): void => {
  player.plan([
    {
      on: addDays(until, 1),
      time: '09:10',
      play: async () => {
        await player.ask('notices.end', { noticeId })
        await player.ask('notices.archive', { noticeId })
      },
    },
  ])
}

/** One return visit to one person. */
export const visitOnce = (
  taskId: TaskId,
  on: Day,
  by: string,
  satisfaction: Satisfaction,
  words: string,
): InputOf<'tasks.visit'> => ({
  taskId,
  on,
  way: 'phone',
  counts: { satisfied: 0, fairly: 0, dissatisfied: 0, [satisfaction]: 1 },
  words,
  by,
})

/** Plans that a task is done on a day, and verified, asked about and closed out on the next. */
export const planEnding = (player: Player, taskId: TaskId, on: Day, ending: Ending): void => {
  const next = addDays(on, 1)
  player.plan([
    {
      on,
      time: '16:00',
      play: async () => {
        await player.ask('tasks.finish', {
          taskId,
          result: ending.result,
          evidence: ending.evidence,
          by: ending.by,
        })
      },
    },
    {
      on: next,
      time: '09:30',
      play: async () => {
        await player.ask('tasks.verify', { taskId, text: '现场看过，已经办好。', by: ending.verifiedBy })
        await player.ask(
          'tasks.visit',
          visitOnce(taskId, next, ending.visitedBy, ending.satisfaction, ending.words),
        )
        await player.ask('tasks.closeOut', { taskId, by: ending.closedBy, text: '' })
      },
    },
  ])
}

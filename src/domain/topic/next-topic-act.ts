/** What a secretary does next with a topic: the one proper act among those that its life allows. Knows no clock and no database. */
import type { TopicState, TopicStep } from './topic-life.ts'

export const topicActs = [
  'screen',
  'schedule',
  'go-meeting',
  'order',
  'note',
  'review',
  'reply',
  'close-out',
  'notice',
] as const
/** 审定 / 列入会议 / 去会议 / 交办任务 / 登记落实进展 / 办结待评议 / 登记反馈 / 销号 / 起草公示 */
export type TopicAct = (typeof topicActs)[number]

/** What stands in the dossier and decides the next act. */
export type ActFacts = {
  readonly state: TopicState
  /** Steps that the life cycle and the facts allow now. */
  readonly steps: readonly TopicStep[]
  /** A meeting that is still to be held has it on its agenda. */
  readonly hasWaitingMeeting: boolean
  readonly taskCount: number
  /** The proposer was told since it came to this state. */
  readonly isReplied: boolean
  /** Its last step was 重新办理, and nothing was given out since. */
  readonly isReopened: boolean
  /** A meeting took it up, and no notice was drafted yet. */
  readonly isToPost: boolean
}

/** The next proper act; null where nothing is left to do. */
export const nextTopicAct = (facts: ActFacts): TopicAct | null => {
  const { state, steps, hasWaitingMeeting, taskCount, isReplied, isReopened, isToPost } = facts
  switch (state) {
    case 'collected':
      return 'screen'
    case 'listed':
    case 'scheduled':
    case 'in-consultation':
      return hasWaitingMeeting ? 'go-meeting' : 'schedule'
    case 'decided':
      return taskCount === 0 ? 'order' : 'note'
    case 'implementing':
      if (!steps.includes('review')) return 'note'
      return isReopened ? 'order' : 'review'
    case 'reviewed':
    case 'transferred':
      if (!isReplied) return 'reply'
      return steps.includes('close-out') ? 'close-out' : 'note'
    case 'merged':
    case 'refused':
      return isReplied ? null : 'reply'
    case 'closed-out':
      return isToPost ? 'notice' : null
  }
}

/** The life of a topic as a table: from, step, to. Knows no clock and no database. */
import type { WrittenState } from '../owners/written-vote.ts'

export const topicStates = [
  'collected',
  'listed',
  'merged',
  'transferred',
  'refused',
  'scheduled',
  'in-consultation',
  'decided',
  'implementing',
  'reviewed',
  'closed-out',
] as const
/** 待审定、已立项、已并入、已转交、不予受理、待上会、协商中、已形成意见、落实中、待评议、已销号 */
export type TopicState = (typeof topicStates)[number]

export const topicSteps = [
  'list',
  'merge',
  'transfer',
  'refuse',
  'screen-again',
  'handle',
  'schedule',
  'unschedule',
  'consult',
  'decide',
  'implement',
  'consult-again',
  'review',
  'close-out',
  'reopen',
] as const
/**
 * 立项、并入、转交、不予受理、重新审定、直接办理、列入会议、移出会议、上会协商、形成意见、交办落实、再次协商、办结待评议、销号、重新办理
 */
export type TopicStep = (typeof topicSteps)[number]

/** The life cycle as the house tells it: from, step, to. */
export const topicLifeCycle: readonly {
  readonly from: TopicState
  readonly step: TopicStep
  readonly to: TopicState
}[] = [
  { from: 'collected', step: 'list', to: 'listed' },
  { from: 'collected', step: 'merge', to: 'merged' },
  { from: 'collected', step: 'transfer', to: 'transferred' },
  { from: 'collected', step: 'refuse', to: 'refused' },
  { from: 'collected', step: 'handle', to: 'implementing' },
  { from: 'listed', step: 'merge', to: 'merged' },
  { from: 'listed', step: 'transfer', to: 'transferred' },
  { from: 'listed', step: 'refuse', to: 'refused' },
  { from: 'listed', step: 'handle', to: 'implementing' },
  { from: 'listed', step: 'schedule', to: 'scheduled' },
  { from: 'merged', step: 'screen-again', to: 'collected' },
  { from: 'transferred', step: 'screen-again', to: 'collected' },
  { from: 'refused', step: 'screen-again', to: 'collected' },
  { from: 'listed', step: 'screen-again', to: 'collected' },
  { from: 'scheduled', step: 'unschedule', to: 'listed' },
  { from: 'scheduled', step: 'consult', to: 'in-consultation' },
  { from: 'listed', step: 'consult', to: 'in-consultation' },
  { from: 'in-consultation', step: 'decide', to: 'decided' },
  { from: 'decided', step: 'consult-again', to: 'in-consultation' },
  { from: 'implementing', step: 'consult-again', to: 'in-consultation' },
  { from: 'decided', step: 'implement', to: 'implementing' },
  { from: 'in-consultation', step: 'handle', to: 'implementing' },
  { from: 'transferred', step: 'close-out', to: 'closed-out' },
  { from: 'decided', step: 'close-out', to: 'closed-out' },
  { from: 'implementing', step: 'review', to: 'reviewed' },
  { from: 'reviewed', step: 'close-out', to: 'closed-out' },
  { from: 'reviewed', step: 'reopen', to: 'implementing' },
  { from: 'closed-out', step: 'reopen', to: 'implementing' },
]

/** The state after a step, or null where the life cycle does not allow it. */
export const topicStateAfter = (from: TopicState, step: TopicStep): TopicState | null =>
  topicLifeCycle.find((row) => row.from === from && row.step === step)?.to ?? null

export const topicTabs = ['basket', 'open', 'closed'] as const
/** 待审定、办理中、已了结: the tabs of the list. */
export type TopicTab = (typeof topicTabs)[number]

/** The tab under which a state stands; what was transferred still waits for its answer. */
export const topicTabOf: Readonly<Record<TopicState, TopicTab>> = {
  collected: 'basket',
  listed: 'open',
  merged: 'closed',
  transferred: 'open',
  refused: 'closed',
  scheduled: 'open',
  'in-consultation': 'open',
  decided: 'open',
  implementing: 'open',
  reviewed: 'open',
  'closed-out': 'closed',
}

/** Whether a topic may come on the agenda of a meeting, for the first time or again. */
export const canBeOnAgenda = (state: TopicState): boolean =>
  state === 'listed' ||
  state === 'scheduled' ||
  state === 'in-consultation' ||
  state === 'decided' ||
  state === 'implementing'

/** The state in which a topic takes an order of its own, by the step that leads there; null where none is needed. */
export const stepToOrder = (state: TopicState): TopicStep | null =>
  state === 'decided' ? 'implement' : state === 'implementing' ? null : 'handle'

/** Whether another topic may still be merged into one of this state. */
export const canBeMergedInto = (state: TopicState): boolean =>
  state === 'collected' || topicTabOf[state] === 'open'

/** Steps that belong to meetings alone, and are never offered by themselves. */
const stepsOfMeetings: readonly TopicStep[] = ['unschedule', 'consult']
/** Steps after which nobody works on a topic, for which no task may be open. */
const stepsOfTheEnd: readonly TopicStep[] = ['merge', 'transfer', 'refuse', 'review', 'close-out']

/** Whether a step ends the work on a topic, which open tasks forbid. */
export const endsWork = (step: TopicStep): boolean => stepsOfTheEnd.includes(step)

/** Steps that a person may take now: the life cycle allows them, and so do the tasks. */
export const stepsFrom = (state: TopicState, openTaskCount: number): readonly TopicStep[] =>
  topicSteps.filter(
    (step) =>
      topicStateAfter(state, step) !== null &&
      !stepsOfMeetings.includes(step) &&
      !(openTaskCount > 0 && endsWork(step)),
  )

/** How the tasks of a topic stand: still open ones, closed ones, all that count. */
export type TaskStanding = { readonly open: number; readonly closed: number }

/**
 * The steps that follow by themselves from how the tasks stand: an open one takes a decided topic into 落实中 and a
 * reviewed or closed one back; when all are over and one was closed, the topic waits for its 评议, or is closed out at
 * once where it never came before a meeting.
 */
export const stepsFollowingTasks = (
  state: TopicState,
  tasks: TaskStanding,
  wasConsulted: boolean,
): readonly TopicStep[] => {
  if (tasks.open > 0) {
    if (state === 'decided') return ['implement']
    return state === 'reviewed' || state === 'closed-out' ? ['reopen'] : []
  }
  if (state !== 'implementing' || tasks.closed === 0) return []
  return wasConsulted ? ['review'] : ['review', 'close-out']
}

/** What happened to a topic's item on an agenda. */
export type ItemStanding = {
  /** 通报 tells of a topic and consults nobody. */
  readonly isReport: boolean
  readonly isBegun: boolean
  readonly isCurrent: boolean
  /** An outcome from which a resolution can be written. */
  readonly isAgreed: boolean
  /** The result on which the topic stood was struck; what followed from it is revoked, also where it was over. */
  readonly isStruck: boolean
}

/** The steps that follow by themselves from the topic's item on an agenda, in order. */
export const stepsFollowingItem = (state: TopicState, item: ItemStanding): readonly TopicStep[] => {
  if (item.isReport || !(item.isBegun || item.isAgreed)) return []
  const isWaiting = state === 'listed' || state === 'scheduled'
  const begins: readonly TopicStep[] = isWaiting ? ['consult'] : []
  const isOver = state === 'reviewed' || state === 'closed-out'
  if (item.isStruck && isOver)
    return ['reopen', 'consult-again', ...(item.isAgreed ? ['decide' as const] : [])]
  if (item.isAgreed) return isWaiting || state === 'in-consultation' ? [...begins, 'decide'] : []
  // What is being carried out may be looked at by a meeting without being opened again.
  const isUnsettled = item.isStruck
    ? state === 'decided' || state === 'implementing'
    : state === 'decided' && item.isCurrent
  return isUnsettled ? ['consult-again'] : begins
}

/** The steps that follow by themselves from a linked written vote: taken up while it runs, decided by its final result, open again when that is struck. */
export const stepsFollowingVote = (state: TopicState, vote: WrittenState): readonly TopicStep[] => {
  const begins: readonly TopicStep[] = state === 'listed' || state === 'scheduled' ? ['consult'] : []
  if (vote === 'annulled') return state === 'decided' ? ['consult-again'] : []
  if (vote !== 'final') return begins
  return begins.length > 0 || state === 'in-consultation' ? [...begins, 'decide'] : []
}

/** The life of a task as a table: from, step, to. Knows no clock and no database. */

export const taskStates = [
  'to-dispatch',
  'dispatched',
  'in-progress',
  'extension-asked',
  'suspended',
  'to-verify',
  'to-review',
  'closed-out',
  'declined',
] as const
/** 待派单、待接单、办理中、申请延期、暂缓办理、待验收、待评议、已销号、不予办理 */
export type TaskState = (typeof taskStates)[number]

export const taskSteps = [
  'dispatch',
  'claim',
  'take-back',
  'accept',
  'return',
  'decline',
  'ask-extension',
  'answer-extension',
  'suspend',
  'resume',
  'finish',
  'verify',
  'send-back',
  'dissatisfy',
  'close-out',
  'reopen',
] as const
/**
 * 派单、认领、收回、接单、退回、不予办理、申请延期、答复延期、暂缓、恢复办理、办结、验收通过、退回重办、回访不满意、销号、重新办理
 */
export type TaskStep = (typeof taskSteps)[number]

/** The life cycle: from, step, to. */
export const taskLifeCycle: readonly {
  readonly from: TaskState
  readonly step: TaskStep
  readonly to: TaskState
}[] = [
  { from: 'to-dispatch', step: 'dispatch', to: 'dispatched' },
  { from: 'to-dispatch', step: 'claim', to: 'in-progress' },
  { from: 'to-dispatch', step: 'decline', to: 'declined' },
  { from: 'dispatched', step: 'accept', to: 'in-progress' },
  { from: 'dispatched', step: 'return', to: 'to-dispatch' },
  { from: 'dispatched', step: 'take-back', to: 'to-dispatch' },
  { from: 'in-progress', step: 'ask-extension', to: 'extension-asked' },
  { from: 'extension-asked', step: 'answer-extension', to: 'in-progress' },
  { from: 'in-progress', step: 'suspend', to: 'suspended' },
  { from: 'suspended', step: 'resume', to: 'in-progress' },
  { from: 'in-progress', step: 'return', to: 'to-dispatch' },
  { from: 'in-progress', step: 'finish', to: 'to-verify' },
  { from: 'extension-asked', step: 'finish', to: 'to-verify' },
  { from: 'to-verify', step: 'verify', to: 'to-review' },
  { from: 'to-verify', step: 'send-back', to: 'in-progress' },
  { from: 'to-review', step: 'send-back', to: 'in-progress' },
  { from: 'to-review', step: 'dissatisfy', to: 'in-progress' },
  { from: 'to-review', step: 'close-out', to: 'closed-out' },
  { from: 'closed-out', step: 'dissatisfy', to: 'in-progress' },
  { from: 'closed-out', step: 'reopen', to: 'in-progress' },
  { from: 'declined', step: 'reopen', to: 'to-dispatch' },
]

/** The state after a step, or null where the life cycle does not allow it. */
export const taskStateAfter = (from: TaskState, step: TaskStep): TaskState | null =>
  taskLifeCycle.find((row) => row.from === from && row.step === step)?.to ?? null

export const taskTabs = ['to-dispatch', 'under-way', 'to-review', 'closed-out'] as const
/** 待派单、进行中、待评议、已销号: the columns of the board. */
export type TaskTab = (typeof taskTabs)[number]

/** The column in which a state stands. */
export const tabOf: Readonly<Record<TaskState, TaskTab>> = {
  'to-dispatch': 'to-dispatch',
  dispatched: 'under-way',
  'in-progress': 'under-way',
  'extension-asked': 'under-way',
  suspended: 'under-way',
  'to-verify': 'to-review',
  'to-review': 'to-review',
  'closed-out': 'closed-out',
  declined: 'closed-out',
}

/** Whether a task was said to be done (办结): verified, reviewed and closed out or not yet. */
export const isTaskDone = (state: TaskState): boolean =>
  state !== 'declined' && afterWork.includes(tabOf[state])

const afterWork: readonly TaskTab[] = ['to-review', 'closed-out']

/** Whether a task is over: closed out or declined. */
export const isTaskOver = (state: TaskState): boolean => tabOf[state] === 'closed-out'

export const closeOutGapCodes = ['result', 'evidence', 'verification', 'visit'] as const
/** What may be missing before 销号: 办理结果、佐证、验收、回访. */
export type CloseOutGapCode = (typeof closeOutGapCodes)[number]

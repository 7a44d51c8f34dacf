/** Which steps a task's drawer offers, and which of them is the next proper one. Knows no form and no button. */

import { workingStates } from '../../../../domain/task/pressing.ts'
import { isTaskOver, type TaskState, type TaskStep } from '../../../../domain/task/task-life.ts'
import type { OutputOf } from '../../../api.ts'
import type { ActInSight } from '../../../text/task-acts.ts'
import type { WordsActName } from '../acts/WordsAct.tsx'

/** Steps that are written in a form of the drawer. */
export type Act =
  | WordsActName
  | 'dispatch'
  | 'claim'
  | 'assign'
  | 'ask-extension'
  | 'answer-extension'
  | 'resume'
  | 'finish'
  | 'visit'
  | 'supervise'
  | 'offer'

/** Papers and the notice, which are no steps. */
export type Way = 'print-order' | 'print-form' | 'post'

type TaskRecord = OutputOf<'tasks.record'>

const besides: readonly Act[] = [
  'report-in',
  'ask-extension',
  'remind',
  'press',
  'supervise',
  'suspend',
  'visit',
  'send-back',
  'reopen',
  'dispatch',
  'claim',
  'take-back',
  'return',
  'decline',
  'assign',
  'offer',
]

/** Somebody is at work, and can be pressed. */
const isUnderWay = (state: TaskState): boolean => workingStates.includes(state)

/** Whether a step may be taken now, as the life cycle and the facts allow it. */
export const isOpenAct = (act: Act, { task, steps }: TaskRecord): boolean => {
  switch (act) {
    case 'visit':
      return steps.includes('dissatisfy')
    case 'report-in':
      return task.kind === 'whistle' && task.reportedInAt === null && isUnderWay(task.state)
    case 'remind':
    case 'press':
    case 'supervise':
      return isUnderWay(task.state)
    case 'assign':
    case 'offer':
      return !isTaskOver(task.state)
    case 'claim':
      return task.kind === 'micro-wish' && steps.includes('claim')
    default:
      return steps.includes(act satisfies TaskStep)
  }
}

/** The one step that is named by the filled button; none once a task is closed out. */
export const nextAct = ({ task, gaps }: TaskRecord): Act | null => {
  switch (task.state) {
    case 'to-dispatch':
      return task.kind === 'micro-wish' ? 'claim' : 'dispatch'
    case 'dispatched':
      return 'accept'
    case 'in-progress':
      return 'finish'
    case 'extension-asked':
      return 'answer-extension'
    case 'suspended':
      return 'resume'
    case 'to-verify':
      return 'verify'
    case 'to-review':
      return gaps.some((gap) => gap.code === 'visit') ? 'visit' : 'close-out'
    case 'closed-out':
      return null
    case 'declined':
      return 'reopen'
  }
}

/** What stands outlined beside the filled button, in each state. */
const firstBesides: Readonly<Record<TaskState, readonly (ActInSight | 'post')[]>> = {
  'to-dispatch': ['assign'],
  dispatched: ['report-in', 'print-order'],
  'in-progress': ['supervise', 'ask-extension'],
  'extension-asked': ['supervise'],
  suspended: [],
  'to-verify': ['send-back'],
  'to-review': ['print-form'],
  'closed-out': ['reopen', 'post'],
  declined: [],
}

/** The other things that may be done: a few in sight, the rest under 更多. */
export const otherActs = (
  record: TaskRecord,
): { readonly inSight: readonly (ActInSight | 'post')[]; readonly more: readonly (Act | Way)[] } => {
  const next = nextAct(record)
  const acts = besides.filter((act) => act !== next && isOpenAct(act, record))
  const ways: readonly Way[] = ['post', 'print-order', 'print-form']
  const all: readonly (Act | Way)[] = [...acts, ...ways]
  const inSight = firstBesides[record.task.state].filter((one) => all.includes(one)).slice(0, 2)
  return { inSight, more: all.filter((one) => !inSight.some((other) => other === one)) }
}

/** How far along the six stages 派单 接单 办理 验收 评议 销号 a task is; all of them once it is closed out. */
export const stageOf = (record: TaskRecord): number => {
  const stages: Readonly<Record<TaskState, number>> = {
    'to-dispatch': 0,
    dispatched: 1,
    'in-progress': 2,
    'extension-asked': 2,
    suspended: 2,
    'to-verify': 3,
    'to-review': nextAct(record) === 'visit' ? 4 : 5,
    'closed-out': 6,
    declined: 0,
  }
  return stages[record.task.state]
}

/** Reads a step out of an address. */
export const actFrom = (word: string | null): Act | null => besides.find((act) => act === word) ?? null

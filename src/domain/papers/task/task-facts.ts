/** The facts that the papers of one task (交办单、督办单、满意度评议表) are written from, and what all of them print of it. Decides nothing. */
import { dayInChinese } from '../../chinese-text.ts'
import type { Community } from '../../community.ts'
import type { Day } from '../../identity.ts'
import type { Task } from '../../task/task.ts'
import { orderKindNames } from '../../task/task-wording.ts'
import { type Block, type Fact, type FileNameParts, standingLine } from '../document.ts'

/** A task with what it comes from. */
export type TaskFacts = {
  readonly community: Community
  readonly task: Task
  /** Null where it comes from no resolution. */
  readonly resolution: {
    readonly number: string
    readonly wording: string
    readonly meetingTitle: string
    readonly heldOn: Day
  } | null
  /** What its topic says; null where it comes from no topic. Who brought it in is masked in print. */
  readonly topic: {
    readonly description: string
    readonly demand: string
    readonly proposerName: string
    readonly proposerRoom: string
    readonly receivedOn: Day
  } | null
  /** The number of its 交办单; empty while none was made. */
  readonly dispatchNumber: string
}

/** Who has to do a task: the unit, else the person; empty where neither is known. */
export const dutyHolder = ({ leadUnit, responsible }: Pick<Task, 'leadUnit' | 'responsible'>): string =>
  leadUnit.trim() === '' ? responsible.trim() : leadUnit.trim()

/** Whom a paper is addressed to, on a line of its own. */
export const addressee = (task: Pick<Task, 'leadUnit' | 'responsible'>): Block =>
  standingLine(`${dutyHolder(task) === '' ? '　　　　　　' : dutyHolder(task)}：`, 'left')

/** Who has the task. */
export const dutyFacts = (task: Pick<Task, 'leadUnit' | 'responsible'>): readonly (readonly Fact[])[] => [
  [
    { label: '牵头单位', value: task.leadUnit },
    { label: '责任人', value: task.responsible },
  ],
]

/** 和苑议〔2026〕3号，2026年3月12日四方议事会（第三次）; without a resolution the kind of the order with its topic. */
export const sourceFact = ({ resolution, task }: Pick<TaskFacts, 'resolution' | 'task'>): Fact => {
  const words =
    resolution === null
      ? [orderKindNames[task.kind], task.topicNumber]
      : [resolution.number, `${dayInChinese(resolution.heldOn)}${resolution.meetingTitle}`]
  return {
    label: resolution === null ? '来源' : '来源决议',
    value: words.filter((word) => word !== '').join('，'),
  }
}

/** What a paper of a task is called in the documents folder. */
export const taskFileName = ({ community, task }: TaskFacts, paper: string, on: Day): FileNameParts => ({
  on,
  place: community.name,
  occasion: `事项${task.number}`,
  paper,
})

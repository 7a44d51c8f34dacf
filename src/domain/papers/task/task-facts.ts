/** The facts that the papers of one task (交办单、督办单、满意度评议表) are written from. Decides nothing. */
import type { Community } from '../../community.ts'
import type { Day } from '../../identity.ts'
import type { Task } from '../../task.ts'
import type { FileNameParts } from '../document.ts'

/** A task with the resolution that it comes from. */
export type TaskFacts = {
  readonly community: Community
  readonly task: Task
  readonly resolution: {
    readonly number: string
    readonly wording: string
    readonly meetingTitle: string
    readonly heldOn: Day
  }
  /** The number of its 交办单; empty while none was made. */
  readonly dispatchNumber: string
}

/** Who has to do a task: the unit, else the person; empty where neither is known. */
export const dutyHolder = ({ leadUnit, responsible }: Pick<Task, 'leadUnit' | 'responsible'>): string =>
  leadUnit.trim() === '' ? responsible.trim() : leadUnit.trim()

/** What a paper of a task is called in the documents folder. */
export const taskFileName = ({ community, task }: TaskFacts, paper: string, on: Day): FileNameParts => ({
  on,
  place: community.name,
  occasion: `事项${task.number}`,
  paper,
})

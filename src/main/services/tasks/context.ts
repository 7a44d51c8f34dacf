/** What the services of tasks share: finding a task for a step, taking the step, telling its topic. */
import { dayInChinese } from '../../../domain/chinese-text.ts'
import { accept, type Failure, type Reply } from '../../../domain/failure.ts'
import type { Day, TaskId, TopicId } from '../../../domain/identity.ts'
import type { Task, TaskNoteKind } from '../../../domain/task/task.ts'
import { isTaskOver, type TaskState, type TaskStep, taskStateAfter } from '../../../domain/task/task-life.ts'
import type { NewRow, Read } from '../../store/schema/schema.ts'
import { insertTaskNotes, readTask, updateTasks } from '../../store/tasks/tasks.ts'
import { readTopic } from '../../store/topics/topics.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { followTasks } from '../topics/moving.ts'

type Refusal = { readonly ok: false; readonly failure: Failure }

/** What a step writes beside the state. */
export type TaskColumns = Partial<Omit<NewRow<'task'>, 'id' | 'state'>>

/** An entry of the thread that a step leaves. */
export type StepNote = { readonly kind: TaskNoteKind; readonly by: string; readonly text: string }

/** A task that a step is allowed for now, with the state after it. */
export const findForStep = async (
  read: Read,
  taskId: TaskId,
  step: TaskStep,
): Promise<Reply<{ readonly task: Task; readonly to: TaskState }>> => {
  const task = await readTask(read, taskId)
  if (task === null) return missing('task')
  const to = taskStateAfter(task.state, step)
  return to === null ? wrongState('task', task.state, step) : accept({ task, to })
}

/** Refuses work on a topic that was merged, refused or transferred; null where it is none of these, or there is no topic. */
export const refuseAtRest = async (read: Read, topicId: TopicId | null): Promise<Refusal | null> => {
  const topic = topicId === null ? null : await readTopic(read, topicId)
  const state = topic?.state
  return state === 'merged' || state === 'refused' || state === 'transferred'
    ? wrongState('topic', state, 'order')
    : null
}

/** A task that is not over. */
export const findOpen = async (read: Read, taskId: TaskId, wanted: string): Promise<Reply<Task>> => {
  const task = await readTask(read, taskId)
  if (task === null) return missing('task')
  return isTaskOver(task.state) ? wrongState('task', task.state, wanted) : accept(task)
}

/** Writes a step into the thread of a task. */
export const noteStep = (
  { write, now }: Writing,
  taskId: TaskId,
  { kind, by, text }: StepNote,
): Promise<void> => insertTaskNotes(write, [taskId], { kind, at: now, by, text })

/** Writes the state after a step with its columns and entry, and lets the topic follow. */
export const moveTo = async (
  context: Writing,
  task: Pick<Task, 'id' | 'topicId'>,
  to: TaskState,
  columns: TaskColumns,
  ...notes: readonly StepNote[]
): Promise<void> => {
  await updateTasks(context.write, [task.id], { ...columns, state: to })
  for (const note of notes) await noteStep(context, task.id, note)
  await followTasks(context, task.topicId)
}

/** Takes a step that needs nothing but a task in the right state. */
export const takeStep = async (
  context: Writing,
  taskId: TaskId,
  step: TaskStep,
  columns: TaskColumns,
  note: StepNote,
): Promise<Reply<null>> => {
  const found = await findForStep(context.write, taskId, step)
  if (!found.ok) return found
  await moveTo(context, found.value.task, found.value.to, columns, note)
  return accept(null)
}

/** What is forgotten of a task that is taken up again; its thread and its visits keep it. */
export const takenUpAgain: TaskColumns = {
  doneAt: null,
  doneBy: '',
  result: '',
  evidence: '',
  verifiedOn: null,
  verifiedBy: '',
  closedOn: null,
  closedBy: '',
}

type Assignment = {
  readonly leadUnit: string
  readonly responsible: string
  readonly assisting: string
  readonly dueOn: Day | null
}

/** Who has a task and until when, as the thread tells it. */
export const sayAssignment = (entry: Assignment): string =>
  [
    entry.leadUnit === '' ? '' : `责任单位：${entry.leadUnit}`,
    entry.responsible === '' ? '' : `责任人：${entry.responsible}`,
    entry.assisting === '' ? '' : `配合：${entry.assisting}`,
    entry.dueOn === null ? '' : `期限：${dayInChinese(entry.dueOn)}`,
  ]
    .filter((part) => part !== '')
    .join('，')

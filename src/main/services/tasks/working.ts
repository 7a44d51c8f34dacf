/** Follows the work on a task: 进展, 暂缓, 恢复, 办结. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { dayInChinese, endSentence } from '../../../domain/chinese-text.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { Day } from '../../../domain/identity.ts'
import { dueAfterRest } from '../../../domain/task/due-day.ts'
import type { Task } from '../../../domain/task/task.ts'
import { answerExtension } from '../../store/tasks/task-parts.ts'
import type { Writing } from '../context.ts'
import { readHolidayCalendar } from '../rules.ts'
import { findForStep, findOpen, moveTo, noteStep, takeStep } from './context.ts'

/** Adds a progress note. */
export const noteTask = async (
  context: Writing,
  { taskId, text, by }: CheckedInputOf<'tasks.note'>,
): Promise<Reply<null>> => {
  const found = await findOpen(context.write, taskId, 'note')
  if (!found.ok) return found
  await noteStep(context, taskId, { kind: 'progress', by, text })
  return accept(null)
}

/** 暂缓 with the reason. */
export const suspendTask = (
  context: Writing,
  { taskId, reason, by }: CheckedInputOf<'tasks.suspend'>,
): Promise<Reply<null>> => takeStep(context, taskId, 'suspend', {}, { kind: 'suspended', by, text: reason })

/** The due day after the rest: the days rested don't run. */
const dueAfter = async ({ write }: Writing, task: Task, today: Day): Promise<Day | null> => {
  const began = task.notes.findLast((note) => note.kind === 'suspended')
  if (task.dueOn === null || began === undefined) return task.dueOn
  return dueAfterRest(task.dueOn, { from: dayOf(began.at), to: today }, await readHolidayCalendar(write))
}

/** Goes on, due by a new day, or by the former one moved on by the rest. */
export const resumeTask = async (
  context: Writing,
  { taskId, dueOn: chosen, by }: CheckedInputOf<'tasks.resume'>,
): Promise<Reply<null>> => {
  const found = await findForStep(context.write, taskId, 'resume')
  if (!found.ok) return found
  const { task, to } = found.value
  const today = dayOf(context.now)
  if (chosen !== null && chosen < today) return refuse({ code: 'day-unfit', problem: 'before', limit: today })
  const dueOn = chosen ?? (await dueAfter(context, task, today))
  const moved = dueOn === null || dueOn === task.dueOn ? '' : `期限改为${dayInChinese(dueOn)}`
  await moveTo(context, task, to, { dueOn }, { kind: 'resumed', by, text: moved })
  return accept(null)
}

/** 办结 with what came of it; a request for more time that waits is answered by that. */
export const finishTask = async (
  context: Writing,
  { taskId, result, evidence, by }: CheckedInputOf<'tasks.finish'>,
): Promise<Reply<null>> => {
  const { write, now } = context
  const found = await findForStep(write, taskId, 'finish')
  if (!found.ok) return found
  const { task, to } = found.value
  for (const one of task.extensions.filter((extension) => extension.answer === null))
    await answerExtension(write, one.id, {
      on: dayOf(now),
      by: '',
      isGranted: false,
      text: '事项已经办结，不再需要延期。',
    })
  const said = evidence === '' ? '' : `佐证：${endSentence(evidence)}`
  const columns = { doneAt: now, doneBy: by, result, evidence }
  await moveTo(context, task, to, columns, { kind: 'done', by, text: `${endSentence(result)}${said}` })
  return accept(null)
}

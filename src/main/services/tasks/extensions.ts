/** Asks for more time and answers it (延期). */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { addDays, dayOf } from '../../../domain/calendar.ts'
import { dayInChinese, endSentence } from '../../../domain/chinese-text.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { ExtensionId } from '../../../domain/identity.ts'
import { answerExtension, insertExtension } from '../../store/tasks/task-parts.ts'
import { missing, type Writing } from '../context.ts'
import { latestOf } from '../notices/days.ts'
import { findForStep, moveTo, type TaskColumns } from './context.ts'

/** 申请延期 to a day after the due day, today at the earliest. */
export const askForExtension = async (
  context: Writing,
  { taskId, untilOn, reason, by }: CheckedInputOf<'tasks.askExtension'>,
): Promise<Reply<ExtensionId>> => {
  const { write, now } = context
  const found = await findForStep(write, taskId, 'ask-extension')
  if (!found.ok) return found
  const { task, to } = found.value
  const today = dayOf(now)
  const next = task.dueOn === null ? today : addDays(task.dueOn, 1)
  const limit = latestOf(next, today)
  if (untilOn < limit) return refuse({ code: 'day-unfit', problem: 'before', limit })
  const extensionId = await insertExtension(write, {
    taskId,
    askedOn: today,
    askedBy: by,
    reason,
    untilOn,
    formerDueOn: task.dueOn,
    answeredOn: null,
    isGranted: null,
  })
  const text = `申请延期到${dayInChinese(untilOn)}：${endSentence(reason)}`
  await moveTo(context, task, to, {}, { kind: 'extension-asked', by, text })
  return accept(extensionId)
}

/**
 * Grants the extension that waits for an answer, which moves the due day on, or refuses it, which moves nothing; a day that a
 * 督办 set meanwhile and that lies later stays.
 */
export const answerForExtension = async (
  context: Writing,
  { taskId, isGranted, text, by }: CheckedInputOf<'tasks.answerExtension'>,
): Promise<Reply<null>> => {
  const { write, now } = context
  const found = await findForStep(write, taskId, 'answer-extension')
  if (!found.ok) return found
  const { task, to } = found.value
  const asked = task.extensions.findLast((one) => one.answer === null)
  if (asked === undefined) return missing('extension')
  await answerExtension(write, asked.id, { on: dayOf(now), by, isGranted, text })
  const columns: TaskColumns = isGranted
    ? { dueOn: latestOf(asked.untilOn, task.dueOn ?? asked.untilOn) }
    : {}
  const day = dayInChinese(asked.untilOn)
  const said = isGranted ? `同意延期到${day}。` : `不同意延期到${day}。`
  await moveTo(context, task, to, columns, {
    kind: isGranted ? 'extension-granted' : 'extension-refused',
    by,
    text: `${said}${endSentence(text)}`,
  })
  return accept(null)
}

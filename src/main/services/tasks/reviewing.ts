/** Looks at what was done: 验收, 退回重办, 回访, 销号, 重新办理. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { dayInChinese, endSentence } from '../../../domain/chinese-text.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import { findCloseOutGaps, isDoer } from '../../../domain/task/close-out.ts'
import { countAnswers, satisfactionOf } from '../../../domain/task/satisfaction.ts'
import type { SatisfactionCounts, VisitWay } from '../../../domain/task/task.ts'
import { taskStateAfter } from '../../../domain/task/task-life.ts'
import { satisfactionNames, visitWayNames } from '../../../domain/task/task-wording.ts'
import { insertVisit, retireVisits } from '../../store/tasks/task-parts.ts'
import { readTask } from '../../store/tasks/tasks.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { findForStep, moveTo, noteStep, refuseAtRest, takenUpAgain } from './context.ts'

/** 验收 by somebody who did not do it. */
export const verifyTask = async (
  context: Writing,
  { taskId, text, by }: CheckedInputOf<'tasks.verify'>,
): Promise<Reply<null>> => {
  const found = await findForStep(context.write, taskId, 'verify')
  if (!found.ok) return found
  const { task, to } = found.value
  if (isDoer(task, by)) return refuse({ code: 'same-person', wanted: 'verify', name: by })
  const columns = { verifiedOn: dayOf(context.now), verifiedBy: by }
  await moveTo(context, task, to, columns, { kind: 'verified', by, text })
  return accept(null)
}

/** Sends what is not done well back to work; what was written of it stays in the thread. */
export const sendTaskBack = async (
  context: Writing,
  { taskId, reason, by }: CheckedInputOf<'tasks.sendBack'>,
): Promise<Reply<null>> => {
  const found = await findForStep(context.write, taskId, 'send-back')
  if (!found.ok) return found
  await retireVisits(context.write, taskId)
  await moveTo(context, found.value.task, found.value.to, takenUpAgain, {
    kind: 'sent-back',
    by,
    text: reason,
  })
  return accept(null)
}

const sayCounts = (counts: SatisfactionCounts): string => {
  if (countAnswers(counts) === 1) return satisfactionNames[satisfactionOf(counts)]
  const { satisfied, fairly, dissatisfied } = counts
  return `满意${satisfied}人、基本满意${fairly}人、不满意${dissatisfied}人`
}

const sayVisit = (visit: {
  readonly way: VisitWay
  readonly on: string
  readonly counts: SatisfactionCounts
  readonly words: string
}): string => {
  const said = `${dayInChinese(visit.on)}${visitWayNames[visit.way]}：${sayCounts(visit.counts)}。`
  return `${said}${visit.words === '' ? '' : endSentence(visit.words)}`
}

/** 回访: kept as it was said; one that comes to 不满意 takes the task up again under its number. */
export const visitTask = async (
  context: Writing,
  { taskId, on, way, counts, words, by }: CheckedInputOf<'tasks.visit'>,
): Promise<Reply<OutputOf<'tasks.visit'>>> => {
  const { write, now } = context
  const task = await readTask(write, taskId)
  if (task === null) return missing('task')
  const reopened = taskStateAfter(task.state, 'dissatisfy')
  if (reopened === null) return wrongState('task', task.state, 'visit')
  if (countAnswers(counts) === 0) return refuse({ code: 'visit-empty' })
  const today = dayOf(now)
  if (on > today) return refuse({ code: 'day-unfit', problem: 'after', limit: today })
  const doneOn = task.doneAt === null ? on : dayOf(task.doneAt)
  if (on < doneOn) return refuse({ code: 'day-unfit', problem: 'before', limit: doneOn })
  const isReopened = satisfactionOf(counts) === 'dissatisfied'
  await insertVisit(write, { taskId, onDay: on, byName: by, way, ...counts, words, isCurrent: 1, at: now })
  const note = { kind: 'visited', by, text: sayVisit({ way, on, counts, words }) } as const
  if (!isReopened) {
    await noteStep(context, taskId, note)
    return accept({ isReopened })
  }
  await retireVisits(write, taskId)
  await moveTo(context, task, reopened, takenUpAgain, note, {
    kind: 'reopened',
    by,
    text: '回访不满意，重新办理。',
  })
  return accept({ isReopened })
}

/** 销号 by somebody who did not do it, once nothing is missing. */
export const closeOutTask = async (
  context: Writing,
  { taskId, by, text }: CheckedInputOf<'tasks.closeOut'>,
): Promise<Reply<null>> => {
  const found = await findForStep(context.write, taskId, 'close-out')
  if (!found.ok) return found
  const { task, to } = found.value
  const gaps = findCloseOutGaps(task)
  if (gaps.length > 0) return refuse({ code: 'close-out-blocked', gaps: [...gaps] })
  if (isDoer(task, by)) return refuse({ code: 'same-person', wanted: 'close-out', name: by })
  const columns = { closedOn: dayOf(context.now), closedBy: by }
  await moveTo(context, task, to, columns, { kind: 'closed-out', by, text })
  return accept(null)
}

/** Takes a closed or declined task up again under its number, where its topic is still worked on; what was written stays in the thread. */
export const reopenTask = async (
  context: Writing,
  { taskId, reason, by }: CheckedInputOf<'tasks.reopen'>,
): Promise<Reply<null>> => {
  const found = await findForStep(context.write, taskId, 'reopen')
  if (!found.ok) return found
  const resting = await refuseAtRest(context.write, found.value.task.topicId)
  if (resting !== null) return resting
  await retireVisits(context.write, taskId)
  await moveTo(context, found.value.task, found.value.to, takenUpAgain, {
    kind: 'reopened',
    by,
    text: reason,
  })
  return accept(null)
}

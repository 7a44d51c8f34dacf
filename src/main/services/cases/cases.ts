/** Sets 专班 up, tells how far they are, closes and reopens them. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { countCase, currentMembers, headOf } from '../../../domain/case/case.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { CaseId } from '../../../domain/identity.ts'
import {
  countWork,
  insertCase,
  insertCaseStep,
  insertMember,
  readCase,
  readCases,
  readCaseTasks,
  readCaseTopics,
  updateCase,
} from '../../store/cases.ts'
import { missing, type Reading, refuseAhead, type Writing } from '../context.ts'
import { findCaseFor, findOpenCase } from './context.ts'

/** All 专班 with their figures as of today. */
export const listCases = async ({ read, now }: Reading): Promise<Reply<OutputOf<'cases.list'>>> => {
  const today = dayOf(now)
  const lines: OutputOf<'cases.list'> = []
  for (const found of await readCases(read)) {
    const { steps: _, members, milestones: __, households: ___, money: ____, ...words } = found
    lines.push({
      ...words,
      headName: headOf(members)?.name ?? '',
      memberCount: currentMembers(members).length,
      figures: countCase(found, today),
      work: countWork(await readCaseTopics(read, found.id), await readCaseTasks(read, found.id)),
    })
  }
  return accept(lines)
}

/** One 专班 with its topics and tasks. */
export const tellCase = async (
  { read }: Reading,
  { caseId }: CheckedInputOf<'cases.read'>,
): Promise<Reply<OutputOf<'cases.read'>>> => {
  const found = await readCase(read, caseId)
  if (found === null) return missing('case')
  const topics = await readCaseTopics(read, caseId)
  const tasks = await readCaseTasks(read, caseId)
  return accept({ found, work: countWork(topics, tasks), topics, tasks })
}

/** Sets a 专班 up, by today: a day still to come is a plan, and nothing could be entered before it. */
export const beginCase = async (
  { write, now }: Writing,
  { words, head }: CheckedInputOf<'cases.begin'>,
): Promise<Reply<CaseId>> => {
  const ahead = refuseAhead({ now }, words.startedOn)
  if (ahead !== null) return ahead
  const id = await insertCase(write, words)
  await insertCaseStep(write, id, { step: 'begin', on: words.startedOn, words: '' }, now)
  if (head !== null) await insertMember(write, id, { ...head, role: 'head', joinedOn: words.startedOn })
  return accept(id)
}

/** Changes what is written of a 专班. Refuses a first day after today, or after it was closed the first time. */
export const changeCase = async (
  context: Writing,
  { caseId, words }: CheckedInputOf<'cases.change'>,
): Promise<Reply<null>> => {
  const found = await findOpenCase(context, caseId)
  if (!found.ok) return found
  const ahead = refuseAhead(context, words.startedOn)
  if (ahead !== null) return ahead
  const limit = found.value.steps.find(({ step }) => step === 'close')?.on
  if (limit !== undefined && words.startedOn > limit)
    return refuse({ code: 'day-unfit', problem: 'after', limit })
  await updateCase(context.write, caseId, words)
  return accept(null)
}

/** 结束. Refuses a day before it began or after today. */
export const closeCase = async (
  context: Writing,
  { caseId, on, summary }: CheckedInputOf<'cases.close'>,
): Promise<Reply<null>> => {
  const open = await findCaseFor(context, caseId, 'close')
  if (!open.ok) return open
  const { found, to } = open.value
  const limit = found.steps.at(-1)?.on ?? found.startedOn
  if (on < limit) return refuse({ code: 'day-unfit', problem: 'before', limit })
  const ahead = refuseAhead(context, on)
  if (ahead !== null) return ahead
  await updateCase(context.write, caseId, { state: to, closedOn: on, summary })
  await insertCaseStep(context.write, caseId, { step: 'close', on, words: summary }, context.now)
  return accept(null)
}

/** 重新启动; the summary of the time before stays among the steps. Refuses a day before it was closed or after today. */
export const reopenCase = async (
  context: Writing,
  { caseId, on, reason }: CheckedInputOf<'cases.reopen'>,
): Promise<Reply<null>> => {
  const { write, now } = context
  const closed = await findCaseFor(context, caseId, 'reopen')
  if (!closed.ok) return closed
  const { found, to } = closed.value
  if (found.closedOn !== null && on < found.closedOn)
    return refuse({ code: 'day-unfit', problem: 'before', limit: found.closedOn })
  const ahead = refuseAhead(context, on)
  if (ahead !== null) return ahead
  await updateCase(write, caseId, { state: to, closedOn: null })
  await insertCaseStep(write, caseId, { step: 'reopen', on, words: reason }, now)
  return accept(null)
}

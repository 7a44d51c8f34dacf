/** Takes answers in, slip by slip and visit by visit, and takes mistaken ones back. Counts nothing itself. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import { standingOpinions } from '../../../domain/questionnaire/opinion-count.ts'
import { findAnswerRefusal } from '../../../domain/questionnaire/opinion-entry.ts'
import {
  countEntries,
  countReturned,
  findOpinion,
  findOpinionHousehold,
  insertOpinion,
  readOpinionsOfHousehold,
  withdrawOpinion,
} from '../../store/questionnaires.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { findForStep, refuseOver } from './finding.ts'

/** Enters a slip, so many alike, or what came of a visit. */
export const recordOpinion = async (
  { write, now }: Writing,
  entry: CheckedInputOf<'questionnaires.record'>,
): Promise<Reply<OutputOf<'questionnaires.record'>>> => {
  const { questionnaireId, householdId, outcome, slipCount, on, carrier } = entry
  const found = await findForStep(write, questionnaireId, 'record')
  if (!found.ok) return found
  const { kind, questions, fromOn, issuedCount } = found.value
  if (on > dayOf(now)) return refuse({ code: 'day-unfit', problem: 'after', limit: dayOf(now) })
  if (fromOn !== null && on < fromOn) return refuse({ code: 'day-unfit', problem: 'before', limit: fromOn })
  const answers = entry.answers.map((answer) => ({
    ...answer,
    options: answer.options.toSorted((one, other) => one - other),
  }))
  const refusal = findAnswerRefusal(kind, questions, { ...entry, answers })
  if (refusal !== null) return refuse({ code: 'answer-unfit', ...refusal })
  const over = refuseOver(issuedCount, (await countReturned(write, questionnaireId)).slips + slipCount)
  if (kind === 'slips' && over !== null) return over
  const household = householdId === null ? null : await findOpinionHousehold(write, householdId)
  if (householdId !== null && household?.questionnaireId !== questionnaireId)
    return missing('opinionHousehold')
  const former =
    householdId === null
      ? undefined
      : standingOpinions(await readOpinionsOfHousehold(write, householdId)).get(householdId)
  const { nextNumber: number } = await countEntries(write, questionnaireId)
  const opinionId = await insertOpinion(write, {
    ...{ questionnaireId, number, householdId, outcome, answers, slipCount, carrier },
    onDay: on,
    enteredAt: now,
  })
  const isReplaced = outcome === 'answered' && former?.outcome === 'answered'
  return accept({ opinionId, number, replacedNumber: isReplaced ? former.number : null })
}

/** Takes an entry back; it stays in the record. */
export const withdrawEntry = async (
  { write, now }: Writing,
  { opinionId, reason }: CheckedInputOf<'questionnaires.withdraw'>,
): Promise<Reply<null>> => {
  const found = await findOpinion(write, opinionId)
  if (found === null) return missing('opinion')
  const questionnaire = await findForStep(write, found.questionnaireId, 'withdraw')
  if (!questionnaire.ok) return questionnaire
  if (found.opinion.withdrawn !== null) return wrongState('opinion', 'withdrawn', 'withdraw')
  await withdrawOpinion(write, opinionId, { at: now, reason })
  return accept(null)
}

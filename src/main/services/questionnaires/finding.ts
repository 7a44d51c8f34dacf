/** Finds a questionnaire for a step that its life allows now, and holds slips that came back against those given out. */
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { QuestionnaireId } from '../../../domain/identity.ts'
import type { Questionnaire } from '../../../domain/questionnaire/questionnaire.ts'
import {
  type QuestionnaireStep,
  questionnaireStateAfter,
} from '../../../domain/questionnaire/questionnaire-life.ts'
import { readQuestionnaire } from '../../store/questionnaires.ts'
import type { Read } from '../../store/schema/schema.ts'
import { missing, wrongState } from '../context.ts'

/** Refuses that more slips come back than were given out; where nobody counted those, any number may. */
export const refuseOver = (issuedCount: number | null, returnedCount: number) =>
  issuedCount !== null && returnedCount > issuedCount
    ? refuse({ code: 'slips-over', issuedCount, returnedCount })
    : null

/** A questionnaire that the step is allowed for now. */
export const findForStep = async (
  read: Read,
  id: QuestionnaireId,
  step: QuestionnaireStep,
): Promise<Reply<Questionnaire>> => {
  const questionnaire = await readQuestionnaire(read, id)
  if (questionnaire === null) return missing('questionnaire')
  return questionnaireStateAfter(questionnaire.state, step) === null
    ? wrongState('questionnaire', questionnaire.state, step)
    : accept(questionnaire)
}

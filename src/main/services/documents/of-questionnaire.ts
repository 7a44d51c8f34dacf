/** Gathers what the papers of a questionnaire are written from. What they say is the domain's. */
import { accept, type Reply } from '../../../domain/failure.ts'
import type { QuestionnaireId } from '../../../domain/identity.ts'
import { officePhonesIn } from '../../../domain/notice/posting-check.ts'
import type { PaperKind } from '../../../domain/papers/paper-kinds.ts'
import type { PaperTerms } from '../../../domain/papers/paper-subject.ts'
import { composeOpinionResult, findResultGaps } from '../../../domain/papers/questionnaire/opinion-result.ts'
import type { QuestionnairePaperFacts } from '../../../domain/papers/questionnaire/questionnaire-facts.ts'
import {
  composeQuestionnaireForm,
  findFormGaps,
} from '../../../domain/papers/questionnaire/questionnaire-form.ts'
import { readPostingRoll } from '../../store/papers/posting-roll.ts'
import { readCommunity } from '../../store/people/communities.ts'
import { readQuestionnaireFacts } from '../../store/questionnaires.ts'
import type { Read } from '../../store/schema/schema.ts'
import { missing } from '../context.ts'
import type { ComposedKind } from './composed.ts'

const readFacts = async (read: Read, id: QuestionnaireId): Promise<QuestionnairePaperFacts | null> => {
  const community = (await readCommunity(read))?.community ?? null
  const facts = await readQuestionnaireFacts(read, id)
  if (community === null || facts === null) return null
  const roll = await readPostingRoll(read)
  return { ...facts, community, known: { roll, officePhones: officePhonesIn([community.contact]) } }
}

/** The blank form, or the result; a result for the time being carries no check code. */
export const composeOfQuestionnaire = async (
  read: Read,
  questionnaireId: QuestionnaireId,
  kind: PaperKind,
  terms: PaperTerms,
): Promise<Reply<ComposedKind>> => {
  const facts = await readFacts(read, questionnaireId)
  if (facts === null) return missing('questionnaire')
  if (kind === 'questionnaire-form')
    return accept({
      papers: [{ paper: composeQuestionnaireForm(facts, terms), fields: null }],
      gaps: findFormGaps(facts),
    })
  if (kind !== 'opinion-result') return missing('document')
  return accept({
    papers: [{ paper: composeOpinionResult(facts, terms), fields: null }],
    gaps: findResultGaps(facts),
    ...(facts.questionnaire.state === 'closed' ? {} : { isDraft: true as const }),
  })
}

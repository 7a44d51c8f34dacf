/** Gathers what the papers of a topic are written from. What they say is the domain's. */
import { accept, type Reply } from '../../../domain/failure.ts'
import type { TopicId } from '../../../domain/identity.ts'
import { officePhonesIn } from '../../../domain/notice/posting-check.ts'
import type { PaperKind } from '../../../domain/papers/paper-kinds.ts'
import type { PaperTerms } from '../../../domain/papers/paper-subject.ts'
import { composeDossier, findDossierGaps } from '../../../domain/papers/topic/dossier-volume.ts'
import { composeReplySlip, findReplyGaps } from '../../../domain/papers/topic/reply-slip.ts'
import { composeFormOfTopic } from '../../../domain/papers/topic/topic-form-of-topic.ts'
import { readPostingRoll } from '../../store/papers/posting-roll.ts'
import type { Read } from '../../store/schema/schema.ts'
import { readDossierFacts } from '../../store/topics/topic-facts.ts'
import { missing } from '../context.ts'
import type { ComposedKind } from './composed.ts'

/** 议题征集表, 议题回复单 or 议题卷宗 of one topic. */
export const composeOfTopic = async (
  read: Read,
  topicId: TopicId,
  kind: PaperKind,
  terms: PaperTerms,
): Promise<Reply<ComposedKind>> => {
  const found = await readDossierFacts(read, topicId)
  if (found === null) return missing('topic')
  const roll = await readPostingRoll(read)
  const facts = { ...found, known: { roll, officePhones: officePhonesIn([found.community.contact]) } }
  switch (kind) {
    case 'topic-form':
      return accept({ papers: [{ paper: composeFormOfTopic(facts, terms), fields: null }], gaps: [] })
    case 'reply-slip':
      return accept({
        papers: [{ paper: composeReplySlip(facts, terms), fields: null }],
        gaps: findReplyGaps(facts),
      })
    case 'dossier':
      return accept({
        papers: [{ paper: composeDossier(facts, terms), fields: null }],
        gaps: findDossierGaps(facts),
      })
    default:
      return missing('document')
  }
}

/** Gathers what the papers of a notice are written from. What they say is the domain's. */
import { accept, type Reply } from '../../../domain/failure.ts'
import type { NoticeId } from '../../../domain/identity.ts'
import { noticeTraits } from '../../../domain/notice/notice-kinds.ts'
import { findNoticeGaps } from '../../../domain/notice/notice-life.ts'
import { composeAppeal } from '../../../domain/papers/board/appeal.ts'
import { composeBoardNotice } from '../../../domain/papers/board/notice.ts'
import type { NoticeFacts } from '../../../domain/papers/board/notice-words.ts'
import { composeObjectionForm } from '../../../domain/papers/board/objection-form.ts'
import type { PlainDocument } from '../../../domain/papers/document.ts'
import type { PaperKind } from '../../../domain/papers/paper-kinds.ts'
import type { PaperTerms } from '../../../domain/papers/paper-subject.ts'
import { fieldsOfNotice } from '../../../domain/papers/template/of-notice.ts'
import { readNotice } from '../../store/papers/notices.ts'
import { readCommunity } from '../../store/people/communities.ts'
import type { Read } from '../../store/schema/schema.ts'
import { missing } from '../context.ts'
import type { ComposedKind } from './composed.ts'

const paperOf = (facts: NoticeFacts, kind: PaperKind, terms: PaperTerms): PlainDocument | null => {
  const { paperKind } = noticeTraits[facts.notice.kind]
  if (kind === 'objection-form') return composeObjectionForm(facts, terms)
  if (kind === 'notice' && paperKind === 'notice') return composeBoardNotice(facts, terms)
  return kind === 'appeal' && paperKind === 'appeal' ? composeAppeal(facts, terms) : null
}

/** A paper of a notice, none where its kind is put up as another paper: 倡议书, or a paper of the owners' vote. */
export const composeOfNotice = async (
  read: Read,
  noticeId: NoticeId,
  kind: PaperKind,
  terms: PaperTerms,
): Promise<Reply<ComposedKind>> => {
  const found = await readCommunity(read)
  const notice = await readNotice(read, noticeId)
  if (found === null || notice === null) return missing('notice')
  const facts = { community: found.community, notice }
  const paper = paperOf(facts, kind, terms)
  const fields =
    paper !== null && (kind === 'notice' || kind === 'appeal')
      ? fieldsOfNotice(kind, facts, terms.number, paper)
      : null
  return accept({
    papers: paper === null ? [] : [{ paper, fields }],
    gaps:
      kind === 'objection-form'
        ? []
        : findNoticeGaps(notice).map((gap) => ({
            code: `notice-${gap.field}`,
            position: null,
            anchor: gap.field,
            sentence: gap.sentence,
          })),
  })
}

/** What the services of the posting desk share: finding a notice for a step, and checking what it would show. */
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { Instant, NoticeId } from '../../../domain/identity.ts'
import type { Notice } from '../../../domain/notice/notice.ts'
import { noticeTraits } from '../../../domain/notice/notice-kinds.ts'
import { type NoticeLifeStep, noticeStateAfter } from '../../../domain/notice/notice-life.ts'
import { checkTexts, officePhonesIn, type PostingFinding } from '../../../domain/notice/posting-check.ts'
import { exceptNames } from '../../../domain/notice/posting-names.ts'
import { textsOfPaper, textsOfWords } from '../../../domain/notice/posting-texts.ts'
import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import type { PlainDocument } from '../../../domain/papers/document.ts'
import type { PaperKind } from '../../../domain/papers/paper-kinds.ts'
import type { PaperSubject } from '../../../domain/papers/paper-subject.ts'
import { readNotice } from '../../store/papers/notices.ts'
import { readPostingRoll } from '../../store/papers/posting-roll.ts'
import { readCommunity } from '../../store/people/communities.ts'
import type { Read } from '../../store/schema/schema.ts'
import { readWrittenVote } from '../../store/written/votes.ts'
import { missing, wrongState } from '../context.ts'
import { composeKind } from '../documents/compose.ts'

/** A notice that a step is allowed for now. */
export const findForStep = async (read: Read, id: NoticeId, step: NoticeLifeStep): Promise<Reply<Notice>> => {
  const notice = await readNotice(read, id)
  if (notice === null) return missing('notice')
  return noticeStateAfter(notice.state, step) === null
    ? wrongState('notice', notice.state, step)
    : accept(notice)
}

/** The owners' vote whose paper a notice puts up; null for a notice with words of its own. */
export const readVoteOf = async (
  read: Read,
  { source }: Pick<Notice, 'source'>,
): Promise<WrittenVote | null> =>
  source.kind === 'written-vote' ? readWrittenVote(read, source.writtenVoteId) : null

/** What is put up: whose paper, and of which kind. */
export const paperOfNotice = ({
  id,
  kind,
  source,
}: Pick<Notice, 'id' | 'kind' | 'source'>): { readonly subject: PaperSubject; readonly kind: PaperKind } => ({
  subject:
    source.kind === 'written-vote'
      ? { kind: 'written-vote', writtenVoteId: source.writtenVoteId, building: null, ballotId: null }
      : { kind: 'notice', noticeId: id },
  kind: noticeTraits[kind].paperKind,
})

/** The paper of an owners' vote as it would be put up now. */
export const composeVotePaper = async (
  read: Read,
  notice: Pick<Notice, 'id' | 'kind' | 'source'>,
  now: Instant,
): Promise<Reply<PlainDocument>> => {
  const { subject, kind } = paperOfNotice(notice)
  const composed = await composeKind(read, subject, kind, { number: '', madeOn: dayOf(now), size: 'page' })
  if (!composed.ok) return composed
  const [first] = composed.value.papers
  return first === undefined ? refuse({ code: 'result-missing' }) : accept(first.paper)
}

/**
 * What the check finds in a draft. A composed paper is checked as a whole; those who stand for election are named in it by
 * their own will.
 */
export const checkNotice = async (
  read: Read,
  notice: Notice,
  now: Instant,
): Promise<Reply<readonly PostingFinding[]>> => {
  const community = (await readCommunity(read))?.community ?? null
  const roll = await readPostingRoll(read)
  const contacts = [community?.contact ?? '', notice.words.contact]
  const vote = await readVoteOf(read, notice)
  if (vote === null)
    return accept(
      checkTexts(textsOfWords(notice.words, notice.places), {
        roll,
        officePhones: officePhonesIn(contacts),
      }),
    )
  const paper = await composeVotePaper(read, notice, now)
  if (!paper.ok) return paper
  const candidates = vote.matters.filter((matter) => matter.kind === 'candidate')
  const places = textsOfWords(notice.words, notice.places).filter((text) => text.field === 'places')
  return accept(
    checkTexts([...textsOfPaper(paper.value), ...places], {
      roll: exceptNames(
        roll,
        candidates.map((candidate) => candidate.question),
      ),
      officePhones: officePhonesIn([...contacts, vote.contact]),
    }),
  )
}

/** Drafts 公示 from what is on record, changes and masks the drafts, and tells the window what each lacks. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { addDays } from '../../../domain/calendar.ts'
import { appealWordsOfCase } from '../../../domain/case/case-appeal.ts'
import { dayInChinese, weekdayInChinese } from '../../../domain/chinese-text.ts'
import type { Community } from '../../../domain/community.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { CaseId, NoticeId } from '../../../domain/identity.ts'
import type { Notice, NoticeKind, NoticeSource, NoticeWords } from '../../../domain/notice/notice.ts'
import { type DraftFacts, draftWords } from '../../../domain/notice/notice-draft.ts'
import {
  floorDaysOf,
  isComposedKind,
  lastDayOnBoard,
  noticeTraits,
  sayFloor,
} from '../../../domain/notice/notice-kinds.ts'
import { findNoticeGaps } from '../../../domain/notice/notice-life.ts'
import { maskDraft, type PostingFinding } from '../../../domain/notice/posting-check.ts'
import { topicNoticeWords } from '../../../domain/notice/topic-notice.ts'
import { fullTitle } from '../../../domain/papers/meeting/meeting-wording.ts'
import { readCase } from '../../store/cases.ts'
import { readMeeting } from '../../store/meetings/meetings.ts'
import { readRecord } from '../../store/meetings/records.ts'
import { findResolution } from '../../store/meetings/resolutions.ts'
import {
  insertNotice,
  type NoticeLink,
  readNotice,
  readNoticeLink,
  readNotices,
  updateNotice,
} from '../../store/papers/notices.ts'
import { readCommunity } from '../../store/people/communities.ts'
import type { Read } from '../../store/schema/schema.ts'
import { readTask } from '../../store/tasks/tasks.ts'
import { readDossierFacts } from '../../store/topics/topic-facts.ts'
import { readWrittenVote } from '../../store/written/votes.ts'
import { missing, type Reading, type Writing } from '../context.ts'
import { readHolidayCalendar } from '../rules.ts'
import { checkNotice, composeVotePaper, findForStep, readVoteOf } from './context.ts'
import { latestOf } from './days.ts'

type Told = OutputOf<'notices.read'>

/** All notices. */
export const listNotices = async ({ read }: Reading): Promise<Reply<OutputOf<'notices.list'>>> =>
  accept(structuredClone(await readNotices(read)) as OutputOf<'notices.list'>)

const sourceTitle = async (read: Read, { id, source }: Notice): Promise<string> => {
  switch (source.kind) {
    case 'none':
      return (await readNoticeLink(read, id)).title
    case 'meeting':
    case 'resolution': {
      const meeting = await readMeeting(read, source.meetingId)
      const community = (await readCommunity(read))?.community
      if (meeting === null || community === undefined) return ''
      return fullTitle({ meeting, community })
    }
    case 'task':
      return (await readTask(read, source.taskId))?.title ?? ''
    case 'written-vote':
      return (await readWrittenVote(read, source.writtenVoteId))?.title ?? ''
  }
}

const tellFinding = (finding: PostingFinding): Told['findings'][number] => {
  const { kind, place, field, found, masked, before, after, sentence } = finding
  return { kind, place, field, found, masked, before, after, sentence }
}

/** One notice with what the check finds while it is a draft, and what it lacks. */
export const tellNotice = async (
  { read, now }: Reading,
  { noticeId }: CheckedInputOf<'notices.read'>,
): Promise<Reply<Told>> => {
  const notice = await readNotice(read, noticeId)
  if (notice === null) return missing('notice')
  const isDraft = notice.state === 'drafted'
  const objectionDays = await objectionDaysOf(read, notice)
  // A vote whose paper can't be written now says so when it is posted; its draft is shown all the same.
  const checked = isDraft ? await checkNotice(read, notice, now) : accept([])
  return accept({
    notice: structuredClone(notice) as Told['notice'],
    findings: checked.ok ? checked.value.map(tellFinding) : [],
    gaps: isDraft ? findNoticeGaps(notice).map((gap) => ({ ...gap })) : [],
    floorDays: floorDaysOf(notice.kind, objectionDays),
    floorSentence: sayFloor(notice.kind, objectionDays),
    isFloorLaw: noticeTraits[notice.kind].standing === 'law',
    sourceTitle: await sourceTitle(read, notice),
    isComposed: isComposedKind(notice.kind),
  })
}

/** The days for objections that a 业主表决结果公示 must hang at least; null for other notices. */
export const objectionDaysOf = async (
  read: Read,
  notice: Pick<Notice, 'kind' | 'source'>,
): Promise<number | null> =>
  notice.kind === 'vote-result' ? ((await readVoteOf(read, notice))?.objectionDays ?? null) : null

/** The last day on the board, with the reason where it moved. */
export const tellLastDay = async (
  { read }: Reading,
  { postedOn, days }: CheckedInputOf<'notices.lastDay'>,
): Promise<Reply<OutputOf<'notices.lastDay'>>> => {
  const until = lastDayOnBoard(postedOn, days, await readHolidayCalendar(read))
  const counted = addDays(postedOn, days)
  const said = `${dayInChinese(until)}（${weekdayInChinese(until)}）`
  const sentence =
    until === counted
      ? `张贴当天不算，公示 ${days} 天，到${said}为止。`
      : `张贴当天不算，公示 ${days} 天；${dayInChinese(counted)}放假，顺延到${said}。`
  return accept({ until, sentence })
}

const gatherFacts = async (read: Read, source: NoticeSource): Promise<Reply<DraftFacts>> => {
  switch (source.kind) {
    case 'none':
    case 'written-vote':
      return accept({ kind: 'none' })
    case 'meeting': {
      const record = await readRecord(read, source.meetingId)
      return record === null ? missing('meeting') : accept({ kind: 'meeting', record })
    }
    case 'resolution': {
      const found = await findResolution(read, source.resolutionId)
      const record = found === null ? null : await readRecord(read, found.meetingId)
      if (found === null || record === null || found.meetingId !== source.meetingId)
        return missing('resolution')
      return accept({ kind: 'resolution', record, resolutionId: source.resolutionId })
    }
    case 'task': {
      const task = await readTask(read, source.taskId)
      return task === null ? missing('task') : accept({ kind: 'task', task })
    }
  }
}

const noWords: NoticeWords = {
  title: '',
  basis: '',
  body: '',
  salutation: '',
  call: '',
  feedback: '',
  receiver: '',
  contact: '',
  signers: [],
}

/** The words of a composed notice are its vote's; its title alone is kept for lists. */
const composedWords = async (
  { write, now }: Writing,
  draft: Pick<Notice, 'kind' | 'source'>,
): Promise<Reply<NoticeWords>> => {
  const vote = await readVoteOf(write, draft)
  if (vote === null) return missing('writtenVote')
  const paper = await composeVotePaper(write, { id: 0 as NoticeId, ...draft }, now)
  if (!paper.ok) return paper
  return accept({
    ...noWords,
    title: paper.value.title.join(''),
    contact: vote.contact.trim(),
    signers: [vote.organiser.trim()],
  })
}

/** The words of a 专班: its appeal in whole, of other kinds the signers and the contact. */
const caseWords = async (
  read: Read,
  community: Community,
  kind: NoticeKind,
  caseId: CaseId,
): Promise<Reply<NoticeWords>> => {
  const found = await readCase(read, caseId)
  if (found === null) return missing('case')
  const words = appealWordsOfCase(found, community)
  if (kind === 'appeal') return accept(words)
  const { contact, signers } = words
  return accept({ ...draftWords(kind, community, { kind: 'none' }), contact, signers })
}

const firstWords = async (
  context: Writing,
  community: Community,
  draft: { readonly kind: NoticeKind; readonly source: NoticeSource } & NoticeLink,
): Promise<Reply<NoticeWords>> => {
  if (isComposedKind(draft.kind)) return composedWords(context, draft)
  if (draft.caseId !== null) return caseWords(context.write, community, draft.kind, draft.caseId)
  if (draft.topicId !== null) {
    const dossier = await readDossierFacts(context.write, draft.topicId)
    return dossier === null ? missing('topic') : accept(topicNoticeWords(draft.kind, community, dossier))
  }
  const facts = await gatherFacts(context.write, draft.source)
  return facts.ok ? accept(draftWords(draft.kind, community, facts.value)) : facts
}

/** Drafts a notice with the words that its source gives, and the places of the latest one that was put up. */
export const draftNotice = async (
  context: Writing,
  { kind, source, topicId, caseId }: CheckedInputOf<'notices.draft'>,
): Promise<Reply<NoticeId>> => {
  const { write, now } = context
  const found = await readCommunity(write)
  if (found === null) return refuse({ code: 'community-missing' })
  const words = await firstWords(context, found.community, { kind, source, topicId, caseId })
  if (!words.ok) return words
  const posted = (await readNotices(write)).filter((notice) => notice.postedAt !== null)
  const latest = posted.toSorted((one, other) => other.id - one.id)[0]
  return accept(
    await insertNotice(write, {
      kind,
      source,
      words: words.value,
      places: latest?.places ?? [],
      days: Math.max(
        noticeTraits[kind].defaultDays,
        floorDaysOf(kind, await objectionDaysOf(write, { kind, source })),
      ),
      draftedAt: now,
      formerId: null,
      link: { topicId, caseId },
    }),
  )
}

/** The last day that follows from a planned first one; an owners' vote's result hangs as long as objections are taken. */
export const planLastDay = async (
  read: Read,
  notice: Pick<Notice, 'kind' | 'source'>,
  postedOn: string,
  days: number,
): Promise<string> => {
  const counted = lastDayOnBoard(postedOn, days, await readHolidayCalendar(read))
  const objectionsUntil =
    notice.kind === 'vote-result' ? ((await readVoteOf(read, notice))?.objectionsUntil ?? counted) : counted
  return latestOf(counted, objectionsUntil)
}

const isSameWords = (one: NoticeWords, other: NoticeWords): boolean => {
  const plain = (words: NoticeWords): string =>
    JSON.stringify(Object.entries(words).toSorted(([first], [second]) => (first < second ? -1 : 1)))
  return plain(one) === plain(other)
}

/** Changes a draft. */
export const editNotice = async (
  { write }: Writing,
  { noticeId, words, places, days, postedOn }: CheckedInputOf<'notices.edit'>,
): Promise<Reply<null>> => {
  const found = await findForStep(write, noticeId, 'edit')
  if (!found.ok) return found
  if (isComposedKind(found.value.kind) && !isSameWords(words, found.value.words))
    return refuse({ code: 'notice-composed' })
  await updateNotice(write, noticeId, {
    words: JSON.stringify(words),
    places: JSON.stringify(places),
    days,
    postedOn,
    until: postedOn === null ? null : await planLastDay(write, found.value, postedOn, days),
  })
  return accept(null)
}

/** Masks what the check finds in a draft; what a vote's paper says can't be masked here. */
export const maskNotice = async (
  { write, now }: Writing,
  { noticeId }: CheckedInputOf<'notices.mask'>,
): Promise<Reply<OutputOf<'notices.mask'>>> => {
  const found = await findForStep(write, noticeId, 'edit')
  if (!found.ok) return found
  const checked = await checkNotice(write, found.value, now)
  if (!checked.ok) return checked
  const findings = checked.value.filter((finding) => finding.field !== null)
  const { words, places } = maskDraft(found.value.words, found.value.places, findings)
  await updateNotice(write, noticeId, { words: JSON.stringify(words), places: JSON.stringify(places) })
  return accept({ maskedCount: findings.length })
}

/** Takes a draft away. */
export const discardNotice = async (
  { write, now }: Writing,
  { noticeId }: CheckedInputOf<'notices.discard'>,
): Promise<Reply<null>> => {
  const found = await findForStep(write, noticeId, 'discard')
  if (!found.ok) return found
  await updateNotice(write, noticeId, { discardedAt: now })
  return accept(null)
}

/** Drafts a notice with the words of one that left the board; the new one says whose place it takes. */
export const draftNoticeAgain = async (
  context: Writing,
  { noticeId }: CheckedInputOf<'notices.draftAgain'>,
): Promise<Reply<NoticeId>> => {
  const { write, now } = context
  const found = await findForStep(write, noticeId, 'draftAgain')
  if (!found.ok) return found
  const { kind, source, places, days } = found.value
  const words = isComposedKind(kind) ? await composedWords(context, found.value) : accept(found.value.words)
  if (!words.ok) return words
  return accept(
    await insertNotice(write, {
      ...{ kind, source, places, days },
      words: words.value,
      draftedAt: now,
      formerId: noticeId,
      link: await readNoticeLink(write, noticeId),
    }),
  )
}

/** Posts 公示 and leads them off the board: frozen when posted, made longer, withdrawn, ended, put away. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { addDays, dayOf } from '../../../domain/calendar.ts'
import { accept, type Failure, type Reply, refuse } from '../../../domain/failure.ts'
import type { Day } from '../../../domain/identity.ts'
import type { Notice, PostingOverride } from '../../../domain/notice/notice.ts'
import { floorDaysOf, noticeTraits } from '../../../domain/notice/notice-kinds.ts'
import { findNoticeGaps } from '../../../domain/notice/notice-life.ts'
import { findOpenObjections } from '../../../domain/notice/notice-standing.ts'
import { insertNoticeExtension, updateNotice } from '../../store/papers/notices.ts'
import type { Writing } from '../context.ts'
import { makeVersions } from '../documents/making.ts'
import { checkNotice, findForStep, paperOfNotice } from './context.ts'
import { findUnfitDay, seenFrom } from './days.ts'
import { objectionDaysOf, planLastDay } from './drafting.ts'

/** How far ahead a first day may be planned. */
const farthestAhead = 30

/** What keeps a draft from being posted, apart from what it shows of people. */
const findPostingGate = (
  notice: Notice,
  postedOn: Day,
  today: Day,
  objectionDays: number | null,
): Failure | null => {
  const unfit = findUnfitDay(postedOn, today, addDays(today, farthestAhead))
  if (unfit !== null) return unfit
  const gaps = findNoticeGaps(notice)
  if (gaps.length > 0) return { code: 'document-gaps', gaps: gaps.map((gap) => gap.sentence) }
  const floorDays = floorDaysOf(notice.kind, objectionDays)
  if (notice.days >= floorDays) return null
  const isLaw = noticeTraits[notice.kind].standing === 'law'
  return { code: 'period-short', days: notice.days, floorDays, isLaw }
}

/** Posts a draft; what is put up is a version of its paper, made in the same transaction from the same words. */
export const postNotice = async (
  context: Writing,
  { noticeId, postedOn, override }: CheckedInputOf<'notices.post'>,
): Promise<Reply<OutputOf<'notices.post'>>> => {
  const { write, now } = context
  const found = await findForStep(write, noticeId, 'post')
  if (!found.ok) return found
  const notice = found.value
  const gate = findPostingGate(notice, postedOn, dayOf(now), await objectionDaysOf(write, notice))
  if (gate !== null) return refuse(gate)
  const checked = await checkNotice(write, notice, now)
  if (!checked.ok) return checked
  const early = override?.consents.find((consent) => consent.on > dayOf(now))
  if (early !== undefined) return refuse({ code: 'day-unfit', problem: 'after', limit: dayOf(now) })
  const sentences = checked.value.map((finding) => finding.sentence)
  if (sentences.length > 0 && override === null) return refuse({ code: 'posting-unsafe', sentences })
  const kept: PostingOverride | null =
    sentences.length === 0 || override === null ? null : { ...override, findings: sentences }
  const until = await planLastDay(write, notice, postedOn, notice.days)
  await updateNotice(write, noticeId, { postedOn, until })
  const { subject, kind } = paperOfNotice(notice)
  // A paper of the vote tells the period from its own day; one made earlier would begin it before it hung.
  const datedOn = notice.source.kind === 'written-vote' ? postedOn : undefined
  const made = await makeVersions(context, subject, kind, 'page', false, datedOn)
  if (!made.ok) return made
  const [paper] = made.value
  if (paper === undefined) return refuse({ code: 'result-missing' })
  await updateNotice(write, noticeId, {
    state: 'posted',
    number: paper.number,
    postedAt: now,
    documentId: paper.documentId,
    override: kept === null ? null : JSON.stringify(kept),
  })
  return accept({ documentId: paper.documentId, number: paper.number, until })
}

/** Leaves a notice on the board longer. */
export const extendNotice = async (
  { write, now }: Writing,
  { noticeId, until, reason }: CheckedInputOf<'notices.extend'>,
): Promise<Reply<null>> => {
  const found = await findForStep(write, noticeId, 'extend')
  if (!found.ok) return found
  const from = found.value.until ?? dayOf(now)
  const today = dayOf(now)
  const earliest = from < today ? today : addDays(from, 1)
  if (until < earliest) return refuse({ code: 'day-unfit', problem: 'before', limit: earliest })
  await insertNoticeExtension(write, noticeId, { at: now, from, until, reason })
  await updateNotice(write, noticeId, { until })
  return accept(null)
}

/** Takes a notice off the board before its time. */
export const withdrawNotice = async (
  { write, now }: Writing,
  { noticeId, on, reason }: CheckedInputOf<'notices.withdraw'>,
): Promise<Reply<null>> => {
  const found = await findForStep(write, noticeId, 'withdraw')
  if (!found.ok) return found
  const today = dayOf(now)
  const unfit = findUnfitDay(on, seenFrom(found.value, now), today)
  if (unfit !== null) return refuse(unfit)
  await updateNotice(write, noticeId, {
    state: 'withdrawn',
    withdrawnAt: now,
    withdrawnOn: on,
    withdrawReason: reason,
  })
  return accept(null)
}

const refuseOpenObjections = (notice: Notice): Reply<never> | null => {
  const count = findOpenObjections(notice).length
  return count === 0 ? null : refuse({ code: 'objections-open', count })
}

/** Ends a notice once its last day is over and every objection has its answer. */
export const endNotice = async (
  { write, now }: Writing,
  { noticeId }: CheckedInputOf<'notices.end'>,
): Promise<Reply<null>> => {
  const found = await findForStep(write, noticeId, 'end')
  if (!found.ok) return found
  const until = found.value.until ?? dayOf(now)
  if (dayOf(now) <= until) return refuse({ code: 'notice-running', until })
  const open = refuseOpenObjections(found.value)
  if (open !== null) return open
  await updateNotice(write, noticeId, { state: 'ended', endedAt: now })
  return accept(null)
}

/** Puts a notice away; nothing that was held against it may be left without an answer. */
export const archiveNotice = async (
  { write, now }: Writing,
  { noticeId }: CheckedInputOf<'notices.archive'>,
): Promise<Reply<null>> => {
  const found = await findForStep(write, noticeId, 'archive')
  if (!found.ok) return found
  const open = refuseOpenObjections(found.value)
  if (open !== null) return open
  await updateNotice(write, noticeId, { state: 'archived', archivedAt: now })
  return accept(null)
}

/** Takes in what is held against a 公示, answers it, and lets it be taken back. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { NoticeObjectionId } from '../../../domain/identity.ts'
import type { NoticeObjection } from '../../../domain/notice/notice.ts'
import {
  findNoticeOfObjection,
  insertNoticeObjection,
  updateNoticeObjection,
} from '../../store/papers/notices.ts'
import type { Write } from '../../store/schema/schema.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { findForStep } from './context.ts'
import { findUnfitDay, seenFrom } from './days.ts'

/** Takes an objection in. */
export const takeNoticeObjection = async (
  { write, now }: Writing,
  input: CheckedInputOf<'notices.object'>,
): Promise<Reply<NoticeObjectionId>> => {
  const found = await findForStep(write, input.noticeId, 'object')
  if (!found.ok) return found
  const unfit = findUnfitDay(input.receivedOn, seenFrom(found.value, now), dayOf(now))
  if (unfit !== null) return refuse(unfit)
  return accept(await insertNoticeObjection(write, input))
}

/** An objection that still stands, of a notice that is not put away. */
const findStanding = async (
  write: Write,
  id: NoticeObjectionId,
  wanted: string,
): Promise<Reply<NoticeObjection>> => {
  const noticeId = await findNoticeOfObjection(write, id)
  if (noticeId === null) return missing('noticeObjection')
  const notice = await findForStep(write, noticeId, 'answer')
  if (!notice.ok) return notice
  const objection = notice.value.objections.find((one) => one.id === id)
  if (objection === undefined) return missing('noticeObjection')
  return objection.withdrawn === null ? accept(objection) : wrongState('noticeObjection', 'withdrawn', wanted)
}

/** Answers an objection, once. */
export const answerNoticeObjection = async (
  { write, now }: Writing,
  { objectionId, on, by, text }: CheckedInputOf<'notices.answer'>,
): Promise<Reply<null>> => {
  const found = await findStanding(write, objectionId, 'answer')
  if (!found.ok) return found
  if (found.value.answer !== null) return wrongState('noticeObjection', 'answered', 'answer')
  const unfit = findUnfitDay(on, found.value.receivedOn, dayOf(now))
  if (unfit !== null) return refuse(unfit)
  await updateNoticeObjection(write, objectionId, { answeredOn: on, answeredBy: by, answer: text })
  return accept(null)
}

/** Marks an objection as taken back, or entered by mistake; it stays in the record. */
export const withdrawNoticeObjection = async (
  { write, now }: Writing,
  { objectionId, reason }: CheckedInputOf<'notices.withdrawObjection'>,
): Promise<Reply<null>> => {
  const found = await findStanding(write, objectionId, 'withdraw')
  if (!found.ok) return found
  await updateNoticeObjection(write, objectionId, { withdrawnAt: now, withdrawReason: reason })
  return accept(null)
}

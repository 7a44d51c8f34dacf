/** Keeps photos of the board: added to a notice, taken out of it, shown. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { NoticePhotoId } from '../../../domain/identity.ts'
import { findNoticePhoto, insertNoticePhoto, removeNoticePhoto } from '../../store/papers/notices.ts'
import { missing, type Reading, type Writing } from '../context.ts'
import { addressOfPhoto, claimPhoto, pickPhoto } from '../photos.ts'
import { findForStep } from './context.ts'
import { findUnfitDay, seenFrom } from './days.ts'

/** Lets the user pick a photo and keeps its file; it belongs to nothing yet. */
export const choosePhoto = ({ program }: Reading): Promise<Reply<OutputOf<'notices.choosePhoto'>>> =>
  pickPhoto(program, '选择公示栏的照片')

/** Adds a photo whose file lies beside the database. */
export const addPhoto = async (
  context: Writing,
  { noticeId, hash, fileName, place, takenOn, note }: CheckedInputOf<'notices.addPhoto'>,
): Promise<Reply<NoticePhotoId>> => {
  const { write, now } = context
  const found = await findForStep(write, noticeId, 'photo')
  if (!found.ok) return found
  const unfit = findUnfitDay(takenOn, seenFrom(found.value, now), dayOf(now))
  if (unfit !== null) return refuse(unfit)
  const claimed = await claimPhoto(context, hash)
  if (!claimed.ok) return claimed
  return accept(
    await insertNoticePhoto(write, { noticeId, hash, fileName, place, takenOn, note, addedAt: now }),
  )
}

/** Takes a photo out of its notice. */
export const removePhoto = async (
  { write, now }: Writing,
  { photoId }: CheckedInputOf<'notices.removePhoto'>,
): Promise<Reply<null>> => {
  const photo = await findNoticePhoto(write, photoId)
  if (photo === null) return missing('noticePhoto')
  const notice = await findForStep(write, photo.noticeId, 'photo')
  if (!notice.ok) return notice
  await removeNoticePhoto(write, photoId, now)
  return accept(null)
}

/** A photo as a data address. */
export const showPhoto = async (
  { read, program }: Reading,
  { photoId }: CheckedInputOf<'notices.photo'>,
): Promise<Reply<OutputOf<'notices.photo'>>> => {
  const photo = await findNoticePhoto(read, photoId)
  return photo === null ? missing('noticePhoto') : addressOfPhoto(program, photo)
}

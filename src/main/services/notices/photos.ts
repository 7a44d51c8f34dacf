/** Keeps photos of the board: picked, checked by their bytes, laid beside the database, added to a notice. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { NoticePhotoId } from '../../../domain/identity.ts'
import {
  largestPhoto,
  photoKinds,
  photoMediaTypes,
  readPhotoKind,
} from '../../../domain/notice/photo-kind.ts'
import { keepAttachment, readAttachment } from '../../store/attachments.ts'
import { findNoticePhoto, insertNoticePhoto, noteAttachment, removeNoticePhoto } from '../../store/notices.ts'
import { missing, type Reading, type Writing } from '../context.ts'
import { findForStep } from './context.ts'
import { findUnfitDay, seenFrom } from './days.ts'

/** Lets the user pick a photo and keeps its file; it belongs to nothing yet. */
export const choosePhoto = async ({ program }: Reading): Promise<Reply<OutputOf<'notices.choosePhoto'>>> => {
  const opened = await program.host.openFile({
    title: '选择公示栏的照片',
    extensions: ['jpg', 'jpeg', 'png', 'webp'],
    limit: largestPhoto,
  })
  if (!opened.ok)
    return opened.failure.code === 'spreadsheet-too-large' ? refuse({ code: 'photo-too-large' }) : opened
  const { name, bytes } = opened.value
  if (bytes.byteLength > largestPhoto) return refuse({ code: 'photo-too-large' })
  const kind = readPhotoKind(bytes)
  if (kind === null) return refuse({ code: 'photo-kind' })
  const kept = keepAttachment(program.dataDirectory, bytes, kind)
  if (!kept.ok) return kept
  return accept({ hash: kept.value.hash, fileName: name, byteCount: bytes.byteLength })
}

/** Adds a photo whose file lies beside the database. */
export const addPhoto = async (
  { write, now, program }: Writing,
  { noticeId, hash, fileName, place, takenOn, note }: CheckedInputOf<'notices.addPhoto'>,
): Promise<Reply<NoticePhotoId>> => {
  const found = await findForStep(write, noticeId, 'photo')
  if (!found.ok) return found
  const unfit = findUnfitDay(takenOn, seenFrom(found.value, now), dayOf(now))
  if (unfit !== null) return refuse(unfit)
  const file = readAttachment(program.dataDirectory, hash, photoKinds)
  if (!file.ok) return file
  if (file.value === null) return refuse({ code: 'photo-missing' })
  const { bytes, extension } = file.value
  await noteAttachment(write, {
    hash,
    mediaType: photoMediaTypes[extension],
    byteCount: bytes.byteLength,
    addedAt: now,
  })
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
  if (photo === null) return missing('noticePhoto')
  const file = readAttachment(program.dataDirectory, photo.hash, photoKinds)
  if (!file.ok) return file
  if (file.value === null) return refuse({ code: 'photo-missing' })
  const bytes = Buffer.from(file.value.bytes).toString('base64')
  return accept({ address: `data:${photo.mediaType};base64,${bytes}` })
}

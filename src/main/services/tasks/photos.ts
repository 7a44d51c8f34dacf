/** Keeps photos of before and after the work as evidence. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { TaskPhotoId } from '../../../domain/identity.ts'
import { findTaskPhoto, insertTaskPhoto, removeTaskPhoto } from '../../store/tasks/task-parts.ts'
import { missing, type Reading, type Writing } from '../context.ts'
import { addressOfPhoto, claimPhoto, pickPhoto } from '../photos.ts'
import { findOpen } from './context.ts'

/** Lets the user pick a photo and keeps its file; it belongs to nothing yet. */
export const choosePhoto = ({ program }: Reading): Promise<Reply<OutputOf<'tasks.choosePhoto'>>> =>
  pickPhoto(program, '选择办理前后的照片')

/** Adds a photo to a task that is not over; its day is not after today. */
export const addPhoto = async (
  context: Writing,
  { taskId, stage, hash, fileName, takenOn, note }: CheckedInputOf<'tasks.addPhoto'>,
): Promise<Reply<TaskPhotoId>> => {
  const { write, now } = context
  const found = await findOpen(write, taskId, 'photo')
  if (!found.ok) return found
  const today = dayOf(now)
  if (takenOn > today) return refuse({ code: 'day-unfit', problem: 'after', limit: today })
  const claimed = await claimPhoto(context, hash)
  if (!claimed.ok) return claimed
  return accept(
    await insertTaskPhoto(write, {
      taskId,
      stage,
      hash,
      fileName,
      takenOn,
      note,
      addedAt: now,
      removedAt: null,
    }),
  )
}

/** Takes a photo out of a task that is not over; its file stays. */
export const removePhoto = async (
  { write, now }: Writing,
  { photoId }: CheckedInputOf<'tasks.removePhoto'>,
): Promise<Reply<null>> => {
  const photo = await findTaskPhoto(write, photoId)
  if (photo === null) return missing('taskPhoto')
  const task = await findOpen(write, photo.taskId, 'photo')
  if (!task.ok) return task
  await removeTaskPhoto(write, photoId, now)
  return accept(null)
}

/** A photo as a data address. */
export const showPhoto = async (
  { read, program }: Reading,
  { photoId }: CheckedInputOf<'tasks.photo'>,
): Promise<Reply<OutputOf<'tasks.photo'>>> => {
  const photo = await findTaskPhoto(read, photoId)
  return photo === null ? missing('taskPhoto') : addressOfPhoto(program, photo)
}

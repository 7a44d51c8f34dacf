/** Keeps photos of what a topic is about: picked, checked, laid beside the database, added to its dossier. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { TopicPhotoId } from '../../../domain/identity.ts'
import { findTopicPhoto, insertTopicPhoto, removeTopicPhoto } from '../../store/topics/topic-thread.ts'
import { missing, type Reading, type Writing } from '../context.ts'
import { addressOfPhoto, claimPhoto, pickPhoto } from '../photos.ts'
import { findTopic } from './moving.ts'

/** Lets the user pick a photo and keeps its file; it belongs to nothing yet. */
export const chooseTopicPhoto = ({ program }: Reading): Promise<Reply<OutputOf<'topics.choosePhoto'>>> =>
  pickPhoto(program, '选择议题的照片')

/** Adds a photo whose file lies beside the database; refuses a day that is still to come. */
export const addTopicPhoto = async (
  context: Writing,
  { topicId, hash, fileName, takenOn, note }: CheckedInputOf<'topics.addPhoto'>,
): Promise<Reply<TopicPhotoId>> => {
  const { write, now } = context
  const found = await findTopic(write, topicId)
  if (!found.ok) return found
  if (takenOn > dayOf(now)) return refuse({ code: 'day-unfit', problem: 'after', limit: dayOf(now) })
  const claimed = await claimPhoto(context, hash)
  if (!claimed.ok) return claimed
  return accept(
    await insertTopicPhoto(write, { topicId, hash, fileName, takenOn, note, addedAt: now, removedAt: null }),
  )
}

/** Takes a photo out of its dossier. */
export const takeTopicPhotoOut = async (
  { write, now }: Writing,
  { photoId }: CheckedInputOf<'topics.removePhoto'>,
): Promise<Reply<null>> => {
  if ((await findTopicPhoto(write, photoId)) === null) return missing('topicPhoto')
  await removeTopicPhoto(write, photoId, now)
  return accept(null)
}

/** A photo as a data address. */
export const showTopicPhoto = async (
  { read, program }: Reading,
  { photoId }: CheckedInputOf<'topics.photo'>,
): Promise<Reply<OutputOf<'topics.photo'>>> => {
  const photo = await findTopicPhoto(read, photoId)
  return photo === null ? missing('topicPhoto') : addressOfPhoto(program, photo)
}

/** Writes what belongs to a task beside its own row: 督办, 延期, 回访, photos. Decides nothing. */
import type {
  Day,
  ExtensionId,
  ReturnVisitId,
  SupervisionId,
  TaskId,
  TaskPhotoId,
} from '../../../domain/identity.ts'
import type { NewRow, Read, Write } from '../schema/schema.ts'

/** Adds a 督办; answers its number. */
export const insertSupervision = async (
  write: Write,
  row: Omit<NewRow<'supervision'>, 'id'>,
): Promise<SupervisionId> => {
  const added = await write.insertInto('supervision').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as SupervisionId
}

/** The task of a 督办; null where there is no such 督办. */
export const findSupervision = async (read: Read, id: SupervisionId): Promise<{ taskId: TaskId } | null> => {
  const row = await read.selectFrom('supervision').select('taskId').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { taskId: row.taskId as TaskId }
}

/** Writes down what was answered to a 督办. */
export const answerSupervision = async (
  write: Write,
  id: SupervisionId,
  answer: { readonly on: Day; readonly text: string; readonly extensionUntil: Day | null },
): Promise<void> => {
  await write
    .updateTable('supervision')
    .set({ answeredOn: answer.on, answer: answer.text, extensionUntil: answer.extensionUntil })
    .where('id', '=', id)
    .execute()
}

/** Adds a request for more time; answers its number. */
export const insertExtension = async (
  write: Write,
  row: Omit<NewRow<'task_extension'>, 'id'>,
): Promise<ExtensionId> => {
  const added = await write.insertInto('task_extension').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as ExtensionId
}

/** Writes down the answer to a request for more time. */
export const answerExtension = async (
  write: Write,
  id: ExtensionId,
  answer: { readonly on: Day; readonly by: string; readonly isGranted: boolean; readonly text: string },
): Promise<void> => {
  await write
    .updateTable('task_extension')
    .set({
      answeredOn: answer.on,
      answeredBy: answer.by,
      isGranted: answer.isGranted ? 1 : 0,
      answer: answer.text,
    })
    .where('id', '=', id)
    .execute()
}

/** Adds a return visit; answers its number. */
export const insertVisit = async (
  write: Write,
  row: Omit<NewRow<'return_visit'>, 'id'>,
): Promise<ReturnVisitId> => {
  const added = await write.insertInto('return_visit').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as ReturnVisitId
}

/** Earlier visits stay and count for nothing any more. */
export const retireVisits = async (write: Write, taskId: TaskId): Promise<void> => {
  await write.updateTable('return_visit').set({ isCurrent: 0 }).where('taskId', '=', taskId).execute()
}

/** Adds a photo; answers its number. */
export const insertTaskPhoto = async (
  write: Write,
  row: Omit<NewRow<'task_photo'>, 'id'>,
): Promise<TaskPhotoId> => {
  const added = await write.insertInto('task_photo').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as TaskPhotoId
}

/** A photo that was not taken out, with its task and the kind of its file. */
export const findTaskPhoto = async (
  read: Read,
  id: TaskPhotoId,
): Promise<{ taskId: TaskId; hash: string; mediaType: string } | null> => {
  const row = await read
    .selectFrom('task_photo')
    .innerJoin('attachment', 'attachment.hash', 'task_photo.hash')
    .select(['task_photo.taskId', 'task_photo.hash', 'attachment.mediaType'])
    .where('task_photo.id', '=', id)
    .where('task_photo.removedAt', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, taskId: row.taskId as TaskId }
}

/** Takes a photo out of its task; its file stays. */
export const removeTaskPhoto = async (write: Write, id: TaskPhotoId, at: string): Promise<void> => {
  await write.updateTable('task_photo').set({ removedAt: at }).where('id', '=', id).execute()
}

/** Reads and writes resolutions and the tasks that follow from them. */
import type {
  AgendaItemId,
  Day,
  MeetingId,
  ResolutionId,
  SupervisionId,
  TaskId,
  TaskNoteId,
} from '../../domain/identity.ts'
import type { LegalTrack, Resolution } from '../../domain/resolution.ts'
import type { Supervision, Task, TaskNoteKind, TaskState } from '../../domain/task.ts'
import type { NewRow, Read, Row, Write } from './schema.ts'

const selectTasks = (read: Read) =>
  read
    .selectFrom('task')
    .innerJoin('resolution', 'resolution.id', 'task.resolutionId')
    .innerJoin('meeting', 'meeting.id', 'resolution.meetingId')
    .selectAll('task')
    .select(['resolution.meetingId', 'meeting.title as meetingTitle'])
    .where('resolution.revokedAt', 'is', null)
    .where('task.withdrawnAt', 'is', null)
    .orderBy('task.id')

type TaskRow = Row<'task'> & { meetingId: number; meetingTitle: string }

const supervisionOf = (row: Row<'supervision'>): Supervision => ({
  id: row.id as SupervisionId,
  orderedOn: row.orderedOn,
  orderedBy: row.orderedBy,
  demand: row.demand,
  dueOn: row.dueOn,
  formerDueOn: row.formerDueOn,
  answer:
    row.answeredOn === null
      ? null
      : { on: row.answeredOn, text: row.answer, extensionUntil: row.extensionUntil },
})

const completeTasks = async (read: Read, rows: readonly TaskRow[]): Promise<Task[]> => {
  const ids = rows.length === 0 ? [0] : rows.map((row) => row.id)
  const notes = await read
    .selectFrom('task_note')
    .selectAll()
    .where('taskId', 'in', ids)
    .orderBy('id')
    .execute()
  const supervisions = await read
    .selectFrom('supervision')
    .selectAll()
    .where('taskId', 'in', ids)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as TaskId,
    number: row.number,
    resolutionId: row.resolutionId as ResolutionId,
    meetingId: row.meetingId as MeetingId,
    meetingTitle: row.meetingTitle,
    title: row.title,
    leadUnit: row.leadUnit,
    responsible: row.responsible,
    assisting: row.assisting,
    dueOn: row.dueOn,
    state: row.state as TaskState,
    createdAt: row.createdAt,
    doneAt: row.doneAt,
    evidence: row.evidence,
    notes: notes
      .filter((note) => note.taskId === row.id)
      .map((note) => ({
        id: note.id as TaskNoteId,
        kind: note.kind as TaskNoteKind,
        at: note.at,
        text: note.text,
      })),
    supervisions: supervisions.filter((one) => one.taskId === row.id).map(supervisionOf),
  }))
}

/** All tasks, the earliest due day first, done ones last. */
export const readTasks = async (read: Read): Promise<Task[]> => {
  const tasks = await completeTasks(read, await selectTasks(read).execute())
  const rank = (task: Task): string => `${task.state === 'done' ? 1 : 0}${task.dueOn ?? '9999-12-31'}`
  return tasks.toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0))
}

/** One task. */
export const readTask = async (read: Read, id: TaskId): Promise<Task | null> => {
  const rows = await selectTasks(read).where('task.id', '=', id).execute()
  return (await completeTasks(read, rows))[0] ?? null
}

/** Resolutions by item of a meeting, with their revisions and tasks. */
export const readResolutions = async (
  read: Read,
  meetingId: MeetingId,
): Promise<ReadonlyMap<number, Resolution>> => {
  const rows = await read
    .selectFrom('resolution')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('revokedAt', 'is', null)
    .orderBy('id')
    .execute()
  const tasks = await completeTasks(
    read,
    await selectTasks(read).where('resolution.meetingId', '=', meetingId).execute(),
  )
  const resolutions = new Map<number, Resolution>()
  for (const row of rows) {
    const revisions = await read
      .selectFrom('resolution_revision')
      .select(['at', 'reason', 'formerWording'])
      .where('resolutionId', '=', row.id)
      .orderBy('id')
      .execute()
    resolutions.set(row.agendaItemId, {
      id: row.id as ResolutionId,
      number: row.number,
      wording: row.wording,
      track: row.track as LegalTrack,
      conditions: row.conditions,
      adoptedAt: row.adoptedAt,
      revisions,
      tasks: tasks.filter((task) => task.resolutionId === row.id),
    })
  }
  return resolutions
}

/** The meeting, item and words of a resolution. */
export const findResolution = async (
  read: Read,
  id: ResolutionId,
): Promise<{ meetingId: MeetingId; itemId: AgendaItemId; wording: string } | null> => {
  const row = await read
    .selectFrom('resolution')
    .select(['meetingId', 'agendaItemId', 'wording'])
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    meetingId: row.meetingId as MeetingId,
    itemId: row.agendaItemId as AgendaItemId,
    wording: row.wording,
  }
}

/** The number and words of a resolution that stands. */
export const readResolution = async (
  read: Read,
  id: ResolutionId,
): Promise<{ number: string; wording: string } | null> => {
  const row = await read
    .selectFrom('resolution')
    .select(['number', 'wording'])
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** The next running number of a year, without gaps. */
export const nextSequence = async (
  read: Read,
  table: 'resolution' | 'task',
  year: number,
): Promise<number> => {
  const row = await read
    .selectFrom(table)
    .select((select) => select.fn.max('sequence').as('last'))
    .where('year', '=', year)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

/** Adds a resolution; answers its number. */
export const insertResolution = async (
  write: Write,
  row: Omit<NewRow<'resolution'>, 'id'>,
): Promise<ResolutionId> => {
  const added = await write.insertInto('resolution').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as ResolutionId
}

/** Takes a resolution and its tasks out of force after a correction; they stay in the database. */
export const revokeResolution = async (write: Write, itemId: AgendaItemId, at: string): Promise<void> => {
  await write
    .updateTable('resolution')
    .set({ revokedAt: at })
    .where('agendaItemId', '=', itemId)
    .where('revokedAt', 'is', null)
    .execute()
}

/** Changes the words of a resolution and keeps the former ones. */
export const reviseResolution = async (
  write: Write,
  id: ResolutionId,
  wording: string,
  revision: { readonly at: string; readonly reason: string; readonly formerWording: string },
): Promise<void> => {
  await write
    .insertInto('resolution_revision')
    .values({ resolutionId: id, ...revision })
    .execute()
  await write.updateTable('resolution').set({ wording }).where('id', '=', id).execute()
}

/** Adds a task; answers its number. */
export const insertTask = async (write: Write, row: Omit<NewRow<'task'>, 'id'>): Promise<TaskId> => {
  const added = await write.insertInto('task').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as TaskId
}

/** The resolution of a task, also of one that was taken back. */
export const findTask = async (read: Read, id: TaskId): Promise<{ resolutionId: ResolutionId } | null> => {
  const row = await read.selectFrom('task').select('resolutionId').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { resolutionId: row.resolutionId as ResolutionId }
}

/** Writes fields of a task. */
export const updateTask = async (
  write: Write,
  id: TaskId,
  row: Partial<Omit<NewRow<'task'>, 'id'>>,
): Promise<void> => {
  await write.updateTable('task').set(row).where('id', '=', id).execute()
}

/** Adds to the thread of a task. */
export const insertTaskNote = async (
  write: Write,
  id: TaskId,
  note: { readonly kind: TaskNoteKind; readonly at: string; readonly text: string },
): Promise<void> => {
  await write
    .insertInto('task_note')
    .values({ taskId: id, ...note })
    .execute()
}

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

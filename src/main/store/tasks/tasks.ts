/** Reads and writes tasks with their threads. Which of them a list shows is decided elsewhere. */
import { sql } from 'kysely'
import type {
  CaseId,
  ExtensionId,
  MeetingId,
  ResolutionId,
  ReturnVisitId,
  SupervisionId,
  TaskId,
  TaskNoteId,
  TaskPhotoId,
  TopicId,
} from '../../../domain/identity.ts'
import type { TopicCategory } from '../../../domain/rules/track.ts'
import { satisfactionOf } from '../../../domain/task/satisfaction.ts'
import type {
  Extension,
  OrderKind,
  PhotoStage,
  ResponseLevel,
  ReturnVisit,
  Supervision,
  Task,
  TaskLine,
  TaskNote,
  TaskNoteKind,
  TaskPhoto,
  VisitWay,
} from '../../../domain/task/task.ts'
import type { TaskState } from '../../../domain/task/task-life.ts'
import type { NewRow, Read, Row, Write } from '../schema/schema.ts'

/**
 * Tasks that stand: those of resolutions that were revoked, and those that were taken back, count for nothing. Where texts
 * of most rows are read, the table is gone through in its own order and not by an index.
 */
export const standingTasks = (
  read: Read,
  { inTableOrder = false }: { readonly inTableOrder?: boolean } = {},
) =>
  read
    .selectFrom('task')
    .where(inTableOrder ? sql<boolean>`+task.withdrawnAt is null` : sql<boolean>`task.withdrawnAt is null`)
    .where((task) =>
      task.or([
        task('task.resolutionId', 'is', null),
        task('task.resolutionId', 'not in', (revoked) =>
          revoked
            .selectFrom('resolution')
            .select('resolution.id')
            .where('resolution.revokedAt', 'is not', null),
        ),
      ]),
    )

const lineColumns = [
  'task.id',
  'task.number',
  'task.kind',
  'task.state',
  'task.title',
  'task.resolutionId',
  'task.topicId',
  'task.estateName',
  'task.place',
  'task.leadUnit',
  'task.responsible',
  'task.assisting',
  'task.dueOn',
  'task.isUrgent',
  'task.level',
  'task.createdAt',
  'task.doneAt',
  'task.closedOn',
] as const

const selectLines = (read: Read) =>
  standingTasks(read)
    .leftJoin('resolution', 'resolution.id', 'task.resolutionId')
    .leftJoin('meeting', 'meeting.id', 'resolution.meetingId')
    .leftJoin('agenda_item', 'agenda_item.id', 'resolution.agendaItemId')
    .leftJoin('topic', 'topic.id', 'task.topicId')
    .leftJoin('task_force', (join) =>
      // A task of a topic belongs to the topic's 专班.
      join.on('task_force.id', '=', sql<number>`coalesce(task.caseId, topic.caseId)`),
    )
    .leftJoin('return_visit as visit', (join) =>
      join.on('visit.id', '=', (latest) =>
        latest
          .selectFrom('return_visit')
          .whereRef('return_visit.taskId', '=', 'task.id')
          .where('return_visit.isCurrent', '=', 1)
          .select((visit) => visit.fn.max('return_visit.id').as('id')),
      ),
    )
    .select(lineColumns)
    .select((select) => [
      'resolution.meetingId',
      'meeting.title as meetingTitle',
      'topic.number as topicNumber',
      'topic.title as topicTitle',
      'topic.proposerName',
      'task_force.id as caseId',
      'task_force.title as caseTitle',
      // What a resolution is about is filed with its item, also after the meeting.
      sql<string | null>`coalesce(task.category, agenda_item.category)`.as('category'),
      'visit.satisfied',
      'visit.fairly',
      'visit.dissatisfied',
      select
        .selectFrom('supervision')
        .whereRef('supervision.taskId', '=', 'task.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('supervisionCount'),
      select
        .selectFrom('task_note')
        .whereRef('task_note.taskId', '=', 'task.id')
        .where('task_note.kind', '=', 'reopened')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('reopenedCount'),
    ])

type LineQuery = ReturnType<typeof selectLines>
type LineRow = Awaited<ReturnType<LineQuery['execute']>>[number]

const lineOf = (row: LineRow): TaskLine => ({
  id: row.id as TaskId,
  number: row.number,
  kind: row.kind as OrderKind,
  state: row.state as TaskState,
  title: row.title,
  resolutionId: row.resolutionId as ResolutionId | null,
  meetingId: row.meetingId as MeetingId | null,
  meetingTitle: row.meetingTitle ?? '',
  topicId: row.topicId as TopicId | null,
  topicNumber: row.topicNumber ?? '',
  topicTitle: row.topicTitle ?? '',
  proposerName: row.proposerName ?? '',
  caseId: row.caseId as CaseId | null,
  caseTitle: row.caseTitle ?? '',
  category: row.category as TopicCategory | null,
  estateName: row.estateName,
  place: row.place,
  leadUnit: row.leadUnit,
  responsible: row.responsible,
  assisting: row.assisting,
  dueOn: row.dueOn,
  isUrgent: row.isUrgent === 1,
  level: row.level as ResponseLevel | null,
  createdAt: row.createdAt,
  doneAt: row.doneAt,
  closedOn: row.closedOn,
  supervisionCount: row.supervisionCount ?? 0,
  reopenedCount: row.reopenedCount ?? 0,
  satisfaction:
    row.satisfied === null
      ? null
      : satisfactionOf({
          satisfied: row.satisfied,
          fairly: row.fairly ?? 0,
          dissatisfied: row.dissatisfied ?? 0,
        }),
})

/** As many as are asked for in one sentence; more would exceed what a sentence may name. */
const atOnce = 900

const chunksOf = <One>(list: readonly One[]): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(list.length / atOnce) }, (_, place) =>
    list.slice(place * atOnce, (place + 1) * atOnce),
  )

/** Tasks as lines, in the order of the numbers given; one that does not stand is left out. */
export const readLines = async (read: Read, ids: readonly TaskId[]): Promise<TaskLine[]> => {
  const lines = new Map<TaskId, TaskLine>()
  for (const some of chunksOf(ids)) {
    const rows = await selectLines(read).where('task.id', 'in', some).execute()
    for (const row of rows) lines.set(row.id as TaskId, lineOf(row))
  }
  return ids.flatMap((id) => lines.get(id) ?? [])
}

const noteOf = (row: Row<'task_note'>): TaskNote => ({
  id: row.id as TaskNoteId,
  kind: row.kind as TaskNoteKind,
  at: row.at,
  by: row.byName,
  text: row.text,
})

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

const extensionOf = (row: Row<'task_extension'>): Extension => ({
  id: row.id as ExtensionId,
  askedOn: row.askedOn,
  askedBy: row.askedBy,
  reason: row.reason,
  untilOn: row.untilOn,
  formerDueOn: row.formerDueOn,
  answer:
    row.answeredOn === null
      ? null
      : { on: row.answeredOn, by: row.answeredBy, isGranted: row.isGranted === 1, text: row.answer },
})

const visitOf = (row: Row<'return_visit'>): ReturnVisit => ({
  id: row.id as ReturnVisitId,
  on: row.onDay,
  by: row.byName,
  way: row.way as VisitWay,
  counts: { satisfied: row.satisfied, fairly: row.fairly, dissatisfied: row.dissatisfied },
  words: row.words,
  isCurrent: row.isCurrent === 1,
})

const photoOf = (row: Row<'task_photo'>): TaskPhoto => ({
  id: row.id as TaskPhotoId,
  stage: row.stage as PhotoStage,
  hash: row.hash,
  fileName: row.fileName,
  takenOn: row.takenOn,
  note: row.note,
})

type PartRow = { readonly taskId: number }

/** The rows that belong to some tasks, by task, in the order in which they were read. */
const gatherParts = async <One extends PartRow, Part>(
  ids: readonly number[],
  readSome: (ids: readonly number[]) => Promise<readonly One[]>,
  partOf: (row: One) => Part,
): Promise<ReadonlyMap<number, readonly Part[]>> => {
  const parts = new Map<number, Part[]>()
  for (const some of chunksOf(ids)) {
    for (const row of await readSome(some)) {
      const list = parts.get(row.taskId)
      if (list === undefined) parts.set(row.taskId, [partOf(row)])
      else list.push(partOf(row))
    }
  }
  return parts
}

const wholeColumns = [
  'task.demand',
  'task.dispatchedOn',
  'task.dispatchedBy',
  'task.acceptedOn',
  'task.reportInBy',
  'task.reportedInAt',
  'task.result',
  'task.evidence',
  'task.doneBy',
  'task.verifiedBy',
  'task.verifiedOn',
  'task.closedBy',
] as const

const selectWhole = (read: Read) => selectLines(read).select(wholeColumns)
type WholeQuery = ReturnType<typeof selectWhole>
type WholeRow = Awaited<ReturnType<WholeQuery['execute']>>[number]

const completeTasks = async (read: Read, rows: readonly WholeRow[]): Promise<Task[]> => {
  const ids = rows.map((row) => row.id)
  const notes = await gatherParts(
    ids,
    (some) => read.selectFrom('task_note').selectAll().where('taskId', 'in', some).orderBy('id').execute(),
    noteOf,
  )
  const supervisions = await gatherParts(
    ids,
    (some) => read.selectFrom('supervision').selectAll().where('taskId', 'in', some).orderBy('id').execute(),
    supervisionOf,
  )
  const extensions = await gatherParts(
    ids,
    (some) =>
      read.selectFrom('task_extension').selectAll().where('taskId', 'in', some).orderBy('id').execute(),
    extensionOf,
  )
  const visits = await gatherParts(
    ids,
    (some) => read.selectFrom('return_visit').selectAll().where('taskId', 'in', some).orderBy('id').execute(),
    visitOf,
  )
  const photos = await gatherParts(
    ids,
    (some) =>
      read
        .selectFrom('task_photo')
        .selectAll()
        .where('taskId', 'in', some)
        .where('removedAt', 'is', null)
        .orderBy('id')
        .execute(),
    photoOf,
  )
  return rows.map((row) => ({
    ...lineOf(row),
    demand: row.demand,
    dispatchedOn: row.dispatchedOn,
    dispatchedBy: row.dispatchedBy,
    acceptedOn: row.acceptedOn,
    reportInBy: row.reportInBy,
    reportedInAt: row.reportedInAt,
    result: row.result,
    evidence: row.evidence,
    doneBy: row.doneBy,
    verifiedBy: row.verifiedBy,
    verifiedOn: row.verifiedOn,
    closedBy: row.closedBy,
    notes: notes.get(row.id) ?? [],
    supervisions: supervisions.get(row.id) ?? [],
    extensions: extensions.get(row.id) ?? [],
    visits: visits.get(row.id) ?? [],
    photos: photos.get(row.id) ?? [],
  }))
}

/** Whole tasks that fit, in the order of their numbers. */
export const readTasksWhere = async (
  read: Read,
  narrow: (query: WholeQuery) => WholeQuery,
): Promise<Task[]> => completeTasks(read, await narrow(selectWhole(read)).orderBy('task.id').execute())

/** All tasks, the earliest due day first, those that are over last. */
export const readTasks = async (read: Read): Promise<Task[]> => {
  const tasks = await readTasksWhere(read, (query) => query)
  const rank = (task: Task): string =>
    `${task.state === 'closed-out' || task.state === 'declined' ? 1 : 0}${task.dueOn ?? '9999-12-31'}`
  return tasks
    .map((task) => ({ task, rank: rank(task) }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0))
    .map(({ task }) => task)
}

/** The tasks of one topic. */
export const readTasksOfTopic = (read: Read, topicId: TopicId): Promise<Task[]> =>
  readTasksWhere(read, (query) => query.where('task.topicId', '=', topicId))

/** One task. */
export const readTask = async (read: Read, id: TaskId): Promise<Task | null> =>
  (await readTasksWhere(read, (query) => query.where('task.id', '=', id)))[0] ?? null

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

/** Adds a task; answers its number. */
export const insertTask = async (write: Write, row: Omit<NewRow<'task'>, 'id'>): Promise<TaskId> => {
  const added = await write.insertInto('task').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as TaskId
}

/** What a task belongs to, also where it was taken back. */
export const findTask = async (
  read: Read,
  id: TaskId,
): Promise<{ resolutionId: ResolutionId | null; topicId: TopicId | null; state: TaskState } | null> => {
  const row = await read
    .selectFrom('task')
    .select(['resolutionId', 'topicId', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        resolutionId: row.resolutionId as ResolutionId | null,
        topicId: row.topicId as TopicId | null,
        state: row.state as TaskState,
      }
}

/** Writes fields of tasks. */
export const updateTasks = async (
  write: Write,
  ids: readonly TaskId[],
  row: Partial<Omit<NewRow<'task'>, 'id'>>,
): Promise<void> => {
  for (const some of chunksOf(ids)) {
    await write.updateTable('task').set(row).where('id', 'in', some).execute()
  }
}

/** What is written into the thread of a task. */
export type NewTaskNote = {
  readonly kind: TaskNoteKind
  readonly at: string
  readonly by: string
  readonly text: string
}

/** Adds the same entry to the threads of tasks. */
export const insertTaskNotes = async (
  write: Write,
  ids: readonly TaskId[],
  { kind, at, by, text }: NewTaskNote,
): Promise<void> => {
  for (const some of chunksOf(ids)) {
    const rows = some.map((taskId) => ({ taskId, kind, at, byName: by, text }))
    for (const few of chunksOfRows(rows)) await write.insertInto('task_note').values(few).execute()
  }
}

const chunksOfRows = <One>(rows: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(rows.length / 100) }, (_, place) =>
    rows.slice(place * 100, (place + 1) * 100),
  )

/** Reads and writes 公示 with their objections, photos and extensions. */
import type {
  CaseId,
  DocumentId,
  MeetingId,
  NoticeId,
  NoticeObjectionId,
  NoticePhotoId,
  ResolutionId,
  TaskId,
  TopicId,
  WrittenVoteId,
} from '../../../domain/identity.ts'
import type {
  Notice,
  NoticeKind,
  NoticeObjection,
  NoticePhoto,
  NoticeSource,
  NoticeState,
  NoticeWords,
  ObjectionWay,
  PostingOverride,
} from '../../../domain/notice/notice.ts'
import type { NewRow, Read, Row, Write } from '../schema/schema.ts'

const sourceFromRow = (row: Row<'notice'>): NoticeSource => {
  if (row.sourceKind === 'resolution' && row.resolutionId !== null && row.meetingId !== null)
    return {
      kind: 'resolution',
      resolutionId: row.resolutionId as ResolutionId,
      meetingId: row.meetingId as MeetingId,
    }
  if (row.sourceKind === 'meeting' && row.meetingId !== null)
    return { kind: 'meeting', meetingId: row.meetingId as MeetingId }
  if (row.sourceKind === 'task' && row.taskId !== null) return { kind: 'task', taskId: row.taskId as TaskId }
  if (row.sourceKind === 'written-vote' && row.writtenVoteId !== null)
    return { kind: 'written-vote', writtenVoteId: row.writtenVoteId as WrittenVoteId }
  return { kind: 'none' }
}

const objectionFromRow = (row: Row<'notice_objection'>): NoticeObjection => ({
  id: row.id as NoticeObjectionId,
  receivedOn: row.receivedOn,
  byName: row.byName,
  room: row.room,
  way: row.way as ObjectionWay,
  content: row.content,
  answer: row.answeredOn === null ? null : { on: row.answeredOn, by: row.answeredBy, text: row.answer },
  withdrawn: row.withdrawnAt === null ? null : { at: row.withdrawnAt, reason: row.withdrawReason },
})

const photoFromRow = (row: Row<'notice_photo'>): NoticePhoto => ({
  id: row.id as NoticePhotoId,
  hash: row.hash,
  fileName: row.fileName,
  place: row.place,
  takenOn: row.takenOn,
  note: row.note,
})

const noticeFromRow = (
  row: Row<'notice'>,
  parts: Pick<Notice, 'extensions' | 'objections' | 'photos'>,
): Notice => ({
  id: row.id as NoticeId,
  kind: row.kind as NoticeKind,
  state: row.state as NoticeState,
  source: sourceFromRow(row),
  number: row.number,
  words: JSON.parse(row.words) as NoticeWords,
  places: JSON.parse(row.places) as string[],
  days: row.days,
  draftedAt: row.draftedAt,
  postedOn: row.postedOn,
  until: row.until,
  postedAt: row.postedAt,
  documentId: row.documentId as DocumentId | null,
  override: row.override === null ? null : (JSON.parse(row.override) as PostingOverride),
  withdrawn:
    row.withdrawnAt === null
      ? null
      : { at: row.withdrawnAt, on: row.withdrawnOn ?? '', reason: row.withdrawReason },
  endedAt: row.endedAt,
  archivedAt: row.archivedAt,
  formerId: row.formerId as NoticeId | null,
  ...parts,
})

const groupByNotice = <R extends { readonly noticeId: number }>(
  rows: readonly R[],
): ReadonlyMap<number, R[]> => {
  const groups = new Map<number, R[]>()
  for (const row of rows) {
    const group = groups.get(row.noticeId)
    if (group === undefined) groups.set(row.noticeId, [row])
    else group.push(row)
  }
  return groups
}

const completeNotices = async (read: Read, rows: readonly Row<'notice'>[]): Promise<Notice[]> => {
  if (rows.length === 0) return []
  // One notice is looked up by its number; for the whole list everything is read, however many there are.
  const one = rows.length === 1 ? (rows[0]?.id ?? 0) : null
  const extensions = groupByNotice(
    await read
      .selectFrom('notice_extension')
      .selectAll()
      .$if(one !== null, (rest) => rest.where('noticeId', '=', one ?? 0))
      .orderBy('id')
      .execute(),
  )
  const objections = groupByNotice(
    await read
      .selectFrom('notice_objection')
      .selectAll()
      .$if(one !== null, (rest) => rest.where('noticeId', '=', one ?? 0))
      .orderBy('receivedOn')
      .orderBy('id')
      .execute(),
  )
  const photos = groupByNotice(
    await read
      .selectFrom('notice_photo')
      .selectAll()
      .where('removedAt', 'is', null)
      .$if(one !== null, (rest) => rest.where('noticeId', '=', one ?? 0))
      .orderBy('id')
      .execute(),
  )
  return rows.map((row) =>
    noticeFromRow(row, {
      extensions: (extensions.get(row.id) ?? []).map(({ at, fromDay, untilDay, reason }) => ({
        at,
        from: fromDay,
        until: untilDay,
        reason,
      })),
      objections: (objections.get(row.id) ?? []).map(objectionFromRow),
      photos: (photos.get(row.id) ?? []).map(photoFromRow),
    }),
  )
}

/** One notice; null where there is none or its draft was taken away. */
export const readNotice = async (read: Read, id: NoticeId): Promise<Notice | null> => {
  const rows = await read
    .selectFrom('notice')
    .selectAll()
    .where('id', '=', id)
    .where('discardedAt', 'is', null)
    .execute()
  return (await completeNotices(read, rows))[0] ?? null
}

/** Where a notice stands in the list: on the board, then drafts, then the rest. */
const rank = ({ state }: Notice): number => (state === 'posted' ? 0 : state === 'drafted' ? 1 : 2)

/** All notices, those on the board first by their last day, then drafts, then the others, newest first. */
export const readNotices = async (read: Read): Promise<Notice[]> => {
  const rows = await read.selectFrom('notice').selectAll().where('discardedAt', 'is', null).execute()
  const notices = await completeNotices(read, rows)
  return notices.toSorted((one, other) => {
    const difference = rank(one) - rank(other)
    if (difference !== 0) return difference
    if (one.state === 'posted' && one.until !== other.until)
      return (one.until ?? '') < (other.until ?? '') ? -1 : 1
    return other.id - one.id
  })
}

/** Notices of one topic, of its meetings and what they resolved on it, of its votes and its tasks, in the order drafted. */
export const readTopicNotices = async (read: Read, id: TopicId): Promise<Notice[]> => {
  const rows = await read
    .selectFrom('notice')
    .selectAll()
    .where('discardedAt', 'is', null)
    .where((where) =>
      where.or([
        where('topicId', '=', id),
        where(
          'writtenVoteId',
          'in',
          where.selectFrom('topic_written_vote').select('writtenVoteId').where('topicId', '=', id),
        ),
        where('taskId', 'in', where.selectFrom('task').select('id').where('topicId', '=', id)),
        where(
          'resolutionId',
          'in',
          where
            .selectFrom('resolution')
            .innerJoin('agenda_item', 'agenda_item.id', 'resolution.agendaItemId')
            .select('resolution.id')
            .where('agenda_item.topicId', '=', id),
        ),
        where.and([
          where('sourceKind', '=', 'meeting'),
          where(
            'meetingId',
            'in',
            where.selectFrom('agenda_item').select('meetingId').where('topicId', '=', id),
          ),
        ]),
      ]),
    )
    .orderBy('id')
    .execute()
  return completeNotices(read, rows)
}

/** The topic or the 专班 on whose page a notice stands. */
export type NoticeLink = { readonly topicId: TopicId | null; readonly caseId: CaseId | null }

/** What a notice belongs to, with its title; an empty one where it belongs to neither. */
export const readNoticeLink = async (
  read: Read,
  id: NoticeId,
): Promise<NoticeLink & { readonly title: string }> => {
  const row = await read
    .selectFrom('notice')
    .leftJoin('topic', 'topic.id', 'notice.topicId')
    .leftJoin('task_force', 'task_force.id', 'notice.caseId')
    .select(['notice.topicId', 'notice.caseId', 'topic.title as topicTitle', 'task_force.title as caseTitle'])
    .where('notice.id', '=', id)
    .executeTakeFirst()
  return {
    topicId: (row?.topicId ?? null) as TopicId | null,
    caseId: (row?.caseId ?? null) as CaseId | null,
    title: row?.topicTitle ?? row?.caseTitle ?? '',
  }
}

/** The columns that tell where a notice comes from. */
const sourceColumns = (source: NoticeSource) => ({
  sourceKind: source.kind,
  meetingId: source.kind === 'meeting' || source.kind === 'resolution' ? source.meetingId : null,
  resolutionId: source.kind === 'resolution' ? source.resolutionId : null,
  taskId: source.kind === 'task' ? source.taskId : null,
  writtenVoteId: source.kind === 'written-vote' ? source.writtenVoteId : null,
})

/** Adds a draft; answers its number. */
export const insertNotice = async (
  write: Write,
  draft: {
    readonly kind: NoticeKind
    readonly source: NoticeSource
    readonly words: NoticeWords
    readonly places: readonly string[]
    readonly days: number
    readonly draftedAt: string
    readonly formerId: NoticeId | null
    readonly link?: NoticeLink
  },
): Promise<NoticeId> => {
  const added = await write
    .insertInto('notice')
    .values({
      kind: draft.kind,
      state: 'drafted',
      ...sourceColumns(draft.source),
      number: '',
      words: JSON.stringify(draft.words),
      places: JSON.stringify(draft.places),
      days: draft.days,
      draftedAt: draft.draftedAt,
      formerId: draft.formerId,
      topicId: draft.link?.topicId ?? null,
      caseId: draft.link?.caseId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as NoticeId
}

/** Writes fields of a notice. */
export const updateNotice = async (
  write: Write,
  id: NoticeId,
  row: Partial<Omit<NewRow<'notice'>, 'id'>>,
): Promise<void> => {
  await write.updateTable('notice').set(row).where('id', '=', id).execute()
}

/** Writes down that a notice hangs longer. */
export const insertNoticeExtension = async (
  write: Write,
  id: NoticeId,
  extension: { readonly at: string; readonly from: string; readonly until: string; readonly reason: string },
): Promise<void> => {
  const { at, from, until, reason } = extension
  await write
    .insertInto('notice_extension')
    .values({ noticeId: id, at, fromDay: from, untilDay: until, reason })
    .execute()
}

/** Adds an objection; answers its number. */
export const insertNoticeObjection = async (
  write: Write,
  row: Omit<NewRow<'notice_objection'>, 'id'>,
): Promise<NoticeObjectionId> => {
  const added = await write
    .insertInto('notice_objection')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as NoticeObjectionId
}

/** The notice that an objection was held against; null where there is no such objection. */
export const findNoticeOfObjection = async (read: Read, id: NoticeObjectionId): Promise<NoticeId | null> => {
  const row = await read
    .selectFrom('notice_objection')
    .select('noticeId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : (row.noticeId as NoticeId)
}

/** Writes fields of an objection. */
export const updateNoticeObjection = async (
  write: Write,
  id: NoticeObjectionId,
  row: Partial<Omit<NewRow<'notice_objection'>, 'id'>>,
): Promise<void> => {
  await write.updateTable('notice_objection').set(row).where('id', '=', id).execute()
}

/** Adds a photo; answers its number. */
export const insertNoticePhoto = async (
  write: Write,
  row: Omit<NewRow<'notice_photo'>, 'id'>,
): Promise<NoticePhotoId> => {
  const added = await write.insertInto('notice_photo').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as NoticePhotoId
}

/** A photo that was not taken out, with the notice it belongs to and the kind of its file. */
export const findNoticePhoto = async (
  read: Read,
  id: NoticePhotoId,
): Promise<{ noticeId: NoticeId; hash: string; mediaType: string } | null> => {
  const row = await read
    .selectFrom('notice_photo')
    .innerJoin('attachment', 'attachment.hash', 'notice_photo.hash')
    .select(['notice_photo.noticeId', 'notice_photo.hash', 'attachment.mediaType'])
    .where('notice_photo.id', '=', id)
    .where('notice_photo.removedAt', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, noticeId: row.noticeId as NoticeId }
}

/** Takes a photo out of its notice; its file stays. */
export const removeNoticePhoto = async (write: Write, id: NoticePhotoId, at: string): Promise<void> => {
  await write.updateTable('notice_photo').set({ removedAt: at }).where('id', '=', id).execute()
}

/** Writes down that a file lies beside the database; one that is known already stays as it is. */
export const noteAttachment = async (write: Write, row: NewRow<'attachment'>): Promise<void> => {
  await write
    .insertInto('attachment')
    .values(row)
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

/** Reads and writes papers as they were made, with the files written of them and their prints. Decides no version. */
import { sql } from 'kysely'
import type {
  Day,
  DocumentId,
  Instant,
  MeetingId,
  TemplateId,
  TopicId,
  WrittenVoteId,
} from '../../../domain/identity.ts'
import type { FileFormat, PaperKind, PaperSize } from '../../../domain/papers/paper-kinds.ts'
import type { DocumentFile, MadeDocument, PaperSubject } from '../../../domain/papers/paper-subject.ts'
import type { TemplateFields } from '../../../domain/papers/template-fields.ts'
import type { NewRow, Read, Row, Write } from '../schema/schema.ts'
import { subjectColumns, subjectFromRow } from './document-subjects.ts'

/** One version of a paper with what it was made from. */
export type MadeVersion = {
  readonly id: DocumentId
  readonly subjectKey: string
  readonly kind: PaperKind
  readonly size: PaperSize
  readonly title: string
  readonly version: number
  readonly number: string
  readonly madeOn: Day
  readonly madeAt: Instant
  readonly contentHash: string
  readonly journalRow: number | null
  readonly journalHash: string | null
  readonly code: string | null
  /** The plain document with its check code: JSON, and its SHA-256 in hex. */
  readonly snapshot: string
  readonly snapshotHash: string
  readonly templateId: TemplateId | null
  readonly fields: TemplateFields | null
}

/** A made paper with what it belongs to. */
export type ListedDocument = {
  readonly document: MadeDocument
  readonly subject: PaperSubject
  readonly occasionTitle: string
  readonly isLatest: boolean
}

/** By what the versions of one paper are kept together. */
export type VersionKey = Pick<MadeVersion, 'subjectKey' | 'kind' | 'size' | 'title'>

const listedColumns = [
  'document.id',
  'document.kind',
  'document.title',
  'document.number',
  'document.size',
  'document.version',
  'document.code',
  'document.templateId',
  'document.madeAt',
  'document.meetingId',
  'document.writtenVoteId',
  'document.building',
  'document.ballotId',
  'document.taskId',
  'document.supervisionId',
  'document.noticeId',
  'document.topicId',
  'document.caseId',
  'document.questionnaireId',
  'document.year',
] as const

const selectListed = (read: Read) =>
  read
    .selectFrom('document')
    .leftJoin('meeting', 'meeting.id', 'document.meetingId')
    .leftJoin('written_vote', 'written_vote.id', 'document.writtenVoteId')
    .leftJoin('supervision', 'supervision.id', 'document.supervisionId')
    .leftJoin('task', (join) =>
      join.on(
        'task.id',
        '=',
        sql<number>`coalesce(${sql.ref('document.taskId')}, ${sql.ref('supervision.taskId')})`,
      ),
    )
    .leftJoin('notice', 'notice.id', 'document.noticeId')
    .leftJoin('topic', 'topic.id', 'document.topicId')
    .leftJoin('task_force', 'task_force.id', 'document.caseId')
    .leftJoin('questionnaire', 'questionnaire.id', 'document.questionnaireId')
    .select(listedColumns)
    .select([
      sql<string | null>`coalesce(meeting.title, written_vote.title, task.title,
        notice.words ->> '$.title', topic.title, task_force.title, questionnaire.title,
        (SELECT name FROM community))`.as('occasionTitle'),
      sql<0 | 1>`NOT EXISTS (SELECT 1 FROM document AS later
        WHERE later.subjectKey = document.subjectKey AND later.kind = document.kind
          AND later.size = document.size AND later.title = document.title
          AND later.version > document.version)`.as('isLatest'),
      sql<number>`(SELECT count(*) FROM document_print WHERE documentId = document.id)`.as('printCount'),
      sql<string | null>`(SELECT max(at) FROM document_print WHERE documentId = document.id)`.as(
        'lastPrintedAt',
      ),
    ])

type ListedRow = Awaited<ReturnType<ReturnType<typeof selectListed>['execute']>>[number]

/** The files of papers, each place once with what was last written there. */
const readFiles = async (
  read: Read,
  ids: readonly number[] | null,
): Promise<ReadonlyMap<number, readonly DocumentFile[]>> => {
  const rows = await read
    .selectFrom('document_file')
    .select(['documentId', 'format', 'fileName', 'path', 'writtenAt'])
    .$if(ids !== null, (query) => query.where('documentId', 'in', ids ?? []))
    .orderBy('id')
    .execute()
  const files = new Map<number, DocumentFile[]>()
  for (const { documentId, ...row } of rows) {
    const others = (files.get(documentId) ?? []).filter((file) => file.path !== row.path)
    files.set(documentId, [...others, { ...row, format: row.format as FileFormat }])
  }
  return files
}

const listedFromRow = (row: ListedRow, files: readonly DocumentFile[]): ListedDocument => ({
  document: {
    id: row.id as DocumentId,
    kind: row.kind as PaperKind,
    title: row.title,
    number: row.number,
    size: row.size as PaperSize,
    version: row.version,
    code: row.code,
    templateId: row.templateId as TemplateId | null,
    madeAt: row.madeAt,
    files,
    printCount: row.printCount,
    lastPrintedAt: row.lastPrintedAt,
  },
  subject: subjectFromRow(row),
  occasionTitle: row.occasionTitle ?? '',
  isLatest: row.isLatest === 1,
})

/** Papers of one meeting, in the order made. */
export const readMeetingDocuments = async (read: Read, id: MeetingId): Promise<MadeDocument[]> => {
  const rows = await selectListed(read).where('document.meetingId', '=', id).orderBy('document.id').execute()
  if (rows.length === 0) return []
  const files = await readFiles(
    read,
    rows.map((row) => row.id),
  )
  return rows.map((row) => listedFromRow(row, files.get(row.id) ?? []).document)
}

/** Papers of one topic, of its tasks and of its notices, in the order made. */
export const readTopicDocuments = async (read: Read, id: TopicId): Promise<MadeDocument[]> => {
  const rows = await selectListed(read)
    .where((where) =>
      where.or([
        where('document.topicId', '=', id),
        where('task.topicId', '=', id),
        where('notice.topicId', '=', id),
      ]),
    )
    .orderBy('document.id')
    .execute()
  if (rows.length === 0) return []
  const files = await readFiles(
    read,
    rows.map((row) => row.id),
  )
  return rows.map((row) => listedFromRow(row, files.get(row.id) ?? []).document)
}

/** All papers with what they belong to, newest first. */
export const readDocuments = async (read: Read): Promise<ListedDocument[]> => {
  const rows = await selectListed(read).orderBy('document.id', 'desc').execute()
  const files = await readFiles(read, null)
  return rows.map((row) => listedFromRow(row, files.get(row.id) ?? []))
}

/** One paper with what it belongs to. */
export const readListedDocument = async (read: Read, id: DocumentId): Promise<ListedDocument | null> => {
  const row = await selectListed(read).where('document.id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return listedFromRow(row, (await readFiles(read, [id])).get(id) ?? [])
}

const versionColumns = [
  'id',
  'subjectKey',
  'kind',
  'size',
  'title',
  'version',
  'number',
  'madeOn',
  'madeAt',
  'contentHash',
  'journalRow',
  'journalHash',
  'code',
  'snapshot',
  'snapshotHash',
  'templateId',
  'fields',
] as const

const versionFromRow = (row: Pick<Row<'document'>, (typeof versionColumns)[number]>): MadeVersion => ({
  ...row,
  id: row.id as DocumentId,
  kind: row.kind as PaperKind,
  size: row.size as PaperSize,
  templateId: row.templateId as TemplateId | null,
  fields: row.fields === null ? null : (JSON.parse(row.fields) as TemplateFields),
})

/** One version with what it was made from. */
export const readVersion = async (read: Read, id: DocumentId): Promise<MadeVersion | null> => {
  const row = await read.selectFrom('document').select(versionColumns).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : versionFromRow(row)
}

/** The latest version of a paper, or the last one before `below`. */
export const readLatestVersion = async (
  read: Read,
  key: VersionKey,
  below: number | null = null,
): Promise<MadeVersion | null> => {
  const row = await read
    .selectFrom('document')
    .select(versionColumns)
    .where('subjectKey', '=', key.subjectKey)
    .where('kind', '=', key.kind)
    .where('size', '=', key.size)
    .where('title', '=', key.title)
    .$if(below !== null, (query) => query.where('version', '<', below ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : versionFromRow(row)
}

/** How many papers of a kind were made for a written vote, all of it or parts. */
export const countWrittenPapers = async (read: Read, id: WrittenVoteId, kind: PaperKind): Promise<number> => {
  const row = await read
    .selectFrom('document')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('writtenVoteId', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Keeps a version as it was made; answers its number. */
export const insertDocument = async (
  write: Write,
  subject: PaperSubject,
  version: Omit<MadeVersion, 'id' | 'subjectKey'>,
): Promise<DocumentId> => {
  const added = await write
    .insertInto('document')
    .values({
      ...version,
      ...subjectColumns(subject),
      fields: version.fields === null ? null : JSON.stringify(version.fields),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as DocumentId
}

/** The files of one format that were written of a version, in the order written. */
export const readFilesOfFormat = (read: Read, id: DocumentId, format: FileFormat) =>
  read
    .selectFrom('document_file')
    .select(['fileName', 'path', 'bytesHash'])
    .where('documentId', '=', id)
    .where('format', '=', format)
    .orderBy('id')
    .execute()

/** Keeps where a file was written. */
export const insertFile = async (
  write: Write,
  id: DocumentId,
  file: Omit<NewRow<'document_file'>, 'id' | 'documentId' | 'bytesHash'> & { readonly bytesHash: string },
): Promise<void> => {
  await write
    .insertInto('document_file')
    .values({ ...file, documentId: id })
    .execute()
}

/** Keeps that a version was printed. */
export const insertPrint = async (write: Write, id: DocumentId, at: Instant): Promise<void> => {
  await write.insertInto('document_print').values({ documentId: id, at }).execute()
}

/** Every print with its paper, newest first. */
export const readPrints = async (
  read: Read,
): Promise<readonly { readonly at: Instant; readonly listed: ListedDocument }[]> => {
  const prints = await read
    .selectFrom('document_print')
    .select(['documentId', 'at'])
    .orderBy('id', 'desc')
    .execute()
  const ids = [...new Set(prints.map((print) => print.documentId))]
  if (ids.length === 0) return []
  const rows = await selectListed(read).where('document.id', 'in', ids).execute()
  const listed = new Map(rows.map((row) => [row.id, listedFromRow(row, [])]))
  return prints.flatMap(({ documentId, at }) => {
    const found = listed.get(documentId)
    return found === undefined ? [] : [{ at, listed: found }]
  })
}

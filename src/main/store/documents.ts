/** Reads and writes what is known of written papers. */
import type { DocumentId, MeetingId } from '../../domain/identity.ts'
import type { DocumentKind, WrittenDocument } from '../../domain/meeting-record.ts'
import type { NewRow, Read, Row, Write } from './schema.ts'

const documentFromRow = (
  row: Pick<Row<'document'>, 'id' | 'kind' | 'title' | 'version' | 'fileName' | 'writtenAt'>,
): WrittenDocument => ({
  id: row.id as DocumentId,
  kind: row.kind as DocumentKind,
  title: row.title,
  version: row.version,
  fileName: row.fileName,
  writtenAt: row.writtenAt,
})

const columns = ['id', 'kind', 'title', 'version', 'fileName', 'writtenAt'] as const

/** Papers of one meeting, in the order written. */
export const readMeetingDocuments = async (read: Read, id: MeetingId): Promise<WrittenDocument[]> => {
  const rows = await read
    .selectFrom('document')
    .select(columns)
    .where('meetingId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(documentFromRow)
}

/** All papers with their meeting and place, newest first. */
export const readDocuments = async (read: Read) => {
  const rows = await read
    .selectFrom('document')
    .innerJoin('meeting', 'meeting.id', 'document.meetingId')
    .select([
      'document.id',
      'document.kind',
      'document.title',
      'document.version',
      'document.fileName',
      'document.writtenAt',
      'document.path',
      'document.meetingId',
      'meeting.title as meetingTitle',
    ])
    .orderBy('document.id', 'desc')
    .execute()
  return rows.map(({ meetingId, meetingTitle, path, ...row }) => ({
    document: documentFromRow(row),
    meetingId: meetingId as MeetingId,
    meetingTitle,
    path,
  }))
}

/** The latest version of one paper of a meeting, by its kind and title. */
export const readLatestVersion = async (
  read: Read,
  meetingId: MeetingId,
  kind: DocumentKind,
  title: string,
): Promise<{ version: number; snapshotHash: string; fileName: string; path: string } | null> =>
  (await read
    .selectFrom('document')
    .select(['version', 'snapshotHash', 'fileName', 'path'])
    .where('meetingId', '=', meetingId)
    .where('kind', '=', kind)
    .where('title', '=', title)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

/** Keeps what was written; answers its number. */
export const insertDocument = async (
  write: Write,
  row: Omit<NewRow<'document'>, 'id'>,
): Promise<DocumentId> => {
  const added = await write.insertInto('document').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as DocumentId
}

/** Reads and writes what is known of written papers. */
import type { DocumentId, MeetingId, WrittenVoteId } from '../../domain/identity.ts'
import type { DocumentKind, WrittenDocument } from '../../domain/meeting/meeting-record.ts'
import type { WrittenPaperKind } from '../../domain/papers/written-paper-kinds.ts'
import type { NewRow, Read, Row, Write } from './schema.ts'

const documentFromRow = (
  row: Pick<Row<'document'>, 'id' | 'kind' | 'title' | 'version' | 'fileName' | 'writtenAt'>,
): WrittenDocument => ({
  id: row.id as DocumentId,
  kind: row.kind as WrittenDocument['kind'],
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

/** All papers with their meeting or written vote and place, newest first. */
export const readDocuments = async (read: Read) => {
  const rows = await read
    .selectFrom('document')
    .leftJoin('meeting', 'meeting.id', 'document.meetingId')
    .leftJoin('written_vote', 'written_vote.id', 'document.writtenVoteId')
    .select([
      'document.id',
      'document.kind',
      'document.title',
      'document.version',
      'document.fileName',
      'document.writtenAt',
      'document.path',
      'document.meetingId',
      'document.writtenVoteId',
      'meeting.title as meetingTitle',
      'written_vote.title as voteTitle',
    ])
    .orderBy('document.id', 'desc')
    .execute()
  return rows.map(({ meetingId, writtenVoteId, meetingTitle, voteTitle, path, ...row }) => ({
    document: documentFromRow(row),
    meetingId: meetingId as MeetingId | null,
    writtenVoteId: writtenVoteId as WrittenVoteId | null,
    occasionTitle: meetingTitle ?? voteTitle ?? '',
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

/** Papers of a written vote, newest first. */
export const readWrittenPapers = async (read: Read, id: WrittenVoteId) => {
  const rows = await read
    .selectFrom('document')
    .select(['kind', 'title', 'version', 'fileName', 'path', 'writtenAt'])
    .where('writtenVoteId', '=', id)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as WrittenPaperKind }))
}

/** The latest version of one paper of a written vote, by its kind and title. */
export const readLatestWrittenPaper = async (
  read: Read,
  id: WrittenVoteId,
  kind: WrittenPaperKind,
  title: string,
): Promise<{ version: number; snapshotHash: string; fileName: string; path: string } | null> =>
  (await read
    .selectFrom('document')
    .select(['version', 'snapshotHash', 'fileName', 'path'])
    .where('writtenVoteId', '=', id)
    .where('kind', '=', kind)
    .where('title', '=', title)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

/** How many versions of a paper of a written vote were written. */
export const countWrittenPapers = async (read: Read, id: WrittenVoteId, kind: string): Promise<number> => {
  const row = await read
    .selectFrom('document')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('writtenVoteId', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Keeps what was written; answers its number. */
export const insertDocument = async (
  write: Write,
  row: Omit<NewRow<'document'>, 'id'>,
): Promise<DocumentId> => {
  const added = await write.insertInto('document').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as DocumentId
}

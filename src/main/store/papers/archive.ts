/** Reads which papers were made, for the index of an archive. */
import type { DocumentId, MeetingId } from '../../../domain/identity.ts'
import type { PaperKind } from '../../../domain/papers/paper-kinds.ts'
import type { ArchiveEntry } from '../../../domain/papers/year/archive-index.ts'
import type { Read } from '../schema/schema.ts'

/** A made paper as the index names it, with its own number. */
export type KeptPaper = ArchiveEntry & { readonly documentId: DocumentId }

const selectPapers = (read: Read) =>
  read
    .selectFrom('document')
    .leftJoin('supervision', 'supervision.id', 'document.supervisionId')
    .leftJoin('notice', 'notice.id', 'document.noticeId')
    .where('document.kind', '<>', 'archive-index')
    .select((select) => [
      'document.id',
      'document.subjectKey',
      'document.kind',
      'document.size',
      'document.title',
      'document.version',
      'document.number',
      'document.madeOn',
      select.fn<string>('json_extract', ['document.snapshot', select.val('$.title')]).as('printed'),
      select
        .selectFrom('document_file')
        .whereRef('document_file.documentId', '=', 'document.id')
        .select((file) => file.fn.max('document_file.pageCount').as('pages'))
        .as('pageCount'),
    ])
    .orderBy('document.id')

type PaperRow = Awaited<ReturnType<ReturnType<typeof selectPapers>['execute']>>[number]

const nameOf = (row: PaperRow): string => {
  const printed = (JSON.parse(row.printed) as readonly string[]).join('')
  return printed === '' ? row.title : printed
}

/** The latest version of each paper; one in large type only where there is none to be read in the hand. */
const latestOf = (rows: readonly PaperRow[]): readonly KeptPaper[] => {
  const plain = new Set(
    rows.filter((row) => row.size === 'page').map((row) => `${row.subjectKey}/${row.kind}`),
  )
  const latest = new Map<string, PaperRow>()
  for (const row of rows) {
    const subject = `${row.subjectKey}/${row.kind}`
    if (row.size !== 'page' && plain.has(subject)) continue
    latest.set(row.size === 'page' ? `${subject}/${row.title}` : subject, row)
  }
  const kept = [...latest.values()].map((row) => ({ row, name: nameOf(row) }))
  return kept.map(({ row, name }) => ({
    documentId: row.id as DocumentId,
    kind: row.kind as PaperKind,
    name,
    number: isTold(row, name, kept) ? row.number : row.title,
    version: row.version,
    on: row.madeOn,
    pageCount: row.pageCount,
  }))
}

/** Whether a paper is told from the others by its printed name and number; else it goes by its title as well. */
const isTold = (
  row: PaperRow,
  name: string,
  kept: readonly { readonly row: PaperRow; readonly name: string }[],
): boolean =>
  row.number !== '' ||
  !kept.some((other) => other.row !== row && other.name === name && other.row.number === '')

const selectMeetingPapers = (read: Read, meetingId: MeetingId) => {
  const tasks = read
    .selectFrom('task')
    .innerJoin('resolution', 'resolution.id', 'task.resolutionId')
    .where('resolution.meetingId', '=', meetingId)
    .select('task.id')
  return selectPapers(read).where((paper) =>
    paper.or([
      paper('document.meetingId', '=', meetingId),
      paper('document.taskId', 'in', tasks),
      paper('supervision.taskId', 'in', tasks),
      paper('notice.meetingId', '=', meetingId),
      paper('notice.taskId', 'in', tasks),
    ]),
  )
}

/** The papers of a meeting, of its tasks with their 督办, and of the notices that speak of it. */
export const readMeetingPapers = async (read: Read, meetingId: MeetingId): Promise<readonly KeptPaper[]> =>
  latestOf(await selectMeetingPapers(read, meetingId).execute())

/** Whether a version is one of these papers, its index aside. */
export const isPaperOfMeeting = async (
  read: Read,
  meetingId: MeetingId,
  documentId: DocumentId,
): Promise<boolean> =>
  (await selectMeetingPapers(read, meetingId).where('document.id', '=', documentId).executeTakeFirst()) !==
  undefined

/** Every paper whose latest version was made in a year. */
export const readYearPapers = async (read: Read, year: number): Promise<readonly KeptPaper[]> =>
  latestOf(await selectPapers(read).execute()).filter((paper) => paper.on.startsWith(`${year}-`))

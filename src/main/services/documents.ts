/** Makes the papers of a meeting: looked at, written, saved and printed from the same plain data. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts'
import { dayOf } from '../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import type { Instant, MeetingId } from '../../domain/identity.ts'
import type { DocumentKind } from '../../domain/meeting/meeting-record.ts'
import { cleanDocument, type PlainDocument } from '../../domain/papers/document.ts'
import { fileNameFor } from '../../domain/papers/file-name.ts'
import { composePapers } from '../../domain/papers/papers.ts'
import { composeLedger } from '../../domain/papers/task-list.ts'
import { writePage } from '../documents/page.ts'
import { writeSpreadsheet } from '../documents/spreadsheet.ts'
import { writeWord } from '../documents/word.ts'
import { readCommunity } from '../store/communities.ts'
import { insertDocument, readDocuments, readLatestVersion } from '../store/documents.ts'
import { readRecord } from '../store/records.ts'
import type { Read } from '../store/schema.ts'
import { readTasks } from '../store/tasks.ts'
import { startWriting } from '../workers/document-writing.ts'
import { missing, type Program, type Reading, type Writing } from './context.ts'

/** Everything written, newest first. */
export const listDocuments = async ({ read }: Reading): Promise<Reply<OutputOf<'documents.list'>>> =>
  accept(await readDocuments(read))

const composeFor = async (
  read: Read,
  now: Instant,
  meetingId: MeetingId,
  kind: DocumentKind,
): Promise<Reply<readonly PlainDocument[]>> => {
  const record = await readRecord(read, meetingId)
  if (record === null) return missing('meeting')
  return accept(composePapers(kind, record, dayOf(now)).map(cleanDocument))
}

const snapshotOf = (paper: PlainDocument): { snapshot: string; snapshotHash: string } => {
  const snapshot = JSON.stringify(paper)
  return { snapshot, snapshotHash: createHash('sha256').update(snapshot).digest('hex') }
}

const titleOf = ({ fileName }: PlainDocument): string => `${fileName.occasion} ${fileName.paper}`.trim()

/** The version that a paper has or would get: the latest one while nothing changed, else the next. */
const versionOf = async (read: Read, meetingId: MeetingId, kind: DocumentKind, paper: PlainDocument) => {
  const latest = await readLatestVersion(read, meetingId, kind, titleOf(paper))
  const { snapshot, snapshotHash } = snapshotOf(paper)
  const isUnchanged = latest !== null && latest.snapshotHash === snapshotHash
  const version = latest === null ? 1 : isUnchanged ? latest.version : latest.version + 1
  return { version, snapshot, snapshotHash, kept: isUnchanged ? latest : null }
}

/** The papers of a kind as pages to look at. */
export const previewDocument = async (
  { read, now }: Reading,
  input: CheckedInputOf<'documents.preview'>,
): Promise<Reply<OutputOf<'documents.preview'>>> => {
  const papers = await composeFor(read, now, input.meetingId, input.kind)
  if (!papers.ok) return papers
  const previews: OutputOf<'documents.preview'> = []
  for (const paper of papers.value) {
    const { version } = await versionOf(read, input.meetingId, input.kind, paper)
    previews.push({
      title: paper.title.join(''),
      fileName: fileNameFor(paper, 'docx', version),
      page: writePage(paper, { medium: 'screen', litAnchor: input.anchor }),
    })
  }
  return accept(previews)
}

const folderOf = (paper: PlainDocument): string => paper.fileName.on.slice(0, 4)

/** Rows that are written in no time; a paper with more of them goes to a worker, so that the window never waits. */
const fewRows = 150

const countRows = (paper: PlainDocument): number =>
  paper.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0)

const writeBytes = async (paper: PlainDocument, now: Instant): Promise<Reply<Uint8Array>> => {
  if (countRows(paper) <= fewRows) return accept(await writeWord(paper, now))
  const written = await startWriting({ source: { kind: 'paper', paper }, wanted: 'word', madeAt: now }).done
  return written.ok ? accept(written.value.bytes) : written
}

/** Writes the Word files; an unchanged paper whose file is still there is not written again. */
export const writeDocument = async (
  { write, now, program }: Writing,
  { meetingId, kind }: CheckedInputOf<'documents.write'>,
): Promise<Reply<OutputOf<'documents.write'>>> => {
  const papers = await composeFor(write, now, meetingId, kind)
  if (!papers.ok) return papers
  const written: OutputOf<'documents.write'> = []
  for (const paper of papers.value) {
    const { version, snapshot, snapshotHash, kept } = await versionOf(write, meetingId, kind, paper)
    if (kept !== null && existsSync(kept.path)) {
      written.push({ path: kept.path, fileName: kept.fileName })
      continue
    }
    const bytes = await writeBytes(paper, now)
    if (!bytes.ok) return bytes
    const name = fileNameFor(paper, 'docx', version)
    const saved = await program.host.saveFile({ folder: folderOf(paper), name, bytes: bytes.value })
    if (!saved.ok) return saved
    const fileName = path.basename(saved.value.path)
    await insertDocument(write, {
      meetingId,
      writtenVoteId: null,
      kind,
      title: titleOf(paper),
      version,
      fileName,
      path: saved.value.path,
      snapshot,
      snapshotHash,
      writtenAt: now,
    })
    written.push({ path: saved.value.path, fileName })
  }
  return accept(written)
}

/** Saves the papers as PDF beside the Word files. */
export const saveDocumentPdf = async (
  { read, now, program }: Reading,
  { meetingId, kind }: CheckedInputOf<'documents.savePdf'>,
): Promise<Reply<OutputOf<'documents.savePdf'>>> => {
  const papers = await composeFor(read, now, meetingId, kind)
  if (!papers.ok) return papers
  const written: OutputOf<'documents.savePdf'> = []
  for (const paper of papers.value) {
    const { version } = await versionOf(read, meetingId, kind, paper)
    const bytes = await program.host.printPdf(writePage(paper, { medium: 'print' }))
    if (!bytes.ok) return bytes
    const name = fileNameFor(paper, 'pdf', version)
    const saved = await program.host.saveFile({ folder: folderOf(paper), name, bytes: bytes.value })
    if (!saved.ok) return saved
    written.push({ path: saved.value.path, fileName: path.basename(saved.value.path) })
  }
  return accept(written)
}

/** Opens the printing dialog for each paper of the kind. */
export const printDocument = async (
  { read, now, program }: Reading,
  { meetingId, kind }: CheckedInputOf<'documents.print'>,
): Promise<Reply<null>> => {
  const papers = await composeFor(read, now, meetingId, kind)
  if (!papers.ok) return papers
  for (const paper of papers.value) {
    const printed = await program.host.print(writePage(paper, { medium: 'print' }))
    if (!printed.ok) return printed
  }
  return accept(null)
}

/** Whether a path lies under the documents folder. */
const isOurs = (program: Program, file: string): boolean => {
  const relative = path.relative(path.resolve(program.documentsDirectory), path.resolve(file))
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative)
}

/** Shows a written file in its folder; only files under the documents folder. */
export const revealDocument = async (
  { program }: Reading,
  input: CheckedInputOf<'documents.reveal'>,
): Promise<Reply<null>> => {
  if (!isOurs(program, input.path) || !existsSync(input.path)) return missing('document')
  return program.host.reveal(input.path)
}

/** Writes the ledger of all tasks as .xlsx. */
export const exportLedger = async ({
  read,
  now,
  program,
}: Reading): Promise<Reply<OutputOf<'tasks.exportLedger'>>> => {
  const found = await readCommunity(read)
  if (found === null) return refuse({ code: 'community-missing' })
  const ledger = cleanDocument(composeLedger(found.community, await readTasks(read), dayOf(now)))
  const bytes = await writeSpreadsheet(ledger, now)
  const saved = await program.host.saveFile({
    folder: folderOf(ledger),
    name: fileNameFor(ledger, 'xlsx'),
    bytes,
  })
  return saved.ok ? accept({ path: saved.value.path, fileName: path.basename(saved.value.path) }) : saved
}

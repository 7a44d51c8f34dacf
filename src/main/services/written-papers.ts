/** Makes the papers of an owners' written vote, off the main thread. What a paper says is the domain's. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts'
import { dayOf } from '../../domain/calendar.ts'
import { accept, type Failure, type Reply, refuse } from '../../domain/failure.ts'
import type { HeadId, WrittenVoteId } from '../../domain/identity.ts'
import type { WrittenFacts } from '../../domain/owners/written-vote.ts'
import { fileNameFor } from '../../domain/papers/file-name.ts'
import type { WrittenPaperKind } from '../../domain/papers/written-paper-kinds.ts'
import { insertDocument, readLatestWrittenPaper, readWrittenPapers } from '../store/documents.ts'
import type { Read } from '../store/schema.ts'
import { readWrittenFacts } from '../store/written/facts.ts'
import { readHeadPhones } from '../store/written/heads.ts'
import { type DocumentWriting, startWriting } from '../workers/document-writing.ts'
import type { WritingTask, WrittenPaper } from '../workers/writing-protocol.ts'
import { missing, type Program, type Reading, type Writing } from './context.ts'

type Which = CheckedInputOf<'writtenPapers.preview'>

type Held = {
  readonly program: Program
  readonly writtenVoteId: WrittenVoteId
  readonly kind: WrittenPaperKind
  readonly writing: DocumentWriting
  progress: { readonly phase: 'writing' | 'packing'; readonly done: number; readonly total: number }
  reply: Reply<WrittenPaper> | null
  broken: unknown
}

/** Papers being written; a few at a time, and none of them outlives the program. */
const makings = new Map<string, Held>()
const mostMakings = 3

const forget = (makingId: string): void => {
  makings.get(makingId)?.writing.cancel()
  makings.delete(makingId)
}

/** Papers of a vote that were written, newest first. */
export const listWrittenPapers = async (
  { read }: Reading,
  { writtenVoteId }: CheckedInputOf<'writtenPapers.list'>,
): Promise<Reply<OutputOf<'writtenPapers.list'>>> => accept(await readWrittenPapers(read, writtenVoteId))

/** Why a paper can't be made yet: lists need the frozen electorate, results a count. */
const findUnready = (kind: WrittenPaperKind, facts: WrittenFacts): Failure | null => {
  switch (kind) {
    case 'electorate':
    case 'ballot':
    case 'delivery-register':
    case 'visit-list':
      return facts.ballots.length === 0 ? { code: 'ballots-missing' } : null
    case 'tally-sheet':
      return facts.vote.results.length === 0 ? { code: 'result-missing' } : null
    case 'result-notice':
      return facts.vote.results.length === 0 && facts.vote.annulled === null
        ? { code: 'result-missing' }
        : null
    case 'pre-announcement':
    case 'proxy-form':
      return null
  }
}

const noPhones: ReadonlyMap<HeadId, string> = new Map()

const taskFor = async (
  { read, now }: Pick<Reading, 'read' | 'now'>,
  { writtenVoteId, kind, building, ballotId }: Which,
  wanted: WritingTask['wanted'],
): Promise<Reply<WritingTask>> => {
  const facts = await readWrittenFacts(read, writtenVoteId)
  if (facts === null) return missing('writtenVote')
  if (ballotId !== null && facts.ballots.every((ballot) => ballot.id !== ballotId))
    return missing('writtenBallot')
  const unready = findUnready(kind, facts)
  if (unready !== null) return refuse(unready)
  const phones = kind === 'visit-list' ? await readHeadPhones(read, writtenVoteId) : noPhones
  const terms = { building, ballotId, madeOn: dayOf(now), phones }
  return accept({
    source: { kind: 'written-vote', paper: kind, facts, terms },
    wanted,
    madeAt: now,
  })
}

const titleOf = ({ fileName }: WrittenPaper): string => `${fileName.occasion} ${fileName.paper}`.trim()

/** The version that a paper has or would get: the latest one while nothing changed, else the next. */
const versionOf = async (
  read: Read,
  { writtenVoteId, kind }: Pick<Which, 'writtenVoteId' | 'kind'>,
  paper: WrittenPaper,
) => {
  const latest = await readLatestWrittenPaper(read, writtenVoteId, kind, titleOf(paper))
  const isUnchanged = latest !== null && latest.snapshotHash === paper.snapshotHash
  const version = latest === null ? 1 : isUnchanged ? latest.version : latest.version + 1
  return { version, kept: isUnchanged ? latest : null }
}

const folderOf = (paper: WrittenPaper): string => paper.fileName.on.slice(0, 4)

/** A paper as pages to look at; of long ones the beginning. */
export const previewWrittenPaper = async (
  { read, now }: Reading,
  input: Which,
): Promise<Reply<OutputOf<'writtenPapers.preview'>>> => {
  const task = await taskFor({ read, now }, input, 'preview')
  if (!task.ok) return task
  const written = await startWriting(task.value).done
  if (!written.ok) return written
  const { title, page, shownCount, wholeCount } = written.value
  const { version } = await versionOf(read, input, written.value)
  return accept({
    title: title === '' ? written.value.fileName.paper : title,
    fileName: fileNameFor(written.value, 'docx', version),
    page,
    shownCount,
    wholeCount,
  })
}

/** Begins to write a Word file. */
export const beginWrittenPaper = async (
  { read, now, program }: Reading,
  input: Which,
): Promise<Reply<OutputOf<'writtenPapers.begin'>>> => {
  const task = await taskFor({ read, now }, input, 'word')
  if (!task.ok) return task
  for (const oldest of [...makings.keys()].slice(0, Math.max(0, makings.size - mostMakings + 1)))
    forget(oldest)
  const makingId = randomUUID()
  const held: Held = {
    program,
    writtenVoteId: input.writtenVoteId,
    kind: input.kind,
    writing: startWriting(task.value, (progress) => {
      held.progress = progress
    }),
    progress: { phase: 'writing', done: 0, total: 0 },
    reply: null,
    broken: null,
  }
  makings.set(makingId, held)
  held.writing.done.then(
    (reply) => {
      held.reply = reply
    },
    (error: unknown) => {
      held.broken = error
    },
  )
  return accept({ makingId })
}

/** The making under this number, unless it was forgotten or belongs to the other community's house; throws what broke it. */
const findMaking = (program: Program, makingId: string): Held | null => {
  const held = makings.get(makingId)
  if (held === undefined || held.program !== program) return null
  if (held.broken !== null) throw held.broken
  return held
}

/** How far a paper is. */
export const tellWritingProgress = async (
  { program }: Reading,
  { makingId }: CheckedInputOf<'writtenPapers.progress'>,
): Promise<Reply<OutputOf<'writtenPapers.progress'>>> => {
  const held = findMaking(program, makingId)
  if (held === null) return refuse({ code: 'making-gone' })
  if (held.reply !== null && !held.reply.ok) return held.reply
  return accept({ isReady: held.reply !== null, ...held.progress })
}

/** Ends the writing of a paper. */
export const cancelWriting = async (
  _context: Reading,
  { makingId }: CheckedInputOf<'writtenPapers.cancel'>,
): Promise<Reply<null>> => {
  forget(makingId)
  return accept(null)
}

/** Saves a paper that is ready and keeps what it was made from. */
export const keepWrittenPaper = async (
  { write, now, program }: Writing,
  { makingId }: CheckedInputOf<'writtenPapers.keep'>,
): Promise<Reply<OutputOf<'writtenPapers.keep'>>> => {
  const held = findMaking(program, makingId)
  if (held === null) return refuse({ code: 'making-gone' })
  const reply = await held.writing.done
  if (!reply.ok) return reply
  const paper = reply.value
  const { version, kept } = await versionOf(write, held, paper)
  if (kept !== null && existsSync(kept.path)) {
    forget(makingId)
    return accept({ path: kept.path, fileName: kept.fileName })
  }
  const saved = await program.host.saveFile({
    folder: folderOf(paper),
    name: fileNameFor(paper, 'docx', version),
    bytes: paper.bytes,
  })
  if (!saved.ok) return saved
  const fileName = path.basename(saved.value.path)
  await insertDocument(write, {
    meetingId: null,
    writtenVoteId: held.writtenVoteId,
    kind: held.kind,
    title: titleOf(paper),
    version,
    fileName,
    path: saved.value.path,
    snapshot: paper.snapshot,
    snapshotHash: paper.snapshotHash,
    writtenAt: now,
  })
  forget(makingId)
  return accept({ path: saved.value.path, fileName })
}

const writeForPrint = async (context: Reading, input: Which): Promise<Reply<WrittenPaper>> => {
  const task = await taskFor(context, input, 'page')
  return task.ok ? startWriting(task.value).done : task
}

/** Saves a paper as PDF beside the Word file. */
export const saveWrittenPaperPdf = async (
  context: Reading,
  input: Which,
): Promise<Reply<OutputOf<'writtenPapers.savePdf'>>> => {
  const written = await writeForPrint(context, input)
  if (!written.ok) return written
  const { host } = context.program
  const bytes = await host.printPdf(written.value.page)
  if (!bytes.ok) return bytes
  const { version } = await versionOf(context.read, input, written.value)
  const saved = await host.saveFile({
    folder: folderOf(written.value),
    name: fileNameFor(written.value, 'pdf', version),
    bytes: bytes.value,
  })
  return saved.ok ? accept({ path: saved.value.path, fileName: path.basename(saved.value.path) }) : saved
}

/** Opens the printing dialog for a paper. */
export const printWrittenPaper = async (context: Reading, input: Which): Promise<Reply<null>> => {
  const written = await writeForPrint(context, input)
  return written.ok ? context.program.host.print(written.value.page) : written
}

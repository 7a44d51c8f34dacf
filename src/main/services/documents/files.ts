/** Writes files of made papers off the main thread, each from what was kept, so that it comes out the same again. */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { DocumentId } from '../../../domain/identity.ts'
import { fileNameFor } from '../../../domain/papers/file-name.ts'
import { type FileFormat, paperTraits } from '../../../domain/papers/paper-kinds.ts'
import { countPdfPages } from '../../documents/pdf-pages.ts'
import { stampPdf } from '../../documents/pdf-time.ts'
import type { WritingProgress } from '../../documents/repeating.ts'
import { insertFile, type MadeVersion, readFilesOfFormat, readVersion } from '../../store/papers/documents.ts'
import { readTemplate, type TemplateWithBytes } from '../../store/papers/templates.ts'
import type { Read } from '../../store/schema/schema.ts'
import { startWriting } from '../../workers/document-writing.ts'
import type { WritingTask } from '../../workers/writing-protocol.ts'
import { missing, type Program, type Reading, type Writing } from '../context.ts'
import { paperOf } from './looking.ts'
import { bringPhotos } from './photos.ts'
import { hashOf } from './proof.ts'

type SavedFile = OutputOf<'documents.keep'>

type Held = {
  readonly program: Program
  readonly documentId: DocumentId
  readonly format: FileFormat
  readonly done: Promise<Reply<Uint8Array>>
  readonly cancel: () => void
  progress: WritingProgress
  reply: Reply<Uint8Array> | null
  broken: unknown
}

/** Files being written; a few at a time, and none of them outlives the program. */
const makings = new Map<string, Held>()
const mostMakings = 3

const forget = (makingId: string): void => {
  makings.get(makingId)?.cancel()
  makings.delete(makingId)
}

const taskFor = (
  program: Program,
  version: MadeVersion,
  template: TemplateWithBytes | null,
  format: FileFormat,
): WritingTask => {
  const { snapshot, madeAt, fields } = version
  if (template !== null && fields !== null)
    return {
      source: { kind: 'template', paper: template.kind, template: template.bytes, fields },
      wanted: 'docx',
      madeAt,
    }
  const photos = format === 'xlsx' ? [] : bringPhotos(program, paperOf(version))
  const source = { kind: 'snapshot', snapshot, photos } as const
  return format === 'pdf' ? { source, wanted: 'print' } : { source, wanted: format, madeAt }
}

/** Writes the bytes of one file; a PDF is printed from the page that the worker wrote. */
const writeBytes = (
  program: Program,
  version: MadeVersion,
  template: TemplateWithBytes | null,
  format: FileFormat,
  onProgress: (progress: WritingProgress) => void,
): Pick<Held, 'done' | 'cancel'> => {
  const writing = startWriting(taskFor(program, version, template, format), onProgress)
  const finish = async (): Promise<Reply<Uint8Array>> => {
    const written = await writing.done
    if (!written.ok) return written
    if (format !== 'pdf') return accept(written.value.bytes)
    const printed = await program.host.printPdf(written.value.page)
    return printed.ok ? accept(stampPdf(printed.value, version.madeAt)) : printed
  }
  return { done: finish(), cancel: writing.cancel }
}

/** The office's own template that the Word file of a version is made with. */
const templateOf = async (
  read: Read,
  { templateId }: MadeVersion,
  format: FileFormat,
): Promise<TemplateWithBytes | null> =>
  templateId === null || format !== 'docx' ? null : readTemplate(read, templateId)

/** Begins to write a file of a version. */
export const beginFile = async (
  { read, program }: Reading,
  { documentId, format }: CheckedInputOf<'documents.begin'>,
): Promise<Reply<OutputOf<'documents.begin'>>> => {
  const version = await readVersion(read, documentId)
  if (version === null) return missing('document')
  const { kind, templateId } = version
  if (format === 'xlsx' && !paperTraits[kind].isSheet)
    return refuse({ code: 'paper-unfit', kind, problem: 'format' })
  if (format === 'pdf' && templateId !== null) return refuse({ code: 'template-prints-in-word' })
  const template = await templateOf(read, version, format)
  for (const oldest of [...makings.keys()].slice(0, Math.max(0, makings.size - mostMakings + 1)))
    forget(oldest)
  const makingId = randomUUID()
  const held: Held = {
    program,
    documentId,
    format,
    ...writeBytes(program, version, template, format, (progress) => {
      held.progress = progress
    }),
    progress: { phase: 'writing', done: 0, total: 0 },
    reply: null,
    broken: null,
  }
  makings.set(makingId, held)
  held.done.then(
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

/** How far a file is. */
export const tellProgress = async (
  { program }: Reading,
  { makingId }: CheckedInputOf<'documents.progress'>,
): Promise<Reply<OutputOf<'documents.progress'>>> => {
  const held = findMaking(program, makingId)
  if (held === null) return refuse({ code: 'making-gone' })
  if (held.reply !== null && !held.reply.ok) return held.reply
  return accept({ isReady: held.reply !== null, ...held.progress })
}

/** Ends the writing of a file. */
export const cancelFile = async (
  _context: Reading,
  { makingId }: CheckedInputOf<'documents.cancel'>,
): Promise<Reply<null>> => {
  forget(makingId)
  return accept(null)
}

const hashOfFile = async (file: string): Promise<string | null> => {
  try {
    return hashOf(await readFile(file))
  } catch {
    return null
  }
}

/** Puts the bytes of a version into the documents folder; where the same bytes are still on disk they stay the one file. */
const saveBytes = async (
  { write, now, program }: Writing,
  version: MadeVersion,
  format: FileFormat,
  bytes: Uint8Array,
): Promise<Reply<SavedFile>> => {
  const documentId = version.id
  const bytesHash = hashOf(bytes)
  const former = await readFilesOfFormat(write, documentId, format)
  const known = former.flatMap((file) => (file.bytesHash === null ? [] : [file.bytesHash]))
  const isSame = known.length === 0 || known.includes(bytesHash)
  for (const file of former.toReversed())
    if ((await hashOfFile(file.path)) === bytesHash)
      return accept({ documentId, path: file.path, fileName: file.fileName, isSame })
  const paper = paperOf(version)
  const saved = await program.host.saveFile({
    folder: paper.fileName.on.slice(0, 4),
    name: fileNameFor(paper, format, version.version),
    bytes,
  })
  if (!saved.ok) return saved
  const fileName = path.basename(saved.value.path)
  const pageCount = format === 'pdf' ? countPdfPages(bytes) : null
  await insertFile(write, documentId, {
    format,
    fileName,
    path: saved.value.path,
    bytesHash,
    pageCount,
    writtenAt: now,
  })
  return accept({ documentId, path: saved.value.path, fileName, isSame })
}

/** Saves a file that is ready. */
export const keepFile = async (
  context: Writing,
  { makingId }: CheckedInputOf<'documents.keep'>,
): Promise<Reply<SavedFile>> => {
  const held = findMaking(context.program, makingId)
  if (held === null) return refuse({ code: 'making-gone' })
  const reply = await held.done
  if (!reply.ok) return reply
  const version = await readVersion(context.write, held.documentId)
  if (version === null) return missing('document')
  const saved = await saveBytes(context, version, held.format, reply.value)
  if (saved.ok) forget(makingId)
  return saved
}

/** Writes and saves a short file of a version at one go, within the transaction at hand. */
export const writeVersion = async (
  context: Writing,
  documentId: DocumentId,
  format: FileFormat,
): Promise<Reply<SavedFile>> => {
  const version = await readVersion(context.write, documentId)
  if (version === null) return missing('document')
  const template = await templateOf(context.write, version, format)
  const bytes = await writeBytes(context.program, version, template, format, () => {}).done
  return bytes.ok ? saveBytes(context, version, format, bytes.value) : bytes
}

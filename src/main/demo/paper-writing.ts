/** Writes papers as the window does: makes them, begins a file, asks until it is ready, keeps it. Knows no wording. */
import type { InputOf, OperationName, OutputOf } from '../../contract/index.ts'
import type { DocumentId } from '../../domain/identity.ts'
import type { FileFormat, PaperKind, PaperSize } from '../../domain/papers/paper-kinds.ts'
import type { PaperSubject } from '../../domain/papers/paper-subject.ts'

/** Whoever asks operations and stops where one is refused. */
export type Asking = {
  ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
}

/** Papers of a kind; an ordinary sheet as Word file where nothing else is said. */
export type WantedFiles = {
  readonly subject: PaperSubject
  readonly kind: PaperKind
  readonly size?: PaperSize
  readonly format?: FileFormat
}

export type WrittenFile = OutputOf<'documents.keep'>

const firstLookMs = 20
const longestLookMs = 320

/** Writes one file of a made version. Another may do the waiting, so that no clock tells how long it took. */
export const writeFileOf = async (
  asking: Asking,
  documentId: DocumentId,
  format: FileFormat = 'docx',
  waiting: Asking = asking,
): Promise<WrittenFile> => {
  const { makingId } = await asking.ask('documents.begin', { documentId, format })
  for (let wait = firstLookMs; ; wait = Math.min(2 * wait, longestLookMs)) {
    if ((await waiting.ask('documents.progress', { makingId })).isReady) break
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  return asking.ask('documents.keep', { makingId })
}

/** Makes the papers of a kind despite what is missing, and writes a file of each. */
export const writePapers = async (
  asking: Asking,
  { subject, kind, size = 'page', format = 'docx' }: WantedFiles,
  waiting: Asking = asking,
): Promise<readonly WrittenFile[]> => {
  const made = await asking.ask('documents.make', { subject, kind, size, despiteGaps: true })
  const written: WrittenFile[] = []
  for (const { documentId } of made) written.push(await writeFileOf(asking, documentId, format, waiting))
  return written
}

/** Shows papers: those that would be made now, those that were made, and what changed between two versions. Changes nothing. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { PlainDocument } from '../../../domain/papers/document.ts'
import { fileNameFor } from '../../../domain/papers/file-name.ts'
import { withoutCheckCode } from '../../../domain/papers/register/check-code.ts'
import { comparePapers } from '../../../domain/papers/register/paper-changes.ts'
import { shortenPaper } from '../../../domain/papers/written/written-papers.ts'
import { writePage } from '../../documents/page/page.ts'
import {
  type MadeVersion,
  readDocuments,
  readLatestVersion,
  readListedDocument,
  readVersion,
} from '../../store/papers/documents.ts'
import { startWriting } from '../../workers/document-writing.ts'
import { missing, type Program, type Reading } from '../context.ts'
import { bringPhotos } from './photos.ts'
import { weighPapers } from './versions.ts'

type Shown = { readonly page: string; readonly shownCount: number; readonly wholeCount: number }

/** A paper whose page is written in no time; a longer one goes to a worker, so that the window never waits. */
const fewCharacters = 60_000

/** Puts a paper on sheets for the screen. */
const showPaper = async (
  program: Program,
  paper: PlainDocument,
  snapshot: string,
  litAnchor: string | null,
): Promise<Reply<Shown>> => {
  const photos = bringPhotos(program, paper)
  if (snapshot.length <= fewCharacters && photos.length === 0) {
    const { paper: beginning, shown, whole } = shortenPaper(paper)
    const page = writePage(beginning, { medium: 'screen', litAnchor })
    return accept({ page, shownCount: shown, wholeCount: whole })
  }
  const source = { kind: 'snapshot', snapshot, photos } as const
  const written = await startWriting({ source, wanted: 'preview', litAnchor }).done
  if (!written.ok) return written
  const { page, shownCount, wholeCount } = written.value
  return accept({ page, shownCount, wholeCount })
}

/** The plain document of a version as it was kept. */
export const paperOf = ({ snapshot }: Pick<MadeVersion, 'snapshot'>): PlainDocument =>
  JSON.parse(snapshot) as PlainDocument

/** Everything made, newest first. */
export const listDocuments = async ({ read }: Reading): Promise<Reply<OutputOf<'documents.list'>>> =>
  accept(await readDocuments(read))

/** The papers of a kind as pages to look at, with what is missing. */
export const previewDocuments = async (
  { read, now, program }: Reading,
  { anchor, ...wanted }: CheckedInputOf<'documents.preview'>,
): Promise<Reply<OutputOf<'documents.preview'>>> => {
  const weighed = await weighPapers({ read, now }, wanted)
  if (!weighed.ok) return weighed
  const papers: OutputOf<'documents.preview'>['papers'] = []
  for (const { paper, number, version, kept } of weighed.value.papers) {
    const shown = await showPaper(program, paper, JSON.stringify(paper), anchor)
    if (!shown.ok) return shown
    const title = paper.title.join('')
    papers.push({
      title: title === '' ? paper.fileName.paper : title,
      fileName: fileNameFor(paper, 'docx', version),
      number,
      version,
      documentId: kept?.id ?? null,
      ...shown.value,
    })
  }
  return accept({ papers, gaps: [...weighed.value.gaps], templateName: weighed.value.templateName })
}

/** A version as it was made. */
export const showDocument = async (
  { read, program }: Reading,
  { documentId }: CheckedInputOf<'documents.page'>,
): Promise<Reply<OutputOf<'documents.page'>>> => {
  const listed = await readListedDocument(read, documentId)
  const version = await readVersion(read, documentId)
  if (listed === null || version === null) return missing('document')
  const shown = await showPaper(program, paperOf(version), version.snapshot, null)
  return shown.ok ? accept({ listed, ...shown.value }) : shown
}

/** What changed from the version before. */
export const tellChanges = async (
  { read }: Reading,
  { documentId }: CheckedInputOf<'documents.changes'>,
): Promise<Reply<OutputOf<'documents.changes'>>> => {
  const version = await readVersion(read, documentId)
  if (version === null) return missing('document')
  const former = await readLatestVersion(read, version, version.version)
  if (former === null) return accept({ formerVersion: null, lines: [] })
  const lines = comparePapers(withoutCheckCode(paperOf(former)), withoutCheckCode(paperOf(version)))
  return accept({ formerVersion: former.version, lines: [...lines] })
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
  if (!isOurs(program, input.path)) return missing('document')
  if (!existsSync(input.path)) return refuse({ code: 'file-moved', fileName: path.basename(input.path) })
  return program.host.reveal(input.path)
}

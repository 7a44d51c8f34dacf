/** Hands made papers to the printer and keeps the history of it. Writes no file. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import { insertPrint, readPrints, readVersion } from '../../store/papers/documents.ts'
import { startWriting } from '../../workers/document-writing.ts'
import { missing, type Reading, type Writing } from '../context.ts'
import { paperOf } from './looking.ts'
import { bringPhotos } from './photos.ts'

/** Opens the printing dialog for a version as it was made. */
export const printDocument = async (
  { read, program }: Reading,
  { documentId }: CheckedInputOf<'documents.print'>,
): Promise<Reply<null>> => {
  const version = await readVersion(read, documentId)
  if (version === null) return missing('document')
  if (version.templateId !== null) return refuse({ code: 'template-prints-in-word' })
  const { snapshot } = version
  const photos = bringPhotos(program, paperOf(version))
  const written = await startWriting({ source: { kind: 'snapshot', snapshot, photos }, wanted: 'print' }).done
  return written.ok ? program.host.print(written.value.page) : written
}

/** Writes into the print history that a version was handed to the printer. */
export const notePrint = async (
  { write, now }: Writing,
  { documentId }: CheckedInputOf<'documents.notePrint'>,
): Promise<Reply<null>> => {
  if ((await readVersion(write, documentId)) === null) return missing('document')
  await insertPrint(write, documentId, now)
  return accept(null)
}

/** The print history, newest first. */
export const listPrints = async ({ read }: Reading): Promise<Reply<OutputOf<'documents.prints'>>> =>
  accept(
    (await readPrints(read)).map(({ at, listed: { document, occasionTitle } }) => ({
      at,
      documentId: document.id,
      kind: document.kind,
      title: document.title,
      number: document.number,
      version: document.version,
      size: document.size,
      occasionTitle,
    })),
  )

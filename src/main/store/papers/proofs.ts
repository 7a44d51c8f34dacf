/** Finds the paper that a check code or the bytes of a file belong to, and what the journal says of its making. Judges nothing. */
import type { DocumentId, Instant } from '../../../domain/identity.ts'
import type { Read } from '../schema/schema.ts'

/** The paper that carries this check code. */
export const findDocumentByCode = async (read: Read, code: string): Promise<DocumentId | null> => {
  const row = await read.selectFrom('document').select('id').where('code', '=', code).executeTakeFirst()
  return row === undefined ? null : (row.id as DocumentId)
}

/** The paper that a file of these bytes was last written of; `bytesHash` is SHA-256 in lower-case hex. */
export const findDocumentByFile = async (read: Read, bytesHash: string): Promise<DocumentId | null> => {
  const row = await read
    .selectFrom('document_file')
    .select('documentId')
    .where('bytesHash', '=', bytesHash)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : (row.documentId as DocumentId)
}

/** The hash that the journal keeps of one of its rows; null where there is none. */
export const readJournalHash = async (read: Read, row: number): Promise<string | null> => {
  const found = await read.selectFrom('journal').select('hash').where('id', '=', row).executeTakeFirst()
  return found?.hash ?? null
}

/** When a row of the journal was written; null where there is none. */
export const readJournalTime = async (read: Read, row: number): Promise<Instant | null> => {
  const found = await read.selectFrom('journal').select('at').where('id', '=', row).executeTakeFirst()
  return found?.at ?? null
}

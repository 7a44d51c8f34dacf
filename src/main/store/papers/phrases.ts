/** Reads and writes the secretary's own phrases. */
import type { Instant, PhraseId } from '../../../domain/identity.ts'
import type { PhraseUse } from '../../../domain/phrase.ts'
import type { Read, Write } from '../schema/schema.ts'

export type KeptPhrase = { readonly phraseId: PhraseId; readonly use: PhraseUse; readonly text: string }

const phraseFromRow = (row: { id: number; use: string; text: string }): KeptPhrase => ({
  phraseId: row.id as PhraseId,
  use: row.use as PhraseUse,
  text: row.text,
})

/** Own phrases that were not taken out, newest first. */
export const readPhrases = async (read: Read): Promise<KeptPhrase[]> => {
  const rows = await read
    .selectFrom('phrase')
    .select(['id', 'use', 'text'])
    .where('removedAt', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(phraseFromRow)
}

/** One own phrase, also when it was taken out. */
export const readPhrase = async (
  read: Read,
  id: PhraseId,
): Promise<(KeptPhrase & { readonly removedAt: Instant | null }) | null> => {
  const row = await read.selectFrom('phrase').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { ...phraseFromRow(row), removedAt: row.removedAt }
}

/** The own phrase of these words that is in the library. */
export const findPhrase = async (read: Read, use: PhraseUse, text: string): Promise<PhraseId | null> => {
  const row = await read
    .selectFrom('phrase')
    .select('id')
    .where('use', '=', use)
    .where('text', '=', text)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : (row.id as PhraseId)
}

/** Adds a phrase; answers its number. */
export const insertPhrase = async (
  write: Write,
  row: { readonly use: PhraseUse; readonly text: string; readonly addedAt: Instant },
): Promise<PhraseId> => {
  const added = await write
    .insertInto('phrase')
    .values({ ...row, removedAt: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as PhraseId
}

/** Writes other words, or takes a phrase out and puts it back. */
export const updatePhrase = async (
  write: Write,
  id: PhraseId,
  row: { readonly use?: PhraseUse; readonly text?: string; readonly removedAt?: Instant | null },
): Promise<void> => {
  await write.updateTable('phrase').set(row).where('id', '=', id).execute()
}

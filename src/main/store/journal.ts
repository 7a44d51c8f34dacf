/** Appends to the journal and proves that it is whole. Knows no noun. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Read, Write } from './schema/schema.ts'

/** What one journal row says. */
export type JournalEntry = {
  readonly at: string
  readonly operation: string
  readonly input: string
}

const beginning = '0'.repeat(64)

const hashRow = (previousHash: string, entry: JournalEntry & { readonly who: string }): string =>
  createHash('sha256')
    .update(JSON.stringify([previousHash, entry.at, entry.who, entry.operation, entry.input]))
    .digest('hex')

/**
 * The last row's hash, and who acts: the community's secretary, in whose name this one-person program runs. Neither is
 * there before the community is set up.
 */
const readEnd = async (write: Write): Promise<{ readonly previousHash: string; readonly who: string }> => {
  const { rows } = await sql<{ last: string | null; secretary: string | null }>`
    SELECT (SELECT hash FROM journal ORDER BY id DESC LIMIT 1) AS last,
      (SELECT secretary FROM community) AS secretary`.execute(write)
  const [end] = rows
  return { previousHash: end?.last ?? beginning, who: end?.secretary ?? '' }
}

/** Where the journal ends: its last row, and the hash that the next one is chained to. */
export type JournalHead = { readonly row: number; readonly hash: string }

/** The end of the journal before what is being done now is written into it. */
export const readJournalHead = async (read: Read): Promise<JournalHead> => {
  const last = await read
    .selectFrom('journal')
    .select(['id', 'hash'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last === undefined ? { row: 0, hash: beginning } : { row: last.id, hash: last.hash }
}

/** Appends one row, chained by SHA-256 to the row before it. */
export const appendJournal = async (write: Write, entry: JournalEntry): Promise<void> => {
  const { previousHash, who } = await readEnd(write)
  const row = { ...entry, who }
  await write
    .insertInto('journal')
    .values({ ...row, previousHash, hash: hashRow(previousHash, row) })
    .execute()
}

/** Walks the chain; answers the number of rows, and the first row that does not fit, if any. */
export const proveJournal = async (
  read: Read,
): Promise<{ readonly rowCount: number; readonly brokenAt: number | null }> => {
  const rows = await read.selectFrom('journal').selectAll().orderBy('id').execute()
  let previousHash = beginning
  for (const [place, row] of rows.entries()) {
    const fits = row.id === place + 1 && row.previousHash === previousHash
    if (!fits || row.hash !== hashRow(previousHash, row)) return { rowCount: rows.length, brokenAt: row.id }
    previousHash = row.hash
  }
  return { rowCount: rows.length, brokenAt: null }
}

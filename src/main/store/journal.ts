/** Appends to the journal and proves that it is whole. Knows no noun. */
import { createHash } from 'node:crypto'
import type { Read, Write } from './schema.ts'

/** What one journal row says. */
export type JournalEntry = { readonly at: string; readonly operation: string; readonly input: string }

const beginning = '0'.repeat(64)

const hashRow = (previousHash: string, entry: JournalEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([previousHash, entry.at, entry.operation, entry.input]))
    .digest('hex')

/** Appends one row, chained by SHA-256 to the row before it. */
export const appendJournal = async (write: Write, entry: JournalEntry): Promise<void> => {
  const last = await write
    .selectFrom('journal')
    .select('hash')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const previousHash = last?.hash ?? beginning
  await write
    .insertInto('journal')
    .values({ ...entry, previousHash, hash: hashRow(previousHash, entry) })
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

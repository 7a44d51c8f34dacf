/** Appends to the journal and proves that it is whole. Knows no noun. */
import { createHash } from 'node:crypto'
import type { Read, Write } from './schema.ts'

/** What one journal row says. */
export type JournalEntry = {
  readonly at: string
  readonly operation: string
  readonly input: string
}

/** Who acts: the community's secretary, in whose name this one-person program runs; empty before it is set up. */
const readActor = async (read: Read): Promise<string> =>
  (await read.selectFrom('community').select('secretary').executeTakeFirst())?.secretary ?? ''

const beginning = '0'.repeat(64)

const hashRow = (previousHash: string, entry: JournalEntry & { readonly who: string }): string =>
  createHash('sha256')
    .update(JSON.stringify([previousHash, entry.at, entry.who, entry.operation, entry.input]))
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
  const row = { ...entry, who: await readActor(write) }
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

/** Reads and writes the numbers given to papers, and the patterns they are written by. Decides no number. */
import type { PaperKind } from '../../../domain/papers/paper-kinds.ts'
import type { Read, Write } from '../schema/schema.ts'

/** The number that a paper was given; null before. */
export const readGivenNumber = async (
  read: Read,
  kind: PaperKind,
  subjectKey: string,
): Promise<string | null> => {
  const row = await read
    .selectFrom('document_number')
    .select('number')
    .where('kind', '=', kind)
    .where('subjectKey', '=', subjectKey)
    .where('title', '=', '')
    .executeTakeFirst()
  return row?.number ?? null
}

/** The last place taken in a year by papers of a kind; 0 before the first. */
export const readLastSequence = async (read: Read, kind: PaperKind, year: number): Promise<number> => {
  const row = await read
    .selectFrom('document_number')
    .select((select) => select.fn.max('sequence').as('last'))
    .where('kind', '=', kind)
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Gives a paper its number, once and for good. */
export const insertNumber = async (
  write: Write,
  given: {
    readonly kind: PaperKind
    readonly year: number
    readonly sequence: number
    readonly number: string
    readonly subjectKey: string
  },
): Promise<void> => {
  await write
    .insertInto('document_number')
    .values({ ...given, title: '' })
    .execute()
}

/** The pattern that was set for a kind; null where none was. */
export const readNumberPattern = async (read: Read, kind: PaperKind): Promise<string | null> => {
  const row = await read
    .selectFrom('number_pattern')
    .select('pattern')
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row?.pattern ?? null
}

/** Sets the pattern of a kind for the numbers to come. */
export const writeNumberPattern = async (write: Write, kind: PaperKind, pattern: string): Promise<void> => {
  await write
    .insertInto('number_pattern')
    .values({ kind, pattern })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet({ pattern }))
    .execute()
}

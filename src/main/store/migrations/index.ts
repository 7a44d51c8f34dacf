/** The static list of migrations, oldest first. Knows no database. */
import { first } from './0001-first.ts'

/** One step of the schema, as the statements it runs; never edited after release. */
export type Migration = {
  readonly version: number
  readonly name: string
  readonly statements: readonly string[]
}

export const migrations: readonly Migration[] = [first]

/** What a migration is. Knows no database. */

/** One step of the schema, as the statements it runs; never edited after release. */
export type Migration = {
  readonly version: number
  readonly name: string
  readonly statements: readonly string[]
}

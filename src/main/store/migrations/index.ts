/** The static list of migrations, oldest first. Knows no database. */
import { first } from './0001-first.ts'
import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [first]

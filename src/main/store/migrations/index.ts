/** The static list of migrations, oldest first. Knows no database. */
import { first } from './0001-first.ts'
import { ruleBook } from './0002-rule-book.ts'
import { roomVotes } from './0003-room-votes.ts'
import { writtenVotes } from './0004-written-votes.ts'
import { papers } from './0005-papers.ts'
import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [first, ruleBook, roomVotes, writtenVotes, papers]

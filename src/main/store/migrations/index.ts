/** The static list of migrations, oldest first. Knows no database. */
import { first } from './0001-first.ts'
import { ruleBook } from './0002-rule-book.ts'
import { roomVotes } from './0003-room-votes.ts'
import { writtenVotes } from './0004-written-votes.ts'
import { papers } from './0005-papers.ts'
import { topics } from './0006-topics.ts'
import { taskForces } from './0007-cases.ts'
import { questionnaires } from './0008-questionnaires.ts'
import { posts } from './0009-posts.ts'
import { series } from './0010-series.ts'
import { search } from './0011-search.ts'
import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [
  first,
  ruleBook,
  roomVotes,
  writtenVotes,
  papers,
  topics,
  taskForces,
  questionnaires,
  posts,
  series,
  search,
]

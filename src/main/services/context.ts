/** What the services are given to work with. Decides nothing. */
import { dayOf } from '../../domain/calendar.ts'
import type { Failure, Reply } from '../../domain/failure.ts'
import { refuse } from '../../domain/failure.ts'
import type { Day, Instant } from '../../domain/identity.ts'
import type { Host } from '../host.ts'
import type { Read, Write } from '../store/schema/schema.ts'

/** Asks without changing. */
export type Reading = { readonly read: Read; readonly now: Instant; readonly program: Program }

/** Changes within the one transaction of a command; `write` also reads. */
export type Writing = { readonly write: Write; readonly now: Instant; readonly program: Program }

/** What the composition root lends: the host and what concerns the program as a whole. */
export type Program = {
  readonly host: Host
  readonly version: string
  readonly isDemo: boolean
  readonly dataDirectory: string
  readonly documentsDirectory: string
  /** When the program was last alive before this start, and since when it runs now. */
  readonly lastAliveAt: Instant | null
  readonly startedAt: Instant
  enterDemo(): Promise<Reply<null>>
  /** The month of the sample that is being played, and the which of how many it is; null where none is. */
  demoProgress(): { readonly month: string; readonly place: number; readonly count: number } | null
  leaveDemo(): Promise<Reply<null>>
  backUp(): Promise<Reply<{ readonly path: string; readonly at: Instant }>>
  lastBackup(): { readonly at: Instant; readonly path: string } | null
  /** Indexes for the search what a command changed too much of to be indexed with it; returns at once. */
  catchUpSearch(): void
  /** Tells the window that something outside the record changed. */
  tellChanged(noun: 'rosters' | 'application'): void
}

/** Refuses because the record named does not exist. */
export const missing = (noun: string): { readonly ok: false; readonly failure: Failure } =>
  refuse({ code: 'not-found', noun })

/** Refuses because the life cycle does not allow the step. */
export const wrongState = (
  noun: string,
  state: string,
  wanted: string,
): { readonly ok: false; readonly failure: Failure } => refuse({ code: 'wrong-state', noun, state, wanted })

/** Refuses the day of something that happened where it is still to come; null where it is not, or none is given. */
export const refuseAhead = (
  { now }: Pick<Writing, 'now'>,
  on: Day | null,
): { readonly ok: false; readonly failure: Failure } | null =>
  on !== null && on > dayOf(now) ? refuse({ code: 'day-unfit', problem: 'after', limit: dayOf(now) }) : null

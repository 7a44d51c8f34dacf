/** Every way in which the program may refuse, as a closed union. A refusal is data; the sentence is the window's. */

/** One field that can't be taken, with the path inside the input and a Chinese sentence. */
export type FieldProblem = { readonly path: string; readonly message: string }

export type Failure =
  /** The input does not fit the contract. */
  | { readonly code: 'invalid-input'; readonly problems: readonly FieldProblem[] }
  | { readonly code: 'unknown-operation' }
  /** The record named in the input does not exist (any more). */
  | { readonly code: 'not-found'; readonly noun: string }
  /** A life cycle does not allow this step now. */
  | { readonly code: 'wrong-state'; readonly noun: string; readonly state: string; readonly wanted: string }
  // Setting up
  | { readonly code: 'community-missing' }
  | { readonly code: 'party-in-use'; readonly name: string; readonly peopleCount: number }
  // Roster
  | { readonly code: 'spreadsheet-unreadable' }
  | { readonly code: 'spreadsheet-encrypted' }
  | { readonly code: 'spreadsheet-too-large'; readonly limit: 'bytes' | 'inflated' | 'rows' | 'seconds' }
  | { readonly code: 'spreadsheet-empty' }
  | { readonly code: 'spreadsheet-kind'; readonly extension: string }
  | { readonly code: 'reading-gone' }
  | { readonly code: 'reading-cancelled' }
  | { readonly code: 'columns-missing'; readonly columns: readonly string[] }
  | { readonly code: 'roster-problems-open'; readonly count: number }
  | { readonly code: 'estate-exists'; readonly name: string; readonly dwellingCount: number }
  | { readonly code: 'import-in-use' }
  // People and roll
  | { readonly code: 'already-on-roll'; readonly name: string }
  // Meeting
  | { readonly code: 'roll-empty' }
  | { readonly code: 'agenda-empty' }
  | { readonly code: 'chair-missing' }
  | { readonly code: 'quorum-missing'; readonly missing: readonly string[] }
  | { readonly code: 'another-meeting-open'; readonly title: string }
  | { readonly code: 'items-unfinished'; readonly positions: readonly number[] }
  | { readonly code: 'vote-open' }
  | { readonly code: 'attendance-order'; readonly name: string; readonly state: string }
  | { readonly code: 'time-outside-meeting' }
  // Vote
  | { readonly code: 'sum-mismatch'; readonly counted: number; readonly present: number }
  | { readonly code: 'choices-missing'; readonly count: number }
  | { readonly code: 'not-in-room'; readonly name: string }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'nobody-present' }
  | { readonly code: 'method-mismatch' }
  // Resolution and tasks
  | { readonly code: 'outcome-not-adopted' }
  // Documents
  | { readonly code: 'document-gaps'; readonly gaps: readonly string[] }
  | { readonly code: 'no-printer' }
  | { readonly code: 'no-browser' }
  | { readonly code: 'cannot-reveal'; readonly path: string }
  | { readonly code: 'nothing-chosen' }
  // Disk and program
  | { readonly code: 'disk-full' }
  | { readonly code: 'disk-read-only' }
  | { readonly code: 'disk-error'; readonly path: string }
  | { readonly code: 'database-damaged' }
  | { readonly code: 'database-newer'; readonly version: number }
  | { readonly code: 'database-busy' }
  /** Nobody answers any more: the program behind the window has ended. */
  | { readonly code: 'program-closed' }
  | { readonly code: 'unexpected'; readonly reference: string }

export type FailureCode = Failure['code']

/** What every question is answered with: the value, or the reason it was refused. */
export type Reply<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

/** Wraps a value as an accepted reply. */
export const accept = <Value>(value: Value): Reply<Value> => ({ ok: true, value })

/** Wraps a failure as a refusal. */
export const refuse = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure,
})

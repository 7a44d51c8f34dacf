/** The messages between the program and the worker that reads a spreadsheet, and the limits of a reading. */
import type { Reply } from '../../domain/failure.ts'
import type { RosterCheck, RosterDecisions, SheetOutline } from '../../domain/roster/roster.ts'
import type { SheetColumns } from '../../domain/roster/roster-columns.ts'
import type { RosterOwner } from '../../domain/roster/roster-owner.ts'
import type { RefusedRow, RosterProblem, RosterProblemKind } from '../../domain/roster/roster-problem.ts'
import type { SheetRow } from '../../domain/roster/roster-sheet.ts'
import type { RosterDwelling } from '../../domain/roster/roster-unit.ts'

/** How much a reading may take: bytes of the file, bytes once inflated, rows that hold something, seconds. */
export type ReadingLimits = {
  readonly bytes: number
  readonly inflated: number
  readonly rows: number
  readonly seconds: number
}

export const readingLimits: ReadingLimits = {
  bytes: 20 * 1024 * 1024,
  inflated: 300 * 1024 * 1024,
  rows: 200_000,
  seconds: 30,
}

/** How far a reading is; `total` is null where it can't be known beforehand. */
export type ReadingProgress = {
  readonly phase: 'unpacking' | 'reading' | 'collecting' | 'checking'
  readonly done: number
  readonly total: number | null
}

/** What the file holds once it is read. */
export type ReadingOutline = { readonly sheetCount: number; readonly rowCount: number }

/** The long lists of a check, fetched in pages so that the main thread is never held up. */
export type RosterLists = {
  readonly dwellings: readonly RosterDwelling[]
  readonly owners: readonly RosterOwner[]
  readonly problems: readonly RosterProblem[]
  readonly refused: readonly RefusedRow[]
  /** Owners of the same names and different phones: perhaps one, for a person to look at. */
  readonly sameNames: readonly SameNamesShown[]
  /** Owners that hold several dwellings by their names alone, since no phone is known. */
  readonly namesOnly: readonly OwnerShown[]
}
export type RosterList = keyof RosterLists

/** An owner with enough to tell it from others: `owner` is its position, `places` are up to five of its dwellings. */
export type OwnerShown = {
  readonly owner: number
  readonly names: readonly string[]
  readonly phones: readonly string[]
  readonly places: readonly string[]
}

/** Owners of the same names. */
export type SameNamesShown = { readonly names: readonly string[]; readonly owners: readonly OwnerShown[] }

/** How a sheet was read; `others` holds its first rows only, of `otherRowCount`. */
export type SheetShown = SheetOutline & { readonly otherRowCount: number }

/** A check without its long lists. */
export type RosterSummary = Omit<
  RosterCheck,
  RosterList | 'possibleSameOwners' | 'groupedByNamesOnly' | 'sheets'
> & {
  readonly sheets: readonly SheetShown[]
  readonly dwellingCount: number
  readonly ownerCount: number
  readonly problemCount: number
  /** How many problems there are of each kind, in the order of the kinds, none left out but those with none. */
  readonly problemKinds: readonly {
    readonly kind: RosterProblemKind
    readonly count: number
    readonly undecidedCount: number
  }[]
  readonly sameNamesCount: number
  readonly namesOnlyCount: number
}

/** The rows of a table as they stand, of all sheets one after the other. */
export type PlainRows = readonly SheetRow[]

export type ReadingRequest =
  | { readonly kind: 'check'; readonly id: number; readonly decisions: RosterDecisions }
  | { readonly kind: 'outline'; readonly id: number; readonly columns: readonly SheetColumns[] }
  | { readonly kind: 'rows'; readonly id: number; readonly count: number }
  | {
      readonly kind: 'take'
      readonly id: number
      readonly list: RosterList
      readonly from: number
      readonly count: number
      /** Problems of this kind only. */
      readonly only?: RosterProblemKind | undefined
    }

export type ReadingMessage =
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | { readonly kind: 'read'; readonly reply: Reply<ReadingOutline> }
  | { readonly kind: 'answer'; readonly id: number; readonly reply: Reply }

/** What the worker is started with. */
export type ReadingTask = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly limits: ReadingLimits
}

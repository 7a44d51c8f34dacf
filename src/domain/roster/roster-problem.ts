/** Names what can be wrong with a row of a roster and what a person may decide about it. Knows no cell and no wording. */
import type { Place } from './roster-rooms.ts'

/** What can be wrong with a row. */
export const rosterProblemKinds = [
  'missingRoom',
  'badRoom',
  'missingBuilding',
  'guessedBuilding',
  'missingOwner',
  'badOwner',
  'missingArea',
  'badArea',
  'roundedArea',
  'badPhone',
  'duplicateUnit',
] as const
export type RosterProblemKind = (typeof rosterProblemKinds)[number]

/** What can be done about a problem; `correct` takes the text that a person types instead. */
export const rosterActions = [
  'leaveOut',
  'take',
  'takeWithoutOwner',
  'takeWithoutArea',
  'takeRounded',
  'takeWithoutPhone',
  'keepPhoneText',
  'keepFirst',
  'replaceFirst',
  'addCoOwners',
  'correct',
] as const
export type RosterAction = (typeof rosterActions)[number]

/** The actions of each kind of problem; the first is done when nobody decides. */
export const actionsOfProblem: Readonly<
  Record<RosterProblemKind, readonly [RosterAction, ...RosterAction[]]>
> = {
  missingRoom: ['leaveOut', 'correct'],
  badRoom: ['leaveOut', 'correct'],
  missingBuilding: ['leaveOut', 'correct', 'take'],
  guessedBuilding: ['take', 'correct', 'leaveOut'],
  missingOwner: ['takeWithoutOwner', 'correct', 'leaveOut'],
  badOwner: ['takeWithoutOwner', 'correct', 'leaveOut'],
  missingArea: ['takeWithoutArea', 'correct', 'leaveOut'],
  badArea: ['takeWithoutArea', 'correct', 'leaveOut'],
  roundedArea: ['takeRounded', 'correct', 'takeWithoutArea', 'leaveOut'],
  badPhone: ['takeWithoutPhone', 'correct', 'keepPhoneText', 'leaveOut'],
  duplicateUnit: ['keepFirst', 'replaceFirst', 'addCoOwners'],
}

/** A person's decision about one problem of one row; `text` is what was typed for `correct`. */
export type RosterChoice = {
  readonly sheet: string
  readonly row: number
  readonly kind: RosterProblemKind
  readonly action: RosterAction
  readonly text?: string
}

/** A person's decision about every problem of a kind that has no decision of its own row; never `correct`. */
export type RosterKindChoice = { readonly kind: RosterProblemKind; readonly action: RosterAction }

/** The two rows of one dwelling, side by side for a person to decide; areas in 0.01 m². */
export type RowOfDwelling = {
  readonly sheet: string
  readonly row: number
  readonly names: readonly string[]
  readonly phones: readonly string[]
  readonly area: number | null
}

/** One problem of one row, with what a sentence about it needs; `text` is the cell as the sheet shows it. */
export type RosterProblem = {
  readonly sheet: string
  readonly row: number
  readonly kind: RosterProblemKind
  readonly text: string
  readonly place: Place | null
  readonly names: readonly string[]
  readonly action: RosterAction
  readonly isDecided: boolean
  /** What was typed for `correct` can't be read either; the row is treated as undecided. */
  readonly isCorrectionBad: boolean
  readonly duplicate: { readonly first: RowOfDwelling; readonly second: RowOfDwelling } | null
}

/** Why a row is not taken: the problem that keeps it out, or the row that took its place. */
export type RefusedRow = {
  readonly sheet: string
  readonly row: number
  readonly kind: RosterProblemKind
  readonly text: string
  readonly place: Place | null
}

/** Finds the decisions of a person by sheet, row and kind, then by kind alone; one that the kind does not allow is not a decision. */
export const indexChoices = (
  choices: readonly RosterChoice[],
  alike: readonly RosterKindChoice[] = [],
): ((sheet: string, row: number, kind: RosterProblemKind) => RosterChoice | null) => {
  const known = new Map(choices.map((choice) => [`${choice.row}\n${choice.kind}\n${choice.sheet}`, choice]))
  const ofKind = new Map(
    alike.flatMap(({ kind, action }) => (action === 'correct' ? [] : [[kind, action] as const])),
  )
  const allowed = (choice: RosterChoice): RosterChoice | null =>
    actionsOfProblem[choice.kind].includes(choice.action) ? choice : null
  return (sheet, row, kind) => {
    const own = known.get(`${row}\n${kind}\n${sheet}`)
    const action = ofKind.get(kind)
    const ownAllowed = own === undefined ? null : allowed(own)
    return ownAllowed ?? (action === undefined ? null : allowed({ sheet, row, kind, action }))
  }
}

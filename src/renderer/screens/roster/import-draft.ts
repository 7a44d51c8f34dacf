/** Keeps what a person decided about one import while the reading of its file lives. Knows no rule and no screen. */
import { useCallback, useEffect, useState } from 'react'
import type { InputOf, OutputOf } from '../../api.ts'

type Decisions = InputOf<'rosters.check'>['decisions']
export type RowChoice = Decisions['choices'][number]
export type KindChoice = NonNullable<Decisions['alike']>[number]
export type SheetColumns = Decisions['columns'][number]
export type RosterCheck = OutputOf<'rosters.check'>
export type SheetShown = RosterCheck['summary']['sheets'][number]
export type RosterProblemShown = RosterCheck['problems'][number]

export type ImportStep = 'choose' | 'columns' | 'check' | 'result'

export type ImportDraft = {
  readonly step: ImportStep
  readonly readingId: string | null
  readonly fileName: string
  /** The file was read to its end once, so that coming back to the first step does not lead on by itself. */
  readonly isRead: boolean
  readonly columns: readonly SheetColumns[]
  readonly choices: readonly RowChoice[]
  readonly alike: readonly KindChoice[]
  /** Null until a person types one; until then the proposed name stands. */
  readonly estateName: string | null
  readonly taken: (OutputOf<'rosters.take'> & { readonly estateName: string }) | null
}

export const emptyDraft: ImportDraft = {
  step: 'choose',
  readingId: null,
  fileName: '',
  isRead: false,
  columns: [],
  choices: [],
  alike: [],
  estateName: null,
  taken: null,
}

/** The number changes with the form of the draft, so that an older one is not read. */
const storedUnder = 'roster-import-1'

const readDraft = (): ImportDraft => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storedUnder) ?? 'null')
    return typeof stored === 'object' && stored !== null ? { ...emptyDraft, ...stored } : emptyDraft
  } catch {
    return emptyDraft
  }
}

type Change = Partial<ImportDraft>
export type ChangeDraft = (change: Change | ((before: ImportDraft) => Change)) => void

/** The draft of this window, which survives a reload. */
export const useImportDraft = (): readonly [ImportDraft, ChangeDraft] => {
  const [draft, setDraft] = useState(readDraft)
  useEffect(() => {
    sessionStorage.setItem(storedUnder, JSON.stringify(draft))
  }, [draft])
  const change = useCallback<ChangeDraft>(
    (made) => setDraft((before) => ({ ...before, ...(typeof made === 'function' ? made(before) : made) })),
    [],
  )
  return [draft, change]
}

/** The decisions as the program takes them; a correction without text is none yet. */
export const decisionsOf = (draft: ImportDraft): Decisions => ({
  columns: [...draft.columns],
  choices: draft.choices.filter((choice) => choice.action !== 'correct' || choice.text.trim() !== ''),
  alike: [...draft.alike],
})

type Row = Pick<RosterProblemShown, 'sheet' | 'row' | 'kind'>

/** One problem of one row, as a key. */
export const keyOfProblem = ({ sheet, row, kind }: Row): string => `${row} ${kind} ${sheet}`

/** Puts a choice in the place of the one for the same problem. */
export const withChoice = (choices: readonly RowChoice[], choice: RowChoice): readonly RowChoice[] => [
  ...choices.filter((other) => keyOfProblem(other) !== keyOfProblem(choice)),
  choice,
]

/** 同类都这样办: takes the rows' own choices of that kind away, but for corrections; null lets each row stand alone again. */
export const withKindChoice = (
  draft: ImportDraft,
  kind: KindChoice['kind'],
  action: KindChoice['action'] | null,
): Pick<ImportDraft, 'alike' | 'choices'> => {
  const others = draft.alike.filter((one) => one.kind !== kind)
  return {
    alike: action === null ? others : [...others, { kind, action }],
    choices: draft.choices.filter((choice) => choice.kind !== kind || choice.action === 'correct'),
  }
}

/** Sets the columns of several sheets with one heading at once. */
export const withColumns = (
  columns: readonly SheetColumns[],
  sheets: readonly string[],
  meanings: SheetColumns['columns'],
): readonly SheetColumns[] => [
  ...columns.filter((one) => !sheets.includes(one.sheet)),
  ...sheets.map((sheet) => ({ sheet, columns: [...meanings] })),
]

/** What all columns of 会后整理 share: the facts, the passage that is lit, and the one editor that is open. Asks nothing. */
import { createContext, useContext } from 'react'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { composeMinutes } from '../../../domain/papers/meeting/minutes.ts'
import type { TaskField } from '../../parts/fields/TaskFields.tsx'

/** An editor that lies open under its row; only one at a time. */
export type OpenEditor =
  | { readonly kind: 'task'; readonly anchor: string; readonly field: TaskField }
  | { readonly kind: 'new-task'; readonly position: number }
  | { readonly kind: 'adopt'; readonly position: number }
  | { readonly kind: 'revise'; readonly position: number }
  | { readonly kind: 'correct'; readonly position: number }
  | { readonly kind: 'points'; readonly position: number }
  | { readonly kind: 'facts'; readonly field: 'chair' | 'recorder' | 'place' }

export type Desk = {
  readonly record: MeetingRecord
  readonly canEdit: boolean
  /** Lit on all sides: what the pointer is over, else what has the cursor. */
  readonly litAnchor: string | null
  /** What has the cursor. */
  readonly focusedAnchor: string | null
  readonly editor: OpenEditor | null
  readonly openEditor: (editor: OpenEditor | null) => void
}

const DeskContext = createContext<Desk | null>(null)

export const DeskProvider = DeskContext.Provider

/** Gives a column what all of them share. */
export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('outside of the desk')
  return desk
}

/** The name under which a passage's own field or row is found on the screen. */
export const fieldId = (anchor: string): string => `at-${anchor}`

/** Moves the cursor to a passage and brings it into view; without it, its item. Tells whether there was one. */
export const goToPassage = (anchor: string): boolean => {
  const item = anchor.replace(/^(item-\d+)-.+$/u, '$1-heading')
  const found = document.getElementById(fieldId(anchor)) ?? document.getElementById(fieldId(item))
  if (found === null) return false
  found.focus({ preventScroll: true })
  found.scrollIntoView({ block: 'nearest' })
  return true
}

/** The headings of the items as they are printed, by position. */
export const headingsOf = (record: MeetingRecord): ReadonlyMap<number, string> => {
  const texts = composeMinutes(record).blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.text] : [],
  )
  return new Map(record.agenda.map((item, index) => [item.position, texts[index] ?? item.title]))
}

/** The messages between the program and the worker that writes a paper. */

import type { Instant } from '../../domain/identity.ts'
import type { WrittenFacts } from '../../domain/owners/written-vote.ts'
import type { TemplateFields, TemplateKind } from '../../domain/papers/template-fields.ts'
import type { WrittenPaperKind } from '../../domain/papers/written/written-paper-kinds.ts'
import type { WrittenPaperTerms } from '../../domain/papers/written/written-papers.ts'
import type { KeptPhoto } from '../documents/photo-frames.ts'
import type { WritingProgress } from '../documents/repeating.ts'

/** What is to be written: a paper as it was kept with the photos that it names, or one composed from the facts of a written vote. */
export type WritingSource =
  | { readonly kind: 'snapshot'; readonly snapshot: string; readonly photos: readonly KeptPhoto[] }
  /** The office's template with what fills it; as a Word file only. */
  | {
      readonly kind: 'template'
      readonly paper: TemplateKind
      readonly template: Uint8Array
      readonly fields: TemplateFields
    }
  | {
      readonly kind: 'written-vote'
      readonly paper: WrittenPaperKind
      readonly facts: WrittenFacts
      readonly terms: WrittenPaperTerms
    }

/** What the worker is started with: a file made at an instant, a page, or the plain paper itself as JSON. */
export type WritingTask = { readonly source: WritingSource } & (
  | { readonly wanted: 'docx' | 'xlsx'; readonly madeAt: Instant }
  | { readonly wanted: 'print' | 'snapshot' }
  /** Sheets on a screen; of a long list the beginning. */
  | { readonly wanted: 'preview'; readonly litAnchor: string | null }
)

/** What came of it; what was not wanted is empty. */
export type WrittenPaper = {
  readonly snapshot: string
  readonly bytes: Uint8Array
  readonly page: string
  /** Ballots or rows in the page, of all that the paper holds. */
  readonly shownCount: number
  readonly wholeCount: number
}

export type WritingMessage =
  | { readonly kind: 'progress'; readonly progress: WritingProgress }
  | { readonly kind: 'written'; readonly paper: WrittenPaper }

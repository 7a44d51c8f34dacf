/** The messages between the program and the worker that writes a paper. */

import type { Instant } from '../../domain/identity.ts'
import type { WrittenFacts } from '../../domain/owners/written-vote.ts'
import type { PlainDocument } from '../../domain/papers/document.ts'
import type { WrittenPaperKind } from '../../domain/papers/written-paper-kinds.ts'
import type { WrittenPaperTerms } from '../../domain/papers/written-papers.ts'
import type { WritingProgress } from '../documents/repeating.ts'

/** What is to be written: a paper as it stands, or one composed from the facts of a written vote. */
export type WritingSource =
  | { readonly kind: 'paper'; readonly paper: PlainDocument }
  | {
      readonly kind: 'written-vote'
      readonly paper: WrittenPaperKind
      readonly facts: WrittenFacts
      readonly terms: WrittenPaperTerms
    }

/** What the worker is started with: a Word file, a page for print, or the beginning of a page to look at. */
export type WritingTask = {
  readonly source: WritingSource
  readonly wanted: 'word' | 'page' | 'preview'
  readonly madeAt: Instant
}

/** A paper that was written, with what is kept of it. */
export type WrittenPaper = {
  readonly title: string
  readonly fileName: PlainDocument['fileName']
  /** The plain document as JSON, with its SHA-256. */
  readonly snapshot: string
  readonly snapshotHash: string
  /** The bytes of the Word file; empty where a page was wanted. */
  readonly bytes: Uint8Array
  /** The page; empty where a Word file was wanted. */
  readonly page: string
  /** Ballots or rows in the page, of all that the paper holds. */
  readonly shownCount: number
  readonly wholeCount: number
}

export type WritingMessage =
  | { readonly kind: 'progress'; readonly progress: WritingProgress }
  | { readonly kind: 'written'; readonly paper: WrittenPaper }

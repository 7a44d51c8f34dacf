/** What a paper is before it is made: its plain data, the words for the office's template, and what is missing. Decides nothing. */
import type { Gap, PlainDocument } from '../../../domain/papers/document.ts'
import type { TemplateFields } from '../../../domain/papers/template-fields.ts'

/** One paper; `fields` is null where no template of the office can be used for it. */
export type Composed = { readonly paper: PlainDocument; readonly fields: TemplateFields | null }

/** All papers of one kind for a subject; none where there is nothing to write. */
export type ComposedKind = {
  readonly papers: readonly Composed[]
  readonly gaps: readonly Gap[]
  /** What it tells is not settled yet, so that it carries no check code. */
  readonly isDraft?: true
}

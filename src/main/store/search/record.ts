/** What the search reads of any record. Knows no table. */
import type { Day } from '../../../domain/identity.ts'
import type { SearchBadge, SearchEntry, SearchOpens } from '../../../domain/search/search.ts'

/** One record, searched and shown. */
export type SearchRecord = SearchEntry & {
  readonly id: number
  /** The title is one name or several, so that its first character is read as a surname. */
  readonly isName: boolean
  readonly badge: SearchBadge | null
  readonly on: Day | null
  readonly opens: SearchOpens
}

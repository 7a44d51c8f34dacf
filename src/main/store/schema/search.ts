/** The tables of the search; its index itself is asked in SQL. Knows no SQL text. */

/** Records that changed since they were indexed. */
type SearchDirtyTable = { place: number }

export type SearchSchema = { search_dirty: SearchDirtyTable }

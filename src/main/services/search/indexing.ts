/** Brings the index of the search up to what the records say. Decides nothing about what is found. */

import { type SearchNoun, searchNouns } from '../../../domain/search/search.ts'
import type { Write } from '../../store/schema/schema.ts'
import {
  clearDirty,
  dropRecords,
  type Found,
  type Indexed,
  indexRecords,
  readDirty,
} from '../../store/search/match.ts'
import { readSearchRecords } from '../../store/search/records.ts'
import { spellText } from '../people/pinyin.ts'

/** What a command indexes itself; an import of a whole estate leaves the rest for afterwards. */
export const mostInCommand = 100

const readIndexed = async (write: Write, noun: SearchNoun, found: readonly Found[]): Promise<Indexed[]> => {
  const ids = found.filter((one) => one.noun === noun).map((one) => one.id)
  const records = await readSearchRecords(write, noun, ids)
  return records.map(({ id, title, shown, hidden, isName }) => ({
    noun,
    id,
    texts: [title, ...shown, ...hidden].filter((text) => text !== ''),
    spelled: spellText(title, isName),
  }))
}

/** Indexes up to `limit` of the records that changed, in the transaction that changed them; answers whether more are left. */
export const indexChanged = async (write: Write, limit: number): Promise<boolean> => {
  const { found, isMore } = await readDirty(write, limit)
  if (found.length === 0) return false
  await dropRecords(write, found)
  for (const noun of searchNouns) {
    const records = await readIndexed(write, noun, found)
    if (records.length > 0) await indexRecords(write, records)
  }
  await clearDirty(write, found)
  return isMore
}

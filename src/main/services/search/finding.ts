/** Answers what fits the words that were typed: how many of each noun, and the newest as lines. Opens nothing. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import { splitWords } from '../../../domain/search/folding.ts'
import {
  markDetail,
  markTitle,
  type SearchLine,
  type SearchNoun,
  type Spell,
  searchNouns,
} from '../../../domain/search/search.ts'
import type { Read } from '../../store/schema/schema.ts'
import {
  countDirty,
  type FoundByNoun,
  matchTitles,
  matchWords,
  readNewest,
} from '../../store/search/match.ts'
import type { SearchRecord } from '../../store/search/record.ts'
import { readSearchRecords } from '../../store/search/records.ts'
import type { Reading } from '../context.ts'
import { spellText } from '../people/pinyin.ts'

/** What is worth a look before anything is typed. */
const recentNouns: readonly SearchNoun[] = ['meetings', 'topics', 'tasks', 'documents']

/** Looked for by name; where more fit than this, what was typed is no name, and the order says nothing. */
const named: readonly SearchNoun[] = ['people', 'dwellings']
const mostNamed = 2000

const lineOf = (noun: SearchNoun, record: SearchRecord, words: readonly string[]): SearchLine => {
  const spell: Spell = (text) => spellText(text, record.isName)
  const { id, badge, on, opens } = record
  const title = markTitle(record.title, words, spell)
  return { noun, id, title, detail: markDetail(record, words, spell), badge, on, opens }
}

type Group = OutputOf<'search.find'>['groups'][number]

/** Newest first; but a name that is what was typed stands before one that begins so, and that before the others. */
const arrange = async (
  read: Read,
  noun: SearchNoun,
  ids: readonly number[],
  words: readonly string[],
): Promise<readonly number[]> => {
  const newest = ids.toReversed()
  const [word, another] = words
  if (word === undefined || another !== undefined || !named.includes(noun) || ids.length > mostNamed)
    return newest
  const whole = await matchTitles(read, word, noun, true)
  const begun = await matchTitles(read, word, noun, false)
  return [...new Set([...whole.toReversed(), ...begun.toReversed(), ...newest])]
}

/** Finds records by words, or the newest where there are none. */
export const findByWords = async (
  { read }: Reading,
  { words: typed, limit, only }: CheckedInputOf<'search.find'>,
): Promise<Reply<OutputOf<'search.find'>>> => {
  const words = splitWords(typed)
  const found: FoundByNoun =
    words.length === 0 ? await readNewest(read, recentNouns, limit) : await matchWords(read, words, only)
  const groups: Group[] = []
  for (const noun of searchNouns) {
    const ids = found.get(noun) ?? []
    if (ids.length === 0) continue
    const arranged = await arrange(read, noun, ids, words)
    const records = await readSearchRecords(read, noun, arranged.slice(0, limit))
    groups.push({
      noun,
      total: ids.length,
      lines: records.map((record) => lineOf(noun, record, words)),
    })
  }
  return accept({ groups, waitingCount: await countDirty(read) })
}

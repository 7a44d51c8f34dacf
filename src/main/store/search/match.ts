/** Writes records into the index of the search and asks it which fit. Knows tokens and places, no noun's columns. */
import { sql } from 'kysely'
import { foldSigns } from '../../../domain/search/folding.ts'
import { type SearchNoun, searchNouns } from '../../../domain/search/search.ts'
import { readSyllables, type Spelled, soundOf } from '../../../domain/search/sound.ts'
import type { Read, Write } from '../schema/schema.ts'

/** Numbers of records lie below this, so that a noun's records stand together and its newest stands last. */
const room = 100_000_000

/** A noun and the number of one of its records. */
export type Found = { readonly noun: SearchNoun; readonly id: number }

const placeOf = ({ noun, id }: Found): number => (searchNouns.indexOf(noun) + 1) * room + id

const foundAt = (place: number): Found | null => {
  const noun = searchNouns[Math.floor(place / room) - 1]
  return noun === undefined ? null : { noun, id: place % room }
}

/** Stands behind each text; no sign has it, since none is the code point 0. */
const boundary = '0'

const tokensOf = (text: string): string =>
  foldSigns(text)
    .map(({ sign }) => (sign.codePointAt(0) ?? 0).toString(36))
    .join(' ')

const soundTokens = (spelled: readonly Spelled[]): string =>
  spelled.map(({ syllable }) => (syllable === '' ? boundary : syllable)).join(' ')

/** First letters in overlapping pairs: one letter alone stands in nearly every record. */
const pairsOf = (letters: readonly string[]): string =>
  letters
    .slice(1)
    .map((letter, place) =>
      letter === '' || letters[place] === '' ? boundary : `${letters[place]}${letter}`,
    )
    .join(' ')

/** What the index keeps of a record. */
export type Indexed = Found & { readonly texts: readonly string[]; readonly spelled: readonly Spelled[] }

/** Takes records out of the index, whether it holds them or not. */
export const dropRecords = async (write: Write, records: readonly Found[]): Promise<void> => {
  const places = JSON.stringify(records.map(placeOf))
  await sql`DELETE FROM search WHERE rowid IN (SELECT value FROM json_each(${places}))`.execute(write)
}

/** Writes records into the index, which holds none of them. */
export const indexRecords = async (write: Write, records: readonly Indexed[]): Promise<void> => {
  const rows = records.map((record) => [
    placeOf(record),
    record.texts.map((text) => `${tokensOf(text)} ${boundary}`).join(' '),
    pairsOf(record.spelled.map(({ syllable }) => syllable.slice(0, 1))),
    soundTokens(record.spelled),
  ])
  await sql`INSERT INTO search (rowid, words, initials, sounds)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(rows)})`.execute(
    write,
  )
}

/** Up to `limit` records that changed since they were indexed, and whether there are more. */
export const readDirty = async (
  read: Read,
  limit: number,
): Promise<{ readonly found: readonly Found[]; readonly isMore: boolean }> => {
  const rows = await read
    .selectFrom('search_dirty')
    .select('place')
    .orderBy('place', 'desc')
    .limit(limit + 1)
    .execute()
  return {
    found: rows.slice(0, limit).flatMap(({ place }) => foundAt(place) ?? []),
    isMore: rows.length > limit,
  }
}

/** Says that records are indexed as they are. */
export const clearDirty = async (write: Write, records: readonly Found[]): Promise<void> => {
  const places = JSON.stringify(records.map(placeOf))
  await sql`DELETE FROM search_dirty WHERE place IN (SELECT value FROM json_each(${places}))`.execute(write)
}

/** How many records are not indexed yet. */
export const countDirty = async (read: Read): Promise<number> => {
  const row = await read
    .selectFrom('search_dirty')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

const phrase = (column: string, tokens: string): string => `${column} : "${tokens}"`

const lookFor = (word: string): string => {
  const literal = phrase('words', tokensOf(word))
  const letters = soundOf(word)
  if (letters === null) return literal
  const ways = readSyllables(letters).map(
    (way) => `sounds : ${way.map((syllable) => `"${syllable}"`).join(' + ')} *`,
  )
  return `(${[literal, phrase('initials', pairsOf([...letters])), ...ways].join(' OR ')})`
}

/** Records by noun, oldest first. */
export type FoundByNoun = ReadonlyMap<SearchNoun, readonly number[]>

const [firstNoun] = searchNouns
const lastNoun = searchNouns.at(-1) ?? firstNoun

/** All places that fit, as one text: handing over tens of thousands of rows takes longer than finding them. */
const askPlaces = async (
  read: Read,
  looked: string,
  from: SearchNoun,
  to: SearchNoun,
): Promise<FoundByNoun> => {
  const row = await read
    .selectFrom(
      sql<{ rowid: number }>`(SELECT rowid FROM search WHERE search MATCH ${looked}
        AND rowid BETWEEN ${placeOf({ noun: from, id: 0 })} AND ${placeOf({ noun: to, id: room - 1 })}
        ORDER BY rowid)`.as('hit'),
    )
    .select(sql<string>`json_group_array(rowid)`.as('places'))
    .executeTakeFirstOrThrow()
  return byNoun(JSON.parse(row.places) as number[])
}

/** Every record in which all words are found; `only` looks at one noun. */
export const matchWords = (
  read: Read,
  words: readonly string[],
  only: SearchNoun | null,
): Promise<FoundByNoun> =>
  askPlaces(read, words.map(lookFor).join(' AND '), only ?? firstNoun, only ?? lastNoun)

/** Records of a noun whose title begins with a word, or is that word and nothing else; oldest first. */
export const matchTitles = async (
  read: Read,
  word: string,
  noun: SearchNoun,
  isWhole: boolean,
): Promise<readonly number[]> => {
  const tokens = isWhole ? `${tokensOf(word)} ${boundary}` : tokensOf(word)
  return (await askPlaces(read, `words : ^ "${tokens}"`, noun, noun)).get(noun) ?? []
}

/** The newest records of some nouns, oldest first. */
export const readNewest = async (
  read: Read,
  nouns: readonly SearchNoun[],
  limit: number,
): Promise<FoundByNoun> => {
  const newest = new Map<SearchNoun, readonly number[]>()
  for (const noun of nouns) {
    const from = (searchNouns.indexOf(noun) + 1) * room
    const rows = await read
      .selectFrom(
        sql<{ rowid: number }>`(SELECT rowid FROM search WHERE rowid BETWEEN ${from} AND ${from + room - 1}
          ORDER BY rowid DESC LIMIT ${limit})`.as('hit'),
      )
      .select('rowid')
      .execute()
    newest.set(noun, rows.map((row) => row.rowid % room).toReversed())
  }
  return newest
}

/** Places that rise, cut where the next noun begins. */
const byNoun = (places: readonly number[]): FoundByNoun => {
  const found = new Map<SearchNoun, readonly number[]>()
  let from = 0
  for (const [place, noun] of searchNouns.entries()) {
    const end = firstFrom(places, (place + 2) * room, from)
    if (end > from)
      found.set(
        noun,
        places.slice(from, end).map((one) => one % room),
      )
    from = end
  }
  return found
}

const firstFrom = (places: readonly number[], least: number, from: number): number => {
  let [low, high] = [from, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

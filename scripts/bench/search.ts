/** P6: the search over ten years in one, two and three characters and by initials, beside LIKE on the same words; both held against a scan. */
import path from 'node:path'
import Bare from 'better-sqlite3'
import type { OutputOf } from '../../src/contract/index.ts'
import { foldWords } from '../../src/domain/search/folding.ts'
import { type SearchNoun, searchNouns } from '../../src/domain/search/search.ts'
import { createDraw, type Draw } from '../../src/main/demo/draw.ts'
import { createDispatch, type House } from '../../src/main/dispatch.ts'
import { spellText } from '../../src/main/services/people/pinyin.ts'
import type { Schema } from '../../src/main/store/schema/schema.ts'
import { matchWords } from '../../src/main/store/search/match.ts'
import { readSearchRecords } from '../../src/main/store/search/records.ts'
import { type Bench, checkEqual, type Figure, median, percentile, sayTime, takeTurns } from './measure.ts'
import { openTenYears, sayTenYears } from './ten-years.ts'

/** A record as it is scanned: its folded words, and the letters of its title from every syllable on and by initials. */
type Scanned = {
  readonly noun: SearchNoun
  readonly id: number
  readonly words: string
  readonly initials: string
  readonly sounds: string
  readonly title: string
}

const tables: Readonly<Record<SearchNoun, keyof Schema>> = {
  topics: 'topic',
  meetings: 'meeting',
  resolutions: 'resolution',
  tasks: 'task',
  documents: 'document',
  people: 'person',
  dwellings: 'dwelling',
  cases: 'task_force',
  notices: 'notice',
  questionnaires: 'questionnaire',
  writtenVotes: 'written_vote',
}

/** Runs of syllables; what has none parts them. */
const runsOf = (title: string, isName: boolean): readonly (readonly string[])[] => {
  const runs: string[][] = [[]]
  for (const { syllable } of spellText(title, isName))
    if (syllable === '') runs.push([])
    else runs.at(-1)?.push(syllable)
  return runs
}

const readAll = async ({ store: { db } }: House): Promise<readonly Scanned[]> => {
  const all: Scanned[] = []
  for (const noun of searchNouns) {
    const rows = await db.selectFrom(tables[noun]).select('id').orderBy('id').execute()
    const ids = rows.map(({ id }) => Number(id))
    for (let from = 0; from < ids.length; from += 1000)
      for (const record of await readSearchRecords(db, noun, ids.slice(from, from + 1000))) {
        const texts = [record.title, ...record.shown, ...record.hidden]
        const runs = runsOf(record.title, record.isName)
        all.push({
          noun,
          id: record.id,
          title: record.title,
          words: `\n${texts.map(foldWords).join('\n')}\n`,
          initials: `\n${runs.map((run) => run.map((syllable) => syllable.slice(0, 1)).join('')).join('\n')}`,
          sounds: runs.map((run) => run.map((_, at) => `\n${run.slice(at).join('')}`).join('')).join(''),
        })
      }
  }
  return all
}

const placeOf = ({ noun, id }: { readonly noun: SearchNoun; readonly id: number }): number =>
  (searchNouns.indexOf(noun) + 1) * 100_000_000 + id

const isLetters = (word: string): boolean => /^[a-z]{2,}$/u.test(word)

const scan = (all: readonly Scanned[], word: string): readonly number[] =>
  all
    .filter(
      ({ words, initials, sounds }) =>
        words.includes(word) ||
        (isLetters(word) && (initials.includes(word) || sounds.includes(`\n${word}`))),
    )
    .map(placeOf)
    .toSorted((one, other) => one - other)

/** The same words in a table of their own, asked by LIKE. */
const openBeside = (file: string, all: readonly Scanned[]) => {
  const raw = new Bare(file)
  raw.exec('CREATE TABLE entry (place INTEGER PRIMARY KEY, words TEXT, initials TEXT, sounds TEXT)')
  const insert = raw.prepare('INSERT INTO entry VALUES (?, ?, ?, ?)')
  raw.transaction(() => {
    for (const one of all) insert.run(placeOf(one), one.words, one.initials, one.sounds)
  })()
  raw.exec('ANALYZE')
  const byWords = raw.prepare<[string], { places: string }>(
    `SELECT json_group_array(place) AS places FROM entry WHERE words LIKE '%' || ? || '%' ESCAPE '\\'`,
  )
  const bySound = raw.prepare<[{ word: string; start: string }], { places: string }>(
    `SELECT json_group_array(place) AS places FROM entry
      WHERE words LIKE '%' || :word || '%' ESCAPE '\\' OR initials LIKE '%' || :word || '%'
        OR sounds LIKE '%' || :start || '%'`,
  )
  return {
    raw,
    find: (word: string): readonly number[] => {
      const escaped = word.replace(/[\\%_]/gu, (sign) => `\\${sign}`)
      const row = isLetters(word)
        ? bySound.get({ word: escaped, start: `\n${escaped}` })
        : byWords.get(escaped)
      return JSON.parse(row?.places ?? '[]') as number[]
    },
  }
}

type Kind = 'one character' | 'two characters' | 'three characters' | 'pinyin initials'

/** Words that stand somewhere in the records, drawn evenly over all that is written there, and a few that stand nowhere. */
const drawWords = (all: readonly Scanned[], draw: Draw, kind: Kind, count: number): readonly string[] => {
  const drawn = new Set<string>()
  const length = kind === 'one character' ? 1 : kind === 'two characters' ? 2 : 3
  while (drawn.size < count) {
    const one = all[draw(all.length)]
    const text = kind === 'pinyin initials' ? (one?.initials ?? '') : foldWords(one?.title ?? '')
    const signs = [...text.replaceAll('\n', '')]
    const size = kind === 'pinyin initials' ? 2 + draw(3) : length
    if (signs.length < size) continue
    const from = draw(signs.length - size + 1)
    drawn.add(signs.slice(from, from + size).join(''))
    if (kind === 'one character' && drawn.size === count - 1) drawn.add('龘')
  }
  return [...drawn]
}

/** The most frequent ones, which are the slowest. */
const common: Readonly<Record<Kind, readonly string[]>> = {
  'one character': ['号', '栋', '，'],
  'two characters': ['小区', '单元', '〕号'],
  'three characters': ['南方印', '小区1', '栋1单'],
  'pinyin initials': ['xq', 'nfyx', 'nf'],
}

const kinds = Object.keys(common) as Kind[]

const ask = async (house: House): Promise<(word: string) => Promise<OutputOf<'search.find'>>> => {
  const dispatch = createDispatch({
    house: () => house,
    now: () => new Date().toISOString(),
    log: (line) => void process.stderr.write(`${line}\n`),
    tellChanged: () => undefined,
  })
  return async (word) => {
    const reply = await dispatch('search.find', { words: word, limit: 4 })
    if (!reply.ok) throw new Error(reply.failure.code)
    return reply.value as OutputOf<'search.find'>
  }
}

/** Every record that the index answers, as the scan names them. */
const findAll = async (house: House, word: string): Promise<readonly number[]> => {
  const found = await matchWords(house.store.db, [word], null)
  return [...found].flatMap(([noun, ids]) => ids.map((id) => placeOf({ noun, id })))
}

/** Measures P6. */
export const measureSearch = async ({ folder, place, rounds, say }: Bench): Promise<readonly Figure[]> => {
  const house = await openTenYears(place, say)
  const all = await readAll(house)
  say(`P6: ${sayTenYears()}; ${all.length} records are searched`)
  const beside = openBeside(path.join(folder, 'p6-beside.sqlite'), all)
  const find = await ask(house)
  const draw = createDraw(6)
  const figures: Figure[] = []
  let [wanted, found] = [0, 0]
  for (const kind of kinds) {
    // As many as there are turns, so that each is asked for once.
    const turns = Math.max(rounds, 60)
    const words = [...common[kind].map(foldWords), ...drawWords(all, draw, kind, turns - common[kind].length)]
    for (const word of words) {
      const scanned = scan(all, word)
      const ours = await findAll(house, word)
      checkEqual(`P6 ${word}`, ours, scanned)
      checkEqual(`P6 ${word} by LIKE`, beside.find(word), scanned)
      const total = (await find(word)).groups.reduce((sum, group) => sum + group.total, 0)
      checkEqual(`P6 ${word} counted`, total, scanned.length)
      wanted += scanned.length
      const known = new Set(ours)
      found += scanned.filter((one) => known.has(one)).length
    }
    const at = (turn: number): string => words[turn % words.length] ?? ''
    const samples = await takeTurns(turns, {
      ours: async (turn) => void (await find(at(turn))),
      beside: (turn) => void beside.find(at(turn)),
    })
    const [ours, like] = [percentile(samples.ours, 95), percentile(samples.beside, 95)]
    figures.push({
      id: 'P6',
      work: `search over ten years, ${kind}, p95`,
      ours: `${sayTime(ours)} (median ${sayTime(median(samples.ours))})`,
      beside: `${sayTime(like)} LIKE (median ${sayTime(median(samples.beside))})`,
      ratio: ours / like,
      goal: '≤ 30 ms',
      isMet: ours <= 30,
      raw: { [`${kind}, ours`]: samples.ours, [`${kind}, LIKE`]: samples.beside },
    })
  }
  await house.store.close()
  beside.raw.close()
  figures.push({
    id: 'P6',
    work: `recall of ${kinds.length * Math.max(rounds, 60)} words against a scan`,
    ours: `${((found * 100) / wanted).toFixed(2)} % of ${wanted}`,
    beside: '–',
    ratio: null,
    goal: '100 %',
    isMet: found === wanted,
    raw: {},
  })
  return figures
}

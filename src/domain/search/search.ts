/** What can be searched, when a record fits what was typed, and which characters say so. Knows no index and no database. */
import type { Day, EstateId, MeetingId } from '../identity.ts'
import type { MeetingState } from '../meeting/meeting.ts'
import type { WrittenState } from '../owners/written-vote.ts'
import type { PaperKind, PaperSize } from '../papers/paper-kinds.ts'
import type { PaperSubject } from '../papers/paper-subject.ts'
import type { TaskState } from '../task/task-life.ts'
import type { TopicState } from '../topic/topic-life.ts'
import { foldSigns } from './folding.ts'
import { findSound, type Spelled, soundOf } from './sound.ts'

export const searchNouns = [
  'topics',
  'meetings',
  'resolutions',
  'tasks',
  'documents',
  'people',
  'dwellings',
  'cases',
  'notices',
  'questionnaires',
  'writtenVotes',
] as const
/** 议题、会议、决议、事项、文书、人员、住户、专班、公示、问卷、书面表决 */
export type SearchNoun = (typeof searchNouns)[number]

/** What stands beside a title: the state of a record, or a word of its own. */
export type SearchBadge =
  | { readonly of: 'meeting'; readonly state: MeetingState }
  | { readonly of: 'topic'; readonly state: TopicState }
  | { readonly of: 'task'; readonly state: TaskState }
  | { readonly of: 'written'; readonly state: WrittenState }
  | { readonly of: 'word'; readonly word: string }

/** Where a record is looked at: on a page of its own, or on that of what it belongs to. */
export type SearchOpens =
  | { readonly page: 'own' }
  | { readonly page: 'meeting'; readonly meetingId: MeetingId; readonly state: MeetingState }
  | {
      readonly page: 'paper'
      readonly subject: PaperSubject
      readonly kind: PaperKind
      readonly size: PaperSize
    }
  | { readonly page: 'dwelling'; readonly estateId: EstateId; readonly words: string }

/** A stretch of a text, from one UTF-16 place up to another. */
export type Mark = { readonly from: number; readonly to: number }

/** A text with the stretches in it that fit what was typed. */
export type MarkedText = { readonly text: string; readonly marks: readonly Mark[] }

/** A record that was found, as one line. */
export type SearchLine = {
  readonly noun: SearchNoun
  readonly id: number
  readonly title: MarkedText
  readonly detail: MarkedText
  readonly badge: SearchBadge | null
  readonly on: Day | null
  readonly opens: SearchOpens
}

/** A record as it is searched. */
export type SearchEntry = {
  readonly title: string
  /** What stands beside the title. */
  readonly shown: readonly string[]
  /** What is searched too, and shown only where it fits. */
  readonly hidden: readonly string[]
}

/** Spells a text, a character each; given because only the program has a dictionary. */
export type Spell = (text: string) => readonly Spelled[]

/** Between what stands beside a title. */
const parting = '，'

const findWord = (text: string, word: string): readonly Mark[] => {
  const signs = foldSigns(text)
  const wanted = [...word]
  const marks: Mark[] = []
  for (let from = 0; from + wanted.length <= signs.length; from += 1) {
    const last = signs[from + wanted.length - 1]
    const first = signs[from]
    if (first === undefined || last === undefined) continue
    if (!wanted.every((sign, place) => signs[from + place]?.sign === sign)) continue
    marks.push({ from: first.start, to: last.end })
    from += wanted.length - 1
  }
  return marks
}

const findSpelled = (text: string, word: string, spell: Spell): readonly Mark[] => {
  const letters = soundOf(word)
  if (letters === null) return []
  const spelled = spell(text)
  const found = findSound(spelled, letters)
  const [first, last] = found === null ? [] : [spelled[found.from], spelled[found.to - 1]]
  return first === undefined || last === undefined ? [] : [{ from: first.start, to: last.end }]
}

const joinMarks = (marks: readonly Mark[]): readonly Mark[] => {
  const joined: Mark[] = []
  for (const mark of marks.toSorted((one, other) => one.from - other.from)) {
    const before = joined.at(-1)
    if (before !== undefined && mark.from <= before.to)
      joined[joined.length - 1] = { from: before.from, to: Math.max(before.to, mark.to) }
    else joined.push(mark)
  }
  return joined
}

/**
 * Whether a record fits: each word stands in one of its texts, or spells characters of its title. This is the scan that
 * an index must equal.
 */
export const fitsWords = (entry: SearchEntry, words: readonly string[], spell: Spell): boolean =>
  words.every(
    (word) =>
      [entry.title, ...entry.shown, ...entry.hidden].some((text) => findWord(text, word).length > 0) ||
      findSpelled(entry.title, word, spell).length > 0,
  )

/** The stretches of a title that say why it was found. */
export const markTitle = (title: string, words: readonly string[], spell: Spell): MarkedText => ({
  text: title,
  marks: joinMarks(
    words.flatMap((word) => {
      const stands = findWord(title, word)
      return stands.length > 0 ? stands : findSpelled(title, word, spell)
    }),
  ),
})

const shownBefore = 8
const shownAfter = 24

/** A long text around its first fitting stretch. */
const cutAround = (text: string, { from, to }: Mark): string => {
  const before = [...text.slice(0, from)]
  const after = [...text.slice(to)]
  return [
    before.length > shownBefore ? `…${before.slice(-shownBefore).join('')}` : before.join(''),
    text.slice(from, to),
    after.length > shownAfter ? `${after.slice(0, shownAfter).join('')}…` : after.join(''),
  ].join('')
}

/** What stands beside a title; where a word stands in neither, the text in which it does. */
export const markDetail = (entry: SearchEntry, words: readonly string[], spell: Spell): MarkedText => {
  const unseen = words.find(
    (word) =>
      findSpelled(entry.title, word, spell).length === 0 &&
      [entry.title, ...entry.shown].every((text) => findWord(text, word).length === 0),
  )
  const seen = entry.shown.filter((text) => text !== '').join(parting)
  const cut = entry.hidden.flatMap((text) => {
    const [first] = unseen === undefined ? [] : findWord(text, unseen)
    return first === undefined ? [] : [cutAround(text.replaceAll(/\s/gu, ' '), first)]
  })[0]
  const text = cut ?? seen
  return { text, marks: joinMarks(words.flatMap((word) => findWord(text, word))) }
}

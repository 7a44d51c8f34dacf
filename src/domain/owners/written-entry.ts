/** Checks what is read from a returned ballot, and says which reading counts. Knows no database. */
import { dayOf } from '../calendar.ts'
import type { EntryProblem, Failure } from '../failure.ts'
import type { Day, Instant, MatterId, ProxyId } from '../identity.ts'
import type { PaperChoice } from './owners-vote.ts'
import type { EntryPass, Matter, VoidReason } from './written-vote.ts'

const letterOf: Readonly<Record<PaperChoice, string>> = { for: 'f', against: 'a', abstain: 'b', void: 'v' }
const choiceOf: Readonly<Record<string, PaperChoice>> = { f: 'for', a: 'against', b: 'abstain', v: 'void' }

/** Choices as one letter a matter: f for, a against, b abstain, v void. */
export const encodeChoices = (choices: readonly PaperChoice[]): string =>
  choices.map((choice) => letterOf[choice]).join('')

/** The choices behind the letters. */
export const decodeChoices = (letters: string): readonly PaperChoice[] =>
  [...letters].map((letter) => choiceOf[letter] ?? 'void')

/** What a reading says of the paper: letters, or a reason for which the whole ballot is void. */
export type PaperReading = {
  readonly choices: string
  readonly voidReason: string | null
  readonly proxyId: number | null
  readonly returnedOn: Day
}

/** The readings of a ballot that stand, each null where there is none. */
export type StandingReadings<Reading> = Readonly<Record<EntryPass, Reading | null>>

export const noReadings: StandingReadings<never> = { first: null, second: null, settled: null }

/** The reading that counts: settled before first before second; null while the ballot is out. */
export const effectiveReading = <Reading>(standing: StandingReadings<Reading>): Reading | null =>
  standing.settled ?? standing.first ?? standing.second

/** Whether two people read a ballot differently, and nobody settled what it says. */
export const readingsDiffer = ({ first, second, settled }: StandingReadings<PaperReading>): boolean =>
  settled === null &&
  first !== null &&
  second !== null &&
  (first.choices !== second.choices ||
    first.voidReason !== second.voidReason ||
    first.proxyId !== second.proxyId)

/** Whether only one person read a ballot, and nobody settled it. */
export const isReadOnce = ({ first, second, settled }: StandingReadings<PaperReading>): boolean =>
  settled === null && (first === null) !== (second === null)

/** What the vote asks of every entry. */
export type EntryTerms = {
  readonly matters: readonly Pick<Matter, 'id' | 'kind'>[]
  readonly seats: number | null
  readonly opensOn: Day
  readonly untilOn: Day
  readonly today: Day
}

/** What is known of the ballot whose paper is read. */
export type EntryBallot = {
  readonly number: number
  readonly replacedByNumber: number | null
  /** All that the owner ever gave; empty `matterIds` for all matters. */
  readonly proxies: readonly {
    readonly id: ProxyId
    readonly matterIds: readonly MatterId[]
    readonly writtenOn: Day
    readonly withdrawnAt: Instant | null
  }[]
}

/** What somebody wants to enter. */
export type WantedEntry = {
  readonly returnedOn: Day
  readonly choices: readonly PaperChoice[]
  readonly voidReason: VoidReason | null
  readonly proxyId: ProxyId | null
}

/** A refusal of one ballot's entry. */
export const entryUnfit = (
  problem: EntryProblem,
  ballot: { readonly number: number },
  limit = 0,
  name = '',
): Failure => ({ code: 'entry-unfit', problem, number: ballot.number, limit, name })

const checkDay = (terms: EntryTerms, ballot: EntryBallot, entry: WantedEntry): Failure | null => {
  if (entry.returnedOn < terms.opensOn) return { code: 'day-unfit', problem: 'before', limit: terms.opensOn }
  if (entry.returnedOn > terms.today) return { code: 'day-unfit', problem: 'after', limit: terms.today }
  return entry.returnedOn > terms.untilOn && entry.voidReason !== 'late' ? entryUnfit('late', ballot) : null
}

/** Whether an agent stood for the owner on the day on which a ballot came back; what was handed in before the end stays. */
export const stoodOn = (
  proxy: { readonly writtenOn: Day; readonly withdrawnAt: Instant | null },
  returnedOn: Day,
): boolean =>
  proxy.writtenOn <= returnedOn && (proxy.withdrawnAt === null || returnedOn <= dayOf(proxy.withdrawnAt))

const checkProxy = (terms: EntryTerms, ballot: EntryBallot, entry: WantedEntry): Failure | null => {
  if (entry.proxyId === null) return null
  const proxy = ballot.proxies.find(({ id }) => id === entry.proxyId)
  if (proxy === undefined || !stoodOn(proxy, entry.returnedOn)) return entryUnfit('proxy-unfit', ballot)
  if (proxy.matterIds.length === 0 || entry.voidReason !== null) return null
  const uncovered = terms.matters.findIndex(
    (matter, place) => entry.choices[place] !== 'void' && !proxy.matterIds.includes(matter.id),
  )
  return uncovered < 0 ? null : entryUnfit('proxy-uncovered', ballot, uncovered + 1)
}

/**
 * Why an entry can't be taken, or null: a choice for each matter, none where the whole ballot is void, no more candidates
 * than seats, a day inside the window (late ones are void), and a proxy only for the matters that it names and the days on
 * which it stood.
 */
export const checkEntry = (terms: EntryTerms, ballot: EntryBallot, entry: WantedEntry): Failure | null => {
  if (ballot.replacedByNumber !== null) return entryUnfit('replaced', ballot, ballot.replacedByNumber)
  const day = checkDay(terms, ballot, entry)
  if (day !== null) return day
  if (entry.voidReason !== null)
    return entry.choices.length > 0
      ? entryUnfit('void-with-choices', ballot)
      : checkProxy(terms, ballot, entry)
  if (entry.choices.length !== terms.matters.length)
    return entryUnfit('choices-count', ballot, terms.matters.length)
  const chosenCount = entry.choices.filter((choice) => choice === 'for').length
  const isElection = terms.matters.some((matter) => matter.kind === 'candidate')
  if (isElection && terms.seats !== null && chosenCount > terms.seats)
    return entryUnfit('too-many-chosen', ballot, terms.seats)
  return checkProxy(terms, ballot, entry)
}

/** Why a reading ended that its own pass read anew. */
export const enteredAnew = '重新录入'

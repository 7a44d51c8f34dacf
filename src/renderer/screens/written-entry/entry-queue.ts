/** Sends readings of ballots in the order in which they were typed, and keeps each until it is acknowledged. Knows no screen. */
import { create } from 'zustand'
import type { Failure } from '../../../domain/failure.ts'
import type { WrittenVoteId } from '../../../domain/identity.ts'
import type { BallotFigures } from '../../../domain/owners/written-vote.ts'
import { type InputOf, isNotSaved, queryClient, send, useSaving } from '../../api.ts'
import { setUnsaved } from '../../forms/unsaved.ts'
import { entryText } from '../../text/written-entry.ts'

type EnterInput = InputOf<'writtenVotes.enter'>
export type EntryPassed = EnterInput['pass']
export type EntryWritten = EnterInput['entries'][number]

/** Where one line stands; `unsent` was still under way when the window went, `overtaken` was entered in another window. */
export type LineStanding =
  | { readonly kind: 'waiting' | 'saving' | 'retracting' | 'retracted' | 'unsent' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'overtaken'; readonly by: string }

/** One ballot as one person read it, on its way to the database. */
export type EntryLine = {
  readonly key: string
  readonly writtenVoteId: WrittenVoteId
  readonly number: number
  readonly pass: EntryPassed
  readonly enteredBy: string
  readonly entry: EntryWritten
  /** Why a former reading of the same pass is replaced; null for a first one. */
  readonly replaceReason: string | null
  readonly standing: LineStanding
  /** When its standing last changed, in milliseconds. */
  readonly touchedAt: number
}

type Queue = {
  /** Newest first. */
  readonly lines: readonly EntryLine[]
  /** The figures that came with the last acknowledged ballot. */
  readonly figures: {
    readonly writtenVoteId: WrittenVoteId
    readonly figures: BallotFigures
    readonly at: number
  } | null
}

const keptCount = 60
const storedUnder = 'written-entry-1'

/** Whether it is still on its way. */
export const isUnderWay = ({ standing }: EntryLine): boolean =>
  standing.kind === 'waiting' || standing.kind === 'saving' || standing.kind === 'retracting'

/** Whether it did not arrive and waits for a person. */
export const isTroubled = ({ standing }: EntryLine): boolean =>
  standing.kind === 'failed' || standing.kind === 'unsent' || standing.kind === 'overtaken'

/** Whether a line holds something that is not in the database. */
const isUnsaved = (line: EntryLine): boolean => isUnderWay(line) || isTroubled(line)

const readStored = (): readonly EntryLine[] => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storedUnder) ?? '[]')
    if (!Array.isArray(stored)) return []
    return (stored as readonly EntryLine[]).map((line) =>
      isUnderWay(line) ? { ...line, standing: { kind: 'unsent' } } : line,
    )
  } catch {
    return []
  }
}

export const useEntryQueue = create<Queue>(() => ({ lines: readStored(), figures: null }))

useEntryQueue.subscribe(({ lines }, before) => {
  if (lines === before.lines) return
  sessionStorage.setItem(storedUnder, JSON.stringify(lines))
  const count = lines.filter(isTroubled).length
  setUnsaved(storedUnder, count === 0 ? null : entryText.unsavedCount(count))
})

const put = (key: string, standing: LineStanding): void =>
  useEntryQueue.setState(({ lines }) => ({
    lines: lines.map((line) => (line.key === key ? { ...line, standing, touchedAt: Date.now() } : line)),
  }))

const trim = (lines: readonly EntryLine[]): readonly EntryLine[] =>
  lines.filter((line, place) => place < keptCount || isUnsaved(line))

/** Puts a ballot at the end of the queue; typing goes on at once. */
export const enqueue = (line: Omit<EntryLine, 'key' | 'standing' | 'touchedAt'>): string => {
  const key = crypto.randomUUID()
  const waiting: EntryLine = { ...line, key, standing: { kind: 'waiting' }, touchedAt: Date.now() }
  useEntryQueue.setState(({ lines }) => ({ lines: trim([waiting, ...lines]) }))
  void run()
  return key
}

/** Sends again what did not arrive. */
export const retryLine = (key: string): void => {
  put(key, { kind: 'waiting' })
  void run()
}

/** Forgets a line that is not in the database. */
export const discardLine = (key: string): void =>
  useEntryQueue.setState(({ lines }) => ({
    lines: lines.filter((line) => line.key !== key || !isUnsaved(line)),
  }))

/** Takes a line back out: from the queue while it waits there, else out of the database, where it stays on record. */
export const undoLine = (key: string): void => {
  const line = useEntryQueue.getState().lines.find((one) => one.key === key)
  if (line === undefined || line.standing.kind === 'retracted') return
  put(key, { kind: line.standing.kind === 'waiting' ? 'retracted' : 'retracting' })
  void run()
}

let isRunning = false
const taken = new Set<string>()

/** One thing at a time, in the order typed. */
const run = async (): Promise<void> => {
  if (isRunning) return
  isRunning = true
  for (;;) {
    const { lines } = useEntryQueue.getState()
    const next = lines.findLast(
      (line) =>
        line.standing.kind === 'waiting' || (line.standing.kind === 'retracting' && !taken.has(line.key)),
    )
    if (next === undefined) break
    taken.add(next.key)
    if (next.standing.kind === 'waiting') {
      put(next.key, { kind: 'saving' })
      await save(next)
    } else await retract(next)
    taken.delete(next.key)
  }
  isRunning = false
  await queryClient.invalidateQueries({ queryKey: ['writtenVotes'] })
}

const isUndone = (key: string): boolean =>
  useEntryQueue.getState().lines.find((line) => line.key === key)?.standing.kind === 'retracting'

const save = async (line: EntryLine): Promise<void> => {
  const { writtenVoteId, pass, enteredBy, entry, replaceReason } = line
  if (replaceReason !== null) {
    const taken = await send('writtenVotes.retract', {
      ballotId: entry.ballotId,
      pass,
      reason: replaceReason,
    })
    if (!taken.ok && !isGone(taken.failure)) return fail(line.key, taken.failure)
  }
  const reply = await send('writtenVotes.enter', { writtenVoteId, pass, enteredBy, entries: [entry] })
  if (reply.ok) {
    useEntryQueue.setState({ figures: { writtenVoteId, figures: reply.value, at: Date.now() } })
    return acknowledge(line.key)
  }
  const { failure } = reply
  if (failure.code !== 'entry-unfit' || failure.problem !== 'already-entered') return fail(line.key, failure)
  // The answer to a command may be lost on its way: then the same reading stands there already.
  const known = await send('writtenVotes.ballot', { ballotId: entry.ballotId })
  const read = known.ok ? known.value.ballot[pass] : null
  if (read !== null && isSameReading(read, line)) return acknowledge(line.key)
  put(line.key, { kind: 'overtaken', by: failure.name })
}

/** Taken back already, by this line's first try. */
const isGone = (failure: Failure): boolean =>
  failure.code === 'entry-unfit' && failure.problem === 'not-returned'

type Read = Pick<EntryWritten, 'voidReason' | 'voidNote' | 'proxyId'> & {
  readonly enteredBy: string
  readonly choices: readonly string[]
}

const isSameReading = (read: Read, { entry, enteredBy }: EntryLine): boolean =>
  read.enteredBy === enteredBy &&
  read.voidReason === entry.voidReason &&
  read.voidNote === entry.voidNote &&
  read.proxyId === entry.proxyId &&
  read.choices.join() === entry.choices.join()

const acknowledge = (key: string): void => {
  const now = new Date()
  useSaving.setState({ saving: { kind: 'saved', at: now } })
  // An undo that was pressed while it was saved is done next.
  if (!isUndone(key)) put(key, { kind: 'saved', at: now.toISOString() })
}

const fail = (key: string, failure: Failure): void => {
  put(key, isUndone(key) ? { kind: 'retracted' } : { kind: 'failed', failure })
  if (isNotSaved(failure))
    useSaving.setState({ saving: { kind: 'failed', failure, retry: () => retryLine(key) } })
}

const retract = async (line: EntryLine): Promise<void> => {
  const reply = await send('writtenVotes.retract', {
    ballotId: line.entry.ballotId,
    pass: line.pass,
    reason: entryText.undone,
  })
  // What was not taken back stands in the database still.
  put(line.key, reply.ok ? { kind: 'retracted' } : { kind: 'failed', failure: reply.failure })
}

/** Asks after lines that were under way when the window was loaded anew: an answer may have been lost, not the ballot. */
export const checkUnsent = async (): Promise<void> => {
  for (const line of useEntryQueue.getState().lines.filter(({ standing }) => standing.kind === 'unsent')) {
    const known = await send('writtenVotes.ballot', { ballotId: line.entry.ballotId })
    const read = known.ok ? known.value.ballot[line.pass] : null
    if (read !== null && isSameReading(read, line)) put(line.key, { kind: 'saved', at: read.at })
  }
}

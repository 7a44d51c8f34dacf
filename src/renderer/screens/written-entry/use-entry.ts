/** Keeps which ballot is being read and how far, and what each key does to it. Saves through the queue only; draws nothing. */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Day, ProxyId } from '../../../domain/identity.ts'
import { findMeantBallot, listFindable, readScanned } from '../../../domain/owners/ballot-search.ts'
import type { PaperChoice } from '../../../domain/owners/owners-vote.ts'
import type { VoidReason, WrittenVote } from '../../../domain/owners/written-vote.ts'
import type { OutputOf } from '../../api.ts'
import { ballotText } from '../../text/written-ballot.ts'
import { entryText } from '../../text/written-entry.ts'
import { type EntryPassed, enqueue, undoLine } from './entry-queue.ts'
import { nextOpen } from './next-open.ts'

export type BallotLine = OutputOf<'writtenVotes.ballots'>[number]

/** What is asked beside the choices: why it is void, who signed, why it is read anew. */
export type SheetQuestion = 'void' | 'void-note' | 'proxy' | 'replace'

/** The ballot on the desk and how far it was read. */
export type Sheet = {
  readonly ballot: BallotLine
  readonly choices: readonly (PaperChoice | null)[]
  /** The matter being read; their count once all are. */
  readonly at: number
  readonly proxy: { readonly id: ProxyId; readonly agentName: string } | null
  /** Set where a former reading is replaced. */
  readonly replaceReason: string | null
  readonly asking: SheetQuestion | null
}

/** What was just saved, for taking it back. */
export type Done = { readonly key: string; readonly words: string }

export type EntryRules = {
  readonly vote: WrittenVote
  readonly ballots: readonly BallotLine[]
  readonly pass: EntryPassed
  readonly enteredBy: string
  readonly returnedOn: Day
}

const shownCount = 6
/** No hand types on so fast. */
const scannerGapMs = 60

type State = {
  readonly typed: string
  readonly place: number
  readonly sheet: Sheet | null
  /** A sentence that says why the last key did nothing. */
  readonly note: string | null
  readonly done: Done | null
}

/** The digits and dashes since the last Enter, and how it stood before them. */
type Run = { text: string; at: number; isFast: boolean; readonly before: State; readonly saved: string[] }

const emptyState: State = { typed: '', place: 0, sheet: null, note: null, done: null }

/** The state of entering, with what keys and buttons do. */
export function useEntry(rules: EntryRules) {
  const { vote, ballots, pass, enteredBy } = rules
  const box = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<State>(emptyState)
  // Keys may come faster than the screen is drawn.
  const now = useRef(state)
  const run = useRef<Run | null>(null)
  const set = (change: Partial<State>): void => {
    now.current = { ...now.current, ...change }
    setState(now.current)
  }
  const lines = useMemo(() => listFindable(ballots), [ballots])
  const meant = useMemo(() => findMeantBallot(lines, vote.id, state.typed), [lines, vote.id, state.typed])
  const found = meant.kind === 'found' ? meant.ballots.slice(0, shownCount) : []

  const focus = (): void => box.current?.focus()
  const say = (note: string): void => set({ note, typed: '', place: 0 })
  const open = (ballot: BallotLine): unknown => {
    const { number } = ballot
    const by = pass === 'first' ? ballot.firstBy : ballot.secondBy
    if (ballot.state === 'replaced') return say(entryText.isReplaced(number))
    if (ballot.isSettled) return say(entryText.settledAlready(number))
    const other = pass === 'first' ? ballot.secondBy : ballot.firstBy
    if (by === null && other === enteredBy) return say(entryText.samePerson(number, enteredBy, pass))
    set({
      typed: '',
      place: 0,
      note: null,
      sheet: {
        ballot,
        choices: vote.matters.map(() => null),
        at: 0,
        proxy: null,
        replaceReason: null,
        asking: by === null ? null : 'replace',
      },
    })
    focus()
  }
  const find = (): unknown => {
    const { typed, place } = now.current
    const target = findMeantBallot(lines, vote.id, typed)
    switch (target.kind) {
      case 'nothing':
        return
      case 'ballot':
        return open(target.ballot)
      case 'unknown-number':
        return say(entryText.unknownNumber(target.number))
      case 'other-vote':
        return say(entryText.otherVote(target.code))
      case 'found': {
        const ballot = target.ballots[Math.min(place, shownCount - 1)]
        return ballot === undefined ? say(entryText.nobodyFound(typed.trim())) : open(ballot)
      }
    }
  }
  const change = (part: Partial<Sheet>): void => {
    const { sheet } = now.current
    if (sheet !== null) set({ sheet: { ...sheet, ...part }, note: null })
  }
  const write = (choices: readonly PaperChoice[], voidReason: VoidReason | null, voidNote: string): void => {
    const { sheet } = now.current
    if (sheet === null) return
    const { ballot, proxy, replaceReason } = sheet
    const key = enqueue({
      writtenVoteId: vote.id,
      number: ballot.number,
      pass,
      enteredBy,
      replaceReason,
      entry: {
        ballotId: ballot.ballotId,
        returnedOn: rules.returnedOn,
        choices: [...choices],
        voidReason,
        voidNote,
        proxyId: proxy?.id ?? null,
        replaces: false,
      },
    })
    run.current?.saved.push(key)
    const words =
      voidReason === null
        ? wordsOf(choices)
        : ballotText.wholeVoid(ballotText.voidReasons[voidReason], voidNote)
    set({
      ...emptyState,
      done: { key, words: entryText.savedWords(ballot.number, ballot.names, words) },
    })
    focus()
  }
  const saveWhole = (): unknown => {
    if (isOverfull()) return write([], 'too-many', '')
    const choices = (now.current.sheet?.choices ?? []).filter((choice) => choice !== null)
    if (choices.length === vote.matters.length) write(choices, null, '')
  }
  const put = (choices: readonly (PaperChoice | null)[], at: number): void => {
    change({ choices, at })
    // One matter is one key; several are looked over once before Enter.
    if (vote.matters.length === 1 && at === 1) saveWhole()
  }
  const isOverfull = (): boolean =>
    vote.seats !== null &&
    (now.current.sheet?.choices ?? []).filter((choice) => choice === 'for').length > vote.seats
  const isChoosing = (): boolean => {
    const { sheet } = now.current
    return sheet !== null && sheet.asking === null && sheet.at < vote.matters.length
  }
  const isWhole = (): boolean => {
    const { sheet } = now.current
    return sheet !== null && sheet.asking === null && sheet.at >= vote.matters.length
  }

  return {
    ...state,
    ...rules,
    box,
    focus,
    meant,
    found,
    isWhole: isWhole(),
    type(typed: string) {
      set({ typed, place: 0, note: null })
    },
    move(step: 1 | -1) {
      if (found.length === 0) return false
      return set({ place: Math.min(found.length - 1, Math.max(0, now.current.place + step)) })
    },
    open,
    /** Enter: opens what was typed, or saves what is whole. */
    confirm() {
      const { sheet, typed } = now.current
      if (sheet === null) return find()
      if (!isWhole()) return
      if (typed.trim() === '') return saveWhole()
      // Only a scanner's code may follow without Enter: a digit too many must not become a number.
      if (readScanned(typed)?.writtenVoteId !== vote.id) return set({ typed: '', note: entryText.saveFirst })
      saveWhole()
      set({ typed })
      find()
    },
    choose(choice: PaperChoice) {
      const { sheet } = now.current
      if (sheet === null || !isChoosing()) return false
      const choices = sheet.choices.map((one, place) => (place === sheet.at ? choice : one))
      put(choices, nextOpen(choices, sheet.at))
    },
    goTo(at: number) {
      change({ at })
      focus()
    },
    /** Reads all that is left as the last one that was read. */
    repeat() {
      const { sheet } = now.current
      const last = sheet?.choices.slice(0, sheet.at).findLast((one) => one !== null)
      if (sheet === null || !isChoosing() || last === undefined || last === null) return false
      put(
        sheet.choices.map((one) => one ?? last),
        vote.matters.length,
      )
    },
    back() {
      const { sheet, typed } = now.current
      if (sheet === null || sheet.asking !== null || typed !== '') return false
      if (sheet.at === 0) return set({ sheet: null, note: null })
      const at = sheet.at - 1
      change({ at, choices: sheet.choices.map((one, place) => (place === at ? null : one)) })
    },
    drop() {
      const { sheet, typed } = now.current
      if (sheet?.asking === 'replace' || (sheet !== null && sheet.asking === null)) set({ ...emptyState })
      else if (sheet !== null) change({ asking: null })
      else if (typed !== '') set({ typed: '', note: null })
      else return false
      focus()
    },
    ask(asking: SheetQuestion | null) {
      const { sheet, typed } = now.current
      if (sheet === null || sheet.asking === 'replace' || typed !== '') return false
      change({ asking })
      if (asking !== 'void-note') focus()
    },
    isAsking: (asking: SheetQuestion) => now.current.sheet?.asking === asking,
    spoil(reason: VoidReason, note = '') {
      if (reason === 'other' && note.trim() === '') return change({ asking: 'void-note' })
      write([], reason, note.trim())
    },
    sign(proxy: Sheet['proxy']) {
      change({ proxy, asking: null })
      focus()
    },
    replace(reason: string) {
      if (reason.trim() === '') return
      change({ replaceReason: reason.trim(), asking: null })
      focus()
    },
    undo() {
      const { done } = now.current
      if (done === null) return false
      undoLine(done.key)
      set({ done: null })
      focus()
    },
    forget: (key: string) => {
      if (now.current.done?.key === key) set({ done: null })
    },
    clear: () => set({ ...emptyState, done: now.current.done }),
    /** Hears every key at the field, to know a scanner that came before the choice was typed. */
    hear(event: KeyboardEvent) {
      if (event.nativeEvent.isComposing) return
      if (!/^[\d-]$/u.test(event.key)) {
        if (event.key !== 'Enter') run.current = null
        return
      }
      const last = run.current
      if (last === null) {
        run.current = { text: event.key, at: event.timeStamp, isFast: true, before: now.current, saved: [] }
        return
      }
      last.text += event.key
      last.isFast &&= event.timeStamp - last.at < scannerGapMs
      last.at = event.timeStamp
    },
    /** Puts the ballot back that a scanner's digits ran into; answers whether it did. */
    catchScan() {
      const last = run.current
      run.current = null
      const typed = readScanned(now.current.typed)
      const isStray =
        last !== null &&
        last.before.sheet !== null &&
        last.before.sheet.at < vote.matters.length &&
        readScanned(last.text) !== null &&
        // A whole code in the field came after the choice, unless another vote's was cut off by it.
        (typed === null || (typed.writtenVoteId !== vote.id && last.isFast))
      if (!isStray) return false
      for (const key of last.saved) undoLine(key)
      set({ ...last.before, note: entryText.scannedTooSoon(last.before.sheet?.ballot.number ?? 0) })
      return true
    },
  }
}

const wordsOf = (choices: readonly PaperChoice[]): string =>
  choices.map((choice) => ballotText.paperChoices[choice]).join(' ')

export type EntryDesk = ReturnType<typeof useEntry>

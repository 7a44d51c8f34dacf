/** Keeps whom the search box or the tiles mean, and what the keys at the door do for them. Records through the door only. */
import { type RefObject, useMemo, useRef, useState } from 'react'
import { clockOf } from '../../../domain/calendar.ts'
import type { RollEntryId } from '../../../domain/identity.ts'
import {
  type AttendanceKind,
  allowedAttendance,
  presenceAt,
  type RollEntry,
  standingEvents,
} from '../../../domain/meeting/attendance.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { useAsk } from '../../api.ts'
import { type Candidate, canArrive, findCandidates, standInClash } from './candidates.ts'
import { type Door, useDoor } from './use-door.ts'

/** What is asked in the small field: a stand-in's name, a reason, a time. */
export type Asking = {
  readonly kind: 'stand-in' | 'excuse' | 'time'
  readonly entry: RollEntry
  readonly typed: string
}

export type SignIn = {
  readonly record: MeetingRecord
  readonly door: Door
  readonly box: RefObject<HTMLInputElement | null>
  readonly typed: string
  readonly type: (typed: string) => void
  readonly candidates: readonly Candidate[]
  /** Place of the target among the candidates. */
  readonly index: number
  readonly target: Candidate | null
  /** Whether a digit acts on the target: names hold none, so after one it can't belong to the search. */
  readonly isPicked: boolean
  readonly select: (entryId: RollEntryId | null) => void
  readonly move: (step: 1 | -1) => void
  readonly signIn: () => void
  /** Whether what was typed may be the name of somebody whom no list knows. */
  readonly isNewName: boolean
  readonly registerNewcomer: () => void
  readonly mayDo: (kind: AttendanceKind) => boolean
  readonly press: (kind: 'stand-in' | 'excuse' | 'leave') => void
  readonly askTime: () => void
  readonly asking: Asking | null
  readonly answer: (typed: string) => void
  readonly submit: () => void
  readonly dismiss: () => void
}

const clockPattern = /^([01]?\d|2[0-3])[:：]?([0-5]\d)$/u

/** A name as Chinese papers write it: characters, with or without the dot inside. */
const namePattern = /^\p{Script=Han}[\p{Script=Han}·•]{1,19}$/u

/** Reads 19:08, 1908 or 9：05 as HH:MM; null when it is no clock time. */
export const readClock = (typed: string): string | null => {
  const found = clockPattern.exec(typed.normalize('NFKC').trim())
  if (found === null) return null
  return `${(found[1] ?? '').padStart(2, '0')}:${found[2]}`
}

/** The state of signing in for one meeting. */
export function useSignIn(record: MeetingRecord): SignIn {
  const door = useDoor(record.meeting.id)
  const box = useRef<HTMLInputElement>(null)
  const people = useAsk('people.list', {}).data
  const [typed, setTyped] = useState('')
  const [index, setIndex] = useState(0)
  const [isChosen, setIsChosen] = useState(false)
  const [selectedId, setSelectedId] = useState<RollEntryId | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const { roll } = record

  const candidates = useMemo(() => findCandidates(roll, people ?? [], typed), [roll, people, typed])
  const place = Math.min(index, Math.max(0, candidates.length - 1))
  const selected = roll.find((entry) => entry.id === selectedId)
  const fromTiles: Candidate | null = selected === undefined ? null : { kind: 'entry', entry: selected }
  const target = typed.trim() === '' ? fromTiles : (candidates[place] ?? null)
  const entry = target?.kind === 'entry' ? target.entry : null

  const focus = (): void => box.current?.focus()
  const start = (nextId: RollEntryId | null): void => {
    setTyped('')
    setIndex(0)
    setIsChosen(false)
    setSelectedId(nextId)
    setAsking(null)
    focus()
  }
  const mayDo = (kind: AttendanceKind): boolean =>
    entry !== null && allowedAttendance[presenceAt(entry, null).state].includes(kind)

  return {
    record,
    door,
    box,
    typed,
    type(next) {
      setTyped(next)
      setIndex(0)
      setIsChosen(false)
      if (next.trim() !== '') setSelectedId(null)
    },
    candidates,
    index: place,
    target,
    isPicked: target !== null && (isChosen || !/\d/u.test(typed.normalize('NFKC'))),
    select: start,
    move(step) {
      const last = candidates.length - 1
      if (last < 0) return
      setIsChosen(true)
      setIndex(Math.min(last, Math.max(0, place + step)))
    },
    signIn() {
      if (target === null) return
      if (target.kind === 'person') {
        start(null)
        void door.addAndSignIn(target.person)
      } else if (canArrive(target.entry)) {
        start(null)
        void door.record(target.entry, 'arrive')
      } else {
        // Not kept selected: the next digit belongs to the next person's number.
        door.sayAlready(target.entry)
        start(null)
      }
    },
    isNewName: candidates.length === 0 && namePattern.test(typed.trim()),
    registerNewcomer() {
      const name = typed.trim()
      start(null)
      void door.registerNewcomer(name)
    },
    mayDo,
    press(kind) {
      if (entry === null || !mayDo(kind)) return
      if (kind === 'leave') {
        start(null)
        void door.record(entry, 'leave')
      } else setAsking({ kind, entry, typed: '' })
    },
    askTime() {
      const since = entry === null ? null : presenceAt(entry, null).since
      if (entry !== null && since !== null) setAsking({ kind: 'time', entry, typed: clockOf(since) })
    },
    asking,
    answer: (next) => setAsking((before) => (before === null ? null : { ...before, typed: next })),
    submit() {
      if (asking === null) return
      const words = asking.typed.trim()
      if (asking.kind === 'excuse') void door.record(asking.entry, 'excuse', { note: words })
      else if (asking.kind === 'stand-in') {
        if (words === '' || standInClash(roll, asking.entry, words).isHere) return
        void door.record(asking.entry, 'stand-in', { standInName: words })
      } else {
        const clock = readClock(words)
        const event = standingEvents(asking.entry).at(-1)
        if (clock === null || event === undefined) return
        if (clock !== clockOf(event.at)) void door.correctTime(asking.entry, event, clock)
      }
      start(null)
    },
    dismiss() {
      setAsking(null)
      focus()
    },
  }
}

/** Records what happens at the door and keeps the last act for ten seconds, to be taken back. Chooses nobody. */
import { App } from 'antd'
import { useState } from 'react'
import { clockOf, dayOf, instantOf } from '../../../domain/calendar.ts'
import type { Reply } from '../../../domain/failure.ts'
import type { AttendanceEventId, Instant, MeetingId, RollEntryId } from '../../../domain/identity.ts'
import {
  type AttendanceEvent,
  type AttendanceKind,
  presenceAt,
  type RollEntry,
} from '../../../domain/meeting/attendance.ts'
import type { Person } from '../../../domain/people/person.ts'
import { isNotSaved, tell } from '../../api.ts'
import { sayFailure } from '../../text/failures.ts'
import { signInText } from '../../text/sign-in.ts'

type Undo = { readonly key: number; readonly words: string; readonly takeBack: () => Promise<Reply<unknown>> }

export type DoorWords = { readonly standInName?: string; readonly note?: string }

export type Door = {
  readonly undo: Undo | null
  readonly forgetUndo: () => void
  readonly takeBack: () => void
  /** Records one event now. */
  readonly record: (entry: RollEntry, kind: AttendanceKind, words?: DoorWords) => Promise<void>
  /** Says that somebody is in the room already, and since when. */
  readonly sayAlready: (entry: RollEntry) => void
  /** Puts somebody on the roll who is not on it, and signs them in. */
  readonly addAndSignIn: (person: Person) => Promise<void>
  /** Takes down somebody whom no list knows, and signs them in. */
  readonly registerNewcomer: (name: string) => Promise<void>
  /** Puts the time of what was recorded last right; `clock` is HH:MM of the same day. */
  readonly correctTime: (entry: RollEntry, event: AttendanceEvent, clock: string) => Promise<void>
}

const write = (
  entryId: RollEntryId,
  kind: AttendanceKind,
  at: Instant | null,
  words: DoorWords,
): Promise<Reply<AttendanceEventId>> =>
  tell('attendance.record', {
    entryId,
    kind,
    at,
    standInName: words.standInName ?? '',
    note: words.note ?? '',
  })

/** What the door can do for one meeting. */
export function useDoor(meetingId: MeetingId): Door {
  const { message } = App.useApp()
  const [undo, setUndo] = useState<Undo | null>(null)

  const sayRefusal = (reply: Reply<unknown>): void => {
    if (!reply.ok && !isNotSaved(reply.failure)) void message.error(sayFailure(reply.failure))
  }
  const offerUndo = (words: string, takeBack: Undo['takeBack']): void =>
    setUndo((before) => ({ key: (before?.key ?? 0) + 1, words, takeBack }))
  const offerWithdrawal = (words: string, eventId: AttendanceEventId): void =>
    offerUndo(words, () => tell('attendance.withdraw', { eventId }))
  const clockNow = (): string => clockOf(new Date().toISOString())

  return {
    undo,
    forgetUndo: () => setUndo(null),
    takeBack: () => {
      if (undo === null) return
      setUndo(null)
      void undo.takeBack().then(sayRefusal)
    },
    async record(entry, kind, words = {}) {
      const reply = await write(entry.id, kind, null, words)
      if (!reply.ok) return sayRefusal(reply)
      offerWithdrawal(signInText.recorded(entry.name, clockNow(), kind, words.standInName ?? ''), reply.value)
    },
    sayAlready(entry) {
      const { state, since } = presenceAt(entry, null)
      if (since !== null) void message.info(signInText.already(entry.name, state, clockOf(since)))
    },
    async addAndSignIn(person) {
      const capacity = person.isObserver ? 'observer' : 'due'
      const added = await tell('meetings.addToRoll', { meetingId, personId: person.id, capacity })
      if (!added.ok) return sayRefusal(added)
      const reply = await write(added.value, 'arrive', null, {})
      if (!reply.ok) return sayRefusal(reply)
      offerWithdrawal(signInText.addedToRoll(person.name, clockNow()), reply.value)
    },
    async registerNewcomer(name) {
      const reply = await tell('attendance.registerNewcomer', { meetingId, name })
      if (!reply.ok) return sayRefusal(reply)
      offerWithdrawal(signInText.addedToRoll(name, clockNow()), reply.value)
    },
    async correctTime(entry, event, clock) {
      const at = instantOf(dayOf(event.at), clock)
      const reply = await tell('attendance.correctTime', { eventId: event.id, at })
      if (!reply.ok) return sayRefusal(reply)
      const eventId = reply.value
      offerUndo(signInText.timeCorrected(entry.name, clock), () =>
        tell('attendance.correctTime', { eventId, at: event.at }),
      )
    },
  }
}

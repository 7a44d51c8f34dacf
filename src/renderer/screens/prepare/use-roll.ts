/** Keeps who is chosen while it is being written, one write after the other. Numbers by party, observers last. */
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import type { PersonId } from '../../../domain/identity.ts'
import type { Capacity } from '../../../domain/meeting/attendance.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import type { Person } from '../../../domain/people/person.ts'
import { isNotSaved, tell } from '../../api.ts'

export type Chosen = ReadonlyMap<PersonId, Capacity>

const chosenFrom = (record: MeetingRecord): Chosen =>
  new Map(record.roll.map((entry) => [entry.personId, entry.capacity]))

/** The chosen people in the order of the sheet: those due by party, then observers. */
export const sortChosen = (people: readonly Person[], chosen: Chosen): readonly Person[] => [
  ...people.filter((person) => chosen.get(person.id) === 'due'),
  ...people.filter((person) => chosen.get(person.id) === 'observer'),
]

/** The roll being chosen, and the way to change it. */
export function useRoll(record: MeetingRecord, people: readonly Person[]) {
  const meetingId = record.meeting.id
  const [chosen, setChosen] = useState(() => chosenFrom(record))
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const waiting = useRef<Chosen | null>(null)
  const isWriting = useRef(false)
  const write = async (): Promise<void> => {
    if (isWriting.current) return
    isWriting.current = true
    while (waiting.current !== null) {
      const next: Chosen = waiting.current
      waiting.current = null
      const entries = sortChosen(people, next).map((person) => ({
        personId: person.id,
        capacity: next.get(person.id) ?? ('due' as const),
      }))
      const reply = await tell('meetings.setRoll', { meetingId, entries })
      setRefusal(reply.ok || isNotSaved(reply.failure) ? null : reply.failure)
    }
    isWriting.current = false
  }
  useEffect(() => {
    if (!isWriting.current) setChosen(chosenFrom(record))
  }, [record])
  return {
    chosen,
    refusal,
    choose: (next: Chosen) => {
      setChosen(next)
      waiting.current = next
      void write()
    },
  }
}

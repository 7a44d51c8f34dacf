/** Writes drafts of meetings, and takes over the roll of an earlier one. Decides no time and no words. */
import type { Day, MeetingId, SeriesId } from '../../../domain/identity.ts'
import type { Meeting } from '../../../domain/meeting/meeting.ts'
import type { Person } from '../../../domain/people/person.ts'
import { insertMeeting } from '../../store/meetings/meetings.ts'
import { insertEntry, readRoll } from '../../store/meetings/rolls.ts'
import { readPeople } from '../../store/people/people.ts'
import type { Write } from '../../store/schema/schema.ts'

/** What a draft begins with; the turn of its series where it has one. */
export type DraftWords = Pick<
  Meeting,
  | 'form'
  | 'title'
  | 'rule'
  | 'heldOn'
  | 'startTime'
  | 'place'
  | 'estateName'
  | 'chairId'
  | 'recorderId'
  | 'occasion'
> & { readonly theme?: string; readonly seriesId?: SeriesId; readonly seriesOn?: Day }

/** Adds a draft; answers its number. */
export const insertDraft = (write: Write, { rule, ...words }: DraftWords): Promise<MeetingId> =>
  insertMeeting(write, {
    ...words,
    rule: JSON.stringify(rule),
    state: 'draft',
    calledAt: null,
    openedAt: null,
    closedAt: null,
    minutedAt: null,
    archivedAt: null,
    endReason: '',
  })

/** The words of a person as they are written into a roll. */
export const wordsOf = (person: Person) => ({
  personId: person.id,
  name: person.name,
  partyId: person.partyId,
  role: person.role,
  unit: person.unit,
  room: person.room,
  phone: person.phone,
  pinyin: person.pinyin,
  initials: person.initials,
})

/** Takes the roll of an earlier meeting over; people who left are not on it. */
export const copyRoll = async (write: Write, formerId: MeetingId, meetingId: MeetingId): Promise<void> => {
  const people = new Map((await readPeople(write)).map((person) => [person.id, person]))
  let number = 0
  for (const entry of await readRoll(write, formerId)) {
    const person = people.get(entry.personId)
    if (person === undefined) continue
    number += 1
    await insertEntry(write, { meetingId, number, capacity: entry.capacity, ...wordsOf(person) })
  }
}

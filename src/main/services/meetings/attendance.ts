/** Records who comes, goes, is excused or stands in. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { AttendanceEventId, MeetingId } from '../../../domain/identity.ts'
import { allowedAttendance, presenceAt, standingEvents } from '../../../domain/meeting/attendance.ts'
import { isSigningIn } from '../../../domain/meeting/meeting.ts'
import type { Vote } from '../../../domain/vote/vote-facts.ts'
import { readMeeting } from '../../store/meetings/meetings.ts'
import { findEntry, findEvent, insertEvent, readRoll, withdrawEvent } from '../../store/meetings/rolls.ts'
import { readVotes } from '../../store/meetings/votes.ts'
import type { Write } from '../../store/schema/schema.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { addPeople } from '../people/people.ts'
import { addToRoll } from './preparation.ts'

/** Votes that count or still may; what they froze can't be changed behind them. */
const frozenVotes = async (write: Write, meetingId: MeetingId): Promise<readonly Vote[]> =>
  [...(await readVotes(write, meetingId)).values()].flat().filter((vote) => vote.state !== 'abandoned')

/** Records one event at the door; refuses what can't follow, times to come, and times before what is on record or frozen. */
export const recordAttendance = async (
  { write, now }: Writing,
  input: CheckedInputOf<'attendance.record'>,
): Promise<Reply<AttendanceEventId>> => {
  const found = await findEntry(write, input.entryId)
  if (found === null) return missing('rollEntry')
  const meeting = await readMeeting(write, found.meetingId)
  if (meeting === null) return missing('meeting')
  const isExcuseBefore = input.kind === 'excuse' && meeting.state === 'called'
  if (!isSigningIn(meeting.state) && !isExcuseBefore) return wrongState('meeting', meeting.state, 'record')
  const entry = (await readRoll(write, meeting.id)).find((one) => one.id === input.entryId)
  if (entry === undefined) return missing('rollEntry')
  const at = input.at ?? now
  const last = standingEvents(entry).at(-1)
  if (at > now || (last !== undefined && last.at > at)) return refuse({ code: 'time-outside-meeting' })
  if ((await frozenVotes(write, meeting.id)).some((vote) => vote.openedAt > at))
    return refuse({ code: 'time-outside-meeting' })
  const { state } = presenceAt(entry, null)
  if (!allowedAttendance[state].includes(input.kind))
    return refuse({ code: 'attendance-order', name: entry.name, state })
  const standInName = input.kind === 'stand-in' ? input.standInName : null
  if (standInName === '') {
    const problems = [{ path: 'standInName', message: '请填写受托人' }]
    return refuse({ code: 'invalid-input', problems })
  }
  return accept(
    await insertEvent(write, { rollEntryId: entry.id, kind: input.kind, at, standInName, note: input.note }),
  )
}

/** 撤销 of what was recorded last for a member; refuses what a vote has frozen. */
export const withdrawAttendance = async (
  { write, now }: Writing,
  input: CheckedInputOf<'attendance.withdraw'>,
): Promise<Reply<null>> => {
  const event = await findEvent(write, input.eventId)
  if (event === null || event.withdrawnAt !== null) return missing('attendanceEvent')
  const meeting = await readMeeting(write, event.meetingId)
  if (meeting === null) return missing('meeting')
  if (!isSigningIn(meeting.state) && meeting.state !== 'called')
    return wrongState('meeting', meeting.state, 'withdraw')
  if ((await frozenVotes(write, meeting.id)).some((vote) => vote.openedAt >= event.at))
    return wrongState('attendanceEvent', 'frozen', 'withdraw')
  const entry = (await readRoll(write, meeting.id)).find((one) => one.id === event.entryId)
  if (entry === undefined) return missing('rollEntry')
  if (standingEvents(entry).at(-1)?.id !== input.eventId)
    return refuse({ code: 'attendance-order', name: entry.name, state: presenceAt(entry, null).state })
  await withdrawEvent(write, input.eventId, now)
  return accept(null)
}

/** Puts the time of a member's last record right, in one step: both or neither. */
export const correctAttendanceTime = async (
  context: Writing,
  { eventId, at }: CheckedInputOf<'attendance.correctTime'>,
): Promise<Reply<AttendanceEventId>> => {
  const found = await findEvent(context.write, eventId)
  if (found === null) return missing('attendanceEvent')
  const withdrawn = await withdrawAttendance(context, { eventId })
  if (!withdrawn.ok) return withdrawn
  const { entryId, kind, standInName, note } = found
  return recordAttendance(context, { entryId, kind, at, standInName: standInName ?? '', note })
}

/** Adds somebody whom nobody knew, and signs them in; a counted roll is not made longer at the door. */
export const registerNewcomer = async (
  context: Writing,
  { meetingId, name }: CheckedInputOf<'attendance.registerNewcomer'>,
): Promise<Reply<AttendanceEventId>> => {
  const meeting = await readMeeting(context.write, meetingId)
  if (meeting === null) return missing('meeting')
  if (!isSigningIn(meeting.state)) return wrongState('meeting', meeting.state, 'register')
  const isObserver = meeting.rule.quorum !== null
  const unknown = { partyId: null, role: '', unit: '', room: '', phone: '' }
  const added = await addPeople(context, { people: [{ name, ...unknown, isObserver }] })
  if (!added.ok) return added
  const [personId] = added.value
  if (personId === undefined) return missing('person')
  const capacity = isObserver ? 'observer' : 'due'
  const entryId = await addToRoll(context, { meetingId, personId, capacity })
  if (!entryId.ok) return entryId
  return recordAttendance(context, {
    entryId: entryId.value,
    kind: 'arrive',
    at: null,
    standInName: '',
    note: '',
  })
}

/** Keeps the line of speakers, their time, and what they said. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { AgendaItemId, MeetingId, PointId, RollEntryId, SpeechId } from '../../../domain/identity.ts'
import { isOver } from '../../../domain/meeting/meeting.ts'
import {
  endSpeeches,
  findPoint,
  insertPoint,
  insertSpeech,
  readItem,
  readSpeech,
  updateSpeech,
  withdrawPoint,
} from '../../store/meetings/agenda.ts'
import { readMeeting } from '../../store/meetings/meetings.ts'
import { findEntry } from '../../store/meetings/rolls.ts'
import type { Row, Write } from '../../store/schema/schema.ts'
import { missing, type Writing, wrongState } from '../context.ts'

const meetingOfItem = async (write: Write, itemId: AgendaItemId) => {
  const item = await readItem(write, itemId)
  return item === null ? null : await readMeeting(write, item.meetingId)
}

const isOnRoll = async (write: Write, entryId: RollEntryId | null, meetingId: MeetingId): Promise<boolean> =>
  entryId === null || (await findEntry(write, entryId))?.meetingId === meetingId

/** Puts a speaker in line on the item being dealt with. */
export const queueSpeech = async (
  { write, now }: Writing,
  input: CheckedInputOf<'speeches.queue'>,
): Promise<Reply<SpeechId>> => {
  const meeting = await meetingOfItem(write, input.itemId)
  if (meeting === null) return missing('agendaItem')
  if (meeting.state !== 'in-session') return wrongState('meeting', meeting.state, 'queue')
  if (!(await isOnRoll(write, input.entryId, meeting.id))) return missing('rollEntry')
  return accept(
    await insertSpeech(write, {
      agendaItemId: input.itemId,
      rollEntryId: input.entryId,
      speakerName: input.speakerName,
      queuedAt: now,
      startedAt: null,
      endedAt: null,
      limitSeconds: input.limitSeconds,
      withdrawnAt: null,
    }),
  )
}

const findSpeech = async (
  write: Write,
  speechId: SpeechId,
  wanted: string,
): Promise<Reply<{ speech: Row<'speech'>; meetingId: MeetingId }>> => {
  const speech = await readSpeech(write, speechId)
  if (speech === undefined || speech.withdrawnAt !== null) return missing('speech')
  const meeting = await meetingOfItem(write, speech.agendaItemId as AgendaItemId)
  if (meeting === null) return missing('speech')
  if (meeting.state !== 'in-session') return wrongState('meeting', meeting.state, wanted)
  return accept({ speech, meetingId: meeting.id })
}

/** Gives the floor; who spoke before has ended. */
export const beginSpeech = async (
  { write, now }: Writing,
  { speechId }: CheckedInputOf<'speeches.begin'>,
): Promise<Reply<null>> => {
  const found = await findSpeech(write, speechId, 'beginSpeech')
  if (!found.ok) return found
  if (found.value.speech.startedAt !== null) return wrongState('speech', 'begun', 'beginSpeech')
  await endSpeeches(write, found.value.meetingId, now)
  await updateSpeech(write, speechId, { startedAt: now })
  return accept(null)
}

/** Ends a speech. */
export const endSpeech = async (
  { write, now }: Writing,
  { speechId }: CheckedInputOf<'speeches.end'>,
): Promise<Reply<null>> => {
  const found = await findSpeech(write, speechId, 'endSpeech')
  if (!found.ok) return found
  const { startedAt, endedAt } = found.value.speech
  if (startedAt === null || endedAt !== null) return wrongState('speech', 'not-speaking', 'endSpeech')
  await updateSpeech(write, speechId, { endedAt: now })
  return accept(null)
}

/** Gives more time. */
export const extendSpeech = async (
  { write }: Writing,
  { speechId, seconds }: CheckedInputOf<'speeches.extend'>,
): Promise<Reply<null>> => {
  const found = await findSpeech(write, speechId, 'extendSpeech')
  if (!found.ok) return found
  if (found.value.speech.endedAt !== null) return wrongState('speech', 'ended', 'extendSpeech')
  await updateSpeech(write, speechId, { limitSeconds: found.value.speech.limitSeconds + seconds })
  return accept(null)
}

/** Takes a waiting speaker out of the line. */
export const withdrawSpeech = async (
  { write, now }: Writing,
  { speechId }: CheckedInputOf<'speeches.withdraw'>,
): Promise<Reply<null>> => {
  const found = await findSpeech(write, speechId, 'withdrawSpeech')
  if (!found.ok) return found
  if (found.value.speech.startedAt !== null) return wrongState('speech', 'begun', 'withdrawSpeech')
  await updateSpeech(write, speechId, { withdrawnAt: now })
  return accept(null)
}

/** Writes down what was said; also after the meeting, until the minutes are finished. */
export const writePoint = async (
  { write, now }: Writing,
  input: CheckedInputOf<'points.write'>,
): Promise<Reply<PointId>> => {
  const meeting = await meetingOfItem(write, input.itemId)
  if (meeting === null) return missing('agendaItem')
  if (meeting.openedAt === null || meeting.state === 'minuted' || meeting.state === 'archived')
    return wrongState('meeting', meeting.state, 'writePoint')
  if (!(await isOnRoll(write, input.entryId, meeting.id))) return missing('rollEntry')
  if (input.speechId !== null && (await readSpeech(write, input.speechId))?.agendaItemId !== input.itemId)
    return missing('speech')
  if (input.speakerName === '' && isOver(meeting.state)) {
    return refuse({ code: 'invalid-input', problems: [{ path: 'speakerName', message: '请填写发言人' }] })
  }
  return accept(
    await insertPoint(write, {
      agendaItemId: input.itemId,
      speechId: input.speechId,
      rollEntryId: input.entryId,
      speakerName: input.speakerName,
      text: input.text,
      isDissent: input.isDissent ? 1 : 0,
      at: now,
      withdrawnAt: null,
    }),
  )
}

/** Takes a point back. */
export const takeBackPoint = async (
  { write, now }: Writing,
  { pointId }: CheckedInputOf<'points.withdraw'>,
): Promise<Reply<null>> => {
  const found = await findPoint(write, pointId)
  if (found === undefined) return missing('point')
  const meeting = await readMeeting(write, found.meetingId as MeetingId)
  if (meeting === null) return missing('meeting')
  if (meeting.state === 'minuted' || meeting.state === 'archived')
    return wrongState('meeting', meeting.state, 'withdrawPoint')
  await withdrawPoint(write, pointId, now)
  return accept(null)
}

/** Moves a meeting along its life cycle. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { MeetingId } from '../../../domain/identity.ts'
import { openVote } from '../../../domain/meeting/agenda.ts'
import { roomAt } from '../../../domain/meeting/attendance.ts'
import { isRunning, type MeetingStep, stateAfter } from '../../../domain/meeting/meeting.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { findPreStudyGap } from '../../../domain/meeting/pre-study.ts'
import { findPreparationGaps } from '../../../domain/meeting/preparation.ts'
import { findGaps } from '../../../domain/papers/meeting/document-check.ts'
import { judgeQuorum } from '../../../domain/vote/vote.ts'
import { describeMissing } from '../../../domain/vote/vote-wording.ts'
import { endSpan, endSpeeches, updateItem } from '../../store/meetings/agenda.ts'
import {
  deletePassage,
  endBreak,
  insertBreak,
  readRunningMeeting,
  updateMeeting,
  writePassage,
} from '../../store/meetings/meetings.ts'
import { readRecord } from '../../store/meetings/records.ts'
import { readSetting, writeSetting } from '../../store/settings.ts'
import { missing, type Reading, type Writing, wrongState } from '../context.ts'
import { readHolidayCalendar } from '../rules.ts'
import { releaseTopicsOf } from '../topics/moving.ts'

type OnMeeting = { readonly meetingId: MeetingId }

/** Everything known of one meeting. */
export const recordOfMeeting = async (
  { read }: Reading,
  { meetingId }: OnMeeting,
): Promise<Reply<MeetingRecord>> => {
  const record = await readRecord(read, meetingId)
  return record === null ? missing('meeting') : accept(record)
}

/** Takes one step of the life cycle after `check`, and writes the new state with `also`. */
const step = async (
  { write }: Writing,
  meetingId: MeetingId,
  wanted: MeetingStep,
  check: (record: MeetingRecord) => Reply<null>,
  also: Parameters<typeof updateMeeting>[2] = {},
): Promise<Reply<MeetingRecord>> => {
  const record = await readRecord(write, meetingId)
  if (record === null) return missing('meeting')
  const state = stateAfter(record.meeting.state, wanted)
  if (state === null) return wrongState('meeting', record.meeting.state, wanted)
  const checked = check(record)
  if (!checked.ok) return checked
  await updateMeeting(write, meetingId, { state, ...also })
  return accept(record)
}

const nothingMore = (): Reply<null> => accept(null)
const asDone = (reply: Reply<unknown>): Reply<null> => (reply.ok ? accept(null) : reply)

/** 发出通知; refuses an empty roll or agenda, a missing chair, title or place, and a missing 前置研究. */
export const callMeeting = async (context: Writing, { meetingId }: OnMeeting): Promise<Reply<null>> => {
  const calendar = await readHolidayCalendar(context.write)
  return asDone(
    await step(
      context,
      meetingId,
      'call',
      (record) => {
        const { meeting, roll, agenda } = record
        if (meeting.chairId === null) return refuse({ code: 'chair-missing' })
        if (!roll.some((entry) => entry.capacity === 'due')) return refuse({ code: 'roll-empty' })
        if (agenda.length === 0) return refuse({ code: 'agenda-empty' })
        const unstudied = findPreStudyGap(record)
        if (unstudied !== null) return refuse({ code: 'pre-study-missing', gap: unstudied })
        const gaps = findPreparationGaps(record, dayOf(context.now), calendar).filter((gap) => gap.isNeeded)
        return gaps.length === 0
          ? accept(null)
          : refuse({ code: 'document-gaps', gaps: gaps.map((gap) => gap.sentence) })
      },
      { calledAt: context.now },
    ),
  )
}

/** Back to the draft. */
export const recallMeeting = async (context: Writing, { meetingId }: OnMeeting): Promise<Reply<null>> =>
  asDone(await step(context, meetingId, 'recall', nothingMore, { calledAt: null }))

/** Begins signing in. */
export const beginSignIn = async (context: Writing, { meetingId }: OnMeeting): Promise<Reply<null>> =>
  asDone(await step(context, meetingId, 'begin-sign-in', nothingMore))

/** 开会; refuses while the quorum is missing or another meeting runs. */
export const openMeeting = async (context: Writing, { meetingId }: OnMeeting): Promise<Reply<null>> => {
  const running = await readRunningMeeting(context.write)
  if (running !== null && running.id !== meetingId)
    return refuse({ code: 'another-meeting-open', title: running.title })
  return asDone(
    await step(
      context,
      meetingId,
      'open',
      ({ meeting, parties, roll }) => {
        const room = roomAt(parties, roll, null)
        if (room.presentCount === 0) return refuse({ code: 'nobody-present' })
        const unmet = judgeQuorum(meeting.rule, room).filter((line) => !line.met)
        return unmet.length === 0
          ? accept(null)
          : refuse({ code: 'quorum-missing', missing: unmet.map(describeMissing) })
      },
      { openedAt: context.now },
    ),
  )
}

/** 休息 */
export const suspendMeeting = async (context: Writing, { meetingId }: OnMeeting): Promise<Reply<null>> => {
  const taken = await step(context, meetingId, 'suspend', nothingMore)
  if (taken.ok)
    await insertBreak(context.write, meetingId, { kind: 'break', startedAt: context.now, endedAt: null })
  return asDone(taken)
}

/** 继续开会 */
export const resumeMeeting = async (context: Writing, { meetingId }: OnMeeting): Promise<Reply<null>> => {
  const taken = await step(context, meetingId, 'resume', nothingMore)
  if (taken.ok) await endBreak(context.write, meetingId, context.now)
  return asDone(taken)
}

const stopClocks = async (context: Writing, record: MeetingRecord): Promise<void> => {
  await endBreak(context.write, record.meeting.id, context.now)
  await endSpeeches(context.write, record.meeting.id, context.now)
  for (const item of record.agenda) await endSpan(context.write, item.id, context.now)
}

/** 结束会议; refuses while items are unfinished or a vote is open. */
export const closeMeeting = async (context: Writing, { meetingId }: OnMeeting): Promise<Reply<null>> => {
  const taken = await step(
    context,
    meetingId,
    'close',
    ({ agenda }) => {
      if (agenda.some((item) => openVote(item) !== null)) return refuse({ code: 'vote-open' })
      const unfinished = agenda.filter((item) => item.state !== 'finished')
      if (unfinished.length > 0)
        return refuse({ code: 'items-unfinished', positions: unfinished.map((item) => item.position) })
      return accept(null)
    },
    { closedAt: context.now },
  )
  if (!taken.ok) return taken
  await stopClocks(context, taken.value)
  await releaseTopicsOf(context, meetingId)
  return accept(null)
}

/** Calls a meeting off before it was opened. */
export const cancelMeeting = async (
  context: Writing,
  input: CheckedInputOf<'meetings.cancel'>,
): Promise<Reply<null>> => {
  const taken = await step(context, input.meetingId, 'cancel', nothingMore, { endReason: input.reason })
  if (taken.ok) await releaseTopicsOf(context, input.meetingId)
  return asDone(taken)
}

/** 改期再开: breaks a meeting off; items without an outcome are 暂缓 for the same reason, and what happened stays on record. */
export const adjournMeeting = async (
  context: Writing,
  input: CheckedInputOf<'meetings.adjourn'>,
): Promise<Reply<null>> => {
  const taken = await step(
    context,
    input.meetingId,
    'adjourn',
    ({ agenda }) =>
      agenda.some((item) => openVote(item) !== null) ? refuse({ code: 'vote-open' }) : accept(null),
    { endReason: input.reason, closedAt: context.now },
  )
  if (!taken.ok) return taken
  await stopClocks(context, taken.value)
  for (const item of taken.value.agenda) {
    const outcome = item.outcome ?? 'deferred'
    const outcomeText = item.outcome === null ? input.reason : item.outcomeText
    await updateItem(context.write, item.id, { state: 'finished', outcome, outcomeText })
  }
  await releaseTopicsOf(context, input.meetingId)
  return accept(null)
}

/** Settles the time between a crash and the reopening, once; it lies within the meeting. */
export const settleInterruption = async (
  { write, now }: Writing,
  input: CheckedInputOf<'meetings.settleInterruption'>,
): Promise<Reply<null>> => {
  const record = await readRecord(write, input.meetingId)
  if (record === null) return missing('meeting')
  const { state, openedAt } = record.meeting
  if (!isRunning(state) || openedAt === null) return wrongState('meeting', state, 'settleInterruption')
  if (input.endedAt < input.startedAt || input.startedAt < openedAt || input.endedAt > now)
    return refuse({ code: 'time-outside-meeting' })
  if ((await readSetting(write, 'settledInterruption')) === input.startedAt)
    return wrongState('meeting', 'settled', 'settleInterruption')
  if (input.wasBreak) {
    const { startedAt, endedAt } = input
    await insertBreak(write, input.meetingId, { kind: 'interruption', startedAt, endedAt })
  }
  await writeSetting(write, 'settledInterruption', input.startedAt)
  return accept(null)
}

/** Takes up the minutes of a finished meeting again. */
export const reopenMinutes = async (
  context: Writing,
  input: CheckedInputOf<'meetings.reopenMinutes'>,
): Promise<Reply<null>> =>
  asDone(await step(context, input.meetingId, 'reopen-minutes', nothingMore, { minutedAt: null }))

/** 核对完成; refuses while something is missing, naming it. */
export const finishMinutes = async (context: Writing, { meetingId }: OnMeeting): Promise<Reply<null>> =>
  asDone(
    await step(
      context,
      meetingId,
      'finish-minutes',
      (record) => {
        const gaps = findGaps(record).map((gap) => gap.sentence)
        return gaps.length === 0 ? accept(null) : refuse({ code: 'document-gaps', gaps })
      },
      { minutedAt: context.now },
    ),
  )

/** 归档 */
export const archiveMeeting = async (context: Writing, { meetingId }: OnMeeting): Promise<Reply<null>> =>
  asDone(await step(context, meetingId, 'archive', nothingMore, { archivedAt: context.now }))

const editable = async ({ write }: Writing, meetingId: MeetingId): Promise<Reply<null>> => {
  const record = await readRecord(write, meetingId)
  if (record === null) return missing('meeting')
  const { state } = record.meeting
  if (state !== 'closed' && state !== 'adjourned') return wrongState('meeting', state, 'editPassage')
  return accept(null)
}

/** Writes a passage of the minutes in the secretary's own words. */
export const editPassage = async (
  context: Writing,
  input: CheckedInputOf<'meetings.editPassage'>,
): Promise<Reply<null>> => {
  const checked = await editable(context, input.meetingId)
  if (!checked.ok) return checked
  await writePassage(context.write, input.meetingId, {
    anchor: input.anchor,
    text: input.text,
    editedAt: context.now,
  })
  return accept(null)
}

/** Takes the drafted words again. */
export const restorePassage = async (
  context: Writing,
  input: CheckedInputOf<'meetings.restorePassage'>,
): Promise<Reply<null>> => {
  const checked = await editable(context, input.meetingId)
  if (!checked.ok) return checked
  await deletePassage(context.write, input.meetingId, input.anchor)
  return accept(null)
}

/** Adopts resolutions with what follows from them, and puts their words right. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { writeNumber } from '../../../domain/community.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { ResolutionId } from '../../../domain/identity.ts'
import { announcedVote, canResolveFrom } from '../../../domain/meeting/agenda.ts'
import { heldOn } from '../../../domain/papers/meeting/meeting-wording.ts'
import { readItem, updateItem } from '../../store/meetings/agenda.ts'
import { readRecord } from '../../store/meetings/records.ts'
import { insertResolution, reviseResolution } from '../../store/meetings/resolutions.ts'
import { readCommunity } from '../../store/people/communities.ts'
import { nextSequence } from '../../store/tasks/tasks.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { addResolutionTask, refuseDueBefore } from '../tasks/orders.ts'
import { followItem } from '../topics/moving.ts'
import { findResolutionInHand } from './resolution-in-hand.ts'

/** Adopts the words of an item that passed or found consensus; each task becomes a 督办事项. */
export const adoptResolution = async (
  context: Writing,
  input: CheckedInputOf<'resolutions.adopt'>,
): Promise<Reply<ResolutionId>> => {
  const { write, now } = context
  const bare = await readItem(write, input.itemId)
  const record = bare === null ? null : await readRecord(write, bare.meetingId)
  const item = record?.agenda.find((one) => one.id === input.itemId)
  if (record === null || item === undefined) return missing('agendaItem')
  const { state } = record.meeting
  if (state !== 'in-session' && state !== 'closed' && state !== 'adjourned')
    return wrongState('meeting', state, 'adopt')
  if (!canResolveFrom(item.outcome)) return refuse({ code: 'outcome-not-adopted' })
  if (item.resolution !== null) return wrongState('resolution', 'adopted', 'adopt')
  for (const { dueOn } of input.tasks) {
    const past = refuseDueBefore(heldOn(record.meeting), dueOn)
    if (past !== null) return past
  }
  const found = await readCommunity(write)
  if (found === null) return refuse({ code: 'community-missing' })
  const year = Number(dayOf(now).slice(0, 4))
  const sequence = await nextSequence(write, 'resolution', year)
  const resolutionId = await insertResolution(write, {
    meetingId: record.meeting.id,
    agendaItemId: item.id,
    voteId: announcedVote(item)?.id ?? null,
    year,
    sequence,
    number: writeNumber(found.community.numberPattern, year, sequence),
    wording: input.wording,
    track: input.track,
    conditions: input.conditions,
    adoptedAt: now,
    revokedAt: null,
  })
  const { estateName } = record.meeting
  for (const entry of input.tasks)
    await addResolutionTask(context, { id: resolutionId, estateName, topicId: item.topicId }, entry)
  if (item.outcome === 'adopted' && input.conditions !== '')
    await updateItem(write, item.id, { outcome: 'adopted-with-conditions', outcomeText: input.conditions })
  await followItem(context, item.id)
  return accept(resolutionId)
}

/** Changes the words of a resolution before the minutes are finished. */
export const reviseWording = async (
  { write, now }: Writing,
  input: CheckedInputOf<'resolutions.revise'>,
): Promise<Reply<null>> => {
  const found = await findResolutionInHand(write, input.resolutionId, 'revise')
  if (!found.ok) return found
  if (found.value.wording === input.wording) return accept(null)
  await reviseResolution(write, input.resolutionId, input.wording, {
    at: now,
    reason: input.reason,
    formerWording: found.value.wording,
  })
  return accept(null)
}

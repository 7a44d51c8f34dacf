/** Arranges the agenda and leads its items through their stages. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { AgendaItemId, MeetingId, TopicId } from '../../../domain/identity.ts'
import {
  announcedVote,
  needsReason,
  openVote,
  outcomesWithoutVote,
  stagesOf,
} from '../../../domain/meeting/agenda.ts'
import {
  isBeingPrepared,
  isRunning,
  isSigningIn,
  type MeetingState,
} from '../../../domain/meeting/meeting.ts'
import type { LegalTrack } from '../../../domain/rules/legal-track.ts'
import type { TopicCategory } from '../../../domain/rules/track.ts'
import {
  type BareItem,
  beginSpan,
  deleteItem,
  endSpan,
  endSpeeches,
  insertItem,
  readItem,
  readItems,
  updateItem,
  wasBegun,
  wasSpokenOn,
} from '../../store/meetings/agenda.ts'
import { readMeeting } from '../../store/meetings/meetings.ts'
import { readResolutions } from '../../store/meetings/resolutions.ts'
import { readVotes } from '../../store/meetings/votes.ts'
import type { Write } from '../../store/schema/schema.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { followItem, releaseTopic } from '../topics/moving.ts'

const defaultMinutes = { inform: 5, discuss: 20, vote: 25 } as const

/** Whether items can be added and changed in this state; they come in as 临时议题 once people are signing in. */
export const isOpenForItems = (state: MeetingState): boolean => isBeingPrepared(state) || isSigningIn(state)

/** Adds an item at the end with the minutes of its kind. */
export const appendItem = async (
  write: Write,
  meetingId: MeetingId,
  item: {
    readonly kind: 'inform' | 'discuss' | 'vote'
    readonly title: string
    readonly presenter: string
    readonly explanation: string
    readonly taskId: number | null
    readonly topicId?: TopicId
    readonly category?: TopicCategory | null
    readonly track?: LegalTrack | null
    readonly isExtra: boolean
  },
): Promise<AgendaItemId> => {
  const last = (await readItems(write, meetingId)).at(-1)
  return insertItem(write, {
    meetingId,
    position: (last?.position ?? 0) + 1,
    kind: item.kind,
    title: item.title,
    presenter: item.presenter,
    plannedMinutes: defaultMinutes[item.kind],
    prompt: '',
    explanation: item.explanation,
    taskId: item.taskId,
    topicId: item.topicId ?? null,
    category: item.category ?? null,
    track: item.track ?? null,
    isExtra: item.isExtra ? 1 : 0,
    state: 'waiting',
    stage: 'introduce',
    outcome: null,
    outcomeText: '',
  })
}

/** Adds items at the end, one a title. */
export const addItems = async (
  { write }: Writing,
  input: CheckedInputOf<'agenda.add'>,
): Promise<Reply<AgendaItemId[]>> => {
  const meeting = await readMeeting(write, input.meetingId)
  if (meeting === null) return missing('meeting')
  if (!isOpenForItems(meeting.state)) return wrongState('meeting', meeting.state, 'addItems')
  const added: AgendaItemId[] = []
  for (const title of input.titles) {
    added.push(
      await appendItem(write, meeting.id, {
        kind: input.kind,
        title,
        presenter: '',
        explanation: '',
        taskId: null,
        isExtra: isRunning(meeting.state),
      }),
    )
  }
  return accept(added)
}

type ItemInMeeting = { readonly item: BareItem; readonly state: MeetingState }

const findItem = async (write: Write, itemId: AgendaItemId): Promise<ItemInMeeting | null> => {
  const item = await readItem(write, itemId)
  if (item === null) return null
  const meeting = await readMeeting(write, item.meetingId)
  return meeting === null ? null : { item, state: meeting.state }
}

/** Writes an item; its kind is fixed once it was begun. */
export const changeItem = async (
  { write }: Writing,
  input: CheckedInputOf<'agenda.change'>,
): Promise<Reply<null>> => {
  const { itemId, ...words } = input
  const found = await findItem(write, itemId)
  if (found === null) return missing('agendaItem')
  if (!isOpenForItems(found.state)) return wrongState('meeting', found.state, 'changeItem')
  if (words.kind !== found.item.kind && (await wasBegun(write, itemId)))
    return wrongState('agendaItem', 'begun', 'changeKind')
  await updateItem(write, itemId, words)
  return accept(null)
}

/** Files an item under a category and a track, also after the meeting while its minutes are written. */
export const setItemTrack = async (
  { write }: Writing,
  { itemId, category, track }: CheckedInputOf<'agenda.setTrack'>,
): Promise<Reply<null>> => {
  const found = await findItem(write, itemId)
  if (found === null) return missing('agendaItem')
  const isOpen = isOpenForItems(found.state) || found.state === 'closed' || found.state === 'adjourned'
  if (!isOpen) return wrongState('meeting', found.state, 'setTrack')
  await updateItem(write, itemId, { category, track })
  return accept(null)
}

const untouched = async (write: Write, itemId: AgendaItemId, wanted: string): Promise<Reply<BareItem>> => {
  const found = await findItem(write, itemId)
  if (found === null) return missing('agendaItem')
  if (!isOpenForItems(found.state)) return wrongState('meeting', found.state, wanted)
  if (found.item.state !== 'waiting') return wrongState('agendaItem', found.item.state, wanted)
  return accept(found.item)
}

const renumber = async (write: Write, items: readonly BareItem[]): Promise<void> => {
  for (const [place, item] of items.entries()) {
    if (item.position !== place + 1) await updateItem(write, item.id, { position: place + 1 })
  }
}

/** Removes an item on which nothing happened. */
export const removeItem = async (
  context: Writing,
  input: CheckedInputOf<'agenda.remove'>,
): Promise<Reply<null>> => {
  const { write } = context
  const found = await untouched(write, input.itemId, 'removeItem')
  if (!found.ok) return found
  if ((await wasBegun(write, input.itemId)) || (await wasSpokenOn(write, input.itemId)))
    return wrongState('agendaItem', 'begun', 'removeItem')
  await deleteItem(write, input.itemId)
  await renumber(write, await readItems(write, found.value.meetingId))
  await releaseTopic(context, found.value.topicId)
  return accept(null)
}

/** Moves an item that was not begun, never before one that was. */
export const moveItem = async (
  { write }: Writing,
  input: CheckedInputOf<'agenda.move'>,
): Promise<Reply<null>> => {
  const found = await untouched(write, input.itemId, 'moveItem')
  if (!found.ok) return found
  const items = await readItems(write, found.value.meetingId)
  const rest = items.filter((item) => item.id !== input.itemId)
  const begun = rest.findLastIndex((item) => item.state !== 'waiting') + 1
  const place = Math.min(Math.max(input.position - 1, begun), rest.length)
  await renumber(write, rest.toSpliced(place, 0, found.value))
  return accept(null)
}

const inSession = async (write: Write, itemId: AgendaItemId, wanted: string): Promise<Reply<BareItem>> => {
  const found = await findItem(write, itemId)
  if (found === null) return missing('agendaItem')
  if (found.state !== 'in-session') return wrongState('meeting', found.state, wanted)
  return accept(found.item)
}

const votesOf = async (write: Write, item: BareItem) =>
  (await readVotes(write, item.meetingId)).get(item.id) ?? []

/** Takes an item up (again); the one before rests where it was. */
export const beginItem = async (
  context: Writing,
  input: CheckedInputOf<'agenda.begin'>,
): Promise<Reply<null>> => {
  const { write, now } = context
  const found = await inSession(write, input.itemId, 'beginItem')
  if (!found.ok) return found
  if (found.value.state === 'current') return accept(null)
  const current = (await readItems(write, found.value.meetingId)).find((item) => item.state === 'current')
  if (current !== undefined) {
    if (openVote({ votes: await votesOf(write, current) }) !== null) return refuse({ code: 'vote-open' })
    await rest(write, current, current.outcome === null ? 'waiting' : 'finished', now)
  }
  await updateItem(write, input.itemId, { state: 'current' })
  await beginSpan(write, input.itemId, now)
  await followItem(context, input.itemId)
  return accept(null)
}

const rest = async (
  write: Write,
  item: BareItem,
  state: 'waiting' | 'finished',
  now: string,
): Promise<void> => {
  await endSpan(write, item.id, now)
  await endSpeeches(write, item.meetingId, now)
  await updateItem(write, item.id, { state })
}

const onCurrent = async (write: Write, itemId: AgendaItemId, wanted: string): Promise<Reply<BareItem>> => {
  const found = await inSession(write, itemId, wanted)
  if (!found.ok) return found
  if (found.value.state !== 'current') return wrongState('agendaItem', found.value.state, wanted)
  return found
}

/** Moves to another stage of the item; 表决 is left forward only with an outcome, and never with a vote open. */
export const moveStage = async (
  { write, now }: Writing,
  input: CheckedInputOf<'agenda.moveStage'>,
): Promise<Reply<null>> => {
  const found = await onCurrent(write, input.itemId, 'moveStage')
  if (!found.ok) return found
  const item = found.value
  const order = stagesOf[item.kind]
  const from = order.indexOf(item.stage)
  const to = order.indexOf(input.to)
  if (to < 0) return wrongState('agendaItem', item.stage, 'moveStage')
  const votes = await votesOf(write, item)
  if (openVote({ votes }) !== null) return refuse({ code: 'vote-open' })
  if (to > from + 1 && item.outcome === null) return wrongState('agendaItem', item.stage, 'moveStage')
  if (item.stage === 'vote' && to > from && item.outcome === null)
    return wrongState('agendaItem', item.stage, 'leaveVote')
  if (input.to === 'vote' || input.to === 'resolve') await endSpeeches(write, item.meetingId, now)
  await updateItem(write, item.id, { stage: input.to })
  return accept(null)
}

/** States an outcome that no vote decides; not once a resolution stands on the one before. */
export const concludeItem = async (
  context: Writing,
  input: CheckedInputOf<'agenda.conclude'>,
): Promise<Reply<null>> => {
  const { write, now } = context
  const found = await onCurrent(write, input.itemId, 'conclude')
  if (!found.ok) return found
  const item = found.value
  if (!outcomesWithoutVote[item.kind].includes(input.outcome))
    return wrongState('agendaItem', item.stage, 'conclude')
  const votes = await votesOf(write, item)
  if (openVote({ votes }) !== null) return refuse({ code: 'vote-open' })
  if (announcedVote({ votes }) !== null && item.outcome !== null)
    return wrongState('agendaItem', 'announced', 'conclude')
  if ((await readResolutions(write, item.meetingId)).has(item.id))
    return wrongState('resolution', 'adopted', 'conclude')
  if (needsReason(input.outcome) && input.text === '') return refuse({ code: 'reason-missing' })
  await endSpeeches(write, item.meetingId, now)
  const stage = stagesOf[item.kind].at(-1) ?? item.stage
  await updateItem(write, item.id, { outcome: input.outcome, outcomeText: input.text, stage })
  await followItem(context, item.id)
  return accept(null)
}

/** Ends an item; a 通报 that was heard is 已通报 by itself. */
export const finishItem = async (
  { write, now }: Writing,
  input: CheckedInputOf<'agenda.finish'>,
): Promise<Reply<null>> => {
  const found = await onCurrent(write, input.itemId, 'finish')
  if (!found.ok) return found
  const item = found.value
  if (openVote({ votes: await votesOf(write, item) }) !== null) return refuse({ code: 'vote-open' })
  if (item.outcome === null && item.kind !== 'inform') return wrongState('agendaItem', item.stage, 'finish')
  await rest(write, item, 'finished', now)
  if (item.outcome === null) await updateItem(write, item.id, { outcome: 'informed' })
  return accept(null)
}

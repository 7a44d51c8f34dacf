/** Offers what could come on an agenda, and puts tasks, topics and what an earlier meeting left open on it. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import type { AgendaItemId, MeetingId, TopicId } from '../../../domain/identity.ts'
import { isRunning } from '../../../domain/meeting/meeting.ts'
import {
  explainTopic,
  findMeetingBefore,
  offerLeftOpen,
  offerTasks,
  offerTopics,
  standsOn,
} from '../../../domain/meeting/offers.ts'
import { lastProgress } from '../../../domain/papers/task/ledger.ts'
import { reportTitle } from '../../../domain/task/task.ts'
import { type BareItem, insertItem, readItem, readItems } from '../../store/meetings/agenda.ts'
import { readHeldMeetings, readOpenTasks, readWaitingTopics } from '../../store/meetings/agenda-offers.ts'
import { readMeeting } from '../../store/meetings/meetings.ts'
import { readLines, readTask } from '../../store/tasks/tasks.ts'
import { readProposerPhone, readTopic } from '../../store/topics/topics.ts'
import { missing, type Reading, type Writing, wrongState } from '../context.ts'
import { schedule } from '../topics/moving.ts'
import { appendItem, isOpenForItems } from './agenda.ts'

/** As many as one press can put on an agenda. */
const mostOffered = 100

/** What could come on the agenda: 上次未完, tasks (overdue first), topics that wait (urgent first); nothing that stands on it. */
export const offerForAgenda = async (
  { read, now }: Reading,
  { meetingId }: CheckedInputOf<'agenda.offers'>,
): Promise<Reply<OutputOf<'agenda.offers'>>> => {
  const meeting = await readMeeting(read, meetingId)
  if (meeting === null) return missing('meeting')
  const agenda = await readItems(read, meetingId)
  const before = findMeetingBefore(await readHeldMeetings(read), meeting)
  const left = before === null ? [] : offerLeftOpen(await readItems(read, before.id), agenda)
  const tasks = offerTasks(await readOpenTasks(read), meeting, agenda, dayOf(now)).slice(0, mostOffered)
  const topicsLeft = new Set(left.map((item) => item.topicId))
  const topics = []
  for (const { id } of offerTopics(await readWaitingTopics(read), meeting, agenda).slice(0, mostOffered)) {
    const topic = topicsLeft.has(id) ? null : await readTopic(read, id)
    if (topic !== null) topics.push(topic)
  }
  return accept({
    leftOpen: left.map((item) => ({
      itemId: item.id,
      title: item.title,
      meetingTitle: before?.title ?? '',
      heldOn: before?.heldOn ?? '',
      outcome: item.outcome,
    })),
    tasks: await readLines(
      read,
      tasks.map((task) => task.id),
    ),
    topics,
  })
}

/** Puts topics on the agenda with the words of their dossiers; one that stands there already is left as it is. */
export const addTopicItems = async (
  context: Writing,
  input: CheckedInputOf<'agenda.addTopics'>,
): Promise<Reply<AgendaItemId[]>> => {
  const { write } = context
  const meeting = await readMeeting(write, input.meetingId)
  if (meeting === null) return missing('meeting')
  if (!isOpenForItems(meeting.state)) return wrongState('meeting', meeting.state, 'addItems')
  const standing = new Set((await readItems(write, meeting.id)).map((item) => item.topicId))
  const added: AgendaItemId[] = []
  for (const topicId of new Set(input.topicIds)) {
    if (standing.has(topicId)) continue
    const topic = await readTopic(write, topicId)
    if (topic === null) return missing('topic')
    const scheduled = await schedule(context, topicId)
    if (!scheduled.ok) return scheduled
    added.push(
      await appendItem(write, meeting.id, {
        kind: input.kind,
        title: topic.title,
        presenter: '',
        explanation: explainTopic(topic, (await readProposerPhone(write, topicId)) ?? ''),
        taskId: null,
        topicId,
        category: topic.category,
        track: topic.track,
        isExtra: isRunning(meeting.state),
      }),
    )
  }
  return accept(added)
}

/** Puts open tasks on the agenda as 通报 items; one that stands there already is left as it is. */
export const addTaskItems = async (
  { write }: Writing,
  input: CheckedInputOf<'agenda.addTasks'>,
): Promise<Reply<AgendaItemId[]>> => {
  const meeting = await readMeeting(write, input.meetingId)
  if (meeting === null) return missing('meeting')
  if (!isOpenForItems(meeting.state)) return wrongState('meeting', meeting.state, 'addItems')
  const standing = new Set((await readItems(write, meeting.id)).map((item) => item.taskId))
  const added: AgendaItemId[] = []
  for (const taskId of new Set(input.taskIds)) {
    if (standing.has(taskId)) continue
    const task = await readTask(write, taskId)
    if (task === null) return missing('task')
    added.push(
      await appendItem(write, meeting.id, {
        kind: 'inform',
        title: reportTitle(task),
        presenter: task.responsible,
        explanation: lastProgress(task),
        taskId,
        isExtra: isRunning(meeting.state),
      }),
    )
  }
  return accept(added)
}

/** The topic of an item that is taken over: it waits for this meeting now; one that can't go on an agenda any more is let go. */
const takeTopic = async (context: Writing, topicId: TopicId | null): Promise<TopicId | null> =>
  topicId !== null && (await schedule(context, topicId)).ok ? topicId : null

/** Copies items to the end of an agenda with their words, minutes and topics; reports on tasks lose their task, which is offered anew. */
export const copyItems = async (
  context: Writing,
  meetingId: MeetingId,
  items: readonly BareItem[],
  isExtra: boolean,
): Promise<AgendaItemId[]> => {
  const { write } = context
  let position = (await readItems(write, meetingId)).at(-1)?.position ?? 0
  const added: AgendaItemId[] = []
  for (const item of items) {
    position += 1
    added.push(
      await insertItem(write, {
        meetingId,
        position,
        kind: item.kind,
        title: item.title,
        presenter: item.presenter,
        plannedMinutes: item.plannedMinutes,
        prompt: item.prompt,
        explanation: item.explanation,
        taskId: null,
        topicId: await takeTopic(context, item.topicId),
        category: item.category,
        track: item.track,
        isExtra: isExtra ? 1 : 0,
        state: 'waiting',
        stage: 'introduce',
        outcome: null,
        outcomeText: '',
      }),
    )
  }
  return added
}

/** 上次未完: puts items that an earlier meeting left open on this agenda; what stands there already is left as it is. */
export const carryItemsOver = async (
  context: Writing,
  input: CheckedInputOf<'agenda.carryOver'>,
): Promise<Reply<AgendaItemId[]>> => {
  const { write } = context
  const meeting = await readMeeting(write, input.meetingId)
  if (meeting === null) return missing('meeting')
  if (!isOpenForItems(meeting.state)) return wrongState('meeting', meeting.state, 'addItems')
  const agenda = await readItems(write, meeting.id)
  const items: BareItem[] = []
  for (const itemId of new Set(input.itemIds)) {
    const item = await readItem(write, itemId)
    if (item === null || item.meetingId === meeting.id) return missing('agendaItem')
    if (!standsOn([...agenda, ...items], item)) items.push(item)
  }
  return accept(await copyItems(context, meeting.id, items, isRunning(meeting.state)))
}

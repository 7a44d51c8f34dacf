/** 审定: lists, handles, merges, transfers or refuses topics, examines them again, and makes orders from them. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import type { TaskId, TopicId } from '../../../domain/identity.ts'
import type { OrderKind } from '../../../domain/task/task.ts'
import type { Topic, TopicSource } from '../../../domain/topic/topic.ts'
import { canBeMergedInto, stepToOrder, type TopicStep } from '../../../domain/topic/topic-life.ts'
import { insertTopicMove, insertTopicNotes } from '../../store/topics/topic-thread.ts'
import { type Writing, wrongState } from '../context.ts'
import { addOrder } from '../tasks/orders.ts'
import { findTopic, moveTopic } from './moving.ts'

/** What an order is called by where its topic comes from. */
const kindOfOrder = (source: TopicSource): Exclude<OrderKind, 'resolution' | 'whistle'> =>
  source === 'micro-wish' || source === 'residents-order' ? source : 'assigned'

const orderFrom = (
  context: Writing,
  topic: Topic,
  words: { readonly title: string; readonly demand: string },
): Promise<TaskId> =>
  addOrder(context, {
    ...words,
    kind: kindOfOrder(topic.source),
    estateName: topic.estateName,
    place: topic.place,
    category: topic.category,
    isUrgent: topic.urgency === 'urgent',
    topicId: topic.id,
    caseId: topic.caseId,
    resolutionId: null,
    leadUnit: '',
    responsible: '',
    assisting: '',
    dueOn: null,
  })

/** What an order asks for: the demand where one was written, else what was described. */
const demandOf = (topic: Topic): string =>
  [...(topic.demand === '' ? topic.description : topic.demand)].slice(0, 1000).join('')

type Words = { readonly by: string; readonly reason: string }

const handle = async (context: Writing, topicId: TopicId, { by, reason }: Words): Promise<Reply<TaskId>> => {
  const moved = await moveTopic(context, topicId, 'handle', { by, text: reason })
  if (!moved.ok) return moved
  const topic = await findTopic(context.write, topicId)
  if (!topic.ok) return topic
  return accept(
    await orderFrom(context, topic.value, { title: topic.value.title, demand: demandOf(topic.value) }),
  )
}

const list = async (
  context: Writing,
  topicId: TopicId,
  { level, reason, by }: Words & { readonly level: NonNullable<Topic['level']> },
): Promise<Reply<null>> => {
  const moved = await moveTopic(context, topicId, 'list', { by, text: reason }, { level })
  if (!moved.ok) return moved
  const { now: at } = context
  await insertTopicMove(context.write, topicId, { at, on: dayOf(at), from: null, to: level, reason, by })
  return accept(null)
}

/** Merges; the target keeps a word of it, so that both proposers are told in the end. */
const merge = async (
  context: Writing,
  topicId: TopicId,
  { intoId, reason, by }: Words & { readonly intoId: TopicId },
): Promise<Reply<null>> => {
  const { write, now } = context
  const target = await findTopic(write, intoId)
  if (!target.ok) return target
  if (intoId === topicId) return wrongState('topic', 'itself', 'merge-into')
  if (!canBeMergedInto(target.value.state)) return wrongState('topic', target.value.state, 'merge-into')
  const text = `并入${target.value.number}：${reason}`
  const moved = await moveTopic(context, topicId, 'merge', { by, text }, { mergedIntoId: intoId })
  if (!moved.ok) return moved
  const topic = await findTopic(write, topicId)
  if (!topic.ok) return topic
  const { number, title } = topic.value
  const told = `${number}“${title}”并入本议题，办理结果也要告诉它的提出人`
  await insertTopicNotes(write, [
    { topicId: intoId, kind: 'words', at: now, on: dayOf(now), by, text: told, step: null },
  ])
  return accept(null)
}

/** One decision on one topic; 直接办理 answers the order that was made. */
export const screenTopic = async (
  context: Writing,
  { topicId, screening, by }: CheckedInputOf<'topics.screen'>,
): Promise<Reply<OutputOf<'topics.screen'>>> => {
  const { reason } = screening
  const settled = (moved: Reply<null>): Reply<OutputOf<'topics.screen'>> =>
    moved.ok ? accept({ taskId: null }) : moved
  const step = (name: TopicStep, text: string, also = {}): Promise<Reply<null>> =>
    moveTopic(context, topicId, name, { by, text }, also)
  switch (screening.decision) {
    case 'handle': {
      const made = await handle(context, topicId, { by, reason })
      return made.ok ? accept({ taskId: made.value }) : made
    }
    case 'list':
      return settled(await list(context, topicId, { level: screening.level, reason, by }))
    case 'merge':
      return settled(await merge(context, topicId, { intoId: screening.intoId, reason, by }))
    case 'transfer':
      return settled(
        await step('transfer', `转交${screening.to}：${reason}`, { transferredTo: screening.to }),
      )
    case 'refuse':
      return settled(await step('refuse', reason))
    case 'screen-again':
      return settled(await step('screen-again', reason))
  }
}

/** 直接办理 of several at once, one order each, or none of them. */
export const handleTopics = async (
  context: Writing,
  { topicIds, by }: CheckedInputOf<'topics.handleAll'>,
): Promise<Reply<TaskId[]>> => {
  const made: TaskId[] = []
  for (const topicId of new Set(topicIds)) {
    const order = await handle(context, topicId, { by, reason: '' })
    if (!order.ok) return order
    made.push(order.value)
  }
  return accept(made)
}

/** Makes a further order; the topic is 落实中 from then on. */
export const orderFromTopic = async (
  context: Writing,
  { topicId, title, demand }: CheckedInputOf<'topics.order'>,
): Promise<Reply<TaskId>> => {
  const found = await findTopic(context.write, topicId)
  if (!found.ok) return found
  const step = stepToOrder(found.value.state)
  if (step !== null) {
    const moved = await moveTopic(context, topicId, step, { by: '', text: title })
    if (!moved.ok) return moved
  }
  return accept(await orderFrom(context, found.value, { title, demand }))
}

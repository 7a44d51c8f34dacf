/** Moves topics along their life cycle: by a person's step, and by what their meetings and tasks come to. */
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { AgendaItemId, MeetingId, TopicId, WrittenVoteId } from '../../../domain/identity.ts'
import { canResolveFrom } from '../../../domain/meeting/agenda.ts'
import type { Meeting } from '../../../domain/meeting/meeting.ts'
import { describeOwnersLine, ownersVerdict } from '../../../domain/owners/owners-wording.ts'
import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import type { Topic } from '../../../domain/topic/topic.ts'
import {
  canBeOnAgenda,
  endsWork,
  stepsFollowingItem,
  stepsFollowingTasks,
  stepsFollowingVote,
  type TopicStep,
  topicStateAfter,
} from '../../../domain/topic/topic-life.ts'
import { nameOutcome, wordingRule } from '../../../domain/vote/outcome-wording.ts'
import { type BareItem, readItem, readItems, wasBegun } from '../../store/meetings/agenda.ts'
import { readMeeting } from '../../store/meetings/meetings.ts'
import { readVotes } from '../../store/meetings/votes.ts'
import type { NewRow, Write } from '../../store/schema/schema.ts'
import {
  insertTopicNotes,
  readComingItems,
  readTopicsOfVote,
  wasConsultedOn,
} from '../../store/topics/topic-thread.ts'
import { readTaskStanding, readTopic, updateTopic } from '../../store/topics/topics.ts'
import { readWrittenVote } from '../../store/written/votes.ts'
import { missing, type Writing, wrongState } from '../context.ts'

/** Who took a step, and the words that go with it. */
type StepWords = { readonly by: string; readonly text: string }
type Columns = Partial<Omit<NewRow<'topic'>, 'id'>>

/** What a step writes beside the state. */
const columnsAfter = (step: TopicStep, today: string): Columns => {
  if (step === 'close-out') return { closedOn: today }
  if (step === 'reopen') return { closedOn: null }
  if (step === 'screen-again') return { mergedIntoId: null, transferredTo: '', level: null }
  return {}
}

/** Takes one step with its note, `also` in the same statement; refuses what the life cycle or open tasks forbid. */
export const moveTopic = async (
  { write, now }: Writing,
  topicId: TopicId,
  step: TopicStep,
  { by, text }: StepWords,
  also: Columns = {},
): Promise<Reply<null>> => {
  const topic = await readTopic(write, topicId)
  if (topic === null) return missing('topic')
  const state = topicStateAfter(topic.state, step)
  if (state === null) return wrongState('topic', topic.state, step)
  const { open } = await readTaskStanding(write, topicId)
  if (endsWork(step) && open > 0) return refuse({ code: 'tasks-open', count: open })
  const today = dayOf(now)
  await updateTopic(write, topicId, { state, ...columnsAfter(step, today), ...also })
  await insertTopicNotes(write, [{ topicId, kind: 'step', at: now, on: today, by, text, step }])
  return accept(null)
}

const takeSteps = async (
  context: Writing,
  topicId: TopicId,
  steps: readonly TopicStep[],
  text: (step: TopicStep) => string,
): Promise<void> => {
  for (const step of steps) await moveTopic(context, topicId, step, { by: '', text: text(step) })
}

/** Moves a topic as its tasks stand now; nothing where they ask for nothing, or there is no topic. */
export const followTasks = async (context: Writing, topicId: TopicId | null): Promise<void> => {
  const topic = topicId === null ? null : await readTopic(context.write, topicId)
  if (topic === null) return
  const standing = await readTaskStanding(context.write, topic.id)
  const steps = stepsFollowingTasks(topic.state, standing, await wasConsultedOn(context.write, topic.id))
  const words: Readonly<Partial<Record<TopicStep, string>>> = {
    implement: '已交办',
    review: '事项都已办结',
    'close-out': '事项已销号',
    reopen: '事项重新办理',
  }
  await takeSteps(context, topic.id, steps, (step) => words[step] ?? '')
}

const tellMeeting = (meeting: Meeting): string => meeting.title

const tellOutcome = async (write: Write, meeting: Meeting, item: BareItem): Promise<string> => {
  const votes = (await readVotes(write, meeting.id)).get(item.id) ?? []
  const named = item.outcome === null ? '' : nameOutcome(item.outcome, wordingRule({ votes }, meeting.rule))
  return [tellMeeting(meeting), named].filter((words) => words !== '').join('：')
}

/** Moves the topic of an agenda item as the item stands now; `isStruck` where the result that it stood on was annulled. */
export const followItem = async (
  context: Writing,
  itemId: AgendaItemId,
  { isStruck = false }: { readonly isStruck?: boolean } = {},
): Promise<void> => {
  const { write } = context
  const item = await readItem(write, itemId)
  const topicId = item?.topicId ?? null
  const topic = topicId === null ? null : await readTopic(write, topicId)
  const meeting = item === null ? null : await readMeeting(write, item.meetingId)
  if (item === null || topic === null || meeting === null) return
  const steps = stepsFollowingItem(topic.state, {
    isReport: item.kind === 'inform',
    isBegun: await wasBegun(write, itemId),
    isCurrent: item.state === 'current',
    isAgreed: canResolveFrom(item.outcome),
    isStruck,
  })
  const outcome = steps.includes('decide') ? await tellOutcome(write, meeting, item) : ''
  await takeSteps(context, topic.id, steps, (step) => (step === 'decide' ? outcome : tellMeeting(meeting)))
  await followTasks(context, topic.id)
}

/** The result of a written vote in words: each matter with its verdict and what was counted. */
const tellResult = (vote: WrittenVote): string =>
  vote.matters
    .flatMap((matter) => {
      const result = vote.results.at(-1)?.matters.find((one) => one.matterId === matter.id)
      if (result === undefined) return []
      const counted = result.outcome.lines.map((line) => describeOwnersLine(line).sentence)
      return [`${matter.question}${ownersVerdict(result.outcome.passed)}（${counted.join('；')}）`]
    })
    .join('；')

/** Moves the topics of a written vote: opened for consultation when it is linked, decided by its final result, open again when that is struck. */
export const followWrittenVote = async (context: Writing, writtenVoteId: WrittenVoteId): Promise<void> => {
  const { write } = context
  const vote = await readWrittenVote(write, writtenVoteId)
  if (vote === null) return
  for (const topicId of await readTopicsOfVote(write, writtenVoteId)) {
    const topic = await readTopic(write, topicId)
    if (topic === null) continue
    const steps = stepsFollowingVote(topic.state, vote.state)
    const result = vote.state === 'final' ? tellResult(vote) : ''
    await takeSteps(context, topicId, steps, (step) =>
      [vote.title, step === 'decide' ? result : ''].filter((words) => words !== '').join('：'),
    )
  }
}

/** Whether a topic may come on an agenda; a listed one is then scheduled. */
export const schedule = async (context: Writing, topicId: TopicId): Promise<Reply<null>> => {
  const topic = await readTopic(context.write, topicId)
  if (topic === null) return missing('topic')
  if (!canBeOnAgenda(topic.state)) return wrongState('topic', topic.state, 'schedule')
  if (topic.state !== 'listed') return accept(null)
  return moveTopic(context, topicId, 'schedule', { by: '', text: '' })
}

/** Lets a scheduled topic wait again where no meeting to come has it on its agenda any more. */
export const releaseTopic = async (context: Writing, topicId: TopicId | null): Promise<void> => {
  const topic = topicId === null ? null : await readTopic(context.write, topicId)
  if (topic?.state !== 'scheduled') return
  if ((await readComingItems(context.write, topic.id)).length > 0) return
  await moveTopic(context, topic.id, 'unschedule', { by: '', text: '' })
}

/** Lets the topics of a meeting go that ended or was called off before they were taken up. */
export const releaseTopicsOf = async (context: Writing, meetingId: MeetingId): Promise<void> => {
  for (const { topicId } of await readItems(context.write, meetingId)) await releaseTopic(context, topicId)
}

/** A topic that a step is wanted of; null is refused as not found. */
export const findTopic = async (write: Write, topicId: TopicId): Promise<Reply<Topic>> => {
  const topic = await readTopic(write, topicId)
  return topic === null ? missing('topic') : accept(topic)
}

/** Follows a topic by hand: words, replies to the proposer, steps, track, 专班, 四议两公开, linked votes, close-out. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { TopicId, TopicStageId } from '../../../domain/identity.ts'
import type { TopicNoteKind } from '../../../domain/topic/topic.ts'
import { topicTabOf } from '../../../domain/topic/topic-life.ts'
import {
  earliestStageDay,
  fourDeliberations,
  type StageStep,
  sayStageTakenBack,
  stageStandingAfter,
  standingOfStage,
} from '../../../domain/topic/topic-stages.ts'
import { replyWayNames } from '../../../domain/topic/topic-wording.ts'
import type { Write } from '../../store/schema/schema.ts'
import {
  findTopicStage,
  insertTopicNotes,
  insertTopicStages,
  linkWrittenVote,
  readTopicStages,
  writeTopicStage,
} from '../../store/topics/topic-thread.ts'
import { readMergedTopics, updateTopic } from '../../store/topics/topics.ts'
import { readWrittenVote } from '../../store/written/votes.ts'
import { findOpenCase } from '../cases/context.ts'
import { missing, refuseAhead, type Writing, wrongState } from '../context.ts'
import { findTopic, followWrittenVote, moveTopic } from './moving.ts'

type NoteWords = {
  readonly kind: TopicNoteKind
  readonly on: string
  readonly by: string
  readonly text: string
}

const note = (context: Writing, topicId: TopicId, words: NoteWords): Promise<void> =>
  insertTopicNotes(context.write, [{ topicId, at: context.now, step: null, ...words }])

/** Topics merged into this one, and into those, so that every proposer is told. */
const allMerged = async (write: Write, topicId: TopicId): Promise<TopicId[]> => {
  const direct = (await readMergedTopics(write, topicId)).map((one) => one.topicId)
  const further: TopicId[] = []
  for (const one of direct) further.push(...(await allMerged(write, one)))
  return [...direct, ...further]
}

/** Writes a word into the dossier. */
export const noteTopic = async (
  context: Writing,
  { topicId, text, by }: CheckedInputOf<'topics.note'>,
): Promise<Reply<null>> => {
  const found = await findTopic(context.write, topicId)
  if (!found.ok) return found
  await note(context, topicId, { kind: 'words', on: dayOf(context.now), by, text })
  return accept(null)
}

/** 反馈: the proposer was told, and with them the proposers of what was merged. */
export const replyToProposer = async (
  context: Writing,
  { topicId, on, way, text, by }: CheckedInputOf<'topics.reply'>,
): Promise<Reply<null>> => {
  const found = await findTopic(context.write, topicId)
  if (!found.ok) return found
  const { receivedOn, number } = found.value
  if (on < receivedOn) return refuse({ code: 'day-unfit', problem: 'before', limit: receivedOn })
  if (on > dayOf(context.now))
    return refuse({ code: 'day-unfit', problem: 'after', limit: dayOf(context.now) })
  const words = `${replyWayNames[way]}：${text}`
  await note(context, topicId, { kind: 'reply', on, by, text: words })
  for (const merged of await allMerged(context.write, topicId))
    await note(context, merged, { kind: 'reply', on, by, text: `随${number}一并反馈。${words}` })
  return accept(null)
}

/** A step that no other act takes. */
export const advanceTopic = (
  context: Writing,
  { topicId, step, text, by }: CheckedInputOf<'topics.advance'>,
): Promise<Reply<null>> => moveTopic(context, topicId, step, { by, text })

/** 销号; what was merged into the topic keeps a word of it. */
export const closeOutTopic = async (
  context: Writing,
  { topicId, text, by }: CheckedInputOf<'topics.closeOut'>,
): Promise<Reply<null>> => {
  const moved = await moveTopic(context, topicId, 'close-out', { by, text })
  if (!moved.ok) return moved
  const found = await findTopic(context.write, topicId)
  if (!found.ok) return found
  for (const merged of await allMerged(context.write, topicId))
    await note(context, merged, {
      kind: 'words',
      on: dayOf(context.now),
      by,
      text: `${found.value.number}已销号，请一并反馈提出人`,
    })
  return accept(null)
}

/** 重新办理 under the same number. */
export const reopenTopic = (
  context: Writing,
  { topicId, reason, by }: CheckedInputOf<'topics.reopen'>,
): Promise<Reply<null>> => moveTopic(context, topicId, 'reopen', { by, text: reason })

/** A topic on which something may still be arranged. */
const findOpen = async (context: Writing, topicId: TopicId, wanted: string) => {
  const found = await findTopic(context.write, topicId)
  if (!found.ok) return found
  const { state } = found.value
  return topicTabOf[state] === 'closed' ? wrongState('topic', state, wanted) : found
}

/** Sets the legal track, or leaves it to the proposal. */
export const setTopicTrack = async (
  context: Writing,
  { topicId, track }: CheckedInputOf<'topics.setTrack'>,
): Promise<Reply<null>> => {
  const found = await findOpen(context, topicId, 'arrange')
  if (!found.ok) return found
  await updateTopic(context.write, topicId, { track })
  return accept(null)
}

/** Puts a topic under a 专班 that is under way, or takes it out. */
export const setTopicCase = async (
  context: Writing,
  { topicId, caseId }: CheckedInputOf<'topics.setCase'>,
): Promise<Reply<null>> => {
  const found = await findOpen(context, topicId, 'arrange')
  if (!found.ok) return found
  if (caseId !== null) {
    const open = await findOpenCase(context, caseId)
    if (!open.ok) return open
  }
  await updateTopic(context.write, topicId, { caseId })
  return accept(null)
}

/** Begins 四议两公开, once. */
export const beginTopicStages = async (
  context: Writing,
  { topicId }: CheckedInputOf<'topics.beginStages'>,
): Promise<Reply<null>> => {
  const found = await findOpen(context, topicId, 'arrange')
  if (!found.ok) return found
  if (found.value.procedure !== 'ordinary') return wrongState('topic', found.value.state, 'begin-stages')
  await updateTopic(context.write, topicId, { procedure: 'four-deliberations' })
  await insertTopicStages(context.write, topicId, fourDeliberations)
  const text = '按四议两公开办理'
  await note(context, topicId, { kind: 'stage', on: dayOf(context.now), by: '', text })
  return accept(null)
}

/** The stage that a step is allowed for now, among the others; a topic merged into another has none. */
const findStageFor = async (context: Writing, stageId: TopicStageId, step: StageStep) => {
  const known = await findTopicStage(context.write, stageId)
  if (known === null) return missing('topicStage')
  const found = await findTopic(context.write, known.topicId)
  if (!found.ok) return found
  if (found.value.state === 'merged') return wrongState('topic', found.value.state, 'arrange')
  const stages = await readTopicStages(context.write, known.topicId)
  const standing = standingOfStage(stages, known.position)
  if (stageStandingAfter(standing, step) === null) return wrongState('topicStage', standing, step)
  return accept({ ...known, stages })
}

/** A stage is done; in order, on a day that does not lie before the former stage's. */
export const finishStage = async (
  context: Writing,
  { stageId, on, note: words }: CheckedInputOf<'topics.finishStage'>,
): Promise<Reply<null>> => {
  const found = await findStageFor(context, stageId, 'finish')
  if (!found.ok) return found
  const ahead = refuseAhead(context, on)
  if (ahead !== null) return ahead
  const limit = earliestStageDay(found.value.stages, found.value.position)
  if (limit !== null && on < limit) return refuse({ code: 'day-unfit', problem: 'before', limit })
  await writeTopicStage(context.write, stageId, { doneOn: on, note: words })
  return accept(null)
}

/** The last stage that is done is open again; the dossier keeps what was written of it, and why. */
export const takeBackStage = async (
  context: Writing,
  { stageId, reason, by }: CheckedInputOf<'topics.takeBackStage'>,
): Promise<Reply<null>> => {
  const found = await findStageFor(context, stageId, 'take-back')
  if (!found.ok) return found
  const { topicId, stages } = found.value
  const stage = stages.find(({ id }) => id === stageId)
  await writeTopicStage(context.write, stageId, { doneOn: null, note: '' })
  const text = stage === undefined ? reason : sayStageTakenBack(stage, reason)
  await note(context, topicId, { kind: 'stage', on: dayOf(context.now), by, text })
  return accept(null)
}

/** Links a written vote of the owners; one that was annulled says nothing of a topic. */
export const linkVote = async (
  context: Writing,
  { topicId, writtenVoteId }: CheckedInputOf<'topics.linkWrittenVote'>,
): Promise<Reply<null>> => {
  const found = await findOpen(context, topicId, 'arrange')
  if (!found.ok) return found
  const vote = await readWrittenVote(context.write, writtenVoteId)
  if (vote === null) return missing('writtenVote')
  if (vote.state === 'annulled') return wrongState('writtenVote', vote.state, 'link')
  await linkWrittenVote(context.write, topicId, writtenVoteId)
  await followWrittenVote(context, writtenVoteId)
  return accept(null)
}

/** Gathers what the papers of one task are written from. Decides nothing. */
import type { ResolutionId, TaskId, TopicId } from '../../../domain/identity.ts'
import { fullTitle, heldOn } from '../../../domain/papers/meeting/meeting-wording.ts'
import { subjectKey } from '../../../domain/papers/paper-subject.ts'
import type { TaskFacts } from '../../../domain/papers/task/task-facts.ts'
import { readMeeting } from '../meetings/meetings.ts'
import { findResolution } from '../meetings/resolutions.ts'
import { readGivenNumber } from '../papers/numbers.ts'
import { readCommunity } from '../people/communities.ts'
import type { Read } from '../schema/schema.ts'
import { readTopic } from '../topics/topics.ts'
import { readTask } from './tasks.ts'

const readSource = async (
  read: Read,
  community: TaskFacts['community'],
  resolutionId: ResolutionId | null,
): Promise<TaskFacts['resolution']> => {
  const resolution = resolutionId === null ? null : await findResolution(read, resolutionId)
  const meeting = resolution === null ? null : await readMeeting(read, resolution.meetingId)
  if (resolution === null || meeting === null) return null
  return {
    number: resolution.number,
    wording: resolution.wording,
    meetingTitle: fullTitle({ meeting, community }),
    heldOn: heldOn(meeting),
  }
}

const readWords = async (read: Read, topicId: TopicId | null): Promise<TaskFacts['topic']> => {
  const topic = topicId === null ? null : await readTopic(read, topicId)
  if (topic === null) return null
  const { description, demand, receivedOn, proposer } = topic
  return { description, demand, receivedOn, proposerName: proposer.name, proposerRoom: proposer.room }
}

/** A task with what it comes from; null when there is no such task. */
export const readTaskFacts = async (read: Read, taskId: TaskId): Promise<TaskFacts | null> => {
  const task = await readTask(read, taskId)
  const found = await readCommunity(read)
  if (task === null || found === null) return null
  const { community } = found
  return {
    community,
    task,
    resolution: await readSource(read, community, task.resolutionId),
    topic: await readWords(read, task.topicId),
    dispatchNumber:
      (await readGivenNumber(read, 'dispatch-order', subjectKey({ kind: 'task', taskId }))) ?? '',
  }
}

/** Gathers what the papers of one task are written from. Decides nothing. */
import type { TaskId } from '../../domain/identity.ts'
import { fullTitle, heldOn } from '../../domain/papers/meeting/meeting-wording.ts'
import { subjectKey } from '../../domain/papers/paper-subject.ts'
import type { TaskFacts } from '../../domain/papers/task/task-facts.ts'
import { readCommunity } from './communities.ts'
import { readMeeting } from './meetings.ts'
import { readGivenNumber } from './numbers.ts'
import type { Read } from './schema.ts'
import { readResolution, readTask } from './tasks.ts'

/** A task with the resolution and meeting that it comes from; null when there is no such task. */
export const readTaskFacts = async (read: Read, taskId: TaskId): Promise<TaskFacts | null> => {
  const task = await readTask(read, taskId)
  const found = await readCommunity(read)
  if (task === null || found === null) return null
  const { community } = found
  const meeting = await readMeeting(read, task.meetingId)
  const resolution = await readResolution(read, task.resolutionId)
  if (meeting === null || resolution === null) return null
  return {
    community,
    task,
    resolution: {
      ...resolution,
      meetingTitle: fullTitle({ meeting, community }),
      heldOn: heldOn(meeting),
    },
    dispatchNumber:
      (await readGivenNumber(read, 'dispatch-order', subjectKey({ kind: 'task', taskId }))) ?? '',
  }
}

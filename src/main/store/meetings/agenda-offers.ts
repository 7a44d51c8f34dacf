/** Finds what could come on an agenda: tasks that are not over and topics that wait, in few columns. Decides no order. */
import type { MeetingId, SeriesId, TaskId, TopicId } from '../../../domain/identity.ts'
import type { MeetingForm, MeetingState } from '../../../domain/meeting/meeting.ts'
import { waitingTopicStates } from '../../../domain/meeting/offers.ts'
import type { TaskState } from '../../../domain/task/task-life.ts'
import type { TopicUrgency } from '../../../domain/topic/topic.ts'
import type { TopicState } from '../../../domain/topic/topic-life.ts'
import type { Read } from '../schema/schema.ts'
import { standingTasks } from '../tasks/tasks.ts'

/** Meetings that are over, for finding the one before. */
export const readHeldMeetings = async (read: Read) => {
  const rows = await read
    .selectFrom('meeting')
    .select(['id', 'form', 'title', 'state', 'heldOn', 'startTime', 'estateName', 'seriesId'])
    .where('state', 'in', ['closed', 'minuted', 'archived', 'adjourned'])
    .execute()
  return rows.map((row) => ({
    ...row,
    id: row.id as MeetingId,
    form: row.form as MeetingForm,
    state: row.state as MeetingState,
    seriesId: row.seriesId as SeriesId | null,
  }))
}

/** Tasks that are not over. */
export const readOpenTasks = async (read: Read) => {
  const rows = await standingTasks(read)
    .select(['task.id', 'task.state', 'task.dueOn', 'task.estateName'])
    .where('task.state', 'not in', ['closed-out', 'declined'])
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as TaskId, state: row.state as TaskState }))
}

/** Topics that wait for a meeting. */
export const readWaitingTopics = async (read: Read) => {
  const rows = await read
    .selectFrom('topic')
    .select(['id', 'state', 'urgency', 'estateName', 'receivedOn'])
    .where('state', 'in', waitingTopicStates)
    .execute()
  return rows.map((row) => ({
    ...row,
    id: row.id as TopicId,
    state: row.state as TopicState,
    urgency: row.urgency as TopicUrgency,
  }))
}

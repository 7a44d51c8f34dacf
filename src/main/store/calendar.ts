/** Reads what stands on the days of a span: meetings, notices, due tasks, milestones. Decides nothing. */
import type { CaseId, Day, MeetingId, NoticeId, TaskId } from '../../domain/identity.ts'
import type { MeetingForm, MeetingState } from '../../domain/meeting/meeting.ts'
import type { NoticeState, NoticeWords } from '../../domain/notice/notice.ts'
import type { TaskState } from '../../domain/task/task-life.ts'
import type { Read } from './schema/schema.ts'
import { standingTasks } from './tasks/tasks.ts'

/** Meetings on the days from `from` to `to`, by their time; those called off are none. */
export const readMeetingsOn = async (read: Read, from: Day, to: Day) => {
  const rows = await read
    .selectFrom('meeting')
    .select(['id', 'form', 'title', 'state', 'heldOn', 'startTime', 'theme'])
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', to)
    .where('state', '!=', 'cancelled')
    .orderBy('heldOn')
    .orderBy('startTime')
    .orderBy('id')
    .execute()
  return rows.map(({ id, form, state, heldOn, ...row }) => ({
    ...row,
    on: heldOn,
    meetingId: id as MeetingId,
    form: form as MeetingForm,
    state: state as MeetingState,
  }))
}

/** Notices whose first or last day on the board lies in the span. */
export const readNoticesOn = async (read: Read, from: Day, to: Day) => {
  const rows = await read
    .selectFrom('notice')
    .select(['id', 'state', 'words', 'postedOn', 'until'])
    .where('postedAt', 'is not', null)
    .where((notice) =>
      notice.or([
        notice.between('postedOn', from, to),
        notice.and([notice.between('until', from, to), notice('state', '!=', 'withdrawn')]),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    noticeId: row.id as NoticeId,
    title: (JSON.parse(row.words) as NoticeWords).title,
    state: row.state as NoticeState,
    postedOn: row.postedOn,
    until: row.until,
  }))
}

/** Tasks that are not over and fall due in the span. */
export const readTasksDue = async (read: Read, from: Day, to: Day) => {
  const rows = await standingTasks(read)
    .select(['task.id', 'task.title', 'task.state', 'task.dueOn', 'task.responsible', 'task.leadUnit'])
    .where('task.state', 'not in', ['closed-out', 'declined'])
    .where((task) => task.between('task.dueOn', from, to))
    .orderBy('task.dueOn')
    .orderBy('task.id')
    .execute()
  return rows.map((row) => ({
    on: row.dueOn ?? from,
    taskId: row.id as TaskId,
    title: row.title,
    state: row.state as TaskState,
    responsible: row.responsible === '' ? row.leadUnit : row.responsible,
  }))
}

/** Milestones of 专班 in the span: on the day they were reached, else on the day they are due. */
export const readMilestonesOn = async (read: Read, from: Day, to: Day) => {
  const rows = await read
    .selectFrom('task_force_milestone')
    .innerJoin('task_force', 'task_force.id', 'task_force_milestone.caseId')
    .select([
      'task_force_milestone.caseId',
      'task_force_milestone.title',
      'task_force_milestone.dueOn',
      'task_force_milestone.doneOn',
      'task_force.title as caseTitle',
    ])
    .where('task_force_milestone.withdrawnAt', 'is', null)
    .where((milestone) =>
      milestone.or([
        milestone.between('doneOn', from, to),
        milestone.and([milestone('doneOn', 'is', null), milestone.between('dueOn', from, to)]),
      ]),
    )
    .orderBy('task_force_milestone.id')
    .execute()
  return rows.map(({ caseId, dueOn, doneOn, ...row }) => ({
    ...row,
    on: doneOn ?? dueOn,
    caseId: caseId as CaseId,
    isReached: doneOn !== null,
  }))
}

/** Picks what each kind of paper of a meeting is made of, the same for preview, Word and print. Knows no format. */

import type { MeetingRecord } from '../meeting/meeting-record.ts'
import { agreedDueOn } from '../task/task.ts'
import type { PlainDocument } from './document.ts'
import { composeNotice } from './meeting/meeting-notice.ts'
import { composeMinutes } from './meeting/minutes.ts'
import { composeRecord } from './meeting/record.ts'
import { composeResolution, resolvedItems } from './meeting/resolution-document.ts'
import { composeSignInSheet } from './meeting/sign-in-sheet.ts'
import { composeTaskList, tasksOf } from './meeting/task-list.ts'
import type { MeetingPaperKind } from './paper-kinds.ts'
import type { PaperTerms } from './paper-subject.ts'
import { composeAgenda } from './room/agenda-script.ts'
import { composeRoomBallots } from './room/room-ballot.ts'

/** The record with its tasks due on the days that the meeting agreed, as its minutes keep saying them. */
export const asAgreed = (record: MeetingRecord): MeetingRecord => ({
  ...record,
  agenda: record.agenda.map((item) =>
    item.resolution === null
      ? item
      : {
          ...item,
          resolution: {
            ...item.resolution,
            tasks: item.resolution.tasks.map((task) => ({ ...task, dueOn: agreedDueOn(task) })),
          },
        },
  ),
})

/**
 * The papers of one kind for a meeting: one of most kinds, one a resolution for 决议书和协商意见书, one a voted item for
 * 会场表决票, none of 任务清单 where nothing follows. `terms.madeOn` dates a notice that was not given yet.
 */
export const composePapers = (
  kind: MeetingPaperKind,
  record: MeetingRecord,
  terms: PaperTerms,
): readonly PlainDocument[] => {
  switch (kind) {
    case 'meeting-notice':
      return [composeNotice(record, terms.madeOn, terms.number)]
    case 'agenda':
      return [composeAgenda(record)]
    case 'room-ballot':
      return composeRoomBallots(record)
    case 'sign-in-sheet':
      return [composeSignInSheet(record)]
    case 'record':
      return [composeRecord(record)]
    case 'minutes':
      return [composeMinutes(record, terms.number)]
    case 'resolution':
      return resolvedItems(record).map((item) => composeResolution(record, item))
    case 'task-list':
      return tasksOf(record).length === 0 ? [] : [composeTaskList(record)]
  }
}

/** Picks what each kind of paper of a meeting is made of, the same for preview, Word and print. Knows no format. */

import type { Day } from '../identity.ts'
import type { DocumentKind, MeetingRecord } from '../meeting/meeting-record.ts'
import type { PlainDocument } from './document.ts'
import { composeNotice } from './meeting-notice.ts'
import { composeMinutes } from './minutes.ts'
import { composeRecord } from './record.ts'
import { composeResolution, resolvedItems } from './resolution-document.ts'
import { composeSignInSheet } from './sign-in-sheet.ts'
import { composeTaskList, tasksOf } from './task-list.ts'

/**
 * The papers of one kind for a meeting: one of most kinds, one a resolution for 决议书和协商意见书,
 * none of 任务清单 where nothing follows. `madeOn` dates a notice that was not given yet.
 */
export const composePapers = (
  kind: DocumentKind,
  record: MeetingRecord,
  madeOn: Day,
): readonly PlainDocument[] => {
  switch (kind) {
    case 'meeting-notice':
      return [composeNotice(record, madeOn)]
    case 'sign-in-sheet':
      return [composeSignInSheet(record)]
    case 'record':
      return [composeRecord(record)]
    case 'minutes':
      return [composeMinutes(record)]
    case 'resolution':
      return resolvedItems(record).map((item) => composeResolution(record, item))
    case 'task-list':
      return tasksOf(record).length === 0 ? [] : [composeTaskList(record)]
  }
}

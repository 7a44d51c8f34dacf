/** Gathers what the papers of a meeting are written from. What they say is the domain's. */
import { accept, type Reply } from '../../../domain/failure.ts'
import type { MeetingId } from '../../../domain/identity.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { findMeetingPaperGaps } from '../../../domain/papers/paper-gaps.ts'
import {
  type MeetingPaperKind,
  meetingPaperKinds,
  type PaperKind,
} from '../../../domain/papers/paper-kinds.ts'
import type { PaperTerms } from '../../../domain/papers/paper-subject.ts'
import { asAgreed, composePapers } from '../../../domain/papers/papers.ts'
import { fieldsOfMeeting, isMeetingTemplate } from '../../../domain/papers/template/of-meeting.ts'
import { composeTopicForms } from '../../../domain/papers/topic-form.ts'
import { readRecord } from '../../store/meetings/records.ts'
import type { Read } from '../../store/schema/schema.ts'
import { missing } from '../context.ts'
import type { Composed, ComposedKind } from './composed.ts'

const isMeetingPaper = (kind: PaperKind): kind is MeetingPaperKind =>
  meetingPaperKinds.some((one) => one === kind)

const composedOf = (
  kind: MeetingPaperKind,
  record: MeetingRecord,
  terms: PaperTerms,
): readonly Composed[] => {
  // A list of tasks tells how they stand; every other paper what was agreed.
  const told = kind === 'task-list' ? record : asAgreed(record)
  const papers = composePapers(kind, told, terms)
  const fields = isMeetingTemplate(kind) ? fieldsOfMeeting(kind, told, terms.number, papers) : []
  return papers.map((paper, index) => ({ paper, fields: fields[index] ?? null }))
}

/** The papers of one kind for a meeting. */
export const composeOfMeeting = async (
  read: Read,
  meetingId: MeetingId,
  kind: PaperKind,
  terms: PaperTerms,
): Promise<Reply<ComposedKind>> => {
  const record = await readRecord(read, meetingId)
  if (record === null) return missing('meeting')
  const { state } = record.meeting
  if (kind === 'topic-form')
    return accept({
      papers: composeTopicForms(record).map((paper) => ({ paper, fields: null })),
      gaps: [],
    })
  if (!isMeetingPaper(kind)) return missing('document')
  return accept({
    papers: composedOf(kind, record, terms),
    gaps: findMeetingPaperGaps(kind, record),
    ...(state === 'minuted' || state === 'archived' ? {} : { isDraft: true }),
  })
}

/** Finds who composes the papers of a subject. Decides no wording. */
import type { Reply } from '../../../domain/failure.ts'
import type { PaperKind } from '../../../domain/papers/paper-kinds.ts'
import type { PaperSubject, PaperTerms } from '../../../domain/papers/paper-subject.ts'
import type { Read } from '../../store/schema/schema.ts'
import type { ComposedKind } from './composed.ts'
import { composeOfCase } from './of-case.ts'
import { composeOfCommunity, composeOfMeetingIndex } from './of-community.ts'
import { composeOfMeeting } from './of-meeting.ts'
import { composeOfNotice } from './of-notice.ts'
import { composeOfQuestionnaire } from './of-questionnaire.ts'
import { composeOfSupervision, composeOfTask } from './of-task.ts'
import { composeOfTopic } from './of-topic.ts'
import { composeOfWrittenVote } from './of-written-vote.ts'

/** The papers of one kind for a subject, as they stand now, with what is missing. */
export const composeKind = async (
  read: Read,
  subject: PaperSubject,
  kind: PaperKind,
  terms: PaperTerms,
): Promise<Reply<ComposedKind>> => {
  switch (subject.kind) {
    case 'meeting':
      return kind === 'archive-index'
        ? composeOfMeetingIndex(read, subject.meetingId, terms)
        : composeOfMeeting(read, subject.meetingId, kind, terms)
    case 'written-vote':
      return composeOfWrittenVote(read, subject, kind, terms)
    case 'task':
      return composeOfTask(read, subject.taskId, kind, terms)
    case 'supervision':
      return composeOfSupervision(read, subject.supervisionId, terms)
    case 'notice':
      return composeOfNotice(read, subject.noticeId, kind, terms)
    case 'case':
      return composeOfCase(read, subject.caseId, kind, terms)
    case 'topic':
      return composeOfTopic(read, subject.topicId, kind, terms)
    case 'questionnaire':
      return composeOfQuestionnaire(read, subject.questionnaireId, kind, terms)
    case 'community':
      return composeOfCommunity(read, subject.year, kind, terms)
  }
}

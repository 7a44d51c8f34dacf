/** Keeps whose a paper is as columns, and reads it from them. Decides nothing. */
import type {
  CaseId,
  MeetingId,
  NoticeId,
  QuestionnaireId,
  SupervisionId,
  TaskId,
  TopicId,
  WrittenBallotId,
  WrittenVoteId,
} from '../../../domain/identity.ts'
import { type PaperSubject, subjectKey } from '../../../domain/papers/paper-subject.ts'
import type { Row } from '../schema/schema.ts'

/** What tells whose a paper is, as columns. */
export const subjectColumns = (
  subject: PaperSubject,
): Pick<
  Row<'document'>,
  | 'subjectKey'
  | 'subjectKind'
  | 'meetingId'
  | 'writtenVoteId'
  | 'building'
  | 'ballotId'
  | 'taskId'
  | 'supervisionId'
  | 'noticeId'
  | 'topicId'
  | 'caseId'
  | 'questionnaireId'
  | 'year'
> => ({
  subjectKey: subjectKey(subject),
  subjectKind: subject.kind,
  meetingId: subject.kind === 'meeting' ? subject.meetingId : null,
  writtenVoteId: subject.kind === 'written-vote' ? subject.writtenVoteId : null,
  building: subject.kind === 'written-vote' ? subject.building : null,
  ballotId: subject.kind === 'written-vote' ? subject.ballotId : null,
  taskId: subject.kind === 'task' ? subject.taskId : null,
  supervisionId: subject.kind === 'supervision' ? subject.supervisionId : null,
  noticeId: subject.kind === 'notice' ? subject.noticeId : null,
  topicId: subject.kind === 'topic' ? subject.topicId : null,
  caseId: subject.kind === 'case' ? subject.caseId : null,
  questionnaireId: subject.kind === 'questionnaire' ? subject.questionnaireId : null,
  year: subject.kind === 'community' ? subject.year : null,
})

/** Whose a paper is. */
export const subjectFromRow = (
  row: Pick<
    Row<'document'>,
    | 'meetingId'
    | 'writtenVoteId'
    | 'building'
    | 'ballotId'
    | 'taskId'
    | 'supervisionId'
    | 'noticeId'
    | 'topicId'
    | 'caseId'
    | 'questionnaireId'
    | 'year'
  >,
): PaperSubject => {
  if (row.meetingId !== null) return { kind: 'meeting', meetingId: row.meetingId as MeetingId }
  if (row.writtenVoteId !== null)
    return {
      kind: 'written-vote',
      writtenVoteId: row.writtenVoteId as WrittenVoteId,
      building: row.building,
      ballotId: row.ballotId as WrittenBallotId | null,
    }
  if (row.taskId !== null) return { kind: 'task', taskId: row.taskId as TaskId }
  if (row.supervisionId !== null)
    return { kind: 'supervision', supervisionId: row.supervisionId as SupervisionId }
  if (row.noticeId !== null) return { kind: 'notice', noticeId: row.noticeId as NoticeId }
  if (row.topicId !== null) return { kind: 'topic', topicId: row.topicId as TopicId }
  if (row.caseId !== null) return { kind: 'case', caseId: row.caseId as CaseId }
  if (row.questionnaireId !== null)
    return { kind: 'questionnaire', questionnaireId: row.questionnaireId as QuestionnaireId }
  return { kind: 'community', year: row.year }
}

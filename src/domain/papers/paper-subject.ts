/** What a paper belongs to, and what is decided about it when it is made. Knows no clock and no database. */
import type {
  CaseId,
  Day,
  DocumentId,
  Instant,
  MeetingId,
  NoticeId,
  QuestionnaireId,
  SupervisionId,
  TaskId,
  TemplateId,
  TopicId,
  WrittenBallotId,
  WrittenVoteId,
} from '../identity.ts'
import type { FileFormat, PaperKind, PaperSize } from './paper-kinds.ts'

/** A meeting, an owners' written vote (all of it, one building or one ballot), a task, a 督办, a 公示, a topic, a 专班, a 问卷, or the community in a year. */
export type PaperSubject =
  | { readonly kind: 'meeting'; readonly meetingId: MeetingId }
  | {
      readonly kind: 'written-vote'
      readonly writtenVoteId: WrittenVoteId
      /** Lists and ballots of one building; null for all. */
      readonly building: string | null
      /** One ballot, or the proxy form for it; null for all, or a blank form. */
      readonly ballotId: WrittenBallotId | null
    }
  | { readonly kind: 'task'; readonly taskId: TaskId }
  | { readonly kind: 'supervision'; readonly supervisionId: SupervisionId }
  | { readonly kind: 'notice'; readonly noticeId: NoticeId }
  | { readonly kind: 'topic'; readonly topicId: TopicId }
  | { readonly kind: 'case'; readonly caseId: CaseId }
  | { readonly kind: 'questionnaire'; readonly questionnaireId: QuestionnaireId }
  | {
      readonly kind: 'community'
      /** The year that 年度汇总 and 居务档案目录 look back on; null where none matters. */
      readonly year: number | null
    }

/** What a paper is told beside its facts: its own number, empty where it has none or not yet, and the day that dates it. */
export type PaperTerms = {
  readonly number: string
  readonly madeOn: Day
  readonly size: PaperSize
}

/** A file that a paper was written to. */
export type DocumentFile = {
  readonly format: FileFormat
  readonly fileName: string
  readonly path: string
  readonly writtenAt: Instant
}

/** 文书: one version of a paper as it was made, with the files written and how often it was printed. */
export type MadeDocument = {
  readonly id: DocumentId
  readonly kind: PaperKind
  readonly title: string
  /** 文号; empty where it has none. */
  readonly number: string
  readonly size: PaperSize
  readonly version: number
  /** 校验码; null where it carries none. */
  readonly code: string | null
  /** The office's own Word template that it was made with. */
  readonly templateId: TemplateId | null
  readonly madeAt: Instant
  readonly files: readonly DocumentFile[]
  readonly printCount: number
  readonly lastPrintedAt: Instant | null
}

/** One text for every subject, by which versions and numbers of its papers are kept together. */
export const subjectKey = (subject: PaperSubject): string => {
  switch (subject.kind) {
    case 'meeting':
      return `meeting:${subject.meetingId}`
    case 'written-vote':
      return `written-vote:${subject.writtenVoteId}:${subject.ballotId ?? ''}:${subject.building ?? ''}`
    case 'task':
      return `task:${subject.taskId}`
    case 'supervision':
      return `supervision:${subject.supervisionId}`
    case 'notice':
      return `notice:${subject.noticeId}`
    case 'topic':
      return `topic:${subject.topicId}`
    case 'case':
      return `case:${subject.caseId}`
    case 'questionnaire':
      return `questionnaire:${subject.questionnaireId}`
    case 'community':
      return `community:${subject.year ?? ''}`
  }
}

/** Everything that is known of one topic, and how it is told as one timeline. Knows no clock and no database. */
import type { Community } from '../community.ts'
import type {
  Day,
  DocumentId,
  Instant,
  MeetingId,
  NoticeId,
  QuestionnaireId,
  TaskId,
  TopicId,
  TopicPhotoId,
  WrittenVoteId,
} from '../identity.ts'
import type { AgendaItem } from '../meeting/agenda.ts'
import type { MeetingRecord } from '../meeting/meeting-record.ts'
import type { Notice } from '../notice/notice.ts'
import type { WrittenVote } from '../owners/written-vote.ts'
import type { MadeDocument } from '../papers/paper-subject.ts'
import type { TopicQuestionnaire } from '../questionnaire/questionnaire.ts'
import type { Task } from '../task/task.ts'
import type { LevelMove, Topic, TopicLevel, TopicNote, TopicPhoto, TopicStage } from './topic.ts'

/** One meeting that took the topic up, or is going to: its whole record and the topic's own item. */
export type DossierMeeting = {
  readonly record: MeetingRecord
  readonly item: AgendaItem
  /** The level of its form; for other forms the level at which the topic stood that day. */
  readonly level: TopicLevel
}

/** What the dossier, its timeline and its printed volume are written from; the proposer's phone is masked. */
export type DossierFacts = {
  readonly community: Community
  readonly topic: Topic
  readonly notes: readonly TopicNote[]
  readonly moves: readonly LevelMove[]
  readonly stages: readonly TopicStage[]
  readonly photos: readonly TopicPhoto[]
  /** Topics merged into this one. */
  readonly merged: readonly { readonly topicId: TopicId; readonly number: string; readonly title: string }[]
  /** Oldest first; cancelled ones too. */
  readonly meetings: readonly DossierMeeting[]
  readonly writtenVotes: readonly WrittenVote[]
  /** Of the topic itself, its meetings' resolutions and its tasks; drafts too. */
  readonly notices: readonly Notice[]
  readonly tasks: readonly Task[]
  /** Papers of the topic and of its tasks. */
  readonly documents: readonly MadeDocument[]
  readonly questionnaires: readonly TopicQuestionnaire[]
}

export const timelineKinds = [
  'words',
  'step',
  'level',
  'stage',
  'meeting',
  'vote',
  'written-vote',
  'resolution',
  'notice',
  'task',
  'document',
  'photo',
  'questionnaire',
] as const
export type TimelineKind = (typeof timelineKinds)[number]

export const badgeLooks = [
  'jade',
  'amber',
  'crimson',
  'slate',
  'indigo',
  'plum',
  'cinnabar',
  'plain',
] as const
export type BadgeLook = (typeof badgeLooks)[number]

/** One thing that happened. `link` names what opens when it is pressed. */
export type TimelineEntry = {
  readonly kind: TimelineKind
  readonly on: Day
  /** Orders entries of one day. */
  readonly at: Instant
  readonly title: string
  /** One line beneath the title; empty for none. */
  readonly text: string
  /** The word of its badge: 达成协商意见, 待验收; empty for none. */
  readonly badge: string
  readonly badgeLook: BadgeLook
  /** The figures of a vote: 到会、同意、反对、弃权; null for everything else. */
  readonly figures: {
    readonly present: number
    readonly for: number
    readonly against: number
    readonly abstain: number
  } | null
  /** The level at which a meeting was held; null for everything else. */
  readonly level: TopicLevel | null
  readonly link:
    | { readonly kind: 'meeting'; readonly meetingId: MeetingId }
    | { readonly kind: 'written-vote'; readonly writtenVoteId: WrittenVoteId }
    | { readonly kind: 'notice'; readonly noticeId: NoticeId }
    | { readonly kind: 'task'; readonly taskId: TaskId }
    | { readonly kind: 'document'; readonly documentId: DocumentId }
    | { readonly kind: 'questionnaire'; readonly questionnaireId: QuestionnaireId }
    | { readonly kind: 'photo'; readonly photoId: TopicPhotoId }
    | null
}

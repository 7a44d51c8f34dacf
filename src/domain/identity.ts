/** Names every kind of record by its own number, so that one can't be taken for another. Knows no database. */

/** A row number that belongs to one noun only; positive, never used again. */
export type Id<Noun extends string> = number & { readonly noun: Noun }

export type PartyId = Id<'party'>
export type EstateId = Id<'estate'>
export type DwellingId = Id<'dwelling'>
export type OwnerId = Id<'owner'>
export type RosterImportId = Id<'rosterImport'>
export type PersonId = Id<'person'>
export type MeetingId = Id<'meeting'>
export type RollEntryId = Id<'rollEntry'>
export type AttendanceEventId = Id<'attendanceEvent'>
export type AgendaItemId = Id<'agendaItem'>
export type SpeechId = Id<'speech'>
export type PointId = Id<'point'>
export type VoteId = Id<'vote'>
export type ResolutionId = Id<'resolution'>
export type TaskId = Id<'task'>
export type TaskNoteId = Id<'taskNote'>
export type DocumentId = Id<'document'>
export type HouseRuleId = Id<'houseRule'>
export type WrittenVoteId = Id<'writtenVote'>
export type MatterId = Id<'matter'>
export type HeadId = Id<'head'>
export type WrittenBallotId = Id<'writtenBallot'>
export type DeliveryId = Id<'delivery'>
export type ProxyId = Id<'proxy'>
export type ObjectionId = Id<'objection'>
export type SupervisionId = Id<'supervision'>
export type NoticeId = Id<'notice'>
export type NoticeObjectionId = Id<'noticeObjection'>
export type NoticePhotoId = Id<'noticePhoto'>
export type TemplateId = Id<'template'>
export type PhraseId = Id<'phrase'>
export type TopicId = Id<'topic'>
export type TopicNoteId = Id<'topicNote'>
export type TopicMoveId = Id<'topicMove'>
export type TopicStageId = Id<'topicStage'>
export type TopicPhotoId = Id<'topicPhoto'>
export type TaskPhotoId = Id<'taskPhoto'>
export type ExtensionId = Id<'extension'>
export type ReturnVisitId = Id<'returnVisit'>
export type CaseId = Id<'case'>
export type CaseMemberId = Id<'caseMember'>
export type MilestoneId = Id<'milestone'>
export type HouseholdId = Id<'household'>
export type MoneyEntryId = Id<'moneyEntry'>
export type QuestionnaireId = Id<'questionnaire'>
export type OpinionId = Id<'opinion'>
export type OpinionHouseholdId = Id<'opinionHousehold'>
export type SeriesId = Id<'series'>
export type PostId = Id<'post'>
export type ActivityId = Id<'activity'>
export type PointsEntryId = Id<'pointsEntry'>

/** An instant as ISO 8601 UTC with milliseconds, `2026-03-12T11:30:00.000Z`. */
export type Instant = string
/** A calendar day in China, `YYYY-MM-DD`. */
export type Day = string
/** A time of day on the wall clock in China, `HH:MM`. */
export type ClockTime = string

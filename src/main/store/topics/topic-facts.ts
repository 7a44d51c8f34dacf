/** Gathers everything that is known of one topic. Decides nothing. */
import { instantOf } from '../../../domain/calendar.ts'
import type { MeetingId, TopicId, WrittenVoteId } from '../../../domain/identity.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import { heldOn } from '../../../domain/papers/meeting/meeting-wording.ts'
import type { DossierFacts, DossierMeeting } from '../../../domain/topic/dossier.ts'
import type { LevelMove, Topic, TopicLevel } from '../../../domain/topic/topic.ts'
import { levelOfForm } from '../../../domain/topic/topic-levels.ts'
import { readRecord } from '../meetings/records.ts'
import { readTopicDocuments } from '../papers/documents.ts'
import { readTopicNotices } from '../papers/notices.ts'
import { readCommunity } from '../people/communities.ts'
import { readQuestionnairesOfTopic } from '../questionnaires.ts'
import type { Read } from '../schema/schema.ts'
import { readTasksOfTopic } from '../tasks/tasks.ts'
import { readWrittenVote } from '../written/votes.ts'
import { readTopicMoves, readTopicNotes, readTopicPhotos, readTopicStages } from './topic-thread.ts'
import { readMergedTopics, readTopic } from './topics.ts'

const readRecordsOf = async (read: Read, id: TopicId): Promise<MeetingRecord[]> => {
  const rows = await read
    .selectFrom('agenda_item')
    .select('meetingId')
    .distinct()
    .where('topicId', '=', id)
    .execute()
  const records: MeetingRecord[] = []
  for (const { meetingId } of rows) {
    const record = await readRecord(read, meetingId as MeetingId)
    if (record !== null) records.push(record)
  }
  return records
}

const levelOn = (record: MeetingRecord, topic: Topic, moves: readonly LevelMove[]): TopicLevel => {
  const day = heldOn(record.meeting)
  const stood = moves.findLast((move) => move.on <= day)?.to
  return levelOfForm(record.meeting.form) ?? stood ?? topic.level ?? 'deliberation'
}

const beginsAt = ({ record: { meeting } }: DossierMeeting): string =>
  meeting.openedAt ?? instantOf(meeting.heldOn, meeting.startTime)

const readMeetings = async (
  read: Read,
  topic: Topic,
  moves: readonly LevelMove[],
): Promise<DossierMeeting[]> => {
  const records = await readRecordsOf(read, topic.id)
  const meetings = records.flatMap((record) =>
    record.agenda
      .filter((item) => item.topicId === topic.id)
      .map((item) => ({ record, item, level: levelOn(record, topic, moves) })),
  )
  return meetings.toSorted((one, other) => {
    const [first, second] = [beginsAt(one), beginsAt(other)]
    return first === second ? one.item.id - other.item.id : first < second ? -1 : 1
  })
}

const readWrittenVotesOf = async (read: Read, id: TopicId): Promise<WrittenVote[]> => {
  const rows = await read
    .selectFrom('topic_written_vote')
    .select('writtenVoteId')
    .where('topicId', '=', id)
    .orderBy('writtenVoteId')
    .execute()
  const votes: WrittenVote[] = []
  for (const { writtenVoteId } of rows) {
    const vote = await readWrittenVote(read, writtenVoteId as WrittenVoteId)
    if (vote !== null) votes.push(vote)
  }
  return votes
}

/** Everything of one topic; null where there is no such topic or no community. */
export const readDossierFacts = async (read: Read, topicId: TopicId): Promise<DossierFacts | null> => {
  const topic = await readTopic(read, topicId)
  const found = await readCommunity(read)
  if (topic === null || found === null) return null
  const moves = await readTopicMoves(read, topicId)
  return {
    community: found.community,
    topic,
    notes: await readTopicNotes(read, topicId),
    moves,
    stages: await readTopicStages(read, topicId),
    photos: await readTopicPhotos(read, topicId),
    merged: await readMergedTopics(read, topicId),
    meetings: await readMeetings(read, topic, moves),
    writtenVotes: await readWrittenVotesOf(read, topicId),
    notices: await readTopicNotices(read, topicId),
    tasks: await readTasksOfTopic(read, topicId),
    documents: await readTopicDocuments(read, topicId),
    questionnaires: await readQuestionnairesOfTopic(read, topicId),
  }
}

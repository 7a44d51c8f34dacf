/** Tells which page opens what an entry of the dossier tells of. Knows no rule. */
import type { MeetingId } from '../../../domain/identity.ts'
import type { TimelineEntry } from '../../../domain/topic/dossier.ts'
import { useAsk } from '../../api.ts'
import { pathTo } from '../../parts/meeting/meeting-path.ts'
import { paperPath } from '../../parts/paper/paper-path.ts'

export type TopicPaths = {
  readonly ofMeeting: (meetingId: number) => string
  /** null where it is seen on the dossier itself. */
  readonly ofLink: (link: NonNullable<TimelineEntry['link']>) => string | null
}

export function useTopicPaths(): TopicPaths {
  const meetings = useAsk('meetings.list', {}).data ?? []
  const documents = useAsk('documents.list', {}).data ?? []
  const ofMeeting = (meetingId: number): string => {
    const line = meetings.find(({ id }) => id === meetingId)
    return line === undefined ? `/meetings/${meetingId as MeetingId}/minutes` : pathTo(line)
  }
  const ofDocument = (documentId: number): string | null => {
    const made = documents.find(({ document }) => document.id === documentId)
    return made === undefined
      ? null
      : paperPath({ subject: made.subject, kind: made.document.kind }, documentId)
  }
  return {
    ofMeeting,
    ofLink: (link) => {
      switch (link.kind) {
        case 'meeting':
          return ofMeeting(link.meetingId)
        case 'written-vote':
          return `/written/${link.writtenVoteId}`
        case 'notice':
          return `/notices/${link.noticeId}`
        case 'task':
          return `/tasks?task=${link.taskId}`
        case 'document':
          return ofDocument(link.documentId)
        case 'questionnaire':
          return `/questionnaires/${link.questionnaireId}`
        case 'photo':
          return null
      }
    },
  }
}

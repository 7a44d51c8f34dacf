/** Gathers what a notice's words may be drafted from: meetings, resolutions, tasks, owners' votes. Writes no words. */
import { useQueries } from '@tanstack/react-query'
import type { MeetingId } from '../../../domain/identity.ts'
import { isOver } from '../../../domain/meeting/meeting.ts'
import type { NoticeKind, NoticeSource } from '../../../domain/notice/notice.ts'
import { sourcesOfNotice } from '../../../domain/notice/notice-standing.ts'
import { heldOn } from '../../../domain/papers/meeting/meeting-wording.ts'
import { taskStateNames } from '../../../domain/task/task-wording.ts'
import { askFresh, RefusedError, useAsk } from '../../api.ts'
import { everyTask } from '../../parts/every-task.ts'
import { noticesText } from '../../text/notices.ts'

export type SourceLine = {
  readonly key: string
  readonly source: NoticeSource
  readonly title: string
  readonly fact: string
}

/** Resolutions are looked for in as many of the latest meetings. */
const searchedMeetings = 30

/** The latest tasks are offered; an older one is published from its own page. */
const offeredTasks = 500

/** The records of meetings, asked for under the same names as by every other screen. */
const useRecords = (meetingIds: readonly MeetingId[]) =>
  useQueries({
    queries: meetingIds.map((meetingId) => ({
      queryKey: ['meetings', 'record', { meetingId }],
      queryFn: async () => {
        const reply = await askFresh('meetings.record', { meetingId })
        if (!reply.ok) throw new RefusedError(reply.failure)
        return reply.value
      },
    })),
  })

/** What a notice of a kind may be drafted from; a result is published once it was counted. */
export const useSourceLines = (
  noticeKind: NoticeKind,
): { readonly lines: readonly SourceLine[]; readonly isWaiting: boolean } => {
  const wants = (kind: NoticeSource['kind']): boolean => sourcesOfNotice[noticeKind].includes(kind)
  const wantsMeetings = wants('meeting') || wants('resolution')
  const meetings = useAsk('meetings.list', {}, wantsMeetings)
  const tasks = useAsk(
    'tasks.list',
    { filter: everyTask, order: 'newest', offset: 0, limit: offeredTasks },
    wants('task'),
  )
  const votes = useAsk('writtenVotes.list', {}, wants('written-vote'))
  const over = (meetings.data ?? []).filter((meeting) => isOver(meeting.state))
  const records = useRecords(
    wants('resolution') ? over.slice(0, searchedMeetings).map((meeting) => meeting.id) : [],
  )
  const ofMeetings = over.map(
    (meeting): SourceLine => ({
      key: `meeting ${meeting.id}`,
      source: { kind: 'meeting', meetingId: meeting.id },
      title: meeting.title,
      fact: heldOn(meeting),
    }),
  )
  const ofResolutions = records.flatMap(({ data: record }) =>
    (record?.agenda ?? []).flatMap((item): readonly SourceLine[] =>
      item.resolution === null || record === undefined
        ? []
        : [
            {
              key: `resolution ${item.resolution.id}`,
              source: {
                kind: 'resolution',
                resolutionId: item.resolution.id,
                meetingId: record.meeting.id,
              },
              title: noticesText.numbered(item.resolution.number, item.title),
              fact: record.meeting.title,
            },
          ],
    ),
  )
  const ofTasks = (tasks.data?.tasks ?? []).map(
    (task): SourceLine => ({
      key: `task ${task.id}`,
      source: { kind: 'task', taskId: task.id },
      title: task.title,
      fact: taskStateNames[task.state],
    }),
  )
  const counted = (votes.data ?? []).filter(
    ({ vote }) => noticeKind !== 'vote-result' || vote.results.length > 0,
  )
  const ofVotes = counted.map(
    ({ vote }): SourceLine => ({
      key: `written-vote ${vote.id}`,
      source: { kind: 'written-vote', writtenVoteId: vote.id },
      title: vote.title,
      fact: vote.estateName,
    }),
  )
  return {
    lines: [
      ...(wants('meeting') ? ofMeetings : []),
      ...ofResolutions,
      ...(wants('task') ? ofTasks : []),
      ...(wants('written-vote') ? ofVotes : []),
    ],
    isWaiting:
      (wantsMeetings && meetings.isPending) ||
      (wants('task') && tasks.isPending) ||
      (wants('written-vote') && votes.isPending) ||
      records.some((record) => record.isPending),
  }
}

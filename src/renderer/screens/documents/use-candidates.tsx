/** Lists what a kind of paper can be made of, newest first, with the words and the state of each. Decides nothing. */
import type { ReactNode } from 'react'
import { dayOf } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { Failure } from '../../../domain/failure.ts'
import { describeForm } from '../../../domain/meeting/meeting.ts'
import { noticeTraits } from '../../../domain/notice/notice-kinds.ts'
import { standingOfNotice } from '../../../domain/notice/notice-standing.ts'
import { heldOn } from '../../../domain/papers/meeting/meeting-wording.ts'
import type { PaperKind, SubjectKind } from '../../../domain/papers/paper-kinds.ts'
import type { PaperSubject } from '../../../domain/papers/paper-subject.ts'
import { useAsk } from '../../api.ts'
import { NoticeBadge } from '../../parts/NoticeBadge.tsx'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { useToday } from '../../parts/use-today.ts'
import { documentsText } from '../../text/documents.ts'
import { asksForYear } from './kinds.ts'

export type Candidate = {
  readonly key: string
  readonly subject: PaperSubject
  readonly title: string
  /** What a search looks through. */
  readonly words: string
  readonly badge: ReactNode
  readonly when: string
}

export type Candidates = {
  /** Null while they are awaited. */
  readonly candidates: readonly Candidate[] | null
  readonly failure: Failure | null
  readonly retry: () => void
  /** The page where the first one is begun. */
  readonly way: string
}

const ways: Readonly<Record<SubjectKind, string>> = {
  meeting: '/meetings',
  'written-vote': '/meetings',
  task: '/tasks',
  supervision: '/tasks',
  notice: '/notices',
  community: '/settings',
}

/** The years that anything is known of, this one first. */
const yearsFrom = (first: string | undefined, today: string): readonly number[] => {
  const now = Number(today.slice(0, 4))
  const oldest = Math.min(now, Number((first ?? today).slice(0, 4)))
  return Array.from({ length: now - oldest + 1 }, (_, index) => now - index)
}

export const useCandidates = (kind: PaperKind, by: SubjectKind): Candidates => {
  const today = useToday()
  const year = today.slice(0, 4)
  const needsMeetings = by === 'meeting' || by === 'community'
  const meetings = useAsk('meetings.list', {}, needsMeetings)
  const votes = useAsk('writtenVotes.list', {}, by === 'written-vote')
  const tasks = useAsk('tasks.list', {}, by === 'task' || by === 'supervision')
  const notices = useAsk('notices.list', {}, by === 'notice')
  const asked = {
    meeting: meetings,
    community: meetings,
    'written-vote': votes,
    notice: notices,
    task: tasks,
    supervision: tasks,
  }[by]
  const day = (on: string): string => dayWithinYear(on, year)

  const list = (): readonly Candidate[] | null => {
    switch (by) {
      case 'meeting':
        return (
          meetings.data
            ?.filter((line) => line.state !== 'cancelled')
            .toSorted((one, other) => heldOn(other).localeCompare(heldOn(one)))
            .map((line) => {
              const title = line.title === '' ? describeForm(line.form).name : line.title
              return {
                key: `meeting ${line.id}`,
                subject: { kind: 'meeting', meetingId: line.id },
                title,
                words: title,
                badge: <StateBadge of="meeting" state={line.state} />,
                when: day(heldOn(line)),
              }
            }) ?? null
        )
      case 'written-vote':
        return (
          votes.data?.map(({ vote }) => ({
            key: `vote ${vote.id}`,
            subject: { kind: 'written-vote', writtenVoteId: vote.id, building: null, ballotId: null },
            title: vote.title === '' ? documentsText.untitled : vote.title,
            words: vote.title,
            badge: <StateBadge of="written" state={vote.state} />,
            when: day(vote.opensOn),
          })) ?? null
        )
      case 'task':
        return (
          tasks.data?.map((task) => ({
            key: `task ${task.id}`,
            subject: { kind: 'task', taskId: task.id },
            title: task.title,
            words: task.title,
            badge: <StateBadge of="task" state={task.state} />,
            when: task.dueOn === null ? '' : day(task.dueOn),
          })) ?? null
        )
      case 'supervision':
        return (
          tasks.data
            ?.flatMap((task) => task.supervisions.map((one) => ({ task, one })))
            .toSorted((former, later) => later.one.orderedOn.localeCompare(former.one.orderedOn))
            .map(({ task, one }) => ({
              key: `supervision ${one.id}`,
              subject: { kind: 'supervision', supervisionId: one.id },
              title: task.title,
              words: `${task.title} ${one.demand}`,
              badge: null,
              when: day(one.orderedOn),
            })) ?? null
        )
      case 'notice':
        return (
          notices.data
            ?.filter((notice) => kind === 'objection-form' || noticeTraits[notice.kind].paperKind === kind)
            .map((notice) => ({
              key: `notice ${notice.id}`,
              subject: { kind: 'notice', noticeId: notice.id },
              title: notice.words.title === '' ? documentsText.untitled : notice.words.title,
              words: `${notice.words.title} ${notice.number}`,
              badge: <NoticeBadge standing={standingOfNotice(notice, today)} />,
              when: day(notice.postedOn ?? dayOf(notice.draftedAt)),
            })) ?? null
        )
      case 'community': {
        if (meetings.data === undefined) return null
        if (!asksForYear(kind)) {
          return [
            {
              key: 'community',
              subject: { kind: 'community', year: null },
              title: documentsText.wholeCommunity,
              words: documentsText.wholeCommunity,
              badge: null,
              when: '',
            },
          ]
        }
        const [first] = meetings.data.map(heldOn).toSorted()
        return yearsFrom(first, today).map((one, index) => ({
          key: `year ${one}`,
          subject: { kind: 'community', year: one },
          title: documentsText.year(one),
          words: documentsText.year(one),
          badge: null,
          when: index === 0 ? documentsText.thisYear : '',
        }))
      }
    }
  }
  return {
    candidates: list(),
    failure: asked.data === undefined ? (asked.error?.failure ?? null) : null,
    retry: () => void asked.refetch(),
    way: ways[by],
  }
}

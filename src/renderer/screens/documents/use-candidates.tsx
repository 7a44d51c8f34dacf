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
import { type InputOf, useAsk } from '../../api.ts'
import { everyTask } from '../../parts/every-task.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { NoticeBadge } from '../../parts/NoticeBadge.tsx'
import { StateBadge } from '../../parts/StateBadge.tsx'
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
  topic: '/topics',
  case: '/cases',
  questionnaire: '/questionnaires',
  community: '/settings',
}

/** As many as are looked through when a paper is made; older ones are found on their own pages. */
const latestTasks: InputOf<'tasks.list'> = { filter: everyTask, order: 'newest', offset: 0, limit: 300 }
const latestTopics: InputOf<'topics.list'> = {
  tab: 'all',
  source: null,
  estateName: null,
  words: '',
  offset: 0,
  limit: 300,
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
  const tasks = useAsk('tasks.list', latestTasks, by === 'task')
  const supervisions = useAsk('tasks.supervisions', {}, by === 'supervision')
  const notices = useAsk('notices.list', {}, by === 'notice')
  const topics = useAsk('topics.list', latestTopics, by === 'topic')
  const cases = useAsk('cases.list', {}, by === 'case')
  const questionnaires = useAsk('questionnaires.list', { topicId: null }, by === 'questionnaire')
  const asked = {
    meeting: meetings,
    community: meetings,
    'written-vote': votes,
    notice: notices,
    task: tasks,
    supervision: supervisions,
    topic: topics,
    case: cases,
    questionnaire: questionnaires,
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
          tasks.data?.tasks.map((task) => ({
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
          supervisions.data?.map((one) => ({
            key: `supervision ${one.id}`,
            subject: { kind: 'supervision', supervisionId: one.id },
            title: one.taskTitle,
            words: `${one.taskTitle} ${one.demand}`,
            badge: null,
            when: day(one.orderedOn),
          })) ?? null
        )
      case 'topic':
        return (
          topics.data?.topics.map((topic) => ({
            key: `topic ${topic.id}`,
            subject: { kind: 'topic', topicId: topic.id },
            title: topic.title,
            words: `${topic.title} ${topic.number}`,
            badge: <StateBadge of="topic" state={topic.state} />,
            when: day(topic.receivedOn),
          })) ?? null
        )
      case 'case':
        return (
          cases.data?.map((one) => ({
            key: `case ${one.id}`,
            subject: { kind: 'case', caseId: one.id },
            title: one.title,
            words: `${one.title} ${one.estateName}`,
            badge: null,
            when: day(one.startedOn),
          })) ?? null
        )
      case 'questionnaire':
        return (
          questionnaires.data?.map((one) => ({
            key: `questionnaire ${one.id}`,
            subject: { kind: 'questionnaire', questionnaireId: one.id },
            title: one.title === '' ? documentsText.untitled : one.title,
            words: `${one.title} ${one.topicTitle}`,
            badge: null,
            when: one.fromOn === null ? '' : day(one.fromOn),
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

/** Tells at which address a paper, what it belongs to, and what it still lacks are seen to. Knows no rule. */
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
import { isBeingPrepared, isRunning, type MeetingState } from '../../../domain/meeting/meeting.ts'
import type { PreparationStep } from '../../../domain/meeting/preparation.ts'
import type { Gap } from '../../../domain/papers/document.ts'
import { type PaperKind, paperKinds, paperSizes, subjectKinds } from '../../../domain/papers/paper-kinds.ts'
import type { PaperSubject } from '../../../domain/papers/paper-subject.ts'
import type { PaperWhich } from './use-paper.ts'

const idOf = (subject: PaperSubject): number | null => {
  switch (subject.kind) {
    case 'meeting':
      return subject.meetingId
    case 'written-vote':
      return subject.writtenVoteId
    case 'task':
      return subject.taskId
    case 'supervision':
      return subject.supervisionId
    case 'notice':
      return subject.noticeId
    case 'topic':
      return subject.topicId
    case 'case':
      return subject.caseId
    case 'questionnaire':
      return subject.questionnaireId
    case 'community':
      return subject.year
  }
}

/** The page of one paper; `version` is the document whose version is looked at, instead of the paper as it is now. */
export const paperPath = (
  { subject, kind, size }: Pick<PaperWhich, 'subject' | 'kind'> & Partial<PaperWhich>,
  version?: number | undefined,
): string => {
  const id = idOf(subject)
  const words: Record<string, string> = { of: subject.kind, kind }
  if (id !== null) words.id = String(id)
  if (subject.kind === 'written-vote') {
    if (subject.building !== null) words.building = subject.building
    if (subject.ballotId !== null) words.ballot = String(subject.ballotId)
  }
  if (size !== undefined && size !== 'page') words.size = size
  if (version !== undefined) words.version = String(version)
  return `/documents/paper?${new URLSearchParams(words)}`
}

const readId = (text: string | null): number | null => {
  const number = Number(text)
  return text !== null && Number.isSafeInteger(number) && number > 0 ? number : null
}

const readSubject = (search: URLSearchParams): PaperSubject | null => {
  const kind = subjectKinds.find((one) => one === search.get('of'))
  const id = readId(search.get('id'))
  if (kind === 'community') return { kind, year: id }
  if (kind === undefined || id === null) return null
  switch (kind) {
    case 'meeting':
      return { kind, meetingId: id as MeetingId }
    case 'task':
      return { kind, taskId: id as TaskId }
    case 'supervision':
      return { kind, supervisionId: id as SupervisionId }
    case 'notice':
      return { kind, noticeId: id as NoticeId }
    case 'topic':
      return { kind, topicId: id as TopicId }
    case 'case':
      return { kind, caseId: id as CaseId }
    case 'questionnaire':
      return { kind, questionnaireId: id as QuestionnaireId }
    case 'written-vote':
      return {
        kind,
        writtenVoteId: id as WrittenVoteId,
        building: search.get('building'),
        ballotId: readId(search.get('ballot')) as WrittenBallotId | null,
      }
  }
}

/** The paper that an address names, with the version looked at; null where it names none. */
export const readPaperPath = (
  search: URLSearchParams,
): { readonly which: PaperWhich; readonly version: number | null } | null => {
  const subject = readSubject(search)
  const kind: PaperKind | undefined = paperKinds.find((one) => one === search.get('kind'))
  if (subject === null || kind === undefined) return null
  const size = paperSizes.find((one) => one === search.get('size')) ?? 'page'
  return { which: { subject, kind, size }, version: readId(search.get('version')) }
}

/** The page of what papers belong to; null for those of the community as a whole. */
export const occasionPath = (subject: PaperSubject): string | null => {
  switch (subject.kind) {
    case 'meeting':
      return `/meetings/${subject.meetingId}/minutes`
    case 'written-vote':
      return `/written/${subject.writtenVoteId}`
    case 'task':
      return `/tasks?task=${subject.taskId}`
    case 'supervision':
      return '/tasks'
    case 'notice':
      return `/notices/${subject.noticeId}`
    case 'topic':
      return `/topics/${subject.topicId}`
    case 'case':
      return `/cases/${subject.caseId}`
    case 'questionnaire':
      return `/questionnaires/${subject.questionnaireId}`
    case 'community':
      return null
  }
}

const prepareSteps: readonly (readonly [RegExp, PreparationStep])[] = [
  [/agenda|item|question|option|ballot|vote|minutes-planned|duration/u, 'agenda'],
  [/roll|attend|part(y|ies)/u, 'roll'],
  [/chair|recorder|place|day|time/u, 'time'],
]

/** The step of 会议准备 at which a gap is filled. */
export const stepOfGap = (gap: Gap): PreparationStep =>
  prepareSteps.find(([pattern]) => pattern.test(gap.code))?.[1] ?? 'form'

const wayInMeeting = (meetingId: MeetingId, state: MeetingState, gap: Gap): string => {
  if (isBeingPrepared(state)) return `/meetings/${meetingId}/prepare?step=${stepOfGap(gap)}`
  if (state === 'signing-in') return `/meetings/${meetingId}/sign-in`
  if (isRunning(state)) return `/meetings/${meetingId}/session`
  const place = new URLSearchParams({ gap: gap.code, anchor: gap.anchor })
  if (gap.position !== null) place.set('position', String(gap.position))
  return `/meetings/${meetingId}/minutes?${place}`
}

/** Where a gap is filled; `state` is that of the meeting, `taskId` the task of a 督办, where the paper belongs to one. */
export const wayToGap = (
  subject: PaperSubject,
  gap: Gap,
  known: { readonly state: MeetingState | null; readonly taskId: TaskId | null },
): string | null => {
  if (/^(office|community|secretary|contact|number-pattern)/u.test(gap.code)) return '/settings'
  switch (subject.kind) {
    case 'meeting':
      return known.state === null ? null : wayInMeeting(subject.meetingId, known.state, gap)
    case 'written-vote':
      return `/written/${subject.writtenVoteId}/prepare`
    case 'supervision':
      return known.taskId === null ? '/tasks' : `/tasks?task=${known.taskId}`
    case 'community':
      return '/settings'
    default:
      return occasionPath(subject)
  }
}

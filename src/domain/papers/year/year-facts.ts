/** What a community did in a year, as plain facts that its yearly report is counted from. Knows no clock and no database. */
import type { Community } from '../../community.ts'
import type { Day, MeetingId, VoteId } from '../../identity.ts'
import type { AgendaKind } from '../../meeting/agenda.ts'
import type { MeetingForm, MeetingState } from '../../meeting/meeting.ts'
import type { Notice } from '../../notice/notice.ts'
import type { WrittenState } from '../../owners/written-vote.ts'
import { isDecidedByMeeting, type LegalTrack } from '../../rules/legal-track.ts'
import type { AttendanceRuleId } from '../../rules/rule.ts'
import type { StatisticsFacts } from '../../statistics/statistics.ts'
import type { VoteState } from '../../vote/vote-life.ts'

/** One meeting of the year with its heads; `isOpened` is false where it never came to be opened. */
export type YearMeeting = {
  readonly id: MeetingId
  readonly title: string
  readonly form: MeetingForm
  readonly state: MeetingState
  readonly on: Day
  readonly isOpened: boolean
  readonly estateName: string
  readonly dueCount: number
  readonly attendedCount: number
}

/** One vote in a room that was announced, with the rule it went by. */
export type YearVote = {
  readonly id: VoteId
  readonly question: string
  readonly meetingId: MeetingId
  readonly ruleId: AttendanceRuleId
  readonly state: VoteState
  readonly isPassed: boolean
}

/** One resolution or 协商意见, with the rule it was adopted under. */
export type YearResolution = {
  readonly meetingId: MeetingId
  readonly track: LegalTrack
  readonly ruleId: AttendanceRuleId
}

/** One item of an agenda. */
export type YearItem = {
  readonly meetingId: MeetingId
  readonly kind: AgendaKind
}

/** One written vote of owners; `passedCount` counts matters, or the elected, and is null before there is a final result. */
export type YearWrittenVote = {
  readonly title: string
  readonly state: WrittenState
  readonly opensOn: Day
  readonly untilOn: Day
  readonly isElection: boolean
  readonly matterCount: number
  readonly passedCount: number | null
}

/** The facts of one year, in order of time. */
export type YearFacts = {
  readonly community: Community
  /** What 统计 shows of the year; the report takes its figures from there. */
  readonly statistics: StatisticsFacts
  readonly meetings: readonly YearMeeting[]
  readonly votes: readonly YearVote[]
  readonly resolutions: readonly YearResolution[]
  readonly items: readonly YearItem[]
  readonly writtenVotes: readonly YearWrittenVote[]
  /** Notices that were put up in the year. */
  readonly notices: readonly Notice[]
}

/** Meetings that were opened; one broken off counts, one called off does not. */
export const heldMeetings = (facts: Pick<YearFacts, 'meetings'>): readonly YearMeeting[] =>
  facts.meetings.filter((meeting) => meeting.isOpened)

/** Votes whose result stands: neither followed by another one nor annulled. */
export const standingVotes = (facts: Pick<YearFacts, 'votes'>): readonly YearVote[] =>
  facts.votes.filter((vote) => vote.state === 'announced')

/** What a resolution is called: 决定 of residents or 业委会 where the meeting decides in law, else 协商意见. */
export const nameOfResolution = ({
  track,
  ruleId,
}: Pick<YearResolution, 'track' | 'ruleId'>): '协商意见' | '居民决定' | '业委会决定' => {
  if (!isDecidedByMeeting(track, ruleId)) return '协商意见'
  return track === 'owners-committee' ? '业委会决定' : '居民决定'
}

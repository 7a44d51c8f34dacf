/** Lays meetings, results, written votes and notices of a year out as tables whose sums are the report's figures. Knows no clock and no format. */
import { dayWithinYear } from '../../chinese-text.ts'
import type { MeetingId } from '../../identity.ts'
import { type NoticeKind, noticeKinds } from '../../notice/notice.ts'
import { noticeTraits } from '../../notice/notice-kinds.ts'
import type { WrittenState } from '../../owners/written-vote.ts'
import type { StatisticsFigure } from '../../statistics/figures.ts'
import { sumAttendance } from '../../statistics/statistics.ts'
import type { Block } from '../document.ts'
import {
  heldMeetings,
  nameOfResolution,
  standingVotes,
  type YearFacts,
  type YearItem,
  type YearMeeting,
  type YearWrittenVote,
} from './year-facts.ts'
import { column, percentCell, yearTable } from './yearly-layout.ts'

/** The sum of one figure over a list. */
export const sumOf = <One>(list: readonly One[], figure: (one: One) => number): number =>
  list.reduce((sum, one) => sum + figure(one), 0)

const attendanceCells = (
  meetings: readonly Pick<YearMeeting, 'dueCount' | 'attendedCount'>[],
): readonly string[] => {
  const { attended, due } = sumAttendance(meetings)
  return [String(due), String(attended), percentCell(attended, due)]
}

/** Meetings by form, with heads due and heads that came. */
export const formTable = (facts: YearFacts, figures: readonly StatisticsFigure[]): readonly Block[] => {
  const rows = figures
    .filter((figure) => figure.group === 'meeting-forms')
    .map(({ label, lines }) => {
      const meetings = lines.flatMap((line) => (line.noun === 'meeting' ? [line.meeting] : []))
      return [label, String(meetings.length), ...attendanceCells(meetings)]
    })
  const { meetings } = facts.statistics
  return yearTable(
    '会议形式',
    [
      column('会议形式', 3, 'left'),
      column('次数', 1.4),
      column('应到人次', 2),
      column('实到人次', 2),
      column('到会率', 2),
    ],
    rows.length === 0 ? [] : [...rows, ['合计', String(meetings.length), ...attendanceCells(meetings)]],
  )
}

const countOf = (list: readonly { readonly meetingId: MeetingId }[], id: MeetingId): number =>
  list.filter((one) => one.meetingId === id).length

/** Every meeting that was held, in order of time, with what it came to. */
export const meetingTable = (facts: YearFacts): readonly Block[] => {
  const held = heldMeetings(facts)
  const votes = standingVotes(facts)
  const topics = topicsOf(facts)
  const rows = held.map((meeting, index) => [
    String(index + 1),
    dayWithinYear(meeting.on, String(facts.statistics.year)),
    meeting.title,
    ...attendanceCells([meeting]),
    String(countOf(topics, meeting.id)),
    String(countOf(votes, meeting.id)),
    String(countOf(facts.resolutions, meeting.id)),
  ])
  const sums = [topics, votes, facts.resolutions].map((list) =>
    String(sumOf(held, (meeting) => countOf(list, meeting.id))),
  )
  return yearTable(
    '各次会议',
    [
      column('序号', 1.5),
      column('日期', 2.7),
      column('会议', 4.6, 'left'),
      column('应到', 1.5),
      column('实到', 1.5),
      column('到会率', 2.4),
      column('议题', 1.5),
      column('表决', 1.5),
      column('意见\n决定', 1.5),
    ],
    rows.length === 0 ? [] : [...rows, ['', '', '合计', ...attendanceCells(held), ...sums]],
  )
}

/** Items that were put up for discussion or a vote; what is only told is no topic. */
export const topicsOf = (facts: Pick<YearFacts, 'items' | 'meetings'>): readonly YearItem[] => {
  const held = new Set(heldMeetings(facts).map((meeting) => meeting.id))
  return facts.items.filter((item) => item.kind !== 'inform' && held.has(item.meetingId))
}

/** Votes in rooms and what was adopted, by what the meetings can give. */
export const outcomeTable = (facts: YearFacts): readonly Block[] => {
  const votes = standingVotes(facts)
  const kinds = ['协商意见', '居民决定', '业委会决定'] as const
  const rows = kinds.map((kind) => {
    const own = votes.filter((vote) => nameOfVotes(vote.ruleId) === kind)
    const adopted = facts.resolutions.filter((resolution) => nameOfResolution(resolution) === kind)
    return [kind, own.length, own.filter((vote) => vote.isPassed).length, adopted.length] as const
  })
  const shown = rows.filter(([, ...figures]) => figures.some((figure) => figure > 0))
  const sums = [1, 2, 3].map((place) => String(sumOf(rows, (row) => Number(row[place] ?? 0))))
  return yearTable(
    '表决和成果',
    [column('成果', 3, 'left'), column('表决', 2), column('达到票数要求', 3), column('形成', 2)],
    shown.length === 0 ? [] : [...shown.map((row) => row.map(String)), ['合计', ...sums]],
  )
}

/** What a vote under a rule gives where it passes. */
export const nameOfVotes = (
  ruleId: YearFacts['votes'][number]['ruleId'],
): '协商意见' | '居民决定' | '业委会决定' => {
  if (ruleId === 'consultation') return '协商意见'
  return ruleId === 'owners-committee' ? '业委会决定' : '居民决定'
}

const writtenStateNames: Readonly<Record<WrittenState, string>> = {
  prepared: '准备中',
  frozen: '名册已锁定',
  open: '征求中',
  preliminary: '暂时结果公示中',
  final: '已有最终结果',
  annulled: '已宣布无效',
}

const writtenResult = (vote: YearWrittenVote): string => {
  if (vote.passedCount === null) return writtenStateNames[vote.state]
  return vote.isElection ? `当选${vote.passedCount}人` : `通过${vote.passedCount}项`
}

/** Written votes of owners that began in the year. */
export const writtenTable = (facts: YearFacts): readonly Block[] =>
  yearTable(
    '业主书面表决',
    [
      column('序号', 1.5),
      column('业主书面表决', 5.4, 'left'),
      column('起止日期', 6),
      column('事项', 1.8),
      column('结果', 2.6),
    ],
    facts.writtenVotes.map((vote, index) => [
      String(index + 1),
      vote.title,
      [vote.opensOn, vote.untilOn].map((day) => dayWithinYear(day, String(facts.statistics.year))).join('至'),
      vote.isElection ? `候选人${vote.matterCount}名` : `${vote.matterCount}项`,
      writtenResult(vote),
    ]),
  )

/** Objections that were not taken back. */
export const standingObjections = (facts: Pick<YearFacts, 'notices'>) =>
  facts.notices.flatMap((notice) => notice.objections).filter((objection) => objection.withdrawn === null)

const noticeCells = (facts: Pick<YearFacts, 'notices'>): readonly string[] => [
  String(facts.notices.length),
  String(facts.notices.filter((notice) => notice.withdrawn !== null).length),
]

/** Notices by kind. */
export const noticeTable = (facts: YearFacts): readonly Block[] => {
  const rows = noticeKinds
    .map((kind: NoticeKind) => [kind, facts.notices.filter((notice) => notice.kind === kind)] as const)
    .filter(([, notices]) => notices.length > 0)
    .map(([kind, notices]) => [noticeTraits[kind].name, ...noticeCells({ notices })])
  return yearTable(
    '公示',
    [column('公示种类', 5, 'left'), column('张贴', 2), column('其中撤下', 2)],
    rows.length === 0 ? [] : [...rows, ['合计', ...noticeCells(facts)]],
  )
}

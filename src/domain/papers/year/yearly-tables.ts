/** Lays the facts of a year out as tables whose sums are the report's figures. Knows no clock and no format. */
import { dayWithinYear } from '../../chinese-text.ts'
import type { Day, MeetingId } from '../../identity.ts'
import { describeForm, type MeetingForm } from '../../meeting/meeting.ts'
import { type NoticeKind, noticeKinds } from '../../notice/notice.ts'
import { noticeTraits } from '../../notice/notice-kinds.ts'
import type { WrittenState } from '../../owners/written-vote.ts'
import { categoryDescriptions, guessCategory, type TopicCategory } from '../../rules/track.ts'
import { standingOn, type Task } from '../../task.ts'
import type { Block, TableColumn } from '../document.ts'
import { shareWords } from '../written/written-paper-words.ts'
import {
  heldMeetings,
  nameOfResolution,
  standingVotes,
  type YearFacts,
  type YearItem,
  type YearMeeting,
  type YearWrittenVote,
} from './year-facts.ts'

/** Groups of fewer are not told apart in print. */
const smallestGroup = 3

const column = (heading: string, share: number, align: TableColumn['align'] = 'center'): TableColumn => ({
  heading,
  share,
  align,
})

const tableOf = (columns: readonly TableColumn[], rows: readonly (readonly string[])[]): readonly Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', height: 'plain', columns, rows }]

/** The sum of one figure over a list. */
export const sumOf = <One>(list: readonly One[], figure: (one: One) => number): number =>
  list.reduce((sum, one) => sum + figure(one), 0)

/** A list by a key, in the order in which the keys first appear. */
const groupBy = <One, Key>(
  list: readonly One[],
  keyOf: (one: One) => Key,
): readonly (readonly [Key, readonly One[]])[] => {
  const groups = new Map<Key, One[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups]
}

const attendanceCells = (meetings: readonly YearMeeting[]): readonly string[] => {
  const due = sumOf(meetings, (meeting) => meeting.dueCount)
  const attended = sumOf(meetings, (meeting) => meeting.attendedCount)
  return [String(due), String(attended), shareWords(attended, due)]
}

const formName = (form: MeetingForm): string => describeForm(form).name

/** Meetings by form, with heads due and heads that came. */
export const formTable = (facts: YearFacts): readonly Block[] => {
  const held = heldMeetings(facts)
  const rows = groupBy(held, (meeting) => meeting.form).map(([form, meetings]) => [
    formName(form),
    String(meetings.length),
    ...attendanceCells(meetings),
  ])
  return tableOf(
    [
      column('会议形式', 3, 'left'),
      column('次数', 1.4),
      column('应到人次', 2),
      column('实到人次', 2),
      column('到会率', 2),
    ],
    rows.length === 0 ? [] : [...rows, ['合计', String(held.length), ...attendanceCells(held)]],
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
    dayWithinYear(meeting.on, String(facts.year)),
    meeting.title,
    ...attendanceCells([meeting]),
    String(countOf(topics, meeting.id)),
    String(countOf(votes, meeting.id)),
    String(countOf(facts.resolutions, meeting.id)),
  ])
  const sums = [topics, votes, facts.resolutions].map((list) =>
    String(sumOf(held, (meeting) => countOf(list, meeting.id))),
  )
  return tableOf(
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
  return tableOf(
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
  tableOf(
    [
      column('序号', 1.5),
      column('业主书面表决', 5.4, 'left'),
      column('起止日期', 5),
      column('事项', 2.2),
      column('结果', 3),
    ],
    facts.writtenVotes.map((vote, index) => [
      String(index + 1),
      vote.title,
      [vote.opensOn, vote.untilOn].map((day) => dayWithinYear(day, String(facts.year))).join('至'),
      vote.isElection ? `候选人${vote.matterCount}名` : `${vote.matterCount}项`,
      writtenResult(vote),
    ]),
  )

/** Where the tasks of a year stand on a day; the four add up to all. */
export type TaskCount = {
  readonly madeCount: number
  readonly doneCount: number
  readonly overdueCount: number
  readonly runningCount: number
  readonly waitingCount: number
}

/** Counts tasks: done, overdue, running and waiting for somebody responsible or a day; the four add up to all. */
export const countTasks = (tasks: readonly Task[], today: Day): TaskCount => {
  const doneCount = tasks.filter((task) => task.state === 'done').length
  const overdueCount = tasks.filter((task) => standingOn(task, today).kind === 'overdue').length
  const waitingCount = tasks.filter(
    (task) => task.state === 'to-dispatch' && standingOn(task, today).kind !== 'overdue',
  ).length
  return {
    madeCount: tasks.length,
    doneCount,
    overdueCount,
    waitingCount,
    runningCount: tasks.length - doneCount - overdueCount - waitingCount,
  }
}

const taskCells = (tasks: readonly Task[], today: Day): readonly string[] => {
  const count = countTasks(tasks, today)
  return [
    ...[count.madeCount, count.doneCount, count.overdueCount, count.runningCount, count.waitingCount].map(
      String,
    ),
    shareWords(count.doneCount, count.madeCount),
  ]
}

/** Groups of three and more by name, and all smaller ones together. */
const largeGroups = <One>(
  groups: readonly (readonly [string, readonly One[]])[],
): { readonly large: readonly (readonly [string, readonly One[]])[]; readonly rest: readonly One[] } => ({
  large: groups
    .filter(([, members]) => members.length >= smallestGroup)
    .toSorted(([, one], [, other]) => other.length - one.length),
  rest: groups.filter(([, members]) => members.length < smallestGroup).flatMap(([, members]) => members),
})

/** Tasks by the unit that leads; units with fewer than three are told together. */
export const taskTable = (facts: YearFacts, today: Day): readonly Block[] => {
  const { large, rest } = largeGroups(
    groupBy(facts.tasks, (task) => (task.leadUnit.trim() === '' ? '未定责任单位' : task.leadUnit.trim())),
  )
  const rows = [
    ...large.map(([unit, tasks]) => [unit, ...taskCells(tasks, today)]),
    ...(rest.length === 0 ? [] : [['其他责任单位', ...taskCells(rest, today)]]),
  ]
  return tableOf(
    [
      column('责任单位', 3.4, 'left'),
      column('交办', 1.5),
      column('办结', 1.5),
      column('逾期', 1.5),
      column('办理中', 1.8),
      column('待派单', 1.8),
      column('办结率', 2.2),
    ],
    rows.length === 0 ? [] : [...rows, ['合计', ...taskCells(facts.tasks, today)]],
  )
}

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
  return tableOf(
    [column('公示种类', 5, 'left'), column('张贴', 2), column('其中撤下', 2)],
    rows.length === 0 ? [] : [...rows, ['合计', ...noticeCells(facts)]],
  )
}

const categoryOf = (item: YearItem): TopicCategory => item.category ?? guessCategory(item.title) ?? 'other'

/** Topics by category, the many first; categories with fewer than three are told together. */
export const topicTable = (facts: YearFacts): readonly Block[] => {
  const topics = topicsOf(facts)
  const nameOf = (category: TopicCategory): string =>
    categoryDescriptions.find((one) => one.category === category)?.name ?? '其他'
  const groups = groupBy(topics, categoryOf).map(([category, items]) => [nameOf(category), items] as const)
  const others = groups.filter(([name]) => name === nameOf('other')).flatMap(([, items]) => items)
  const { large, rest } = largeGroups(groups.filter(([name]) => name !== nameOf('other')))
  const together = [...rest, ...others]
  const row = (name: string, items: readonly YearItem[]): readonly string[] => [
    name,
    String(items.length),
    shareWords(items.length, topics.length),
  ]
  return tableOf(
    [column('议题类别', 5, 'left'), column('项数', 2), column('占比', 2)],
    topics.length === 0
      ? []
      : [
          ...large.map(([name, items]) => row(name, items)),
          ...(together.length === 0 ? [] : [row('其他类别', together)]),
          row('合计', topics),
        ],
  )
}

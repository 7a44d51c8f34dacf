/** Words the standing facts of a meeting (name, time, people, tasks) for all its papers. Knows no clock and no format. */

import { clockOf, dayOf, type Span } from '../../calendar.ts'
import {
  asClause,
  clockInChinese,
  dayInChinese,
  dayWithinYear,
  endSentence,
  joinList,
  partOfDay,
  unmarked,
} from '../../chinese-text.ts'
import type { Community } from '../../community.ts'
import { type AgendaItem, type AgendaKind, standingPoints } from '../../meeting/agenda.ts'
import {
  hasAttended,
  presenceAt,
  type RollEntry,
  sortAttendance,
  standingEvents,
} from '../../meeting/attendance.ts'
import { describeForm, isOver, type Meeting } from '../../meeting/meeting.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import type { Task } from '../../task/task.ts'
import { type Block, type FileNameParts, standingLine } from '../document.ts'

/** 通报、讨论、表决: the kinds of items as papers print them. */
export const agendaKindNames: Readonly<Record<AgendaKind, string>> = {
  inform: '通报',
  discuss: '讨论',
  vote: '表决',
}

const committeeEnd = /(?:居民委员会|居委会|村民委员会|村委会)$/u

/** The whole name of a meeting, led by the 小区, else by the community, where its title says neither. */
export const fullTitle = (record: Pick<MeetingRecord, 'meeting' | 'community'>): string => {
  const { title } = record.meeting
  const community = record.community.name.trim().replace(committeeEnd, '')
  const estate = record.meeting.estateName.trim()
  const isSaid = [estate, community].some((place) => place !== '' && title.includes(place))
  return isSaid ? title : `${estate === '' ? community : estate}${title}`
}

/** What a paper of this meeting is called in the documents folder. */
export const fileNameParts = (
  record: Pick<MeetingRecord, 'meeting' | 'community'>,
  paper: string,
): FileNameParts => ({
  on: heldOn(record.meeting),
  place: record.meeting.estateName.trim() === '' ? record.community.name : record.meeting.estateName,
  occasion: describeForm(record.meeting.form).name,
  paper,
})

/** The day on which the meeting was held, or is to be held. */
export const heldOn = (meeting: Pick<Meeting, 'heldOn' | 'openedAt'>): string =>
  meeting.openedAt === null ? meeting.heldOn : dayOf(meeting.openedAt)

const startClock = (meeting: Pick<Meeting, 'startTime' | 'openedAt'>): string =>
  meeting.openedAt === null ? meeting.startTime : clockOf(meeting.openedAt)

/** 2026年3月12日晚 */
export const dayAndPart = (meeting: Pick<Meeting, 'heldOn' | 'openedAt' | 'startTime'>): string =>
  `${dayInChinese(heldOn(meeting))}${partOfDay(startClock(meeting))}`

/** 19时30分至20时25分; only the beginning while the meeting is not over. */
export const clockSpan = (meeting: Pick<Meeting, 'startTime' | 'openedAt' | 'closedAt'>): string => {
  const start = clockInChinese(startClock(meeting))
  return meeting.closedAt === null ? start : `${start}至${clockInChinese(clockOf(meeting.closedAt))}`
}

/** Who chairs, with unit and role where the roll knows them: 和苑社区党委书记周敏. */
export const chairWords = (record: Pick<MeetingRecord, 'meeting' | 'roll'>): string => {
  const { chairId, chairName } = record.meeting
  const entry = record.roll.find((one) => chairId !== null && one.personId === chairId)
  return entry === undefined ? chairName : `${entry.unit}${entry.role}${chairName}`
}

/** 应到36人，实到28人，请假3人，缺席5人 */
export const attendanceWords = (roll: readonly RollEntry[]): string => {
  const sorted = sortAttendance(roll)
  const due = sorted.attended.length + sorted.excused.length + sorted.absent.length
  const rest = [
    sorted.excused.length === 0 ? '' : `请假${sorted.excused.length}人`,
    sorted.absent.length === 0 ? '' : `缺席${sorted.absent.length}人`,
  ].filter((words) => words !== '')
  return [`应到${due}人`, `实到${sorted.attended.length}人`, ...rest].join('，')
}

/** 郝建（代仇大力）: a stand-in with whom they stand in for. */
export const standInWords = (standInName: string, name: string): string => `${standInName}（代${name}）`

/** The name under which somebody attended: the member, or the stand-in with whom they stand in for. */
export const attendedName = (entry: Pick<RollEntry, 'name' | 'events'>): string => {
  const events = standingEvents(entry)
  const standIn = events.findLast((event) => event.kind === 'stand-in')?.standInName ?? null
  return standIn === null || events.some((event) => event.kind === 'arrive')
    ? entry.name
    : standInWords(standIn, entry.name)
}

/** An observer with the unit: 唐文（交警中队）. */
export const observerName = (entry: Pick<RollEntry, 'name' | 'unit' | 'role'>): string => {
  const unit = entry.unit === '' ? entry.role : entry.unit
  return unit === '' ? entry.name : `${entry.name}（${unit}）`
}

/** Whether a name stands in the words for a presenter: 李建国, 业委会主任李建国, 李建国（主任）, 李建国主任. */
const isNamed = (words: string, name: string): boolean =>
  name !== '' &&
  (words.endsWith(name) ||
    (words.startsWith(name) &&
      /^(?:[（(\s]|主任|副主任|书记|副书记|经理|委员|代表|组长|队长|同志|先生|女士|老师)/u.test(
        words.slice(name.length),
      )))

const presentedBy = (words: string, spans: readonly Span[], roll: readonly RollEntry[]): string | null => {
  const named = roll.filter((entry) => isNamed(words, entry.name))
  const longest = Math.max(0, ...named.map((entry) => entry.name.length))
  const entries = named.filter((entry) => entry.name.length === longest)
  if (entries.length === 0) return words
  const seats = entries.flatMap((entry) => {
    const moments = standingEvents(entry).map((event) => event.at)
    const during = spans.flatMap(({ startedAt, endedAt }) => [
      startedAt,
      ...moments.filter((at) => at > startedAt && (endedAt === null || at <= endedAt)),
    ])
    return (spans.length === 0 ? moments : during).map((at) => ({ entry, presence: presenceAt(entry, at) }))
  })
  if (seats.some(({ presence }) => presence.state === 'present')) return words
  const seat = seats.find(({ presence }) => presence.state === 'stand-in')
  return seat === undefined ? null : standInWords(seat.presence.standInName ?? '', seat.entry.name)
}

/**
 * Who really reported on an item: the words for the presenter, the stand-in (郝建（代仇大力）) where one sat there while
 * the item ran; empty where nobody was named, null where those named were not there.
 */
export const presenterWords = (
  item: Pick<AgendaItem, 'presenter' | 'spans'>,
  roll: readonly RollEntry[],
): string | null => {
  const named = asClause(item.presenter)
    .split('、')
    .filter((words) => words.trim() !== '')
  const there = named
    .map((words) => presentedBy(words.trim(), item.spans, roll))
    .filter((words) => words !== null)
  return named.length > 0 && there.length === 0 ? null : joinList(there)
}

/** Whether an item was really treated: it ran, was spoken to or voted on, or came to something. */
export const wasTakenUp = (item: AgendaItem): boolean =>
  item.spans.length > 0 ||
  item.votes.length > 0 ||
  standingPoints(item).length > 0 ||
  (item.outcome !== null && item.outcome !== 'deferred' && item.outcome !== 'withdrawn')

/** Items that an adjourned meeting did not come to, and that wait for its next sitting. */
export const unreachedItems = ({
  meeting,
  agenda,
}: Pick<MeetingRecord, 'meeting' | 'agenda'>): readonly AgendaItem[] =>
  wasAdjourned(meeting) ? agenda.filter((item) => !wasTakenUp(item) && item.outcome !== 'withdrawn') : []

const wasAdjourned = (meeting: Pick<Meeting, 'state' | 'endReason'>): boolean =>
  meeting.state === 'adjourned' || (isOver(meeting.state) && meeting.endReason.trim() !== '')

/** 因停电，甲、乙未及审议，改期进行。 Empty for a meeting that came to its end. */
export const adjournmentSentence = (record: Pick<MeetingRecord, 'meeting' | 'agenda'>): string => {
  if (!wasAdjourned(record.meeting)) return ''
  const words = asClause(record.meeting.endReason).replace(/^(?:因为|由于|因)/u, '')
  const reason = words === '' ? '' : `因${words}，`
  const titles = unreachedItems(record).map((item) => matterOf(item))
  return titles.length === 0 ? `${reason}会议改期再开。` : `${reason}${joinList(titles)}未及审议，改期进行。`
}

/** What an item is about, inside a sentence: without the verb before it and the marks after it. */
export const matterOf = (item: Pick<AgendaItem, 'title'>): string =>
  unmarked(item.title).replace(/^(?:通报|听取|协商|讨论|审议|表决|关于|(?:是否同意)+)/u, '')

/** Observers who came. */
export const presentObservers = (roll: readonly RollEntry[]): readonly RollEntry[] =>
  sortAttendance(roll).observers.filter(hasAttended)

/** What a task says after its title: 由业委会负责，责任人李建国，物业公司配合，3月13日前完成。 */
export const taskDuty = (
  task: Pick<Task, 'leadUnit' | 'responsible' | 'assisting' | 'dueOn'>,
  year: string,
): string => {
  const clauses = [
    task.leadUnit === '' ? '' : `由${asClause(task.leadUnit)}负责`,
    task.responsible === '' ? '' : `责任人${asClause(task.responsible)}`,
    task.assisting === '' ? '' : `${asClause(task.assisting)}配合`,
    task.dueOn === null ? '' : `${dayWithinYear(task.dueOn, year)}前完成`,
  ].filter((clause) => clause !== '')
  return endSentence(clauses.join('，'))
}

/** Who signs for the community: 和苑社区居民委员会. */
export const committeeName = (community: Pick<Community, 'name'>): string =>
  committeeEnd.test(community.name) ? community.name : `${community.name}居民委员会`

/** 文号 in the middle under the title, with a line of space after it; nothing where a paper has no number. */
export const numberLine = (number: string): readonly Block[] =>
  number === '' ? [] : [standingLine(number, 'center'), { kind: 'blank', lines: 1 }]

/** Names of people joined for a sentence, or 无. */
export const namesOrNone = (names: readonly string[]): string => (names.length === 0 ? '无' : joinList(names))

/** 情况说明 as one paragraph: lines that were typed one under the other are parted by ； where no mark ends them. */
export const explanationWords = (explanation: string): string =>
  explanation
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index, lines) =>
      index === lines.length - 1 || /[，。；：、？！]$/u.test(line) ? line : `${line}；`,
    )
    .join('')

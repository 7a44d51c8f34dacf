/** Words the standing facts of a meeting (name, time, people, tasks) for all its papers. Knows no clock and no format. */
import { hasAttended, type RollEntry, sortAttendance, standingEvents } from './attendance.ts'
import { clockOf, dayOf } from './calendar.ts'
import {
  asClause,
  clockInChinese,
  dayInChinese,
  dayWithinYear,
  endSentence,
  joinList,
  partOfDay,
} from './chinese-text.ts'
import type { Community } from './community.ts'
import type { FileNameParts } from './document.ts'
import { describeForm, type Meeting } from './meeting.ts'
import type { MeetingRecord } from './meeting-record.ts'
import type { Task } from './task.ts'

/** The whole name of a meeting, led by the 小区 where its title does not say it. */
export const fullTitle = (meeting: Pick<Meeting, 'title' | 'estateName'>): string =>
  meeting.title.includes(meeting.estateName) ? meeting.title : `${meeting.estateName}${meeting.title}`

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

/** The name under which somebody attended: the member, or the stand-in with whom they stand in for. */
export const attendedName = (entry: Pick<RollEntry, 'name' | 'events'>): string => {
  const events = standingEvents(entry)
  const standIn = events.findLast((event) => event.kind === 'stand-in')?.standInName ?? null
  return standIn === null || events.some((event) => event.kind === 'arrive')
    ? entry.name
    : `${standIn}（代${entry.name}）`
}

/** An observer with the unit: 唐文（交警中队）. */
export const observerName = (entry: Pick<RollEntry, 'name' | 'unit' | 'role'>): string => {
  const unit = entry.unit === '' ? entry.role : entry.unit
  return unit === '' ? entry.name : `${entry.name}（${unit}）`
}

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
  /(?:居民委员会|居委会|村民委员会|村委会)$/u.test(community.name)
    ? community.name
    : `${community.name}居民委员会`

/** Names of people joined for a sentence, or 无. */
export const namesOrNone = (names: readonly string[]): string => (names.length === 0 ? '无' : joinList(names))

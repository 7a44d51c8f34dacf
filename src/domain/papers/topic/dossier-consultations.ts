/** Tells in the volume how a topic was consulted on: phase by phase through the levels, each meeting, each 升级 and 退回. Knows no clock. */
import {
  columnDay,
  dayInChinese,
  dayWithinYear,
  endSentence,
  headingMark,
  joinList,
} from '../../chinese-text.ts'
import type { Day } from '../../identity.ts'
import { sortAttendance } from '../../meeting/attendance.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import type { DossierMeeting } from '../../topic/dossier.ts'
import { type LevelMove, type TopicLevel, topicLevels } from '../../topic/topic.ts'
import { topicLevelNames } from '../../topic/topic-wording.ts'
import { nameOutcome, wordingRule } from '../../vote/outcome-wording.ts'
import { type Block, heading, paragraph } from '../document.ts'
import { attendanceWords, chairWords, dayAndPart, heldOn } from '../meeting/meeting-wording.ts'
import { bare, bareDiscussion, draftMinutes } from '../meeting/minutes.ts'
import { type DossierPaperFacts, masked, officerWords, toldBy } from './dossier-paper.ts'

const isHeld = ({ record }: DossierMeeting): boolean => record.meeting.openedAt !== null

/** Meetings that took place; a volume tells nothing of those that were called off. */
export const heldMeetings = ({ meetings }: Pick<DossierPaperFacts, 'meetings'>): readonly DossierMeeting[] =>
  meetings.filter(isHeld)

/** 先后召开协商会议12次，其中议事协商7次、联动协商4次、听证协商1次; 召开议事协商会议1次 where all were at one level. */
export const meetingCountWords = (meetings: readonly DossierMeeting[]): string => {
  const [first] = meetings
  if (first === undefined) return ''
  const often = meetings.length > 1 ? '先后' : ''
  return meetings.every(({ level }) => level === first.level)
    ? `${often}召开${topicLevelNames[first.level]}会议${meetings.length}次`
    : `${often}召开协商会议${meetings.length}次，其中${levelCounts(meetings)}`
}

/** 议事协商7次、联动协商4次、听证协商1次 */
export const levelCounts = (meetings: readonly DossierMeeting[]): string =>
  joinList(
    topicLevels
      .map((level) => ({ level, count: meetings.filter((one) => one.level === level).length }))
      .filter(({ count }) => count > 0)
      .map(({ level, count }) => `${topicLevelNames[level]}${count}次`),
  )

/** How the topic's own item came out; 已召开 where nothing was concluded on it. */
const outcomeWords = ({ record, item }: DossierMeeting): string =>
  item.outcome === null ? '已召开' : nameOutcome(item.outcome, wordingRule(item, record.meeting.rule))

/** 社区3人、业委会5人、其他单位2人: who was there by party, as many as attended; parties without anybody are left out. */
const partyWords = ({ roll, parties }: Pick<MeetingRecord, 'roll' | 'parties'>): string => {
  const { attended } = sortAttendance(roll)
  const counts = parties.map(({ id, name }) => ({
    name,
    count: attended.filter((entry) => entry.partyId === id).length,
  }))
  const rest = attended.length - counts.reduce((sum, { count }) => sum + count, 0)
  if (rest === attended.length) return ''
  return joinList(
    [...counts, { name: '其他单位', count: rest }]
      .filter(({ count }) => count > 0)
      .map(({ name, count }) => `${name}${count}人`),
  )
}

const attendedCount = ({ record }: DossierMeeting): number => sortAttendance(record.roll).attended.length

const openingWords = ({ record }: DossierMeeting, facts: DossierPaperFacts): string => {
  const { meeting, roll } = record
  const place = meeting.place.trim() === '' ? '' : `在${masked(meeting.place.trim(), facts)}`
  const known = chairWords(record)
  const chairing = known === meeting.chairName ? officerWords(known, facts) : known
  const chair = chairing === '' ? '' : `由${chairing}主持，`
  const parties = partyWords(record)
  return `${dayAndPart(meeting)}${place}召开，${chair}${attendanceWords(roll)}。${
    parties === '' ? '' : `到会的有${parties}。`
  }`
}

/** The record without an explanation that only says the topic's own words again: the volume has them in its first part. */
const withoutOwnWords = (
  { record, item }: DossierMeeting,
  { topic }: Pick<DossierPaperFacts, 'topic'>,
): MeetingRecord => {
  const explained = bare(item.explanation)
  const repeats = [topic.description, topic.demand]
    .map(bare)
    .some((own) => own !== '' && explained.includes(own))
  if (!repeats) return record
  return {
    ...record,
    agenda: record.agenda.map((one) => (one.id === item.id ? { ...one, explanation: '' } : one)),
  }
}

/** What the minutes say of the topic's own item beyond naming it: report, views, votes and result, corrections, limits. */
const itemParagraphs = (one: DossierMeeting, facts: DossierPaperFacts): readonly Block[] =>
  draftMinutes(withoutOwnWords(one, facts))
    .filter((section) => section.position === one.item.position)
    .flatMap((section) => section.text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== bareDiscussion(one.item))
    .map((line) => paragraph(masked(line, facts)))

const meetingBlocks = (one: DossierMeeting, index: number, facts: DossierPaperFacts): readonly Block[] => {
  const { meeting } = one.record
  return [
    heading(3, `${headingMark(3, index + 1)}${masked(meeting.title, facts)}（${outcomeWords(one)}）`),
    paragraph(openingWords(one, facts)),
    ...itemParagraphs(one, facts),
  ]
}

/** A run of meetings at one level, and the move that ended it. */
type Phase = {
  readonly level: TopicLevel
  readonly meetings: readonly DossierMeeting[]
  readonly move: LevelMove | null
}

/** Meetings and moves in the order of their days; what stands at one level between two moves is one phase. */
export const layPhases = (
  meetings: readonly DossierMeeting[],
  moves: readonly LevelMove[],
): readonly Phase[] => {
  const phases: { level: TopicLevel; meetings: DossierMeeting[]; move: LevelMove | null }[] = []
  const steps = moves.filter((move) => move.from !== null)
  let done = 0
  for (const meeting of meetings) {
    const at = meeting.record.meeting.openedAt ?? ''
    while (done < steps.length && (steps[done]?.at ?? '') <= at) {
      const move = steps[done]
      const last = phases.at(-1)
      if (move !== undefined && last !== undefined && last.move === null) last.move = move
      else if (move !== undefined) phases.push({ level: move.from ?? move.to, meetings: [], move })
      done += 1
    }
    const last = phases.at(-1)
    if (last !== undefined && last.move === null && last.level === meeting.level) last.meetings.push(meeting)
    else phases.push({ level: meeting.level, meetings: [meeting], move: null })
  }
  for (const move of steps.slice(done)) {
    const last = phases.at(-1)
    if (last !== undefined && last.move === null) last.move = move
    else phases.push({ level: move.from ?? move.to, meetings: [], move })
  }
  return phases
}

const moveSentence = ({ from, to, on, reason, by }: LevelMove, facts: DossierPaperFacts): string => {
  const isUp = from === null || topicLevels.indexOf(to) > topicLevels.indexOf(from)
  const verb = isUp ? '升级到' : '退回'
  return `${dayInChinese(on)}，${toldBy(`${verb}${topicLevelNames[to]}`, masked(reason, facts), by, facts)}`
}

const daysWords = (days: readonly Day[]): string => {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last
    ? dayInChinese(first)
    : `${dayInChinese(first)}至${dayWithinYear(last, first.slice(0, 4))}`
}

const overviewTable = (meetings: readonly DossierMeeting[], facts: DossierPaperFacts): Block => ({
  kind: 'table',
  height: 'plain',
  columns: [
    { heading: '序号', share: 1.2, align: 'center' },
    { heading: '日期', share: 2.7, align: 'center' },
    { heading: '层级', share: 1.3, align: 'center' },
    { heading: '会议', share: 4.7, align: 'left' },
    { heading: '到会', share: 1.2, align: 'right' },
    { heading: '结论', share: 3.1, align: 'center' },
  ],
  rows: meetings.map((one, index) => [
    String(index + 1),
    columnDay(heldOn(one.record.meeting)),
    topicLevelNames[one.level].slice(0, 2),
    masked(one.record.meeting.title, facts),
    String(attendedCount(one)),
    outcomeWords(one),
  ]),
})

/** 协商经过: the figures by level, all meetings in a table, then phase by phase what was said, voted and where it went. */
export const consultationBlocks = (facts: DossierPaperFacts): readonly Block[] => {
  const meetings = heldMeetings(facts)
  if (meetings.length === 0)
    return [
      paragraph('还没有开过会协商。'),
      ...facts.moves.filter(({ from }) => from !== null).map((move) => paragraph(moveSentence(move, facts))),
    ]
  const total = meetings.reduce((sum, one) => sum + attendedCount(one), 0)
  const first = facts.moves.find(({ from }) => from === null)
  let count = 0
  return [
    paragraph(
      `${daysWords(meetings.map(({ record }) => heldOn(record.meeting)))}，${meetingCountWords(meetings)}，到会共${total}人次。`,
    ),
    overviewTable(meetings, facts),
    ...(first === undefined || first.reason.trim() === ''
      ? []
      : [
          paragraph(
            `${dayInChinese(first.on)}，${toldBy(`从${topicLevelNames[first.to]}开始`, masked(first.reason, facts), first.by, facts)}`,
          ),
        ]),
    ...layPhases(meetings, facts.moves).flatMap((phase, index): readonly Block[] => {
      const days = daysWords(phase.meetings.map(({ record }) => heldOn(record.meeting)))
      const size = phase.meetings.length === 0 ? '' : `，${phase.meetings.length}次`
      return [
        heading(
          2,
          `${headingMark(2, index + 1)}${topicLevelNames[phase.level]}${days === '' ? '' : `（${days}${size}）`}`,
        ),
        ...phase.meetings.flatMap((one) => {
          count += 1
          return meetingBlocks(one, count - 1, facts)
        }),
        ...(phase.move === null ? [] : [paragraph(endSentence(moveSentence(phase.move, facts)))]),
      ]
    }),
  ]
}

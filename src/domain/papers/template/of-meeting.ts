/** Gathers the fields of a meeting's papers for a template, in the very words of our own papers. Knows no format and no clock. */

import { clockOf } from '../../calendar.ts'
import {
  asClause,
  clockInChinese,
  dayInChinese,
  dayWithinYear,
  endSentence,
  joinList,
  numberInChinese,
  toldClock,
  unmarked,
  weekdayInChinese,
} from '../../chinese-text.ts'
import { type AgendaItem, announcedVote, standingPoints } from '../../meeting/agenda.ts'
import { countAttendance, dueEntries, sortAttendance } from '../../meeting/attendance.ts'
import { describeForm } from '../../meeting/meeting.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import { describePreStudy } from '../../meeting/pre-study.ts'
import { inNameOrder } from '../../people/name-order.ts'
import { isDecidedByMeeting } from '../../rules/legal-track.ts'
import {
  citeArticle,
  limitSentence,
  lineSentence,
  nameOutcome,
  printLine,
  votedBy,
  wordingRule,
} from '../../vote/outcome-wording.ts'
import {
  announcedResult,
  annulmentSentence,
  correctionSentence,
  recusalSentence,
  resultFigures,
  resultVerdict,
  roundSentence,
  voteClause,
} from '../../vote/room-wording.ts'
import type { Vote } from '../../vote/vote-facts.ts'
import type { PlainDocument } from '../document.ts'
import { contactWords, noticeReason, peopleOfNotice } from '../meeting/meeting-notice.ts'
import {
  adjournmentSentence,
  agendaKindNames,
  attendanceWords,
  attendedName,
  chairWords,
  clockSpan,
  committeeName,
  dayAndPart,
  fullTitle,
  heldOn,
  matterOf,
  namesOrNone,
  observerName,
  presenterWords,
  presentObservers,
  taskDuty,
  unreachedItems,
} from '../meeting/meeting-wording.ts'
import { draftMinutes, itemAnchor } from '../meeting/minutes.ts'
import { type ResolvedItem, resolvedItems } from '../meeting/resolution-document.ts'
import type { TemplateFields, TemplateKind, TemplateRow } from '../template-fields.ts'
import { fieldsOfPaper } from './of-paper.ts'
import { completeFields } from './words.ts'

const meetingTemplateKinds = ['meeting-notice', 'record', 'minutes', 'resolution'] as const
type MeetingTemplateKind = Extract<TemplateKind, (typeof meetingTemplateKinds)[number]>

/** Whether a paper of a meeting can be made with a template. */
export const isMeetingTemplate = (kind: string): kind is MeetingTemplateKind =>
  meetingTemplateKinds.some((one) => one === kind)

const lines = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n')

const commonFields = (record: MeetingRecord): TemplateFields => {
  const { meeting, community } = record
  const on = heldOn(meeting)
  return {
    会议名称: fullTitle(record),
    会议类型: describeForm(meeting.form).name,
    会议日期: dayInChinese(on),
    星期: weekdayInChinese(on),
    地点: asClause(meeting.place),
    主持人: meeting.chairName,
    主持人身份: chairWords(record),
    记录人: meeting.recorderName,
    前置研究: record.preStudy === null ? '' : describePreStudy(record.preStudy),
    社区名称: community.name,
    小区名称: meeting.estateName,
    街道: community.subdistrict,
    社区党组织: community.partyOrganisation,
    联系方式: contactWords(record),
  }
}

/** Who came and who did not; lists without anybody read 无 where `none` is written so. */
const peopleFields = (record: MeetingRecord, none: '' | '无'): TemplateFields => {
  const roll = inNameOrder(record.roll, record.nameOrder)
  const sorted = sortAttendance(roll)
  const { attended, excused, absent } = sorted
  const observers = presentObservers(roll)
  const names = (list: readonly string[]): string => (none === '' ? joinList(list) : namesOrNone(list))
  return {
    时段: dayAndPart(record.meeting),
    会议时间: clockSpan(record.meeting),
    到会情况: attendanceWords(record.roll),
    应到人数: String(attended.length + excused.length + absent.length),
    实到人数: String(attended.length),
    请假人数: String(excused.length),
    缺席人数: String(absent.length),
    列席人数: String(observers.length),
    出席名单: names(attended.map(attendedName)),
    请假名单: names(excused.map((entry) => entry.name)),
    缺席名单: names(absent.map((entry) => entry.name)),
    列席名单: names(observers.map(observerName)),
    休会说明: adjournmentSentence(record),
  }
}

const voteWords = (record: MeetingRecord, item: AgendaItem, vote: Vote): TemplateRow => {
  const decided = announcedResult(vote)
  const { attendedCount } = countAttendance(record.roll)
  return {
    议题: matterOf(item),
    表决事项: unmarked(vote.question),
    表决方式: votedBy[vote.method],
    依据: citeArticle(vote.rule),
    在场人数: String(vote.room.voters.length + vote.room.recused.length),
    同意: vote.tally === null ? '' : String(vote.tally.for),
    反对: vote.tally === null ? '' : String(vote.tally.against),
    弃权: vote.tally === null ? '' : String(vote.tally.abstain),
    票数: decided === null ? '' : resultFigures(vote, decided),
    核对:
      decided === null ? '' : lines(decided.outcome.lines.map((line) => `${printLine(line, vote.tally)}。`)),
    表决结论: decided === null ? '' : resultVerdict(vote, decided),
    表决说明: endSentence(voteClause(vote, attendedCount)),
    计票人: vote.tellers,
    监票人: vote.scrutineer,
    回避: recusalSentence(vote.room.recused),
    更正: lines([
      roundSentence(vote),
      ...vote.corrections.map((correction) => correctionSentence(correction, vote)),
      annulmentSentence(vote),
    ]),
  }
}

const votesOf = (record: MeetingRecord): readonly TemplateRow[] =>
  record.agenda
    .flatMap((item) =>
      item.votes.filter((vote) => vote.outcome !== null).map((vote) => voteWords(record, item, vote)),
    )
    .map((row, index) => ({ 序号: numberInChinese(index + 1), ...row }))

const tasksOf = (record: MeetingRecord, items: readonly AgendaItem[]): readonly TemplateRow[] => {
  const year = heldOn(record.meeting).slice(0, 4)
  return items
    .flatMap((item) => (item.resolution?.tasks ?? []).map((task) => ({ item, task })))
    .map(({ item, task }, index) => ({
      序号: numberInChinese(index + 1),
      议题: matterOf(item),
      事项: endSentence(task.title),
      责任单位: task.leadUnit,
      责任人: task.responsible,
      配合: task.assisting,
      时限: task.dueOn === null ? '' : dayWithinYear(task.dueOn, year),
      责任说明: taskDuty(task, year),
    }))
}

const resolutionWords = (record: MeetingRecord, item: AgendaItem): TemplateRow => {
  const { resolution } = item
  const rule = wordingRule(item, record.meeting.rule)
  return {
    决定文号: resolution?.number ?? '',
    决定内容: resolution === null ? '' : endSentence(resolution.wording),
    附带条件: resolution === null ? '' : resolution.conditions,
    效力说明: resolution === null ? '' : limitSentence(resolution.track, rule),
  }
}

/** The items that the paper speaks of, with the words of the minutes or of the record. */
const itemsOf = (record: MeetingRecord, kind: 'minutes' | 'record'): readonly TemplateRow[] => {
  const sections = draftMinutes(record)
  const passage = (item: AgendaItem, part: string): string =>
    sections.find((section) => section.anchor === itemAnchor(item.position, part))?.text ?? ''
  const unreached = unreachedItems(record)
  const shown = record.agenda.filter(
    (item) =>
      !unreached.includes(item) ||
      (kind === 'minutes' && sections.some((section) => section.position === item.position)),
  )
  return shown.map((item, index) => ({
    序号: numberInChinese(index + 1),
    标题: kind === 'minutes' ? matterOf(item) : item.title,
    类型: agendaKindNames[item.kind],
    汇报人: presenterWords(item, record.roll) ?? '',
    汇报: kind === 'minutes' ? passage(item, 'report') : reportWords(item, record),
    讨论: kind === 'minutes' ? passage(item, 'views') : lines(standingPoints(item).map(pointWords)),
    结果: passage(item, 'result'),
    结论: item.outcome === null ? '' : nameOutcome(item.outcome, wordingRule(item, record.meeting.rule)),
    结论说明: item.outcomeText,
    更正: passage(item, 'correction'),
    ...resolutionWords(record, item),
    ...(kind === 'minutes' ? { 效力说明: passage(item, 'limit') } : {}),
  }))
}

const reportWords = (item: AgendaItem, record: MeetingRecord): string => {
  const presenter = presenterWords(item, record.roll) ?? ''
  return `${presenter === '' ? '' : `${presenter}。`}${item.explanation}`
}

type Point = AgendaItem['points'][number]

const speakerOf = (point: Point): string => (point.speakerName === '' ? '与会人员' : point.speakerName)

const pointWords = (point: Point): string =>
  `${clockInChinese(clockOf(point.at))}，${speakerOf(point)}${point.isDissent ? '（不同意见）' : ''}：${endSentence(point.text)}`

const speechesOf = (record: MeetingRecord): readonly TemplateRow[] =>
  record.agenda.flatMap((item) =>
    standingPoints(item).map((point) => ({
      议题: item.title,
      时间: clockInChinese(clockOf(point.at)),
      发言人: speakerOf(point),
      意见: point.isDissent ? '不同意见' : '',
      要点: endSentence(point.text),
    })),
  )

const noticeFields = (record: MeetingRecord): TemplateFields => {
  const { meeting } = record
  return {
    会议日期: dayInChinese(meeting.heldOn),
    星期: weekdayInChinese(meeting.heldOn),
    会议时间: toldClock(meeting.startTime),
    缘由: noticeReason(meeting.occasion),
    应到人数: String(dueEntries(record.roll).length),
    参会人员: peopleOfNotice(record).map(({ name, names }) => ({ 各方: name, 名单: joinList(names) })),
    议程: record.agenda.map((item) => ({
      序号: numberInChinese(item.position),
      事项: unmarked(item.title),
      类型: agendaKindNames[item.kind],
      汇报人: item.presenter,
    })),
  }
}

const resolutionFields = (
  record: MeetingRecord,
  item: ResolvedItem,
  paper: PlainDocument,
): TemplateFields => {
  const { meeting } = record
  const { resolution } = item
  const rule = wordingRule(item, meeting.rule)
  const vote = announcedVote(item)
  const { attendedCount } = countAttendance(record.roll)
  const isDecided = isDecidedByMeeting(resolution.track, rule.id)
  const isWhole = vote !== null && vote.room.voters.length === attendedCount
  const outcomeLines = vote?.outcome?.lines ?? []
  return {
    ...peopleFields(record, ''),
    文书名称: isDecided ? '决议书' : '协商意见书',
    文号: resolution.number,
    事项: endSentence(item.title),
    会议情况:
      `${dayInChinese(heldOn(meeting))}${clockSpan(meeting)}，${fullTitle(record)}在${meeting.place}召开，` +
      `${meeting.chairName}主持，${attendanceWords(record.roll)}。`,
    表决事项: vote === null ? '' : endSentence(vote.question),
    表决说明:
      vote === null
        ? '经充分协商，与会各方达成一致意见。'
        : lines([
            roundSentence(vote),
            recusalSentence(vote.room.recused),
            endSentence(voteClause(vote, attendedCount)),
            ...vote.corrections.map((correction) => correctionSentence(correction, vote)),
          ]),
    核对: outcomeLines.map((line) => lineSentence(line, vote?.tally ?? null, isWhole)).join(''),
    同意: vote?.tally === null || vote === null ? '' : String(vote.tally.for),
    反对: vote?.tally === null || vote === null ? '' : String(vote.tally.against),
    弃权: vote?.tally === null || vote === null ? '' : String(vote.tally.abstain),
    依据: `${citeArticle(rule)}。`,
    决定内容: endSentence(resolution.wording),
    附带条件: resolution.conditions === '' ? '' : endSentence(resolution.conditions),
    效力说明: limitSentence(resolution.track, rule),
    议定事项: tasksOf(record, [item]),
    签字人: paper.blocks
      .flatMap((block) => (block.kind === 'signatures' ? block.signers : []))
      .map(({ label }) => ({ 签字: label })),
  }
}

/** The fields of each paper of a kind, in the order of the papers. */
export const fieldsOfMeeting = (
  kind: MeetingTemplateKind,
  record: MeetingRecord,
  number: string,
  papers: readonly PlainDocument[],
): readonly TemplateFields[] => {
  const resolved = resolvedItems(record)
  return papers.map((paper, index) => {
    const own = (): TemplateFields => {
      switch (kind) {
        case 'meeting-notice':
          return noticeFields(record)
        case 'minutes':
          return {
            ...peopleFields(record, ''),
            导语: draftMinutes(record).find((section) => section.anchor === 'opening')?.text ?? '',
            议题: itemsOf(record, 'minutes'),
            议定事项: tasksOf(record, record.agenda),
            表决: votesOf(record),
            落款: committeeName(record.community),
            成文日期: dayInChinese(heldOn(record.meeting)),
          }
        case 'record':
          return {
            ...peopleFields(record, '无'),
            议题: itemsOf(record, 'record'),
            发言: speechesOf(record),
            表决: votesOf(record),
            分工: tasksOf(record, record.agenda),
            落款: committeeName(record.community),
            成文日期: dayInChinese(heldOn(record.meeting)),
          }
        case 'resolution': {
          const item = resolved[index]
          return item === undefined ? {} : resolutionFields(record, item, paper)
        }
      }
    }
    return completeFields(kind, { ...fieldsOfPaper(paper, number), ...commonFields(record), ...own() })
  })
}

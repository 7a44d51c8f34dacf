/** Tells how far a meeting is prepared and what is still missing, in words that a secretary reads. Knows no clock. */

import { daysBetween } from '../calendar.ts'
import { dayWithinYear, joinList } from '../chinese-text.ts'
import type { Day } from '../identity.ts'
import { earliestMeetingDay, noticeRuleForForm } from '../rules/notice-rule.ts'
import type { HolidayCalendar } from '../rules/period.ts'
import { sumMinutes } from './agenda.ts'
import { countParties, dueEntries } from './attendance.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { asksForPreStudy, findPreStudyGap } from './pre-study.ts'

export const preparationSteps = ['form', 'time', 'roll', 'agenda', 'notice'] as const
/** 形式、时间地点、参会人员、议程、核对通知 */
export type PreparationStep = (typeof preparationSteps)[number]

/** One thing that a meeting needs, where it is seen to, and how it stands in words. */
export type Preparation = { readonly step: PreparationStep; readonly met: boolean; readonly words: string }

/** What stands in the way of a notice (`isNeeded`), or is only worth a second look. */
export type PreparationGap = {
  readonly step: PreparationStep
  readonly isNeeded: boolean
  readonly sentence: string
}

/** The parties that have nobody on the roll although the rule wants each of them. */
export const missingParties = (
  record: Pick<MeetingRecord, 'meeting' | 'parties' | 'roll'>,
): readonly string[] =>
  record.meeting.rule.eachParty
    ? countParties(record.parties, record.roll, null)
        .filter((party) => party.dueCount === 0)
        .map((party) => party.name)
    : []

const needed = (step: PreparationStep, isMissing: boolean, sentence: string): readonly PreparationGap[] =>
  isMissing ? [{ step, isNeeded: true, sentence }] : []

const worthALook = (step: PreparationStep, isSo: boolean, sentence: string): readonly PreparationGap[] =>
  isSo ? [{ step, isNeeded: false, sentence }] : []

/**
 * Says that the meeting lies in the past or nearer than its form asks, by law with the first day on which it could be
 * held; null where there is time enough or notice was given.
 * @see 居民委员会组织法（2025年修订）第二十六条；民法典第二百零一条、第二百零三条
 */
export const findNoticeShortage = (
  meeting: Pick<Meeting, 'form' | 'heldOn' | 'state'>,
  today: Day,
  calendar: HolidayCalendar,
): string | null => {
  if (meeting.state !== 'draft') return null
  const daysLeft = daysBetween(today, meeting.heldOn)
  if (daysLeft < 0) return '会议日期已经过去'
  const rule = noticeRuleForForm(meeting.form)
  const earliest = earliestMeetingDay(rule, today, calendar)
  if (meeting.heldOn >= earliest) return null
  const { name, days } = rule
  return rule.standing === 'law'
    ? `${name}依法要提前 ${days} 天通知，今天通知最早 ${dayWithinYear(earliest, today.slice(0, 4))}开会`
    : `${name}要提前 ${days} 天通知，${daysLeft === 0 ? '会议就在今天' : `离开会只有 ${daysLeft} 天`}`
}

const preStudyGaps = {
  missing: '还没有记录党组织前置研究',
  'held-back': '党组织的意见是暂不提交会议',
} as const

/** What is missing before the notice can go out, in the order of the five steps; needed things before hints. */
export const findPreparationGaps = (
  record: MeetingRecord,
  today: Day,
  calendar: HolidayCalendar,
): readonly PreparationGap[] => {
  const { meeting, roll, agenda } = record
  const absent = missingParties(record)
  const hasDue = dueEntries(roll).length > 0
  const shortage = findNoticeShortage(meeting, today, calendar)
  const studied = findPreStudyGap(record)
  return [
    ...needed('time', meeting.title.trim() === '', '还没有会议名称'),
    ...needed('time', meeting.place.trim() === '', '还没有会议地点'),
    ...needed('time', meeting.chairId === null, '还没有主持人'),
    ...needed('roll', !hasDue, '还没有应到人员'),
    ...needed('agenda', agenda.length === 0, '还没有议程'),
    ...needed('agenda', studied !== null, studied === null ? '' : preStudyGaps[studied]),
    ...worthALook('time', meeting.recorderId === null, '还没有记录人'),
    ...worthALook('roll', hasDue && absent.length > 0, `${joinList(absent)}没有人参加，规则要求每一方都到会`),
    ...worthALook('time', shortage !== null, shortage ?? ''),
  ]
}

const peopleWords = (meeting: Meeting): string => {
  if (meeting.chairName === '') return meeting.recorderName === '' ? '没有主持和记录' : '没有主持人'
  return meeting.recorderName === ''
    ? `主持 ${meeting.chairName}，没有记录人`
    : `主持 ${meeting.chairName}，记录 ${meeting.recorderName}`
}

const preStudyWords = ({ preStudy }: Pick<MeetingRecord, 'preStudy'>): string => {
  if (preStudy === null) return '党组织前置研究还没有记录'
  if (preStudy.kind === 'waived') return '不需要党组织前置研究，已记下原因'
  return preStudy.conclusion === 'held-back' ? '党组织意见：暂不提交会议' : '党组织前置研究已记录'
}

/** How the meeting stands in five lines: notice, agenda, roll, chair and recorder, place; a sixth where 前置研究 is asked for. */
export const listPreparations = (record: MeetingRecord): readonly Preparation[] => {
  const { meeting, agenda, roll } = record
  const dueCount = dueEntries(roll).length
  const absent = missingParties(record)
  return [
    {
      step: 'notice',
      met: meeting.state !== 'draft',
      words: meeting.state === 'draft' ? '会议通知还没发' : `会议通知 ${roll.length} 人`,
    },
    {
      step: 'agenda',
      met: agenda.length > 0,
      words: agenda.length === 0 ? '还没有议程' : `议程 ${agenda.length} 项，${sumMinutes(agenda)} 分钟`,
    },
    ...(asksForPreStudy(record)
      ? [
          {
            step: 'agenda' as const,
            met: findPreStudyGap(record) === null,
            words: preStudyWords(record),
          },
        ]
      : []),
    {
      step: 'roll',
      met: dueCount > 0 && absent.length === 0,
      words:
        dueCount === 0
          ? '还没有应到人员'
          : absent.length === 0
            ? `应到名册 ${dueCount} 人`
            : `应到 ${dueCount} 人，缺${joinList(absent)}`,
    },
    {
      step: 'time',
      met: meeting.chairId !== null && meeting.recorderId !== null,
      words: peopleWords(meeting),
    },
    {
      step: 'time',
      met: meeting.place.trim() !== '',
      words: meeting.place.trim() === '' ? '还没有地点' : `地点 ${meeting.place}`,
    },
  ]
}

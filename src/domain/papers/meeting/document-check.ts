/** Finds what is missing before the papers of a meeting are written, in words that a secretary reads. Knows no clock. */

import { headingMark, numberInChinese } from '../../chinese-text.ts'
import { type AgendaItem, announcedVote, canResolveFrom, openVote } from '../../meeting/agenda.ts'
import { sortAttendance } from '../../meeting/attendance.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import { findTaskGaps } from '../../task/task.ts'
import { nameOutcome } from '../../vote/outcome-wording.ts'
import type { Tally } from '../../vote/vote.ts'
import type { Gap } from '../document.ts'
import { unreachedItems } from './meeting-wording.ts'
import { draftMinutes, isReasonMissing, itemAnchor } from './minutes.ts'

export const checkNames = ['票数', '到会', '结论', '没有手机号', '责任和时限'] as const
/** One tick of the check line. */
export type CheckName = (typeof checkNames)[number]

/** A check with what it found; done when there is nothing. */
export type Check = { readonly name: CheckName; readonly gaps: readonly Gap[] }

const nth = (item: Pick<AgendaItem, 'position'>): string => `第${numberInChinese(item.position)}项`

const agendaGap = (item: AgendaItem, code: string, words: string, part: string): Gap => ({
  code,
  position: item.position,
  anchor: itemAnchor(item.position, part),
  sentence: `${nth(item)}${words}`,
})

const meetingGap = (code: string, sentence: string): Gap => ({
  code,
  position: null,
  anchor: 'opening',
  sentence,
})

const holdsTally = (text: string, tally: Tally): boolean => {
  const figures = new Set((text.normalize('NFKC').match(/\d+/gu) ?? []).map(Number))
  return [tally.for, tally.against, tally.abstain].every((count) => figures.has(count))
}

const findVoteGaps = (record: MeetingRecord): readonly Gap[] => {
  const sections = draftMinutes(record)
  return record.agenda.flatMap((item) => {
    if (openVote(item) !== null) return [agendaGap(item, 'vote-open', '的表决还没有宣布', 'result')]
    const tally = announcedVote(item)?.tally ?? null
    const edited = sections.find(
      (section) => section.anchor === itemAnchor(item.position, 'result') && section.isEdited,
    )
    if (tally === null || edited === undefined || holdsTally(edited.text, tally)) return []
    return [agendaGap(item, 'tally-differs', '改写的文字和表决票数不一致', 'result')]
  })
}

const findMeetingGaps = (record: MeetingRecord): readonly Gap[] => {
  const { meeting, roll, agenda } = record
  return [
    ...(meeting.chairName.trim() === '' ? [meetingGap('chair-missing', '没有主持人')] : []),
    ...(meeting.recorderName.trim() === '' ? [meetingGap('recorder-missing', '没有记录人')] : []),
    ...(meeting.place.trim() === '' ? [meetingGap('place-missing', '没有会议地点')] : []),
    ...(sortAttendance(roll).attended.length === 0 ? [meetingGap('nobody-attended', '没有到会人员')] : []),
    ...(agenda.length === 0 ? [meetingGap('agenda-empty', '没有议程')] : []),
  ]
}

const findOutcomeGaps = (record: MeetingRecord): readonly Gap[] =>
  record.agenda.flatMap((item) => {
    if (unreachedItems(record).includes(item)) return []
    if (item.outcome === null) return [agendaGap(item, 'item-without-outcome', '没有结论', 'result')]
    if (isReasonMissing(item)) {
      return [
        agendaGap(
          item,
          'item-without-reason',
          `没有写${nameOutcome(item.outcome, record.meeting.rule)}的原因`,
          'result',
        ),
      ]
    }
    if (canResolveFrom(item.outcome) && (item.resolution?.wording ?? '').trim() === '') {
      return [agendaGap(item, 'item-without-resolution', '没有写决议或协商意见', 'result')]
    }
    return []
  })

const hasPhone = (text: string): boolean =>
  /(?<!\d)1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d)/u.test(text.normalize('NFKC'))

const findPhoneGaps = (record: MeetingRecord): readonly Gap[] =>
  draftMinutes(record)
    .filter((section) => hasPhone(section.text))
    .map((section) => ({
      code: 'phone-in-text',
      position: section.position,
      anchor: section.anchor,
      sentence: `${section.position === null ? '开头' : `第${numberInChinese(section.position)}项`}的文字里有手机号`,
    }))

const findDutyGaps = (record: MeetingRecord): readonly Gap[] =>
  record.agenda.flatMap((item) =>
    (item.resolution?.tasks ?? []).flatMap((task, index) => {
      const part = `task-${index + 1}`
      const mark = headingMark(2, index + 1)
      return findTaskGaps(task).map((missing) =>
        missing === 'responsible'
          ? agendaGap(item, 'task-without-responsible', `${mark}没有责任人`, part)
          : agendaGap(item, 'task-without-due-day', `${mark}没有时限`, part),
      )
    }),
  )

/** The five checks before the minutes are finished, in the order of the check line. */
export const checkMinutes = (record: MeetingRecord): readonly Check[] => [
  { name: '票数', gaps: findVoteGaps(record) },
  { name: '到会', gaps: findMeetingGaps(record) },
  { name: '结论', gaps: findOutcomeGaps(record) },
  { name: '没有手机号', gaps: findPhoneGaps(record) },
  { name: '责任和时限', gaps: findDutyGaps(record) },
]

/** Everything that is missing in the papers of a meeting, first things first; empty when they can be finished. */
export const findGaps = (record: MeetingRecord): readonly Gap[] =>
  checkMinutes(record).flatMap((check) => check.gaps)

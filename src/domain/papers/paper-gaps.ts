/** Finds what is missing before each paper of a meeting or a task is made, in words that a secretary reads. Knows no clock. */
import { numberInChinese } from '../chinese-text.ts'
import { dueEntries } from '../meeting/attendance.ts'
import type { MeetingRecord } from '../meeting/meeting-record.ts'
import { findTaskGaps } from '../task/task.ts'
import { isTaskDone } from '../task/task-life.ts'
import type { Gap } from './document.ts'
import { checkMinutes, findGaps } from './meeting/document-check.ts'
import { itemAnchor } from './meeting/minutes.ts'
import type { MeetingPaperKind, TaskPaperKind } from './paper-kinds.ts'
import type { TaskFacts } from './task/task-facts.ts'

const gapAt = (anchor: string, code: string, sentence: string): Gap => ({
  code,
  position: null,
  anchor,
  sentence,
})

const when = (isMissing: boolean, gap: Gap): readonly Gap[] => (isMissing ? [gap] : [])

const rollGap = ({ roll }: Pick<MeetingRecord, 'roll'>): readonly Gap[] =>
  when(dueEntries(roll).length === 0, gapAt('roll', 'roll-empty', '应到名册是空的'))

const agendaGap = ({ agenda }: Pick<MeetingRecord, 'agenda'>): readonly Gap[] =>
  when(agenda.length === 0, gapAt('agenda', 'agenda-empty', '没有议程'))

const hasNumber = (contact: string): boolean =>
  /\d{5}/u.test(contact.normalize('NFKC').replace(/[\s-]/gu, ''))

const findNoticeGaps = (record: MeetingRecord): readonly Gap[] => {
  const { meeting, community } = record
  return [
    ...when(!/^\d{2}:\d{2}$/u.test(meeting.startTime), gapAt('time', 'time-missing', '没有会议时间')),
    ...when(meeting.place.trim() === '', gapAt('place', 'place-missing', '没有会议地点')),
    ...when(!hasNumber(community.contact), gapAt('contact', 'contact-missing', '社区资料里没有联系电话')),
    ...rollGap(record),
    ...agendaGap(record),
  ]
}

const findAgendaGaps = (record: MeetingRecord): readonly Gap[] => [
  ...when(record.meeting.chairName.trim() === '', gapAt('chair', 'chair-missing', '没有主持人')),
  ...rollGap(record),
  ...agendaGap(record),
  ...record.agenda
    .filter((item) => item.plannedMinutes === 0)
    .map((item) => ({
      code: 'item-without-minutes',
      position: item.position,
      anchor: itemAnchor(item.position, 'minutes'),
      sentence: `第${numberInChinese(item.position)}项没有用时`,
    })),
]

const findBallotGaps = (record: MeetingRecord): readonly Gap[] => [
  ...when(
    !record.agenda.some((item) => item.kind === 'vote'),
    gapAt('agenda', 'no-vote-item', '议程里没有表决事项'),
  ),
  ...rollGap(record),
]

/** What a paper of a meeting lacks, first things first, with the place where it can be filled in; empty when it can be made. */
export const findMeetingPaperGaps = (kind: MeetingPaperKind, record: MeetingRecord): readonly Gap[] => {
  switch (kind) {
    case 'meeting-notice':
      return findNoticeGaps(record)
    case 'agenda':
      return findAgendaGaps(record)
    case 'sign-in-sheet':
      return rollGap(record)
    case 'room-ballot':
      return findBallotGaps(record)
    case 'record':
    case 'minutes':
    case 'resolution':
      return findGaps(record)
    case 'task-list':
      return checkMinutes(record).find((check) => check.name === '责任和时限')?.gaps ?? []
  }
}

/** What a paper of a task lacks: who has it and until when, and of the 满意度评议表 what was done. */
export const findTaskPaperGaps = (kind: TaskPaperKind, { task }: Pick<TaskFacts, 'task'>): readonly Gap[] => [
  ...findTaskGaps(task).map((missing) =>
    missing === 'responsible'
      ? gapAt('responsible', 'task-without-responsible', '没有责任单位和责任人')
      : gapAt('due-day', 'task-without-due-day', '没有时限'),
  ),
  ...when(
    kind === 'satisfaction-form' && !isTaskDone(task.state),
    gapAt('result', 'task-without-result', '事项还没有办结，没有办理结果'),
  ),
]

/** Writes the sign-in sheet (签到表) of one meeting, to be signed by hand or as it was kept. Knows no format and no clock. */

import { clockOf } from '../../calendar.ts'
import { breakTitle, dayInChinese, weekdayInChinese } from '../../chinese-text.ts'
import type { Party } from '../../community.ts'
import { maskPhone } from '../../mask.ts'
import {
  dueEntries,
  hasAttended,
  presenceAt,
  type RollEntry,
  standingEvents,
} from '../../meeting/attendance.ts'
import { isOver } from '../../meeting/meeting.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import { inNameOrder, type NameOrder } from '../../people/name-order.ts'
import { type Block, type PlainDocument, standingLine, type TableColumn } from '../document.ts'
import { attendanceWords, clockSpan, fileNameParts, fullTitle, heldOn } from './meeting-wording.ts'

const columns: readonly TableColumn[] = [
  { heading: '序号', share: 1.6, align: 'center' },
  { heading: '姓名', share: 2.2, align: 'center' },
  { heading: '单位或房号', share: 3.2, align: 'center' },
  { heading: '身份', share: 3, align: 'center' },
  { heading: '受托人', share: 2, align: 'center' },
  { heading: '电话', share: 3.8, align: 'center' },
  { heading: '签到时间', share: 2.9, align: 'center' },
  { heading: '签名', share: 2.6, align: 'center' },
]

/** Members keep the number that is typed at the door; by strokes it is no running number any more. */
const columnsOf = (order: NameOrder): readonly TableColumn[] =>
  columns.map((column, index) =>
    index === 0 && order === 'stroke' ? { ...column, heading: '编号' } : column,
  )

const identityWords = (entry: RollEntry, parties: readonly Party[]): string => {
  const party = parties.find((one) => one.id === entry.partyId)?.name ?? ''
  return [party, entry.role].filter((words) => words !== '' && words !== party).join('') === ''
    ? party
    : [party, entry.role === party ? '' : entry.role].filter((words) => words !== '').join('\n')
}

const timeWords = (entry: RollEntry, isFinished: boolean): string => {
  const events = standingEvents(entry)
  const times = events
    .filter((event) => event.kind !== 'excuse')
    .map((event) => `${clockOf(event.at)}${event.kind === 'leave' ? '离场' : ''}`)
  if (hasAttended(entry)) return times.join('\n')
  if (presenceAt(entry, null).state === 'excused') return '请假'
  return isFinished && entry.capacity === 'due' ? '缺席' : ''
}

const rowOf = (entry: RollEntry, parties: readonly Party[], isFinished: boolean): readonly string[] => [
  String(entry.number),
  entry.name,
  entry.room === '' ? entry.unit : entry.room,
  identityWords(entry, parties),
  standingEvents(entry).findLast((event) => event.kind === 'stand-in')?.standInName ?? '',
  maskPhone(entry.phone),
  timeWords(entry, isFinished),
  '',
]

const countLine = (roll: readonly RollEntry[]): string =>
  roll.some(hasAttended)
    ? attendanceWords(roll)
    : `应到${dueEntries(roll).length}人，实到　　人，请假　　人，缺席　　人`

/** 签到表: members in order of number, then the observers; times where they were kept, room to sign everywhere. */
export const composeSignInSheet = (record: MeetingRecord): PlainDocument => {
  const { meeting, parties, nameOrder } = record
  const roll = inNameOrder(record.roll, nameOrder)
  const isFinished = isOver(meeting.state)
  const on = heldOn(meeting)
  const observers = roll.filter((entry) => entry.capacity === 'observer')
  const table = (entries: readonly RollEntry[]): Block => ({
    kind: 'table',
    columns: columnsOf(nameOrder),
    rows: entries.map((entry) => rowOf(entry, parties, isFinished)),
    height: 'tall',
  })
  return {
    kind: 'sign-in-sheet',
    fileName: fileNameParts(record, '签到表'),
    layout: 'table-portrait',
    title: breakTitle(`${fullTitle(record)}签到表`, 21),
    blocks: [
      standingLine(`时间：${dayInChinese(on)}（${weekdayInChinese(on)}）${clockSpan(meeting)}`, 'left'),
      standingLine(`地点：${meeting.place}`, 'left'),
      standingLine(countLine(roll), 'left'),
      table(dueEntries(roll)),
      ...(observers.length === 0 ? [] : [standingLine('列席人员', 'left'), table(observers)]),
    ],
  }
}

/** Writes the notice (会议通知) that calls people to a meeting. Knows no format and no clock. */

import { dayOf } from '../../calendar.ts'
import {
  asClause,
  breakTitle,
  dayInChinese,
  endSentence,
  headingMark,
  joinList,
  toldClock,
  unmarked,
  weekdayInChinese,
} from '../../chinese-text.ts'
import type { Day } from '../../identity.ts'
import { dueEntries } from '../../meeting/attendance.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import { describePreStudy } from '../../meeting/pre-study.ts'
import { type Block, heading, type PlainDocument, paragraph, standingLine } from '../document.ts'
import {
  agendaKindNames,
  committeeName,
  fileNameParts,
  fullTitle,
  numberLine,
  observerName,
} from './meeting-wording.ts'

/** Who is asked to come, by party, then others and observers; groups without anybody fall away. */
export const peopleOfNotice = (
  record: MeetingRecord,
): readonly { readonly name: string; readonly names: readonly string[] }[] => {
  const due = dueEntries(record.roll)
  const others = due.filter((entry) => !record.parties.some((party) => party.id === entry.partyId))
  const groups = [
    ...record.parties.map((party) => ({
      name: party.name,
      names: due.filter((entry) => entry.partyId === party.id).map((entry) => entry.name),
    })),
    { name: '其他', names: others.map((entry) => entry.name) },
    {
      name: '列席',
      names: record.roll.filter((entry) => entry.capacity === 'observer').map(observerName),
    },
  ]
  return groups.filter((group) => group.names.length > 0)
}

const peopleBlocks = (record: MeetingRecord): readonly Block[] =>
  peopleOfNotice(record).map((group) => paragraph(`${group.name}：${joinList(group.names)}。`))

/** Why the meeting is called, as the clause that opens its notice: 为协商停车位，; empty where no reason is given. */
export const noticeReason = (occasion: string): string => {
  const words = unmarked(occasion)
  if (words === '') return ''
  if (/^(?:因|为|根据|按照|依照|依据|经|鉴于|围绕|就|应|由于|针对)/u.test(words)) return `${words}，`
  const isDoing =
    /^(?:通报|协商|讨论|商议|审议|审定|听取|研究|解决|处理|推进|推动|落实|征求|做好|完善|改善|选举|表决|部署|总结|安排|加强|开展)/u
  return `${isDoing.test(words) ? '为' : '因'}${words}，`
}

/** The clauses that open the notice of a meeting: its reason, then its theme. */
const openingClauses = ({ occasion, theme }: MeetingRecord['meeting']): string =>
  `${noticeReason(occasion)}${unmarked(theme) === '' ? '' : `围绕“${unmarked(theme)}”，`}`

/** The number to call, led by the recorder, else the chair, where the contact names nobody. */
export const contactWords = ({
  meeting,
  community,
}: Pick<MeetingRecord, 'meeting' | 'community'>): string => {
  const contact = asClause(community.contact)
  if (contact === '' || /\p{Script=Han}/u.test(contact)) return contact
  const name = [meeting.recorderName, meeting.chairName].map((one) => one.trim()).find((one) => one !== '')
  return name === undefined ? contact : `${name}，${contact}`
}

/** 会议通知 with its number where it has one, dated on the day it was given, or on `madeOn` while it is still being prepared. */
export const composeNotice = (record: MeetingRecord, madeOn: Day, number = ''): PlainDocument => {
  const { meeting, community, agenda } = record
  const name = fullTitle(record)
  const contact = contactWords(record)
  const when = `${dayInChinese(meeting.heldOn)}（${weekdayInChinese(meeting.heldOn)}）${toldClock(meeting.startTime)}`
  return {
    kind: 'meeting-notice',
    fileName: { ...fileNameParts(record, '会议通知'), on: meeting.heldOn },
    layout: 'official',
    title: breakTitle(`关于召开${name}的通知`),
    blocks: [
      ...numberLine(number),
      { kind: 'paragraph', runs: [{ text: '各参会人员：', face: 'body' }], align: 'left', indent: 'none' },
      paragraph(
        `${openingClauses(meeting)}定于${dayInChinese(meeting.heldOn)}召开${name}。现将有关事项通知如下：`,
      ),
      heading(1, `${headingMark(1, 1)}会议时间`),
      paragraph(`${when}。`),
      heading(1, `${headingMark(1, 2)}会议地点`),
      paragraph(endSentence(meeting.place)),
      heading(1, `${headingMark(1, 3)}参会人员`),
      ...peopleBlocks(record),
      heading(1, `${headingMark(1, 4)}会议议程`),
      ...agenda.map((item) =>
        paragraph(
          `${headingMark(2, item.position)}${unmarked(item.title)}（${agendaKindNames[item.kind]}${item.presenter === '' ? '' : `，${item.presenter}`}）。`,
        ),
      ),
      heading(1, `${headingMark(1, 5)}有关事项`),
      ...(record.preStudy?.kind === 'held' ? [paragraph(describePreStudy(record.preStudy))] : []),
      paragraph('请参会人员准时到会。因故不能到会的，请在会前请假，或者书面委托他人到会并交委托书。'),
      ...(contact === '' ? [] : [paragraph(`联系人及电话：${contact}。`)]),
      {
        kind: 'closing',
        signers: [committeeName(community)],
        day: meeting.calledAt === null ? madeOn : dayOf(meeting.calledAt),
        seal: true,
      },
      { kind: 'blank', lines: 1 },
      standingLine('参会回执', 'center'),
      {
        kind: 'table',
        height: 'tall',
        columns: [
          { heading: '姓名', share: 2, align: 'center' },
          { heading: '单位或房号', share: 3, align: 'center' },
          { heading: '是否到会', share: 2, align: 'center' },
          { heading: '受托人', share: 2, align: 'center' },
          { heading: '签名', share: 2, align: 'center' },
        ],
        rows: [['', '', '', '', '']],
      },
    ],
  }
}

/** Writes the notice (会议通知) that calls people to a meeting. Knows no format and no clock. */

import { dayOf } from '../calendar.ts'
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
} from '../chinese-text.ts'
import type { Day } from '../identity.ts'
import type { AgendaKind } from '../meeting/agenda.ts'
import { dueEntries } from '../meeting/attendance.ts'
import type { MeetingRecord } from '../meeting/meeting-record.ts'
import { describePreStudy } from '../meeting/pre-study.ts'
import { type Block, heading, type PlainDocument, paragraph, standingLine } from './document.ts'
import { committeeName, fileNameParts, fullTitle, observerName } from './meeting-wording.ts'

const kindNames: Readonly<Record<AgendaKind, string>> = { inform: '通报', discuss: '讨论', vote: '表决' }

const peopleBlocks = (record: MeetingRecord): readonly Block[] => {
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
  return groups
    .filter((group) => group.names.length > 0)
    .map((group) => paragraph(`${group.name}：${joinList(group.names)}。`))
}

const reasonClause = (occasion: string): string => {
  const words = unmarked(occasion)
  if (words === '') return ''
  if (/^(?:因|为|根据|按照|依照|依据|经|鉴于|围绕|就|应|由于|针对)/u.test(words)) return `${words}，`
  const isDoing =
    /^(?:通报|协商|讨论|商议|审议|审定|听取|研究|解决|处理|推进|推动|落实|征求|做好|完善|改善|选举|表决|部署|总结|安排|加强|开展)/u
  return `${isDoing.test(words) ? '为' : '因'}${words}，`
}

/** The number to call, led by the recorder, else the chair, where the contact names nobody. */
const contactWords = ({ meeting, community }: Pick<MeetingRecord, 'meeting' | 'community'>): string => {
  const contact = asClause(community.contact)
  if (contact === '' || /\p{Script=Han}/u.test(contact)) return contact
  const name = [meeting.recorderName, meeting.chairName].map((one) => one.trim()).find((one) => one !== '')
  return name === undefined ? contact : `${name}，${contact}`
}

/** 会议通知, dated on the day it was given, or on `madeOn` while it is still being prepared. */
export const composeNotice = (record: MeetingRecord, madeOn: Day): PlainDocument => {
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
      { kind: 'paragraph', runs: [{ text: '各参会人员：', face: 'body' }], align: 'left', indent: 'none' },
      paragraph(
        `${reasonClause(meeting.occasion)}定于${dayInChinese(meeting.heldOn)}召开${name}。现将有关事项通知如下：`,
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
          `${headingMark(2, item.position)}${unmarked(item.title)}（${kindNames[item.kind]}${item.presenter === '' ? '' : `，${item.presenter}`}）。`,
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

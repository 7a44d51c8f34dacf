/** Writes the agenda with the chair's words (议程与主持词), to be read from in the room. Knows no format and no clock. */
import { addMinutes } from '../../calendar.ts'
import {
  breakTitle,
  dayInChinese,
  endSentence,
  headingMark,
  numberInChinese,
  partOfDay,
  toldClock,
  unmarked,
  weekdayInChinese,
} from '../../chinese-text.ts'
import { sayEnd } from '../../clock-words.ts'
import type { ClockTime } from '../../identity.ts'
import { type AgendaItem, sumMinutes } from '../../meeting/agenda.ts'
import { dueEntries } from '../../meeting/attendance.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import { describePreStudy } from '../../meeting/pre-study.ts'
import { countNeeded } from '../../rules/rule.ts'
import { citeArticle } from '../../vote/outcome-wording.ts'
import { isConsultation, nameThreshold } from '../../vote/vote-wording.ts'
import { type Block, heading, type PlainDocument, paragraph, paragraphOf, paragraphs } from '../document.ts'
import { agendaKindNames, fileNameParts, fullTitle, matterOf } from '../meeting/meeting-wording.ts'
import { act, draftItemScript, handBlank, type ScriptLine, salutationFor, say } from './agenda-wording.ts'

/** The items with the clock times at which each begins and ends, from the start of the meeting. */
const timesOf = (
  start: ClockTime,
  agenda: readonly Pick<AgendaItem, 'plannedMinutes'>[],
): readonly string[] => {
  let elapsed = 0
  return agenda.map(({ plannedMinutes }) => {
    const begins = sayEnd(start, elapsed)
    elapsed += plannedMinutes
    return plannedMinutes === 0 ? begins : `${begins}—${sayEnd(start, elapsed)}`
  })
}

const agendaTable = ({ meeting, agenda }: MeetingRecord): Block => {
  const times = timesOf(meeting.startTime, agenda)
  return {
    kind: 'table',
    height: 'plain',
    columns: [
      { heading: '项', share: 1.2, align: 'center' },
      { heading: '议题', share: 6.4, align: 'left' },
      { heading: '类型', share: 1.7, align: 'center' },
      { heading: '汇报人', share: 3.2, align: 'center' },
      { heading: '用时', share: 2.2, align: 'center' },
      { heading: '时间', share: 3.8, align: 'center' },
    ],
    rows: agenda.map((item, index) => [
      String(item.position),
      unmarked(item.title),
      agendaKindNames[item.kind],
      unmarked(item.presenter),
      item.plannedMinutes === 0 ? '' : `${item.plannedMinutes}分钟`,
      times[index] ?? '',
    ]),
  }
}

const agendaSummary = ({ meeting, agenda }: MeetingRecord): string => {
  const minutes = sumMinutes(agenda)
  const count = `共${numberInChinese(agenda.length)}项`
  if (minutes === 0) return `${count}。`
  const end = addMinutes(meeting.startTime, minutes)
  const isNextDay = sayEnd(meeting.startTime, minutes) !== end
  return `${count}，预计用时${minutes}分钟，${isNextDay ? '次日' : ''}${toldClock(end)}结束。`
}

const greeting = (time: ClockTime): string => {
  const part = partOfDay(time)
  if (part === '凌晨') return '大家好'
  return `大家${part === '晚' ? '晚上' : part}好`
}

const blankCount = `${handBlank}人`

/** What must be there before the meeting is opened, from its rule. */
const quorumLine = ({ meeting, roll, parties }: MeetingRecord): ScriptLine => {
  const due = dueEntries(roll).length
  const { quorum, eachParty } = meeting.rule
  const asked = [
    quorum === null ? '' : `应到人员${nameThreshold(quorum)}到会（${countNeeded(quorum, due)}人）`,
    eachParty && parties.length > 0 ? `${numberInChinese(parties.length)}方都有人到会` : '',
  ].filter((words) => words !== '')
  return asked.length === 0
    ? act('核对签到人数，填好以后宣布')
    : act(`核对签到人数。${citeArticle(meeting.rule)}：${asked.join('，')}，才能开会；达不到的，改期再开`)
}

const agendaSentence = ({ agenda }: MeetingRecord): string => {
  if (agenda.length === 0) return ''
  const items = agenda.map((item) => {
    const title = unmarked(item.title)
    const verb = agendaKindNames[item.kind]
    return title.startsWith(verb) ? title : `${verb}${title}`
  })
  if (items.length === 1) return `今天的议程只有一项：${items[0]}。`
  const list = items.map((words, index) => `${numberInChinese(index + 1)}是${words}`)
  return `今天的议程共${numberInChinese(items.length)}项：${list.join('；')}。`
}

const openingLines = (record: MeetingRecord): readonly ScriptLine[] => {
  const { meeting, roll, agenda, preStudy } = record
  const chair = unmarked(meeting.chairName)
  const recorder = unmarked(meeting.recorderName)
  const hasVote = agenda.some((item) => item.kind === 'vote')
  return [
    quorumLine(record),
    say(
      `${salutationFor(meeting.form)}，${greeting(meeting.startTime)}！现在召开${fullTitle(record)}，由${chair === '' ? '我' : chair}主持${recorder === '' ? '' : `，${recorder}记录`}。`,
    ),
    say(
      `本次会议应到${dueEntries(roll).length}人，实到${blankCount}，请假${blankCount}，${meeting.rule.quorum === null && !meeting.rule.eachParty ? '' : '到会人数符合开会要求，'}现在开会。`,
    ),
    ...(preStudy?.kind === 'held' ? [say(describePreStudy(preStudy))] : []),
    say(agendaSentence(record)),
    say('请大家把手机调到静音；发言先举手，一人一次，围绕议题，不打断别人。'),
    ...(hasVote
      ? [
          say('会上有表决事项，请推选计票人、监票人。'),
          act(
            `计票人：${handBlank}、${handBlank}；监票人：${handBlank}；问大家有没有不同意见，没有的请他们就位`,
          ),
        ]
      : []),
  ].filter((line) => line.text !== '')
}

const closingLines = (record: MeetingRecord): readonly ScriptLine[] => {
  const { rule } = record.meeting
  const hasVote = record.agenda.some((item) => item.kind === 'vote')
  const followed = isConsultation(rule)
    ? '达成一致的意见会后整理成会议纪要，按确定的责任和时限办理；没有达成一致的，如实记录，继续协商。'
    : '会议形成的决定会后整理公布，按确定的责任和时限办理。'
  return [
    say('今天的议程已经全部进行完毕。'),
    say(`${followed}办理情况向大家通报。`),
    say(`感谢大家参加。请主持人、记录人${hasVote ? '和计票人、监票人' : ''}会后在会议记录上签字。现在散会。`),
  ]
}

const scriptBlock = (line: ScriptLine): Block =>
  line.kind === 'say' ? paragraph(line.text) : paragraphOf([{ text: line.text, face: 'kai' }])

const itemBlocks = (record: MeetingRecord, item: AgendaItem, index: number): readonly Block[] => {
  const [first, ...rest] = paragraphs(endSentence(item.prompt))
  const marked: readonly Block[] =
    first?.kind === 'paragraph'
      ? [{ ...first, runs: [{ text: '提词：', face: 'black' as const }, ...first.runs] }, ...rest]
      : []
  return [
    heading(
      2,
      `${headingMark(2, index + 2)}第${numberInChinese(item.position)}项：${matterOf(item)}（${agendaKindNames[item.kind]}）`,
    ),
    ...marked,
    ...draftItemScript(record, item).map(scriptBlock),
  ]
}

/** 议程与主持词: the items with their clock times, then what the chair says from opening to closing. */
export const composeAgenda = (record: MeetingRecord): PlainDocument => {
  const { meeting, agenda } = record
  const when = `${dayInChinese(meeting.heldOn)}（${weekdayInChinese(meeting.heldOn)}）${toldClock(meeting.startTime)}`
  const chair = unmarked(meeting.chairName)
  const recorder = unmarked(meeting.recorderName)
  return {
    kind: 'agenda',
    fileName: { ...fileNameParts(record, '议程与主持词'), on: meeting.heldOn },
    layout: 'official',
    title: [...breakTitle(fullTitle(record)), '议程与主持词'],
    blocks: [
      {
        kind: 'facts',
        rows: [
          [{ label: '时间', value: when }],
          [{ label: '地点', value: meeting.place }],
          [
            { label: '主持人', value: chair },
            { label: '记录人', value: recorder },
          ],
        ],
      },
      heading(1, `${headingMark(1, 1)}会议议程`),
      agendaTable(record),
      { kind: 'note', text: agendaSummary(record) },
      heading(1, `${headingMark(1, 2)}主持词`),
      heading(2, `${headingMark(2, 1)}宣布开会`),
      ...openingLines(record).map(scriptBlock),
      ...agenda.flatMap((item, index) => itemBlocks(record, item, index)),
      heading(2, `${headingMark(2, agenda.length + 2)}宣布散会`),
      ...closingLines(record).map(scriptBlock),
    ],
  }
}

/** Writes the full record (会议记录) of one meeting: who, what was said, how it was voted. Knows no format and no clock. */

import { clockOf, secondsBetween } from '../../calendar.ts'
import {
  breakTitle,
  clockInChinese,
  dayInChinese,
  endSentence,
  headingMark,
  joinList,
  weekdayInChinese,
} from '../../chinese-text.ts'
import { type AgendaItem, standingPoints } from '../../meeting/agenda.ts'
import { type RollEntry, sortAttendance, standingEvents } from '../../meeting/attendance.ts'
import type { Break } from '../../meeting/meeting.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import { describePreStudy } from '../../meeting/pre-study.ts'
import { inNameOrder } from '../../people/name-order.ts'
import { isDecidedByMeeting } from '../../rules/legal-track.ts'
import {
  citeArticle,
  limitSentence,
  nameOutcome,
  printLine,
  roundWords,
  votedBy,
  wordingRule,
} from '../../vote/outcome-wording.ts'
import {
  abandonmentSentence,
  announcedResult,
  annulmentSentence,
  correctionSentence,
  recusalSentence,
  resultFigures,
  resultVerdict,
  roundSentence,
} from '../../vote/room-wording.ts'
import type { Vote } from '../../vote/vote-facts.ts'
import { type Block, heading, type PlainDocument, paragraph, paragraphOf } from '../document.ts'
import {
  adjournmentSentence,
  agendaKindNames,
  attendanceWords,
  attendedName,
  clockSpan,
  explanationWords,
  fileNameParts,
  fullTitle,
  heldOn,
  namesOrNone,
  observerName,
  presenterWords,
  presentObservers,
  unreachedItems,
  wasTakenUp,
} from './meeting-wording.ts'
import { taskTable } from './task-list.ts'
import { choosingBlocks, voterTables } from './vote-tables.ts'

const noteOf = (entry: RollEntry): string => {
  const note = standingEvents(entry).findLast((event) => event.kind === 'excuse')?.note ?? ''
  return note === '' ? entry.name : `${entry.name}（${note}）`
}

const movements = (roll: readonly RollEntry[], openedAt: string | null): readonly string[] =>
  roll
    .flatMap((entry) =>
      standingEvents(entry)
        .filter((event) => event.kind !== 'excuse' && openedAt !== null && event.at > openedAt)
        .map((event) => ({ entry, event })),
    )
    .toSorted((one, other) => (one.event.at < other.event.at ? -1 : one.event.at > other.event.at ? 1 : 0))
    .map(({ entry, event }) => {
      const clock = clockInChinese(clockOf(event.at))
      if (event.kind === 'leave') return `${clock}${entry.name}离场`
      return event.kind === 'stand-in'
        ? `${clock}${event.standInName ?? ''}代${entry.name}到会`
        : `${clock}${entry.name}到会`
    })

/** A pause of a minute or more, or one that never ended. */
const isWorthTelling = (pause: Break): boolean =>
  pause.endedAt === null || secondsBetween(pause.startedAt, pause.endedAt) >= 60

const factsOf = (record: MeetingRecord): Block => {
  const { meeting } = record
  const roll = inNameOrder(record.roll, record.nameOrder)
  const sorted = sortAttendance(roll)
  const on = heldOn(meeting)
  const breaks = record.breaks.filter(isWorthTelling).map((pause) => {
    const word = pause.kind === 'break' ? '休息' : '中断'
    const end = pause.endedAt === null ? '' : `至${clockInChinese(clockOf(pause.endedAt))}`
    return `${clockInChinese(clockOf(pause.startedAt))}${end}${word}`
  })
  const moves = movements(roll, meeting.openedAt)
  return {
    kind: 'facts',
    rows: [
      [{ label: '会议名称', value: fullTitle(record) }],
      [
        {
          label: '时间',
          value: `${dayInChinese(on)}（${weekdayInChinese(on)}）${clockSpan(meeting)}${breaks.length === 0 ? '' : `（其间${joinList(breaks)}）`}`,
        },
      ],
      [{ label: '地点', value: meeting.place }],
      [
        { label: '主持人', value: meeting.chairName },
        { label: '记录人', value: meeting.recorderName },
      ],
      ...(record.preStudy === null
        ? []
        : [[{ label: '前置研究', value: describePreStudy(record.preStudy) }]]),
      [{ label: '到会情况', value: attendanceWords(roll) }],
      [{ label: '出席', value: namesOrNone(sorted.attended.map(attendedName)) }],
      [{ label: '请假', value: namesOrNone(sorted.excused.map(noteOf)) }],
      [{ label: '缺席', value: namesOrNone(sorted.absent.map((entry) => entry.name)) }],
      [{ label: '列席', value: namesOrNone(presentObservers(roll).map(observerName)) }],
      ...(moves.length === 0 ? [] : [[{ label: '会中到离', value: moves.join('；') }]]),
    ],
  }
}

const labelled = (label: string, text: string, anchor?: string): Block =>
  paragraphOf(
    [
      { text: `${label}：`, face: 'black' },
      { text: endSentence(text), face: 'body' },
    ],
    anchor,
  )

const speechBlocks = (item: AgendaItem): readonly Block[] => {
  const points = standingPoints(item)
  if (points.length === 0) return []
  return [
    labelled('发言', '要点如下'),
    ...points.map((point) =>
      paragraph(
        `${clockInChinese(clockOf(point.at))}，${point.speakerName === '' ? '与会人员' : point.speakerName}${point.isDissent ? '（不同意见）' : ''}：${endSentence(point.text)}`,
      ),
    ),
  ]
}

const voteBlocks = (vote: Vote, round: string): readonly Block[] => {
  const clock = clockInChinese(clockOf(vote.room.at))
  const people = [
    vote.tellers === '' ? '' : `计票人：${vote.tellers}`,
    vote.scrutineer === '' ? '' : `监票人：${vote.scrutineer}`,
  ].filter((words) => words !== '')
  const rule = `依据${citeArticle(vote.rule)}，${dayInChinese(vote.rule.inForceFrom)}起施行`
  const presentCount = vote.room.voters.length + vote.room.recused.length
  const again = roundSentence(vote)
  const recusal = recusalSentence(vote.room.recused)
  const head = [
    labelled(`${round}表决事项`, vote.question),
    ...(again === '' ? [] : [labelled('再次表决', again)]),
    labelled('表决方式', [votedBy[vote.method], rule, `${clock}在场${presentCount}人`].join('；')),
    ...(recusal === '' ? [] : [labelled('回避', recusal)]),
    ...(people.length === 0 ? [] : [paragraph(`${people.join('；')}。`)]),
  ]
  if (vote.state === 'abandoned') return [...head, labelled('表决结果', abandonmentSentence(vote))]
  const decided = announcedResult(vote)
  if (decided === null) return head
  const annulment = annulmentSentence(vote)
  return [
    ...head,
    labelled('表决结果', resultFigures(vote, decided)),
    ...decided.outcome.lines.map((line) => paragraph(`${printLine(line, decided.tally)}。`)),
    ...choosingBlocks(vote, decided),
    labelled('表决结论', `${resultVerdict(vote, decided)}${annulment === '' ? '' : '（已宣布无效）'}。`),
    ...vote.corrections.map((correction) => labelled('更正', correctionSentence(correction, vote))),
    ...(annulment === '' ? [] : [labelled('宣布无效', annulment)]),
    ...voterTables(vote),
  ]
}

const reportBlocks = (item: AgendaItem, roll: readonly RollEntry[]): readonly Block[] => {
  const presenter = presenterWords(item, roll)
  if (presenter === null) {
    return [
      paragraphOf([
        { text: '汇报：', face: 'black' },
        { text: '——', face: 'body' },
      ]),
      ...(item.explanation === '' ? [] : [labelled('说明', explanationWords(item.explanation))]),
    ]
  }
  if (presenter === '' && item.explanation === '') return []
  return [
    labelled('汇报', `${presenter === '' ? '' : `${presenter}。`}${explanationWords(item.explanation)}`),
  ]
}

const itemBlocks = (record: MeetingRecord, item: AgendaItem, index: number): readonly Block[] => {
  const { resolution } = item
  const rule = wordingRule(item, record.meeting.rule)
  const votes = item.votes.filter((vote) => vote.state !== 'open')
  const rounds = votes.filter((vote) => vote.outcome !== null)
  const outcome = item.outcome === null ? '' : nameOutcome(item.outcome, rule)
  const reason = item.outcomeText === '' ? '' : `（${item.outcomeText.replace(/[。；]$/u, '')}）`
  const limit = resolution === null ? '' : limitSentence(resolution.track, rule)
  return [
    heading(1, `${headingMark(1, index + 1)}${item.title}`),
    paragraph(`${agendaKindNames[item.kind]}事项${item.isExtra ? '，会中临时增加' : ''}。`),
    ...(wasTakenUp(item) ? reportBlocks(item, record.roll) : []),
    ...speechBlocks(item),
    ...votes.flatMap((vote) => {
      const index = rounds.indexOf(vote)
      return voteBlocks(vote, index < 0 ? '' : roundWords(index, rounds.length))
    }),
    ...(outcome === '' ? [] : [labelled('结论', `${outcome}${reason}`)]),
    ...(resolution === null
      ? []
      : [
          labelled(isDecidedByMeeting(resolution.track, rule.id) ? '决议' : '协商意见', resolution.wording),
          ...(resolution.conditions === '' ? [] : [labelled('条件', resolution.conditions)]),
          ...resolution.revisions.map((revision) =>
            labelled(
              '文字修订',
              `${clockInChinese(clockOf(revision.at))}修订，原文为“${revision.formerWording}”，修订原因：${revision.reason}`,
            ),
          ),
          ...(limit === '' ? [] : [paragraph(limit)]),
        ]),
    ...(resolution === null || resolution.tasks.length === 0
      ? []
      : [labelled('分工', '责任和时限如下'), taskTable(resolution.tasks, 'short')]),
  ]
}

/** 会议记录 as a plain document: facts, each item with speeches, votes and outcome, then the signatures. */
export const composeRecord = (record: MeetingRecord): PlainDocument => {
  const adjournment = adjournmentSentence(record)
  return {
    kind: 'record',
    fileName: fileNameParts(record, '会议记录'),
    layout: 'official',
    title: [...breakTitle(fullTitle(record)), '会议记录'],
    blocks: [
      factsOf(record),
      ...record.agenda
        .filter((item) => !unreachedItems(record).includes(item))
        .flatMap((item, index) => itemBlocks(record, item, index)),
      ...(adjournment === '' ? [] : [paragraph(adjournment)]),
      { kind: 'blank', lines: 1 },
      { kind: 'signatures', signers: [{ label: '主持人（签字）' }, { label: '记录人（签字）' }] },
    ],
  }
}

/** Drafts the minutes (会议纪要) of one meeting in official wording from what happened. Knows no format and no clock. */

import {
  asClause,
  breakTitle,
  endSentence,
  headingMark,
  joinList,
  numberInChinese,
} from '../../chinese-text.ts'
import {
  type AgendaItem,
  announcedVote,
  needsReason,
  type Point,
  standingPoints,
} from '../../meeting/agenda.ts'
import { countAttendance, type RollEntry, sortAttendance } from '../../meeting/attendance.ts'
import { describeForm, type Meeting } from '../../meeting/meeting.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import { describePreStudy } from '../../meeting/pre-study.ts'
import { inNameOrder } from '../../people/name-order.ts'
import type { AttendanceRule } from '../../rules/rule.ts'
import {
  limitSentence,
  nameOutcome,
  proposalOf,
  roundWords,
  wordingRule,
} from '../../vote/outcome-wording.ts'
import {
  annulmentSentence,
  correctionSentence,
  recusalSentence,
  roundSentence,
  voteClause,
} from '../../vote/room-wording.ts'
import { type Block, heading, type PlainDocument, paragraph, paragraphOf, paragraphs } from '../document.ts'
import {
  adjournmentSentence,
  attendanceWords,
  attendedName,
  chairWords,
  dayAndPart,
  explanationWords,
  fileNameParts,
  fullTitle,
  heldOn,
  matterOf,
  numberLine,
  observerName,
  presenterWords,
  presentObservers,
  taskDuty,
  unreachedItems,
  wasTakenUp,
} from './meeting-wording.ts'

/** A passage that can be edited: its anchor, the agenda item it belongs to (null for the opening), and its words. */
export type MinutesSection = {
  readonly anchor: string
  /** Position of the agenda item from 1; null for the opening. */
  readonly position: number | null
  /** What the program wrote from the facts. */
  readonly drafted: string
  /** What is printed: the secretary's words where there are some, else the drafted ones. */
  readonly text: string
  readonly isEdited: boolean
}

/** The anchor of a passage of an agenda item, `item-2-result`. */
export const itemAnchor = (position: number, part: string): string => `item-${position}-${part}`

const isCouncil = (meeting: Pick<Meeting, 'form'>): boolean =>
  describeForm(meeting.form).ruleId === 'consultation'

const countWords = (count: number): string => `${count === 2 ? '两' : numberInChinese(count)}项议题`

const draftOpening = (record: MeetingRecord): string => {
  const { meeting, agenda, roll } = record
  const taken = agenda.filter(wasTakenUp)
  const informed = taken.filter((item) => item.kind === 'inform').map(matterOf)
  const treated = taken.filter((item) => item.kind !== 'inform').map(matterOf)
  const neverOpened = meeting.openedAt === null && meeting.state === 'adjourned'
  const verb = isCouncil(meeting) ? '协商' : '审议'
  const done = [
    informed.length === 0 ? '' : `通报了${joinList(informed)}`,
    treated.length === 0
      ? ''
      : `${verb}了${joinList(treated)}${treated.length === 1 ? '' : countWords(treated.length)}`,
  ].filter((words) => words !== '')
  return [
    `${dayAndPart(meeting)}，${fullTitle(record)}${neverOpened ? '原定' : ''}在${asClause(meeting.place)}召开。`,
    `会议由${chairWords(record)}主持，${attendanceWords(roll)}。`,
    record.preStudy?.kind === 'held' ? describePreStudy(record.preStudy) : '',
    done.length === 0 ? '' : `会议${done.join('，')}。`,
    adjournmentSentence(record),
    '现将会议情况纪要如下。',
  ].join('')
}

const joinPoints = (texts: readonly string[]): string => endSentence(texts.map(asClause).join('；'))

/** All that is said of an item where nobody reported on it. */
export const bareDiscussion = (item: AgendaItem): string => `会议讨论了${matterOf(item)}。`

const reportSentence = (item: AgendaItem, presenter: string | null): string => {
  const matter = matterOf(item)
  if (presenter === null) return '会议听取了有关情况说明。'
  if (item.kind === 'inform') return `会议听取了${presenter === '' ? matter : presenter}的通报。`
  return presenter === '' ? bareDiscussion(item) : `会议听取了${presenter}对${matter}的说明。`
}

const draftReport = (item: AgendaItem, roll: readonly RollEntry[]): string =>
  wasTakenUp(item)
    ? `${reportSentence(item, presenterWords(item, roll))}${endSentence(explanationWords(item.explanation))}`
    : ''

/** The same words without marks and spaces, to find what was said already. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[\p{P}\p{Z}\s]/gu, '')

const distinctTexts = (points: readonly Point[]): readonly string[] => [
  ...new Map(points.map((point) => [bare(point.text), point.text])).values(),
]

/** What individuals said stays theirs; it never becomes the view of the meeting. */
const draftViews = (item: AgendaItem): string => {
  const points = standingPoints(item)
  const explained = bare(item.explanation)
  const ordinary = distinctTexts(
    points.filter((point) => !point.isDissent && !explained.includes(bare(point.text))),
  )
  const dissent = distinctTexts(points.filter((point) => point.isDissent))
  const opinions = ordinary.length === 0 ? '有与会人员' : '也有与会人员'
  return [
    ordinary.length === 0
      ? ''
      : `${item.kind === 'inform' ? '会上' : '与会人员'}提出：${joinPoints(ordinary)}`,
    dissent.length === 0 ? '' : `${opinions}提出不同意见：${joinPoints(dissent)}`,
  ].join('')
}

const agreedWords = (item: AgendaItem): string => {
  const { resolution } = item
  const vote = announcedVote(item)
  // What was chosen stands in the verdict already.
  const question = vote?.chosen === null ? vote.question : ''
  const wording = resolution === null ? proposalOf(question) : asClause(resolution.wording)
  const conditions =
    resolution === null || resolution.conditions === '' ? item.outcomeText : resolution.conditions
  const condition = item.outcome === 'adopted-with-conditions' ? asClause(conditions) : ''
  return `${wording}${condition === '' ? '' : `，条件是：${condition}`}`
}

/** Every vote with a result, those followed by another and those annulled included. */
const draftVotes = (item: AgendaItem, attendedCount: number): readonly string[] => {
  const votes = item.votes.filter((vote) => vote.outcome !== null)
  const recusal = recusalSentence(votes.findLast((vote) => vote.room.recused.length > 0)?.room.recused ?? [])
  const sentences = votes.map((vote, index) => {
    const round = roundWords(index, votes.length)
    const again = roundSentence(vote)
    const clause = `${again}${round === '' ? '' : `${round}表决，`}${voteClause(vote, attendedCount)}`
    const annulment = annulmentSentence(vote)
    if (annulment !== '') return `${clause}。${annulment}`
    const isLast = index === votes.length - 1
    const isAdopted = item.outcome === 'adopted' || item.outcome === 'adopted-with-conditions'
    if (!isLast || !isAdopted) return `${clause}。`
    const words = agreedWords(item)
    const verdict =
      item.outcome === 'adopted-with-conditions' ? clause.replace(/([^，]+)$/u, '附条件$1') : clause
    return words === '' ? `${verdict}。` : `${verdict}：${words}。`
  })
  return recusal === '' ? sentences : [recusal, ...sentences]
}

const draftResult = (item: AgendaItem, rule: AttendanceRule, attendedCount: number): string => {
  const votes = draftVotes(item, attendedCount)
  const reason = asClause(item.outcomeText)
  const tail = (words: string): string => (reason === '' ? `${words}。` : `${words}：${reason}。`)
  switch (item.outcome) {
    case null:
    case 'informed':
    case 'adopted':
    case 'adopted-with-conditions':
    case 'rejected':
      return votes.join('\n')
    case 'consensus': {
      const words = item.resolution === null ? reason : asClause(item.resolution.wording)
      const result = `经充分协商，与会各方${nameOutcome('consensus', rule)}`
      return [...votes, words === '' ? `${result}。` : `${result}：${words}。`].join('\n')
    }
    case 'disagreement':
      return [...votes, tail('与会各方未能达成一致，保留分歧')].join('\n')
    case 'deferred':
      return [...votes, reason === '' ? '该议题暂缓。' : `该议题暂缓，原因是${reason}。`].join('\n')
    case 'referred':
      return [...votes, tail('该议题提交上一级协商')].join('\n')
    case 'withdrawn':
      return [...votes, reason === '' ? '该议题撤回。' : `该议题撤回，原因是${reason}。`].join('\n')
    case 'discussed':
      return [...votes, tail('会议对该议题进行了讨论')].join('\n')
  }
}

const partsOf = (record: MeetingRecord, item: AgendaItem): readonly { part: string; words: string }[] => {
  const rule = wordingRule(item, record.meeting.rule)
  if (unreachedItems(record).some((one) => one.id === item.id)) {
    return ['report', 'views', 'result', 'correction', 'limit'].map((part) => ({ part, words: '' }))
  }
  const corrections = item.votes.flatMap((vote) =>
    vote.corrections.map((correction) => correctionSentence(correction, vote)),
  )
  return [
    { part: 'report', words: draftReport(item, record.roll) },
    { part: 'views', words: draftViews(item) },
    { part: 'result', words: draftResult(item, rule, countAttendance(record.roll).attendedCount) },
    { part: 'correction', words: corrections.join('\n') },
    {
      part: 'limit',
      words: item.resolution === null ? '' : limitSentence(item.resolution.track, rule),
    },
  ]
}

/** All passages of the minutes in order, drafted from the facts, with the secretary's own words where there are some. */
export const draftMinutes = (record: MeetingRecord): readonly MinutesSection[] => {
  const drafts = [
    { anchor: 'opening', position: null, drafted: draftOpening(record) },
    ...record.agenda.flatMap((item) =>
      partsOf(record, item).map(({ part, words }) => ({
        anchor: itemAnchor(item.position, part),
        position: item.position,
        drafted: words,
      })),
    ),
  ]
  return drafts.flatMap((draft) => {
    const passage = record.passages.findLast((one) => one.anchor === draft.anchor)
    if (passage === undefined && draft.drafted === '') return []
    return [{ ...draft, text: passage?.text ?? draft.drafted, isEdited: passage !== undefined }]
  })
}

const taskBlocks = (record: MeetingRecord, item: AgendaItem): readonly Block[] => {
  const tasks = item.resolution?.tasks ?? []
  const year = heldOn(record.meeting).slice(0, 4)
  if (tasks.length === 0) return []
  return [
    paragraph(isCouncil(record.meeting) ? '会议议定：' : '会议要求：', itemAnchor(item.position, 'tasks')),
    ...tasks.map((task, index) =>
      paragraphOf(
        [
          { text: `${headingMark(2, index + 1)}${endSentence(task.title)}`, face: 'kai' },
          { text: taskDuty(task, year), face: 'body' },
        ],
        itemAnchor(item.position, `task-${index + 1}`),
      ),
    ),
  ]
}

const peopleBlocks = (record: MeetingRecord): readonly Block[] => {
  const roll = inNameOrder(record.roll, record.nameOrder)
  const sorted = sortAttendance(roll)
  const lists = [
    { label: '出席', names: sorted.attended.map(attendedName) },
    { label: '请假', names: sorted.excused.map((entry) => entry.name) },
    { label: '缺席', names: sorted.absent.map((entry) => entry.name) },
    { label: '列席', names: presentObservers(roll).map(observerName) },
  ].filter((list) => list.names.length > 0)
  if (lists.length === 0) return []
  return [
    { kind: 'blank', lines: 1 },
    ...lists.map((list): Block => ({ kind: 'names', anchor: 'people', ...list })),
  ]
}

/** 会议纪要 as a plain document, with its number under the title where it has one. */
export const composeMinutes = (record: MeetingRecord, number = ''): PlainDocument => {
  const sections = draftMinutes(record)
  const blocksOf = (position: number | null): readonly Block[] =>
    sections
      .filter((section) => section.position === position)
      .flatMap((section) => paragraphs(section.text, section.anchor))
  const unreached = unreachedItems(record)
  const shown = record.agenda.filter(
    (item) => !unreached.includes(item) || sections.some((section) => section.position === item.position),
  )
  return {
    kind: 'minutes',
    fileName: fileNameParts(record, '会议纪要'),
    layout: 'official',
    title: [...breakTitle(fullTitle(record)), '会议纪要'],
    blocks: [
      ...numberLine(number),
      ...blocksOf(null),
      ...shown.flatMap((item, index) => [
        heading(1, `${headingMark(1, index + 1)}${matterOf(item)}`, itemAnchor(item.position, 'heading')),
        ...blocksOf(item.position),
        ...taskBlocks(record, item),
      ]),
      ...peopleBlocks(record),
      { kind: 'blank', lines: 1 },
      { kind: 'signatures', signers: [{ label: '主持人（签字）' }, { label: '记录人（签字）' }] },
    ],
  }
}

/** Whether an outcome still lacks the word of reason that it needs. */
export const isReasonMissing = (item: Pick<AgendaItem, 'outcome' | 'outcomeText'>): boolean =>
  item.outcome !== null && needsReason(item.outcome) && item.outcomeText.trim() === ''

/** Drafts the minutes (会议纪要) of one meeting in official wording from what happened. Knows no format and no clock. */
import { type AgendaItem, announcedVote, needsReason, standingPoints } from './agenda.ts'
import { sortAttendance } from './attendance.ts'
import { asClause, breakTitle, endSentence, headingMark, joinList, numberInChinese } from './chinese-text.ts'
import { type Block, heading, type PlainDocument, paragraph, paragraphOf, paragraphs } from './document.ts'
import { describeForm, type Meeting } from './meeting.ts'
import type { MeetingRecord } from './meeting-record.ts'
import {
  attendanceWords,
  attendedName,
  chairWords,
  dayAndPart,
  fileNameParts,
  fullTitle,
  heldOn,
  observerName,
  presentObservers,
  taskDuty,
} from './meeting-wording.ts'
import {
  correctionSentence,
  limitSentence,
  nameOutcome,
  proposalOf,
  roundWords,
  voteClause,
  wordingRule,
} from './outcome-wording.ts'
import type { AttendanceRule } from './rule.ts'

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

const matterOf = (item: Pick<AgendaItem, 'title'>): string =>
  asClause(item.title).replace(/^(?:通报|听取|协商|讨论|审议|表决|关于)/u, '')

const countWords = (count: number): string => `${count === 2 ? '两' : numberInChinese(count)}项议题`

const draftOpening = (record: MeetingRecord): string => {
  const { meeting, agenda, roll } = record
  const informed = agenda.filter((item) => item.kind === 'inform').map(matterOf)
  const treated = agenda.filter((item) => item.kind !== 'inform').map(matterOf)
  const verb = isCouncil(meeting) ? '协商' : '审议'
  const done = [
    informed.length === 0 ? '' : `通报了${joinList(informed)}`,
    treated.length === 0
      ? ''
      : `${verb}了${joinList(treated)}${treated.length === 1 ? '' : countWords(treated.length)}`,
  ].filter((words) => words !== '')
  return [
    `${dayAndPart(meeting)}，${fullTitle(meeting)}在${asClause(meeting.place)}召开。`,
    `会议由${chairWords(record)}主持，${attendanceWords(roll)}。`,
    done.length === 0 ? '' : `会议${done.join('，')}。`,
    meeting.state === 'adjourned' && meeting.endReason !== ''
      ? `因${asClause(meeting.endReason)}，会议改期再开。`
      : '',
    '现将会议情况纪要如下。',
  ].join('')
}

const joinPoints = (texts: readonly string[]): string => endSentence(texts.map(asClause).join('；'))

const draftReport = (item: AgendaItem): string => {
  const explanation = endSentence(item.explanation)
  if (item.kind === 'inform') {
    const report =
      item.presenter === '' ? `会议听取了${matterOf(item)}的通报。` : `会议听取了${item.presenter}的通报。`
    return `${report}${explanation}`
  }
  const matter = matterOf(item)
  const report =
    item.presenter === '' ? `会议讨论了${matter}。` : `会议听取了${item.presenter}对${matter}的说明。`
  return `${report}${explanation}`
}

const draftViews = (item: AgendaItem): string => {
  const points = standingPoints(item)
  const agreed = points.filter((point) => !point.isDissent).map((point) => point.text)
  const dissent = points.filter((point) => point.isDissent).map((point) => point.text)
  return [
    agreed.length === 0 ? '' : `${item.kind === 'inform' ? '会议指出' : '会议认为'}，${joinPoints(agreed)}`,
    dissent.length === 0 ? '' : `也有与会人员提出不同意见：${joinPoints(dissent)}`,
  ].join('')
}

const agreedWords = (item: AgendaItem): string => {
  const { resolution } = item
  const question = announcedVote(item)?.question ?? ''
  const wording = resolution === null ? proposalOf(question) : asClause(resolution.wording)
  const conditions =
    resolution === null || resolution.conditions === '' ? item.outcomeText : resolution.conditions
  const condition = item.outcome === 'adopted-with-conditions' ? asClause(conditions) : ''
  return `${wording}${condition === '' ? '' : `，条件是：${condition}`}`
}

const draftVotes = (item: AgendaItem): readonly string[] => {
  const votes = item.votes.filter((vote) => vote.state === 'announced')
  return votes.map((vote, index) => {
    const round = roundWords(index, votes.length)
    const clause = `${round === '' ? '' : `${round}表决，`}${voteClause(vote)}`
    const isLast = index === votes.length - 1
    const isAdopted = item.outcome === 'adopted' || item.outcome === 'adopted-with-conditions'
    if (!isLast || !isAdopted) return `${clause}。`
    const words = agreedWords(item)
    const verdict =
      item.outcome === 'adopted-with-conditions' ? clause.replace(/([^，]+)$/u, '附条件$1') : clause
    return words === '' ? `${verdict}。` : `${verdict}：${words}。`
  })
}

const draftResult = (item: AgendaItem, rule: AttendanceRule): string => {
  const votes = draftVotes(item)
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
  const corrections = item.votes.flatMap((vote) => vote.corrections)
  return [
    { part: 'report', words: draftReport(item) },
    { part: 'views', words: draftViews(item) },
    { part: 'result', words: draftResult(item, rule) },
    {
      part: 'correction',
      words: corrections.map((correction) => correctionSentence(correction, rule)).join('\n'),
    },
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
  const sorted = sortAttendance(record.roll)
  const lists = [
    { label: '出席', names: sorted.attended.map(attendedName) },
    { label: '请假', names: sorted.excused.map((entry) => entry.name) },
    { label: '列席', names: presentObservers(record.roll).map(observerName) },
  ].filter((list) => list.names.length > 0)
  if (lists.length === 0) return []
  return [
    { kind: 'blank', lines: 1 },
    ...lists.map((list): Block => ({ kind: 'names', anchor: 'people', ...list })),
  ]
}

/** 会议纪要 as a plain document. */
export const composeMinutes = (record: MeetingRecord): PlainDocument => {
  const sections = draftMinutes(record)
  const blocksOf = (position: number | null): readonly Block[] =>
    sections
      .filter((section) => section.position === position)
      .flatMap((section) => paragraphs(section.text, section.anchor))
  return {
    kind: 'minutes',
    fileName: fileNameParts(record, '会议纪要'),
    layout: 'official',
    title: [...breakTitle(fullTitle(record.meeting)), '会议纪要'],
    blocks: [
      ...blocksOf(null),
      ...record.agenda.flatMap((item) => [
        heading(1, `${headingMark(1, item.position)}${matterOf(item)}`, itemAnchor(item.position, 'heading')),
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

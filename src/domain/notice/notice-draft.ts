/** Writes the first words of a 公示 from a meeting, a resolution or a task: aggregates and outcomes only. Knows no clock and no database. */
import { dayOf } from '../calendar.ts'
import { asClause, dayInChinese, endSentence, headingMark, joinList, unmarked } from '../chinese-text.ts'
import type { Community } from '../community.ts'
import type { ResolutionId } from '../identity.ts'
import { type AgendaItem, announcedVote, canResolveFrom } from '../meeting/agenda.ts'
import { describeForm, isBeingPrepared } from '../meeting/meeting.ts'
import type { MeetingRecord } from '../meeting/meeting-record.ts'
import {
  attendanceWords,
  committeeName,
  dayAndPart,
  fullTitle,
  matterOf,
  wasTakenUp,
} from '../papers/meeting/meeting-wording.ts'
import { isDecidedByMeeting } from '../rules/legal-track.ts'
import type { Task } from '../task/task.ts'
import { isTaskDone } from '../task/task-life.ts'
import { publicStandings } from '../task/task-wording.ts'
import { limitSentence, nameOutcome, proposalOf, votedBy, wordingRule } from '../vote/outcome-wording.ts'
import { announcedResult, chosenFigures, resultVerdict } from '../vote/room-wording.ts'
import type { Tally } from '../vote/vote.ts'
import type { Vote } from '../vote/vote-facts.ts'
import type { NoticeKind, NoticeWords } from './notice.ts'
import { noticeTraits } from './notice-kinds.ts'

/** What a notice is drafted from; the papers of an owners' vote write their own words. */
export type DraftFacts =
  | { readonly kind: 'none' }
  | { readonly kind: 'meeting'; readonly record: MeetingRecord }
  | { readonly kind: 'resolution'; readonly record: MeetingRecord; readonly resolutionId: ResolutionId }
  | { readonly kind: 'task'; readonly task: Task }

/** Fewer people are not told apart, so that nobody's choice can be read from a notice. */
const smallestGroup = 3

const isSmall = (count: number): boolean => count > 0 && count < smallestGroup

/** 同意20票，反对5票，弃权3票; groups under three are told together, or not at all. */
export const noticeTally = (tally: Tally): string => {
  const others = tally.against + tally.abstain
  const agreed = isSmall(tally.for) ? `同意不足${smallestGroup}票` : `同意${tally.for}票`
  if (isSmall(others)) return `${agreed}，其余为反对或者弃权`
  if ([tally.for, tally.against, tally.abstain].some(isSmall)) return `${agreed}，反对和弃权合计${others}票`
  return `${agreed}，反对${tally.against}票，弃权${tally.abstain}票`
}

/** The figures of a vote without a name and without which party said what. */
const figuresOf = (vote: Vote): string => {
  const decided = announcedResult(vote)
  if (decided === null) return ''
  if (vote.method === 'consensus') {
    const line = decided.outcome.lines.find((one) => one.measure === 'consensus')
    if (line === undefined || line.measure !== 'consensus') return ''
    if (line.count === 0) return '没有人提出异议'
    return isSmall(line.count) ? '有人提出异议' : `${line.count}人提出异议`
  }
  if (vote.method === 'by-party') {
    const line = decided.outcome.lines.find((one) => one.measure === 'party-agreement')
    if (line === undefined || line.measure !== 'party-agreement') return ''
    return `同意${line.for.length}方，反对${line.against.length}方，弃权${line.abstain.length}方`
  }
  if (decided.chosen !== null)
    return decided.chosen.kind === 'options' ? chosenFigures(vote, decided.chosen) : ''
  return decided.tally === null ? '' : noticeTally(decided.tally)
}

/** 经举手表决，到会28人，同意…，达成协商意见; fewer than three voters are not counted out. */
const voteWords = (vote: Vote): string => {
  const decided = announcedResult(vote)
  if (decided === null) return ''
  const present = vote.room.voters.length + vote.room.recused.length
  const recused = vote.room.recused.length
  const figures = vote.room.voters.length < smallestGroup ? '' : figuresOf(vote)
  return [
    `经${votedBy[vote.method]}`,
    `到会${present}人${recused >= smallestGroup ? `，其中回避${recused}人` : ''}`,
    figures,
    resultVerdict(vote, decided),
  ]
    .filter((words) => words !== '')
    .join('，')
}

const agreedWords = (item: AgendaItem): string => {
  const { resolution } = item
  const vote = announcedVote(item)
  const proposed = vote?.chosen === null ? proposalOf(vote.question) : ''
  const wording = resolution === null ? proposed : asClause(resolution.wording)
  const conditions =
    resolution === null || resolution.conditions === '' ? item.outcomeText : resolution.conditions
  const condition = item.outcome === 'adopted-with-conditions' ? asClause(conditions) : ''
  return `${wording}${condition === '' ? '' : `，条件是：${condition}`}`
}

/** What came of one item, in one or more sentences. */
const outcomeWords = (record: MeetingRecord, item: AgendaItem): string => {
  if (item.outcome === null) return ''
  const rule = wordingRule(item, record.meeting.rule)
  const vote = announcedVote(item)
  const counted = vote === null ? '' : voteWords(vote)
  const isAgreed = canResolveFrom(item.outcome)
  const agreed = isAgreed ? agreedWords(item) : ''
  const named =
    item.outcome === 'consensus'
      ? '经充分协商，与会各方达成一致意见'
      : item.outcome === 'disagreement'
        ? '与会各方未能达成一致，保留分歧'
        : `本事项${nameOutcome(item.outcome, rule)}`
  const isTold = counted !== '' && (isAgreed ? item.outcome !== 'consensus' : item.outcome === 'rejected')
  const result = isTold ? counted : [counted, named].filter((words) => words !== '').join('；')
  const sentence = agreed === '' ? `${result}。` : `${result}：${endSentence(agreed)}`
  const limit = item.resolution === null ? '' : limitSentence(item.resolution.track, rule)
  return `${sentence}${limit}`
}

/** What is to be done about it, by which unit and when; nobody's name. */
const tasksSentence = (tasks: readonly Task[]): string => {
  const said = tasks.map((task) => {
    const lead = task.leadUnit === '' ? '' : `，由${asClause(task.leadUnit)}负责`
    const due = task.dueOn === null ? '' : `，${dayInChinese(task.dueOn)}前完成`
    return `${asClause(task.title)}${lead}${due}`
  })
  return said.length === 0 ? '' : `后续安排：${said.join('；')}。`
}

const itemParagraph = (record: MeetingRecord, item: AgendaItem): string =>
  `${outcomeWords(record, item)}${tasksSentence(item.resolution?.tasks ?? [])}`

/** Items that came to something and are more than a report. */
const resultItems = (record: MeetingRecord): readonly AgendaItem[] =>
  record.agenda.filter((item) => item.kind !== 'inform' && item.outcome !== null && wasTakenUp(item))

const openingSentence = (record: MeetingRecord): string => {
  const { meeting, roll } = record
  const place = meeting.place.trim() === '' ? '' : `在${asClause(meeting.place)}`
  return `${dayAndPart(meeting)}，${fullTitle(record)}${place}召开，${attendanceWords(roll)}。`
}

/** A council consults, other meetings deliberate. */
const treatedBy = ({ meeting }: MeetingRecord): string =>
  describeForm(meeting.form).ruleId === 'consultation' ? '协商' : '审议'

const bodyOfItems = (record: MeetingRecord, items: readonly AgendaItem[]): string => {
  const [only] = items
  const informed = record.agenda.filter((item) => item.outcome === 'informed').map(matterOf)
  const reported = informed.length === 0 || items.length === 1 ? '' : `会议还通报了${joinList(informed)}。`
  if (items.length === 0) return ''
  if (items.length === 1 && only !== undefined)
    return [
      openingSentence(record),
      `会议${treatedBy(record)}了${matterOf(only)}。${itemParagraph(record, only)}`,
    ].join('\n')
  return [
    openingSentence(record),
    ...items.map(
      (item, index) => `${headingMark(1, index + 1)}${matterOf(item)}。${itemParagraph(record, item)}`,
    ),
    ...(reported === '' ? [] : [reported]),
  ].join('\n')
}

/** The items that a notice tells of: everything that came to something, or all that was resolved. */
const itemsOf = (kind: NoticeKind, facts: DraftFacts): readonly AgendaItem[] => {
  if (facts.kind === 'meeting')
    return kind === 'resolution'
      ? facts.record.agenda.filter((item) => item.resolution !== null)
      : resultItems(facts.record)
  if (facts.kind !== 'resolution') return []
  return facts.record.agenda.filter((item) => item.resolution?.id === facts.resolutionId)
}

const originOf = ({ kind, meetingTitle }: Task): string => {
  switch (kind) {
    case 'resolution':
      return `${meetingTitle}议定的事项`
    case 'residents-order':
      return '居民点单反映的事项'
    case 'whistle':
      return '社区提请职能部门报到办理的事项'
    case 'micro-wish':
      return '居民提出的微心愿'
    case 'assigned':
      return '社区交办的事项'
  }
}

const progressBody = (task: Task): string => {
  const lead = task.leadUnit === '' ? '' : `由${asClause(task.leadUnit)}负责`
  const due = task.dueOn === null ? '' : `应当在${dayInChinese(task.dueOn)}前完成`
  const assigned = [lead, due].filter((words) => words !== '').join('，')
  const origin = `“${unmarked(task.title)}”是${originOf(task)}${assigned === '' ? '' : `，${assigned}`}。`
  const latest = task.notes.findLast((note) => note.kind === 'progress')?.text ?? ''
  if (isTaskDone(task.state) && task.doneAt !== null) {
    const evidence = task.result.trim() === '' ? '' : `办理结果：${endSentence(task.result)}`
    return `${origin}\n该事项已于${dayInChinese(dayOf(task.doneAt))}办结。${evidence}`
  }
  return `${origin}\n该事项${publicStandings[task.state]}。${latest === '' ? '' : `目前进展：${endSentence(latest)}`}`
}

/** What the notice is about, inside its title. */
const subjectOf = (kind: NoticeKind, facts: DraftFacts): string => {
  if (facts.kind === 'none') return ''
  if (facts.kind === 'task') return unmarked(facts.task.title).replace(/^关于/u, '')
  const items = itemsOf(kind, facts)
  const [only] = items
  const words =
    items.length === 1 && only !== undefined ? matterOf(only).replace(/的(?:议题|事项|议案|事宜)$/u, '') : ''
  return words === '' ? fullTitle(facts.record) : words
}

/** 决议, 协商意见, or both where the meeting decides on some of its matters only. */
const resolutionNoun = (kind: NoticeKind, facts: DraftFacts): string => {
  if (facts.kind !== 'meeting' && facts.kind !== 'resolution') return '决议'
  const decided = itemsOf(kind, facts).map(
    (item) =>
      item.resolution !== null &&
      isDecidedByMeeting(item.resolution.track, wordingRule(item, facts.record.meeting.rule).id),
  )
  if (!decided.includes(true)) return '协商意见'
  return decided.includes(false) ? '决议和协商意见' : '决议'
}

/** A meeting that is still to come is announced, not reported on. */
const isAhead = (kind: NoticeKind, facts: DraftFacts): boolean =>
  kind === 'announcement' && facts.kind === 'meeting' && isBeingPrepared(facts.record.meeting.state)

const titleOf = (kind: NoticeKind, community: Community, facts: DraftFacts): string => {
  const subject = subjectOf(kind, facts)
  switch (kind) {
    case 'consultation-result':
      return subject === '' ? '' : `关于${subject}协商结果的公示`
    case 'resolution':
      return subject === '' ? '' : `关于${subject}${resolutionNoun(kind, facts)}的公示`
    case 'progress':
      return subject === '' ? '' : `关于${subject}落实情况的公示`
    case 'disclosure':
      return subject === '' ? `${community.name}居务公开` : `关于${subject}的公示`
    case 'accounts':
      return `关于${community.name}收支情况的公示`
    case 'announcement':
      return subject === '' ? '' : `关于${isAhead(kind, facts) ? `召开${subject}` : subject}的公告`
    case 'appeal':
      return subject === '' ? '倡议书' : `关于${subject}的倡议书`
    case 'pre-announcement':
    case 'vote-result':
      return ''
  }
}

const basisOf = (kind: NoticeKind, facts: DraftFacts): string => {
  if (kind === 'appeal' || kind === 'announcement') return ''
  const { article } = noticeTraits[kind]
  const subject = subjectOf(kind, facts)
  const what: Readonly<Partial<Record<NoticeKind, string>>> = {
    'consultation-result': '协商结果',
    resolution: resolutionNoun(kind, facts),
    progress: '落实情况',
    accounts: '收支情况',
  }
  const named = what[kind] ?? '有关情况'
  return `依据${article}，现将${subject === '' ? '' : `${subject}的`}${named}公示如下：`
}

const bodyOf = (kind: NoticeKind, facts: DraftFacts): string => {
  switch (facts.kind) {
    case 'none':
      return ''
    case 'task':
      return progressBody(facts.task)
    case 'meeting':
    case 'resolution': {
      const { meeting } = facts.record
      if (!isAhead(kind, facts)) return bodyOfItems(facts.record, itemsOf(kind, facts))
      const place = meeting.place.trim() === '' ? '' : `在${asClause(meeting.place)}`
      const matters = facts.record.agenda.map(matterOf)
      const agenda = matters.length === 0 ? '' : `议题：${joinList(matters)}。`
      return `定于${dayAndPart(meeting)}${place}召开${fullTitle(facts.record)}。${agenda}`
    }
  }
}

const feedbackOf = (kind: NoticeKind, community: Community): string => {
  if (kind === 'appeal') return ''
  const committee = committeeName(community)
  return kind === 'announcement'
    ? `有疑问的，请与${committee}联系。`
    : `对公示内容有意见的，请在公示期内以书面、电话或者来访的方式向${committee}提出。`
}

const residentsOf = (community: Community, facts: DraftFacts): string => {
  const estate =
    facts.kind === 'meeting' || facts.kind === 'resolution' ? facts.record.meeting.estateName : ''
  return estate.trim() === '' ? `${community.name}全体居民` : `${estate.trim()}全体业主`
}

/**
 * The first words of a notice: what came out, never who voted how, and no name, phone or room; the contact is the
 * community's, the receiver its secretary. What can't be known stays empty.
 */
export const draftWords = (kind: NoticeKind, community: Community, facts: DraftFacts): NoticeWords => ({
  title: titleOf(kind, community, facts),
  basis: basisOf(kind, facts),
  body: kind === 'appeal' ? '' : bodyOf(kind, facts),
  salutation: kind === 'appeal' ? residentsOf(community, facts) : '',
  call: '',
  feedback: feedbackOf(kind, community),
  receiver: kind === 'appeal' ? '' : community.secretary,
  contact: community.contact,
  signers: [committeeName(community)],
})

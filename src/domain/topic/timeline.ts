/** Tells a dossier as one timeline, newest first: what happened on which day, in words, with what opens it. Knows no clock and no database. */
import { dayOf, instantOf } from '../calendar.ts'
import { asClause, dayInChinese, joinList } from '../chinese-text.ts'
import type { Instant } from '../identity.ts'
import { type AgendaItem, announcedVote, canResolveFrom } from '../meeting/agenda.ts'
import type { Notice } from '../notice/notice.ts'
import { noticeTraits } from '../notice/notice-kinds.ts'
import { ownersVerdict, writtenStateNames } from '../owners/owners-wording.ts'
import type { WrittenVote } from '../owners/written-vote.ts'
import { heldOn } from '../papers/meeting/meeting-wording.ts'
import { questionnaireStateNames } from '../questionnaire/questionnaire-life.ts'
import { resolutionName } from '../rules/legal-track.ts'
import type { Task } from '../task/task.ts'
import { satisfactionNames, taskStateNames } from '../task/task-wording.ts'
import { nameOutcome, wordingRule } from '../vote/outcome-wording.ts'
import { announcedResult, resultVerdict } from '../vote/room-wording.ts'
import type { Vote } from '../vote/vote-facts.ts'
import type { DossierFacts, DossierMeeting, TimelineEntry } from './dossier.ts'
import {
  meetingBadge,
  noticeBadges,
  outcomeLooks,
  stateLooks,
  taskLooks,
  writtenLooks,
} from './timeline-badges.ts'
import { type LevelMove, type TopicNote, topicLevels, topicSourceNames } from './topic.ts'
import { type TopicStep, topicLifeCycle } from './topic-life.ts'
import { topicLevelNames, topicStateNames, topicStepNames } from './topic-wording.ts'

const plainEntry = {
  text: '',
  badge: '',
  badgeLook: 'plain',
  figures: null,
  level: null,
  link: null,
} as const satisfies Partial<TimelineEntry>

const sentenceOf = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('，')
const signed = (text: string, by: string): string =>
  by === '' ? text : sentenceOf([asClause(text), `经办：${by}`])

const tellIntake = ({ topic }: DossierFacts): TimelineEntry => ({
  ...plainEntry,
  kind: 'step',
  on: topic.receivedOn,
  at: topic.createdAt,
  title: `${topicSourceNames[topic.source]}，登记为${topic.number}`,
  text: signed(topic.description === '' ? topic.demand : topic.description, topic.receivedBy),
})

/** Steps that the meeting beside them tells already. */
const toldByMeetings: readonly TopicStep[] = ['schedule', 'unschedule', 'consult']
const toldByMeetingsAlone: readonly TopicStep[] = ['decide', 'consult-again']

const tellNote = (note: TopicNote): readonly TimelineEntry[] => {
  const base = { ...plainEntry, on: note.on, at: note.at, text: signed(note.text, note.by) }
  if (note.step === null) {
    const title = {
      words: '补充记录',
      reply: '反馈提出人',
      stage: '四议两公开',
      step: '办理',
    }[note.kind]
    return [{ ...base, kind: note.kind === 'stage' ? 'stage' : 'words', title }]
  }
  if (toldByMeetings.includes(note.step)) return []
  if (note.by === '' && toldByMeetingsAlone.includes(note.step)) return []
  const state = topicLifeCycle.find((row) => row.step === note.step)?.to
  return [
    {
      ...base,
      kind: 'step',
      title: topicStepNames[note.step],
      badge: state === undefined ? '' : topicStateNames[state],
      badgeLook: state === undefined ? 'plain' : stateLooks[state],
    },
  ]
}

const tellMove = ({ from, to, on, at, reason, by }: LevelMove): TimelineEntry => {
  const isUp = from === null || topicLevels.indexOf(to) > topicLevels.indexOf(from)
  const name = topicLevelNames[to]
  const title = from === null ? `进入${name}` : isUp ? `升级到${name}` : `退回${name}`
  const badgeLook = isUp ? 'cinnabar' : 'slate'
  return {
    ...plainEntry,
    kind: 'level',
    on,
    at,
    title,
    text: signed(reason, by),
    badge: name,
    badgeLook,
    level: to,
  }
}

const tellStages = ({ stages }: DossierFacts): readonly TimelineEntry[] =>
  stages.flatMap(({ doneOn, name, note }) =>
    doneOn === null
      ? []
      : [
          {
            ...plainEntry,
            kind: 'stage' as const,
            on: doneOn,
            at: instantOf(doneOn, '12:00'),
            title: `四议两公开：${name}`,
            text: note,
            badge: '已完成',
            badgeLook: 'jade' as const,
          },
        ],
  )

/** The figures of an announced count; null for ways of voting that count otherwise. */
const figuresOf = (vote: Vote | null): TimelineEntry['figures'] => {
  if (vote === null || vote.tally === null) return null
  return { present: vote.room.voters.length + vote.room.recused.length, ...vote.tally }
}

const lastPoint = (item: AgendaItem): string =>
  item.points.findLast((point) => point.withdrawnAt === null)?.text ?? ''

/** Votes whose result does not stand any more: followed by another, or annulled. */
const formerVotes = (item: AgendaItem): readonly Vote[] => {
  const standing = announcedVote(item)
  return item.votes.filter((vote) => vote.outcome !== null && vote.id !== standing?.id)
}

const tellMeeting = ({ record, item, level }: DossierMeeting): readonly TimelineEntry[] => {
  const { meeting } = record
  const link = { kind: 'meeting', meetingId: meeting.id } as const
  const day = heldOn(meeting)
  const at = meeting.openedAt ?? instantOf(meeting.heldOn, meeting.startTime)
  const standing = announcedVote(item)
  const rule = wordingRule(item, meeting.rule)
  const isHeld = meeting.openedAt !== null
  const [badge, badgeLook] =
    item.outcome === null || !isHeld
      ? meetingBadge(meeting.state)
      : ([nameOutcome(item.outcome, rule), outcomeLooks[item.outcome]] as const)
  const adopted = item.resolution?.wording ?? ''
  const text =
    [adopted, item.outcomeText, lastPoint(item), meeting.endReason].find((words) => words !== '') ?? ''
  const figures = figuresOf(standing)
  const entries: TimelineEntry[] = [
    {
      ...plainEntry,
      kind: 'meeting',
      on: day,
      at,
      title: meeting.title,
      text,
      badge,
      badgeLook,
      figures,
      level,
      link,
    },
  ]
  for (const vote of formerVotes(item)) {
    const decided = announcedResult(vote)
    if (decided === null) continue
    entries.push({
      ...plainEntry,
      kind: 'vote',
      on: dayOf(vote.announcedAt ?? at),
      at: vote.announcedAt ?? at,
      title: vote.state === 'annulled' ? '表决已宣布无效' : '前一次表决',
      text: vote.question,
      badge: resultVerdict(vote, decided),
      badgeLook: 'slate',
      figures: figuresOf(vote),
      link,
    })
  }
  if (item.resolution !== null)
    entries.push({
      ...plainEntry,
      kind: 'resolution',
      on: dayOf(item.resolution.adoptedAt),
      at: item.resolution.adoptedAt,
      title: `形成${resolutionName(item.resolution.track, rule.id)} ${item.resolution.number}`,
      text: item.resolution.conditions === '' ? '' : `条件：${item.resolution.conditions}`,
      link,
    })
  return entries
}

const tellWrittenVote = (vote: WrittenVote, fallback: Instant): TimelineEntry => {
  const at = vote.finalAt ?? vote.closedAt ?? vote.openedAt ?? vote.frozenAt ?? fallback
  const latest = vote.results.at(-1)
  const verdicts = vote.matters.flatMap((matter) => {
    const result = latest?.matters.find((one) => one.matterId === matter.id)
    return result === undefined ? [] : [`“${matter.question}”${ownersVerdict(result.outcome.passed)}`]
  })
  return {
    ...plainEntry,
    kind: 'written-vote',
    on: dayOf(at),
    at,
    title: vote.title,
    text: verdicts.join('；'),
    badge: writtenStateNames[vote.state],
    badgeLook: writtenLooks[vote.state],
    link: { kind: 'written-vote', writtenVoteId: vote.id },
  }
}

const tellNotice = (notice: Notice): TimelineEntry => {
  const { state, postedOn, until, objections, words, kind } = notice
  const [badge, badgeLook] = noticeBadges[state]
  const isPosted = state !== 'drafted' && postedOn !== null
  const standing = objections.filter((objection) => objection.withdrawn === null).length
  const told = [
    until === null ? '' : `公示到${dayInChinese(until)}`,
    standing === 0 ? '无异议' : `收到异议 ${standing} 件`,
  ]
  return {
    ...plainEntry,
    kind: 'notice',
    on: isPosted ? postedOn : dayOf(notice.draftedAt),
    at: notice.postedAt ?? notice.draftedAt,
    title: words.title === '' ? noticeTraits[kind].name : words.title,
    text: isPosted ? sentenceOf(told) : '',
    badge,
    badgeLook,
    link: { kind: 'notice', noticeId: notice.id },
  }
}

/** A task at the place where it stands now, told once. */
const tellTask = (task: Task): TimelineEntry => {
  const at = [task.createdAt, ...task.notes.map((note) => note.at)].toSorted().at(-1) ?? task.createdAt
  const lead = joinList([task.leadUnit, task.responsible].filter((name) => name !== ''))
  const satisfied = task.satisfaction === null ? '' : `回访${satisfactionNames[task.satisfaction]}`
  const due = task.dueOn === null || task.closedOn !== null ? '' : `期限${dayInChinese(task.dueOn)}`
  return {
    ...plainEntry,
    kind: 'task',
    on: dayOf(at),
    at,
    title: task.title,
    text: sentenceOf([lead, due, asClause(task.result), satisfied]),
    badge: taskStateNames[task.state],
    badgeLook: taskLooks[task.state],
    link: { kind: 'task', taskId: task.id },
  }
}

const tellRest = ({ documents, photos, questionnaires }: DossierFacts): readonly TimelineEntry[] => [
  ...documents.map((document) => ({
    ...plainEntry,
    kind: 'document' as const,
    on: dayOf(document.madeAt),
    at: document.madeAt,
    title: document.title,
    text: document.number,
    badge: document.version > 1 ? `第${document.version}版` : '',
    badgeLook: 'slate' as const,
    link: { kind: 'document' as const, documentId: document.id },
  })),
  ...photos.map((photo) => ({
    ...plainEntry,
    kind: 'photo' as const,
    on: photo.takenOn,
    at: instantOf(photo.takenOn, '12:00'),
    title: photo.note === '' ? '照片' : photo.note,
    link: { kind: 'photo' as const, photoId: photo.id },
  })),
  ...questionnaires.map((one) => ({
    ...plainEntry,
    kind: 'questionnaire' as const,
    on: one.on,
    at: instantOf(one.on, '12:00'),
    title: one.title,
    text: one.resultLine,
    badge: questionnaireStateNames[one.state],
    badgeLook: one.state === 'open' ? ('cinnabar' as const) : ('slate' as const),
    link: { kind: 'questionnaire' as const, questionnaireId: one.id },
  })),
]

/**
 * The whole timeline, newest first; what is planned for a day to come stands on top. Of what one moment brought, the step of
 * the topic comes after what it follows from.
 */
export const tellTimeline = (facts: DossierFacts): readonly TimelineEntry[] => {
  const entries = [
    tellIntake(facts),
    ...tellStages(facts),
    ...facts.meetings.flatMap(tellMeeting),
    ...facts.writtenVotes.map((vote) => tellWrittenVote(vote, facts.topic.createdAt)),
    ...facts.notices.map(tellNotice),
    ...facts.tasks.map(tellTask),
    ...facts.notes.flatMap(tellNote),
    ...facts.moves.map(tellMove),
    ...tellRest(facts),
  ]
  const later = (one: TimelineEntry, other: TimelineEntry): number =>
    one.on === other.on ? (one.at === other.at ? 0 : one.at < other.at ? -1 : 1) : one.on < other.on ? -1 : 1
  return entries.toSorted(later).toReversed()
}

/** The meetings of a topic for the lanes, oldest first; those called off are left out. */
export const layLanes = (facts: Pick<DossierFacts, 'meetings'>) =>
  facts.meetings
    .filter(({ record }) => record.meeting.state !== 'cancelled')
    .map(({ record: { meeting }, item, level }) => ({
      meetingId: meeting.id,
      title: meeting.title,
      on: heldOn(meeting),
      level,
      isHeld: meeting.openedAt !== null,
      isDeciding: item.kind !== 'inform' && canResolveFrom(item.outcome),
    }))

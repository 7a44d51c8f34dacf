/** Writes the first words of a 公示 on one topic from its dossier: 协商事项及落实情况, aggregates and outcomes only. Knows no clock and no database. */
import { cutTo, dayInChinese, endSentence, joinList, unmarked } from '../chinese-text.ts'
import type { Community } from '../community.ts'
import { describeForm } from '../meeting/meeting.ts'
import { heldOn } from '../papers/meeting/meeting-wording.ts'
import { publicStandings } from '../task/task-wording.ts'
import type { DossierFacts, DossierMeeting } from '../topic/dossier.ts'
import { topicSourceNames } from '../topic/topic.ts'
import { nameOutcome, wordingRule } from '../vote/outcome-wording.ts'
import type { NoticeKind, NoticeWords } from './notice.ts'
import { draftWords } from './notice-draft.ts'
import { noticeTraits } from './notice-kinds.ts'

/** Fewer households are not told, so that nobody is known by them. */
const smallestGroup = 3

/** With the words around it a title holds no more. */
const longestSubject = 80

const subjectOf = ({ topic }: DossierFacts): string =>
  unmarked(topic.title)
    .replace(/^关于/u, '')
    .replace(/的(?:议题|事项|议案|事宜|问题)$/u, '')

const intakeSentence = ({ topic }: DossierFacts): string => {
  const households = topic.householdCount ?? 0
  const concerned = households < smallestGroup ? '' : `，涉及${households}户`
  return `${dayInChinese(topic.receivedOn)}，通过${topicSourceNames[topic.source]}收到“${unmarked(topic.title)}”的意见${concerned}，登记为${topic.number}。`
}

/** 议事协商会7次、联动协商会4次; by the names of their forms, in the order first held. */
const countMeetings = (held: readonly DossierMeeting[]): string => {
  const names = [...new Set(held.map(({ record }) => describeForm(record.meeting.form).name))]
  const meetings = new Map(
    held.map(({ record }) => [record.meeting.id, describeForm(record.meeting.form).name]),
  )
  return joinList(
    names.map((name) => `${name}${[...meetings.values()].filter((one) => one === name).length}次`),
  )
}

const resultSentences = (held: readonly DossierMeeting[]): readonly string[] =>
  held.flatMap(({ record, item }) => {
    if (item.resolution === null || item.outcome === null) return []
    const named = nameOutcome(item.outcome, wordingRule(item, record.meeting.rule))
    return [
      `${dayInChinese(heldOn(record.meeting))}，${record.meeting.title}${named}：${endSentence(item.resolution.wording)}`,
    ]
  })

const taskSentence = ({ tasks }: DossierFacts): string => {
  if (tasks.length === 0) return ''
  const closedCount = tasks.filter((task) => task.state === 'closed-out').length
  const told = tasks.map((task) => {
    const lead = task.leadUnit === '' ? '' : `由${task.leadUnit}负责，`
    return `${unmarked(task.title)}（${lead}${publicStandings[task.state]}）`
  })
  return `交办事项${tasks.length}件，已办结${closedCount}件：${told.join('；')}。`
}

const titles: Readonly<Partial<Record<NoticeKind, (subject: string) => string>>> = {
  'consultation-result': (subject) => `关于${subject}协商结果的公示`,
  resolution: (subject) => `关于${subject}协商意见的公示`,
  progress: (subject) => `关于${subject}落实情况的公示`,
  disclosure: (subject) => `关于${subject}协商事项及落实情况的公示`,
  announcement: (subject) => `关于${subject}的公告`,
  appeal: (subject) => `关于${subject}的倡议书`,
}

/** The words of a notice on a topic; without the proposer, and without who said or voted what. */
export const topicNoticeWords = (
  kind: NoticeKind,
  community: Community,
  facts: DossierFacts,
): NoticeWords => {
  const plain = draftWords(kind, community, { kind: 'none' })
  const subject = cutTo(subjectOf(facts), longestSubject)
  const title = titles[kind]?.(subject) ?? plain.title
  if (kind === 'appeal') return { ...plain, title }
  const held = facts.meetings.filter(({ record }) => record.meeting.openedAt !== null)
  const counted = held.length === 0 ? '' : `先后召开${countMeetings(held)}进行协商。`
  const { article } = noticeTraits[kind]
  const basis = article === '' ? plain.basis : `依据${article}，现将${subject}的协商和落实情况公示如下：`
  const body = [intakeSentence(facts), counted, ...resultSentences(held), taskSentence(facts)]
  return { ...plain, title, basis, body: body.filter((words) => words !== '').join('\n') }
}

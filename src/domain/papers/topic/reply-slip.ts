/** Writes 议题回复单 to the proposer: what was brought in, what was decided and why, how it goes on, whom to ask. Knows no clock. */
import { asClause, dayInChinese, endSentence, headingMark, unmarked } from '../../chinese-text.ts'
import { resolutionName } from '../../rules/legal-track.ts'
import type { Task } from '../../task/task.ts'
import { taskStateNames } from '../../task/task-wording.ts'
import type { TopicSource } from '../../topic/topic.ts'
import type { TopicState } from '../../topic/topic-life.ts'
import { wordingRule } from '../../vote/outcome-wording.ts'
import { type Block, type Gap, heading, type PlainDocument, paragraph, standingLine } from '../document.ts'
import { committeeName, numberLine } from '../meeting/meeting-wording.ts'
import type { PaperTerms } from '../paper-subject.ts'
import { heldMeetings, meetingCountWords } from './dossier-consultations.ts'
import { type DossierPaperFacts, lastScreening, masked, topicFileName } from './dossier-paper.ts'

/** What a reply can't be without. */
export const findReplyGaps = ({ topic, community }: DossierPaperFacts): readonly Gap[] => [
  ...(topic.state === 'collected'
    ? [{ code: 'topic-screening', position: null, anchor: 'screening', sentence: '这个议题还没有审定' }]
    : []),
  ...(topic.proposer.name.trim() === ''
    ? [{ code: 'topic-proposer', position: null, anchor: 'words', sentence: '没有写提出人' }]
    : []),
  ...(community.contact.trim() === ''
    ? [
        {
          code: 'contact-missing',
          position: null,
          anchor: 'contact',
          sentence: '社区资料里没有联系电话',
        },
      ]
    : []),
]

const addressee = ({ name, count }: DossierPaperFacts['topic']['proposer']): string =>
  `${name.trim() === '' ? '提出人' : name.trim()}${count > 1 ? '等' : ''}：`

const decisions: Readonly<Partial<Record<TopicState, string>>> = {
  refused: '经审定，这件事不予受理',
  transferred: '经审定，这件事已经转交',
  merged: '经审定，这件事和已有的议题是同一件事，并在一起办理',
}

const screeningSentence = (facts: DossierPaperFacts): string => {
  const { topic } = facts
  const note = lastScreening(facts)
  if (note === null) return '这件事正在审定。'
  const on = `${dayInChinese(note.on)}，`
  const own = decisions[topic.state]
  const who = topic.state === 'transferred' ? topic.transferredTo : ''
  const into = topic.state === 'merged' ? `（${topic.mergedIntoNumber}）` : ''
  const verdict =
    own ?? (note.step === 'handle' ? '经审定，这件事不用上会，直接办理' : '经审定，这件事列为协商议题')
  const reason = note.text.trim() === '' ? '' : `理由：${endSentence(asClause(masked(note.text, facts)))}`
  return `${on}${verdict}${who}${into}。${reason}`
}

const consultationSentence = (facts: DossierPaperFacts): string => {
  const held = heldMeetings(facts)
  if (held.length === 0) return ''
  return `就这件事${meetingCountWords(held)}。`
}

const resolutionSentences = (facts: DossierPaperFacts): readonly string[] =>
  heldMeetings(facts).flatMap(({ record, item }) => {
    if (item.resolution === null) return []
    const { number, wording, conditions, track } = item.resolution
    const kind = `形成${resolutionName(track, wordingRule(item, record.meeting.rule).id)}`
    const condition = conditions.trim() === '' ? '' : `条件是：${asClause(conditions)}。`
    return [`${kind}（${number}）：${endSentence(asClause(masked(wording, facts)))}${condition}`]
  })

const taskSentence = (task: Task, facts: DossierPaperFacts): string => {
  const who = [task.leadUnit, task.responsible].find((one) => one.trim() !== '') ?? ''
  const duty = who === '' ? '' : `由${who}负责，`
  const result =
    task.result.trim() === '' ? '' : `办理情况：${endSentence(asClause(masked(task.result, facts)))}`
  const due = task.dueOn === null || task.closedOn !== null ? '' : `，期限${dayInChinese(task.dueOn)}`
  return `${unmarked(task.title)}，${duty}${taskStateNames[task.state]}${due}。${result}`
}

const nextSteps: Readonly<Record<TopicState, string>> = {
  collected: '审定以后，我们再告诉您结果。',
  listed: '下一步将列入协商会议，会议时间另行通知，欢迎您到会说明情况。',
  scheduled: '下一步将在协商会议上协商，会议时间另行通知，欢迎您到会说明情况。',
  'in-consultation': '协商正在进行，形成意见以后，我们再告诉您结果。',
  decided: '下一步按形成的意见交办，办理情况会继续告诉您。',
  implementing: '办结以后，请您对办理结果作出评价。',
  reviewed: '事项已经办结，请您对办理结果作出评价。',
  'closed-out': '这件事已经办结销号。以后如有反复，请随时告诉我们，我们按原编号重新办理。',
  merged: '并在一起办理的结果，我们会一并告诉您。',
  transferred: '转交以后的办理情况，由承办单位答复；没有收到答复的，请告诉我们。',
  refused: '您对不予受理有不同看法的，可以补充情况，我们重新审定。',
}

/** How the proposer brought it in, after 您 and the day. */
const sourceWords: Readonly<Record<TopicSource, string>> = {
  'micro-wish': '通过微心愿提出',
  'grid-report': '在网格巡查中反映',
  'residents-order': '通过居民点单提出',
  call: '来电反映',
  visit: '在走访时反映',
  'suggestion-box': '通过意见箱反映',
  'joint-request': '联名提出',
  hotline: '拨打12345热线反映',
  'earlier-meeting': '在上次会议上提出',
}

/** 和苑社区居民委员会唐小莉，联系电话：0731-00000000; the name once where the contact of the community says it. */
const contactWords = ({ community, topic }: DossierPaperFacts): string => {
  const name = topic.receivedBy.trim()
  const contact = community.contact.trim()
  const who = name === '' || contact.includes(name) ? '' : name
  return `${committeeName(community)}${who}${contact === '' ? '' : `，联系电话：${contact}`}`
}

/** 议题回复单: handed to the proposer, who is therefore addressed by the whole name; everybody else is masked. */
export const composeReplySlip = (facts: DossierPaperFacts, terms: PaperTerms): PlainDocument => {
  const { community, topic, tasks } = facts
  const demand = topic.demand.trim() === '' ? '' : `诉求：${topic.demand}`
  const asked = [topic.description, demand]
    .map((words) => endSentence(masked(words, facts)))
    .filter((words) => words !== '')
  const decided = [consultationSentence(facts), ...resolutionSentences(facts)].filter((one) => one !== '')
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['您反映的事情', [`${endSentence(unmarked(topic.title))}${asked.join('')}`]],
    ['处理情况', [screeningSentence(facts), ...decided]],
    [
      tasks.length === 0 ? '下一步' : '办理情况和下一步',
      [...tasks.map((task) => taskSentence(task, facts)), nextSteps[topic.state]],
    ],
    ['联系方式', [`对办理情况有疑问或者不同意见的，请找${contactWords(facts)}。`]],
  ]
  const blocks: readonly Block[] = parts.flatMap(([title, sentences], index) => [
    heading(1, `${headingMark(1, index + 1)}${title}`),
    ...sentences.map((sentence) => paragraph(sentence)),
  ])
  return {
    kind: 'reply-slip',
    fileName: topicFileName(facts, '议题回复单', terms.madeOn),
    layout: 'official',
    title: [`${community.name}议题回复单`],
    blocks: [
      ...numberLine(terms.number),
      standingLine(addressee(topic.proposer), 'left'),
      paragraph(
        `您${dayInChinese(topic.receivedOn)}${sourceWords[topic.source]}的事情，登记为${topic.number}，现将情况回复如下。`,
      ),
      ...blocks,
      { kind: 'closing', signers: [committeeName(community)], day: terms.madeOn, seal: true },
    ],
  }
}

/** Writes 议题卷宗: one volume from the first word of a topic to its close-out, with cover, contents and chronicle. Knows no clock. */

import { dayOf } from '../../calendar.ts'
import {
  breakTitle,
  columnDay,
  dayInChinese,
  endSentence,
  headingMark,
  joinList,
  unmarked,
} from '../../chinese-text.ts'
import { topicSourceNames } from '../../topic/topic.ts'
import { topicLevelNames, topicStateNames, topicStepNames } from '../../topic/topic-wording.ts'
import {
  type Block,
  type Fact,
  type Gap,
  heading,
  type PlainDocument,
  paragraph,
  paragraphs,
} from '../document.ts'
import { committeeName } from '../meeting/meeting-wording.ts'
import type { MadeDocument, PaperTerms } from '../paper-subject.ts'
import { chronicleBlocks, chronicleOf } from './dossier-chronicle.ts'
import { consultationBlocks, heldMeetings, levelCounts } from './dossier-consultations.ts'
import {
  categoryOf,
  type DossierPaperFacts,
  masked,
  officerWords,
  proposerWords,
  scopeOf,
  screeningNotes,
  toldBy,
  topicFileName,
  trackWords,
} from './dossier-paper.ts'
import { photoBlocks } from './dossier-photos.ts'
import { noticeBlocks, questionnaireBlocks, resolutionBlocks, taskBlocks } from './dossier-work.ts'

/** A volume is empty before a topic was examined. */
export const findDossierGaps = ({ topic }: DossierPaperFacts): readonly Gap[] =>
  topic.state === 'collected'
    ? [{ code: 'topic-screening', position: null, anchor: 'screening', sentence: '这个议题还没有审定' }]
    : []

const one = (label: string, value: string): readonly Fact[] => [{ label, value }]

const standingWords = ({ topic }: DossierPaperFacts): string => {
  const closed = topic.closedOn === null ? '' : `，${dayInChinese(topic.closedOn)}`
  const again = topic.reopenedCount === 0 ? '' : `，重新办理过${topic.reopenedCount}次`
  return `${topicStateNames[topic.state]}${closed}${again}`
}

const coverBlocks = (facts: DossierPaperFacts, madeOn: string): readonly Block[] => {
  const { topic, community } = facts
  return [
    { kind: 'blank', lines: 1 },
    {
      kind: 'facts',
      isWhole: true,
      rows: [
        one('编号', topic.number),
        one('立卷单位', committeeName(community)),
        one('起止', `${dayInChinese(topic.receivedOn)}至${dayInChinese(topic.closedOn ?? madeOn)}`),
        one('办理状态', standingWords(facts)),
        one('会议', heldMeetings(facts).length === 0 ? '没有开过会' : levelCounts(heldMeetings(facts))),
        one(
          '交办',
          `${facts.tasks.length}件，已销号${facts.tasks.filter(({ closedOn }) => closedOn !== null).length}件`,
        ),
        one('整理日期', dayInChinese(madeOn)),
      ],
    },
    { kind: 'blank', lines: 1 },
    paragraph(
      '本卷供查阅和检查使用。提出人和居民的姓名、房号、电话已经隐去，以职务参加的人员写明职务；票数只列合计，不列谁怎样表决。',
    ),
    { kind: 'page-break' },
  ]
}

const basicBlocks = (facts: DossierPaperFacts): readonly Block[] => {
  const { topic, merged } = facts
  const rows: readonly (readonly Fact[])[] = [
    one('议题', topic.title),
    one('来源', topicSourceNames[topic.source]),
    one(
      '收到日期',
      `${dayInChinese(topic.receivedOn)}${topic.receivedBy === '' ? '' : `，受理人${officerWords(topic.receivedBy, facts)}`}`,
    ),
    one('提出人', proposerWords(topic.proposer)),
    ...(categoryOf(topic) === '' ? [] : [one('类别', categoryOf(topic))]),
    ...(scopeOf(topic) === '' ? [] : [one('范围', scopeOf(topic))]),
    one('紧急程度', topic.urgency === 'urgent' ? '急办' : '一般'),
    one('法律路径', trackWords(facts)),
    ...(topic.level === null ? [] : [one('所在层级', topicLevelNames[topic.level])]),
    ...(topic.caseTitle === '' ? [] : [one('专班', topic.caseTitle)]),
  ]
  const described = paragraphs(masked(topic.description, facts))
  return [
    { kind: 'facts', rows },
    ...(described.length === 0 ? [] : [paragraph('情况描述：'), ...described]),
    ...(topic.demand.trim() === '' ? [] : [paragraph(`诉求：${endSentence(masked(topic.demand, facts))}`)]),
    ...(merged.length === 0
      ? []
      : [
          paragraph(
            `并入本议题的有${joinList(merged.map(({ number, title }) => `${number}“${unmarked(masked(title, facts))}”`))}。`,
          ),
        ]),
  ]
}

const screeningBlocks = (facts: DossierPaperFacts): readonly Block[] => {
  const notes = screeningNotes(facts)
  const { topic, stages } = facts
  const where =
    topic.state === 'merged'
      ? [paragraph(`并入${topic.mergedIntoNumber}。`)]
      : topic.transferredTo === ''
        ? []
        : [paragraph(`转交单位：${topic.transferredTo}。`)]
  const staged: readonly Block[] =
    stages.length === 0
      ? []
      : [
          paragraph('按“四议两公开”办理：'),
          {
            kind: 'table',
            height: 'plain',
            columns: [
              { heading: '步骤', share: 1.2, align: 'center' },
              { heading: '内容', share: 5, align: 'left' },
              { heading: '完成日期', share: 2.7, align: 'center' },
              { heading: '说明', share: 4, align: 'left' },
            ],
            rows: stages.map(({ position, name, doneOn, note }) => [
              String(position),
              name,
              doneOn === null ? '未完成' : columnDay(doneOn),
              masked(note, facts),
            ]),
          },
        ]
  return [
    ...(notes.length === 0 ? [paragraph('还没有审定。')] : []),
    ...notes.map(({ on, step, text, by }) =>
      paragraph(
        `${dayInChinese(on)}，${toldBy(step === null ? '审定' : topicStepNames[step], masked(text, facts), by, facts)}`,
      ),
    ),
    ...where,
    ...staged,
  ]
}

/** Papers of the topic, its tasks and its meetings, oldest first; volumes made before are none of its contents. */
const listedPapers = (facts: DossierPaperFacts): readonly MadeDocument[] => {
  const papers = [...facts.documents, ...facts.meetings.flatMap(({ record }) => record.documents)]
    .filter(({ kind }) => kind !== 'dossier')
    .toSorted((first, second) => (first.madeAt < second.madeAt ? -1 : first.madeAt > second.madeAt ? 1 : 0))
  return [...new Map(papers.map((paper) => [paper.id, paper])).values()]
}

const documentBlocks = (facts: DossierPaperFacts): readonly Block[] => {
  const distinct = listedPapers(facts)
  if (distinct.length === 0) return [paragraph('还没有文书。')]
  return [
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '序号', share: 1.2, align: 'center' },
        { heading: '文书', share: 5.4, align: 'left' },
        { heading: '文号', share: 3.6, align: 'left' },
        { heading: '日期', share: 2.7, align: 'center' },
        { heading: '版次', share: 1.2, align: 'center' },
      ],
      rows: distinct.map(({ title, number, madeAt, version }, index) => [
        String(index + 1),
        masked(title, facts),
        number,
        columnDay(dayOf(madeAt)),
        String(version),
      ]),
    },
  ]
}

type Chapter = { readonly name: string; readonly blocks: readonly Block[]; readonly size: string }

const chaptersOf = (facts: DossierPaperFacts): readonly Chapter[] => {
  const count = (some: readonly unknown[], unit: string): string =>
    some.length === 0 ? '无' : `${some.length}${unit}`
  const held = heldMeetings(facts)
  const resolutions = held.filter(({ item }) => item.resolution !== null)
  const posted = facts.notices.filter(({ state }) => state !== 'drafted')
  const asked = facts.questionnaires.filter(({ state }) => state !== 'drafted')
  const photos = [...facts.photos, ...facts.tasks.flatMap((task) => task.photos)]
  return [
    { name: '基本情况', blocks: basicBlocks(facts), size: '' },
    { name: '受理和审定', blocks: screeningBlocks(facts), size: count(screeningNotes(facts), '次审定') },
    { name: '协商经过', blocks: consultationBlocks(facts), size: count(held, '次会议') },
    { name: '决议和协商意见', blocks: resolutionBlocks(facts), size: count(resolutions, '件') },
    { name: '公示', blocks: noticeBlocks(facts), size: count(posted, '件') },
    { name: '交办与办理', blocks: taskBlocks(facts), size: count(facts.tasks, '件') },
    { name: '问卷和征求意见', blocks: questionnaireBlocks(facts), size: count(asked, '份') },
    { name: '照片', blocks: photoBlocks(facts), size: count(photos, '张') },
    { name: '文书目录', blocks: documentBlocks(facts), size: count(listedPapers(facts), '件') },
    { name: '大事记', blocks: chronicleBlocks(facts), size: count(chronicleOf(facts), '条') },
  ]
}

/** 议题卷宗: the whole topic as one story, people masked, officials with their office. */
export const composeDossier = (facts: DossierPaperFacts, { madeOn }: PaperTerms): PlainDocument => {
  const { topic, community } = facts
  const chapters = chaptersOf(facts)
  return {
    kind: 'dossier',
    fileName: topicFileName(facts, '议题卷宗', madeOn),
    layout: 'official',
    title: [...breakTitle(unmarked(topic.title)), '议题卷宗'],
    blocks: [
      ...coverBlocks(facts, madeOn),
      {
        kind: 'table',
        height: 'plain',
        columns: [
          { heading: '目录', share: 9, align: 'left' },
          { heading: '数量', share: 3, align: 'center' },
        ],
        rows: chapters.map(({ name, size }, index) => [`${headingMark(1, index + 1)}${name}`, size]),
      },
      { kind: 'page-break' },
      ...chapters.flatMap(({ name, blocks }, index) => [
        heading(1, `${headingMark(1, index + 1)}${name}`),
        ...blocks,
      ]),
      { kind: 'closing', signers: [committeeName(community)], day: madeOn, seal: true },
    ],
  }
}

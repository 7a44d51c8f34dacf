/** Writes 议题征集表 of one topic, with everything that is known of it; what is not stays to be written in. Knows no clock. */
import { dayInChinese } from '../../chinese-text.ts'
import { maskName, maskPhone, maskRoom } from '../../mask.ts'
import { topicSourceNames } from '../../topic/topic.ts'
import { topicStepNames } from '../../topic/topic-wording.ts'
import { blankDay, blankLines, emptyBox, type PlainDocument } from '../document.ts'
import type { PaperTerms } from '../paper-subject.ts'
import {
  categoryOf,
  type DossierPaperFacts,
  lastScreening,
  masked,
  scopeOf,
  topicFileName,
  trackWords,
} from './dossier-paper.ts'

const orBlank = (words: string, lines: number): string => (words.trim() === '' ? blankLines(lines) : words)

const duplicateWords = ({ topic, merged }: DossierPaperFacts): string => {
  if (topic.mergedIntoId !== null) return `是，并入${topic.mergedIntoNumber}`
  if (merged.length === 0) return '否'
  return `否；${merged.map(({ number, title }) => `${number}“${title}”`).join('、')}并入本议题`
}

const attachmentWords = ({ photos, questionnaires }: DossierPaperFacts): string =>
  [
    photos.length === 0 ? '' : `照片${photos.length}张`,
    questionnaires.length === 0 ? '' : `问卷${questionnaires.length}份`,
  ]
    .filter((words) => words !== '')
    .join('，')

const proposerName = ({ topic: { proposer } }: DossierPaperFacts): string =>
  proposer.count > 1 ? `${maskName(proposer.name)}等${proposer.count}人联名` : maskName(proposer.name)

/** 议题征集表 of a topic: 编号 to 反馈日期, the proposer masked, 网格员初核 and signatures left to be written in. */
export const composeFormOfTopic = (facts: DossierPaperFacts, terms: PaperTerms): PlainDocument => {
  const { community, topic, notes } = facts
  const screening = lastScreening(facts)
  const reply = notes.findLast(({ kind }) => kind === 'reply') ?? null
  const verdict =
    screening === null
      ? blankLines(3)
      : `${dayInChinese(screening.on)}，${screening.step === null ? '' : topicStepNames[screening.step]}${
          screening.text === '' ? '' : `：${masked(screening.text, facts)}`
        }`
  return {
    kind: 'topic-form',
    fileName: topicFileName(facts, '议题征集表', terms.madeOn),
    layout: 'table-portrait',
    title: [`${community.name}议题征集表`],
    blocks: [
      {
        kind: 'facts',
        rows: [
          [
            { label: '编号', value: topic.number },
            { label: '提出日期', value: dayInChinese(topic.receivedOn) },
          ],
          [{ label: '渠道', value: topicSourceNames[topic.source] }],
          [
            { label: '提出人', value: proposerName(facts) },
            { label: '身份', value: topic.proposer.role },
          ],
          [
            { label: '楼栋房号', value: maskRoom(topic.proposer.room) },
            { label: '电话', value: maskPhone(topic.proposer.phone) },
          ],
          [{ label: '议题', value: topic.title }],
          [{ label: '描述', value: orBlank(masked(topic.description, facts), 4) }],
          [{ label: '涉及范围\n和户数', value: scopeOf(topic) }],
          [{ label: '诉求', value: orBlank(masked(topic.demand, facts), 2) }],
          [
            { label: '类别', value: categoryOf(topic) },
            { label: '紧急程度', value: topic.urgency === 'urgent' ? '急办' : '一般' },
          ],
          [{ label: '附件', value: attachmentWords(facts) }],
          [
            {
              label: '网格员\n初核',
              value: `${emptyBox}情况属实　${emptyBox}部分属实　${emptyBox}不属实\n${blankLines(1)}\n网格员（签字）：　　　　　　　　${blankDay}`,
            },
          ],
          [{ label: '是否重复', value: duplicateWords(facts) }],
          [{ label: '审定意见', value: verdict }],
          [{ label: '法律路径', value: trackWords(facts) }],
          [
            { label: '审定人\n（签字）', value: screening?.by ?? '' },
            { label: '反馈日期', value: reply === null ? blankDay : dayInChinese(reply.on) },
          ],
        ],
      },
    ],
  }
}

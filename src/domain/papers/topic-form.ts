/** Writes the form on which topics are collected and examined (议题征集表), blank or for one agenda item. Knows no format and no clock. */
import { dayInChinese, numberInChinese, unmarked } from '../chinese-text.ts'
import type { Community } from '../community.ts'
import type { Day } from '../identity.ts'
import type { AgendaItem } from '../meeting/agenda.ts'
import type { MeetingRecord } from '../meeting/meeting-record.ts'
import { trackNames } from '../rules/legal-track.ts'
import { proposeTrack, trackOf } from '../rules/track.ts'
import { blankDay, blankLines, emptyBox, type PlainDocument } from './document.ts'
import { fileNameParts, fullTitle } from './meeting/meeting-wording.ts'

/** A topic that stands on an agenda already. */
export type TopicFacts = {
  readonly record: Pick<MeetingRecord, 'community' | 'meeting'>
  readonly item: AgendaItem
}

const boxes = (words: readonly string[]): string => words.map((word) => `${emptyBox}${word}`).join('　')

const ways = ['来访', '电话', '微信群', '入户走访', '意见箱', '其他'] as const
const urgencies = ['一般', '较急', '紧急'] as const
const verdicts = ['列入议程', '转有关部门', '答复说明', '暂不列入'] as const
const blankTracks = ['协商', '居民决定', '业主共同决定', '业委会决定', '职能部门办理'] as const

/** What is known of a topic; boxes and empty lines where nothing is. */
const knownWords = (facts: TopicFacts | null) => {
  const blank = {
    title: blankLines(2),
    explanation: blankLines(5),
    category: '',
    track: boxes(blankTracks),
    source: '',
  }
  if (facts === null) return blank
  const { item, record } = facts
  const { rule, heldOn } = record.meeting
  const proposal = proposeTrack(item, rule.id)
  const explanation = item.explanation.trim()
  return {
    title: unmarked(item.title),
    explanation: explanation === '' ? blank.explanation : explanation,
    category: proposal.from === 'meeting' ? '' : proposal.categoryName,
    track: trackNames[trackOf(item, rule.id)],
    source: `${dayInChinese(heldOn)}${fullTitle(record)}第${numberInChinese(item.position)}项`,
  }
}

/**
 * 议题征集表: with what is known of an agenda item, or blank where `facts` is null. Who proposed it and what was decided
 * on it are left to be written in; `madeOn` only dates the file's name.
 */
export const composeTopicForm = (
  community: Community,
  facts: TopicFacts | null,
  madeOn: Day,
): PlainDocument => {
  const known = knownWords(facts)
  return {
    kind: 'topic-form',
    fileName:
      facts === null
        ? { on: madeOn, place: community.name, occasion: '', paper: '议题征集表' }
        : {
            ...fileNameParts(facts.record, `议题征集表（第${numberInChinese(facts.item.position)}项）`),
            on: facts.record.meeting.heldOn,
          },
    layout: 'table-portrait',
    title: [`${community.name}议题征集表`],
    blocks: [
      {
        kind: 'facts',
        rows: [
          [
            { label: '编号', value: '' },
            { label: '提出日期', value: blankDay },
          ],
          [{ label: '渠道', value: boxes(ways) }],
          [
            { label: '提出人', value: '' },
            { label: '身份', value: '' },
          ],
          [
            { label: '楼栋房号', value: '' },
            { label: '电话', value: '' },
          ],
          [{ label: '议题', value: known.title }],
          [{ label: '描述', value: known.explanation }],
          [{ label: '涉及范围\n和户数', value: '范围：　　　　　　　　　　　　　　　　涉及　　　　　户' }],
          [{ label: '诉求', value: blankLines(3) }],
          [
            { label: '类别', value: known.category },
            { label: '紧急程度', value: boxes(urgencies) },
          ],
          [{ label: '附件', value: '' }],
          [{ label: '网格员\n初核', value: `${blankLines(2)}\n网格员（签字）：　　　　　　　　${blankDay}` }],
          [{ label: '是否重复', value: `${emptyBox}否　${emptyBox}是，原编号：` }],
          [{ label: '审定意见', value: `${boxes(verdicts)}\n${blankLines(2)}` }],
          [{ label: '法律路径', value: known.track }],
          ...(known.source === '' ? [] : [[{ label: '列入会议', value: known.source }]]),
          [
            { label: '审定人\n（签字）', value: '' },
            { label: '反馈日期', value: blankDay },
          ],
        ],
      },
    ],
  }
}

/** 议题征集表 of a meeting, one for each agenda item. */
export const composeTopicForms = (record: MeetingRecord): readonly PlainDocument[] =>
  record.agenda.map((item) => composeTopicForm(record.community, { record, item }, record.meeting.heldOn))

/** Writes a notice (公示、公告) for the board from the words of its draft. Knows no format and no clock. */
import { breakTitle, endSentence, headingMark } from '../../chinese-text.ts'
import { noticeTraits } from '../../notice/notice-kinds.ts'
import { type Block, heading, type PlainDocument, paragraph, paragraphs } from '../document.ts'
import type { PaperTerms } from '../paper-subject.ts'
import {
  bodyBlocks,
  countHeadings,
  type NoticeFacts,
  nounOf,
  numberLine,
  periodWords,
  placesWords,
  receiverBlocks,
  signersOf,
} from './notice-words.ts'

const periodSentence = ({ notice }: Pick<NoticeFacts, 'notice'>): string => {
  const noun = nounOf(notice.kind)
  return noun === '公告' ? `本公告${periodWords(notice)}。` : `公示期${periodWords(notice)}。`
}

/** Period, places and whom to turn to, under a heading of their own where the text before has headings. */
const endBlocks = (facts: NoticeFacts): readonly Block[] => {
  const { notice } = facts
  const places = placesWords(notice)
  const count = countHeadings(notice.words.body)
  const title = `${nounOf(notice.kind)}期限和意见途径`
  return [
    ...(count === 0 ? [] : [heading(1, `${headingMark(1, count + 1)}${title}`)]),
    paragraph(periodSentence(facts)),
    ...(places === '' ? [] : [paragraph(`张贴地点：${places}。`)]),
    ...paragraphs(endSentence(notice.words.feedback)),
    ...receiverBlocks(notice.words, '受理人'),
  ]
}

/**
 * 公示 or 公告: what it goes by, what came out, how long it hangs and where opinions are taken; dated by the day it is put
 * up. Days that are not set yet are blanks to be filled in.
 * @see 居民委员会组织法（2025年修订）第三十四条
 */
export const composeBoardNotice = (
  facts: NoticeFacts,
  { number, madeOn }: Pick<PaperTerms, 'number' | 'madeOn'>,
): PlainDocument => {
  const { notice, community } = facts
  const { words } = notice
  return {
    kind: 'notice',
    fileName: {
      on: notice.postedOn ?? madeOn,
      place: community.name,
      occasion: words.title,
      paper: noticeTraits[notice.kind].name,
    },
    layout: 'official',
    title: breakTitle(words.title.trim()),
    blocks: [
      ...numberLine(notice.number === '' ? number : notice.number),
      ...bodyBlocks(words.basis),
      ...bodyBlocks(words.body),
      ...endBlocks(facts),
      paragraph(`特此${nounOf(notice.kind)}。`),
      { kind: 'closing', signers: signersOf(facts), day: notice.postedOn, seal: true },
    ],
  }
}

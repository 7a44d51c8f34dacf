/** Writes an appeal (倡议书), signed by one or by several together. Knows no format and no clock. */
import { breakTitle, endSentence, headingMark } from '../../chinese-text.ts'
import {
  type Block,
  type PlainDocument,
  paragraph,
  paragraphOf,
  paragraphs,
  standingLine,
} from '../document.ts'
import type { PaperTerms } from '../paper-subject.ts'
import { linesOf, type NoticeFacts, numberLine, receiverBlocks, signersOf } from './notice-words.ts'

/** A mark that was typed before an item: 一、 1. 1、 （一） （1）. */
const typedMark = /^(?:[一二三四五六七八九十]+、|\d+[.、．]\s*|（[一二三四五六七八九十\d]+）)/u

/** The words of an item without a mark that was typed before it. */
export const itemWords = (line: string): string => endSentence(line.replace(typedMark, ''))

/** 倡议条目 counted 一、二、; the first of several sentences leads in 黑体. */
const itemBlock = (line: string, index: number): Block => {
  const text = itemWords(line)
  const [first = '', rest = ''] = /^([^。！？；]*[。！？；])(.+)$/su.exec(text)?.slice(1) ?? []
  const mark = headingMark(1, index + 1)
  if (rest === '') return paragraph(`${mark}${text}`)
  return paragraphOf([
    { text: `${mark}${first}`, face: 'black' },
    { text: rest, face: 'body' },
  ])
}

/** 倡议书: to whom, why, the items counted, the call, and those who sign; dated by the day it is put up. */
export const composeAppeal = (
  facts: NoticeFacts,
  { number, madeOn }: Pick<PaperTerms, 'number' | 'madeOn'>,
): PlainDocument => {
  const { notice, community } = facts
  const { words } = notice
  const salutation = words.salutation.trim().replace(/[：:，,]+$/u, '')
  return {
    kind: 'appeal',
    fileName: {
      on: notice.postedOn ?? madeOn,
      place: community.name,
      occasion: words.title,
      paper: '倡议书',
    },
    layout: 'official',
    title: breakTitle(words.title.trim()),
    blocks: [
      ...numberLine(notice.number === '' ? number : notice.number),
      ...(salutation === '' ? [] : [standingLine(`${salutation}：`, 'left')]),
      ...paragraphs(words.basis),
      ...linesOf(words.body).map(itemBlock),
      ...paragraphs(words.call),
      ...paragraphs(words.feedback),
      ...receiverBlocks(words, '联系人'),
      { kind: 'closing', signers: signersOf(facts), day: notice.postedOn, seal: true },
    ],
  }
}

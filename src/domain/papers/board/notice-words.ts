/** Words what all papers of the posting desk share: period, places, whom to turn to, headings in typed lines. Knows no clock and no format. */
import { daysBetween } from '../../calendar.ts'
import { asClause, dayInChinese, dayWithinYear, endSentence, joinList } from '../../chinese-text.ts'
import type { Community } from '../../community.ts'
import type { Notice, NoticeKind, NoticeWords } from '../../notice/notice.ts'
import { type Block, type Face, heading, paragraph, paragraphOf, standingLine } from '../document.ts'
import { committeeName } from '../meeting/meeting-wording.ts'

/** Facts of a paper of the posting desk. */
export type NoticeFacts = { readonly community: Community; readonly notice: Notice }

/** 公告 for what is announced, 公示 for everything that asks for opinions. */
export const nounOf = (kind: NoticeKind): '公告' | '公示' =>
  kind === 'announcement' || kind === 'pre-announcement' ? '公告' : '公示'

/**
 * From the first day to the last, and the days between them; the first day itself is not counted.
 * @see 民法典第二百零一条
 */
export const periodWords = ({
  postedOn,
  until,
  days,
}: Pick<Notice, 'postedOn' | 'until' | 'days'>): string => {
  if (postedOn === null || until === null) {
    const from = postedOn === null ? '　　　　年　　月　　日' : dayInChinese(postedOn)
    return `自${from}起至　　　　年　　月　　日止，共${days}日`
  }
  const end = dayWithinYear(until, postedOn.slice(0, 4))
  return `自${dayInChinese(postedOn)}起至${end}止，共${daysBetween(postedOn, until)}日`
}

/** 南方印象小区东门公告栏、3栋一楼大厅; empty where none is named. */
export const placesWords = ({ places }: Pick<Notice, 'places'>): string =>
  joinList(places.map((place) => asClause(place)).filter((place) => place !== ''))

const receiverParts = (
  words: Pick<NoticeWords, 'receiver' | 'contact'>,
  label: '受理人' | '联系人',
): readonly string[] =>
  [
    { label, text: asClause(words.receiver) },
    { label: '联系电话', text: asClause(words.contact) },
  ]
    .filter((part) => part.text !== '')
    .map((part) => `${part.label}：${part.text}`)

/** 受理人：唐小莉，联系电话：0731-00000000。 Empty where neither is known. */
export const receiverWords = (...of: Parameters<typeof receiverParts>): string =>
  endSentence(receiverParts(...of).join('，'))

/** The same as lines of their own, so that no number is torn apart. */
export const receiverBlocks = (...of: Parameters<typeof receiverParts>): readonly Block[] =>
  receiverParts(...of).map((part) => paragraph(`${part}。`))

/** Who signs: the names given, else the 居民委员会. */
export const signersOf = ({ notice, community }: NoticeFacts): readonly string[] => {
  const signers = notice.words.signers.map((signer) => signer.trim()).filter((signer) => signer !== '')
  return signers.length === 0 ? [committeeName(community)] : signers
}

const marks: readonly { readonly level: 1 | 2; readonly face: Face; readonly pattern: RegExp }[] = [
  { level: 1, face: 'black', pattern: /^[一二三四五六七八九十百]+、/u },
  { level: 2, face: 'kai', pattern: /^（[一二三四五六七八九十百]+）/u },
]

/** The longest line that stands as a heading of its own. */
const headingLength = 30

const blockOf = (line: string): Block => {
  const mark = marks.find(({ pattern }) => pattern.test(line))
  if (mark === undefined) return paragraph(line)
  const [first = '', rest = ''] = /^([^。！？；]*[。！？；])(.+)$/su.exec(line)?.slice(1) ?? []
  if (rest !== '')
    return paragraphOf([
      { text: first, face: mark.face },
      { text: rest, face: 'body' },
    ])
  const isHeading = !/[。！？；：]$/u.test(line) && [...line].length <= headingLength
  return isHeading ? heading(mark.level, line) : paragraph(line)
}

/** The lines of a typed text; empty ones fall away. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A typed text as blocks: lines marked 一、 or （一） are headings, or begin with one where a sentence follows it. */
export const bodyBlocks = (text: string): readonly Block[] => linesOf(text).map(blockOf)

/** How many headings of the first level a typed text has, so that what follows can go on counting. */
export const countHeadings = (text: string): number =>
  linesOf(text).filter((line) => marks[0]?.pattern.test(line) === true).length

/** The number of a paper in the middle under its title; nothing where it has none yet. */
export const numberLine = (number: string): readonly Block[] =>
  number === '' ? [] : [standingLine(number, 'center'), { kind: 'blank', lines: 1 }]

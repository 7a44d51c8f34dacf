/** Writes the ballots with their stubs and the proxy forms of an owners' written vote. Knows no format and no clock. */
import {
  asClause,
  cleanText,
  clockInChinese,
  countCells,
  dayInChinese,
  joinList,
} from '../../chinese-text.ts'
import type { WrittenBallotId } from '../../identity.ts'
import { ballotNumberWords, barcodeOf, groupArea } from '../../owners/owners-wording.ts'
import type { Head, Matter, WrittenFacts, WrittenVote } from '../../owners/written-vote.ts'
import {
  type Block,
  emptyBox,
  type Fact,
  heading,
  type PlainDocument,
  paragraph,
  slot,
  standingLine,
  type TableColumn,
} from '../document.ts'
import { placeBallots } from './written-paper-lists.ts'
import {
  buildingWords,
  isElection,
  organiserWords,
  placeWords,
  voteSubject,
  voteTitle,
  writtenFileName,
} from './written-paper-words.ts'

/** Which ballots are printed: all of a building or of the vote, or one. */
export type BallotTerms = {
  readonly building: string | null
  readonly ballotId: WrittenBallotId | null
}

const slots = {
  number: slot(0),
  names: slot(1),
  place: slot(2),
  area: slot(3),
  code: slot(4),
  stub: slot(5),
} as const

const matterColumns = (vote: Pick<WrittenVote, 'seats'>): readonly TableColumn[] => [
  { heading: '序号', share: 1.3, align: 'center' },
  { heading: isElection(vote) ? '候选人' : '表决事项', share: 9.2, align: 'left' },
  ...['同意', '反对', '弃权'].map(
    (choice): TableColumn => ({ heading: choice, share: 1.5, align: 'center', isBox: true }),
  ),
]

const matterWords = ({ question, explanation }: Matter): string => {
  const more = cleanText(explanation).trim()
  return `${cleanText(question).trim()}${more === '' ? '' : `\n（${asClause(more)}）`}`
}

const matterTable = (vote: Pick<WrittenVote, 'seats' | 'matters'>): Block => ({
  kind: 'table',
  columns: matterColumns(vote),
  rows: vote.matters.map((matter) => [
    String(matter.position),
    matterWords(matter),
    emptyBox,
    emptyBox,
    emptyBox,
  ]),
  height: 'plain',
})

/** A longer explanation stays in the notice before the vote; the ballot names it. */
const longestExplanation = 300

const explanationNote = (vote: Pick<WrittenVote, 'explanation'>): string => {
  const words = cleanText(vote.explanation).trim()
  if (words === '') return ''
  return [...words].length > longestExplanation ? '情况说明见会前公告。' : `情况说明：${words}`
}

const returnWords = (vote: WrittenVote): string => {
  const place = asClause(cleanText(vote.place))
  const contact = cleanText(vote.contact).trim()
  return `请在${dayInChinese(vote.untilOn)}${clockInChinese(vote.untilTime)}前交${place === '' ? '回' : `到${place}`}${contact === '' ? '' : `，联系电话：${contact}`}。`
}

const howToVote = (vote: WrittenVote): string => {
  const rule = isElection(vote)
    ? `应选${vote.seats ?? 0}人，同意的候选人最多选${vote.seats ?? 0}人，多选的，整张票作废；每名候选人只能选一项，在方框内打“√”。`
    : '每个事项只能选一项，在方框内打“√”；不选、多选或者无法辨认的，该事项的意见无效。'
  return `说明：${rule}表决票由业主本人或者书面委托的人签名，未签名的作废。${returnWords(vote)}`
}

const ownerFacts: readonly (readonly Fact[])[] = [
  [
    { label: '业主', value: slots.names },
    { label: '面积和票权', value: `${slots.area}平方米，1人` },
  ],
  [{ label: '座落', value: slots.place }],
]

const ballotPattern = (facts: WrittenFacts, perSheet: 1 | 2): readonly Block[] => {
  const { vote } = facts
  const room: readonly Block[] = perSheet === 1 ? [{ kind: 'blank', lines: 1 }] : []
  const explanation = explanationNote(vote)
  return [
    ...room,
    {
      kind: 'barcode',
      title: cleanText(voteTitle(vote)),
      lines: [`表决票　编号${slots.number}　　${cleanText(organiserWords(facts))}（盖章）`],
      code: slots.code,
    },
    { kind: 'facts', rows: ownerFacts },
    ...(explanation === '' ? [] : [{ kind: 'note' as const, text: explanation }]),
    matterTable(vote),
    { kind: 'note', text: howToVote(vote) },
    ...room,
    { kind: 'signatures', signers: [{ label: '业主（受托人）签名' }, { label: '日期' }] },
    ...room,
    { kind: 'cut-line', label: '沿此线裁开，存根由发票人收存' },
    {
      kind: 'barcode',
      title: `存根　编号${slots.number}`,
      lines: [cleanText(voteTitle(vote))],
      code: slots.code,
    },
    {
      kind: 'facts',
      rows: [
        [{ label: '业主和座落', value: slots.stub }],
        [
          { label: '领票人签字', value: '' },
          { label: '联系电话', value: '' },
        ],
        [
          { label: '领票时间', value: '　　年　　月　　日　　时' },
          { label: '发票人', value: '' },
        ],
      ],
    },
  ]
}

const linesOf = (text: string, cells: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(countCells(line) / cells)), 0)

/** Tenths of a line that half a sheet has for the explanation and the matters, beside all that is the same on each ballot. */
const halfSheetRoom = 48
const matterCells = 22
const noteCells = 44
const usualNoteLines = 3
const titleCells = 20

/** Whether two ballots stand on one sheet: few matters in few words. */
const fitHalfSheet = (vote: WrittenVote): boolean => {
  const explanation = explanationNote(vote)
  const matters = vote.matters.reduce(
    (sum, matter) => sum + 10 * linesOf(matterWords(matter), matterCells) + 4,
    0,
  )
  const note = explanation === '' ? 0 : 8 * linesOf(explanation, noteCells)
  const title = 12 * (linesOf(voteTitle(vote), titleCells) - 1)
  const instructions = 8 * Math.max(0, linesOf(howToVote(vote), noteCells) - usualNoteLines)
  return matters + note + title + instructions <= halfSheetRoom
}

const stubCells = 29

/** Who and where on the stub, in one line. */
const stubWords = (head: Head): string => {
  const [first = ''] = head.names.split('、')
  const names = [shortNames(head.names), first === head.names ? first : `${first}等`]
  const choices = names.flatMap((name) => [2, 1].map((most) => `${name}　${placeWords(head, most)}`))
  return choices.find((words) => countCells(words) <= stubCells) ?? choices.at(-1) ?? ''
}

/** Names that take no more than two lines of their cell. */
const shortNames = (names: string): string => {
  const all = names.split('、')
  for (let kept = all.length; kept > 1; kept -= 1) {
    const words = `${joinList(all.slice(0, kept))}${kept < all.length ? `等${all.length}人` : ''}`
    if (countCells(words) <= 22) return words
  }
  return all.length > 1 ? `${all[0]}等${all.length}人` : names
}

/** 表决票 with 存根 for every head whose ballot stands, in the order of the numbers; two on a sheet where they fit. */
export const composeBallots = (facts: WrittenFacts, { building, ballotId }: BallotTerms): PlainDocument => {
  const { vote } = facts
  const placed = placeBallots(facts, building).filter(
    ({ ballot }) => ballot.replacedBy === null && (ballotId === null || ballot.id === ballotId),
  )
  const only = ballotId === null ? undefined : placed[0]
  const perSheet = fitHalfSheet(vote) ? 2 : 1
  const part =
    only === undefined
      ? building === null
        ? ''
        : `（${buildingWords(building)}）`
      : `（${ballotNumberWords(only.ballot.number)}号）`
  return {
    kind: 'ballot',
    fileName: writtenFileName(vote, `表决票${part}`),
    layout: 'slips',
    title: [],
    blocks: [
      {
        kind: 'copies',
        perSheet,
        pattern: ballotPattern(facts, perSheet),
        rows: placed.map(({ ballot, head }) => [
          ballotNumberWords(ballot.number),
          shortNames(head.names),
          placeWords(head, 2),
          groupArea(head.area),
          barcodeOf(vote.id, ballot.number),
          stubWords(head),
        ]),
      },
    ],
  }
}

const proxyFacts = (head: Head | null, number: number | null): readonly (readonly Fact[])[] => [
  [
    { label: '委托人', value: head?.names ?? '' },
    { label: '票号', value: number === null ? '' : ballotNumberWords(number) },
  ],
  [{ label: '座落', value: head === null ? '' : placeWords(head, 6) }],
  [
    { label: '面积', value: head === null ? '　　　　　　平方米' : `${groupArea(head.area)}平方米` },
    { label: '联系电话', value: '' },
  ],
  [
    { label: '受托人', value: '' },
    { label: '双方关系', value: '' },
  ],
]

/** 授权委托书: blank, or with the owner, places and area of one ballot; either full power or an opinion on each matter. */
export const composeProxyForm = (
  facts: WrittenFacts,
  { ballotId }: Pick<BallotTerms, 'ballotId'>,
): PlainDocument => {
  const { vote } = facts
  const placed = placeBallots(facts, null).find(({ ballot }) => ballot.id === ballotId)
  const limit = vote.proxyLimit === null ? '' : `一名受托人最多代理${vote.proxyLimit}名业主。`
  return {
    kind: 'proxy-form',
    fileName: writtenFileName(
      vote,
      `授权委托书${placed === undefined ? '' : `（${ballotNumberWords(placed.ballot.number)}号）`}`,
    ),
    layout: 'table-portrait',
    title: ['授权委托书'],
    blocks: [
      { kind: 'facts', rows: proxyFacts(placed?.head ?? null, placed?.ballot.number ?? null) },
      { kind: 'blank', lines: 1 },
      paragraph(
        `本人是${vote.estateName}业主，现委托上述受托人，在“${voteSubject(vote)}”书面征求意见中代为领取表决票、填写意见并签名。委托权限（选一项，在方框内打“√”）：`,
      ),
      heading(4, `${emptyBox} 全权委托，由受托人按照自己的意见表决。`),
      heading(4, `${emptyBox} 按照下列意见表决，受托人不得改变：`),
      matterTable(vote),
      ...(isElection(vote)
        ? [{ kind: 'note' as const, text: `应选${vote.seats ?? 0}人，同意的最多选${vote.seats ?? 0}人。` }]
        : []),
      { kind: 'blank', lines: 1 },
      paragraph(
        `委托期限：自签署之日起，至${dayInChinese(vote.untilOn)}${clockInChinese(vote.untilTime)}止；表决期限延长的，委托期限随之延长。`,
      ),
      paragraph(`受托人不得转委托。物业服务企业的工作人员不得作为受托人。${limit}`),
      { kind: 'blank', lines: 1 },
      {
        kind: 'signatures',
        signers: [
          { label: '委托人（签名）' },
          { label: '受托人（签名）' },
          { label: '日期' },
          { label: '日期' },
        ],
      },
      ...(placed === undefined ? [standingLine('（委托人的座落和面积以业主名册为准）', 'left')] : []),
    ],
  }
}

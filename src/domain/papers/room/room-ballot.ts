/** Writes the secret ballots (会场表决票) for the votes of one meeting, as slips to be cut apart. Knows no format and no clock. */
import { countCells, dayInChinese, numberInChinese } from '../../chinese-text.ts'
import { describeOptionsSettings } from '../../choice/choice-rule-wording.ts'
import { moneyText } from '../../choice/figure-wording.ts'
import { type AgendaItem, openVote } from '../../meeting/agenda.ts'
import { dueEntries } from '../../meeting/attendance.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import type { ChoosingSheet, ElectionSheet, OptionsSheet } from '../../vote/choosing.ts'
import { type Block, emptyBox, type PlainDocument, type TableColumn } from '../document.ts'
import { committeeName, fileNameParts, fullTitle, heldOn } from '../meeting/meeting-wording.ts'
import { questionOf } from './agenda-wording.ts'

/** What is asked on the slip: a table to mark, and how it is marked. */
type Asked = { readonly table: Extract<Block, { kind: 'table' }>; readonly how: string }

const boxColumn = (heading: string, share: number): TableColumn => ({
  heading,
  share,
  align: 'center',
  isBox: true,
})

const askQuestion = (item: AgendaItem): Asked => ({
  table: {
    kind: 'table',
    columns: [
      { heading: '表决事项', share: 9, align: 'left' },
      ...['同意', '反对', '弃权'].map((choice) => boxColumn(choice, 1.7)),
    ],
    rows: [[questionOf(item), emptyBox, emptyBox, emptyBox]],
    height: 'plain',
  },
  how: '只选一项，在方框内打“√”；没有选、选了两项以上或者无法辨认的，作废。',
})

const markNames = {
  single: '选择',
  several: '选择',
  approval: '选择',
  ranked: '名次',
  score: '打分',
} as const

const askOptions = ({ options, settings }: OptionsSheet): Asked => {
  const hasCost = options.some((option) => option.cost !== null)
  const isTicked = settings.method.kind !== 'ranked' && settings.method.kind !== 'score'
  const mark = isTicked ? emptyBox : ''
  const [method = ''] = describeOptionsSettings(settings)
  const ways = { ranked: '在“名次”一栏写1、2、3……；', score: '在“打分”一栏写分数；' } as const
  const way =
    settings.method.kind === 'ranked' || settings.method.kind === 'score'
      ? ways[settings.method.kind]
      : '在方框内打“√”；'
  const row = (number: string, label: string, cost: string, box: string): readonly string[] => [
    number,
    label,
    ...(hasCost ? [cost] : []),
    box,
  ]
  return {
    table: {
      kind: 'table',
      columns: [
        { heading: '序号', share: 1.4, align: 'center' },
        { heading: '方案', share: 8, align: 'left' },
        ...(hasCost ? [{ heading: '费用', share: 2.4, align: 'right' as const }] : []),
        isTicked
          ? boxColumn(markNames[settings.method.kind], 1.8)
          : { heading: markNames[settings.method.kind], share: 1.8, align: 'center' },
      ],
      rows: [
        ...options.map((option, index) =>
          row(String(index + 1), option.label, option.cost === null ? '' : moneyText(option.cost), mark),
        ),
        row('', '弃权（选了弃权的，不再选方案）', '', emptyBox),
      ],
      height: 'plain',
    },
    how: `${way}${method}`,
  }
}

const askElection = ({ rule, seats, candidates }: ElectionSheet): Asked => {
  const listed = candidates.filter((candidate) => !candidate.isWriteIn)
  const others = rule.writeIns ? Array.from({ length: seats }, () => ['', '另选人：', emptyBox]) : []
  const blank = rule.blank === 'void' ? '没有选的，作废' : '没有选的，算弃权'
  return {
    table: {
      kind: 'table',
      columns: [
        { heading: '序号', share: 1.4, align: 'center' },
        { heading: `${rule.office}候选人`, share: 9, align: 'left' },
        boxColumn('同意', 1.8),
      ],
      rows: [...listed.map((candidate, index) => [String(index + 1), candidate.label, emptyBox]), ...others],
      height: 'plain',
    },
    how: `应选${seats}人，在同意的人后面的方框内打“√”，最多选${seats}人，多选的作废；${blank}。${rule.writeIns ? '另选他人的，写上姓名再打“√”。' : ''}`,
  }
}

const askSheet = (sheet: ChoosingSheet): Asked =>
  sheet.kind === 'options' ? askOptions(sheet) : askElection(sheet)

const askedOn = (item: AgendaItem): Asked => {
  const sheet = (openVote(item) ?? item.votes.at(-1))?.choosing ?? null
  return sheet === null ? askQuestion(item) : askSheet(sheet)
}

/** Whose ballots are printed: everybody who is due and not recused on the item. */
const countSlips = (record: MeetingRecord, item: AgendaItem): number =>
  dueEntries(record.roll).filter((entry) => !item.recusals.some((one) => one.entryId === entry.id)).length

const linesOf = (text: string, cells: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(countCells(line) / cells)), 0)

/** Points of height that a slip's parts take: a line of its head, the row of headings, a line of a row, and of the note. */
const heights = { line: 20, headings: 20.5, rowLine: 18, rowRoom: 2.5, noteLine: 14.5, rest: 12 } as const
const titleCells = 38
const noteCells = 45
/** Points that a slip of four and of two has on a sheet, less a little. */
const slipRoom = { 4: 192, 2: 390 } as const

/** The cells that a line of the widest column holds; the sheet is 170 millimetres wide, a character 12 points. */
const textCells = ({ columns }: Asked['table']): number => {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const widest = Math.max(...columns.map((column) => column.share))
  return Math.floor(((482 * widest) / shares - 9) / 12)
}

const slipHeight = (title: string, { table }: Asked, note: string): number => {
  const rows = table.rows.map(
    (row) =>
      heights.rowRoom + heights.rowLine * Math.max(...row.map((cell) => linesOf(cell, textCells(table)))),
  )
  return (
    heights.line * (linesOf(title, titleCells) + 1) +
    heights.headings +
    rows.reduce((sum, height) => sum + height, 0) +
    heights.noteLine * linesOf(note, noteCells) +
    heights.rest
  )
}

const slipsASheet = (height: number): 1 | 2 | 4 => {
  if (height <= slipRoom[4]) return 4
  return height <= slipRoom[2] ? 2 : 1
}

const composeBallot = (record: MeetingRecord, item: AgendaItem): PlainDocument => {
  const asked = askedOn(item)
  const count = countSlips(record, item)
  const title = `${fullTitle(record)}表决票`
  const recused = dueEntries(record.roll).length - count
  const printed = `按应到人数${recused === 0 ? '' : `减去回避${recused}人`}印制${count}张，多余的当场作废。`
  const note = `说明：无记名投票，不写姓名，不作记号。${asked.how}${printed}`
  const height = slipHeight(title, asked, note)
  const perSheet = slipsASheet(height)
  const isAiry = perSheet === 1 || height + heights.line <= slipRoom[perSheet]
  return {
    kind: 'room-ballot',
    fileName: fileNameParts(record, `会场表决票（第${numberInChinese(item.position)}项）`),
    layout: 'slips',
    title: [],
    blocks: [
      {
        kind: 'copies',
        perSheet,
        pattern: [
          ...(isAiry ? [{ kind: 'blank' as const, lines: 1 }] : []),
          { kind: 'paragraph', runs: [{ text: title, face: 'black' }], align: 'center', indent: 'none' },
          {
            kind: 'paragraph',
            runs: [
              {
                text: `${dayInChinese(heldOn(record.meeting))}　　${committeeName(record.community)}（盖章）`,
                face: 'body',
              },
            ],
            align: 'center',
            indent: 'none',
          },
          asked.table,
          { kind: 'note', text: note },
        ],
        rows: Array.from({ length: count }, () => []),
      },
    ],
  }
}

/** 会场表决票, one paper for each item that is voted on: as many slips as members are due to vote, none of them with a name. */
export const composeRoomBallots = (record: MeetingRecord): readonly PlainDocument[] =>
  record.agenda
    .filter((item) => item.kind === 'vote' && countSlips(record, item) > 0)
    .map((item) => composeBallot(record, item))

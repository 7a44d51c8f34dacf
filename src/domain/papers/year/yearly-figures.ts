/** Lays the figures of 统计 out as tables of the yearly report: a share beside its base, few answers never told apart. Counts nothing itself. */
import { type StatisticsFigure, type StatisticsGroup, unnamedUnit } from '../../statistics/figures.ts'
import { medianDaysToClose, type StatisticsFacts, sumAttendance } from '../../statistics/statistics.ts'
import type { Block } from '../document.ts'
import { column, percentCell, smallestGroup, yearTable } from './yearly-layout.ts'

/** How many and out of how many. */
export type Share = { readonly count: number; readonly base: number }

const shareOf = (figure: StatisticsFigure | undefined): Share => ({
  count: figure?.lines.length ?? 0,
  base: figure?.base ?? 0,
})

/** A figure by its name; nothing out of nothing where the year has none of that name. */
export const figureAt = (figures: readonly StatisticsFigure[], key: string): Share =>
  shareOf(figures.find((figure) => figure.key === key))

const headFigures = [
  ['topic-all', '收到议题'],
  ['topic-taken', '受理议题'],
  ['topic-closed', '议题销号'],
  ['task-all', '交办事项'],
  ['task-closed', '事项销号'],
  ['task-overdue', '逾期事项'],
  ['satisfaction-content', '满意和基本满意'],
  ['meeting-all', '召开会议'],
  ['vote-all', '表决'],
  ['vote-passed', '达到票数要求的表决'],
] as const

const fewWords = `不足${smallestGroup}件，不列`

/** The numbers that are asked for first, each share with its base; none where the year is empty. */
export const headTable = (figures: readonly StatisticsFigure[], facts: StatisticsFacts): readonly Block[] => {
  const rows = headFigures.map(([key, name]) => {
    const found = figures.find((figure) => figure.key === key)
    const { count, base } = shareOf(found)
    if (key === 'satisfaction-content' && base < smallestGroup)
      return [name, base === 0 ? '没有评议' : fewWords, '', '']
    return [
      name,
      String(count),
      ...(found?.base == null ? ['', ''] : [String(base), percentCell(count, base)]),
    ]
  })
  const { attended, due } = sumAttendance(facts.meetings)
  const median = medianDaysToClose(facts.tasks)
  return yearTable(
    '主要数字',
    [column('项目', 5, 'left'), column('数量', 3), column('底数', 2), column('占比', 2)],
    figures.every((figure) => figure.lines.length === 0)
      ? []
      : [
          ...rows,
          ['到会人次', String(attended), String(due), percentCell(attended, due)],
          ...(median === null ? [] : [['销号用时中位数（天）', String(median), '', '']]),
        ],
  )
}

/** Figures that share one base: 来源, 类别, 用时, 评价; what nothing fell under is left out unless the row is one of an order. */
export const shareTable = (
  name: string,
  heading: string,
  figures: readonly StatisticsFigure[],
  tellsEmpty = false,
): readonly Block[] => {
  const base = figures[0]?.base ?? 0
  const rows = figures
    .filter((figure) => tellsEmpty || figure.lines.length > 0)
    .map(({ label, lines }) => [label, String(lines.length), percentCell(lines.length, base)])
  return yearTable(
    name,
    [column(heading, 5, 'left'), column('件数', 2), column('占比', 2)],
    base === 0 ? [] : [...rows, ['合计', String(base), percentCell(base, base)]],
  )
}

/** The figures of a group. */
export const ofGroup = (
  figures: readonly StatisticsFigure[],
  group: StatisticsGroup,
): readonly StatisticsFigure[] => figures.filter((figure) => figure.group === group)

type Row = { readonly label: string; readonly parts: Readonly<Record<string, Share>> }

/** The figures of a group row by row, rows of nothing left out. */
const rowsOf = (figures: readonly StatisticsFigure[], group: StatisticsGroup): readonly Row[] => {
  const rows = new Map<string, Record<string, Share>>()
  for (const figure of ofGroup(figures, group))
    rows.set(figure.label, { ...rows.get(figure.label), [figure.part]: shareOf(figure) })
  return [...rows]
    .map(([label, parts]) => ({ label, parts }))
    .filter(({ parts }) => Object.values(parts).some((share) => share.count > 0))
}

const none: Share = { count: 0, base: 0 }
const partOf = (row: Row, part: string): Share => row.parts[part] ?? none
const countCell = (row: Row, part: string): string => String(partOf(row, part).count)

/** Topics received and closed out month by month, as far as the year has come. */
export const monthTable = (
  figures: readonly StatisticsFigure[],
  { year, today }: StatisticsFacts,
): readonly Block[] => {
  const months = ofGroup(figures, 'topic-months')
  const of = (part: string): readonly StatisticsFigure[] => months.filter((figure) => figure.part === part)
  const sum = (list: readonly StatisticsFigure[]): number =>
    list.reduce((total, figure) => total + figure.lines.length, 0)
  const closed = of('销号')
  const begun = today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) : months.length
  return yearTable(
    '逐月',
    [column('月份', 3), column('收到议题', 3), column('销号', 3)],
    sum(months) === 0
      ? []
      : [
          ...of('收到')
            .slice(0, begun)
            .map(({ label, lines }, place) => [
              label,
              String(lines.length),
              String(closed[place]?.lines.length ?? 0),
            ]),
          ['合计', String(sum(of('收到'))), String(sum(closed))],
        ],
  )
}

const closedCells = ({ count, base }: Share): readonly string[] => [
  String(base),
  String(count),
  percentCell(count, base),
]

const closedColumns = [
  column('交办', 1.5),
  column('应销号', 1.8),
  column('销号', 1.5),
  column('销号率', 1.8),
] as const

const wholeTask = (figures: readonly StatisticsFigure[]): readonly string[] => [
  String(figureAt(figures, 'task-all').count),
  ...closedCells(figureAt(figures, 'task-closed')),
]

/** Tasks by the kind of their order. */
export const kindTable = (figures: readonly StatisticsFigure[]): readonly Block[] => {
  const rows = rowsOf(figures, 'task-kinds').map((row) => [
    row.label,
    countCell(row, '交办'),
    ...closedCells(partOf(row, '销号')),
  ])
  return yearTable(
    '事项种类',
    [column('事项种类', 3.4, 'left'), ...closedColumns],
    rows.length === 0 ? [] : [...rows, ['合计', ...wholeTask(figures)]],
  )
}

/** Topics, meetings and tasks by 小区. */
export const estateTable = (figures: readonly StatisticsFigure[]): readonly Block[] => {
  const rows = rowsOf(figures, 'estates').map((row) => [
    row.label,
    countCell(row, '议题'),
    countCell(row, '会议'),
    countCell(row, '交办'),
    ...closedCells(partOf(row, '销号')),
  ])
  const whole = (key: string): string => String(figureAt(figures, key).count)
  return yearTable(
    '各小区',
    [column('小区', 3.4, 'left'), column('议题', 1.5), column('会议', 1.5), ...closedColumns],
    rows.length === 0
      ? []
      : [...rows, ['合计', whole('topic-all'), whole('meeting-all'), ...wholeTask(figures)]],
  )
}

/**
 * Rows whose answers are not told: those of fewer than three, and the smallest other one where these could be
 * told from the sum.
 */
const untold = (rows: readonly Row[]): { readonly few: readonly Row[]; readonly beside: Row | null } => {
  const askedOf = (row: Row): number => partOf(row, '满意').base
  const asked = rows.filter((row) => askedOf(row) > 0)
  const few = asked.filter((row) => askedOf(row) < smallestGroup)
  const answers = few.reduce((sum, row) => sum + askedOf(row), 0)
  const others = asked
    .filter((row) => askedOf(row) >= smallestGroup)
    .toSorted((one, other) => askedOf(one) - askedOf(other))
  return { few, beside: answers === 0 || answers >= smallestGroup ? null : (others[0] ?? null) }
}

const contentCell = ({ count, base }: Share): string => {
  if (base === 0) return '没有评议'
  return base < smallestGroup ? fewWords : `${count}/${base}，${percentCell(count, base)}`
}

/** Tasks by 责任单位, with what people said of them where enough of them were asked about. */
export const unitTable = (
  figures: readonly StatisticsFigure[],
): { readonly table: readonly Block[]; readonly remark: string } => {
  const made = (row: Row): number => partOf(row, '交办').count
  // Those with most to do first; what has nobody yet stays last.
  const units = rowsOf(figures, 'units')
    .map((row) => ({ ...row, rank: row.label === unnamedUnit ? -1 : made(row) }))
    .toSorted((one, other) => other.rank - one.rank)
  const { few, beside } = untold(units)
  const rows = units.map((row) => [
    row.label,
    countCell(row, '交办'),
    ...closedCells(partOf(row, '销号')),
    countCell(row, '逾期'),
    row === beside ? '不列' : contentCell(partOf(row, '满意')),
  ])
  const overdue = String(figureAt(figures, 'task-overdue').count)
  const content = contentCell(figureAt(figures, 'satisfaction-content'))
  return {
    table: yearTable(
      '各责任单位',
      [column('责任单位', 4.2, 'left'), ...closedColumns, column('逾期', 1.5), column('满意和基本满意', 3.6)],
      rows.length === 0 ? [] : [...rows, ['合计', ...wholeTask(figures), overdue, content]],
    ),
    remark: [
      few.length === 0 ? '' : `评议不足${smallestGroup}件的责任单位，不列满意情况`,
      beside === null ? '' : '；为免从合计推算，另有1个责任单位也不列',
      few.length === 0 ? '' : '。',
    ].join(''),
  }
}

/** Writes the yearly report (年度汇总): first in words, then in tables that add up to them. Knows no format and no clock. */
import { breakTitle, dayInChinese, headingMark, joinList } from '../../chinese-text.ts'
import { type StatisticsFigure, tellFigures } from '../../statistics/figures.ts'
import { medianDaysToClose, sumAttendance } from '../../statistics/statistics.ts'
import { type Block, type Gap, heading, type PlainDocument, paragraph, standingLine } from '../document.ts'
import { committeeName } from '../meeting/meeting-wording.ts'
import { heldMeetings, nameOfResolution, standingVotes, type YearFacts } from './year-facts.ts'
import {
  estateTable,
  figureAt,
  headTable,
  kindTable,
  monthTable,
  ofGroup,
  type Share,
  shareTable,
  unitTable,
} from './yearly-figures.ts'
import { percentCell, smallestGroup } from './yearly-layout.ts'
import {
  formTable,
  meetingTable,
  nameOfVotes,
  noticeTable,
  outcomeTable,
  standingObjections,
  sumOf,
  topicsOf,
  writtenTable,
} from './yearly-tables.ts'

type Figures = readonly StatisticsFigure[]

const meetingSentences = (facts: YearFacts): string => {
  const held = heldMeetings(facts)
  const cancelled = facts.meetings.filter((meeting) => meeting.state === 'cancelled').length
  const unopened = facts.meetings.filter(
    (meeting) => !meeting.isOpened && meeting.state === 'adjourned',
  ).length
  const missed = [
    cancelled === 0 ? '' : `取消${cancelled}次`,
    unopened === 0 ? '' : `到会不足等原因改期${unopened}次`,
  ].filter((words) => words !== '')
  const { attended, due } = sumAttendance(facts.statistics.meetings)
  const told = facts.items.filter(
    (item) => item.kind === 'inform' && held.some((meeting) => meeting.id === item.meetingId),
  ).length
  const first =
    held.length === 0
      ? '没有召开会议。'
      : `召开各类会议${held.length}次，应到${due}人次，实到${attended}人次，到会率${percentCell(attended, due)}，` +
        `协商、审议议题${topicsOf(facts).length}项${told === 0 ? '' : `，通报情况${told}项`}。`
  return `${first}${missed.length === 0 ? '' : `另有${joinList(missed)}，不计入会议次数。`}`
}

const outcomeSentences = (facts: YearFacts, figures: Figures): string => {
  const votes = standingVotes(facts)
  const passed = figureAt(figures, 'vote-passed')
  const followed = facts.votes.filter((vote) => vote.state === 'followed').length
  const annulled = facts.votes.filter((vote) => vote.state === 'annulled').length
  const groups = [
    { kind: '协商意见', name: '协商议事', result: '达成协商意见' },
    { kind: '居民决定', name: '居民、村民会议', result: '通过' },
    { kind: '业委会决定', name: '业委会会议', result: '通过' },
  ] as const
  const voted = groups
    .map((group) => ({ ...group, own: votes.filter((vote) => nameOfVotes(vote.ruleId) === group.kind) }))
    .filter(({ own }) => own.length > 0)
    .map(
      ({ name, result, own }) =>
        `${name}表决${own.length}次，${result}${own.filter((vote) => vote.isPassed).length}次`,
    )
  const aside = [
    followed === 0 ? '' : `${followed}次已由再次表决代替`,
    annulled === 0 ? '' : `${annulled}次宣布无效`,
  ].filter((words) => words !== '')
  const made = (['协商意见', '居民决定', '业委会决定'] as const)
    .map((name) => ({
      name,
      count: facts.resolutions.filter((resolution) => nameOfResolution(resolution) === name).length,
    }))
    .filter((one) => one.count > 0)
    .map((one) => `${one.name}${one.count}项`)
  return [
    voted.length === 0
      ? '没有进行表决。'
      : `${voted.join('；')}。合计表决${passed.base}次，达到票数要求${passed.count}次，占${percentCell(passed.count, passed.base)}。`,
    aside.length === 0 ? '' : `另有${joinList(aside)}，不计入表决次数。`,
    made.length === 0 ? '' : `形成${joinList(made)}。`,
  ].join('')
}

const passedWords = (passed: number, all: number): string => {
  if (passed === 0) return all === 1 ? '没有通过' : '都没有通过'
  if (passed < all) return `业主共同决定通过${passed}项`
  return all === 1 ? '业主共同决定通过' : '业主共同决定全部通过'
}

const writtenSentences = (facts: YearFacts): string => {
  const { writtenVotes } = facts
  if (writtenVotes.length === 0) return '没有组织业主书面表决。'
  const proposals = writtenVotes.filter((vote) => !vote.isElection && vote.passedCount !== null)
  const elections = writtenVotes.filter((vote) => vote.isElection && vote.passedCount !== null)
  const parts = [
    `组织业主书面表决${writtenVotes.length}次`,
    proposals.length === 0
      ? ''
      : `已有最终结果的表决事项${sumOf(proposals, (vote) => vote.matterCount)}项，${passedWords(
          sumOf(proposals, (vote) => vote.passedCount ?? 0),
          sumOf(proposals, (vote) => vote.matterCount),
        )}`,
    elections.length === 0 ? '' : `选举当选${sumOf(elections, (vote) => vote.passedCount ?? 0)}人`,
  ]
  return `${parts.filter((part) => part !== '').join('，')}。`
}

const topicSentences = (figures: Figures): string => {
  const all = figureAt(figures, 'topic-all').count
  const { count: taken } = figureAt(figures, 'topic-taken')
  const closed = figureAt(figures, 'topic-closed')
  if (all === 0) return '没有收到议题。'
  const others = all - taken
  return (
    `收到议题${all}项，受理${taken}项${others === 0 ? '' : `，并入其他议题、不予受理或者转交${others}项`}；` +
    `${closed.base > 0 && closed.count === 0 ? '受理的议题都还没有销号' : `受理的议题已销号${closed.count}项，${rateWords('销号率', closed)}`}。`
  )
}

/** A share of nothing is no share. */
const rateWords = (name: string, { count, base }: Share): string =>
  base === 0 ? `没有可算${name}的` : `${name}${percentCell(count, base)}`

/** 应销号12件，已销号9件，销号率75%；没有销号的3件，其中逾期1件; what there is none of is said in words. */
const closingWords = (closed: Share, overdue: number): string => {
  const { count, base } = closed
  const open = base - count
  if (base === 0) return rateWords('销号率', closed)
  if (open === 0) return `应销号${base}件，已全部销号`
  const all = open === 1 ? '' : '都'
  const late = overdue === 0 ? `${all}没有逾期` : overdue === open ? `${all}已逾期` : `其中逾期${overdue}件`
  return count === 0
    ? `应销号${base}件，${all}还没有销号，${late}`
    : `应销号${base}件，已销号${count}件，${rateWords('销号率', closed)}；没有销号的${open}件，${late}`
}

const taskSentences = (facts: YearFacts, figures: Figures): string => {
  const all = figureAt(figures, 'task-all').count
  const closed = figureAt(figures, 'task-closed')
  const overdue = figureAt(figures, 'task-overdue').count
  const median = medianDaysToClose(facts.statistics.tasks)
  if (all === 0) return '没有交办督办事项。'
  const declined = all - closed.base
  return (
    `交办督办事项${all}件${declined === 0 ? '' : `，其中不予办理${declined}件`}；` +
    `${closingWords(closed, overdue)}。` +
    `${median === null ? '' : `从交办到销号，用时的中位数是${median}天。`}`
  )
}

const satisfactionSentences = (facts: YearFacts, figures: Figures): string => {
  const { count, base } = figureAt(figures, 'satisfaction-content')
  const answers = sumOf(facts.statistics.tasks, (task) => task.answerCount)
  const again = figureAt(figures, 'satisfaction-reopened').count
  const reopened = again === 0 ? '' : `因回访不满意重新办理过${again}件，办好以后再次回访。`
  if (base === 0) return `没有评议记录。${reopened}`
  const asked = `回访、评议督办事项${base}件，收到评价${answers}人次`
  if (base < smallestGroup) return `${asked}，不足${smallestGroup}件，不分项统计。${reopened}`
  return `${asked}；按每件最后一次评议计算，满意和基本满意${count}件，满意率${percentCell(count, base)}。${reopened}`
}

const answerWords = (answered: number, all: number): string => {
  if (answered === 0) return '还没有答复'
  if (answered < all) return `已答复${answered}件`
  return all === 1 ? '已答复' : '都已答复'
}

const noticeSentences = (facts: YearFacts): string => {
  if (facts.notices.length === 0) return '没有张贴公示。'
  const objections = standingObjections(facts)
  const answered = objections.filter((objection) => objection.answer !== null).length
  const withdrawn = facts.notices.filter((notice) => notice.withdrawn !== null).length
  const answers =
    objections.length === 0
      ? '没有收到异议'
      : `收到异议${objections.length}件，${answerWords(answered, objections.length)}`
  return `张贴公示、公告和倡议书${facts.notices.length}份${withdrawn === 0 ? '' : `，其中撤下${withdrawn}份`}；${answers}。`
}

const section = (name: string, ...blocks: readonly (readonly Block[])[]) => ({ name, blocks: blocks.flat() })

/** A table where there is one, with a line under it that says how to read it. */
const remarked = (table: readonly Block[], remark: string): readonly Block[] =>
  table.length === 0 || remark === '' ? table : [...table, paragraph(remark)]

/** A list under a line of its own, apart from the table before it. */
const listed = (introduction: string, table: readonly Block[]): readonly Block[] =>
  table.length === 0 ? [] : [paragraph(introduction), ...table]

const sectionsOf = (facts: YearFacts, figures: Figures) => {
  const units = unitTable(figures)
  const asked = figureAt(figures, 'satisfaction-content').base
  const answers = figures.filter((figure) => figure.key.startsWith('satisfaction:'))
  return [
    section(
      '主要数字',
      remarked(
        headTable(figures, facts.statistics),
        '议题按收到、事项按交办、会议按召开的日期计入本年，各计一次；以后年度销号的，计入收到、交办的那一年。' +
          '受理的议题不含并入其他议题、不予受理和转交的；应销号的事项不含不予办理的。占比取整数，四舍五入。',
      ),
    ),
    section(
      '议题',
      [paragraph(topicSentences(figures))],
      listed('按来源：', shareTable('议题来源', '议题来源', ofGroup(figures, 'topic-sources'))),
      listed('按类别：', shareTable('议题类别', '议题类别', ofGroup(figures, 'topic-categories'))),
      listed('按月份：', monthTable(figures, facts.statistics)),
    ),
    section(
      '会议情况',
      [paragraph(meetingSentences(facts))],
      formTable(facts, figures),
      listed('各次会议如下：', meetingTable(facts)),
    ),
    section('表决和成果', [paragraph(outcomeSentences(facts, figures))], outcomeTable(facts)),
    section('业主书面表决', [paragraph(writtenSentences(facts))], writtenTable(facts)),
    section(
      '督办事项',
      [paragraph(taskSentences(facts, figures))],
      kindTable(figures),
      listed(
        '已销号的事项，按从交办到销号的天数：',
        shareTable('销号用时', '销号用时', ofGroup(figures, 'close-out-days'), true),
      ),
    ),
    section(
      '满意度',
      [paragraph(satisfactionSentences(facts, figures))],
      asked < smallestGroup ? [] : shareTable('满意度', '评价', answers, true),
    ),
    section('各小区', estateTable(figures)),
    section('各责任单位', remarked(units.table, units.remark)),
    section('公示和异议', [paragraph(noticeSentences(facts))], noticeTable(facts)),
  ].filter(({ blocks }) => blocks.length > 0)
}

/**
 * 年度汇总 of a year as it stands on the day of its statistics, with the figures of 统计. Answers of fewer than three
 * are not told apart.
 * @see 个人信息保护法第二十五条
 */
export const composeYearlyReport = (facts: YearFacts): PlainDocument => {
  const { community, statistics } = facts
  const { year, today } = statistics
  const isOpenYear = today.startsWith(`${year}-`)
  return {
    kind: 'yearly-report',
    fileName: { on: today, place: community.name, occasion: `${year}年`, paper: '年度汇总' },
    layout: 'official',
    title: breakTitle(`${community.name}${year}年居民议事工作年度汇总`),
    blocks: [
      ...(isOpenYear
        ? [standingLine(`（截至${dayInChinese(today)}）`, 'center'), { kind: 'blank', lines: 1 } as const]
        : []),
      ...sectionsOf(facts, tellFigures(statistics)).flatMap(({ name, blocks }, index) => [
        heading(1, `${headingMark(1, index + 1)}${name}`),
        ...blocks,
      ]),
      { kind: 'closing', signers: [committeeName(community)], day: today, seal: true },
    ],
  }
}

const gap = (code: string, anchor: string, sentence: string): Gap => ({
  code,
  position: null,
  anchor,
  sentence,
})

/** What is not settled yet and would change the report of a year. */
export const findYearGaps = (facts: YearFacts): readonly Gap[] => [
  ...heldMeetings(facts)
    .filter((meeting) => !['minuted', 'archived'].includes(meeting.state))
    .map((meeting) =>
      gap(
        'minutes-open',
        `meeting-${meeting.id}`,
        `${dayInChinese(meeting.on)}的“${meeting.title}”还没有整理完纪要`,
      ),
    ),
  ...facts.writtenVotes
    .filter((vote) => vote.state === 'open' || vote.state === 'preliminary')
    .map((vote) => gap('written-open', 'written', `业主书面表决“${vote.title}”还没有最终结果`)),
  ...facts.statistics.tasks
    .filter((task) => task.state === 'to-dispatch')
    .map((task) => gap('task-waiting', `task-${task.id}`, `督办事项“${task.title}”还没有责任人或者时限`)),
  ...facts.notices
    .flatMap((notice) =>
      notice.objections
        .filter((objection) => objection.answer === null && objection.withdrawn === null)
        .map(() => notice),
    )
    .map((notice) =>
      gap('objection-open', `notice-${notice.id}`, `公示“${notice.words.title}”有异议还没有答复`),
    ),
]

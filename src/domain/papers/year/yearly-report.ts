/** Writes the yearly report (年度汇总): first in words, then in tables that add up to them. Knows no format and no clock. */
import { breakTitle, dayInChinese, headingMark, joinList } from '../../chinese-text.ts'
import type { Day } from '../../identity.ts'
import { type Block, type Gap, heading, type PlainDocument, paragraph, standingLine } from '../document.ts'
import { committeeName } from '../meeting/meeting-wording.ts'
import { shareWords } from '../written/written-paper-words.ts'
import { heldMeetings, nameOfResolution, standingVotes, type YearFacts } from './year-facts.ts'
import {
  countTasks,
  formTable,
  meetingTable,
  nameOfVotes,
  noticeTable,
  outcomeTable,
  standingObjections,
  sumOf,
  taskTable,
  topicsOf,
  topicTable,
  writtenTable,
} from './yearly-tables.ts'

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
  const due = sumOf(held, (meeting) => meeting.dueCount)
  const attended = sumOf(held, (meeting) => meeting.attendedCount)
  const told = facts.items.filter(
    (item) => item.kind === 'inform' && held.some((meeting) => meeting.id === item.meetingId),
  ).length
  const first =
    held.length === 0
      ? '没有召开会议。'
      : `召开各类会议${held.length}次，应到${due}人次，实到${attended}人次，到会率${shareWords(attended, due)}，` +
        `协商、审议议题${topicsOf(facts).length}项${told === 0 ? '' : `，通报情况${told}项`}。`
  return `${first}${missed.length === 0 ? '' : `另有${joinList(missed)}，不计入会议次数。`}`
}

const outcomeSentences = (facts: YearFacts): string => {
  const votes = standingVotes(facts)
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
    voted.length === 0 ? '没有进行表决。' : `${voted.join('；')}。`,
    aside.length === 0 ? '' : `另有${joinList(aside)}，不计入表决次数。`,
    made.length === 0 ? '' : `形成${joinList(made)}。`,
  ].join('')
}

/** A list under a line of its own, apart from the table before it. */
const listed = (table: readonly Block[]): readonly Block[] =>
  table.length === 0 ? [] : [paragraph('各次会议如下：'), ...table]

const writtenSentences = (facts: YearFacts): string => {
  const { writtenVotes } = facts
  if (writtenVotes.length === 0) return '没有组织业主书面表决。'
  const proposals = writtenVotes.filter((vote) => !vote.isElection && vote.passedCount !== null)
  const elections = writtenVotes.filter((vote) => vote.isElection && vote.passedCount !== null)
  const parts = [
    `组织业主书面表决${writtenVotes.length}次`,
    proposals.length === 0
      ? ''
      : `已有最终结果的表决事项${sumOf(proposals, (vote) => vote.matterCount)}项，业主共同决定通过${sumOf(proposals, (vote) => vote.passedCount ?? 0)}项`,
    elections.length === 0 ? '' : `选举当选${sumOf(elections, (vote) => vote.passedCount ?? 0)}人`,
  ]
  return `${parts.filter((part) => part !== '').join('，')}。`
}

const taskSentences = (facts: YearFacts, today: Day): string => {
  const count = countTasks(facts.tasks, today)
  if (count.madeCount === 0) return '没有交办督办事项。'
  return (
    `交办督办事项${count.madeCount}件，已办结${count.doneCount}件，办结率${shareWords(count.doneCount, count.madeCount)}；` +
    `逾期未办结${count.overdueCount}件，办理中${count.runningCount}件，待派单${count.waitingCount}件。`
  )
}

const noticeSentences = (facts: YearFacts): string => {
  if (facts.notices.length === 0) return '没有张贴公示。'
  const objections = standingObjections(facts)
  const answered = objections.filter((objection) => objection.answer !== null).length
  const withdrawn = facts.notices.filter((notice) => notice.withdrawn !== null).length
  const answers =
    objections.length === 0
      ? '没有收到异议'
      : `收到异议${objections.length}件，${answered === objections.length ? '均已答复' : `已答复${answered}件`}`
  return `张贴公示、公告和倡议书${facts.notices.length}份${withdrawn === 0 ? '' : `，其中撤下${withdrawn}份`}；${answers}。`
}

/**
 * 年度汇总 of a year as it stands on `madeOn`. Groups of fewer than three are told together with others.
 * @see 个人信息保护法第二十五条
 */
export const composeYearlyReport = (facts: YearFacts, madeOn: Day): PlainDocument => {
  const { community, year } = facts
  const isOpenYear = madeOn.startsWith(`${year}-`)
  const sections: readonly { readonly name: string; readonly blocks: readonly Block[] }[] = [
    {
      name: '会议情况',
      blocks: [paragraph(meetingSentences(facts)), ...formTable(facts), ...listed(meetingTable(facts))],
    },
    { name: '表决和成果', blocks: [paragraph(outcomeSentences(facts)), ...outcomeTable(facts)] },
    { name: '业主书面表决', blocks: [paragraph(writtenSentences(facts)), ...writtenTable(facts)] },
    { name: '督办事项', blocks: [paragraph(taskSentences(facts, madeOn)), ...taskTable(facts, madeOn)] },
    { name: '满意度', blocks: [paragraph('满意率：没有评议记录。')] },
    { name: '公示和异议', blocks: [paragraph(noticeSentences(facts)), ...noticeTable(facts)] },
    {
      name: '议题类别',
      blocks: [
        ...topicTable(facts),
        paragraph(
          topicsOf(facts).length === 0
            ? '没有议题。'
            : '会前没有选定类别的议题按标题归类；不足3项的类别并入“其他类别”。',
        ),
      ],
    },
  ]
  return {
    kind: 'yearly-report',
    fileName: { on: madeOn, place: community.name, occasion: `${year}年`, paper: '年度汇总' },
    layout: 'official',
    title: breakTitle(`${community.name}${year}年居民议事工作年度汇总`),
    blocks: [
      ...(isOpenYear
        ? [standingLine(`（截至${dayInChinese(madeOn)}）`, 'center'), { kind: 'blank', lines: 1 } as const]
        : []),
      ...sections.flatMap((section, index) => [
        heading(1, `${headingMark(1, index + 1)}${section.name}`),
        ...section.blocks,
      ]),
      { kind: 'closing', signers: [committeeName(community)], day: madeOn, seal: true },
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
  ...facts.tasks
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

/** Writes 专班进展报告: who, the milestones, how many households, the money as sums, the tasks. Knows no format and no clock. */
import {
  type Case,
  type CaseMember,
  countCase,
  currentMembers,
  headOf,
  memberRoleNames,
  standingMilestones,
  standingOfMilestone,
} from '../../case/case.ts'
import { nameOfTaskForce } from '../../case/case-appeal.ts'
import { countByBuilding, isCounted } from '../../case/household.ts'
import { groupMoney, moneyFigure, moneyWords, smallestGroup, sumMoney } from '../../case/money.ts'
import {
  breakTitle,
  columnDay,
  dayInChinese,
  endSentence,
  headingMark,
  joinList,
} from '../../chinese-text.ts'
import type { Day } from '../../identity.ts'
import {
  type Block,
  type Gap,
  heading,
  type PlainDocument,
  paragraph,
  paragraphs,
  standingLine,
} from '../document.ts'
import { committeeName } from '../meeting/meeting-wording.ts'
import { shareWords } from '../written/written-paper-words.ts'
import type { CaseFacts } from './case-facts.ts'

const unitAndName = ({ unit, name }: CaseMember): string =>
  unit.trim() === '' ? name : `${unit.trim()}${name}`

/** Those in office by their role, each with the unit. */
const memberBlocks = (found: Case): readonly Block[] => {
  const members = currentMembers(found.members)
  if (members.length === 0) return []
  const rows = (['head', 'deputy', 'member'] as const)
    .map((role) => [
      memberRoleNames[role],
      joinList(members.filter((one) => one.role === role).map(unitAndName)),
    ])
    .filter(([, names]) => names !== '')
  return [
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '职务', share: 2, align: 'center' },
        { heading: '成员', share: 10, align: 'left' },
      ],
      rows: rows.map((row) => row.map(String)),
    },
  ]
}

const standingWords = (milestone: Parameters<typeof standingOfMilestone>[0], today: Day): string => {
  const standing = standingOfMilestone(milestone, today)
  switch (standing.kind) {
    case 'done':
      return standing.days === 0 ? '√ 已完成' : `√ 已完成（晚${standing.days}天）`
    case 'overdue':
      return `▲ 逾期${standing.days}天`
    case 'left':
      return '○ 未到期'
  }
}

const milestoneBlocks = (found: Case, today: Day): readonly Block[] => {
  const milestones = standingMilestones(found.milestones)
  const count = countCase(found, today)
  if (milestones.length === 0) return [paragraph('没有登记节点。')]
  const overdue = count.overdueMilestoneCount === 0 ? '' : `，逾期${count.overdueMilestoneCount}个`
  return [
    paragraph(`共${count.milestoneCount}个节点，已完成${count.doneMilestoneCount}个${overdue}。`),
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '序号', share: 1.5, align: 'center' },
        { heading: '节点', share: 4.9, align: 'left' },
        { heading: '计划日期', share: 3.1, align: 'center' },
        { heading: '完成日期', share: 3.1, align: 'center' },
        { heading: '状态', share: 5.2, align: 'center' },
      ],
      rows: milestones.map((one, index) => [
        String(index + 1),
        one.note.trim() === '' ? one.title : `${one.title}\n${one.note}`,
        columnDay(one.dueOn),
        one.doneOn === null ? '' : columnDay(one.doneOn),
        standingWords(one, today),
      ]),
    },
  ]
}

/** Buildings of three households and more; smaller ones together, or no table where that would tell them by difference. */
const buildingBlocks = (found: Case): readonly Block[] => {
  const groups = countByBuilding(found.households)
  const large = groups.filter((one) => one.building !== '' && one.count >= smallestGroup)
  const rest = groups.filter((one) => !large.includes(one))
  const restCount = rest.reduce((sum, one) => sum + one.count, 0)
  if (large.length < 2 || (restCount > 0 && restCount < smallestGroup)) return []
  const restClosed = rest.reduce((sum, one) => sum + one.closedCount, 0)
  const rows = [
    ...large,
    ...(restCount === 0 ? [] : [{ building: '其他', count: restCount, closedCount: restClosed }]),
  ]
  return [
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '楼栋', share: 3, align: 'center' },
        { heading: '户数', share: 2, align: 'center' },
        { heading: '已销号', share: 2, align: 'center' },
      ],
      rows: rows.map((row) => [row.building, String(row.count), String(row.closedCount)]),
    },
  ]
}

/** How much is owed in all, once enough owe for no single debt to be told. */
const owedSentence = (found: Case): string => {
  const owing = found.households.filter((one) => isCounted(one) && one.owed !== null && one.owed > 0)
  if (owing.length < smallestGroup) return ''
  const sum = owing.reduce((all, one) => all + (one.owed ?? 0), 0)
  return `清单中${owing.length}户登记欠费，合计${moneyWords(sum)}。`
}

const householdBlocks = (found: Case, today: Day): readonly Block[] => {
  const { householdCount, closedHouseholdCount } = countCase(found, today)
  if (householdCount === 0) return []
  const share = shareWords(closedHouseholdCount, householdCount, 1)
  const whole =
    closedHouseholdCount === householdCount
      ? `共${householdCount}户，已全部销号（${closedHouseholdCount}／${householdCount}）。`
      : `共${householdCount}户，已销号${closedHouseholdCount}户（${closedHouseholdCount}／${householdCount}，${share}）。`
  return [paragraph(`${whole}${owedSentence(found)}`), ...buildingBlocks(found)]
}

const moneyBlocks = (found: Case): readonly Block[] => {
  if (found.money.length === 0) return []
  const sum = sumMoney(found.money)
  const groups = groupMoney(found.money, 'collected')
  const told =
    groups.length < 2
      ? ''
      : `归集资金中，${joinList(groups.map(({ name, amount }) => `${name}${moneyWords(amount)}`))}。`
  return [
    paragraph(
      `资金由共管账户管理。计划${moneyWords(sum.planned)}，已归集${moneyWords(sum.collected)}，已支出${moneyWords(sum.paid)}，结余${moneyWords(sum.balance)}。${told}`,
    ),
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '计划（元）', share: 3, align: 'right' },
        { heading: '归集（元）', share: 3, align: 'right' },
        { heading: '支出（元）', share: 3, align: 'right' },
        { heading: '结余（元）', share: 3, align: 'right' },
      ],
      rows: [[sum.planned, sum.collected, sum.paid, sum.balance].map(moneyFigure)],
    },
  ]
}

const closedWords = ({ closedTopicCount }: CaseFacts['work']): string =>
  closedTopicCount === 0 ? '尚未销号' : `已销号${closedTopicCount}件`

const taskBlocks = ({ work, openTasks }: CaseFacts): readonly Block[] => {
  if (work.taskCount + work.topicCount === 0) return []
  const tasks = work.taskCount === 0 ? '' : `交办事项${work.taskCount}件，已销号${work.closedTaskCount}件。`
  const topics = work.topicCount === 0 ? '' : `相关议题${work.topicCount}件，${closedWords(work)}。`
  const table: readonly Block[] =
    openTasks.length === 0
      ? []
      : [
          {
            kind: 'table',
            height: 'plain',
            columns: [
              { heading: '事项', share: 6, align: 'left' },
              { heading: '责任单位', share: 3, align: 'center' },
              { heading: '时限', share: 4, align: 'center' },
              { heading: '状态', share: 2.4, align: 'center' },
            ],
            rows: openTasks.map((task) => [
              `${task.title}\n${task.number}`,
              task.leadUnit,
              task.dueOn === null ? '' : columnDay(task.dueOn),
              task.stateName,
            ]),
          },
        ]
  return [paragraph(`${tasks}${topics}`), ...table]
}

const closingWords = (found: Case): readonly Block[] => {
  if (found.state === 'open' || found.closedOn === null) return []
  return [
    paragraph(`专班工作已于${dayInChinese(found.closedOn)}结束。`),
    ...paragraphs(endSentence(found.summary)),
  ]
}

/** 专班进展报告 as the matter stands on `madeOn`: sums only, groups of fewer than three not told apart. */
export const composeCaseReport = (facts: CaseFacts, madeOn: Day): PlainDocument => {
  const { community, found } = facts
  const head = headOf(found.members)
  const led = head === null ? '' : `，由${unitAndName(head)}任组长`
  const sections = [
    {
      name: '基本情况',
      blocks: [
        ...(found.background.trim() === '' ? [] : paragraphs(endSentence(found.background))),
        paragraph(`专班于${dayInChinese(found.startedOn)}成立${led}。`),
        ...memberBlocks(found),
      ],
    },
    { name: '节点进展', blocks: milestoneBlocks(found, madeOn) },
    { name: '逐户销号', blocks: householdBlocks(found, madeOn) },
    { name: '资金', blocks: moneyBlocks(found) },
    { name: '事项和议题', blocks: taskBlocks(facts) },
    { name: '总结', blocks: closingWords(found) },
  ].filter(({ blocks }) => blocks.length > 0)
  return {
    kind: 'case-report',
    fileName: {
      on: madeOn,
      place: found.estateName.trim() === '' ? community.name : found.estateName.trim(),
      occasion: nameOfTaskForce(found),
      paper: '进展报告',
    },
    layout: 'official',
    title: breakTitle(`${nameOfTaskForce(found)}进展报告`),
    blocks: [
      standingLine(`（截至${dayInChinese(madeOn)}）`, 'center'),
      { kind: 'blank', lines: 1 },
      ...sections.flatMap(({ name, blocks }, index) => [
        heading(1, `${headingMark(1, index + 1)}${name}`),
        ...blocks,
      ]),
      {
        kind: 'closing',
        signers: [nameOfTaskForce(found), committeeName(community)],
        day: madeOn,
        seal: true,
      },
    ],
  }
}

/** What a report should tell and can't yet. */
export const findCaseReportGaps = ({ found }: Pick<CaseFacts, 'found'>): readonly Gap[] =>
  [
    headOf(found.members) === null ? ['head', 'members', '专班还没有组长'] : null,
    standingMilestones(found.milestones).length === 0 ? ['milestones', 'milestones', '还没有登记节点'] : null,
  ].flatMap((gap) => {
    if (gap === null) return []
    const [code = '', anchor = '', sentence = ''] = gap
    return [{ code: `case-${code}`, position: null, anchor, sentence }]
  })

import { describe, expect, test } from 'vitest'
import type { Case } from '../../case/case.ts'
import type { Household } from '../../case/household.ts'
import type { CaseId, CaseMemberId, HouseholdId, MilestoneId, MoneyEntryId } from '../../identity.ts'
import type { Block } from '../document.ts'
import { type CaseFacts, maskHousehold } from './case-facts.ts'
import { composeCaseLedger, findCaseLedgerGaps } from './case-ledger.ts'
import { composeCaseReport, findCaseReportGaps } from './case-report.ts'

const household = (id: number, more: Partial<Household> = {}): Household => ({
  id: id as HouseholdId,
  room: `7栋2单元${1100 + id}`,
  householder: '张小三',
  matter: '欠物业费3,200元，电话13800001234',
  owed: 320_000,
  state: 'closed-out',
  on: '2026-11-12',
  by: '何永红',
  words: '张小三已交清',
  stepCount: 1,
  ...more,
})

const factsOf = (households: readonly Household[]): CaseFacts => {
  const found: Case = {
    id: 1 as CaseId,
    title: '消防整改',
    estateName: '福鑫南郡',
    background: '消防设施缺失',
    startedOn: '2026-09-01',
    state: 'open',
    summary: '',
    closedOn: null,
    steps: [],
    members: [
      {
        ...{ id: 1 as CaseMemberId, name: '许卫国', unit: '街道办', role: 'head', contact: '' },
        ...{ joinedOn: '2026-09-01', leftOn: null, leftReason: '' },
      },
    ],
    milestones: [
      {
        ...{ id: 1 as MilestoneId, title: '复工', dueOn: '2026-11-11', doneOn: null },
        ...{ note: '', isWithdrawn: false },
      },
    ],
    households,
    money: [
      {
        ...{ id: 1 as MoneyEntryId, kind: 'collected', amount: 298_000_000, on: '2026-10-01', words: '归集' },
        ...{ counterparty: 'collector', supervisedBy: '财政所', reversesId: null },
      },
    ],
  }
  return {
    community: {
      ...{ name: '和苑社区', subdistrict: '', partyOrganisation: '', secretary: '', contact: '' },
      numberPattern: '',
    },
    found,
    work: { topicCount: 0, closedTopicCount: 0, taskCount: 2, closedTaskCount: 1 },
    openTasks: [],
  }
}

const textOf = (blocks: readonly Block[]): string => JSON.stringify(blocks)

describe('专班的文书', () => {
  test('一户印出来没有全名、房号、电话和金额', () => {
    expect(maskHousehold(household(2))).toEqual({
      room: '7栋2单元***',
      householder: '张*三',
      matter: '欠物业费***元，电话***',
      words: '张*三已交清',
    })
  })

  test('台账一户一行，撤出的只说几户', () => {
    const paper = composeCaseLedger(
      factsOf([household(1), household(2, { state: 'withdrawn' })]),
      '2026-11-22',
    )
    const table = paper.blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' ? table.rows : []).toHaveLength(1)
    const text = textOf(paper.blocks)
    expect(text).toContain('另有1户已从清单撤出')
    expect(text).not.toMatch(/张小三|1101|3,200|138/u)
    expect(findCaseLedgerGaps(factsOf([]))).toHaveLength(1)
  })

  test('报告写组长、逾期的节点、几户销号、资金和事项，都是合计', () => {
    const text = textOf(composeCaseReport(factsOf([1, 2, 3].map((id) => household(id))), '2026-11-22').blocks)
    for (const words of [
      '由街道办许卫国任组长',
      '逾期11天',
      '共3户，已全部销号（3／3）',
      '清单中3户登记欠费，合计9,600元',
      '已归集298万元，已支出0元，结余298万元',
      '交办事项2件，已销号1件',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/张小三|3,200/u)
  })

  test('只有一两户欠费时，合计也不写', () => {
    const text = textOf(composeCaseReport(factsOf([household(1), household(2)]), '2026-11-22').blocks)
    expect(text).not.toContain('欠费')
    expect(findCaseReportGaps(factsOf([]))).toEqual([])
  })
})

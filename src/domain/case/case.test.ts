import { describe, expect, test } from 'vitest'
import type { CaseMemberId, HouseholdId, MilestoneId, MoneyEntryId } from '../identity.ts'
import {
  type CaseMember,
  countCase,
  currentMembers,
  findOpenEnds,
  headOf,
  type Milestone,
  standingOfMilestone,
} from './case.ts'
import { appealWordsOfCase } from './case-appeal.ts'
import {
  buildingOf,
  countByBuilding,
  type Household,
  householdKey,
  householdLifeCycle,
  householdStates,
  householdSteps,
  moveHousehold,
} from './household.ts'
import { splitHouseholdLines } from './household-lines.ts'
import {
  canBear,
  groupMoney,
  isReversed,
  type MoneyEntry,
  moneyFigure,
  moneyWords,
  readMoney,
  reverseOf,
  sumMoney,
} from './money.ts'

const member = (id: number, more: Partial<CaseMember>): CaseMember => ({
  id: id as CaseMemberId,
  name: `成员${id}`,
  unit: '社区',
  role: 'member',
  contact: '',
  joinedOn: '2026-09-01',
  leftOn: null,
  leftReason: '',
  ...more,
})

const milestone = (dueOn: string, doneOn: string | null, isWithdrawn = false): Milestone => ({
  id: 1 as MilestoneId,
  title: '复工',
  dueOn,
  doneOn,
  note: '',
  isWithdrawn,
})

const household = (id: number, more: Partial<Household> = {}): Household => ({
  id: id as HouseholdId,
  room: `${id}栋1单元101`,
  householder: '张三',
  matter: '产权证未办',
  owed: null,
  state: 'open',
  on: null,
  by: '',
  words: '',
  stepCount: 0,
  ...more,
})

const entry = (id: number, more: Partial<MoneyEntry>): MoneyEntry => ({
  id: id as MoneyEntryId,
  kind: 'collected',
  amount: 100,
  on: '2026-10-01',
  words: '归集',
  counterparty: 'collector',
  supervisedBy: '财政所',
  reversesId: null,
  ...more,
})

describe('专班的数', () => {
  test('节点到期次日算逾期，晚完成的说晚几天，删去的不算', () => {
    expect(standingOfMilestone(milestone('2026-11-11', null), '2026-11-11')).toEqual({
      kind: 'left',
      days: 0,
    })
    expect(standingOfMilestone(milestone('2026-11-11', null), '2026-11-12')).toEqual({
      kind: 'overdue',
      days: 1,
    })
    expect(standingOfMilestone(milestone('2026-11-11', '2026-11-13'), '2026-12-01')).toEqual({
      kind: 'done',
      days: 2,
    })
    const count = countCase(
      {
        milestones: [milestone('2026-11-11', null), milestone('2026-11-01', null, true)],
        households: [
          household(1, { state: 'closed-out' }),
          household(2),
          household(3, { state: 'withdrawn' }),
        ],
        money: [entry(1, {})],
      },
      '2026-11-12',
    )
    expect(count).toEqual({
      milestoneCount: 1,
      doneMilestoneCount: 0,
      overdueMilestoneCount: 1,
      householdCount: 2,
      closedHouseholdCount: 1,
      balance: 100,
    })
  })

  test('结束前说清还有什么没有办完', () => {
    const work = { topicCount: 0, closedTopicCount: 0, taskCount: 3, closedTaskCount: 2 }
    const ends = findOpenEnds(
      { milestones: [milestone('2026-11-11', null)], households: [household(1)], money: [entry(1, {})] },
      work,
    )
    expect(ends).toEqual([
      '还有 1 个节点没有完成',
      '还有 1 户没有销号',
      '还有 1 件事项没有销号',
      '共管账户还有结余',
    ])
    expect(findOpenEnds({ milestones: [], households: [], money: [] }, { ...work, taskCount: 2 })).toEqual([])
  })

  test('组长排在前面，离开的不在名单里', () => {
    const members = [
      member(1, {}),
      member(2, { role: 'head', leftOn: '2026-10-01' }),
      member(3, { role: 'deputy' }),
      member(4, { role: 'head' }),
    ]
    expect(currentMembers(members).map((one) => one.id)).toEqual([4, 3, 1])
    expect(headOf(members)?.id).toBe(4)
    expect(headOf([])).toBeNull()
  })
})

describe('逐户清单', () => {
  test.each(householdStates.flatMap((from) => householdSteps.map((step) => ({ from, step }))))(
    '$from 能不能 $step，由表决定',
    ({ from, step }) => {
      const row = householdLifeCycle.find((one) => one.from === from && one.step === step)
      expect(moveHousehold(from, step)).toBe(row?.to ?? null)
    },
  )

  test('销了号的不能再销、不能撤出，只能先撤回销号', () => {
    expect(moveHousehold('closed-out', 'close-out')).toBeNull()
    expect(moveHousehold('closed-out', 'withdraw')).toBeNull()
    expect(moveHousehold('closed-out', 'reopen')).toBe('in-hand')
  })

  test('同一户同一事由写法不同也认得出来', () => {
    expect(householdKey({ room: '7栋2单元1102室', householder: '张 三', matter: '办证' })).toBe(
      householdKey({ room: '7-2-1102', householder: '张三', matter: '办证' }),
    )
    expect(buildingOf('7栋2单元1102')).toBe('7栋')
    expect(buildingOf('1102')).toBe('')
    expect(countByBuilding([household(1), household(1, { state: 'closed-out' }), household(2)])).toEqual([
      { building: '1栋', count: 2, closedCount: 1 },
      { building: '2栋', count: 1, closedCount: 0 },
    ])
  })

  test('有表头的按表头认，分开的楼栋、单元、房号合成一处', () => {
    const text =
      '序号\t楼栋\t单元\t房号\t户主\t欠费（元）\n1\t7\t2\t1102\t张三\t3,200.50\n2\t7\t2\t1103\t李四\t'
    expect(splitHouseholdLines(text, '欠物业费')).toEqual([
      {
        lineNumber: 2,
        room: '7栋2单元1102',
        householder: '张三',
        matter: '欠物业费',
        owed: 320_050,
        problem: null,
      },
      {
        lineNumber: 3,
        room: '7栋2单元1103',
        householder: '李四',
        matter: '欠物业费',
        owed: null,
        problem: null,
      },
    ])
  })

  test('没有表头的按样子认', () => {
    const lines = splitHouseholdLines(
      '1栋1单元101 张三 产权证未办 3200\n\n2　1栋 1单元 102　李四　产权证未办\n3-1-502,王小五\n欠费清单',
      '',
    )
    expect(lines.map(({ room, householder, matter, owed }) => [room, householder, matter, owed])).toEqual([
      ['1栋1单元101', '张三', '产权证未办', 320_000],
      ['1栋1单元102', '李四', '产权证未办', null],
      ['3-1-502', '王小五', '', null],
      ['', '欠费清单', '', null],
    ])
    expect(splitHouseholdLines('3200\t', '')[0]?.problem).toBe('没有房号，也没有户主')
  })

  test('事由里的标点照写的样子，全角的房号和金额认得', () => {
    const matter = '产权证未办，欠（电）费'
    const found = (text: string) =>
      splitHouseholdLines(text, '').map((line) => [line.room, line.householder, line.matter, line.owed])
    expect(found(`１栋１０１\t甲乙\t${matter}\t３２００`)).toEqual([['1栋101', '甲乙', matter, 320_000]])
    expect(found(`楼栋\t房号\t户主\t事由\n１栋\t１０１\t甲乙\t${matter}`)).toEqual([
      ['1栋101', '甲乙', matter, null],
    ])
  })
})

describe('共管资金', () => {
  test('按分相加，更正的一笔和原来的抵消', () => {
    const first = entry(1, { amount: 10_000_050 })
    const back = { ...entry(2, reverseOf(first, '2026-10-02', '重复登记')), reversesId: first.id }
    const money = [first, back, entry(3, { kind: 'planned', amount: 5 }), entry(4, { amount: 7 })]
    expect(sumMoney(money)).toEqual({ planned: 5, collected: 7, paid: 0, balance: 7 })
    expect(isReversed(first, money)).toBe(true)
    expect(isReversed(back, money)).toBe(false)
  })

  test('支出不能超过结余，已经花掉的归集不能更正，计划不受限', () => {
    const money = [entry(1, { amount: 100 }), entry(2, { kind: 'paid', amount: 60 })]
    expect(canBear(money, { kind: 'paid', amount: 40 })).toBe(true)
    expect(canBear(money, { kind: 'paid', amount: 41 })).toBe(false)
    expect(canBear(money, { kind: 'collected', amount: -100 })).toBe(false)
    expect(canBear(money, { kind: 'planned', amount: 1_000 })).toBe(true)
  })

  test('不足三笔的不单列，剩下一两笔的就都不分', () => {
    const three = [1, 2, 3].map((id) => entry(id, { counterparty: 'owners', amount: id }))
    expect(groupMoney(three, 'collected')).toEqual([{ name: '业主（合计）', amount: 6 }])
    expect(groupMoney([...three, entry(4, {})], 'collected')).toEqual([])
    expect(
      groupMoney([...three, entry(4, {}), entry(5, {}), entry(6, { counterparty: 'other' })], 'collected'),
    ).toEqual([
      { name: '业主（合计）', amount: 6 },
      { name: '其他', amount: 300 },
    ])
    expect(groupMoney(three.slice(1), 'collected')).toEqual([])
  })

  test.each([
    ['12000', 1_200_000],
    ['１，200.50', 120_050],
    ['￥300元', 30_000],
    ['298万', 298_000_000],
    ['1.5万元', 1_500_000],
    ['0.123', null],
    ['-5', null],
    ['约300', null],
    ['', null],
  ] as const)('%s 读作 %s 分', (text, amount) => {
    expect(readMoney(text)).toBe(amount)
  })

  test('写法', () => {
    expect(moneyFigure(298_000_050)).toBe('2,980,000.50')
    expect(moneyFigure(-5)).toBe('−0.05')
    expect(moneyWords(298_000_000)).toBe('298万元')
    expect(moneyWords(1_230_000)).toBe('1.23万元')
    expect(moneyWords(320_050)).toBe('3,200.50元')
    expect(moneyWords(0)).toBe('0元')
  })
})

test('联合倡议书由专班、成员单位和居委会署名，不写哪一户', () => {
  const community = {
    name: '和苑社区',
    subdistrict: '清河街道',
    partyOrganisation: '和苑社区党委',
    secretary: '周敏',
    contact: '0731-00000000',
    numberPattern: '',
  }
  const words = appealWordsOfCase(
    {
      title: '福鑫南郡消防整改专班',
      estateName: '福鑫南郡',
      background: '消防设施缺失。',
      members: [
        member(1, { role: 'head', name: '组长甲', unit: '街道办', contact: '0731-00000001' }),
        member(2, { unit: '小区党支部' }),
        member(3, { unit: '小区党支部' }),
        member(4, { unit: '物业', leftOn: '2026-10-01' }),
      ],
    },
    community,
  )
  expect(words.signers).toEqual(['福鑫南郡消防整改专班', '街道办', '小区党支部', '和苑社区居民委员会'])
  expect(words).toMatchObject({
    title: '关于福鑫南郡消防整改的倡议书',
    salutation: '福鑫南郡全体业主',
    receiver: '组长甲',
    contact: '0731-00000001',
  })
})

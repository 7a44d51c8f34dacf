/** What may be asked about 专班: members, milestones, households closed out one by one, money under joint supervision. */
import { z } from 'zod'
import {
  type Case,
  type CaseMember,
  type CaseWords,
  caseStates,
  type Milestone,
  memberRoles,
} from '../domain/case/case.ts'
import { type Household, householdStates, householdSteps } from '../domain/case/household.ts'
import { counterparties, type MoneyEntry, moneyKinds } from '../domain/case/money.ts'
import { taskStates } from '../domain/task/task-life.ts'
import { topicStates } from '../domain/topic/topic-life.ts'
import { day, done, id, instant, neededWords, nothing, oneOf, wholeNumber, words } from './fields.ts'
import { command, query } from './operation.ts'

const touches = ['cases', 'documents'] as const
const count = z.int().min(0)
const onCase = z.strictObject({ caseId: id<'case'>() })
/** The most that one entry may hold: a hundred thousand million yuan, in 分. */
const mostMoney = 10_000_000_000_000

export const caseWords = z.strictObject({
  title: neededWords('专班名称', 80),
  estateName: words('小区', 40),
  background: words('背景', 4000),
  startedOn: day('成立日期'),
}) satisfies z.ZodType<CaseWords>

export const memberEntry = z.strictObject({
  name: neededWords('姓名', 40),
  unit: words('单位', 60),
  role: oneOf('职务', memberRoles),
  contact: words('联系方式', 60),
  joinedOn: day('加入日期'),
})

export const milestoneEntry = z.strictObject({
  title: neededWords('节点', 100),
  dueOn: day('计划日期'),
  doneOn: day('完成日期').nullable(),
  note: words('说明', 500),
})

const householdEntry = z
  .strictObject({
    room: words('楼栋房号', 60),
    householder: words('户主', 40),
    matter: words('事由', 300),
    owed: wholeNumber('欠费', 0, mostMoney).nullable(),
  })
  .refine((one) => one.room !== '' || one.householder !== '', {
    message: '请填写楼栋房号或者户主',
    path: ['room'],
  })

const money = z.strictObject({
  kind: oneOf('资金种类', moneyKinds),
  amount: wholeNumber('金额', 1, mostMoney),
  on: day('日期'),
  words: neededWords('摘要', 200),
  counterparty: oneOf('对方', counterparties),
  supervisedBy: neededWords('监管人', 60),
})

const member: z.ZodType<CaseMember, CaseMember> = z.strictObject({
  id: id<'caseMember'>(),
  name: z.string(),
  unit: z.string(),
  role: z.enum(memberRoles),
  contact: z.string(),
  joinedOn: z.string(),
  leftOn: z.string().nullable(),
  leftReason: z.string(),
})
const milestone: z.ZodType<Milestone, Milestone> = z.strictObject({
  id: id<'milestone'>(),
  title: z.string(),
  dueOn: z.string(),
  doneOn: z.string().nullable(),
  note: z.string(),
  isWithdrawn: z.boolean(),
})
const household: z.ZodType<Household, Household> = z.strictObject({
  id: id<'household'>(),
  room: z.string(),
  householder: z.string(),
  matter: z.string(),
  owed: count.nullable(),
  state: z.enum(householdStates),
  on: z.string().nullable(),
  by: z.string(),
  words: z.string(),
  stepCount: count,
})
const moneyEntry: z.ZodType<MoneyEntry, MoneyEntry> = z.strictObject({
  id: id<'moneyEntry'>(),
  kind: z.enum(moneyKinds),
  amount: z.int(),
  on: z.string(),
  words: z.string(),
  counterparty: z.enum(counterparties),
  supervisedBy: z.string(),
  reversesId: id<'moneyEntry'>().nullable(),
})

const caseFields = {
  id: id<'case'>(),
  title: z.string(),
  estateName: z.string(),
  background: z.string(),
  startedOn: z.string(),
  state: z.enum(caseStates),
  summary: z.string(),
  closedOn: z.string().nullable(),
} as const

const caseFile = z.strictObject({
  ...caseFields,
  steps: z.array(
    z.strictObject({ step: z.enum(['begin', 'close', 'reopen']), on: z.string(), words: z.string() }),
  ),
  members: z.array(member),
  milestones: z.array(milestone),
  households: z.array(household),
  money: z.array(moneyEntry),
})
/** The whole record as the domain types it. */
const wholeCase: z.ZodType<Case, Case> = caseFile as unknown as z.ZodType<Case, Case>

const work = z.strictObject({
  topicCount: count,
  closedTopicCount: count,
  taskCount: count,
  closedTaskCount: count,
})

const figures = z.strictObject({
  milestoneCount: count,
  doneMilestoneCount: count,
  overdueMilestoneCount: count,
  householdCount: count,
  closedHouseholdCount: count,
  /** 结余, in 分. */
  balance: z.int(),
})

const householdIds = z.array(id<'household'>()).min(1, '请先选一户').max(5000, '一次最多五千户')

export const cases = {
  /** All 专班, those under way first, with their figures as of today. */
  list: query({
    input: nothing,
    output: z.array(
      z.strictObject({
        ...caseFields,
        /** 组长; empty where none is named. */
        headName: z.string(),
        memberCount: count,
        figures,
        work,
      }),
    ),
  }),
  /** One 专班 with its topics and tasks. */
  read: query({
    input: onCase,
    output: z.strictObject({
      found: wholeCase,
      work,
      topics: z.array(
        z.strictObject({
          id: id<'topic'>(),
          number: z.string(),
          title: z.string(),
          state: z.enum(topicStates),
        }),
      ),
      tasks: z.array(
        z.strictObject({
          id: id<'task'>(),
          number: z.string(),
          title: z.string(),
          state: z.enum(taskStates),
          leadUnit: z.string(),
          dueOn: z.string().nullable(),
        }),
      ),
    }),
  }),
  /** Sets a 专班 up; the 组长 may be named at once. */
  begin: command({
    input: z.strictObject({
      words: caseWords,
      head: memberEntry.omit({ role: true, joinedOn: true }).nullable(),
    }),
    output: id<'case'>(),
    touches,
  }),
  /** Changes what is written of a 专班. */
  change: command({
    input: onCase.extend({ words: caseWords }),
    output: done,
    touches: [...touches, 'topics', 'tasks'],
  }),
  /** 结束: with the day and the summary; what is kept stays, and nothing more is entered until it is reopened. */
  close: command({
    input: onCase.extend({ on: day('结束日期'), summary: neededWords('总结', 4000) }),
    output: done,
    touches,
  }),
  /** 重新启动 with the reason. */
  reopen: command({
    input: onCase.extend({ on: day('重新启动日期'), reason: neededWords('重新启动的原因', 500) }),
    output: done,
    touches,
  }),
  /** Adds members; refused with `second-head` where somebody leads already. */
  addMembers: command({
    input: onCase.extend({
      members: z.array(memberEntry).min(1, '至少要有一人').max(200, '一次最多二百人'),
    }),
    output: z.array(id<'caseMember'>()),
    touches,
  }),
  changeMember: command({
    input: z.strictObject({ memberId: id<'caseMember'>(), member: memberEntry }),
    output: done,
    touches,
  }),
  /** Somebody leaves the 专班, with the reason. */
  endMembership: command({
    input: z.strictObject({
      memberId: id<'caseMember'>(),
      on: day('离开日期'),
      reason: words('离开的原因', 200),
    }),
    output: done,
    touches,
  }),
  /** Takes back that somebody left. */
  restoreMember: command({ input: z.strictObject({ memberId: id<'caseMember'>() }), output: done, touches }),
  addMilestones: command({
    input: onCase.extend({
      milestones: z.array(milestoneEntry).min(1, '至少要有一个节点').max(200, '一次最多二百个节点'),
    }),
    output: z.array(id<'milestone'>()),
    touches,
  }),
  /** Changes a milestone; `doneOn` says that it is done. */
  changeMilestone: command({
    input: z.strictObject({ milestoneId: id<'milestone'>(), milestone: milestoneEntry }),
    output: done,
    touches,
  }),
  withdrawMilestone: command({
    input: z.strictObject({ milestoneId: id<'milestone'>() }),
    output: done,
    touches,
  }),
  restoreMilestone: command({
    input: z.strictObject({ milestoneId: id<'milestone'>() }),
    output: done,
    touches,
  }),
  /** Adds households; those that stand on the list with the same room, householder and matter are left out and counted. */
  addHouseholds: command({
    input: onCase.extend({
      households: z.array(householdEntry).min(1, '至少要有一户').max(5000, '一次最多添加五千户'),
    }),
    output: z.strictObject({ addedCount: count, skippedCount: count }),
    touches,
  }),
  changeHousehold: command({
    input: z.strictObject({ householdId: id<'household'>(), household: householdEntry }),
    output: done,
    touches,
  }),
  /**
   * Moves households of one 专班 along together: 开始办理, 销号 with by and evidence, 撤回销号, 撤出清单 … All of them or none;
   * refused with `reason-missing` where something is taken back without a word.
   */
  moveHouseholds: command({
    input: z.strictObject({
      householdIds,
      step: oneOf('办理步骤', householdSteps),
      on: day('日期'),
      by: words('经办人', 40),
      words: words('依据或原因', 500),
    }),
    output: done,
    touches,
  }),
  /** The steps of one household, oldest first. */
  householdSteps: query({
    input: z.strictObject({ householdId: id<'household'>() }),
    output: z.array(
      z.strictObject({
        step: z.enum(householdSteps),
        on: z.string(),
        by: z.string(),
        words: z.string(),
        at: instant,
      }),
    ),
  }),
  /** Enters money under joint supervision; refused with `balance-short` where more is paid than was collected. */
  enterMoney: command({ input: onCase.extend({ money }), output: id<'moneyEntry'>(), touches }),
  /** Corrects an entry by one of its own that cancels it; once only, and a correction is not corrected. */
  reverseMoney: command({
    input: z.strictObject({
      entryId: id<'moneyEntry'>(),
      on: day('更正日期'),
      reason: neededWords('更正的原因', 200),
    }),
    output: id<'moneyEntry'>(),
    touches,
  }),
}

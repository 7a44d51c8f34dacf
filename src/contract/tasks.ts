/** What may be asked about tasks: dispatched, accepted, supervised, done, verified, reviewed, closed out. */
import { z } from 'zod'
import { topicCategories } from '../domain/rules/track.ts'
import { pressingKinds, type SupervisionRules } from '../domain/task/pressing.ts'
import {
  freeOrderKinds,
  orderKinds,
  photoStages,
  responseLevels,
  satisfactions,
  type Task,
  type TaskLine,
  taskNoteKinds,
  taskOrders,
  visitWays,
} from '../domain/task/task.ts'
import { closeOutGapCodes, taskStates, taskSteps, taskTabs } from '../domain/task/task-life.ts'
import { day, done, id, instant, neededWords, nothing, oneOf, wholeNumber, words } from './fields.ts'
import { act, command, query } from './operation.ts'
import { taskEntry } from './task-entry.ts'

const touches = ['tasks', 'topics', 'cases', 'meetings', 'documents'] as const
const count = z.int().min(0)
const onTask = z.strictObject({ taskId: id<'task'>() })
const by = words('经办人', 40)

const lineFields = {
  id: id<'task'>(),
  number: z.string(),
  kind: z.enum(orderKinds),
  state: z.enum(taskStates),
  title: z.string(),
  resolutionId: id<'resolution'>().nullable(),
  meetingId: id<'meeting'>().nullable(),
  meetingTitle: z.string(),
  topicId: id<'topic'>().nullable(),
  topicNumber: z.string(),
  topicTitle: z.string(),
  caseId: id<'case'>().nullable(),
  caseTitle: z.string(),
  category: z.enum(topicCategories).nullable(),
  estateName: z.string(),
  place: z.string(),
  leadUnit: z.string(),
  responsible: z.string(),
  assisting: z.string(),
  dueOn: z.string().nullable(),
  isUrgent: z.boolean(),
  level: z.enum(responseLevels).nullable(),
  createdAt: instant,
  doneAt: instant.nullable(),
  closedOn: z.string().nullable(),
  supervisionCount: count,
  reopenedCount: count,
  satisfaction: z.enum(satisfactions).nullable(),
  proposerName: z.string(),
} as const
export const taskLine: z.ZodType<TaskLine, TaskLine> = z.strictObject(lineFields)

const satisfactionCounts = z.strictObject({ satisfied: count, fairly: count, dissatisfied: count })

export const task: z.ZodType<Task, Task> = z.strictObject({
  ...lineFields,
  demand: z.string(),
  dispatchedOn: z.string().nullable(),
  dispatchedBy: z.string(),
  acceptedOn: z.string().nullable(),
  reportInBy: instant.nullable(),
  reportedInAt: instant.nullable(),
  result: z.string(),
  evidence: z.string(),
  doneBy: z.string(),
  verifiedBy: z.string(),
  verifiedOn: z.string().nullable(),
  closedBy: z.string(),
  notes: z.array(
    z.strictObject({
      id: id<'taskNote'>(),
      kind: z.enum(taskNoteKinds),
      at: instant,
      by: z.string(),
      text: z.string(),
    }),
  ),
  supervisions: z.array(
    z.strictObject({
      id: id<'supervision'>(),
      orderedOn: z.string(),
      orderedBy: z.string(),
      demand: z.string(),
      dueOn: z.string(),
      formerDueOn: z.string().nullable(),
      answer: z
        .strictObject({ on: z.string(), text: z.string(), extensionUntil: z.string().nullable() })
        .nullable(),
    }),
  ),
  extensions: z.array(
    z.strictObject({
      id: id<'extension'>(),
      askedOn: z.string(),
      askedBy: z.string(),
      reason: z.string(),
      untilOn: z.string(),
      formerDueOn: z.string().nullable(),
      answer: z
        .strictObject({ on: z.string(), by: z.string(), isGranted: z.boolean(), text: z.string() })
        .nullable(),
    }),
  ),
  visits: z.array(
    z.strictObject({
      id: id<'returnVisit'>(),
      on: z.string(),
      by: z.string(),
      way: z.enum(visitWays),
      counts: satisfactionCounts,
      words: z.string(),
      isCurrent: z.boolean(),
    }),
  ),
  photos: z.array(
    z.strictObject({
      id: id<'taskPhoto'>(),
      stage: z.enum(photoStages),
      hash: z.string(),
      fileName: z.string(),
      takenOn: z.string(),
      note: z.string(),
    }),
  ),
})

/** Until when: a day, or so many calendar or working days from today. */
const dueRule = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('day'), on: day('期限') }),
    z.strictObject({ kind: z.literal('calendar'), days: wholeNumber('天数', 1, 3650) }),
    z.strictObject({ kind: z.literal('working'), days: wholeNumber('工作日数', 1, 1000) }),
  ],
  '请写下期限',
)

/** Which tasks: every part narrows. */
export const taskFilter = z.strictObject({
  tab: oneOf('范围', ['all', ...taskTabs, 'overdue', 'soon', 'to-press']),
  kind: oneOf('来源', orderKinds).nullable(),
  estateName: words('小区', 40).nullable(),
  leadUnit: words('责任单位', 60).nullable(),
  topicId: id<'topic'>().nullable(),
  caseId: id<'case'>().nullable(),
  /** Any of its words: number, title, place, unit, person. */
  words: words('查找', 60),
})
export type TaskFilter = z.output<typeof taskFilter>

const supervisionRules: z.ZodType<SupervisionRules, SupervisionRules> = z.strictObject({
  /** 到期前提醒: calendar days before the due day. */
  remindDaysBefore: wholeNumber('提前提醒天数', 0, 60),
  /** 逾期催办: working days after the due day. */
  pressAfterWorkdays: wholeNumber('逾期后催办的工作日数', 1, 60),
  /** 督办单: working days after the due day. */
  superviseAfterWorkdays: wholeNumber('逾期后发督办单的工作日数', 1, 90),
  /** 响应时限: red in hours, orange and yellow in working days; blue is agreed on. */
  redHours: wholeNumber('红色响应小时数', 1, 720),
  orangeWorkdays: wholeNumber('橙色响应工作日数', 1, 60),
  yellowWorkdays: wholeNumber('黄色响应工作日数', 1, 60),
})

const savedFilter = z.strictObject({ name: neededWords('筛选名称', 20), filter: taskFilter })

const onHash = {
  hash: z.string('照片编号应当是文字').regex(/^[0-9a-f]{64}$/u, '照片编号不对'),
  fileName: neededWords('照片文件名', 200),
  takenOn: day('拍照日期'),
  note: words('说明', 200),
}

export const tasks = {
  /**
   * Tasks that fit as lines. By `due`: overdue ones first, then by due day, those that are over last and newest first;
   * `due-late`: the latest day first; `newest`: by number.
   */
  list: query({
    input: z.strictObject({
      filter: taskFilter,
      order: oneOf('次序', taskOrders).default('due'),
      offset: wholeNumber('起始', 0, 10_000_000),
      limit: wholeNumber('条数', 1, 1000),
    }),
    output: z.strictObject({ tasks: z.array(taskLine), total: count }),
  }),
  /** Every 督办 with its task, newest first. */
  supervisions: query({
    input: nothing,
    output: z.array(
      z.strictObject({
        id: id<'supervision'>(),
        taskId: id<'task'>(),
        taskTitle: z.string(),
        orderedOn: z.string(),
        demand: z.string(),
      }),
    ),
  }),
  /** How many there are of each, for tabs, tiles and the menu; of the filter's other parts. */
  counts: query({
    input: z.strictObject({ filter: taskFilter }),
    output: z.strictObject({
      all: count,
      'to-dispatch': count,
      'under-way': count,
      'to-review': count,
      'closed-out': count,
      /** Of those that are over, the ones that nobody did: 不予办理. */
      declined: count,
      overdue: count,
      soon: count,
      /** Where the rule asks for a reminder, 催办 or 督办单 today. */
      'to-press': count,
      urgent: count,
      /** The one overdue longest, in words for the tile. */
      oldest: z.strictObject({ taskId: id<'task'>(), title: z.string(), days: count }).nullable(),
    }),
  }),
  /** One task with its thread, what may be done next and what is still missing for it. */
  record: query({
    input: onTask,
    output: z.strictObject({
      task,
      /** Steps that the life cycle allows now. */
      steps: z.array(z.enum(taskSteps)),
      /** What is missing before it can be closed out, as sentences. */
      gaps: z.array(z.strictObject({ code: z.enum(closeOutGapCodes), sentence: z.string() })),
      /** What the supervision rule asks for today. */
      pressing: z.enum(pressingKinds).nullable(),
      /** The proposer of its topic, for the return visit; the phone masked. */
      proposer: z.strictObject({ name: z.string(), room: z.string(), phone: z.string() }).nullable(),
    }),
  }),
  /** What the supervision rule asks for today, the most urgent first. */
  pressing: query({
    input: nothing,
    output: z.array(
      z.strictObject({ task: taskLine, pressing: z.enum(pressingKinds), sentence: z.string() }),
    ),
  }),
  /** Units and people that tasks were given to, for completing what is typed; estates too. */
  units: query({
    input: nothing,
    output: z.strictObject({
      leadUnits: z.array(z.string()),
      responsible: z.array(z.string()),
      estates: z.array(z.string()),
    }),
  }),
  /** The last day that follows from a rule and today, with the sentence that says why. */
  dueDay: query({
    input: z.strictObject({ due: dueRule }),
    output: z.strictObject({ on: z.string(), sentence: z.string() }),
  }),
  /** A task without a resolution: 居民点单, 吹哨, 微心愿 or 直接交办. */
  order: command({
    input: z.strictObject({
      kind: oneOf('单子种类', freeOrderKinds),
      title: neededWords('任务', 200),
      demand: words('要求', 1000),
      estateName: words('小区', 40),
      place: words('地点', 80),
      category: oneOf('类别', topicCategories).nullable(),
      isUrgent: z.boolean('急办应当是开或关'),
      topicId: id<'topic'>().nullable(),
      caseId: id<'case'>().nullable(),
    }),
    output: id<'task'>(),
    touches,
  }),
  /** Adds a task to a resolution after the meeting. */
  add: command({
    input: z.strictObject({ resolutionId: id<'resolution'>(), task: taskEntry }),
    output: id<'task'>(),
    touches,
  }),
  /** Changes what is written of a task that is not over: words, people, day. Moves no state. */
  assign: command({
    input: z.strictObject({
      taskId: id<'task'>(),
      title: neededWords('任务', 200),
      demand: words('要求', 1000),
      leadUnit: words('责任单位', 60),
      responsible: words('责任人', 40),
      assisting: words('配合', 100),
      dueOn: day('期限').nullable(),
    }),
    output: done,
    touches,
  }),
  /** 派单 (吹哨 with its response level): refuses without somebody responsible or a day. */
  dispatch: command({
    input: z.strictObject({
      taskId: id<'task'>(),
      leadUnit: words('责任单位', 60),
      responsible: words('责任人', 40),
      assisting: words('配合', 100),
      due: dueRule,
      /** 吹哨 only. */
      level: oneOf('响应级别', responseLevels).nullable(),
      by,
    }),
    output: done,
    touches,
  }),
  /** Several waiting orders dispatched to one unit at once. */
  dispatchAll: command({
    input: z.strictObject({
      taskIds: z.array(id<'task'>()).min(1, '请选择事项').max(1000, '一次最多一千件'),
      leadUnit: words('责任单位', 60),
      responsible: words('责任人', 40),
      assisting: words('配合', 100),
      due: dueRule,
      by,
    }),
    output: done,
    touches,
  }),
  /** 认领: a 支部 or a member takes a 微心愿 on; nobody has to accept it then. */
  claim: command({
    input: z.strictObject({
      taskId: id<'task'>(),
      /** 支部 */
      leadUnit: words('认领支部或单位', 60),
      /** 认领人 */
      responsible: words('认领人', 40),
      due: dueRule,
    }),
    output: done,
    touches,
  }),
  /** 收回 what was dispatched and not accepted yet. */
  takeBack: command({
    input: z.strictObject({ taskId: id<'task'>(), reason: neededWords('收回的原因', 300), by }),
    output: done,
    touches,
  }),
  /** 接单. */
  accept: command({
    input: z.strictObject({ taskId: id<'task'>(), by, text: words('说明', 500) }),
    output: done,
    touches,
  }),
  /** 退回 with the reason: it waits to be dispatched again. */
  return: command({
    input: z.strictObject({ taskId: id<'task'>(), reason: neededWords('退回的原因', 300), by }),
    output: done,
    touches,
  }),
  /** 不予办理 with the reason. */
  decline: command({
    input: z.strictObject({ taskId: id<'task'>(), reason: neededWords('不予办理的原因', 300), by }),
    output: done,
    touches,
  }),
  /** 报到 of a department after a 吹哨. */
  reportIn: command({
    input: z.strictObject({ taskId: id<'task'>(), by, text: words('说明', 500) }),
    output: done,
    touches,
  }),
  /** Takes back a task that was added by mistake, before the minutes are finished; it stays in the database. */
  withdraw: command({ input: onTask, output: done, touches }),
  /** Puts a task back that was taken back. */
  restore: command({ input: onTask, output: done, touches }),
  /** Adds a progress note. */
  note: command({
    input: z.strictObject({ taskId: id<'task'>(), text: neededWords('进展', 1000), by: by.default('') }),
    output: done,
    touches,
  }),
  /** 申请延期. */
  askExtension: command({
    input: z.strictObject({
      taskId: id<'task'>(),
      untilOn: day('申请延到'),
      reason: neededWords('延期的原因', 300),
      by,
    }),
    output: id<'extension'>(),
    touches,
  }),
  /** Grants or refuses the extension that is asked for. */
  answerExtension: command({
    input: z.strictObject({
      taskId: id<'task'>(),
      isGranted: z.boolean('是否同意应当是开或关'),
      text: words('说明', 300),
      by,
    }),
    output: done,
    touches,
  }),
  /** 暂缓 with the reason; its days do not run. */
  suspend: command({
    input: z.strictObject({ taskId: id<'task'>(), reason: neededWords('暂缓的原因', 300), by }),
    output: done,
    touches,
  }),
  /** Goes on, due by a new day or the former one. */
  resume: command({
    input: z.strictObject({ taskId: id<'task'>(), dueOn: day('期限').nullable(), by }),
    output: done,
    touches,
  }),
  /** 办结 with its result and evidence. */
  finish: command({
    input: z.strictObject({
      taskId: id<'task'>(),
      result: neededWords('办理结果', 1000),
      evidence: words('佐证', 1000),
      by: by.default(''),
    }),
    output: done,
    touches,
  }),
  /** 验收通过 by somebody other than the doers; what is missing of evidence is asked for before 销号. */
  verify: command({
    input: z.strictObject({ taskId: id<'task'>(), text: words('说明', 500), by: neededWords('验收人', 40) }),
    output: done,
    touches,
  }),
  /** Sends what is not done well back to work. */
  sendBack: command({
    input: z.strictObject({ taskId: id<'task'>(), reason: neededWords('退回重办的原因', 300), by }),
    output: done,
    touches,
  }),
  /** 回访 or 满意度评议; 不满意 (half of the answers or more) takes the task up again under its number. */
  visit: command({
    input: z.strictObject({
      taskId: id<'task'>(),
      on: day('回访日期'),
      way: oneOf('回访方式', visitWays),
      counts: z.strictObject({
        satisfied: wholeNumber('满意', 0, 100_000),
        fairly: wholeNumber('基本满意', 0, 100_000),
        dissatisfied: wholeNumber('不满意', 0, 100_000),
      }),
      words: words('意见', 500),
      by: neededWords('回访人', 40),
    }),
    output: z.strictObject({ isReopened: z.boolean() }),
    touches,
  }),
  /** 销号 by somebody other than the doer; refuses without result, evidence, verification and a return visit that is content. */
  closeOut: command({
    input: z.strictObject({ taskId: id<'task'>(), by: neededWords('销号人', 40), text: words('说明', 500) }),
    output: done,
    touches,
  }),
  /** Takes a closed or declined task up again with the reason, under its number. */
  reopen: command({
    input: z.strictObject({ taskId: id<'task'>(), reason: neededWords('原因', 300), by: by.default('') }),
    output: done,
    touches,
  }),
  /** 提醒 or 催办: written down on each of them. */
  press: command({
    input: z.strictObject({
      taskIds: z.array(id<'task'>()).min(1, '请选择事项').max(1000, '一次最多一千件'),
      kind: oneOf('催办方式', ['remind', 'press']),
      text: words('说明', 300),
      by,
    }),
    output: done,
    touches,
  }),
  /** 督办: demands that a task be done by a new day; a 督办单 is made for it. */
  supervise: command({
    input: z.strictObject({
      taskId: id<'task'>(),
      demand: neededWords('督办要求', 1000),
      dueOn: day('新的期限'),
      orderedBy: words('签发人', 40),
    }),
    output: id<'supervision'>(),
    touches,
  }),
  /** Writes down what was answered to a 督办. */
  answerSupervision: command({
    input: z.strictObject({
      supervisionId: id<'supervision'>(),
      answer: neededWords('回复', 1000),
      /** 延期申请: the day asked for; null where none is asked. */
      extensionUntil: day('申请延到').nullable(),
    }),
    output: done,
    touches,
  }),
  /** Lets the user pick a photo and keeps its file beside the database; it belongs to nothing before `addPhoto`. */
  choosePhoto: act({
    input: nothing,
    output: z.strictObject({ hash: z.string(), fileName: z.string(), byteCount: count }),
  }),
  addPhoto: command({
    input: z.strictObject({ taskId: id<'task'>(), stage: oneOf('照片', photoStages), ...onHash }),
    output: id<'taskPhoto'>(),
    touches,
  }),
  removePhoto: command({ input: z.strictObject({ photoId: id<'taskPhoto'>() }), output: done, touches }),
  /** A photo as a data address for the window. */
  photo: query({
    input: z.strictObject({ photoId: id<'taskPhoto'>() }),
    output: z.strictObject({ address: z.string() }),
  }),
  /** The rules of supervision and response. */
  rules: query({ input: nothing, output: supervisionRules }),
  setRules: command({ input: supervisionRules, output: done, touches: ['tasks'] }),
  /** Filters that were kept under a name. */
  filters: query({ input: nothing, output: z.array(savedFilter) }),
  /** Keeps all saved filters, in their order. */
  saveFilters: command({
    input: z.strictObject({ filters: z.array(savedFilter).max(20, '最多保存二十个筛选') }),
    output: done,
    touches: ['tasks'],
  }),
}

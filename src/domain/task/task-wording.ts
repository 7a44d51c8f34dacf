/** How states, kinds, levels and answers of tasks are called, on the screen and in print. Knows no task. */
import type { OrderKind, ResponseLevel, Satisfaction, VisitWay } from './task.ts'
import { type TaskState, type TaskStep, taskStates, taskSteps } from './task-life.ts'

/** 待派单、待接单、办理中、申请延期、暂缓办理、待验收、待评议、已销号、不予办理 */
export const taskStateNames: Readonly<Record<TaskState, string>> = {
  'to-dispatch': '待派单',
  dispatched: '待接单',
  'in-progress': '办理中',
  'extension-asked': '申请延期',
  suspended: '暂缓办理',
  'to-verify': '待验收',
  'to-review': '待评议',
  'closed-out': '已销号',
  declined: '不予办理',
}

/** How a task stands, for residents: nothing is called under way that nobody took on. */
export const publicStandings: Readonly<Record<TaskState, string>> = {
  'to-dispatch': '等待派单',
  dispatched: '已派单，等待接单',
  'in-progress': '正在办理',
  'extension-asked': '正在办理',
  suspended: '暂缓办理',
  'to-verify': '办理完毕，等待验收',
  'to-review': '办理完毕，等待评议',
  'closed-out': '已办结',
  declined: '不予办理',
}

/** Where an order comes from: 决议交办、居民点单、吹哨报到、微心愿、直接交办 */
export const orderKindNames: Readonly<Record<OrderKind, string>> = {
  resolution: '决议交办',
  'residents-order': '居民点单',
  whistle: '吹哨报到',
  'micro-wish': '微心愿',
  assigned: '直接交办',
}

/** 红色、橙色、黄色、蓝色响应 */
export const responseLevelNames: Readonly<Record<ResponseLevel, string>> = {
  red: '红色',
  orange: '橙色',
  yellow: '黄色',
  blue: '蓝色',
}

/** 电话、上门、短信微信、评议表 */
export const visitWayNames: Readonly<Record<VisitWay, string>> = {
  phone: '电话回访',
  door: '上门回访',
  message: '短信微信',
  form: '满意度评议表',
}

/** 满意、基本满意、不满意 */
export const satisfactionNames: Readonly<Record<Satisfaction, string>> = {
  satisfied: '满意',
  fairly: '基本满意',
  dissatisfied: '不满意',
}

/** 派单、认领、收回、接单、退回、不予办理、申请延期、答复延期、暂缓、恢复办理、办结、验收、退回重办、记回访、销号、重新办理 */
export const taskStepNames: Readonly<Record<TaskStep, string>> = {
  dispatch: '派单',
  claim: '认领',
  'take-back': '收回',
  accept: '接单',
  return: '退回',
  decline: '不予办理',
  'ask-extension': '申请延期',
  'answer-extension': '答复延期',
  suspend: '暂缓办理',
  resume: '恢复办理',
  finish: '办结',
  verify: '验收',
  'send-back': '退回重办',
  dissatisfy: '记下不满意',
  'close-out': '销号',
  reopen: '重新办理',
}

/** What else may be wanted of a task beside the steps of its life. */
const otherStepNames: Readonly<Record<string, string>> = {
  assign: '修改',
  reassign: '换责任单位和责任人',
  reschedule: '改期限，恢复办理时可以另定一天',
  note: '写进展',
  photo: '添加或去掉照片',
  visit: '记回访',
  supervise: '督办',
  remind: '提醒',
  press: '催办',
  'report-in': '报到',
  withdraw: '收回登记',
  restore: '放回',
}

const stepName = (wanted: string): string => {
  const step = taskSteps.find((one) => one === wanted)
  return step === undefined ? (otherStepNames[wanted] ?? '这样做') : taskStepNames[step]
}

/** Why a step is not allowed now: 这件事项现在是“待接单”，不能办结。 */
export const sayTaskRefusal = (state: string, wanted: string): string => {
  if (state === 'reported-in') return '这件事项已经报到过，不用再报到。'
  const known = taskStates.find((one) => one === state)
  const now = known === undefined ? '' : `现在是“${taskStateNames[known]}”，`
  return `这件事项${now}不能${stepName(wanted)}。`
}

/** How the states, steps and levels of a topic are called, on the screen and in print. Knows no rule. */
import type { TopicLevel } from './topic.ts'
import type { TopicState, TopicStep } from './topic-life.ts'

export const topicStateNames: Readonly<Record<TopicState, string>> = {
  collected: '待审定',
  listed: '已立项',
  merged: '已并入',
  transferred: '已转交',
  refused: '不予受理',
  scheduled: '待上会',
  'in-consultation': '协商中',
  decided: '已形成意见',
  implementing: '落实中',
  reviewed: '待评议',
  'closed-out': '已销号',
}

export const topicStepNames: Readonly<Record<TopicStep, string>> = {
  list: '立项',
  merge: '并入',
  transfer: '转交',
  refuse: '不予受理',
  'screen-again': '重新审定',
  handle: '直接办理',
  schedule: '列入会议',
  unschedule: '移出会议',
  consult: '上会协商',
  decide: '形成意见',
  implement: '交办落实',
  'consult-again': '再次协商',
  review: '办结待评议',
  'close-out': '销号',
  reopen: '重新办理',
}

/** 议事、联动、听证, as the lanes of a dossier are called. */
export const topicLevelNames: Readonly<Record<TopicLevel, string>> = {
  deliberation: '议事协商',
  linkage: '联动协商',
  hearing: '听证协商',
}

/** How the proposer was told. */
export const replyWays = ['phone', 'door', 'message', 'slip'] as const
export const replyWayNames: Readonly<Record<(typeof replyWays)[number], string>> = {
  phone: '电话反馈',
  door: '上门反馈',
  message: '短信微信反馈',
  slip: '书面回复单',
}

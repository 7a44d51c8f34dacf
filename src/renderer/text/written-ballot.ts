/** The words of a ballot of a written vote: its states, choices, reasons, and all that may happen to it. */
import {
  areaSourceNames,
  areaWords,
  ballotNumberWords,
  ballotStateNames,
  deliveryWayNames,
  entryPassNames,
  paperChoiceNames,
  voidReasonNames,
} from '../../domain/owners/owners-wording.ts'
import type { BallotFigures } from '../../domain/owners/written-vote.ts'

const grouped = new Intl.NumberFormat('zh-CN')

export const ballotText = {
  area: areaWords,
  count: (count: number) => grouped.format(count),

  paperChoices: paperChoiceNames,
  states: ballotStateNames,
  voidReasons: voidReasonNames,
  passes: entryPassNames,
  ways: deliveryWayNames,
  areaSources: areaSourceNames,

  figuresLabel: '票数',
  figures: {
    issued: '发出',
    returned: '收回',
    valid: '有效',
    void: '作废',
    outstanding: '未收回',
    undelivered: '未送达',
  },
  electorate: (heads: number, area: number) =>
    `业主 ${grouped.format(heads)} 人，专有部分面积 ${areaWords(area)}`,
  /** The two sums that always hold. */
  sums: ({ issued, returned, outstanding, valid, void: spoilt }: BallotFigures) => [
    `发出 ${grouped.format(issued.heads)} = 收回 ${grouped.format(returned.heads)} + 未收回 ${grouped.format(outstanding.heads)}`,
    `收回 ${grouped.format(returned.heads)} = 有效 ${grouped.format(valid.heads)} + 作废 ${grouped.format(spoilt.heads)}`,
  ],
  replacedCount: (count: number) => `另有 ${count} 张旧票已换发，不计在内`,

  number: (number: number) => `${ballotNumberWords(number)} 号`,
  title: (number: number) => `${ballotNumberWords(number)} 号表决票`,
  owner: '业主',
  developer: '建设单位',
  affected: '专有部分被占用',
  phone: '电话',
  noPhone: '没有登记',
  totalArea: '面积合计',
  units: '房屋和面积',
  deliveries: '送达',
  noDeliveries: '还没有送达。',
  delivery: (way: string, on: string, carrier: string) =>
    [way, on, carrier].filter((words) => words !== '').join('　'),
  noticeOn: (on: string) => `公告日期 ${on}`,
  withdrawn: '已撤回',
  withdrawDelivery: '撤回这次送达',
  visits: '上门',
  noVisits: '没有上门记录。',

  readings: '录入',
  noReadings: '还没有录入。',
  returnedOn: (on: string) => `${on} 交回`,
  readBy: (pass: string, by: string, at: string) => `${pass}　${by}　${at}`,
  wholeVoid: (reason: string, note: string) => `整票作废：${reason}${note === '' ? '' : `（${note}）`}`,
  byAgent: (name: string) => `受托人 ${name} 签`,
  matterAt: (at: number) => `第${at}项`,
  settledBecause: (reason: string) => `核定依据：${reason}`,
  formerBecause: (reason: string) => (reason === '' ? '已更改' : `已更改，原因：${reason}`),
  covered: '截止以前，同意和反对都盖着。只在核对这张纸票时打开。',
  coveredBy: (by: readonly string[]) => `${by.join('、')} 已录入`,
  uncover: '看这张票录的意见',
  retract: '取回录入',
  retractPass: (pass: string) => `取回${pass}`,
  retractReason: '取回的原因，会留在记录里',
  retractExample: '如：录到了别人的编号上',
  retractNow: '取回',

  proxies: '委托',
  noProxies: '没有委托。',
  addProxy: '登记委托',
  agentName: '受托人',
  relation: '与业主的关系',
  relationExample: '如：配偶、子女、邻居',
  writtenOn: '委托书日期',
  note: '备注',
  propertyStaff: '受托人是物业服务企业的工作人员',
  allMatters: '全部事项',
  someMatters: '委托的事项',
  proxyLine: (name: string, relation: string, on: string) =>
    `${name}${relation === '' ? '' : `（${relation}）`}　${on}`,
  proxyMatters: (positions: readonly number[]) =>
    positions.length === 0 ? '全部事项' : `第 ${positions.join('、')} 项`,
  withdrawProxy: '撤回委托',
  withdrawProxyOf: (name: string) => `撤回${name}的委托`,
  register: '登记',

  replace: '换发新票',
  replaceHint: '旧票留档，不再计票；业主领一张新编号的票。只在截止前可以换发。',
  replaceReason: '换发的原因',
  replaceExample: '如：业主要求更改意见',
  replaceOn: '换发日期',
  replaceNow: '换发',
  replaced: (number: number) => `已换发，新票是 ${ballotNumberWords(number)} 号`,
  replacedLine: (number: number, on: string, reason: string) =>
    `${on} 换发为 ${ballotNumberWords(number)} 号，原因：${reason}`,
  openNew: (number: number) => `打开 ${ballotNumberWords(number)} 号`,

  print: '打印',
  cancel: '取消',
  enter: '录入这张票',
} as const

/** The fixed Chinese words of the frame and the own parts. Knows no screen's sentences. */
import type { ItemOutcome, Stage } from '../../domain/meeting/agenda.ts'
import type { PresenceState } from '../../domain/meeting/attendance.ts'
import type { MeetingState } from '../../domain/meeting/meeting.ts'
import type { TextSize } from '../../domain/text-size.ts'
import type { Choice } from '../../domain/vote/vote.ts'

/** A number with groups of three, as it is read on screen: 1,572. */
const grouped = new Intl.NumberFormat('zh-CN')

export const partsText = {
  close: '关上',
  productName: '四方桌',
  skipToContent: '跳到正文',
  mainMenu: '主菜单',
  back: '返回',
  help: '帮助',
  textSize: '字号',
  textSizes: { 16: '标准', 18: '大', 20: '特大', 24: '超大' } satisfies Record<TextSize, string>,
  demoCommunity: '演示社区',
  demoNotice: '这是演示社区，不会动到正式资料',
  preparingDemo: '正在准备演示社区',
  preparingDemoWhy: '第一次进入，要把样本里的会议、表决和办理过程从头演一遍，稍等一会儿。',
  demoMonth: (month: string, place: number, count: number) =>
    `正在演 ${Number(month.slice(0, 4))}年${Number(month.slice(5))}月（第 ${place} 个月，共 ${count} 个月）`,
  leaveDemo: (communityName: string | null) =>
    communityName === null ? '回到正式社区' : `回到${communityName}`,
  badgeCount: (count: number) => `${count} 件`,
  moreThan: (count: number) => `${count}+`,

  attendance: '到会',
  reached: '达到',
  notReached: '未达到',
  bigScreenPrefix: '大屏：',
  moreKeys: '更多',

  choices: { for: '同意', against: '反对', abstain: '弃权' } satisfies Record<Choice, string>,
  choiceCounts: (counts: { for: number; against: number; abstain: number }) =>
    `同意 ${counts.for}，反对 ${counts.against}，弃权 ${counts.abstain}`,
  unaccounted: (count: number) => `还有 ${grouped.format(count)} 票没有着落`,
  need: (need: number) => `须 ${grouped.format(need)}`,
  seats: (count: number, base: number) => `${base} 个席位，到了 ${count} 个`,
  share: (count: number, base: number) => `${grouped.format(count)} / ${grouped.format(base)}`,
  notShown: (name: string) => `${name}未到`,

  stageStates: { done: '已完成', current: '正在进行', later: '还没到' },

  remaining: '剩余',
  elapsed: '已用',
  almostOver: '快到了',
  overTime: '已超时',

  presenceSigns: { 'stand-in': '代', excused: '假', left: '离' },
  presence: {
    'not-arrived': '未到',
    present: '到会',
    'stand-in': '委托',
    excused: '请假',
    left: '离场',
  } satisfies Record<PresenceState, string>,

  meetingStates: {
    draft: '草稿',
    called: '已通知',
    'signing-in': '签到中',
    'in-session': '开会中',
    suspended: '休息',
    closed: '待整理',
    minuted: '已整理',
    archived: '已归档',
    cancelled: '已取消',
    adjourned: '改期再开',
  } satisfies Record<MeetingState, string>,
  outcomes: {
    adopted: '达成协商意见',
    'adopted-with-conditions': '附条件通过',
    rejected: '未通过',
    consensus: '达成一致',
    disagreement: '保留分歧',
    deferred: '暂缓',
    referred: '提交上一级',
    withdrawn: '撤回',
    informed: '已通报',
    discussed: '已讨论',
  } satisfies Record<ItemOutcome, string>,
  stages: { introduce: '介绍', discuss: '讨论', vote: '表决', resolve: '决议' } satisfies Record<
    Stage,
    string
  >,

  noDueDay: '没有期限',
  dueIn: (days: number) => `还有 ${days} 天`,
  dueToday: '今天到期',
  overdueBy: (days: number) => `逾期 ${days} 天`,

  saved: '已保存',
  saving: '正在保存',
  notSaved: (reason: string) => `没有保存成功：${reason}`,
  retry: '重试',

  undo: '撤销',
  shut: '关上',
  unsaved: '写的还没有保存。',
  dropWords: '不要了',
  keepWriting: '接着写',
  readAloud: '请念：',
  announce: '宣布',
  checkAgain: '再核一遍',
  continueMeeting: '继续开会',
  preparation: '准备情况',
  preparationDone: '都齐了',
  preparationMissing: (count: number) => `还差${chineseCount(count)}样`,
  pagePreview: '页面预览',

  keys: {
    enter: '回车',
    space: '空格',
    ctrlEnter: 'Ctrl 回车',
    ctrlZ: 'Ctrl Z',
    escape: 'Esc',
    pageDown: 'PgDn',
    pageUp: 'PgUp',
    f1: 'F1',
    folded: 'F6–F8',
  },
} as const

function chineseCount(count: number): string {
  return ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'][count] ?? ` ${count} `
}

/** The words of the posting desk's list: what hangs, what is due, and the beginning of a new notice. */
import { dayWithinYear, joinList } from '../../domain/chinese-text.ts'
import type { NoticeKind, NoticeSource } from '../../domain/notice/notice.ts'

export const paperTabsText = {
  label: '公示与文书的各页',
  documents: '文书',
  notices: '公示',
  prints: '打印记录',
  verify: '验证',
} as const

/** The days on the board, the year only where it is another. */
const span = (from: string, until: string, year: string): string =>
  `${dayWithinYear(from, year)}至${dayWithinYear(until, year)}`

export const noticesText = {
  title: '公示',
  count: (hanging: number) => (hanging === 0 ? '现在没有张贴的' : `张贴着 ${hanging} 件`),
  add: '新建公示',
  empty: '还没有公示',
  emptyHint:
    '会议核对完成以后，从这里起草结果公示：核对个人信息、张贴、收异议、期满了结。也可以直接写公告和倡议书。',
  toMeetings: '去看会议',
  groups: {
    over: '期满待了结',
    hanging: '公示中',
    drafted: '拟稿',
    rest: '已撤下和了结的',
  },
  untitled: (kind: string) => `${kind}（还没有标题）`,
  pieces: (count: number) => `${count} 件`,
  span,
  planned: (day: string, year: string) => `打算 ${dayWithinYear(day, year)}张贴`,
  days: (count: number) => `公示 ${count} 天`,
  places: (places: readonly string[]) =>
    places.length === 0
      ? '还没有张贴点'
      : places.length <= 2
        ? joinList(places)
        : `${places[0]}等 ${places.length} 处`,
  noObjections: '没有异议',
  objections: (count: number, open: number) =>
    open === 0 ? `异议 ${count} 条，都已答复` : `异议 ${count} 条，${open} 条没有答复`,
  daysLeft: (days: number) => (days === 0 ? '今天期满' : `还有 ${days} 天`),
  overBy: (days: number) => `期满 ${days} 天`,
  ahead: (days: number) => (days === 1 ? '明天张贴' : `${days} 天后张贴`),
  withdrawnOn: (day: string, year: string, reason: string) => `${dayWithinYear(day, year)}撤下：${reason}`,
  settle: '去了结',
  settleOf: (title: string) => `去了结${title}`,
  more: (count: number) => `再看 ${count} 件`,

  whatKind: '要公示什么？',
  whatKindHint: '选一种；下一步选从哪里取内容，正文会按会议、决议或者表决的结果起草，只写汇总和结论。',
  cancelNew: '先不建',
  purposes: {
    'consultation-result': '会议协商的结果：谁开的会、达成了什么意见',
    resolution: '会议通过的决议，全文和落实安排',
    progress: '议定的事办得怎么样了',
    disclosure: '居民委员会应当公开的其他事务',
    accounts: '公共收益、经费的收入和支出',
    'pre-announcement': '业主大会开会以前，公布要表决的事项',
    'vote-result': '业主书面表决的结果，公布并收异议',
    announcement: '停水、施工、活动等要让大家知道的事',
    appeal: '号召大家一起做的事，可以几家联名',
  } satisfies Record<NoticeKind, string>,
  floor: (days: number, isLaw: boolean) => (isLaw ? `法定不少于 ${days} 天` : '天数由社区定'),
  chosen: (kind: string) => `${kind}：从哪里取内容？`,
  otherKind: '换一种',
  sources: {
    none: '不从别处取，自己写',
    meeting: '会议',
    resolution: '决议',
    task: '事项',
    'written-vote': '业主书面表决',
  } satisfies Record<NoticeSource['kind'], string>,
  noSource: {
    none: '',
    meeting: '还没有开完的会议。会议结束以后，这里可以选。',
    resolution: '还没有写决议的会议。写好决议以后，这里可以选。',
    task: '还没有事项。会议交办以后，这里可以选。',
    'written-vote': '还没有合适的书面征求意见。在“会议”里可以新建；结果公示要等截止计票以后。',
  } satisfies Record<NoticeSource['kind'], string>,
  noneHint: '标题、依据和正文都自己写。',
  find: '按名称找',
  notFound: '没有找到这样的。',
  numbered: (number: string, title: string) => (number === '' ? title : `${number}　${title}`),
  searching: '正在找…',
} as const

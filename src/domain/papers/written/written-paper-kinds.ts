/** Names the papers of an owners' written vote. Writes none of them. */

export const writtenPaperKinds = [
  'electorate',
  'pre-announcement',
  'ballot',
  'proxy-form',
  'delivery-register',
  'visit-list',
  'tally-sheet',
  'result-notice',
] as const
export type WrittenPaperKind = (typeof writtenPaperKinds)[number]

/** What each paper is called, on screen and in the name of its file. */
export const writtenPaperNames: Readonly<Record<WrittenPaperKind, string>> = {
  electorate: '业主名册公示',
  'pre-announcement': '会前公告',
  ballot: '表决票',
  'proxy-form': '授权委托书',
  'delivery-register': '送达登记',
  'visit-list': '未收回名单',
  'tally-sheet': '表决结果统计表',
  'result-notice': '表决结果公示',
}

/** Words of 文书. */
export const documentsText = {
  title: '文书',
  empty: '还没有写过文书',
  emptyHint: '开完会以后，在“会后整理”里核对纪要，再导出 Word。写过的每一份都列在这里，可以再看、再印。',
  toMeetings: '看会议',
  count: (count: number) => `共 ${count} 份`,
  lookAt: (title: string) => `看“${title}”的页面`,
  version: (version: number) => `第 ${version} 版`,
  revealOf: (fileName: string) => `打开“${fileName}”所在文件夹`,
  back: '回到列表',
  toMinutes: '去会后整理',
  toWrittenVote: '去书面征求意见',
  unwritten: '还没有写成文件',
} as const

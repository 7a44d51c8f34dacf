/** Words for the papers of owners' written votes: looking at, writing, printing. */
export const writtenPapersText = {
  preview: '预览',
  previewOf: (name: string) => `看${name}的页面`,
  exportWord: '导出 Word',
  making: (done: number, total: number) => (total === 0 ? '正在准备…' : `已写 ${done}，共 ${total}`),
  packing: (total: number) => (total === 0 ? '正在打包…' : `已写 ${total}，正在打包…`),
  progressOf: (name: string) => `${name}写了多少`,
  cancel: '取消',
  cancelled: '已经取消，没有保存文件。',
  version: (version: number, time: string) => `第 ${version} 版，${time}`,
  unwritten: '还没有写成文件',
  shortened: (shown: number, whole: number) =>
    `这里只显示前 ${shown} 条，共 ${whole} 条；导出和打印的是全部。`,
} as const

/** Words for the papers of a meeting wherever they are previewed, written or printed. */
import type { DocumentKind } from '../../domain/meeting/meeting-record.ts'

export const papersText = {
  /** 决议书 where the meeting decides, 协商意见书 where it consults. */
  kinds: (isConsultation: boolean): Readonly<Record<DocumentKind, string>> => ({
    minutes: '会议纪要',
    record: '会议记录',
    'sign-in-sheet': '签到表',
    resolution: isConsultation ? '协商意见书' : '决议书',
    'task-list': '任务清单',
    'meeting-notice': '会议通知',
  }),
  whichPaper: '看哪一种文书',
  whichSheet: (place: number, count: number) => `第 ${place} 份，共 ${count} 份`,
  sheet: (place: number) => `第 ${place} 份`,

  word: 'Word',
  pdf: 'PDF',
  print: '打印',
  wordOf: (name: string) => `把${name}写成 Word 文件`,
  pdfOf: (name: string) => `把${name}存成 PDF 文件`,
  printOf: (name: string) => `打印${name}`,
  saved: (fileNames: readonly string[]) =>
    fileNames.length === 1
      ? `已写好：${fileNames[0]}`
      : `已写好 ${fileNames.length} 份：${fileNames.join('、')}`,
  savedAll: (count: number, names: readonly string[]) => `已写好 ${count} 份：${names.join('、')}`,
  nothingToWrite: (name: string) => `这次会议没有${name}可写。`,
  reveal: '打开所在文件夹',
  close: '关上',

  nothing: {
    resolution: '这次会议还没有写决议或协商意见，写好后这里才有页面。',
    'task-list': '这次会议没有交办任务，有了任务这里才有页面。',
    other: '这一种文书没有可看的页面。',
  },
  drawing: '正在排版…',
  opening: '正在打开…',
  notOpened: '这一页没有打开',
  again: '再试一次',
} as const

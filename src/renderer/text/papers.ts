/** Words for papers wherever they are previewed, made, written to files or printed. */
import {
  type MeetingPaperKind,
  type PaperKind,
  type PaperSize,
  paperTraits,
} from '../../domain/papers/paper-kinds.ts'

const meetingNames = (isConsultation: boolean): Readonly<Record<MeetingPaperKind, string>> => ({
  'meeting-notice': paperTraits['meeting-notice'].name,
  agenda: paperTraits.agenda.name,
  'sign-in-sheet': paperTraits['sign-in-sheet'].name,
  'room-ballot': paperTraits['room-ballot'].name,
  record: paperTraits.record.name,
  minutes: paperTraits.minutes.name,
  resolution: isConsultation ? '协商意见书' : '决议书',
  'task-list': paperTraits['task-list'].name,
})

const emptyKinds: Readonly<Partial<Record<PaperKind, string>>> = {
  resolution: '这次会议还没有写决议或协商意见，写好后这里才有页面。',
  'task-list': '这次会议没有交办任务，有了任务这里才有页面。',
  'room-ballot': '这次会议没有要发票的表决，设好表决这里才有页面。',
}

export const papersText = {
  /** 决议书 where the meeting decides, 协商意见书 where it consults. */
  kinds: meetingNames,
  whichPaper: '看哪一种文书',
  whichSheet: (place: number, count: number) => `第 ${place} 份，共 ${count} 份`,
  sheet: (place: number) => `第 ${place} 份`,
  whichSize: '版面',
  sizes: {
    page: '普通',
    'poster-a4': '大字 A4',
    'poster-a3': '大字 A3',
  } satisfies Readonly<Record<PaperSize, string>>,

  word: 'Word',
  pdf: 'PDF',
  sheetFile: '表格',
  print: '打印',
  wordOf: (name: string) => `把${name}写成 Word 文件`,
  pdfOf: (name: string) => `把${name}存成 PDF 文件`,
  sheetFileOf: (name: string) => `把${name}写成电子表格文件`,
  printOf: (name: string) => `打印${name}`,
  preview: '预览',
  previewOf: (name: string) => `看${name}的页面`,
  saved: (fileNames: readonly string[]) =>
    fileNames.length === 1
      ? `已写好：${fileNames[0]}`
      : `已写好 ${fileNames.length} 份：${fileNames.join('、')}`,
  packs: {
    meeting: { bind: '做会议包', print: '打印会议包' },
    archive: { bind: '做归档包', print: '打印归档包' },
  },
  packed: (
    count: number,
    zipName: string,
    leftOut: readonly { readonly name: string; readonly reason: string }[],
  ) =>
    `已放好 ${count} 个文件：${zipName}${leftOut.length === 0 ? '' : `。没有放：${leftOut.map(({ name, reason }) => `${name}（${reason}）`).join('、')}`}`,
  nothingToWrite: (name: string) => `现在没有${name}可写。`,
  reveal: '打开所在文件夹',
  close: '关上',

  making: (done: number, total: number) => (total === 0 ? '正在准备…' : `已写 ${done}，共 ${total}`),
  packing: (total: number) => (total === 0 ? '正在打包…' : `已写 ${total}，正在打包…`),
  whichFile: (place: number, count: number) => `第 ${place} 份，共 ${count} 份；`,
  progressOf: (name: string) => `${name}写了多少`,
  cancel: '取消',
  cancelled: '已经取消，没有保存文件。',

  gapsTitle: (name: string) => `${name}缺什么`,
  gapsHint: (count: number) => `还有 ${count} 处没有写全。补好再做，纸上就不用手填。`,
  gapsAllTheSame: '也可以先做出来，缺的地方在纸上留空。',
  fill: '去补',
  fillOf: (sentence: string) => `去补：${sentence}`,
  leaveGaps: '先不做',
  makeAllTheSame: '仍要制作',
  printAllTheSame: '仍要打印',

  templateVersion: '它用本单位模板做成，页面上是程序自己的版式，打印请用它的 Word 文件。',
  standing: (version: number, day: string, printCount: number) =>
    `第 ${version} 版，${day}${printCount === 0 ? '' : `，印过 ${printCount} 次`}`,
  unmade: '还没有做过',
  shortened: (shown: number, whole: number) =>
    `这里只显示前 ${shown} 条，共 ${whole} 条；写成文件和打印的是全部。`,

  nothingOf: (kind: PaperKind) => emptyKinds[kind] ?? '这一种文书没有可看的页面。',
  drawing: '正在排版…',
  opening: '正在打开…',
  notOpened: '这一页没有打开',
  again: '再试一次',
} as const

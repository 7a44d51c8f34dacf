/** The few Chinese sentences that are said where no window is open yet: on the terminal and on the page of a lost window. */
import type { Failure } from '../../domain/failure.ts'

export const HOST_TEXT = {
  programName: '四方桌',
  reopenTitle: '请重新打开四方桌',
  reopenBody: '这个窗口已经与程序断开。请关闭本页，再从桌面图标重新打开四方桌；已经记下的内容都在。',
  openThisLink: (link: string) => `请在浏览器中打开（此链接只能用一次）：${link}`,
  windowOpened: '四方桌已在浏览器窗口中打开。关闭窗口，程序随后自行退出。',
  badArgument: (name: string) => `启动参数 ${name} 不认识或不完整`,
  rendererMissing: '界面文件还没有生成，请用 npm start 启动',
} as const

/** Says in one sentence why the program can't start. */
export const sayWhyNotStarted = (failure: Failure): string => {
  switch (failure.code) {
    case 'database-busy':
      return '四方桌已经在运行，正在使用同一份资料。请切换到已打开的窗口，不要重复打开。'
    case 'database-newer':
      return '这份资料由更新版本的四方桌写成，请安装新版本后再打开。资料没有被改动。'
    case 'database-damaged':
      return '资料文件已损坏，程序没有改动它。请联系技术人员从备份恢复。'
    case 'disk-full':
      return '磁盘已满，请先腾出空间再打开四方桌。'
    case 'disk-read-only':
      return '资料文件夹不能写入，请检查文件夹权限或磁盘是否只读。'
    case 'disk-error':
      return `读写资料文件夹时出错：${failure.path}`
    default:
      return '四方桌没有能够启动，原因已记入日志。'
  }
}

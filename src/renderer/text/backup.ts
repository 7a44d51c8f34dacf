/** The words about copies of the records. */
export const backupText = {
  none: '本机备份：还没有做过',
  last: (age: string, moment: string) => `本机备份：${age}（${moment}），校验完好`,
  today: '今天',
  daysAgo: (days: number) => `${days} 天前`,
  now: '现在备份',
  running: '正在备份…',
  done: '已备份',
} as const

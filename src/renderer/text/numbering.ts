/** Words of 文号 in 设置. */
export const numberingText = {
  title: '文号',
  hint: '每种文书各编各的号，一年从 1 号起，不留空号。一份文书的号给了就不变；改格式只管以后的。',
  marks: '{年} 是年份，{序} 是当年的顺序号。决议书和协商意见书用社区资料里的文号格式。',
  pattern: (name: string) => `${name}的文号格式`,
  next: '下一个号',
  used: (count: number) => `今年已编 ${count} 个`,
  twin: (name: string) => `和${name}的格式一样，编出来的号分不清是哪一种。`,
} as const

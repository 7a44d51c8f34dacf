/** The words of 更正 of an announced vote, during the meeting and after. */
export const correctionText = {
  title: '更正已宣布的结果',
  hint: '只更正数错、写错的。原来的结果和更正后的结果都会印在记录里。',
  reason: '更正的原因',
  reasonExample: '如：第三组少数了一人',
  unchanged: '还没有改动',
  reasonMissing: '请写一句原因',
  flipsDown: '更正以后没有通过，原来写成的决议随之作废。',
  flipsUp: '更正以后通过，要补写决议或协商意见。',
  result: (words: string) => `更正后：${words}`,
  sendFirst: '先提交或放弃更正，再往下走',
  correct: '更正',
  cancel: '不更正了',
} as const

/** Words of 督办和响应规则 in 设置. */
export const supervisionText = {
  title: '督办和响应规则',
  hint: '照这里的天数，在“事项”的“该督办”里列出来。只是建议，按了才记下，不会自己发出去。',
  rows: {
    remindDaysBefore: ['提醒：到期前', '天起'],
    pressAfterWorkdays: ['催办：逾期', '个工作日起'],
    superviseAfterWorkdays: ['督办单：逾期', '个工作日起'],
    redHours: ['红色响应', '小时内报到'],
    orangeWorkdays: ['橙色响应', '个工作日内报到'],
    yellowWorkdays: ['黄色响应', '个工作日内报到'],
  },
  response: '吹哨报到的响应时限',
  blue: '蓝色响应按约定的时间报到。',
} as const

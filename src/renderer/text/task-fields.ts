/** Words for saying who does a task until when, wherever that is asked. */
export const taskFieldsText = {
  title: '任务',
  leadUnit: '责任单位',
  responsible: '责任人',
  assisting: '配合',
  dueOn: '期限',
  nobodyFound: '没有找到这个人',
  titleMissing: '请写下任务。',
  chooseDay: '选日期',
  quick: [
    { label: '1周', days: 7 },
    { label: '2周', days: 14 },
    { label: '1月', days: 30 },
  ],
} as const

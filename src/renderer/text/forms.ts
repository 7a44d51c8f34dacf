/** The words of the form fields that several screens share. */
export const formsText = {
  dayExample: '可以直接写 3月12日',
  clockExample: '如 19:30、晚上7点半',
  findPerson: '姓名、拼音首字母',
  nobodyFound: '没有找到，请先到“名册”里录入',
  nobody: '不指定',
  unsaved: (reason: string) => `还没有保存：${reason}`,
  wholeNumber: '请写整数',
  savedAlways: '改动随时自动保存，不用按保存。',
} as const

/** Words of 常用语: the list beside a field, and the library in 设置. */
import type { PhraseUse } from '../../domain/phrase.ts'

export const phrasesText = {
  title: '常用语',
  uses: {
    report: '听取汇报',
    view: '会议认为',
    demand: '会议要求',
    agreed: '议定事项',
    notice: '公示',
    appeal: '倡议',
    supervision: '督办要求',
    answer: '异议答复',
  } satisfies Readonly<Record<PhraseUse, string>>,
  keep: '把选中的字存为常用语',
  kept: '已存为常用语',
  nothingToKeep: '先在左边写下文字，再存为常用语。',
  hint: '写纪要、决议、公示和督办时，在“常用语”里选。随程序带的句子不用管，自己的写在这里。',
  use: '用在哪里',
  words: '常用语',
  example: '如：由物业公司牵头，业委会配合。',
  add: '加一句',
  addNow: '加上',
  change: '修改',
  changeOf: (text: string) => `修改：${text}`,
  changeNow: '改好了',
  cancel: '不改了',
  remove: '去掉',
  removeOf: (text: string) => `去掉：${text}`,
  removed: (text: string) => `已去掉“${text.length > 16 ? `${text.slice(0, 16)}…` : text}”`,
  none: '还没有自己的常用语。点“加一句”，或者在写文字的地方点“常用语”存下来。',
  shipped: (count: number) => `随程序带的 ${count} 句`,
} as const

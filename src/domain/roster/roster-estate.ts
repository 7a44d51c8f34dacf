/** Proposes what an estate is called from the name of a roster file and its title row. Knows no file and no sheet. */
import { foldText } from './roster-cells.ts'

/** From one of these words on, a name speaks of the list and no longer of the estate. */
const listWords =
  /业主|住户|户主|产权|居民|房屋|物业|花?名册|名单|台[账帐]|信息|登记|统计|明细|资料|汇总|一览|表/
/** Names that an office program gives to a new file. */
const unnamed = /^(?:新建|工作簿|工作表|副本|未命名|表格|文档|导出|下载|最新|sheet|book)/iu
const leadingNoise = /^(?:[\d年月日./_\-\s]+|关于|附件\d*|附表\d*|[（(【[].{0,12}?[)）】\]])+[:：、.\s]*/u
const trailingNoise = /(?:[（(【[].*|[\s_\-—·]+|的|全体|全部|最新)+$/u
const longest = 40

const cutName = (text: string): { readonly name: string; readonly isList: boolean } => {
  const bare = foldText(text).replace(leadingNoise, '')
  const at = bare.slice(1).search(listWords)
  const name = (at < 0 ? bare : bare.slice(0, at + 1)).replace(trailingNoise, '').trim()
  const isName = /\p{Script=Han}{2}/u.test(name) && !unnamed.test(name) && name.length <= longest
  return { name: isName && !listWords.test(name.slice(0, 2)) ? name : '', isList: at >= 0 }
}

/** Proposes an estate's name, at most 40 characters; '' where neither the file's name nor a title tells one. */
export const guessEstateName = (fileName: string, titles: readonly string[]): string => {
  const fromFile = cutName(fileName.replace(/\.[^.]*$/u, ''))
  if (fromFile.isList && fromFile.name !== '') return fromFile.name
  const fromTitle = titles.map(cutName).find((title) => title.isList && title.name !== '')
  return fromTitle?.name ?? fromFile.name
}

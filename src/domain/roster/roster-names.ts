/** Takes the owners out of one cell: persons, couples, companies. Knows no sheet and no column. */
import { type CellValue, countCharacters, foldText, isNothing } from './roster-cells.ts'

/** The owners of one cell; `remark` keeps what was written beside the names, `isUnsold` when the cell names the developer's stock. */
export type NameReading = {
  readonly names: readonly string[]
  readonly remark: string
  readonly isUnsold: boolean
  readonly badText: string | null
}

const commonSurnames = new Set(
  Array.from(
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由占凡',
  ),
)
const compoundSurnames =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|夏侯|长孙|宇文|轩辕|南宫|百里|呼延|独孤|申屠|公羊|澹台|淳于|单于|太史|钟离|鲜于|闾丘|亓官|司空|左丘|东郭|南门|西门|万俟|赫连|拓跋|完颜|耶律|第五|纳兰|叶赫|爱新觉罗)/
const wholeCompoundSurname = new RegExp(`${compoundSurnames.source}$`)
const organisation =
  /公司|集团|银行|信用社|合作社|学校|医院|幼儿园|委员会|居委会|村委会|街道办|办事处|管理局|管理处|管理所|事务所|工作室|有限|合伙|基金会|协会|商会|中心|门市部|酒店|宾馆|超市|工厂|研究院|研究所|设计院|服务部|经营部|派出所|社区$|[^\s]{3,}(?:厂|店|局|所|站|院|馆|部)$/
const middleDots = /[・•‧∙⋅●]/g
const han = '[\\p{Script=Han}〇]'
const singleHan = new RegExp(`^${han}$`, 'u')
const person = new RegExp(`^(?:${han}{2,4}|${han}+(?:·${han}+)+)$`, 'u')
const unsoldWords = /^(?:未售|待售|未出售|开发商(?:自持|持有|未售)?|库存|尾盘|未销售)$/
const emptyWords = /^(?:空置|空房|空户|未入住|未装修|未登记|不详|待登记)$/
const sharedWords = /^(?:共有|共同共有|按份共有|夫妻共有|夫妻|夫妇|共同|共|业主|户主|产权人|房主)$/

/** A longer cell holds no owners, however many share a dwelling. */
const longestOwners = 300

/** The surname that a name begins with: a compound one where given characters follow it, else the first character. */
export const surnameOf = (name: string): string => {
  const compound = compoundSurnames.exec(name)?.[0] ?? ''
  return compound !== '' && compound.length < name.length ? compound : ([...name][0] ?? '')
}

/** Says whether a text is a person's name with a known surname, in two or three characters (four after a compound surname). */
export const isPersonName = (text: string): boolean => {
  if (!person.test(text)) return false
  if (text.includes('·')) return true
  const length = countCharacters(text)
  if (compoundSurnames.test(text)) return length >= 3
  return length <= 3 && commonSurnames.has(Array.from(text)[0] ?? '')
}

/** Says whether a text could stand as one name: a person, an organisation, or letters. */
const couldBeName = (text: string): boolean =>
  person.test(text) || organisation.test(text) || /^\p{Script=Latin}[\p{Script=Latin} .'·-]*$/u.test(text)

/** Takes remarks in brackets and shares such as 50% off a person's text; what is more than 共有 is kept as a remark. */
const takeRemarks = (text: string): { readonly bare: string; readonly remark: string } => {
  const remarks: string[] = []
  const bare = text
    .replace(/[([【〔{](.*?)[)\]】〕}]/g, (_, inside: string) => {
      const kept = inside.trim()
      if (kept !== '' && !sharedWords.test(kept)) remarks.push(kept)
      return ' '
    })
    .replace(/(?:各?占?|份额)?\d+(?:\.\d+)?%|(?<!\d)\d{1,2}\/\d{1,2}(?!\d)/g, (share) => {
      remarks.push(share)
      return ' '
    })
    .replace(/等\d*人?$/, (more) => {
      remarks.push(more)
      return ''
    })
    .replace(/^(?:业主|户主|产权人|房主|姓名)\s*:\s*/, '')
    .replace(/\s*(?:夫妇|夫妻)$/, '')
    .replace(/\s+(?:共有|共同共有|按份共有)$/, '')
  return { bare: bare.trim(), remark: remarks.join('；') }
}

/** Joins names that were padded with spaces (张 三) and parts those that a space only separates (陈艳 江俊秀). */
const splitAtSpaces = (text: string): readonly string[] => {
  const parts = text.split(/\s+/).filter((part) => part !== '')
  if (parts.length < 2) return parts
  if (parts.some((part) => /[A-Za-z]/.test(part)) || organisation.test(text)) return [parts.join(' ')]
  const names: string[] = []
  let begun = ''
  for (const part of parts) {
    const last = names.at(-1) ?? ''
    if (begun !== '') {
      names.push(begun + part)
      begun = ''
    } else if (last !== '' && wholeCompoundSurname.test(last) && countCharacters(part) <= 2) {
      names[names.length - 1] = last + part
    } else if (singleHan.test(part)) begun = part
    else names.push(part)
  }
  if (begun !== '') {
    const last = names.pop() ?? ''
    names.push(last + begun)
  }
  return names.every((name) => isPersonName(name) || (person.test(name) && countCharacters(name) <= 4))
    ? names
    : [parts.join('')]
}

/** Parts 张三和李四, but neither 张和平 nor a company with 和 in its name. */
const splitAtConjunctions = (text: string): readonly string[] => {
  if (organisation.test(text) || text.includes('·')) return [text]
  for (const match of text.matchAll(/[与和及跟]/g)) {
    const left = text.slice(0, match.index).trim()
    const right = text.slice(match.index + 1).trim()
    const rest = splitAtConjunctions(right)
    const padded = splitAtSpaces(left)
    if (padded.every(isPersonName) && rest.flatMap(splitAtSpaces).every(isPersonName))
      return [...padded, ...rest]
  }
  return [text]
}

/** Turns a dot or hyphen between two persons into a mark; between the parts of one name it stays. */
const partAtLooseMarks = (text: string): string => {
  const parts = text.split(/\s*[.-]\s*/)
  return parts.length > 1 && parts.every(isPersonName) ? parts.join('、') : text
}

/** Parts a folded text at 、 , / ; & and line breaks, keeping an organisation whole when a part would be no name. */
const splitAtMarks = (text: string): readonly string[] => {
  const parts = text
    .split(/[、､﹑,/\\;|\n&+]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (organisation.test(text) && !parts.every((part) => couldBeName(part.replace(/\s+/g, '')))) {
    return [text.replace(/\n/g, '')]
  }
  return parts
}

/**
 * Reads the owners of a cell in their order, each once; several are co-owners. Refuses digits and marks that are no name
 * (`badText`); 未售 and 开发商 name no owner but the developer's stock.
 */
export const readOwnerNames = (value: CellValue): NameReading => {
  const shown = foldText(value)
  if (shown.length > longestOwners) return { names: [], remark: '', isUnsold: false, badText: shown }
  const squeezed = shown.replace(/\s+/g, '')
  if (unsoldWords.test(squeezed)) return { names: [], remark: '', isUnsold: true, badText: null }
  if (isNothing(shown)) return { names: [], remark: '', isUnsold: false, badText: null }
  if (emptyWords.test(squeezed)) return { names: [], remark: squeezed, isUnsold: false, badText: null }
  const dotted = partAtLooseMarks(shown)
    .replace(middleDots, '·')
    .replace(/(?<=\p{Script=Han})\s*[.·]\s*(?=\p{Script=Han})/gu, '·')
  const { bare, remark } = organisation.test(dotted) ? { bare: dotted, remark: '' } : takeRemarks(dotted)
  const names: string[] = []
  for (const part of splitAtMarks(bare)) {
    for (const joined of splitAtConjunctions(part)) {
      for (const name of splitAtSpaces(joined)) if (!names.includes(name)) names.push(name)
    }
  }
  const bad = names.length === 0 || names.some((name) => !/\p{L}/u.test(name) || /\d{5,}/.test(name))
  return bad
    ? { names: [], remark, isUnsold: false, badText: shown }
    : { names, remark, isUnsold: false, badText: null }
}

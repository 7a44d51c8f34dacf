/** Reads the headings of a household roster: which words name which column. Knows no sheet. */
import { squeezeText } from './roster-cells.ts'

/** What a column can mean; `place` is a combined room number, `ignored` is left out and never kept. */
export const columnMeanings = [
  'building',
  'entrance',
  'floor',
  'room',
  'place',
  'owner',
  'coOwner',
  'phone',
  'otherPhone',
  'area',
  'areaSource',
  'kind',
  'state',
  'note',
  'serial',
  'ignored',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

/** One rule of the heading words: what they mean, and their weight beside another column of the same meaning. */
export type HeadingRule = { readonly meaning: ColumnMeaning; readonly words: RegExp; readonly weight: number }

/** Headings of other people and other matters, which must never be taken for an owner, a phone or an area. */
const foreign =
  /身份证|证件|证号|权证|护照|日期|时间|邮箱|微信|QQ|车牌|性别|年龄|民族|工作单位|签名|签字|盖章|紧急|租[户客赁]|承租|使用人|楼栋?长|网格|组长|邻长|管家|公摊|分摊|阳台|花园|欠|缴|单价|金额|费用|电费|水费|是否|朝向|户型|人口|人数|层高|密码|银行|账号|投票|意见|表决|税|联系地址|通[讯信]地址|户籍|籍贯|现住|邮寄|经办|录入|登记人|抄表|收款/
const fee = /费/

/** The first rule that fits a heading gives its meaning; the weight decides between two columns of one meaning. */
const headingRules: readonly HeadingRule[] = [
  {
    meaning: 'ignored',
    words: /(?:业主|客户|户主|住户).*(?:编号|编码|代码|类型|类别|性质|ID|身份|地址|住址|单位|人数)$/i,
    weight: 5,
  },
  { meaning: 'serial', words: /^(?:序号|序|编号|行号|NO\.?|№|#|号数|项次)$/i, weight: 5 },
  { meaning: 'note', words: /备注|说明|附注|备考|^注$/, weight: 5 },
  {
    meaning: 'otherPhone',
    words:
      /(?:备用|其他|其它|第二|家庭|固定|配偶|共有人?).{0,4}(?:电话|手机|号码|联系)|固话|座机|宅电|(?:电话|手机|联系方式)(?:号码?)?[2二]/,
    weight: 5,
  },
  { meaning: 'phone', words: /手机|移动电话/, weight: 6 },
  { meaning: 'phone', words: /联系(?:电话|方式|号码)|电话|^(?:TEL|PHONE|MOBILE|联系)$/i, weight: 5 },
  { meaning: 'areaSource', words: /面积(?:来源|依据|出处|类别|类型)/, weight: 5 },
  {
    meaning: 'ignored',
    words: /(?:车位|车库|储藏室?|杂物间?|地下室|阁楼|土地|用地|使用权|占地).*面积/,
    weight: 5,
  },
  { meaning: 'area', words: /套内/, weight: 2 },
  {
    meaning: 'area',
    words: /专有(?:部分)?(?:建筑)?面积|登记面积|产权(?:建筑)?面积|证载面积|房产证面积/,
    weight: 9,
  },
  { meaning: 'area', words: /建筑面积|建面|实测面积|合同面积/, weight: 8 },
  { meaning: 'area', words: /^(?:房屋|住房|住宅|房产)?面积(?:㎡|m2|平方米|平米)?$/i, weight: 7 },
  { meaning: 'area', words: /面积|平方数|平米数|㎡/, weight: 5 },
  {
    meaning: 'coOwner',
    words:
      /共有人|共有权人|共同产权人|共同所有人|共同业主|配偶|(?:第二|其他|其它)(?:业主|产权人|户主)|(?:业主|产权人|户主|姓名)(?:姓名)?[2二②]/,
    weight: 5,
  },
  {
    meaning: 'owner',
    words:
      /(?:业主|户主|产权人|所有权人|权利人|房主|产权所有人|购房人|买受人|物权人|权属人)[1一①]?(?:姓名|名称|名字|名单)?$/,
    weight: 8,
  },
  { meaning: 'owner', words: /业主|户主|产权人|所有权人|权利人|房主|购房人|买受人/, weight: 3 },
  {
    meaning: 'owner',
    words: /住户(?:姓名|名称)?$|客户(?:姓名|名称)|^(?:姓名|名称|人员姓名|户名|客户|房东)$/,
    weight: 6,
  },
  { meaning: 'floor', words: /^(?:所在)?(?:楼层|层|层数|层次|所在层|楼层号|层号)$/, weight: 5 },
  {
    meaning: 'place',
    words:
      /楼?[栋幢].*单元.*[房室户]|[栋幢楼].{0,3}[房室]号?$|座落|坐落|地址|住址|门牌|房产位置|房屋位置|房屋(?:编号|号码|代码|全称|名称)|房[产间源](?:编号|编码|名称|全称)|单元(?:[/、-]?房[号室]|[/、-][号室])$|楼号?.*单元.*[门房室户]|物业地址|^(?:房屋|住房|房产|房源|室号全称|栋房号|资产)$/,
    weight: 6,
  },
  {
    meaning: 'room',
    words: /房号|房间号?|室号|户号|房屋号|房室号|门号|^(?:室|房|房间|户|号|户室|房门号?|户室号|套号)$/,
    weight: 6,
  },
  {
    meaning: 'entrance',
    words: /^(?:所[在属])?(?:单元|单元号|单元名称?|门洞号?|梯号|楼道号?|门栋|梯位|单元\/门|几单元)$/,
    weight: 6,
  },
  {
    meaning: 'building',
    words:
      /^(?:所[在属])?(?:楼|小区|房屋)?(?:楼栋|栋号|楼号|幢号|座号|栋|幢|座|楼|楼宇|楼座|楼幢|栋数|栋座|楼栋号|楼栋名称|楼宇名称|栋名|大楼|楼盘栋号|楼号栋号|几栋|号楼)(?:号|名称)?(?:[/、-]?单元号?)?$/,
    weight: 6,
  },
  { meaning: 'kind', words: /用途|(?:房屋|物业|房产|户)?(?:类型|类别|性质)$|业态/, weight: 5 },
  { meaning: 'state', words: /状态|销售情况|交付情况|^(?:已售|售出|交付|入住情况)/, weight: 5 },
]

/** Takes brackets with units and marks such as * off a heading, so that 建筑面积\n(㎡) is 建筑面积. */
const bareHeading = (text: string): string =>
  squeezeText(text)
    .replace(/[([【].*?[)\]】]/g, '')
    .replace(/[*:"'。.]+/g, '')

const ruleOfText = (text: string): HeadingRule | null => {
  const bare = bareHeading(text)
  if (bare === '' || bare.length > 16) return null
  return headingRules.find((rule) => rule.words.test(bare)) ?? null
}

/** Reads one heading, given with the heading above it if there are two rows; unknown words and foreign matters are null. */
export const ruleOfHeading = (parts: readonly string[]): HeadingRule | null => {
  const whole = bareHeading(parts.join(''))
  const rule = parts.length < 2 ? null : ruleOfText(parts.at(-1) ?? '')
  const found = rule ?? ruleOfText(parts.join('')) ?? ruleOfText(parts[0] ?? '')
  if (!found || found.meaning === 'serial' || found.meaning === 'note') return found
  if (foreign.test(whole) && !(found.meaning === 'state' && /是否(?:已售|交付)/.test(whole))) return null
  if (fee.test(whole) && found.meaning !== 'area') return null
  return found
}

/** Says what a heading's words mean; null when they mean nothing that a roster needs. */
export const meaningOfHeading = (parts: readonly string[]): ColumnMeaning | null =>
  ruleOfHeading(parts)?.meaning ?? null

/** Where the area of a heading comes from, by its words: 登记簿, 实测 or 合同. */
export const areaSourceOfText = (text: string): 'registered' | 'measured' | 'contract' | 'unknown' => {
  if (/登记|产权|证载|房产证|不动产/.test(text)) return 'registered'
  if (/实测|测绘/.test(text)) return 'measured'
  return /合同|预测/.test(text) ? 'contract' : 'unknown'
}

/** Says whether a heading names other people or other matters, which a roster never keeps. */
export const isForeignHeading = (heading: string): boolean => foreign.test(heading) || fee.test(heading)

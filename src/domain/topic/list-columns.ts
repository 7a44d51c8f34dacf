/** Says what the columns of a list of wishes mean, by their headings, else by what stands in them. Knows no row beyond its cells. */
import { squeezeText } from '../roster/roster-cells.ts'
import { topicSourceNames } from './topic.ts'

export const listColumns = [
  'title',
  'description',
  'demand',
  'place',
  'estate',
  'name',
  'role',
  'room',
  'phone',
  'source',
  'date',
  'category',
  'households',
  'signers',
  'urgency',
  'receivedBy',
  'serial',
] as const
/** What a column of a list of topics can mean. */
export type ListColumn = (typeof listColumns)[number]

/** Held against a heading in this order; the narrower first. */
const headings: readonly (readonly [ListColumn, RegExp])[] = [
  ['serial', /^(?:序号?|编号|行号|NO\.?|№|#|项次)$/iu],
  ['households', /户数/u],
  ['signers', /联名|人数/u],
  ['phone', /电话|手机|联系方式|联系号码/u],
  ['date', /日期|时间|年月日/u],
  ['category', /类别|类型|分类/u],
  ['source', /来源|渠道|途径/u],
  ['urgency', /紧急|急办|轻重缓急/u],
  ['receivedBy', /受理人|登记人|收集人|记录人|采集人|网格员/u],
  ['role', /身份|职务|角色/u],
  [
    'name',
    /提出人|反映人|许愿人|心愿人|来电人|申报人|申请人|联系人|点单人|居民|业主|户主|^(?:姓名|名字)$|姓名$/u,
  ],
  ['room', /房号|房间|门牌|住址|楼栋|单元|户号|家庭地址/u],
  ['estate', /小区|院落|网格$|^(?:社区|片区)$/u],
  ['place', /地点|位置|地址|场所|部位/u],
  ['description', /描述|详情|具体情况|情况说明|详细|背景|备注说明/u],
  ['demand', /诉求$|要求|期望|建议(?:措施|办法)/u],
  [
    'title',
    /^(?:居民|群众|主要|具体|反映|存在|征集)?的?(?:议题|事项|微?心愿|问题|意见|建议|意见建议|内容|主题|标题|事由)(?:名称|内容|标题|事项|及建议|和建议)?$/u,
  ],
]

/** What a heading means; null for one that means nothing here. */
export const columnOfHeading = (heading: string): ListColumn | null => {
  const bare = squeezeText(heading).replace(/[(（].*?[)）]|[*:：]/gu, '')
  if (bare === '' || [...bare].length > 12) return null
  return headings.find(([, words]) => words.test(bare))?.[0] ?? null
}

/** Where no column is called the title, the one that describes or demands is. */
const promote = (columns: Map<number, ListColumn>): ReadonlyMap<number, ListColumn> => {
  const means = (wanted: ListColumn): number | null =>
    [...columns].find(([, column]) => column === wanted)?.[0] ?? null
  const index = means('title') ?? means('description') ?? means('demand')
  if (index !== null) columns.set(index, 'title')
  return columns
}

/** The columns that a row of headings gives; null where the row is none. */
export const readHeadings = (cells: readonly string[]): ReadonlyMap<number, ListColumn> | null => {
  const columns = new Map<number, ListColumn>()
  let unknownCount = 0
  for (const [index, cell] of cells.entries()) {
    if (cell.trim() === '') continue
    const column = columnOfHeading(cell)
    if (column === null || [...columns.values()].includes(column)) unknownCount += 1
    else columns.set(index, column)
  }
  const [only] = columns.values()
  if (columns.size + unknownCount === 1) return only === 'title' ? columns : null
  promote(columns)
  const isNamed = [...columns.values()].includes('title')
  return isNamed && columns.size > 1 && unknownCount <= columns.size ? columns : null
}

const phone = /^\+?[\d\s、,;/-]{7,40}$/u
const date = /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月\d{1,2}日)$/u
const room = /^(?:[\dA-Za-z一二三四五六七八九十]+[栋幢座#].{0,12}|\d{1,3}(?:-\d{1,4}){1,3})$/u
const name = /^\p{Script=Han}{2,4}$/u
const figure = /^\d{1,6}$/u

const sourceNames: readonly string[] = Object.values(topicSourceNames)

/** What most cells of a column look like. */
const looks: readonly (readonly [ListColumn, (cell: string) => boolean])[] = [
  ['phone', (cell) => phone.test(cell) && cell.replace(/\D/gu, '').length >= 7],
  ['date', (cell) => date.test(cell)],
  ['source', (cell) => sourceNames.includes(cell)],
  ['room', (cell) => room.test(cell)],
  ['estate', (cell) => /(?:小区|家园|花园|社区|院)$/u.test(cell) && [...cell].length <= 12],
  ['name', (cell) => name.test(cell)],
  ['serial', (cell) => figure.test(cell)],
]

/** Without headings: the longest column is the title, the others mean what most of their cells look like. */
export const guessColumns = (rows: readonly (readonly string[])[]): ReadonlyMap<number, ListColumn> => {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  const filled = Array.from({ length: width }, (_, index) =>
    rows.map((cells) => (cells[index] ?? '').trim()).filter((cell) => cell !== ''),
  )
  const lengths = filled.map((cells) => cells.reduce((sum, cell) => sum + [...cell].length, 0))
  // A column of phones or days may be the longest, and is no title while there is another.
  const speaks = filled.map(
    (cells) => cells.filter((cell) => !looks.some(([, fits]) => fits(cell))).length * 2 >= cells.length,
  )
  const spoken = lengths.map((length, index) => (speaks[index] === true ? length : 0))
  const title = lengths.indexOf(Math.max(...(spoken.some((length) => length > 0) ? spoken : lengths)))
  const columns = new Map<number, ListColumn>()
  if (title >= 0) columns.set(title, 'title')
  for (const [index, cells] of filled.entries()) {
    if (index === title || cells.length === 0) continue
    const look = looks.find(
      ([column, fits]) =>
        ![...columns.values()].includes(column) && cells.filter(fits).length * 2 > cells.length,
    )
    if (look !== undefined) columns.set(index, look[0])
  }
  return columns
}

/** Says in Chinese what is wrong with a roster and what can be done, for the window and the command line alike. */
import type { Failure } from '../failure.ts'
import { maskPhone } from '../mask.ts'
import { formatArea } from './roster-cells.ts'
import type { ColumnMeaning } from './roster-headings.ts'
import type { RefusedRow, RosterAction, RosterProblem, RowOfDwelling } from './roster-problem.ts'
import type { Place } from './roster-rooms.ts'
import type { KeptText, RosterDwelling } from './roster-unit.ts'

/** Writes where a dwelling is, 3栋1单元1102. */
export const describePlace = (place: Place): string =>
  `${place.building ?? ''}${place.entrance ?? ''}${place.room}`

const quote = (text: string): string => (text === '' ? '（空白）' : `“${text}”`)

const placeOrRow = (place: Place | null): string => (place === null ? '这一行' : describePlace(place))

const describeRow = (row: RowOfDwelling): string => {
  const owners = row.names.length === 0 ? '没有业主' : row.names.join('、')
  const phones = row.phones.length === 0 ? '无电话' : row.phones.map(maskPhone).join('、')
  return `第${row.row}行：${owners}，${phones}，${row.area === null ? '无面积' : `${formatArea(row.area)}㎡`}`
}

/** Says a problem of a roster row in one or two plain sentences, without the row number. */
export const describeRosterProblem = (problem: RosterProblem): string => {
  const { text, place, duplicate } = problem
  const where = placeOrRow(place)
  switch (problem.kind) {
    case 'missingRoom':
      return '这一行没有房号，不知道是哪一户。'
    case 'badRoom':
      return `房号${quote(text)}认不出来，可能被表格软件改成了日期，或者不是房号。`
    case 'missingBuilding':
      return `${where}没有写是哪一栋。`
    case 'guessedBuilding':
      return `${where}的楼栋是空白，按上一行当作${quote(text)}。`
    case 'missingOwner':
      return `${where}没有业主姓名。`
    case 'badOwner':
      return `${where}的业主姓名${quote(text)}不像姓名。`
    case 'missingArea':
      return `${where}没有面积，不能参加按面积的计算。`
    case 'badArea':
      return `${where}的面积${quote(text)}不是确定的数。`
    case 'roundedArea':
      return `${where}的面积${quote(text)}超过两位小数，按四舍五入取到 0.01㎡。`
    case 'badPhone':
      return `${where}的电话${quote(text)}不是完整的号码。`
    case 'duplicateUnit':
      return duplicate === null
        ? `${where}在名册里出现了两次。`
        : `${where}在名册里出现了两次。${describeRow(duplicate.first)}；${describeRow(duplicate.second)}。`
  }
}

const actionWords: Readonly<Record<RosterAction, string>> = {
  leaveOut: '这一行不导入',
  take: '照此导入',
  takeWithoutOwner: '导入，业主先空着',
  takeWithoutArea: '导入，面积先空着',
  takeRounded: '按四舍五入导入',
  takeWithoutPhone: '导入，电话先空着，原文记入备注',
  keepPhoneText: '导入，电话照原样保留',
  keepFirst: '保留前一行，这一行不导入',
  replaceFirst: '用这一行换掉前一行',
  addCoOwners: '两行是同一户的共有人，合在一起',
  correct: '现在改正',
}

/** Says an action in words for its button. */
export const describeRosterAction = (action: RosterAction): string => actionWords[action]

/** Says a problem of a row that was taken all the same, and what was done about it. */
export const describeRosterRemark = (problem: RosterProblem): string =>
  `${describeRosterProblem(problem)}${problem.action === 'correct' ? '已经改正' : actionWords[problem.action]}。`

/** Says why a row is not taken. */
export const describeRefusedRow = (refused: RefusedRow): string => {
  const where = placeOrRow(refused.place)
  if (refused.kind === 'duplicateUnit') return `${where}重复，采用了另一行。`
  if (refused.kind === 'missingRoom') return '没有房号。'
  if (refused.kind === 'badRoom') return `房号${quote(refused.text)}认不出来。`
  return refused.kind === 'missingBuilding' ? `${where}没有写是哪一栋。` : `${where}按选择不导入。`
}

const keptWords: Readonly<Record<KeptText['field'], string>> = { phone: '电话', area: '面积', owner: '业主' }

/** Writes the note of a dwelling with what the sheet said that could not be taken: 原表电话“1990000020”. */
export const describeDwellingNote = (dwelling: RosterDwelling): string =>
  [dwelling.note, ...dwelling.kept.map((kept) => `原表${keptWords[kept.field]}“${kept.text}”`)]
    .filter((part) => part !== '')
    .join('；')

const meaningWords: Readonly<Record<ColumnMeaning, string>> = {
  building: '楼栋',
  entrance: '单元',
  floor: '楼层',
  room: '房号',
  place: '房号（含楼栋、单元）',
  owner: '业主姓名',
  coOwner: '共有人',
  phone: '电话',
  otherPhone: '备用电话',
  area: '建筑面积',
  areaSource: '面积来源',
  kind: '用途',
  state: '状态',
  note: '备注',
  serial: '序号',
  ignored: '不导入',
}

/** Names the meaning of a column for choosing it. */
export const describeColumnMeaning = (meaning: ColumnMeaning): string => meaningWords[meaning]

const unusedWords = {
  hidden: '隐藏的工作表，没有读取',
  empty: '空工作表',
  'no-room-column': '没有找到房号一栏，没有读取',
} as const

/** Says why a sheet is left aside. */
export const describeUnusedSheet = (because: keyof typeof unusedWords): string => unusedWords[because]

const limitWords = {
  bytes: '文件超过 20 MB，太大了。请把名册单独存成一个文件，去掉图片后再试。',
  inflated: '文件展开后太大，不像一份名册，没有读取。',
  rows: '名册超过 20 万行，太多了。请按小区分成几个文件。',
  seconds: '读了 30 秒还没有读完，已经停下。请另存为新的 .xlsx 文件后再试。',
} as const

/** Says why a roster file was not read; null for failures that have nothing to do with reading. */
export const describeReadingFailure = (failure: Failure): string | null => {
  switch (failure.code) {
    case 'spreadsheet-unreadable':
      return '这个文件打不开，可能已经损坏。请用表格软件打开它，另存为 .xlsx 后再试。'
    case 'spreadsheet-encrypted':
      return '这个文件有打开密码。请用表格软件去掉密码，另存后再试。'
    case 'spreadsheet-too-large':
      return limitWords[failure.limit]
    case 'spreadsheet-empty':
      return '这个文件里没有内容。'
    case 'spreadsheet-kind':
      return '这不是表格文件。可以导入 .xlsx、.xls 和 .csv。'
    case 'columns-missing':
      return '没有找到房号一栏，不知道每一行是哪一户。请指定哪一列是房号。'
    case 'reading-gone':
      return '读取已经结束，请重新选择文件。'
    case 'reading-cancelled':
      return '已取消读取，什么也没有导入。'
    default:
      return null
  }
}

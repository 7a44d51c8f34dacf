/** The words of 名册 · 住户 and 导入名册. Rules and their wording for problems and columns come from the domain. */
import { formatArea } from '../../domain/roster/roster-cells.ts'
import type { RosterProblemKind } from '../../domain/roster/roster-problem.ts'
import type { DwellingKind, DwellingState } from '../../domain/roster/roster-unit.ts'

/** A number with groups of three, as it is read on screen: 2,081. */
const grouped = new Intl.NumberFormat('zh-CN')
const count = (number: number): string => grouped.format(number)

/** An area of 0.01 m² with groups and two decimals: 216,701.50. */
const area = (hundredths: number): string => {
  const [whole = '0', fraction = '00'] = formatArea(hundredths).split('.')
  return `${count(Number(whole))}.${fraction}`
}

const problemKinds = {
  missingRoom: '没有房号',
  badRoom: '房号认不出',
  missingBuilding: '没有写楼栋',
  guessedBuilding: '楼栋按上一行',
  missingOwner: '没有业主',
  badOwner: '业主不像姓名',
  missingArea: '没有面积',
  badArea: '面积不确定',
  roundedArea: '面积小数太多',
  badPhone: '电话不完整',
  duplicateUnit: '同一户重复',
} as const satisfies Record<RosterProblemKind, string>

/** What to type in place of what the sheet says. */
const corrections = {
  missingRoom: '房号，如 3栋1单元1102',
  badRoom: '房号，如 3栋1单元1102',
  missingBuilding: '楼栋，如 3栋',
  guessedBuilding: '楼栋，如 3栋',
  missingOwner: '业主姓名，几个人用顿号隔开',
  badOwner: '业主姓名，几个人用顿号隔开',
  missingArea: '面积，如 88.26',
  badArea: '面积，如 88.26',
  roundedArea: '面积，如 88.26',
  badPhone: '电话，几个号码用顿号隔开',
  duplicateUnit: '',
} as const satisfies Record<RosterProblemKind, string>

const kinds = {
  home: '住宅',
  shop: '商铺',
  parking: '车位',
  storage: '储藏室',
  other: '其他',
} as const satisfies Record<DwellingKind, string>

const states = {
  sold: '',
  undelivered: '未交付',
  unsold: '未售',
} as const satisfies Record<DwellingState, string>

export const rosterText = {
  count,
  area,
  title: '名册',
  loading: '正在打开名册…',
  tryAgain: '再试一次',

  importRoster: '导入名册',
  importRecords: (number: number) => `导入记录 ${number}`,
  emptyTitle: '名册里还没有住户',
  emptyWords:
    '把物业或社区手里的业主表格选进来，楼栋、房号、业主和面积会自动认出来。有疑问的行会一行一行列出，由您决定。',
  emptyPeople: '应到人员在“人员”里添加，不导入住户也可以开会。',
  toPeople: '去看人员',

  estates: '小区',
  searchLabel: '查找住户',
  searchHint: '姓名、拼音、首字母或房号',
  found: (number: number) => `${count(number)} 户`,
  foundFor: (number: number) => `找到 ${count(number)} 户`,
  nothingFound: (text: string) => `没有找到“${text}”。可以写姓名、拼音、首字母或房号，如 3-1-1102。`,
  clearSearch: '看全部住户',

  building: '楼栋',
  entrance: '单元',
  room: '房号',
  owner: '业主',
  areaColumn: '面积（㎡）',
  kind: '用途',
  phone: '电话',
  noOwner: '没有业主',
  noArea: '没有',
  noPhone: '没有',
  kinds,
  kindAndState: (kind: DwellingKind, state: DwellingState) =>
    states[state] === '' ? kinds[kind] : `${kinds[kind]}，${states[state]}`,
  showPhone: '显示',
  hidePhone: '收起',
  showPhoneOf: (place: string) => `显示${place}的电话`,
  hidePhoneOf: (place: string) => `收起${place}的电话`,
  rowRange: (from: number, to: number, total: number) =>
    `第 ${count(from)}–${count(to)} 户，共 ${count(total)} 户`,

  previousPage: '上一页',
  nextPage: '下一页',

  importsTitle: '导入记录',
  noImports: '还没有导入过名册。',
  importedAt: (day: string, clock: string) => {
    const [year, month, date] = day.split('-').map(Number)
    return `${year}年${month}月${date}日 ${clock}`
  },
  importCounts: (rows: number, taken: number, refused: number) =>
    `读到 ${count(rows)} 行，收下 ${count(taken)} 行，不收 ${count(refused)} 行`,
  undone: '已撤销',
  undoImport: '撤销本次导入',
  undoAsk: '撤销这次导入？',
  undoWords: (estate: string) =>
    `“${estate}”这次导入的住户和业主会从名册里去掉，导入记录留着。原来的表格文件不受影响，可以再导入。`,
  keepImport: '不撤销',
  undoDone: '已经撤销，这次导入的住户和业主已从名册里去掉。',
  remarks: '看问题行',
  remarksTitle: (file: string) => `问题行：${file}`,
  noRemarks: '这次导入没有问题行。',
  backToImports: '回到导入记录',
  row: (sheet: string | null, row: number) => (sheet === null ? `第 ${row} 行` : `${sheet} 第 ${row} 行`),
  remarksRange: (from: number, to: number, total: number) =>
    `第 ${count(from)}–${count(to)} 条，共 ${count(total)} 条`,

  steps: ['选文件', '认列', '核对', '结果'],
  back: '上一步',
  toRoster: '回到名册',

  chooseTitle: '选一份业主表格',
  chooseWords: '可以选 .xlsx、.xls、.csv 文件，20 兆以内，20 万行以内。文件只在这台电脑上读，不会传出去。',
  choose: '选择表格',
  chooseOther: '选别的表格',
  chooseAgain: '重新选择',
  dropHere: '也可以把表格文件拖到这里',
  choosing: '正在等您选文件…',
  reading: (file: string) => `正在读“${file}”`,
  phases: {
    unpacking: '解开文件',
    reading: '读表格',
    collecting: '收集每一行',
    checking: '核对每一行',
  },
  unpacked: (bytes: number) => `已解开 ${(bytes / 1024 / 1024).toFixed(1)} 兆`,
  rowsRead: (done: number, total: number | null) =>
    total === null ? `已读 ${count(done)} 行` : `已读 ${count(done)} 行，共 ${count(total)} 行`,
  readingFor: (seconds: number) => `已用 ${count(seconds)} 秒`,
  cancel: '取消',
  cancelled: '已取消，什么也没有导入。',
  gone: '刚才读的文件已经不在内存里了，名册没有变动。请重新选择文件。',
  isRead: (file: string) => `“${file}”已经读好。`,
  goOn: '接着认列',

  columnsIntro: '每一列的含义已经猜好，不对的请改。选“不导入”的列不会留下。',
  sheetsTitle: (sheets: readonly string[]) => {
    const named = sheets.slice(0, 3).map((sheet) => `“${sheet}”`)
    return sheets.length <= 3
      ? `工作表${named.join('、')}`
      : `工作表${named.join('、')}等 ${sheets.length} 张`
  },
  sameHeadings: '这几张表头相同，一起改。',
  unitRows: (number: number) => `${count(number)} 行住户`,
  headerAt: (rows: readonly number[]) =>
    rows.length === 0 ? '没有表头行' : `表头在第 ${rows.join('、')} 行`,
  columnLetter: '列',
  heading: '表头',
  examples: '内容举例',
  meaning: '含义',
  noHeading: '没有表头',
  noExamples: '不显示',
  meaningOf: (letter: string, heading: string) => `${letter} 列${heading}的含义`,
  unusedTitle: '没有用到的工作表',
  useThis: '指定它的列',
  needsRoom: '还没有指明哪一列是房号，不知道每一行是哪一户。请选一列作“房号”。',
  others: {
    title: '标题',
    heading: '表头',
    section: '楼栋小标题',
    total: '合计',
    note: '说明',
    blank: '空行',
  },
  othersTitle: '认出来不是住户的行',
  moreOthers: (number: number) => `还有 ${count(number)} 行，也不是住户。`,
  statedTotal: (row: number, hundredths: number) => `第 ${row} 行合计写着 ${area(hundredths)} ㎡`,
  previewTitle: '照这样认，前几户是',
  noPreview: '照现在的认法，还没有一户。',
  toCheck: '去核对',
  checking: '正在核对…',

  estateName: '小区名称',
  estateNameHint: '如 和苑小区',
  balance: (rows: number, taken: number, refused: number) =>
    `读到 ${count(rows)} 行 = 收下 ${count(taken)} 行 + 不收 ${count(refused)} 行`,
  figures: {
    dwellings: '户数',
    area: '总面积（㎡）',
    owners: '业主',
    coOwned: '共有',
    withoutArea: '没有面积',
  },
  household: (number: number) => `${count(number)} 户`,
  problemsTitle: '要您看一眼的行',
  problemsState: (number: number, undecided: number) =>
    undecided === 0
      ? `${count(number)} 处，都选好了`
      : `${count(number)} 处，还有 ${count(undecided)} 处没有选`,
  noProblems: '没有问题行，每一行都认出来了。',
  kindsTitle: '同类一起办',
  problemKinds,
  kindRows: (number: number, undecided: number) =>
    undecided === 0 ? `${count(number)} 处，都选好了` : `${count(number)} 处，${count(undecided)} 处没有选`,
  allAlike: '同类都这样办',
  alikeOf: (kind: string) => `“${kind}”同类都这样办`,
  onlyKind: '只看这类',
  allKinds: '看全部',
  settle: '就这样办',
  settleOf: (row: string) => `${row}就这样办`,
  byDefault: '还没有选，先按这样办',
  correctionHint: (kind: RosterProblemKind) => corrections[kind],
  correctionBad: (text: string) => `“${text}”还是认不出来，先按没有选来办。请再写一遍。`,
  correctionWanted: '请写上正确的内容，写好以前先按没有选来办。',
  duplicateWords: (place: string) => `${place}在名册里出现了两次。`,
  duplicateFirst: '前一行',
  duplicateSecond: '这一行',
  samePhones: '电话相同',
  otherPhones: '电话不同',
  choiceOf: (row: string) => `${row}怎么办`,
  problemsRange: (from: number, to: number, total: number) =>
    `第 ${count(from)}–${count(to)} 处，共 ${count(total)} 处`,
  sameNamesTitle: '同名、电话不同的业主',
  sameNamesWords: '下面的业主姓名相同、电话不同，分开记，不合并。',
  sameNamesCount: (number: number) => `${count(number)} 组`,
  moreSameNames: (number: number) => `还有 ${count(number)} 组同名的，没有列出。`,
  take: (number: number) => `按上面的办法收下 ${count(number)} 户`,
  nothingRead: '照现在的认法，没有一行是住户',
  nothingToTake: '还没有一户可以收下，请先改正上面的行',
  undecidedHint: (number: number) =>
    number === 0 ? '每一处都选好了' : `${count(number)} 处没有选，先按标出的办法办`,
  taking: '正在收下…',

  takenTitle: (estate: string, number: number) => `${estate}收下了 ${count(number)} 户`,
  remarksOfImport: '不收的行和有疑问的行',
  refusedRows: (number: number) =>
    number === 0 ? '没有不收的行。' : `不收的 ${count(number)} 行，原因列在下面。`,
  toDwellings: '去看住户',
  importAnother: '再导入一个',
  undoneTitle: '这次导入已经撤销',
  undoneWords: '名册里没有留下这次导入的住户和业主。',
} as const

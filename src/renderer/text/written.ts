/** The words of 书面征求意见: its page with the map, its lines in lists. Verdicts and measures are worded in the domain. */
import { clockInChinese, dayInChinese } from '../../domain/chinese-text.ts'
import { askedWords, groupArea, scopeWords } from '../../domain/owners/owners-wording.ts'
import type { BallotState, Matter, WrittenVote } from '../../domain/owners/written-vote.ts'
import { buildingWords, shareWords } from '../../domain/papers/written/written-paper-words.ts'
import type { OwnersRule } from '../../domain/rules/owners-rule.ts'

const grouped = new Intl.NumberFormat('zh-CN')
const count = (number: number): string => grouped.format(number)

const ballotStates = {
  undelivered: '未送达',
  outstanding: '未收回',
  valid: '已收回',
  void: '作废',
  replaced: '已换发',
} as const satisfies Record<BallotState, string>

export const writtenText = {
  count,
  area: groupArea,
  ballotStates,
  title: '书面征求意见',
  untitled: '新的书面征求意见',
  people: '人',
  squareMetres: '㎡',

  /** Whose owners decide: 万家城小区3栋1单元. */
  where: (vote: Pick<WrittenVote, 'estateName' | 'scope'>) => scopeWords(vote.estateName, vote.scope),
  building: (name: string) => (name === '' ? '没有写楼栋' : buildingWords(name)),
  owners: '业主',
  dayNumber: (number: number) => `第 ${number} 天`,
  daysLeft: (days: number) => `还有 ${days} 天`,
  lastDay: (time: string) => `今天 ${clockInChinese(time)}截止`,
  beginsOn: (day: string) => `${dayInChinese(day)}开始`,
  isOver: '已到截止时间',
  until: (day: string, time: string) => `${dayInChinese(day)}${clockInChinese(time)}截止`,
  objectionsUntil: (day: string) => `异议期到${dayInChinese(day)}`,
  annulledFor: (reason: string) => `已宣布无效：${reason}`,

  toPrepare: '去准备',
  toPreparation: '准备的内容',
  begin: '开始征求',
  toResult: '看结果',
  toClose: '去截止计票',
  enter: '录入表决票',
  outstandingList: '未收回名单',
  more: '更多',
  deliveries: '送达登记',
  papers: '文书',
  extend: '延长截止时间',
  differences: (number: number) => (number === 0 ? '两遍录入的不同' : `两遍录入的不同 ${count(number)} 张`),
  annul: '宣布无效',
  back: '返回',

  figures: {
    issued: '送达',
    returned: '收回',
    valid: '有效',
    void: '作废',
    outstanding: '未收回',
    undelivered: '未送达',
  },
  figuresLabel: '票数',
  replaced: '换发',
  matter: '表决事项',
  matterName: (matter: Pick<Matter, 'position' | 'question'>) => `${matter.position}. ${matter.question}`,
  participation: ({ participation }: Pick<OwnersRule, 'participation'>) =>
    participation === null
      ? '参与表决，不另要求比例'
      : `参与表决，${askedWords({ threshold: participation, of: 'all' })}`,
  agreement: ({ agreement }: Pick<OwnersRule, 'agreement'>) =>
    `其中同意，${askedWords({ threshold: agreement.threshold, of: agreement.base })}`,
  heads: '人数',
  areaName: '面积',
  ofBase: (of: string, part: number, whole: number) => `占 ${of}的 ${shareWords(part, whole, 1)}`,
  need: (words: string) => `须 ${words}`,
  reached: '达到',
  reachedForNow: '暂时达到',
  missing: (words: string) => `还差 ${words}`,
  allTookPart: '参与已达到要求',
  allMustAgree: '须全体业主同意',
  affectedLine: (agreeing: number, all: number) =>
    `专有部分被占用的业主 ${count(all)} 人，同意 ${count(agreeing)} 人，须都同意`,

  covered: '盖着：截止后揭晓',
  coveredHint: '同意和反对在截止以前不显示，也不打印。',
  peek: '看暂时结果',
  peekAsk: '看暂时结果？',
  peekWords: '只给书记看，会记入日志。一分钟后自动盖上，离开这一页也盖上。',
  peekNow: '看一分钟',
  dontPeek: '不看',
  coverAgain: '盖上',
  elected: (names: string) => `暂时排在名额内：${names}`,

  map: '楼栋',
  legend: { returned: '已收回', outstanding: '未收回', undelivered: '未送达', void: '作废' },
  noUnits: '名册锁定以后，这里一格一户。',
  missingInBuilding: (number: number) => (number === 0 ? '都收回了' : `还差 ${count(number)} 户`),
  carrier: (name: string) => `楼栋长 ${name}`,
  noCarrier: '还没有安排送达人',
  openVisits: '打开上门名单',
  nobodyLeft: '这一栋的票都收回了。',
  notYetVisited: '还没有上过门',
  moreVisits: (number: number) => `还有 ${count(number)} 户，在上门名单里`,
  visitedOn: (day: string, note: string) => `${day} ${note}`,

  extendTitle: '延长截止时间',
  extendNow: '延长',
  untilOn: '截止日期',
  untilTime: '截止时间',
  formerUntil: (day: string, time: string) => `现在是${dayInChinese(day)}${clockInChinese(time)}截止`,
  reason: '原因',
  extendExample: '如 未送达的业主还多，业委会商议后延长',
  extended: '截止时间已延长，公告请重新打印。',
  extensionLine: (former: string, until: string, reason: string) =>
    `曾由${dayInChinese(former)}延长到${dayInChinese(until)}：${reason}`,
  annulTitle: '宣布这次征求无效',
  annulWords: '宣布以后不能再录入，也不能恢复；票和结果都留着，可以查看。',
  annulBy: '宣布人',
  annulNow: '宣布无效',
  keep: '先不做',
  reasonNeeded: '请写一句原因。',
  annulDone: '已宣布无效',

  beginLead: '开始以前请念一遍：',
  beginSentence: (vote: WrittenVote, owners: number, total: number) =>
    `${dayInChinese(vote.opensOn)}起，就${vote.matters.length === 1 ? '一个事项' : ` ${vote.matters.length} 个事项`}书面征求${writtenText.where(vote)} ${count(owners)} 位业主的意见，专有部分面积共 ${groupArea(total)} 平方米，${writtenText.until(vote.untilOn, vote.untilTime)}。`,
  beginHint: '开始以后，名册和事项不能再改，截止时间只能延长。',
  begun: '已开始征求，可以送票了。',
  notBegun: '先不开始',

  stepsAhead: {
    prepared: '先写事项、核对业主名册，再锁定名册。',
    frozen: '名册已锁定，票已编号。印好公告和表决票，就可以开始。',
    preliminary: '已经截止，暂时结果已公布，异议期里可以提异议。',
    final: '最终结果已定，可以打印统计表和结果公示。',
    annulled: '这次征求已宣布无效，票和结果都留着。',
  },
  overWords: '截止时间已到，可以截止计票了。在截止以前交回的票还可以录入。',
  singleEntries: (number: number) => `还有 ${count(number)} 张票只录了一遍`,
  differenceEntries: (number: number) => `有 ${count(number)} 张票两遍录的不同，要核定`,
  toEnterAgain: '去录第二遍',
  toSettle: '去核定',

  list: {
    title: '书面征求意见',
    new: '新建书面征求意见',
    empty: '选聘物业、使用维修资金这样的大事，几天里发票、收票、计票，在这里办。',
    needsRoster: '先导入住户名册，才知道有哪些业主、各有多少面积。',
    importRoster: '导入名册',
    returned: (returned: number, all: number) => `收回 ${count(returned)} / ${count(all)} 人`,
    open: {
      prepared: '继续准备',
      frozen: '继续准备',
      open: '打开',
      preliminary: '看结果',
      final: '看结果',
      annulled: '打开看看',
    },
    openOf: (word: string, title: string) => `${word}：${title}`,
    daysFrom: (from: string, until: string) => `${dayInChinese(from)}–${dayInChinese(until)}`,
    choose: '在哪里征求意见？',
    chooseHint: '全小区的事由全体业主决定；只关系一幢或一个单元的，由那里的业主决定，如加装电梯。',
    estate: '小区',
    scopes: { estate: '整个小区', building: '某一幢', entrance: '某一个单元' },
    scope: '范围',
    building: '楼栋',
    entrance: '单元',
    chooseBuilding: '选择楼栋',
    chooseEntrance: '选择单元',
    noEntrances: '名册里这一幢没有写单元。',
    begin: '开始准备',
    notNow: '先不建',
    household: (number: number) => `${count(number)} 户`,
  },

  workbench: { title: '正在书面征求意见' },
} as const

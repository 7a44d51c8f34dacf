/** What went wrong, what is safe, and what to do: a Chinese sentence for every failure. A missing one does not compile. */

import { dayInChinese } from '../../domain/chinese-text.ts'
import { moneyText } from '../../domain/choice/figure-wording.ts'
import type {
  CandidatesProblem,
  EntryProblem,
  Failure,
  FailureCode,
  FreezeProblem,
  OptionsProblem,
  TotalsProblem,
} from '../../domain/failure.ts'
import { presenceStates } from '../../domain/meeting/attendance.ts'
import { paperTraits } from '../../domain/papers/paper-kinds.ts'
import type { AnswerProblem } from '../../domain/questionnaire/opinion-entry.ts'
import { columnMeanings } from '../../domain/roster/roster-headings.ts'
import { describeColumnMeaning } from '../../domain/roster/roster-wording.ts'
import type { HolidayProblem } from '../../domain/rules/holiday.ts'
import { closeOutGapSentences } from '../../domain/task/close-out.ts'
import { sayTaskRefusal, taskStepNames } from '../../domain/task/task-wording.ts'
import { topicStates, topicSteps } from '../../domain/topic/topic-life.ts'
import {
  type StageStanding,
  type StageStep,
  stageStandings,
  stageSteps,
} from '../../domain/topic/topic-stages.ts'
import { topicStateNames, topicStepNames } from '../../domain/topic/topic-wording.ts'
import { partsText } from './parts.ts'

/** Why what was entered from a slip or a visit can't be taken. */
export const answerProblems: Readonly<Record<AnswerProblem, string>> = {
  'answers-count': '题目刚才改过，请重新登记这一份',
  'no-option': '没有这个编号的选项',
  'one-only': '是单选，只能选一项',
  'too-many': '选的项数超过了限制',
  twice: '同一个选项写了两次',
  'other-kind': '的答法和题型不符',
  empty: '这一户一题都没有答。没有表达意见的，请登记“不在家”或者“拒答”',
  outcome: '问卷没有走访情况，请按答卷登记',
  'answers-without-answer': '不在家或者拒答的，不登记答案',
  'household-missing': '请先选是哪一户',
  'household-given': '问卷不记名，不登记房号',
  batch: '入户征求意见一次登记一户',
}

type Sentences = {
  readonly [Code in FailureCode]: (failure: Extract<Failure, { code: Code }>) => string
}

const nounNames: Readonly<Record<string, string>> = {
  meeting: '会议',
  person: '人员',
  party: '一方',
  rollEntry: '名册上的人',
  attendanceEvent: '签到记录',
  series: '固定会议',
  agendaItem: '议程项',
  speech: '发言',
  point: '要点',
  vote: '表决',
  recusal: '这次回避',
  paper: '这样的票',
  electionRule: '选举规则',
  resolution: '决议',
  task: '事项',
  supervision: '这次督办',
  extension: '这次延期申请',
  taskPhoto: '这张照片',
  document: '文书',
  estate: '小区',
  dwelling: '这一户',
  writtenVote: '书面征求意见',
  writtenBallot: '表决票',
  head: '这位业主',
  owner: '这位业主',
  matter: '表决事项',
  delivery: '送达记录',
  proxy: '委托',
  objection: '这条异议',
  rosterImport: '这次导入',
  houseRule: '议事规则',
  notice: '这份公示',
  noticeObjection: '这条异议',
  noticePhoto: '这张照片',
  template: '这个模板',
  phrase: '这句常用语',
  questionnaire: '这份问卷',
  opinion: '这一份答复',
  opinionHousehold: '这一户',
  case: '专班',
  caseMember: '专班成员',
  milestone: '这个节点',
  household: '这一户',
  moneyEntry: '这笔资金记录',
  post: '这个岗位',
  activity: '这次活动',
  pointsEntry: '这笔积分',
  topic: '议题',
  figure: '这个数字',
  topicStage: '四议两公开的这一步',
  topicPhoto: '这张照片',
  holidayYear: '这一年的放假安排',
}

/** Acts on a topic that are no step of its life cycle. */
const topicActs: Readonly<Record<string, string>> = {
  'merge-into': '请并入还在办理的另一个议题',
  'move-level': '立项以后、办结以前才能升级或者退回',
  'skip-level': '升级一次只升一级',
  'draft-meeting': '它已经在一次待开的会议的议程上',
  'no-level': '请先定在哪一级协商',
  'begin-stages': '已经在按四议两公开办理',
  reword: '请先重新办理，再改内容',
  withdraw: '已经用过，不能撤销。不该收的请在审定时不予受理',
  arrange: '请先重新审定或者重新办理',
  order: '请先重新审定，再开单子',
}

const sayTopicState = (state: string, wanted: string): string | null => {
  const known = topicStates.find((one) => one === state)
  const step = topicSteps.find((one) => one === wanted)
  const act = topicActs[wanted]
  const stands = known === undefined ? '这个议题现在不能这样做' : `这个议题${topicStateNames[known]}`
  if (act !== undefined) return `${stands}：${act}。`
  return step === undefined ? null : `${stands}，现在不能“${topicStepNames[step]}”。画面已更新，请再看一眼。`
}

/** Why a stage of 四议两公开 can't be finished or taken back now, by how it stands. */
const stageRefusals: Readonly<Record<StageStep, Partial<Record<StageStanding, string>>>> = {
  finish: {
    waiting: '前一步还没有完成。请先完成前一步。',
    'last-done': '这一步已经完成。画面已更新，请再看一眼。',
    done: '这一步已经完成。画面已更新，请再看一眼。',
  },
  'take-back': {
    waiting: '这一步还没有完成，不用收回。',
    current: '这一步还没有完成，不用收回。',
    done: '后面一步已经完成。请先收回后面一步。',
  },
}

const sayStageState = (state: string, wanted: string): string | null => {
  const standing = stageStandings.find((one) => one === state)
  const step = stageSteps.find((one) => one === wanted)
  return (standing === undefined || step === undefined ? null : stageRefusals[step][standing]) ?? null
}

const taskGapNames = { responsible: '责任单位或者责任人', dueOn: '期限' } as const

const orderKindSentences = {
  claim: '只有微心愿可以认领。别的单子请派单。',
  level: '只有吹哨的单子有响应级别。请去掉响应级别再派单。',
  'report-in': '只有吹哨的单子要报到。别的单子请接单。',
  together: '选中的事项里有吹哨的单子。吹哨要定响应级别，请单独派。',
} as const

const sayColumn = (column: string): string => {
  const known = columnMeanings.find((one) => one === column)
  return known === undefined ? column : describeColumnMeaning(known)
}

const sayPresence = (state: string): string => {
  const known = presenceStates.find((one) => one === state)
  return known === undefined ? state : partsText.presence[known]
}

const holidayProblems: Readonly<Record<HolidayProblem['reason'], string>> = {
  'not-read': '这个文件读不出来。请选 .csv 或 .xlsx 表格，三列：日期、节日名称、放假或上班。',
  'no-days': '没有找到日期。表格要有三列：日期、节日名称、放假或上班。',
  'bad-day': '日期看不懂。请写成 2027-01-01 的样子。',
  'bad-kind': '第三列要写“放假”或者“上班”。',
  'two-years': '年份和前面的不同。一个文件只写一年。',
  twice: '这一天前面已经写过。',
}

const sayHolidayProblem = ({ row, reason }: HolidayProblem): string =>
  `${row === null ? '' : `第 ${row} 行：`}${holidayProblems[reason]}`

const spreadsheetLimits = {
  bytes: '文件超过 20 兆。请把表格按楼栋分成几个文件再导入。',
  inflated: '表格展开后太大，超过 300 兆。请删去图片和多余的工作表再试。',
  rows: '表格超过 20 万行。请删去空行，或分成几个文件再导入。',
  seconds: '读这个文件超过 30 秒，已经停下。请另存为新的表格再试。',
} as const

const sayMismatch = {
  turnout: (counted: number, expected: number) =>
    `领票的有 ${counted} 人，发出 ${expected} 张，不相符。不能宣布。`,
  issued: (counted: number, expected: number) =>
    `发出 ${counted} 张，有表决权的只有 ${expected} 人。不能宣布。`,
  returned: (counted: number, expected: number) => `收回 ${counted} 张，只发出 ${expected} 张。不能宣布。`,
  void: (counted: number, expected: number) => `作废 ${counted} 张，只收回 ${expected} 张。不能宣布。`,
  valid: (counted: number, expected: number) =>
    counted < expected
      ? `有效票 ${expected} 张，只计了 ${counted} 张，还有 ${expected - counted} 张没有着落。不能宣布。`
      : `有效票 ${expected} 张，却计了 ${counted} 张，多出 ${counted - expected} 张。不能宣布。`,
} as const

const paperOrders = {
  'box-closed': '还没有点清收回的票数。请先开箱点票，写下收回几张，再逐张唱票。',
  'box-opened': '票箱已经打开，领票名单不能再改。',
  'papers-read': '已经开始唱票，收回的票数不能清空，可以改成别的数。',
} as const

const optionsProblems: Readonly<Record<OptionsProblem, string>> = {
  'too-few': '至少要有两个方案。',
  'label-missing': '有方案还没有名称。请填上。',
  'label-twice': '有两个方案名称相同。请改成不一样的。',
  'number-twice': '有两个方案编号相同。请改成不一样的。',
  'cost-unfit': '方案的费用要写成不小于零的金额。',
  'cost-missing': '设了总预算，每个方案都要写费用。不花钱的写 0。',
  'limit-unfit': '最多选几项，要在 1 和方案数之间。',
  'score-unfit': '最高分要在 1 和 1000 之间。',
  'take-unfit': '选出几项，要在 1 和方案数之间。',
  'budget-unfit': '总预算要写成不小于零的金额。',
  'take-missing': '请写明选出几项，或者写明总预算。',
  'ranked-takes-one': '排序投票只能选出一个方案，不能设总预算。',
  'score-majority': '打分比的是分数，不能要求过半数。',
}

const totalsProblems: Readonly<
  Record<TotalsProblem, (label: string, counted: number, allowed: number) => string>
> = {
  'not-whole': () => '票数要写成不小于零的整数。',
  unknown: () => '有一行票数不属于这次表决，或者写了两次。请检查。',
  'abstain-over': (_, counted, allowed) => `弃权 ${counted}，有效票只有 ${allowed}。请检查。`,
  'one-over': (label, counted, allowed) => `“${label}”记了 ${counted}，最多只能有 ${allowed}。请检查。`,
  'all-over': (_, counted, allowed) =>
    `各行合计 ${counted}，最多只能有 ${allowed}，多出 ${counted - allowed}。请检查。`,
  'all-under': (_, counted, allowed) =>
    `各行合计 ${counted}，至少要有 ${allowed}，还差 ${allowed - counted}。请检查。`,
}

const candidatesProblems: Readonly<Record<CandidatesProblem, (needed: number) => string>> = {
  'seats-unfit': () => '应选名额至少是 1。',
  'seats-over': (needed) => `上一轮只剩 ${needed} 个名额，这一轮不能多选。`,
  'too-few': (needed) => `候选人不够，按规则至少要有 ${needed} 人。`,
  'label-missing': () => '有候选人还没有姓名。请填上。',
  'label-twice': () => '有两个候选人姓名相同。请加上楼栋等字样，分清是谁。',
  'number-twice': () => '有两个候选人编号相同。请改成不一样的。',
  'write-in': () => '按规则不能另选他人。请去掉另选人。',
}

const sayProxyProblem: Readonly<
  Record<Extract<Failure, { code: 'proxy-refused' }>['problem'], (name: string, limit: number) => string>
> = {
  'property-staff': (name) => `${name}是物业工作人员，不能代业主表决。`,
  limit: (name, limit) => `${name}已经代理 ${limit} 位业主，不能再多。`,
  'second-agent': (name) =>
    `这位业主在这些事项上已经委托${name}。一个事项只能委托一人，要换人请先终止原来的委托。`,
}

const sayFreezeProblem: Readonly<Record<FreezeProblem, (count: number) => string>> = {
  'matters-missing': () => '还没有写表决事项。请先写下要表决的事项。',
  'kinds-mixed': () => '选举和其他事项不能印在同一张票上。请分开征求意见。',
  'seats-missing': () => '还没有填应选名额。请先填写。',
  'too-few-candidates': (count) => `候选人不足 ${count} 人，少于应选名额。请补上候选人或者减少名额。`,
  'electorate-empty': () => '这个范围里没有业主。请先导入名册，或者换一个范围。',
  'elevator-too-wide': (count) =>
    `加装电梯由本单元或者本幢业主表决，现在的范围有 ${count} 幢楼。请另建一次，范围选到楼栋或者单元。`,
  'business-too-wide': (count) =>
    `住宅改为经营用房要本幢有利害关系的业主一致同意，现在的范围有 ${count} 幢楼。请另建一次，范围选到这一幢。`,
  'business-too-narrow': (count) =>
    `住宅改为经营用房要本幢有利害关系的业主一致同意，现在的范围漏了本幢 ${count} 户。请另建一次，范围选到这一幢。`,
  'areas-missing': (count) => `还有 ${count} 户没有面积。请先补上面积，再锁定名册。`,
}

/** The number as it is printed on the ballot. */
const sayBallot = (number: number): string => `第 ${String(number).padStart(4, '0')} 号票`

const sayEntryProblem: Readonly<
  Record<EntryProblem, (ballot: string, limit: number, name: string) => string>
> = {
  'choices-count': (ballot, limit) => `${ballot}要有 ${limit} 个事项的意见，请逐项录入。`,
  'void-with-choices': (ballot) => `${ballot}整张作废，不能同时有意见。`,
  'too-many-chosen': (ballot, limit) => `${ballot}选的人超过应选的 ${limit} 名。请按“选人超过应选名额”作废。`,
  'proxy-unfit': (ballot) => `${ballot}没有这份委托，或者委托已经终止。请先登记委托。`,
  'proxy-uncovered': (ballot, limit) => `${ballot}的委托书没有写第 ${limit} 项，这一项只能记为无效。`,
  late: (ballot) => `${ballot}交回时已经截止。请按“逾期”作废。`,
  twice: (ballot) => `${ballot}在这一批里出现了两次。请核对票号。`,
  'already-entered': (ballot, _limit, name) =>
    `${ballot}已经由${name}录过。请核对票号；确实要改，请选“改录”。`,
  'same-reader': (ballot, _limit, name) => `${ballot}的另一遍是${name}录的，复录要换一个人。`,
  settled: (ballot) => `${ballot}已经核定。要改请先撤回核定。`,
  replaced: (ballot, limit) => `${ballot}已经换发为${sayBallot(limit)}，不再计票。请录新票。`,
  'nothing-to-settle': (ballot) => `${ballot}两遍录入没有不同，不用核定。`,
  'not-returned': (ballot) => `${ballot}还没有收回。`,
  returned: (ballot) => `${ballot}已经收回，不能这样做。`,
  undelivered: (ballot) => `${ballot}还没有送达，不用换发。`,
}

const sentences: Sentences = {
  'invalid-input': ({ problems }) =>
    problems.length === 0
      ? '填写的内容不合要求，请检查后再试。'
      : `${problems.map((one) => one.message).join('；')}。`,
  'unknown-operation': () => '程序版本不一致，请关掉程序重新打开。',
  'not-found': ({ noun }) =>
    `${nounNames[noun] ?? '这条记录'}已经不在了，可能在另一个窗口里删掉了。请返回上一页。`,
  'wrong-state': ({ noun, state, wanted }) =>
    (noun === 'topic' ? sayTopicState(state, wanted) : null) ??
    (noun === 'topicStage' ? sayStageState(state, wanted) : null) ??
    (noun === 'task' ? `${sayTaskRefusal(state, wanted)}画面已更新，请再看一眼。` : null) ??
    (noun === 'post' && state === 'held' && wanted === 'hand-over'
      ? '接任的和现在的是同一个人，不用交接。要改任期，请点“修改”。'
      : null) ??
    `${nounNames[noun] ?? '这条记录'}现在不能这样做，可能刚才已经做过了。画面已更新，请再看一眼。`,
  'community-missing': () => '还没有填写社区资料。请先到“设置”里填写。',
  'party-in-use': ({ name, peopleCount }) =>
    `“${name}”还有 ${peopleCount} 个人，不能去掉。请先到“名册”里把他们改到别的一方。`,
  'house-rule-order': ({ inForceFrom }) =>
    `现行的一版从 ${dayInChinese(inForceFrom)}起用，新的一版要从那以后起用。请改起用日期。`,
  'pre-study-missing': ({ gap }) =>
    gap === 'missing'
      ? '会议的重要事项要先经社区党组织研究。请在“会议准备”的“议程”一步记下研究情况，或者记下不需要的原因。'
      : '社区党组织的意见是暂不提交会议。请等党组织同意以后改好记录，再往下走。',
  'holidays-unreadable': ({ problem }) => sayHolidayProblem(problem),
  'spreadsheet-unreadable': () => '这个文件读不出来，可能已经损坏。请用表格程序打开后另存一份再试。',
  'spreadsheet-encrypted': () => '这个文件加了密码。请在表格程序里去掉密码，另存后再试。',
  'spreadsheet-too-large': ({ limit }) => spreadsheetLimits[limit],
  'spreadsheet-empty': () => '这个文件里没有内容。请换一个文件。',
  'spreadsheet-kind': ({ extension }) =>
    `不认识 ${extension === '' ? '这种' : `.${extension}`} 文件。请选 .xlsx、.xls 或 .csv 表格。`,
  'reading-gone': () => '刚才读的文件已经不在内存里了。请重新选择文件。',
  'reading-cancelled': () => '已经取消，没有导入任何一行。',
  'making-gone': () => '这份文书的制作已经不在了，没有保存。请再制作一次。',
  'making-cancelled': () => '已经取消，没有保存这份文书。',
  'ballots-missing': () => '名册还没有锁定，没有可印的名单和表决票。请先锁定名册。',
  'result-missing': () => '还没有计票结果，请在截止计票以后再做这份文书。',
  'columns-missing': ({ columns }) =>
    `还没有指明哪一列是${columns.map(sayColumn).join('、')}。请在“认列”这一步里选。`,
  'roster-problems-open': ({ count }) => `还有 ${count} 行没有选怎么办。请逐行选好再导入。`,
  'estate-exists': ({ name, dwellingCount }) =>
    `“${name}”已经有 ${dwellingCount} 户。要重新导入，请先撤销原来的导入，或换一个小区名称。`,
  'import-in-use': () => '这次导入的住户已经用在别的记录里，不能撤销。',
  'already-on-roll': ({ name }) => (name === '' ? '名册里有人重复了。' : `${name}已经在名册上。`),
  'roll-empty': () => '还没有选应到人员。请回到第三步选人。',
  'agenda-empty': () => '还没有议程。请回到第四步写下议题。',
  'chair-missing': () => '还没有选主持人。请回到第二步选主持人。',
  'quorum-missing': ({ missing }) => `还不能开会：${missing.join('；')}。`,
  'another-meeting-open': ({ title }) => `“${title}”还没有结束。请先结束那次会议。`,
  'items-unfinished': ({ positions }) =>
    `第 ${positions.join('、')} 项还没有结束。请先给出结论，暂缓也可以。`,
  'vote-open': () => '表决还没有宣布结果。请先宣布，或者中止这次表决。',
  'attendance-order': ({ name, state }) => `${name}现在是“${sayPresence(state)}”，不能这样登记。`,
  'time-outside-meeting': () => '时间不对：不能晚于现在，也不能早于这个人上一次登记或者已经开始的表决。',
  'sum-mismatch': ({ counted, present }) =>
    counted < present
      ? `票数不相符：合计 ${counted} 票，在场 ${present} 人，还有 ${present - counted} 票没有着落。不能宣布。`
      : `票数不相符：合计 ${counted} 票，在场只有 ${present} 人，多出 ${counted - present} 票。不能宣布。`,
  'choices-missing': ({ count }) => `还有 ${count} 项没有填。填全了才能宣布。`,
  'not-in-room': () => '这个人在表决开始时不在场，不能参加这次表决。',
  'reason-missing': () => '请写一句原因，它会印在记录里。',
  'nobody-present': () => '还没有人到会。请先签到。',
  'method-mismatch': () => '这次表决不是这种计票方式。画面已更新，请再看一眼。',
  'method-unfit': ({ rule }) => `${rule}不能用这种方式表决。请换一种表决方式。`,
  'ballots-mismatch': ({ of, counted, expected }) => sayMismatch[of](counted, expected),
  'papers-order': ({ state }) => paperOrders[state],
  'tie-open': ({ labels }) => `${labels.join('、')}票数相同，还没有定出先后。请先抽签或商定。`,
  'options-unfit': ({ problem }) => optionsProblems[problem],
  'totals-unfit': ({ problem, label, counted, allowed }) => totalsProblems[problem](label, counted, allowed),
  'candidates-unfit': ({ problem, needed }) => candidatesProblems[problem](needed),
  'freeze-blocked': ({ problem, count }) => sayFreezeProblem[problem](count),
  'names-differ': () => '姓名不同的业主不能合并。',
  'window-unfit': () => '截止时间要在开始之后；延长时要比原来晚。',
  'window-not-begun': ({ on }) => `公布的开始日期是${dayInChinese(on)}，还没有到。要提前，请先改开始日期。`,
  'window-over': ({ on, time }) => `${dayInChinese(on)} ${time} 已经截止，不能再这样做。`,
  'window-open': ({ on, time, outstandingCount }) =>
    `要到${dayInChinese(on)} ${time} 才截止，还有 ${outstandingCount} 张票没有收回。`,
  'day-unfit': ({ problem, limit }) =>
    problem === 'before'
      ? `日期不能早于${dayInChinese(limit)}。请核对日期。`
      : `日期不能晚于${dayInChinese(limit)}。请核对日期。`,
  'notice-day-missing': () => '无法送达的票要写明公告日期。',
  'entry-unfit': ({ problem, number, limit, name }) =>
    sayEntryProblem[problem](sayBallot(number), limit, name),
  'ballot-elsewhere': () => '这不是本次征求意见的票。请核对条码。',
  'single-entry': () => '这次征求意见没有设双人录入，不用复录。',
  'proxy-refused': ({ problem, name, limit }) => sayProxyProblem[problem](name, limit),
  'readings-open': ({ differenceCount, singleCount }) =>
    [
      ...(differenceCount > 0 ? [`还有 ${differenceCount} 张票两遍录入不同，要先核定`] : []),
      ...(singleCount > 0 ? [`还有 ${singleCount} 张票只录了一遍，要先复录`] : []),
    ]
      .join('；')
      .concat('。'),
  'round-begun': ({ title }) => `这些事项已经在“${title}”里再次征求意见，不用另起一轮。`,
  'objections-open': ({ count }) => `还有 ${count} 条异议没有答复。请先答复。`,
  'objection-period': ({ until }) => `异议期到${dayInChinese(until)}为止。`,
  'outcome-not-adopted': () => '这一项没有通过，也没有达成一致，不能写决议。',
  'task-gaps': ({ gaps }) => `还没有${gaps.map((gap) => taskGapNames[gap]).join('和')}。请先填写，再往下走。`,
  'order-kind': ({ wanted }) => orderKindSentences[wanted],
  'same-person': ({ wanted, name }) =>
    `${name}是这件事项的承办人，不能自己${taskStepNames[wanted]}。请换一个人${taskStepNames[wanted]}。`,
  'visit-empty': () => '还没有人作评价。请写下至少一个人满意、基本满意还是不满意。',
  'close-out-blocked': ({ gaps }) =>
    `还不能销号：${gaps.map((gap) => closeOutGapSentences[gap]).join('；')}。`,
  'tasks-open': ({ count }) => `这个议题还有 ${count} 件事项没有办结销号。请先办结，或者登记不予办理。`,
  'second-head': ({ name }) => `${name}已经是组长。请先把${name}改为副组长或者成员，再定新的组长。`,
  'balance-short': ({ balance, amount }) =>
    `共管账户结余 ${moneyText(balance)}，不够支出 ${moneyText(amount)}。请先登记归集，或者核对金额。`,
  'points-short': ({ name, balance, points }) =>
    `${name}现有积分 ${balance} 分，不够扣 ${points} 分。请核对。`,
  'file-moved': ({ fileName }) =>
    `“${fileName}”不在原来的文件夹里了，可能移走、改名或者删掉了。文书还在，打开它的“各版”，按“重新生成文件”。`,
  'pack-file-missing': ({ title }) => `“${title}”的 Word 文件不在了，资料包没有做成。请再做一次资料包。`,
  'person-retired': ({ name }) =>
    `${name}已经不在人员名册里了。请换一位；确实还是${name}的，先把${name}放回名册。`,
  'slips-over': ({ issuedCount, returnedCount }) =>
    `发出 ${issuedCount} 份，收回的会有 ${returnedCount} 份，比发出的还多。请核对份数；多发了的，先改“发出份数”。`,
  'questionnaire-gaps': ({ gaps }) => `还不能开始：${gaps.join('；')}。`,
  'questions-fixed': () => '已经登记了答复，题目不能再改。要换题目，请复制一份新的问卷。',
  'answer-unfit': ({ problem, position }) =>
    `${position === 0 ? '' : `第 ${position} 题`}${answerProblems[problem]}。`,
  'household-visited': () => '这一户已经登记过走访，不能从名单里去掉。',
  'document-gaps': ({ gaps }) => `还差：${gaps.join('；')}。`,
  'paper-unfit': ({ kind, problem }) =>
    problem === 'subject'
      ? `这里没有${paperTraits[kind].name}。请换一种文书。`
      : problem === 'size'
        ? `${paperTraits[kind].name}没有这种版面。请用普通版面。`
        : `${paperTraits[kind].name}不能写成这种文件。请换一种格式。`,
  'no-printer': () => '没有打开打印。请先存为 PDF，再从别处打印。',
  'no-browser': () => '没有找到能排版的浏览器，PDF 没有存成。Word 文件不受影响。',
  'cannot-reveal': ({ path }) => `文件夹没有打开。文件在：${path}`,
  'nothing-chosen': () => '没有选择文件。',
  'period-short': ({ days, floorDays, isLaw }) =>
    isLaw
      ? `公示 ${days} 天不够，法律规定不少于 ${floorDays} 天。请改公示天数。`
      : `公示 ${days} 天不够，至少要 ${floorDays} 天。请改公示天数。`,
  'posting-unsafe': ({ sentences }) =>
    `公示里还有个人信息 ${sentences.length} 处，没有张贴。${sentences.slice(0, 3).join('')}${sentences.length > 3 ? '……' : ''}`,
  'notice-running': ({ until }) => `公示到${dayInChinese(until)}为止，过了这一天才能了结。`,
  'notice-composed': () => '这份公示的文字由业主表决写成，不能在这里改。',
  'photo-kind': () => '这个文件不是照片。请选 .jpg、.png 或 .webp 格式的照片。',
  'photo-too-large': () => '照片超过 15 兆，没有存上。请换一张小一些的，或者先压缩。',
  'photo-missing': () => '照片的文件找不到了，或者已经损坏。请从备份的“附件”文件夹里找回。',
  'template-problems': ({ count }) => `模板里还有 ${count} 处要改。请改好文件，再选一次。`,
  'template-too-large': () => '模板超过 10 兆。请去掉里面的大图片，另存后再选。',
  'template-prints-in-word': () =>
    '这份文书是用本单位的模板做的，版面只有 Word 排得出来。请先按“Word”存成文件，再从 Word 里打印或者另存为 PDF。',
  'phrase-twice': () => '同一处已经有这句常用语。',
  'disk-full': () => '磁盘已满，刚才的内容没有存上。请腾出空间，再按“重试”。',
  'disk-read-only': () => '磁盘不能写入，刚才的内容没有存上。请检查 U 盘或文件夹的写保护，再按“重试”。',
  'disk-error': ({ path }) => `磁盘出错，刚才的内容没有存上（${path}）。请检查磁盘，再按“重试”。`,
  'database-damaged': () => '资料文件受损。请不要继续写入，用“备份”文件夹里最近的一份恢复。',
  'database-newer': ({ version }) => `资料是更新版本的程序写的（第 ${version} 版）。请换用新版程序。`,
  'database-busy': () => '资料正被另一个窗口使用。请关掉另一个四方桌，再按“重试”。',
  'program-closed': () => '程序已经关闭，刚才的内容没有存上。请重新打开四方桌。',
  unexpected: ({ reference }) =>
    `程序出错，刚才的内容没有存上。请按“重试”；再不行，请记下编号 ${reference}。`,
}

/** The sentence for a failure. */
export const sayFailure = (failure: Failure): string => {
  const sentence = sentences[failure.code] as (failure: Failure) => string
  return sentence(failure)
}

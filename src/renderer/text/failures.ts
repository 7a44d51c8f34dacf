/** What went wrong, what is safe, and what to do: a Chinese sentence for every failure. A missing one does not compile. */
import { presenceStates } from '../../domain/attendance.ts'
import type { Failure, FailureCode } from '../../domain/failure.ts'
import { columnMeanings } from '../../domain/roster-headings.ts'
import { describeColumnMeaning } from '../../domain/roster-wording.ts'
import { partsText } from './parts.ts'

type Sentences = {
  readonly [Code in FailureCode]: (failure: Extract<Failure, { code: Code }>) => string
}

const nounNames: Readonly<Record<string, string>> = {
  meeting: '会议',
  person: '人员',
  party: '一方',
  rollEntry: '名册上的人',
  attendanceEvent: '签到记录',
  agendaItem: '议程项',
  speech: '发言',
  point: '要点',
  vote: '表决',
  resolution: '决议',
  task: '事项',
  document: '文书',
  estate: '小区',
  rosterImport: '这次导入',
}

const sayColumn = (column: string): string => {
  const known = columnMeanings.find((one) => one === column)
  return known === undefined ? column : describeColumnMeaning(known)
}

const sayPresence = (state: string): string => {
  const known = presenceStates.find((one) => one === state)
  return known === undefined ? state : partsText.presence[known]
}

const spreadsheetLimits = {
  bytes: '文件超过 20 兆。请把表格按楼栋分成几个文件再导入。',
  inflated: '表格展开后太大，超过 300 兆。请删去图片和多余的工作表再试。',
  rows: '表格超过 20 万行。请删去空行，或分成几个文件再导入。',
  seconds: '读这个文件超过 30 秒，已经停下。请另存为新的表格再试。',
} as const

const sentences: Sentences = {
  'invalid-input': ({ problems }) =>
    problems.length === 0
      ? '填写的内容不合要求，请检查后再试。'
      : `${problems.map((one) => one.message).join('；')}。`,
  'unknown-operation': () => '程序版本不一致，请关掉程序重新打开。',
  'not-found': ({ noun }) =>
    `${nounNames[noun] ?? '这条记录'}已经不在了，可能在另一个窗口里删掉了。请返回上一页。`,
  'wrong-state': ({ noun }) =>
    `${nounNames[noun] ?? '这条记录'}现在不能这样做，可能刚才已经做过了。画面已更新，请再看一眼。`,
  'community-missing': () => '还没有填写社区资料。请先到“设置”里填写。',
  'party-in-use': ({ name, peopleCount }) =>
    `“${name}”还有 ${peopleCount} 个人，不能去掉。请先到“名册”里把他们改到别的一方。`,
  'spreadsheet-unreadable': () => '这个文件读不出来，可能已经损坏。请用表格程序打开后另存一份再试。',
  'spreadsheet-encrypted': () => '这个文件加了密码。请在表格程序里去掉密码，另存后再试。',
  'spreadsheet-too-large': ({ limit }) => spreadsheetLimits[limit],
  'spreadsheet-empty': () => '这个文件里没有内容。请换一个文件。',
  'spreadsheet-kind': ({ extension }) =>
    `不认识 ${extension === '' ? '这种' : `.${extension}`} 文件。请选 .xlsx、.xls 或 .csv 表格。`,
  'reading-gone': () => '刚才读的文件已经不在内存里了。请重新选择文件。',
  'reading-cancelled': () => '已经取消，没有导入任何一行。',
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
  'outcome-not-adopted': () => '这一项没有通过，也没有达成一致，不能写决议。',
  'document-gaps': ({ gaps }) => `还差：${gaps.join('；')}。`,
  'no-printer': () => '没有打开打印。请先存为 PDF，再从别处打印。',
  'no-browser': () => '没有找到能排版的浏览器，PDF 没有存成。Word 文件不受影响。',
  'cannot-reveal': ({ path }) => `文件夹没有打开。文件在：${path}`,
  'nothing-chosen': () => '没有选择文件。',
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

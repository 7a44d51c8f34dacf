/** The words of closing an owners' written vote and of its results: preliminary, objections, corrections, final. */
import { dayInChinese, numberInChinese, toldClock } from '../../domain/chinese-text.ts'
import type { Measures } from '../../domain/owners/owners-vote.ts'
import { areaWords, ballotNumberWords } from '../../domain/owners/owners-wording.ts'
import type { BallotFigures } from '../../domain/owners/written-vote.ts'
import { printWords } from '../../domain/papers/written/written-paper-words.ts'

const grouped = new Intl.NumberFormat('zh-CN')

/** Numbers as they are read aloud. */
const spoken = (count: number): string => numberInChinese(count)

export const resultText = {
  title: '计票和结果',
  toMap: '送达和收回',
  voteLine: (title: string, estateName: string) =>
    title.includes(estateName) ? title : `${estateName}　${title}`,
  toEntry: '录入表决票',
  toDifferences: '去核对',
  toPrepare: '去准备',

  notYet: '还没有开始征求意见',
  notYetHint: '征求意见、收回表决票以后，在这里截止计票。',

  closing: '截止计票',
  closingHint: '截止以后不再录票。程序按名册、面积和录入的票算出暂时结果，先公示，再定。',
  check: {
    window: '截止时间',
    windowOver: (day: string, time: string) => `${dayInChinese(day)}${toldClock(time)}已到`,
    windowOpen: (day: string, time: string) => `${dayInChinese(day)}${toldClock(time)}，还没有到`,
    allBack: '票已全部收回，可以提前截止',
    ballots: '票',
    outstanding: (outstanding: number, undelivered: number) =>
      `还有 ${grouped.format(outstanding)} 张没有收回，${grouped.format(undelivered)} 张没有送达`,
    readings: '两遍录入',
    readingsDone: '一致',
    differences: (count: number) => `${grouped.format(count)} 张不一致，要先核定`,
    singles: (count: number) => `${grouped.format(count)} 张只录了一遍，要先复录`,
    counting: '将要计算',
    matters: (count: number) =>
      count === 1 ? '这一个事项的参与和同意，人数和面积' : `${count} 个事项的参与和同意，人数和面积`,
    election: (count: number, seats: number) => `${count} 名候选人的得票，应选 ${seats} 名`,
  },
  tellers: '计票人',
  tellersExample: '两人以上，用顿号隔开',
  scrutineer: '监票人',
  scrutineerExample: '写姓名',
  tellersMissing: '先写计票人和监票人。',
  close: '截止计票',
  closeSentence: ({ issued, returned, valid, void: spoilt, outstanding }: BallotFigures) =>
    `发出表决票${spoken(issued.heads)}张，收回${spoken(returned.heads)}张，其中有效${spoken(valid.heads)}张、` +
    `作废${spoken(spoilt.heads)}张，未收回${spoken(outstanding.heads)}张。现在截止，开始计票。`,
  closeLead: '请念，念完按回车截止：',
  closeHint: '截止以后不能再录票；录错的票在异议期内可以逐张更正。',
  notYetClose: '再等等',

  figures: '收发情况',
  tellersLine: (tellers: string, scrutineer: string) =>
    [tellers === '' ? '' : `计票 ${tellers}`, scrutineer === '' ? '' : `监票 ${scrutineer}`]
      .filter((words) => words !== '')
      .join('　'),
  closedAt: (day: string, clock: string) => `${dayInChinese(day)} ${clock} 截止计票`,
  matterAt: (at: number) => `第${numberInChinese(at)}项`,
  ruleLine: (name: string, article: string) => `${name}，${article}`,
  counts: '票数',
  countWords: (heads: number, area: number) => `${grouped.format(heads)} 人　${areaWords(area)}`,
  measures: { heads: '人数', area: '面积' },
  asked: (asked: 'participation' | 'agreement', share: string) =>
    `${asked === 'participation' ? '参与表决' : '其中同意'}，${share}`,
  forNow: (verdict: string) => `暂时结果：${verdict}`,
  amount: (measure: 'heads' | 'area', amount: number) =>
    measure === 'heads' ? `${grouped.format(amount)} 人` : areaWords(amount),
  ofBase: (base: string, share: string) => `占 ${base}的 ${share}`,
  need: (needed: string) => `须 ${needed}`,

  election: '选举结果',
  candidate: '候选人',
  votes: '同意人数',
  votesArea: '同意面积',
  enough: '比例要求',
  elected: '当选',
  tied: '票数相同',
  notElected: '未当选',
  reachedAll: '达到',
  notReached: '未达到',
  tieTitle: '票数相同，名额不够',
  tieHint: '结果公布以后，可以就票数相同的几位再次征求意见。',

  finalize: '公布最终结果',
  untilObjections: (day: string) => `异议期到${dayInChinese(day)}`,
  mayFinalize: '异议期已过，异议都已答复，可以公布最终结果。',
  isFinal: (day: string) => `${dayInChinese(day)} 已定，不能再改。`,
  finalLead: '请念，念完按回车公布：',
  finalSentence: (title: string, verdicts: readonly string[]) =>
    printWords(`${title}：${verdicts.join('；')}。结果现在公布。`),
  verdictOf: (question: string, verdict: string) => `“${question}”${verdict}`,
  finalHint: '公布以后不能再改，也不能再更正。',
  finalNow: '公布',
  notYetFinal: '再核一遍',
  annul: '宣布无效',
  annulled: (day: string, by: string, reason: string) =>
    `${dayInChinese(day)}由${by}宣布无效，原因：${reason}`,
  annulledHint: '原来的结果都还在，可以查看和打印。',

  round: '再次征求意见',
  roundTitle: '再次征求意见',
  roundHint: '照原来的范围另起一次，事项可以只选一部分。新的一次从准备开始，原来的结果留着。',
  roundMatters: '再次征求的事项',
  roundBy: '决定人',
  roundReason: '原因',
  roundReasonExample: '如：参与人数没有达到',
  roundNow: '起草新的一次',
  roundOf: '这是再次征求意见，',
  roundFormer: '看上一次',

  objections: '异议',
  objectionCount: (count: number) => `${count} 条`,
  noObjections: '没有人提出异议。',
  addObjection: '登记异议',
  objectionName: '提出人',
  objectionText: '异议内容',
  objectionOn: '提出日期',
  objectionLine: (name: string, day: string) => `${name}　${dayInChinese(day)} 提出`,
  waitsForAnswer: '等待答复',
  upheld: '异议成立',
  notUpheld: '异议不成立',
  answer: '答复',
  answerOf: (name: string) => `答复${name}`,
  answerText: '答复内容',
  answerOn: '答复日期',
  isUpheld: '异议成立，需要更正',
  answered: (day: string, text: string) => `${dayInChinese(day)} 答复：${text}`,
  register: '登记',
  cancel: '取消',

  correction: '更正一张票',
  correctionHint: '按原票更正。原来的结果和更正后的结果都留着，都会印出来。',
  correctionNumber: '票的编号',
  correctionFind: '找到这张票',
  correctionNow: '现在录的是',
  correctionTo: '更正为',
  correctedBy: '更正人',
  correctionReason: '更正的原因',
  correctionReasonExample: '如：核对原票，当时看错',
  correct: '更正',
  correctionOf: (question: string) => `${question}，更正为`,
  notVoid: '不作废',
  correctSame: '和原来一样，没有要更正的。',
  strike: '撤下这张票',
  strikeHint: '票其实没有交回，是别的票录到了这个编号上：写明更正人和原因，撤下后这张票改为没有收回。',
  notReturned: (number: number) => `${ballotNumberWords(number)} 号没有收回，不能更正。`,

  history: '历次结果',
  historyLine: (kind: string, day: string, clock: string, by: string) =>
    [kind, `${dayInChinese(day)} ${clock}`, by].filter((words) => words !== '').join('　'),
  historyReason: (reason: string) => `原因：${reason}`,
  before: '更正前',
  after: '更正后',
  matter: '事项',
  result: '结果',
  historyCount: (count: number) => `${count} 次`,
  historyFigures: (returned: number, valid: number, spoilt: number) =>
    `收回 ${grouped.format(returned)} 张，有效 ${grouped.format(valid)} 张，作废 ${grouped.format(spoilt)} 张`,
  outcome: (participating: Measures, agreeing: Measures, verdict: string) =>
    `参与 ${grouped.format(participating.heads)} 人、${areaWords(participating.area)}，` +
    `同意 ${grouped.format(agreeing.heads)} 人、${areaWords(agreeing.area)}，${verdict}`,
  electedNames: (names: string) => (names === '' ? '无人当选。' : `当选：${names}。`),
  tiedNames: (names: string) => `票数相同：${names}。`,
  papers: '文书',
} as const

/** The official words of a whole vote in the room, whatever its method: figures, verdict, announcement, later acts. Decides nothing. */
import { clockOf } from '../calendar.ts'
import { clockInChinese, endSentence, joinList, numberInChinese } from '../chinese-text.ts'
import { optionLineWords } from '../choice/choice-wording.ts'
import type { ChosenOutcome } from './choosing.ts'
import { tallyWords, votedBy } from './outcome-wording.ts'
import { type DecidedRoomVote, leavesUndecided } from './room-vote.ts'
import type { PaperVoidReason } from './secret-ballots.ts'
import type { FrozenRoom, OutcomeLine, Recusal, Tally, VoteMethod } from './vote.ts'
import type { Vote, VoteCorrection } from './vote-facts.ts'
import { isConsultation, nameVerdict, reasonFor } from './vote-wording.ts'

/** How each way of voting is called where it is chosen. */
export const methodNames: Readonly<Record<VoteMethod, string>> = {
  'counted-hands': '举手计数',
  'roll-call': '记名逐个',
  consensus: '一致同意',
  'by-party': '各方各一票',
  'secret-ballots': '无记名投票',
  options: '多方案择优',
  election: '选举',
}

/** What each way of voting asks of the secretary, in a few words. */
export const methodHints: Readonly<Record<VoteMethod, string>> = {
  'counted-hands': '只记三个数',
  'roll-call': '逐个问，记下每人的意见',
  consensus: '问有无异议，没有就是一致同意',
  'by-party': '每一方由到会的人代表表态',
  'secret-ballots': '发票、开箱、唱票，不记谁投了什么',
  options: '几个方案里选，单选、多选、排序、打分',
  election: '按候选人名单投票',
}

/** 没有选、选了两项以上 …: why a paper ballot is void. */
export const paperVoidNames: Readonly<Record<PaperVoidReason, string>> = {
  'no-mark': '没有选',
  'several-marks': '选了两项以上',
  unreadable: '无法辨认',
  signed: '写了姓名或记号',
  'not-issued': '不是本次发出的票',
}

/** What the words of a vote are made from, besides its result. */
export type WordedVote = Pick<Vote, 'method' | 'rule' | 'room' | 'choosing'>

const lineOf = <Measure extends OutcomeLine['measure']>(
  decided: Pick<DecidedRoomVote, 'outcome'>,
  measure: Measure,
): Extract<OutcomeLine, { measure: Measure }> | null =>
  decided.outcome.lines.find(
    (line): line is Extract<OutcomeLine, { measure: Measure }> => line.measure === measure,
  ) ?? null

/** How a count is written: as figures in print, as words where it is read aloud. */
type SayCount = (count: number) => string

const partyWords = (decided: Pick<DecidedRoomVote, 'outcome'>, count: SayCount): string => {
  const line = lineOf(decided, 'party-agreement')
  if (line === null) return ''
  const say = (name: string, parties: readonly string[]): string =>
    parties.length === 0 ? '' : `${name}${count(parties.length)}方（${joinList(parties)}）`
  return [
    say('同意', line.for),
    say('反对', line.against),
    say('弃权', line.abstain),
    say('没有到会', line.missing),
  ]
    .filter((words) => words !== '')
    .join('，')
}

const paperWords = (decided: Pick<DecidedRoomVote, 'outcome'>, count: SayCount): string => {
  const issued = lineOf(decided, 'issued')
  const returned = lineOf(decided, 'returned')
  if (issued === null || returned === null) return ''
  const papers = [
    `发出${count(issued.count)}张`,
    `收回${count(issued.returned)}张`,
    `有效${count(returned.valid)}张`,
    `作废${count(returned.void)}张`,
  ]
  return papers.join('，')
}

/** 方案一21票、方案二7票; 张三28票、李四15票. */
export const chosenFigures = (vote: WordedVote, chosen: ChosenOutcome): string => {
  if (chosen.kind === 'election')
    return joinList(chosen.outcome.lines.map((line) => `${line.label}${line.votes.heads}票`))
  const { choosing, rule } = vote
  if (choosing?.kind !== 'options') return ''
  const choice = { options: choosing.options, settings: choosing.settings, outcome: chosen.outcome, rule }
  return joinList(
    chosen.outcome.lines.map((line) => `“${line.label}”${optionLineWords(choice, line).support}`),
  )
}

const chosenVerdict = (rule: WordedVote['rule'], chosen: ChosenOutcome): string => {
  if (chosen.kind === 'election') {
    const { lines, next } = chosen.outcome
    const elected = lines.filter((line) => line.result === 'elected').map((line) => line.label)
    const won = elected.length === 0 ? '没有人当选' : `${joinList(elected)}当选`
    return next === null ? won : `${won}，还有${next.seats}个名额另行投票`
  }
  const { lines, result } = chosen.outcome
  const names = (ids: readonly number[]): string =>
    joinList(lines.filter((line) => ids.includes(line.option)).map((line) => `“${line.label}”`))
  switch (result.kind) {
    case 'decided':
      return `${isConsultation(rule) ? '达成协商意见，采用' : '选定'}${names(result.taken)}`
    case 'tie':
      return `${names(result.tie.among)}票数相同，再投一轮`
    case 'second-round':
      return `没有方案超过半数，${names(result.between)}再投一轮`
    case 'none':
      return isConsultation(rule) ? '未达成协商意见' : '没有选定方案'
  }
}

const votesWords = (tally: Tally, count: SayCount): string =>
  `同意${count(tally.for)}票，反对${count(tally.against)}票，弃权${count(tally.abstain)}票`

/** The figures of a result in a few words, without end mark: 同意21人…; 同意3方（…）; 发出28张…; 2人提出异议. */
export const resultFigures = (
  vote: WordedVote,
  decided: DecidedRoomVote,
  count: SayCount = String,
): string => {
  const { tally, chosen } = decided
  switch (vote.method) {
    case 'counted-hands':
    case 'roll-call':
      return tally === null ? '' : tallyWords(tally)
    case 'consensus': {
      const line = lineOf(decided, 'consensus')
      if (line === null) return ''
      if (line.count === 0) return `没有人提出异议，全体在场有表决权的${count(line.base)}人同意`
      return `${count(line.count)}人提出异议（${joinList(line.objectors.map((one) => one.name))}）`
    }
    case 'by-party':
      return partyWords(decided, count)
    case 'secret-ballots':
      return [paperWords(decided, count), tally === null ? '' : votesWords(tally, count)]
        .filter((words) => words !== '')
        .join('，')
    case 'options':
    case 'election':
      return [paperWords(decided, count), chosen === null ? '' : chosenFigures(vote, chosen)]
        .filter((words) => words !== '')
        .join('，')
  }
}

/** The verdict in words: 达成协商意见, 通过; 未能一致同意 where heads are counted next; 选定“方案一”; 张三当选. */
export const resultVerdict = (
  vote: WordedVote,
  decided: Pick<DecidedRoomVote, 'outcome' | 'chosen'>,
): string => {
  if (decided.chosen !== null) return chosenVerdict(vote.rule, decided.chosen)
  if (vote.method === 'consensus' && leavesUndecided(vote, decided)) return '未能一致同意，改为计票表决'
  return nameVerdict(vote.rule, decided.outcome.passed)
}

const chosenReason = (rule: WordedVote['rule'], decided: DecidedRoomVote): string => {
  const unmet = decided.outcome.lines.find((line) => !line.met)
  return unmet === undefined ? '' : `，${reasonFor(rule, decided.outcome)}`
}

/** Why the result is what it is, of those in the room; those who vote where somebody is recused. */
const reasonWords = (vote: WordedVote, decided: DecidedRoomVote): string => {
  const reason = reasonFor(vote.rule, decided.outcome)
  return vote.room.recused.length === 0 || reason.startsWith('到会人数')
    ? reason
    : reason.replaceAll('到会人数', '参加表决人数')
}

/** What is counted, as it is read aloud. */
const spokenFigures = (vote: WordedVote, decided: DecidedRoomVote): string =>
  decided.tally !== null && (vote.method === 'counted-hands' || vote.method === 'roll-call')
    ? votesWords(decided.tally, sayCount)
    : resultFigures(vote, decided, sayCount)

/** The sentence that the chair reads out, for every way of voting, with counts in Chinese. */
export const announceVoteSentence = (vote: WordedVote, decided: DecidedRoomVote): string => {
  const { room, rule } = vote
  const recused = room.recused.length === 0 ? '' : `，回避${sayCount(room.recused.length)}人`
  const reason = decided.chosen === null ? `，${reasonWords(vote, decided)}` : chosenReason(rule, decided)
  const isSaid = vote.method === 'consensus' && !hasUnmetRoom(decided)
  const present = sayCount(room.voters.length + room.recused.length)
  const figures = spokenFigures(vote, decided)
  return `到会${present}人${recused}，${figures}${isSaid ? '' : reason}，${resultVerdict(vote, decided)}。`
}

/** Whether the room itself was short, so that a consensus needs its reason told. */
const hasUnmetRoom = ({ outcome }: Pick<DecidedRoomVote, 'outcome'>): boolean =>
  outcome.lines.some((line) => line.measure !== 'consensus' && !line.met)

const sayCount = (value: number): string => numberInChinese(value).replaceAll('〇', '零')

/** The announced result of a vote; null while nothing is announced. */
export const announcedResult = (vote: Vote): DecidedRoomVote | null =>
  vote.outcome === null ? null : { tally: vote.tally, outcome: vote.outcome, chosen: vote.chosen }

/**
 * The whole vote as one clause without its end mark, down to the verdict; empty while it is not announced.
 * Where fewer or more voted than the `attendedCount` who came to the meeting, it tells how many were in the room.
 */
export const voteClause = (vote: Vote, attendedCount: number): string => {
  const decided = announcedResult(vote)
  if (decided === null) return ''
  const recusedCount = vote.room.recused.length
  const count = vote.room.voters.length + recusedCount
  const isWhole = count === attendedCount && recusedCount === 0
  const reason =
    decided.chosen === null ? reasonWords(vote, decided) : chosenReason(vote.rule, decided).slice(1)
  const recused = recusedCount === 0 ? '' : `，其中回避${recusedCount}人`
  return [
    isWhole ? `经${votedBy[vote.method]}` : `经${votedBy[vote.method]}（表决时在场${count}人${recused}）`,
    ...(isWhole ? [`到会${count}人`] : []),
    resultFigures(vote, decided),
    ...((vote.method === 'consensus' && !hasUnmetRoom(decided)) || reason === ''
      ? []
      : [isWhole ? reason : reason.replaceAll('到会人数', '在场人数')]),
    resultVerdict(vote, decided),
  ].join('，')
}

const byWhom = (name: string): string => (name === '' ? '' : `，更正人：${name}`)

/** The result before a correction. */
export const formerResult = (correction: VoteCorrection): DecidedRoomVote => ({
  tally: correction.formerTally,
  outcome: correction.formerOutcome,
  chosen: correction.formerChosen,
})

/** A correction with the former result, the corrected one and the reason. */
export const correctionSentence = (correction: VoteCorrection, vote: WordedVote): string => {
  const clock = clockInChinese(clockOf(correction.at))
  const say = (decided: DecidedRoomVote): string =>
    `${resultFigures(vote, decided)}，${resultVerdict(vote, decided)}`
  const former = say(formerResult(correction))
  const reason = `${endSentence(correction.reason).replace(/。$/u, '')}${byWhom(correction.correctedBy)}`
  return `${clock}更正表决结果。原宣布：${former}。更正为：${say(correction)}。更正原因：${endSentence(reason)}`
}

/** Why a vote is taken again, with the time; empty for a first vote. */
export const roundSentence = (vote: Pick<Vote, 'round' | 'openedAt'>): string => {
  if (vote.round === null) return ''
  const { reason, orderedBy } = vote.round
  const who = orderedBy === '' ? '' : `经${orderedBy}决定，`
  return `${clockInChinese(clockOf(vote.openedAt))}${who}再次表决，原因：${endSentence(reason)}`
}

/** That and why a vote counts for nothing; empty for one that stands. */
export const annulmentSentence = (vote: Pick<Vote, 'annulment'>): string => {
  if (vote.annulment === null) return ''
  const { at, reason, annulledBy } = vote.annulment
  return `${clockInChinese(clockOf(at))}${annulledBy}宣布本次表决无效，结果不作数，原因：${endSentence(reason)}`
}

/** Who is recused and why: 王兰回避（本人是施工单位负责人）. Empty where nobody is. */
export const recusalSentence = (recused: readonly Recusal[]): string =>
  recused.length === 0
    ? ''
    : endSentence(
        `回避${recused.length}人：${joinList(recused.map((one) => `${one.name}（${one.reason}）`))}`,
      )

/** That a vote was broken off, with the time where it is known. */
export const abandonmentSentence = (vote: Pick<Vote, 'abandonedAt' | 'abandonedReason'>): string => {
  const clock = vote.abandonedAt === null ? '' : clockInChinese(clockOf(vote.abandonedAt))
  return endSentence(`本次表决${clock}中止，未宣布结果，原因是${vote.abandonedReason ?? ''}`)
}

/** Who speaks in a room: the stand-in for a member, or the member. */
export const voterName = (voter: FrozenRoom['voters'][number]): string =>
  voter.standInName === null ? voter.name : `${voter.standInName}（代${voter.name}）`

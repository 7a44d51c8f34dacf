/** The official words of an election, the same on screen, in the row and in Word. Decides and counts nothing. */
import { joinList } from '../chinese-text.ts'
import { formatArea } from '../roster/roster-cells.ts'
import { shareOf } from '../vote/vote-wording.ts'
import type {
  CandidateId,
  CandidateLine,
  ElectionBase,
  ElectionMeasure,
  ElectionOutcome,
  ElectionRule,
  ElectionShare,
  ElectionSource,
  ElectionVoidReason,
} from './election.ts'
import { shareText } from './figure-wording.ts'

/** Why a ballot is void, in a few words. */
export const electionVoidReasonNames: Readonly<Record<ElectionVoidReason, string>> = {
  'no-mark': '没有填写',
  'too-many-marks': '所选人数超过应选名额',
  'candidate-twice': '同一人填了两次',
  'unknown-candidate': '填了不在候选人和另选人里的人',
  'write-in-refused': '不能另选他人而另选了他人',
  unreadable: '字迹无法辨认',
  'not-issued': '不是本次发出的选票',
}

/** Of whom a candidate needs a share, in words. */
const baseNames: Readonly<Record<ElectionBase, string>> = {
  valid: '有效票',
  returned: '收回选票',
  present: '到会人数',
  electorate: '全体选举人',
}

const sourceNote = (source: ElectionSource): string =>
  source === 'V' ? '' : source === 'L' ? '（地方规定）' : '（本条为设置，请按当地规定核对）'

const measureWords = ({ measures }: Pick<ElectionRule, 'measures'>): string =>
  measures === 'heads' ? '' : '（人数、专有部分面积都要达到）'

const describeShare = (
  rule: Pick<ElectionRule, 'measures'>,
  base: ElectionBase,
  share: ElectionShare | null,
): string =>
  share === null
    ? '得票多的当选。'
    : `候选人得票须${shareOf(share.threshold, baseNames[base])}${measureWords(rule)}才能当选。${sourceNote(share.source)}`

/** The rule of an election in sentences, read out before it and printed; what law at hand doesn't say is marked as a setting. */
export const describeElectionRule = (
  rule: ElectionRule,
  seats: number,
  round: 1 | 2 = 1,
): readonly string[] => {
  const { quorum, extraCandidates } = rule
  const list =
    extraCandidates === 0
      ? `应选${seats}人，可以等额选举。`
      : `应选${seats}人，候选人至少比应选多${extraCandidates}人。`
  const quorumBase = rule.takingPart === 'valid' ? '有效票' : '收回选票'
  const order =
    rule.measures === 'heads'
      ? '达到的人按得票数从多到少当选，满额为止。'
      : rule.order === 'heads-then-area'
        ? '达到的人按得票人数从多到少当选，人数相同的，得票面积大的在前，满额为止。'
        : '达到的人按得票人数从多到少当选，满额为止，得票面积只列明。'
  return [
    `${list}${sourceNote(rule.extraSource)}`,
    `每张选票所选不超过${seats}人，多选的选票无效，少选有效；${rule.writeIns ? '可以另选他人' : '不能另选他人'}；${rule.blank === 'abstain' ? '没有填写的选票算弃权' : '没有填写的选票无效'}。`,
    ...(quorum === null
      ? []
      : [
          `${quorumBase}须${shareOf(quorum.threshold, `全体${rule.electors}`)}${measureWords(rule)}，选举才有效。${sourceNote(quorum.source)}`,
        ]),
    round === 1
      ? describeShare(rule, rule.base, rule.agreement)
      : describeShare(rule, rule.secondBase, rule.secondAgreement),
    `${order}${sourceNote(rule.orderSource)}`,
    `最后名额票数相同的，在他们中再选一次；达到的人不足名额的，从其余的人中按得票从多到少取候选人再选。${sourceNote(rule.orderSource)}`,
  ]
}

const areaWords = (area: number): string => `${formatArea(area)}㎡`

const measureName = ({ measure }: ElectionMeasure): string => (measure === 'heads' ? '人数' : '面积')

const figureOf = (measure: ElectionMeasure['measure'], value: number): string =>
  measure === 'heads' ? `${value}` : areaWords(value)

/** One candidate in the words of the table. */
export type CandidateLineWords = {
  /** With （另选人） behind a written-in name. */
  readonly label: string
  readonly votes: string
  /** Empty where only heads count. */
  readonly area: string
  /** 占有效票52.1%; both measures where both count. */
  readonly share: string
  /** 当选, 票数相同, 未当选 */
  readonly result: string
  /** What is lacking, or that the seats were full; empty for who is elected. */
  readonly reason: string
}

const lacking = (measure: ElectionMeasure): string => {
  const short = figureOf(measure.measure, measure.needed - measure.count)
  return `${measureName(measure)}须${figureOf(measure.measure, measure.needed)}，还差${short}`
}

const whyNot = (line: CandidateLine, outcome: ElectionOutcome): string => {
  if (line.result === 'elected') return ''
  if (!outcome.quorumMet) return '参加选举的不足，选举无效'
  if (line.result === 'tied') return '在最后名额上票数相同'
  if (line.votes.heads === 0) return '没有得票'
  const unmet = line.measures.filter(({ met }) => !met)
  return unmet.length === 0 ? '达到当选票数，名额已满' : unmet.map(lacking).join('，')
}

const resultNames: Readonly<Record<CandidateLine['result'], string>> = {
  elected: '当选',
  tied: '票数相同',
  'not-elected': '未当选',
}

/** The words of one candidate's line. */
export const candidateLineWords = (
  rule: Pick<ElectionRule, 'measures' | 'base' | 'secondBase'>,
  outcome: ElectionOutcome,
  line: CandidateLine,
): CandidateLineWords => {
  const isTwofold = rule.measures === 'heads-and-area'
  const base = baseNames[outcome.round === 1 ? rule.base : rule.secondBase]
  const share = line.measures.map(
    (measure) =>
      `${isTwofold ? measureName(measure) : ''}占${base}${shareText(measure.count, measure.base, measure.threshold)}`,
  )
  return {
    label: `${line.label}${line.isWriteIn ? '（另选人）' : ''}`,
    votes: `${line.votes.heads}票`,
    area: isTwofold ? areaWords(line.votes.area) : '',
    share: share.join('，'),
    result: resultNames[line.result],
    reason: whyNot(line, outcome),
  }
}

const namesOf = (outcome: ElectionOutcome, ids: readonly CandidateId[]): string =>
  joinList(ids.map((id) => outcome.lines.find(({ candidate }) => candidate === id)?.label ?? ''))

/** What must follow, as a sentence; empty where every seat is filled. */
export const nextRoundSentence = (rule: Pick<ElectionRule, 'quorum'>, outcome: ElectionOutcome): string => {
  const { next } = outcome
  if (next === null) return ''
  const names = namesOf(outcome, next.candidates)
  switch (next.reason) {
    case 'tie':
      return `${names}票数相同，余${next.seats}个名额，在他们中再选一次。`
    case 'too-few':
      return next.isListShort
        ? `还缺${next.seats}人，候选人不够，须先另提候选人再选${names === '' ? '' : `，${names}仍为候选人`}。`
        : `还缺${next.seats}人，以${names}为候选人再选一次。`
    case 'quorum': {
      const share = rule.quorum === null ? '' : shareOf(rule.quorum.threshold, '全体选举人')
      return `参加选举的未${share === '' ? '达到要求' : share}，选举无效，须重新选举。`
    }
  }
}

/** The official words of owners' votes, the same on screen, in the row and in Word. Computes nothing. */
import { numberInChinese } from '../chinese-text.ts'
import type { MatterId, WrittenVoteId } from '../identity.ts'
import { formatArea } from '../roster/roster-cells.ts'
import type { AreaSource } from '../roster/roster-unit.ts'
import type { OwnersRule } from '../rules/owners-rule.ts'
import type { Threshold } from '../rules/rule.ts'
import type { LineWords } from '../vote/room-lines.ts'
import { distanceWords, nameThreshold, shareOf } from '../vote/vote-wording.ts'
import type { MeasureLine, OwnersLine, OwnersOutcome, PaperChoice } from './owners-vote.ts'
import type {
  BallotState,
  DeliveryWay,
  EntryPass,
  Matter,
  ResultKind,
  VoidReason,
  WrittenElection,
  WrittenScope,
  WrittenState,
} from './written-vote.ts'

/** 同意、反对、弃权、无效 */
export const paperChoiceNames: Readonly<Record<PaperChoice, string>> = {
  for: '同意',
  against: '反对',
  abstain: '弃权',
  void: '无效',
}

/** Why a ballot is void. */
export const voidReasonNames: Readonly<Record<VoidReason, string>> = {
  unsigned: '未签名',
  unclear: '意见无法辨认',
  altered: '涂改',
  'not-owner': '非业主本人且无委托',
  copy: '复印的票',
  late: '逾期',
  blank: '空白',
  'too-many': '选人超过应选名额',
  other: '其他',
}

/** How a ballot was delivered. */
export const deliveryWayNames: Readonly<Record<DeliveryWay, string>> = {
  handed: '当面送达',
  posted: '邮寄',
  undeliverable: '无法送达',
}

/** Where a ballot is. */
export const ballotStateNames: Readonly<Record<BallotState, string>> = {
  undelivered: '未送达',
  outstanding: '未收回',
  valid: '有效',
  void: '作废',
  replaced: '已换发',
}

/** How far the written vote is. */
export const writtenStateNames: Readonly<Record<WrittenState, string>> = {
  prepared: '准备中',
  frozen: '名册已锁定',
  open: '征求中',
  preliminary: '暂时结果',
  final: '最终结果',
  annulled: '已宣布无效',
}

/** Which of the kept results it is. */
export const resultKindNames: Readonly<Record<ResultKind, string>> = {
  preliminary: '暂时结果',
  corrected: '更正后的暂时结果',
  final: '最终结果',
}

/** Which reading it is. */
export const entryPassNames: Readonly<Record<EntryPass, string>> = {
  first: '初录',
  second: '复录',
  settled: '核定',
}

/**
 * Where an area is from.
 * @see 最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释第八条
 */
export const areaSourceNames: Readonly<Record<AreaSource, string>> = {
  registered: '登记簿',
  measured: '实测',
  contract: '合同',
  unknown: '未注明',
}

/** An area of 0.01 m² in groups of three, without its unit: 1,781.40. */
export const groupArea = (area: number): string => formatArea(area).replace(/\B(?=(?:\d{3})+\.)/gu, ',')

/** An area with its unit: 1,781.40 ㎡. */
export const areaWords = (area: number): string => `${groupArea(area)} ㎡`

/** The number as it is printed on ballot and stub: 0012. */
export const ballotNumberWords = (number: number): string => String(number).padStart(4, '0')

/** What the barcode of a ballot holds: the vote and the number, 3-0012. */
export const barcodeOf = (writtenVoteId: WrittenVoteId, number: number): string =>
  `${writtenVoteId}-${ballotNumberWords(number)}`

/** Reads a scanned barcode or a typed number, full-width figures too; `writtenVoteId` is null where only a number was typed. */
export const readBarcode = (
  text: string,
): { readonly writtenVoteId: WrittenVoteId | null; readonly number: number } | null => {
  const match = /^(?:(\d{1,9})-)?(\d{1,7})$/u.exec(text.normalize('NFKC').trim())
  const number = Number(match?.[2] ?? '0')
  if (match === null || number === 0) return null
  return { writtenVoteId: match[1] === undefined ? null : (Number(match[1]) as WrittenVoteId), number }
}

/** 南方印象小区, 南方印象小区5栋, 南方印象小区5栋1单元: whose owners decide. */
export const scopeWords = (estateName: string, scope: WrittenScope): string => {
  if (scope.kind === 'estate') return estateName
  return `${estateName}${scope.building}${scope.kind === 'entrance' ? scope.entrance : ''}`
}

/** 通过 / 未通过: law lets owners' votes decide. */
export const ownersVerdict = (passed: boolean): string => (passed ? '通过' : '未通过')

const isWhole = (threshold: Threshold): boolean => threshold.numerator === threshold.denominator

/** What is asked of a base: 三分之二以上, 过半数, 全部. */
const nameShare = (threshold: Threshold): string => (isWhole(threshold) ? '全部' : nameThreshold(threshold))

/** What is asked as a half sentence for a heading: 须达到总数的三分之二, 须超过参与的半数, 须全部同意. */
export const askedWords = (line: Pick<MeasureLine, 'threshold' | 'of'>): string =>
  isWhole(line.threshold) ? '须全部同意' : `须${shareOf(line.threshold, line.of === 'all' ? '总数' : '参与')}`

/** A number of heads as a measure; Word prints it without groups by `printWords`. */
const headsWords = (heads: number): string => `${String(heads).replace(/\B(?=(?:\d{3})+$)/gu, ',')} 人`

const amountWords = (measure: 'heads' | 'area', amount: number): string =>
  measure === 'heads' ? headsWords(amount) : areaWords(amount)

/** The words of a line: 参与人数 · 共 600 人，三分之二以上须 400 人，参与 378 人 · 还差 22 人. */
export const describeOwnersLine = (line: OwnersLine): LineWords => {
  if (line.asked === 'affected')
    return {
      name: '专有部分被占用的业主',
      sentence: `共 ${headsWords(line.base)}，须全部同意，同意 ${headsWords(line.count)}`,
      result: line.met ? '全部同意' : `还差 ${headsWords(line.base - line.count)}`,
    }
  const { measure, asked, of, threshold, base, needed, count } = line
  const done = asked === 'participation' ? '参与' : '同意'
  return {
    name: `${done}${measure === 'heads' ? '人数' : '面积'}`,
    sentence:
      `${of === 'all' ? '共' : '参与'} ${amountWords(measure, base)}，` +
      `${nameShare(threshold)}须 ${amountWords(measure, needed)}，${done} ${amountWords(measure, count)}`,
    result:
      base === 0
        ? of === 'all'
          ? '没有业主'
          : '没有人参与'
        : distanceWords(count, needed, (amount) => amountWords(measure, amount)),
  }
}

/** What is still missing of one thing asked for: 还差 22 人、1,781.40 ㎡ 参与; empty where nothing is. */
export const describeOwnersMissing = (lines: readonly OwnersLine[]): string => {
  const missingOf = (asked: MeasureLine['asked']): string[] =>
    lines.flatMap((line) =>
      line.asked === asked && line.count < line.needed
        ? [amountWords(line.measure, line.needed - line.count)]
        : [],
    )
  const participation = missingOf('participation')
  if (participation.length > 0) return `还差 ${participation.join('、')} 参与`
  const agreement = missingOf('agreement')
  if (agreement.length > 0) return `还差 ${agreement.join('、')} 同意`
  const affected = lines.find((line) => line.asked === 'affected')
  if (affected !== undefined && !affected.met)
    return `还差 ${affected.base - affected.count} 位专有部分被占用的业主同意`
  return ''
}

const unmetMeasures = (lines: readonly OwnersLine[], asked: OwnersLine['asked']): string =>
  lines
    .flatMap((line) =>
      line.asked === asked && !line.met ? [line.measure === 'heads' ? '人数' : '面积'] : [],
    )
    .join('和')

const thresholdOf = (lines: readonly OwnersLine[], asked: MeasureLine['asked']): MeasureLine | undefined =>
  lines.find((line): line is MeasureLine => line.asked === asked)

/** Why the verdict is what it is: 参与人数和面积未达到总数的三分之二; 同意的人数和面积均达到参与的四分之三. */
export const ownersReason = (outcome: Pick<OwnersOutcome, 'lines' | 'passed'>): string => {
  const { lines } = outcome
  const participation = thresholdOf(lines, 'participation')
  const unmetParticipation = unmetMeasures(lines, 'participation')
  if (participation !== undefined && unmetParticipation !== '')
    return `参与的${unmetParticipation}未${shareOf(participation.threshold, '总数')}`
  const agreement = thresholdOf(lines, 'agreement')
  if (agreement === undefined) return ''
  const share = isWhole(agreement.threshold)
    ? '全部'
    : shareOf(agreement.threshold, agreement.of === 'all' ? '总数' : '参与')
  const unmetAgreement = unmetMeasures(lines, 'agreement')
  if (unmetAgreement !== '') return share === '全部' ? '没有全部同意' : `同意的${unmetAgreement}未${share}`
  if (lines.some((line) => line.asked === 'affected' && !line.met)) return '专有部分被占用的业主没有全部同意'
  return share === '全部' ? '全部同意' : `同意的人数和面积均${share}`
}

/** The rule in one sentence, for choosing it and for print. */
export const describeOwnersRule = (rule: OwnersRule): string => {
  const participation =
    rule.participation === null
      ? ''
      : `由专有部分面积占比${nameThreshold(rule.participation)}的业主且人数占比${nameThreshold(rule.participation)}的业主参与表决；`
  const { base, threshold } = rule.agreement
  const of = base === 'all' ? '全体业主' : '参与表决的业主'
  const agreement = isWhole(threshold)
    ? `须经${of}全部同意`
    : `须经${of}专有部分面积${nameThreshold(threshold)}且人数${nameThreshold(threshold)}同意`
  const affected = rule.affectedMustAgree ? '；专有部分被占用的业主须全部同意' : ''
  return `${participation}${agreement}${affected}。`
}

const namesOf = (ids: readonly MatterId[], matters: readonly Matter[]): string =>
  ids.map((id) => matters.find((matter) => matter.id === id)?.question ?? '').join('、')

/** Who was elected, who is tied and what is left: 应选 3 名，当选 2 名：甲、乙。… */
export const electionSentence = (election: WrittenElection, matters: readonly Matter[]): string => {
  const { seats, elected, tied, openSeats } = election
  const first =
    elected.length === 0
      ? `应选 ${seats} 名，无人当选。`
      : `应选 ${seats} 名，当选 ${elected.length} 名：${namesOf(elected, matters)}。`
  const ties =
    tied.length === 0
      ? ''
      : `${namesOf(tied, matters)}得票相同，超出余下的 ${openSeats} 个名额，须再次投票确定。`
  const open = tied.length === 0 && openSeats > 0 ? `尚缺 ${openSeats} 名，须另行补选。` : ''
  return `${first}${ties}${open}`
}

/** The title of a further round: …（第二轮）, in the place of the mark of the round before. */
export const roundTitle = (title: string, round: number): string =>
  `${title.replace(/（第[一二三四五六七八九十百零]+轮）$/u, '')}（第${numberInChinese(round)}轮）`

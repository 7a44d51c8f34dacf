/** The official words of votes and verdicts, the same on screen, in the row and in Word. Computes nothing. */
import { numberInChinese } from '../chinese-text.ts'
import type { AttendanceRule, Threshold } from '../rules/rule.ts'
import { describeRoomLine, type LineWords } from './room-lines.ts'
import type { Choice, OutcomeLine, Tally, VoteOutcome } from './vote.ts'

/** 同意、反对、弃权 */
export const choiceNames: Readonly<Record<Choice, string>> = { for: '同意', against: '反对', abstain: '弃权' }

/** A count as it is read aloud: 零, 二十八, 一百零五. */
const sayNumber = (value: number): string => numberInChinese(value).replaceAll('〇', '零')

/** A share in words: 过半数, 三分之二以上. */
export const nameThreshold = (threshold: Threshold): string => {
  if (threshold.numerator === 1 && threshold.denominator === 2)
    return threshold.strict ? '过半数' : '半数以上'
  const share = `${sayNumber(threshold.denominator)}分之${sayNumber(threshold.numerator)}`
  return threshold.strict ? `超过${share}` : `${share}以上`
}

/** How far a figure lies from what is needed: 刚好达到, 多 3 票, 还差 22 人; `say` writes a figure with its unit. */
export const distanceWords = (count: number, needed: number, say: (figure: number) => string): string => {
  if (count === needed) return '刚好达到'
  return count > needed ? `多 ${say(count - needed)}` : `还差 ${say(needed - count)}`
}

type SumLine = Extract<OutcomeLine, { measure: 'sum' | 'voters' }>

const describeSum = (line: SumLine, tally: Tally | null): LineWords => {
  const { count, base, met } = line
  const sum = tally === null ? `${count}` : `${tally.for} + ${tally.against} + ${tally.abstain} = ${count}`
  const inRoom = met ? '，与在场人数一致' : `，在场 ${base} 人`
  const voting =
    line.measure === 'voters'
      ? `，在场 ${base + line.recused} 人，回避 ${line.recused} 人，参加表决 ${base} 人`
      : inRoom
  return {
    name: '票数相符',
    sentence: `${sum}${voting}`,
    result: met ? '相符' : count < base ? `还有 ${base - count} 票没有着落` : `多出 ${count - base} 票`,
  }
}

/** Of whom a share is asked. */
const baseNames = { present: '到会', voters: '参加表决', due: '应到' } as const

/** The words of a verdict line; the tally is printed inside the first one. */
export const describeLine = (line: OutcomeLine, tally: Tally | null): LineWords => {
  switch (line.measure) {
    case 'sum':
    case 'voters':
      return describeSum(line, tally)
    case 'quorum':
      return {
        name: '到会要求',
        sentence: `应到 ${line.base}，${nameThreshold(line.threshold)}须 ${line.needed} 人，到会 ${line.count} 人`,
        result: line.met ? '达到' : `还差 ${line.needed - line.count} 人`,
      }
    case 'parties':
      return {
        name: '各方到会',
        sentence: `${line.base} 方都要有人到会，已到 ${line.count} 方`,
        result: line.met ? '达到' : `${line.missing.join('、')}未到`,
      }
    case 'agreement':
      return {
        name: '同意要求',
        sentence: `${baseNames[line.of]} ${line.base}，${nameThreshold(line.threshold)}须 ${line.needed} 票，同意 ${line.count} 票`,
        result: distanceWords(line.count, line.needed, (votes) => `${votes} 票`),
      }
    case 'no-objection':
      return {
        name: '有无异议',
        sentence:
          line.count === 0
            ? `到会 ${line.base} 人，没有人反对`
            : `到会 ${line.base} 人，反对 ${line.count} 人`,
        result: line.met ? '无异议' : line.count === 0 ? '没有人同意' : '有异议',
      }
    case 'consensus':
    case 'party-votes':
    case 'party-agreement':
    case 'turnout':
    case 'issued':
    case 'returned':
    case 'valid':
      return describeRoomLine(line, tally)
  }
}

/** What an unmet line asks for, in a few words: 还差 3 人到会, 物业还没有人到会. */
export const describeMissing = (line: OutcomeLine): string => {
  if (line.measure === 'quorum') return `还差 ${line.needed - line.count} 人到会`
  if (line.measure === 'parties') return `${line.missing.join('、')}还没有人到会`
  return describeLine(line, null).result
}

/** Whether the rule gives a 协商意见, which decides nothing in law. */
export const isConsultation = (rule: Pick<AttendanceRule, 'id'>): boolean => rule.id === 'consultation'

/** The verdict in words: consultations reach or miss a 协商意见, assemblies pass or do not. */
export const nameVerdict = (rule: Pick<AttendanceRule, 'id'>, passed: boolean): string => {
  if (isConsultation(rule)) return passed ? '达成协商意见' : '未达成协商意见'
  return passed ? '通过' : '未通过'
}

/** A share of a number of people as it is reached or missed: 超过到会人数的半数, 达到应到人数的三分之二. */
export const shareOf = (threshold: Threshold, base: string): string => {
  const isHalf = threshold.numerator === 1 && threshold.denominator === 2
  const share = isHalf ? '半数' : `${sayNumber(threshold.denominator)}分之${sayNumber(threshold.numerator)}`
  return `${threshold.strict ? '超过' : '达到'}${base}的${share}`
}

const partyReason = (line: Extract<OutcomeLine, { measure: 'party-agreement' }>): string => {
  if (line.isEvery) return line.met ? '各方均同意' : '各方未能均同意'
  return `同意的${line.met ? '' : '未'}超过各方的半数`
}

/** Why the verdict is what it is, in the words of the first unmet line, or of the agreement asked for. */
export const reasonFor = (rule: AttendanceRule, outcome: VoteOutcome): string => {
  const unmet = outcome.lines.find((line) => !line.met)
  if (unmet?.measure === 'quorum') return `到会人数未${shareOf(unmet.threshold, '应到人数')}`
  if (unmet?.measure === 'parties') return `${unmet.missing.join('、')}没有人到会`
  if (unmet?.measure === 'consensus') return `${sayNumber(unmet.count)}人提出异议`
  const parties = outcome.lines.find((line) => line.measure === 'party-agreement')
  if (parties !== undefined) return partyReason(parties)
  if (outcome.lines.some((line) => line.measure === 'consensus')) return '没有人提出异议'
  if (unmet?.measure === 'no-objection') return unmet.count > 0 ? '有人反对' : '没有人同意'
  const agreement = rule.agreement
  if (agreement.kind === 'no-objection') return '没有人反对'
  const share = shareOf(agreement.threshold, agreement.base === 'present' ? '到会人数' : '应到人数')
  return outcome.passed ? `同意人数${share}` : `同意人数未${share}`
}

/** The rule of a meeting or vote in one sentence, for the choice of form and for print. */
export const describeRule = (rule: AttendanceRule): string => {
  const asked: string[] = []
  if (rule.quorum !== null) asked.push(`应到人员${nameThreshold(rule.quorum)}到会`)
  if (rule.eachParty) asked.push('每一方都有人到会')
  const quorum = asked.length === 0 ? '到会人数不作要求' : `${asked.join('、')}才能开会`
  const agreement =
    rule.agreement.kind === 'no-objection'
      ? '没有人反对即达成一致'
      : `${rule.agreement.base === 'present' ? '到会人员' : '全体成员'}${nameThreshold(rule.agreement.threshold)}同意为${isConsultation(rule) ? '达成协商意见' : '通过'}`
  return `${quorum}；${agreement}。`
}

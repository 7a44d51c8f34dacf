/** The official words of a choice among options, the same on screen, in the row and in Word. Decides and counts nothing. */

import type { AttendanceRule, Threshold } from '../rules/rule.ts'
import { isConsultation, nameVerdict, reasonFor } from '../vote/vote-wording.ts'
import { baseName } from './choice-rule-wording.ts'
import { averageText, moneyText, shareText } from './figure-wording.ts'
import type {
  LeftOutReason,
  Option,
  OptionId,
  OptionLine,
  OptionsOutcome,
  OptionsSettings,
  TieDecision,
} from './options-vote.ts'
import { nameOptions, tieDecisionSentence, tieSentence, tieSettlementNames } from './ranked-wording.ts'

/** A decided choice with all that its words need. */
export type DecidedChoice = {
  readonly options: readonly Option[]
  readonly settings: OptionsSettings
  readonly outcome: OptionsOutcome
  readonly rule: AttendanceRule
}

const unitOf = (settings: OptionsSettings): string => (settings.method.kind === 'score' ? '分' : '票')

/** One option in the words of the table. */
export type OptionLineWords = {
  readonly label: string
  /** 12票, 183分（平均约7.63分）, 第2轮9票 */
  readonly support: string
  /** 占有效票42.9%; empty for points. */
  readonly share: string
  /** 3000元; empty where the option has no cost. */
  readonly cost: string
  /** 选定, 采用 … */
  readonly result: string
  /** Why not; empty where it is taken. */
  readonly reason: string
}

const takenWord = (rule: Pick<AttendanceRule, 'id'>): string => (isConsultation(rule) ? '采用' : '选定')

const lastRoundOf = (outcome: OptionsOutcome, id: OptionId): number | null =>
  outcome.rounds.findLast(({ support }) => support.some(({ option }) => option === id))?.round ?? null

const settledHow = (decisions: readonly TieDecision[], id: OptionId): string => {
  const decision = decisions.find(({ place, among }) => place.kind === 'cut' && among.includes(id))
  return decision === undefined ? '' : `，${tieSettlementNames[decision.by]}`
}

const leftOutWords = (choice: DecidedChoice, line: OptionLine, reason: LeftOutReason): string => {
  const { settings, outcome } = choice
  switch (reason) {
    case 'fewer-votes':
      return settings.method.kind === 'score' ? '得分较低' : '得票较少'
    case 'no-support':
      return settings.method.kind === 'score' ? '没有得分' : '没有得票'
    case 'no-majority':
      return `未超过${baseName(settings)}的半数`
    case 'budget': {
      const short = (line.cost ?? 0) - (line.moneyLeft ?? 0)
      return `轮到时余款${moneyText(line.moneyLeft ?? 0)}，还差${moneyText(short)}`
    }
    case 'tie':
      return `${unitOf(settings)}数相同${settledHow(outcome.decisions, line.option)}未取`
    case 'eliminated': {
      const round = outcome.rounds.find(({ eliminated }) => eliminated.includes(line.option))?.round
      return round === undefined ? '末轮票数较少' : `第${round}轮淘汰`
    }
    case 'undecided':
      return '待定'
    case 'no-result':
      return '没有结果'
  }
}

const resultWord = ({ outcome, rule }: DecidedChoice, line: OptionLine): string => {
  const { result } = outcome
  if (line.taken) return takenWord(rule)
  if (result.kind === 'second-round' && result.between.includes(line.option)) return '进入第二轮'
  if (result.kind === 'tie' && result.tie.among.includes(line.option)) return '相同待定'
  if (line.leftOut === 'undecided') return '待定'
  return `未${takenWord(rule)}`
}

/** The words of one option's line. */
export const optionLineWords = (choice: DecidedChoice, line: OptionLine): OptionLineWords => {
  const { settings, outcome } = choice
  const round = lastRoundOf(outcome, line.option)
  const figure = `${round === null ? '' : `第${round}轮`}${line.support}${unitOf(settings)}`
  const isScore = settings.method.kind === 'score'
  const base = settings.base === 'present' ? outcome.presentCount : outcome.count.valid
  const half: Threshold | null =
    line.majority === null ? null : { numerator: 1, denominator: 2, strict: true }
  return {
    label: line.label,
    support: line.average === null ? figure : `${figure}（平均${averageText(line.average)}）`,
    share: isScore ? '' : `占${baseName(settings)}${shareText(line.support, base, half)}`,
    cost: line.cost === null ? '' : moneyText(line.cost),
    result: resultWord(choice, line),
    reason: line.leftOut === null ? '' : leftOutWords(choice, line, line.leftOut),
  }
}

const agreed = ({ options, rule }: DecidedChoice, taken: readonly OptionId[]): string => {
  const names = nameOptions(options, taken)
  return isConsultation(rule) ? `${nameVerdict(rule, true)}：采用${names}` : `选定${names}`
}

const refused = ({ rule }: DecidedChoice): string =>
  isConsultation(rule) ? nameVerdict(rule, false) : '没有选定方案'

const whyTaken = ({ settings, outcome }: DecidedChoice): string => {
  const support = settings.method.kind === 'score' ? '得分' : '得票'
  if (settings.method.kind === 'ranked') {
    const half = settings.decision === 'majority' ? `，并超过${baseName(settings)}的半数` : ''
    return `经${outcome.rounds.length}轮计票胜出${half}`
  }
  const half = settings.decision === 'majority' ? `${support}超过${baseName(settings)}的半数` : ''
  if (settings.take === 1 && settings.budget === null) return half === '' ? `${support}最多` : half
  const order = `${half === '' ? '' : `在${half}的方案中，`}按${support}从多到少`
  return settings.budget === null ? order : `${order}，总费用不超过${moneyText(settings.budget)}`
}

const settledSentences = ({ options, outcome }: DecidedChoice, kind: 'cut' | 'elimination'): string =>
  outcome.decisions
    .filter(({ place }) => place.kind === kind)
    .map((decision) => tieDecisionSentence(decision, options))
    .join('')

const decidedWords = (choice: DecidedChoice, taken: readonly OptionId[], cost: number): string => {
  const { settings, outcome } = choice
  const settled = settledSentences(choice, 'cut')
  const spent = settings.budget !== null ? `，费用合计${moneyText(cost)}` : ''
  const isOne = settings.take === 1 && settings.budget === null
  const why = whyTaken(choice)
  // Who is taken by lot doesn't have the most votes, and the sentence on the lot says enough.
  const clause = isOne ? (settled === '' ? `${nameOptions(choice.options, taken)}${why}，` : '') : `${why}，`
  const tooDear = outcome.lines.filter(({ leftOut }) => leftOut === 'budget').map(({ option }) => option)
  const left = tooDear.length === 0 ? '' : `；${nameOptions(choice.options, tooDear)}因余款不够未列入`
  return `${settled}${clause}${agreed(choice, taken)}${spent}${left}`
}

/** The conclusion as a clause without its end mark: what is chosen and why, or what must follow. Consultations decide nothing. */
export const optionsConclusion = (choice: DecidedChoice): string => {
  const { options, settings, outcome, rule } = choice
  const { result } = outcome
  switch (result.kind) {
    case 'decided':
      return decidedWords(choice, result.taken, result.cost)
    case 'tie': {
      const taken =
        result.taken.length === 0 ? '' : `${nameOptions(options, result.taken)}已可${takenWord(rule)}；`
      return `${taken}${unended(tieSentence(result.tie, options))}`
    }
    case 'second-round':
      return `没有方案得票超过${baseName(settings)}的半数，${nameOptions(options, result.between)}再投一轮`
    case 'none':
      switch (result.reason) {
        case 'nobody-voted':
          return `没有方案得到支持，${refused(choice)}`
        case 'no-majority':
          return `没有方案得票超过${baseName(settings)}的半数，${refused(choice)}`
        case 'not-quorate':
          return `${reasonFor(rule, { passed: false, lines: outcome.quorum })}，${refused(choice)}`
        case 'nothing-fits':
          return `总预算不够列入任何一个得票的方案，${refused(choice)}`
      }
  }
}

const unended = (sentence: string): string => sentence.replace(/。$/u, '')

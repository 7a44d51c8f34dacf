/** The rule book in words: one sentence a rule, its source, and a worked example on a community's own numbers. Computes no vote. */
import { dayInChinese } from '../chinese-text.ts'
import { citeArticle } from '../vote/outcome-wording.ts'
import { nameThreshold } from '../vote/vote-wording.ts'
import { countNeeded } from './rule.ts'
import type { BookMeasure, BookRule, BookSource } from './rule-book.ts'

/** What a rule rests on, in words. */
export const sourceNames: Readonly<Record<BookSource, string>> = {
  V: '法律条文',
  L: '地方规定',
  P: '通行做法',
  U: '待核实',
  house: '本社区规则',
}

const who: Readonly<Record<BookMeasure, string>> = {
  people: '应到人员',
  households: '户的代表',
  members: '成员',
  seats: '组成人员',
  owners: '业主',
}

const presentOf = (rule: BookRule): string => (rule.measures.includes('members') ? '到会成员' : '到会人员')

const attendance = (rule: BookRule): string => {
  const asked = [
    ...(rule.participation === null
      ? []
      : [
          `${rule.measures.map((measure) => who[measure]).join('或者')}${nameThreshold(rule.participation)}到会`,
        ]),
    ...(rule.eachParty ? ['每一方都有人到会'] : []),
  ]
  return asked.length === 0 ? '到会人数不作要求' : `${asked.join('、')}才能开会`
}

const agreementInRoom = (rule: BookRule): string => {
  const { agreement } = rule
  const reached = rule.reaches === 'consultation' ? '达成协商意见' : '通过'
  if (agreement.kind === 'no-objection') return `没有人反对即为${reached}`
  if (agreement.kind === 'everybody') return '全体同意才算通过'
  const base = agreement.base === 'present' ? presentOf(rule) : `全体${who[rule.measures[0] ?? 'people']}`
  return `${base}${nameThreshold(agreement.threshold)}同意为${reached}`
}

const byOwners = (rule: BookRule): string => {
  const { agreement, participation } = rule
  if (agreement.kind !== 'share' || participation === null) return '有利害关系的业主全部同意才算通过'
  const taking = nameThreshold(participation)
  const base = agreement.base === 'all' ? '全体业主的' : '参与表决的'
  const share = nameThreshold(agreement.threshold)
  return `专有部分面积占比${taking}的业主且人数占比${taking}的业主参与表决；${base}面积${share}且人数${share}同意为通过`
}

/** A rule in one Chinese sentence, with its article. */
export const describeInOneSentence = (rule: BookRule): string => {
  const rest = rule.measures.includes('owners')
    ? byOwners(rule)
    : `${attendance(rule)}；${agreementInRoom(rule)}`
  const also = rule.also === '' ? '' : `；${rule.also}`
  return `${rest}${also}（${citeArticle(rule)}）。`
}

/** When a rule is in force. */
export const describeForce = (rule: Pick<BookRule, 'inForceFrom' | 'inForceUntil'>): string =>
  rule.inForceUntil === null
    ? `${dayInChinese(rule.inForceFrom)}起施行`
    : `${dayInChinese(rule.inForceFrom)}至${dayInChinese(rule.inForceUntil)}`

/** The community's own numbers: how many count, and for owners the whole exclusive area in 0.01 m². */
export type ExampleBase = { readonly count: number; readonly area: number | null }

/** What one measure needs at the least. */
export type ExampleNeed = {
  readonly base: number
  /** Least that takes part; null where none is asked for. */
  readonly participating: number | null
  /** Least that agrees when just so many take part. */
  readonly agreeing: number
}

/** A rule worked through on given numbers, by heads and, for owners, by area. */
export type WorkedExample = { readonly heads: ExampleNeed; readonly area: ExampleNeed | null }

const needOf = (rule: BookRule, base: number): ExampleNeed => {
  const participating = rule.participation === null ? null : countNeeded(rule.participation, base)
  const { agreement } = rule
  if (agreement.kind === 'everybody') return { base, participating: null, agreeing: base }
  if (agreement.kind === 'no-objection') return { base, participating, agreeing: 1 }
  const of = agreement.base === 'all' ? base : (participating ?? base)
  return { base, participating, agreeing: countNeeded(agreement.threshold, of) }
}

/** Works a rule through on a community's own numbers, in exact integers. */
export const workExample = (rule: BookRule, base: ExampleBase): WorkedExample => ({
  heads: needOf(rule, base.count),
  area: base.area === null || !rule.measures.includes('owners') ? null : needOf(rule, base.area),
})

const sayArea = (area: number): string =>
  `${Math.trunc(area / 100)}.${String(area % 100).padStart(2, '0')} 平方米`

const sayNeed = (
  rule: BookRule,
  need: ExampleNeed,
  say: (value: number) => string,
  verb: string,
  also = '',
): string => {
  const { agreement } = rule
  if (agreement.kind === 'everybody') return `${say(need.base)}${also}：要全部同意`
  const least = need.participating
  const came = least === null ? say(need.base) : say(least)
  const taking = least === null ? '' : `至少 ${say(least)}${verb}，`
  if (agreement.kind === 'no-objection') return `${say(need.base)}：${taking}没有人反对`
  const when = agreement.base === 'all' ? '' : `${came}${verb}时，`
  return `${say(need.base)}：${taking}${when}至少 ${say(need.agreeing)}同意`
}

/** The worked example in words: 1572 户：至少 1048 户参与，1048 户参与时，至少 525 户同意。 */
export const describeExample = (rule: BookRule, base: ExampleBase): string => {
  if (base.count === 0) return ''
  const { heads, area } = workExample(rule, base)
  const isOwners = rule.measures.includes('owners')
  const unit = isOwners || rule.measures[0] === 'households' ? '户' : '人'
  const verb = isOwners ? '参与' : '到会'
  const parts = [sayNeed(rule, heads, (value) => `${value} ${unit}`, verb)]
  if (area !== null && rule.agreement.kind !== 'everybody' && area.base > 0)
    parts.push(sayNeed(rule, area, sayArea, verb))
  return `${parts.join('；')}。`
}

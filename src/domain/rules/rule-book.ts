/** The rule book: every rule of law and house as one kind of entry, with its history. Decides no vote by itself. */

import type { Day } from '../identity.ts'
import type { HouseRuleCopy } from './house-rule.ts'
import { ruleOfCopy } from './house-rule.ts'
import { type OwnersRule, ownersRules } from './owners-rule.ts'
import { type AttendanceRule, type AttendanceRuleId, legalRules, type Threshold } from './rule.ts'

/** 法律条文、地方规定、通行做法、待核实、本社区规则: what a sentence of the book rests on. */
export const ruleSources = ['V', 'L', 'P', 'U', 'house'] as const
export type BookSource = (typeof ruleSources)[number]

/** What is counted: people, households (户代表), members, or owners by heads and exclusive area. */
export type BookMeasure = 'people' | 'households' | 'members' | 'seats' | 'owners'

/** One rule as the book prints it. */
export type BookRule = {
  /** Unlike any other entry, also of the same rule in another time. */
  readonly key: string
  readonly name: string
  readonly body: string
  /** The matters that it is for; empty where it is for all of the body's. */
  readonly matters: string
  readonly measures: readonly BookMeasure[]
  /** Share that must take part, of all who are due; null where none is asked for. */
  readonly participation: Threshold | null
  readonly agreement:
    | {
        readonly kind: 'share'
        readonly base: 'present' | 'participating' | 'all'
        readonly threshold: Threshold
      }
    | { readonly kind: 'no-objection' }
    | { readonly kind: 'everybody' }
  readonly eachParty: boolean
  /** What is reached: a decision, or a 协商意见 that decides nothing in law. */
  readonly reaches: 'decision' | 'consultation'
  /** Something else that the rule asks for, as a clause; empty where nothing. */
  readonly also: string
  readonly article: string
  readonly source: BookSource
  readonly inForceFrom: Day
  /** Last day in force; null while it stands. */
  readonly inForceUntil: Day | null
  /** What took its place, for history; empty otherwise. */
  readonly supersededBy: string
  /** The secretary's own words of a house rule; empty for law. */
  readonly wording: string
}

const moreThanHalf: Threshold = { numerator: 1, denominator: 2, strict: true }
const twoThirds: Threshold = { numerator: 2, denominator: 3, strict: false }
const halfOfPresent = { kind: 'share', base: 'present', threshold: moreThanHalf } as const

const measuresOf: Readonly<Record<AttendanceRuleId, readonly BookMeasure[]>> = {
  consultation: ['people'],
  'residents-representatives': ['seats'],
  'residents-assembly': ['people', 'households'],
  'villagers-assembly': ['people'],
  'villagers-assembly-households': ['households'],
  'villagers-representatives': ['seats'],
  'villagers-group': ['people', 'households'],
  'collective-members': ['members'],
  'owners-committee': ['seats'],
}

const alsoOf: Readonly<Partial<Record<AttendanceRuleId, string>>> = {
  'residents-representatives': '居民代表不少于组成人员的五分之四',
}

const standing = { inForceUntil: null, supersededBy: '', wording: '' } as const

const fromAttendance = (rule: AttendanceRule): BookRule => ({
  ...standing,
  key: rule.id,
  name: rule.name,
  body: rule.body,
  matters: '',
  measures: measuresOf[rule.id],
  participation: rule.quorum,
  agreement:
    rule.agreement.kind === 'no-objection'
      ? { kind: 'no-objection' }
      : {
          kind: 'share',
          base: rule.agreement.base === 'present' ? 'present' : 'all',
          threshold: rule.agreement.threshold,
        },
  eachParty: rule.eachParty,
  reaches: rule.id === 'consultation' ? 'consultation' : 'decision',
  also: alsoOf[rule.id] ?? '',
  article: rule.article,
  source: rule.source,
  inForceFrom: rule.inForceFrom,
})

const fromOwners = (rule: OwnersRule): BookRule => ({
  ...standing,
  key: rule.id,
  name: rule.name,
  body: '业主',
  matters: rule.matters,
  measures: ['owners'],
  participation: rule.participation,
  agreement:
    rule.participation === null && rule.agreement.base === 'all'
      ? { kind: 'everybody' }
      : {
          kind: 'share',
          base: rule.agreement.base,
          threshold: rule.agreement.threshold,
        },
  eachParty: false,
  reaches: 'decision',
  also: rule.affectedMustAgree ? '专有部分被占用的业主要逐一同意' : '',
  article: rule.article,
  source: rule.source,
  inForceFrom: rule.inForceFrom,
})

/** The entry of a house rule; never shown as law. */
export const fromHouse = (copy: HouseRuleCopy): BookRule => ({
  ...fromAttendance(ruleOfCopy(copy)),
  key: `house-${copy.id}`,
  source: 'house',
  inForceUntil: copy.inForceUntil,
  wording: copy.wording,
})

const formerLaw = (
  rule: Pick<
    BookRule,
    | 'key'
    | 'name'
    | 'body'
    | 'measures'
    | 'participation'
    | 'agreement'
    | 'article'
    | 'inForceFrom'
    | 'inForceUntil'
    | 'supersededBy'
  > &
    Partial<Pick<BookRule, 'matters' | 'also'>>,
): BookRule => ({
  matters: '',
  also: '',
  eachParty: false,
  reaches: 'decision',
  source: 'V',
  wording: '',
  ...rule,
})

const committeeLaw2018 = '《中华人民共和国城市居民委员会组织法》（2018年修正）'
const villageLaw2018 = '《中华人民共和国村民委员会组织法》（2018年修正）'
const byNewCommitteeLaw = '2026年1月1日起按修订后的城市居民委员会组织法'
const byNewVillageLaw = '2026年1月1日起按修改后的村民委员会组织法'
const byCivilCode =
  '条例文本里还印着这些数字，2021年1月1日起以民法典第二百七十八条为准：三分之二以上参与，按参与的业主计算同意'

/**
 * Law that is no longer applied, kept so that what was decided under it can still be read.
 * @see 城市居民委员会组织法（2018年修正）第九条；村民委员会组织法（2018年修正）第二十二条、第二十六条、第二十八条
 * @see 物业管理条例（2018年修正）第十一条、第十二条
 */
export const formerRules: readonly BookRule[] = [
  formerLaw({
    key: 'residents-assembly-2018',
    name: '居民会议（旧法）',
    body: '居民会议',
    measures: ['people', 'households', 'seats'],
    participation: moreThanHalf,
    agreement: halfOfPresent,
    also: '可以由每个居民小组选举代表二至三人参加',
    article: `${committeeLaw2018}第九条`,
    inForceFrom: '1990-01-01',
    inForceUntil: '2025-12-31',
    supersededBy: byNewCommitteeLaw,
  }),
  formerLaw({
    key: 'villagers-assembly-2018',
    name: '村民会议（旧法）',
    body: '村民会议',
    measures: ['people'],
    participation: moreThanHalf,
    agreement: halfOfPresent,
    also: '或者有三分之二以上的户的代表参加',
    article: `${villageLaw2018}第二十二条`,
    inForceFrom: '2010-10-28',
    inForceUntil: '2025-12-31',
    supersededBy: byNewVillageLaw,
  }),
  formerLaw({
    key: 'villagers-representatives-2018',
    name: '村民代表会议（旧法）',
    body: '村民代表会议',
    measures: ['seats'],
    participation: twoThirds,
    agreement: halfOfPresent,
    article: `${villageLaw2018}第二十六条`,
    inForceFrom: '2010-10-28',
    inForceUntil: '2025-12-31',
    supersededBy: byNewVillageLaw,
  }),
  formerLaw({
    key: 'villagers-group-2018',
    name: '村民小组会议（旧法）',
    body: '村民小组会议',
    measures: ['people', 'households'],
    participation: twoThirds,
    agreement: halfOfPresent,
    article: `${villageLaw2018}第二十八条`,
    inForceFrom: '2010-10-28',
    inForceUntil: '2025-12-31',
    supersededBy: byNewVillageLaw,
  }),
  formerLaw({
    key: 'owners-general-2007',
    name: '业主共同决定（一般事项，旧规定）',
    body: '业主',
    measures: ['owners'],
    participation: moreThanHalf,
    agreement: { kind: 'share', base: 'all', threshold: moreThanHalf },
    article: '《物业管理条例》第十一条、第十二条',
    inForceFrom: '2007-10-01',
    inForceUntil: '2020-12-31',
    supersededBy: byCivilCode,
  }),
  formerLaw({
    key: 'owners-special-2007',
    name: '业主共同决定（筹集和使用维修资金、改建重建，旧规定）',
    body: '业主',
    matters: '筹集和使用专项维修资金，改建、重建建筑物及其附属设施',
    measures: ['owners'],
    participation: moreThanHalf,
    agreement: { kind: 'share', base: 'all', threshold: twoThirds },
    article: '《物业管理条例》第十一条、第十二条',
    inForceFrom: '2007-10-01',
    inForceUntil: '2020-12-31',
    supersededBy: byCivilCode,
  }),
]

/** Rules of law in force now, the owners' first. */
export const standingRules: readonly BookRule[] = [
  ...Object.values(ownersRules).map(fromOwners),
  ...legalRules.map(fromAttendance),
]

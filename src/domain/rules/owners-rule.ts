/** The rules by which owners decide together, as data. Decides no vote by itself. */
import type { Day } from '../identity.ts'
import type { Threshold } from './rule.ts'

export const ownersRuleIds = ['owners-general', 'owners-special', 'owners-unanimous', 'elevator'] as const
/** 一般事项 / 特别事项 / 有利害关系的业主一致同意 / 加装电梯 */
export type OwnersRuleId = (typeof ownersRuleIds)[number]

/** A rule for votes of owners, by heads and by exclusive area; a vote keeps a copy of the rule of its day. */
export type OwnersRule = {
  readonly id: OwnersRuleId
  readonly name: string
  /** The matters under it, as the law names them. */
  readonly matters: string
  /** Share of all heads and of the whole area that must take part; null where all must agree anyway. */
  readonly participation: Threshold | null
  /** What must agree, of those taking part or of all, by heads and by area. */
  readonly agreement: { readonly base: 'participating' | 'all'; readonly threshold: Threshold }
  /** Each owner whose exclusive part is occupied must agree. */
  readonly affectedMustAgree: boolean
  readonly article: string
  readonly source: 'V'
  readonly inForceFrom: Day
}

const twoThirds: Threshold = { numerator: 2, denominator: 3, strict: false }
const moreThanHalf: Threshold = { numerator: 1, denominator: 2, strict: true }
const threeQuarters: Threshold = { numerator: 3, denominator: 4, strict: false }
const all: Threshold = { numerator: 1, denominator: 1, strict: false }
const article278 = '《中华人民共和国民法典》第二百七十八条'

/**
 * Rules of law, read-only.
 * @see 民法典第二百七十八条、第二百七十九条
 * @see 最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释第八条、第九条
 */
export const ownersRules: Readonly<Record<OwnersRuleId, OwnersRule>> = {
  'owners-general': {
    id: 'owners-general',
    name: '业主共同决定（一般事项）',
    matters:
      '制定和修改业主大会议事规则、管理规约，选举业主委员会，选聘和解聘物业服务企业，使用维修资金，以及有关共有和共同管理权利的其他重大事项',
    participation: twoThirds,
    agreement: { base: 'participating', threshold: moreThanHalf },
    affectedMustAgree: false,
    article: `${article278}第一款第一项至第五项、第九项`,
    source: 'V',
    inForceFrom: '2021-01-01',
  },
  'owners-special': {
    id: 'owners-special',
    name: '业主共同决定（特别事项）',
    matters: '筹集维修资金，改建、重建建筑物及其附属设施，改变共有部分的用途或者利用共有部分从事经营活动',
    participation: twoThirds,
    agreement: { base: 'participating', threshold: threeQuarters },
    affectedMustAgree: false,
    article: `${article278}第一款第六项至第八项`,
    source: 'V',
    inForceFrom: '2021-01-01',
  },
  'owners-unanimous': {
    id: 'owners-unanimous',
    name: '有利害关系的业主一致同意',
    matters: '将住宅改变为经营性用房',
    participation: null,
    agreement: { base: 'all', threshold: all },
    affectedMustAgree: false,
    article: '《中华人民共和国民法典》第二百七十九条',
    source: 'V',
    inForceFrom: '2021-01-01',
  },
  elevator: {
    id: 'elevator',
    name: '加装电梯（本单元或者本幢业主）',
    matters: '改建建筑物附属设施，增设电梯',
    participation: twoThirds,
    agreement: { base: 'participating', threshold: threeQuarters },
    affectedMustAgree: true,
    article: `${article278}第一款第七项`,
    source: 'V',
    inForceFrom: '2021-01-01',
  },
}

/** The rule book: what must take part and what must agree, as data. Decides no vote by itself. */
import type { Day } from '../identity.ts'

/** A share of a base; `strict` means more than the share (过半数, 超过), else the share itself is enough (以上). */
export type Threshold = {
  readonly numerator: number
  readonly denominator: number
  readonly strict: boolean
}

/** Rules under which a vote in the room can be taken. */
export const attendanceRuleIds = [
  'consultation',
  'residents-representatives',
  'residents-assembly',
  'villagers-assembly',
  'villagers-assembly-households',
  'villagers-representatives',
  'villagers-group',
  'collective-members',
  'owners-committee',
] as const
export type AttendanceRuleId = (typeof attendanceRuleIds)[number]

/** Where a rule stands: `V` text of the law read, `house` the community's own wording. */
export type RuleSource = 'V' | 'house'

/** What must agree: a share of those present, a share of all members, or nobody objects. */
export type Agreement =
  | { readonly kind: 'share'; readonly base: 'present' | 'due'; readonly threshold: Threshold }
  | { readonly kind: 'no-objection' }

/** A rule for votes of people in a room; a vote keeps a copy of the rule of its day. */
export type AttendanceRule = {
  readonly id: AttendanceRuleId
  readonly name: string
  /** Who decides, as printed: 居民代表会议. */
  readonly body: string
  /** Share of the due members who must be there; null where neither law nor house asks for one. */
  readonly quorum: Threshold | null
  /** Each party must have somebody in the room. */
  readonly eachParty: boolean
  readonly agreement: Agreement
  /** Article as cited in print; the name of the house rule for consultations. */
  readonly article: string
  readonly source: RuleSource
  readonly inForceFrom: Day
}

const moreThanHalf: Threshold = { numerator: 1, denominator: 2, strict: true }
const twoThirds: Threshold = { numerator: 2, denominator: 3, strict: false }
const halfOfPresent: Agreement = { kind: 'share', base: 'present', threshold: moreThanHalf }

/**
 * Rules of law, read-only.
 * @see 居民委员会组织法（2025年修订）第二十六条至第二十九条
 * @see 村民委员会组织法（2025年修订）第二十六条、第三十条、第三十二条
 * @see 农村集体经济组织法第二十七条
 */
export const legalRules: readonly AttendanceRule[] = [
  {
    id: 'residents-representatives',
    name: '居民代表会议',
    body: '居民代表会议',
    quorum: twoThirds,
    eachParty: false,
    agreement: halfOfPresent,
    article: '《中华人民共和国城市居民委员会组织法》第二十八条、第二十九条',
    source: 'V',
    inForceFrom: '2026-01-01',
  },
  {
    id: 'residents-assembly',
    name: '居民会议',
    body: '居民会议',
    quorum: moreThanHalf,
    eachParty: false,
    agreement: halfOfPresent,
    article: '《中华人民共和国城市居民委员会组织法》第二十六条、第二十七条',
    source: 'V',
    inForceFrom: '2026-01-01',
  },
  {
    id: 'villagers-assembly',
    name: '村民会议',
    body: '村民会议',
    quorum: moreThanHalf,
    eachParty: false,
    agreement: halfOfPresent,
    article: '《中华人民共和国村民委员会组织法》第二十六条',
    source: 'V',
    inForceFrom: '2026-01-01',
  },
  {
    id: 'villagers-assembly-households',
    name: '村民会议（户代表）',
    body: '村民会议',
    quorum: twoThirds,
    eachParty: false,
    agreement: halfOfPresent,
    article: '《中华人民共和国村民委员会组织法》第二十六条',
    source: 'V',
    inForceFrom: '2026-01-01',
  },
  {
    id: 'villagers-representatives',
    name: '村民代表会议',
    body: '村民代表会议',
    quorum: twoThirds,
    eachParty: false,
    agreement: halfOfPresent,
    article: '《中华人民共和国村民委员会组织法》第三十条',
    source: 'V',
    inForceFrom: '2026-01-01',
  },
  {
    id: 'villagers-group',
    name: '村民小组会议',
    body: '村民小组会议',
    quorum: twoThirds,
    eachParty: false,
    agreement: halfOfPresent,
    article: '《中华人民共和国村民委员会组织法》第三十二条',
    source: 'V',
    inForceFrom: '2026-01-01',
  },
  {
    id: 'collective-members',
    name: '集体经济组织成员大会',
    body: '成员大会',
    quorum: twoThirds,
    eachParty: false,
    agreement: { kind: 'share', base: 'due', threshold: twoThirds },
    article: '《中华人民共和国农村集体经济组织法》第二十七条',
    source: 'V',
    inForceFrom: '2025-05-01',
  },
]

/** What a house rule asks of attendance: nothing, more than half, or two thirds. */
export const houseQuorums = ['none', 'majority', 'two-thirds'] as const
/** What a house rule asks of agreement: more than half of those present or of all members, or that nobody objects. */
export const houseAgreements = ['majority', 'majority-of-all', 'no-objection'] as const

/** 本社区议事规则: what the community agreed on for its own meetings, in figures. */
export type HouseRule = {
  readonly name: string
  readonly inForceFrom: Day
  readonly quorum: (typeof houseQuorums)[number]
  readonly eachParty: boolean
  readonly agreement: (typeof houseAgreements)[number]
}

/** The house rule that the program proposes until the community writes its own. */
export const presetHouseRule = (communityName: string, inForceFrom: Day): HouseRule => ({
  name: `${communityName}议事规则`,
  inForceFrom,
  quorum: 'majority',
  eachParty: true,
  agreement: 'majority',
})

/** What most places ask of a 业委会会议, proposed until the estate's own 议事规则 is written down; never shown as law. */
export const presetCommitteeRule = (inForceFrom: Day): HouseRule => ({
  name: '业主委员会议事规则',
  inForceFrom,
  quorum: 'majority',
  eachParty: false,
  agreement: 'majority-of-all',
})

const houseQuorumShares = { none: null, majority: moreThanHalf, 'two-thirds': twoThirds } as const

const houseAgreementOf = (agreement: HouseRule['agreement']): Agreement => {
  if (agreement === 'no-objection') return { kind: 'no-objection' }
  return { kind: 'share', base: agreement === 'majority' ? 'present' : 'due', threshold: moreThanHalf }
}

const ruleOfHouse = (id: AttendanceRuleId, body: string, house: HouseRule): AttendanceRule => ({
  id,
  name: house.name,
  body,
  quorum: houseQuorumShares[house.quorum],
  eachParty: house.eachParty,
  agreement: houseAgreementOf(house.agreement),
  article: house.name,
  source: 'house',
  inForceFrom: house.inForceFrom,
})

/**
 * The consultation rule of a community, from its house rule; law sets no numbers for it.
 * @see 居民委员会组织法（2025年修订）第三十二条
 */
export const consultationRule = (house: HouseRule): AttendanceRule =>
  ruleOfHouse('consultation', '协商会议', house)

/** The rule of 业委会会议, from its house rule; the law leaves it to local rules and the owners' own. */
export const committeeRule = (house: HouseRule): AttendanceRule =>
  ruleOfHouse('owners-committee', '业主委员会会议', house)

/** The rule with this id, taking the house rule given for consultations and for 业委会会议. */
export const ruleFor = (id: AttendanceRuleId, house: HouseRule): AttendanceRule =>
  legalRules.find((rule) => rule.id === id) ??
  (id === 'owners-committee' ? committeeRule(house) : consultationRule(house))

const areWhole = (...numbers: readonly number[]): boolean => numbers.every(Number.isSafeInteger)

/**
 * The least whole number that meets a threshold of a base.
 * Exact integers: in plain numbers as long as the product is one, in big integers beyond (a base over 2^53 divided by the
 * fraction's greater figure, far more square metres than there are); throws where a number is not whole.
 * 以上 includes the number, 过半数 and 超过 do not.
 * @see 民法典第一千二百五十九条
 */
export const countNeeded = (threshold: Threshold, base: number): number => {
  const { numerator, denominator, strict } = threshold
  const share = base * numerator
  if (!areWhole(base, share)) {
    const exact = BigInt(base) * BigInt(numerator)
    const rest = exact % BigInt(denominator)
    return Number(exact / BigInt(denominator)) + (strict || rest > 0n ? 1 : 0)
  }
  const rest = share % denominator
  return (share - rest) / denominator + (strict || rest > 0 ? 1 : 0)
}

/** Whether a count meets a threshold of a base, by cross multiplication; exact like `countNeeded`. */
export const isThresholdMet = (threshold: Threshold, count: number, base: number): boolean => {
  const { numerator, denominator, strict } = threshold
  const left = count * denominator
  const right = base * numerator
  if (!areWhole(count, base, left, right)) {
    const surplus = BigInt(count) * BigInt(denominator) - BigInt(base) * BigInt(numerator)
    return strict ? surplus > 0n : surplus >= 0n
  }
  return strict ? left > right : left >= right
}

/** House rules as named, dated copies: which one stands on a day, and what a new one does to the former. Knows no database. */
import { addDays } from '../calendar.ts'
import { endSentence } from '../chinese-text.ts'
import type { Day, HouseRuleId, Instant } from '../identity.ts'
import { type AttendanceRule, committeeRule, consultationRule, type HouseRule } from './rule.ts'

export const houseBodies = ['consultation', 'owners-committee'] as const
/** 协商会议 / 业委会会议: what the law leaves to the community and to the owners. */
export type HouseBody = (typeof houseBodies)[number]

/** One copy of a house rule with the secretary's wording; in force until the next one begins. */
export type HouseRuleCopy = HouseRule & {
  readonly id: HouseRuleId
  readonly body: HouseBody
  /** The rule as it was adopted, in the community's own words; may be empty. */
  readonly wording: string
  /** Last day on which it stands; null for the one in force. */
  readonly inForceUntil: Day | null
  readonly adoptedAt: Instant
}

const ofBody = (copies: readonly HouseRuleCopy[], body: HouseBody): readonly HouseRuleCopy[] =>
  copies
    .filter((copy) => copy.body === body)
    .toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? -1 : 1))

/** The copy that stands on a day: the last that had begun; the first one where the day lies before all of them. */
export const houseRuleOn = (
  copies: readonly HouseRuleCopy[],
  body: HouseBody,
  day: Day,
): HouseRuleCopy | null => {
  const own = ofBody(copies, body)
  return own.findLast((copy) => copy.inForceFrom <= day) ?? own[0] ?? null
}

/** The newest copy for a body, whether it has begun or not. */
export const latestHouseRule = (copies: readonly HouseRuleCopy[], body: HouseBody): HouseRuleCopy | null =>
  ofBody(copies, body).at(-1) ?? null

/** The last day of the former copy when the next one begins on `inForceFrom`. */
export const lastDayBefore = (inForceFrom: Day): Day => addDays(inForceFrom, -1)

/** Whether a copy may still be taken back: it is the newest, not the only one, and has not begun or was adopted today. */
export const canWithdraw = (
  copies: readonly HouseRuleCopy[],
  copy: Pick<HouseRuleCopy, 'id' | 'body' | 'inForceFrom'>,
  adoptedOn: Day,
  today: Day,
): boolean =>
  ofBody(copies, copy.body).length > 1 &&
  latestHouseRule(copies, copy.body)?.id === copy.id &&
  (copy.inForceFrom > today || adoptedOn === today)

/** The rule that meetings of the body vote under. */
export const ruleOfCopy = (copy: HouseRuleCopy): AttendanceRule =>
  copy.body === 'consultation' ? consultationRule(copy) : committeeRule(copy)

const quorumWords: Readonly<Record<HouseRule['quorum'], string>> = {
  none: '到会人数不作要求',
  majority: '应到人员过半数到会方可召开',
  'two-thirds': '应到人员三分之二以上到会方可召开',
}

const agreementWords: Readonly<Record<HouseBody, Readonly<Record<HouseRule['agreement'], string>>>> = {
  consultation: {
    majority: '到会人员过半数同意的，达成协商意见',
    'majority-of-all': '全体应到人员过半数同意的，达成协商意见',
    'no-objection': '没有人反对的，达成协商意见',
  },
  'owners-committee': {
    majority: '到会委员过半数同意的，形成决定',
    'majority-of-all': '全体委员过半数签字同意的，形成决定',
    'no-objection': '没有委员反对的，形成决定',
  },
}

/** The words that the program proposes for a rule until the secretary writes the community's own. */
export const proposeHouseWording = (body: HouseBody, rule: Omit<HouseRule, 'name' | 'inForceFrom'>): string =>
  endSentence(
    [
      `${quorumWords[rule.quorum]}${rule.eachParty ? '，并且每一方都有人到会' : ''}`,
      agreementWords[body][rule.agreement],
    ].join('；'),
  )

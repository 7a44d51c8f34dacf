/** The rules of elections that the program ships, each number with where it stands. Decides nothing. */
import type { ElectionRule, ElectionShare } from './election.ts'

const civilCode = '《中华人民共和国民法典》第二百七十八条'

const ownersHalf: ElectionShare = {
  threshold: { numerator: 1, denominator: 2, strict: true },
  article: civilCode,
  source: 'V',
}

/**
 * 业主委员会委员: the shares are law; the list, the order and what follows equal votes are settings to hold against the
 * estate's 业主大会议事规则.
 * @see 民法典第二百七十八条第一款第三项、第二款
 */
export const ownersCommitteeElection: ElectionRule = {
  id: 'owners-committee',
  name: '业主委员会选举',
  office: '业主委员会委员',
  electors: '业主',
  measures: 'heads-and-area',
  quorum: {
    threshold: { numerator: 2, denominator: 3, strict: false },
    article: civilCode,
    source: 'V',
  },
  takingPart: 'valid',
  agreement: ownersHalf,
  base: 'valid',
  secondAgreement: ownersHalf,
  secondBase: 'valid',
  extraCandidates: 1,
  extraSource: 'U',
  order: 'heads-then-area',
  orderSource: 'U',
  writeIns: true,
  blank: 'abstain',
}

const localRule = '本地居民委员会选举办法'

const residentsElection = (id: string, name: string, electors: string): ElectionRule => ({
  id,
  name,
  office: '居民委员会成员',
  electors,
  measures: 'heads',
  quorum: {
    threshold: { numerator: 1, denominator: 2, strict: true },
    article: localRule,
    source: 'U',
  },
  takingPart: 'returned',
  agreement: {
    threshold: { numerator: 1, denominator: 2, strict: true },
    article: localRule,
    source: 'U',
  },
  base: 'returned',
  secondAgreement: {
    threshold: { numerator: 1, denominator: 3, strict: false },
    article: localRule,
    source: 'U',
  },
  secondBase: 'returned',
  extraCandidates: 1,
  extraSource: 'U',
  order: 'heads',
  orderSource: 'U',
  writeIns: true,
  blank: 'abstain',
})

/** 居民委员会选举 by residents, households or representatives: every number is a setting that the secretary checks first. */
export const residentsCommitteeElections: readonly ElectionRule[] = [
  residentsElection('residents-committee', '居民委员会选举（居民）', '有选举权的居民'),
  residentsElection('residents-committee-households', '居民委员会选举（户代表）', '户代表'),
  residentsElection('residents-committee-representatives', '居民委员会选举（居民代表）', '居民代表'),
]

/** How heads, area and ballots of owners are counted, as sentences with their source for the rule book. Counts nothing itself. */
import type { BookSource } from './rule-book.ts'

/** One way of counting, in one sentence. */
export type CountingRule = {
  readonly id: string
  readonly sentence: string
  /** Article, or who decides where no law does. */
  readonly article: string
  readonly source: BookSource
}

const interpretation = '《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》'
const byOwners = '业主大会议事规则写明的，从其规定'

/** @see 最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释第八条、第九条；民法典第一千二百五十九条 */
export const countingRules: readonly CountingRule[] = [
  {
    id: 'inclusive',
    sentence: '“以上”包括本数；“过半数”“超过”不包括本数，正好一半不算过半数。',
    article: '《中华人民共和国民法典》第一千二百五十九条',
    source: 'V',
  },
  {
    id: 'area-source',
    sentence:
      '专有部分面积以不动产登记簿为准；还没有登记的，按测绘机构的实测面积；还没有实测的，按买卖合同。',
    article: `${interpretation}第八条`,
    source: 'V',
  },
  {
    id: 'one-head',
    sentence: '一个专有部分按一人计算；同一业主有几个专有部分的，仍按一人计算，面积相加。',
    article: `${interpretation}第九条`,
    source: 'V',
  },
  {
    id: 'developer',
    sentence: '建设单位没有卖出、卖出没有交付的部分，合起来按一人计算。',
    article: `${interpretation}第九条`,
    source: 'V',
  },
  {
    id: 'co-owned',
    sentence: '一个专有部分由几个人共有的，按一人计算。',
    article: byOwners,
    source: 'P',
  },
  {
    id: 'abstain',
    sentence: '弃权的算参与表决；废票不算参与，另外记数；没有收回的票不算参与。',
    article: byOwners,
    source: 'P',
  },
  {
    id: 'parking',
    sentence: '车位默认不计人数，也不计面积。',
    article: byOwners,
    source: 'U',
  },
  {
    id: 'silence',
    sentence: '没有交票的不随多数计算；只有议事规则写明“从多数”才可以，容易引起争议，程序默认不用。',
    article: byOwners,
    source: 'U',
  },
]

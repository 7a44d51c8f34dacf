/** The official words of elections: lines and what follows; settings are told apart from law. */
import { describe, expect, it } from 'vitest'
import type { Candidate, ElectionBallot, ElectionOutcome, ElectionRule } from './election.ts'
import { countElection } from './election-ballot.ts'
import { decideElection } from './election-decision.ts'
import { ownersCommitteeElection, residentsCommitteeElections } from './election-rules.ts'
import { candidateLineWords, describeElectionRule, nextRoundSentence } from './election-wording.ts'

const [residents = ownersCommitteeElection] = residentsCommitteeElections
const candidates: readonly Candidate[] = [
  { id: 1, label: '甲某', isWriteIn: false },
  { id: 2, label: '乙某', isWriteIn: false },
  { id: 3, label: '丙某', isWriteIn: false },
  { id: 4, label: '住户4', isWriteIn: true },
]

const marks = (chosen: readonly number[], heads: number, area = 0): ElectionBallot => ({
  kind: 'marks',
  chosen,
  weight: { heads, area },
})

const decided = (
  rule: ElectionRule,
  seats: number,
  ballots: readonly ElectionBallot[],
  heads: number,
  area = 0,
): ElectionOutcome =>
  decideElection({
    rule,
    seats,
    round: 1,
    candidates,
    count: countElection(rule, seats, candidates, ballots),
    electorate: { heads, area },
    presentCount: null,
  })

describe('候选人的行', () => {
  it('两个口径都写，差多少写多少', () => {
    const rule = ownersCommitteeElection
    const outcome = decided(rule, 1, [marks([1], 6, 30_000), marks([2], 3, 30_050)], 10, 70_000)
    expect(outcome.lines.slice(0, 2).map((line) => candidateLineWords(rule, outcome, line))).toEqual([
      {
        label: '甲某',
        votes: '6票',
        area: '300.00㎡',
        share: '人数占有效票66.7%，面积占有效票49.96%',
        result: '未当选',
        reason: '面积须300.26㎡，还差0.26㎡',
      },
      {
        label: '乙某',
        votes: '3票',
        area: '300.50㎡',
        share: '人数占有效票33.3%，面积占有效票50.04%',
        result: '未当选',
        reason: '人数须5，还差2',
      },
    ])
  })

  it('当选、相同、另选人', () => {
    const outcome = decided(residents, 2, [marks([1, 2], 30), marks([1, 4], 30), marks([1], 0)], 60)
    expect(outcome.lines.map((line) => candidateLineWords(residents, outcome, line))).toMatchObject([
      { label: '甲某', result: '当选', reason: '', area: '' },
      { label: '乙某', result: '未当选', reason: '人数须31，还差1' },
      { label: '住户4（另选人）', result: '未当选' },
      { label: '丙某', reason: '没有得票' },
    ])
  })
})

describe('之后怎么办', () => {
  it.each<[string, readonly ElectionBallot[], number, number, string]>([
    ['满额', [marks([1], 40), marks([2], 10)], 1, 60, ''],
    [
      '都选多了，没有有效票',
      [marks([1, 2], 40)],
      1,
      40,
      '参加选举的未超过全体选举人的半数，选举无效，须重新选举。',
    ],
    ['三人都够，三个名额', [marks([1, 2, 3], 40)], 3, 60, ''],
    ['缺一人', [marks([1, 2], 40), marks([1, 3], 40)], 2, 100, '还缺1人，以乙某、丙某为候选人再选一次。'],
    [
      '候选人不够',
      [marks([1], 40), marks([2, 1], 10)],
      3,
      60,
      '还缺2人，以乙某、丙某、住户4为候选人再选一次。',
    ],
    ['参加的不够', [marks([1], 30)], 1, 60, '参加选举的未超过全体选举人的半数，选举无效，须重新选举。'],
  ])('%s', (_name, ballots, seats, electorate, sentence) => {
    const rule: ElectionRule = { ...residents, takingPart: 'valid' }
    expect(nextRoundSentence(rule, decided(rule, seats, ballots, electorate))).toBe(sentence)
  })

  it('最后名额票数相同', () => {
    const outcome = decided(residents, 1, [marks([1], 10), marks([2], 10)], 20)
    const tied = { ...residents, agreement: null }
    const outcomeOfMost = decided(tied, 1, [marks([1], 10), marks([2], 10)], 20)
    expect(nextRoundSentence(residents, outcome)).toBe('还缺1人，以甲某、乙某为候选人再选一次。')
    expect(nextRoundSentence(tied, outcomeOfMost)).toBe('甲某、乙某票数相同，余1个名额，在他们中再选一次。')
  })

  it('候选人不够的，要另提', () => {
    const rule = { ...residents, extraCandidates: 5 }
    const outcome = decided(rule, 1, [marks([1], 10), marks([2], 10)], 20)
    expect(nextRoundSentence(rule, outcome)).toBe(
      '还缺1人，候选人不够，须先另提候选人再选，甲某、乙某、丙某、住户4仍为候选人。',
    )
  })
})

it('规则的句子：法律里的不加注，设置都注明要核对', () => {
  expect(describeElectionRule(ownersCommitteeElection, 5)).toEqual([
    '应选5人，候选人至少比应选多1人。（本条为设置，请按当地规定核对）',
    '每张选票所选不超过5人，多选的选票无效，少选有效；可以另选他人；没有填写的选票算弃权。',
    '有效票须达到全体业主的三分之二（人数、专有部分面积都要达到），选举才有效。',
    '候选人得票须超过有效票的半数（人数、专有部分面积都要达到）才能当选。',
    '达到的人按得票人数从多到少当选，人数相同的，得票面积大的在前，满额为止。（本条为设置，请按当地规定核对）',
    '最后名额票数相同的，在他们中再选一次；达到的人不足名额的，从其余的人中按得票从多到少取候选人再选。（本条为设置，请按当地规定核对）',
  ])
  expect(describeElectionRule(residents, 5, 2)[3]).toBe(
    '候选人得票须达到收回选票的三分之一才能当选。（本条为设置，请按当地规定核对）',
  )
})

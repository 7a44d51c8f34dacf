import { describe, expect, it } from 'vitest'
import { aFrozenRoom, aVote, evening, id } from '../../../tests/builders.ts'
import { consultationRule, legalRules, presetHouseRule } from '../rules/rule.ts'
import { decideRoomVote, methodsFor, previewRoomVote } from './room-vote.ts'
import {
  abandonmentSentence,
  announceVoteSentence,
  annulmentSentence,
  correctionSentence,
  resultVerdict,
  roundSentence,
  voteClause,
} from './room-wording.ts'
import { noVoids } from './secret-ballots.ts'
import type { FrozenRoom, Tally } from './vote.ts'
import type { Vote } from './vote-facts.ts'
import { describeLine } from './vote-wording.ts'

const consultation = consultationRule({ ...presetHouseRule('和苑社区', '2026-01-01'), eachParty: false })
const representatives = legalRules.find((one) => one.id === 'residents-representatives') ?? consultation

const decide = (vote: Vote) => {
  const decided = decideRoomVote(vote)
  if (!decided.ok) throw new Error(decided.failure.code)
  return decided.value
}
const announced = (vote: Vote): Vote => ({ ...vote, state: 'announced', ...decide(vote) })
const hands = (tally: Tally, more: Partial<Vote> = {}): Vote =>
  aVote({ rule: consultation, room: aFrozenRoom(36, 28), draft: tally, ...more })
const withRecused = (room: FrozenRoom): FrozenRoom => ({
  ...room,
  voters: room.voters.slice(1),
  recused: [{ entryId: id(1), name: '成员1', reason: '是施工单位负责人' }],
})

describe('念的话', () => {
  it('举手计票，和从前一个字不差', () => {
    const vote = hands({ for: 21, against: 4, abstain: 3 })
    const decided = decide(vote)
    expect(announceVoteSentence(vote, decided)).toBe(
      '到会二十八人，同意二十一票，反对四票，弃权三票，同意人数超过到会人数的半数，达成协商意见。',
    )
  })

  it('有人回避，先说回避几人，再按参加表决的人数算', () => {
    const vote = hands({ for: 14, against: 13, abstain: 0 }, { room: withRecused(aFrozenRoom(36, 28)) })
    expect(announceVoteSentence(vote, decide(vote))).toBe(
      '到会二十八人，回避一人，同意十四票，反对十三票，弃权零票，同意人数超过参加表决人数的半数，达成协商意见。',
    )
    const [sum, , agreement] = decide(vote).outcome.lines
    expect(sum === undefined ? '' : describeLine(sum, decide(vote).tally).sentence).toBe(
      '14 + 13 + 0 = 27，在场 28 人，回避 1 人，参加表决 27 人',
    )
    expect(agreement === undefined ? '' : describeLine(agreement, null).sentence).toBe(
      '参加表决 27，过半数须 14 票，同意 14 票',
    )
  })

  it('无记名，张数和票数都念', () => {
    const vote = hands(
      { for: 20, against: 4, abstain: 2 },
      {
        method: 'secret-ballots',
        papers: { issued: 28, returned: 27, void: { ...noVoids, unreadable: 1 } },
      },
    )
    expect(announceVoteSentence(vote, decide(vote))).toBe(
      '到会二十八人，发出二十八张，收回二十七张，有效二十六张，作废一张，同意二十票，反对四票，弃权二票，同意人数超过到会人数的半数，达成协商意见。',
    )
    expect(voteClause(announced(vote), 28)).toBe(
      '经无记名投票表决，到会28人，发出28张，收回27张，有效26张，作废1张，同意20票，反对4票，弃权2票，同意人数超过到会人数的半数，达成协商意见',
    )
  })

  it('协商的结论里没有一处写通过', () => {
    for (const method of ['counted-hands', 'secret-ballots', 'consensus'] as const) {
      const vote = hands(
        { for: 28, against: 0, abstain: 0 },
        { method, papers: { issued: 28, returned: 28, void: noVoids } },
      )
      const decided = decide(vote)
      const words = [
        announceVoteSentence(vote, decided),
        voteClause(announced(vote), 28),
        resultVerdict(vote, decided),
      ]
      expect(words.join('')).not.toContain('通过')
      expect(words.join('')).toContain('达成协商意见')
    }
  })
})

describe('以后的事', () => {
  it('更正、再次表决、无效和中止，都写时间、人和原因', () => {
    const vote = hands({ for: 21, against: 4, abstain: 3 })
    const former = decide(hands({ for: 12, against: 13, abstain: 3 }))
    const now = decide(vote)
    expect(
      correctionSentence(
        {
          at: evening('20:10'),
          reason: '记反了',
          correctedBy: '周敏',
          formerTally: former.tally,
          formerOutcome: former.outcome,
          formerChosen: null,
          ...now,
        },
        vote,
      ),
    ).toBe(
      '20时10分更正表决结果。原宣布：同意12人，反对13人，弃权3人，未达成协商意见。更正为：同意21人，反对4人，弃权3人，达成协商意见。更正原因：记反了，更正人：周敏。',
    )
    const round = { formerVoteId: id<'vote'>(1), reason: '票数相同', orderedBy: '周敏' }
    expect(roundSentence({ round, openedAt: evening('20:12') })).toBe(
      '20时12分经周敏决定，再次表决，原因：票数相同。',
    )
    expect(
      annulmentSentence({ annulment: { at: evening('20:20'), reason: '有人冒名', annulledBy: '周敏' } }),
    ).toBe('20时20分周敏宣布本次表决无效，结果不作数，原因：有人冒名。')
    expect(abandonmentSentence({ abandonedAt: null, abandonedReason: '停电' })).toBe(
      '本次表决中止，未宣布结果，原因是停电。',
    )
  })
})

describe('表决方式', () => {
  it('法律规定计票的，没有各方各一票', () => {
    expect(methodsFor(consultation)).toContain('by-party')
    expect(methodsFor(representatives)).not.toContain('by-party')
  })

  it('没有方案的择优什么也定不了', () => {
    const vote = hands({ for: 0, against: 0, abstain: 0 }, { method: 'options' })
    expect(decideRoomVote(vote)).toEqual({ ok: false, failure: { code: 'method-mismatch' } })
    expect(previewRoomVote(vote).outcome.passed).toBe(false)
  })
})

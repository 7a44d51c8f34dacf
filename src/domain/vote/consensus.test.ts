import { describe, expect, it } from 'vitest'
import { aFrozenRoom, aVote, id } from '../../../tests/builders.ts'
import { consultationRule, legalRules, presetHouseRule } from '../rules/rule.ts'
import { decideConsensus } from './consensus.ts'
import { leavesUndecided } from './room-vote.ts'
import { announceVoteSentence, resultVerdict } from './room-wording.ts'

const house = { ...presetHouseRule('和苑社区', '2026-01-01'), eachParty: false }
const consultation = consultationRule({ ...house, agreement: 'no-objection' })
const representatives = legalRules.find((one) => one.id === 'residents-representatives') ?? consultation
const objection = [{ entryId: id<'rollEntry'>(1), words: '费用没有写清' }]

const decide = (rule: typeof consultation, present: number, objections = [] as typeof objection) => {
  const decided = decideConsensus(rule, aFrozenRoom(67, present), objections)
  if (!decided.ok) throw new Error(decided.failure.code)
  return { ...decided.value, chosen: null }
}

describe('一致同意', () => {
  it('没有异议：在场的都算同意，法律要求的票数也按这个数核对', () => {
    const decided = decide(representatives, 45)
    expect(decided.tally).toEqual({ for: 45, against: 0, abstain: 0 })
    expect(decided.outcome.passed).toBe(true)
    expect(decided.outcome.lines.at(-1)).toMatchObject({
      measure: 'agreement',
      count: 45,
      base: 45,
      needed: 23,
    })
    const vote = aVote({ method: 'consensus', rule: representatives, room: aFrozenRoom(67, 45) })
    expect(announceVoteSentence(vote, decided)).toBe(
      '到会四十五人，没有人提出异议，全体在场有表决权的四十五人同意，通过。',
    )
  })

  it('到会不足，没有异议也不通过，念的是到会不足', () => {
    const decided = decide(representatives, 44)
    expect(decided.outcome.passed).toBe(false)
    const vote = aVote({ method: 'consensus', rule: representatives, room: aFrozenRoom(67, 44) })
    expect(announceVoteSentence(vote, decided)).toContain('到会人数未达到应到人数的三分之二，未通过。')
    expect(leavesUndecided(vote, decided)).toBe(false)
  })

  it('有异议：要计票的会议改为计票，不编造票数；协商就是没有达成', () => {
    const counted = decide(representatives, 45, objection)
    expect(counted.tally).toBeNull()
    const vote = aVote({ method: 'consensus', rule: representatives, room: aFrozenRoom(67, 45) })
    expect(leavesUndecided(vote, counted)).toBe(true)
    expect(announceVoteSentence(vote, counted)).toBe(
      '到会四十五人，一人提出异议（成员1），未能一致同意，改为计票表决。',
    )
    const agreed = decide(consultation, 45, objection)
    const talk = { ...vote, rule: consultation }
    expect(leavesUndecided(talk, agreed)).toBe(false)
    expect(resultVerdict(talk, agreed)).toBe('未达成协商意见')
  })

  it('没有人在场不能宣布', () => {
    expect(decideConsensus(consultation, aFrozenRoom(3, 0), [])).toMatchObject({
      failure: { code: 'nobody-present' },
    })
  })
})

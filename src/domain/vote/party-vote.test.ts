import { describe, expect, it } from 'vitest'
import { aFrozenRoom, fourParties, id } from '../../../tests/builders.ts'
import { consultationRule, presetHouseRule } from '../rules/rule.ts'
import { decidePartyVote, type PartyVote, previewPartyVote, seatedParties } from './party-vote.ts'
import type { Choice, FrozenRoom } from './vote.ts'

const house = { ...presetHouseRule('和苑社区', '2026-01-01'), quorum: 'none' as const, eachParty: false }
const majority = consultationRule(house)
const every = consultationRule({ ...house, agreement: 'no-objection' })

/** Four parties with one member each in the room, but for those who are missing. */
const roomOf = (missing: readonly number[] = [], recused: readonly number[] = []): FrozenRoom => ({
  ...aFrozenRoom(4, 0),
  parties: fourParties.map((party) => ({
    partyId: party.id,
    name: party.name,
    dueCount: 1,
    presentCount: missing.includes(party.id) ? 0 : 1,
  })),
  voters: fourParties
    .filter((party) => !missing.includes(party.id) && !recused.includes(party.id))
    .map((party) => ({
      entryId: id(party.id),
      name: `${party.name}的人`,
      standInName: null,
      partyId: party.id,
    })),
  recused: recused.map((number) => ({
    entryId: id(number),
    name: `第${number}方的人`,
    reason: '有利害关系',
  })),
})
const say = (...said: readonly (Choice | null)[]): readonly PartyVote[] =>
  said.flatMap((choice, index) =>
    choice === null ? [] : [{ partyId: id(index + 1), choice, entryId: id(index + 1) }],
  )
const passes = (rule: typeof majority, room: FrozenRoom, votes: readonly PartyVote[]): boolean => {
  const decided = decidePartyVote(rule, room, votes)
  if (!decided.ok) throw new Error(decided.failure.code)
  return decided.value.outcome.passed
}

describe('各方各一票', () => {
  it.each([
    [['for', 'for', 'for', 'for'], true, true],
    [['for', 'for', 'for', 'against'], true, false],
    [['for', 'for', 'for', 'abstain'], true, false],
    [['for', 'for', 'against', 'abstain'], false, false],
    [['for', 'against', 'against', 'against'], false, false],
  ] as const)('%j：过半数 %s，每方同意 %s', (said, byMajority, byEvery) => {
    expect(passes(majority, roomOf(), say(...said))).toBe(byMajority)
    expect(passes(every, roomOf(), say(...said))).toBe(byEvery)
  })

  it('没有人到会的一方算在总数里，没有同意', () => {
    const room = roomOf([4])
    expect(passes(majority, room, say('for', 'for', 'for'))).toBe(true)
    expect(passes(majority, room, say('for', 'for', 'abstain'))).toBe(false)
    expect(passes(every, room, say('for', 'for', 'for'))).toBe(false)
    expect(previewPartyVote(every, room, say('for', 'for', 'for')).lines.at(-1)).toMatchObject({
      base: 4,
      missing: ['居民代表'],
    })
  })

  it('到会的人都回避的一方不算在总数里', () => {
    const room = roomOf([], [3])
    expect(seatedParties(room).map((party) => party.name)).toEqual(['社区', '业委会', '居民代表'])
    expect(passes(every, room, say('for', 'for', null, 'for'))).toBe(true)
  })

  it('还有一方没有表态，不能宣布；一方都没到，也不能', () => {
    expect(decidePartyVote(majority, roomOf(), say('for', 'for', 'for'))).toEqual({
      ok: false,
      failure: { code: 'choices-missing', count: 1 },
    })
    expect(decidePartyVote(majority, roomOf([1, 2, 3, 4]), [])).toMatchObject({
      failure: { code: 'nobody-present' },
    })
  })

  it('代别人到会的，以受托人的名义表态', () => {
    const room = roomOf()
    const voters = room.voters.map((voter) => ({ ...voter, standInName: '黄梅' }))
    expect(seatedParties({ ...room, voters })[0]?.voters).toEqual([{ entryId: 1, name: '黄梅' }])
  })
})

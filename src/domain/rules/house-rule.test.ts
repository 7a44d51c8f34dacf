/** 本社区规则的几版：哪一天用哪一版，新的一版怎样接上。 */
import { describe, expect, it } from 'vitest'
import type { HouseRuleId } from '../identity.ts'
import {
  canWithdraw,
  type HouseRuleCopy,
  houseRuleOn,
  lastDayBefore,
  latestHouseRule,
  proposeHouseWording,
  ruleOfCopy,
} from './house-rule.ts'
import { presetCommitteeRule, presetHouseRule } from './rule.ts'

const copy = (id: number, inForceFrom: string, more: Partial<HouseRuleCopy> = {}): HouseRuleCopy => ({
  ...presetHouseRule('和苑社区', inForceFrom),
  id: id as HouseRuleId,
  body: 'consultation',
  wording: '',
  inForceUntil: null,
  adoptedAt: `${inForceFrom}T01:00:00.000Z`,
  ...more,
})

const copies = [
  copy(2, '2026-06-01', { agreement: 'no-objection' }),
  copy(1, '2026-01-01', { inForceUntil: '2026-05-31' }),
  copy(3, '2026-01-01', { ...presetCommitteeRule('2026-01-01'), body: 'owners-committee' }),
]

describe('哪一天用哪一版', () => {
  it.each([
    ['2025-01-01', 1],
    ['2026-01-01', 1],
    ['2026-05-31', 1],
    ['2026-06-01', 2],
    ['2027-01-01', 2],
  ])('%s 用第 %i 版', (day, id) => {
    expect(houseRuleOn(copies, 'consultation', day)?.id).toBe(id)
  })

  it('协商会议和业委会各有各的', () => {
    expect(latestHouseRule(copies, 'consultation')?.id).toBe(2)
    expect(latestHouseRule(copies, 'owners-committee')?.id).toBe(3)
    expect(houseRuleOn([], 'consultation', '2026-01-01')).toBeNull()
    expect(copies.map((one) => ruleOfCopy(one).id)).toEqual([
      'consultation',
      'consultation',
      'owners-committee',
    ])
  })

  it('新的一版起用，前一版到前一天为止', () => {
    expect(lastDayBefore('2026-03-01')).toBe('2026-02-28')
  })
})

describe('撤回一版', () => {
  const newest = copies[0] as HouseRuleCopy
  it.each([
    ['还没有起用', newest, '2026-05-01', '2026-05-20', true],
    ['今天才写的', newest, '2026-06-02', '2026-06-02', true],
    ['已经用了几天', newest, '2026-06-01', '2026-06-05', false],
    ['不是最新的一版', copies[1] as HouseRuleCopy, '2026-01-01', '2025-12-31', false],
    ['只有这一版', copies[2] as HouseRuleCopy, '2026-01-01', '2025-12-31', false],
  ])('%s', (_name, one, adoptedOn, today, can) => {
    expect(canWithdraw(copies, one, adoptedOn, today)).toBe(can)
  })
})

it('程序拟的文字说清到会和同意', () => {
  expect(proposeHouseWording('consultation', presetHouseRule('和苑社区', '2026-01-01'))).toBe(
    '应到人员过半数到会方可召开，并且每一方都有人到会；到会人员过半数同意的，达成协商意见。',
  )
  expect(proposeHouseWording('owners-committee', presetCommitteeRule('2026-01-01'))).toBe(
    '应到人员过半数到会方可召开；全体委员过半数签字同意的，形成决定。',
  )
})

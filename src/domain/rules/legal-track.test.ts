/** Says which meetings decide, and on which track; everything else stays a 协商意见. */
import { describe, expect, it } from 'vitest'
import { isDecidedByMeeting, legalTracks, trackForRule, trackNames } from './legal-track.ts'
import { attendanceRuleIds } from './rule.ts'

describe('法律路径', () => {
  it('自治组织的会议在居民决定上自己作主，业委会在自己的事上作主，协商会议什么也不决定', () => {
    const decided = attendanceRuleIds.flatMap((ruleId) =>
      legalTracks.filter((track) => isDecidedByMeeting(track, ruleId)).map((track) => `${ruleId} ${track}`),
    )
    expect(decided).toEqual([
      'residents-representatives residents',
      'residents-assembly residents',
      'villagers-assembly residents',
      'villagers-assembly-households residents',
      'villagers-representatives residents',
      'villagers-group residents',
      'collective-members residents',
      'owners-committee owners-committee',
    ])
  })

  it('协商会议提议的是协商意见', () => {
    expect(trackForRule('consultation')).toBe('consultation')
    expect(trackForRule('residents-representatives')).toBe('residents')
    expect(trackForRule('residents-assembly')).toBe('residents')
    expect(trackForRule('villagers-representatives')).toBe('residents')
    expect(trackForRule('owners-committee')).toBe('owners-committee')
  })

  it('每条路径都有名称，没有一条叫“决议通过”', () => {
    for (const track of legalTracks) expect(trackNames[track]).toMatch(/^\p{Script=Han}+$/u)
    expect(new Set(Object.values(trackNames)).size).toBe(legalTracks.length)
  })
})

/** Says which meetings decide, and on which track; everything else stays a 协商意见. */
import { describe, expect, it } from 'vitest'
import { isDecidedByMeeting, legalTracks, trackForRule, trackNames } from './resolution.ts'
import { attendanceRuleIds } from './rule.ts'

describe('法律路径', () => {
  it('只有居民代表会议和居民会议能在居民决定上自己作主', () => {
    const decided = attendanceRuleIds.flatMap((ruleId) =>
      legalTracks.filter((track) => isDecidedByMeeting(track, ruleId)).map((track) => `${ruleId} ${track}`),
    )
    expect(decided).toEqual(['residents-representatives residents', 'residents-assembly residents'])
  })

  it('协商会议提议的是协商意见', () => {
    expect(trackForRule('consultation')).toBe('consultation')
    expect(trackForRule('residents-representatives')).toBe('residents')
    expect(trackForRule('residents-assembly')).toBe('residents')
  })

  it('每条路径都有名称，没有一条叫“决议通过”', () => {
    for (const track of legalTracks) expect(trackNames[track]).toMatch(/^\p{Script=Han}+$/u)
    expect(new Set(Object.values(trackNames)).size).toBe(legalTracks.length)
  })
})

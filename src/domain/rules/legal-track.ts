/** On which legal track a matter goes, and what a meeting itself can decide. Knows no clock and no database. */
import type { AttendanceRuleId } from './rule.ts'

export const legalTracks = [
  'consultation',
  'residents',
  'owners',
  'owners-committee',
  'administrative',
] as const
/** 协商意见 / 居民决定 / 业主共同决定 / 业委会决定 / 职能部门办理 */
export type LegalTrack = (typeof legalTracks)[number]

/** How a track is called, and what a meeting of this kind can give on it. */
export const trackNames: Readonly<Record<LegalTrack, string>> = {
  consultation: '协商意见',
  residents: '居民决定',
  owners: '须业主共同决定',
  'owners-committee': '须业委会决定',
  administrative: '须职能部门办理',
}

/** What a meeting under each rule can decide by itself; everything else that it adopts stays a 协商意见. */
const decidedTracks: Readonly<Record<AttendanceRuleId, LegalTrack>> = {
  consultation: 'consultation',
  'residents-representatives': 'residents',
  'residents-assembly': 'residents',
  'villagers-assembly': 'residents',
  'villagers-assembly-households': 'residents',
  'villagers-representatives': 'residents',
  'villagers-group': 'residents',
  'collective-members': 'residents',
  'owners-committee': 'owners-committee',
}

/** The track that the rule of the meeting proposes where the matter itself proposes none. */
export const trackForRule = (ruleId: AttendanceRuleId): LegalTrack => decidedTracks[ruleId]

/** Whether the meeting itself decides on this track; else what it adopts stays a 协商意见. */
export const isDecidedByMeeting = (track: LegalTrack, ruleId: AttendanceRuleId): boolean =>
  track !== 'consultation' && track === trackForRule(ruleId)

/** 决议 where the meeting itself decides on this track, else 协商意见. */
export const resolutionName = (track: LegalTrack, ruleId: AttendanceRuleId): string =>
  isDecidedByMeeting(track, ruleId) ? '决议' : '协商意见'

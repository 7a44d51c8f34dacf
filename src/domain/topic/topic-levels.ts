/** The three levels of consultation: what each proposes for its meetings, and which level lies beside which. Knows no clock and no database. */
import type { MeetingForm } from '../meeting/meeting.ts'
import { type AttendanceRule, consultationRule, type HouseRule } from '../rules/rule.ts'
import { type TopicLevel, topicLevels } from './topic.ts'
import type { TopicState } from './topic-life.ts'

/** What a level proposes for its meetings: a preset, because cities differ. */
export type LevelPreset = {
  readonly level: TopicLevel
  /** 议事协商会 */
  readonly name: string
  /** Who sits there, in words. */
  readonly parties: string
  readonly noticeDays: number
  readonly quorum: 'none' | 'majority'
  readonly eachParty: boolean
  readonly agreement: 'majority' | 'no-objection'
}

/** The presets of 三级协商 that the program proposes until the community writes its own. */
export const presetLevels: readonly LevelPreset[] = [
  {
    level: 'deliberation',
    name: '议事协商会',
    parties: '小区党支部、业委会、物业、居民代表、网格员',
    noticeDays: 3,
    quorum: 'majority',
    eachParty: true,
    agreement: 'majority',
  },
  {
    level: 'linkage',
    name: '联动协商会',
    parties: '社区党组织、居委会、职能部门、有关单位、物业、居民代表',
    noticeDays: 3,
    quorum: 'majority',
    eachParty: true,
    agreement: 'majority',
  },
  {
    level: 'hearing',
    name: '听证协商会',
    parties: '社区党组织、居委会、利害关系人、职能部门、人大代表、法律顾问',
    noticeDays: 3,
    quorum: 'majority',
    eachParty: false,
    agreement: 'majority',
  },
]

/** The form of the meetings of each level. */
export const formOfLevel: Readonly<Record<TopicLevel, MeetingForm>> = {
  deliberation: 'deliberation-meeting',
  linkage: 'linkage-meeting',
  hearing: 'hearing-meeting',
}

/** The level that a form is the meeting of; null for every other form. */
export const levelOfForm = (form: MeetingForm): TopicLevel | null =>
  topicLevels.find((level) => formOfLevel[level] === form) ?? null

/** The level above, or below with -1; null at the ends. */
export const levelBeside = (level: TopicLevel, step: 1 | -1): TopicLevel | null =>
  topicLevels[topicLevels.indexOf(level) + step] ?? null

/** Whether 升级 or 退回 is possible in a state at all: from 立项 until the work is done. */
export const canMoveLevel = (state: TopicState): boolean =>
  state === 'listed' ||
  state === 'scheduled' ||
  state === 'in-consultation' ||
  state === 'decided' ||
  state === 'implementing'

/** The levels under one, the nearest first: a hearing may hand its answer straight back to those who carry it out. */
export const levelsUnder = (level: TopicLevel): readonly TopicLevel[] =>
  topicLevels.slice(0, topicLevels.indexOf(level)).toReversed()

/** Whether a topic may go from one level to another: up one level at a time, down to any; from none to any, as it enters its first. */
export const isLevelStep = (from: TopicLevel | null, to: TopicLevel): boolean =>
  from === null || levelBeside(from, 1) === to || levelsUnder(from).includes(to)

/** The rule of a meeting of a level: the community's house rule of that day with what the preset asks for. */
export const ruleOfLevel = (
  preset: LevelPreset,
  house: Pick<HouseRule, 'name' | 'inForceFrom'>,
): AttendanceRule => {
  const { quorum, eachParty, agreement } = preset
  return consultationRule({
    name: house.name,
    inForceFrom: house.inForceFrom,
    quorum,
    eachParty,
    agreement,
  })
}

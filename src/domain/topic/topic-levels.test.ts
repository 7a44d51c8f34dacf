/** Moves between the three levels one step at a time, and takes the rule of a meeting from its preset. */
import { describe, expect, it } from 'vitest'
import { formDescriptions } from '../meeting/meeting.ts'
import { type TopicLevel, topicLevels } from './topic.ts'
import {
  canMoveLevel,
  formOfLevel,
  isLevelStep,
  levelBeside,
  levelOfForm,
  presetLevels,
  ruleOfLevel,
} from './topic-levels.ts'
import { topicStates } from './topic-life.ts'

const steps: readonly (readonly [TopicLevel | null, TopicLevel, boolean])[] = [
  ['deliberation', 'deliberation', false],
  ['deliberation', 'linkage', true],
  ['deliberation', 'hearing', false],
  ['linkage', 'deliberation', true],
  ['linkage', 'linkage', false],
  ['linkage', 'hearing', true],
  ['hearing', 'deliberation', true],
  ['hearing', 'linkage', true],
  ['hearing', 'hearing', false],
  [null, 'deliberation', true],
  [null, 'linkage', true],
  [null, 'hearing', true],
]

describe('三级协商', () => {
  it.each(steps)('从 %s 到 %s', (from, to, isAllowed) => expect(isLevelStep(from, to)).toBe(isAllowed))

  it('两头没有更高和更低的一级', () => {
    expect(levelBeside('hearing', 1)).toBeNull()
    expect(levelBeside('deliberation', -1)).toBeNull()
  })

  it('立项以后、办结以前才能升级和退回', () => {
    expect(topicStates.filter(canMoveLevel)).toEqual([
      'listed',
      'scheduled',
      'in-consultation',
      'decided',
      'implementing',
    ])
  })

  it('每一级有自己的会议形式和预设，名称对得上', () => {
    for (const level of topicLevels) {
      expect(levelOfForm(formOfLevel[level])).toBe(level)
      const preset = presetLevels.find((one) => one.level === level)
      expect(formDescriptions.find((form) => form.form === formOfLevel[level])?.name).toBe(preset?.name)
    }
    expect(levelOfForm('four-party-council')).toBeNull()
  })

  it('会议的规则照预设，名称和起用日期照本社区的议事规则', () => {
    const [preset = expect.fail('no preset')] = presetLevels
    const house = { name: '和苑社区议事规则', inForceFrom: '2026-01-01' }
    expect(
      ruleOfLevel({ ...preset, quorum: 'none', eachParty: false, agreement: 'no-objection' }, house),
    ).toMatchObject({
      id: 'consultation',
      name: '和苑社区议事规则',
      quorum: null,
      eachParty: false,
      agreement: { kind: 'no-objection' },
    })
  })
})

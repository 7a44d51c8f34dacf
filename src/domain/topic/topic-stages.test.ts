import { describe, expect, it } from 'vitest'
import {
  earliestStageDay,
  fourDeliberations,
  type StageStanding,
  sayStageTakenBack,
  stageStandingAfter,
  stageStandings,
  stageSteps,
  standingOfStage,
} from './topic-stages.ts'

const days = ['2026-03-01', '2026-03-04', '2026-03-04', '2026-03-20', '2026-03-21', '2026-06-30']
const stagesAfter = (doneCount: number) =>
  fourDeliberations.map((_, index) => ({
    position: index + 1,
    doneOn: index < doneCount ? (days[index] ?? null) : null,
  }))

describe('四议两公开的六步', () => {
  it('每一种情形、每一步：只有现在做的能完成，只有最后完成的能收回', () => {
    const pairs = stageStandings.flatMap((from) =>
      stageSteps.map((step) => [from, step, stageStandingAfter(from, step)]),
    )
    expect(pairs).toHaveLength(8)
    expect(pairs.filter(([, , to]) => to !== null)).toEqual([
      ['current', 'finish', 'last-done'],
      ['last-done', 'take-back', 'current'],
    ])
  })

  it('做到哪里，每一步就站在哪里；走一步，站的地方和表里一样', () => {
    for (let doneCount = 0; doneCount <= fourDeliberations.length; doneCount += 1) {
      const stages = stagesAfter(doneCount)
      for (const { position } of stages) {
        const wanted: StageStanding =
          position < doneCount
            ? 'done'
            : position === doneCount
              ? 'last-done'
              : position === doneCount + 1
                ? 'current'
                : 'waiting'
        const standing = standingOfStage(stages, position)
        expect(standing, `${doneCount} ${position}`).toBe(wanted)
        if (stageStandingAfter(standing, 'finish') !== null)
          expect(standingOfStage(stagesAfter(doneCount + 1), position)).toBe('last-done')
        if (stageStandingAfter(standing, 'take-back') !== null)
          expect(standingOfStage(stagesAfter(doneCount - 1), position)).toBe('current')
      }
    }
  })

  it('一步的日子不早于前面各步里最晚的一天', () => {
    expect(earliestStageDay(stagesAfter(0), 1)).toBeNull()
    expect(earliestStageDay(stagesAfter(3), 4)).toBe('2026-03-04')
    expect(earliestStageDay(stagesAfter(3), 1)).toBeNull()
  })

  it('收回的一步，原来写的和原因都留在卷宗里', () => {
    const stage = { name: fourDeliberations[1], doneOn: '2026-03-04', note: '七人到会' }
    expect(sayStageTakenBack(stage, '记错了会')).toBe(
      '收回：“两委”会议商议（原记2026年3月4日完成，七人到会）。原因：记错了会',
    )
  })
})

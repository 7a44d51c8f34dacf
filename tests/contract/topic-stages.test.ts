/** Walks the six stages of 四议两公开: in order, by their days, and the way back of one that was finished by mistake. */
import { describe, expect, it } from 'vitest'
import type { TopicStageId } from '../../src/domain/identity.ts'
import {
  type StageStep,
  stageStandingAfter,
  stageStandings,
  stageSteps,
  standingOfStage,
} from '../../src/domain/topic/topic-stages.ts'
import { sayFailure } from '../../src/renderer/text/failures.ts'
import { openTable, setUp, storyDay } from './round-table.ts'
import { collectAndList, dossierOf } from './topic-table.ts'

describe('四议两公开', () => {
  it('六步按顺序做，前一步没做、日子倒着走、做过的再做都不行', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const topicId = await collectAndList(table, '修村口的路')
    await table.ask('topics.beginStages', { topicId })
    expect(await table.refused('topics.beginStages', { topicId })).toMatchObject({ wanted: 'begin-stages' })
    const { stages, topic } = await dossierOf(table, topicId)
    expect(topic.procedure).toBe('four-deliberations')
    expect(stages.map((stage) => stage.name)).toEqual([
      '党组织会议提议',
      '“两委”会议商议',
      '党员大会审议',
      '村（居）民会议或者代表会议决议',
      '决议公开',
      '实施结果公开',
    ])
    const [first, second] = stages
    if (first === undefined || second === undefined) return expect.fail('no stages')
    const done = (stageId: typeof first.id, on: string) => ({ stageId, on, note: '' })
    expect(await table.refused('topics.finishStage', done(second.id, storyDay))).toEqual({
      code: 'wrong-state',
      noun: 'topicStage',
      state: 'waiting',
      wanted: 'finish',
    })
    expect(await table.refused('topics.finishStage', done(first.id, '2026-03-13'))).toMatchObject({
      code: 'day-unfit',
      problem: 'after',
    })
    await table.ask('topics.finishStage', done(first.id, '2026-03-10'))
    expect(await table.refused('topics.finishStage', done(first.id, '2026-03-10'))).toMatchObject({
      state: 'last-done',
    })
    expect(await table.refused('topics.finishStage', done(second.id, '2026-03-09'))).toEqual({
      code: 'day-unfit',
      problem: 'before',
      limit: '2026-03-10',
    })
    await table.ask('topics.finishStage', done(second.id, '2026-03-10'))
    expect((await dossierOf(table, topicId)).timeline.map((entry) => entry.title)).toContain(
      '四议两公开：“两委”会议商议',
    )
  })
})

describe('四议两公开收回一步', () => {
  it('每一种情形、每一步：照表走，或者说明为什么不行；原来写的和原因留在经过里', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const topicId = await collectAndList(table, '修村口的路')
    await table.ask('topics.beginStages', { topicId })
    const stagesNow = async () => (await dossierOf(table, topicId)).stages
    const inputOf = (stageId: TopicStageId, step: StageStep): readonly [string, unknown] =>
      step === 'finish'
        ? ['topics.finishStage', { stageId, on: storyDay, note: '七人到会' }]
        : ['topics.takeBackStage', { stageId, reason: '记错了会', by: '书记甲' }]
    const tried = new Set<string>()
    for (let doneCount = 0; doneCount <= 2; doneCount += 1) {
      for (const { id, position } of await stagesNow()) {
        for (const step of stageSteps) {
          const from = standingOfStage(await stagesNow(), position)
          const to = stageStandingAfter(from, step)
          const pair = `${from} ${step}`
          tried.add(pair)
          const reply = await table.send(...inputOf(id, step))
          expect(reply.ok, pair).toBe(to !== null)
          expect(standingOfStage(await stagesNow(), position), pair).toBe(to ?? from)
          if (reply.ok) {
            const back = await table.send(...inputOf(id, step === 'finish' ? 'take-back' : 'finish'))
            expect(back.ok, pair).toBe(true)
          } else {
            expect(reply.failure, pair).toEqual({
              code: 'wrong-state',
              noun: 'topicStage',
              state: from,
              wanted: step,
            })
            expect(sayFailure(reply.failure), pair).toMatch(/这一步|前一步|后面一步/u)
          }
        }
      }
      const next = (await stagesNow())[doneCount]
      if (next !== undefined) await table.send(...inputOf(next.id, 'finish'))
    }
    expect(tried.size).toBe(stageStandings.length * stageSteps.length)
    const { timeline } = await dossierOf(table, topicId)
    expect(timeline.map((entry) => entry.text)).toContain(
      '收回：“两委”会议商议（原记2026年3月12日完成，七人到会）。原因：记错了会，经办：书记甲',
    )
  })
})

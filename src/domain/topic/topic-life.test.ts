/** Holds the life of a topic against every pair of state and step, and what follows by itself from meetings, votes and tasks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canBeMergedInto,
  canBeOnAgenda,
  stepsFollowingItem,
  stepsFollowingTasks,
  stepsFollowingVote,
  stepsFrom,
  stepToOrder,
  type TopicState,
  type TopicStep,
  topicStateAfter,
  topicStates,
  topicSteps,
  topicTabOf,
} from './topic-life.ts'

/** Written down a second time, by state: what is allowed and where it leads; everything else must be refused. */
const allowed: Readonly<Record<TopicState, Partial<Record<TopicStep, TopicState>>>> = {
  collected: {
    list: 'listed',
    merge: 'merged',
    transfer: 'transferred',
    refuse: 'refused',
    handle: 'implementing',
  },
  listed: {
    merge: 'merged',
    transfer: 'transferred',
    refuse: 'refused',
    handle: 'implementing',
    schedule: 'scheduled',
    consult: 'in-consultation',
    'screen-again': 'collected',
  },
  merged: { 'screen-again': 'collected' },
  transferred: { 'screen-again': 'collected', 'close-out': 'closed-out' },
  refused: { 'screen-again': 'collected' },
  scheduled: { unschedule: 'listed', consult: 'in-consultation' },
  'in-consultation': { decide: 'decided', handle: 'implementing' },
  decided: { 'consult-again': 'in-consultation', implement: 'implementing', 'close-out': 'closed-out' },
  implementing: { 'consult-again': 'in-consultation', review: 'reviewed' },
  reviewed: { 'close-out': 'closed-out', reopen: 'implementing' },
  'closed-out': { reopen: 'implementing' },
}

const pairs = topicStates.flatMap((state) => topicSteps.map((step) => [state, step] as const))

describe('议题的每一种状态、每一个步骤', () => {
  it('一共一百六十五对，一对不漏', () => expect(pairs).toHaveLength(11 * 15))

  it.each(pairs)('%s 的时候 %s', (state, step) => {
    expect(topicStateAfter(state, step)).toBe(allowed[state][step] ?? null)
  })

  it('每一种状态都到得了，每一种都走得出去', () => {
    const reached = new Set<TopicState>(['collected'])
    for (const _ of topicStates)
      for (const state of [...reached])
        for (const step of topicSteps) {
          const next = topicStateAfter(state, step)
          if (next !== null) reached.add(next)
        }
    expect([...reached].toSorted()).toEqual([...topicStates].toSorted())
    for (const state of topicStates) expect(Object.keys(allowed[state]).length).toBeGreaterThan(0)
  })

  it('不管怎么走，只有并入能到已并入，离开它只有重新审定', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...topicSteps), { maxLength: 60 }), (steps) => {
        let state: TopicState = 'collected'
        for (const step of steps) {
          const next = topicStateAfter(state, step)
          if (next === null) continue
          if (next === 'merged') expect(step).toBe('merge')
          if (state === 'merged') expect(step).toBe('screen-again')
          if (next === 'closed-out') expect(step).toBe('close-out')
          if (state === 'closed-out') expect(step).toBe('reopen')
          state = next
        }
      }),
    )
  })

  it('能做的步骤里没有会议自己的步骤；有事项没办完，不能说办结', () => {
    for (const state of topicStates) {
      for (const step of stepsFrom(state, 0)) {
        expect(allowed[state][step]).toBeDefined()
        expect(['consult', 'unschedule']).not.toContain(step)
      }
      expect(stepsFrom(state, 1)).not.toContain('close-out')
      expect(stepsFrom(state, 1)).not.toContain('review')
    }
    expect(stepsFrom('implementing', 0)).toContain('review')
  })

  it('能上议程、能被并入、能派单的状态', () => {
    expect(topicStates.filter(canBeOnAgenda)).toEqual([
      'listed',
      'scheduled',
      'in-consultation',
      'decided',
      'implementing',
    ])
    expect(topicStates.filter((state) => !canBeMergedInto(state))).toEqual([
      'merged',
      'refused',
      'closed-out',
    ])
    const orders = topicStates.filter((state) => {
      const step = stepToOrder(state)
      return step === null || topicStateAfter(state, step) === 'implementing'
    })
    expect(orders).toEqual(['collected', 'listed', 'in-consultation', 'decided', 'implementing'])
    expect(topicStates.filter((state) => topicTabOf[state] === 'basket')).toEqual(['collected'])
  })
})

describe('跟着会议走', () => {
  const item = { isReport: false, isBegun: true, isCurrent: true, isAgreed: false, isStruck: false }
  it.each<[string, TopicState, Partial<typeof item>, readonly TopicStep[]]>([
    ['开始讨论', 'scheduled', {}, ['consult']],
    ['临时加上来的', 'listed', {}, ['consult']],
    ['达成一致', 'in-consultation', { isAgreed: true }, ['decide']],
    ['没有开始就达成一致', 'scheduled', { isAgreed: true, isBegun: false }, ['consult', 'decide']],
    ['暂缓', 'in-consultation', { isCurrent: false }, []],
    ['再次拿上来讨论', 'decided', {}, ['consult-again']],
    ['落实中检查落实', 'implementing', {}, []],
    ['落实中表决作废', 'implementing', { isCurrent: false, isStruck: true }, ['consult-again']],
    ['讨论完了没有动', 'decided', { isCurrent: false }, []],
    ['表决作废', 'decided', { isCurrent: false, isStruck: true }, ['consult-again']],
    ['只是通报', 'scheduled', { isReport: true }, []],
    ['还没有讨论到', 'scheduled', { isBegun: false, isCurrent: false }, []],
    ['已销号', 'closed-out', {}, []],
    ['已销号又写了结果', 'closed-out', { isAgreed: true }, []],
    ['已销号，表决作废', 'closed-out', { isCurrent: false, isStruck: true }, ['reopen', 'consult-again']],
    ['待评议，表决作废', 'reviewed', { isStruck: true }, ['reopen', 'consult-again']],
    [
      '待评议，更正以后结果变了',
      'reviewed',
      { isAgreed: true, isStruck: true },
      ['reopen', 'consult-again', 'decide'],
    ],
  ])('%s', (_name, state, more, steps) => {
    expect(stepsFollowingItem(state, { ...item, ...more })).toEqual(steps)
  })
})

describe('跟着书面征求意见走', () => {
  it.each<[TopicState, Parameters<typeof stepsFollowingVote>[1], readonly TopicStep[]]>([
    ['listed', 'prepared', ['consult']],
    ['scheduled', 'open', ['consult']],
    ['in-consultation', 'preliminary', []],
    ['in-consultation', 'final', ['decide']],
    ['listed', 'final', ['consult', 'decide']],
    ['decided', 'annulled', ['consult-again']],
    ['implementing', 'final', []],
    ['closed-out', 'final', []],
  ])('%s 的议题，征求意见 %s', (state, vote, steps) => {
    expect(stepsFollowingVote(state, vote)).toEqual(steps)
  })
})

describe('跟着事项走', () => {
  it.each<[TopicState, number, number, boolean, readonly TopicStep[]]>([
    ['decided', 1, 0, true, ['implement']],
    ['decided', 0, 0, true, []],
    ['implementing', 1, 3, true, []],
    ['implementing', 0, 1, true, ['review']],
    ['implementing', 0, 1, false, ['review', 'close-out']],
    ['implementing', 0, 0, false, []],
    ['reviewed', 1, 1, true, ['reopen']],
    ['closed-out', 1, 0, false, ['reopen']],
    ['in-consultation', 0, 1, true, []],
    ['transferred', 1, 0, false, []],
  ])('%s，没办完 %i 件，已销号 %i 件', (state, open, closed, wasConsulted, steps) => {
    expect(stepsFollowingTasks(state, { open, closed }, wasConsulted)).toEqual(steps)
  })

  it('跟出来的每一步都是允许的', () => {
    const flags = [true, false]
    for (const state of topicStates) {
      const walks = [
        ...flags.flatMap((was) =>
          [0, 1].flatMap((open) => [0, 1].map((closed) => stepsFollowingTasks(state, { open, closed }, was))),
        ),
        ...flags.flatMap((isReport) =>
          flags.flatMap((isBegun) =>
            flags.flatMap((isCurrent) =>
              flags.flatMap((isAgreed) =>
                flags.map((isStruck) =>
                  stepsFollowingItem(state, { isReport, isBegun, isCurrent, isAgreed, isStruck }),
                ),
              ),
            ),
          ),
        ),
        ...(['prepared', 'open', 'final', 'annulled'] as const).map((vote) =>
          stepsFollowingVote(state, vote),
        ),
      ]
      for (const steps of walks) {
        let now: TopicState | null = state
        for (const step of steps) now = now === null ? null : topicStateAfter(now, step)
        expect(now, `${state}: ${steps.join(' ')}`).not.toBeNull()
      }
    }
  })
})

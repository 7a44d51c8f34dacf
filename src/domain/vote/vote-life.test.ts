import { describe, expect, it } from 'vitest'
import {
  type VoteState,
  type VoteStep,
  voteLifeCycle,
  voteStateAfter,
  voteStates,
  voteSteps,
} from './vote-life.ts'

/** Where each step leads from each state, written down once more by hand; what is not here is refused. */
const expected: Readonly<Record<VoteState, Partial<Record<VoteStep, VoteState>>>> = {
  open: { count: 'open', announce: 'announced', abandon: 'abandoned' },
  announced: { correct: 'announced', follow: 'followed', annul: 'annulled' },
  followed: { follow: 'followed' },
  annulled: { follow: 'annulled' },
  abandoned: {},
}

describe('表决的一生', () => {
  it.each(voteStates.flatMap((state) => voteSteps.map((step) => [state, step] as const)))(
    '%s 之后 %s',
    (state, step) => {
      expect(voteStateAfter(state, step)).toBe(expected[state][step] ?? null)
    },
  )

  it('表里没有重复的一行，到了无效和中止就不再宣布', () => {
    const keys = voteLifeCycle.map(({ from, step }) => `${from} ${step}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const from of ['followed', 'annulled', 'abandoned'] as const)
      expect(voteLifeCycle.some((row) => row.from === from && row.to === 'announced')).toBe(false)
  })

  it('一个状态到另一个状态，除了表上的，一步都到不了', () => {
    const direct = (from: VoteState, to: VoteState): boolean =>
      voteSteps.some((step) => voteStateAfter(from, step) === to)
    const pairs = voteStates.flatMap((from) => voteStates.map((to) => [from, to] as const))
    expect(pairs.filter(([from, to]) => direct(from, to))).toEqual([
      ['open', 'open'],
      ['open', 'announced'],
      ['open', 'abandoned'],
      ['announced', 'announced'],
      ['announced', 'followed'],
      ['announced', 'annulled'],
      ['followed', 'followed'],
      ['annulled', 'annulled'],
    ])
  })
})

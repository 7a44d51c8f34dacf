/** Walks every state and every step of a written vote. */
import { describe, expect, it } from 'vitest'
import { type WrittenState, writtenStateAfter, writtenStates, writtenSteps } from './written-vote.ts'

/** Written down a second time, by state and in the order of the steps: freeze, thaw, open, close, finalize, annul. */
const expected: Readonly<Record<WrittenState, readonly (WrittenState | null)[]>> = {
  prepared: ['frozen', null, null, null, null, 'annulled'],
  frozen: [null, 'prepared', 'open', null, null, 'annulled'],
  open: [null, null, null, 'preliminary', null, 'annulled'],
  preliminary: [null, null, null, null, 'final', 'annulled'],
  final: [null, null, null, null, null, 'annulled'],
  annulled: [null, null, null, null, null, null],
}

describe('书面征求意见的状态', () => {
  it.each(writtenStates)('从 %s 出发，每一步都只到该到的地方', (state) => {
    expect(writtenSteps.map((step) => writtenStateAfter(state, step))).toEqual(expected[state])
  })

  it('没有一步能离开“已宣布无效”，也没有一步能从“已定”回头', () => {
    expect(writtenSteps.flatMap((step) => writtenStateAfter('annulled', step) ?? [])).toEqual([])
    expect(writtenSteps.flatMap((step) => writtenStateAfter('final', step) ?? [])).toEqual(['annulled'])
  })
})

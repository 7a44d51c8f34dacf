/** Walks every state with every step: the allowed ones move, all others are refused with a sentence that reads well. */
import { describe, expect, it } from 'vitest'
import {
  isTaskDone,
  isTaskOver,
  type TaskState,
  type TaskStep,
  tabOf,
  taskLifeCycle,
  taskStateAfter,
  taskStates,
  taskSteps,
} from './task-life.ts'
import { sayTaskRefusal, taskStateNames, taskStepNames } from './task-wording.ts'

/** The life as it was agreed on, written a second time: state by state, the steps that leave it. */
const agreed: Readonly<Record<TaskState, Partial<Record<TaskStep, TaskState>>>> = {
  'to-dispatch': { dispatch: 'dispatched', claim: 'in-progress', decline: 'declined' },
  dispatched: { accept: 'in-progress', return: 'to-dispatch', 'take-back': 'to-dispatch' },
  'in-progress': {
    'ask-extension': 'extension-asked',
    suspend: 'suspended',
    return: 'to-dispatch',
    finish: 'to-verify',
  },
  'extension-asked': { 'answer-extension': 'in-progress', finish: 'to-verify' },
  suspended: { resume: 'in-progress' },
  'to-verify': { verify: 'to-review', 'send-back': 'in-progress' },
  'to-review': { 'send-back': 'in-progress', dissatisfy: 'in-progress', 'close-out': 'closed-out' },
  'closed-out': { dissatisfy: 'in-progress', reopen: 'in-progress' },
  declined: { reopen: 'to-dispatch' },
}

const pairs = taskStates.flatMap((state) => taskSteps.map((step) => [state, step] as const))

describe('事项的一生', () => {
  it.each(pairs)('%s 的时候 %s', (state, step) => {
    const to = agreed[state][step] ?? null
    expect(taskStateAfter(state, step)).toBe(to)
    if (to !== null) return
    expect(sayTaskRefusal(state, step)).toBe(
      `这件事项现在是“${taskStateNames[state]}”，不能${taskStepNames[step]}。`,
    )
  })

  it('每一对只写一次，每一种状态都到得了、都出得去', () => {
    const written = taskLifeCycle.map(({ from, step }) => `${from} ${step}`)
    expect(new Set(written).size).toBe(written.length)
    for (const state of taskStates) {
      if (state !== 'to-dispatch') expect(taskLifeCycle.some((row) => row.to === state)).toBe(true)
      expect(taskLifeCycle.some((row) => row.from === state)).toBe(true)
    }
  })

  it('办结不等于销号，不予办理也算了结', () => {
    expect(taskStates.filter(isTaskDone)).toEqual(['to-verify', 'to-review', 'closed-out'])
    expect(taskStates.filter(isTaskOver)).toEqual(['closed-out', 'declined'])
    expect(taskStates.filter((state) => tabOf[state] === 'under-way')).toEqual([
      'dispatched',
      'in-progress',
      'extension-asked',
      'suspended',
    ])
  })

  it('不是状态的也说得清楚', () => {
    expect(sayTaskRefusal('reported-in', 'report-in')).toBe('这件事项已经报到过，不用再报到。')
    expect(sayTaskRefusal('suspended', 'press')).toBe('这件事项现在是“暂缓办理”，不能催办。')
    expect(sayTaskRefusal('closed-out', 'assign')).toBe('这件事项现在是“已销号”，不能修改。')
  })
})

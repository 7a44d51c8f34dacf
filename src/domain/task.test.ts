/** Says what a task lacks and how its day stands. */
import { describe, expect, it } from 'vitest'
import { type DueStanding, findTaskGaps, standingOn, stateFromAssignment, type TaskState } from './task.ts'

describe('派单还差什么', () => {
  it.each([
    ['有责任人有期限', { leadUnit: '', responsible: '李建国', dueOn: '2026-03-13' }, [], 'in-progress'],
    ['只有责任单位也行', { leadUnit: '物业公司', responsible: '', dueOn: '2026-03-13' }, [], 'in-progress'],
    ['没有人', { leadUnit: ' ', responsible: '', dueOn: '2026-03-13' }, ['responsible'], 'to-dispatch'],
    ['没有期限', { leadUnit: '', responsible: '李建国', dueOn: null }, ['dueOn'], 'to-dispatch'],
    ['都没有', { leadUnit: '', responsible: '', dueOn: null }, ['responsible', 'dueOn'], 'to-dispatch'],
  ] as const)('%s', (_name, task, gaps, state) => {
    expect(findTaskGaps(task)).toEqual(gaps)
    expect(stateFromAssignment(task)).toBe(state)
  })
})

describe('期限怎么样了', () => {
  const today = '2026-02-27'
  it.each<[string, TaskState, string | null, DueStanding]>([
    ['今天到期，算快到', 'in-progress', '2026-02-27', { kind: 'soon', days: 0 }],
    ['还有三天，算快到，跨过二月', 'in-progress', '2026-03-02', { kind: 'soon', days: 3 }],
    ['还有四天', 'in-progress', '2026-03-03', { kind: 'left', days: 4 }],
    ['昨天到期，逾期一天', 'in-progress', '2026-02-26', { kind: 'overdue', days: 1 }],
    ['跨年的逾期', 'in-progress', '2025-12-31', { kind: 'overdue', days: 58 }],
    ['没有期限', 'to-dispatch', null, { kind: 'none' }],
    ['待派单也会逾期', 'to-dispatch', '2026-02-20', { kind: 'overdue', days: 7 }],
    ['办结了就不再算', 'done', '2026-02-20', { kind: 'done' }],
  ])('%s', (_name, state, dueOn, standing) => {
    expect(standingOn({ state, dueOn }, today)).toEqual(standing)
  })
})

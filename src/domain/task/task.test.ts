/** Says what a task lacks and how its day stands. */
import { describe, expect, it } from 'vitest'
import { agreedDueOn, type DueStanding, findTaskGaps, standingOn } from './task.ts'
import type { TaskState } from './task-life.ts'

describe('派单还差什么', () => {
  it.each([
    ['有责任人有期限', { leadUnit: '', responsible: '李建国', dueOn: '2026-03-13' }, []],
    ['只有责任单位也行', { leadUnit: '物业公司', responsible: '', dueOn: '2026-03-13' }, []],
    ['没有人', { leadUnit: ' ', responsible: '', dueOn: '2026-03-13' }, ['responsible']],
    ['没有期限', { leadUnit: '', responsible: '李建国', dueOn: null }, ['dueOn']],
    ['都没有', { leadUnit: '', responsible: '', dueOn: null }, ['responsible', 'dueOn']],
  ] as const)('%s', (_name, task, gaps) => {
    expect(findTaskGaps(task)).toEqual(gaps)
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
    ['办结了等验收，不再算', 'to-verify', '2026-02-20', { kind: 'done' }],
    ['验收了等评议，不再算', 'to-review', '2026-02-20', { kind: 'done' }],
    ['销号了就不再算', 'closed-out', '2026-02-20', { kind: 'done' }],
    ['不予办理的不再算', 'declined', '2026-02-20', { kind: 'done' }],
    ['暂缓的日子不走', 'suspended', '2026-02-20', { kind: 'resting' }],
    ['申请延期还没有答复，照样逾期', 'extension-asked', '2026-02-26', { kind: 'overdue', days: 1 }],
    ['还没有接单，照样逾期', 'dispatched', '2026-02-26', { kind: 'overdue', days: 1 }],
  ])('%s', (_name, state, dueOn, standing) => {
    expect(standingOn({ state, dueOn }, today)).toEqual(standing)
  })
})

describe('会上定的期限', () => {
  const supervision = (orderedOn: string, formerDueOn: string | null) => ({
    id: 1 as never,
    orderedOn,
    orderedBy: '',
    demand: '',
    dueOn: '2026-05-01',
    formerDueOn,
    answer: null,
  })
  const extension = (on: string, formerDueOn: string, isGranted: boolean) => ({
    id: 1 as never,
    askedOn: on,
    askedBy: '',
    reason: '',
    untilOn: '2026-05-01',
    formerDueOn,
    answer: { on, by: '', isGranted, text: '' },
  })

  it('督办和延期挪的是办理期限，会上定的那天不变', () => {
    const dueOn = '2026-05-01'
    expect(agreedDueOn({ dueOn, supervisions: [], extensions: [] })).toBe('2026-05-01')
    expect(
      agreedDueOn({ dueOn, supervisions: [supervision('2026-03-17', '2026-03-13')], extensions: [] }),
    ).toBe('2026-03-13')
    expect(
      agreedDueOn({
        dueOn,
        supervisions: [supervision('2026-04-17', '2026-04-01')],
        extensions: [extension('2026-03-10', '2026-03-13', true)],
      }),
    ).toBe('2026-03-13')
    expect(
      agreedDueOn({ dueOn, supervisions: [], extensions: [extension('2026-03-10', '2026-03-13', false)] }),
    ).toBe('2026-05-01')
  })
})

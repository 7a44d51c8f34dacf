/** Says what the rule of supervision asks for, and that it asks for nothing twice in vain. */
import { describe, expect, it } from 'vitest'
import { addDays, instantOf } from '../calendar.ts'
import type { Day } from '../identity.ts'
import type { HolidayCalendar } from '../rules/period.ts'
import {
  comparePressing,
  type PressingFacts,
  presetSupervisionRules,
  pressingDaysAt,
  pressingOn,
  sayPressing,
} from './pressing.ts'
import { taskStates } from './task-life.ts'

const calendar: HolidayCalendar = {
  holidays: new Set([1, 2, 3, 4, 5, 6, 7].map((date) => `2026-10-0${date}`)),
  workdays: new Set(['2026-10-10']),
}
const facts: PressingFacts = {
  state: 'in-progress',
  dueOn: '2026-09-30',
  reportInBy: null,
  reportedInAt: null,
  remindedAt: null,
  pressedAt: null,
  dueSetAt: null,
}
const daysOn = (day: Day) => pressingDaysAt(instantOf(day, '09:00'), presetSupervisionRules, calendar)
const on = (day: Day, more: Partial<PressingFacts> = {}) => pressingOn({ ...facts, ...more }, daysOn(day))
const at = (day: Day) => instantOf(day, '10:00')

describe('提醒、催办、督办', () => {
  it.each([
    ['2026-09-26', null],
    ['2026-09-27', 'remind'],
    ['2026-09-30', 'remind'],
    ['2026-10-01', null],
    ['2026-10-07', null],
    ['2026-10-08', 'press'],
    ['2026-10-10', 'press'],
    ['2026-10-12', 'press'],
    ['2026-10-13', 'supervise'],
    ['2026-12-31', 'supervise'],
  ] as const)('9月30日到期，%s', (day, pressing) => {
    expect(on(day)).toBe(pressing)
  })

  it('一个期限提醒一次；期限改了再提醒一次', () => {
    expect(on('2026-09-29', { remindedAt: at('2026-09-28') })).toBeNull()
    expect(on('2026-09-29', { remindedAt: at('2026-09-20') })).toBe('remind')
    expect(on('2026-09-29', { remindedAt: at('2026-09-28'), dueSetAt: at('2026-09-29') })).toBe('remind')
  })

  it('催过以后，过了规定的工作日才再催', () => {
    expect(on('2026-10-08', { pressedAt: at('2026-10-08') })).toBeNull()
    expect(on('2026-10-09', { pressedAt: at('2026-10-08') })).toBe('press')
    expect(on('2026-10-11', { pressedAt: at('2026-10-10') })).toBeNull()
    expect(on('2026-10-12', { pressedAt: at('2026-10-10') })).toBe('press')
  })

  it('没有派出去的、暂缓的、办结的不催；申请延期等答复的只到督办', () => {
    const quiet = taskStates.filter((state) => on('2026-10-13', { state }) === null)
    expect(quiet).toEqual(['to-dispatch', 'suspended', 'to-verify', 'to-review', 'closed-out', 'declined'])
    expect(on('2026-10-09', { state: 'extension-asked' })).toBeNull()
    expect(on('2026-10-13', { state: 'extension-asked' })).toBe('supervise')
    expect(on('2026-10-13', { dueOn: null })).toBeNull()
  })

  it('该报到没报到的催报到，报到了就不催', () => {
    const whistle = { dueOn: '2026-12-31', reportInBy: at('2026-09-28') }
    expect(on('2026-09-28', whistle)).toBeNull()
    expect(on('2026-09-29', whistle)).toBe('report-in')
    expect(on('2026-09-29', { ...whistle, reportedInAt: at('2026-09-28') })).toBeNull()
    expect(on('2026-09-29', { ...whistle, pressedAt: at('2026-09-29') })).toBeNull()
    expect(on('2026-09-30', { ...whistle, pressedAt: at('2026-09-29') })).toBe('report-in')
  })

  it('先督办的，再催报到的，再催办的，再提醒的；一样的先到期的在前', () => {
    const lines = (['remind', 'press', 'supervise', 'report-in'] as const).flatMap((pressing) =>
      ['2026-09-30', '2026-09-01'].map((dueOn) => ({ pressing, dueOn })),
    )
    expect(lines.toSorted(comparePressing).map(({ pressing, dueOn }) => `${pressing} ${dueOn}`)).toEqual([
      'supervise 2026-09-01',
      'supervise 2026-09-30',
      'report-in 2026-09-01',
      'report-in 2026-09-30',
      'press 2026-09-01',
      'press 2026-09-30',
      'remind 2026-09-01',
      'remind 2026-09-30',
    ])
  })

  it('一句话说清楚', () => {
    const task = { dueOn: '2026-09-30', reportInBy: at('2026-09-28') }
    expect(sayPressing('supervise', task, '2026-10-13')).toBe(
      '2026年9月30日到期，已逾期 13 天，按规则应当发督办单。',
    )
    expect(sayPressing('press', task, '2026-10-08')).toBe('2026年9月30日到期，已逾期 8 天，按规则应当催办。')
    expect(sayPressing('remind', task, '2026-09-28')).toBe('还有 2 天到期，提醒一次。')
    expect(sayPressing('remind', task, '2026-09-30')).toBe('今天到期，提醒一次。')
    expect(sayPressing('report-in', task, '2026-09-29')).toBe(
      '应当在2026年9月28日10时前报到，还没有报到，请催一次。',
    )
  })

  it('不论哪一天，一天只问一件事，办过当天就不再问', () => {
    for (let ahead = -30; ahead < 30; ahead += 1) {
      const day = addDays('2026-09-30', ahead)
      const asked = on(day)
      if (asked === 'remind') expect(on(day, { remindedAt: at(day) })).toBeNull()
      if (asked === 'press') expect(on(day, { pressedAt: at(day) })).toBeNull()
    }
  })
})

/** Says until when a task is due, across holidays and rests, and by when a department reports in. */
import { describe, expect, it } from 'vitest'
import type { HolidayCalendar } from '../rules/period.ts'
import { countWorkdays, dueAfterRest, dueDayOf, reportInByOf, sayDueDay } from './due-day.ts'
import { presetSupervisionRules } from './pressing.ts'

/** 2026年国庆: 10月1日至7日放假, 10月10日 (a Saturday) is worked. */
const calendar: HolidayCalendar = {
  holidays: new Set([1, 2, 3, 4, 5, 6, 7].map((date) => `2026-10-0${date}`)),
  workdays: new Set(['2026-10-10']),
}

describe('期限', () => {
  it.each([
    ['选定的日子不动，休息日也不动', { kind: 'day', on: '2026-10-03' }, '2026-10-03'],
    ['日历天，当天不算', { kind: 'calendar', days: 2 }, '2026-09-30'],
    ['日历天落在假期里，顺延到上班', { kind: 'calendar', days: 5 }, '2026-10-08'],
    ['工作日，跳过国庆', { kind: 'working', days: 3 }, '2026-10-08'],
    ['工作日，调休上班的周六算', { kind: 'working', days: 5 }, '2026-10-10'],
  ] as const)('%s', (_name, due, on) => {
    expect(dueDayOf(due, '2026-09-28', calendar)).toBe(on)
  })

  it('说得出为什么是这一天', () => {
    expect(sayDueDay({ kind: 'working', days: 3 }, '2026-09-28', calendar)).toBe(
      '今天不算，3 个工作日，其间休息 7 天不算，到2026年10月8日（星期四）为止。',
    )
    expect(sayDueDay({ kind: 'calendar', days: 5 }, '2026-09-28', calendar)).toBe(
      '今天不算，5 天；2026年10月3日是休息日，顺延到2026年10月8日（星期四）。',
    )
    expect(sayDueDay({ kind: 'calendar', days: 1 }, '2026-09-28', calendar)).toBe(
      '今天不算，1 天，到2026年9月29日（星期二）为止。',
    )
    expect(sayDueDay({ kind: 'day', on: '2026-10-03' }, '2026-09-28', calendar)).toBe(
      '到2026年10月3日（星期六）为止，这一天是休息日。',
    )
  })
})

describe('暂缓的日子不算', () => {
  it.each([
    ['还剩两个工作日，恢复以后还剩两个', '2026-09-30', '2026-09-28', '2026-10-08', '2026-10-10'],
    ['当天停当天恢复，不变', '2026-09-30', '2026-09-28', '2026-09-28', '2026-09-30'],
    ['已经逾期的，停几天顺延几天', '2026-09-20', '2026-09-28', '2026-10-08', '2026-09-30'],
    ['期限在假期里，剩的工作日补足', '2026-10-03', '2026-09-28', '2026-09-29', '2026-10-08'],
  ] as const)('%s', (_name, dueOn, from, to, moved) => {
    const after = dueAfterRest(dueOn, { from, to }, calendar)
    expect(after).toBe(moved)
    expect(after >= dueOn).toBe(true)
  })

  it('恢复以后剩的工作日从不比暂缓时少', () => {
    for (let lead = 1; lead < 25; lead += 1)
      for (let rest = 0; rest < 25; rest += 1) {
        const dueOn = dueDayOf({ kind: 'working', days: lead }, '2026-09-21', calendar)
        const to = dueDayOf({ kind: 'day', on: `2026-10-${String(rest + 1).padStart(2, '0')}` }, '', calendar)
        const after = dueAfterRest(dueOn, { from: '2026-09-21', to }, calendar)
        expect(countWorkdays(to, after, calendar)).toBeGreaterThanOrEqual(lead)
      }
  })
})

describe('吹哨报到的时限', () => {
  const dispatched = { at: '2026-09-29T02:30:00.000Z', on: '2026-09-29' }
  it.each([
    ['red', '2026-09-30T02:30:00.000Z'],
    ['orange', '2026-10-09T15:59:00.000Z'],
    ['yellow', '2026-10-12T15:59:00.000Z'],
    ['blue', null],
  ] as const)('%s', (level, by) => {
    expect(reportInByOf(level, dispatched, presetSupervisionRules, calendar)).toBe(by)
  })
})

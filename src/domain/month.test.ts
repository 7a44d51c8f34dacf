/** Tests the weeks of a month and moving from month to month. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from './calendar.ts'
import { countDaysOf, countMonths, dayInOtherMonth, monthAfter, weeksOf } from './month.ts'

const anyMonth = fc
  .tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)

describe('月历', () => {
  it('周一在前，补上前后月的日子；二月可以正好四周', () => {
    expect(weeksOf('2026-03').map((week) => `${week[0]} ${week[6]}`)).toEqual([
      '2026-02-23 2026-03-01',
      '2026-03-02 2026-03-08',
      '2026-03-09 2026-03-15',
      '2026-03-16 2026-03-22',
      '2026-03-23 2026-03-29',
      '2026-03-30 2026-04-05',
    ])
    expect(weeksOf('2027-02')).toHaveLength(4)
  })

  it('任何一个月：一天接一天，从周一到周日，整月都在', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const days = weeksOf(month).flat()
        const [first = ''] = days
        expect(days).toEqual(days.map((_, place) => addDays(first, place)))
        expect([weekdayOf(first), weekdayOf(days.at(-1) ?? '')]).toEqual([1, 0])
        const own = days.filter((day) => day.startsWith(month))
        expect(own).toHaveLength(countDaysOf(month))
        expect(days.length - own.length).toBeLessThan(13)
        expect(monthAfter(monthAfter(month, 13), -13)).toBe(month)
      }),
    )
  })

  it('换月不换日，短的月份到最后一天', () => {
    expect(dayInOtherMonth('2026-12-15', 1)).toBe('2027-01-15')
    expect(dayInOtherMonth('2026-03-31', -1)).toBe('2026-02-28')
    expect(dayInOtherMonth('2028-01-31', 1)).toBe('2028-02-29')
  })
})

it('几个月，头尾都算', () => {
  expect(countMonths('2025-12', '2025-12')).toBe(1)
  expect(countMonths('2025-12', '2026-11')).toBe(12)
  fc.assert(
    fc.property(anyMonth, fc.integer({ min: 0, max: 40 }), (month, count) => {
      expect(countMonths(month, monthAfter(month, count))).toBe(count + 1)
    }),
  )
})

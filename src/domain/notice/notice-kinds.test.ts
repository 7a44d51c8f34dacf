import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import type { HolidayCalendar } from '../rules/period.ts'
import { isWorkday } from '../rules/period.ts'
import { noticeKinds } from './notice.ts'
import { floorDaysOf, isComposedKind, lastDayOnBoard, noticeTraits, sayFloor } from './notice-kinds.ts'

const nationalDay: HolidayCalendar = {
  holidays: new Set([
    '2026-10-01',
    '2026-10-02',
    '2026-10-03',
    '2026-10-04',
    '2026-10-05',
    '2026-10-06',
    '2026-10-07',
  ]),
  workdays: new Set(['2026-09-20', '2026-10-10']),
}
const plain: HolidayCalendar = { holidays: new Set(), workdays: new Set() }

describe('公示的种类和期限', () => {
  for (const [kind, name, floor, standing] of [
    ['consultation-result', '协商结果公示', 15, 'law'],
    ['resolution', '决议公示', 15, 'law'],
    ['progress', '落实情况公示', 15, 'law'],
    ['disclosure', '居务公开', 15, 'law'],
    ['accounts', '收支公示', 15, 'law'],
    ['pre-announcement', '业主大会会前公告', 15, 'law'],
    ['vote-result', '业主表决结果公示', 1, 'setting'],
    ['announcement', '公告', 1, 'setting'],
    ['appeal', '倡议书', 1, 'setting'],
  ] as const)
    test(`${name}最少 ${floor} 天`, () => {
      expect(noticeTraits[kind]).toMatchObject({ name, floorDays: floor, standing })
      expect(noticeTraits[kind].defaultDays).toBeGreaterThanOrEqual(floor)
      expect(floorDaysOf(kind, null)).toBe(floor)
    })

  test('法定的期限都写明哪一条，自己定的不引条文', () => {
    for (const kind of noticeKinds) {
      const { standing, article } = noticeTraits[kind]
      expect(article === '').toBe(standing === 'setting')
      expect(sayFloor(kind, null)).toContain(standing === 'law' ? article : '由社区自己定')
    }
  })

  test('业主表决结果至少公示到异议期满', () => {
    expect(floorDaysOf('vote-result', 7)).toBe(7)
    expect(sayFloor('vote-result', 7)).toBe('业主表决结果公示：公示时间不少于异议期的 7 天。')
  })

  test('只有业主表决的两种由表决写成', () => {
    expect(noticeKinds.filter(isComposedKind)).toEqual(['pre-announcement', 'vote-result'])
  })

  test('张贴当天不算，最后一天放假就顺延：国庆节里期满的顺延到10月8日', () => {
    expect(lastDayOnBoard('2026-09-16', 15, nationalDay)).toBe('2026-10-08')
    expect(lastDayOnBoard('2026-09-22', 15, nationalDay)).toBe('2026-10-08')
    expect(lastDayOnBoard('2026-09-25', 15, nationalDay)).toBe('2026-10-10')
    expect(lastDayOnBoard('2026-09-25', 15, plain)).toBe('2026-10-12')
    expect(lastDayOnBoard('2026-03-02', 15, plain)).toBe('2026-03-17')
  })

  test('任何一天张贴，最后一天都是上班的日子，天数不会少', () => {
    for (let offset = 0; offset < 400; offset += 1) {
      const postedOn = addDays('2026-01-01', offset)
      for (const days of [1, 7, 15, 30]) {
        const until = lastDayOnBoard(postedOn, days, nationalDay)
        expect(isWorkday(until, nationalDay)).toBe(true)
        expect(until >= addDays(postedOn, days)).toBe(true)
      }
    }
  })
})

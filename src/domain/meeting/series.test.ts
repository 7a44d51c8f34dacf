/** Tests the days of a series of meetings, and what a change makes of its drafts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, weekdayOf } from '../calendar.ts'
import type { Day, MeetingId } from '../identity.ts'
import { countDaysOf, monthAfter } from '../month.ts'
import { calendarOf } from '../rules/holiday.ts'
import { isWorkday } from '../rules/period.ts'
import {
  endOfDrafts,
  findMissing,
  listOccurrences,
  type MeetingOfSeries,
  namedDays,
  type Recurrence,
  redateDrafts,
  themeOn,
  weekdays,
  weekPlaces,
} from './series.ts'
import { seriesPatterns, yearThemes } from './series-patterns.ts'

const off = (from: Day, to: Day) =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, place) => ({
    day: addDays(from, place),
    name: '放假',
    isWorkday: false,
  }))
const worked = (day: Day) => ({ day, name: '调休', isWorkday: true })
const plain = calendarOf([])
/** 国庆节 2026: off from 10-01 to 10-07, worked on the Saturday after. */
const october = calendarOf([{ days: [...off('2026-10-01', '2026-10-07'), worked('2026-10-10')] }])

const turns = (
  recurrence: Recurrence,
  startsOn: Day,
  until: Day,
  calendar = plain,
  offDays: 'next-workday' | 'leave-out' = 'next-workday',
) => listOccurrences({ recurrence, startsOn, offDays }, until, calendar)

describe('规则点名的日子', () => {
  it.each<[string, Recurrence, Day, Day, Day[]]>([
    [
      '每周四，从周四起',
      { kind: 'weekly', weekday: 4 },
      '2026-03-12',
      '2026-03-26',
      ['2026-03-12', '2026-03-19', '2026-03-26'],
    ],
    [
      '每两周的周日，跨年',
      { kind: 'fortnightly', weekday: 0 },
      '2026-12-14',
      '2027-01-17',
      ['2026-12-20', '2027-01-03', '2027-01-17'],
    ],
    [
      '每月31日，短的月份是最后一天',
      { kind: 'monthly-day', dayOfMonth: 31 },
      '2027-01-31',
      '2027-04-30',
      ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'],
    ],
    [
      '每月30日，闰年的二月',
      { kind: 'monthly-day', dayOfMonth: 30 },
      '2028-02-01',
      '2028-03-30',
      ['2028-02-29', '2028-03-30'],
    ],
    [
      '每月第一个周四',
      { kind: 'monthly-weekday', place: 'first', weekday: 4 },
      '2026-09-30',
      '2026-11-05',
      ['2026-10-01', '2026-11-05'],
    ],
    [
      '每月最后一个周五，有第五个就是第五个',
      { kind: 'monthly-weekday', place: 'last', weekday: 5 },
      '2026-01-01',
      '2026-03-31',
      ['2026-01-30', '2026-02-27', '2026-03-27'],
    ],
  ])('%s', (_, recurrence, startsOn, until, days) => {
    expect(namedDays(recurrence, startsOn, until)).toEqual(days)
  })

  it('月份首尾相接，跨年也对', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2027-01', -1)).toBe('2026-12')
    expect([countDaysOf('2026-02'), countDaysOf('2028-02'), countDaysOf('2026-12')]).toEqual([28, 29, 31])
  })
})

const anyDay = fc.integer({ min: 0, max: 366 * 6 }).map((count) => addDays('2024-01-01', count))
const anyWeekday = fc.constantFrom(...weekdays)
const anyRecurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ kind: fc.constantFrom('weekly' as const), weekday: anyWeekday }),
  fc.record({ kind: fc.constantFrom('fortnightly' as const), weekday: anyWeekday }),
  fc.record({ kind: fc.constant('monthly-day' as const), dayOfMonth: fc.integer({ min: 1, max: 31 }) }),
  fc.record({
    kind: fc.constant('monthly-weekday' as const),
    place: fc.constantFrom(...weekPlaces),
    weekday: anyWeekday,
  }),
)
const anyCalendar = fc
  .uniqueArray(fc.tuple(anyDay, fc.boolean()), { maxLength: 60, selector: ([day]) => day })
  .map((days) =>
    calendarOf([{ days: days.map(([day, isWorked]) => ({ day, name: '', isWorkday: isWorked })) }]),
  )

describe('任何规则、任何放假安排', () => {
  it('点名的日子在起止之间、一天不重、合乎规则', () => {
    fc.assert(
      fc.property(anyRecurrence, anyDay, fc.integer({ min: 0, max: 800 }), (recurrence, startsOn, length) => {
        const until = addDays(startsOn, length)
        const days = namedDays(recurrence, startsOn, until)
        expect(days).toEqual([...new Set(days)].toSorted())
        for (const day of days) {
          expect(day >= startsOn && day <= until).toBe(true)
          if ('weekday' in recurrence) expect(weekdayOf(day)).toBe(recurrence.weekday)
        }
        if (recurrence.kind === 'monthly-day' || recurrence.kind === 'monthly-weekday') {
          const months = days.map((day) => day.slice(0, 7))
          expect(new Set(months).size).toBe(months.length)
          const inner = months.slice(1, -1)
          for (const month of inner) expect(months).toContain(monthAfter(month, 1))
        }
      }),
    )
  })

  it('开会的日子一天一次，不在放假的日子；算得远的只在后面接上', () => {
    fc.assert(
      fc.property(
        anyRecurrence,
        anyDay,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom('next-workday' as const, 'leave-out' as const),
        anyCalendar,
        (recurrence, startsOn, near, more, offDays, calendar) => {
          const until = addDays(startsOn, near)
          const some = turns(recurrence, startsOn, until, calendar, offDays)
          const all = turns(recurrence, startsOn, addDays(until, more), calendar, offDays)
          expect(all.slice(0, some.length)).toEqual(some)
          expect(new Set(all.map((turn) => turn.heldOn)).size).toBe(all.length)
          for (const { on, heldOn } of all) {
            expect(calendar.holidays.has(heldOn)).toBe(false)
            expect(heldOn >= on).toBe(true)
            if (heldOn !== on) {
              expect(offDays).toBe('next-workday')
              expect(isWorkday(heldOn, calendar)).toBe(true)
            }
          }
        },
      ),
    )
  })

  it('已经有的不再生成，再生成一次什么也没有', () => {
    fc.assert(
      fc.property(anyRecurrence, anyDay, anyCalendar, (recurrence, startsOn, calendar) => {
        const all = turns(recurrence, startsOn, addDays(startsOn, 200), calendar)
        const made = all.map(({ on, heldOn }, place) => ({
          id: (place + 1) as MeetingId,
          seriesOn: on,
          heldOn,
          state: 'draft' as const,
        }))
        expect(findMissing(all, [], startsOn)).toEqual(all)
        expect(findMissing(all, made, startsOn)).toEqual([])
        expect(findMissing(all, made.slice(0, 1), startsOn)).toEqual(all.slice(1))
      }),
    )
  })
})

describe('遇上放假', () => {
  it('顺延到下一个工作日；顺延到了下一次的那天就并成一次', () => {
    expect(turns({ kind: 'weekly', weekday: 4 }, '2026-09-24', '2026-10-15', october)).toEqual([
      { on: '2026-09-24', heldOn: '2026-09-24' },
      { on: '2026-10-08', heldOn: '2026-10-08' },
      { on: '2026-10-15', heldOn: '2026-10-15' },
    ])
    expect(turns({ kind: 'weekly', weekday: 5 }, '2026-09-25', '2026-10-09', october)).toEqual([
      { on: '2026-09-25', heldOn: '2026-09-25' },
      { on: '2026-10-02', heldOn: '2026-10-08' },
      { on: '2026-10-09', heldOn: '2026-10-09' },
    ])
  })

  it('选了不开，那一次就没有', () => {
    const held = turns({ kind: 'weekly', weekday: 5 }, '2026-09-25', '2026-10-09', october, 'leave-out')
    expect(held.map((turn) => turn.heldOn)).toEqual(['2026-09-25', '2026-10-09'])
  })

  it('每月几日落在周末要顺延，调休上班的周末不用；规则就定在周末的照开', () => {
    expect(turns({ kind: 'monthly-day', dayOfMonth: 10 }, '2026-10-01', '2026-10-31', october)).toEqual([
      { on: '2026-10-10', heldOn: '2026-10-10' },
    ])
    expect(turns({ kind: 'monthly-day', dayOfMonth: 15 }, '2026-11-01', '2026-11-30')).toEqual([
      { on: '2026-11-15', heldOn: '2026-11-16' },
    ])
    expect(turns({ kind: 'weekly', weekday: 6 }, '2026-11-01', '2026-11-08')).toEqual([
      { on: '2026-11-07', heldOn: '2026-11-07' },
    ])
  })
})

const meeting = (id: number, seriesOn: Day, more: Partial<MeetingOfSeries> = {}): MeetingOfSeries => ({
  id: id as MeetingId,
  seriesOn,
  heldOn: seriesOn,
  state: 'draft',
  ...more,
})

describe('改了固定会议', () => {
  const made = [
    meeting(1, '2026-03-05', { state: 'minuted' }),
    meeting(2, '2026-03-12', { state: 'called' }),
    meeting(3, '2026-03-19'),
    meeting(4, '2026-03-26', { heldOn: '2026-03-27' }),
  ]
  const redate = (recurrence: Recurrence) =>
    redateDrafts(
      turns(recurrence, '2026-03-01', endOfDrafts(made, recurrence, '2026-03-10')),
      made,
      '2026-03-10',
    )

  it('只动还没有通知的草稿，依次换到新的日子', () => {
    expect(redate({ kind: 'weekly', weekday: 1 })).toEqual([
      { id: 3, turn: { on: '2026-03-16', heldOn: '2026-03-16' } },
      { id: 4, turn: { on: '2026-03-23', heldOn: '2026-03-23' } },
    ])
  })

  it('日子没有变的留在原处，手工挪过的也不动', () => {
    expect(redate({ kind: 'weekly', weekday: 4 })).toEqual([
      { id: 3, turn: { on: '2026-03-19', heldOn: '2026-03-19' } },
      { id: 4, turn: { on: '2026-03-26', heldOn: '2026-03-27' } },
    ])
  })

  it('开得少了，多出来的草稿没有日子', () => {
    expect(redate({ kind: 'monthly-day', dayOfMonth: 20 })).toEqual([
      { id: 3, turn: { on: '2026-03-20', heldOn: '2026-03-20' } },
      { id: 4, turn: { on: '2026-04-20', heldOn: '2026-04-20' } },
    ])
    expect(redate({ kind: 'fortnightly', weekday: 4 })).toEqual([
      { id: 3, turn: { on: '2026-03-19', heldOn: '2026-03-19' } },
      { id: 4, turn: { on: '2026-04-02', heldOn: '2026-04-02' } },
    ])
  })

  it('没有两份草稿同一天，通知过的那天不再占', () => {
    fc.assert(
      fc.property(anyRecurrence, (recurrence) => {
        const days = redate(recurrence).flatMap(({ turn }) => (turn === null ? [] : [turn.heldOn]))
        expect(new Set(days).size).toBe(days.length)
        expect(days).not.toContain('2026-03-12')
        expect(days.every((day) => day >= '2026-03-10')).toBe(true)
      }),
    )
  })
})

describe('主题和现成的样子', () => {
  it('一月一主题；只写一个就月月都是它；没有就空着', () => {
    expect(themeOn(yearThemes, '2026-01-15')).toBe(yearThemes[0])
    expect(themeOn(yearThemes, '2026-12-15')).toBe(yearThemes[11])
    expect(themeOn(['物业服务'], '2026-07-01')).toBe('物业服务')
    expect(themeOn(['一月的', '二月的'], '2026-05-01')).toBe('')
    expect(themeOn([], '2026-05-01')).toBe('')
  })

  it('有社情民意请进来和联席会议，各不相同', () => {
    expect(seriesPatterns.map((one) => one.title)).toEqual(
      expect.arrayContaining(['社情民意请进来', '联席会议']),
    )
    expect(new Set(seriesPatterns.map((one) => one.key)).size).toBe(seriesPatterns.length)
    expect(yearThemes).toHaveLength(12)
  })
})

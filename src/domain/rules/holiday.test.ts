/** 放假安排：自带的 2026 年逐日对，导入的文件逐行读，读不懂的说清哪一行。 */
import { describe, expect, it } from 'vitest'
import shipped from '../../../resources/holidays/2026.json' with { type: 'json' }
import { addDays, weekdayOf } from '../calendar.ts'
import {
  calendarOf,
  type HolidayProblem,
  isYearKnown,
  joinHolidaySpans,
  readHolidayJson,
  readHolidayRows,
} from './holiday.ts'
import { endOfPeriod } from './period.ts'

describe('国务院办公厅关于2026年部分节假日安排的通知', () => {
  const spans = joinHolidaySpans(shipped.days)
  const said = (isWorkday: boolean) =>
    spans.filter((span) => span.isWorkday === isWorkday).map(({ name, from, to }) => `${name} ${from} ${to}`)

  it('七个假期的起止', () => {
    expect(said(false)).toEqual([
      '元旦 2026-01-01 2026-01-03',
      '春节 2026-02-15 2026-02-23',
      '清明节 2026-04-04 2026-04-06',
      '劳动节 2026-05-01 2026-05-05',
      '端午节 2026-06-19 2026-06-21',
      '中秋节 2026-09-25 2026-09-27',
      '国庆节 2026-10-01 2026-10-07',
    ])
  })

  it('六个调休上班的日子都是周末', () => {
    const worked = shipped.days.filter((day) => day.isWorkday).map((day) => day.day)
    expect(worked).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ])
    for (const day of worked) expect([0, 6]).toContain(weekdayOf(day))
  })

  it('期限的最后一天落在假期里，顺延到假后第一个工作日', () => {
    const calendar = calendarOf([shipped])
    expect(endOfPeriod('2026-09-20', 15, 'day', calendar)).toBe('2026-10-08')
    expect(endOfPeriod('2026-02-05', 10, 'day', calendar)).toBe('2026-02-24')
    expect(endOfPeriod('2026-02-04', 10, 'day', calendar)).toBe('2026-02-14')
    expect(isYearKnown([shipped], '2026-05-05')).toBe(true)
    expect(isYearKnown([shipped], '2027-05-05')).toBe(false)
  })

  it('自带的文件和导入的文件是同一个样子', () => {
    expect(readHolidayJson(JSON.parse(JSON.stringify(shipped)))).toEqual({ year: shipped })
  })
})

describe('导入的表格', () => {
  const rows = (...lines: readonly string[]) =>
    lines.map((line, place) => ({ row: place + 1, cells: line.split(',') }))
  const problemOf = (...lines: readonly string[]): HolidayProblem | null => {
    const reading = readHolidayRows(rows(...lines))
    return 'problem' in reading ? reading.problem : null
  }

  it('几种日期写法都认，表头和标题跳过，次序理好', () => {
    const reading = readHolidayRows(
      rows(
        '2027年放假安排',
        '日期,名称,类型',
        '2027年1月3日,元旦,上班',
        '2027-01-01,元旦,放假',
        '2027/1/2,元旦,休',
      ),
    )
    expect(reading).toMatchObject({
      year: {
        year: 2027,
        title: '2027年节假日安排',
        days: [
          { day: '2027-01-01', name: '元旦', isWorkday: false },
          { day: '2027-01-02', name: '元旦', isWorkday: false },
          { day: '2027-01-03', name: '元旦', isWorkday: true },
        ],
      },
    })
  })

  it('电子表格里的日期：短写法和天数', () => {
    const reading = readHolidayRows(rows('1/1/27,元旦,放假', '46389,元旦,放假'))
    expect('year' in reading ? reading.year.days.map((day) => day.day) : reading).toEqual([
      '2027-01-01',
      '2027-01-02',
    ])
    expect(addDays('1899-12-30', 46389)).toBe('2027-01-02')
  })

  it.each<readonly [string, readonly string[], HolidayProblem]>([
    ['没有日期', ['日期,名称,类型'], { row: null, reason: 'no-days' }],
    ['日期看不懂', ['2027-01-01,元旦,放假', '元月二日,元旦,放假'], { row: 2, reason: 'bad-day' }],
    ['不存在的日期', ['2027-01-01,元旦,放假', '2027-02-30,春节,放假'], { row: 2, reason: 'bad-day' }],
    ['没写放假还是上班', ['2027-01-01,元旦,'], { row: 1, reason: 'bad-kind' }],
    ['两年混在一起', ['2027-01-01,元旦,放假', '2028-01-01,元旦,放假'], { row: 2, reason: 'two-years' }],
    ['同一天写两次', ['2027-01-01,元旦,放假', '2027-1-1,元旦,上班'], { row: 2, reason: 'twice' }],
  ])('%s', (_name, lines, problem) => {
    expect(problemOf(...lines)).toEqual(problem)
  })

  it.each([
    [null, 'no-days', null],
    [{ days: 'x' }, 'no-days', null],
    [{ days: [] }, 'no-days', null],
    [{ days: [{ day: '2027-13-01', isWorkday: false }] }, 'bad-day', 1],
    [{ days: [{ day: '2027-01-01', name: '元旦' }] }, 'bad-kind', 1],
  ])('不是这个样子的 JSON：%j', (value, reason, row) => {
    expect(readHolidayJson(value)).toEqual({ problem: { row, reason } })
  })
})
